"""What is said of an outside pool: in its own report, and as a section of the paper about the year's money. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from ansoegninger.papirer.indhold import Afsnit, Blok, Celle, Liste, Papir, Sektion, Tabel, saetning
from ansoegninger.papirer.puljer.grundlag import Frist, Puljetal
from ansoegninger.papirer.puljer.tabeller import emnetabel, kursustabel, omraadetabel, statustabel
from ansoegninger.papirer.skjul import er_faa
from workflows.sprog.formater import dato, kr

KOLOFON = (
    "Beløb er uden moms. En plads er én persons kursus. Brugt er det, der er reserveret, disponeret eller forbrugt. Et "
    "kursus, der ikke blev gennemført, er ikke med: Dets penge er givet tilbage. »Vises ikke« står, hvor et tal "
    "handler om færre end fem personer, eller hvor det kunne regnes ud ved at trække fra."
)
FOR_FAA = "Den er brugt til for få personer til, at tallene kan vises."
UDEN_TEKST = "Der er ikke afrapporteret endnu."


def rapport(
    pulje: Puljetal,
    *,
    kommune: str,
    hentet_kl: datetime,
    tekst: str = "",
    frister: Sequence[Frist] = (),
    stand: str = "Som det ser ud nu",
    vis_sagt: bool = False,
) -> Papir:
    """The report of a pool: the figures, and the chief's own words or (`vis_sagt`) what was reported last."""
    status = _sagt(pulje) or [Afsnit(UDEN_TEKST)] if vis_sagt else _afsnit(tekst)
    return Papir(
        titel=f"Afrapportering af puljen {pulje.navn} {pulje.aar}",
        center=pulje.enhed,
        kommune=kommune,
        stand=stand,
        hentet_kl=hentet_kl,
        filnavn=f"afrapportering-{pulje.aar}-{pulje.pk}",
        sektioner=(
            Sektion("Puljen", (_fakta(pulje, frister), Afsnit(resume(pulje)))),
            *([Sektion("Status", tuple(status))] if status else []),
            *(Sektion(titel, (tabel,)) for titel, tabel in _tabeller(pulje)),
        ),
        kolofon=KOLOFON,
    )


def afsnit_om(pulje: Puljetal) -> Sektion:
    """The pool as a section of another paper: purpose, figures, and what was reported last."""
    tabeller = tuple(tabel for _, tabel in _tabeller(pulje))
    return Sektion(f"Puljen {pulje.navn}", (_fakta(pulje, ()), Afsnit(resume(pulje)), *tabeller, *_sagt(pulje)))


def resume(pulje: Puljetal) -> str:
    """What was given, used and left, in a sentence or two."""
    givet = saetning(f"Puljen er på {kr(pulje.fordelbart_oere, hele=True)}")
    if er_faa(pulje.personer):
        return f"{givet} {FOR_FAA}"
    if not pulje.brugt_oere:
        return f"{givet} Der er ikke brugt af den endnu."
    rest = kr(pulje.midler_oere - pulje.brugt_oere, hele=True)
    return f"{givet} {saetning(f'{kr(pulje.brugt_oere, hele=True)} er brugt, og der er {rest} tilbage')}"


def _sagt(pulje: Puljetal) -> list[Blok]:
    blokke: list[Blok] = []
    for s in pulje.sagt:
        blokke += [Afsnit(f"Afrapporteret til {s.modtager} {dato(s.indsendt_kl)}:"), *_afsnit(s.tekst)]
    return blokke


def _fakta(pulje: Puljetal, frister: Sequence[Frist]) -> Liste:
    punkter = [f"Giver: {pulje.giver}", f"Formål: {pulje.formaal}"]
    punkter += [f"Afrapporteres til {f.modtager} senest {dato(f.senest_dag)}: {f.hvad}" for f in frister]
    return Liste(tuple(Celle(punkt) for punkt in punkter))


def _tabeller(pulje: Puljetal) -> list[tuple[str, Tabel]]:
    alle = (
        ("Områder", omraadetabel(pulje)),
        ("Fokusemner", emnetabel(pulje)),
        ("Kurser", kursustabel(pulje)),
        ("Hvor langt er kurserne?", statustabel(pulje)),
    )
    return [(titel, tabel) for titel, tabel in alle if tabel]


def _afsnit(tekst: str) -> list[Blok]:
    return [Afsnit(linje.strip()) for linje in tekst.splitlines() if linje.strip()]
