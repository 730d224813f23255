"""Reading wishes."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet

from ansoegninger.oensker.models import Fase, Oenske, Sagsdeling, Udfald, Vurdering
from roller.adgang.adgang import Adgang
from roller.tildelinger.roller import Rolle


def synlige(adgang: Adgang) -> QuerySet[Oenske]:
    """The wishes this person may read: list, detail, file, export, search and count all ask here.

    The owner; whoever would assess or decide it; the auditor by mandate; the koordinator once it has become
    knowledge sharing; and whoever it is shared with by name. A draft is its owner's alone.
    """
    delt = Sagsdeling.objects.filter(content_object=OuterRef("pk"), user=adgang.bruger, udloeber_dag__gt=adgang.dag)
    i_linjen = (
        adgang.q_som(Rolle.LEDER)
        | adgang.q_som(Rolle.CENTERCHEF)
        | adgang.q("enhed", Rolle.REVISOR)
        | (Q(fase=Fase.VIDENDELING) & adgang.q("enhed", Rolle.FAGLIG_KOORDINATOR))
        | Exists(delt)
    )
    return Oenske.objects.filter(Q(person=adgang.bruger) | (~Q(fase=Fase.KLADDE) & i_linjen))


def seneste_vurdering(oenske: Oenske) -> Vurdering | None:
    """The assessment that counts."""
    return oenske.vurderinger.order_by("vurderet_kl", "pk").last()


def er_retur(oenske: Oenske) -> bool:
    """Did the leader send it back?"""
    vurdering = seneste_vurdering(oenske)
    return vurdering is not None and vurdering.udfald == Udfald.RETUR
