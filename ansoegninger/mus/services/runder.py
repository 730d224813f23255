"""The rounds: a centre's chief opens one, and its talks are made by a step that can be stopped and run again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from simple_history.utils import bulk_create_with_history

from ansoegninger.mus.ansatte import samtalens_enhed
from ansoegninger.mus.models import Fase, MusRunde, MusSamtale
from ansoegninger.mus.policies import maa_aabne_runde
from ansoegninger.mus.queries import skal_have_samtale, uden_samtale
from ansoegninger.strategi.models import Strategi
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import IngenAdgang, Svar, kraev
from roller.organisation.models import Ansaettelse, Enhed
from roller.tildelinger.roller import Rolle
from workflows.motor import noegler
from workflows.motor.fejl import Regelbrud
from workflows.motor.mange import begynd_mange
from workflows.motor.sag import nye_sagsnumre
from workflows.spor import SYSTEM, Aendring, Sporudkast, skriv
from workflows.spor.aendringer import nyt, raekkenavn, rettet, som_er

#: So many talks are made per transaction: small enough to lose nothing, large enough to be quick.
PORTION = 250
AABN = "mus.aabn_runde"


@dataclass(frozen=True, slots=True)
class Rundeindhold:
    """What the talks of a round are about, and how long each step may take.

    Attributes:
        dage: the fields of `frister.DAGE` with the round's own number; the process's own where one is left out.
        skabelon: the round that this one was begun from.
    """

    guide: str = ""
    indbydelse: str = ""
    dage: Mapping[str, int | None] = field(default_factory=dict)
    skabelon: MusRunde | None = None

    @property
    def felter(self) -> dict[str, Any]:
        """The same as the round's columns."""
        return {"guide": self.guide, "indbydelse": self.indbydelse, "skabelon": self.skabelon, **self.dage}


TOMT = Rundeindhold()


def aabn_runde(
    *,
    center: Enhed,
    navn: str,
    enheder: Sequence[Enhed],
    strategi: Strategi,
    fra_dag: date,
    til_dag: date,
    adgang: Adgang,
    tidspunkt: datetime,
    noegle: UUID,
    indhold: Rundeindhold = TOMT,
) -> MusRunde:
    """Open a round; the talks themselves are made by `opret_samtaler`.

    Raises:
        IngenAdgang: somebody else than the centre's chief.
        Regelbrud: what is chosen does not belong together (`_kontroller`), or the name is taken.
    """
    kraev(maa_aabne_runde(adgang, center))
    _kontroller(center, enheder, strategi, fra_dag, til_dag)
    with transaction.atomic():
        Enhed.objects.select_for_update().get(pk=center.pk)
        if gammel := noegler.tidligere(adgang.bruger, noegle):
            return MusRunde.objects.get(pk=int(gammel.sagsnummer))
        if MusRunde.objects.filter(center=center, navn=navn).exists():
            raise Regelbrud("Der er allerede en runde med det navn.", "navn")
        felter = {"navn": navn, "center": center, "strategi": strategi, "fra_dag": fra_dag, "til_dag": til_dag}
        runde = MusRunde.objects.create(**felter, **indhold.felter, aabnet_af=adgang.bruger, aabnet_kl=tidspunkt)
        runde.enheder.set(enheder)
        noegler.gem(adgang.bruger, noegle, sagsnummer=str(runde.pk), trin=AABN, tidspunkt=tidspunkt)
        _spor(runde, adgang, tidspunkt, "mus.runde_aabnet", nyt(runde), enheder=", ".join(e.navn for e in enheder))
    return runde


def opret_for_nye(*, runde: MusRunde, adgang: Adgang, tidspunkt: datetime) -> int:
    """Let the worker also make talks for those who were employed after the round was opened. Safe to repeat.

    Returns:
        How many will have one.
    """
    kraev(maa_aabne_runde(adgang, runde.center))
    with transaction.atomic():
        laast = MusRunde.objects.select_for_update(of=("self",)).get(pk=runde.pk)
        antal = uden_samtale(laast, timezone.localdate(tidspunkt)).values("person").distinct().count()
        if antal and laast.faerdig_kl is not None:
            foer = som_er(laast)
            laast.faerdig_kl = None
            laast.save(update_fields=["faerdig_kl"])
            _spor(laast, adgang, tidspunkt, "mus.nye_medarbejdere", rettet(laast, foer), antal=antal)
    return antal


def opret_samtaler(
    *, runde: MusRunde, nu: Callable[[], datetime], fremdrift: Callable[[int, int], None] | None = None
) -> int:
    """Make a talk for every employed person of the round who has none, and start it. Safe to stop and to run again.

    `nu` gives the instant of each portion (the caller owns the clock); `fremdrift` is told how many talks there are,
    and how many there shall be.

    Returns:
        How many talks were made in this run.
    """
    dag = timezone.localdate(nu())
    i_alt = skal_have_samtale(runde, dag).values("person").distinct().count()
    oprettet = 0
    while (nye := _opret_portion(runde, dag, nu())) > 0:
        oprettet += nye
        if fremdrift:
            fremdrift(MusSamtale.objects.filter(runde=runde).count(), i_alt)
    return oprettet


def _opret_portion(runde: MusRunde, dag: date, tidspunkt: datetime) -> int:
    """Make the next talks, or note that none is missing. Two workers at once take turns at the round's lock."""
    with transaction.atomic():
        laast = MusRunde.objects.select_for_update(of=("self",)).get(pk=runde.pk)
        mangler = list({a.person_id: a for a in uden_samtale(laast, dag)[: 2 * PORTION]}.values())[:PORTION]
        if not mangler:
            if laast.faerdig_kl is None:
                _luk(laast, tidspunkt)
            return 0
        samtaler = _nye(laast, mangler, tidspunkt)
        bulk_create_with_history(samtaler, MusSamtale, default_user=laast.aabnet_af, default_date=tidspunkt)
        begynd_mange(kode="mus", sager=samtaler, tidspunkt=tidspunkt)
    return len(samtaler)


def _luk(runde: MusRunde, tidspunkt: datetime) -> None:
    """Everybody has a talk: the worker, who is nobody, has no more to do."""
    foer = som_er(runde)
    runde.faerdig_kl = tidspunkt
    runde.save(update_fields=["faerdig_kl"])
    antal = MusSamtale.objects.filter(runde=runde).count()
    skriv(_udkast(runde, tidspunkt, "mus.samtaler_oprettet", rettet(runde, foer), antal=antal))


def _nye(runde: MusRunde, ansaettelser: Sequence[Ansaettelse], tidspunkt: datetime) -> list[MusSamtale]:
    numre = nye_sagsnumre(MusSamtale, len(ansaettelser), timezone.localdate(tidspunkt))
    enheder: dict[int, Enhed] = {}
    return [
        MusSamtale(
            sagsnummer=nummer,
            enhed=_enhed(a.enhed, enheder),
            person=a.person,
            fase=Fase.OPRETTET,
            oprettet_kl=tidspunkt,
            runde=runde,
        )
        for nummer, a in zip(numre, ansaettelser, strict=True)
    ]


def _enhed(ansat_i: Enhed, kendte: dict[int, Enhed]) -> Enhed:
    """The unit of the talk, looked up once for all who are employed in the same."""
    if ansat_i.pk not in kendte:
        kendte[ansat_i.pk] = samtalens_enhed(ansat_i)
    return kendte[ansat_i.pk]


def _kontroller(center: Enhed, enheder: Sequence[Enhed], strategi: Strategi, fra_dag: date, til_dag: date) -> None:
    if til_dag < fra_dag:
        raise Regelbrud("Runden kan ikke slutte, før den begynder.", "til_dag")
    if not enheder:
        raise Regelbrud("Vælg mindst én enhed.", "enheder")
    if not all(enhed.path.startswith(center.path) for enhed in enheder):
        raise Regelbrud("Vælg enheder i centret.", "enheder")
    if strategi.enhed_id != center.pk:
        raise Regelbrud("Vælg en af centrets egne strategier.", "strategi")
    if not Strategi.objects.godkendte().filter(pk=strategi.pk).exists():
        raise Regelbrud("Strategien er et udkast. Vælg en, der er godkendt.", "strategi")


def _spor(
    runde: MusRunde, adgang: Adgang, tidspunkt: datetime, art: str, aendringer: Sequence[Aendring], **data: object
) -> None:
    svar: Aktoer | Svar = adgang.kompetent(Rolle.CENTERCHEF, runde.center, None)
    if isinstance(svar, Svar):
        raise IngenAdgang(svar)
    udkast = _udkast(runde, tidspunkt, art, aendringer, **data)
    skriv(replace(udkast, aktoer_id=svar.bruger.pk, rolle=svar.rolle, paa_vegne_af_id=svar.paa_vegne_af_id))


def _udkast(
    runde: MusRunde, tidspunkt: datetime, art: str, aendringer: Sequence[Aendring], **data: object
) -> Sporudkast:
    return Sporudkast(
        kaede=SYSTEM,
        art=art,
        tidspunkt=tidspunkt,
        enhed_id=runde.center_id,
        regelversion=f"strategi:{runde.strategi_id}",
        data={"navn": runde.navn, **data},
        aendringer=aendringer,
        henvisninger=[raekkenavn(runde)],
    )
