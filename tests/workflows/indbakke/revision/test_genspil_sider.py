"""The page of a replayed decision: what it says, what it does not know, and how much of a round one auditor sees."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Beslutningsudkast, Prioriteringsrunde
from ansoegninger.revision.genspil import Genspil, genspil
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold, mandat
from tests.workflows.indbakke.opslag import Som, tekst
from tests.workflows.indbakke.revision.conftest import Ur
from tests.workflows.spor.angreb import bag_om
from workflows.spor.sletning import noter

pytestmark = [pytest.mark.django_db, pytest.mark.side]


def spillet(runde: Prioriteringsrunde) -> Genspil:
    fundet = genspil(Prioriteringsrunde.objects.get(pk=runde.pk))
    assert fundet is not None
    return fundet


def oenske(titel: str) -> Oenske:
    return Oenske.objects.get(titel=titel)


def hvad(runde: Prioriteringsrunde) -> list[tuple[str, str]]:
    return [(a.sagsnummer, a.hvad) for a in spillet(runde).afvigelser]


def side(som: Som, hold: Hold, sagsnummer: str, navn: str = "rikke", **felter: str) -> Any:
    return som(hold[navn]).get(reverse("spor:genspil", args=[sagsnummer]), felter)


def test_siden_siger_hvad_der_ikke_passer(hold: Hold, som: Som, runde: Prioriteringsrunde) -> None:
    mads = oenske("Mads' kursus")
    siden = tekst(side(som, hold, mads.sagsnummer))
    assert "Samme grundlag, samme resultat" in siden
    assert "Det, der ikke passer" not in siden
    bag_om("UPDATE ansoegninger_beslutning SET beloeb_oere = 1 WHERE oenske_id = %s", mads.pk)
    siden = tekst(side(som, hold, mads.sagsnummer))
    assert "Samme grundlag, men ikke samme resultat" in siden
    assert "Samme grundlag, samme resultat" not in siden
    assert "12.000,00 kr." in siden
    assert "0,01 kr." in siden
    bag_om("UPDATE ansoegninger_prioriteringsrunde SET snapshot = 'forkert'")
    assert "Ikke samme grundlag" in tekst(side(som, hold, runde.sagsnummer))


def test_er_ordene_slettet_efter_reglerne_siges_det_og_resten_regnes_efter(
    hold: Hold, som: Som, runde: Prioriteringsrunde
) -> None:
    mads = oenske("Mads' kursus")
    historik = Beslutningsudkast.history.model
    numre = list(historik.objects.filter(oenske=mads.pk).values_list("pk", flat=True))
    noter(tabel=historik._meta.db_table, noegler=numre, regel="OENSKER", tidspunkt=NU + timedelta(days=1))
    historik.objects.filter(pk__in=numre).update(begrundelse="(slettet)")
    fundet = spillet(runde)
    assert fundet.dengang.slettede == {mads.sagsnummer}
    assert fundet.samme_grundlag is None
    assert fundet.afvigelser == ()
    siden = tekst(side(som, hold, mads.sagsnummer))
    assert "Resultatet passer, men ordene i grundlaget er slettet" in siden
    assert "Samme grundlag, samme resultat" not in siden
    bag_om("UPDATE ansoegninger_beslutning SET beloeb_oere = 1 WHERE oenske_id = %s", mads.pk)
    assert "Resultatet passer ikke" in tekst(side(som, hold, mads.sagsnummer))


# --- Two rounds, empty pages, and the mandate ------------------------------------------------------------------------


def test_et_oenske_der_er_afgjort_to_gange_kan_genspilles_begge_gange(hold: Hold, som: Som, ur: Ur) -> None:
    mads = sager.vurderet(hold, "mads")
    runder = []
    for nr, (aar, udfald) in enumerate([(2027, "VENTELISTE"), (2028, "BEVILGET")]):
        ur.kl(nr * 10)
        runde = sager.runde(hold, aar=aar)
        sager.laas_alle(hold, runde)
        sager.udkast(hold, runde, mads, udfald)
        tidspunkt = ur.kl(nr * 10 + 1)
        opgave = {"snapshot": sager.forhaandsvis(runde).snapshot, "tidspunkt": tidspunkt}
        sager.goer(hold["carl"], runde, "beslut", **opgave)
        ur.kl(nr * 10 + 2)
        sager.prioritering.frigiv(runde=runde, nu=lambda nr=nr: NU + timedelta(hours=nr * 10 + 2))
        sager.goer(hold["mads"], mads, "laes", tidspunkt=ur.kl(nr * 10 + 3))
        runder.append(runde.sagsnummer)
    svar = side(som, hold, mads.sagsnummer)
    assert svar.context["runde"].sagsnummer == runder[1]
    assert f"Genspil {runder[0]}" in tekst(svar)
    tidligere = side(som, hold, mads.sagsnummer, runde=runder[0])
    for fundet, udfald in ((svar, "BEVILGET"), (tidligere, "VENTELISTE")):
        assert fundet.context["spillet"].genspil.afvigelser == ()
        assert fundet.context["spillet"].genspil.afgjort[mads.sagsnummer].udfald == udfald


def test_uden_en_beslutning_siger_siden_hvad_der_kan_genspilles(hold: Hold, som: Som, ur: Ur) -> None:
    mads, runde = sager.vurderet(hold, "mads"), sager.runde(hold)
    for sagsnummer in (mads.sagsnummer, runde.sagsnummer, runde.indstillinger.first().sagsnummer):  # type: ignore[union-attr]
        assert "Der er ikke truffet nogen beslutning" in tekst(side(som, hold, sagsnummer))


def test_runden_viser_alle_oensker_og_alle_rammer(hold: Hold, som: Som, runde: Prioriteringsrunde) -> None:
    svar = side(som, hold, runde.sagsnummer)
    titler = {r["celler"][0]["tekst"] for r in svar.context["raekker"]}
    assert titler == {"Mads' kursus", "Ayas kursus", "Inas kursus", "Carls kursus"}
    voksen = next(p for p in svar.context["spillet"].penge if p["navn"] == "Voksenstøtte 2027")
    assert (voksen["foer_oere"], voksen["runden_oere"], voksen["rest_oere"]) == (0, 1_200_000, 3_800_000)
    siden = tekst(svar)
    assert "4 ønsker, heraf" not in siden
    assert "3 ønsker, heraf 2 bevilget" in siden.replace("\xa0", " ")


def test_en_revisor_af_een_afdeling_ser_kun_sit_eget_oenske_men_hele_rundens_aftryk(
    hold: Hold, som: Som, runde: Prioriteringsrunde
) -> None:
    mandat(hold, "kim", "visitation")
    ina = oenske("Inas kursus")
    bag_om("UPDATE ansoegninger_beslutning SET beloeb_oere = 1 WHERE oenske_id = %s", oenske("Mads' kursus").pk)
    assert side(som, hold, runde.sagsnummer, "kim").status_code == 404
    assert side(som, hold, oenske("Mads' kursus").sagsnummer, "kim").status_code == 404
    # Ina's wish was withdrawn: it was in the round's basis, but got no decision there.
    assert "Der er ikke truffet nogen beslutning" in tekst(side(som, hold, ina.sagsnummer, "kim"))
    mandat(hold, "ina", "voksen")
    svar = side(som, hold, oenske("Ayas kursus").sagsnummer, "ina")
    siden = tekst(svar)
    assert "1 anden forskel i runden handler om ønsker, du ikke reviderer." in siden.replace("\xa0", " ")
    assert "Mads" not in siden
    assert svar.context["spillet"].penge == ()


def test_ens_eget_oenske_i_runden_er_skjult_for_en_revisor(hold: Hold, som: Som, runde: Prioriteringsrunde) -> None:
    mandat(hold, "mads", "center")
    bag_om("UPDATE ansoegninger_beslutning SET beloeb_oere = 1 WHERE oenske_id = %s", oenske("Mads' kursus").pk)
    svar = side(som, hold, runde.sagsnummer, "mads")
    assert "Mads' kursus" not in {r["celler"][0]["tekst"] for r in svar.context["raekker"]}
    assert svar.context["spillet"].skjulte == 1


@pytest.mark.parametrize("navn", ["mads", "lone", "carl", "sofie", "admin"])
def test_kun_en_revisor_genspiller(hold: Hold, som: Som, runde: Prioriteringsrunde, navn: str) -> None:
    assert side(som, hold, runde.sagsnummer, navn).status_code == 403
