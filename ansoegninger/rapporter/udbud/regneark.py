"""The same tables as a spreadsheet, with the numbers as numbers and nothing that the page hides."""

from __future__ import annotations

from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.rapporter.regneark import Celle, Linje, fil, om
from ansoegninger.rapporter.udbud.beregning import Raekke, Rapport
from ansoegninger.rapporter.udbud.visning import fund, uspurgtfund
from ansoegninger.rapporter.visning import SAVNEDE, VISES_IKKE, skjult_ord

_UDBUD = ("Kurser", "Kommende datoer", "Billigst, kr.", "Dyrest, kr.", "Uden pris")
TEMAER = ("Tema", "Ønsker", "Bevilget", "På venteliste", *_UDBUD)
ANDRE = ("Inddeling", "Gruppe", "Ønsker", *_UDBUD)


def udbudsark(runde: Prioriteringsrunde, r: Rapport) -> bytes:
    """Themes, targets and goals, and the holes both ways."""
    grupper: list[Linje] = []
    for titel, raekker in (("Funktion", r.funktioner), ("Område", r.omraader), ("Læringsmål", r.maal)):
        grupper += [(titel, x.navn, _tal(x.oensker, faa=x.faa), *_udbud(x)) for x in raekker]
    e = r.efterspoergsel
    savnet: list[Linje] = [(s.navn, s.oensker, s.personer) for s in e.savnet]
    if e.savnet_rest:
        savnet.append(("Øvrige", e.savnet_rest, VISES_IKKE))
    return fil(
        {
            "Temaer": (TEMAER, [_tema(t) for t in (*r.temaer, r.i_alt)]),
            "Målgrupper og læringsmål": (ANDRE, grupper),
            "Uden for kataloget": (SAVNEDE, savnet),
            "Ingen har ønsket": (("Kursus",), [(titel,) for titel in r.uspurgte]),
        },
        [*om(runde), ("Efterspørgsel og udbud", fund(r)), ("Ingen har ønsket", uspurgtfund(r))],
    )


def _tema(t: Raekke) -> Linje:
    svar = (_tal(t.bevilget, faa=t.bevilget_faa), _tal(t.venter, faa=t.venter_faa))
    return t.navn, _tal(t.oensker, faa=t.faa), *svar, *_udbud(t)


def _tal(n: int | None, *, faa: bool) -> Celle:
    return skjult_ord(faa=faa) if n is None else n


def _udbud(r: Raekke) -> tuple[Celle, ...]:
    kroner = (None if oere is None else oere / 100 for oere in (r.udbud.billigst_oere, r.udbud.dyrest_oere))
    return r.udbud.kurser, r.udbud.datoer, *kroner, r.udbud.uden_pris
