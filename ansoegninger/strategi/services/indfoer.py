"""Bringing in a version that was approved elsewhere: the rules that wishes are judged on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction

from ansoegninger.strategi.godkendelse import Godkendelsesart, Strategigodkendelse
from ansoegninger.strategi.initiativer import Initiativ
from ansoegninger.strategi.models import Laeringsmaal, Niveaubeskrivelse, Strategi, Tema
from workflows.spor import SYSTEM, Sporudkast, skriv
from workflows.spor.aendringer import nyt, raekkenavn
from workflows.sprog.formater import kort_dato

Del = Tema | Niveaubeskrivelse | Laeringsmaal | Initiativ


@transaction.atomic
def indfoer(*, strategi: Strategi, dele: Sequence[Del], kilde: str, tidspunkt: datetime) -> Strategi:
    """Write a new version with its parts, every word of it in the trail; an initiative's theme comes before it.

    A version is never changed: what was judged on it must be found as it was. `kilde` says where it came from. It
    counts as approved, by whom is not known here. A goal that reads as in the version before is the same goal.
    """
    strategi.save()
    forrige = _forrige_maal(strategi)
    for del_ in dele:
        del_.strategi = strategi
        if isinstance(del_, Laeringsmaal):
            del_.forgaenger = forrige.pop((del_.art, del_.tekst), None)
        del_.save()
    godkendelse = _godkend(strategi, kilde, tidspunkt)
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
            aendringer=[aendring for raekke in (strategi, *dele, godkendelse) for aendring in nyt(raekke)],
            henvisninger=[raekkenavn(strategi)],
        )
    )
    return strategi


def _godkend(strategi: Strategi, kilde: str, tidspunkt: datetime) -> Strategigodkendelse:
    return Strategigodkendelse.objects.create(
        strategi=strategi,
        art=Godkendelsesart.IMPORT,
        gaelder_fra=strategi.fra_dag,
        kilde=kilde,
        godkendt_kl=tidspunkt,
    )


def _forrige_maal(strategi: Strategi) -> dict[tuple[str, str], Laeringsmaal]:
    """The goals of the version before, by what they say."""
    foer = Strategi.objects.godkendte().filter(enhed=strategi.enhed_id, version__lt=strategi.version)
    forrige = foer.order_by("-version").first()
    return {(m.art, m.tekst): m for m in forrige.laeringsmaal.all()} if forrige else {}
