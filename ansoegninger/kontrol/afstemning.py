"""What the database caught and what the trail says are the same changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils import timezone

from ansoegninger.kontrol.register import Brud, kontrol
from workflows.motor.fanget import i_ord
from workflows.spor.afstemning import uden_post


@kontrol("Hver ændring af data har sin post i sporet")
def hver_aendring_har_sin_post(tidspunkt: datetime) -> Iterator[Brud]:
    for aendret in i_ord(uden_post().iterator()):
        kl = f"{timezone.localtime(aendret.kl):%d.%m.%Y %H:%M:%S}"
        yield Brud(aendret.sag or aendret.raekke, f"{aendret.raekke} blev {aendret.hvad} {kl}, og sporet siger intet")
