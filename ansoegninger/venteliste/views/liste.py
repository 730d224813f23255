"""The page of a centre's waiting list: a card for each pot, and everybody who waits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ansoegninger.venteliste.forms import Listefilter
from ansoegninger.venteliste.forslag import KAN_VAELGES, Stand
from ansoegninger.venteliste.frigivelser import kilder
from ansoegninger.venteliste.laeser import Laeser
from ansoegninger.venteliste.policies import er_aaben
from ansoegninger.venteliste.queries import Raekke
from ansoegninger.venteliste.views.hent import hent_liste
from ansoegninger.venteliste.visning import KOLONNER, potkort, staar, tabelraekke
from roller.adgang.foresporgsel import Foresporgsel
from workflows.formularer.laesning import laes_id

PR_SIDE = 25
_STANDE = {
    "kan": KAN_VAELGES,
    "dyr": frozenset({Stand.FOR_DYR}),
    "ikke": frozenset({Stand.UMULIG}),
}


@require_safe
def liste(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """What is free and who is next in each pot; below, all who wait."""
    laeser = hent_liste(request, sagsnummer)
    runde = laeser.liste.runde
    rammer = [(f.pot.ramme_id, laeser.liste.rammer[f.pot.ramme_id].kort_navn) for f in laeser.forslag]
    afdelinger = sorted({(r.oenske.enhed.path, r.oenske.enhed_id, str(r.oenske.enhed)) for r in laeser.raekker})
    filter_ = Listefilter(request.GET, afdelinger=[(pk, navn) for _, pk, navn in afdelinger], rammer=rammer)
    valg = filter_.cleaned_data if filter_.is_valid() else {}
    ramme_id = laes_id(valg.get("ramme", ""))
    fundne = [r for r in laeser.raekker if _passer(laeser, r, valg, ramme_id)]
    side = Paginator(fundne, PR_SIDE).get_page(request.GET.get("side"))
    kontekst = {
        "runde": runde,
        "overskrift": f"Venteliste {runde.aar}",
        "aaben": er_aaben(runde, request.dag),
        "kort": _kort(laeser),
        "venter": len(laeser.raekker),
        "filter": filter_,
        "aktive": sum(map(bool, valg.values())),
        "nulstil_url": "?#alle",
        "side": side,
        "kolonner": KOLONNER,
        "raekker": [tabelraekke(laeser, r, ramme_id) for r in side],
    }
    return render(request, "venteliste/liste.html", kontekst)


def _kort(laeser: Laeser) -> Sequence[dict[str, Any]]:
    """The pots that the reader sees, each with where its money came from."""
    poster, kan_aabnes = laeser.liste.poster
    fundne = kilder(poster)
    alle = [potkort(laeser, f, fundne.get(f.pot.ramme_id, ()), kan_aabnes) for f in laeser.forslag]
    # One clear next step: the first proposal that the reader may decide.
    foerste = next((k for k in alle if k["naeste"] and k["naeste"]["svar"]), None)
    return [k | {"primaer": k is foerste} for k in alle]


def _passer(laeser: Laeser, raekke: Raekke, valg: dict[str, Any], ramme_id: int | None) -> bool:
    if valg.get("afdeling") and raekke.oenske.enhed_id != laes_id(valg["afdeling"]):
        return False
    if ramme_id is not None and ramme_id not in raekke.ventende.betalere:
        return False
    soegte = _STANDE.get(valg.get("vis", ""))
    return soegte is None or staar(laeser, raekke, ramme_id)[0] in soegte
