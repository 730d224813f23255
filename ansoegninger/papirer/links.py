"""Where each figure leads, for one reader: only to what the reader may open."""

from __future__ import annotations

from django.urls import reverse

from ansoegninger.budget.queries import SER_BUDGET
from ansoegninger.papirer.grundlag import Adresser
from ansoegninger.papirer.policies import maa_se_oenskerne, maa_se_udmoentning, ser_alle
from ansoegninger.papirer.queries import Laest
from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.prioritering.policies import maa_laese_listen
from roller.adgang.adgang import Adgang
from roller.tildelinger.roller import Rolle


def adresser_for(adgang: Adgang, runde: Prioriteringsrunde, laest: Laest) -> Adresser:
    """The addresses, without a query: the units are read already."""
    nummer = runde.sagsnummer
    budget = f"{reverse('budget:oversigt')}?aar={runde.aar}"
    rammer = {r.pk: budget for r in laest.rammer if _naar(adgang, r.enhed.path, *SER_BUDGET)}
    ledede = frozenset(i.enhed_id for i in laest.indstillinger if _naar(adgang, i.enhed.path, Rolle.LEDER))
    return Adresser(
        oensker=reverse("papirer:oensker", args=[nummer]) if maa_se_oenskerne(adgang, runde) else "",
        afdelinger=None if ser_alle(adgang, runde) else ledede,
        rammer=rammer,
        budget=budget if len(rammer) == len(laest.rammer) else "",
        lister={
            i.sagsnummer: reverse("prioritering:indstilling", args=[i.sagsnummer])
            for i in laest.indstillinger
            if maa_laese_listen(adgang, i)
        },
        udmoentning=reverse("papirer:udmoentning", args=[nummer]) if maa_se_udmoentning(adgang, runde) else "",
        runde=reverse("prioritering:runde", args=[nummer]),
    )


def _naar(adgang: Adgang, sti: str, *roller: Rolle) -> bool:
    return any(h.daekker(sti) for h in adgang.i_rolle(*roller))
