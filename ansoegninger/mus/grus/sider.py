"""What the groups' talks add to the shared pages of steps and cases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.db.models import Q
from django.urls import reverse

from ansoegninger.mus.grus.models import (
    Grusaktivitet,
    Grusdag,
    Grusdeltager,
    Grusflytning,
    Grusmaal,
    Grussamtale,
    Grusstatus,
)
from ansoegninger.mus.grus.policies import maa_se
from ansoegninger.mus.grus.visning import visning
from roller.adgang.adgang import Adgang
from workflows.motor.felthistorik import Raekker, felter, registrer_historik, sagens_egne
from workflows.motor.sider import Link, Sagsside, Trinside, registrer_sag, registrer_trin


def _kontekst(sag: Grussamtale, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    return {"v": visning(sag, adgang)}


def _links(sag: Grussamtale, adgang: Adgang) -> list[Link]:
    return [("Se gruppens samtale og plan", reverse("mus:grus", args=[sag.sagsnummer]))]


def _hoerer_til(sag: Grussamtale) -> Q:
    return Q(grus=sag.pk)


def _gruppens(felt: str) -> Callable[[Adgang | None, Grussamtale], Callable[[Mapping[str, Any]], tuple[str, ...]]]:
    """What was said is for those who may open the case; without an access it is told that it was said, not what."""
    return lambda adgang, sag: lambda raekke: () if adgang is not None and maa_se(adgang, sag) else (felt,)


registrer_trin("grus.hold", Trinside("opgaver/grus/trin.html", _kontekst))
registrer_trin("grus.plan", Trinside("opgaver/grus/trin.html", _kontekst))
registrer_trin("grus.foelg_op", Trinside("opgaver/grus/trin.html", _kontekst))
registrer_sag(Grussamtale, Sagsside(maa_se, "sager/grus.html", _kontekst, _links))
registrer_historik(
    Grussamtale,
    sagens_egne(Grussamtale),
    Raekker(
        Grusdeltager,
        _hoerer_til,
        felter(Grusdeltager, "ord", ord_kl="ordet skrevet"),
        navn="person",
        skjult=_gruppens("ord"),
    ),
    Raekker(Grusmaal, _hoerer_til, felter(Grusmaal, "maal", "frist_dag"), navn="maal"),
    Raekker(
        Grusaktivitet,
        lambda sag: Q(maal__grus=sag.pk),
        felter(Grusaktivitet, "maal", "fase", "art", "hvem", "frist_dag", "kursus"),
        navn="hvad",
    ),
    Raekker(Grusdag, _hoerer_til, felter(Grusdag, "fulgt_op_af", fulgt_op_kl="fulgt op"), navn="dag"),
    Raekker(
        Grusflytning,
        _hoerer_til,
        felter(Grusflytning, "til_dag", "grund", "flyttet_af", flyttet_kl="flyttet"),
        navn="fra_dag",
        skjult=_gruppens("grund"),
    ),
    Raekker(
        Grusstatus,
        lambda sag: Q(dag__grus=sag.pk),
        felter(Grusstatus, "dag", "status", "ord"),
        navn="maal",
        skjult=_gruppens("ord"),
    ),
)
