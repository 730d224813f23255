"""What an answer that is not a grant leans on: a suggestion made of facts, which people may rewrite. Pure."""

from __future__ import annotations

from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import HENVISNING_LAENGDE, Indstilling, Prioriteringsrunde


def foreslaaet_henvisning(runde: Prioriteringsrunde, indstilling: Indstilling, oenske: Oenske) -> str:
    """The strategy's version and the wish's theme, the department's frame, and the criteria that the round weighs."""
    dele = [_strategien(oenske), f"Rammen for {indstilling.enhed} i {runde.aar}"]
    if runde.kriteriesaet:
        dele.append(f"Centrets kriterier for prioritering, version {runde.kriteriesaet.version}")
    return ". ".join(dele)[: HENVISNING_LAENGDE - 1] + "."


def _strategien(oenske: Oenske) -> str:
    if oenske.tema is None:
        return "Ønsket er ikke knyttet til et tema i kompetencestrategien"
    strategi = oenske.tema.strategi
    return f"{strategi.navn}, version {strategi.version}, tema {oenske.tema.nummer}: {oenske.tema.navn}"
