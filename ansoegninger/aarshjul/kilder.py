"""What the department's work, the strategy and the courses say could be taken up: three sources of suggestions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from django.urls import reverse

from ansoegninger.aarshjul.forslagstype import Forslag
from ansoegninger.aarshjul.queries import PLANLAEGGERE
from ansoegninger.behov.models import Behovsfund
from ansoegninger.behov.perioder import siden
from ansoegninger.behov.queries import UDEN_TEMA
from ansoegninger.evaluering.queries import delingsforslag
from ansoegninger.strategi.initiativer import Initiativ, Tilstand
from ansoegninger.strategi.queries import initiativer_i
from roller.adgang.adgang import Adgang
from roller.organisation.models import Enhed
from workflows.sprog.formater import antal

#: Nothing more is to come of it.
_SLUT = (Tilstand.GENNEMFOERT, Tilstand.OPGIVET)


def behov(adgang: Adgang, enheder: Sequence[Enhed], dag: date) -> Iterable[Forslag]:
    """Theme by theme what the past year's reviews, complaints and remittals found; anew in the next year."""
    fund = Behovsfund.objects.filter(opgoerelse__enhed__in=enheder, opgoerelse__maaned__gte=siden(dag))
    temaer: dict[tuple[int, int], list[Behovsfund]] = defaultdict(list)
    for f in fund.select_related("tema", "opgoerelse__enhed").order_by("-opgoerelse__maaned", "pk"):
        temaer[f.opgoerelse.enhed_id, f.tema.nummer if f.tema else 0].append(f)
    for (enhed_id, nummer), alle in temaer.items():
        seneste = alle[0]
        yield Forslag(
            reference=f"{nummer}-{seneste.opgoerelse.maaned.year}",
            enhed_id=enhed_id,
            enhed_navn=seneste.opgoerelse.enhed.navn,
            tekst=seneste.tema.navn if seneste.tema else UDEN_TEMA,
            under=f"{antal(sum(f.antal for f in alle), 'fund', 'fund')} det seneste år, senest: {seneste.emne}",
            url=reverse("behov:liste"),
        )


def initiativer(adgang: Adgang, enheder: Sequence[Enhed], dag: date) -> Iterable[Forslag]:
    """What the strategy in force will do, for each department of its centre; the same from version to version."""
    for enhed, foerste, initiativ in initiativer_i(enheder, dag):
        if initiativ.nu not in _SLUT:
            yield Forslag(
                reference=str(foerste),
                enhed_id=enhed.pk,
                enhed_navn=enhed.navn,
                tekst=initiativ.hvad,
                under=_om(initiativ),
                url=reverse("strategi:vis"),
            )


def forankring(adgang: Adgang, enheder: Sequence[Enhed], dag: date) -> Iterable[Forslag]:
    """What participants of courses want others to learn; nobody is named but whoever offered to tell of it."""
    planlagte = {enhed.pk for enhed in enheder}
    for f in delingsforslag(adgang, *PLANLAEGGERE):
        if f.enhed_id in planlagte:
            kursus = f"Efter {f.kursus}" if f.kursus else ""
            oplaeg = f"Vil fortælle: {f.oplaeg_ved}" if f.oplaeg_ved else ""
            yield Forslag(
                reference=str(f.oenske_id),
                enhed_id=f.enhed_id,
                enhed_navn=f.enhed,
                tekst=f.emne or f.kursus or "Det, vi lærte",
                under=". ".join(del_.rstrip(".") for del_ in (kursus, f.andre, oplaeg) if del_),
            )


def _om(initiativ: Initiativ) -> str:
    tema = str(initiativ.tema) if initiativ.tema else "På tværs af temaer"
    return ", ".join(del_ for del_ in (tema, initiativ.udbyder, initiativ.nu.label.lower()) if del_)
