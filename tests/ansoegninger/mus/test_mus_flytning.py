"""A talk follows its person: to another unit, out of employment, and to a later day when somebody is away."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from ansoegninger.budget.models import Postering
from ansoegninger.mus.arbejde import forfaldent
from ansoegninger.mus.models import Bortfald, Fase, Forberedelse, MusSamtale, Plangodkendelse
from ansoegninger.mus.queries import synlige
from ansoegninger.mus.tidslaesning import aaben_indbydelse, tidsstand
from roller.adgang.svar import IngenAdgang
from roller.organisation.models import Ansaettelse, Enhedsart
from roller.organisation.services import opret_enhed
from tests.fabrikker import mussager
from tests.fabrikker.hold import DAG, FOER, NU, Hold
from tests.fabrikker.mustider import foreslaa, handl, vaelg
from tests.fabrikker.sager import goer
from workflows.beskeder.models import Besked
from workflows.forloeb.mus import Mus
from workflows.motor.faelles import processer
from workflows.motor.fejl import ForSent, Regelbrud, UkendtOpgave
from workflows.motor.flyt import flyt
from workflows.motor.models import AabenOpgave
from workflows.spor.afstemning import uden_post
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db


def ansat(hold: Hold, navn: str, enhed: str, fra_dag: date = DAG) -> None:
    """From this day the person is employed here instead."""
    Ansaettelse.objects.filter(person=hold[navn], til_dag=None).update(til_dag=fra_dag)
    Ansaettelse.objects.create(
        person=hold[navn], enhed=hold.enhed[enhed], stilling="x", overenskomst="DS", timer_pr_uge=37, fra_dag=fra_dag
    )


def fratraeder(hold: Hold, navn: str, dag: date = DAG) -> None:
    """This is the first day without employment."""
    Ansaettelse.objects.filter(person=hold[navn], til_dag=None).update(til_dag=dag)


def ser(hold: Hold, sag: MusSamtale) -> set[str]:
    return {navn for navn in hold.person if synlige(hold.adgang(navn)).filter(pk=sag.pk).exists()}


def koe(hold: Hold, navn: str) -> set[tuple[str, str]]:
    opgaver = AabenOpgave.objects.for_adgang(hold.adgang(navn))
    return set(opgaver.values_list("sagsnummer", "trin"))


# --- another unit -----------------------------------------------------------------------------------------------------


def test_samtalen_foelger_med_til_den_nye_leder_samme_dag(hold: Hold) -> None:
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    assert ser(hold, sag) == {"mads", "lone", "rikke"}
    ansat(hold, "mads", "visitation")
    assert forfaldent(NU) == 1
    sag.refresh_from_db()
    assert (sag.enhed, sag.fase) == (hold.enhed["visitation"], Fase.FORBEREDELSE)
    assert ser(hold, sag) == {"mads", "per", "rikke"}
    assert (sag.sagsnummer, "forbered_leder") in koe(hold, "per")
    assert (sag.sagsnummer, "forbered_leder") not in koe(hold, "lone")
    with pytest.raises(IngenAdgang, match="leder for Visitation"):
        goer(hold["lone"], sag, "forbered_leder", noter="x", niveau="C")
    goer(hold["per"], sag, "forbered_leder", noter="x", niveau="C")


def test_det_der_er_skrevet_og_godkendt_foelger_med(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.til_godkendelse)
    mussager.godkend(sag, hold, "mads")
    foer = (list(Forberedelse.objects.values()), list(Plangodkendelse.objects.values()), list(sag.maal.values()))
    aabne = AabenOpgave.objects.filter(sagsnummer=sag.sagsnummer).values_list("task", "trin", "frist_dag")
    staar = list(aabne)
    ansat(hold, "mads", "visitation")
    forfaldent(NU)
    assert (
        list(Forberedelse.objects.values()),
        list(Plangodkendelse.objects.values()),
        list(sag.maal.values()),
    ) == foer
    assert list(aabne.all()) == staar
    sag.refresh_from_db()
    mussager.godkend(sag, hold, "per", part="leder")
    assert sag.fase == Fase.GAELDER
    assert not Postering.objects.exists()


def test_begge_ledere_og_medarbejderen_faar_besked_og_sporet_siger_det(hold: Hold) -> None:
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    ansat(hold, "mads", "visitation")
    forfaldent(NU)
    beskeder = {b.modtager: b.tekst for b in Besked.objects.filter(noegle__startswith="mus-flyttet:")}
    assert set(beskeder) == {hold["mads"], hold["lone"], hold["per"]}
    assert "Du holder den nu" in beskeder[hold["per"]]
    assert "du kan ikke se den mere" in beskeder[hold["lone"]]
    post = Sporpost.objects.for_sag(sag.sagsnummer).last()
    assert (post.art, post.aktoer, post.enhed_id) == ("mus.foelg_med", None, hold.enhed["visitation"].pk)
    assert post.saetning == ("flyttede samtalen fra Voksenstøtte til Visitation, hvor medarbejderen nu er ansat")
    assert not uden_post().exists()


def test_at_koere_igen_flytter_intet_og_skriver_intet(hold: Hold) -> None:
    mussager.musrunde(hold)
    ansat(hold, "mads", "visitation")
    assert [forfaldent(NU) for _ in range(3)] == [1, 0, 0]
    assert Sporpost.objects.filter(art="mus.foelg_med").count() == 1
    assert Besked.objects.filter(noegle__startswith="mus-flyttet:").count() == 3


def test_en_tid_hos_den_gamle_leder_gaelder_ikke_mere(hold: Hold) -> None:
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    foreslaa(hold, [sag])
    vaelg(hold, sag)
    ansat(hold, "mads", "visitation")
    forfaldent(NU)
    assert (tidsstand(sag).aftalt, aaben_indbydelse(sag)) == (None, None)
    foreslaa(hold, [MusSamtale.objects.get(pk=sag.pk)], navn="per")


def test_den_der_skifter_team_i_samme_afdeling_bliver_hos_sin_leder(hold: Hold) -> None:
    hold.enhed["team"] = opret_enhed(navn="Team Nord", art=Enhedsart.TEAM, under=hold.enhed["voksen"])
    mussager.musrunde(hold)
    ansat(hold, "mads", "team")
    assert forfaldent(NU) == 0


def test_den_der_har_to_stillinger_bliver_hvor_samtalen_er(hold: Hold) -> None:
    mussager.musrunde(hold)
    Ansaettelse.objects.create(
        person=hold["mads"],
        enhed=hold.enhed["visitation"],
        stilling="x",
        overenskomst="DS",
        timer_pr_uge=10,
        fra_dag=DAG,
        til_dag=DAG + timedelta(days=90),
    )
    assert forfaldent(NU) == 0


def test_et_skifte_der_foerst_sker_i_morgen_flytter_foerst_i_morgen(hold: Hold) -> None:
    mussager.musrunde(hold)
    ansat(hold, "mads", "visitation", DAG + timedelta(days=1))
    assert [forfaldent(NU), forfaldent(NU + timedelta(days=1))] == [0, 1]


def test_lederens_egen_samtale_flytter_til_den_der_nu_holder_den(hold: Hold) -> None:
    runde = mussager.musrunde(hold)
    lones = mussager.samtale(runde, hold, "lone")
    ansat(hold, "lone", "visitation")
    forfaldent(NU)
    assert (lones.sagsnummer, "forbered_leder") in koe(hold, "per")


def test_en_samtale_der_er_slut_bliver_hvor_den_var(hold: Hold) -> None:
    sag = mussager.ny_samtale(hold, mussager.afsluttet)
    mussager.foelg_til_doers(sag, hold)
    ansat(hold, "mads", "visitation")
    assert forfaldent(NU) == 0
    sag.refresh_from_db()
    assert sag.enhed == hold.enhed["voksen"]


def test_en_flytning_hoerer_til_sit_eget_forloeb(hold: Hold) -> None:
    from tests.fabrikker import sager

    with pytest.raises(UkendtOpgave):
        flyt(sag=sager.indsendt(hold, "mads"), flytning=Mus.foelg_med, tidspunkt=NU)


# --- out of employment ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("naaet", [mussager.samtale, mussager.forberedt, mussager.holdt, mussager.til_godkendelse])
def test_samtalen_slutter_af_sig_selv_naar_ansaettelsen_ophoerer(hold: Hold, naaet) -> None:  # type: ignore[no-untyped-def]
    sag = naaet(mussager.musrunde(hold), hold)
    fratraeder(hold, "mads")
    assert forfaldent(NU) == 1
    sag.refresh_from_db()
    assert sag.fase == Fase.UDGAAET
    assert not AabenOpgave.objects.filter(sagsnummer=sag.sagsnummer).exists()
    assert processer(sag).get().status == "DONE"
    bortfald = Bortfald.objects.get(samtale=sag)
    assert (bortfald.begrundelse, bortfald.registreret_af) == ("Ansættelsen er ophørt", None)
    post = Sporpost.objects.for_sag(sag.sagsnummer).last()
    assert (post.art, post.aktoer) == ("mus.fratraadt", None)
    assert Besked.objects.get(noegle__startswith="mus-sluttet:").modtager == hold["lone"]
    assert [forfaldent(NU), Bortfald.objects.count()] == [0, 1]
    assert not uden_post().exists()


def test_den_der_stopper_i_morgen_har_sin_samtale_i_dag(hold: Hold) -> None:
    mussager.musrunde(hold)
    fratraeder(hold, "mads", DAG + timedelta(days=1))
    assert [forfaldent(NU), forfaldent(NU + timedelta(days=1))] == [0, 1]


def test_den_der_begynder_igen_senere_har_stadig_sin_samtale(hold: Hold) -> None:
    mussager.musrunde(hold)
    fratraeder(hold, "mads")
    Ansaettelse.objects.create(
        person=hold["mads"],
        enhed=hold.enhed["voksen"],
        stilling="x",
        overenskomst="DS",
        timer_pr_uge=37,
        fra_dag=DAG + timedelta(days=30),
    )
    assert forfaldent(NU) == 0


def test_en_runde_der_ikke_er_begyndt_ser_paa_sin_foerste_dag(hold: Hold) -> None:
    """Who is made a talk for is asked of that day, so who has moved or left is too."""
    runde = mussager.musrunde(hold)
    fremme = DAG + timedelta(days=60)
    runde.fra_dag, runde.til_dag = fremme, fremme + timedelta(days=60)
    runde.save()
    sag = mussager.samtale(runde, hold)
    ansat(hold, "mads", "visitation", fremme)
    assert forfaldent(NU) == 1
    sag.refresh_from_db()
    assert sag.enhed == hold.enhed["visitation"]
    fratraeder(hold, "aya", fremme)
    assert forfaldent(NU) == 1
    assert Ansaettelse.objects.filter(person=hold["mads"], fra_dag=FOER).exists()


# --- postponed --------------------------------------------------------------------------------------------------------


def test_lederen_udsaetter_og_fristerne_regnes_fra_den_dag(hold: Hold) -> None:
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    foreslaa(hold, [sag])
    vaelg(hold, sag)
    dag = DAG + timedelta(days=40)
    handl(hold, "lone", sag, "udsaet", til_dag=dag)
    frister = AabenOpgave.objects.filter(sagsnummer=sag.sagsnummer).values_list("frist_dag", flat=True)
    assert set(frister) == {dag + timedelta(days=21)}
    assert tidsstand(sag).aftalt is None
    assert Sporpost.objects.for_sag(sag.sagsnummer).last().saetning.startswith("udsatte samtalen; den tages op igen")
    assert Besked.objects.get(noegle__startswith="mus-udsat:").modtager == hold["mads"]
    mussager.forberedt(sag.runde, hold)
    assert AabenOpgave.objects.get(sagsnummer=sag.sagsnummer).frist_dag == dag + timedelta(days=30)
    goer(hold["lone"], sag, "hold", afholdt_dag=DAG)
    assert AabenOpgave.objects.get(sagsnummer=sag.sagsnummer).frist_dag == DAG + timedelta(days=14)


def test_en_udsat_samtale_kan_tages_op_igen_i_dag(hold: Hold) -> None:
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    handl(hold, "lone", sag, "udsaet", til_dag=DAG + timedelta(days=40))
    handl(hold, "lone", sag, "udsaet", til_dag=DAG)
    frister = AabenOpgave.objects.filter(sagsnummer=sag.sagsnummer).values_list("frist_dag", flat=True)
    assert set(frister) == {DAG + timedelta(days=21)}


def test_kun_lederen_udsaetter_kun_frem_i_tiden_og_kun_foer_samtalen(hold: Hold) -> None:
    runde = mussager.musrunde(hold)
    sag = mussager.samtale(runde, hold)
    with pytest.raises(IngenAdgang, match="Ingen afgør sin egen sag"):
        handl(hold, "mads", sag, "udsaet", til_dag=DAG)
    with pytest.raises(Regelbrud, match="ikke ligge før i dag"):
        handl(hold, "lone", sag, "udsaet", til_dag=DAG - timedelta(days=1))
    holdt = mussager.holdt(runde, hold, "aya")
    with pytest.raises(ForSent):
        handl(hold, "lone", holdt, "udsaet", til_dag=DAG)


# --- a plan that both have approved -----------------------------------------------------------------------------------

FULGT = pytest.mark.parametrize("naaet", [mussager.afsluttet, mussager.i_opfoelgning, mussager.fulgt_op])


@FULGT
def test_en_plan_der_foelges_op_gaar_med_til_den_nye_leder(hold: Hold, naaet) -> None:  # type: ignore[no-untyped-def]
    sag = naaet(mussager.musrunde(hold), hold)
    foer = sag.fase
    ansat(hold, "mads", "visitation")
    assert [forfaldent(NU), forfaldent(NU)] == [1, 0]
    sag.refresh_from_db()
    assert (sag.fase, sag.enhed) == (foer, hold.enhed["visitation"])
    assert {"per", "lone"} & ser(hold, sag) == {"per"}
    assert not uden_post().exists()


@FULGT
def test_den_der_rejser_med_en_plan_har_holdt_sin_samtale(hold: Hold, naaet) -> None:  # type: ignore[no-untyped-def]
    sag = naaet(mussager.musrunde(hold), hold)
    fratraeder(hold, "mads")
    assert [forfaldent(NU), forfaldent(NU)] == [1, 0]
    sag.refresh_from_db()
    assert sag.fase == Fase.AFSLUTTET
    assert not AabenOpgave.objects.filter(sagsnummer=sag.sagsnummer).exists()
    assert not Bortfald.objects.filter(samtale=sag).exists()
    post = Sporpost.objects.for_sag(sag.sagsnummer).last()
    assert post.saetning == "afsluttede opfølgningen, da medarbejderens ansættelse er ophørt"
