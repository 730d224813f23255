"""Cases of people who left long ago, and what keeps them: for whatever erases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.evaluering.beviser import laeg_bevis
from ansoegninger.oensker.deling import del_sag
from ansoegninger.oensker.models import Oenske, Tilbagetraekning
from ansoegninger.oensker.services import opret_kladde
from ansoegninger.prioritering import services as prioritering
from ansoegninger.prioritering.afvigelser.models import Afvigelse
from ansoegninger.prioritering.models import Beslutningsudfald, Prioriteringsrunde
from ansoegninger.prioritering.scenarier.models import Koersel, Scenarie, Scenariemaerke
from ansoegninger.sletning.models import Anker, Bevaringspaalaeg, Omfang, Opbevaringsregel
from ansoegninger.sletning.services import giv_paalaeg, ophaev_paalaeg
from roller.organisation.models import Ansaettelse
from roller.tildelinger.roller import Rolle
from tests.fabrikker import mussager, mustider, profiler, sager
from tests.fabrikker.aftryk import laeg_scene
from tests.fabrikker.hold import DAG, NU, Hold, mandat
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.forloeb.kursusoenske import Kursusoenske
from workflows.forloeb.mus import Mus
from workflows.motor import ure
from workflows.motor.doere import afbryd
from workflows.motor.ventetid import begynder_kl

#: Stands in everything that somebody writes in these cases; nowhere else.
FUGL = "Kanariefugleskrift"
#: Somebody left on this day, and this is when everything of theirs has run out by the default rules.
FRATRAADT = DAG + timedelta(days=60)
SENERE = datetime(2032, 1, 10, 8, tzinfo=NU.tzinfo)
SENERE_DAG = SENERE.date()


def fratraed(hold: Hold, navn: str, dag: date = FRATRAADT) -> None:
    """The employment ends, and with it the right to sign in."""
    for ansaettelse in Ansaettelse.objects.filter(person=hold[navn], til_dag__isnull=True):
        ansaettelse.til_dag = dag
        ansaettelse.save()
    hold[navn].is_active = False
    hold[navn].save()


def afgjort(hold: Hold, navn: str = "mads", udfald: str = "AFSLAG", aar: int = 2027) -> Oenske:
    """A wish returned, answered, assessed, shared, decided, answered by letter and read, in the bird's words."""
    return laeg_scene(hold, _afgoerelsens_scene(navn, udfald, aar))


@cache
def _afgoerelsens_scene(navn: str, udfald: str, aar: int) -> Callable[[Hold], Oenske]:
    return lambda hold: _afgjort(hold, navn, udfald, aar)


def _afgjort(hold: Hold, navn: str, udfald: str, aar: int) -> Oenske:
    oenske = sager.indsendt(hold, navn, titel=f"{FUGL}-titel", udbyder=f"{FUGL}-udbyder", begrundelse=f"{FUGL}-hvorfor")
    sager.goer(hold["lone"], oenske, "vurder", **(sager.VURDERING | {"udfald": "RETUR", "begrundelse": f"{FUGL}-nej"}))
    sager.goer(hold[navn], oenske, "ret", svar=f"{FUGL}-svar", titel=f"{FUGL}-ny", begrundelse=f"{FUGL}-fordi")
    sager.goer(hold["lone"], oenske, "vurder", **(sager.VURDERING | {"begrundelse": f"{FUGL}-vurdering"}))
    del_sag(
        oenske=oenske,
        person=hold["ina"],
        udloeber_dag=DAG + timedelta(days=7),
        grund=f"{FUGL}-deling",
        adgang=hold.adgang("lone"),
        tidspunkt=NU,
    )
    runde = sager.runde(hold, aar=aar)
    sager.laas_alle(hold, runde)
    prioritering.saet_udkast(
        runde=runde,
        oenske=oenske,
        udfald=Beslutningsudfald(udfald),
        begrundelse=f"{FUGL}-beslutning, set i forhold til det, afdelingen mangler",
        hovedhensyn=sager.hensyn(udfald),
        henvisning=f"{FUGL}-henvisning",
        adgang=hold.adgang("carl"),
        tidspunkt=NU,
    )
    for andet in Oenske.objects.filter(placeringer__indstilling__runde=runde).exclude(pk=oenske.pk):
        # Whoever else waits is answered in the same round, in no bird's words.
        sager.udkast(hold, runde, andet, "VENTELISTE")
    sager.beslut(hold, runde)
    sager.frigiv(runde)
    Besked.objects.update(status=Beskedstatus.SENDT, sendt_kl=NU + timedelta(hours=3))
    sager.goer(hold[navn], oenske, "laes", tidspunkt=NU + timedelta(hours=4))
    return oenske


def evalueret(hold: Hold, navn: str = "mads", aar: int = 2027) -> Oenske:
    """A wish that was granted, its purpose agreed, taken, with a proof, evaluated and followed up."""
    oenske = afgjort(hold, navn, "BEVILGET", aar)
    senere, kurset = NU + timedelta(hours=5), DAG + timedelta(days=5)
    sager.goer(hold[navn], oenske, "tilmeld", tidspunkt=senere, start_dag=kurset, slut_dag=kurset)
    formaal = {felt: f"{FUGL}-{felt}" for felt in ("hvorfor", "oeve", "opgaver", "stoette")}
    sager.goer(hold[navn], oenske, "foreslaa_formaal", tidspunkt=senere, **formaal)
    leder = hold[mussager.LEDER[navn]]
    sager.goer(leder, oenske, "aftal_formaal", tidspunkt=senere, tilfoejelse=f"{FUGL}-tilføjelse")
    sager.goer(hold[navn], oenske, "gennemfoer", tidspunkt=senere, gennemfoert=True, begrundelse="")
    laeg_bevis(oenske=oenske, raa=b"%PDF-1.7\n%%EOF\n", adgang=hold.adgang(navn), tidspunkt=senere)
    sager.goer(
        hold[navn], oenske, "evaluer", tidspunkt=senere, udbytte=4, vil_anbefale=True, tekst=f"{FUGL}-evaluering"
    )
    efter = begynder_kl(kurset + timedelta(days=40))
    ure.forfaldent(efter)
    fortalt = {felt: f"{FUGL}-{felt}" for felt in ("proevet", "aendret", "andre", "emne")}
    sager.goer(hold[navn], oenske, "forankr", tidspunkt=efter, **fortalt, effekt=4, deles=True, holder_oplaeg=True)
    sager.goer(leder, oenske, "se_virkningen", tidspunkt=efter, effekt=3, naeste=f"{FUGL}-næste")
    return oenske


def _scenariet(hold: Hold, oenske: Oenske) -> None:
    """A mark and a deviation, each with its reason."""
    scenarie = Scenarie.objects.create(
        runde=Prioriteringsrunde.objects.get(indstillinger__placeringer__oenske=oenske),
        navn="Grund",
        oprettet_af=hold["carl"],
        oprettet_kl=NU,
    )
    Scenariemaerke.objects.create(
        scenarie=scenarie, oenske=oenske, maerke="SKAL", grund=f"{FUGL}-skal", sat_af=hold["carl"], sat_kl=NU
    )
    koersel = Koersel.objects.create(scenarie=scenarie, bestilt_af=hold["carl"], bestilt_kl=NU)
    Afvigelse.objects.create(
        runde=scenarie.runde,
        oenske=oenske,
        koersel=koersel,
        retning="MED",
        grund=f"{FUGL}-afviger",
        sat_af=hold["carl"],
        sat_kl=NU,
    )


def det_sjaeldne(hold: Hold, navn: str = "mads") -> None:
    """A refusal, a course not taken, a talk that came to nothing, an old stand-in, mandate and lifted holds."""
    oenske = afgjort(hold, navn, "BEVILGET")
    _afgjort(hold, navn, "AFSLAG", 2028)
    senere = NU + timedelta(hours=5)
    sager.goer(hold[navn], oenske, "tilmeld", tidspunkt=senere, start_dag=DAG, slut_dag=DAG)
    sager.goer(hold[navn], oenske, "gennemfoer", tidspunkt=senere, gennemfoert=False, begrundelse=f"{FUGL}-aflyst")
    samtale = mussager.samtale(mussager.musrunde(hold, "voksen"), hold, navn)
    profiler.kladde(hold, navn, noter=f"{FUGL}-kladde")
    afbryd(
        afbrydelse=Mus.afbrydelser()["udgaa"],
        sag=samtale,
        adgang=hold.adgang(mussager.LEDER[navn]),
        data={"begrundelse": f"{FUGL}-udgik"},
        tidspunkt=NU,
    )
    for raekke in (
        hold.stedfortraeder("aya", navn, Rolle.LEDER, "voksen"),
        mandat(hold, navn, "visitation"),
    ):
        raekke.grund = f"{FUGL}-grund"
        raekke.save()
    _scenariet(hold, oenske)
    for givet in (
        paalaeg(hold, sag=oenske, grund=f"{FUGL}-klage"),
        paalaeg(hold, person=navn, grund=f"{FUGL}-klage"),
    ):
        ophaev_paalaeg(paalaeg=givet, grund=f"{FUGL}-slut", adgang=hold.adgang("admin"), tidspunkt=NU)


def trukket(hold: Hold, navn: str = "mads") -> Oenske:
    """A wish withdrawn before anybody decided it."""
    return traek_tilbage(hold, sager.indsendt(hold, navn, titel=f"{FUGL}-titel"))


def traek_tilbage(hold: Hold, oenske: Oenske) -> Oenske:
    """The employee withdraws it."""
    assert oenske.person is not None
    afbryd(
        afbrydelse=Kursusoenske.afbrydelser()["traek"],
        sag=oenske,
        adgang=hold.adgang(oenske.person.brugernavn),
        data={"begrundelse": f"{FUGL}-træk"},
        tidspunkt=NU,
    )
    oenske.refresh_from_db()
    return oenske


def for_laengst_trukket(hold: Hold, antal: int = 1) -> list[Oenske]:
    """Withdrawn so long ago that they have run out whatever day it is today: commands read the real clock."""
    sager_ = [trukket(hold) for _ in range(antal)]
    Tilbagetraekning.objects.update(trukket_kl=datetime(2020, 1, 1, 8, tzinfo=NU.tzinfo))
    return sager_


def kladde(hold: Hold, navn: str = "mads") -> Oenske:
    """A draft that was never sent."""
    felter = {"titel": f"{FUGL}-kladde", "begrundelse": f"{FUGL}-måske"}
    return opret_kladde(person=hold[navn], felter=felter, tidspunkt=NU)


def samtaler(hold: Hold, *runder: str, navn: str = "mads") -> list[Any]:
    """One finished talk a round, in the bird's words."""
    fundne = []
    for nr, rundenavn in enumerate(runder):
        leder = mussager.LEDER[navn]
        sag = mussager.samtale(mussager.musrunde(hold, "voksen", navn=rundenavn), hold, navn)
        mustider.foreslaa(hold, [sag], mustider.kl(20 + nr, 14), navn=leder)
        mustider.handl(hold, navn, sag, "vaelg_tid", tid="ingen", bemaerkning=f"{FUGL}-ord")
        tid = {"begynder_kl": mustider.kl(8 + nr, 9), "minutter": 60, "sted": f"{FUGL}-sted"}
        mustider.handl(hold, leder, sag, "saet_tid", **tid)
        sager.goer(hold[navn], sag, "forbered_medarbejder", noter=f"{FUGL}-noter {nr}", niveau="C")
        sager.goer(hold[leder], sag, "forbered_leder", noter=f"{FUGL}-ledernoter {nr}", niveau="B")
        sager.goer(hold[leder], sag, "hold", afholdt_dag=DAG)
        maal = mussager.maal(sag, hold, navn, maal=f"{FUGL}-mål {nr}", aktivitet=f"{FUGL}-aktivitet {nr}")
        mussager.aktivitet(maal, hold, navn, hvad=f"{FUGL}-øvelse {nr}")
        sager.goer(hold[leder], sag, "plan")
        mussager.godkend(sag, hold, navn)
        mussager.godkend(sag, hold, leder, part="leder")
        foerste = sag.opfoelgningsdage.order_by("dag")[0].dag
        flyttet = {"fra_dag": foerste, "til_dag": foerste + timedelta(days=1), "grund": f"{FUGL}-flyttet {nr}"}
        mustider.handl(hold, leder, sag, "flyt_opfoelgningsdag", **flyttet)
        mussager.foelg_til_doers(sag, hold, navn, f"{FUGL}-opfølgning {nr}")
        fundne.append(sag)
    return fundne


def emne(hold: Hold, vidensperson: str, aar: int = 2027) -> Aarshjulsemne:
    """A topic of the year wheel with a resource person."""
    return Aarshjulsemne.objects.create(
        enhed=hold.enhed["voksen"], aar=aar, kvartal=1, emne="Notater", vidensperson=vidensperson
    )


def paalaeg(hold: Hold, *, sag: Oenske | None = None, person: str = "", grund: str = "Aktindsigt") -> Bevaringspaalaeg:
    """A hold on a case or a person."""
    return giv_paalaeg(
        sagsnummer=sag.sagsnummer if sag else "",
        person=hold[person] if person else None,
        grund=grund,
        til_dag=None,
        adgang=hold.adgang("admin"),
        tidspunkt=NU,
    )


def regel(omfang: Omfang, maaneder: int | None, anker: Anker, fra: date = DAG) -> Opbevaringsregel:
    """A rule that holds from a day, written past the service."""
    return Opbevaringsregel.objects.create(
        omfang=omfang, maaneder=maaneder, anker=anker, gaelder_fra=fra, kilde="Prøve", begrundelse="Prøve", sat_kl=NU
    )
