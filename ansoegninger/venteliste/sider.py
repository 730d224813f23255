"""What the waiting list adds to the shared pages of cases and rounds."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from django.db.models import Q
from django.urls import reverse

from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.prioritering.rundelinks import Rundelink, registrer_rundelinks
from ansoegninger.venteliste.models import Overspringning, Ventelistevalg
from ansoegninger.venteliste.policies import maa_se_ventelisten
from roller.adgang.adgang import Adgang
from roller.tildelinger.roller import Rolle
from workflows.motor.felthistorik import Raekker, felter, registrer_historik


def _links(adgang: Adgang, runde: Prioriteringsrunde) -> Iterator[Rundelink]:
    if maa_se_ventelisten(adgang, runde):
        fordi = "Hvilke penge der er blevet fri, og hvem der står for tur."
        yield Rundelink("Venteliste", reverse("venteliste:liste", args=[runde.sagsnummer]), fordi)


def _laeses(vej: str) -> Callable[[Adgang, Oenske], Q | None]:
    """As a draft: those who decide, and the auditor; never about oneself."""

    def laeses(adgang: Adgang, oenske: Oenske) -> Q | None:
        if oenske.person_id == adgang.bruger.pk:
            return None
        kan = adgang.har(Rolle.REVISOR, oenske.enhed) or adgang.har(Rolle.CENTERCHEF, oenske.enhed)
        if kan:
            return Q()
        return adgang.q_som(Rolle.CENTERCHEF, f"{vej}__enhed", f"{vej}__person")

    return laeses


registrer_rundelinks(_links)
registrer_historik(
    Oenske,
    Raekker(
        Overspringning,
        lambda oenske: Q(oenske=oenske.pk),
        felter(
            Overspringning,
            "begrundelse",
            "sprunget_af",
            "rolle",
            "tilbage_af",
            paa_vegne_af="på vegne af",
            sprunget_kl="sprunget over",
            tilbage_kl="taget tilbage",
        ),
        navn="ramme",
        laeses=_laeses("oenske"),
    ),
    Raekker(
        Ventelistevalg,
        lambda oenske: Q(beslutning__oenske=oenske.pk),
        felter(
            Ventelistevalg,
            "hvorfor",
            foreslaaet="foreslået",
            fulgt="forslaget blev fulgt",
            fri_oere="fri før bevillingen",
        ),
        laeses=_laeses("beslutning__oenske"),
    ),
)
