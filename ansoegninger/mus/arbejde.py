"""What the background worker does for MUS."""

from datetime import datetime

from django.utils import timezone

from ansoegninger.mus import ansatte
from ansoegninger.mus.models import FOELGES, MusRunde, MusSamtale
from ansoegninger.mus.services import opret_samtaler
from workflows.motor.doere import omdiriger
from workflows.motor.flyt import flyt
from workflows.motor.forloeb import forloeb
from workflows.motor.hver_for_sig import hver_for_sig


def forfaldent(nu: datetime) -> int:
    """Make the talks that are missing, and let those under way follow their people. Safe to stop and to run again.

    Returns:
        How many talks were made, moved or ended.
    """
    return _opret(nu) + _flyt(nu) + _slut(nu)


def _opret(nu: datetime) -> int:
    """In every round that is not ready."""
    runder = MusRunde.objects.filter(faerdig_kl=None).order_by("pk")
    return sum(opret_samtaler(runde=runde, nu=lambda: nu) for runde in runder)


def _flyt(nu: datetime) -> int:
    """Whoever has changed unit takes the talk along, the same day."""
    flytning = forloeb("mus").flytninger()["foelg_med"]
    fundne = ansatte.skal_flyttes(timezone.localdate(nu)).values_list("pk", flat=True)
    return hver_for_sig(list(fundne), lambda pk: flyt(sag=_samtale(pk), flytning=flytning, tidspunkt=nu))


def _slut(nu: datetime) -> int:
    """Whoever has left has no talk, and a plan that both approved is not followed up any more."""
    omveje, dag = forloeb("mus").omveje(), timezone.localdate(nu)

    def slut(pk: int) -> bool:
        samtale = _samtale(pk)
        # Asked again: the list may be minutes old, and the end of a talk is not taken back.
        omvej = omveje["fratraadt_med_plan" if samtale.fase in FOELGES else "fratraadt"]
        return ansatte.har_forladt(samtale, dag) and omdiriger(sag=samtale, omvej=omvej, tidspunkt=nu)

    return hver_for_sig(list(ansatte.skal_slutte(dag).values_list("pk", flat=True)), slut)


def _samtale(pk: int) -> MusSamtale:
    return MusSamtale.objects.select_related("runde").get(pk=pk)
