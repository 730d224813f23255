"""What a round was decided on, as it stood just before: the same plain values as the preview's, read from history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils import timezone
from simple_history.utils import get_history_manager_for_model

from ansoegninger.oensker.models import PRISDELE, UDEN_FOR_PRISEN, Oenske
from ansoegninger.prioritering.grundlag import Linje, Pulje
from ansoegninger.prioritering.models import (
    Beslutning,
    Beslutningsudfald,
    Beslutningsudkast,
    Placering,
    Prioriteringsrunde,
)
from ansoegninger.prioritering.samling.andele import UDEN_HOLD, Priser
from ansoegninger.prioritering.samling.priser import GEBYR
from ansoegninger.revision.afvigelserne import INTET, Maalt, maalt_dengang
from ansoegninger.revision.betaling import Betaling, betalingen
from ansoegninger.revision.holdene import priser_dengang
from roller.organisation.models import Enhed
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle, daekker
from workflows.motor.dengang import Vaerdier, som_de_stod
from workflows.spor.models import Sletning


@dataclass(frozen=True, slots=True)
class Oensket:
    """One wish of the round as it stood: its line, and what a page needs to name it."""

    linje: Linje
    titel: str
    enhed_id: int
    plads: int
    uden_rang: bool
    indstilling_id: int


@dataclass(frozen=True, slots=True)
class Dengang:
    """The whole basis of a decision. `slettede` are the wishes whose draft has lost its words since."""

    oensker: tuple[Oensket, ...]
    puljer: tuple[Pulje, ...]
    chefer: frozenset[int]
    slettede: frozenset[str]
    priser: Priser = UDEN_HOLD

    @property
    def linjer(self) -> list[Linje]:
        """The wishes as the pure calculation takes them."""
        return [o.linje for o in self.oensker]


def grundlaget(runde: Prioriteringsrunde, foer: datetime) -> Dengang:
    """Read the round's wishes, places, drafts, prices, ceilings and chiefs as they stood just before the instant.

    A constant number of queries, whatever the size of the round.
    """
    i_runden = Q(indstilling__in=runde.indstillinger.order_by().values("pk"))
    placeringer = som_de_stod(Placering, i_runden, foer, ["indstilling_id", "oenske_id", "plads", "uden_rang"])
    placerede = _historie(Placering).objects.filter(i_runden).order_by().values("oenske_id")
    kolonner = ["sagsnummer", "person_id", "fase", "titel", "enhed_id", "tema_id", *PRISDELE, *UDEN_FOR_PRISEN]
    oensker = som_de_stod(Oenske, Q(id__in=placerede), foer, kolonner)
    skrevne = ["oenske_id", "udfald", "begrundelse", "hovedhensyn", "henvisning", "ramme_id", "sat_af_id", "sat_rolle"]
    udkast = {u["oenske_id"]: u for u in som_de_stod(Beslutningsudkast, Q(runde=runde.pk), foer, skrevne).values()}
    ventende = som_de_stod(Beslutning, Q(oenske__in=placerede), foer, ["oenske_id", "frigivet_kl"])
    andetsteds = {b["oenske_id"] for b in ventende.values() if b["frigivet_kl"] is None}
    betaling = betalingen(runde, oensker.values(), foer)
    bevilges = {pk for pk, u in udkast.items() if u["udfald"] == Beslutningsudfald.BEVILGET} - andetsteds
    takster = priser_dengang(runde.pk, foer, oensker, bevilges)
    maalt = maalt_dengang(runde.pk, foer)
    fundne = [
        _oensket(
            p,
            oensker[p["oenske_id"]],
            udkast.get(p["oenske_id"]),
            p["oenske_id"] in andetsteds,
            betaling,
            takster,
            maalt.get(p["oenske_id"], INTET),
        )
        for p in placeringer.values()
        if p["oenske_id"] in oensker
    ]
    linjer = [o.linje for o in fundne]
    return Dengang(
        oensker=tuple(sorted(fundne, key=lambda o: (o.indstilling_id, o.uden_rang, o.plads))),
        puljer=tuple(betaling.puljer(linjer)),
        chefer=chefer_dengang(runde, foer),
        slettede=_slettede(udkast, oensker),
        priser=takster,
    )


def _oensket(
    p: Vaerdier,
    o: Vaerdier,
    u: Vaerdier | None,
    besluttet_andetsteds: bool,
    betaling: Betaling,
    takster: Priser,
    maalt: Maalt,
) -> Oensket:
    egen = betaling.egne[p["indstilling_id"]]
    betaler = (u["ramme_id"] if u else None) or egen
    linje = Linje(
        sagsnummer=o["sagsnummer"],
        person_id=o["person_id"],
        fase=o["fase"],
        pris_oere=takster.pris(p["oenske_id"], sum(o[felt] for felt in PRISDELE), o[GEBYR]),
        besluttet_andetsteds=besluttet_andetsteds,
        ramme_id=betaler,
        udfald=u["udfald"] if u else "",
        begrundelse=u["begrundelse"] if u else "",
        sat_af_id=u["sat_af_id"] if u else 0,
        sat_rolle=u["sat_rolle"] if u else "",
        egen_ramme_id=0 if betaler == egen else egen,
        naas=betaling.naar(betaler, egen, o),
        forplejning_ramme_id=betaling.forplejning(p["indstilling_id"]),
        forplejning_oere=sum(o[felt] for felt in UDEN_FOR_PRISEN),
        hovedhensyn=u["hovedhensyn"] if u else "",
        henvisning=u["henvisning"] if u else "",
        navne=(o["titel"],),
        maalt=maalt.valgt,
        maalt_af=maalt.koersel_id,
        grund=maalt.grund,
    )
    return Oensket(linje, o["titel"], o["enhed_id"], p["plads"], p["uden_rang"], p["indstilling_id"])


def chefer_dengang(runde: Prioriteringsrunde, foer: datetime) -> frozenset[int]:
    """Who was the centre's chief that day, as far as the roles had been given by then."""
    dag, kolonner = timezone.localdate(foer), ["person_id", "enhed_id", "fra_dag", "til_dag"]
    roller = som_de_stod(Rolletildeling, Q(rolle=Rolle.CENTERCHEF), foer, kolonner).values()
    gaeldende = [r for r in roller if r["fra_dag"] <= dag and (r["til_dag"] is None or r["til_dag"] > dag)]
    enheder = Enhed.objects.in_bulk({r["enhed_id"] for r in gaeldende})
    return frozenset(
        r["person_id"]
        for r in gaeldende
        if (e := enheder.get(r["enhed_id"])) and daekker(Rolle.CENTERCHEF, e.art, e.path, runde.enhed.path)
    )


def _slettede(udkast: Mapping[int, Vaerdier], oensker: Mapping[Any, Vaerdier]) -> frozenset[str]:
    """The wishes whose draft's history row stands in the erasure ledger."""
    numre = {str(u["history_id"]): oenske_id for oenske_id, u in udkast.items()}
    i_loggen = Sletning.objects.filter(tabel=_historie(Beslutningsudkast)._meta.db_table, noegle__in=list(numre))
    fundne = (numre[noegle] for noegle in i_loggen.values_list("noegle", flat=True))
    return frozenset(oensker[pk]["sagsnummer"] for pk in fundne if pk in oensker)


def _historie(model: Any) -> Any:
    return get_history_manager_for_model(model).model
