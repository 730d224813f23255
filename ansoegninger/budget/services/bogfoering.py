"""The one place where money moves: totals by conditional UPDATE, the reason as ledger entries, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import BigIntegerField, ExpressionWrapper, F, QuerySet

from ansoegninger.budget.models import BUNDET, MIDLER, SUMMER, Postering, Ramme
from roller.brugere.models import Bruger
from workflows.motor.fejl import Regelbrud
from workflows.motor.historik import opret_mange


@transaction.atomic
def bogfoer(
    *,
    ramme: Ramme,
    posteringer: Sequence[Postering],
    bruger: Bruger,
    tidspunkt: datetime,
    for_lidt: str,
    felt: str = "",
) -> Ramme:
    """Write entries of one pot and move its totals by as much.

    The UPDATE asks for the money itself, so eight at once cannot pass the pot together; the CHECK is the last guard.
    What `ramme` says of its totals is not used; the entries get their pot, person and instant here, and `for_lidt` is
    said (of the form's `felt`) when the totals do not allow them.

    Raises:
        Regelbrud: more would be bound than there is, or more given back than was bound.
    """
    flyttes = {felt: sum(p.beloeb_oere for p in posteringer if p.art in arter) for felt, arter in SUMMER.items()}
    aendres = {felt: oere for felt, oere in flyttes.items() if oere}
    if aendres and not _med_plads(ramme.pk, flyttes).update(**{felt: F(felt) + oere for felt, oere in aendres.items()}):
        raise Regelbrud(for_lidt, felt)
    if aendres:
        # An UPDATE writes no history: the row as it now is goes into it, so that the field history tells the truth.
        ramme.refresh_from_db(fields=list(SUMMER))
        Ramme.history.bulk_history_create([ramme], update=True, default_user=bruger)
    skriv_posteringer(ramme=ramme, posteringer=posteringer, bruger=bruger, tidspunkt=tidspunkt)
    return ramme


def skriv_posteringer(*, ramme: Ramme, posteringer: Sequence[Postering], bruger: Bruger, tidspunkt: datetime) -> None:
    """Write entries whose amounts the pot holds already, since it was created with them."""
    for postering in posteringer:
        postering.ramme, postering.bogfoert_af, postering.bogfoert_kl = ramme, bruger, tidspunkt
    opret_mange(posteringer, bruger=bruger, tidspunkt=tidspunkt)


def _med_plads(pk: int, flyttes: dict[str, int]) -> QuerySet[Ramme]:
    """The pot, if no total becomes negative and no more is bound than there is."""
    bundet_mere = sum(flyttes[felt] for felt in BUNDET) - sum(flyttes[felt] for felt in MIDLER)
    rest = sum((F(felt) for felt in MIDLER[1:]), F(MIDLER[0])) - sum((F(felt) for felt in BUNDET[1:]), F(BUNDET[0]))
    mindst = {f"{felt}__gte": -oere for felt, oere in flyttes.items() if oere < 0}
    fundet: QuerySet[Ramme] = Ramme.objects.filter(pk=pk, **mindst)
    if bundet_mere <= 0:
        return fundet
    # Django takes a sum of large numbers for an ordinary one, and answers "nothing" by itself beyond 21 million kroner.
    stor_rest = ExpressionWrapper(rest, output_field=BigIntegerField())
    return fundet.annotate(_rest=stor_rest).filter(_rest__gte=bundet_mere)
