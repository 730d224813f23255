"""The letters that go into a bundle: those of the selected cases, as their own pages send them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from django.db.models import QuerySet

from ansoegninger.breve.models import Brev, Orientering
from ansoegninger.breve.pdf import lav_pdf
from ansoegninger.breve.queries import synlige, synlige_orienteringer
from roller.adgang.adgang import Adgang
from roller.tildelinger.roller import Rolle


def breve_om(sagsnumre: Collection[str], adgang: Adgang) -> QuerySet[Brev]:
    """The letters of these cases that the mandate covers, by case and age; none to the auditor."""
    breve = synlige(adgang).filter(adgang.q("beslutning__oenske__enhed", Rolle.REVISOR))
    breve = breve.filter(beslutning__oenske__sagsnummer__in=sagsnumre).exclude(modtager=adgang.bruger)
    return breve.order_by("beslutning__oenske__sagsnummer", "oprettet_kl", "pk")


def orienteringer_om(sagsnumre: Collection[str], adgang: Adgang) -> QuerySet[Orientering]:
    """The briefings of these cases that the mandate covers."""
    alle = synlige_orienteringer(adgang).filter(adgang.q("indstilling__enhed", Rolle.REVISOR))
    return alle.filter(indstilling__sagsnummer__in=sagsnumre)


def som_filer(breve: QuerySet[Brev], orienteringer: QuerySet[Orientering]) -> Iterator[tuple[str, bytes]]:
    """Name and content, one at a time; a letter whose text is erased has none."""
    numre: dict[str, int] = {}
    for brev in breve:
        sagsnummer = brev.beslutning.oenske.sagsnummer
        numre[sagsnummer] = nummer = numre.get(sagsnummer, 0) + 1
        if not brev.er_slettet:
            yield f"tilbagemelding-{sagsnummer}-{nummer}.pdf", _pdf("brev", brev.indhold)
    for orientering in orienteringer:
        yield (
            f"orientering-{orientering.indstilling.sagsnummer}.pdf",
            _pdf("orientering", orientering.indhold),
        )


def _pdf(skabelon: str, indhold: dict[str, str]) -> bytes:
    return lav_pdf(skabelon, indhold, date.fromisoformat(indhold["dag"]))
