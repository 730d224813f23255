"""Reading the yardstick and the reasons, many wishes at a time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Case, F, OuterRef, Subquery, Value, When
from django.db.models.functions import JSONObject

from ansoegninger.prioritering.afvigelser.models import Afvigelse, Maalestok
from ansoegninger.prioritering.afvigelser.regel import Grund
from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.prioritering.scenarier.models import Koersel, Koerselsvalg

#: What a line of the room says of the yardstick's answer.
FELTER = ("point", "pris_oere", "forplejning_oere", "bytte", "tab", "mindste_tab", "bytte_pris_oere")
_GRUND = ("koersel_id", "retning", "tab", "pris_oere")


def maalestok_for(runde: Prioriteringsrunde) -> Maalestok | None:
    """The round's yardstick, if one is chosen; read along with the round where its list was."""
    fundet: Maalestok | None = getattr(runde, "maalestok", None)
    return fundet


def maalt_af(runde: Prioriteringsrunde) -> int | None:
    """The computation that is the round's yardstick now, whatever was read before."""
    return Maalestok.objects.filter(runde=runde).values_list("koersel", flat=True).first()


def er_maalestok(scenarie_id: int) -> bool:
    """Does a round lean on one of the scenario's computations?"""
    brugt = Koersel.objects.filter(scenarie=scenarie_id).exclude(maalestokke=None, afvigelser=None)
    return brugt.exists()


def valget(koersel_id: int | None) -> Subquery:
    """The yardstick's answer about a row's wish as JSON; None where it does not look at it."""
    valg = Koerselsvalg.objects.filter(koersel=koersel_id, oenske=OuterRef("oenske"))
    # Said as a number: a truth value is written differently in JSON by the two databases.
    med = Case(When(valgt=True, then=Value(1)), default=Value(0))
    return Subquery(valg.values(som_json=JSONObject(valgt=med, **{felt: F(felt) for felt in FELTER}))[:1])


def som_valg(json: Mapping[str, Any] | None) -> Koerselsvalg | None:
    """What `valget` read, as the row that it is of."""
    if json is None:
        return None
    return Koerselsvalg(valgt=bool(json["valgt"]), **{felt: json[felt] for felt in FELTER})


def grunden(runde: Prioriteringsrunde) -> Subquery:
    """The reason that was given for a row's wish as JSON, in force or not."""
    grund = Afvigelse.objects.filter(runde=runde, oenske=OuterRef("oenske"))
    felter: dict[str, Any] = {felt: F(felt) for felt in _GRUND}
    return Subquery(grund.values(som_json=JSONObject(tekst=F("grund"), **felter))[:1])


def som_grund(json: Mapping[str, Any] | None) -> Grund | None:
    """What `grunden` read."""
    return Grund(**json) if json else None
