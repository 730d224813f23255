"""A programme from the first draft to the two who agree how it went."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from viewflow.workflow.models import Task
from viewflow.workflow.status import STATUS as TASKSTATUS

from ansoegninger.introforloeb.fakta import Introniveau, Introophoer, Introstatus
from ansoegninger.introforloeb.models import Fase, Introforloeb, Introtrin
from roller.adgang.adgang import adgang_for
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker import introsager
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.introsager import KONKLUSION, STATUS, kl
from tests.fabrikker.sager import goer
from workflows.beskeder.models import Besked
from workflows.forloeb.introforloeb import Introforloeb as Forloebet
from workflows.motor.doere import afbryd, undervejs
from workflows.motor.faelles import processer
from workflows.motor.fejl import Regelbrud
from workflows.motor.models import AabenOpgave
from workflows.motor.ure import forfaldent as ure
from workflows.motor.ventetid import begynder_kl
from workflows.spor.models import Sporpost
from workflows.sprog.formater import dato

pytestmark = pytest.mark.django_db


def aabne(forloeb: Introforloeb) -> set[str]:
    return set(AabenOpgave.objects.filter(sagsnummer=forloeb.sagsnummer).values_list("trin", flat=True))


def arter(forloeb: Introforloeb) -> list[str]:
    return [post.art.removeprefix("introforloeb.") for post in Sporpost.objects.for_sag(forloeb.sagsnummer)]


def stop(hold: Hold, forloeb: Introforloeb, **data: str) -> None:
    felter = {"sag": forloeb, "adgang": hold.adgang("lone"), "data": data, "tidspunkt": NU}
    afbryd(afbrydelse=Forloebet.stop, noegle=uuid4(), **felter)
    forloeb.refresh_from_db()


def flyt(hold: Hold, forloeb: Introforloeb, dag: date, idag: date = DAG) -> None:
    felter = {"sag": forloeb, "adgang": hold.adgang("lone"), "data": {"slut_dag": dag}, "tidspunkt": kl(idag)}
    undervejs(handling=Forloebet.flyt_slutdagen, noegle=uuid4(), **felter)
    forloeb.refresh_from_db()


def test_et_forloeb_gaar_fra_plan_over_to_statusser_til_de_er_enige(hold: Hold) -> None:
    forloeb = introsager.nyt(hold)
    assert (forloeb.fase, aabne(forloeb)) == (Fase.PLAN, {"laeg_plan"})
    goer(hold["kim"], forloeb, "laeg_plan")
    assert (forloeb.fase, aabne(forloeb)) == (Fase.HOS_LEDER, {"godkend"})
    introsager.godkend(hold, forloeb)
    assert (forloeb.fase, aabne(forloeb)) == (Fase.I_GANG, set())
    for milepael in forloeb.milepaele.order_by("dag"):
        introsager.naa(forloeb, milepael.dag)
        assert (forloeb.fase, forloeb.milepael) == (Fase.STATUS, milepael)
        assert aabne(forloeb) == {"status_medarbejder", "status_leder", "status_koordinator"}
        for navn, part in (("mads", "medarbejder"), ("lone", "leder"), ("kim", "koordinator")):
            goer(hold[navn], forloeb, f"status_{part}", tidspunkt=kl(milepael.dag), **STATUS)
        assert forloeb.fase == Fase.I_GANG
    introsager.naa(forloeb, forloeb.slut_dag)
    assert (forloeb.fase, aabne(forloeb), forloeb.milepael) == (Fase.AFSLUTNING, {"konkluder"}, None)
    goer(hold["lone"], forloeb, "konkluder", **KONKLUSION)
    assert (forloeb.fase, aabne(forloeb)) == (Fase.BEKRAEFTELSE, {"bekraeft"})
    introsager.bekraeft(hold, forloeb)
    assert (forloeb.fase, aabne(forloeb)) == (Fase.AFSLUTTET, set())
    assert Introstatus.objects.count() == 6
    uden_system = [a for a in arter(forloeb) if a not in {"paamindet", "gaar"}]
    statusser = ["status_medarbejder", "status_leder", "status_koordinator"]
    assert uden_system == [
        "oprettet",
        "begynd",
        "laeg_plan",
        "godkend",
        *statusser,
        *statusser,
        "konkluder",
        "bekraeft",
    ]


def test_alle_begynder_paa_c_og_et_aftalt_b_er_sin_egen_kendsgerning(hold: Hold) -> None:
    forloeb = introsager.til_bekraeftelse(hold)
    niveauer = Introniveau.objects.filter(forloeb=forloeb).order_by("pk").values_list("anledning", "niveau")
    assert list(niveauer) == [("START", "C")]
    introsager.bekraeft(hold, forloeb)
    assert list(niveauer.all()) == [("START", "C"), ("SLUT", "B")]


@pytest.mark.parametrize(("anledning", "niveau"), [("START", "B"), ("SLUT", "A")])
def test_databasen_lader_ingen_begynde_paa_b_eller_slutte_paa_a(hold: Hold, anledning: str, niveau: str) -> None:
    forloeb = introsager.nyt(hold)
    Introniveau.objects.all().delete()
    with pytest.raises(IntegrityError, match="introniveau_begynder_paa_c"), transaction.atomic():
        Introniveau.objects.create(forloeb=forloeb, anledning=anledning, niveau=niveau, dag=DAG)


def test_lederen_sender_planen_tilbage_med_et_ord(hold: Hold) -> None:
    forloeb = introsager.hos_leder(hold)
    with pytest.raises(Regelbrud, match="Skriv, hvad der skal være anderledes"):
        introsager.godkend(hold, forloeb, enig=False)
    introsager.godkend(hold, forloeb, enig=False, begrundelse="For lidt tid til systemet.")
    assert (forloeb.fase, aabne(forloeb)) == (Fase.PLAN, {"laeg_plan"})
    assert not Besked.objects.filter(emne="Dit introforløb er klar").exists()


def test_lederen_svarer_paa_den_plan_der_blev_vist(hold: Hold) -> None:
    forloeb = introsager.hos_leder(hold)
    with pytest.raises(Regelbrud, match="Planen er ændret"):
        goer(hold["lone"], forloeb, "godkend", enig=True, begrundelse="", planversion=forloeb.planversion - 1)


def test_en_plan_uden_mentor_kan_ikke_sendes(hold: Hold) -> None:
    forloeb = introsager.nyt(hold, mentor=None)
    with pytest.raises(Regelbrud, match="Vælg en mentor til »Organisationen«"):
        goer(hold["kim"], forloeb, "laeg_plan")


def test_en_plan_hvor_alt_er_streget_over_kan_ikke_sendes(hold: Hold) -> None:
    forloeb = introsager.nyt(hold)
    for trin in forloeb.trin.all():
        trin.udeladt = "IKKE_RELEVANT"
        trin.save()
    with pytest.raises(Regelbrud, match="Planen har ingen trin"):
        goer(hold["kim"], forloeb, "laeg_plan")


def test_uden_koordinator_laegger_lederen_planen_og_der_er_to_til_status(hold: Hold) -> None:
    Rolletildeling.objects.filter(rolle=Rolle.FAGLIG_KOORDINATOR).delete()
    forloeb = introsager.nyt(hold, af="lone")
    assert aabne(forloeb) == {"laeg_plan_som_leder"}
    goer(hold["lone"], forloeb, "laeg_plan_som_leder")
    assert forloeb.fase == Fase.I_GANG
    introsager.naa(forloeb, forloeb.milepaele.order_by("dag")[0].dag)
    assert aabne(forloeb) == {"status_medarbejder", "status_leder"}


def test_en_status_ingen_gav_standser_ikke_forloebet(hold: Hold) -> None:
    forloeb = introsager.til_status(hold)
    dag = forloeb.milepael.dag
    goer(hold["lone"], forloeb, "status_leder", tidspunkt=kl(dag), **STATUS)
    ure(kl(dag + timedelta(days=15)))
    forloeb.refresh_from_db()
    assert (forloeb.fase, aabne(forloeb)) == (Fase.I_GANG, set())
    assert [a for a in arter(forloeb) if a.endswith("__frist")] == [
        "status_medarbejder__frist",
        "status_koordinator__frist",
    ]
    assert ure(kl(dag + timedelta(days=15))) == 0, "dagen er gået, og den næste er ikke kommet"


def test_naar_slutdagen_er_kommet_goeres_der_ikke_status_foerst(hold: Hold) -> None:
    forloeb = introsager.til_afslutning(hold)
    assert (forloeb.fase, forloeb.milepaele.exclude(naaet_kl=None).count()) == (Fase.AFSLUTNING, 0)


def test_medarbejderen_er_ikke_enig_og_lederen_skriver_igen(hold: Hold) -> None:
    forloeb = introsager.til_bekraeftelse(hold)
    with pytest.raises(Regelbrud, match="Skriv, hvad der ikke passer"):
        introsager.bekraeft(hold, forloeb, enig=False)
    introsager.bekraeft(hold, forloeb, enig=False, begrundelse="Vi talte om C.")
    assert (forloeb.fase, Introniveau.objects.filter(forloeb=forloeb).count()) == (Fase.AFSLUTNING, 1)
    gammel = forloeb.konklusioner.get().pk
    goer(hold["lone"], forloeb, "konkluder", niveau="C", videre="Mere øvelse.")
    with pytest.raises(Regelbrud, match="skrevet noget nyt"):
        goer(hold["mads"], forloeb, "bekraeft", enig=True, begrundelse="", konklusion=gammel)
    introsager.bekraeft(hold, forloeb)
    assert Introniveau.objects.get(forloeb=forloeb, anledning="SLUT").niveau == "C"


def test_slutdagen_flyttes_frem_og_tilbage(hold: Hold) -> None:
    forloeb = introsager.i_gang(hold)
    flyt(hold, forloeb, forloeb.slut_dag + timedelta(days=30))
    with pytest.raises(Regelbrud, match="Der er trin efter den dag"):
        flyt(hold, forloeb, DAG + timedelta(days=1))
    with pytest.raises(Regelbrud, match="Vælg i dag eller en senere dag"):
        flyt(hold, forloeb, DAG + timedelta(days=80), idag=DAG + timedelta(days=81))


def ventetid(forloeb: Introforloeb) -> Task:
    return Task.objects.get(process__in=processer(forloeb), status=TASKSTATUS.SCHEDULED)


def test_forloebet_venter_i_sin_egen_raekke_paa_den_foerste_status_og_saa_paa_den_naeste(hold: Hold) -> None:
    forloeb = introsager.i_gang(hold)
    foerste, anden = forloeb.milepaele.order_by("dag").values_list("dag", flat=True)
    assert ventetid(forloeb).scheduled == begynder_kl(foerste)
    assert ure(begynder_kl(foerste) - timedelta(microseconds=1)) == 0
    assert ure(begynder_kl(foerste)) == 1
    post = Sporpost.objects.get(art="introforloeb.gaar")
    assert post.saetning.endswith(f"gik videre: dagen for status, {dato(foerste)}, er kommet")
    ure(kl(foerste + timedelta(days=15)))
    assert ventetid(forloeb).scheduled == begynder_kl(anden)


def test_flyttes_slutdagen_flytter_ventetiden_med_i_det_samme(hold: Hold) -> None:
    forloeb = introsager.i_gang(hold)
    Introtrin.objects.filter(forloeb=forloeb).update(udeladt="IKKE_RELEVANT")
    foerste = forloeb.milepaele.order_by("dag")[0].dag
    flyt(hold, forloeb, foerste - timedelta(days=1))
    assert ventetid(forloeb).scheduled == begynder_kl(foerste - timedelta(days=1))
    flyt(hold, forloeb, foerste + timedelta(days=90))
    assert ventetid(forloeb).scheduled == begynder_kl(foerste)
    flyt(hold, forloeb, foerste - timedelta(days=1))
    assert ure(begynder_kl(foerste - timedelta(days=1))) == 1
    forloeb.refresh_from_db()
    assert (forloeb.fase, forloeb.milepael) == (Fase.AFSLUTNING, None)


@pytest.mark.parametrize(
    "naaet",
    [introsager.nyt, introsager.hos_leder, introsager.i_gang, introsager.til_status, introsager.til_bekraeftelse],
)
def test_forloebet_kan_stoppes_undervejs(hold: Hold, naaet: Callable[[Hold], Introforloeb]) -> None:
    forloeb = naaet(hold)
    with pytest.raises(Regelbrud, match="Skriv hvorfor"):
        stop(hold, forloeb, grund="ANDET", begrundelse="")
    stop(hold, forloeb, grund="FLYTTET", begrundelse="")
    assert (forloeb.fase, aabne(forloeb)) == (Fase.STOPPET, set())
    assert Introophoer.objects.get(forloeb=forloeb).grund == "FLYTTET"
    assert not Besked.objects.filter(sagsnummer=forloeb.sagsnummer, status="KLAR").exists()


def test_et_stoppet_forloeb_spaerrer_ikke_for_et_nyt(hold: Hold) -> None:
    forloeb = introsager.i_gang(hold)
    with pytest.raises(Regelbrud, match="har allerede et introforløb"):
        introsager.nyt(hold)
    stop(hold, forloeb, grund="FRATRAADT", begrundelse="")
    assert introsager.nyt(hold).fase == Fase.PLAN


def test_medarbejder_og_mentor_faar_besked_naar_lederen_siger_ja(hold: Hold) -> None:
    forloeb = introsager.i_gang(hold)
    beskeder = Besked.objects.filter(sagsnummer=forloeb.sagsnummer).order_by("pk")
    assert [(b.modtager, b.emne) for b in beskeder] == [
        (hold["mads"], "Dit introforløb er klar"),
        (hold["aya"], "Du er mentor i et introforløb"),
    ]
    assert not any("Mads" in b.tekst or "system" in b.tekst for b in beskeder)


def test_lederen_der_holder_op_kan_intet_fra_samme_dag(hold: Hold) -> None:
    forloeb = introsager.hos_leder(hold)
    Rolletildeling.objects.filter(person=hold["lone"]).update(til_dag=DAG + timedelta(days=1))
    i_morgen = adgang_for(hold["lone"], DAG + timedelta(days=1))
    opgaver = AabenOpgave.objects.filter(sagsnummer=forloeb.sagsnummer)
    assert opgaver.for_adgang(hold.adgang("lone")).count() == 1
    assert opgaver.for_adgang(i_morgen).count() == 0
