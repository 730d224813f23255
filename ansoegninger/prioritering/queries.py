"""Reading a round: who is in it, in which order, and what the money says."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date

from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce, JSONObject

from ansoegninger.oensker.models import KAN_PRIORITERES, Oenske, Udfald, Vurdering
from ansoegninger.prioritering.models import Beslutning, Indstilling, Placering, Prioriteringsrunde, Rundefase
from ansoegninger.prioritering.samling.priser import paa_hold
from roller.adgang.adgang import Adgang
from roller.organisation.models import Enhed, Enhedsart
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle

#: Who reads a department's ranked list.
LISTENS_LAESERE = (Rolle.LEDER, Rolle.CENTERCHEF, Rolle.REVISOR)
#: Said as a number: a truth value is written differently in JSON by the two databases.
_SOM_TAL = Case(When(uden_rang=True, then=Value(1)), default=Value(0))


def i_puljen(indstilling: Indstilling) -> QuerySet[Oenske]:
    """The wishes of the department that a round may take up now, with the price and the latest assessment.

    A centre's own indstilling holds only the people employed directly there; its departments have their own.
    """
    enhed = indstilling.enhed
    i_enheden = {"enhed": enhed} if enhed.art == Enhedsart.CENTER else {"enhed__path__startswith": enhed.path}
    ubehandlet = Beslutning.objects.filter(oenske=OuterRef("pk"), frigivet_kl__isnull=True)
    return med_vurdering(Oenske.objects.til_liste().filter(~Exists(ubehandlet), fase__in=KAN_PRIORITERES, **i_enheden))


def med_vurdering(oensker: QuerySet[Oenske]) -> QuerySet[Oenske]:
    """Annotate price and the assessment that counts: `udfald`, `vurdering_begrundelse`, `rang`; and `paa_hold`."""
    seneste = Vurdering.objects.filter(oenske=OuterRef("pk")).order_by("-vurderet_kl", "-pk")
    return oensker.med_pris().annotate(  # type: ignore[attr-defined,no-any-return]
        udfald=Subquery(seneste.values("udfald")[:1]),
        vurdering_begrundelse=Subquery(seneste.values("begrundelse")[:1]),
        rang=Subquery(seneste.values("rang")[:1]),
        paa_hold=paa_hold(),
    )


def raekkefoelge(indstilling: Indstilling, dag: date) -> tuple[list[Oenske], list[Oenske]]:
    """The department's wishes in the leader's order, and the leaders' own, which nobody ranks.

    Those placed keep their place; new ones follow by the rank given in the assessment, then by age.
    """
    alle_pladser = Placering.objects.filter(indstilling=indstilling)
    her = alle_pladser.filter(oenske=OuterRef("pk"))
    pladser = her.filter(uden_rang=False)
    # Asked once for the list: how many places there are, also those of wishes that are no longer in the pool.
    i_alt = alle_pladser.order_by().values("indstilling").annotate(antal=Count("pk")).values("antal")
    ledere = Rolletildeling.objects.paa(dag).filter(rolle=Rolle.LEDER, enhed=indstilling.enhed)
    alle = list(
        i_puljen(indstilling)
        .annotate(
            plads=Subquery(pladser.values("plads")[:1]),
            placering=Subquery(her.values(som_json=JSONObject(pk="pk", plads="plads", uden_rang=_SOM_TAL))[:1]),
            placeringer_i_alt=Coalesce(Subquery(i_alt), 0),
            er_leders=Exists(ledere.filter(person=OuterRef("person"))),
        )
        .order_by(F("plads").asc(nulls_last=True), F("rang").asc(nulls_last=True), "indsendt_kl", "pk")
    )
    return [o for o in alle if not o.er_leders], [o for o in alle if o.er_leders]


def listens_aftryk(rangeret: Sequence[Oenske], egne: Sequence[Oenske]) -> str:
    """A short print of the list as it is shown: another order, or other wishes, give another."""
    raekker = "|".join(",".join(str(o.pk) for o in del_) for del_ in (rangeret, egne))
    return hashlib.sha256(raekker.encode()).hexdigest()[:16]


def aftryk_paa(indstilling: Indstilling, dag: date) -> str:
    """The print of the list as it stands on this day."""
    return listens_aftryk(*raekkefoelge(indstilling, dag))


def kendte_pladser(indstilling: Indstilling, oensker: Sequence[Oenske]) -> dict[int, Placering] | None:
    """The places by wish, as `raekkefoelge` read them along with the list; None where the list lacks some of them."""
    fundne = {
        o.pk: Placering(pk=p["pk"], indstilling=indstilling, oenske=o, plads=p["plads"], uden_rang=bool(p["uden_rang"]))
        for o in oensker
        if (p := getattr(o, "placering", None))
    }
    i_alt = getattr(oensker[0], "placeringer_i_alt", None) if oensker else None
    return fundne if len(fundne) == i_alt else None


def ledere_af(indstilling: Indstilling, dag: date) -> set[int]:
    """Who leads the department on this day."""
    holdere = Rolletildeling.objects.paa(dag).filter(rolle=Rolle.LEDER, enhed=indstilling.enhed)
    return set(holdere.values_list("person_id", flat=True))


def laaste_oensker(indstilling: Indstilling) -> tuple[list[Oenske], list[Oenske]]:
    """What was locked, in order: the ranked wishes, and the leaders' own."""
    placering = Placering.objects.filter(indstilling=indstilling, oenske=OuterRef("pk"))
    oensker = med_vurdering(Oenske.objects.til_liste().filter(placeringer__indstilling=indstilling)).annotate(
        plads=Subquery(placering.values("plads")[:1]), uden_rang=Subquery(placering.values("uden_rang")[:1])
    )
    alle = list(oensker.order_by("plads", "pk"))
    return [o for o in alle if not o.uden_rang], [o for o in alle if o.uden_rang]


def laaste_placeringer(runde: Prioriteringsrunde) -> QuerySet[Placering]:
    """What was recommended, in order, by department."""
    return Placering.objects.filter(indstilling__runde=runde).order_by("indstilling__enhed__path", "plads", "pk")


def centre_for(adgang: Adgang) -> list[Enhed]:
    """The centres in which the person may open a round."""
    stier = {h.enhed_sti for h in adgang.i_rolle(Rolle.CENTERCHEF)}
    return list(Enhed.objects.filter(path__in=stier, art=Enhedsart.CENTER).order_by("path")) if stier else []


def synlige_runder(adgang: Adgang) -> QuerySet[Prioriteringsrunde]:
    """The rounds that the person's roles reach: the centre's decider and auditor, and its departments' leaders."""
    runder = Prioriteringsrunde.objects.select_related("enhed")
    i_indstilling = Indstilling.objects.filter(adgang.q("enhed", Rolle.LEDER), runde=OuterRef("pk"))
    egne = adgang.q("enhed", Rolle.CENTERCHEF, Rolle.SAETTECHEF, Rolle.REVISOR, Rolle.OEKONOMI)
    return runder.filter(egne | Exists(i_indstilling))


def runder_med(oenske: Oenske) -> QuerySet[Prioriteringsrunde]:
    """The rounds that weigh the wish: those whose lists it stands on, and an open one that it may still come into."""
    paa_listen = Q(Exists(Placering.objects.filter(indstilling__runde=OuterRef("pk"), oenske=oenske)))
    if oenske.fase in KAN_PRIORITERES:
        sti = oenske.enhed.sti_for(Enhedsart.CENTER)
        paa_listen |= Q(enhed__path=sti, fase__in=(Rundefase.OPRETTET, Rundefase.INDSTILLING))
    runder = Prioriteringsrunde.objects.select_related("enhed").filter(paa_listen, kriteriesaet__isnull=False)
    return runder.order_by("-aar")


def synlige_indstillinger(adgang: Adgang) -> QuerySet[Indstilling]:
    """A department's ranked list: its leader, the centre's chief, and the auditor. The sættechef reads one wish."""
    return Indstilling.objects.select_related("enhed", "runde", "ramme").filter(adgang.q("enhed", *LISTENS_LAESERE))


def seneste_udfald(runde: Prioriteringsrunde) -> dict[int, str]:
    """The outcome of the assessment that counts, by wish, for every wish of the round."""
    vurderinger = Vurdering.objects.filter(oenske__placeringer__indstilling__runde=runde).order_by("vurderet_kl", "pk")
    return dict(vurderinger.values_list("oenske_id", "udfald"))


def anbefalet(oenske: Oenske) -> bool:
    """Was the wish recommended by the leader? (annotated by `med_vurdering`)"""
    return getattr(oenske, "udfald", None) == Udfald.ANBEFALES


def indstillinger_i(adgang: Adgang, sagsnummer: str) -> QuerySet[Indstilling]:
    """The departments of a round that the person may see, each with its round, unit and money; empty when hidden."""
    i_runden = Indstilling.objects.filter(runde__in=synlige_runder(adgang).values("pk"), runde__sagsnummer=sagsnummer)
    relationer = ("runde__enhed", "runde__kriteriesaet", "runde__maalestok__koersel__scenarie")
    return i_runden.select_related(*relationer, "runde__maalestok__valgt_af", "enhed", "ramme").order_by("enhed__path")


def i_rummet(adgang: Adgang) -> Q:
    """Drafts and decisions that the person reads in the decision room.

    All of them for the chief and the auditor, only the chief's own wish for the sættechef.
    """
    return adgang.q("runde__enhed", Rolle.CENTERCHEF, Rolle.REVISOR) | adgang.q_som(
        Rolle.CENTERCHEF, "oenske__enhed", "oenske__person"
    )


def beslutninger_i(adgang: Adgang, runde: Prioriteringsrunde) -> QuerySet[Beslutning]:
    """What was decided in a round, as far as the person may read it; one's own only when the letter is sent."""
    beslutninger = Beslutning.objects.filter(i_rummet(adgang), runde=runde).exclude(
        oenske__person=adgang.bruger, frigivet_kl__isnull=True
    )
    return beslutninger.select_related("oenske__person", "oenske__enhed", "besluttet_af").order_by(
        "oenske__enhed__path", "pk"
    )


def frigivet(runde: Prioriteringsrunde) -> tuple[int, int]:
    """How far the release is: cases moved on, and cases in all."""
    tal = Beslutning.objects.i_runden().filter(runde=runde).aggregate(faerdige=Count("frigivet_kl"), i_alt=Count("pk"))
    return tal["faerdige"], tal["i_alt"]
