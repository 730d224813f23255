"""The demo people with what they can be used for: one list for the sign-in page and for the terminal."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

from roller.adgang.models import Mandat
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse
from roller.tildelinger.models import Rolletildeling, Stedfortraeder
from roller.tildelinger.roller import Rolle

#: A page to choose from, also where the municipality has five thousand: so many in all, and so many of each role.
VISTE = 60
PR_ROLLE = 5

#: Per person: each capacity in words, with the role's place in the order.
Roller = dict[int, list[tuple[int, str]]]


@dataclass(frozen=True, slots=True)
class Demoperson:
    """One person to sign in as."""

    bruger: Bruger
    stilling: str
    enhed: str
    roller: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Demoliste:
    """Whom to choose from, and how many more can sign in."""

    med_roller: list[Demoperson]
    uden_roller: list[Demoperson]
    flere: int


def demo_personer(dag: date) -> Demoliste:
    """Some of every role, in the order of the roles, and employees without one for the rest of the page."""
    roller = _roller(dag)
    aktive = Bruger.objects.filter(is_active=True)
    med = aktive.in_bulk(_nogle_af_hver(roller))
    uden = list(aktive.exclude(pk__in=roller)[: VISTE - len(med)])
    ansat = _ansaettelser(dag, [*med, *(bruger.pk for bruger in uden)])
    return Demoliste(
        # The order of the choice: the database answers in its own.
        [_person(med[pk], ansat.get(pk), roller[pk]) for pk in _nogle_af_hver(roller)],
        [_person(bruger, ansat.get(bruger.pk), []) for bruger in uden],
        flere=aktive.count() - len(med) - len(uden),
    )


def _nogle_af_hver(roller: Roller) -> list[int]:
    """The first of each role; who has several is there with all of them."""
    antal: Counter[int] = Counter()
    valgte = []
    for pk in sorted(roller, key=lambda pk: min(roller[pk])):
        pladser = {plads for plads, _ in roller[pk]}
        if any(antal[plads] < PR_ROLLE for plads in pladser):
            antal.update(pladser)
            valgte.append(pk)
    return valgte


def _ansaettelser(dag: date, personer: list[int]) -> dict[int, Ansaettelse]:
    paa_dagen = Ansaettelse.objects.paa(dag).filter(person__in=personer).select_related("enhed")
    return {ansaettelse.person_id: ansaettelse for ansaettelse in paa_dagen}


def _person(bruger: Bruger, ansaettelse: Ansaettelse | None, roller: list[tuple[int, str]]) -> Demoperson:
    return Demoperson(
        bruger,
        stilling=ansaettelse.stilling if ansaettelse else "",
        enhed=ansaettelse.enhed.navn if ansaettelse else "",
        roller=tuple(titel for _, titel in sorted(roller)),
    )


def _roller(dag: date) -> Roller:
    """Everybody active with more than their employment, in three queries."""
    plads = {rolle.value: nummer for nummer, rolle in enumerate(Rolle)}
    roller: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for t in Rolletildeling.objects.paa(dag).filter(person__is_active=True).select_related("enhed"):
        roller[t.person_id].append((plads[t.rolle], f"{Rolle(t.rolle).label}, {t.enhed}"))
    hverv = Stedfortraeder.objects.paa(dag).filter(stedfortraeder__is_active=True)
    for s in hverv.select_related("enhed", "for_person"):
        titel = f"Stedfortræder for {s.for_person} ({Rolle(s.rolle).label.lower()}, {s.enhed})"
        roller[s.stedfortraeder_id].append((plads[s.rolle], titel))
    for m in Mandat.objects.paa(dag).filter(user__is_active=True).select_related("content_object"):
        roller[m.user_id].append((plads[Rolle.REVISOR], f"{Rolle.REVISOR.label}, {m.content_object}"))
    return dict(roller)
