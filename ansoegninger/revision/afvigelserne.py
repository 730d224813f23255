"""What a decided round was held against and the reasons for differing, as they stood; and what the trail says of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from ansoegninger.prioritering.afvigelser.models import Afvigelse, Maalestok, Retning
from ansoegninger.prioritering.afvigelser.regel import Grund
from ansoegninger.prioritering.grundlag import Linje
from ansoegninger.prioritering.scenarier.models import Koerselsvalg
from workflows.motor.dengang import som_de_stod
from workflows.spor.models import Sporpost

_GRUND = ("koersel_id", "retning", "tab", "pris_oere")


@dataclass(frozen=True, slots=True)
class Maalt:
    """What the yardstick said of one wish, and the reason that was given for differing."""

    valgt: bool | None = None
    koersel_id: int | None = None
    grund: Grund | None = None


#: A wish of a round without a yardstick.
INTET = Maalt()


def maalt_dengang(runde_id: int, foer: datetime) -> dict[int, Maalt]:
    """By wish; what a computation has in is written once, and stays as long as a round leans on it."""
    i_runden = Q(runde=runde_id)
    valgte = som_de_stod(Maalestok, i_runden, foer, ["koersel_id"]).values()
    koersel_id = next((m["koersel_id"] for m in valgte), None)
    if koersel_id is None:
        return {}
    raekker = som_de_stod(Afvigelse, i_runden, foer, ["oenske_id", "grund", *_GRUND]).values()
    grunde = {r["oenske_id"]: Grund(tekst=r["grund"], **{felt: r[felt] for felt in _GRUND}) for r in raekker}
    svar = dict(Koerselsvalg.objects.filter(koersel=koersel_id).values_list("oenske_id", "valgt"))
    return {pk: Maalt(svar.get(pk), koersel_id, grunde.get(pk)) for pk in svar.keys() | grunde.keys()}


def forskelle_i_sporet(
    linjer: Sequence[Linje], slettede: Collection[str], poster: Mapping[str, Sporpost]
) -> Iterator[tuple[str, str, str, str]]:
    """Each reason beside its entry in the wish's own case: (case, what, recomputed, written) where they differ.

    `poster` are the entries of the decision's instant, by case.
    """
    grunde = {r.sagsnummer: r.afvigelse for r in linjer if r.afvigelse}
    for sagsnummer in sorted(grunde.keys() | poster.keys()):
        grund, post = grunde.get(sagsnummer), poster.get(sagsnummer)
        if post is not None and (post.er_slettet or sagsnummer in slettede):
            continue
        ventet = (_retning(grund.retning), grund.tekst) if grund else ("", "")
        skrevet = (_retning(str(post.data.get("retning", ""))), post.begrundelse) if post else ("", "")
        if ventet != skrevet:
            yield sagsnummer, "Afvigelsen fra målestokken", _i_ord(*ventet), _i_ord(*skrevet)


def _retning(kode: str) -> str:
    return str(Retning(kode).label) if kode in Retning else kode


def _i_ord(hvad: str, grund: str) -> str:
    return f"{hvad}: {grund}" if hvad or grund else "ingen"
