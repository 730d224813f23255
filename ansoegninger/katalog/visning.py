"""A course in words: what its page and its card say."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.urls import reverse

from ansoegninger.katalog.erfaringer import af_fem
from ansoegninger.katalog.models import Kursus, Kursusafholdelse
from ansoegninger.katalog.omfang import omfang
from ansoegninger.katalog.prisord import prislinjer
from workflows.sprog.formater import antal, dato, kort_dato, kr, tal

_EKSAMEN = {True: "Ja", False: "Nej", None: ""}
STED_UKENDT = "Sted ikke oplyst"
#: Instead of numbers that would be about too few: said once in a row.
FAA_SVAR, INTET = "for få svar", "–"
UDBYDERKOLONNER = [
    {"titel": "Udbyder", "art": "titel"},
    *({"titel": t, "art": "tal"} for t in ("I kataloget", "Udbytte", "Vil anbefale", "Effekt", "Betalt pr. dag")),
]


def maalgruppe(kursus: Kursus) -> str:
    """Whom it is for: the two facts, and the words where there are some."""
    fakta = [kursus.get_funktion_display(), kursus.get_omraade_display()]
    return "\n".join(filter(None, [" · ".join(filter(None, fakta)), kursus.maalgruppe]))


def kort(kursus: Any) -> dict[str, Any]:
    """A card of the list; the course has `temanavn` and `naeste_dag`."""
    fakta = [omfang(kursus.dage, kursus.timer, kursus.ects) or "Omfang ikke oplyst", *prislinjer(kursus)]
    if kursus.eksamen is not None:
        fakta.append("Med eksamen" if kursus.eksamen else "Uden eksamen")
    fakta += filter(None, [kursus.get_funktion_display(), kursus.get_omraade_display(), kursus.maalgruppe])
    naeste = f"Næste gang {dato(kursus.naeste_dag)}" if kursus.naeste_dag else ""
    return {"kursus": kursus, "fakta": fakta, "naeste": naeste}


def udbyderraekke(udbyder: Any) -> dict[str, Any]:
    """A provider as a row; it has `udbydes`, and `erfaring`, which is missing where it would be about too few."""
    e = udbyder.erfaring
    tal_ = [
        antal(udbyder.udbydes, "kursus", "kurser") if udbyder.udbydes else "ingen nu",
        af_fem(e.udbytte) if e else FAA_SVAR,
        f"{e.anbefaler} af {e.svar}" if e else INTET,
        af_fem(e.effekt) if e and e.effekt is not None else INTET,
        kr(e.pris_pr_dag_oere, hele=True) if e and e.pris_pr_dag_oere is not None else INTET,
    ]
    titel = {
        "art": "titel",
        "tekst": udbyder.navn,
        "url": reverse("katalog:udbyder", args=[udbyder.pk]),
        "under": udbyder.get_art_display(),
    }
    maerker = [kolonne["titel"] for kolonne in UDBYDERKOLONNER[1:]]
    celler = ({"art": "tal", "tekst": tekst, "maerke": m} for tekst, m in zip(tal_, maerker, strict=True))
    return {"id": udbyder.pk, "celler": [titel, *celler]}


def resume(kursus: Any) -> list[dict[str, str]]:
    """The facts of a course's page; what is empty says so. The course has `temanavn`."""
    raekker = [
        ("Udbyder", f"{kursus.udbyder} ({kursus.udbyder.get_art_display().lower()})"),
        ("Type", kursus.get_type_display()),
        ("Omfang", omfang(kursus.dage, kursus.timer, kursus.ects)),
        ("Eksamen", _EKSAMEN[kursus.eksamen]),
        ("Pris", "\n".join(prislinjer(kursus))),
        *([("Om prisen", kursus.prisnote)] if kursus.prisnote else []),
        ("Målgruppe", maalgruppe(kursus)),
        ("Tema", kursus.temanavn),
        ("Læringsmål", "\n".join(maal.tekst for maal in kursus.maal.all())),
        *([("Sprog og forudsætninger", kursus.forudsaetninger)] if kursus.forudsaetninger else []),
    ]
    return [{"navn": navn, "vaerdi": vaerdi} for navn, vaerdi in raekker]


def periode(afholdelse: Kursusafholdelse) -> str:
    """The days of a date."""
    start, slut = afholdelse.start_dag, afholdelse.slut_dag
    return dato(start) if not slut or slut == start else f"{dato(start)} – {dato(slut)}"


def sted(afholdelse: Kursusafholdelse) -> str:
    """Where: a place, online, both, or that nobody has said."""
    if not afholdelse.online:
        return afholdelse.sted
    return f"{afholdelse.sted} og online" if afholdelse.sted else "Online"


def datovalg(kommende: Iterable[Kursusafholdelse]) -> list[dict[str, Any]]:
    """The coming dates as the wish's form offers them."""
    return [
        {
            "pk": a.pk,
            "periode": periode(a),
            "under": " · ".join([sted(a) or STED_UKENDT, *_frist(a), *_pladser(a)]),
        }
        for a in kommende
    ]


def datoraekker(kursus: Kursus, dag: date, *, retter: bool) -> dict[str, list[dict[str, Any]]]:
    """The course's dates as rows: those to come, and those that are over or off; `retter` adds a way to change them."""
    alle = list(kursus.afholdelser.all())
    frem = [a for a in alle if a.start_dag >= dag and not a.aflyst]
    resten = [a for a in alle if a not in frem]
    return {
        "kommende": [_datoraekke(kursus, a, kan_oenskes=not kursus.arkiveret, retter=retter) for a in frem],
        "andre": [_datoraekke(kursus, a, kan_oenskes=False, retter=False) for a in reversed(resten)],
    }


def _datoraekke(kursus: Kursus, a: Kursusafholdelse, *, kan_oenskes: bool, retter: bool) -> dict[str, Any]:
    raekke: dict[str, Any] = {
        "periode": periode(a),
        "sted": sted(a) or STED_UKENDT,
        "fakta": [*_frist(a), *_pladser(a)],
        "aflyst": a.aflysningsgrund if a.aflyst else "",
    }
    if kan_oenskes:
        raekke["oensk_url"] = f"{reverse('oensker:ny')}?kursus={kursus.pk}&dato={a.pk}"
    if retter:
        raekke["ret_url"] = reverse("katalog:dato_ret", args=[kursus.pk, a.pk])
        raekke["aflys_url"] = reverse("katalog:dato_aflys", args=[kursus.pk, a.pk])
    return raekke


def _frist(a: Kursusafholdelse) -> list[str]:
    return [f"Tilmelding senest {kort_dato(a.tilmelding_senest_dag)}"] if a.tilmelding_senest_dag else []


def _pladser(a: Kursusafholdelse) -> list[str]:
    if a.ledige_pladser is None:
        return ["Ledige pladser ikke oplyst"]
    return [f"{tal(a.ledige_pladser)} ledige pladser" if a.ledige_pladser else "Ingen ledige pladser"]
