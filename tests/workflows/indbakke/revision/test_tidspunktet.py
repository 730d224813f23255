"""Choosing the instant: the case's own steps, or a day and a time on the Danish clock."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse

from ansoegninger.prioritering.models import Indstilling
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from tests.workflows.indbakke.opslag import Som, tekst
from tests.workflows.indbakke.revision.conftest import Ur
from workflows.indbakke.revision.linjer import som_adresse
from workflows.motor.sag import Sag

pytestmark = pytest.mark.django_db


def side(som: Som, hold: Hold, sag: Sag, kl: datetime | None = None, navn: str = "rikke", **felter: str) -> Any:
    valg = {"kl": som_adresse(kl)} if kl else felter
    return som(hold[navn]).get(reverse("spor:som_det_stod", args=[sag.sagsnummer]), valg)


def test_oejeblikkene_er_lige_foer_sagens_egne_trin(hold: Hold, som: Som, ur: Ur) -> None:
    oenske = sager.indsendt(hold, "mads")
    sager.goer(hold["lone"], oenske, "vurder", tidspunkt=ur.kl(1), **sager.VURDERING)
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    sager.udkast(hold, runde, oenske)
    sager.beslut(hold, runde)
    sager.frigiv(runde)
    svar = side(som, hold, oenske)
    assert [o.navn for o in svar.context["oejeblikke"]] == [
        "Ved vurderingen",
        "Ved beslutningen",
        "Ved tilbagemeldingen",
    ]
    assert svar.context["stand"] is None
    assert f"?kl={som_adresse(NU + timedelta(hours=1))}" in svar.content.decode().replace("%3A", ":")
    [indstilling] = Indstilling.objects.filter(runde=runde, enhed=hold.enhed["voksen"])
    assert [o.navn for o in side(som, hold, indstilling).context["oejeblikke"]] == ["Da indstillingen blev låst"]


@pytest.mark.parametrize(
    ("dag", "tid", "ventet"),
    [
        ("01.10.2026", "9.30", "2026-10-01T07:30:00Z"),
        ("01.10.2026", "09:30:15", "2026-10-01T07:30:15Z"),
        ("2026-12-01", "13.00", "2026-12-01T12:00:00Z"),
        ("01.10.2026", "", "2026-10-01T22:00:00Z"),
    ],
)
def test_dag_og_klokkeslaet_er_danske(hold: Hold, som: Som, ur: Ur, dag: str, tid: str, ventet: str) -> None:
    oenske = sager.indsendt(hold, "mads")
    assert som_adresse(side(som, hold, oenske, dag=dag, tid=tid).context["stand"].foer) == ventet


@pytest.mark.parametrize(
    ("felter", "fejl"),
    [
        ({"dag": "i går"}, "Skriv en dato, der findes"),
        ({"dag": ""}, "Feltet skal udfyldes."),
        ({"dag": "01.10.2026", "tid": "25.00"}, "Skriv klokkeslættet som timer.minutter"),
        ({"dag": "01.10.2026", "tid": "kaffe"}, "Skriv klokkeslættet som timer.minutter"),
    ],
)
def test_et_ulaeseligt_tidspunkt_siger_hvordan_det_skrives(
    hold: Hold, som: Som, ur: Ur, felter: dict[str, str], fejl: str
) -> None:
    svar = side(som, hold, sager.indsendt(hold, "mads"), **felter)
    assert svar.context["stand"] is None
    assert fejl in tekst(svar)


@pytest.mark.parametrize("kl", ["", "vrøvl", "2026-10-01", "2026-10-01T08:00:00", "2026-99-01T08:00:00Z"])
def test_en_adresse_der_ikke_er_et_tidspunkt_viser_valget(hold: Hold, som: Som, ur: Ur, kl: str) -> None:
    adresse = reverse("spor:som_det_stod", args=[sager.indsendt(hold, "mads").sagsnummer])
    assert som(hold["rikke"]).get(adresse, {"kl": kl}).context["stand"] is None
