"""What breve adds to the shared pages of steps and cases."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.conf import settings

from ansoegninger.breve.orienteringstekst import orienteringsindhold
from ansoegninger.breve.queries import breve_i
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Indstilling
from roller.adgang.adgang import Adgang
from workflows.motor.sider import Trinside, registrer_trin


def til_laesning(oenske: Oenske, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    """The letter that is to be confirmed."""
    return {"brev": breve_i(oenske)[-1]}


def til_orientering(indstilling: Indstilling, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    """Exactly what the department will read, made by the function that will write it."""
    return {"orientering": orienteringsindhold(indstilling, dag=dag, kommune=settings.KOMMUNE_NAVN)}


registrer_trin("kursusoenske.laes", Trinside("opgaver/kursusoenske/laes.html", til_laesning))
registrer_trin("afdelingsindstilling.orienter", Trinside("opgaver/afdelingsindstilling/orienter.html", til_orientering))
