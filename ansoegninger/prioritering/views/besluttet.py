"""How the round went: what was decided, as a table."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from ansoegninger.prioritering.models import Beslutning, Prioriteringsrunde
from ansoegninger.prioritering.policies import maa_se_rummet
from ansoegninger.prioritering.queries import beslutninger_i
from ansoegninger.prioritering.rum import PR_SIDE
from ansoegninger.prioritering.udtryk import udfaldsbadge
from roller.adgang.foresporgsel import Foresporgsel
from workflows.sidedeling import Sidedeling


def beslutninger(request: Foresporgsel, fundet: Prioriteringsrunde) -> dict[str, Any] | None:
    """What was decided, for those who could follow the drafts."""
    if not maa_se_rummet(request.adgang, fundet):
        return None
    gaeldende = beslutninger_i(request.adgang, fundet).filter(afloest_af__isnull=True)
    side = Sidedeling(gaeldende, PR_SIDE).get_page(request.GET.get("side"))
    return {"side": side, "raekker": [_besluttet(b) for b in side]}


def _besluttet(beslutning: Beslutning) -> dict[str, Any]:
    oenske = beslutning.oenske
    return {
        "id": beslutning.pk,
        "celler": [
            {"art": "titel", "tekst": oenske.titel, "url": reverse("indbakke:sag", args=[oenske.sagsnummer])},
            {"tekst": str(oenske.person), "under": str(oenske.enhed)},
            {"badge": udfaldsbadge(beslutning.udfald), "under": "Fra ventelisten" if beslutning.efter_id else ""},
            {"art": "tal", "beloeb_oere": beslutning.beloeb_oere},
            {"tekst": str(beslutning.besluttet_af), "under": beslutning.get_rolle_display()},
        ],
    }
