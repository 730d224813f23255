"""What an exception costs: the best set with one wish forced the other way."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ansoegninger.prioritering.optimering.bedste import dele
from ansoegninger.prioritering.optimering.soegning import ARBEJDE, Stop, loes
from ansoegninger.prioritering.optimering.udvalgsopgave import Maerke, Udvalg, Udvalgsopgave, Uloeselig


@dataclass(frozen=True, slots=True)
class Bytte:
    """The best there is when this wish is turned: in where it was out, out where it was in.

    Attributes:
        mulig: is there any set that keeps the limits?
        tab: how many points the best set found loses by it; less than 0 where the first set was not the best.
        mindste_tab: it costs at least this many points; the same as `tab` when it is proved.
        pris_oere: how much more the set costs; negative when it is cheaper.
    """

    sagsnummer: str
    mulig: bool
    tab: int = 0
    mindste_tab: int = 0
    pris_oere: int = 0

    @property
    def bevist(self) -> bool:
        """Is the price of the exception exactly this?"""
        return self.mulig and self.tab == self.mindste_tab


def byt(
    opgave: Udvalgsopgave, udvalg: Udvalg, sagsnummer: str, *, arbejde: float = ARBEJDE, stop: Stop | None = None
) -> Bytte:
    """Find what it costs to turn one wish; only the part of the problem that it binds is solved again.

    Raises:
        TidenGik: no set was found with that much work.
        Afbrudt: `stop` said so.
    """
    vend = Maerke.ALDRIG if sagsnummer in udvalg.valgt else Maerke.SKAL
    vendt = replace(
        opgave,
        kandidater=tuple(replace(k, maerke=vend) if k.sagsnummer == sagsnummer else k for k in opgave.kandidater),
    )
    kandidater = vendt.kandidater
    try:
        del_ = next(d for d in dele(vendt) if any(kandidater[i].sagsnummer == sagsnummer for i in d.numre))
        svar = loes(vendt, del_, arbejde=arbejde, stop=stop)
    except Uloeselig:
        return Bytte(sagsnummer, mulig=False)
    valgte = set(udvalg.valgt)
    foer = [kandidater[i] for i in del_.numre if kandidater[i].sagsnummer in valgte]
    nu = [kandidater[i] for i in sorted(svar.valgt)]
    vaerdi = sum(k.vaerdi for k in foer)
    return Bytte(
        sagsnummer,
        mulig=True,
        tab=vaerdi - sum(k.vaerdi for k in nu),
        mindste_tab=vaerdi - svar.graense,
        pris_oere=sum(k.pris_oere for k in nu) - sum(k.pris_oere for k in foer),
    )
