"""Making up a centre's story: talks, wishes and rounds in the shapes of the demo's own data.

Nobody reads two hundred departments, so the words are few; what varies is how far each case has come.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from ansoegninger.demo.byg_mus import Musrunde
from ansoegninger.demo.byg_runder import Rundehistorie
from ansoegninger.demo.data.katalog_fag import FAGLIGE_KURSER
from ansoegninger.demo.data.koder import (
    Behovskilde,
    Beslutningsudfald,
    Hovedhensyn,
    Laeringsmaalart,
    Musstadie,
    Niveau,
    Oenskefase,
    Runde,
    Vurderingsudfald,
)
from ansoegninger.demo.data.oenskeord import afgjort, delvist, fra_kataloget, ja, retur, vurdering
from ansoegninger.demo.data.sagsformer import Efterforloeb, Mussamtale, Oenske, Planmaal, Prioriteringsrunde, Vurdering

#: Ceilings are round sums: 5,000 kr.
RUNDT_OERE = 500_000
#: Every other employee had a wish last year, and every other has one this year.
MED_OENSKE = 0.5
LAESER_BREVET = 0.9
TAGER_KURSET = 0.8
#: How far the talks have come; several of the same is a heavier weight.
_STADIER = (
    *(Musstadie.IKKE_BEGYNDT,) * 4,
    *(Musstadie.MEDARBEJDER_FORBEREDT, Musstadie.BEGGE_FORBEREDT, Musstadie.AFHOLDT, Musstadie.PLAN_I_GANG) * 2,
    *(Musstadie.GODKENDT_AF_BEGGE,) * 6,
    Musstadie.LEDER_FORBEREDT,
    Musstadie.GODKENDT_AF_MEDARBEJDER,
    Musstadie.GODKENDT_AF_LEDER,
    Musstadie.UDGAAET,
)
_HAR_PLAN = {
    Musstadie.PLAN_I_GANG,
    Musstadie.GODKENDT_AF_MEDARBEJDER,
    Musstadie.GODKENDT_AF_LEDER,
    Musstadie.GODKENDT_AF_BEGGE,
}
_HOLDT = {Musstadie.AFHOLDT, *_HAR_PLAN}
#: How far this year's wishes have come on their own.
_FASER = (
    Oenskefase.KLADDE,
    *(Oenskefase.HOS_LEDER,) * 2,
    Oenskefase.RETUR,
    *(Oenskefase.AFVENTER_PRIORITERING,) * 3,
)
_VURDERINGER = (*(Vurderingsudfald.ANBEFALES,) * 5, Vurderingsudfald.ANBEFALES_IKKE, Vurderingsudfald.VIDENDELING)
#: What last year's recommended wishes were answered; the others follow their assessment.
_SVAR = (*(Beslutningsudfald.BEVILGET,) * 3, Beslutningsudfald.AFSLAG, Beslutningsudfald.VENTELISTE)
_EFTER_VURDERING = {
    Vurderingsudfald.ANBEFALES_IKKE: Beslutningsudfald.AFSLAG,
    Vurderingsudfald.VIDENDELING: Beslutningsudfald.VIDENDELING,
}
_BEGRUNDELSER = (
    "Kurset svarer på noget, jeg møder i mange af mine sager.",
    "Vi har aftalt i min plan, at jeg skal kunne mere om det her.",
    "Jeg er den eneste i teamet, der ikke har været af sted.",
)
_SVARORD = {
    Beslutningsudfald.BEVILGET: "Kurset passer til din plan og til det, afdelingen mangler.",
    Beslutningsudfald.AFSLAG: "Andre ønsker lå højere på listen, og rammen rakte ikke til dem alle.",
    Beslutningsudfald.VENTELISTE: "Ønsket er godt, men rammen er brugt. Bliver der penge, er det med igen.",
    Beslutningsudfald.VIDENDELING: "Det er der flere, der kan lære af. Det bliver et emne på et fælles møde.",
}
_HENSYN = {
    Beslutningsudfald.AFSLAG: Hovedhensyn.RAMMEN,
    Beslutningsudfald.VENTELISTE: Hovedhensyn.RAMMEN,
    Beslutningsudfald.VIDENDELING: Hovedhensyn.ANDEN_VEJ,
}
#: A refusal has a reason of its own; these make two hundred.
_OM = (
    *("de svære telefonsamtaler", "de lange ventetider", "de første hjemmebesøg", "brevene til borgerne"),
    *("de nye blanketter", "overdragelsen mellem to kolleger", "aftalerne med naboteamet", "de gamle sager i skabet"),
    *("arbejdsdelingen om mandagen", "de akutte henvendelser"),
)
_HVOR = (
    *("på teammødet", "sammen med en erfaren kollega", "på et oplæg fra juristen", "i supervisionen"),
    "ved det næste fælles møde",
)
_HVORNAAR = ("i foråret", "efter sommerferien", "i første kvartal", "inden jul")
_SIDSTE = Prioriteringsrunde(Runde.SIDSTE, "", "Sidste års prioritering", 0, -430, -375, -352)
_IGANG = Prioriteringsrunde(Runde.IGANG, "", "Prioritering af næste års kurser", 1, -60, 21, 35)


@dataclass(frozen=True)
class Afdeling:
    """A department with its leader and staff: the unit's key and the people's user names."""

    noegle: str
    leder: str
    ansatte: Sequence[str]


@dataclass(frozen=True)
class Center:
    """A centre with its chief and departments. The chief is employed in the first of them."""

    noegle: str
    chef: str
    afdelinger: Sequence[Afdeling]


@dataclass(frozen=True)
class Centerhistorie:
    """What has happened in a centre."""

    musrunde: Musrunde
    samtaler: Sequence[Mussamtale]
    oensker: Sequence[Oenske]
    runder: Sequence[Rundehistorie]


def opdigt(center: Center, rng: Random) -> Centerhistorie:
    """Make the centre's story up; the same generator makes the same story."""
    sidste: list[Oenske] = []
    igang, samtaler = [], []
    for afdeling in center.afdelinger:
        pladser = {runde: iter(range(1, 1000)) for runde in Runde}
        for person in afdeling.ansatte:
            samtaler.append(_samtale(person, afdeling.leder, rng))
            if person == center.chef:
                continue
            # Two different courses: last year's wish may still be on the waiting list.
            i_fjor, i_aar = rng.sample(FAGLIGE_KURSER, 2)
            if rng.random() < MED_OENSKE:
                plads = pladser[Runde.SIDSTE]
                svaret = _afgjort(person, afdeling.leder, center.chef, i_fjor.noegle, plads, rng, nummer=len(sidste))
                sidste.append(svaret)
            if rng.random() < MED_OENSKE:
                igang.append(_i_aar(person, afdeling.leder, i_aar.noegle, pladser[Runde.IGANG], rng))
    return Centerhistorie(
        musrunde=(center.noegle, center.chef, [afdeling.noegle for afdeling in center.afdelinger]),
        samtaler=samtaler,
        oensker=[*sidste, *igang],
        runder=[_sidste_runde(center, sidste), _aarets_runde(center, igang)],
    )


def _samtale(person: str, leder: str, rng: Random) -> Mussamtale:
    stadie = rng.choice(_STADIER)
    maal = Planmaal(
        rng.choice(list(Laeringsmaalart)),
        rng.randint(1, 5),
        rng.randint(1, 21),
        Niveau.C,
        Niveau.B,
        "Et kursus, og derefter to sager sammen med en erfaren kollega",
        "Medarbejderen",
        rng.randint(30, 250),
        rng.choice(list(Behovskilde)),
    )
    return Mussamtale(
        person,
        leder,
        stadie,
        Niveau.B,
        "Jeg vil gerne tale om, hvad jeg skal kunne om et år.",
        "En stabil kollega, som kan løfte mere.",
        -rng.randint(6, 60) if stadie in _HOLDT else None,
        (maal,) if stadie in _HAR_PLAN else (),
        "Stillingen er opsagt." if stadie is Musstadie.UDGAAET else "",
    )


def _i_aar(person: str, leder: str, kursus: str, pladser: Iterator[int], rng: Random) -> Oenske:
    fase = rng.choice(_FASER)
    oprettet = -30 + rng.randrange(20)
    vurderet = None
    if fase is Oenskefase.RETUR:
        vurderet = retur(leder, oprettet + 4, "Hvordan passer kurset til din plan?")
    elif fase is Oenskefase.AFVENTER_PRIORITERING:
        vurderet = _vurdering(leder, oprettet + 4, pladser, rng)
    start = rng.randint(60, 300)
    return fra_kataloget(
        f"i-{person}",
        person,
        kursus,
        rng.choice(_BEGRUNDELSER),
        fase=fase,
        prioritet=1,
        oprettet=oprettet,
        start=start,
        slut=start + 2,
        vurdering=vurderet,
    )


def _afgjort(
    person: str, leder: str, chef: str, kursus: str, pladser: Iterator[int], rng: Random, *, nummer: int
) -> Oenske:
    oprettet = -425 + rng.randrange(20)
    vurderet = _vurdering(leder, oprettet + 5, pladser, rng)
    svar = _EFTER_VURDERING.get(vurderet.udfald) or rng.choice(_SVAR)
    start = -rng.randint(40, 300)
    oenske = fra_kataloget(
        f"s-{person}",
        person,
        kursus,
        rng.choice(_BEGRUNDELSER),
        fase=Oenskefase.AFGJORT,
        runde=Runde.SIDSTE,
        prioritet=1,
        oprettet=oprettet,
        start=start,
        slut=start + 2,
        vurdering=vurderet,
    )
    efter = _efter(start, rng) if svar is Beslutningsudfald.BEVILGET else None
    laest = rng.random() < LAESER_BREVET
    return afgjort(
        oenske,
        svar,
        _begrundet(svar, nummer),
        dag=_SIDSTE.besluttes_dag,
        hensyn=_HENSYN.get(svar),
        af=chef,
        laest=laest,
        efter=efter,
    )


def _begrundet(svar: Beslutningsudfald, nummer: int) -> str:
    """The answer's reason; where it is not a grant, with something that no other wish of the centre has."""
    if svar is Beslutningsudfald.BEVILGET:
        return _SVARORD[svar]
    rest, om = divmod(nummer, len(_OM))
    naar, hvor = divmod(rest, len(_HVOR))
    return f"{_SVARORD[svar]} Det, du skrev om {_OM[om]}, tager vi op {_HVOR[hvor]} {_HVORNAAR[naar % len(_HVORNAAR)]}."


def _efter(start: int, rng: Random) -> Efterforloeb:
    """Enrolled before the course, and afterwards more or less done with it."""
    tilmeldt = start - 20
    if rng.random() > TAGER_KURSET:
        return Efterforloeb(tilmeldt)
    return Efterforloeb(tilmeldt, start + 5, start + 20, "Jeg bruger det hver uge.", udbytte=rng.randint(2, 5))


def _vurdering(leder: str, dag: int, pladser: Iterator[int], rng: Random) -> Vurdering:
    udfald = rng.choice(_VURDERINGER)
    plads = next(pladser) if udfald is Vurderingsudfald.ANBEFALES else None
    ord_ = (ja("Afdelingen mangler det."), delvist("Ligger tæt på målene."), ja("Passer til strategien."))
    return vurdering(udfald, leder, dag, plads, *ord_, "Set i forhold til afdelingens behov og mål.")


def _sidste_runde(center: Center, oensker: Sequence[Oenske]) -> Rundehistorie:
    """Decided and released; every other department has been told."""
    noegler = [afdeling.noegle for afdeling in center.afdelinger]
    laast = dict.fromkeys(noegler, _SIDSTE.frist_dag - 1)
    bevilget = [o for o in oensker if o.beslutning and o.beslutning.udfald is Beslutningsudfald.BEVILGET]
    return _runde(_SIDSTE, center, bevilget, laast, afgjort=oensker, orienteret=noegler[::2])


def _aarets_runde(center: Center, oensker: Sequence[Oenske]) -> Rundehistorie:
    """Every department but the last has locked; the money does not reach as far as what is recommended."""
    laast = {afdeling.noegle: -3 for afdeling in center.afdelinger[:-1]}
    return _runde(_IGANG, center, [o for o in oensker if o.vurdering and o.vurdering.plads][::2], laast)


def _runde(
    runde: Prioriteringsrunde,
    center: Center,
    inden_for: Sequence[Oenske],
    laast: Mapping[str, int],
    afgjort: Sequence[Oenske] = (),
    orienteret: Sequence[str] = (),
) -> Rundehistorie:
    """A round whose ceilings hold just what is `inden_for`."""
    return Rundehistorie(
        replace(runde, center=center.noegle),
        chef=center.chef,
        ledere={afdeling.noegle: afdeling.leder for afdeling in center.afdelinger},
        rammer={afdeling.noegle: _ramme(afdeling, inden_for) for afdeling in center.afdelinger},
        laast=laast,
        afgjort=afgjort,
        orienteret=orienteret,
    )


def _ramme(afdeling: Afdeling, inden_for: Sequence[Oenske]) -> int:
    """What these wishes cost in the department, and up to the next round sum, whole øre."""
    oere = sum(o.pris.pris_oere for o in inden_for if o.person in afdeling.ansatte)
    return oere + RUNDT_OERE - oere % RUNDT_OERE
