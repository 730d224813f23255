"""The same tables as a spreadsheet: the numbers as numbers, everything else as text, and nothing the page hides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Font

from ansoegninger.anonymitet import MINDSTE_GRUPPE
from ansoegninger.kompetenceprofil.rubrikker import ARTER
from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.rapporter.efterspoergsel import Efterspoergsel, Temaraekke
from ansoegninger.rapporter.fordeling import Fordeling, Raekke, Skjult, Tabel
from ansoegninger.rapporter.fund import fund
from ansoegninger.rapporter.kompetencehuller import HULLER, UDEN_RESSOURCEPERSON, Huller
from ansoegninger.rapporter.queries import rundens_dag
from ansoegninger.rapporter.visning import FORDELT, SAVNEDE, TEMAER, VISES_IKKE, skjult_ord
from workflows.sprog.celler import tekstcelle
from workflows.sprog.formater import dato

INDHOLDSTYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Celle = str | int | float | None
Linje = Sequence[Celle]


def fordelingsark(runde: Prioriteringsrunde, fordeling: Fordeling) -> bytes:
    """Every dimension below each other, and a sheet that says what they are."""
    linjer: list[Linje] = []
    for tabel in fordeling.tabeller:
        linjer += _tabellinjer(tabel)
    fundne = [(tabel.dimension.titel, fund(tabel)) for tabel in fordeling.tabeller]
    return fil(
        {"Fordeling": (("Inddeling", *FORDELT), linjer)},
        [*om(runde), ("Pr. ansat", "Bevilget beløb delt med antallet af ansatte, i hele kroner uden moms"), *fundne],
    )


def efterspoergselsark(runde: Prioriteringsrunde, e: Efterspoergsel, h: Huller) -> bytes:
    """The themes, what is asked for outside the catalogue, and the gaps in the competences."""
    temaer = [*e.temaer, *([e.rest] if e.rest else []), e.i_alt]
    savnet: list[Linje] = [(s.navn, s.oensker, s.personer) for s in e.savnet]
    if e.savnet_rest:
        savnet.append(("Øvrige", e.savnet_rest, VISES_IKKE))
    huller: list[Linje] = [(m.tekst, ARTER[m.art], *_hul(m.under, m.af)) for m in h.maal] if h.har_tal else []
    return fil(
        {
            "Temaer": (TEMAER, [_temalinje(t) for t in temaer]),
            "Uden for kataloget": (SAVNEDE, savnet),
            "Huller i kompetencerne": (HULLER, huller),
            "Uden ressourceperson": (UDEN_RESSOURCEPERSON, h.uden_ressourceperson),
        },
        om(runde),
    )


def _hul(under: int | None, af: int | None) -> Linje:
    return [VISES_IKKE if n is None else n for n in (under, af)]


def _tabellinjer(tabel: Tabel) -> list[Linje]:
    titel = tabel.dimension.titel
    poster: list[Raekke | Skjult] = [*tabel.raekker, *tabel.skjulte, *([tabel.rest] if tabel.rest else []), tabel.i_alt]
    return [(titel, *_celler(post)) for post in poster]


def _celler(post: Raekke | Skjult) -> Linje:
    if isinstance(post, Skjult):
        return (post.navn, *[skjult_ord(faa=post.faa)] * (len(FORDELT) - 1))
    t = post.tal
    andel = None if t.andel is None else round(float(100 * t.andel), 1)
    kroner: Celle = t.pr_ansat_oere // 100 if post.kroner else skjult_ord(faa=post.faa)
    return post.navn, t.ansatte, t.oensker, t.bevilget, andel, kroner


def _temalinje(t: Temaraekke) -> Linje:
    skjult = skjult_ord(faa=t.faa) if t.oensker is None else VISES_IKKE
    return (t.tema, *(skjult if n is None else n for n in (t.oensker, t.i_kataloget, t.udenfor)), t.kurser)


def om(runde: Prioriteringsrunde) -> list[tuple[str, str]]:
    """Which round, and what is left out."""
    return [
        ("Runde", f"{runde.sagstitel} ({runde.sagsnummer})"),
        ("Center", str(runde.enhed)),
        ("Besluttet", dato(rundens_dag(runde))),
        (
            "Diskretion",
            f"Grupper på under {MINDSTE_GRUPPE} personer vises ikke, eller det, de kan regnes ud af",
        ),
    ]


def fil(ark: dict[str, tuple[Sequence[str], Iterable[Linje]]], forklaring: Iterable[tuple[str, str]]) -> bytes:
    """These sheets, and a last one that says what they are."""
    bog = Workbook(write_only=True)
    for navn, (kolonner, linjer) in ark.items():
        side = bog.create_sheet(navn)
        side.freeze_panes = "A2"
        hoved = [tekstcelle(side, titel) for titel in kolonner]
        for celle in hoved:
            celle.font = Font(bold=True)
        side.append(hoved)
        for linje in linjer:
            side.append([tekstcelle(side, celle) if isinstance(celle, str) else celle for celle in linje])
    side = bog.create_sheet("Om tallene")
    for navn, vaerdi in forklaring:
        side.append([tekstcelle(side, navn), tekstcelle(side, vaerdi)])
    ud = BytesIO()
    bog.save(ud)
    return ud.getvalue()
