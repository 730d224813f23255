"""How the budget's pages print the pots: bars, numbers and rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ansoegninger.budget.models import Postering, Ramme, Rammeart, Udgiftsart
from ansoegninger.budget.policies import maa_rette_ramme
from ansoegninger.budget.sagslinks import links
from roller.adgang.adgang import Adgang, Aktoer
from workflows.sprog.formater import antal, kr, procent

#: The parts of a bar from the left, each with the word that stands beside it.
DELE = (("forbrugt", "Forbrugt"), ("disponeret", "Disponeret"), ("reserveret", "Reserveret"))


def bjaelke(rammer: Sequence[Ramme]) -> dict[str, Any]:
    """One bar over these pots: each part with its amount, where it starts and how wide it is, in per mille."""
    midler = sum(r.midler_oere for r in rammer)
    dele, start = [], 0
    for navn, ord_ in DELE:
        oere = sum(getattr(r, f"{navn}_oere") for r in rammer)
        bredde = round(1000 * oere / midler) if midler else 0
        dele.append({"klasse": navn, "ord": ord_, "oere": oere, "x": start, "bredde": min(bredde, 1000 - start)})
        start = min(1000, start + bredde)
    return {"dele": dele, "midler_oere": midler, "rest_oere": sum(r.rest_oere for r in rammer)}


def kort(ramme: Ramme, adgang: Adgang) -> dict[str, Any]:
    """One pot on the overview."""
    return {
        "ramme": ramme,
        "bjaelke": bjaelke([ramme]),
        "oplysninger": oplysninger(ramme),
        "kan_rettes": isinstance(maa_rette_ramme(adgang, ramme), Aktoer),
        "antal_sager": getattr(ramme, "antal_sager", 0),
    }


def oplysninger(ramme: Ramme) -> str:
    """What the pot is, in a line."""
    dele: list[str] = []
    if ramme.art != Rammeart.AFDELING:
        dele.append(f"{ramme.get_art_display()} i {ramme.enhed}")
    if ramme.udgift == Udgiftsart.FORPLEJNING:
        dele.append("til forplejning og lokale")
    if ramme.giver:
        dele.append(f"fra {ramme.giver}")
    if ramme.temanumre:
        dele.append(f"{'tema' if len(ramme.temanumre) == 1 else 'temaerne'} {temaer(ramme.temanumre)}")
    linje = ", ".join(dele)
    if ramme.formaal:
        return f"{linje}. {ramme.formaal}" if linje else ramme.formaal
    return linje


def temaer(numre: Iterable[int]) -> str:
    """`1, 2 og 4`."""
    ord_ = [str(nr) for nr in sorted(numre)]
    return " og ".join([", ".join(ord_[:-1]), ord_[-1]] if len(ord_) > 1 else ord_)


def fund(rammer: Sequence[Ramme]) -> str:
    """What the bars say, in a sentence."""
    til_kurser = [r for r in rammer if r.udgift == Udgiftsart.KURSUS]
    midler, bundet = (sum(getattr(r, navn) for r in til_kurser) for navn in ("midler_oere", "bundet_oere"))
    if not midler:
        return "Der er endnu ingen penge til kurser i året."
    tomme = sum(1 for r in til_kurser if r.midler_oere and r.rest_oere * 10 < r.midler_oere)
    andel = procent(round(100 * bundet / midler))
    linje = f"{kr(bundet, hele=True)} af {kr(midler, hele=True)} til kurser er bundet ({andel})."
    if tomme:
        linje += f" I {antal(tomme, 'ramme', 'rammer')} er der mindre end en tiendedel tilbage."
    return linje


def posteringsraekker(poster: Sequence[Postering], adgang: Adgang) -> list[dict[str, Any]]:
    """The ledger's rows, each with its case; one that the person may not open is a number without a link."""
    sager = links(adgang, {p.sagsnummer for p in poster if p.sagsnummer})
    return [{"postering": p, "sag": sager.get(p.sagsnummer)} for p in poster]
