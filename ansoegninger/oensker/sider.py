"""What oensker adds to the shared pages of steps and cases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.db.models import Q
from django.urls import reverse

from ansoegninger.kriterier.kilder import Kilde
from ansoegninger.kriterier.queries import center_sti, gaeldende
from ansoegninger.kriterier.score import Linje, Score, Vaegtet, beregn
from ansoegninger.oensker.deling import maa_dele
from ansoegninger.oensker.kriterievaerdier import beregnede, kendte
from ansoegninger.oensker.models import (
    Kriteriesvar,
    Oenske,
    Returnering,
    Sagsdeling,
    Tilbagetraekning,
    Vurdering,
)
from ansoegninger.oensker.policies import maa_laese_rang, maa_se
from ansoegninger.oensker.queries import seneste_vurdering, tidligere_bevillinger
from ansoegninger.oensker.resume import resume
from roller.adgang.adgang import Adgang, som_aktoer
from workflows.motor.felthistorik import Raekker, felter, registrer_historik, sagens_egne
from workflows.motor.sider import Sagsside, Trinside, registrer_sag, registrer_trin

#: (wish, access) -> title, score and address of each round that weighs it, for whoever may read that.
Scorelaeser = Callable[[Oenske, Adgang], list[tuple[str, Score, str]]]
_SCORER: list[Scorelaeser] = []
_VEJE: list[Callable[[Oenske, Adgang], list[tuple[str, str]]]] = []

#: The facts of which a wish has one at most.
_EFTER = ("tilmelding", "gennemfoerelse", "evaluering", "tilbagetraekning")


def registrer_scorer(laes: Scorelaeser) -> None:
    """Let the domain of the rounds, which lies above this one, show its scores beside the facts of the wish."""
    _SCORER.append(laes)


def registrer_vej(veje: Callable[[Oenske, Adgang], list[tuple[str, str]]]) -> None:
    """Let a domain above this one lead on from a wish: (wish, access) -> title and address of each page."""
    _VEJE.append(veje)


def vurderinger(oenske: Oenske) -> list[Vurdering]:
    """Every assessment so far in order, with its criteria, and the employee's answer where there was one."""
    return list(
        oenske.vurderinger.select_related("vurderet_af", "returnering")
        .prefetch_related("kriteriesvar__kriterium__pointord")
        .order_by("vurderet_kl", "pk")
    )


def til_vurdering(oenske: Oenske, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    """What the leader reads before assessing."""
    return {
        "resume": resume(oenske),
        "vurderinger": vurderinger(oenske),
        "bevillinger": tidligere_bevillinger(oenske, adgang),
        "budgetaar": dag.year + 1,
        "beregnede": _beregnede(oenske, dag.year + 1),
    }


def _beregnede(oenske: Oenske, aar: int) -> tuple[Linje, ...]:
    """The criteria that nobody answers, as they would count in the coming year's round with the standard weights.

    The rank is what the leader is about to write, so it is not among them.
    """
    kriterier = [k for k in gaeldende(center_sti(oenske.enhed)).beregnes if k.kilde is not Kilde.LEDERRANG]
    svar = beregnede(kriterier, kendte([oenske.pk], aar)[oenske.pk].vaerdier)
    return beregn([Vaegtet(k, k.standardvaegt) for k in kriterier], svar).linjer


def til_rettelse(oenske: Oenske, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    """What the employee answers."""
    return {"vurdering": seneste_vurdering(oenske)}


def oplysninger(oenske: Oenske, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    """All facts of the case. A decision is a fact for readers once it is released: the letter comes first."""
    med_efter = Oenske.objects.select_related(*_EFTER).get(pk=oenske.pk)
    return {
        "resume": resume(oenske),
        "vurderinger": vurderinger(oenske),
        # The rows of later domains are reached through their relations: oensker may not import what stands above it.
        "beslutninger": oenske.beslutninger.filter(frigivet_kl__isnull=False)
        .select_related("besluttet_af", "paa_vegne_af", "runde", "brev")
        .order_by("besluttet_kl", "pk"),
        **{navn: getattr(med_efter, navn, None) for navn in _EFTER},
        "vis_rang": maa_laese_rang(adgang, oenske),
        "scorer": [score for laes in _SCORER for score in laes(oenske, adgang)],
    }


def links(oenske: Oenske, adgang: Adgang) -> list[tuple[str, str]]:
    """The ways on from the case, and the one to sharing it for whoever may."""
    videre = [vej for veje in _VEJE for vej in veje(oenske, adgang)]
    if som_aktoer(maa_dele(adgang, oenske)):
        videre.append(("Del sagen", reverse("oensker:del", args=[oenske.sagsnummer])))
    return videre


def _rang(adgang: Adgang | None, oenske: Oenske) -> Callable[[Mapping[str, Any]], tuple[str, ...]]:
    skjult = () if adgang is None or maa_laese_rang(adgang, oenske) else ("rang",)
    return lambda raekke: skjult


registrer_trin("kursusoenske.vurder", Trinside("opgaver/kursusoenske/vurder.html", til_vurdering))
registrer_trin("kursusoenske.ret", Trinside("opgaver/kursusoenske/ret.html", til_rettelse))
registrer_sag(Oenske, Sagsside(maa_se, "sager/oenske.html", oplysninger, links))
registrer_historik(
    Oenske,
    sagens_egne(Oenske),
    Raekker(
        Vurdering,
        lambda oenske: Q(oenske=oenske.pk),
        felter(Vurdering, "udfald", "begrundelse", "rang", "vurderet_af", vurderet_kl="vurderet"),
        skjult=_rang,
    ),
    Raekker(
        Kriteriesvar,
        lambda oenske: Q(vurdering__oenske=oenske.pk),
        felter(Kriteriesvar, "point"),
        navn="kriterium",
    ),
    Raekker(
        Returnering,
        lambda oenske: Q(vurdering__oenske=oenske.pk),
        felter(Returnering, "svar", besvaret_kl="besvaret"),
    ),
    Raekker(
        Tilbagetraekning,
        lambda oenske: Q(oenske=oenske.pk),
        felter(Tilbagetraekning, "begrundelse", trukket_kl="trukket tilbage"),
    ),
    Raekker(
        Sagsdeling,
        lambda oenske: Q(content_object=oenske.pk),
        felter(Sagsdeling, "grund", "udloeber_dag", "delt_af", delt_kl="delt"),
        navn="user",
    ),
)
