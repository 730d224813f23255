"""Exactly what deciding would do, and how far the release has come."""

from __future__ import annotations

from collections import Counter
from typing import Any
from uuid import uuid4

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from ansoegninger.budget.models import Rammeart, Udgiftsart
from ansoegninger.prioritering.afvigelser.queries import maalestok_for
from ansoegninger.prioritering.afvigelser.stand import er_foraeldet
from ansoegninger.prioritering.forhaandsvisning import (
    Forhaandsvisning,
    Raekke,
    Rammesum,
    forhaandsvis,
    ventet_fra_fonden,
)
from ansoegninger.prioritering.forskel import pak
from ansoegninger.prioritering.habilitet import chefer_for, forkert_besluttet
from ansoegninger.prioritering.mangler import Mangel, Mangelart, som_laeseren_ser_dem
from ansoegninger.prioritering.models import Beslutningsudfald, Prioriteringsrunde, Rundefase
from ansoegninger.prioritering.policies import maa_forhaandsvise
from ansoegninger.prioritering.queries import frigivet
from ansoegninger.prioritering.udtryk import udfaldsbadge
from ansoegninger.prioritering.views.runde import hent
from roller.adgang.adgang import som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import Svar, kraev, nej
from roller.tildelinger.roller import Rolle
from workflows.motor.doere import maa_udfoere
from workflows.motor.models import AabenOpgave
from workflows.sprog.formater import antal, kr

PR_SIDE = 25


@require_safe
def forhaandsvisning(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """Letters to whom with what outcome, the money by department, what is missing; then the button."""
    runde, _ = hent(request, sagsnummer)
    if runde.besluttet_kl:
        return redirect("prioritering:runde", sagsnummer)
    kraev(maa_forhaandsvise(request.adgang, runde))
    visning = forhaandsvis(runde)
    chefer = chefer_for(runde.enhed, request.dag)
    svar, opgave_url = _maa_beslutte(request, runde)
    kontekst = {
        "runde": runde,
        "visning": visning,
        "mangler": _mangler(runde, visning, request.user.pk),
        **_maalestokken(request, runde),
        "for_meget": _for_meget(visning, request),
        "forkert": forkert_besluttet(visning, chefer),
        "uden_pris": [r for r in visning.besluttes if r.pris_mangler],
        "puljer": [_pulje(s) for s in visning.rammer],
        "svar": svar,
        "opgave_url": opgave_url,
        "foelger": _foelger(visning),
        "skjulte": _skjulte(request, visning),
        "fortryd_url": reverse("prioritering:runde", args=[sagsnummer]),
        **_breve(request, visning),
    }
    kontekst["klar"] = not (visning.hindringer or kontekst["forkert"])
    return render(request, "prioritering/forhaandsvisning.html", kontekst)


@require_safe
def fremdrift(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """How far the release is: the part of the page that renews itself."""
    runde, _ = hent(request, sagsnummer)
    faerdige, i_alt = frigivet(runde)
    kontekst = {"runde": runde, "faerdige": faerdige, "i_alt": i_alt, "er_faerdig": runde.fase == Rundefase.AFSLUTTET}
    return render(request, "prioritering/_fremdrift.html", kontekst)


def _skjulte(request: Foresporgsel, visning: Forhaandsvisning) -> list[dict[str, Any]]:
    """What the button carries: its key, the hash of what was shown, and what was shown."""
    felter = {"noegle": uuid4(), "snapshot": visning.snapshot, "vist": pak(visning.billede(request.user.pk))}
    return [{"navn": navn, "vaerdi": vaerdi} for navn, vaerdi in felter.items()]


def _for_meget(visning: Forhaandsvisning, request: Foresporgsel) -> list[tuple[Rammesum, int]]:
    """The pots that lack money, each with what the fund is expected to pay of it: it does not make the money there."""
    overskredet = [s for s in visning.rammer if s.rest_oere < 0]
    ventet = ventet_fra_fonden(visning, request.dag) if overskredet else {}
    return [(s, ventet.get(s.ramme.pk, 0)) for s in overskredet]


def _maa_beslutte(request: Foresporgsel, runde: Prioriteringsrunde) -> tuple[Svar, str]:
    """May this person press the button, and where it goes."""
    opgave = AabenOpgave.objects.select_related("enhed").filter(sagsnummer=runde.sagsnummer, trin="beslut").first()
    if opgave is None:
        return nej("Runden er allerede besluttet"), ""
    svar = som_aktoer(maa_udfoere(request.adgang, opgave, runde))
    return svar, reverse("indbakke:opgave", args=[opgave.task_id])


def _breve(request: Foresporgsel, visning: Forhaandsvisning) -> dict[str, Any]:
    """The letters, 25 at a time."""
    side = Paginator(visning.besluttes, PR_SIDE).get_page(request.GET.get("side"))
    return {"side": side, "raekker": [_brev(raekke, request.user.pk) for raekke in side]}


def _brev(raekke: Raekke, laeser_id: int | None) -> dict[str, Any]:
    """One letter as a row; what is meant for the reader's own wish stays with the sættechef."""
    oenske, udkast = raekke.oenske, raekke.udkast
    eget = oenske.person_id == laeser_id
    udfald = udkast.udfald if udkast else ""
    badge = {"tekst": "Afgøres af en anden", "klasse": "neutral"} if eget else udfaldsbadge(udfald)
    return {
        "id": oenske.pk,
        "begrundelse": udkast.begrundelse if udkast and not eget else "",
        "sat_af": f"{udkast.sat_af}, {Rolle(udkast.sat_rolle).label.lower()}" if udkast and not eget else "",
        "celler": [
            {"art": "titel", "tekst": str(oenske.person), "under": str(oenske.enhed)},
            {"tekst": oenske.titel, "url": reverse("indbakke:sag", args=[oenske.sagsnummer])},
            {"badge": badge},
            {"art": "tal", "tekst": "–"} if eget else {"art": "tal", "beloeb_oere": raekke.bevilget_oere},
        ],
    }


def _maalestokken(request: Foresporgsel, runde: Prioriteringsrunde) -> dict[str, Any]:
    """A yardstick that measures something else than what is decided now is said so; it stands in nobody's way."""
    maalestok = maalestok_for(runde)
    if maalestok is None or not er_foraeldet(maalestok.koersel, runde, request.dag):
        return {}
    return {"maalestok": maalestok, "foraeldet": True}


def _mangler(runde: Prioriteringsrunde, visning: Forhaandsvisning, laeser_id: int | None) -> list[dict[str, Any]]:
    """What is missing, kind by kind, each with the way to it: three hundred of the same are one line until opened."""
    egne = {r.oenske.sagsnummer for r in visning.raekker if r.oenske.person_id == laeser_id}
    kan_ses = {r.oenske.sagsnummer for r in visning.raekker}
    grupper: dict[Mangelart, list[dict[str, str]]] = {art: [] for art in Mangelart}
    for raekke in visning.raekker:
        nummer = raekke.oenske.sagsnummer
        fundne = som_laeseren_ser_dem(visning.mangler.get(nummer, ()), egne, kan_ses, eget=nummer in egne)
        for mangel in fundne:
            grupper[mangel.art].append(_mangel(runde, raekke, mangel))
    return [{"art": art, "raekker": raekker} for art, raekker in grupper.items() if raekker]


def _mangel(runde: Prioriteringsrunde, raekke: Raekke, mangel: Mangel) -> dict[str, str]:
    oenske = raekke.oenske
    adresse = reverse("prioritering:runde", args=[runde.sagsnummer])
    return {
        "tekst": f"{oenske.titel}, {oenske.person}: {mangel.tekst[0].lower()}{mangel.tekst[1:]}",
        "url": f"{adresse}?oenske={oenske.pk}#oenske-{oenske.pk}",
    }


def _pulje(rammesum: Rammesum) -> dict[str, Any]:
    ramme = rammesum.ramme
    return {
        "navn": ramme.kort_navn,
        "ramme_oere": ramme.midler_oere,
        "valgt_oere": ramme.bundet_oere + rammesum.valgt_oere,
        "rest_oere": rammesum.rest_oere,
    }


def _disponeres(visning: Forhaandsvisning) -> list[str]:
    """What is committed where: one sentence for the departments' own, and one for each other pot that pays."""
    egne = sum(s.valgt_oere for s in visning.rammer if s.ramme.art == Rammeart.AFDELING and not _er_forplejning(s))
    andre = [s for s in visning.rammer if s.valgt_oere and s.ramme.art != Rammeart.AFDELING]
    forplejning = sum(s.valgt_oere for s in visning.rammer if _er_forplejning(s))
    linjer = [f"{kr(egne, hele=True)} disponeres i afdelingernes rammer."]
    linjer += [f"{kr(s.valgt_oere, hele=True)} disponeres i {s.ramme.kort_navn}." for s in andre]
    if forplejning:
        linjer.append(f"{kr(forplejning, hele=True)} disponeres til forplejning og lokale.")
    return linjer


def _er_forplejning(rammesum: Rammesum) -> bool:
    return rammesum.ramme.udgift == Udgiftsart.FORPLEJNING


def _foelger(visning: Forhaandsvisning) -> list[str]:
    """What happens, in sentences."""
    udfald = Counter(r.udkast.udfald for r in visning.besluttes if r.udkast)
    fordelt = ", ".join(f"{udfald[u]} {u.label.lower()}" for u in Beslutningsudfald if udfald[u])
    return [
        f"Der træffes beslutning om {antal(len(visning.besluttes), 'ønske', 'ønsker')}: {fordelt or 'ingen'}.",
        *_disponeres(visning),
        "Hver medarbejder får sit eget brev med beslutningen og begrundelsen.",
        "Beslutningerne kan ikke ændres bagefter. Afdelingerne orienteres først samlet, når alle breve er sendt.",
    ]
