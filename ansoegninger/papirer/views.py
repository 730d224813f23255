"""The papers as pages and files, and the wishes behind a figure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views import View
from django.views.decorators.http import require_safe

from ansoegninger.budget.policies import maa_se_budgettet
from ansoegninger.katalog.models import Kursustype
from ansoegninger.papirer.beslutningspapir import beslutningspapir
from ansoegninger.papirer.filer import som_fil, uden_kopi
from ansoegninger.papirer.grundlag import Adresser, Grundlag
from ansoegninger.papirer.indhold import Papir
from ansoegninger.papirer.links import adresser_for
from ansoegninger.papirer.policies import (
    maa_se_beslutningspapir,
    maa_se_oenskerne,
    maa_se_papirer,
    maa_se_udmoentning,
)
from ansoegninger.papirer.queries import bag_tallet, laes, runder_med_papirer, takster_i
from ansoegninger.papirer.raekkefoelge import raekkefoelge
from ansoegninger.papirer.tabeller import STANDE, UDEN_TEMA
from ansoegninger.papirer.udmoentning import udmoentning
from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.prioritering.queries import synlige_runder
from ansoegninger.prioritering.samling.andele import Priser
from ansoegninger.prioritering.samling.priser import GEBYR
from ansoegninger.prioritering.udtryk import rundebadge
from roller.adgang.adgang import Adgang
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import Svar, kraev
from workflows.sidedeling import Sidedeling

PR_SIDE = 25
#: No id has more digits; a longer number is not read at all.
_FLEST_CIFRE = 18


def _beslutning(grundlag: Grundlag, adresser: Adresser) -> Papir:
    return beslutningspapir(grundlag, adresser, raekkefoelge())


#: Each paper: who may read it, and how it is made.
PAPIRER: dict[str, tuple[Callable[[Adgang, Prioriteringsrunde], Svar], Callable[[Grundlag, Adresser], Papir]]] = {
    "beslutning": (maa_se_beslutningspapir, _beslutning),
    "udmoentning": (maa_se_udmoentning, udmoentning),
}


@require_safe
def liste(request: Foresporgsel) -> HttpResponse:
    """The papers that the person reads, the latest year first."""
    kraev(maa_se_papirer(request.adgang))
    side = Paginator(runder_med_papirer(request.adgang), PR_SIDE).get_page(request.GET.get("side"))
    raekker = [_raekke(request.adgang, runde) for runde in side]
    return render(
        request,
        "papirer/liste.html",
        {"side": side, "raekker": raekker, "ser_puljer": maa_se_budgettet(request.adgang)},
    )


class PapirView(View):
    """One paper as a page."""

    papir = ""

    def get(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        """Show it, with the way to the files."""
        kontekst = {
            "papir": self.lav(request, sagsnummer),
            "sagsnummer": sagsnummer,
            "pdf_url": reverse(f"papirer:{self.papir}_pdf", args=[sagsnummer]),
            "docx_url": reverse(f"papirer:{self.papir}_docx", args=[sagsnummer]),
        }
        return uden_kopi(render(request, "papirer/papir.html", kontekst))

    def lav(self, request: Foresporgsel, sagsnummer: str) -> Papir:
        """The paper as it is now, with the figures' addresses for this reader."""
        maa, lav = PAPIRER[self.papir]
        runde = _runde(request.adgang, sagsnummer)
        kraev(maa(request.adgang, runde))
        laest = laes(runde, kommune=settings.KOMMUNE_NAVN, tidspunkt=request.tidspunkt)
        return lav(laest.grundlag, adresser_for(request.adgang, runde, laest))


class FilView(PapirView):
    """The same paper as a file."""

    endelse = ""

    def get(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        """Send it as a download."""
        return som_fil(self.lav(request, sagsnummer), self.endelse)


@require_safe
def oensker(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """The wishes that a figure of the paper counts, as far as the person reads their cases."""
    runde = _runde(request.adgang, sagsnummer)
    kraev(maa_se_oenskerne(request.adgang, runde))
    valg = _valg(request)
    side = Sidedeling(bag_tallet(request.adgang, runde, valg), PR_SIDE).get_page(request.GET.get("side"))
    takster = takster_i(runde) if "bevilget" in valg else None
    kontekst = {
        "runde": runde,
        "side": side,
        "raekker": [_oenske(p, _bevilget(p, takster) if takster else p.pris) for p in side],
        "beloeb": "Bevilget" if "bevilget" in valg else "Ønsket",
        "valgt": _i_ord(valg),
    }
    return uden_kopi(render(request, "papirer/oensker.html", kontekst))


def _runde(adgang: Adgang, sagsnummer: str) -> Prioriteringsrunde:
    """A round that the person sees, or reads a paper of.

    Raises:
        Http404: it does not exist, or the person may not know that it does.
    """
    pks = runder_med_papirer(adgang).order_by().values("pk")
    synlige = Prioriteringsrunde.objects.filter(pk__in=pks) | Prioriteringsrunde.objects.filter(
        pk__in=synlige_runder(adgang).order_by().values("pk")
    )
    runde = synlige.select_related("enhed").filter(sagsnummer=sagsnummer).first()
    if runde is None:
        raise Http404
    return runde


def _raekke(adgang: Adgang, runde: Prioriteringsrunde) -> dict[str, Any]:
    """One round with its papers; one that cannot be read yet says why."""
    nummer = runde.sagsnummer
    return {
        "id": runde.pk,
        "celler": [
            {"art": "titel", "tekst": runde.sagstitel, "under": f"{runde.enhed}, {nummer}"},
            {"badge": rundebadge(runde.fase)},
            _papircelle(
                maa_se_beslutningspapir(adgang, runde), f"Beslutning {runde.aar}", "papirer:beslutning", nummer
            ),
            _papircelle(maa_se_udmoentning(adgang, runde), f"Udmøntning {runde.aar}", "papirer:udmoentning", nummer),
        ],
    }


def _papircelle(svar: Svar, tekst: str, navn: str, sagsnummer: str) -> dict[str, Any]:
    if svar:
        return {"tekst": tekst, "url": reverse(navn, args=[sagsnummer])}
    return {"tekst": f"{svar.grund}."}


def _bevilget(placering: Any, takster: Priser) -> int:
    """What the grant takes, as the paper's sum counts it (øre)."""
    oenske = placering.oenske
    return takster.pris(oenske.pk, placering.bevilget_oere, getattr(oenske, GEBYR))


def _oenske(placering: Any, beloeb_oere: int) -> dict[str, Any]:
    oenske = placering.oenske
    return {
        "id": placering.pk,
        "celler": [
            {
                "art": "titel",
                "tekst": oenske.titel,
                "url": reverse("indbakke:sag", args=[oenske.sagsnummer]),
                "under": oenske.sagsnummer,
            },
            {"tekst": str(oenske.person), "under": str(placering.indstilling.enhed)},
            {"tekst": str(oenske.tema or UDEN_TEMA)},
            {"art": "tal", "beloeb_oere": beloeb_oere},
        ],
    }


def _valg(request: Foresporgsel) -> dict[str, Any]:
    """What is asked for; a choice nobody offered is passed over."""
    valg: dict[str, Any] = {}
    for navn in ("afdeling", "tema"):
        renset = request.GET.get(navn, "")
        if renset.isdecimal() and len(renset) <= _FLEST_CIFRE:
            valg[navn] = int(renset)
    if request.GET.get("type") in Kursustype.values:
        valg["type"] = request.GET["type"]
    if request.GET.get("stand") in {kode for kode, *_ in STANDE}:
        valg["stand"] = request.GET["stand"]
    if request.GET.get("bevilget") == "1":
        valg["bevilget"] = True
    return valg


def _i_ord(valg: dict[str, Any]) -> str:
    """The choice in words, as far as it has any of its own."""
    ord_ = ["bevilgede" if "bevilget" in valg else "alle"]
    if "type" in valg:
        ord_.append(Kursustype(valg["type"]).label.lower())
    ord_ += [navn.lower() for kode, navn, _ in STANDE if kode == valg.get("stand")]
    if "tema" in valg:
        ord_.append(f"tema {valg['tema']}" if valg["tema"] else UDEN_TEMA.lower())
    if "afdeling" in valg:
        ord_.append("én afdeling")
    return ", ".join(ord_)
