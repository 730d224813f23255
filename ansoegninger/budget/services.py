"""Moving money: the total by conditional UPDATE, the reason as a ledger entry, both in one transaction."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F

from ansoegninger.budget.models import Postering, Posteringsart, Ramme
from ansoegninger.budget.policies import maa_rette_ramme
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import IngenAdgang, Svar
from roller.brugere.models import Bruger
from roller.organisation.models import Enhed
from workflows.motor import noegler
from workflows.motor.fejl import Regelbrud
from workflows.motor.historik import opret_mange
from workflows.spor import SYSTEM, Sporudkast, skriv
from workflows.spor.aendringer import nyt, raekkenavn, rettet, som_er
from workflows.sprog.formater import kr


@transaction.atomic
def saet_ramme(
    *, enhed: Enhed, aar: int, ramme_oere: int, sagsnummer: str, bruger: Bruger, tidspunkt: datetime
) -> Ramme:
    """Set a department's ceiling for a year, and say in the ledger by how much it changed.

    Raises:
        Regelbrud: more than that is committed already.
    """
    ramme = Ramme.objects.select_for_update().filter(enhed=enhed, aar=aar).first()
    foer = ramme.ramme_oere if ramme else 0
    if ramme is None:
        ramme = Ramme.objects.create(enhed=enhed, aar=aar, ramme_oere=ramme_oere)
    elif ramme_oere < ramme.disponeret_oere:
        raise Regelbrud(f"{enhed} har allerede disponeret mere end den ramme.")
    else:
        ramme.ramme_oere = ramme_oere
        ramme.save(update_fields=["ramme_oere"])
    _bogfoer(
        [Postering(ramme=ramme, art=Posteringsart.RAMME, beloeb_oere=ramme_oere - foer, sagsnummer=sagsnummer)],
        bruger,
        tidspunkt,
    )
    return ramme


def ret_ramme(
    *, ramme: Ramme, ramme_oere: int, begrundelse: str, adgang: Adgang, tidspunkt: datetime, noegle: UUID
) -> Ramme:
    """Change a ceiling during the year, with the reason in the ledger and in the trail; sent twice it is changed once.

    Raises:
        IngenAdgang: somebody else than the centre's chief.
        Regelbrud: more than that is committed already, or there is no reason.
    """
    if not begrundelse.strip():
        raise Regelbrud("Skriv, hvorfor rammen ændres.", "begrundelse")
    with transaction.atomic():
        laast = Ramme.objects.select_for_update(of=("self",)).select_related("enhed").get(pk=ramme.pk)
        if noegler.tidligere(adgang.bruger, noegle):
            return laast
        aktoer = maa_rette_ramme(adgang, laast)
        if isinstance(aktoer, Svar):
            raise IngenAdgang(aktoer)
        foer = som_er(laast)
        if ramme_oere < laast.disponeret_oere:
            raise Regelbrud(
                f"Der er allerede disponeret {kr(laast.disponeret_oere)}. Rammen kan ikke være mindre.", "ramme_oere"
            )
        laast.ramme_oere = ramme_oere
        laast.save(update_fields=["ramme_oere"])
        aendring = Postering(
            ramme=laast,
            art=Posteringsart.RAMME,
            beloeb_oere=ramme_oere - foer["ramme_oere"],
            begrundelse=begrundelse.strip(),
        )
        _bogfoer([aendring], adgang.bruger, tidspunkt)
        skriv(_spor(laast, foer, aendring, aktoer, tidspunkt))
        noegler.gem(adgang.bruger, noegle, sagsnummer="", trin="ret_ramme", tidspunkt=tidspunkt)
    return laast


def _spor(
    ramme: Ramme, foer: Mapping[str, Any], postering: Postering, aktoer: Aktoer, tidspunkt: datetime
) -> Sporudkast:
    til = kr(ramme.ramme_oere)
    return Sporudkast(
        kaede=SYSTEM,
        art="budget.ramme_aendret",
        tidspunkt=tidspunkt,
        aktoer_id=aktoer.bruger.pk,
        rolle=aktoer.rolle,
        paa_vegne_af_id=aktoer.paa_vegne_af_id,
        enhed_id=ramme.enhed_id,
        begrundelse=postering.begrundelse,
        data={"enhed": str(ramme.enhed), "aar": ramme.aar, "foer": kr(foer["ramme_oere"]), "til": til},
        aendringer=[*rettet(ramme, foer), *nyt(postering)],
        henvisninger=[raekkenavn(ramme), raekkenavn(postering)],
    )


@transaction.atomic
def disponer(*, ramme: Ramme, beloeb: Mapping[str, int], bruger: Bruger, tidspunkt: datetime) -> None:
    """Commit amounts (øre, by case number) against a ceiling.

    The UPDATE holds the ceiling itself, so two deciders at once cannot pass it together; the CHECK is the last guard.

    Raises:
        Regelbrud: the money is not there.
    """
    sum_oere = sum(beloeb.values())
    fundet = Ramme.objects.filter(pk=ramme.pk, disponeret_oere__lte=F("ramme_oere") - sum_oere)
    if not fundet.update(disponeret_oere=F("disponeret_oere") + sum_oere):
        raise Regelbrud(f"Der er ikke penge nok i rammen for {ramme.enhed}.")
    _efter_update(ramme)
    _bogfoer(
        [
            Postering(ramme=ramme, art=Posteringsart.DISPONERET, beloeb_oere=oere, sagsnummer=sagsnummer)
            for sagsnummer, oere in sorted(beloeb.items())
        ],
        bruger,
        tidspunkt,
    )


@transaction.atomic
def frigiv(*, ramme: Ramme, beloeb_oere: int, sagsnummer: str, bruger: Bruger, tidspunkt: datetime) -> None:
    """Give a committed amount back to the ceiling: the course was not taken after all.

    Raises:
        Regelbrud: more is given back than was committed.
    """
    if beloeb_oere == 0:
        return
    fundet = Ramme.objects.filter(pk=ramme.pk, disponeret_oere__gte=beloeb_oere)
    if not fundet.update(disponeret_oere=F("disponeret_oere") - beloeb_oere):
        raise Regelbrud(f"Der er ikke disponeret så meget i rammen for {ramme.enhed}.")
    _efter_update(ramme)
    _bogfoer(
        [Postering(ramme=ramme, art=Posteringsart.FRIGIVET, beloeb_oere=-beloeb_oere, sagsnummer=sagsnummer)],
        bruger,
        tidspunkt,
    )


def _efter_update(ramme: Ramme) -> None:
    """An UPDATE writes no history; save the row as it now is, so that the field history tells the truth."""
    ramme.refresh_from_db()
    ramme.save()


def _bogfoer(posteringer: Sequence[Postering], bruger: Bruger, tidspunkt: datetime) -> None:
    for postering in posteringer:
        postering.bogfoert_af, postering.bogfoert_kl = bruger, tidspunkt
    opret_mange(posteringer, bruger=bruger, tidspunkt=tidspunkt)
