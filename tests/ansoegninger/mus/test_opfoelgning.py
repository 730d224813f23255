"""Following up on a plan: on the agreed days, by both, until the last of them or the next talk."""

from datetime import date, timedelta
from typing import Any

import pytest
from viewflow.workflow.models import Task
from viewflow.workflow.status import PROCESS, STATUS

from ansoegninger.mus.aktiviteter.models import Planaktivitet
from ansoegninger.mus.models import Fase, MusSamtale
from ansoegninger.mus.opfoelgning.arbejde import forfaldent
from ansoegninger.mus.opfoelgning.dage import et_aar_efter, foreslaaede_dage
from ansoegninger.mus.opfoelgning.models import Opfoelgning, Opfoelgningsdag, Planstatus
from ansoegninger.mus.opfoelgning.queries import fra_sidst
from ansoegninger.mus.opfoelgning.services import aftal_dage
from ansoegninger.mus.services import gem_maal
from roller.adgang.svar import IngenAdgang
from tests.fabrikker import mussager
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.mussager import OPFOELGES, statusser
from tests.fabrikker.sager import goer
from workflows.beskeder.models import Besked
from workflows.forloeb.mus import Mus
from workflows.management.commands.arbejder import DELE
from workflows.motor import paamindelser, ure
from workflows.motor.doere import afbryd, genoptag
from workflows.motor.faelles import processer
from workflows.motor.fejl import Regelbrud
from workflows.motor.models import AabenOpgave
from workflows.motor.ventetid import begynder_kl
from workflows.spor.models import Sporpost
from workflows.sprog.arbejdsdage import arbejdsdag

pytestmark = pytest.mark.django_db

FOERSTE, ANDEN = date(2027, 3, 2), date(2027, 7, 5)


def aabne(sag: MusSamtale) -> list[str]:
    return sorted(AabenOpgave.objects.filter(sagsnummer=sag.sagsnummer).values_list("trin", flat=True))


def test_forslaget_er_halvvejs_og_fire_uger_foer_naeste_runde_paa_hverdage() -> None:
    felter = {"holdt_dag": date(2026, 10, 1), "naeste_runde_dag": date(2027, 8, 1)}
    assert foreslaaede_dage(**felter, efter=date(2026, 10, 5)) == [FOERSTE, ANDEN]
    assert foreslaaede_dage(**felter, efter=FOERSTE) == [ANDEN]
    assert foreslaaede_dage(**felter, efter=ANDEN) == [arbejdsdag(ANDEN + timedelta(days=90))]
    assert [arbejdsdag(date(2027, 7, dag)).day for dag in (2, 3, 4, 5)] == [2, 5, 5, 5]
    assert (et_aar_efter(date(2028, 2, 29)), et_aar_efter(DAG)) == (date(2029, 2, 28), date(2027, 10, 1))


def test_en_plan_uden_aftalte_dage_faar_de_foreslaaede_i_den_version_begge_godkender(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.til_godkendelse)
    assert list(Opfoelgningsdag.objects.values_list("dag", "planversion")) == [(FOERSTE, 1), (ANDEN, 1)]
    assert sag.planversion == 1


def test_de_to_aftaler_selv_deres_dage_og_det_er_en_ny_version(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    mussager.maal(sag, hold)
    aftalt = date(2027, 1, 15)
    for _ in range(2):
        aftal_dage(samtale=sag, adgang=hold.adgang("mads"), dage=[aftalt, aftalt], tidspunkt=NU)
    sag.refresh_from_db()
    assert (sag.planversion, [d.dag for d in sag.opfoelgningsdage.all()]) == (2, [aftalt])
    goer(hold["lone"], sag, "plan")
    assert [d.dag for d in sag.opfoelgningsdage.all()] == [aftalt]


@pytest.mark.parametrize(
    ("dage", "siger"),
    [
        ([], "mindst én dag"),
        ([DAG], "efter i dag"),
        ([DAG + timedelta(days=n) for n in range(1, 6)], "højst 4 dage"),
    ],
)
def test_daarlige_dage_afvises(hold: Hold, dage: list[date], siger: str) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    with pytest.raises(Regelbrud, match=siger):
        aftal_dage(samtale=sag, adgang=hold.adgang("mads"), dage=dage, tidspunkt=NU)
    assert not Opfoelgningsdag.objects.exists()


@pytest.mark.parametrize("navn", ["carl", "per", "aya", "rikke"])
def test_andre_aftaler_ingen_dage(hold: Hold, navn: str) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    with pytest.raises(IngenAdgang, match="Kun medarbejderen og lederen"):
        aftal_dage(samtale=sag, adgang=hold.adgang(navn), dage=[FOERSTE], tidspunkt=NU)


def test_den_der_aendrer_dage_den_anden_har_aendret_faar_det_at_vide(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.til_godkendelse)
    vist = sag.planversion
    aftal_dage(samtale=sag, adgang=hold.adgang("lone"), dage=[FOERSTE], tidspunkt=NU, set_version=vist)
    aftal_dage(samtale=sag, adgang=hold.adgang("lone"), dage=[ANDEN], tidspunkt=NU, set_version=vist + 1)
    with pytest.raises(Regelbrud, match="ændret af den anden part"):
        aftal_dage(samtale=sag, adgang=hold.adgang("mads"), dage=[FOERSTE], tidspunkt=NU, set_version=vist)


def test_planen_vaagner_paa_dagen_og_ikke_foer_og_kun_en_gang(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.afsluttet)
    assert (sag.fase, aabne(sag)) == (Fase.GAELDER, [])
    assert ure.forfaldent(OPFOELGES - timedelta(days=1)) == 0
    assert ure.forfaldent(OPFOELGES) == 1
    assert ure.forfaldent(OPFOELGES) == 0
    sag.refresh_from_db()
    assert (sag.fase, aabne(sag)) == (Fase.OPFOELGNING, ["foelg_op"])
    assert AabenOpgave.objects.get(sagsnummer=sag.sagsnummer).frist_dag == FOERSTE + timedelta(days=14)
    post = Sporpost.objects.get(art="mus.afvent_opfoelgning")
    assert "begyndte opfølgningen, som var aftalt til 2.\xa0marts 2027" in post.saetning


def test_planen_venter_i_sin_egen_raekke_paa_den_naeste_aftalte_dag(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.afsluttet)
    ventetider = Task.objects.filter(process__in=processer(sag), status=STATUS.SCHEDULED)
    assert [t.scheduled for t in ventetider] == [begynder_kl(FOERSTE)]
    assert Mus.afvent_opfoelgning.ventetekst(ventetider.get()) == "den næste opfølgningsdag, 2.\xa0marts 2027"
    assert not genoptag(sag=sag, trin="afvent_opfoelgning", tidspunkt=OPFOELGES), "kun dagen vækker den"


def test_arbejderen_afloeser_den_gamle_plan_foer_urene_spoerger_om_den() -> None:
    assert list(DELE).index("opfoelgning") < list(DELE).index("ure")


def test_medarbejderen_faar_besked_dagen_efter_og_lederen_naar_fristen_er_gaaet(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.i_opfoelgning)
    paamindelser.forfaldent(OPFOELGES + timedelta(days=1))
    beskeder = Besked.objects.filter(sagsnummer=sag.sagsnummer, emne__contains="Følg op på din plan")
    assert [b.modtager for b in beskeder] == [hold["mads"]]
    paamindelser.forfaldent(OPFOELGES + timedelta(days=15))
    assert [b.modtager for b in beskeder.exclude(pk=beskeder.first().pk).order_by("modtager__navn")] == [
        hold["lone"],
        hold["mads"],
    ]


def test_der_foelges_op_paa_hver_dag_og_planen_slutter_efter_den_sidste(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.fulgt_op)
    goer(hold["lone"], sag, "svar_paa_opfoelgning", tidspunkt=OPFOELGES, bemaerkning="Godt gået")
    assert (sag.fase, aabne(sag)) == (Fase.GAELDER, [])
    senere = OPFOELGES + (ANDEN - FOERSTE)
    assert ure.forfaldent(senere) == 1
    goer(hold["mads"], sag, "foelg_op", tidspunkt=senere, statusser=statusser(sag, "NAAET"), bemaerkning="")
    goer(hold["lone"], sag, "svar_paa_opfoelgning", tidspunkt=senere, bemaerkning="Flot")
    assert (sag.fase, processer(sag).get().status) == (Fase.AFSLUTTET, PROCESS.DONE)
    assert list(Opfoelgning.objects.values_list("dag", "part")) == [
        (FOERSTE, "MEDARBEJDER"),
        (FOERSTE, "LEDER"),
        (ANDEN, "MEDARBEJDER"),
        (ANDEN, "LEDER"),
    ]
    assert all(post.saetning for post in Sporpost.objects.for_sag(sag.sagsnummer))


def test_den_der_foelger_saa_sent_op_at_begge_dage_er_gaaet_goer_det_en_gang(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.i_opfoelgning)
    senere = OPFOELGES + timedelta(days=200)
    goer(hold["mads"], sag, "foelg_op", tidspunkt=senere, statusser=statusser(sag), bemaerkning="")
    goer(hold["lone"], sag, "svar_paa_opfoelgning", tidspunkt=senere, bemaerkning="Tak")
    assert sag.fase == Fase.AFSLUTTET
    assert set(Opfoelgning.objects.values_list("dag", flat=True)) == {ANDEN}


def test_en_plan_fra_foer_opfoelgningen_kom_slutter_som_foer(hold: Hold) -> None:
    """A plan that was being approved when follow-up came has no days, and nobody approved any."""
    sag = mussager.ny_samtale(hold, mussager.til_godkendelse)
    Opfoelgningsdag.objects.all().delete()
    mussager.godkend(sag, hold, "mads")
    mussager.godkend(sag, hold, "lone", part="leder")
    assert (sag.fase, processer(sag).get().status) == (Fase.AFSLUTTET, PROCESS.DONE)


def test_alt_i_planen_skal_have_en_status(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.i_opfoelgning)
    alle = statusser(sag)
    for forkert in (alle[:1], [], [*alle, alle[0].__class__(alle[0].maal_id + 99, None, "NAAET")]):
        with pytest.raises(Regelbrud, match="hvert mål og hver aktivitet"):
            goer(hold["mads"], sag, "foelg_op", tidspunkt=OPFOELGES, statusser=forkert, bemaerkning="")
    assert not Planstatus.objects.exists()


def test_det_sagte_staar_ikke_i_sporet(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.fulgt_op)
    poster = Sporpost.objects.for_sag(sag.sagsnummer)
    assert "mus.foelg_op" in {post.art for post in poster}
    assert not any("SAGT-mads" in f"{post.aendringer} {post.saetning}" for post in poster)


def test_lederen_kan_afslutte_opfoelgningen(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.afsluttet)
    felter: dict[str, Any] = {"sag": sag, "data": {"begrundelse": "Mads er fratrådt."}, "tidspunkt": NU}
    with pytest.raises(IngenAdgang):
        afbryd(afbrydelse=Mus.afslut_opfoelgning, adgang=hold.adgang("mads"), **felter)
    afbryd(afbrydelse=Mus.afslut_opfoelgning, adgang=hold.adgang("lone"), **felter)
    sag.refresh_from_db()
    assert (sag.fase, Opfoelgning.objects.get().afslutter) == (Fase.AFSLUTTET, True)
    assert ure.forfaldent(OPFOELGES) == 0


# --- the next talk ----------------------------------------------------------------------------------------------------


def naeste_aar(hold: Hold, gammel: MusSamtale) -> MusSamtale:
    """A new round, with the old talk a year before it."""
    MusSamtale.objects.filter(pk=gammel.pk).update(oprettet_kl=NU - timedelta(days=365))
    return mussager.holdt(mussager.musrunde(hold, navn="MUS 2027"), hold)


@pytest.mark.parametrize("naaet", [mussager.afsluttet, mussager.i_opfoelgning, mussager.fulgt_op])
def test_opfoelgningen_slutter_naar_naeste_samtale_begynder(hold: Hold, naaet: Any) -> None:
    gammel = mussager.ny_samtale(hold, naaet)
    naeste_aar(hold, gammel)
    forfaldent(OPFOELGES)
    gammel.refresh_from_db()
    assert (gammel.fase, aabne(gammel)) == (Fase.AFSLUTTET, [])
    assert forfaldent(OPFOELGES) == 0
    post = Sporpost.objects.get(art="mus.naeste_samtale")
    assert "fordi medarbejderens næste samtale er begyndt" in post.saetning


def test_det_aabne_vises_som_fra_sidste_aar_og_tages_med_i_den_nye_plan(hold: Hold) -> None:
    gammel = mussager.ny_samtale(hold, mussager.fulgt_op)
    ny = naeste_aar(hold, gammel)
    maal = gammel.maal.get()
    for navn in ("mads", "lone"):
        aabent = fra_sidst(ny, hold.adgang(navn))
        assert [(a.maal, a.status.kode, a.status.ord) for a in aabent] == [(maal, "I_GANG", "ORD-mads")]
    assert fra_sidst(ny, hold.adgang("rikke")) == []
    felter = mussager.MAAL | {"fra_maal": maal, "frist_dag": date(2028, 1, 1)}
    nyt = gem_maal(samtale=ny, adgang=hold.adgang("mads"), felter=felter, tidspunkt=NU)
    assert [(a.hvad, a.fase) for a in Planaktivitet.objects.filter(maal=nyt)] == [("Prøve det i to sager", "EFTER")]
    assert fra_sidst(ny, hold.adgang("mads")) == []


@pytest.mark.parametrize("status", ["NAAET", "OPGIVET"])
def test_det_naaede_og_det_opgivne_tages_ikke_med(hold: Hold, status: str) -> None:
    gammel = mussager.ny_samtale(hold, mussager.fulgt_op)
    Planstatus.objects.filter(aktivitet=None).update(status=status)
    assert fra_sidst(naeste_aar(hold, gammel), hold.adgang("mads")) == []


def test_en_lukket_aktivitet_foelger_ikke_med(hold: Hold) -> None:
    gammel = mussager.ny_samtale(hold, mussager.fulgt_op)
    Planstatus.objects.exclude(aktivitet=None).update(status="NAAET")
    ny = naeste_aar(hold, gammel)
    felter = mussager.MAAL | {"fra_maal": gammel.maal.get()}
    nyt = gem_maal(samtale=ny, adgang=hold.adgang("mads"), felter=felter, tidspunkt=NU)
    assert not Planaktivitet.objects.filter(maal=nyt).exists()
