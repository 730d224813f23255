"""Two parties, one plan, the same instant: on PostgreSQL, in real processes."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection

from ansoegninger.mus import services
from ansoegninger.mus.arbejde import forfaldent
from ansoegninger.mus.models import Fase, MusSamtale, Plangodkendelse
from ansoegninger.mus.tidsmodeller import Samtaletid, Tidsaftale
from tests.fabrikker import mussager, mustider
from tests.fabrikker.hold import NU, Hold
from tests.motor.samtidigt import samtidigt
from workflows.forloeb.mus import Mus
from workflows.motor.doere import udfoer, undervejs
from workflows.motor.models import AabenOpgave

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="kræver PostgreSQL"),
    pytest.mark.django_db(transaction=True),
]


def godkend(hold: Hold, navn: str, sag: MusSamtale, part: str) -> Callable[[], bool]:
    """Approve the plan as it is now, ready to be let go."""
    task = AabenOpgave.objects.get(sagsnummer=sag.sagsnummer, trin=f"godkend_{part}").task_id
    data, adgang = {"planversion": sag.planversion}, hold.adgang(navn)
    return lambda: udfoer(opgave_id=task, adgang=adgang, data=data, tidspunkt=NU, noegle=uuid4()).gentaget


def maal(hold: Hold, navn: str, sag: MusSamtale, **ekstra: Any) -> Callable[[], int]:
    """Write a goal, ready to be let go."""
    argumenter = {"samtale": sag, "adgang": hold.adgang(navn), "felter": mussager.MAAL, "tidspunkt": NU, **ekstra}
    return lambda: services.gem_maal(**argumenter).planversion


def aabne(sag: MusSamtale) -> set[str]:
    return set(AabenOpgave.objects.filter(sagsnummer=sag.sagsnummer).values_list("trin", flat=True))


def test_begge_godkender_paa_en_gang_og_planen_gaelder(hold: Hold) -> None:
    runde = mussager.musrunde(hold)
    for navn in ("mads", "aya", "kim"):
        sag = mussager.til_godkendelse(runde, hold, navn)
        svar = samtidigt(godkend(hold, navn, sag, "medarbejder"), godkend(hold, "lone", sag, "leder"))
        sag.refresh_from_db()
        assert (svar, sag.fase, aabne(sag)) == ([False, False], Fase.GAELDER, set())


def test_en_godkendelse_og_en_rettelse_paa_en_gang_giver_aldrig_en_plan_som_ingen_har_set(hold: Hold) -> None:
    runde = mussager.musrunde(hold)
    for navn in ("mads", "aya", "kim"):
        sag = mussager.til_godkendelse(runde, hold, navn)
        svar = samtidigt(godkend(hold, navn, sag, "medarbejder"), maal(hold, "lone", sag))
        sag.refresh_from_db()
        assert svar in ([False, 2], ["Regelbrud", 2])
        assert set(Plangodkendelse.objects.filter(samtale=sag).values_list("planversion", flat=True)) <= {1}
        assert (sag.planversion, sag.fase) == (2, Fase.GODKENDELSE)


def test_to_der_retter_det_samme_maal_paa_en_gang_taber_ingen_ord(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    gemt = mussager.maal(sag, hold)
    ret = partial(maal, hold, maal_id=gemt.pk, set_version=1)
    svar = samtidigt(ret("mads", sag), ret("lone", sag))
    assert sorted(svar, key=str) == [2, "Regelbrud"]


def test_to_baggrundsarbejdere_paa_en_gang_opretter_hver_samtale_en_gang(hold: Hold) -> None:
    mussager.aaben_runde(hold)
    svar = samtidigt(partial(forfaldent, NU), partial(forfaldent, NU))
    assert (sum(svar), MusSamtale.objects.count()) == (7, 7)
    assert AabenOpgave.objects.count() == 14


def test_to_der_vaelger_den_samme_tid_paa_en_gang_faar_ikke_begge_den(hold: Hold) -> None:
    runde = mussager.musrunde(hold)
    samtaler = {navn: mussager.samtale(runde, hold, navn) for navn in ("mads", "aya", "kim")}
    mustider.foreslaa(hold, list(samtaler.values()))
    tid = str(Samtaletid.objects.order_by("begynder_kl").first().pk)

    def tag(navn: str) -> Callable[[], bool]:
        adgang, data = hold.adgang(navn), {"tid": tid, "bemaerkning": ""}
        sag = samtaler[navn]
        return lambda: (
            undervejs(handling=Mus.vaelg_tid, sag=sag, adgang=adgang, data=data, tidspunkt=NU, noegle=uuid4()).gentaget
        )

    assert sorted(samtidigt(*map(tag, samtaler)), key=str) == [False, "Regelbrud", "Regelbrud"]
    assert Tidsaftale.objects.count() == 1


def test_lederen_saetter_og_medarbejderen_vaelger_paa_en_gang_uden_at_nogen_er_to_steder(hold: Hold) -> None:
    runde = mussager.musrunde(hold)
    mads, aya = (mussager.samtale(runde, hold, navn) for navn in ("mads", "aya"))
    mustider.foreslaa(hold, [mads])
    tid = Samtaletid.objects.order_by("begynder_kl").first()

    def goer(navn: str, sag: MusSamtale, handling: Any, **data: Any) -> Callable[[], bool]:
        adgang = hold.adgang(navn)
        return lambda: (
            undervejs(handling=handling, sag=sag, adgang=adgang, data=data, tidspunkt=NU, noegle=uuid4()).gentaget
        )

    svar = samtidigt(
        goer("mads", mads, Mus.vaelg_tid, tid=str(tid.pk), bemaerkning=""),
        goer("lone", aya, Mus.saet_tid, begynder_kl=tid.begynder_kl, minutter=30, sted=""),
    )
    assert sorted(svar, key=str) == [False, "Regelbrud"]
    assert Tidsaftale.objects.count() == 1
