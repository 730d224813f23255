"""Making and closing calendar addresses."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from roller.adgang.adgang import Adgang
from roller.adgang.regelbrud import Regelbrud
from roller.adgang.spor import skriv_handling
from roller.adgang.svar import IngenAdgang, nej
from roller.brugere.models import Bruger
from roller.kalenderadresse.models import Kalenderadresse
from roller.kalenderadresse.noegle import fingeraftryk, ny_noegle
from roller.organisation.queries import ansaettelse_for, seneste_enhed
from roller.tildelinger.roller import Rolle
from workflows.spor import Aendring
from workflows.spor.aendringer import nyt, rettet, som_er

HOEJST_AABNE = 5


@transaction.atomic
def opret(*, navn: str, adgang: Adgang, tidspunkt: datetime) -> tuple[Kalenderadresse, str]:
    """Make an address of one's own.

    Returns:
        The row, and the secret; it is nowhere else, so show it now.

    Raises:
        IngenAdgang: the person is not employed.
        Regelbrud: there are as many open ones as anybody may have.
    """
    person = Bruger.objects.select_for_update().get(pk=adgang.bruger.pk)
    if ansaettelse_for(person, adgang.dag) is None:
        raise IngenAdgang(nej("Kun den, der er ansat, kan have en kalenderadresse"))
    if Kalenderadresse.objects.aabne().filter(person=person).count() >= HOEJST_AABNE:
        raise Regelbrud(f"Du har {HOEJST_AABNE} åbne adresser. Luk en af dem først.", "navn")
    noegle = ny_noegle()
    ny = Kalenderadresse.objects.create(person=person, navn=navn, digest=fingeraftryk(noegle), oprettet_kl=tidspunkt)
    _spor("roller.kalenderadresse_lavet", ny, adgang, Rolle.MEDARBEJDER, tidspunkt, nyt(ny))
    return ny, noegle


@transaction.atomic
def luk(*, adresse: Kalenderadresse, adgang: Adgang, tidspunkt: datetime) -> None:
    """Close one's own address, at once and for good.

    Raises:
        IngenAdgang: it is somebody else's.
    """
    laast = Kalenderadresse.objects.select_for_update().get(pk=adresse.pk)
    if laast.person_id != adgang.bruger.pk:
        raise IngenAdgang(nej("Kun den, kalenderadressen tilhører, kan lukke den"))
    if laast.lukket_kl is None:
        _luk(laast, adgang, Rolle.MEDARBEJDER, tidspunkt)


def luk_alle(*, person: Bruger, adgang: Adgang, rolle: Rolle, tidspunkt: datetime) -> None:
    """Close everything somebody has; in the transaction in which the person is let in no more."""
    for adresse in Kalenderadresse.objects.aabne().filter(person=person).order_by("pk"):
        _luk(adresse, adgang, rolle, tidspunkt)


def noter_brugt(*, adresse: Kalenderadresse, dag: date) -> None:
    """Remember the day of the latest use; written once a day."""
    aeldre = Q(sidst_brugt_dag__isnull=True) | Q(sidst_brugt_dag__lt=dag)
    if adresse.sidst_brugt_dag != dag:
        Kalenderadresse.objects.filter(aeldre, pk=adresse.pk).update(sidst_brugt_dag=dag)


def _luk(adresse: Kalenderadresse, adgang: Adgang, rolle: Rolle, tidspunkt: datetime) -> None:
    foer = som_er(adresse)
    adresse.lukket_kl = tidspunkt
    adresse.save(update_fields=["lukket_kl"])
    _spor("roller.kalenderadresse_lukket", adresse, adgang, rolle, tidspunkt, rettet(adresse, foer))


def _spor(
    art: str,
    adresse: Kalenderadresse,
    adgang: Adgang,
    rolle: Rolle,
    tidspunkt: datetime,
    aendringer: Sequence[Aendring],
) -> None:
    skriv_handling(
        art,
        adgang=adgang,
        rolle=rolle,
        tidspunkt=tidspunkt,
        person_id=adresse.person_id,
        enhed_id=getattr(seneste_enhed(adresse.person), "pk", None),
        data={"navn": adresse.navn, "person": str(adresse.person)},
        aendringer=aendringer,
    )
