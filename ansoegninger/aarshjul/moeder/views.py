"""A department's meetings: the rhythms, the year's plan, and each meeting with its agenda."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ansoegninger.aarshjul.formularside import formularside, hjulets_adresse, sti
from ansoegninger.aarshjul.moeder import forms, punkter, services
from ansoegninger.aarshjul.moeder.models import Moede, Moedeart, Moedepunkt, Rytme
from ansoegninger.aarshjul.moeder.plan import plan
from ansoegninger.aarshjul.moeder.policies import maa_aendre, maa_laese_punkter, maa_skrive_punkt
from ansoegninger.aarshjul.moeder.queries import punkter as punkter_til
from ansoegninger.aarshjul.moeder.queries import rytmer, synlige_moeder
from ansoegninger.aarshjul.naeste.queries import synlige_hjuloensker
from ansoegninger.aarshjul.policies import maa_planlaegge
from ansoegninger.aarshjul.queries import synlige_emner
from ansoegninger.aarshjul.visning import hvem, med_spurgte, moedets_dag
from roller.adgang.adgang import som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import IngenAdgang, kraev
from roller.organisation.models import Enhed
from workflows.sprog.formater import antal, kort_dato

formular = require_http_methods(["GET", "HEAD", "POST"])


def _planlagt_enhed(request: Foresporgsel, enhed_id: int) -> Enhed:
    enhed = get_object_or_404(Enhed, pk=enhed_id)
    kraev(som_aktoer(maa_planlaegge(request.adgang, enhed)))
    return enhed


def _hvem(request: Foresporgsel) -> dict[str, Any]:
    return {"adgang": request.adgang, "tidspunkt": request.tidspunkt}


# --- Rhythms and the year's plan --------------------------------------------------------------------------------------


@require_safe
def rytmeside(request: Foresporgsel, enhed_id: int) -> HttpResponse:
    """When the department meets, and the way to this year's and next year's plan."""
    enhed = _planlagt_enhed(request, enhed_id)
    kontekst = {
        "enhed": enhed,
        "rytmer": [(r, _tit(r)) for r in rytmer(enhed)],
        "aarene": [request.dag.year, request.dag.year + 1],
        "sti": sti("Møder"),
    }
    return render(request, "aarshjul/rytmer.html", kontekst)


@formular
def ny_rytme(request: Foresporgsel, enhed_id: int) -> HttpResponse:
    """A new rhythm."""
    enhed = _planlagt_enhed(request, enhed_id)
    form = forms.RytmeForm(request.POST if request.method == "POST" else None, dag=request.dag)

    def gem() -> str:
        ny = services.saet_rytme(enhed=enhed, felter=form.felter, **_hvem(request))
        return f"{ny.titel}: rytmen er gemt. Lav nu årets møder."

    tilbage = reverse("aarshjul:rytmer", args=[enhed.pk])
    kontekst = {"overskrift": "Ny møderytme", "over": enhed.navn, "sti": sti("Ny rytme", ("Møder", tilbage))}
    return formularside(request, form, gem, tilbage=tilbage, kontekst=kontekst)


@formular
def ophoer(request: Foresporgsel, pk: int) -> HttpResponse:
    """End a rhythm, and cancel its meetings from then on."""
    rytme = get_object_or_404(Rytme.objects.select_related("enhed"), pk=pk)
    kraev(som_aktoer(maa_planlaegge(request.adgang, rytme.enhed)))
    form = forms.OphoerForm(request.POST if request.method == "POST" else None, initial={"fra_dag": request.dag})

    def gem() -> str:
        aflyste = services.ophoer_rytme(rytme=rytme, fra_dag=form.cleaned_data["fra_dag"], **_hvem(request))
        return f"Rytmen er ophørt, og {antal(aflyste, 'møde', 'møder')} er aflyst."

    tilbage = reverse("aarshjul:rytmer", args=[rytme.enhed_id])
    kontekst = {
        "overskrift": "Ophør med rytmen",
        "over": rytme.titel,
        "manchet": "Møder fra den dag bliver aflyst, og deres emner bliver stående i kvartalet.",
        "knap": "Ophør",
        "sti": sti("Ophør", ("Møder", tilbage)),
    }
    return formularside(request, form, gem, tilbage=tilbage, kontekst=kontekst)


@formular
def aabn_aaret(request: Foresporgsel, enhed_id: int, aar: int) -> HttpResponse:
    """A year's dates before they are made, and the wishes for that year; a POST makes the meetings."""
    enhed = _planlagt_enhed(request, enhed_id)
    if aar not in (request.dag.year, request.dag.year + 1):
        raise Http404
    if request.method == "POST":
        nye = services.lav_moeder(enhed=enhed, aar=aar, **_hvem(request))
        messages.success(request, f"{antal(len(nye), 'møde', 'møder')} er lavet i {aar}.")
        return redirect(hjulets_adresse(aar, enhed.pk))
    dage = plan(enhed, aar, request.dag)
    oensker = synlige_hjuloensker(request.adgang).filter(enhed=enhed, aar=aar, placeret__isnull=True)
    kontekst = {
        "enhed": enhed,
        "aar": aar,
        "overskrift": f"Åbn årshjulet {aar}",
        "dage": dage,
        "nye": sum(d.laves for d in dage),
        "oensker": oensker.filter(ligger_kl__isnull=True),
        "rytmer_url": reverse("aarshjul:rytmer", args=[enhed.pk]),
        "sti": sti(f"Åbn {aar}", ("Møder", reverse("aarshjul:rytmer", args=[enhed.pk]))),
    }
    return render(request, "aarshjul/aabn.html", kontekst)


# --- A meeting --------------------------------------------------------------------------------------------------------


@formular
def moedeside(request: Foresporgsel, pk: int) -> HttpResponse:
    """The agenda: the fixed item, the topics in order, and for supervision the points of the team."""
    moede = _moede(request, pk)
    maa_skrive = maa_skrive_punkt(request.adgang, moede, request.dag)
    form = forms.PunktForm(request.POST if request.method == "POST" else None)
    if form.is_bound and not som_aktoer(maa_skrive):
        raise IngenAdgang(som_aktoer(maa_skrive))

    def gem() -> str:
        punkter.skriv_punkt(moede=moede, tekst=form.cleaned_data["tekst"], **_hvem(request))
        return "Punktet står på dagsordenen."

    emner = med_spurgte(synlige_emner(request.adgang).filter(moede=moede).order_by("plads", "pk"))
    kontekst = {
        "moede": moede,
        "hvornaar": moedets_dag(moede),
        "emner": [(emne, hvem(emne)) for emne in emner],
        "er_supervision": moede.art == Moedeart.SUPERVISION,
        "maa_laese": maa_laese_punkter(request.adgang, moede),
        "maa_skrive": som_aktoer(maa_skrive),
        "maa_aendre": som_aktoer(maa_aendre(request.adgang, moede, request.dag)),
        "sti": sti(moede.titel),
    }
    if kontekst["er_supervision"] and kontekst["maa_laese"]:
        kontekst["punkter"] = punkter_til(moede)
    tilbage = reverse("aarshjul:moede", args=[moede.pk])
    return formularside(request, form, gem, tilbage=tilbage, kontekst=kontekst, skabelon="aarshjul/moede.html")


@formular
def nyt_moede(request: Foresporgsel, enhed_id: int) -> HttpResponse:
    """One more meeting, outside the rhythms."""
    enhed = _planlagt_enhed(request, enhed_id)
    form = forms.MoedeForm(request.POST if request.method == "POST" else None, initial={"art": Moedeart.ANDET})

    def gem() -> str:
        nyt = services.opret_moede(enhed=enhed, felter=form.cleaned_data, **_hvem(request))
        return f"{nyt.titel} er lagt {kort_dato(nyt.dag)}."

    kontekst = {"overskrift": "Nyt møde", "over": enhed.navn, "sti": sti("Nyt møde")}
    return formularside(request, form, gem, tilbage=reverse("aarshjul:rytmer", args=[enhed.pk]), kontekst=kontekst)


@formular
def flyt(request: Foresporgsel, pk: int) -> HttpResponse:
    """Another day, hour or place."""
    moede = _til_aendring(request, pk)
    start = {felt: getattr(moede, felt) for felt in ("dag", "fra_kl", "til_kl", "sted")}
    form = forms.FlytForm(request.POST if request.method == "POST" else None, initial=start)

    def gem() -> str:
        felter = dict(form.cleaned_data)
        flyttet = services.flyt_moede(moede=moede, grund=felter.pop("grund"), felter=felter, **_hvem(request))
        return f"Mødet er flyttet til {moedets_dag(flyttet)}."

    return _om_moedet(request, moede, form, gem, "Flyt mødet", "Flyt mødet")


@formular
def aflys(request: Foresporgsel, pk: int) -> HttpResponse:
    """Cancel, with a reason."""
    moede = _til_aendring(request, pk)
    form = forms.AflysForm(request.POST if request.method == "POST" else None)

    def gem() -> str:
        services.aflys_moede(moede=moede, grund=form.cleaned_data["grund"], **_hvem(request))
        return "Mødet er aflyst. Dets emner står stadig i kvartalet."

    return _om_moedet(request, moede, form, gem, "Aflys mødet", "Aflys mødet")


@require_POST
def traek_punkt(request: Foresporgsel, pk: int) -> HttpResponse:
    """Take one's own point off the agenda."""
    punkt = get_object_or_404(Moedepunkt.objects.select_related("moede__enhed"), pk=pk)
    if not maa_laese_punkter(request.adgang, punkt.moede):
        # That there is a point is not told either.
        raise Http404
    punkter.traek_punkt(punkt=punkt, **_hvem(request))
    messages.success(request, "Punktet er trukket.")
    return redirect("aarshjul:moede", pk=punkt.moede_id)


def _om_moedet(request: Foresporgsel, moede: Moede, form: Any, gem: Any, overskrift: str, knap: str) -> HttpResponse:
    tilbage = reverse("aarshjul:moede", args=[moede.pk])
    kontekst = {
        "overskrift": overskrift,
        "over": f"{moede.titel} {moedets_dag(moede)}",
        "knap": knap,
        "sti": sti(overskrift, (moede.titel, tilbage)),
    }
    return formularside(request, form, gem, tilbage=tilbage, kontekst=kontekst)


def _moede(request: Foresporgsel, pk: int) -> Moede:
    return get_object_or_404(synlige_moeder(request.adgang), pk=pk)


def _til_aendring(request: Foresporgsel, pk: int) -> Moede:
    moede = _moede(request, pk)
    kraev(som_aktoer(maa_aendre(request.adgang, moede, request.dag)))
    return moede


def _tit(rytme: Rytme) -> str:
    """How often, in words."""
    dag = rytme.get_ugedag_display().lower()
    if rytme.hver_uger is None:
        return f"En gang i kvartalet, kvartalets {rytme.uge_i_kvartal}. {dag}"
    return f"Hver {dag}" if rytme.hver_uger == 1 else f"Hver {rytme.hver_uger}. {dag}"
