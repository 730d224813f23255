"""All rules that have been written, read once: a list has rows under many versions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ansoegninger.fond.models import Fondsregel
from ansoegninger.fond.regler import Regel, Regler
from ansoegninger.fond.standard import standard
from roller.organisation.models import Overenskomst

#: Of an agreement, the version: where the rules stand.
Noegle = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Regelbog:
    """Every version of every agreement's rules, and from which day each holds."""

    versioner: Mapping[Noegle, Regler]
    fra_dag: Mapping[Noegle, date]

    def i_version(self, overenskomst: str, version: int) -> Regler:
        """The same as `fond.queries.i_version`."""
        return self.versioner.get((overenskomst, version)) or Regler(overenskomst, 1, standard(overenskomst))

    def gaeldende(self, overenskomst: str, dag: date) -> Regler:
        """The same as `fond.queries.gaeldende`."""
        begyndt = [v for (o, v), fra in self.fra_dag.items() if o == overenskomst and fra <= dag]
        return self.i_version(overenskomst, max(begyndt, default=1))

    def alle(self) -> Iterator[tuple[Noegle, Regler]]:
        """Every version that an application may have been judged on, the shipped ones too."""
        for overenskomst in Overenskomst.values:
            if (overenskomst, 1) not in self.versioner:
                yield (overenskomst, 1), self.i_version(overenskomst, 1)
        yield from self.versioner.items()


def laes_regelbog() -> Regelbog:
    """Read them, in one query."""
    regler: dict[Noegle, list[Regel]] = defaultdict(list)
    fra: dict[Noegle, date] = {}
    for regel in Fondsregel.objects.select_related("saet").order_by("saet", "orden"):
        noegle = (regel.saet.overenskomst, regel.saet.version)
        regler[noegle].append(regel.vaerdi)
        fra[noegle] = regel.saet.fra_dag
    return Regelbog({noegle: Regler(*noegle, tuple(alle)) for noegle, alle in regler.items()}, fra)
