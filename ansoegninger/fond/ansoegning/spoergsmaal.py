"""Applications as the rules ask about them: one, or many in a constant number of queries."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from ansoegninger.fond.ansoegning.fakta import Fondsnummer, TrErklaering
from ansoegninger.fond.ansoegning.models import UDE_AF_GRUPPEN, UDEN_NUMMER, Fondsansoegning
from ansoegninger.fond.ansoegning.queries import tidligere_for
from ansoegninger.fond.beloeb import Tidligere
from ansoegninger.fond.sag import Ansoeger, Sag, Uddannelse
from roller.organisation.models import Ansaettelse


def sagen_om(ansoegning: Fondsansoegning, dag: date) -> Sag:
    """An application, saved or not, as the rules ask about it on a day."""
    return sagerne_om([ansoegning], dag)[0]


def sagerne_om(ansoegninger: Sequence[Fondsansoegning], dag: date) -> list[Sag]:
    """The same of many, in the order given; each with its wish read already."""
    kendt = _laes(ansoegninger, dag)
    return [_sag(ansoegning, kendt, dag) for ansoegning in ansoegninger]


@dataclass(frozen=True, slots=True)
class _Kendt:
    """What stands in other rows: by application, by person and agreement, by person and wish, by group."""

    numre: Mapping[int, date]
    erklaeringer: Mapping[int, tuple[bool, bool]]
    ansatte: Mapping[tuple[int, str], Ansaettelse]
    tidligere: Mapping[int | None, Mapping[int, Collection[Tidligere]]]
    grupper: Mapping[int, int]


def _laes(ansoegninger: Sequence[Fondsansoegning], dag: date) -> _Kendt:
    ider = [a.pk for a in ansoegninger if a.pk]
    personer = {a.person_id for a in ansoegninger}
    grupper = {a.gruppe_id for a in ansoegninger if a.gruppe_id}
    numre = Fondsnummer.objects.filter(ansoegning__in=ider).order_by("pk").values_list("ansoegning", "dag")
    erklaeringer = TrErklaering.objects.filter(ansoegning__in=ider).order_by("pk")
    # The one with the most hours comes last, and stays.
    ansatte = Ansaettelse.objects.paa(dag).filter(person__in=personer).order_by("timer_pr_uge", "-pk")
    i_grupper = Fondsansoegning.objects.filter(gruppe__in=grupper).exclude(fase__in=UDE_AF_GRUPPEN).order_by()
    return _Kendt(
        dict(numre),
        {
            nr: (supplerer, plan)
            for nr, supplerer, plan in erklaeringer.values_list("ansoegning", "supplerer", "har_plan")
        },
        {(ansat.person_id, ansat.overenskomst): ansat for ansat in ansatte},
        tidligere_for(personer),
        dict(i_grupper.values_list("gruppe").annotate(antal=Count("pk"))) if grupper else {},
    )


def _sag(ansoegning: Fondsansoegning, kendt: _Kendt, dag: date) -> Sag:
    supplerer, plan = kendt.erklaeringer.get(ansoegning.pk, (None, True if ansoegning.oenske.maal_id else None))
    return Sag(
        ansoeger=_ansoegeren(ansoegning, kendt),
        uddannelse=Uddannelse(
            ansoegning.type,
            ansoegning.titel,
            ansoegning.ects,
            ansoegning.eksamen,
            ansoegning.start_dag,
            ansoegning.er_master,
        ),
        udgifter=ansoegning.udgifter,
        dag=dag,
        tidligere=_tidligere(ansoegning, kendt),
        # A number whose deadline was missed counts no more.
        sagsnummer_dag=None if ansoegning.fase in UDEN_NUMMER else kendt.numre.get(ansoegning.pk),
        gruppe=_antal_i_gruppen(ansoegning, kendt),
        tr_bekraeftet=supplerer,
        har_plan=plan,
    )


def _antal_i_gruppen(ansoegning: Fondsansoegning, kendt: _Kendt) -> int:
    """How many apply together, this one included; 1 for whoever applies alone."""
    if ansoegning.gruppe_id is None:
        return 1
    er_talt = ansoegning.pk is not None and ansoegning.fase not in UDE_AF_GRUPPEN
    return kendt.grupper.get(ansoegning.gruppe_id, 0) + (0 if er_talt else 1)


def _ansoegeren(ansoegning: Fondsansoegning, kendt: _Kendt) -> Ansoeger:
    """The employment under the agreement that it was applied under; nothing where it has ended."""
    assert ansoegning.person_id is not None, "en ansøgning er nogens"
    ansat = kendt.ansatte.get((ansoegning.person_id, ansoegning.overenskomst))
    return Ansoeger(ansat.overenskomst, ansat.stilling, ansat.til_dag) if ansat else Ansoeger("", opsagt=True)


def _tidligere(ansoegning: Fondsansoegning, kendt: _Kendt) -> tuple[Tidligere, ...]:
    """What the person's applications for other wishes got, and what the person said of grants elsewhere."""
    alle = kendt.tidligere.get(ansoegning.person_id, {})
    her = tuple(t for oenske, fundne in alle.items() if oenske != ansoegning.oenske_id for t in fundne)
    if ansoegning.andre_tilskud_dag is None:
        return her
    andet = Tidligere(ansoegning.andre_tilskud_oere, ansoegning.andre_tilskud_dag, ansoegning.andre_tilskud_dag)
    return (*her, andet)
