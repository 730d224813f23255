"""What the room's page needs of the yardstick and of the undo: context, and the reasons' forms."""

from __future__ import annotations

from typing import Any

from django.http import Http404

from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.afvigelser.forms import PRAEFIKS, GrundForm
from ansoegninger.prioritering.afvigelser.panel import panel
from ansoegninger.prioritering.afvigelser.services import begrund
from ansoegninger.prioritering.fortryd import seneste_skridt
from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.prioritering.rum import Rum, Rumraekke
from roller.adgang.foresporgsel import Foresporgsel
from workflows.motor.fejl import Regelbrud

_ENDE = "-vist"
#: No id has more digits; a longer number is not read at all.
_FLEST_CIFRE = 18


def rumdel(rum: Rum) -> dict[str, Any]:
    """The summary beside the best, and what the person may take back."""
    return {"panel": panel(rum.maalestok, rum.alle), "skridt": seneste_skridt(rum.linjer, rum.adgang.bruger.pk)}


def grundform(raekke: Rumraekke) -> GrundForm | None:
    """The field of a row whose draft differs, as it stands; None where there is nothing to give a reason for."""
    maalt = raekke.maalt
    if maalt is None or not maalt.get("afviger"):
        return None
    return GrundForm.vis(raekke.linje.oenske_id, maalt["grund"], i_kraft=maalt["i_kraft"])


def grundformer(request: Foresporgsel, kun: int | None, trykket: int | None) -> dict[int, GrundForm]:
    """A bound form for each reason that was sent and is to be saved; of one row where its button was pressed."""
    navne = (n for n in request.POST if n.startswith(PRAEFIKS) and n.endswith(_ENDE))
    numre = (n[len(PRAEFIKS) : -len(_ENDE)] for n in navne)
    sendte = {int(nr) for nr in numre if nr.isdecimal() and len(nr) <= _FLEST_CIFRE}
    former = {nr: GrundForm(request.POST, oenske_id=nr) for nr in sorted(sendte) if kun in (None, nr)}
    return {nr: form for nr, form in former.items() if form.skal_gemmes(trykket)}


def gem_grund(request: Foresporgsel, runde: Prioriteringsrunde, form: GrundForm) -> int:
    """Save one reason; what the service refuses becomes the field's own error."""
    if not form.is_valid():
        return 0
    oenske = Oenske.objects.select_related("enhed").filter(pk=form.oenske_id).first()
    if oenske is None:
        raise Http404
    try:
        begrund(
            runde=runde,
            oenske=oenske,
            grund=form.cleaned_data["grund"],
            adgang=request.adgang,
            tidspunkt=request.tidspunkt,
            vist=form.cleaned_data["vist"],
        )
    except Regelbrud as fejl:
        form.add_error("grund", fejl.besked)
        form.se_igen("")
        return 0
    return 1
