"""How the waiting list's page prints the pots and the rows."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any
from uuid import uuid4

from django.urls import reverse

from ansoegninger.venteliste.forslag import KAN_VAELGES, Forslag, Stand
from ansoegninger.venteliste.frigivelser import Kilde
from ansoegninger.venteliste.laeser import Laeser
from ansoegninger.venteliste.queries import Raekke
from ansoegninger.venteliste.udtryk import hvor_i_raekken, hvor_mange_foran, kommet_fri, standbadge
from roller.adgang.adgang import Aktoer, som_aktoer
from workflows.sprog.formater import kr

KOLONNER = [
    {"titel": "Ønske", "art": "titel"},
    {"titel": "Plads", "art": "tal"},
    {"titel": "Score", "art": "tal"},
    {"titel": "Pris", "art": "tal"},
    {"titel": "Hvor står det?"},
    {"titel": "Handling"},
]
#: The best of what a wish can be in several pots comes first.
_BEDST = (Stand.NAESTE, Stand.KAN, Stand.SPRUNGET, Stand.UDEN_PRIS, Stand.FOR_DYR, Stand.UMULIG)


def potkort(laeser: Laeser, forslag: Forslag, kilder: Sequence[Kilde], kan_aabnes: Collection[str]) -> dict[str, Any]:
    """One pot: what is free and where it came from, who is next, and who was passed over."""
    ramme = laeser.liste.rammer[forslag.pot.ramme_id]
    raekke = laeser.raekken(forslag.naeste)
    return {
        "ramme": ramme,
        "fri_oere": forslag.fri_oere,
        "kommet_fri": kommet_fri(kilder),
        "kilder": [_kilde(k, kan_aabnes) for k in kilder],
        "saetning": _saetning(laeser, forslag, raekke),
        "foran": hvor_mange_foran(forslag),
        "naeste": _naeste(laeser, forslag, raekke) if raekke else None,
        "sprungne": _sprungne(laeser, forslag),
    }


def _saetning(laeser: Laeser, forslag: Forslag, raekke: Raekke | None) -> str:
    """Who is next, as far as the reader may be told."""
    if forslag.naeste is None:
        return "Ingen af dem, der venter, kan bevilges herfra nu."
    if raekke is None:
        return "Den næste er et ønske, som en anden afgør."
    vis = laeser.viser_rang(raekke)
    score = raekke.score.procent if raekke.score and vis else ""
    hvor = hvor_i_raekken(forslag, raekke.ventende.plads if vis else None, score)
    afdeling = f" fra {raekke.oenske.enhed}" if not raekke.kan_ses else ""
    return f"Næste på ventelisten er {laeser.navn(raekke)}{afdeling}{hvor}. Det koster {kr(raekke.ventende.pris_oere)}"


def _naeste(laeser: Laeser, forslag: Forslag, raekke: Raekke) -> dict[str, Any]:
    """The proposal's buttons, or why they are shut."""
    svar = laeser.svar(raekke)
    nummer, sag, ramme_id = laeser.liste.runde.sagsnummer, raekke.oenske.sagsnummer, forslag.pot.ramme_id
    return {
        "navn": laeser.navn(raekke),
        "hvem": str(raekke.oenske.person) if raekke.kan_ses else "",
        "url": laeser.url(raekke),
        "svar": som_aktoer(svar),
        "bevilg_url": f"{reverse('venteliste:bevilg', args=[nummer, sag])}?ramme={ramme_id}",
        "spring_url": reverse("venteliste:spring", args=[nummer, sag, ramme_id]),
    }


def _kilde(kilde: Kilde, kan_aabnes: Collection[str]) -> dict[str, Any]:
    return {
        "aarsag": kilde.aarsag.value,
        "fri_oere": kilde.fri_oere,
        "sager": [{"nummer": nr, "kan_aabnes": nr in kan_aabnes} for nr in kilde.sagsnumre],
    }


def _sprungne(laeser: Laeser, forslag: Forslag) -> list[dict[str, Any]]:
    """Those passed over in the pot, with the reason for those who decide or audit; each with the way back."""
    fundne = []
    for s in laeser.liste.sprungne:
        raekke = laeser.liste.efter_oenske.get(s.oenske_id)
        if s.ramme_id != forslag.pot.ramme_id or raekke is None or laeser.raekken(raekke.ventende) is None:
            continue
        fundne.append(
            {
                "navn": laeser.navn(raekke),
                "url": laeser.url(raekke),
                "sprunget": s,
                "begrundelse": s.begrundelse if raekke.kan_ses and laeser.viser_grund(raekke) else "",
                "kan_tages_tilbage": isinstance(laeser.svar(raekke), Aktoer),
                "tilbage_url": reverse("venteliste:tilbage", args=[laeser.liste.runde.sagsnummer, s.pk]),
                "noegle": uuid4(),
            }
        )
    return fundne


def staar(laeser: Laeser, raekke: Raekke, ramme_id: int | None = None) -> tuple[Stand, list[Forslag]]:
    """The best that the wish is, and in which of the pots that the reader sees; in one pot, if one is named."""
    stande = [(f.stand(raekke.oenske.pk), f) for f in laeser.forslag if ramme_id is None or f.pot.ramme_id == ramme_id]
    for bedst in _BEDST:
        if fundne := [f for stand, f in stande if stand is bedst]:
            return bedst, fundne
    return (Stand.UMULIG, []) if raekke.ventende.hindring else (Stand.FOR_DYR, [])


def tabelraekke(laeser: Laeser, raekke: Raekke, ramme_id: int | None) -> dict[str, Any]:
    """One who waits."""
    stand, hvor = staar(laeser, raekke, ramme_id)
    oenske, vis = raekke.oenske, laeser.viser_rang(raekke)
    navn = laeser.navn(raekke)
    hvem = f"{oenske.person} · {oenske.enhed}" if raekke.kan_ses else str(oenske.enhed)
    return {
        "id": oenske.sagsnummer,
        "celler": [
            {"art": "titel", "tekst": navn[:1].upper() + navn[1:], "url": laeser.url(raekke), "under": hvem},
            {"art": "tal", "tekst": raekke.ventende.plads or "–" if vis else "–", "maerke": "Plads"},
            {"art": "tal", "tekst": raekke.score.procent if vis and raekke.score else "–", "maerke": "Score"},
            {"art": "tal", "beloeb_oere": raekke.ventende.pris_oere, "maerke": "Pris"},
            {"badge": standbadge(stand), "under": _under(laeser, raekke, stand, hvor)},
            _handling(laeser, raekke, stand, hvor),
        ],
    }


def _under(laeser: Laeser, raekke: Raekke, stand: Stand, hvor: Sequence[Forslag]) -> str:
    if stand is Stand.UMULIG:
        return raekke.ventende.hindring
    return ", ".join(laeser.liste.rammer[f.pot.ramme_id].kort_navn for f in hvor)


def _handling(laeser: Laeser, raekke: Raekke, stand: Stand, hvor: Sequence[Forslag]) -> dict[str, Any]:
    if stand not in KAN_VAELGES or not isinstance(laeser.svar(raekke), Aktoer):
        return {"tekst": "–"}
    adresse = reverse("venteliste:bevilg", args=[laeser.liste.runde.sagsnummer, raekke.oenske.sagsnummer])
    return {"tekst": f"Bevilg {raekke.oenske.sagsnummer}", "url": f"{adresse}?ramme={hvor[0].pot.ramme_id}"}
