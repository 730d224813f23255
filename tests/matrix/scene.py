"""One organisation with something behind every address, and a canary in the other centre.

The people are those of `hold` and Lasse, who is employed in Voksenstøtte like Mads and has no part in his cases;
Tove is the union representative there, and Oscar keeps the centre's accounts.
Everything of the other centre carries the canary's words; whoever is not of that centre must never meet them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from types import SimpleNamespace
from unittest import mock
from uuid import uuid4

from django.test import Client
from django.utils import timezone

from ansoegninger.budget.models import Ramme
from ansoegninger.fond.ansoegning.models import Fondsansoegning
from ansoegninger.fond.gruppe.models import Fondsgruppe
from ansoegninger.kriterier.models import Kriteriesaet
from ansoegninger.kriterier.services import begynd_udkast
from ansoegninger.mus.grus.models import Grusaktivitet
from ansoegninger.oensker.deling import del_sag
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering import services as prioritering
from ansoegninger.prioritering.models import Indstilling, Prioriteringsrunde
from ansoegninger.prioritering.samling.models import Kursushold
from ansoegninger.prioritering.scenarier.models import Koersel, Scenarie
from ansoegninger.sletning.models import Bevaringspaalaeg
from roller.adgang.models import Mandat
from roller.tildelinger.models import Rolletildeling, Stedfortraeder
from roller.tildelinger.roller import Rolle
from tests.fabrikker import fondsgrupper, fondssager, hjul, puljer, sager, scenefolk
from tests.fabrikker.hold import DAG, NU, Hold, byg_hold
from tests.matrix.laering import Laering, laering
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.motor.models import AabenOpgave

KANARIE = "Kanariekursus"
#: Who is who in the tables: the role's name and the person of `hold`.
ROLLER = {
    "ejer": "mads",
    "kollega": "lasse",
    "leder": "lone",
    "stedfortræder": "signe",
    "naboleder": "per",
    "centerchef": "carl",
    "sættechef": "sofie",
    "koordinator": "kim",
    "revisor": "rikke",
    "systemadmin": "admin",
    "tillidsrepræsentant": "tove",
    "økonomi": "oscar",
    "fremmed leder": "ulla",
}
ANONYM = "anonym"


@dataclass
class Scene(Laering):
    """What the addresses point at."""

    kladde: Oenske
    hos_leder: Oenske
    bevilget: Oenske
    taget: Oenske
    videndeling: Oenske
    ventende: Oenske
    kanarie: Oenske
    afgjort: Prioriteringsrunde
    aaben: Prioriteringsrunde
    indstilling: Indstilling
    orienteret: Indstilling
    uorienteret: Indstilling
    ens: Oenske
    kursushold: Kursushold
    fondsoenske: Oenske
    fondsansoegning: Fondsansoegning
    fondsgruppe: Fondsgruppe

    @property
    def opgave(self) -> int:
        """The leader's step on Mads' wish."""
        return int(AabenOpgave.objects.get(sagsnummer=self.hos_leder.sagsnummer).task_id)

    @property
    def grusmaal(self) -> int:
        """The goal of the group."""
        return int(self.grus.maal.get().pk)

    @property
    def grusaktivitet(self) -> int:
        """The activity of that goal."""
        return int(Grusaktivitet.objects.get(maal=self.grusmaal).pk)

    @property
    def ramme(self) -> Ramme:
        return Ramme.objects.get(enhed=self.hold.enhed["voksen"], aar=2028)

    @property
    def pulje(self) -> Ramme:
        """The centre's pool from outside, with one of everything."""
        return Ramme.objects.get(enhed=self.hold.enhed["center"], navn="Budgetaftalen")

    @property
    def kriteriesaet(self) -> int:
        return int(Kriteriesaet.objects.get(enhed=self.hold.enhed["center"]).pk)

    @property
    def scenarie(self) -> int:
        """A scenario of the open round, with a computation under way."""
        return int(Scenarie.objects.get(runde=self.aaben).pk)

    @property
    def deling(self) -> int:
        return int(self.hos_leder.delinger.get().pk)

    @property
    def hverv(self) -> int:
        return int(Stedfortraeder.objects.get(for_person=self.hold["lone"]).pk)

    @property
    def tildeling(self) -> int:
        return int(Rolletildeling.objects.get(person=self.hold["lone"]).pk)

    @property
    def mandat(self) -> int:
        return int(Mandat.objects.get(user=self.hold["rikke"]).pk)

    @property
    def paalaeg(self) -> int:
        return int(Bevaringspaalaeg.objects.get(person=self.hold["lasse"]).pk)

    def enhed(self, navn: str = "voksen") -> int:
        return int(self.hold.enhed[navn].pk)

    def person(self, navn: str = "mads") -> int:
        return int(self.hold[navn].pk)


@contextmanager
def dagen() -> Iterator[None]:
    """The pages read the day of `hold`; the clock is read in one place."""
    ur = SimpleNamespace(now=lambda: NU, localdate=timezone.localdate)
    with mock.patch("roller.adgang.ur.timezone", ur):
        yield


def browser(hold: Hold, rolle: str) -> Client:
    """Somebody's browser; an error in a page is an answer of 500, as it is for people."""
    klient = Client(raise_request_exception=False)
    if rolle != ANONYM:
        klient.force_login(hold[ROLLER[rolle]], backend="roller.adgang.backend.Adgangsbackend")
    return klient


def byg_scene(hold: Hold | None = None) -> Scene:
    """Bring something into every corner, through the doors."""
    hold = hold or byg_hold()
    scenefolk.lasse(hold)
    fondssager.med_tr(hold)
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen", dag=DAG)
    bevilget, taget = (sager.vurderet(hold, "mads", titel=titel) for titel in ("Falkekursus", "Stærekursus"))
    videndeling = sager.vurderet(hold, "aya", titel="Uglekursus")
    afgjort, ventende = _afgjort(hold, bevilget, taget, videndeling)
    sager.goer(hold["aya"], videndeling, "laes")
    kanarie = _kanarie(hold)
    aaben = sager.runde(hold, aar=2028)
    _scenarie(hold, aaben, "Alt som i runden")
    begynd_udkast(center=hold.enhed["center"], adgang=hold.adgang("kim"), tidspunkt=NU)
    hos_leder = sager.indsendt(hold, "mads", titel="Ørnekursus")
    _del(hold, hos_leder)
    puljer.afrapporteret(hold, puljer.pulje(hold, aar=2028))
    return Scene(
        **laering(hold, KANARIE),
        kladde=sager.kladde(hold, "mads", titel="Svalekursus"),
        hos_leder=hos_leder,
        bevilget=bevilget,
        taget=taget,
        videndeling=videndeling,
        ventende=ventende,
        kanarie=kanarie,
        afgjort=afgjort,
        aaben=aaben,
        indstilling=Indstilling.objects.get(runde=aaben, enhed=hold.enhed["voksen"]),
        orienteret=Indstilling.objects.get(runde=afgjort, enhed=hold.enhed["voksen"]),
        uorienteret=Indstilling.objects.get(runde=afgjort, enhed=hold.enhed["visitation"]),
        ens=_ens(hold),
        kursushold=_kursushold(hold, aaben),
        fondsoenske=fondssager.anbefalet(hold),
        fondsansoegning=fondssager.oprettet(hold),
        fondsgruppe=_fondsgruppe(hold),
    )


def _kursushold(hold: Hold, runde: Prioriteringsrunde) -> Kursushold:
    """Two wishes of Visitation on a team."""
    oensker = [sager.vurderet(hold, navn, "per", titel="Spurvekursus") for navn in ("ina", "signe")]
    return sager.kursushold(hold, runde, oensker)


def _fondsgruppe(hold: Hold) -> Fondsgruppe:
    """Five of Voksenstøtte, of whom one has applied."""
    oensker, _ = fondsgrupper.soegt(hold, ["aya", "kim", "lasse", "mads", "tove"], 1, titel="Musvitkursus")
    return fondsgrupper.dan(hold, oensker)


def _ens(hold: Hold) -> Oenske:
    """Two wishes of Voksenstøtte for the same course, which nobody has joined."""
    sager.vurderet(hold, "aya", titel="Solsortekursus")
    return sager.vurderet(hold, "lasse", titel="Solsortekursus")


def _afgjort(hold: Hold, bevilget: Oenske, taget: Oenske, videndeling: Oenske) -> tuple[Prioriteringsrunde, Oenske]:
    """A round that is decided, released and briefed in one department; in the other it can be. And who waits."""
    afslaaet = sager.vurderet(hold, "ina", "per", titel="Kragekursus")
    ventende = sager.vurderet(hold, "aya", titel="Ternekursus")
    runde = sager.runde(hold, aar=2027)
    sager.laas_alle(hold, runde)
    sager.udkast(hold, runde, bevilget)
    sager.udkast(hold, runde, taget)
    sager.udkast(hold, runde, videndeling, "VIDENDELING")
    sager.udkast(hold, runde, afslaaet, "AFSLAG")
    sager.udkast(hold, runde, ventende, "VENTELISTE")
    sager.beslut(hold, runde)
    sager.frigiv(runde)
    Besked.objects.update(status=Beskedstatus.SENDT, sendt_kl=NU)
    indstilling = Indstilling.objects.get(runde=runde, enhed=hold.enhed["voksen"])
    if AabenOpgave.objects.filter(sagsnummer=indstilling.sagsnummer, trin="orienter").exists():
        sager.goer(hold["lone"], indstilling, "orienter")
    for oenske in (bevilget, taget, videndeling, ventende):
        oenske.refresh_from_db()
    scenefolk.tag_kurset(hold, taget)
    sager.goer(hold["aya"], ventende, "laes")
    return runde, ventende


def _kanarie(hold: Hold) -> Oenske:
    """The other centre: a wish that is assessed, an open round and a topic, each with the canary's words."""
    oenske = sager.vurderet(hold, "bo", "ulla", titel=KANARIE, begrundelse=f"{KANARIE}: derfor.")
    runde = prioritering.aabn_runde(
        center=hold.enhed["andet"],
        aar=2028,
        indstil_senest_dag=DAG + timedelta(days=60),
        rammer={hold.enhed["boern"]: 7_654_300},
        adgang=hold.adgang("sofie"),
        tidspunkt=NU,
        noegle=uuid4(),
    )
    _scenarie(hold, runde, KANARIE)
    hjul.moede(hold, "ulla", "boern", sted=f"{KANARIE}rummet")
    return oenske


def _scenarie(hold: Hold, runde: Prioriteringsrunde, navn: str) -> None:
    """Made here: the chief may not before every department has locked."""
    scenarie = Scenarie.objects.create(runde=runde, navn=navn, oprettet_af=hold["carl"], oprettet_kl=NU)
    Koersel.objects.create(scenarie=scenarie, bestilt_af=hold["carl"], bestilt_kl=NU)


def _del(hold: Hold, oenske: Oenske) -> None:
    """Mads' wish is shared with Ina, so that the sharing has an address."""
    hvem = {"person": hold["ina"], "adgang": hold.adgang("lone")}
    del_sag(oenske=oenske, udloeber_dag=DAG + timedelta(days=7), grund="Faglig vurdering", tidspunkt=NU, **hvem)
