"""The history tab: occasions instead of rows, heaps folded, the oldest on a page of its own."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ansoegninger.oensker.models import Fase, Oenske
from ansoegninger.prioritering import services as prioritering
from ansoegninger.prioritering.models import Indstilling, Placering
from ansoegninger.prioritering.queries import aftryk_paa
from ansoegninger.strategi.models import Laeringsmaal
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.strategier import var_med
from tests.workflows.indbakke.opslag import Som, opgave_id, tekst
from workflows.indbakke import historik
from workflows.indbakke.historik import Gang, Gruppe
from workflows.motor.feltaendringer import feltaendringer
from workflows.motor.sag import Sag
from workflows.sprog.formater import kr


def adresse(sag: Sag, navn: str = "sag") -> str:
    return reverse(f"indbakke:{navn}", args=[sag.sagsnummer])


def gange(som: Som, hold: Hold, navn: str, sag: Sag) -> list[Gang]:
    """What the tab shows this person."""
    return list(som(hold[navn]).get(adresse(sag)).context["historik"].gange)


def grupper(gang: Gang) -> dict[str, Gruppe]:
    return {gruppe.titel: gruppe for gruppe in gang.grupper()}


def send(som: Som, hold: Hold, navn: str, sag: Sag, trin: str, **data: Any) -> None:
    """Do a step on its page, so that the history knows who did it."""
    svar = som(hold[navn]).post(
        reverse("indbakke:opgave", args=[opgave_id(sag, trin)]), {"noegle": str(uuid4())} | data
    )
    assert svar.status_code == 302, tekst(svar)
    sag.refresh_from_db()


def vurder(som: Som, hold: Hold, oenske: Oenske, **data: Any) -> None:
    send(
        som,
        hold,
        "lone",
        oenske,
        "vurder",
        **sager.VURDERINGSFELTER | {"udfald": "ANBEFALES", "begrundelse": ""} | data,
    )


def flyt_om(hold: Hold, liste: Indstilling, gange: int) -> None:
    """The leader moves the last wish to the top, so many times."""
    for _ in range(gange):
        oensker = Oenske.objects.filter(fase=Fase.AFVENTER_PRIORITERING).order_by("placeringer__plads", "pk")
        sidste = oensker[len(oensker) - 1]
        prioritering.flyt(
            indstilling=liste,
            oenske_id=sidste.pk,
            til_plads=1,
            vist=aftryk_paa(liste, DAG),
            adgang=hold.adgang("lone"),
            tidspunkt=NU,
        )


@pytest.fixture
def liste(hold: Hold) -> Indstilling:
    """Voksenstøttes list with two wishes, in an open round."""
    runde = sager.runde(hold)
    for navn in ("mads", "aya"):
        sager.vurderet(hold, navn, titel=f"{navn.title()}s kursus")
    return Indstilling.objects.get(runde=runde, enhed=hold.enhed["voksen"])


def test_det_ene_trin_er_een_overskrift_med_alt_hvad_det_skrev(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    vurder(som, hold, oenske, udfald="RETUR", begrundelse="For dyrt?", rang="")
    seneste = gange(som, hold, "rikke", oenske)[0]
    assert seneste.hvem == "Lone Lervad"
    skrevet = grupper(seneste)
    assert list(skrevet) == ["Vurdering oprettet", "Kriteriesvar oprettet", "Kursusønske"]
    assert skrevet["Kursusønske"].linjer == ({"felt": "Fase", "foer": "Hos lederen", "efter": Fase.RETUR.label},)
    assert skrevet["Kriteriesvar oprettet"].linjer[0]["felt"] == "Hvor godt passer kurset til strategiens tema? · Point"
    nye = skrevet["Vurdering oprettet"]
    assert nye.kun_efter
    # Who and when stand in the heading.
    assert {linje["felt"] for linje in nye.linjer} <= {"Udfald", "Begrundelse", "Vurderet"}
    assert {"felt": "Begrundelse", "foer": "", "efter": "For dyrt?"} in nye.linjer


def test_historikken_viser_felter_fra_gammelt_til_nyt(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    gammelt, nyt = (
        var_med(Laeringsmaal(strategi=hold.strategi, art="ROLLE", nummer=nr, tekst=f"Mål {nr}")) for nr in (80, 81)
    )
    oenske.laeringsmaal.set([gammelt])
    sager.goer(hold["lone"], oenske, "vurder", **sager.VURDERING | {"udfald": "RETUR", "begrundelse": "For dyrt?"})
    sager.goer(hold["mads"], oenske, "ret", svar="Ja.", kursusgebyr_oere=900_000, laeringsmaal=[nyt])
    linjer = [linje for gang in gange(som, hold, "lone", oenske) for g in gang.grupper() for linje in g.linjer]
    assert {"felt": "Kursusgebyr", "foer": kr(1_200_000), "efter": kr(900_000)} in linjer
    assert {"felt": "Læringsmål", "foer": f"− {gammelt}", "efter": f"+ {nyt}"} in linjer


def test_flytninger_i_traek_er_een_linje_der_kan_foldes_ud(hold: Hold, som: Som, liste: Indstilling) -> None:
    flyt_om(hold, liste, 3)
    (flytning,) = [gang for gang in gange(som, hold, "lone", liste) if gang.kun_samlede]
    assert flytning.hvem == "Lone Lervad"
    (flyttet,) = flytning.grupper()
    assert flyttet.titel.replace("\N{NO-BREAK SPACE}", " ") == "2 ønsker flyttet"
    assert flyttet.foldet
    # Two are put on the list, and the next two moves change both.
    assert len(flyttet.linjer) == 2 + 2 * 2
    assert flyttet.linjer[-1]["felt"].endswith("s kursus · Plads")
    assert set(Placering.history.values_list("history_date", flat=True)) == {NU}
    assert "<summary>2 ønsker flyttet</summary>" in tekst(som(hold["lone"]).get(adresse(liste)))


def test_timers_flytninger_er_een_linje_men_kun_samme_persons(hold: Hold, liste: Indstilling) -> None:
    flyt_om(hold, liste, 2)
    flytninger = [a for a in feltaendringer(liste, hold.adgang("lone")) if a.slags == "Placering"]
    senere = [replace(a, kl=NU - timedelta(hours=nr)) for nr, a in enumerate(flytninger)]
    (den_ene,) = historik.gange(senere)
    assert den_ene.hvornaar.replace("\N{NO-BREAK SPACE}", " ") == "1. oktober 2026 kl. 07.00 til kl. 10.00"
    imens = [senere[0], replace(senere[1], hvem="Per Pilegaard"), *senere[2:]]
    assert [gang.hvem for gang in historik.gange(imens)] == ["Lone Lervad", "Per Pilegaard", "Lone Lervad"]


def test_det_to_gjorde_i_samme_minut_er_to_gange_og_det_en_gjorde_i_to_timer_er_to(hold: Hold) -> None:
    oenske = sager.vurderet(hold, "mads")
    a = next(a for a in feltaendringer(oenske, hold.adgang("lone")) if a.felt == "Fase")
    alle = [
        replace(a, kl=NU),
        replace(a, kl=NU, hvem="Carl Capion"),
        replace(a, kl=NU - timedelta(hours=2), hvem="Carl Capion"),
    ]
    assert [(gang.hvem, gang.kl) for gang in historik.gange(alle)] == [(a.hvem, a.kl) for a in alle]


def test_mange_raekker_foldes_og_faa_vises(hold: Hold, som: Som) -> None:
    ledere = {"mads": "lone", "aya": "lone", "kim": "lone", "ina": "per"}
    oensker = [sager.vurderet(hold, navn, leder) for navn, leder in ledere.items()]
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    for oenske in oensker:
        sager.udkast(hold, runde, oenske, "AFSLAG")
    sager.beslut(hold, runde)
    titler = {
        g.titel.replace("\N{NO-BREAK SPACE}", " "): g
        for gang in gange(som, hold, "carl", runde)
        for g in gang.grupper()
    }
    assert titler["4 beslutninger oprettet"].foldet
    assert titler["4 beslutningsudkast oprettet"].foldet
    assert not titler["Prioriteringsrunde"].foldet


def test_det_aeldste_staar_paa_en_side_for_sig(
    hold: Hold, som: Som, liste: Indstilling, monkeypatch: pytest.MonkeyPatch
) -> None:
    flyt_om(hold, liste, 4)
    lone = som(hold["lone"])
    assert "Se hele historikken" not in tekst(lone.get(adresse(liste)))
    monkeypatch.setattr(historik, "PR_SLAGS", 3)
    monkeypatch.setattr("workflows.indbakke.views.sag.PR_SIDE", 5)
    assert "Se hele historikken" in tekst(lone.get(adresse(liste)))
    foerste = lone.get(adresse(liste, "historik"))
    assert "Viser <strong>1–5</strong>" in tekst(foerste)
    sidste = foerste.context["side"].paginator.num_pages
    assert sidste > 1
    svar = lone.get(adresse(liste, "historik"), {"side": sidste})
    assert svar.context["gange"][-1].aendringer[-1].felt
    assert lone.get(adresse(liste, "historik"), {"side": "x"}).status_code == 200


def test_hele_historikken_er_kun_for_den_der_maa_se_sagen(hold: Hold, som: Som) -> None:
    oenske = sager.vurderet(hold, "mads")
    svar = {
        navn: som(hold[navn]).get(adresse(oenske, "historik")).status_code for navn in ("mads", "aya", "rikke", "admin")
    }
    assert svar == {"mads": 200, "aya": 404, "rikke": 200, "admin": 404}
    assert som(hold["mads"]).post(adresse(oenske, "historik")).status_code == 405


@pytest.mark.parametrize("side", ["sag", "historik"])
def test_siden_koster_lige_mange_opslag_hvor_lang_historikken_end_er(hold: Hold, som: Som, side: str) -> None:
    lone, maalt = som(hold["lone"]), {}
    for navn, returneringer in {"mads": 1, "aya": 3}.items():
        oenske = sager.indsendt(hold, navn)
        for _ in range(returneringer):
            retur = sager.VURDERING | {"udfald": "RETUR", "begrundelse": "Hvornår?"}
            sager.goer(hold["lone"], oenske, "vurder", **retur)
            sager.goer(hold[navn], oenske, "ret", svar="I marts.")
        lone.get(adresse(oenske, side))
        with CaptureQueriesContext(connection) as opslag:
            lone.get(adresse(oenske, side))
        maalt[navn] = len(opslag)
    assert maalt["mads"] == maalt["aya"]


def test_en_sag_uden_aendringer_siger_det(hold: Hold, som: Som) -> None:
    oenske = sager.kladde(hold, "mads")
    assert "Intet er ændret" in tekst(som(hold["mads"]).get(adresse(oenske)))
    assert "Intet er ændret" in tekst(som(hold["mads"]).get(adresse(oenske, "historik")))
