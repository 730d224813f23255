"""What the page of a case shows, and who may see it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import Http404
from django.urls import reverse
from viewflow.workflow.models import Process

from roller.adgang.adgang import Adgang, som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import Svar, nej
from workflows.indbakke.historik import historik
from workflows.indbakke.opslag import VISTE, set_af
from workflows.indbakke.revision.policies import maa_revidere
from workflows.indbakke.spor import historie
from workflows.indbakke.venter import aabne_opgaver, venter_paa
from workflows.motor.diagram import Diagram, diagram
from workflows.motor.doere import maa_handle, maa_udfoere
from workflows.motor.faelles import processer
from workflows.motor.forloeb import Forloeb
from workflows.motor.models import AabenOpgave
from workflows.motor.sag import Sag, sagsmodeller
from workflows.motor.sider import Medvirken, maa_se, sagsside, trinside
from workflows.motor.veje import Handling


def synlig_sag(sagsnummer: str, adgang: Adgang) -> Sag:
    """The case, for somebody who may see it.

    Raises:
        Http404: it does not exist, or the person may not know that it does.
    """
    model: Any = sagsmodeller().get(sagsnummer[:1])
    sag: Sag | None = (
        model.objects.select_related("enhed", "person").filter(sagsnummer=sagsnummer).first() if model else None
    )
    if sag is None or not maa_se(adgang, sag):
        raise Http404
    return sag


def proces_for(sag: Sag) -> Process | None:
    """The process that the case runs on; None before it has begun."""
    proces: Process | None = processer(sag).first()
    return proces


def sagskontekst(sag: Sag, request: Foresporgsel) -> dict[str, Any]:
    """Everything on the page of a case."""
    proces = proces_for(sag)
    flow_class = proces.flow_class if proces else None
    opgaver = aabne_opgaver(sag)
    venter = venter_paa(sag, request.dag, opgaver)
    haendelser = historie(sag, request.adgang)
    domaene = sagsside(type(sag))
    ekstra = domaene.kontekst(sag, request.adgang, request.dag) if domaene and domaene.kontekst else {}
    kontekst = {
        "sag": sag,
        "badge": {"tekst": sag.fasetekst, "klasse": "info" if venter else "neutral"},
        "venter": venter,
        "opgaver": opgavekort(sag, opgaver, request),
        "udveje": udveje(sag, flow_class, request.adgang),
        "links": [*(domaene.links(sag, request.adgang) if domaene and domaene.links else ()), *_i_sporet(sag, request)],
        "haendelser": haendelser,
        "diagram": diagram(proces.flow_class, proces.pk) if proces else None,
        "historik": historik(sag, request.adgang),
        "set_af": set_af(sag, request.adgang, VISTE),
        "faner": _faner(flow_class, domaene.skabelon if domaene else "sager/_oplysninger.html"),
    }
    return kontekst | dict(ekstra)


def _i_sporet(sag: Sag, request: Foresporgsel) -> list[tuple[str, str]]:
    """The way to the case's story, for its auditor."""
    if maa_revidere(request.adgang, sag):
        return [("Læs historien i sporet", reverse("spor:sag", args=[sag.sagsnummer]))]
    return []


def _faner(flow_class: type[Forloeb] | None, oplysninger: str) -> list[dict[str, str]]:
    faner = [
        {"id": "forloeb", "titel": "Forløb", "skabelon": "sager/_forloeb.html"},
        {"id": "diagram", "titel": "Procesdiagram", "skabelon": "sager/_diagram.html"},
        {"id": "oplysninger", "titel": "Oplysninger", "skabelon": oplysninger},
        {"id": "historik", "titel": "Historik", "skabelon": "sager/_historik.html"},
    ]
    return [fane for fane in faner if flow_class or fane["id"] != "diagram"]


def diagramtekst(tegning: Diagram) -> str:
    """Where the case is, in one sentence."""
    nu = [led.titel for led in tegning.trin if led.tilstand == "aktuel"]
    return f"Sagen er nu ved: {', '.join(nu)}." if nu else "Sagen er slut."


def opgavekort(sag: Sag, opgaver: Iterable[AabenOpgave], request: Foresporgsel) -> list[dict[str, Any]]:
    """The steps this person can do; where there are none, the open ones with the reason why they are another's."""
    kort = [_kort(opgave, sag, request) for opgave in opgaver]
    return [k for k in kort if k["svar"]] or kort


def _kort(opgave: AabenOpgave, sag: Sag, request: Foresporgsel) -> dict[str, Any]:
    svar = maa_udfoere(request.adgang, opgave, sag)
    for_navn = "" if isinstance(svar, Svar) else svar.paa_vegne_af_navn
    art = f"{opgave.forloeb}.{opgave.trin}"
    medvirken = _medvirken(art, sag, request.adgang)
    # Where the step is done on that very page, the button leads to it already.
    er_knappen = bool(trinside(art).egen_side) and not isinstance(svar, Svar)
    return {
        "id": opgave.task_id,
        "titel": opgave.titel,
        "tekst": f"Du gør det på vegne af {for_navn}." if for_navn else "",
        "frist": opgave.frist_dag,
        "overskredet": opgave.er_overskredet(request.dag),
        "knap": "Gå til opgaven",
        "medvirken": medvirken.tekst if medvirken else "",
        "link": medvirken.link if medvirken and not er_knappen else None,
        "svar": som_aktoer(svar),
    }


def udveje(sag: Sag, flow_class: type[Forloeb] | None, adgang: Adgang) -> list[tuple[Handling, Svar, str]]:
    """What may be done to the case beside its steps in its phase, with the reason where this person may not.

    The acts on the way come before the ways out; last is the address of each.
    """
    if flow_class is None:
        return []
    alle: list[tuple[str, Handling]] = [("undervejs", h) for h in flow_class.undervejs().values()]
    alle += [("afbryd", a) for a in flow_class.afbrydelser().values()]
    return [
        (h, _maa_handle(h, sag, adgang), reverse(f"indbakke:{side}", args=[sag.sagsnummer, h.name]))
        for side, h in alle
        if sag.fase in h.fra
    ]


def _maa_handle(handling: Handling, sag: Sag, adgang: Adgang) -> Svar:
    """May this person do it? Where the domain has better words than the policy's for why not, in those."""
    svar = som_aktoer(maa_handle(adgang, handling, sag))
    medvirken = _medvirken(handling.art, sag, adgang)
    return svar if svar or not medvirken else nej(medvirken.tekst)


def _medvirken(art: str, sag: Sag, adgang: Adgang) -> Medvirken | None:
    side = trinside(art)
    return side.medvirken(sag, adgang) if side.medvirken else None
