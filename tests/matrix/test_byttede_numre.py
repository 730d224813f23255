"""One's own case in the address, and somebody else's row behind it: not found, and nothing changed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.urls import reverse

from ansoegninger.mus.models import Udviklingsmaal
from ansoegninger.oensker.deling import del_sag
from ansoegninger.oensker.models import Sagsdeling
from ansoegninger.prioritering.models import Beslutningsudkast, Indstilling, Placering
from ansoegninger.prioritering.queries import aftryk_paa
from tests.ansoegninger.prioritering.sider import udkastdata
from tests.fabrikker import mussager, sager
from tests.fabrikker.hold import DAG, NU, Hold
from tests.matrix.scene import browser, dagen

pytestmark = pytest.mark.django_db
IKKE_FUNDET = 404
NOEGLE = "6b1f3a52-5d39-4f0a-9a43-1f2f0d4a7f11"


@pytest.fixture(autouse=True)
def _paa_dagen() -> Iterator[None]:
    with dagen():
        yield


@pytest.mark.parametrize("side", ["ret_maal", "fjern_maal"])
def test_et_maal_i_en_andens_plan_naas_ikke_gennem_ens_egen(hold: Hold, side: str) -> None:
    runde = mussager.musrunde(hold)
    egen, andens = (mussager.holdt(runde, hold, navn) for navn in ("mads", "aya"))
    maal = mussager.maal(andens, hold, "aya", maal="Ayas eget")
    adresse = reverse(f"mus:{side}", args=[egen.sagsnummer, maal.pk])
    mads = browser(hold, "ejer")
    assert mads.get(adresse).status_code == IKKE_FUNDET
    mads.post(adresse, {"noegle": NOEGLE, "maal": "Mads var her"})
    assert [m.maal for m in Udviklingsmaal.objects.all()] == ["Ayas eget"]


def test_en_andens_deling_stoppes_ikke_gennem_ens_egen_sag(hold: Hold) -> None:
    egen, andens = sager.indsendt(hold, "ina"), sager.indsendt(hold, "aya")
    felter = {"udloeber_dag": DAG.replace(day=DAG.day + 5), "grund": "Faglig støtte", "tidspunkt": NU}
    del_sag(oenske=andens, person=hold["kim"], adgang=hold.adgang("lone"), **felter)
    deling = Sagsdeling.objects.get()
    adresse = reverse("oensker:stop_deling", args=[egen.sagsnummer, deling.pk])
    per = browser(hold, "naboleder")
    assert per.get(adresse).status_code == per.post(adresse).status_code == IKKE_FUNDET
    deling.refresh_from_db()
    assert deling.udloeber_dag > DAG


def test_et_oenske_fra_en_anden_afdeling_flyttes_ikke_paa_ens_egen_liste(hold: Hold) -> None:
    sager.vurderet(hold, "mads")
    andens = sager.vurderet(hold, "ina", "per")
    runde = sager.runde(hold)
    liste = Indstilling.objects.get(runde=runde, enhed=hold.enhed["voksen"])
    adresse = reverse("prioritering:flyt", args=[liste.sagsnummer, aftryk_paa(liste, DAG)])
    svar = browser(hold, "leder").post(adresse, {"id": andens.pk, "plads": 1}, follow=True)
    assert "Ønsket er ikke længere på listen." in svar.content.decode()
    assert not Placering.objects.exists()


def test_et_oenske_fra_et_andet_center_faar_intet_udkast_i_ens_egen_runde(hold: Hold) -> None:
    sager.vurderet(hold, "mads")
    sager.vurderet(hold, "bo", "ulla", titel="Fremmed kursus")
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    data = udkastdata("Fremmed kursus", "AFSLAG", "Fremmed hånd")
    svar = browser(hold, "centerchef").post(reverse("prioritering:udkast", args=[runde.sagsnummer]), data)
    assert "Fremmed kursus" not in svar.content.decode()
    assert not Beslutningsudkast.objects.exists()
