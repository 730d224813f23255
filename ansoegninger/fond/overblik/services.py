"""Taking the overview out as a file, and telling the trail of it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from ansoegninger.fond.overblik.penge import Penge
from ansoegninger.fond.overblik.queries import Udvalg, aabne, trin_i
from ansoegninger.fond.overblik.regelbog import laes_regelbog
from ansoegninger.fond.overblik.regneark import overbliksark
from roller.adgang.adgang import Adgang, Hverv
from roller.tildelinger.roller import Rolle
from workflows.spor import SYSTEM, Sporudkast, skriv
from workflows.sprog.formater import dato

UDTRAEK = "fond.udtraek"
#: What the reader of the file should know besides.
OM = (
    ("Hvem der er med", "De ansøgninger, den, der tog arket ud, må læse"),
    ("Beløb", "Kroner uden moms"),
)
#: In which capacity somebody takes it out: the one that reaches the most.
_KAPACITETER = (
    Rolle.REVISOR,
    Rolle.OEKONOMI,
    Rolle.CENTERCHEF,
    Rolle.SAETTECHEF,
    Rolle.LEDER,
    Rolle.TR,
    Rolle.MEDARBEJDER,
)


def tag_ud(
    *,
    adgang: Adgang,
    udvalg: Udvalg,
    i_ord: str,
    dele: tuple[str, list[tuple[str, Penge]]],
    formaal: str,
    tidspunkt: datetime,
) -> bytes:
    """Make the spreadsheet, and write down who took what out, and why.

    Args:
        adgang: whose rows they are.
        udvalg: what is chosen.
        i_ord: the same in words, as it stands in the file and in the trail.
        dele: what the money of it is divided by, and each part.
        formaal: why, as it will stand in the trail.
        tidspunkt: when it was asked for.
    """
    dag = timezone.localdate(tidspunkt)
    ansoegninger = list(aabne(adgang, udvalg, laes_regelbog()))
    om = [("Udvalg", i_ord), ("Taget ud", dato(dag)), *OM]
    fil = overbliksark(ansoegninger, trin_i({a.sagsnummer for a in ansoegninger}), dele, om, dag)
    hverv = _hverv(adgang)
    with transaction.atomic():
        skriv(
            Sporudkast(
                kaede=SYSTEM,
                art=UDTRAEK,
                tidspunkt=tidspunkt,
                aktoer_id=adgang.bruger.pk,
                rolle=hverv.rolle if hverv else "",
                paa_vegne_af_id=hverv.for_person_id if hverv else None,
                enhed_id=hverv.enhed_id if hverv else None,
                begrundelse=formaal,
                data={"antal": len(ansoegninger), "udvalg": i_ord, "sager": [a.sagsnummer for a in ansoegninger]},
            )
        )
    return fil


def _hverv(adgang: Adgang) -> Hverv | None:
    return next((h for rolle in _KAPACITETER for h in adgang.i_rolle(rolle)), None)
