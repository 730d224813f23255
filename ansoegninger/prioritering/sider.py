"""What prioritering adds to the shared pages of steps and cases."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.urls import reverse

from ansoegninger.budget.sagslinks import registrer_sager
from ansoegninger.oensker.queries import synlige as synlige_oensker
from ansoegninger.prioritering.models import Indstilling, Prioriteringsrunde
from ansoegninger.prioritering.policies import maa_se_indstilling, maa_se_runde
from ansoegninger.prioritering.queries import frigivet, indstillinger_i, synlige_runder
from ansoegninger.prioritering.rangering import rangering
from ansoegninger.prioritering.status import afdelingstabel
from roller.adgang.adgang import Adgang
from workflows.motor.sider import Sagsside, Trinside, registrer_sag, registrer_trin


def _runde(sag: Prioriteringsrunde, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    faerdige, i_alt = frigivet(sag)
    return {
        "runde": sag,
        "tabel": afdelingstabel(sag, indstillinger_i(adgang, sag.sagsnummer), adgang, dag),
        "faerdige": faerdige,
        "i_alt": i_alt,
    }


def _indstilling(sag: Indstilling, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    liste = rangering(sag, dag)
    return {"indstilling": sag, "liste": liste, "punkter": liste.punkter(), "uden_rang": liste.uden_rang()}


def _rangeringen(sag: Indstilling) -> str:
    return reverse("prioritering:indstilling", args=[sag.sagsnummer])


def _forhaandsvisningen(sag: Prioriteringsrunde) -> str:
    return reverse("prioritering:forhaandsvisning", args=[sag.sagsnummer])


def _rummet(sag: Prioriteringsrunde) -> str:
    return reverse("prioritering:runde", args=[sag.sagsnummer])


registrer_trin("afdelingsindstilling.ranger", Trinside(egen_side=_rangeringen))
registrer_trin("prioritering.beslut", Trinside(egen_side=_forhaandsvisningen, bagefter=_rummet))
registrer_sag(Prioriteringsrunde, Sagsside(maa_se_runde, "sager/runde.html", _runde))
registrer_sag(Indstilling, Sagsside(maa_se_indstilling, "sager/indstilling.html", _indstilling))
registrer_sager(synlige_oensker)
registrer_sager(synlige_runder)
