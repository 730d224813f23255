"""Reading where a plan is: what was last said of each goal, and what is still open when the next plan is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ansoegninger.mus.models import GAELDENDE, MusSamtale, Udviklingsmaal
from ansoegninger.mus.opfoelgning.models import LUKKET, Naaet, Opfoelgning, Planstatus
from ansoegninger.mus.queries import mine
from roller.adgang.adgang import Adgang


@dataclass(frozen=True, slots=True)
class Status:
    """What was last said of a goal or an activity; nothing where nobody has followed up."""

    kode: str = ""
    ord: str = ""

    @property
    def tekst(self) -> str:
        return str(Naaet(self.kode).label) if self.kode else ""

    @property
    def klasse(self) -> str:
        """How the badge looks; the word says it."""
        return {Naaet.NAAET: "groen", Naaet.I_GANG: "info"}.get(Naaet(self.kode), "neutral") if self.kode else ""


#: (goal, activity or None) -> the latest.
Statusser = dict[tuple[int, int | None], Status]


def seneste_statusser(*samtaler: MusSamtale) -> Statusser:
    """The latest status of everything in these plans, in one query."""
    raekker = Planstatus.objects.filter(opfoelgning__samtale__in=samtaler).order_by("opfoelgning__skrevet_kl", "pk")
    return {
        (maal, aktivitet): Status(status, ord_)
        for maal, aktivitet, status, ord_ in raekker.values_list("maal", "aktivitet", "status", "ord")
    }


def opfoelgninger(samtale: MusSamtale) -> list[Opfoelgning]:
    """What the parties have said, the latest day first."""
    return list(samtale.opfoelgninger.select_related("skrevet_af").order_by("-dag", "skrevet_kl"))


@dataclass(frozen=True, slots=True)
class AabentMaal:
    """A goal of an earlier plan that is neither reached nor given up."""

    maal: Udviklingsmaal
    status: Status


def fra_sidst(samtale: MusSamtale, adgang: Adgang) -> list[AabentMaal]:
    """What is open from the person's plan before this one and not carried over, for who was or is a party to it."""
    foer = (
        mine(adgang)
        .filter(person_id=samtale.person_id, oprettet_kl__lt=samtale.oprettet_kl, fase__in=GAELDENDE)
        .exclude(pk=samtale.pk)
        .order_by("-oprettet_kl")
        .first()
    )
    if foer is None:
        return []
    statusser = seneste_statusser(foer)
    maalene: Any = foer.maal.exclude(fortsaettelser__samtale=samtale).select_related("tema").order_by("pk")
    par = ((maal, statusser.get((maal.pk, None), Status())) for maal in maalene)
    return [AabentMaal(maal, status) for maal, status in par if status.kode not in LUKKET]


def aabent_fra_sidst(samtale: MusSamtale, adgang: Adgang, maal_id: int | None) -> Udviklingsmaal | None:
    """One of those, by its key."""
    return next((a.maal for a in fra_sidst(samtale, adgang) if a.maal.pk == maal_id), None) if maal_id else None
