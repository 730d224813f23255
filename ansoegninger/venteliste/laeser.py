"""What one reader sees of a waiting list: which rows and pots, and whose name, place and score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse

from ansoegninger.prioritering.queries import LISTENS_LAESERE
from ansoegninger.venteliste.forslag import Forslag, Ventende
from ansoegninger.venteliste.policies import maa_afgoere, ser_alle
from ansoegninger.venteliste.queries import Raekke, Venteliste
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import Svar
from roller.tildelinger.roller import Rolle


@dataclass(frozen=True)
class Laeser:
    """A list with its reader."""

    liste: Venteliste
    adgang: Adgang

    @cached_property
    def _alle(self) -> bool:
        return ser_alle(self.adgang, self.liste.runde)

    @cached_property
    def raekker(self) -> Sequence[Raekke]:
        """The whole list; or a leader's own department, and the wish that a sættechef decides."""
        return self.liste.raekker if self._alle else [r for r in self.liste.raekker if self._er_laeserens(r)]

    @cached_property
    def forslag(self) -> Sequence[Forslag]:
        """The pots: all of them; or a leader's own ceilings, and those that may pay for what a sættechef decides."""
        if self._alle:
            return self.liste.forslag
        afgoer = {r.oenske.pk for r in self.raekker if isinstance(self.svar(r), Aktoer)}
        egne = {r.egen_ramme_id for r in self.raekker}
        return [
            f for f in self.liste.forslag if f.pot.ramme_id in egne or any(f.stand(pk) is not None for pk in afgoer)
        ]

    def svar(self, raekke: Raekke) -> Aktoer | Svar:
        """May the reader grant this wish, or pass it over?"""
        har_eget = self.liste.har_eget(self.adgang.bruger.pk)
        return maa_afgoere(self.adgang, self.liste.runde, raekke.oenske, har_eget=har_eget)

    def er_eget(self, raekke: Raekke) -> bool:
        """Is it the reader's own wish?"""
        return raekke.oenske.person_id == self.adgang.bruger.pk

    def viser_rang(self, raekke: Raekke) -> bool:
        """Place and score are for those who read the department's list, and never for the wish's own employee."""
        laeser = any(h.daekker(raekke.oenske.enhed.path) for h in self.adgang.i_rolle(*LISTENS_LAESERE))
        return laeser and not self.er_eget(raekke)

    def viser_grund(self, raekke: Raekke) -> bool:
        """Why somebody was passed over is for those who decide and the auditor; like a draft, not for the leader."""
        if self.er_eget(raekke):
            return False
        som_revisor = self.adgang.har(Rolle.REVISOR, raekke.oenske.enhed)
        return som_revisor or isinstance(
            self.adgang.kompetent(Rolle.CENTERCHEF, raekke.oenske.enhed, raekke.oenske.person_id), Aktoer
        )

    def navn(self, raekke: Raekke) -> str:
        """The course, for whoever may open the case; its number to everybody else who follows the money."""
        if self.er_eget(raekke):
            return "dit eget ønske"
        return f"{raekke.oenske.titel} ({raekke.oenske.sagsnummer})" if raekke.kan_ses else raekke.oenske.sagsnummer

    def url(self, raekke: Raekke) -> str:
        """The case, where it may be opened."""
        return reverse("indbakke:sag", args=[raekke.oenske.sagsnummer]) if raekke.kan_ses else ""

    def raekken(self, ventende: Ventende | None) -> Raekke | None:
        """The row of one who waits, if the reader sees it."""
        raekke = self.liste.efter_oenske.get(ventende.oenske_id) if ventende else None
        return raekke if raekke is not None and (self._alle or self._er_laeserens(raekke)) else None

    def _er_laeserens(self, raekke: Raekke) -> bool:
        leder = any(h.daekker(raekke.oenske.enhed.path) for h in self.adgang.i_rolle(Rolle.LEDER))
        return leder or isinstance(
            self.adgang.kompetent(Rolle.CENTERCHEF, raekke.oenske.enhed, raekke.oenske.person_id), Aktoer
        )
