"""A world with so many of everything that stands on a list."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from ansoegninger.behov.services import Fund
from ansoegninger.breve.models import Orientering
from ansoegninger.budget.models import Ramme
from ansoegninger.fond.ansoegning.arbejdsplads import Arbejdsplads
from ansoegninger.introforloeb import services as intro
from ansoegninger.introforloeb.models import Introforloeb, Introskabelon
from ansoegninger.katalog.models import Kursus, Udbyder
from ansoegninger.kriterier import services as kriterier
from ansoegninger.kriterier.saet import fra_json
from ansoegninger.oensker.models import Fase, Oenske
from ansoegninger.prioritering.models import Indstilling, Prioriteringsrunde
from ansoegninger.prioritering.scenarier.models import Koersel, Koerselsvalg, Scenarie
from roller.tildelinger.roller import Rolle
from tests.fabrikker import (
    fondsgrupper,
    fondssager,
    grussager,
    hjul,
    introsager,
    katalog,
    mussager,
    profiler,
    puljer,
    sager,
)
from tests.fabrikker.behov import maaned, opgjort, tema
from tests.fabrikker.fondssager import CVR, PNUMMER
from tests.fabrikker.hold import DAG, NU, Hold, byg_hold
from workflows.beskeder.models import Besked, Beskedstatus

AAR = 2027


def runden(aar: int = AAR) -> Prioriteringsrunde:
    """The centre's round of the year."""
    return Prioriteringsrunde.objects.get(aar=aar)


def introforloebet() -> Introforloeb:
    """Mads' programme."""
    return Introforloeb.objects.get(person__brugernavn="mads")


def byg(antal: int) -> Hold:
    """A world with this many of everything; also of decided rounds whose departments are told and not told."""
    hold = fondssager.med_tr(byg_hold())
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    svar = [(sager.vurderet(hold, "mads"), sager.vurderet(hold, "aya")) for _ in range(antal)]
    venter = [sager.vurderet(hold, "mads") for _ in range(antal)]
    ina = [sager.vurderet(hold, "ina", "per") for _ in range(antal)]
    runde = sager.runde(hold, aar=AAR)
    sager.laas_alle(hold, runde)
    for bevilget, videndeling in svar:
        sager.udkast(hold, runde, bevilget)
        sager.udkast(hold, runde, videndeling, "VIDENDELING")
    for oenske in ina:
        sager.udkast(hold, runde, oenske, "AFSLAG")
    for oenske in venter:
        sager.udkast(hold, runde, oenske, "VENTELISTE")
    sager.beslut(hold, runde)
    sager.frigiv(runde)
    Besked.objects.filter(modtager=hold["ina"]).update(status=Beskedstatus.FEJLET)
    for _, videndeling in svar:
        sager.goer(hold["aya"], videndeling, "laes")
    for nr in range(antal):
        _een_til(hold, nr)
        _scenarie(hold, nr)
    _aftale(hold, antal)
    return hold


def _aftale(hold: Hold, antal: int) -> None:
    """So many pools from outside, and as many areas, topics and days of reporting in the first."""
    foerste, *_ = [puljer.pulje(hold, f"Aftale {nr}", helt=not nr) for nr in range(antal)]
    for nr in range(1, antal):
        puljer.omraade(hold, foerste, f"Område {nr}", 1_000_000)
        puljer.emne(hold, foerste, f"Emne {nr}")
        puljer.frist(hold, foerste, f"Modtager {nr}")


def _scenarie(hold: Hold, nr: int) -> None:
    """With an answer, as the worker writes it; two in the smallest world, so that there is something to compare."""
    oensker = Oenske.objects.filter(fase=Fase.AFVENTER_PRIORITERING, enhed=hold.enhed["voksen"]).order_by("pk")
    for navn in ("Et", "Et andet") if not nr else (f"Nr. {nr}",):
        scenarie = Scenarie.objects.create(runde=runden(AAR + 1), navn=navn, oprettet_af=hold["carl"], oprettet_kl=NU)
        koersel = Koersel.objects.create(
            scenarie=scenarie,
            status="FAERDIG",
            bestilt_af=hold["carl"],
            bestilt_kl=NU,
            loest_kl=NU,
            afsluttet_kl=NU,
            bevist=True,
        )
        Koerselsvalg.objects.bulk_create(
            Koerselsvalg(
                koersel=koersel,
                oenske=o,
                ramme=Ramme.objects.get(enhed=o.enhed, aar=AAR + 1),
                valgt=navn != "Et andet",
                point=1,
                pris_oere=o.pris_oere,
            )
            for o in oensker
        )


def _een_til(hold: Hold, nr: int) -> None:
    _ny_version(hold, nr)
    for navn in ("mads", "aya"):
        sager.vurderet(hold, navn, titel=f"Kursus {nr}", vurdering={"saet": f"00010001:{nr + 2}"})
    sager.indsendt(hold, "mads", titel=f"Nyt kursus {nr}")
    sager.indsendt(hold, "lone", titel=f"Lederkursus {nr}")
    _gruppe(hold, nr)
    _intro(hold, nr)
    runde = sager.runde(hold, aar=AAR + 1 + nr)
    indstilling = Indstilling.objects.get(runde=runde, enhed=hold.enhed["voksen"])
    Orientering.objects.create(indstilling=indstilling, indhold={}, frigivet_af=hold["lone"], frigivet_kl=NU)
    hjul.een_til(hold, nr)
    opgjort(hold, maaned=maaned(DAG.year, 1 + nr), fund=[Fund(tema(hold, 1), 2, f"Fund {nr}")])
    udbyder = Udbyder.objects.create(navn=f"Kursushuset {nr}", art="PRIVAT")
    kursus = Kursus.objects.create(titel=f"Den gode afgørelse {nr}", udbyder=udbyder, type="FAGSPECIFIKT_KURSUS")
    katalog.dato(kursus, DAG)
    katalog.indlaest(hold, katalog.raekke(f"Fra fil {nr}"))
    for for_, rolle, enhed in (("lone", Rolle.LEDER, "voksen"), ("carl", Rolle.CENTERCHEF, "center")):
        hold.stedfortraeder("signe" if for_ == "lone" else "per", for_, rolle, enhed)
    mussager.holdt(mussager.musrunde(hold, navn=f"MUS {nr}"), hold)
    profiler.sagstype(hold, f"Sagstype {nr}")
    _profil(hold, nr)
    grussager.planlagt(hold, navn=f"Gruppe {nr}")
    navn, saet = ("mads", "aya", "kim")[nr], {"saet": f"00010001:{nr + 2}"}
    oenske = fondssager.anbefalet(hold, navn, vurdering=saet)
    fondssager.oprettet(hold, fondssager.soegt(hold, navn, oenske))


def _profil(hold: Hold, nr: int) -> None:
    """One more who has a profile, as both see it."""
    navn = ("mads", "aya", "kim")[nr]
    profiler.besvar(hold, navn, "C")
    profiler.besvar(hold, navn, "A", af="lone")


def _intro(hold: Hold, nr: int) -> None:
    """One more programme, and one more step in Mads' and in the template."""
    introsager.i_gang(hold, ("mads", "lone", "kim")[nr]) if nr < 2 else introsager.nyt(hold, "kim", "lone")
    felter = {"titel": f"Mød borgeren {nr}", "laering": "", "art": "MOEDE", "hvem": "LEDER", "tema_id": None}
    af = {"adgang": hold.adgang("lone"), "tidspunkt": NU, "laeringsmaal": []}
    eget = felter | {"dag": DAG, "udeladt": "", "mentor_id": None}
    intro.gem_trin(forloeb=introforloebet(), felter=eget, noegle=uuid4(), **af)
    skabelonens = felter | {"arbejdsdage": 3, "gaelder": "NY"}
    intro.gem_skabelontrin(skabelon=Introskabelon.objects.get(), felter=skabelonens, noegle=uuid4(), **af)


def _gruppe(hold: Hold, nr: int) -> None:
    """Colleagues who could apply together, a group that is made, and a unit with numbers of its own."""
    saet = {"saet": f"00010001:{nr + 2}"}
    felter = {"titel": f"Modul {nr}", "start_dag": DAG, "slut_dag": DAG, "vurdering": saet}
    fondsgrupper.dan(hold, fondsgrupper.oensker(hold, ["mads", "aya"], **felter))
    enhed = hold.enhed[("visitation", "boern", "center")[nr]]
    Arbejdsplads.objects.create(enhed=enhed, cvr=CVR, pnummer=PNUMMER)


def _ny_version(hold: Hold, nr: int) -> None:
    """The koordinator moves a weight, and the chief approves."""
    center, kim = hold.enhed["center"], hold.adgang("kim")
    udkast = kriterier.begynd_udkast(center=center, adgang=kim, tidspunkt=NU)
    aendret = replace(fra_json(udkast.indhold)[0], standardvaegt=30 + nr)
    udkast = kriterier.saet_kriterium(
        center=center, kriterium=aendret, vist=kriterier.aftryk(udkast), adgang=kim, tidspunkt=NU
    )
    kriterier.godkend(
        center=center,
        begrundelse="Temaet vejer mere.",
        vist=kriterier.aftryk(udkast),
        adgang=hold.adgang("carl"),
        tidspunkt=NU,
        noegle=uuid4(),
    )
