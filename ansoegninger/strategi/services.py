"""Bringing a version of a strategy in force: the rules that wishes are judged on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction

from ansoegninger.strategi.models import Laeringsmaal, Niveaubeskrivelse, Strategi, Tema
from workflows.spor import SYSTEM, Sporudkast, skriv
from workflows.spor.aendringer import nyt, raekkenavn
from workflows.sprog.formater import kort_dato

Del = Tema | Niveaubeskrivelse | Laeringsmaal


@transaction.atomic
def indfoer(*, strategi: Strategi, dele: Sequence[Del], kilde: str, tidspunkt: datetime) -> Strategi:
    """Write a new version with its themes, levels and learning goals, every word of it in the trail.

    A version is never changed: what was judged on it must be found as it was. `kilde` says where it came from.
    """
    strategi.save()
    for del_ in dele:
        del_.strategi = strategi
        del_.save()
    data = {
        "navn": strategi.navn,
        "version": strategi.version,
        "enhed": str(strategi.enhed),
        "fra": kort_dato(strategi.fra_dag),
        "til": kort_dato(strategi.til_dag - timedelta(days=1)),
        "kilde": kilde,
    }
    skriv(
        Sporudkast(
            kaede=SYSTEM,
            art="strategi.indfoert",
            tidspunkt=tidspunkt,
            enhed_id=strategi.enhed_id,
            regelversion=f"strategi:{strategi.pk}",
            data=data,
            aendringer=[aendring for raekke in (strategi, *dele) for aendring in nyt(raekke)],
            henvisninger=[raekkenavn(strategi)],
        )
    )
    return strategi
