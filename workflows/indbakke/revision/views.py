"""The auditor's pages. All of them only read."""

from __future__ import annotations

from typing import Any, cast

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from workflows.indbakke.revision import linjer, stand
from workflows.indbakke.revision.dom import vis_dom
from workflows.indbakke.revision.efterregning import efterregn_en, sletninger_af
from workflows.indbakke.revision.fortaelling import fortael, vis
from workflows.indbakke.revision.genspilsside import KOLONNER, antal_bevilget, runder_om, spil_igen
from workflows.indbakke.revision.policies import maa_laese_sporet, maa_revidere
from workflows.indbakke.revision.queries import enheder_i_mandatet, laesbare, til_visning
from workflows.indbakke.revision.soegning import PR_SIDE, Soegning, SporFilter
from workflows.indbakke.sagsside import synlig_sag
from workflows.motor.sag import Sag
from workflows.spor import adgangskaede
from workflows.spor.models import Sporpost
from workflows.spor.udkast import BESLUTNINGER

#: So much of who looked is shown with the story; all of it is recomputed.
_VISTE_OPSLAG = 50


@require_safe
def soeg(request: Foresporgsel) -> HttpResponse:
    """Search over every entry in the mandate."""
    kraev(maa_laese_sporet(request.adgang))
    enheder = enheder_i_mandatet(request.adgang)
    formular = SporFilter(request.GET, enheder=enheder)
    valgt = formular.valgt()
    fundne = Soegning(valgt, request.adgang, enheder)
    side: Page[Any] = Paginator(cast("Any", fundne), PR_SIDE).get_page(request.GET.get("side"))
    navne = {enhed.pk: enhed.navn for enhed in enheder}
    kontekst = {
        "side": side,
        "filter": formular,
        "aktive": len(valgt),
        "fundne": fundne,
        "kolonner": linjer.KOLONNER,
        "raekker": [linjer.raekke(post, navne) for post in side],
    }
    return render(request, "spor/liste.html", kontekst)


@require_safe
def sag(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """A case's story."""
    sagen = revideret_sag(request, sagsnummer)
    fortaelling, opslag = fortael(sagsnummer, sagen), fortael(adgangskaede(sagsnummer), sagen)
    kontekst = {
        "sag": sagen,
        "fortaelling": fortaelling,
        "afgjort": any(v.post.art in BESLUTNINGER for v in fortaelling.poster),
        "dom": vis_dom(request.adgang, request.tidspunkt),
        "opslag": opslag,
        "viste_opslag": opslag.poster[-_VISTE_OPSLAG:],
        "sti": sti(sagsnummer),
    }
    return render(request, "spor/sag.html", kontekst)


@require_safe
def dommen(request: Foresporgsel) -> HttpResponse:
    """Does the trail hold? What is known, and when it was computed."""
    kraev(maa_laese_sporet(request.adgang))
    kontekst = {"dom": vis_dom(request.adgang, request.tidspunkt), "sti": sti("Holder sporet?")}
    return render(request, "spor/dom.html", kontekst)


@require_safe
def post(request: Foresporgsel, pk: int) -> HttpResponse:
    """One entry by itself: what belongs to no case has no story."""
    kraev(maa_laese_sporet(request.adgang))
    enheder = [enhed.pk for enhed in enheder_i_mandatet(request.adgang)]
    fundet = til_visning(laesbare(request.adgang, enheder).filter(pk=pk)).first()
    if fundet is None:
        raise Http404
    sletninger = sletninger_af([fundet])
    fejl = efterregn_en(fundet, sletninger)
    [visning] = vis([fundet], None, sletninger, {fundet.nummer: fejl})
    return render(request, "spor/post.html", {"visning": visning, "sti": sti(f"Nr. {fundet.nummer}")})


@require_safe
def som_det_stod_da(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """A case and what it stands among, just before an instant."""
    sagen = revideret_sag(request, sagsnummer)
    formular = stand.TidspunktForm(request.GET if "dag" in request.GET else None)
    foer = formular.tidspunkt() if formular.is_bound else stand.laes_kl(request.GET.get("kl", ""))
    kontekst = {
        "sag": sagen,
        "form": formular,
        "oejeblikke": stand.oejeblikke(Sporpost.objects.for_sag(sagsnummer)),
        "stand": stand.som_det_stod(sagen, request.adgang, foer) if foer else None,
        "sti": sti("Som det stod", sagsnummer=sagsnummer),
    }
    return render(request, "spor/som_det_stod.html", kontekst)


@require_safe
def genspil(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """A decision once more, and whether it comes out as it was written."""
    sagen = revideret_sag(request, sagsnummer)
    runder = runder_om(sagen)
    valgt = next((r for r in runder if r.sagsnummer == request.GET.get("runde")), next(iter(runder), None))
    spillet = spil_igen(valgt, sagen, request.adgang) if valgt else None
    side: Page[Any] | None = Paginator(spillet.oensker, PR_SIDE).get_page(request.GET.get("side")) if spillet else None
    kontekst = {
        "sag": sagen,
        "runde": valgt,
        "andre_runder": [r for r in runder if r != valgt],
        "spillet": spillet,
        "bevilget": antal_bevilget(spillet.genspil) if spillet else 0,
        "side": side,
        "kolonner": KOLONNER,
        "raekker": [spillet.raekke(o) for o in side] if spillet and side else [],
        "sti": sti("Genspil", sagsnummer=sagsnummer),
    }
    return render(request, "spor/genspil.html", kontekst)


def revideret_sag(request: Foresporgsel, sagsnummer: str) -> Sag:
    """The case, for an auditor in whose mandate it lies.

    Raises:
        IngenAdgang: not an auditor, or the case is about the auditor.
        Http404: there is no such case in the mandate.
    """
    kraev(maa_laese_sporet(request.adgang))
    sagen = synlig_sag(sagsnummer, request.adgang)
    if sagen.person_id != request.user.pk and not maa_revidere(request.adgang, sagen):
        raise Http404
    kraev(maa_revidere(request.adgang, sagen))
    return sagen


def sti(*led: str, sagsnummer: str = "") -> list[dict[str, Any]]:
    """The breadcrumbs of a page under the trail."""
    vej = [{"titel": "Forside", "url": reverse("indbakke:forside")}, {"titel": "Spor", "url": reverse("spor:soeg")}]
    if sagsnummer:
        vej.append({"titel": sagsnummer, "url": reverse("spor:sag", args=[sagsnummer])})
    return [*vej, *({"titel": titel} for titel in led)]
