"""The round's page: who has not locked yet, then the decision room, then how it went."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering import udkast as udkastservices
from ansoegninger.prioritering.afvigelser.forms import GrundForm
from ansoegninger.prioritering.afvigelser.rumdel import gem_grund, grundform, grundformer, rumdel
from ansoegninger.prioritering.betalere import Betalere, betalere_for
from ansoegninger.prioritering.forms import Rumfilter, UdkastForm
from ansoegninger.prioritering.models import Indstilling, Prioriteringsrunde, Rundefase
from ansoegninger.prioritering.policies import (
    maa_arbejde_i_rummet,
    maa_foelge_brevene,
    maa_foreslaa,
    maa_forhaandsvise,
    maa_se_rummet,
)
from ansoegninger.prioritering.queries import indstillinger_i
from ansoegninger.prioritering.rum import Rum, Rumraekke, Valg, raekker
from ansoegninger.prioritering.rundelinks import rundekort
from ansoegninger.prioritering.status import afdelinger_i, afdelingstabel
from ansoegninger.prioritering.udtryk import rundebadge
from ansoegninger.prioritering.views.besluttet import beslutninger
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from workflows.motor.fejl import Regelbrud
from workflows.sprog.formater import antal

#: No id has more digits; a longer number is not read at all.
_FLEST_CIFRE = 18

Formularer = Mapping[int, UdkastForm]


@require_safe
def runde(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """The page that fits where the round is and what the person may see."""
    afdelinger = afdelinger_i(request.adgang, sagsnummer)
    if not afdelinger:
        raise Http404
    fundet = afdelinger[0].indstilling.runde
    if fundet.fase == Rundefase.BESLUTNING and maa_se_rummet(request.adgang, fundet):
        return _rummet(request, fundet, [a.indstilling for a in afdelinger])
    kontekst = {
        "runde": fundet,
        "badge": rundebadge(fundet.fase),
        "tabel": afdelingstabel(fundet, afdelinger, request.adgang, request.dag),
        "rundekort": rundekort(request.adgang, fundet),
    }
    if fundet.besluttet_kl:
        kontekst |= {"faerdige": afdelinger[0].frigivet, "i_alt": afdelinger[0].besluttet}
        kontekst["ikke_sendt"] = afdelinger[0].ikke_sendt if maa_foelge_brevene(request.adgang, fundet) else 0
        kontekst["beslutninger"] = beslutninger(request, fundet)
    return render(request, "prioritering/runde.html", kontekst)


@require_POST
def udkast(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """Save the rows that were changed; htmx sends one row at a time, a plain form all of them."""
    fundet, indstillinger = _hent_til_arbejde(request, sagsnummer)
    kun = heltal(request.POST.get("gem")) if request.htmx else None
    betalere = betalere_for(fundet)
    formularer = sendte_formularer(request, betalere, kun)
    skridt, trykket = udkastservices.nyt_skridt(), heltal(request.POST.get("gem"))
    gemt = sum(gem_raekke(request, fundet, formular, skridt) for formular in formularer.values() if formular.er_roert)
    grunde = grundformer(request, kun, trykket)
    # After the drafts: whether one differs at all depends on them.
    gemt += sum(gem_grund(request, fundet, grund) for grund in grunde.values() if grund.oenske_id in formularer)
    if request.htmx and kun is not None:
        rum = Rum(fundet, indstillinger, request.adgang, betalere)
        return _en_raekke(request, rum, kun, formularer.get(kun), grunde.get(kun))
    if any(f.errors for f in (*(f for f in formularer.values() if f.er_roert), *grunde.values())):
        return _rummet(request, fundet, indstillinger, formularer, grunde)
    messages.success(
        request, f"{antal(gemt, 'ændring', 'ændringer')} er gemt." if gemt else "Der var ikke ændret noget."
    )
    return redirect(_tilbage(request, fundet, trykket))


@require_POST
def foreslaa(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """Fill in what is missing as the departments recommended."""
    fundet, _ = _hent_til_arbejde(request, sagsnummer)
    forslag = udkastservices.foreslaa(runde=fundet, adgang=request.adgang, tidspunkt=request.tidspunkt)
    besked = f"{antal(forslag.foreslaaet, 'forslag', 'forslag')} er sat ind. Skriv en begrundelse til hver af dem."
    if forslag.overladt:
        besked += (
            f" {antal(forslag.overladt, 'ønske', 'ønsker')} må du selv tage stilling til: prisen er ukendt, "
            "ønsket er ikke rangeret, eller en anden skal afgøre det."
        )
    messages.success(request, besked)
    return redirect(_tilbage(request, fundet))


@require_POST
def fortryd(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """Take back the proposals that nobody has touched."""
    fundet, _ = _hent_til_arbejde(request, sagsnummer)
    fjernet = udkastservices.fortryd_forslag(runde=fundet, adgang=request.adgang)
    messages.success(
        request, f"{antal(fjernet, 'forslag', 'forslag')} er taget tilbage. Det, I selv har skrevet, står der endnu."
    )
    return redirect(_tilbage(request, fundet))


def hent(request: Foresporgsel, sagsnummer: str) -> tuple[Prioriteringsrunde, list[Indstilling]]:
    """The round and its departments, in one query.

    Raises:
        Http404: it does not exist, or the person may not know that it does.
    """
    indstillinger = list(indstillinger_i(request.adgang, sagsnummer))
    if not indstillinger:
        raise Http404
    return indstillinger[0].runde, indstillinger


def _hent_til_arbejde(request: Foresporgsel, sagsnummer: str) -> tuple[Prioriteringsrunde, list[Indstilling]]:
    """The same, for those who do not only read."""
    fundet, indstillinger = hent(request, sagsnummer)
    kraev(maa_arbejde_i_rummet(request.adgang, fundet))
    return fundet, indstillinger


def _rummet(
    request: Foresporgsel,
    fundet: Prioriteringsrunde,
    indstillinger: list[Indstilling],
    formularer: Formularer | None = None,
    grunde: Mapping[int, GrundForm] | None = None,
) -> HttpResponse:
    """The decision room, with what was typed where something was wrong."""
    rum = Rum(fundet, indstillinger, request.adgang)
    filter_ = Rumfilter(request.GET, indstillinger=indstillinger, maales=rum.maalestok is not None)
    valg = _valg(filter_)
    if formularer:
        # Exactly the rows that were sent: a filter might hide the one whose text is wrong.
        linjer = [linje for linje in rum.linjer if linje.oenske_id in formularer]
        side = Paginator(linjer, max(len(linjer), 1)).get_page(1)
    else:
        side = rum.side(valg, request.GET.get("side", 1), heltal(request.GET.get("oenske")))
    fundne = raekker(rum, side, lambda oenske: maa_foreslaa(request.adgang, fundet, oenske))
    kontekst = {
        "runde": fundet,
        "badge": rundebadge(fundet.fase),
        "rum": rum,
        "puljer": rum.puljer(valg),
        "andre_rammer": rum.raekker(),
        "ser_fonden": rum.ser_alt,
        "afdelinger": [_afdeling(rum, i) for i in indstillinger],
        "filter": filter_,
        "aktive": sum(map(bool, (valg.indstilling_id, valg.vis))),
        "side": side,
        "raekker": [_vis_raekke(r, formularer or {}, grunde or {}) for r in fundne],
        "kan_noget": any(r.maa for r in fundne),
        "kan_forhaandsvise": maa_forhaandsvise(request.adgang, fundet),
        "rundekort": rundekort(request.adgang, fundet),
        "fejl": [f for f in (*(formularer or {}).values(), *(grunde or {}).values()) if f.errors],
        **rumdel(rum),
    }
    return render(request, "prioritering/rum.html", kontekst)


def _en_raekke(
    request: Foresporgsel,
    rum: Rum,
    kun: int,
    formular: UdkastForm | None,
    grund: GrundForm | None,
) -> HttpResponse:
    """One row after it was saved, and the sums that it changed on the rest of the page."""
    fundet = rum.runde
    paa_siden = {heltal(navn[1:-5]) for navn in request.POST if navn.startswith("o") and navn.endswith("-vist")}
    linjer = [linje for linje in rum.linjer if linje.oenske_id in paa_siden]
    fundne = raekker(rum, linjer, lambda oenske: maa_foreslaa(request.adgang, fundet, oenske))
    raekke = next((r for r in fundne if r.linje.oenske_id == kun), None)
    if raekke is None or formular is None:
        raise Http404
    galt = {kun: formular} if formular.er_roert and formular.errors else {}
    uden_grund = {kun: grund} if grund is not None and grund.errors else {}
    kontekst = {
        "runde": fundet,
        "puljer": rum.puljer(_valg(Rumfilter(request.GET, indstillinger=rum.indstillinger, maales=True))),
        "r": _vis_raekke(raekke, galt, uden_grund) | {"gemt": not galt and not uden_grund},
        "andre": [r for r in fundne if r is not raekke],
        "rum": rum,
        **rumdel(rum),
    }
    return render(request, "prioritering/_gemt.html", kontekst)


def gem_raekke(request: Foresporgsel, fundet: Prioriteringsrunde, formular: UdkastForm, skridt: UUID) -> int:
    """Save one row; what the service refuses becomes the row's own error."""
    if not formular.is_valid():
        return 0
    data = formular.cleaned_data
    oenske = Oenske.objects.select_related("enhed").filter(pk=formular.oenske_id).first()
    if oenske is None:
        raise Http404
    try:
        udkastservices.saet_udkast(
            runde=fundet,
            oenske=oenske,
            udfald=data["udfald"],
            begrundelse=data["begrundelse"],
            adgang=request.adgang,
            tidspunkt=request.tidspunkt,
            vist=data["vist"],
            ramme_id=data["ramme"],
            skridt=skridt,
            hovedhensyn=data["hovedhensyn"],
            henvisning=data["henvisning"],
        )
    except Regelbrud as fejl:
        formular.add_error(fejl.felt or "udfald", fejl.besked)
        formular.se_igen(udkastservices.nuvaerende_aftryk(fundet, oenske))
        return 0
    return 1


def sendte_formularer(request: Foresporgsel, betalere: Betalere, kun: int | None) -> dict[int, UdkastForm]:
    """A bound form for every row that was sent, or for the one whose button was pressed.

    Every pool of the centre may be named here; which of them reaches the wish is the service's question.
    """
    puljer = betalere.puljer
    numre = (heltal(navn[1:-5]) for navn in request.POST if navn.startswith("o") and navn.endswith("-vist"))
    sendte = (nr for nr in numre if nr is not None and kun in (None, nr))
    return {nr: UdkastForm(request.POST, oenske_id=nr, puljer=puljer) for nr in sendte}


def _vis_raekke(
    raekke: Rumraekke, formularer: Mapping[int, UdkastForm], grunde: Mapping[int, GrundForm]
) -> dict[str, Any]:
    """One row with its forms, bound where something has to be put right."""
    formular = formularer.get(raekke.linje.oenske_id)
    if formular:
        formular.saet_puljer(raekke.puljer)
    return {
        "raekke": raekke,
        "grundform": grunde.get(raekke.linje.oenske_id) or grundform(raekke),
        "form": formular or UdkastForm.vis(raekke.linje.oenske_id, raekke.placering, raekke.henvisning, raekke.puljer),
    }


def _afdeling(rum: Rum, indstilling: Indstilling) -> dict[str, Any]:
    """A department's money as the drafts stand."""
    valgt = rum.valgt_oere(indstilling)
    return {
        "indstilling": indstilling,
        "antal": rum.antal(indstilling),
        "valgt_oere": valgt,
        "rest_oere": indstilling.ramme.rest_oere - valgt,
        **rum.netto([indstilling.ramme], valgt),
    }


def _valg(filter_: Rumfilter) -> Valg:
    """What is asked for; a filter nobody offered shows everything."""
    data = filter_.cleaned_data if filter_.is_valid() else {}
    return Valg(heltal(data.get("indstilling")), data.get("vis", ""))


def heltal(tekst: str | None) -> int | None:
    """A number somebody sent; None when it is none."""
    renset = (tekst or "").strip()
    return int(renset) if renset.isdecimal() and len(renset) <= _FLEST_CIFRE else None


def _tilbage(request: Foresporgsel, fundet: Prioriteringsrunde, oenske_id: int | None = None) -> str:
    """The same filter and page as before."""
    adresse = reverse("prioritering:runde", args=[fundet.sagsnummer])
    spoergsmaal = f"?{request.GET.urlencode()}" if request.GET else ""
    return adresse + spoergsmaal + (f"#oenske-{oenske_id}" if oenske_id else "")
