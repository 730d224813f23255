"""Finding the list and the wish that an address names, for one reader."""

from __future__ import annotations

from django.http import Http404

from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.venteliste.laeser import Laeser
from ansoegninger.venteliste.policies import maa_se_ventelisten
from ansoegninger.venteliste.queries import Raekke, find_liste
from roller.adgang.adgang import Aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import IngenAdgang, kraev


def hent_liste(request: Foresporgsel, sagsnummer: str) -> Laeser:
    """The list of a round, as the reader sees it.

    Raises:
        Http404: the round does not exist, or the person may not know that it does.
        IngenAdgang: the person sees the round, but not the list.
    """
    liste = find_liste(request.adgang, sagsnummer)
    if liste is None:
        raise Http404
    kraev(maa_se_ventelisten(request.adgang, liste.runde))
    return Laeser(liste, request.adgang)


def hent_raekke(laeser: Laeser, sagsnummer: str) -> Raekke | None:
    """One who waits and whom the reader decides; None where the wish waits no more.

    Raises:
        Http404: the reader may not know that it waits.
        IngenAdgang: somebody else decides it.
    """
    raekke = next((r for r in laeser.liste.raekker if r.oenske.sagsnummer == sagsnummer), None)
    if raekke is not None:
        if laeser.raekken(raekke.ventende) is None:
            raise Http404
        svar = laeser.svar(raekke)
        if not isinstance(svar, Aktoer):
            raise IngenAdgang(svar)
    return raekke


def runden(laeser: Laeser) -> Prioriteringsrunde:
    """The round of the list."""
    return laeser.liste.runde
