"""Reading the money: pots and ledger, for those whom the budget concerns."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.db.models import Exists, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from ansoegninger.budget.models import BUNDET, SUMMER, Postering, Posteringsart, Ramme, Rammeart, Udgiftsart
from roller.adgang.adgang import Adgang
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle

SER_BUDGET = (Rolle.CENTERCHEF, Rolle.OEKONOMI, Rolle.LEDER, Rolle.REVISOR)
#: The kinds of entries that bind money.
BINDENDE = (*SUMMER["reserveret_oere"], *SUMMER["disponeret_oere"], *SUMMER["forbrugt_oere"])


def synlige_rammer(adgang: Adgang) -> QuerySet[Ramme]:
    """The pots that the person's roles reach: a leader's own department, the chief's and the auditor's centre."""
    return Ramme.objects.filter(adgang.q("enhed", *SER_BUDGET)).select_related("enhed")


def posteringer(rammer: Iterable[Ramme], art: str = "") -> QuerySet[Postering]:
    """The ledger of these pots, the latest entry first; of one kind, if one is named."""
    ider = [ramme.pk for ramme in rammer]
    alle = Postering.objects.filter(ramme__in=ider).select_related("ramme__enhed", "bogfoert_af").order_by("-pk")
    return alle.filter(art=art) if art else alle


def afdelingsrammer() -> QuerySet[Ramme]:
    """The departments' own ceilings for courses."""
    return Ramme.objects.filter(art=Rammeart.AFDELING, udgift=Udgiftsart.KURSUS)


def seneste_rammer(enheder: Iterable[Enhed]) -> dict[int, Ramme]:
    """The latest ceiling of each unit that has one, by unit."""
    ider = [enhed.pk for enhed in enheder]
    nyeste = afdelingsrammer().filter(enhed=OuterRef("enhed")).order_by("-aar").values("pk")[:1]
    return {ramme.enhed_id: ramme for ramme in Ramme.objects.filter(enhed__in=ider, pk=Subquery(nyeste))}


def centrets_rammer(center: Enhed, aar: int) -> QuerySet[Ramme]:
    """Every pot of a centre and its departments in a year."""
    return Ramme.objects.filter(enhed__path__startswith=center.path, aar=aar).select_related("enhed")


def bundet_paa(sagsnummer: str) -> list[tuple[Ramme, int]]:
    """The pots in which something is committed on a case, by pk, and how much (øre)."""
    poster = Postering.objects.filter(sagsnummer=sagsnummer, art__in=Postering.DISPONERENDE).order_by()
    summer = {ramme: oere for ramme, oere in poster.values_list("ramme").annotate(oere=Sum("beloeb_oere")) if oere}
    rammer = Ramme.objects.filter(pk__in=summer).select_related("enhed").order_by("pk")
    return [(ramme, summer[ramme.pk]) for ramme in rammer]


def overfoert(rammer: Collection[Ramme]) -> dict[int, int]:
    """What was carried over into (or out of) each of these pots, whole øre, by pk."""
    poster = Postering.objects.filter(ramme__in=[r.pk for r in rammer], art=Posteringsart.OVERFOERSEL).order_by()
    return dict(poster.values_list("ramme").annotate(oere=Sum("beloeb_oere")))


def bindinger(rammer: Iterable[Ramme]) -> QuerySet[Postering]:
    """What each case holds of these pots: its last entry, annotated with what is reserved, committed and spent."""
    alle = Postering.objects.filter(art__in=BINDENDE)
    samme = alle.filter(ramme=OuterRef("ramme"), sagsnummer=OuterRef("sagsnummer")).order_by()
    summer = {
        felt: samme.filter(art__in=SUMMER[felt]).values("ramme").annotate(sum_oere=Sum("beloeb_oere"))
        for felt in BUNDET
    }
    sidste = alle.filter(~Exists(samme.filter(pk__gt=OuterRef("pk"))), ramme__in=[r.pk for r in rammer])
    return (
        sidste.select_related("bogfoert_af")
        .annotate(**{felt: Coalesce(Subquery(q.values("sum_oere")), 0) for felt, q in summer.items()})
        .order_by("-pk")
    )
