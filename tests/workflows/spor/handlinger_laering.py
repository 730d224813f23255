"""The acts of learning: what the work showed, and what is taken up about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from uuid import uuid4

from ansoegninger.aarshjul.services import ret_emne, saet_paa_hjulet
from ansoegninger.introforloeb import services as intro
from tests.fabrikker import introsager
from tests.fabrikker.behov import opgjort, rettet_opgoerelse
from tests.fabrikker.hold import DAG, NU, Hold
from tests.workflows.spor.ventet import Ventet


def laering(hold: Hold) -> Iterator[tuple[Callable[[], Any], Ventet]]:
    """The year wheel, and the months of needs."""
    emne = {"aar": 2027, "kvartal": 1, "vidensperson": "", "adgang": hold.adgang("kim"), "tidspunkt": NU}
    hjul: list[Any] = []
    yield (
        lambda: hjul.append(saet_paa_hjulet(enhed=hold.enhed["voksen"], emne="Jura", noegle=uuid4(), **emne)),
        Ventet("aarshjul.sat", None, "voksen", {"emne": (None, "Jura")}),
    )
    yield (
        lambda: ret_emne(emne=hjul[-1], tekst="Etik", **emne),
        Ventet("aarshjul.rettet", None, "voksen", {"emne": ("Jura", "Etik")}),
    )
    behov: list[Any] = []
    yield (
        lambda: behov.append(opgjort(hold, antal=9)),
        Ventet("behov.opgjort", None, "voksen", {"antal": (None, "9"), "emne": (None, "Partshøring mangler")}),
    )
    yield (
        lambda: rettet_opgoerelse(hold, behov[-1], antal=10),
        Ventet("behov.rettet", None, "voksen", {"antal": ("9", "10"), "version": None}),
    )


INTROTRIN = {"titel": "Mødet", "laering": "", "art": "MOEDE", "hvem": "LEDER", "tema_id": None}


def introskabelon(hold: Hold) -> Iterator[tuple[Callable[[], Any], Ventet]]:
    """The department's template."""
    af: dict[str, Any] = {"adgang": hold.adgang("kim"), "tidspunkt": NU}
    skabeloner: list[Any] = []
    yield (
        lambda: skabeloner.append(intro.sikr_skabelon(enhed=hold.enhed["voksen"], **af)),
        Ventet("introforloeb.skabelon_begyndt", None, "voksen", {"titel": (None, "Velkomst og rundvisning")}),
    )
    nyt = INTROTRIN | {"arbejdsdage": 3, "gaelder": "ALLE"}
    trin: list[Any] = []
    yield (
        lambda: trin.append(
            intro.gem_skabelontrin(skabelon=skabeloner[0], felter=nyt, laeringsmaal=[], noegle=uuid4(), **af)
        ),
        Ventet(
            "introforloeb.skabelontrin_tilfoejet", None, "voksen", {"titel": (None, "Mødet"), "version": ("1", "2")}
        ),
    )
    yield (
        lambda: intro.fjern_skabelontrin(skabelon=skabeloner[0], trin_id=trin[0].pk, **af),
        Ventet("introforloeb.skabelontrin_fjernet", None, "voksen", {"titel": ("Mødet", None)}),
    )


def introforloeb(hold: Hold) -> Iterator[tuple[Callable[[], Any], Ventet]]:
    """What is done to a programme beside its steps."""
    af: dict[str, Any] = {"adgang": hold.adgang("kim"), "tidspunkt": NU}
    forloeb = introsager.nyt(hold)
    ramme = {"start_dag": DAG, "slut_dag": forloeb.slut_dag, "statusdage": [], "erfaring": "Nyt."}
    yield (
        lambda: intro.ret_rammen(forloeb=forloeb, **ramme, **af),
        Ventet("introforloeb.ramme_rettet", "mads", "voksen", {"erfaring": ("(fortroligt)", "(fortroligt)")}),
    )
    eget = INTROTRIN | {"dag": DAG, "udeladt": "", "mentor_id": None}
    yield (
        lambda: intro.gem_trin(forloeb=forloeb, felter=eget, laeringsmaal=[], noegle=uuid4(), **af),
        Ventet("introforloeb.trin_tilfoejet", "mads", "voksen", {"titel": (None, "Mødet")}),
    )
    stregen = {"forloeb": forloeb, "trin_id": introsager.trin(forloeb, "Organisationen").pk}
    yield (
        lambda: intro.streg(**stregen, udeladt="KAN", **af),
        Ventet("introforloeb.trin_streget", "mads", "voksen", {"udeladt": ("", "KAN")}),
    )
    yield (
        lambda: intro.streg(**stregen, udeladt="", **af),
        Ventet("introforloeb.trin_taget_med", "mads", "voksen", {"udeladt": ("KAN", "")}),
    )
    i_gang = introsager.i_gang(hold, "aya")
    gjort = {"trin": introsager.trin(i_gang, "Organisationen"), "adgang": hold.adgang("aya"), "tidspunkt": NU}
    yield (
        lambda: intro.kryds_af(**gjort),
        Ventet("introforloeb.trin_gjort", "aya", "voksen", {"dag": (None, "2026-10-01")}),
    )
    yield (
        lambda: intro.tag_krydset_af(**gjort),
        Ventet("introforloeb.trin_ikke_gjort", "aya", "voksen", {"dag": ("2026-10-01", None)}),
    )
