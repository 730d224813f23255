"""The letters of a round before they are sent: read, put right and saved, 25 at a time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from ansoegninger.breve.forms import Brevfilter
from ansoegninger.breve.kladder import Brevbunke, Brevvalg
from ansoegninger.breve.policies import maa_se_kladder
from ansoegninger.prioritering.betalere import betalere_for
from ansoegninger.prioritering.forms import UdkastForm
from ansoegninger.prioritering.models import Indstilling, Prioriteringsrunde
from ansoegninger.prioritering.policies import maa_arbejde_i_rummet, maa_forhaandsvise
from ansoegninger.prioritering.rum import Rum
from ansoegninger.prioritering.udkast import nyt_skridt
from ansoegninger.prioritering.views.runde import gem_raekke, heltal, hent, sendte_formularer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from workflows.sprog.formater import antal


@require_safe
def kladder(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """Every letter as it would be sent now, with its words to put right."""
    runde, indstillinger = hent(request, sagsnummer)
    if runde.besluttet_kl:
        return redirect("prioritering:runde", sagsnummer)
    kraev(maa_se_kladder(request.adgang, runde))
    return _vis(request, runde, indstillinger, {})


@require_POST
def gem(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """Save the letters that were changed."""
    runde, indstillinger = hent(request, sagsnummer)
    kraev(maa_arbejde_i_rummet(request.adgang, runde))
    formularer = sendte_formularer(request, betalere_for(runde), None)
    skridt = nyt_skridt()
    gemt = sum(gem_raekke(request, runde, form, skridt) for form in formularer.values() if form.er_roert)
    if any(form.er_roert and form.errors for form in formularer.values()):
        return _vis(request, runde, indstillinger, formularer)
    messages.success(request, f"{antal(gemt, 'brev', 'breve')} er gemt." if gemt else "Der var ikke ændret noget.")
    oenske_id = heltal(request.POST.get("gem"))
    spoergsmaal = f"?{request.GET.urlencode()}" if request.GET else ""
    adresse = reverse("breve:kladder", args=[sagsnummer]) + spoergsmaal
    return redirect(adresse + (f"#brev-{oenske_id}" if oenske_id else ""))


def _vis(
    request: Foresporgsel,
    runde: Prioriteringsrunde,
    indstillinger: list[Indstilling],
    formularer: Mapping[int, UdkastForm],
) -> HttpResponse:
    bunke = Brevbunke(Rum(runde, indstillinger, request.adgang), request.tidspunkt)
    filter_ = Brevfilter(request.GET, indstillinger=indstillinger)
    valg = _valg(filter_)
    if formularer:
        # Exactly the letters that were sent: a filter might hide the one whose words are wrong.
        linjer = [linje for linje in bunke.linjer if linje.oenske_id in formularer]
        side = Paginator(linjer, max(len(linjer), 1)).get_page(1)
    else:
        side = bunke.side(valg, request.GET.get("side", 1))
    fundne = bunke.kladder(side, formularer)
    kontekst = {
        "runde": runde,
        "bunke": bunke,
        "i_alt": len(bunke.linjer),
        "filter": filter_,
        "aktive": valg.antal,
        "side": side,
        "kladder": fundne,
        "kan_skrive": any(k.kan_skrives for k in fundne),
        "kan_forhaandsvise": maa_forhaandsvise(request.adgang, runde),
        "fejl": [k for k in fundne if k.form.is_bound and k.form.errors],
    }
    svar = render(request, "breve/kladder.html", kontekst)
    svar["Cache-Control"] = "no-store, private"
    return svar


def _valg(filter_: Brevfilter) -> Brevvalg:
    """What is asked for; a filter nobody offered shows everything."""
    data: dict[str, Any] = filter_.cleaned_data if filter_.is_valid() else {}
    return Brevvalg(heltal(data.get("indstilling")), data.get("udfald", ""), data.get("vis", ""))
