"""Opening a round, and the list of rounds."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.urls import reverse

from ansoegninger.kriterier.standard import STANDARD
from ansoegninger.prioritering.models import Indstilling, Prioriteringsrunde
from ansoegninger.prioritering.policies import maa_laese_listen, maa_se_indstilling
from tests.ansoegninger.prioritering.sider import Som, adresse, tekst
from tests.fabrikker import sager
from tests.fabrikker.hold import Hold

pytestmark = pytest.mark.side


def rundeform(hold: Hold, **aendret: str) -> dict[str, str]:
    rammer = {f"ramme_{hold.enhed[navn].pk}": "50.000" for navn in ("voksen", "visitation", "center")}
    vaegte = {f"vaegt_{k.kode}": str(k.standardvaegt) for k in STANDARD}
    frist = {"aar": "2027", "indstil_senest_dag": "30.11.2026"}
    return {**rammer, **vaegte, **frist, "center": str(hold.enhed["center"].pk), "noegle": str(uuid4()), **aendret}


def test_centerchefen_aabner_en_runde_og_hver_afdeling_faar_sin_ramme(som: Som, hold: Hold) -> None:
    side = som("carl").get(reverse("prioritering:ny"))
    assert "Center for Voksne, centrets egne ansatte" in tekst(side)
    svar = som("carl").post(reverse("prioritering:ny"), rundeform(hold))
    runde = Prioriteringsrunde.objects.get()
    assert svar.url == adresse("runde", runde)
    assert sorted(i.ramme.ramme_oere for i in runde.indstillinger.select_related("ramme")) == [5_000_000] * 3


def test_samme_formular_to_gange_er_en_runde(som: Som, hold: Hold) -> None:
    data = rundeform(hold)
    foerste, anden = (som("carl").post(reverse("prioritering:ny"), data).url for _ in range(2))
    assert foerste == anden
    assert Prioriteringsrunde.objects.count() == 1


@pytest.mark.parametrize(
    ("felt", "vaerdi", "fejl"),
    [
        ("aar", "1999", "Året skal være mellem"),
        ("aar", "NaN", "Skriv et tal"),
        ("indstil_senest_dag", "31.02.2027", "Skriv en dato, der findes"),
        ("indstil_senest_dag", "01.01.2026", "Fristen skal være i dag eller senere"),
        ("ramme", "-5", "Beløbet kan ikke være negativt"),
        ("ramme", "1e400", "Skriv et beløb i kroner"),
        ("ramme", "", "Feltet skal udfyldes"),
    ],
)
def test_daarlige_tal_og_datoer_er_en_fejl_i_formularen_og_det_skrevne_staar_der(
    som: Som, hold: Hold, felt: str, vaerdi: str, fejl: str
) -> None:
    navn = f"ramme_{hold.enhed['voksen'].pk}" if felt == "ramme" else felt
    svar = som("carl").post(reverse("prioritering:ny"), rundeform(hold, **{navn: vaerdi}))
    assert svar.status_code == 200
    assert fejl in tekst(svar)
    assert "50.000" in tekst(svar)
    assert not Prioriteringsrunde.objects.exists()


def test_sidste_aars_ramme_staar_som_hjaelp(som: Som, hold: Hold) -> None:
    sager.runde(hold, aar=2026, rammer={"voksen": 4_200_000})
    assert "I 2026 var rammen 42.000 kr." in tekst(som("carl").get(reverse("prioritering:ny")))


@pytest.mark.parametrize("navn", ["lone", "mads", "rikke", "sofie", "ulla", "admin"])
def test_kun_centerchefen_aabner_en_runde(som: Som, hold: Hold, navn: str) -> None:
    svar = som(navn).post(reverse("prioritering:ny"), rundeform(hold))
    assert svar.status_code in {403, 404}
    assert not Prioriteringsrunde.objects.exists()


@pytest.mark.parametrize("antal", [1, 3])
def test_listen_koster_lige_mange_opslag(
    som: Som, hold: Hold, antal: int, django_assert_max_num_queries: Callable[..., object]
) -> None:
    for aar in range(2027, 2027 + antal):
        sager.runde(hold, aar=aar)
    klient = som("carl")
    with django_assert_max_num_queries(7):
        side = klient.get(reverse("prioritering:runder"))
    assert side.content.count(b"data-runde") == antal


def test_tabellen_linker_til_de_lister_man_maa_laese_og_ingen_andre(hold: Hold) -> None:
    alle = Indstilling.objects.filter(runde=sager.runde(hold)).select_related("enhed")
    for navn in hold.person:
        adgang = hold.adgang(navn)
        laeses = {i.pk for i in alle if maa_laese_listen(adgang, i)}
        assert laeses == {i.pk for i in alle if maa_se_indstilling(adgang, i)}, navn
    assert len({i.pk for i in alle if maa_laese_listen(hold.adgang("lone"), i)}) == 1
