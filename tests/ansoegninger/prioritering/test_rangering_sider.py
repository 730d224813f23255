"""The leader's ranking room, as people meet it."""

import re
from collections.abc import Callable
from uuid import uuid4

import pytest

from ansoegninger.prioritering import services
from ansoegninger.prioritering.models import (
    Indstillingsfase,
    Placering,
    Prioriteringsrunde,
)
from ansoegninger.prioritering.queries import aftryk_paa
from roller.tildelinger.roller import Rolle
from tests.ansoegninger.prioritering.conftest import indstilling_for
from tests.ansoegninger.prioritering.sider import HTMX, Som, adresse, flyt_paa, oenske, tekst
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, NU, Hold

pytestmark = pytest.mark.side


def raekkefoelge(runde: Prioriteringsrunde, hold: Hold) -> list[str]:
    placeringer = Placering.objects.filter(indstilling=indstilling_for(runde, hold, "voksen")).order_by("plads")
    return [p.oenske.titel for p in placeringer]


def test_lederen_flytter_et_oenske_uden_javascript(som: Som, hold: Hold, runde: Prioriteringsrunde) -> None:
    liste = indstilling_for(runde, hold, "voksen")
    side = tekst(som("lone").get(adresse("indstilling", liste)))
    assert side.index("Den gode afgørelse") < side.index("Projektledelse")
    projekt = oenske("Projektledelse")
    svar = som("lone").post(flyt_paa(liste), {"id": projekt.pk, "plads": 1})
    assert svar.url.startswith(f"{adresse('indstilling', liste)}?tilbage=")
    assert svar.url.endswith(f"#punkt-{projekt.pk}")
    assert raekkefoelge(runde, hold) == ["Projektledelse", "Den gode afgørelse"]
    assert "Projektledelse er nu nr. 1 af 2." in tekst(som("lone").get(adresse("indstilling", liste)))


def test_med_htmx_kommer_kun_listen_summen_og_beskeden(som: Som, hold: Hold, runde: Prioriteringsrunde) -> None:
    liste = indstilling_for(runde, hold, "voksen")
    data = {"id": oenske("Projektledelse").pk, "plads": 1}
    svar = som("lone").post(flyt_paa(liste), data, headers=HTMX)
    assert "<html" not in tekst(svar)
    assert 'id="rangliste"' in tekst(svar)
    assert f'"{flyt_paa(liste)}?tilbage=' in tekst(svar)
    assert 'id="sum" hx-swap-oob="true"' in tekst(svar)
    assert "Projektledelse er nu nr. 1 af 2." in tekst(svar)


@pytest.mark.parametrize("htmx", [True, False])
def test_den_der_flytter_paa_en_gammel_liste_faar_den_nye_at_se(
    som: Som, hold: Hold, runde: Prioriteringsrunde, htmx: bool
) -> None:
    liste = indstilling_for(runde, hold, "voksen")
    gammel = flyt_paa(liste)
    services.flyt(
        indstilling=liste,
        oenske_id=oenske("Projektledelse").pk,
        til_plads=1,
        vist=aftryk_paa(liste, DAG),
        adgang=hold.adgang("lone"),
        tidspunkt=NU,
    )
    data = {"id": oenske("Projektledelse").pk, "plads": 2}
    svar = som("lone").post(gammel, data, headers=HTMX if htmx else {}, follow=True)
    assert svar.status_code == 200
    assert "Listen er ændret af en anden" in tekst(svar)
    assert raekkefoelge(runde, hold) == ["Projektledelse", "Den gode afgørelse"]


@pytest.mark.parametrize("plads", ["", "abc", "-1", "1e9", "9" * 30, "1\x00"])
def test_en_plads_der_ikke_er_et_tal_flytter_intet(som: Som, hold: Hold, runde: Prioriteringsrunde, plads: str) -> None:
    liste = indstilling_for(runde, hold, "voksen")
    data = {"id": oenske("Projektledelse").pk, "plads": plads}
    svar = som("lone").post(flyt_paa(liste), data, follow=True)
    assert "Skriv et helt tal for pladsen." in tekst(svar)
    assert raekkefoelge(runde, hold) == []


@pytest.mark.parametrize(("plads", "faar"), [("0", 1), ("999999", 2)])
def test_en_plads_uden_for_listen_er_enden(
    som: Som, hold: Hold, runde: Prioriteringsrunde, plads: str, faar: int
) -> None:
    liste = indstilling_for(runde, hold, "voksen")
    som("lone").post(flyt_paa(liste), {"id": oenske("Projektledelse").pk, "plads": plads})
    assert raekkefoelge(runde, hold).index("Projektledelse") + 1 == faar


def test_linjen_staar_foer_det_foerste_oenske_rammen_ikke_raekker_til(som: Som, hold: Hold) -> None:
    for navn in ("mads", "aya"):
        sager.vurderet(hold, navn, titel=f"Kursus for {navn}")
    runde = sager.runde(hold, rammer={"voksen": 2_000_000})
    side = tekst(som("lone").get(adresse("indstilling", indstilling_for(runde, hold, "voksen"))))
    assert side.count("Rammen er brugt her") == 1
    assert side.index("Kursus for mads") < side.index("Rammen er brugt her") < side.index("Kursus for aya")


def test_en_ukendt_pris_siges_og_et_nyt_oenske_laegger_sig_nederst(
    som: Som, hold: Hold, runde: Prioriteringsrunde
) -> None:
    liste = indstilling_for(runde, hold, "voksen")
    som("lone").post(flyt_paa(liste), {"id": oenske("Projektledelse").pk, "plads": 1})
    sager.vurderet(hold, "mads", titel="Viso", pris_kendt=False, kursusgebyr_oere=0, vurdering={"rang": 1})
    side = tekst(som("lone").get(adresse("indstilling", liste)))
    assert "pris ukendt" in side
    assert side.index("Den gode afgørelse") < side.index("Viso")


def test_lederens_eget_oenske_staar_for_sig(som: Som, hold: Hold, runde: Prioriteringsrunde) -> None:
    sager.vurderet(hold, "lone", "carl", titel="Lones lederkursus")
    liste = indstilling_for(runde, hold, "voksen")
    side = tekst(som("lone").get(adresse("indstilling", liste)))
    assert "Det rangeres af centerchefen." in side
    assert f'id="punkt-{oenske("Lones lederkursus").pk}"' not in side
    svar = som("lone").post(flyt_paa(liste), {"id": oenske("Lones lederkursus").pk, "plads": 1}, follow=True)
    assert "Ønsket er ikke længere på listen." in tekst(svar)


def test_en_stedfortraeder_med_et_oenske_paa_listen_rangerer_ikke(
    som: Som, hold: Hold, runde: Prioriteringsrunde
) -> None:
    hold.stedfortraeder("aya", "lone", Rolle.LEDER, "voksen")
    liste = indstilling_for(runde, hold, "voksen")
    assert "Du har selv et ønske på listen" in tekst(som("aya").get(adresse("indstilling", liste)))
    svar = som("aya").post(flyt_paa(liste), {"id": oenske("Projektledelse").pk, "plads": 1})
    assert svar.status_code == 403
    assert som("aya").get(adresse("laas", liste)).status_code == 403


@pytest.mark.parametrize(
    ("navn", "ser", "flytter"),
    [
        ("lone", 200, 302),
        ("carl", 200, 403),
        ("rikke", 200, 403),
        ("per", 404, 404),
        ("sofie", 404, 404),
        ("mads", 404, 404),
        ("ulla", 404, 404),
        ("admin", 404, 404),
    ],
)
def test_kun_lederen_flytter_og_kun_ledelse_og_revisor_ser(
    som: Som, hold: Hold, runde: Prioriteringsrunde, navn: str, ser: int, flytter: int
) -> None:
    liste = indstilling_for(runde, hold, "voksen")
    assert som(navn).get(adresse("indstilling", liste)).status_code == ser
    data = {"id": oenske("Projektledelse").pk, "plads": 1}
    assert som(navn).post(flyt_paa(liste), data).status_code == flytter


def test_lederen_laaser_efter_at_have_set_hvad_det_betyder(som: Som, hold: Hold, runde: Prioriteringsrunde) -> None:
    liste = indstilling_for(runde, hold, "voksen")
    side = tekst(som("lone").get(adresse("laas", liste)))
    assert "Indstillingen låses med 2 ønsker" in side
    handling = re.search(r'action="(/opgaver/\d+/)"', side)
    assert handling
    vist = aftryk_paa(liste, DAG)
    assert f'name="vist" value="{vist}"' in side
    som("lone").post(handling[1], {"noegle": str(uuid4()), "vist": vist})
    liste.refresh_from_db()
    assert liste.fase == Indstillingsfase.LAAST
    laast = tekst(som("lone").get(adresse("indstilling", liste)))
    assert "data-sorterbar" not in laast
    assert "Lås indstillingen" not in laast
    svar = som("lone").post(flyt_paa(liste), {"id": oenske("Projektledelse").pk, "plads": 1}, follow=True)
    assert "Indstillingen er låst imens" in tekst(svar)


def test_en_laas_paa_en_gammel_liste_afvises_og_siger_hvorfor(som: Som, hold: Hold, runde: Prioriteringsrunde) -> None:
    liste = indstilling_for(runde, hold, "voksen")
    handling = re.search(r'action="(/opgaver/\d+/)"', tekst(som("lone").get(adresse("laas", liste))))
    assert handling
    gammel = aftryk_paa(liste, DAG)
    som("lone").post(flyt_paa(liste), {"id": oenske("Projektledelse").pk, "plads": 1})
    svar = som("lone").post(handling[1], {"noegle": str(uuid4()), "vist": gammel}, follow=True)
    assert "Listen er ændret, siden du åbnede siden." in tekst(svar)
    liste.refresh_from_db()
    assert liste.fase == Indstillingsfase.RANGERES


def test_et_oenske_der_er_kommet_til_siden_laases_ikke_uset(som: Som, hold: Hold, runde: Prioriteringsrunde) -> None:
    liste = indstilling_for(runde, hold, "voksen")
    handling = re.search(r'action="(/opgaver/\d+/)"', tekst(som("lone").get(adresse("laas", liste))))
    assert handling
    gammel = aftryk_paa(liste, DAG)
    sager.vurderet(hold, "mads", titel="Kom til")
    svar = som("lone").post(handling[1], {"noegle": str(uuid4()), "vist": gammel}, follow=True)
    assert "Listen er ændret, siden du åbnede siden." in tekst(svar)
    liste.refresh_from_db()
    assert liste.fase == Indstillingsfase.RANGERES


def test_en_liste_der_staar_som_foer_kan_flyttes_videre(som: Som, hold: Hold, runde: Prioriteringsrunde) -> None:
    liste = indstilling_for(runde, hold, "voksen")
    foerst, data = flyt_paa(liste), {"id": oenske("Projektledelse").pk}
    som("lone").post(foerst, data | {"plads": 1})
    som("lone").post(flyt_paa(liste), data | {"plads": 2})
    assert flyt_paa(liste) == foerst
    som("lone").post(foerst, data | {"plads": 1})
    assert raekkefoelge(runde, hold) == ["Projektledelse", "Den gode afgørelse"]


@pytest.mark.parametrize("antal", [1, 3])
def test_rangeringsrummet_koster_lige_mange_opslag(
    som: Som, hold: Hold, antal: int, django_assert_max_num_queries: Callable[..., object]
) -> None:
    for nummer in range(antal):
        sager.vurderet(hold, "mads", titel=f"Kursus {nummer}")
    liste = indstilling_for(sager.runde(hold), hold, "voksen")
    klient = som("lone")
    with django_assert_max_num_queries(8):
        side = klient.get(adresse("indstilling", liste))
    assert side.content.count(b'id="punkt-') == antal
