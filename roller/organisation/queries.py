"""Reading the organisation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from roller.adgang.adgang import Adgang
from roller.brugere.models import Bruger
from roller.brugere.queries import soeg_person
from roller.organisation.models import Ansaettelse, Enhed, Enhedsart
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from workflows.sprog.alfabet import dansk


def ansaettelse_for(person: Bruger, dag: date) -> Ansaettelse | None:
    """The person's employment on this day; the latest, where periods overlap."""
    return Ansaettelse.objects.paa(dag).filter(person=person).select_related("enhed").order_by("-fra_dag").first()


def seneste_enhed(person: Bruger) -> Enhed | None:
    """The unit where the person is, or was last, employed."""
    seneste = Ansaettelse.objects.filter(person=person).select_related("enhed").order_by("-fra_dag").first()
    return seneste.enhed if seneste else None


def hoerer_til(person: Bruger, dag: date) -> Enhed | None:
    """The department that carries the person's cases: budgets and leaders are there, not in the teams."""
    ansaettelse = ansaettelse_for(person, dag)
    if ansaettelse is None:
        return None
    return ansaettelse.enhed.naermeste(Enhedsart.AFDELING) or ansaettelse.enhed


def afdelinger_i(center: Enhed) -> list[Enhed]:
    """The departments of a centre, in the order of the tree."""
    return list(Enhed.objects.filter(path__startswith=center.path, art=Enhedsart.AFDELING).order_by("path"))


@dataclass(frozen=True, slots=True)
class Knude:
    """A unit in the tree, with who leads it and how many work there."""

    enhed: Enhed
    ledere: tuple[str, ...]
    ansatte: int
    under: list[Knude]


def traeet(adgang: Adgang) -> list[Knude]:
    """The units that the systemadministrator's role reaches, as trees, in two queries however many they are."""
    nu = Q(ansaettelser__fra_dag__lte=adgang.dag) & (
        Q(ansaettelser__til_dag__isnull=True) | Q(ansaettelser__til_dag__gt=adgang.dag)
    )
    enheder = list(
        Enhed.objects.filter(adgang.q_enheder(Rolle.SYSTEMADMIN))
        .annotate(ansatte=Count("ansaettelser__person", filter=nu, distinct=True))
        .order_by("path")
    )
    ledere = ledere_af([e.pk for e in enheder], adgang.dag)
    rod: list[Knude] = []
    sti: list[Knude] = []
    for enhed in enheder:
        knude = Knude(enhed, tuple(ledere.get(enhed.pk, ())), enhed.ansatte, [])
        while sti and not enhed.path.startswith(sti[-1].enhed.path):
            sti.pop()
        (sti[-1].under if sti else rod).append(knude)
        sti.append(knude)
    return rod


def med_underliggende(adgang: Adgang, pk: int) -> list[Enhed]:
    """The unit and everything below it, the unit first; empty where the role does not reach."""
    sti = Enhed.objects.filter(pk=pk).values("path")
    under = Enhed.objects.filter(path__startswith=Subquery(sti)).filter(adgang.q_enheder(Rolle.SYSTEMADMIN))
    enheder = list(under.order_by("path"))
    return enheder if enheder and enheder[0].pk == pk else []


def ledere_af(enheder: Iterable[int], dag: date) -> dict[int, list[str]]:
    """Unit -> "name (role)" of those who lead it; somebody who cannot sign in leads nothing."""
    ledere: dict[int, list[str]] = {}
    raekker = (
        Rolletildeling.objects.paa(dag)
        .filter(enhed__in=list(enheder), rolle__in=(Rolle.LEDER, Rolle.CENTERCHEF), person__is_active=True)
        .order_by("rolle", dansk("person__navn"), "pk")
    )
    for enhed_id, navn, rolle in raekker.values_list("enhed_id", "person__navn", "rolle"):
        ledere.setdefault(enhed_id, []).append(f"{navn} ({Rolle(rolle).label.lower()})")
    return ledere


def ansatte_i(enhed: Enhed, dag: date) -> QuerySet[Ansaettelse]:
    """Who works in the unit itself, by name."""
    ansatte = Ansaettelse.objects.paa(dag).filter(enhed=enhed).select_related("person")
    return ansatte.order_by(dansk("person__navn"), "pk")


def find_personer(adgang: Adgang, soeg: str) -> QuerySet[Bruger]:
    """People by part of a name or by user name, in the units that the systemadministrator's role reaches."""
    ansat = Ansaettelse.objects.filter(adgang.q("enhed", Rolle.SYSTEMADMIN), person=OuterRef("pk"))
    return soeg_person(Bruger.objects.filter(Exists(ansat)), soeg).order_by(dansk("navn"), "pk")
