"""What a draft lacks before it can be a version, and what it changes in the one it follows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ansoegninger.strategi.indhold import Indhold, indhold, roedder
from ansoegninger.strategi.models import Strategi
from ansoegninger.strategi.queries import strategi_for
from ansoegninger.strategi.sammenligning import Afsnit, sammenlign


def forskelle(fra: Indhold, til: Indhold) -> list[Afsnit]:
    """What differs between two versions of one centre."""
    rod: Mapping[str, Mapping[int, int]] = roedder(fra, til)
    return sammenlign(fra.dele(rod), til.dele(rod))


def foer(strategi: Strategi, dag: date) -> Strategi | None:
    """The version that a draft is held up against: the one in force, else the one it was copied from."""
    return strategi_for(strategi.enhed, dag) or strategi.bygger_paa


def mangler(strategi: Strategi, dag: date) -> list[str]:
    """Why the draft cannot be approved; empty when it can."""
    fundne = []
    if not strategi.temaer.exists():
        fundne.append("Strategien skal have mindst ét tema.")
    if not strategi.laeringsmaal.exists():
        fundne.append("Strategien skal have mindst ét læringsmål.")
    if strategi.til_dag <= dag:
        fundne.append("Perioden er forbi. Ret den, før forslaget kan godkendes.")
    forrige = foer(strategi, dag)
    if not fundne and forrige and not any(a.har_forskel for a in forskelle(indhold(forrige), indhold(strategi))):
        fundne.append("Udkastet er ens med den version, der gælder. Der er intet at godkende.")
    return fundne
