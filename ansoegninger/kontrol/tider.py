"""What follows from something else has not happened before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db.models import F, Min, Q

from ansoegninger.breve.models import Laesekvittering, Orientering
from ansoegninger.evaluering.models import (
    Evaluering,
    Forankring,
    Forankringssyn,
    Formaal,
    Formaalsaftale,
    Gennemfoerelse,
    Kursusbevis,
    Tilmelding,
)
from ansoegninger.kontrol.register import Brud, kontrol, numre
from ansoegninger.mus.models import Afholdelse, Plangodkendelse
from ansoegninger.mus.opfoelgning.models import Opfoelgning
from ansoegninger.oensker.models import Oenske, Vurdering
from ansoegninger.prioritering.models import Beslutning
from workflows.beskeder.models import Besked

_OENSKE, _BREV, _MUS = "oenske__sagsnummer", "brev__beslutning__oenske__sagsnummer", "samtale__sagsnummer"
#: What is said where it is broken, the table, when it happened, what must have been before, and the way to the case.
RAEKKEFOELGE: tuple[tuple[str, Any, str, str, str], ...] = (
    ("ønsket er indsendt, før det blev oprettet", Oenske, "indsendt_kl", "oprettet_kl", "sagsnummer"),
    ("ønsket er vurderet, før det blev indsendt", Vurdering, "vurderet_kl", "oenske__indsendt_kl", _OENSKE),
    ("ønsket er frigivet, før det blev besluttet", Beslutning, "frigivet_kl", "besluttet_kl", _OENSKE),
    ("brevet er læst, før det blev skrevet", Laesekvittering, "laest_kl", "brev__oprettet_kl", _BREV),
    (
        "kurset er tilmeldt, før det blev bevilget",
        Tilmelding,
        "tilmeldt_kl",
        "oenske__beslutninger__besluttet_kl",
        _OENSKE,
    ),
    (
        "kurset er taget, før det blev tilmeldt",
        Gennemfoerelse,
        "registreret_kl",
        "oenske__tilmelding__tilmeldt_kl",
        _OENSKE,
    ),
    (
        "kurset er evalueret, før det blev taget",
        Evaluering,
        "evalueret_kl",
        "oenske__gennemfoerelse__registreret_kl",
        _OENSKE,
    ),
    (
        "formålet er foreslået, før kurset var tilmeldt",
        Formaal,
        "foreslaaet_kl",
        "oenske__tilmelding__tilmeldt_kl",
        _OENSKE,
    ),
    (
        "formålet er aftalt, før det blev foreslået",
        Formaalsaftale,
        "aftalt_kl",
        "oenske__formaal__foreslaaet_kl",
        _OENSKE,
    ),
    (
        "beviset er lagt, før kurset blev taget",
        Kursusbevis,
        "lagt_kl",
        "oenske__gennemfoerelse__registreret_kl",
        _OENSKE,
    ),
    (
        "kurset er fulgt op, før det blev evalueret",
        Forankring,
        "besvaret_kl",
        "oenske__evaluering__evalueret_kl",
        _OENSKE,
    ),
    (
        "lederen så virkningen, før medarbejderen fortalte",
        Forankringssyn,
        "set_kl",
        "oenske__forankring__besvaret_kl",
        _OENSKE,
    ),
    (
        "samtalen er holdt, før begge var klar",
        Afholdelse,
        "registreret_kl",
        "samtale__forberedelser__forberedt_kl",
        _MUS,
    ),
    (
        "planen er godkendt, før samtalen blev holdt",
        Plangodkendelse,
        "godkendt_kl",
        "samtale__afholdelse__registreret_kl",
        _MUS,
    ),
    (
        "der er fulgt op på planen, før den blev godkendt",
        Opfoelgning,
        "skrevet_kl",
        "samtale__godkendelser__godkendt_kl",
        _MUS,
    ),
    (
        "afdelingen er orienteret, før runden blev besluttet",
        Orientering,
        "frigivet_kl",
        "indstilling__runde__besluttet_kl",
        "indstilling__sagsnummer",
    ),
    ("beskeden er sendt, før den blev skrevet", Besked, "sendt_kl", "oprettet_kl", "sagsnummer"),
)


@kontrol("Det, der følger af noget andet, er sket bagefter")
def tiderne_staar_i_raekkefoelge(tidspunkt: datetime) -> Iterator[Brud]:
    for hvad, model, skete, foerst, sag in RAEKKEFOELGE:
        for sagsnummer in numre(model.objects.filter(**{f"{skete}__lt": F(foerst)}), sag):
            yield Brud(sagsnummer, hvad)
    # The first assessment: a wish that was sent back has several.
    vurderet = Beslutning.objects.annotate(vurderet=Min("oenske__vurderinger__vurderet_kl"))
    for sagsnummer in numre(vurderet.filter(Q(besluttet_kl__lt=F("vurderet")) | Q(vurderet__isnull=True)), _OENSKE):
        yield Brud(sagsnummer, "ønsket er besluttet, før det blev vurderet")
