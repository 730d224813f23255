"""The prioritisation: last year's round decided and answered, this year's in progress."""

from __future__ import annotations

from datetime import datetime

from ansoegninger.demo.byg_efter import laeg_efter
from ansoegninger.demo.data.koder import Runde as Rundekode
from ansoegninger.demo.data.oensker import BUDGETTER, OENSKER_SIDSTE, RUNDER
from ansoegninger.demo.data.personer import ENHEDER, PERSONER
from ansoegninger.demo.data.sagsformer import Oenske, Prioriteringsrunde
from ansoegninger.demo.post import send_stille
from ansoegninger.demo.verden import Verden, dater_motoren
from ansoegninger.prioritering import services
from ansoegninger.prioritering.forhaandsvisning import forhaandsvis
from ansoegninger.prioritering.models import Beslutningsudfald, Indstilling
from roller.tildelinger.roller import Rolle

#: This year's departments that have locked already, with the day; the others are still ranking.
LAAST_I_AAR = {"visitation": -2, "center_voksne": -3}
#: The department that has been told about last year's round; the other leader still has that to do.
ORIENTERET = "voksenstoette"
#: Henrik has moved one wish up since the assessments.
FLYTTET, FLYTTET_TIL = "vs-12", 6


def byg_runder(verden: Verden) -> None:
    """Lay every round into the story."""
    for runde in RUNDER:
        verden.sker(runde.aabner_dag, 8, lambda kl, runde=runde: _aabn(verden, runde, kl))  # type: ignore[misc]
        enheder = [b.enhed for b in BUDGETTER if b.runde is runde.runde and _center(b.enhed) == runde.center]
        if runde.runde is Rundekode.SIDSTE:
            _laeg_afgjort(verden, runde, enheder)
        else:
            _laeg_igang(verden, runde, enheder)


def _laeg_afgjort(verden: Verden, runde: Prioriteringsrunde, enheder: list[str]) -> None:
    for enhed in enheder:
        verden.sker(runde.frist_dag - 1, 16, lambda kl, enhed=enhed: _laas(verden, runde, enhed, kl))  # type: ignore[misc]
    verden.sker(runde.besluttes_dag, 14, lambda kl: _foreslaa(verden, runde, kl))
    verden.sker(runde.besluttes_dag, 15, lambda kl: _beslut(verden, runde, kl))
    verden.sker(runde.besluttes_dag, 16, lambda kl: _frigiv(verden, runde, kl))
    verden.sker(runde.besluttes_dag, 17, send_stille)
    verden.sker(
        runde.besluttes_dag + 8,
        9,
        lambda kl: verden.goer(leder_af(ORIENTERET), _indstilling(verden, runde, ORIENTERET), "orienter", kl),
    )
    for oenske in OENSKER_SIDSTE:
        laeg_efter(verden, oenske)


def _laeg_igang(verden: Verden, runde: Prioriteringsrunde, enheder: list[str]) -> None:
    if runde.center == "center_voksne":
        verden.sker(-4, 11, lambda kl: _flyt(verden, runde, kl))
    for enhed in enheder:
        if enhed in LAAST_I_AAR:
            verden.sker(LAAST_I_AAR[enhed], 16, lambda kl, enhed=enhed: _laas(verden, runde, enhed, kl))  # type: ignore[misc]


def _aabn(verden: Verden, runde: Prioriteringsrunde, tidspunkt: datetime) -> None:
    chef = med_rolle(Rolle.CENTERCHEF, runde.center)
    rammer = {b.enhed: b.ramme_oere for b in BUDGETTER if b.runde is runde.runde and _center(b.enhed) == runde.center}
    with verden.ur.som(verden.person[chef], tidspunkt):
        verden.runde[runde.center, runde.runde] = services.aabn_runde(
            center=verden.enhed[runde.center],
            aar=verden.kalender.idag.year + runde.aar_fra_nu,
            indstil_senest_dag=verden.kalender.dag(runde.frist_dag),
            rammer={verden.enhed[enhed]: oere for enhed, oere in rammer.items()},
            adgang=verden.adgang(chef, tidspunkt),
            tidspunkt=tidspunkt,
            noegle=verden.noegle(),
        )
    dater_motoren(verden.runde[runde.center, runde.runde], tidspunkt)
    for enhed in rammer:
        dater_motoren(_indstilling(verden, runde, enhed), tidspunkt)


def _indstilling(verden: Verden, runde: Prioriteringsrunde, enhed: str) -> Indstilling:
    return Indstilling.objects.get(runde=verden.runde[runde.center, runde.runde], enhed=verden.enhed[enhed])


def _laas(verden: Verden, runde: Prioriteringsrunde, enhed: str, tidspunkt: datetime) -> None:
    indstilling = _indstilling(verden, runde, enhed)
    verden.goer(leder_af(enhed), indstilling, "ranger", tidspunkt, version=indstilling.version)
    # The door does this after its commit; the whole demo is one transaction, and the story needs it now.
    with verden.ur.som(None, tidspunkt):
        services.saml_indstillinger(indstilling.pk, tidspunkt)
    dater_motoren(verden.runde[runde.center, runde.runde], tidspunkt)


def _flyt(verden: Verden, runde: Prioriteringsrunde, tidspunkt: datetime) -> None:
    indstilling = _indstilling(verden, runde, ORIENTERET)
    leder = leder_af(ORIENTERET)
    with verden.ur.som(verden.person[leder], tidspunkt):
        services.flyt(
            indstilling=indstilling,
            oenske_id=verden.oenske[FLYTTET].pk,
            til_plads=FLYTTET_TIL,
            version=indstilling.version,
            adgang=verden.adgang(leder, tidspunkt),
            dag=verden.kalender.dag(-4),
        )


def _foreslaa(verden: Verden, runde: Prioriteringsrunde, tidspunkt: datetime) -> None:
    """Say what is meant for each wish, in its decider's name."""
    for oenske in _afgjorte():
        assert oenske.beslutning is not None
        with verden.ur.som(verden.person[oenske.beslutning.af], tidspunkt):
            services.saet_udkast(
                runde=verden.runde[runde.center, runde.runde],
                oenske=verden.oenske[oenske.noegle],
                udfald=Beslutningsudfald(oenske.beslutning.udfald),
                begrundelse=oenske.beslutning.begrundelse,
                adgang=verden.adgang(oenske.beslutning.af, tidspunkt),
                tidspunkt=tidspunkt,
            )


def _beslut(verden: Verden, runde: Prioriteringsrunde, tidspunkt: datetime) -> None:
    sag = verden.runde[runde.center, runde.runde]
    sag.refresh_from_db()
    chef = med_rolle(Rolle.CENTERCHEF, runde.center)
    verden.goer(chef, sag, "beslut", tidspunkt, snapshot=forhaandsvis(sag).snapshot)


def _frigiv(verden: Verden, runde: Prioriteringsrunde, tidspunkt: datetime) -> None:
    sag = verden.runde[runde.center, runde.runde]
    with verden.ur.som(None, tidspunkt):
        services.frigiv(runde=sag, nu=lambda: tidspunkt)
    for bevaeget in (sag, *sag.indstillinger.all(), *(verden.oenske[o.noegle] for o in _afgjorte())):
        dater_motoren(bevaeget, tidspunkt)


def _afgjorte() -> list[Oenske]:
    return [oenske for oenske in OENSKER_SIDSTE if oenske.beslutning]


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
