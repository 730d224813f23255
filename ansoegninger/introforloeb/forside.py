"""What the front page says of introductory programmes; each role's part is one query."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from ansoegninger.introforloeb.models import FOER_START, LOEBER, SLUTFASER, Introforloeb, Introtrin
from ansoegninger.introforloeb.queries import med_fremdrift, q_foelger
from ansoegninger.introforloeb.visning import kort
from roller.adgang.adgang import Adgang


def mit_og_mentortrin(adgang: Adgang, dag: date) -> dict[str, Any] | None:
    """One's own programme while it lasts, and how many steps wait for one as mentor; None where there is neither."""
    mine = Q(person=adgang.bruger) & ~Q(fase__in=FOER_START)
    fundne = list(med_fremdrift(_aabne(adgang, mine), dag).annotate(mentortrin=_mentortrin(adgang)))
    egne = [kort(forloeb) for forloeb in fundne if forloeb.person_id == adgang.bruger.pk]
    venter = sum(forloeb.mentortrin for forloeb in fundne)
    return {"kort": egne, "mentortrin": venter} if egne or venter else None


def i_afdelingen(adgang: Adgang, dag: date) -> dict[str, Any]:
    """How many run in the departments one leads or coordinates, how many of them are behind; and one's mentor steps."""
    foelger = q_foelger(adgang)
    bagud = foelger & Q(trin__udeladt="", trin__udfoert__isnull=True, trin__dag__lt=dag, fase__in=LOEBER)
    tal = _aabne(adgang, foelger).aggregate(
        antal=Count("pk", filter=foelger, distinct=True),
        bagud=Count("pk", filter=bagud, distinct=True),
        mentortrin=_mentortrin(adgang),
    )
    return {"afdeling": True, **tal}


def _aabne(adgang: Adgang, som: Q) -> QuerySet[Introforloeb]:
    """Those that concern one as this, or as the mentor of a step."""
    egne_trin = Introtrin.objects.filter(forloeb=OuterRef("pk"), mentor=adgang.bruger)
    return Introforloeb.objects.filter(som | Exists(egne_trin)).exclude(fase__in=SLUTFASER).order_by("start_dag", "pk")


def _mentortrin(adgang: Adgang) -> Count:
    """As `queries.mentortrin`: what waits for one in programmes that run."""
    egne = Q(trin__mentor=adgang.bruger, trin__udeladt="", trin__udfoert__isnull=True, fase__in=LOEBER)
    return Count("trin", filter=egne, distinct=True)
