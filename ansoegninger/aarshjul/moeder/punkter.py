"""The team's own agenda for a supervision. What a point says is kept out of the trail."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ansoegninger.aarshjul.moeder.models import Moede, Moedepunkt
from ansoegninger.aarshjul.moeder.policies import maa_skrive_punkt, maa_traekke_punkt
from ansoegninger.aarshjul.spor import kraev_aktoer, skriv_paa_hjulet
from roller.adgang.adgang import Adgang, Aktoer
from workflows.spor import Aendring
from workflows.spor.aendringer import nyt, rettet, som_er
from workflows.sprog.formater import kort_dato


@transaction.atomic
def skriv_punkt(*, moede: Moede, tekst: str, adgang: Adgang, tidspunkt: datetime) -> Moedepunkt:
    """Put a point on the agenda.

    Raises:
        IngenAdgang: not of the team, or the agenda is closed.
    """
    laast = Moede.objects.select_for_update(of=("self",)).select_related("enhed").get(pk=moede.pk)
    aktoer = kraev_aktoer(maa_skrive_punkt(adgang, laast, timezone.localdate(tidspunkt)))
    punkt = Moedepunkt.objects.create(moede=laast, person=adgang.bruger, tekst=tekst, skrevet_kl=tidspunkt)
    _spor("aarshjul.punkt_skrevet", punkt, aktoer, tidspunkt, nyt(punkt))
    return punkt


@transaction.atomic
def traek_punkt(*, punkt: Moedepunkt, adgang: Adgang, tidspunkt: datetime) -> None:
    """Take one's own point off again; twice is once.

    Raises:
        IngenAdgang: somebody else's, or the agenda is closed.
    """
    laast = Moedepunkt.objects.select_for_update(of=("self",)).select_related("moede__enhed").get(pk=punkt.pk)
    aktoer = kraev_aktoer(maa_traekke_punkt(adgang, laast, timezone.localdate(tidspunkt)))
    if laast.trukket_kl is None:
        foer = som_er(laast)
        laast.trukket_kl = tidspunkt
        laast.save()
        _spor("aarshjul.punkt_trukket", laast, aktoer, tidspunkt, rettet(laast, foer))


def _spor(art: str, punkt: Moedepunkt, aktoer: Aktoer, tidspunkt: datetime, aendringer: list[Aendring]) -> None:
    skriv_paa_hjulet(
        art,
        aktoer=aktoer,
        tidspunkt=tidspunkt,
        enhed_id=punkt.moede.enhed_id,
        person_id=punkt.person_id,
        data={"dag": kort_dato(punkt.moede.dag)},
        aendringer=aendringer,
    )
