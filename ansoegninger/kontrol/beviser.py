"""No file without its row, no row without its file; and the file is the one that was laid there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256

from ansoegninger.evaluering.filtype import filtype
from ansoegninger.evaluering.models import Kursusbevis
from ansoegninger.kontrol.register import Brud, kontrol
from ansoegninger.oensker.models import TAGET
from ansoegninger.sletning.logbog import i_logbogen


@kontrol("Et kursusbevis har sin fil, til sagen slettes, og det er den fil, der blev lagt på")
def hvert_kursusbevis_har_sin_fil(tidspunkt: datetime) -> Iterator[Brud]:
    beviser = Kursusbevis.objects.select_related("oenske").order_by("pk")
    for bevis in beviser.filter(~i_logbogen(Kursusbevis), indhold__isnull=True).defer("indhold"):
        yield Brud(bevis.oenske.sagsnummer, "kursusbeviset har ingen fil")
    # One at a time: each may be megabytes.
    for bevis in beviser.filter(indhold__isnull=False).iterator(chunk_size=1):
        raa = bytes(bevis.indhold or b"")
        if sha256(raa).hexdigest() != bevis.sha256 or filtype(raa) != bevis.type:
            yield Brud(bevis.oenske.sagsnummer, "kursusbevisets fil er ikke den, der blev lagt på sagen")


@kontrol("Kun et kursus, der er taget, har et kursusbevis")
def kun_et_taget_kursus_har_bevis(tidspunkt: datetime) -> Iterator[Brud]:
    for bevis in Kursusbevis.objects.exclude(oenske__fase__in=TAGET).select_related("oenske").defer("indhold"):
        yield Brud(bevis.oenske.sagsnummer, "der er et kursusbevis, men kurset er ikke taget")
