"""The verdict over the whole trail: never green unless it was computed, and never a case outside the mandate."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from roller.adgang.models import Mandat
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from tests.workflows.indbakke.opslag import Som, tekst
from tests.workflows.indbakke.revision.conftest import Ur
from tests.workflows.spor.angreb import bag_om, skaer_halen_af, skriv_om
from workflows.spor.kontrolpunkter.arbejde import efterproev
from workflows.spor.kontrolpunkter.noegler import egen_noegle
from workflows.spor.kontrolpunkter.services import lav_kontrolpunkt

GROEN = "status-groen"


@pytest.fixture(autouse=True)
def paa_historiens_dag(ur: Ur) -> None:
    """The worker's clock is the story's."""
    ur.kl(0)


def dommen(som: Som, hold: Hold, navn: str = "rikke") -> Any:
    return som(hold[navn]).get(reverse("spor:dom"))


def historien(som: Som, hold: Hold, sagsnummer: str) -> Any:
    return som(hold["rikke"]).get(reverse("spor:sag", args=[sagsnummer]))


def test_intet_er_groent_foer_det_er_regnet_efter(hold: Hold, som: Som) -> None:
    sager.indsendt(hold, "mads")
    svar = dommen(som, hold)
    assert "Sporet er aldrig regnet efter" in tekst(svar)
    assert "der er ingen endnu" in tekst(svar)
    assert GROEN not in svar.content.decode()


def test_dommen_siger_hvornaar_hvor_meget_og_mod_hvilket_kontrolpunkt(hold: Hold, som: Som) -> None:
    sager.vurderet(hold, "mads")
    punkt = lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=NU - timedelta(hours=2))
    efterproev(begyndt_kl=NU - timedelta(hours=1), fil=None)
    sager.indsendt(hold, "aya")
    svar = dommen(som, hold)
    siden = tekst(svar)
    assert "Sporet holdt, da det sidst blev regnet efter" in siden
    assert "1. oktober 2026 kl. 09.00: 2 poster i 1 kæde, ingen brud" in siden
    assert "kontrolpunkterne til og med nr. 1, som de står i databasen selv" in siden
    assert "nr. 1, 1. oktober 2026 kl. 08.00: 2 poster i 1 kæde. Siden er der skrevet 1 post." in siden
    assert punkt is not None
    assert punkt.underskrift in siden
    assert svar.content.decode().count(GROEN) == 1


def test_en_gammel_efterregning_er_ikke_groen(hold: Hold, som: Som) -> None:
    sager.indsendt(hold, "mads")
    efterproev(begyndt_kl=NU - timedelta(hours=49), fil=None)
    svar = dommen(som, hold)
    assert "det er længe siden, det blev regnet efter" in tekst(svar)
    assert GROEN not in svar.content.decode()


@pytest.mark.parametrize(("navn", "naevnes"), [("mads", True), ("bo", False)])
def test_et_brud_er_roedt_og_navngiver_kun_en_sag_i_mandatet(hold: Hold, som: Som, navn: str, naevnes: bool) -> None:
    oenske = sager.indsendt(hold, navn)
    bag_om("UPDATE workflows_sporpost SET rolle = 'LEDER'")
    efterproev(begyndt_kl=NU, fil=None)
    svar = dommen(som, hold)
    siden = tekst(svar)
    assert "Sporet holdt ikke, da det sidst blev regnet efter" in siden
    assert "1 brud" in siden
    assert (oenske.sagsnummer in siden) == naevnes
    assert ("Det første brud er i en sag uden for dit mandat." in siden) != naevnes
    assert GROEN not in svar.content.decode()


def test_sagens_kaede_holdes_op_mod_det_kontrolpunkterne_saa(hold: Hold, som: Som) -> None:
    oenske = sager.vurderet(hold, "mads")
    assert "Intet kontrolpunkt har set den endnu." in tekst(historien(som, hold, oenske.sagsnummer))
    lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=NU)
    siden = tekst(historien(som, hold, oenske.sagsnummer))
    assert "Til og med nr. 2 er det de poster, som kontrolpunkt 1 så." in siden


def test_en_kaede_der_er_skrevet_om_med_hoved_findes_paa_siden(hold: Hold, som: Som) -> None:
    oenske = sager.vurderet(hold, "mads")
    lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=NU)
    skriv_om(oenske.sagsnummer, fra=1, rolle="LEDER")
    svar = historien(som, hold, oenske.sagsnummer)
    assert svar.context["fortaelling"].dom.fejl == {2: "posten er ikke den, som kontrolpunkt 1 så"}
    assert "Sagens kæde er regnet efter på denne side og stemmer ikke" in tekst(svar)


def test_en_afskaaret_hale_findes_paa_siden(hold: Hold, som: Som) -> None:
    oenske = sager.vurderet(hold, "mads")
    lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=NU)
    skaer_halen_af(oenske.sagsnummer)
    svar = historien(som, hold, oenske.sagsnummer)
    assert svar.context["fortaelling"].dom.fejl == {2: "posten mangler, som kontrolpunkt 1 så"}


def test_dommen_er_billig(hold: Hold, som: Som, django_assert_max_num_queries: Any) -> None:
    sager.indsendt(hold, "mads")
    lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=NU)
    efterproev(begyndt_kl=NU, fil=None)
    rikke = som(hold["rikke"])
    with django_assert_max_num_queries(7):
        rikke.get(reverse("spor:dom"))


@pytest.mark.parametrize("navn", ["mads", "lone", "carl", "admin"])
def test_dommen_er_revisorens(hold: Hold, som: Som, navn: str) -> None:
    assert dommen(som, hold, navn).status_code == 403
    Mandat.objects.all().delete()
    assert dommen(som, hold).status_code == 403
