"""Setting and changing pots: by the round, by the chief, each with its reason in the ledger and in the trail."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from ansoegninger.budget.aftale.queries import mindste_ramme
from ansoegninger.budget.models import Postering, Posteringsart, Ramme
from ansoegninger.budget.policies import maa_rette_ramme
from ansoegninger.budget.queries import afdelingsrammer, overfoert
from ansoegninger.budget.services.bogfoering import bogfoer, skriv_posteringer
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import IngenAdgang, Svar
from roller.brugere.models import Bruger
from roller.organisation.models import Enhed
from workflows.motor import noegler
from workflows.motor.fejl import Regelbrud
from workflows.spor import SYSTEM, Aendring, Sporudkast, skriv
from workflows.spor.aendringer import nyt, raekkenavn, rettet, som_er
from workflows.sprog.formater import kr


@transaction.atomic
def saet_ramme(
    *, enhed: Enhed, aar: int, ramme_oere: int, sagsnummer: str, bruger: Bruger, tidspunkt: datetime
) -> Ramme:
    """Set a department's ceiling for a year, and say in the ledger by how much it changed.

    The amount is the year's own: what was carried over from the year before is there already, and stays.

    Raises:
        Regelbrud: more than that is bound already.
    """
    ramme = afdelingsrammer().select_for_update(of=("self",)).filter(enhed=enhed, aar=aar).first()
    if ramme is None:
        ramme = Ramme.objects.create(enhed=enhed, aar=aar, ramme_oere=ramme_oere)
        post = Postering(art=Posteringsart.RAMME, beloeb_oere=ramme_oere, sagsnummer=sagsnummer)
        skriv_posteringer(ramme=ramme, posteringer=[post], bruger=bruger, tidspunkt=tidspunkt)
        return ramme
    ramme.enhed = enhed
    aendring = ramme_oere + overfoert([ramme]).get(ramme.pk, 0) - ramme.ramme_oere
    if aendring:
        post = Postering(art=_sat(ramme), beloeb_oere=aendring, sagsnummer=sagsnummer)
        for_lidt = f"{enhed} har allerede bundet mere end den ramme."
        bogfoer(ramme=ramme, posteringer=[post], bruger=bruger, tidspunkt=tidspunkt, for_lidt=for_lidt)
    return ramme


def reguler(
    *, ramme: Ramme, ramme_oere: int, begrundelse: str, adgang: Adgang, tidspunkt: datetime, noegle: UUID
) -> Ramme:
    """Change a ceiling, at the yearly adjustment or during the year; sent twice it is changed once.

    Raises:
        IngenAdgang: somebody else than the centre's chief.
        Regelbrud: more than that is bound already, or there is no reason.
    """
    if not begrundelse.strip():
        raise Regelbrud("Skriv, hvorfor rammen ændres.", "begrundelse")
    with transaction.atomic():
        laast = laas(ramme)
        if noegler.tidligere(adgang.bruger, noegle):
            return laast
        aktoer = kraev_aktoer(maa_rette_ramme(adgang, laast))
        foer = som_er(laast)
        if ramme_oere + laast.tilskud_oere < laast.bundet_oere:
            mindst = kr(laast.bundet_oere - laast.tilskud_oere)
            raise Regelbrud(f"Der er allerede bundet {mindst} af rammen. Den kan ikke være mindre.", "ramme_oere")
        if ramme_oere < (delt := mindste_ramme([laast]).get(laast.pk, 0)):
            raise Regelbrud(f"Puljens områder deler {kr(delt)}. Ret områderne først.", "ramme_oere")
        post = Postering(
            art=Posteringsart.REGULERING,
            beloeb_oere=ramme_oere - laast.ramme_oere,
            begrundelse=begrundelse.strip(),
        )
        bogfoer(ramme=laast, posteringer=[post], bruger=adgang.bruger, tidspunkt=tidspunkt, for_lidt="")
        data = {"foer": kr(foer["ramme_oere"]), "til": kr(laast.ramme_oere)}
        skriv(spor_om("budget.ramme_aendret", laast, [post], foer, aktoer, tidspunkt, data))
        noegler.gem(adgang.bruger, noegle, sagsnummer="", trin="ret_ramme", tidspunkt=tidspunkt)
    return laast


def laas(ramme: Ramme) -> Ramme:
    """The pot as it is now, held until the transaction ends."""
    return Ramme.objects.select_for_update(of=("self",)).select_related("enhed").get(pk=ramme.pk)


def kraev_aktoer(svar: Aktoer | Svar) -> Aktoer:
    """In which capacity the person acts.

    Raises:
        IngenAdgang: in none.
    """
    if isinstance(svar, Svar):
        raise IngenAdgang(svar)
    return svar


def spor_om(
    art: str,
    ramme: Ramme,
    posteringer: list[Postering],
    foer: Mapping[str, Any] | None,
    aktoer: Aktoer,
    tidspunkt: datetime,
    data: Mapping[str, object],
) -> Sporudkast:
    """The trail's entry about one pot: the row from old to new (all of it, where `foer` is None), and the entries."""
    aendringer: list[Aendring] = [*(nyt(ramme) if foer is None else rettet(ramme, foer))]
    for postering in posteringer:
        aendringer += nyt(postering)
    return Sporudkast(
        kaede=SYSTEM,
        art=art,
        tidspunkt=tidspunkt,
        aktoer_id=aktoer.bruger.pk,
        rolle=aktoer.rolle,
        paa_vegne_af_id=aktoer.paa_vegne_af_id,
        enhed_id=ramme.enhed_id,
        begrundelse=next((p.begrundelse for p in posteringer if p.begrundelse), ""),
        data={"enhed": ramme.kort_navn, "aar": ramme.aar, **data},
        aendringer=aendringer,
        henvisninger=[raekkenavn(ramme), *map(raekkenavn, posteringer)],
    )


def _sat(ramme: Ramme) -> Posteringsart:
    """A pot that carried-over money made has not been set by anybody yet."""
    er_sat = ramme.posteringer.filter(art=Posteringsart.RAMME).exists()
    return Posteringsart.REGULERING if er_sat else Posteringsart.RAMME
