"""What the tests of the pages share: reading a page, and where things are."""

import re
from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Indstilling, Prioriteringsrunde
from ansoegninger.prioritering.queries import aftryk_paa
from ansoegninger.prioritering.udkast import aftryk
from tests.fabrikker.hold import DAG

Som = Callable[[str], Client]
TOM = aftryk("", "")
HTMX = {"HX-Request": "true"}


def tekst(svar: object) -> str:
    return re.sub(r"\s+", " ", svar.content.decode().replace("\xa0", " "))  # type: ignore[attr-defined]


def adresse(navn: str, sag: Prioriteringsrunde | Indstilling, *mere: object) -> str:
    return reverse(f"prioritering:{navn}", args=[sag.sagsnummer, *mere])


def flyt_paa(liste: Indstilling) -> str:
    """Where a move is sent from the list as it stands."""
    return adresse("flyt", liste, aftryk_paa(liste, DAG))


def oenske(titel: str) -> Oenske:
    return Oenske.objects.get(titel=titel)


def udkastdata(titel: str, udfald: str, begrundelse: str, vist: str = TOM) -> dict[str, str]:
    """One row of the decision room as a form sends it."""
    pk = oenske(titel).pk
    return {f"o{pk}-udfald": udfald, f"o{pk}-begrundelse": begrundelse, f"o{pk}-vist": vist}
