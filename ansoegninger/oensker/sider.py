"""What oensker adds to the shared pages of steps and cases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.db.models import Q, prefetch_related_objects
from django.urls import reverse

from ansoegninger.behov.visning import ved_vurderingen
from ansoegninger.kompetenceprofil.queries import egne_mangler
from ansoegninger.kompetenceprofil.rubrikker import blandt_manglerne
from ansoegninger.kriterier.score import Score
from ansoegninger.mus.models import MusRunde
from ansoegninger.oensker.deling import maa_dele
from ansoegninger.oensker.models import (
    Fase,
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
from ansoegninger.strategi.brug import registrer_brug
from ansoegninger.strategi.models import Strategi
from roller.adgang.adgang import Adgang, som_aktoer
from workflows.motor.felthistorik import Raekker, felter, registrer_historik, sagens_egne
from workflows.motor.sider import Sagsside, Trinside, registrer_sag, registrer_trin
from workflows.sprog.formater import antal

#: (wish, access) -> title, score and address of each round that weighs it, for whoever may read that.
Scorelaeser = Callable[[Oenske, Adgang], list[tuple[str, Score, str]]]
#: (wish, access) -> what the template needs of it.
Oplysninger = Callable[[Oenske, Adgang], Mapping[str, Any]]
_OPLYSNINGER: list[Oplysninger] = []
_SCORER: list[Scorelaeser] = []
_VEJE: list[Callable[[Oenske, Adgang], list[tuple[str, str]]]] = []

#: The facts of which a wish has one at most.
_EFTER = (
    "tilmelding",
    "formaal",
    "formaalsaftale",
    "gennemfoerelse",
    "evaluering",
    "forankring",
    "forankringssyn",
    "tilbagetraekning",
)
_LEDERNE = ("formaalsaftale__aftalt_af", "forankringssyn__set_af")


def registrer_scorer(laes: Scorelaeser) -> None:
    """Let the domain of the rounds, which lies above this one, show its scores beside the facts of the wish."""
    _SCORER.append(laes)


def registrer_vej(veje: Callable[[Oenske, Adgang], list[tuple[str, str]]]) -> None:
    """Let a domain above this one lead on from a wish: (wish, access) -> title and address of each page."""
    _VEJE.append(veje)


def registrer_oplysninger(laes: Oplysninger) -> None:
    """Let a domain above this one add to the facts of a wish what its relations alone do not say."""
    _OPLYSNINGER.append(laes)


def vurderinger(oenske: Oenske) -> list[Vurdering]:
    """Every assessment so far in order, with its criteria, and the employee's answer where there was one."""
    return list(
        oenske.vurderinger.select_related("vurderet_af", "returnering")
        .prefetch_related("kriteriesvar__kriterium__pointord")
        .order_by("vurderet_kl", "pk")
    )


def til_vurdering(oenske: Oenske, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    """What the leader reads before assessing."""
    # The summary and the profile both speak of them.
    prefetch_related_objects([oenske], "laeringsmaal")
    return {
        "resume": resume(oenske),
        "vurderinger": vurderinger(oenske),
        "bevillinger": tidligere_bevillinger(oenske, adgang),
        "profil": _profil(oenske, adgang),
        "budgetaar": dag.year + 1,
        "behov": ved_vurderingen(oenske.enhed, oenske.tema.nummer if oenske.tema else None, dag),
    }


def _profil(oenske: Oenske, adgang: Adgang) -> Mapping[str, Any]:
    """The gaps of the employee's profile, and which of them the wish would close; nothing without access to it."""
    mangler = egne_mangler(adgang, oenske.person_id) if oenske.person_id else []
    return {"mangler": mangler, "lukker": blandt_manglerne(oenske.laeringsmaal.all(), mangler) if mangler else []}


def til_rettelse(oenske: Oenske, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    """What the employee answers."""
    return {"vurdering": seneste_vurdering(oenske)}


def oplysninger(oenske: Oenske, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    """All facts of the case. A decision is a fact for readers once it is released: the letter comes first."""
    med_efter = Oenske.objects.select_related(*_EFTER, *_LEDERNE).get(pk=oenske.pk)
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
        **{navn: vaerdi for laes in _OPLYSNINGER for navn, vaerdi in laes(oenske, adgang).items()},
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


def _oensker_paa(strategi: Strategi) -> str:
    fundet = Oenske.objects.filter(strategi=strategi).exclude(fase=Fase.KLADDE).count()
    return antal(fundet, "ønske", "ønsker") if fundet else ""


def _runder_paa(strategi: Strategi) -> str:
    fundet = MusRunde.objects.filter(strategi=strategi).count()
    return antal(fundet, "MUS-runde", "MUS-runder") if fundet else ""


registrer_brug(_runder_paa)
registrer_brug(_oensker_paa)
