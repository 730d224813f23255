"""What a file is read against: the catalogue as it is, and the strategies of today."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.utils import timezone

from ansoegninger.katalog.billede import billede
from ansoegninger.katalog.indlaesning.plan import Kendt
from ansoegninger.katalog.models import Kursus, Udbyder
from ansoegninger.katalog.queries import til_billede
from ansoegninger.strategi.models import Laeringsmaal, Strategi, Tema
from workflows.sprog.soegning import foldet


def kendt(tidspunkt: datetime) -> Kendt:
    """Everything, in seven queries however long the file is. The catalogue is the whole municipality's."""
    gaelder = Strategi.objects.paa(timezone.localdate(tidspunkt))
    maal = Laeringsmaal.objects.filter(strategi__in=gaelder).order_by("pk").values_list("tekst", flat=True)
    # Of two that are written alike, the first that was made is meant.
    kurser = reversed(til_billede())
    return Kendt(
        kurser={(foldet(k.titel), foldet(k.udbyder.navn)): (k.pk, billede(k)) for k in kurser},
        udbydere={foldet(u.navn): (u.navn, u.art) for u in Udbyder.objects.order_by("-pk")},
        temaer=frozenset(Tema.objects.filter(strategi__in=gaelder).values_list("nummer", flat=True)),
        maal={foldet(tekst): tekst for tekst in maal},
    )


def kurser_med(ider: Iterable[int]) -> dict[int, Kursus]:
    """The courses by id, with all that a picture holds."""
    # In pieces: SQLite counts what stands in a list.
    alle, fundne = list(ider), dict[int, Kursus]()
    for fra in range(0, len(alle), 500):
        fundne |= {k.pk: k for k in til_billede().filter(pk__in=alle[fra : fra + 500])}
    return fundne
