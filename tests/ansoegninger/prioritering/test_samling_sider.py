"""The pages about wishes for the same course: what each role reads, and the way from a proposal to a team and back."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.katalog.hold import Gruppepris
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.prioritering.samling.balance import Balance, enkeltpris
from ansoegninger.prioritering.samling.models import Kursushold
from ansoegninger.prioritering.samling.tegning import tegn
from tests.fabrikker import sager
from tests.fabrikker.hold import Hold

pytestmark = pytest.mark.side

Som = Callable[[str], Client]
INAS = "Inas helt egne ord"


@pytest.fixture
def ens(hold: Hold) -> Prioriteringsrunde:
    """Mads, Ina and the chief wish for the same, in own words; Aya for something else."""
    felter = {"titel": "Skriv kort", "udbyder": "Havnsund", "kursusgebyr_oere": 990_000}
    sager.vurderet(hold, "mads", **felter)
    sager.vurderet(hold, "ina", "per", begrundelse=INAS, **felter)
    sager.vurderet(hold, "carl", "sofie", **felter)
    sager.vurderet(hold, "aya", titel="Alene om det")
    return sager.runde(hold)


def nr(navn: str) -> int:
    return int(Oenske.objects.get(person__brugernavn=navn).pk)


def adresse(navn: str, runde: Prioriteringsrunde, *args: int) -> str:
    return reverse(f"prioritering:{navn}", args=[runde.sagsnummer, *args])


def tekst(svar: Any) -> str:
    return str(svar.content.decode()).replace("\xa0", " ")


def test_listen_siger_hvad_der_kan_samles_og_hvad_det_betyder(som: Som, ens: Prioriteringsrunde) -> None:
    side = tekst(som("carl").get(adresse("holdliste", ens)))
    assert side.count("data-forslag") == 1
    for ord_ in ("3 ønsker", "Samme navn og samme udbyder", "Kataloget har ingen pris for et hold"):
        assert ord_ in side
    assert "Alene om det" not in side


def test_uden_noget_at_samle_siger_siden_hvornaar_der_er(som: Som, hold: Hold) -> None:
    sager.vurderet(hold, "mads")
    assert "Ingen ønsker om samme kursus" in tekst(som("carl").get(adresse("holdliste", sager.runde(hold))))


def test_lederen_ser_sin_egen_afdelings_oenske_og_kun_antallet_af_de_andres(som: Som, ens: Prioriteringsrunde) -> None:
    lone = som("lone")
    side = tekst(lone.get(adresse("holdforslag", ens, nr("mads"))))
    assert "1 i Voksenstøtte, 1 i Visitation" in side
    assert "Mads Mørkeberg" in side
    for ord_ in ("Ina Isdal", INAS, "Carl Capion</a>", "Saml ønskerne", "Se prisen før og efter"):
        assert ord_ not in side
    assert lone.get(adresse("holdforslag", ens, nr("ina"))).status_code == 404


def test_fra_forslag_over_prisen_for_hver_enhed_til_et_hold_og_tilbage(
    som: Som, hold: Hold, ens: Prioriteringsrunde
) -> None:
    carl, forslag = som("carl"), adresse("holdforslag", ens, nr("mads"))
    valg = {"oensker": [nr("mads"), nr("ina")], "form": "HOLD", "pris_oere": "15.000,01", "deltagere_maks": "6"}
    side = tekst(carl.get(forslag, valg | {"se": "ja"}))
    for ord_ in ("Fra 2 deltagere er et hold billigere", "7.500,01 kr.", "7.500,00 kr.", "sparer 4.799,99 kr."):
        assert ord_ in side
    assert not Kursushold.objects.exists()
    svar = carl.post(adresse("hold_saml", ens, nr("mads")), valg | {"noegle": uuid4()}, follow=True)
    samlet = Kursushold.objects.get()
    assert svar.redirect_chain[-1][0] == adresse("hold", ens, samlet.pk)
    side = tekst(svar)
    assert "Falder én fra, stiger de andres andel fra 7.500,01 kr. til 15.000,01 kr." in side
    assert "Enhed for enhed" in side
    lones = tekst(som("lone").get(adresse("hold", ens, samlet.pk)))
    assert ("Ina Isdal" in lones, "1 ønske er fra andre enheder" in lones, "Opløs holdet" in lones) == (
        False,
        True,
        False,
    )
    carl = som("carl")
    carl.post(adresse("hold_oploes", ens, samlet.pk), {"noegle": uuid4()})
    assert "Holdet blev opløst af Carl Capion" in tekst(carl.get(adresse("hold", ens, samlet.pk)))


@pytest.mark.parametrize(
    ("rettelse", "fejl"),
    [
        ({"oensker": []}, "Vælg mindst én."),
        ({"pris_oere": "en masse"}, "Skriv et beløb i kroner"),
        ({"form": "ANDEL", "deltagere_maks": ""}, "hvor mange deltagere der deler prisen"),
    ],
)
def test_det_der_er_skrevet_forkert_staar_der_stadig(
    som: Som, ens: Prioriteringsrunde, rettelse: dict[str, Any], fejl: str
) -> None:
    valg = {"oensker": [nr("mads"), nr("ina")], "form": "HOLD", "pris_oere": "15.000", "deltagere_maks": "6"} | rettelse
    for side in (
        som("carl").get(adresse("holdforslag", ens, nr("mads")), valg | {"se": "ja"}),
        som("carl").post(adresse("hold_saml", ens, nr("mads")), valg | {"noegle": uuid4()}),
    ):
        assert fejl in tekst(side)
        assert 'value="en masse"' in tekst(side) or rettelse.get("pris_oere") is None
    assert not Kursushold.objects.exists()


def test_chefens_eget_kan_ikke_vaelges_og_det_siges_hvorfor(som: Som, ens: Prioriteringsrunde) -> None:
    svar = som("carl").get(adresse("holdforslag", ens, nr("mads")))
    assert [int(pk) for pk, _ in svar.context["form"].fields["oensker"].choices] == [nr("mads"), nr("ina")]
    assert "Carl Capion: Ingen afgør sin egen sag" in tekst(svar)


def test_rummet_siger_andel_af_et_hold_og_foerer_til_det(som: Som, hold: Hold, ens: Prioriteringsrunde) -> None:
    samlet = sager.kursushold(hold, ens, list(Oenske.objects.filter(pk__in=[nr("mads"), nr("ina")])), maks=1)
    sager.laas_alle(hold, ens)
    side = tekst(som("carl").get(adresse("runde", ens)))
    assert side.count(f'<a href="{adresse("hold", ens, samlet.pk)}">andel af et hold</a>') == 2
    for navn in ("mads", "ina"):
        sager.udkast(hold, ens, Oenske.objects.get(pk=nr(navn)))
    side = tekst(som("carl").get(adresse("forhaandsvisning", ens)))
    assert f"Hold {samlet.pk}: 2 ønsker bevilges, men der er kun plads til 1" in side


def test_tegningen_holder_sig_inden_for_rammen_og_uden_to_priser_er_der_ingen() -> None:
    assert Balance(3, 990_000, None).tegning is None
    tom = tegn([], None, None)
    assert (tom.enkelt, tom.samlet, tom.her) == ("", "", None)


def test_den_delte_pris_sammenlignes_ikke_med_sin_egen_andel() -> None:
    substans = Gruppepris(27_025_000, 36, delt=True)
    fund = Balance(10, None, substans).fund.replace("\xa0", " ")
    assert fund == "Prisen på 270.250 kr. deles mellem 36; I er 10 og betaler 75.069,44 kr. tilsammen."
    assert "flere, end der deler prisen" in Balance(37, None, substans).fund
    assert enkeltpris([Oenske(kursusgebyr_oere=750_694)], None, delt=True) is None
    assert enkeltpris([Oenske(kursusgebyr_oere=750_694)], None) == 750_694


@pytest.mark.parametrize(
    ("antal", "fund"),
    [
        (5, "I er 5 og sparer 10.000 kr."),
        (3, "I er 3, og det koster 9.800 kr. mere."),
        (7, "I er 7 og skal bruge 2 hold, og det koster 9.700 kr. mere."),
    ],
)
def test_fundet_siges_i_en_saetning(antal: int, fund: str) -> None:
    hele = f"Fra 4 deltagere er et hold billigere end enkeltpladser; {fund}"
    assert Balance(antal, 990_000, Gruppepris(3_950_000, 6)).fund.replace("\xa0", " ") == hele
