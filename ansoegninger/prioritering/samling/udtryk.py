"""Rows and cards of the pages about wishes for the same course."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.urls import reverse

from ansoegninger.katalog.hold import Gruppepris, Punkt
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.prioritering.samling.andele import Priser
from ansoegninger.prioritering.samling.balance import balance
from ansoegninger.prioritering.samling.priser import GEBYR
from ansoegninger.prioritering.samling.queries import Forslag, Holdet
from ansoegninger.prioritering.samling.virkning import Linje, Virkning
from roller.organisation.models import Enhed
from workflows.sprog.formater import antal, kort_dato, kr

Raekke = dict[str, Any]


def forslagskort(forslag: Forslag, runde: Prioriteringsrunde) -> Raekke:
    """A group of wishes as a card."""
    return {
        "titel": forslag.titel,
        "url": reverse("prioritering:holdforslag", args=[runde.sagsnummer, forslag.noegle]),
        "over": antal(len(forslag.oensker), "ønske", "ønsker"),
        "fordelt": fordelt(forslag.enheder),
        "grund": forslag.ens.grund,
        "forbehold": forslag.ens.forbehold,
        "fund": balance(forslag.oensker, forslag.kursus, None).fund,
    }


def holdkort(holdet: Holdet, runde: Prioriteringsrunde) -> Raekke:
    """A team as a card."""
    enheder: dict[Enhed, int] = {}
    for oenske in holdet.oensker:
        enheder[oenske.enhed] = enheder.get(oenske.enhed, 0) + 1
    return {
        "titel": holdet.titel,
        "url": reverse("prioritering:hold", args=[runde.sagsnummer, holdet.hold.pk]),
        "over": antal(len(holdet.oensker), "ønske", "ønsker"),
        "fakta": [prisen(holdet.hold.gruppepris), fordelt(enheder)],
    }


def fordelt(enheder: Mapping[Enhed, int]) -> str:
    """How many in each unit: "3 i Voksenstøtte, 2 i Visitation"."""
    return ", ".join(
        f"{hvor_mange} i {enhed}" for enhed, hvor_mange in sorted(enheder.items(), key=lambda e: e[0].path)
    )


def prisen(pris: Gruppepris) -> str:
    """A price for several, in words."""
    beloeb = kr(pris.pris_oere, hele=True)
    if pris.delt:
        return f"{beloeb} delt mellem {antal(pris.maks or 0, 'deltager', 'deltagere')}"
    return f"{beloeb} for holdet" + (f", højst {antal(pris.maks, 'deltager', 'deltagere')}" if pris.maks else "")


def valgtekst(oenske: Oenske) -> str:
    """A wish beside its checkbox."""
    dato = kort_dato(oenske.start_dag) if oenske.start_dag else "uden dato"
    pris = kr(oenske.pris_oere, hele=True) if oenske.pris_kendt else "pris ukendt"
    return f"{oenske.person}, {oenske.enhed} · {dato} · {pris}"


def oenskeraekke(oenske: Oenske, takster: Priser | None = None) -> Raekke:
    """A wish as a row; with its share and its whole price in the team, when there is one."""
    celler: list[Raekke] = [
        {
            "art": "titel",
            "tekst": str(oenske.person),
            "under": str(oenske.enhed),
            "url": reverse("indbakke:sag", args=[oenske.sagsnummer]),
        },
        {"art": "dato", "tekst": kort_dato(oenske.start_dag) if oenske.start_dag else "uden dato", "maerke": "Starter"},
        {"art": "tal", "maerke": "Hver for sig", "tekst": _egen_pris(oenske)},
    ]
    if takster:
        i_alt = takster.pris(oenske.pk, oenske.pris_oere, getattr(oenske, GEBYR))
        celler.append({"art": "tal", "maerke": "Andel", "tekst": kr(takster.andel(oenske.pk) or 0)})
        celler.append({"art": "tal", "maerke": "I alt på holdet", "tekst": kr(i_alt)})
    return {"id": oenske.pk, "celler": celler}


def virkningsraekker(virkning: Virkning) -> list[Raekke]:
    """Each unit, and all of them."""
    return [_virkning(linje) for linje in (*virkning.enheder, virkning.i_alt)]


def punktraekker(punkter: Iterable[Punkt], her: int) -> list[Raekke]:
    """The curves as a table."""
    return [
        {
            "markeret": p.deltagere == her,
            "celler": [
                {"art": "titel", "tekst": antal(p.deltagere, "deltager", "deltagere")},
                {"art": "tal", "maerke": "Enkeltpladser", "tekst": _beloeb(p.enkelt_oere)},
                {"art": "tal", "maerke": "Samlet", "tekst": _beloeb(p.samlet_oere)},
                {"art": "tal", "maerke": "Forskel", "tekst": _forskel(p.sparer_oere)},
            ],
        }
        for p in punkter
    ]


def _virkning(linje: Linje) -> Raekke:
    return {
        "markeret": linje.enhed is None,
        "celler": [
            {"art": "titel", "tekst": f"{linje.enhed or 'I alt'}, {antal(linje.antal, 'ønske', 'ønsker')}"},
            {"art": "tal", "maerke": "Hver for sig", "tekst": _beloeb(linje.foer_oere)},
            {"art": "tal", "maerke": "Samlet", "tekst": _beloeb(linje.efter_oere)},
            {"art": "tal", "maerke": "Forskel", "tekst": _forskel(linje.forskel_oere)},
        ],
    }


def _egen_pris(oenske: Oenske) -> str:
    return kr(oenske.pris_oere) if oenske.pris_kendt else "pris ukendt"


def _beloeb(oere: int | None) -> str:
    return "ukendt" if oere is None else kr(oere)


def _forskel(sparer_oere: int | None) -> str:
    if sparer_oere is None:
        return "–"
    if sparer_oere == 0:
        return "det samme"
    return f"sparer {kr(sparer_oere)}" if sparer_oere > 0 else f"{kr(-sparer_oere)} mere"
