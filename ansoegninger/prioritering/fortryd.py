"""Taking back what somebody last saved in the decision room, one save after another.

Every draft says which save it belongs to (`skridt`), and its history has every version before. A row is taken back only
while it still stands as that save left it: then nobody's words but the person's own are lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from ansoegninger.prioritering.models import Beslutningsudkast, Prioriteringsrunde
from ansoegninger.prioritering.policies import maa_foreslaa
from ansoegninger.prioritering.rumlinjer import Linje
from ansoegninger.prioritering.udkast import laas_runden
from roller.adgang.adgang import Adgang
from roller.adgang.svar import IngenAdgang, Svar
from roller.brugere.models import Bruger
from workflows.motor.fejl import Regelbrud
from workflows.sprog.formater import antal

INTET = "Der er ikke noget at fortryde: ændringen er allerede fortrudt."


@dataclass(frozen=True, slots=True)
class Skridt:
    """A save that can be taken back, and the titles of the wishes that it left as they stand."""

    noegle: UUID
    kl: datetime
    titler: tuple[str, ...]

    @property
    def i_ord(self) -> str:
        """What would be taken back."""
        return f"»{self.titler[0]}«" if len(self.titler) == 1 else antal(len(self.titler), "ønske", "ønsker")


@dataclass(frozen=True, slots=True)
class Fortrudt:
    """What was taken back, and what was not and why, each by the wish's title."""

    titler: tuple[str, ...]
    ikke: tuple[str, ...]


def seneste_skridt(linjer: Sequence[Linje], bruger_id: int | None) -> Skridt | None:
    """The person's latest save of which something still stands, among the rows that the person reads."""
    egne = [r for r in linjer if r.skridt and r.sat_af_id == bruger_id and r.sat_kl and r.er_med]
    if not egne:
        return None
    sidste = max(egne, key=lambda r: (r.sat_kl, r.skridt))
    titler = tuple(r.titel for r in egne if r.skridt == sidste.skridt)
    assert sidste.skridt, "de er valgt ud ovenfor"
    assert sidste.sat_kl, "den, der er gemt, er gemt på et tidspunkt"
    return Skridt(sidste.skridt, sidste.sat_kl, titler)


def fortryd(*, runde: Prioriteringsrunde, skridt: UUID, adgang: Adgang) -> Fortrudt:
    """Put the drafts of a save back as they were before it, all of their fields, as far as they still stand.

    Raises:
        IngenAdgang: the person may not decide one of the wishes, or the round is not open for it.
        Regelbrud: somebody has changed all of them since, or they are taken back already.
    """
    with transaction.atomic():
        laast = laas_runden(runde)
        gemte = _gemt_i(laast, skridt, adgang.bruger)
        if not gemte:
            raise Regelbrud(INTET)
        udkast = Beslutningsudkast.objects.filter(runde=laast, oenske__in=list(gemte))
        nu = {u.oenske_id: u for u in udkast.select_related("oenske__enhed", "sat_af")}
        staar = [u for u in nu.values() if u.skridt == skridt]
        ikke = tuple(
            _hvorfor_ikke(nu.get(pk), h, adgang.bruger) for pk, h in gemte.items() if _er_aendret(nu.get(pk), h)
        )
        if not staar:
            raise Regelbrud(" ".join(ikke) or INTET)
        for u in staar:
            svar = maa_foreslaa(adgang, laast, u.oenske)
            if isinstance(svar, Svar):
                raise IngenAdgang(svar)
            _tilbage(u, gemte[u.oenske_id], adgang.bruger)
    return Fortrudt(tuple(u.oenske.titel for u in staar), ikke)


def _gemt_i(runde: Prioriteringsrunde, skridt: UUID, bruger: Bruger) -> dict[int, Any]:
    """The versions that the person's save wrote, by wish: the first where a later undo came back to it."""
    versioner = Beslutningsudkast.history.filter(runde=runde, skridt=skridt, sat_af=bruger)
    fundne: dict[int, Any] = {}
    for version in versioner.select_related("oenske").order_by("history_id"):
        fundne.setdefault(version.oenske_id, version)
    return fundne


def _foer(version: Any) -> Any:
    """The version before; None where the save made the draft."""
    tidligere = Beslutningsudkast.history.filter(id=version.id, history_id__lt=version.history_id)
    return tidligere.order_by("-history_id").first()


def _er_aendret(udkast: Beslutningsudkast | None, version: Any) -> bool:
    """Does something else stand than the save left, and than what was there before it?"""
    foer = _foer(version)
    if udkast is None:
        return foer is not None
    if foer is None:
        return bool(udkast.skridt != version.skridt)
    return udkast.skridt not in {version.skridt, foer.skridt}


def _hvorfor_ikke(udkast: Beslutningsudkast | None, version: Any, bruger: Bruger) -> str:
    om = f"»{version.oenske.titel}« er ikke fortrudt"
    if udkast is None:
        return f"{om}: forslaget er taget tilbage siden."
    hvem = "du" if udkast.sat_af_id == bruger.pk else str(udkast.sat_af)
    return f"{om}: {hvem} har ændret det siden."


def _tilbage(udkast: Beslutningsudkast, version: Any, bruger: Bruger) -> None:
    """Write the version before as it was, field for field; a draft that the save made is taken away."""
    foer = _foer(version)
    gammelt: Any = foer.instance if foer is not None else udkast
    gammelt._history_user = bruger
    if foer is None:
        gammelt.delete()
    else:
        gammelt.save()
