"""Profiles of competences: the departments' case types, two years from before the system, and this year's levels.

This year's answers are given in the preparation for MUS (`byg_mus`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from random import Random

from ansoegninger.demo.byg_organisation import ansat_fra
from ansoegninger.demo.data.former import Person
from ansoegninger.demo.data.koder import Niveau
from ansoegninger.demo.data.personer import ENHEDER, PERSONER
from ansoegninger.demo.data.sagstyper import SAGSTYPER, UDEN_RESSOURCEPERSON
from ansoegninger.demo.tid import KILDE
from ansoegninger.demo.verden import Haendelse, Verden
from ansoegninger.kompetenceprofil.models import Vurderer
from ansoegninger.kompetenceprofil.queries import rubrikker_i
from ansoegninger.kompetenceprofil.rubrikker import STIGENDE, Profilsvar, Rubrik
from ansoegninger.kompetenceprofil.services import Besvaret, gem_sagstype, indlaes
from ansoegninger.strategi.models import Strategi

#: Department, its faglig koordinator, its leader, and how many earlier years there are of it.
AFDELINGER = (("voksenstoette", "signe", "henrik", 2), ("visitation", "pernille", "mette", 0))
SAGSTYPERNE, TIDLIGERE = -130, -125
ET_AAR = 365
_UNDER = {"voksenstoette": "voksenstoette"} | {e.noegle: e.overordnet for e in ENHEDER if e.overordnet}
_GRUND = {Niveau.C: 1, Niveau.B: 2, Niveau.A: 2}
_PERSON = {person.brugernavn: person for person in PERSONER}


def byg_profiler(verden: Verden) -> None:
    """Lay the case types and the earlier years into the story."""
    for afdeling, koordinator, leder, aar in AFDELINGER:
        verden.sker(SAGSTYPERNE, 9, _sagstyper(verden, afdeling, koordinator))
        if aar:
            verden.sker(TIDLIGERE, 9, _tidligere(verden, afdeling, leder, aar))


def profilsvar(navn: str, rubrikker: Sequence[Rubrik], *, som_leder: bool, aar_siden: int = 0) -> Profilsvar:
    """What this person's profile says, so many years ago; the same every time the demo is built."""
    person = _PERSON.get(navn)
    niveauer = {r: _niveau(navn, person.niveau if person else Niveau.B, r, som_leder, aar_siden) for r in rubrikker}
    return Profilsvar(
        {r.pk: n for r, n in niveauer.items() if not r.er_sagstype},
        {r.pk: n for r, n in niveauer.items() if r.er_sagstype},
    )


def _niveau(navn: str, grund: Niveau, rubrik: Rubrik, som_leder: bool, aar_siden: int) -> str:
    held = Random(f"{navn}:{rubrik.tekst}")  # noqa: S311 - a seed of its own, so that nothing else in the demo moves
    nu = _GRUND[grund] + held.choice((-1, 0, 0, 0, 0, 0))
    if held.random() < {Niveau.A: 0.4, Niveau.B: 0.08, Niveau.C: 0.0}[grund]:
        nu = 3
    laert = held.random()
    if rubrik.er_sagstype and held.random() < 0.3:  # noqa: PLR2004 - three in ten work with something else
        return STIGENDE[0].value
    nu -= sum(laert < graense for graense in (0.3, 0.55)[:aar_siden])
    if som_leder and held.random() < 0.15:  # noqa: PLR2004 - they see one row in seven differently
        nu += held.choice((-1, 1))
    hoejst = 2 if rubrik.tekst in UDEN_RESSOURCEPERSON or grund is Niveau.C else 3
    return STIGENDE[min(max(nu, 0), hoejst)].value


def _sagstyper(verden: Verden, afdeling: str, koordinator: str) -> Haendelse:
    def tilfoej(tidspunkt: datetime) -> None:
        with verden.ur.som(verden.person[koordinator], tidspunkt):
            for navn in SAGSTYPER[afdeling]:
                gem_sagstype(
                    enhed=verden.enhed[afdeling],
                    navn=navn,
                    adgang=verden.adgang(koordinator, tidspunkt),
                    tidspunkt=tidspunkt,
                )

    return tilfoej


def _tidligere(verden: Verden, afdeling: str, leder: str, aar: int) -> Haendelse:
    def tag_over(tidspunkt: datetime) -> None:
        besvarelser = [
            besvaret
            for siden in range(aar, 0, -1)
            for person in PERSONER
            if person.enhed == afdeling or _UNDER.get(person.enhed) == afdeling
            if person.brugernavn != leder
            for besvaret in _et_aar(verden, person, leder, siden)
        ]
        with verden.ur.som(verden.person[leder], tidspunkt):
            indlaes(besvarelser=besvarelser, kilde=KILDE, tidspunkt=tidspunkt)

    return tag_over


def _et_aar(verden: Verden, person: Person, leder: str, siden: int) -> list[tuple[Besvaret, Profilsvar]]:
    """Both parties' answers so many years ago, of whoever was employed then."""
    dag = -ET_AAR * siden
    if ansat_fra(person, verden.kalender.idag) > verden.kalender.dag(dag):
        return []
    enhed = verden.enhed[person.enhed]
    strategi = _strategien(verden, siden)
    raekker = rubrikker_i(strategi, enhed.path)
    kl = verden.kalender.kl(dag, 10, Random(person.brugernavn))  # noqa: S311 - see above
    navn = person.brugernavn
    return [
        (
            Besvaret(verden.person[navn], enhed, strategi, vurderer, verden.person[af], kl),
            profilsvar(navn, raekker, som_leder=vurderer is Vurderer.LEDER, aar_siden=siden),
        )
        for vurderer, af in ((Vurderer.MEDARBEJDER, navn), (Vurderer.LEDER, leder))
    ]


def _strategien(verden: Verden, siden: int) -> Strategi:
    """The version in force then, or the one before it: the oldest answers stand on the first strategy."""
    nuvaerende = verden.strategi["center_voksne"]
    if siden == 1:
        return nuvaerende
    return Strategi.objects.get(enhed=nuvaerende.enhed_id, version=1)
