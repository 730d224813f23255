"""The tables of the papers: how the wishes and the money divide, with what is about too few left out. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ansoegninger.katalog.models import Kursustype
from ansoegninger.oensker.models import TAGET, Fase
from ansoegninger.papirer.grundlag import Adresser, Grundlag, Oensketal, Rammetal
from ansoegninger.papirer.indhold import Linje, Tabel, Talart, lav_tabel
from ansoegninger.papirer.skjul import Skjult, er_faa, skjul
from workflows.sprog.formater import sorteringsnoegle, tidspunkt

UDEN_TEMA = "Uden tema"
#: What has become of a granted course, by the phase of its case.
STANDE: tuple[tuple[str, str, frozenset[str]], ...] = (
    ("planlagt", "Planlagt", frozenset({Fase.TILBAGEMELDING, Fase.TILMELDING, Fase.GENNEMFOERELSE})),
    ("gennemfoert", "Gennemført", frozenset(TAGET)),
    ("ikke-gennemfoert", "Ikke gennemført", frozenset({Fase.IKKE_GENNEMFOERT, Fase.TRUKKET})),
)


@dataclass(frozen=True, slots=True)
class Gruppe:
    """The wishes of one row, what the row is called, and how the list of wishes is narrowed to it."""

    titel: str
    oensker: tuple[Oensketal, ...]
    valg: tuple[tuple[str, object], ...] = ()


def afdelingsgrupper(grundlag: Grundlag) -> list[Gruppe]:
    """The departments that have locked, in the order of the organisation."""
    return [
        Gruppe(
            a.navn,
            tuple(o for o in grundlag.oensker if o.afdeling_id == a.enhed_id),
            (("afdeling", a.enhed_id),),
        )
        for a in grundlag.laaste
    ]


def temagrupper(grundlag: Grundlag) -> list[Gruppe]:
    """The strategy's themes by number; wishes without one come last."""
    navne = dict(o.tema for o in grundlag.oensker if o.tema)
    grupper = [
        Gruppe(
            f"{nr}. {navne[nr]}",
            tuple(o for o in grundlag.oensker if o.tema and o.tema[0] == nr),
            (("tema", nr),),
        )
        for nr in sorted(navne)
    ]
    uden = tuple(o for o in grundlag.oensker if not o.tema)
    return [*grupper, Gruppe(UDEN_TEMA, uden, (("tema", 0),))] if uden else grupper


def typegrupper(grundlag: Grundlag) -> list[Gruppe]:
    """The kinds of course that occur, by name."""
    bevilget = _bevilget(grundlag.oensker)
    typer = sorted({o.type for o in bevilget}, key=lambda t: sorteringsnoegle(Kursustype(t).label))
    return [Gruppe(str(Kursustype(t).label), tuple(o for o in bevilget if o.type == t), (("type", t),)) for t in typer]


def standgrupper(grundlag: Grundlag) -> list[Gruppe]:
    """What has become of the granted courses."""
    bevilget = _bevilget(grundlag.oensker)
    return [
        Gruppe(navn, tuple(o for o in bevilget if o.fase in faser), (("stand", kode),)) for kode, navn, faser in STANDE
    ]


def skjul_bevilget(grupper: Sequence[Gruppe]) -> tuple[Skjult, Skjult]:
    """What may not be shown of the numbers asked for, and of those granted.

    Asked less granted is who was not granted. Where those are few, it is what was asked for that is not shown: grants
    are told, refusals are not.
    """
    oensket = [_personer(g.oensker) for g in grupper]
    uden_bevilling = [_personer([o for o in g.oensker if o.bevilget_oere is None]) for g in grupper]
    # None granted in a row of few would tell that each of them was not.
    smaa = [nr for nr, personer in enumerate(oensket) if er_faa(personer)]
    bevilget = skjul([_personer(_bevilget(g.oensker)) for g in grupper], ogsaa=smaa)
    return skjul(oensket, rest=uden_bevilling), bevilget


def fordeling(titel: str, foerste: str, grupper: Sequence[Gruppe], grundlag: Grundlag, adresser: Adresser) -> Tabel:
    """Number and kroner asked for and granted."""
    oensket, bevilget = skjul_bevilget(grupper)
    med = "Bevilget" if grundlag.er_besluttet else "I udkast"
    kolonner = [
        ("Ønsker", Talart.ANTAL),
        ("Ønsket beløb", Talart.KR),
        (f"{med}, antal", Talart.ANTAL),
        (f"{med}, beløb", Talart.KR),
    ][: 4 if grundlag.har_udkast else 2]
    linjer = [
        Linje(
            g.titel,
            _tal(g.oensker)[: len(kolonner)],
            _kolonner(nr in oensket.raekker, nr in bevilget.raekker),
            _fire(_adresse(adresser, g), _adresse(adresser, g, bevilget=1)),
        )
        for nr, g in enumerate(grupper)
    ]
    return lav_tabel(
        titel,
        kolonner,
        linjer,
        foerste=foerste,
        kilde=kilde(grundlag, "ønsker i runde {}, låste afdelinger"),
        skjul_i_alt=_kolonner(oensket.i_alt, bevilget.i_alt),
        adresser_i_alt=_fire(adresser.til(), adresser.til(bevilget=1)),
    )


def bevillinger(
    titel: str,
    foerste: str,
    grupper: Sequence[Gruppe],
    grundlag: Grundlag,
    adresser: Adresser,
    skjult: Skjult | None = None,
) -> Tabel:
    """Number and kroner granted; `skjult` where another paper shows what was asked for in the same rows."""
    skjult = skjult or skjul([_personer(_bevilget(g.oensker)) for g in grupper])
    linjer = [
        Linje(
            g.titel,
            _tal(g.oensker)[2:],
            frozenset({0, 1}) if nr in skjult.raekker else frozenset(),
            (_adresse(adresser, g, bevilget=1),) * 2,
        )
        for nr, g in enumerate(grupper)
    ]
    return lav_tabel(
        titel,
        [("Bevillinger", Talart.ANTAL), ("Beløb", Talart.KR)],
        linjer,
        foerste=foerste,
        kilde=kilde(grundlag, "frigivne bevillinger i runde {}"),
        skjul_i_alt=frozenset({0, 1}) if skjult.i_alt else frozenset(),
        adresser_i_alt=(adresser.til(bevilget=1),) * 2,
    )


def rammetabel(grundlag: Grundlag, adresser: Adresser) -> Tabel:
    """The ceilings, what is committed, what the drafts would commit until they are decided, and what is left."""
    vis_udkast = grundlag.har_udkast and not grundlag.er_besluttet
    udkast = {r.pk: _udkast(grundlag, r) for r in grundlag.rammer}
    skjult = _skjulte_rammer(grundlag, udkast)
    kolonner = ["Ramme", "Bundet", *(["I udkast"] if vis_udkast else []), "Rest"]
    efter_rammen = frozenset(range(1, len(kolonner)))
    linjer = []
    for nr, ramme in enumerate(grundlag.rammer):
        i_udkast = sum(o.bevilget_oere or 0 for o in udkast[ramme.pk])
        midt = (ramme.disponeret_oere, i_udkast) if vis_udkast else (ramme.disponeret_oere,)
        tal = (ramme.ramme_oere, *midt, ramme.ramme_oere - sum(midt))
        adresse = (adresser.rammer.get(ramme.pk, ""),) * len(kolonner)
        linjer.append(Linje(ramme.navn, tal, efter_rammen if nr in skjult.raekker else frozenset(), adresse))
    hvad = f"rammer og posteringer for {grundlag.aar}"
    return lav_tabel(
        f"Rammer for {grundlag.aar}",
        [(navn, Talart.KR) for navn in kolonner],
        linjer,
        foerste="Ramme",
        kilde=kilde(grundlag, f"{hvad} og udkast i runde {{}}" if vis_udkast else hvad),
        skjul_i_alt=efter_rammen if skjult.i_alt else frozenset(),
        adresser_i_alt=(adresser.budget,) * len(kolonner),
    )


def _udkast(grundlag: Grundlag, ramme: Rammetal) -> list[Oensketal]:
    """What the drafts would take from a pot; nothing once it is decided and in the ledger."""
    if grundlag.er_besluttet:
        return []
    egne = {a.enhed_id: a.ramme_id for a in grundlag.laaste}
    return [o for o in _bevilget(grundlag.oensker) if (o.ramme_id or egne.get(o.afdeling_id)) == ramme.pk]


def _skjulte_rammer(grundlag: Grundlag, udkast: Mapping[int, Sequence[Oensketal]]) -> Skjult:
    """A department whose grants are not shown in one table is not told of through its ceiling in another."""
    afdelinger = skjul_bevilget(afdelingsgrupper(grundlag))[1].raekker if grundlag.har_udkast else frozenset()
    fra_afdelinger = {a.ramme_id for nr, a in enumerate(grundlag.laaste) if nr in afdelinger}
    # What a pool of its own section tells anyway hides nobody: the others must be enough without it.
    med = [nr for nr, r in enumerate(grundlag.rammer) if not _fortalt(r, udkast[r.pk])]
    grupper = [grundlag.rammer[nr].personer | _personer(udkast[grundlag.rammer[nr].pk]) for nr in med]
    ogsaa = {plads for plads, nr in enumerate(med) if grundlag.rammer[nr].pk in fra_afdelinger}
    skjult = skjul(grupper, ogsaa=ogsaa)
    return Skjult(frozenset(med[plads] for plads in skjult.raekker), skjult.i_alt)


def _fortalt(ramme: Rammetal, udkast: Sequence[Oensketal]) -> bool:
    return ramme.har_afsnit and not er_faa(ramme.personer) and not er_faa(_personer(udkast))


def kilde(grundlag: Grundlag, hvad: str) -> str:
    """The query behind a table, in words."""
    return f"{hvad.format(grundlag.sagsnummer)}, hentet {tidspunkt(grundlag.hentet_kl)}"


def _bevilget(oensker: Iterable[Oensketal]) -> list[Oensketal]:
    return [o for o in oensker if o.bevilget_oere is not None]


def _personer(oensker: Iterable[Oensketal]) -> frozenset[object]:
    return frozenset(o.person_id for o in oensker)


def _tal(oensker: Sequence[Oensketal]) -> tuple[int, int, int, int]:
    bevilget = _bevilget(oensker)
    return (
        len(oensker),
        sum(o.oensket_oere for o in oensker),
        len(bevilget),
        sum(o.bevilget_oere or 0 for o in bevilget),
    )


def _kolonner(oensket: bool, bevilget: bool) -> frozenset[int]:
    return frozenset({0, 1} if oensket else ()) | frozenset({2, 3} if bevilget else ())


def _fire(oensket: str, bevilget: str) -> tuple[str, ...]:
    return (oensket, oensket, bevilget, bevilget)


def _adresse(adresser: Adresser, gruppe: Gruppe, **valg: object) -> str:
    alle: dict[str, Any] = {**dict(gruppe.valg), **valg}
    return adresser.til(**alle)
