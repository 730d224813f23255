"""A big municipality beside the demo's own: for measuring, and for seeing that the pages hold.

People and units are written set-based. One centre's story is told through the doors, as the small demo's is, and the
other whole centres are its copies; what is left over is a centre with a story of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from random import Random

from django.db import transaction
from simple_history.utils import bulk_create_with_history

from ansoegninger.demo.byg_mus import byg_mus
from ansoegninger.demo.byg_oensker import byg_oensker
from ansoegninger.demo.byg_runder import laeg_runde
from ansoegninger.demo.byg_strategi import giv_strategi
from ansoegninger.demo.kopi import Forlaeg
from ansoegninger.demo.opdigt import Afdeling, Center, opdigt
from ansoegninger.demo.tid import KILDE, historien_dateres
from ansoegninger.demo.verden import Verden
from roller.brugere.models import Bruger
from roller.organisation.indlaesning import Indlaest, skriv_indlaest
from roller.organisation.models import Ansaettelse, Enhed, Enhedsart, Overenskomst
from roller.organisation.services import opret_enhed
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle

#: The story stays the same when something else in the demo draws one number more.
FROE = 7
PR_AFDELING = 25
PR_CENTER = 10 * PR_AFDELING
#: Everybody has been here since before the oldest case.
ANSAT_MINDST = 500
_FORNAVNE = ("Aksel", "Bente", "Carlo", "Ditte", "Ebbe", "Frida", "Gorm", "Helle", "Ivan", "Jytte", "Lone", "Morten")
_EFTERNAVNE = ("Askelund", "Birkemose", "Dybvad", "Egeskær", "Fyrholm", "Granlund", "Hedegrav", "Kærsig", "Overbæk")

#: Told how many parts of a piece of work are done, and how many there are.
Fremdrift = Callable[[int, int], None]


@dataclass(frozen=True)
class Sted:
    """A centre that is there, with its people and units, before anything has happened in it."""

    center: Center
    personer: Sequence[Bruger]
    enheder: Sequence[Enhed]


def byg_stor(verden: Verden, *, antal: int, fremdrift: Callable[[str], Fremdrift | None] = lambda _: None) -> None:
    """Add so many employees in new centres, each with talks, last year's decided round and this year's.

    Each centre is a transaction of its own: stopped half-way, what is there is whole.

    Args:
        verden: the demo, already built.
        antal: how many employees.
        fremdrift: given the name of a piece of work, gives whoever is told how far it is.
    """
    with historien_dateres(verden.ur):
        # Together: a transaction that changes something and has no entry in the trail is one to be explained.
        with transaction.atomic():
            with verden.ur.som(None, verden.kalender.kl(-ANSAT_MINDST, 8, verden.rng)):
                foerste, *andre = _byg_steder(verden, antal)
            forlaeg = Forlaeg()
            _fortael(verden, foerste, fremdrift("Fortæller et center"))
        hele = [sted for sted in andre if len(sted.personer) == len(foerste.personer)]
        if hele:
            forlaeg.luk(foerste.personer, foerste.enheder)
            _kopier(forlaeg, foerste, hele, fremdrift("Bygger de andre centre"))
        for rest in andre[len(hele) :]:
            _fortael(verden, rest, fremdrift("Fortæller det sidste center"))


@transaction.atomic
def _fortael(verden: Verden, sted: Sted, fremdrift: Fremdrift | None) -> None:
    """Let a made-up story happen through the doors."""
    historie = opdigt(sted.center, Random(FROE))  # noqa: S311
    with verden.ur.som(None, verden.kalender.kl(-ANSAT_MINDST, 9, verden.rng)):
        giv_strategi(verden, sted.center.noegle)
    byg_mus(verden, [historie.musrunde], historie.samtaler)
    byg_oensker(verden, historie.oensker)
    for runde in historie.runder:
        laeg_runde(verden, runde)
    verden.fortael(fremdrift)


def _kopier(forlaeg: Forlaeg, foerste: Sted, steder: Sequence[Sted], fremdrift: Fremdrift | None) -> None:
    for nr, sted in enumerate(steder, start=1):
        with transaction.atomic():
            forlaeg.kopier(nr, {e.navn: ny.navn for e, ny in zip(foerste.enheder, sted.enheder, strict=True)})
            forlaeg.faerdig()
        if fremdrift:
            fremdrift(nr, len(steder))


def _byg_steder(verden: Verden, antal: int) -> list[Sted]:
    """Everybody and every unit. The same seat has the same name in every centre: one story fits them all."""
    navne = [f"{verden.rng.choice(_FORNAVNE)} {verden.rng.choice(_EFTERNAVNE)}" for _ in range(PR_CENTER)]
    kode = verden.person["birgitte"].password
    personer = [_person(nummer, navne[(nummer - 1) % PR_CENTER], kode) for nummer in range(1, antal + 1)]
    gemte = bulk_create_with_history(personer, Bruger, batch_size=500)
    verden.person |= {bruger.brugernavn: bruger for bruger in gemte}
    hold = [gemte[start : start + PR_CENTER] for start in range(0, antal, PR_CENTER)]
    enheder = _opret_enheder(verden, [(len(personer) + PR_AFDELING - 1) // PR_AFDELING for personer in hold])
    steder = [_sted(*del_) for del_ in zip(hold, enheder, strict=True)]
    _ansaet(verden, steder)
    return steder


def _opret_enheder(verden: Verden, afdelinger: Sequence[int]) -> list[list[Enhed]]:
    """Each centre, given its number of departments, followed by them."""
    noegler, nummer = [], count(1)
    for nr, antal in enumerate(afdelinger, start=1):
        kommune = Enhed.objects.get(pk=verden.enhed["fjordby"].pk)
        center = opret_enhed(navn=f"Center {nr:02d}", art=Enhedsart.CENTER, under=kommune)
        under = [
            opret_enhed(navn=f"Afdeling {next(nummer):03d}", art=Enhedsart.AFDELING, under=center) for _ in range(antal)
        ]
        noegler.append([center.pk, *(enhed.pk for enhed in under)])
    # treebeard moves siblings when one sorts before another: read every unit's place as it now stands.
    nye = {enhed.pk: enhed for enhed in Enhed.objects.all()}
    verden.enhed = {noegle: nye[enhed.pk] for noegle, enhed in verden.enhed.items()}
    verden.enhed |= {nye[pk].navn: nye[pk] for centrets in noegler for pk in centrets}
    return [[nye[pk] for pk in centrets] for centrets in noegler]


def _sted(personer: Sequence[Bruger], enheder: Sequence[Enhed]) -> Sted:
    center, *afdelinger = enheder
    hold = [personer[start : start + PR_AFDELING] for start in range(0, len(personer), PR_AFDELING)]
    historiens = [
        Afdeling(enhed.navn, leder.brugernavn, [bruger.brugernavn for bruger in ansatte])
        for enhed, (*ansatte, leder) in zip(afdelinger, hold, strict=True)
    ]
    return Sted(Center(center.navn, personer[0].brugernavn, historiens), personer, enheder)


def _person(nummer: int, navn: str, kode: str) -> Bruger:
    brugernavn = f"ansat{nummer:05d}"
    return Bruger(brugernavn=brugernavn, navn=navn, email=f"{brugernavn}@fjordby.example", password=kode)


def _ansaet(verden: Verden, steder: Sequence[Sted]) -> None:
    """The last of each department leads it, and the first of each centre is its chief."""
    ansaettelser, roller = [], []
    for nr, sted in enumerate(steder):
        center, *afdelinger = sted.enheder
        roller.append(_rolle(verden, sted.personer[0], Rolle.CENTERCHEF, center))
        if len(steder) > 1:
            # A chief's own wish is decided by the chief of the centre before.
            roller.append(_rolle(verden, steder[nr - 1].personer[0], Rolle.SAETTECHEF, center))
        for plads, bruger in enumerate(sted.personer):
            enhed = afdelinger[plads // PR_AFDELING]
            ansaettelser.append(_ansaettelse(verden, bruger, enhed))
            if bruger.brugernavn == sted.center.afdelinger[plads // PR_AFDELING].leder:
                roller.append(_rolle(verden, bruger, Rolle.LEDER, enhed))
    ansaettelser = bulk_create_with_history(ansaettelser, Ansaettelse, batch_size=500)
    roller = bulk_create_with_history(roller, Rolletildeling, batch_size=500)
    enheder = [enhed for sted in steder for enhed in sted.enheder]
    skriv_indlaest(Indlaest(KILDE, enheder, ansaettelser, roller), tidspunkt=verden.nu)


def _rolle(verden: Verden, person: Bruger, rolle: Rolle, enhed: Enhed) -> Rolletildeling:
    fra_dag = verden.kalender.idag - timedelta(days=ANSAT_MINDST)
    return Rolletildeling(person=person, rolle=rolle, enhed=enhed, fra_dag=fra_dag, grund="Følger af stillingen")


def _ansaettelse(verden: Verden, person: Bruger, enhed: Enhed) -> Ansaettelse:
    return Ansaettelse(
        person=person,
        enhed=enhed,
        stilling="socialrådgiver",
        overenskomst=Overenskomst.DS,
        timer_pr_uge=37,
        fra_dag=verden.kalender.idag - timedelta(days=ANSAT_MINDST + verden.rng.randrange(5000)),
    )
