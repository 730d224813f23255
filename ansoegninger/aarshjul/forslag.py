"""What could become a topic on the wheel: each source is one function and one line in `KILDER`.

A topic that is placed from a suggestion remembers its `kilde` and `reference`, and the same is not placed twice on the
same department's wheel. A wish that was answered with knowledge sharing is tied to its topic by a key of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.urls import reverse

from ansoegninger.aarshjul import kilder
from ansoegninger.aarshjul.forslagstype import Forslag
from ansoegninger.aarshjul.models import NAESTE_AAR, Aarshjulsemne
from ansoegninger.aarshjul.naeste import queries as naeste
from ansoegninger.aarshjul.queries import PLANLAEGGERE, videndelinger
from roller.adgang.adgang import Adgang
from roller.organisation.models import Enhed

#: Reads the suggestions for these units (all of them the person's to plan), those that are placed among them.
Hent = Callable[[Adgang, Sequence[Enhed], date], Iterable[Forslag]]


@dataclass(frozen=True, slots=True)
class Kilde:
    """Where suggestions come from: a code for the topic's row, a word for the page, and how they are read."""

    kode: str
    ord: str
    hent: Hent


def _videndelinger(adgang: Adgang, enheder: Sequence[Enhed], dag: date) -> Iterable[Forslag]:
    for oenske in videndelinger(adgang):
        emne = getattr(oenske, "aarshjulsemne", None)
        yield Forslag(
            reference=oenske.sagsnummer,
            enhed_id=oenske.enhed_id,
            enhed_navn=oenske.enhed.navn,
            tekst=oenske.titel,
            under=oenske.svar or "",  # type: ignore[attr-defined]
            url=reverse("indbakke:sag", args=[oenske.sagsnummer]),
            placeret=f"{emne.kvartal}. kvartal {emne.aar}" if emne else "",
            placer_url=reverse("aarshjul:placer", args=[oenske.sagsnummer]),
        )


def _naeste_aar(adgang: Adgang, enheder: Sequence[Enhed], dag: date) -> Iterable[Forslag]:
    oensker = naeste.synlige_hjuloensker(adgang).filter(enhed__in=enheder, aar__gte=dag.year, ligger_kl__isnull=True)
    for oenske in oensker:
        yield Forslag(
            reference=str(oenske.pk),
            enhed_id=oenske.enhed_id,
            enhed_navn=oenske.enhed.navn,
            tekst=oenske.tekst,
            under=f"{oenske.person}, til {oenske.aar}",
        )


VIDENDELING = "VIDENDELING"
KILDER: tuple[Kilde, ...] = (
    Kilde(VIDENDELING, "Svar om videndeling", _videndelinger),
    Kilde(NAESTE_AAR, "Ønske til næste år", _naeste_aar),
    Kilde("BEHOV", "Behov fra hverdagen", kilder.behov),
    Kilde("INITIATIV", "Strategiens initiativer", kilder.initiativer),
    Kilde("FORANKRING", "Lært på kurser", kilder.forankring),
)


def planlagte_enheder(adgang: Adgang) -> list[Enhed]:
    """The units whose wheel the person plans, in the order of the tree."""
    return list(Enhed.objects.filter(adgang.q_enheder(*PLANLAEGGERE)).order_by("path"))


def forslag(adgang: Adgang, dag: date, fra: Iterable[Kilde] = KILDER) -> list[Forslag]:
    """Every suggestion for the person's wheels; those that stand on one already come last."""
    enheder = planlagte_enheder(adgang)
    if not enheder:
        return []
    placeret = _placeret(enheder)
    alle = [_fyldt(f, kilde, placeret) for kilde in fra for f in kilde.hent(adgang, enheder, dag)]
    return sorted(alle, key=lambda f: bool(f.placeret))


def find(adgang: Adgang, kode: str, enhed_id: int, reference: str, dag: date) -> Forslag | None:
    """One suggestion, where the person may place it."""
    fra_kilden = forslag(adgang, dag, [k for k in KILDER if k.kode == kode])
    return next((f for f in fra_kilden if (f.enhed_id, f.reference) == (enhed_id, reference)), None)


def _placeret(enheder: Sequence[Enhed]) -> dict[tuple[int, str, str], str]:
    """(Unit, source, reference) -> where it stands."""
    emner = Aarshjulsemne.objects.filter(enhed__in=enheder).exclude(kilde="").order_by()
    felter = emner.values_list("enhed_id", "kilde", "reference", "kvartal", "aar")
    return {(enhed, kilde, ref): f"{kvartal}. kvartal {aar}" for enhed, kilde, ref, kvartal, aar in felter}


def _fyldt(f: Forslag, kilde: Kilde, placeret: dict[tuple[int, str, str], str]) -> Forslag:
    return replace(
        f,
        kilde=kilde.kode,
        kildeord=kilde.ord,
        placeret=f.placeret or placeret.get((f.enhed_id, kilde.kode, f.reference), ""),
        placer_url=f.placer_url or reverse("aarshjul:placer_forslag", args=[kilde.kode, f.enhed_id, f.reference]),
    )
