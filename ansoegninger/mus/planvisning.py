"""The plan as pages show it: the goals with their activities, who approved what, and what comes after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from ansoegninger.mus.aendringer import Maalaendring, aendringer_siden
from ansoegninger.mus.aktiviteter.models import Planaktivitet
from ansoegninger.mus.aktiviteter.visning import Maalkort, maalkort
from ansoegninger.mus.models import GAELDENDE, Fase, MusSamtale, Part, Plangodkendelse, Udviklingsmaal
from ansoegninger.mus.opfoelgning.models import Opfoelgning, Opfoelgningsdag, Planflytning
from ansoegninger.mus.opfoelgning.queries import opfoelgninger, seneste_statusser
from ansoegninger.mus.policies import maa_oenske_ud_fra, maa_rette_plan, som_part
from roller.adgang.adgang import Adgang
from roller.adgang.svar import Svar


@dataclass(frozen=True, slots=True)
class Partsgodkendelse:
    """Where one party stands to the plan as it is now."""

    hvem: str
    version: int | None
    kl: datetime | None
    gaelder: bool

    @property
    def foraeldet(self) -> bool:
        """Approved, but an older version."""
        return self.version is not None and not self.gaelder


@dataclass(frozen=True, slots=True)
class Planvisning:
    """One plan, for one reader. What was said at a follow-up is between the two (`maa_laese_ord`)."""

    samtale: MusSamtale
    kort: tuple[Maalkort, ...]
    dage: tuple[Opfoelgningsdag, ...]
    flytninger: tuple[Planflytning, ...]
    flyt_url: str
    opfoelgninger: tuple[Opfoelgning, ...]
    godkendelser: tuple[Partsgodkendelse, ...]
    aendringer: tuple[Maalaendring, ...]
    egen_version: int | None
    maa_rette: Svar
    maa_oenske: Svar
    maa_laese_ord: bool

    @property
    def maal(self) -> tuple[Udviklingsmaal, ...]:
        """The goals."""
        return tuple(kort.maal for kort in self.kort)


def planvisning(samtale: MusSamtale, adgang: Adgang) -> Planvisning:
    """Read the plan for this person: four queries, three more when it holds, six more when it has changed since."""
    seneste = {g.part: g for g in Plangodkendelse.objects.filter(samtale=samtale).order_by("planversion")}
    part = som_part(adgang, samtale)
    egen = seneste.get(part) if part else None
    foraeldet = egen is not None and egen.planversion != samtale.planversion
    return Planvisning(
        samtale=samtale,
        kort=_kort(samtale),
        dage=tuple(samtale.opfoelgningsdage.order_by("dag")),
        flytninger=tuple(samtale.flytninger.all()) if samtale.fase in GAELDENDE else (),
        flyt_url=_flyt_url(samtale) if part == Part.LEDER and samtale.fase == Fase.GAELDER else "",
        opfoelgninger=tuple(opfoelgninger(samtale)) if samtale.fase in GAELDENDE else (),
        godkendelser=tuple(_partsgodkendelse(samtale, p, seneste.get(p)) for p in Part),
        aendringer=tuple(aendringer_siden(samtale, egen.planversion)) if egen and foraeldet else (),
        egen_version=egen.planversion if egen else None,
        maa_rette=maa_rette_plan(adgang, samtale),
        maa_oenske=maa_oenske_ud_fra(adgang, samtale),
        maa_laese_ord=part is not None,
    )


def _flyt_url(samtale: MusSamtale) -> str:
    return reverse("indbakke:undervejs", args=[samtale.sagsnummer, "flyt_opfoelgningsdag"])


def _kort(samtale: MusSamtale) -> tuple[Maalkort, ...]:
    statusser = seneste_statusser(samtale) if samtale.fase in GAELDENDE else {}
    aktiviteter: dict[int, list[Any]] = {}
    for aktivitet in Planaktivitet.objects.filter(maal__samtale=samtale).select_related("kursus"):
        aktiviteter.setdefault(aktivitet.maal_id, []).append(aktivitet)
    alle = samtale.maal.select_related("tema").order_by("pk")
    return tuple(maalkort(maal, aktiviteter.get(maal.pk, []), statusser) for maal in alle)


def _partsgodkendelse(samtale: MusSamtale, part: Part, seneste: Plangodkendelse | None) -> Partsgodkendelse:
    hvem = str(samtale.person) if part == Part.MEDARBEJDER else "Lederen"
    if seneste is None:
        return Partsgodkendelse(hvem, None, None, gaelder=False)
    return Partsgodkendelse(
        hvem, seneste.planversion, seneste.godkendt_kl, gaelder=seneste.planversion == samtale.planversion
    )
