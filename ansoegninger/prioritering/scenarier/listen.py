"""The page of a round's scenarios: one row for each, and the chosen ones side by side."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from django.urls import reverse

from ansoegninger.oensker.tilskud import Sikkerhed
from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.prioritering.scenarier.models import Koersel, Koerselsvalg, Scenarie
from ansoegninger.prioritering.scenarier.queries import SENESTE, med_seneste
from ansoegninger.prioritering.scenarier.sammenligning import Givet, Valgt, forskelle, grupper, puljer, sum_for
from ansoegninger.prioritering.scenarier.udtryk import badge
from workflows.sprog.formater import tal

#: So many are compared unless somebody says which.
SIDE_OM_SIDE = 3
UDEN_TEMA = "Uden tema"

KOLONNER = [
    {"titel": "Scenarie", "art": "titel"},
    {"titel": "Beregning"},
    {"titel": "Ønsker", "art": "tal"},
    {"titel": "Point", "art": "tal"},
    {"titel": "Penge", "art": "tal"},
]
#: Where a scenario of the round counts on the fund.
FONDSKOLONNER = [*KOLONNER[:-1], *({"titel": titel, "art": "tal"} for titel in ("Brutto", "Fonden", "Netto"))]


def liste(runde: Prioriteringsrunde, valgt: Collection[int], laeser_id: int, *, ser_oensker: bool) -> dict[str, Any]:
    """Everything the page shows, in two queries however many scenarios there are."""
    scenarier = list(med_seneste(Scenarie.objects.filter(runde=runde)).order_by("pk"))
    med_svar = {s.pk: s for s in scenarier if s.svar_id}  # type: ignore[attr-defined]
    valgte = _valgte(scenarier)
    sammen = [pk for pk in med_svar if pk in valgt] or list(med_svar)[-SIDE_OM_SIDE:]
    fonden = any(s.sikkerhed != Sikkerhed.INTET for s in scenarier) or any(v.tilskud_oere for v in valgte)
    kontekst = {
        "scenarier": scenarier,
        "kolonner": FONDSKOLONNER if fonden else KOLONNER,
        "raekker": [_raekke(runde, s, valgte, fonden=fonden) for s in scenarier],
        "fonden": fonden,
        "kan_vaelges": [{"pk": pk, "navn": s.navn, "valgt": pk in sammen} for pk, s in med_svar.items()],
    }
    if len(sammen) > 1:
        navne = {pk: med_svar[pk].navn for pk in sammen}
        kontekst |= _side_om_side(scenarier, valgte, navne, laeser_id, ser_oensker=ser_oensker)
    return kontekst


def _side_om_side(
    scenarier: Sequence[Scenarie], valgte: list[Valgt], navne: dict[int, str], laeser_id: int, *, ser_oensker: bool
) -> dict[str, Any]:
    egne = [v for v in valgte if v.scenarie_id in navne]
    givet = [g for g in _givet(scenarier) if g.scenarie_id in navne]
    return {
        "afsnit": [
            {"id": "puljer", "titel": "Penge", "grupper": puljer(egne, givet, navne)},
            {"id": "temaer", "titel": "Temaer", "grupper": grupper(egne, "tema", navne)},
            {"id": "enheder", "titel": "Afdelinger", "grupper": grupper(egne, "afdeling", navne)},
        ],
        "navne": list(navne.values()),
        "sammenlignes": True,
        "forskelle": forskelle(egne, navne, laeser_id) if ser_oensker else None,
    }


def _seneste(s: Scenarie) -> Koersel | None:
    """The latest computation, as far as its badge needs it."""
    kendt = {felt: getattr(s, f"seneste_{felt}") for felt in SENESTE}
    return Koersel(**kendt) if kendt["status"] else None


def _valgte(scenarier: Sequence[Scenarie]) -> list[Valgt]:
    """What the latest answer of each has in, in one query."""
    efter_koersel = {s.svar_id: s.pk for s in scenarier if s.svar_id}  # type: ignore[attr-defined]
    raekker = Koerselsvalg.objects.filter(koersel__in=list(efter_koersel), valgt=True).order_by("pk")
    felter = (
        *("koersel_id", "oenske_id", "oenske__sagsnummer", "oenske__titel", "oenske__person_id"),
        *("oenske__person__navn", "ramme__enhed__navn", "ramme_id", "temanummer", "oenske__tema__navn"),
        *("point", "pris_oere", "forplejning_oere", "tilskud_oere"),
    )
    return [
        Valgt(efter_koersel[k], pk, sag, titel, person_id, person, enhed, ramme, _tema(nr, navn), *beloeb)
        for k, pk, sag, titel, person_id, person, enhed, ramme, nr, navn, *beloeb in raekker.values_list(*felter)
    ]


def _tema(nummer: int | None, navn: str | None) -> str:
    return f"{nummer}. {navn}" if nummer is not None and navn else UDEN_TEMA


def _givet(scenarier: Sequence[Scenarie]) -> list[Givet]:
    return [
        Givet(s.pk, g["fra__navn"], g["til_id"], g["beloeb_oere"])
        for s in scenarier
        for g in s.givet or []  # type: ignore[attr-defined]
    ]


def _raekke(runde: Prioriteringsrunde, s: Scenarie, valgte: list[Valgt], *, fonden: bool) -> dict[str, Any]:
    hvor_mange, point, oere, tilskud = sum_for(valgte, s.pk)
    har = bool(s.svar_id)  # type: ignore[attr-defined]
    titel = {"tekst": s.navn, "url": reverse("prioritering:scenarie", args=[runde.sagsnummer, s.pk])}
    if fonden:
        titel["under"] = s.get_sikkerhed_display()
    beloeb = {"Brutto": oere, "Fonden": tilskud, "Netto": oere - tilskud} if fonden else {"Penge": oere}
    return {
        "id": s.pk,
        "celler": [
            {"art": "titel", **titel},
            {"badge": badge(_seneste(s))},
            {"art": "tal", "tekst": tal(hvor_mange) if har else "–", "maerke": "Ønsker"},
            {"art": "tal", "tekst": tal(point) if har else "–", "maerke": "Point"},
            *({"art": "tal", "maerke": ord_, **_beloeb(oere, har=har)} for ord_, oere in beloeb.items()),
        ],
    }


def _beloeb(oere: int, *, har: bool) -> dict[str, Any]:
    return {"beloeb_oere": oere} if har else {"tekst": "–"}
