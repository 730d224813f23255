"""What breve adds to the shared pages of steps and cases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.urls import reverse

from ansoegninger.breve.models import Brev, Laesekvittering, Orientering
from ansoegninger.breve.orienteringstekst import orienteringsindhold
from ansoegninger.breve.policies import maa_se_afsendelsen, maa_se_kladder
from ansoegninger.breve.queries import breve_i
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Indstilling, Prioriteringsrunde
from ansoegninger.prioritering.policies import laeste_beslutninger
from ansoegninger.prioritering.rundelinks import Rundelink, registrer_rundelinks
from roller.adgang.adgang import Adgang
from workflows.motor.felthistorik import Raekker, felter, registrer_historik
from workflows.motor.sider import Trinside, registrer_trin


def til_laesning(oenske: Oenske, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    """The letter that is to be confirmed."""
    return {"brev": breve_i(oenske)[-1]}


def til_orientering(indstilling: Indstilling, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    """Exactly what the department will read, made by the function that will write it."""
    return {"orientering": orienteringsindhold(indstilling, dag=dag, kommune=settings.KOMMUNE_NAVN)}


def _brevet(adgang: Adgang, oenske: Oenske) -> Q:
    return Q(beslutning__in=laeste_beslutninger(adgang, oenske))


def _kvitteringen(adgang: Adgang, oenske: Oenske) -> Q:
    return Q(brev__beslutning__in=laeste_beslutninger(adgang, oenske))


def _brevene(adgang: Adgang, runde: Prioriteringsrunde) -> Iterator[Rundelink]:
    """The letters as they will be, and whether they have left."""
    if maa_se_kladder(adgang, runde):
        fordi = "Læs og ret hvert brev, som det bliver sendt."
        yield Rundelink("Brevene", reverse("breve:kladder", args=[runde.sagsnummer]), fordi)
    if maa_se_afsendelsen(adgang, runde):
        fordi = "Er alle breve sendt, og er der nogen, der ikke kunne sendes?"
        yield Rundelink("Afsendelse af breve", reverse("breve:afsendelse", args=[runde.sagsnummer]), fordi)


registrer_rundelinks(_brevene)
registrer_trin("kursusoenske.laes", Trinside("opgaver/kursusoenske/laes.html", til_laesning))
registrer_trin("afdelingsindstilling.orienter", Trinside("opgaver/afdelingsindstilling/orienter.html", til_orientering))
registrer_historik(
    Oenske,
    Raekker(
        Brev,
        lambda oenske: Q(beslutning__oenske=oenske.pk),
        felter(Brev, "modtager", oprettet_kl="oprettet"),
        laeses=_brevet,
    ),
    Raekker(
        Laesekvittering,
        lambda oenske: Q(brev__beslutning__oenske=oenske.pk),
        felter(Laesekvittering, laest_kl="læst"),
        laeses=_kvitteringen,
    ),
)
registrer_historik(
    Indstilling,
    Raekker(
        Orientering,
        lambda indstilling: Q(indstilling=indstilling.pk),
        felter(Orientering, "frigivet_af", frigivet_kl="sendt"),
    ),
)
