"""Can the fund pay? Each rule's answer with its sentence and source, and what the fund would pay. Pure."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Generic, Protocol, TypeVar

from ansoegninger.fond.beloeb import Deling, del_udgift, rest_af_loft
from ansoegninger.fond.regler import Anker, Grundlag, Regel, Regelart, Regler
from ansoegninger.fond.sag import Sag, Svar, Udfald
from ansoegninger.fond.svar import SVAR, om_arten, om_loftet, om_underskrifterne


@dataclass(frozen=True, slots=True)
class Tjek:
    """What the rules say, one answer each, and what the fund would pay if it says yes."""

    regler: Regler
    svar: tuple[Svar, ...]
    deling: Deling
    udgift_oere: int
    uden_for_oere: int = 0

    @property
    def udfald(self) -> Udfald:
        """The worst of them."""
        alle = {svar.udfald for svar in self.svar}
        return next(u for u in (Udfald.IKKE_OPFYLDT, Udfald.SKAL_AFKLARES, Udfald.OPFYLDT) if u in alle or not alle)

    @property
    def nettopris_oere(self) -> int:
        """What the workplace pays of the price: its own share, and what the fund does not cover (øre)."""
        return self.deling.egenandel_oere + self.uden_for_oere


def tjek(regler: Regler, sag: Sag) -> Tjek:
    """Hold an application against the rules; the same answer every time for the same values."""
    svar = [svar for regel in regler.regler if (svar := SVAR[Regelart(regel.art)](regel, sag)) is not None]
    daekkede = {regel.kode for regel in regler.alle(Regelart.UDGIFT)}
    udgift = sum(oere for art, oere in sag.udgifter.items() if art in daekkede)
    uden_for = sum(sag.udgifter.values()) - udgift
    alle = (*svar, *_underskrifterne(regler, sag), *_loftet(regler, sag), *_uddannelsen(regler, sag))
    return Tjek(regler, alle, _deling(regler, sag, udgift), udgift, uden_for)


def _deling(regler: Regler, sag: Sag, udgift_oere: int) -> Deling:
    andel = regler.en(Regelart.ANDEL)
    if andel is None or andel.tal is None:
        return Deling(0, udgift_oere)
    saerlig = _saerpulje(regler, sag)
    procent, grundlag = (saerlig.tal or 0, Grundlag.UDGIFT) if saerlig else (andel.tal, andel.kode)
    return del_udgift(udgift_oere, procent=procent, grundlag=grundlag, rest_oere=_rest(regler, sag, udgift_oere))


def _saerpulje(regler: Regler, sag: Sag) -> Regel | None:
    """The special pool that pays for this education, if one does."""
    titel = sag.uddannelse.titel.lower()
    return next((r for r in regler.alle(Regelart.SAERPULJE) if r.kode.lower() in titel), None)


def _rest(regler: Regler, sag: Sag, udgift_oere: int) -> int:
    loft, vindue = _loft(regler, sag), regler.en(Regelart.VINDUE)
    if loft is None or loft.tal is None:
        return udgift_oere
    if vindue is None or vindue.tal is None:
        return loft.tal
    naar = sag.uddannelse.start_dag if vindue.kode == Anker.START else sag.dag
    kendte = sag.tidligere or ()
    return rest_af_loft(loft.tal, kendte, dag=naar or sag.dag, maaneder=vindue.tal, anker=vindue.kode)


def _loft(regler: Regler, sag: Sag) -> Regel | None:
    return (regler.en(Regelart.LOFT_MASTER) if sag.uddannelse.er_master else None) or regler.en(Regelart.LOFT)


def _loftet(regler: Regler, sag: Sag) -> Iterator[Svar]:
    """One answer about the cap that holds for this education."""
    if (loft := _loft(regler, sag)) is not None:
        rest = None if sag.tidligere is None else _rest(regler, sag, 0)
        yield om_loftet(loft, rest, alle_kendt=sag.alle_kendt)


def underskriftsfrist(regler: Regler, sagsnummer_dag: date, start_dag: date | None) -> date | None:
    """The last day on which all have signed: so many days after the case number, and always in time for the start."""
    regel, senest = regler.en(Regelart.UNDERSKRIFT), regler.en(Regelart.SENEST)
    frister = [sagsnummer_dag + timedelta(days=regel.tal)] if regel and regel.tal is not None else []
    if start_dag is not None and senest and senest.tal is not None:
        frister.append(start_dag - timedelta(days=senest.tal))
    return min(frister, default=None)


def _underskrifterne(regler: Regler, sag: Sag) -> Iterator[Svar]:
    """One answer about the signatures, once the fund has given a case number."""
    regel = regler.en(Regelart.UNDERSKRIFT)
    if regel is None or sag.sagsnummer_dag is None:
        return
    if (frist := underskriftsfrist(regler, sag.sagsnummer_dag, sag.uddannelse.start_dag)) is not None:
        yield om_underskrifterne(regel, frist, sag.dag)


def _uddannelsen(regler: Regler, sag: Sag) -> Iterator[Svar]:
    """About the education: whether it is on the list, and the rule for its kind, or that no rule names it."""
    paa_listen = yield from _positivlisten(regler, sag)
    alle = list(regler.alle(Regelart.UDDANNELSE))
    if not alle:
        return
    af_arten = next((r for r in alle if r.kode == sag.uddannelse.art), None)
    if af_arten is None and paa_listen:
        return
    if af_arten is None:
        regel = replace(alle[0], tekst="Kun nogle uddannelser kan støttes.", kode="")
        goer = "Spørg fonden: det, der ikke står på listen, behandles enkeltvis."
        yield Svar(Udfald.SKAL_AFKLARES, "Den slags uddannelse er ikke nævnt i reglerne.", regel, goer)
        return
    yield om_arten(af_arten, sag.uddannelse)


class Soeger(Protocol):
    """Whoever applies under an agreement."""

    @property
    def overenskomst(self) -> str: ...


S = TypeVar("S", bound=Soeger)


def _positivlisten(regler: Regler, sag: Sag) -> Generator[Svar, None, bool]:
    """One answer about the list of educations, where the agreement's has been written down; is it on it?"""
    listen, titel = list(regler.alle(Regelart.POSITIV)), sag.uddannelse.titel.lower()
    fundet = next((r for r in listen if r.kode.lower() in titel), None)
    if fundet is not None:
        yield Svar(Udfald.OPFYLDT, f"Uddannelsen står på positivlisten: {fundet.kode}.", fundet)
    elif listen:
        regel = replace(listen[0], tekst="Uddannelserne på listen kan støttes.", kode="")
        goer = "Spørg fonden: det, der ikke står på listen, behandles enkeltvis."
        yield Svar(Udfald.SKAL_AFKLARES, "Uddannelsen står ikke på positivlisten.", regel, goer)
    return fundet is not None


@dataclass(frozen=True, slots=True)
class Gruppe(Generic[S]):
    """Those who can apply together, and whether they may ask first."""

    overenskomst: str
    ansoegere: tuple[S, ...]
    kan_forhaandsgodkendes: bool


def opdel(ansoegere: Iterable[S], mindst: Mapping[str, int]) -> list[Gruppe[S]]:
    """Divide those of one workplace and one education by agreement: a mixed group applies in parts.

    `mindst` is from how many an agreement lets them ask first; without a number nobody can.
    """
    efter: dict[str, list[S]] = {}
    for ansoeger in ansoegere:
        efter.setdefault(ansoeger.overenskomst, []).append(ansoeger)
    return [
        Gruppe(navn, tuple(alle), navn in mindst and len(alle) >= mindst[navn]) for navn, alle in sorted(efter.items())
    ]
