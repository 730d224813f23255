"""The agreement about the pool from outside: its areas, topics and reports, one handed in and one being written."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.conf import settings

from ansoegninger.budget.aftale import services
from ansoegninger.budget.aftale.models import Afrapporteringsfrist, Fokusemne
from ansoegninger.budget.models import Ramme
from ansoegninger.budget.services import reguler
from ansoegninger.demo.byg_puljer import CHEF, puljen
from ansoegninger.demo.data import aftaler
from ansoegninger.demo.data.koder import Runde
from ansoegninger.demo.data.puljer import KOMPETENCEPULJEN
from ansoegninger.demo.verden import Verden
from ansoegninger.papirer.arkiv import aftryk
from ansoegninger.papirer.puljer.papir import rapport
from ansoegninger.papirer.puljer.queries import laes_puljer
from ansoegninger.papirer.puljer.services import gem_udkast, indsend

#: The draft was left so many days ago.
_SKREVET = -3


def byg_aftaler(verden: Verden) -> None:
    """Lay the agreement into the story."""
    verden.sker(aftaler.AFTALT, 11, lambda kl: _aftal(verden, kl))
    verden.sker(aftaler.VALGT, 9, lambda kl: _vaelg(verden, kl))
    verden.sker(aftaler.VALGT, 10, lambda kl: _saet_ned(verden, kl))
    for modtager, dag, _, indsendt in aftaler.FRISTER:
        frist = (modtager, dag)
        if indsendt is not None:
            verden.sker(indsendt, 14, lambda kl, frist=frist: _indsend(verden, frist, kl))  # type: ignore[misc]
        else:
            verden.sker(_SKREVET, 14, lambda kl, frist=frist: _skriv(verden, frist, kl))  # type: ignore[misc]


def _aftal(verden: Verden, tidspunkt: datetime) -> None:
    ramme, hvem = _pulje(verden), _hvem(verden, tidspunkt)
    with verden.ur.som(verden.person[CHEF], tidspunkt):
        for navn, oere, noegler in aftaler.OMRAADER:
            enheder = [verden.enhed[noegle] for noegle in noegler]
            services.saet_omraade(ramme=ramme, navn=navn, beloeb_oere=oere, enheder=enheder, **hvem)
        for navn, tema in aftaler.FOKUSEMNER:
            services.saet_emne(ramme=ramme, navn=navn, temanummer=tema, **hvem)
        for modtager, dag, hvad, _ in aftaler.FRISTER:
            senest = verden.kalender.dag(dag)
            services.saet_frist(ramme=ramme, modtager=modtager, senest_dag=senest, hvad=hvad, **hvem)


def _vaelg(verden: Verden, tidspunkt: datetime) -> None:
    ramme = _pulje(verden)
    emner = dict(Fokusemne.objects.filter(ramme=ramme).values_list("navn", "pk"))
    valg = {verden.oenske[noegle].sagsnummer: emner[navn] for noegle, navn in aftaler.EMNEVALG.items()}
    with verden.ur.som(verden.person[CHEF], tidspunkt):
        services.vaelg_emner(ramme=ramme, valg=valg, **_hvem(verden, tidspunkt))


def _saet_ned(verden: Verden, tidspunkt: datetime) -> None:
    aar = _pulje(verden).aar
    with verden.ur.som(verden.person[CHEF], tidspunkt):
        for enhed, oere in aftaler.SAT_NED:
            reguler(
                ramme=Ramme.objects.get(enhed=verden.enhed[enhed], aar=aar, art="AFDELING", udgift="KURSUS"),
                ramme_oere=oere,
                begrundelse=aftaler.HVORFOR,
                noegle=verden.noegle(),
                **_hvem(verden, tidspunkt),
            )


def _indsend(verden: Verden, frist: tuple[str, int], tidspunkt: datetime) -> None:
    raekke, kommune = _frist(verden, frist), settings.KOMMUNE_NAVN
    vist = rapport(laes_puljer([raekke.ramme])[0], kommune=kommune, hentet_kl=tidspunkt, frister=[raekke])
    with verden.ur.som(verden.person[CHEF], tidspunkt):
        indsend(
            frist=raekke,
            tekst=aftaler.STATUS,
            vist=aftryk(vist),
            kommune=kommune,
            noegle=verden.noegle(),
            **_hvem(verden, tidspunkt),
        )


def _skriv(verden: Verden, frist: tuple[str, int], tidspunkt: datetime) -> None:
    with verden.ur.som(verden.person[CHEF], tidspunkt):
        gem_udkast(frist=_frist(verden, frist), tekst=aftaler.UDKAST, **_hvem(verden, tidspunkt))


def _pulje(verden: Verden) -> Ramme:
    return puljen(verden, KOMPETENCEPULJEN, Runde.SIDSTE)


def _frist(verden: Verden, frist: tuple[str, int]) -> Afrapporteringsfrist:
    modtager, dag = frist
    frister = Afrapporteringsfrist.objects.filter(ramme=_pulje(verden)).select_related("ramme__enhed")
    return frister.get(modtager=modtager, senest_dag=verden.kalender.dag(dag))


def _hvem(verden: Verden, tidspunkt: datetime) -> dict[str, Any]:
    return {"adgang": verden.adgang(CHEF, tidspunkt), "tidspunkt": tidspunkt}
