"""The prioritisation: last year's round decided and answered, this year's in progress."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localdate

from ansoegninger.demo.byg_efter import laeg_efter
from ansoegninger.demo.byg_puljer import puljen
from ansoegninger.demo.data.koder import Runde as Rundekode
from ansoegninger.demo.data.oensker import BUDGETTER, OENSKER_SIDSTE, RUNDER
from ansoegninger.demo.data.personer import ENHEDER, PERSONER
from ansoegninger.demo.data.puljer import BETALT_AF_PULJEN
from ansoegninger.demo.data.sagsformer import Oenske, Prioriteringsrunde
from ansoegninger.demo.post import send_stille
from ansoegninger.demo.verden import Verden, dater_motoren
from ansoegninger.prioritering import services
from ansoegninger.prioritering.forhaandsvisning import forhaandsvis
from ansoegninger.prioritering.models import Beslutningsudfald, Indstilling
from ansoegninger.prioritering.models import Prioriteringsrunde as Rundesag
from ansoegninger.prioritering.queries import aftryk_paa
from roller.tildelinger.roller import Rolle

#: This year's departments that have locked already, with the day; the other one is still ranking. The other centre has
#: all of its lists, so its chief can decide.
LAAST_I_AAR = {"visitation": -2, "center_voksne": -3, "boernehandicap": -2, "center_boern": -1}
#: The department that has been told about last year's round; the other leader still has that to do.
ORIENTERET = "voksenstoette"
#: Henrik has moved one wish up since the assessments.
FLYTTET = (("voksenstoette", "vs-12", 6),)


@dataclass(frozen=True)
class Rundehistorie:
    """A round, who takes part in it, and how far it has come.

    Attributes:
        runde: the round.
        chef: the centre's chief.
        ledere: the leader of each unit in the round.
        rammer: each unit's ceiling, whole øre.
        laast: the day on which a unit locked its list; nothing for those that are still ranking.
        flyttet: unit, wish and new place of each wish that a leader has moved by hand.
        afgjort: the wishes that were decided in it; empty while it is in progress.
        orienteret: the units that have been told about it.
    """

    runde: Prioriteringsrunde
    chef: str
    ledere: Mapping[str, str]
    rammer: Mapping[str, int]
    laast: Mapping[str, int]
    flyttet: Sequence[tuple[str, str, int]] = ()
    afgjort: Sequence[Oenske] = ()
    orienteret: Sequence[str] = ()


def byg_runder(verden: Verden) -> None:
    """Lay every round into the story."""
    for runde in RUNDER:
        laeg_runde(verden, _historie(runde))


def _historie(runde: Prioriteringsrunde) -> Rundehistorie:
    rammer = {b.enhed: b.ramme_oere for b in BUDGETTER if b.runde is runde.runde and _center(b.enhed) == runde.center}
    sidste = runde.runde is Rundekode.SIDSTE
    return Rundehistorie(
        runde,
        chef=med_rolle(Rolle.CENTERCHEF, runde.center),
        ledere={enhed: leder_af(enhed) for enhed in rammer},
        rammer=rammer,
        laast={e: runde.frist_dag - 1 if sidste else LAAST_I_AAR[e] for e in rammer if sidste or e in LAAST_I_AAR},
        flyttet=[] if sidste else [flytning for flytning in FLYTTET if flytning[0] in rammer],
        afgjort=[oenske for oenske in OENSKER_SIDSTE if oenske.beslutning] if sidste else [],
        orienteret=[ORIENTERET] if sidste else [],
    )


def laeg_runde(verden: Verden, h: Rundehistorie) -> None:
    """Lay one round into the story."""
    verden.sker(h.runde.aabner_dag, 8, lambda kl: _aabn(verden, h, kl))
    for flytning in h.flyttet:
        verden.sker(-4, 11, lambda kl, flytning=flytning: _flyt(verden, h, flytning, kl))  # type: ignore[misc]
    for enhed, dag in h.laast.items():
        verden.sker(dag, 16, lambda kl, enhed=enhed: _laas(verden, h, enhed, kl))  # type: ignore[misc]
    if h.afgjort:
        _laeg_afgjort(verden, h)


def _laeg_afgjort(verden: Verden, h: Rundehistorie) -> None:
    dag = h.runde.besluttes_dag
    verden.sker(dag, 14, lambda kl: _foreslaa(verden, h, kl))
    verden.sker(dag, 15, lambda kl: _beslut(verden, h, kl))
    verden.sker(dag, 16, lambda kl: _frigiv(verden, h, kl))
    verden.sker(dag, 17, send_stille)
    for enhed in h.orienteret:
        verden.sker(dag + 8, 9, lambda kl, enhed=enhed: _orienter(verden, h, enhed, kl))  # type: ignore[misc]
    for oenske in h.afgjort:
        laeg_efter(verden, oenske)


def _aabn(verden: Verden, h: Rundehistorie, tidspunkt: datetime) -> None:
    with verden.ur.som(verden.person[h.chef], tidspunkt):
        verden.runde[h.runde.center, h.runde.runde] = services.aabn_runde(
            center=verden.enhed[h.runde.center],
            aar=verden.kalender.idag.year + h.runde.aar_fra_nu,
            indstil_senest_dag=verden.kalender.dag(h.runde.frist_dag),
            rammer={verden.enhed[enhed]: oere for enhed, oere in h.rammer.items()},
            adgang=verden.adgang(h.chef, tidspunkt),
            tidspunkt=tidspunkt,
            noegle=verden.noegle(),
        )
    dater_motoren(_sag(verden, h), tidspunkt)
    for enhed in h.rammer:
        dater_motoren(_indstilling(verden, h, enhed), tidspunkt)


def _sag(verden: Verden, h: Rundehistorie) -> Rundesag:
    return verden.runde[h.runde.center, h.runde.runde]


def _indstilling(verden: Verden, h: Rundehistorie, enhed: str) -> Indstilling:
    return Indstilling.objects.get(runde=_sag(verden, h), enhed=verden.enhed[enhed])


def _laas(verden: Verden, h: Rundehistorie, enhed: str, tidspunkt: datetime) -> None:
    indstilling = _indstilling(verden, h, enhed)
    verden.goer(h.ledere[enhed], indstilling, "ranger", tidspunkt, vist=aftryk_paa(indstilling, localdate(tidspunkt)))
    # The door does this after its commit; the whole demo is one transaction, and the story needs it now.
    with verden.ur.som(None, tidspunkt):
        services.saml_indstillinger(indstilling.pk, tidspunkt)
    dater_motoren(_sag(verden, h), tidspunkt)


def _flyt(verden: Verden, h: Rundehistorie, flytning: tuple[str, str, int], tidspunkt: datetime) -> None:
    enhed, oenske, plads = flytning
    indstilling = _indstilling(verden, h, enhed)
    leder = h.ledere[enhed]
    with verden.ur.som(verden.person[leder], tidspunkt):
        services.flyt(
            indstilling=indstilling,
            oenske_id=verden.oenske[oenske].pk,
            til_plads=plads,
            vist=aftryk_paa(indstilling, localdate(tidspunkt)),
            adgang=verden.adgang(leder, tidspunkt),
            tidspunkt=tidspunkt,
        )


def _foreslaa(verden: Verden, h: Rundehistorie, tidspunkt: datetime) -> None:
    """Say what is meant for each wish, in its decider's name."""
    for oenske in h.afgjort:
        assert oenske.beslutning is not None
        with verden.ur.som(verden.person[oenske.beslutning.af], tidspunkt):
            services.saet_udkast(
                runde=_sag(verden, h),
                oenske=verden.oenske[oenske.noegle],
                udfald=Beslutningsudfald(oenske.beslutning.udfald),
                begrundelse=oenske.beslutning.begrundelse,
                hovedhensyn=oenske.beslutning.hovedhensyn or "",
                adgang=verden.adgang(oenske.beslutning.af, tidspunkt),
                tidspunkt=tidspunkt,
                ramme_id=_betaler(verden, h, oenske),
            )


def _betaler(verden: Verden, h: Rundehistorie, oenske: Oenske) -> int | None:
    """The pool that paid, where it was not the department itself."""
    navn = BETALT_AF_PULJEN.get(oenske.noegle)
    return puljen(verden, navn, h.runde.runde).pk if navn else None


def _beslut(verden: Verden, h: Rundehistorie, tidspunkt: datetime) -> None:
    sag = _sag(verden, h)
    sag.refresh_from_db()
    verden.goer(h.chef, sag, "beslut", tidspunkt, snapshot=forhaandsvis(sag).snapshot)


def _frigiv(verden: Verden, h: Rundehistorie, tidspunkt: datetime) -> None:
    sag = _sag(verden, h)
    with verden.ur.som(None, tidspunkt):
        services.frigiv(runde=sag, nu=lambda: tidspunkt)
    for bevaeget in (sag, *sag.indstillinger.all(), *(verden.oenske[o.noegle] for o in h.afgjort)):
        dater_motoren(bevaeget, tidspunkt)


def _orienter(verden: Verden, h: Rundehistorie, enhed: str, tidspunkt: datetime) -> None:
    verden.goer(h.ledere[enhed], _indstilling(verden, h, enhed), "orienter", tidspunkt)


def _center(enhed: str) -> str:
    """The centre that the unit is in, or is."""
    overordnet = {e.noegle: e.overordnet for e in ENHEDER}
    return enhed if enhed.startswith("center_") else str(overordnet[enhed])


def med_rolle(rolle: Rolle, enhed: str) -> str:
    """Who holds the role at exactly this unit."""
    return next(p.brugernavn for p in PERSONER for t in p.roller if (t.rolle.value, t.enhed) == (rolle.value, enhed))


def leder_af(enhed: str) -> str:
    """The unit's leader."""
    return med_rolle(Rolle.LEDER, enhed)
