"""The field history as a page tells it: what one person did at one time belongs together, and much of a kind folds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from roller.adgang.adgang import Adgang
from workflows.motor.feltaendringer import AENDRET, OPRETTET, Aendring, i_ord, poster
from workflows.motor.sag import Sag
from workflows.sprog.formater import antal, dato, klokkeslaet, tidspunkt

#: On the case's page only the newest so many of each kind of row are shown; the rest is on a page of its own.
PR_SLAGS = 100
#: So many rows of a kind in one go are more than anybody wants to see unasked.
_FOLDES_OVER = 3
#: What one step writes is written within this time.
_SAMME_GANG = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Gruppe:
    """What happened to rows of one kind, or to one row: a table, or one line that opens.

    Attributes:
        kun_efter: the rows are new, so nothing stood in the fields before.
        linjer: {felt, foer, efter}
    """

    titel: str
    linjer: tuple[dict[str, str], ...]
    kun_efter: bool = False
    foldet: bool = False


@dataclass
class Gang:
    """What one person did at one time."""

    hvem: str
    kl: datetime
    fra_kl: datetime
    aendringer: list[Aendring] = field(default_factory=list)

    @property
    def hvornaar(self) -> str:
        """The instant, or from when to when."""
        if tidspunkt(self.fra_kl) == tidspunkt(self.kl) or self.kl - self.fra_kl <= _SAMME_GANG:
            return tidspunkt(self.kl)
        til = klokkeslaet(self.kl) if dato(self.fra_kl) == dato(self.kl) else tidspunkt(self.kl)
        return f"{tidspunkt(self.fra_kl)} til {til}"

    @property
    def begrundelser(self) -> list[str]:
        """The reasons that were given for the changes themselves, each once."""
        return list(dict.fromkeys(a.begrundelse for a in self.aendringer if a.begrundelse))

    @property
    def kun_samlede(self) -> bool:
        """Nothing but rows that are told as one, such as wishes that were moved about."""
        return all(a.raekker.samlet for a in self.aendringer)

    def grupper(self) -> Iterator[Gruppe]:
        """By kind of row, and by whether they were made, changed or taken away; each in the order it was written."""
        slags: dict[tuple[str, str], list[Aendring]] = {}
        for a in self.aendringer:
            slags.setdefault((a.slags, "" if a.raekker.samlet else a.handling), []).append(a)
        for alle in reversed(slags.values()):
            yield from _grupper(sorted(alle, key=lambda a: a.post))


@dataclass(frozen=True, slots=True)
class Historik:
    """The newest of the history, and whether there is more."""

    gange: list[Gang]
    flere: bool
    pr_slags: int = PR_SLAGS


def historik(sag: Sag, adgang: Adgang) -> Historik:
    """The history on the case's page."""
    raekker = list(poster(sag, adgang, hoejst=PR_SLAGS))
    pr_slags = Counter(slags for slags, *_ in raekker)
    return Historik(gange(i_ord(sag, adgang, raekker)), flere=PR_SLAGS in pr_slags.values())


def gange(aendringer: Iterable[Aendring]) -> list[Gang]:
    """Changes, newest first, as occasions: by one person, each within a minute of the next.

    Somebody who moves rows about for an hour does one thing, unless something else was done in between.
    """
    fundne: list[Gang] = []
    for a in aendringer:
        seneste = fundne[-1] if fundne else None
        if seneste is None or seneste.hvem != a.hvem or not _hoerer_med(seneste, a):
            seneste = Gang(a.hvem, a.kl, a.kl)
            fundne.append(seneste)
        seneste.aendringer.append(a)
        seneste.fra_kl = a.kl
    return fundne


def _hoerer_med(gang: Gang, a: Aendring) -> bool:
    if gang.fra_kl - a.kl <= _SAMME_GANG:
        return True
    return gang.kun_samlede and a.raekker.samlet is not None and gang.aendringer[-1].slags == a.slags


def _grupper(alle: Sequence[Aendring]) -> Iterator[Gruppe]:
    """Rows of one kind: folded when they are many, one table when each says one thing, else a table for each."""
    foerste = alle[0]
    kun_efter = all(a.handling == OPRETTET for a in alle)
    pr_raekke: dict[int, list[Aendring]] = {}
    for a in alle:
        pr_raekke.setdefault(a.raekke_id, []).append(a)
    handling = "" if foerste.handling == AENDRET else f" {foerste.handling}"
    if foerste.raekker.samlet or len(pr_raekke) > _FOLDES_OVER:
        yield Gruppe(_samlet_titel(alle, len(pr_raekke)), _linjer(alle, med_navn=True), kun_efter, foldet=True)
    elif len(pr_raekke) > 1 and all(len(r) == 1 for r in pr_raekke.values()):
        yield Gruppe(f"{foerste.slags}{handling}", _linjer(alle, med_navn=True), kun_efter)
    else:
        for r in pr_raekke.values():
            navn = f": {r[0].raekke}" if r[0].raekke else ""
            yield Gruppe(f"{foerste.slags}{handling}{navn}", _linjer(r, med_navn=False), kun_efter)


def _samlet_titel(alle: Sequence[Aendring], raekker: int) -> str:
    foerste = alle[0]
    if samlet := foerste.raekker.samlet:
        ord_ = samlet.nye if all(a.handling == OPRETTET for a in alle) else samlet.andre
        return antal(raekker if samlet.pr_raekke else len({a.post for a in alle}), *ord_)
    flere = str(foerste.raekker.model._meta.verbose_name_plural)
    return f"{antal(raekker, flere, flere)} {foerste.handling}"


def _linjer(alle: Iterable[Aendring], *, med_navn: bool) -> tuple[dict[str, str], ...]:
    """The rows of the table, without what the heading says already."""
    linjer: list[dict[str, str]] = []
    forrige: Aendring | None = None
    for a in alle:
        if a.handling == OPRETTET and a.efter in {a.hvem, tidspunkt(a.kl), a.raekke}:
            continue
        if forrige and a.liste and (forrige.felt, forrige.raekke_id) == (a.felt, a.raekke_id):
            # What went out of a list and what came into it are written one after the other.
            linjer[-1] |= {"foer": _begge(linjer[-1]["foer"], a.foer), "efter": _begge(linjer[-1]["efter"], a.efter)}
        else:
            felt = f"{a.raekke} · {a.felt}" if med_navn and a.raekke else a.felt
            linjer.append({"felt": felt, "foer": a.foer, "efter": a.efter})
        forrige = a
    return tuple(linjer)


def _begge(en: str, anden: str) -> str:
    return "\n".join(filter(None, (en, anden)))
