"""make bench: what a page, a step, a decision and a release cost, against what was promised.

    python -m tests.bench                     everything, on PostgreSQL where there is one, else on SQLite
    python -m tests.bench koe runde trin      only these
    DATABASE_URL=sqlite:// python -m tests.bench

The bench makes a database of its own and removes it. Ratios are between figures of the same run; the plain seconds
say as much about the machine as about the code.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.fabrikker.hold import Hold


@dataclass(frozen=True)
class Tal:
    """One figure and what it was meant to be; without a target it is only told."""

    navn: str
    maalt: float
    enhed: str
    hoejst: float | None = None
    mindst: float | None = None

    @property
    def maal(self) -> str:
        """The target, as it is written in the table."""
        if self.hoejst is not None:
            return f"≤ {self.hoejst:g}"
        return "" if self.mindst is None else f"≥ {self.mindst:g}"

    @property
    def dom(self) -> str:
        """Was it kept?"""
        if not self.maal:
            return ""
        for_meget = self.hoejst is not None and self.maalt > self.hoejst
        for_lidt = self.mindst is not None and self.maalt < self.mindst
        return "HOLDER IKKE" if for_meget or for_lidt else "holder"

    def __str__(self) -> str:
        return f"{self.navn:58} {self.maalt:10.2f} {self.enhed:10} {self.maal:10} {self.dom}"


def koe(hold: Hold) -> Iterator[Tal]:
    """The queue."""
    from tests.bench.koe import maal_koe

    m = maal_koe(hold)
    yield Tal(f"lederens kø ved {m.faa:,} afsluttede sager", m.koe_faa_ms, "ms")
    yield Tal(f"lederens kø ved {m.mange:,} afsluttede sager", m.koe_mange_ms, "ms")
    yield Tal("  forholdet mellem dem", m.vaekst, "gange", hoejst=1.2)
    yield Tal("en bar side med 25 rækker fra fire tabeller", m.bar_ms, "ms")
    yield Tal("  køen mod den bare side", m.mod_bar, "gange", hoejst=2)
    yield Tal("opslag på køens side", m.opslag, "opslag", hoejst=8)


def runde(hold: Hold) -> Iterator[Tal]:
    """A big round: five thousand wishes."""
    yield from _rundetal(hold, antal=5_000, hoejst=5)


def stor_runde(hold: Hold) -> Iterator[Tal]:
    """Twice as many: all decisions with ledger, history, trail and letters."""
    yield from _rundetal(hold, antal=10_000, hoejst=15)


def _rundetal(hold: Hold, *, antal: int, hoejst: float) -> Iterator[Tal]:
    from tests.bench.runde import maal_runde

    m = maal_runde(hold, antal=antal)
    yield Tal(f"forhåndsvisning af {m.antal:,} ønsker", m.forhaandsvis_sekunder, "s")
    yield Tal(f"beslutning af {m.antal:,} ønsker i én transaktion", m.beslut_sekunder, "s", hoejst=hoejst)
    yield Tal("  heraf breve", m.breve_sekunder, "s")
    yield Tal("  opslag i alt", m.beslut_opslag, "opslag")
    yield Tal(f"frigivelse ({m.frigivet:,} sager, én proces)", m.frigiv_pr_sekund, "sager/s", mindst=60)


def trin(hold: Hold) -> Iterator[Tal]:
    """The steps."""
    from tests.bench.opslag import HOEJST, opslag_pr_trin

    for navn, antal in sorted(opslag_pr_trin(hold).items(), key=lambda par: -par[1]):
        yield Tal(f"trinnet {navn}", antal, "opslag", hoejst=HOEJST)


def spor(hold: Hold) -> Iterator[Tal]:
    """The trail; promised for PostgreSQL."""
    from django.db import connection

    from tests.bench.spor import maal_spor

    if connection.vendor != "postgresql":
        return
    m = maal_spor(hold)
    yield Tal(f"et kontrolpunkt over {m.poster:,} poster", m.kontrolpunkt_sekunder, "s")
    yield Tal(f"spor_verificer over {m.poster:,} poster", m.verificer_sekunder, "s", hoejst=30)
    yield Tal("  dens største hukommelse", m.verificer_mb, "MB", hoejst=300)


def soegning(hold: Hold) -> Iterator[Tal]:
    """The auditor's search; promised for PostgreSQL."""
    from django.db import connection

    from tests.bench.soegning import maal_soegning

    if connection.vendor != "postgresql":
        return
    for m in maal_soegning(hold):
        yield Tal(f"søgning, {m.navn}: {m.faa_ms:.0f} ms ved 10.000 poster", m.mange_ms, "ms")
        yield Tal("  ved 1.000.000 mod ved 10.000", m.gange, "gange", hoejst=2)
        yield Tal("  opslag", m.opslag, "opslag", hoejst=8)


def fond(hold: Hold) -> Iterator[Tal]:
    """The fund's rules held against every open wish, before and after a change."""
    from tests.bench.fond import maal_fond

    m = maal_fond(hold)
    yield Tal(f"nye fondsregler mod {m.antal:,} åbne ønsker", m.sekunder, "s", hoejst=5)
    yield Tal("  opslag i alt", m.opslag, "opslag", hoejst=3)
    yield Tal(f"hvad fonden ventes at betale af {m.antal:,} ønsker", m.ventet_sekunder, "s", hoejst=5)
    yield Tal("  opslag i alt", m.ventet_opslag, "opslag", hoejst=2)


def sporpris(hold: Hold) -> Iterator[Tal]:
    """What the trail costs each step, and whether writers wait for each other at it."""
    from django.db import connection

    from tests.bench.skrivere import maal_skrivere
    from tests.bench.sporpris import maal_pris

    for p in maal_pris(hold):
        yield Tal(f"trinnet {p.trin}: {p.med_ms:.1f} ms med spor, {p.uden_ms:.1f} uden", p.gange, "gange", hoejst=2)
    if connection.vendor != "postgresql":
        return
    s = maal_skrivere(hold)
    yield Tal("én proces, der skriver", s.en, "trin/s")
    yield Tal("fire processer på hver sine sager", s.fire, "trin/s")
    yield Tal("  forholdet mellem dem", s.gange, "gange", mindst=1.8)
    yield Tal("  det samme uden spor: så meget kan maskinen", s.gange_uden, "gange")


def mus(hold: Hold) -> Iterator[Tal]:
    """A MUS round for five thousand; promised for PostgreSQL."""
    from tests.bench.mus import maal_mus

    m = maal_mus(hold)
    yield Tal(f"åbning af en MUS-runde for {m.antal:,} ansatte", m.sekunder, "s", hoejst=60)
    yield Tal("  samtaler i sekundet", m.antal / m.sekunder, "samtaler/s")
    yield Tal("  gange undervejs, fremdriften meldes", m.meldinger, "gange", mindst=10)
    yield Tal("rundens side med dækningen", m.side_ms, "ms")
    yield Tal("  opslag", m.side_opslag, "opslag", hoejst=8)


def optimering(hold: Hold) -> Iterator[Tal]:
    """The search for the best set; needs no database."""
    from tests.bench.optimering import STOERRELSER, maal_optimering

    for antal, enheder, sekunder in STOERRELSER:
        for regler in (False, True):
            m = maal_optimering(antal, enheder, regler=regler)
            hvad = "alle regler" if regler else "kun rammer"
            yield Tal(f"bedste udvalg, {antal:,} ønsker i {enheder} enheder, {hvad}", m.sekunder, "s", hoejst=sekunder)
            # What is not proved is at least said: how far it may be from the best.
            stoerst = antal == STOERRELSER[-1][0]
            yield Tal("  højst fra det bedste", m.afstand_promille, "promille", hoejst=None if stoerst else 0)
            yield Tal("  største hukommelse", m.mb, "MB", hoejst=1024)


MAAL: dict[str, Callable[[Hold], Iterator[Tal]]] = {
    "trin": trin,
    "koe": koe,
    "runde": runde,
    "stor_runde": stor_runde,
    "spor": spor,
    "soegning": soegning,
    "sporpris": sporpris,
    "fond": fond,
    "mus": mus,
    "optimering": optimering,
}


def database() -> str:
    """The address to make a database at: PostgreSQL where there is one."""
    if egen := os.environ.get("DATABASE_URL"):
        return egen
    from deploy.proev import find_postgres

    fundet = find_postgres()
    return f"{fundet}_bench" if fundet else "sqlite://:memory:"


def main(valgte: list[str]) -> int:
    if ukendte := [navn for navn in valgte if navn not in MAAL]:
        sys.exit(f"Der måles ikke {', '.join(ukendte)}; der er {', '.join(MAAL)}")
    os.environ["DATABASE_URL"] = database()
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
    import django

    django.setup()
    from django.db import connection

    _sig(f"{connection.vendor}, {os.cpu_count()} kerner. Forhold er mellem tal fra samme kørsel; tider er medianer.")
    domme = [dom for navn in valgte or MAAL for dom in _maal_en(navn)]
    return int("HOLDER IKKE" in domme)


def _sig(linje: str) -> None:
    sys.stdout.write(f"{linje}\n")
    sys.stdout.flush()


def _maal_en(navn: str) -> Iterator[str]:
    """Each on a fresh database, so that none leaves its rows to the next."""
    from django.db import connection

    from tests.fabrikker.hold import byg_hold

    gammelt = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        for tal in MAAL[navn](byg_hold()):
            _sig(str(tal))
            yield tal.dom
    finally:
        connection.creation.destroy_test_db(gammelt, verbosity=0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
