"""The plan as pages show it: the goals, who approved what, and what the reader has not seen since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ansoegninger.mus.aendringer import Maalaendring, aendringer_siden
from ansoegninger.mus.models import MusSamtale, Part, Plangodkendelse, Udviklingsmaal
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
    """One plan, for one reader."""

    samtale: MusSamtale
    maal: tuple[Udviklingsmaal, ...]
    godkendelser: tuple[Partsgodkendelse, ...]
    aendringer: tuple[Maalaendring, ...]
    egen_version: int | None
    maa_rette: Svar
    maa_oenske: Svar


def planvisning(samtale: MusSamtale, adgang: Adgang) -> Planvisning:
    """Read the plan for this person: two queries, and two more when it has changed since their approval."""
    seneste = {g.part: g for g in Plangodkendelse.objects.filter(samtale=samtale).order_by("planversion")}
    part = som_part(adgang, samtale)
    egen = seneste.get(part) if part else None
    foraeldet = egen is not None and egen.planversion != samtale.planversion
    return Planvisning(
        samtale=samtale,
        maal=tuple(samtale.maal.select_related("tema").order_by("pk")),
        godkendelser=tuple(_partsgodkendelse(samtale, p, seneste.get(p)) for p in Part),
        aendringer=tuple(aendringer_siden(samtale, egen.planversion)) if egen and foraeldet else (),
        egen_version=egen.planversion if egen else None,
        maa_rette=maa_rette_plan(adgang, samtale),
        maa_oenske=maa_oenske_ud_fra(adgang, samtale),
    )


def _partsgodkendelse(samtale: MusSamtale, part: Part, seneste: Plangodkendelse | None) -> Partsgodkendelse:
    hvem = str(samtale.person) if part == Part.MEDARBEJDER else "Lederen"
    if seneste is None:
        return Partsgodkendelse(hvem, None, None, gaelder=False)
    return Partsgodkendelse(
        hvem, seneste.planversion, seneste.godkendt_kl, gaelder=seneste.planversion == samtale.planversion
    )
