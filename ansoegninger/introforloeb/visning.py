"""How a programme looks: its numbers in words, its timeline as a drawing, its steps as rows."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.urls import reverse

from ansoegninger.introforloeb.fakta import Introstatus, Part
from ansoegninger.introforloeb.models import LOEBER, Ansvarlig, Fase, Introforloeb, Intromilepael, Introtrin
from ansoegninger.introforloeb.policies import maa_afkrydse
from ansoegninger.introforloeb.queries import kan_det_hele
from roller.adgang.adgang import Adgang, Aktoer
from workflows.sprog.formater import antal, dato

_KLASSER = {Fase.AFSLUTTET: ("groen", "check"), Fase.STOPPET: ("neutral", ""), Fase.OPRETTET: ("neutral", "")}
BADGE = {
    fase: {"tekst": fase.label, "klasse": klasse, "ikon": ikon}
    for fase in Fase
    for klasse, ikon in [_KLASSER.get(fase, ("info", ""))]
}
#: The drawing's width and its margins, in its own units.
BREDDE, KANT = 640, 14


@dataclass(frozen=True, slots=True)
class Trinrad:
    """One step as it is shown to one reader."""

    trin: Introtrin
    gjort: bool
    bagud: bool
    maa_afkrydse: bool
    hvem: str
    kan: bool = False

    @property
    def kan_undvaeres(self) -> bool:
        """Is it about nothing but what the person masters by the profile, and still to be done?"""
        return self.kan and not (self.gjort or self.trin.udeladt or self.trin.tema_id)

    @property
    def tilstand(self) -> str:
        """In one word."""
        if self.trin.udeladt:
            return self.trin.get_udeladt_display()
        if self.gjort:
            return "Gjort"
        return "Over tiden" if self.bagud else "Kommer"


@dataclass(frozen=True, slots=True)
class Fremdrift:
    """How far a programme is."""

    i_alt: int
    faerdige: int
    bagud: int

    @property
    def promille(self) -> int:
        """For the bar."""
        return round(1000 * self.faerdige / self.i_alt) if self.i_alt else 0

    def __str__(self) -> str:
        gjort = f"{self.faerdige} af {antal(self.i_alt, 'trin', 'trin')} er gjort"
        return f"{gjort}, {self.bagud} er over tiden" if self.bagud else gjort


@dataclass(frozen=True, slots=True)
class Maerke:
    """A mark on the timeline."""

    x: int
    art: str

    @property
    def fra(self) -> int:
        """Where a square begins."""
        return self.x - 8


def trinrader(forloeb: Introforloeb, adgang: Adgang, dag: date, kan: Collection[int] = ()) -> list[Trinrad]:
    """Every step in order, crossed-out ones too; `kan` is what the profile says, for whoever may read it."""
    trin = forloeb.trin.select_related("mentor", "tema", "udfoert__registreret_af").prefetch_related("laeringsmaal")
    return [replace(rad(et, adgang, dag, forloeb), kan=kan_det_hele(et.laeringsmaal.all(), kan)) for et in trin]


def rad(trin: Introtrin, adgang: Adgang, dag: date, forloeb: Introforloeb) -> Trinrad:
    """One step as this reader sees it."""
    trin.forloeb = forloeb
    gjort = hasattr(trin, "udfoert")
    bagud = not gjort and not trin.udeladt and trin.dag < dag and forloeb.fase in LOEBER
    return Trinrad(trin, gjort, bagud, isinstance(maa_afkrydse(adgang, trin), Aktoer), _hvem(trin))


def _hvem(trin: Introtrin) -> str:
    if trin.hvem != Ansvarlig.MENTOR:
        return str(trin.get_hvem_display())
    return f"{trin.mentor} (mentor)" if trin.mentor else "Mentor er ikke valgt"


def fremdrift(rader: Sequence[Trinrad]) -> Fremdrift:
    """The numbers of the rows; crossed out is not counted."""
    med = [r for r in rader if not r.trin.udeladt]
    return Fremdrift(len(med), sum(r.gjort for r in med), sum(r.bagud for r in med))


def tidslinje(
    forloeb: Introforloeb, rader: Sequence[Trinrad], milepaele: Sequence[Intromilepael], dag: date
) -> dict[str, Any]:
    """The drawing: where each step and each status lies between the first day and the last, and where today is."""
    i_dag = _x(forloeb, dag) if forloeb.start_dag <= dag <= forloeb.slut_dag else None
    return {
        "maerker": [Maerke(_x(forloeb, r.trin.dag), _art(r)) for r in rader if not r.trin.udeladt],
        "milepaele": [Maerke(_x(forloeb, m.dag), "status") for m in milepaele],
        "i_dag": i_dag,
        "bredde": BREDDE,
        "fra": KANT,
        "til": BREDDE - KANT,
    }


def _art(rad: Trinrad) -> str:
    if rad.gjort:
        return "gjort"
    return "bagud" if rad.bagud else "kommer"


def _x(forloeb: Introforloeb, dag: date) -> int:
    hele = (forloeb.slut_dag - forloeb.start_dag).days
    del_ = min(max((dag - forloeb.start_dag).days, 0), hele)
    return KANT + round((BREDDE - 2 * KANT) * del_ / hele)


def statusser(milepaele: Sequence[Intromilepael], *, maa_laese: bool) -> list[dict[str, Any]]:
    """Each day of status with what the three said, for whoever may read it; for others, who has said something."""
    return [
        {
            "milepael": m,
            # Nobody has said anything before its day.
            "ord": [_ord(s, maa_laese=maa_laese) for s in sorted(m.statusser.all(), key=_orden)] if m.naaet_kl else [],
        }
        for m in milepaele
    ]


def _orden(status: Introstatus) -> int:
    return list(Part).index(Part(status.part))


def _ord(status: Introstatus, *, maa_laese: bool) -> dict[str, Any]:
    return {
        "part": status.get_part_display(),
        "hvem": str(status.registreret_af),
        "gang": status.get_gang_display() if maa_laese else "",
        "tekst": status.tekst if maa_laese else "",
    }


KOLONNER = [
    {"titel": "Medarbejder", "art": "titel"},
    {"titel": "Hvor langt"},
    {"titel": "Trin"},
    {"titel": "Slutter", "art": "dato"},
]


def listeraekke(forloeb: Any) -> dict[str, Any]:
    """One line of the list: `med_fremdrift` gives the numbers."""
    tal = Fremdrift(forloeb.i_alt, forloeb.faerdige, forloeb.bagud if forloeb.fase in LOEBER else 0)
    foelger = f"{tal.bagud} over tiden" if tal.bagud else ""
    return {
        "id": forloeb.pk,
        "celler": [
            {
                "art": "titel",
                "tekst": str(forloeb.person),
                "url": reverse("introforloeb:plan", args=[forloeb.sagsnummer]),
                "under": f"{forloeb.get_slags_display()} · {forloeb.enhed}",
            },
            {"badge": BADGE[Fase(forloeb.fase)]},
            {"tekst": f"{tal.faerdige} af {tal.i_alt} gjort", "under": foelger},
            {"art": "dato", "dag": forloeb.slut_dag, "maerke": "Slutter"},
        ],
    }


def kort(forloeb: Any) -> dict[str, Any]:
    """The person's own programme as a card."""
    tal = Fremdrift(forloeb.i_alt, forloeb.faerdige, forloeb.bagud if forloeb.fase in LOEBER else 0)
    return {
        "titel": "Mit introforløb",
        "url": reverse("introforloeb:plan", args=[forloeb.sagsnummer]),
        "badge": BADGE[Fase(forloeb.fase)],
        "over": forloeb.sagsnummer,
        "fakta": [f"{tal}.", f"{dato(forloeb.start_dag)} – {dato(forloeb.slut_dag)}"],
    }
