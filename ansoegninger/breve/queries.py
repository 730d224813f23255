"""Reading letters and briefings."""

from __future__ import annotations

from django.db.models import QuerySet

from ansoegninger.breve.models import Brev, Orientering
from ansoegninger.oensker.queries import synlige as synlige_oensker
from ansoegninger.prioritering.models import Indstilling
from roller.adgang.adgang import Adgang
from roller.organisation.models import Ansaettelse
from roller.tildelinger.roller import Rolle
from workflows.beskeder.models import Beskedstatus


def synlige(adgang: Adgang) -> QuerySet[Brev]:
    """A letter is read by whoever may read its case."""
    return Brev.objects.filter(beslutning__oenske__in=synlige_oensker(adgang)).select_related(
        "beslutning__oenske", "beslutning__runde", "modtager", "besked", "kvittering"
    )


def ikke_sendt(indstilling: Indstilling) -> int:
    """How many individual letters of the department's round are not sent yet."""
    breve = Brev.objects.filter(
        beslutning__runde=indstilling.runde, beslutning__oenske__placeringer__indstilling=indstilling
    )
    return breve.exclude(besked__status=Beskedstatus.SENDT).count()


def synlige_orienteringer(adgang: Adgang) -> QuerySet[Orientering]:
    """A briefing is for the department that it is about, its leadership, and the auditor."""
    roller = (Rolle.LEDER, Rolle.CENTERCHEF, Rolle.FAGLIG_KOORDINATOR, Rolle.OEKONOMI, Rolle.REVISOR)
    ansat = Ansaettelse.objects.paa(adgang.dag).filter(person=adgang.bruger).values_list("enhed__path", flat=True).first()
    egen = [ansat[:laengde] for laengde in range(4, len(ansat) + 1, 4)] if ansat else []
    orienteringer = Orientering.objects.select_related("indstilling__enhed", "indstilling__runde", "frigivet_af")
    return orienteringer.filter(adgang.q("indstilling__enhed", *roller)) | orienteringer.filter(
        indstilling__enhed__path__in=egen
    )
