"""Reading pots in from a spreadsheet: upload, see what each row does, confirm exactly that."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.core import signing
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views import View
from django.views.decorators.http import require_POST, require_safe

from ansoegninger.budget.forms import FilForm
from ansoegninger.budget.models import Ramme
from ansoegninger.budget.policies import INDLAESER, maa_indlaese_noget
from ansoegninger.budget.queries import overfoert
from ansoegninger.budget.regneark import FYLDER_HOEJST, Ark, UlaeseligFil, laes
from ansoegninger.budget.services.indlaesning import Linje, indlaes, planlaeg
from ansoegninger.budget.skabelon import skabelon as byg_skabelon
from ansoegninger.budget.views.noegle import noegle_i
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from workflows.motor.fejl import Regelbrud
from workflows.sprog.formater import antal, kr

#: A preview that is older than this is asked for again.
GAELDER_SEKUNDER = 60 * 60
#: The rows travel in the form, which has a bound of its own.
FORM_HOEJST = 600_000
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_KOLONNER = [
    {"titel": "Ramme eller pulje", "art": "titel"},
    {"titel": "Række", "art": "tal"},
    {"titel": "Hvad sker der"},
    {"titel": "Før", "art": "tal"},
    {"titel": "Efter", "art": "tal"},
]
_BADGE = {
    "NY": {"tekst": "Ny", "klasse": "groen", "ikon": "add"},
    "AENDRET": {"tekst": "Ændres", "klasse": "info", "ikon": "edit"},
    "UAENDRET": {"tekst": "Uændret", "klasse": "neutral"},
    "AFVIST": {"tekst": "Afvist", "klasse": "roed", "ikon": "error"},
}


class IndlaesView(View):
    """The upload, and the preview of what was uploaded."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        """Choose a file."""
        return self._vis(request, FilForm())

    def post(self, request: Foresporgsel) -> HttpResponse:
        """What each row would do; nothing is written."""
        kraev(maa_indlaese_noget(request.adgang))
        formular = FilForm(request.POST, request.FILES)
        if not formular.is_valid():
            return self._vis(request, formular)
        fil = formular.cleaned_data["fil"]
        try:
            ark = laes(fil.name, fil.read(FYLDER_HOEJST + 1))
            return vis_plan(request, ark, fil.name)
        except UlaeseligFil as fejl:
            formular.add_error("fil", str(fejl))
            return self._vis(request, formular)

    def _vis(self, request: Foresporgsel, formular: FilForm) -> HttpResponse:
        kraev(maa_indlaese_noget(request.adgang))
        return render(request, "budget/indlaes.html", {"form": formular})


@require_POST
def bekraeft(request: Foresporgsel) -> HttpResponse:
    """Write exactly what the preview showed."""
    kraev(maa_indlaese_noget(request.adgang))
    try:
        pakke = signing.loads(request.POST.get("plan", ""), salt=_salt(request), max_age=GAELDER_SEKUNDER)
    except signing.BadSignature:
        messages.warning(request, "Forhåndsvisningen er for gammel. Vælg filen igen.")
        return redirect("budget:indlaes")
    ark = Ark(tuple(pakke["kolonner"]), tuple((nr, tuple(celler)) for nr, celler in pakke["raekker"]))
    try:
        plan = indlaes(
            ark=ark,
            aftryk=pakke["aftryk"],
            kilde=pakke["navn"],
            adgang=request.adgang,
            tidspunkt=request.tidspunkt,
            noegle=noegle_i(request),
        )
    except Regelbrud as fejl:
        return vis_plan(request, ark, pakke["navn"], fejl.besked)
    nye, aendrede = len(plan.med("NY")), len(plan.med("AENDRET"))
    messages.success(request, f"Indlæst: {antal(nye, 'ny', 'nye')} og {antal(aendrede, 'ændret', 'ændrede')}.")
    return redirect("budget:oversigt")


@require_safe
def skabelon(request: Foresporgsel) -> HttpResponse:
    """The columns, with the pots of the latest year as they are."""
    kraev(maa_indlaese_noget(request.adgang))
    alle = Ramme.objects.filter(request.adgang.q("enhed", *INDLAESER)).select_related("enhed").order_by("-aar")
    rammer = list(alle.order_by("-aar", "enhed__path", "art", "udgift", "navn"))
    seneste = [r for r in rammer if r.aar == rammer[0].aar] if rammer else []
    svar = HttpResponse(byg_skabelon(seneste, overfoert(seneste)), content_type=_XLSX)
    svar["Content-Disposition"] = 'attachment; filename="rammer-og-puljer.xlsx"'
    return svar


def vis_plan(request: Foresporgsel, ark: Ark, navn: str, fejl: str = "") -> HttpResponse:
    """The preview, with the rows signed for the person who sees them.

    Raises:
        UlaeseligFil: the columns are not those that are read, or the texts are too long to carry along.
    """
    plan, kilde = planlaeg(ark=ark, adgang=request.adgang), kort_filnavn(navn)
    indhold = {"kolonner": ark.kolonner, "raekker": ark.raekker, "aftryk": plan.aftryk, "navn": kilde}
    pakke = signing.dumps(indhold, salt=_salt(request), compress=True)
    if len(pakke) > FORM_HOEJST:
        raise UlaeseligFil("Teksterne i filen fylder for meget. Del den i flere filer.")
    afviste, nye, aendrede = (plan.med(status) for status in ("AFVIST", "NY", "AENDRET"))
    kontekst = {
        "kilde": kilde,
        "fejl": fejl,
        "raekker": [_raekke(linje) for linje in plan.linjer],
        "kolonner": _KOLONNER,
        "afviste": len(afviste),
        "kan_indlaeses": not afviste and bool(nye or aendrede),
        "foelger": _foelger(nye, aendrede, len(plan.med("UAENDRET"))),
        "skjulte": [{"navn": "noegle", "vaerdi": uuid4()}, {"navn": "plan", "vaerdi": pakke}],
        "url": reverse("budget:bekraeft"),
        "fortryd_url": reverse("budget:indlaes"),
    }
    return render(request, "budget/plan.html", kontekst)


def kort_filnavn(navn: str) -> str:
    """What a file is called in the ledger: without a path, and never long."""
    rent = "".join(tegn for tegn in navn.replace("\\", "/").rpartition("/")[2] if tegn.isprintable())
    return rent[-80:] or "regneark"


def _foelger(nye: list[Linje], aendrede: list[Linje], uaendrede: int) -> list[str]:
    linjer = []
    if nye:
        i_alt = kr(sum(x.efter_oere or 0 for x in nye), hele=True)
        linjer.append(f"{antal(len(nye), 'ramme eller pulje', 'rammer og puljer')} oprettes med {i_alt} i alt.")
    if aendrede:
        aendring = sum((x.efter_oere or 0) - (x.foer_oere or 0) for x in aendrede)
        linjer.append(f"{antal(len(aendrede), 'ændres', 'ændres')}, i alt med {kr(aendring, hele=True)}")
    if uaendrede:
        linjer.append(f"{antal(uaendrede, 'er uændret', 'er uændrede')}, og der bogføres intet på dem.")
    return [*linjer, "Hver ændring får sin postering, og dit navn og filens navn kommer i sporet."]


def _raekke(linje: Linje) -> dict[str, Any]:
    foer = "–" if linje.foer_oere is None else kr(linje.foer_oere, hele=True)
    efter = "–" if linje.efter_oere is None else kr(linje.efter_oere, hele=True)
    return {
        "id": linje.nummer,
        "celler": [
            {"art": "titel", "tekst": linje.navn, "under": " ".join(linje.grunde) or None},
            {"art": "tal", "tekst": linje.nummer, "maerke": "Række"},
            {"badge": _BADGE[linje.status]},
            {"art": "tal", "tekst": foer, "maerke": "Før"},
            {"art": "tal", "tekst": efter, "maerke": "Efter"},
        ],
    }


def _salt(request: Foresporgsel) -> str:
    return f"budget.indlaes:{request.user.pk}"
