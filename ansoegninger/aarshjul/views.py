"""Knowledge sharing and the year wheel: the wheel, what could come on it, and its topics."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods, require_safe

from ansoegninger.aarshjul.forms import EmneForm
from ansoegninger.aarshjul.formularside import formularside, hjulets_adresse, sti
from ansoegninger.aarshjul.forslag import KILDER, VIDENDELING, find, forslag
from ansoegninger.aarshjul.kvartaler import kvartal_for
from ansoegninger.aarshjul.moeder.queries import kommende
from ansoegninger.aarshjul.policies import maa_planlaegge, maa_rette
from ansoegninger.aarshjul.queries import LAESERE, PLANLAEGGERE, synlige_emner, ulaeste_svar, videndelinger
from ansoegninger.aarshjul.services import Fra, ret_emne, saet_paa_hjulet
from ansoegninger.aarshjul.visning import hjulet
from roller.adgang.adgang import som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev, nej
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle

PR_SIDE = 25
formular = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def liste(request: Foresporgsel) -> HttpResponse:
    """The wheel of a year."""
    egne = request.adgang.i_rolle(*PLANLAEGGERE)
    kontekst: dict[str, Any] = {
        **hjulet(request.adgang, request.GET, request.dag),
        "planlaegger": bool(egne),
        "egne_enheder": list({h.enhed_id: (h.enhed_id, h.enhed_navn) for h in egne}.values()),
        "er_ansat": bool(request.adgang.i_rolle(Rolle.MEDARBEJDER)),
        "naeste_aar": request.dag.year + 1,
        "maa_se_evalueringer": bool(request.adgang.i_rolle(*LAESERE)),
    }
    return render(request, "aarshjul/liste.html", kontekst)


@require_safe
def forslagene(request: Foresporgsel) -> HttpResponse:
    """What the planner could take up, from one source at a time: each costs its own query."""
    if not request.adgang.i_rolle(*PLANLAEGGERE):
        kraev(nej("Forslagene er for den, der planlægger et årshjul"))
    valgt = next((k for k in KILDER if k.kode == request.GET.get("kilde")), KILDER[0])
    alle = forslag(request.adgang, request.dag, [valgt])
    kontekst = {
        "kilder": KILDER,
        "valgt": valgt,
        "side": Paginator(alle, PR_SIDE).get_page(request.GET.get("side")),
        "ulaeste_svar": ulaeste_svar(request.adgang).count() if valgt.kode == VIDENDELING else 0,
        "sti": sti("Forslag til emner"),
    }
    return render(request, "aarshjul/forslag.html", kontekst)


@formular
def placer(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """Put a wish that was answered with knowledge sharing on the wheel; the course is the topic to begin with."""
    oenske = get_object_or_404(videndelinger(request.adgang), sagsnummer=sagsnummer)
    return _nyt(request, oenske.enhed, {"emne": oenske.titel}, {"oenske": oenske})


@formular
def placer_forslag(request: Foresporgsel, kilde: str, enhed_id: int, reference: str) -> HttpResponse:
    """Put a suggestion on the wheel; the topic remembers where it came from."""
    fundet = find(request.adgang, kilde, enhed_id, reference, request.dag)
    if fundet is None:
        raise Http404
    enhed = _enhed(request, enhed_id)
    fra = {"fra": Fra(fundet.kilde, fundet.reference)}
    return _nyt(request, enhed, {"emne": fundet.tekst[:200]}, fra, forslag=fundet)


@formular
def nyt(request: Foresporgsel, enhed_id: int) -> HttpResponse:
    """Put a topic on the wheel that comes from nowhere else."""
    return _nyt(request, _enhed(request, enhed_id), {}, {})


@formular
def ret(request: Foresporgsel, pk: int) -> HttpResponse:
    """Change a topic, or move it to another quarter or meeting."""
    emne = get_object_or_404(synlige_emner(request.adgang).select_related("moede"), pk=pk)
    kraev(som_aktoer(maa_rette(request.adgang, emne, kvartal_for(request.dag))))
    start: dict[str, Any] = {
        "emne": emne.emne,
        "vidensperson": emne.vidensperson,
        "aar": str(emne.aar),
        "kvartal": str(emne.kvartal),
    }
    start |= {"moede": str(emne.moede_id or ""), "plads": emne.plads or None}
    moeder = {m.pk: m for m in [*kommende([emne.enhed_id], request.dag), *([emne.moede] if emne.moede else [])]}
    form = EmneForm(_sendt(request), dag=request.dag, moeder=moeder.values(), initial=start)

    def gem() -> str:
        data = {felt: vaerdi for felt, vaerdi in form.cleaned_data.items() if felt not in {"emne", "noegle"}}
        data |= {"tekst": form.cleaned_data["emne"], "adgang": request.adgang, "tidspunkt": request.tidspunkt}
        rettet = ret_emne(emne=emne, **data)
        return _kvittering(rettet.emne, rettet.kvartal, rettet.aar)

    kontekst = {"retter": emne, "oenske": emne.oenske, "enhed": emne.enhed, "sti": sti("Ret emnet")}
    return _emneside(request, form, gem, kontekst, emne.aar)


def _nyt(
    request: Foresporgsel, enhed: Enhed, start: Mapping[str, Any], fra: Mapping[str, Any], **mere: Any
) -> HttpResponse:
    """The form of a new topic, and what it comes from (`fra`, as `saet_paa_hjulet` calls it)."""
    form = EmneForm(_sendt(request), dag=request.dag, moeder=kommende([enhed.pk], request.dag), initial=dict(start))

    def gem() -> str:
        data = form.cleaned_data
        saet_paa_hjulet(enhed=enhed, **data, **fra, adgang=request.adgang, tidspunkt=request.tidspunkt)
        return _kvittering(data["emne"], data["kvartal"], data["aar"])

    kontekst = {"enhed": enhed, "oenske": fra.get("oenske"), "sti": sti("Nyt emne"), **mere}
    return _emneside(request, form, gem, kontekst, request.dag.year)


def _emneside(request: Foresporgsel, form: EmneForm, gem: Any, kontekst: dict[str, Any], aar: int) -> HttpResponse:
    if form.is_bound and form.is_valid():
        aar = form.cleaned_data["aar"]
    return formularside(
        request, form, gem, tilbage=hjulets_adresse(aar), kontekst=kontekst, skabelon="aarshjul/emne.html"
    )


def _kvittering(emne: str, kvartal: int, aar: int) -> str:
    return f"»{emne}« står i {kvartal}. kvartal {aar}."


def _sendt(request: Foresporgsel) -> Any:
    return request.POST if request.method == "POST" else None


def _enhed(request: Foresporgsel, enhed_id: int) -> Enhed:
    enhed = get_object_or_404(Enhed, pk=enhed_id)
    kraev(som_aktoer(maa_planlaegge(request.adgang, enhed)))
    return enhed
