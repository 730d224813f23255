"""Reading applications: who sees which, what was granted before, and how the rules see one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any, TypeVar

from django.db.models import Exists, Max, OuterRef, Q, QuerySet

from ansoegninger.fond.ansoegning.domme import Fondsdom
from ansoegninger.fond.ansoegning.fakta import (
    Fondsfaktum,
    Fondsnummer,
    Fondssvar,
    Fondsvalg,
    Lederaftale,
    Part,
    Svarudfald,
    TrErklaering,
    Underskrift,
    Vej,
)
from ansoegninger.fond.ansoegning.models import (
    UDEN_NUMMER,
    UDEN_VIRKNING,
    Fase,
    Fondsansoegning,
    FondsansoegningQuerySet,
)
from ansoegninger.fond.ansoegning.vaerdier import fra_json, svar_json
from ansoegninger.fond.beloeb import Tidligere
from ansoegninger.fond.queries import i_version
from ansoegninger.fond.regler import Regler
from ansoegninger.fond.tjek import tjek
from roller.adgang.adgang import Adgang
from roller.tildelinger.roller import Rolle

T = TypeVar("T", bound=Fondsfaktum)


def synlige(adgang: Adgang) -> FondsansoegningQuerySet:
    """The applications this person may read: list, detail, sheet, export and count all ask here.

    The applicant; whoever agrees to it or decides above; økonomi, who gets the money; the auditor by mandate; and the
    union representative, from the day it is to be signed.
    """
    hos_tr = Q(fase=Fase.HOS_TR) | Exists(TrErklaering.objects.filter(ansoegning=OuterRef("pk")))
    return Fondsansoegning.objects.filter(
        Q(person=adgang.bruger)
        | adgang.q_som(Rolle.LEDER)
        | adgang.q_som(Rolle.CENTERCHEF)
        | adgang.q("enhed", Rolle.REVISOR, Rolle.OEKONOMI)
        | (hos_tr & adgang.q_som(Rolle.TR))
    )


def seneste(model: type[T], ansoegning: Fondsansoegning) -> T | None:
    """The fact of this kind that counts; none while the application is not saved."""
    return model._default_manager.filter(ansoegning=ansoegning.pk).order_by("pk").last()


def gaeldende_nummer(ansoegning: Fondsansoegning) -> Fondsnummer | None:
    """The fund's case number that is being signed for; one whose deadline was missed counts no more."""
    return None if ansoegning.fase in UDEN_NUMMER else seneste(Fondsnummer, ansoegning)


def er_aftalt(ansoegning: Fondsansoegning) -> bool:
    """Did the leader agree, the last time asked?"""
    aftale = seneste(Lederaftale, ansoegning)
    return aftale is not None and aftale.enig


def er_bekraeftet(ansoegning: Fondsansoegning) -> bool:
    """Did the union representative confirm, the last time asked?"""
    erklaering = seneste(TrErklaering, ansoegning)
    return erklaering is not None and erklaering.supplerer


def parter_der_mangler(ansoegning: Fondsansoegning) -> list[Part]:
    """Who has not signed for the case number that counts."""
    nummer = seneste(Fondsnummer, ansoegning)
    har = set(Underskrift.objects.filter(fondsnummer=nummer).values_list("part", flat=True)) if nummer else set()
    return [part for part in Part if part not in har]


def vil_soege_igen(ansoegning: Fondsansoegning) -> bool:
    """Did the leader choose to create it with the fund once more?"""
    valg = seneste(Fondsvalg, ansoegning)
    return valg is not None and valg.vej == Vej.SOEG_IGEN


def tidligere_for(
    personer: Collection[int | None] | QuerySet[Any, Any],
) -> dict[int | None, dict[int, list[Tidligere]]]:
    """What each has got from the fund, or applied for without an answer yet, by person and wish; in one query."""
    raekker = (
        Fondsansoegning.objects.filter(person__in=personer)
        .exclude(fase__in=(Fase.AFSLAAET, Fase.AFSLAG, *UDEN_VIRKNING))
        # Joined and grouped: asked row by row, ten thousand take ten seconds. There is one answer at most.
        .filter(fondsindsendelse__isnull=False)
        .annotate(tilskud=Max("fondssvar__tilskud_oere"), sendt_dag=Max("fondsindsendelse__dag"))
        .order_by("pk")
    )
    fundne: dict[int | None, dict[int, list[Tidligere]]] = defaultdict(lambda: defaultdict(list))
    for person, oenske, ansoegt, tilskud, sendt_dag, start in raekker.values_list(
        "person_id", "oenske_id", "ansoegt_oere", "tilskud", "sendt_dag", "start_dag"
    ):
        fundne[person][oenske].append(Tidligere(ansoegt if tilskud is None else tilskud, sendt_dag, start))
    return fundne


def reglerne_for(ansoegning: Fondsansoegning) -> Regler:
    """The version that the application is judged on."""
    return i_version(ansoegning.overenskomst, ansoegning.regelversion_nr)


def genspil(dom: Fondsdom, regler: Regler) -> bool:
    """Does the same question on the same version of the rules, `regler`, give the same answer today?"""
    igen = tjek(regler, fra_json(dom.sag))
    samme = (dom.svar, dom.udfald, dom.tilskud_oere)
    return samme == (svar_json(igen), str(igen.udfald), igen.deling.tilskud_oere)


def bevilget(ansoegning: Fondsansoegning) -> Fondssvar | None:
    """The fund's answer, where it is money."""
    svar = seneste(Fondssvar, ansoegning)
    return svar if svar and svar.udfald != Svarudfald.AFSLAG else None
