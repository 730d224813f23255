"""What the builder knows while it builds: everything by its key in the data, and the people's way to the doors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID

from django.db.models import Case, F, Value, When
from django.utils import timezone

from ansoegninger.demo.post import send_stille
from ansoegninger.demo.tid import Kalender, Ur
from ansoegninger.introforloeb import arbejde as introforloeb
from ansoegninger.katalog.models import Kursus
from ansoegninger.mus.models import MusRunde, Udviklingsmaal
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.strategi.models import Strategi
from roller.adgang.adgang import Adgang, adgang_for
from roller.brugere.models import Bruger
from roller.organisation.models import Enhed
from workflows.motor import paamindelser
from workflows.motor.doere import afbryd, begynd, udfoer
from workflows.motor.faelles import processer
from workflows.motor.forloeb import forloeb
from workflows.motor.models import AabenOpgave
from workflows.motor.sag import Sag

Haendelse = Callable[[datetime], None]


@dataclass
class Verden:
    """The demo world under construction."""

    kalender: Kalender
    rng: Random
    ur: Ur = field(default_factory=Ur)
    enhed: dict[str, Enhed] = field(default_factory=dict)
    person: dict[str, Bruger] = field(default_factory=dict)
    strategi: dict[str, Strategi] = field(default_factory=dict)
    kursus: dict[str, Kursus] = field(default_factory=dict)
    mus_runde: dict[str, MusRunde] = field(default_factory=dict)
    maal: dict[str, Udviklingsmaal] = field(default_factory=dict)
    oenske: dict[str, Oenske] = field(default_factory=dict)
    runde: dict[tuple[str, str], Prioriteringsrunde] = field(default_factory=dict)
    _adgang: dict[tuple[str, date], Adgang] = field(default_factory=dict)
    _haendelser: list[tuple[int, int, Haendelse]] = field(default_factory=list)

    def adgang(self, navn: str, tidspunkt: datetime) -> Adgang:
        """What the person might act as on that day; roles are in place before the story begins, so it keeps."""
        dag = timezone.localdate(tidspunkt)
        if (navn, dag) not in self._adgang:
            self._adgang[navn, dag] = adgang_for(self.person[navn], dag)
        return self._adgang[navn, dag]

    @property
    def nu(self) -> datetime:
        """The instant of what is being told."""
        assert self.ur.nu is not None, "uret går, mens der fortælles"
        return self.ur.nu

    def noegle(self) -> UUID:
        """The key of the form that was sent; the same every time the demo is built."""
        return UUID(int=self.rng.getrandbits(128), version=4)

    # --- the story: told in the order in which it happened ---

    def sker(self, dag: int, time_: int, haendelse: Haendelse) -> None:
        """Something happens so many days from today, in that hour; within the hour in the order it was laid."""
        self._haendelser.append((dag, time_, haendelse))

    def fortael(self, fremdrift: Callable[[int, int], None] | None = None) -> None:
        """Let everything happen, oldest first, so that case numbers and the trail count upwards through time."""
        haendelser = self._paa_klokkeslaet()
        for nummer, (tidspunkt, haendelse) in enumerate(haendelser, start=1):
            haendelse(tidspunkt)
            if fremdrift:
                fremdrift(nummer, len(haendelser))
        self._haendelser.clear()
        self._paamind()

    def _paa_klokkeslaet(self) -> list[tuple[datetime, Haendelse]]:
        """Every event with its instant, oldest first."""
        timer: dict[tuple[date, int], list[tuple[int, Haendelse]]] = {}
        for dag, time_, haendelse in self._haendelser:
            timer.setdefault((self.kalender.dag(dag), time_), []).append((dag, haendelse))
        fortalt: list[tuple[datetime, Haendelse]] = []
        for (_, time_), i_timen in sorted(timer.items(), key=lambda par: par[0]):
            kl = sorted(self.kalender.kl(dag, time_, self.rng) for dag, _ in i_timen)
            fortalt += zip(kl, (haendelse for _, haendelse in i_timen), strict=True)
        return fortalt

    def _paamind(self) -> None:
        """Whoever has let a deadline come near was reminded of it by last night, once: today's are the worker's.

        Told day by day, the reminders would be a third of the story.
        """
        midnat = timezone.make_aware(datetime.combine(self.kalender.idag, time.min))
        kl = midnat - timedelta(minutes=1)
        with self.ur.som(None, kl):
            if paamindelser.forfaldent(kl) + introforloeb.forfaldent(kl):
                send_stille(kl)

    # --- the doors ---

    def begynd(self, kode: str, sag: Sag, navn: str, tidspunkt: datetime) -> None:
        """Hand a case in."""
        with self.ur.som(self.person[navn], tidspunkt):
            adgang = self.adgang(navn, tidspunkt)
            begynd(kode=kode, sag=sag, adgang=adgang, data={}, tidspunkt=tidspunkt, noegle=self.noegle())
        dater_motoren(sag, tidspunkt)

    def goer(self, navn: str, sag: Sag, trin: str, tidspunkt: datetime, **data: Any) -> None:
        """Do an open step of a case."""
        opgave = AabenOpgave.objects.get(sagsnummer=sag.sagsnummer, trin=trin)
        with self.ur.som(self.person[navn], tidspunkt):
            udfoer(
                opgave_id=opgave.task_id,
                adgang=self.adgang(navn, tidspunkt),
                data=data,
                tidspunkt=tidspunkt,
                noegle=self.noegle(),
            )
        dater_motoren(sag, tidspunkt)

    def afbryd(self, navn: str, sag: Sag, vej: str, kode: str, tidspunkt: datetime, **data: Any) -> None:
        """Take a way out of a case."""
        afbrydelse = forloeb(kode).afbrydelser()[vej]
        with self.ur.som(self.person[navn], tidspunkt):
            adgang = self.adgang(navn, tidspunkt)
            afbryd(afbrydelse=afbrydelse, sag=sag, adgang=adgang, data=data, tidspunkt=tidspunkt)
        dater_motoren(sag, tidspunkt)


def dater_motoren(sag: Sag, tidspunkt: datetime) -> None:
    """Date what the engine has just written about the case: it asks the clock itself, and the story is older.

    Whatever carries a later instant than this step's was written by this step, since the story is told in order.
    """
    for proces in processer(sag):
        proces.task_set.update(**_hoejst(tidspunkt, "created", "assigned", "started", "finished"))
        type(proces).objects.filter(pk=proces.pk).update(**_hoejst(tidspunkt, "created", "finished"))


def _hoejst(tidspunkt: datetime, *felter: str) -> dict[str, Case]:
    """Nothing later than this instant; what is empty stays empty."""
    return {felt: Case(When(**{f"{felt}__gt": tidspunkt}, then=Value(tidspunkt)), default=F(felt)) for felt in felter}
