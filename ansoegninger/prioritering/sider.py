"""What prioritering adds to the shared pages of steps and cases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.db.models import Q
from django.urls import reverse

from ansoegninger.budget.models import Postering, Ramme
from ansoegninger.budget.queries import synlige_rammer
from ansoegninger.budget.sagslinks import registrer_sager
from ansoegninger.kriterier.score import Score
from ansoegninger.oensker.models import Oenske
from ansoegninger.oensker.queries import synlige as synlige_oensker
from ansoegninger.oensker.sider import registrer_scorer
from ansoegninger.prioritering.afvigelser.models import Afvigelse, Maalestok
from ansoegninger.prioritering.afvigelser.policies import laeste_afvigelser, ser_maalestokken
from ansoegninger.prioritering.models import (
    Beslutning,
    Beslutningsudkast,
    Indstilling,
    Placering,
    Prioriteringsrunde,
    Rundevaegt,
)
from ansoegninger.prioritering.policies import (
    laeste_beslutninger,
    laeste_placeringer,
    laeste_udkast,
    maa_se_indstilling,
    maa_se_runde,
    maa_se_score,
    reviderer,
)
from ansoegninger.prioritering.queries import beslutninger_i, frigivet, i_rummet, runder_med, synlige_runder
from ansoegninger.prioritering.rangering import rangering
from ansoegninger.prioritering.rundelinks import Rundelink, registrer_rundelinks
from ansoegninger.prioritering.samling.models import Holddeltager, Kursushold
from ansoegninger.prioritering.samling.policies import SER_ALLE, maa_se_samling
from ansoegninger.prioritering.scenarier.policies import maa_se_scenarier
from ansoegninger.prioritering.scorer import scorer
from ansoegninger.prioritering.status import afdelinger_i, afdelingstabel
from roller.adgang.adgang import Adgang
from workflows.motor.felthistorik import Raekker, Samlet, felter, registrer_historik, sagens_egne
from workflows.motor.sider import Sagsside, Trinside, registrer_sag, registrer_trin


def _runde(sag: Prioriteringsrunde, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    faerdige, i_alt = frigivet(sag)
    return {
        "runde": sag,
        "tabel": afdelingstabel(sag, afdelinger_i(adgang, sag.sagsnummer), adgang, dag),
        "faerdige": faerdige,
        "i_alt": i_alt,
    }


def _indstilling(sag: Indstilling, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    liste = rangering(sag, dag, adgang.bruger.pk)
    return {"indstilling": sag, "liste": liste, "punkter": liste.punkter(), "uden_rang": liste.uden_rang()}


def _scorer(oenske: Oenske, adgang: Adgang) -> list[tuple[str, Score, str]]:
    """The wish's score in each round that weighs it, with the way to how it came about."""
    if oenske.person_id == adgang.bruger.pk:
        return []
    fundne = []
    for runde in runder_med(oenske):
        if maa_se_score(adgang, runde, oenske) and (score := scorer(runde, [oenske.pk]).get(oenske.pk)):
            adresse = reverse("prioritering:score", args=[runde.sagsnummer, oenske.sagsnummer])
            fundne.append((runde.sagstitel, score, adresse))
    return fundne


def _rangeringen(sag: Indstilling) -> str:
    return reverse("prioritering:indstilling", args=[sag.sagsnummer])


def _forhaandsvisningen(sag: Prioriteringsrunde) -> str:
    return reverse("prioritering:forhaandsvisning", args=[sag.sagsnummer])


def _rummet(sag: Prioriteringsrunde) -> str:
    return reverse("prioritering:runde", args=[sag.sagsnummer])


def _oenskets_beslutninger(adgang: Adgang, oenske: Oenske) -> Q:
    return Q(id__in=laeste_beslutninger(adgang, oenske).values("pk"))


def _oenskets_posteringer(adgang: Adgang, oenske: Oenske) -> Q | None:
    if oenske.person_id == adgang.bruger.pk:
        return None
    return Q() if reviderer(adgang, oenske) else _synlige_posteringer(adgang)


def _synlige_posteringer(adgang: Adgang) -> Q:
    return Q(ramme__in=synlige_rammer(adgang).order_by().values("pk"))


def _rundens_udkast(adgang: Adgang, runde: Prioriteringsrunde) -> Q:
    return i_rummet(adgang) & ~Q(oenske__person=adgang.bruger)


def _rundens_afvigelser(adgang: Adgang, runde: Prioriteringsrunde) -> Q | None:
    return ~Q(oenske__person=adgang.bruger) if ser_maalestokken(adgang, runde) else None


def _rundens_maalestok(adgang: Adgang, runde: Prioriteringsrunde) -> Q | None:
    return Q() if ser_maalestokken(adgang, runde) else None


def _rundens_hold(adgang: Adgang, runde: Prioriteringsrunde) -> Q | None:
    ser_alle = any(h.daekker(runde.enhed.path) for h in adgang.i_rolle(*SER_ALLE))
    return Q() if ser_alle else None


def _rundens_beslutninger(adgang: Adgang, runde: Prioriteringsrunde) -> Q:
    return Q(id__in=beslutninger_i(adgang, runde).order_by().values("pk"))


_UDKAST = felter(
    Beslutningsudkast,
    *("udfald", "begrundelse", "hovedhensyn", "henvisning", "ramme", "sat_af"),
    sat_rolle="som",
    sat_paa_vegne_af="på vegne af",
    sat_kl="sat",
    foreslaaet="foreslået automatisk",
)
_AFVIGELSE = felter(Afvigelse, "retning", "grund", "tab", "koersel", "sat_af", pris_oere="pris", sat_kl="sat")
_BESLUTNING = felter(
    Beslutning,
    *("udfald", "begrundelse", "hovedhensyn", "henvisning", "ramme", "besluttet_af", "rolle"),
    beloeb_oere="beløb",
    paa_vegne_af="på vegne af",
    besluttet_kl="besluttet",
    frigivet_kl="frigivet",
)
_HOLD = felter(
    Kursushold,
    "form",
    kursus="kursus",
    oprettet_af="samlet af",
    oploest_af="opløst af",
    pris_oere="pris",
    deltagere_maks="højst deltagere",
    oprettet_kl="samlet",
    oploest_kl="opløst",
)
_POSTERING = felter(
    Postering,
    *("art", "begrundelse"),
    beloeb_oere="beløb",
    bogfoert_af="bogført af",
    bogfoert_kl="bogført",
)


def _foer_beslutningen(adgang: Adgang, runde: Prioriteringsrunde) -> Iterator[Rundelink]:
    """What helps to decide, and is there to be read afterwards."""
    if maa_se_samling(adgang, runde):
        fordi = "Se, hvornår et hold er billigst."
        yield Rundelink("Ønsker om samme kursus", reverse("prioritering:holdliste", args=[runde.sagsnummer]), fordi)
    if maa_se_scenarier(adgang, runde):
        fordi = "Find det bedste valg, og hold udkastet op mod det."
        yield Rundelink("Scenarier", reverse("prioritering:scenarier", args=[runde.sagsnummer]), fordi)


registrer_trin("afdelingsindstilling.ranger", Trinside(egen_side=_rangeringen))
registrer_trin("prioritering.beslut", Trinside(egen_side=_forhaandsvisningen, bagefter=_rummet))
registrer_sag(Prioriteringsrunde, Sagsside(maa_se_runde, "sager/runde.html", _runde))
registrer_sag(Indstilling, Sagsside(maa_se_indstilling, "sager/indstilling.html", _indstilling))
registrer_scorer(_scorer)
registrer_sager(Oenske, synlige_oensker)
registrer_sager(Prioriteringsrunde, synlige_runder)
registrer_historik(
    Oenske,
    Raekker(
        Placering,
        lambda oenske: Q(oenske=oenske.pk),
        felter(Placering, "plads", uden_rang="rangeres ikke"),
        navn="indstilling",
        laeses=laeste_placeringer,
        samlet=Samlet(
            ("plads på afdelingens liste", "pladser på afdelingens liste"),
            ("flytning på afdelingens liste", "flytninger på afdelingens liste"),
            pr_raekke=False,
        ),
    ),
    Raekker(Beslutningsudkast, lambda oenske: Q(oenske=oenske.pk), _UDKAST, navn="runde", laeses=laeste_udkast),
    Raekker(Afvigelse, lambda oenske: Q(oenske=oenske.pk), _AFVIGELSE, navn="runde", laeses=laeste_afvigelser),
    Raekker(Beslutning, lambda oenske: Q(oenske=oenske.pk), _BESLUTNING, navn="runde", laeses=_oenskets_beslutninger),
    Raekker(
        Holddeltager,
        lambda oenske: Q(oenske=oenske.pk),
        felter(Holddeltager, "hold", udtraadt_kl="taget af holdet"),
        navn="runde",
    ),
    Raekker(
        Postering,
        lambda oenske: Q(sagsnummer=oenske.sagsnummer),
        _POSTERING,
        navn="ramme",
        laeses=_oenskets_posteringer,
    ),
)
registrer_rundelinks(_foer_beslutningen)
registrer_historik(
    Indstilling,
    sagens_egne(Indstilling),
    Raekker(
        Placering,
        lambda indstilling: Q(indstilling=indstilling.pk),
        felter(Placering, "plads", uden_rang="rangeres ikke"),
        navn="oenske",
        samlet=Samlet(("ønske sat på listen", "ønsker sat på listen"), ("ønske flyttet", "ønsker flyttet")),
    ),
    Raekker(Ramme, lambda indstilling: Q(id=indstilling.ramme_id), felter(Ramme, "ramme_oere")),
)
registrer_historik(
    Prioriteringsrunde,
    sagens_egne(Prioriteringsrunde, uden=("snapshot",)),
    Raekker(
        Indstilling,
        lambda runde: Q(runde=runde.pk),
        felter(Indstilling, "sagsnummer", "fase", "ramme"),
        navn="enhed",
    ),
    Raekker(Rundevaegt, lambda runde: Q(runde=runde.pk), felter(Rundevaegt, "vaegt"), navn="kriterium"),
    Raekker(Kursushold, lambda runde: Q(runde=runde.pk), _HOLD, navn="titel", laeses=_rundens_hold),
    Raekker(Beslutningsudkast, lambda runde: Q(runde=runde.pk), _UDKAST, navn="oenske", laeses=_rundens_udkast),
    Raekker(
        Maalestok,
        lambda runde: Q(runde=runde.pk),
        felter(Maalestok, "koersel", "valgt_af", valgt_kl="valgt"),
        laeses=_rundens_maalestok,
    ),
    Raekker(Afvigelse, lambda runde: Q(runde=runde.pk), _AFVIGELSE, navn="oenske", laeses=_rundens_afvigelser),
    Raekker(Beslutning, lambda runde: Q(runde=runde.pk), _BESLUTNING, navn="oenske", laeses=_rundens_beslutninger),
    Raekker(
        Postering,
        lambda runde: Q(sagsnummer=runde.sagsnummer),
        _POSTERING,
        navn="ramme",
        laeses=lambda adgang, runde: _synlige_posteringer(adgang),
    ),
)
