"""What oensker adds to the shared pages of steps and cases."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.urls import reverse

from ansoegninger.oensker.deling import maa_dele
from ansoegninger.oensker.models import Oenske, Vurdering
from ansoegninger.oensker.policies import maa_se
from ansoegninger.oensker.queries import seneste_vurdering, tidligere_bevillinger
from ansoegninger.oensker.resume import resume
from roller.adgang.adgang import Adgang, som_aktoer
from workflows.motor.sider import Sagsside, Trinside, registrer_sag, registrer_trin


def vurderinger(oenske: Oenske) -> list[Vurdering]:
    """Every assessment so far in order, with its criteria, and the employee's answer where there was one."""
    return list(
        oenske.vurderinger.select_related("vurderet_af", "returnering")
        .prefetch_related("kriteriesvar")
        .order_by("vurderet_kl", "pk")
    )


def til_vurdering(oenske: Oenske, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    """What the leader reads before assessing."""
    return {
        "resume": resume(oenske),
        "vurderinger": vurderinger(oenske),
        "bevillinger": tidligere_bevillinger(oenske, adgang),
    }


def til_rettelse(oenske: Oenske, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    """What the employee answers."""
    return {"vurdering": seneste_vurdering(oenske)}


def oplysninger(oenske: Oenske, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    """All facts of the case. A decision is a fact for readers once it is released: the letter comes first."""
    return {
        "resume": resume(oenske),
        "vurderinger": vurderinger(oenske),
        # The rows of later domains are reached through their relations: oensker may not import what stands above it.
        "beslutninger": oenske.beslutninger.filter(frigivet_kl__isnull=False)
        .select_related("besluttet_af", "paa_vegne_af", "runde", "brev")
        .order_by("besluttet_kl", "pk"),
        "tilmelding": getattr(oenske, "tilmelding", None),
        "gennemfoerelse": getattr(oenske, "gennemfoerelse", None),
        "evaluering": getattr(oenske, "evaluering", None),
        "tilbagetraekning": getattr(oenske, "tilbagetraekning", None),
        # The order among colleagues is the leader's own tool, not a message to the employee.
        "vis_rang": oenske.person_id != adgang.bruger.pk,
    }


def links(oenske: Oenske, adgang: Adgang) -> list[tuple[str, str]]:
    """The way to sharing the case, for whoever may share it."""
    if som_aktoer(maa_dele(adgang, oenske)):
        return [("Del sagen", reverse("oensker:del", args=[oenske.sagsnummer]))]
    return []


registrer_trin("kursusoenske.vurder", Trinside("opgaver/kursusoenske/vurder.html", til_vurdering))
registrer_trin("kursusoenske.ret", Trinside("opgaver/kursusoenske/ret.html", til_rettelse))
registrer_sag(Oenske, Sagsside(maa_se, "sager/oenske.html", oplysninger, links))
