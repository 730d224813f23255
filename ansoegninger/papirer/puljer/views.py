"""An outside pool's figures as a page and files; writing the report; and what was handed in."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views import View
from django.views.decorators.http import require_safe

from ansoegninger.budget.aftale.models import Afrapportering, Afrapporteringsfrist
from ansoegninger.budget.aftale.queries import fristerne, synlige_puljer
from ansoegninger.budget.aftale.services import vaelg_emner
from ansoegninger.budget.aftale.visning import fristkort, friststatus
from ansoegninger.budget.models import Ramme
from ansoegninger.budget.policies import maa_rette_ramme, maa_se_budgettet
from ansoegninger.budget.services.rammer import kraev_aktoer
from ansoegninger.budget.views.noegle import noegle_i
from ansoegninger.oensker.models import Oenske
from ansoegninger.oensker.queries import synlige as synlige_oensker
from ansoegninger.papirer.arkiv import af_data, aftryk
from ansoegninger.papirer.filer import som_fil, uden_kopi
from ansoegninger.papirer.indhold import Papir
from ansoegninger.papirer.puljer.forms import EmnevalgForm, StatusForm, Valgbar
from ansoegninger.papirer.puljer.papir import rapport
from ansoegninger.papirer.puljer.queries import laes_puljer
from ansoegninger.papirer.puljer.services import gem_udkast, indsend
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from workflows.motor.fejl import Regelbrud
from workflows.sidedeling import Sidedeling
from workflows.sprog.formater import kr

PR_SIDE = 25


@require_safe
def liste(request: Foresporgsel) -> HttpResponse:
    """The outside pools that the person sees, with the next day of reporting of each."""
    kraev(maa_se_budgettet(request.adgang))
    side = Sidedeling(synlige_puljer(request.adgang), PR_SIDE).get_page(request.GET.get("side"))
    frister = fristerne(list(side), request.dag)
    raekker = [_raekke(ramme, [f for f in frister if f.frist.ramme_id == ramme.pk]) for ramme in side]
    return render(request, "papirer/puljer.html", {"side": side, "raekker": raekker})


class PuljeView(View):
    """One pool as it stands now."""

    def get(self, request: Foresporgsel, pk: int) -> HttpResponse:
        """The figures, with the days of reporting."""
        ramme = _pulje(request.adgang, pk)
        frister = fristerne([ramme], request.dag)
        kan_skrive = _maa_skrive(request.adgang, ramme)
        kontekst = {
            "ramme": ramme,
            # The days stand above it, with how far each is.
            "papir": _papir(request, ramme, [], vis_sagt=True),
            "frister": [fristkort(f) for f in frister],
            "naeste": next((f.frist for f in frister if not f.er_indsendt), None) if kan_skrive else None,
            "kan_skrive": kan_skrive,
        }
        return uden_kopi(render(request, "papirer/pulje.html", kontekst))


class PuljefilView(View):
    """The same as a file."""

    endelse = ""

    def get(self, request: Foresporgsel, pk: int) -> HttpResponse:
        """Send it as a download."""
        ramme = _pulje(request.adgang, pk)
        frister = [f.frist for f in fristerne([ramme], request.dag)]
        return som_fil(_papir(request, ramme, frister, vis_sagt=True), self.endelse)


class AfrapporterView(View):
    """The chief writes how it goes, sees the figures, and hands both in."""

    def get(self, request: Foresporgsel, pk: int) -> HttpResponse:
        """The form with what is written so far, and the figures as they are."""
        frist = self._hent(request, pk)
        udkast = getattr(frist, "udkast", None)
        seneste = frist.afrapporteringer.order_by("-version").first()
        tekst = udkast.tekst if udkast else seneste.tekst if seneste else ""
        return self._vis(request, frist, StatusForm(initial={"tekst": tekst}), uuid4())

    def post(self, request: Foresporgsel, pk: int) -> HttpResponse:
        """Keep the draft, or hand it in; a refusal keeps everything that was typed."""
        frist, noegle = self._hent(request, pk), noegle_i(request)
        formular = StatusForm(request.POST)
        if formular.is_valid():
            try:
                return self._goer(request, frist, formular, noegle)
            except Regelbrud as fejl:
                formular.add_error(fejl.felt or None, fejl.besked)
        return self._vis(request, frist, formular, noegle)

    def _goer(
        self, request: Foresporgsel, frist: Afrapporteringsfrist, formular: StatusForm, noegle: UUID
    ) -> HttpResponse:
        tekst, vist = formular.cleaned_data["tekst"], request.POST.get("vist", "")
        hvem: dict[str, Any] = {"adgang": request.adgang, "tidspunkt": request.tidspunkt}
        if request.POST.get("handling") != "indsend":
            gem_udkast(frist=frist, tekst=tekst, **hvem)
            messages.success(request, "Udkastet er gemt. Det er ikke indsendt.")
            return redirect("papirer:afrapporter", frist.pk)
        indsendt = indsend(frist=frist, tekst=tekst, vist=vist, kommune=settings.KOMMUNE_NAVN, noegle=noegle, **hvem)
        messages.success(request, f"Afrapporteringen til {frist.modtager} er indsendt som version {indsendt.version}.")
        return redirect("papirer:afrapporteret", indsendt.pk)

    def _hent(self, request: Foresporgsel, pk: int) -> Afrapporteringsfrist:
        frister = Afrapporteringsfrist.objects.filter(ramme__in=synlige_puljer(request.adgang).order_by())
        frist = get_object_or_404(frister.select_related("ramme__enhed", "udkast"), pk=pk)
        kraev_aktoer(maa_rette_ramme(request.adgang, frist.ramme))
        return frist

    def _vis(
        self, request: Foresporgsel, frist: Afrapporteringsfrist, formular: StatusForm, noegle: UUID
    ) -> HttpResponse:
        papir = _papir(request, frist.ramme, [frist])
        # What is shown now is what the next press hands in.
        kontekst = {"frist": frist, "papir": papir, "vist": aftryk(papir), "form": formular, "noegle": noegle}
        return uden_kopi(render(request, "papirer/afrapporter.html", kontekst))


class AfrapporteretView(View):
    """What was handed in, with the figures as they were; a page, or a file."""

    endelse = ""

    def get(self, request: Foresporgsel, pk: int) -> HttpResponse:
        """Read it as it was."""
        synlige = Afrapportering.objects.filter(frist__ramme__in=synlige_puljer(request.adgang).order_by())
        indsendt = get_object_or_404(synlige.select_related("frist__ramme__enhed", "indsendt_af"), pk=pk)
        papir = af_data(indsendt.indhold)
        if self.endelse:
            return som_fil(papir, self.endelse)
        andre = Afrapportering.objects.filter(frist=indsendt.frist_id).exclude(pk=pk).defer("indhold")
        kontekst = {
            "indsendt": indsendt,
            "papir": papir,
            "andre": list(andre),
            "kan_skrive": _maa_skrive(request.adgang, indsendt.frist.ramme),
        }
        return uden_kopi(render(request, "papirer/afrapporteret.html", kontekst))


class EmnerView(View):
    """Put the pool's grants under its focus topics."""

    def get(self, request: Foresporgsel, pk: int) -> HttpResponse:
        """A line for each grant, with the topic that its theme gives it."""
        ramme = self._hent(request, pk)
        return self._vis(request, ramme)

    def post(self, request: Foresporgsel, pk: int) -> HttpResponse:
        """Keep what was chosen on this page."""
        ramme = self._hent(request, pk)
        side, formular = self._formular(request, ramme, request.POST)
        if formular.is_valid():
            hvem: dict[str, Any] = {"adgang": request.adgang, "tidspunkt": request.tidspunkt}
            try:
                vaelg_emner(ramme=ramme, valg=formular.valg, **hvem)
            except Regelbrud as fejl:
                formular.add_error(None, fejl.besked)
            else:
                messages.success(request, "Valget af fokusemner er gemt.")
                if side.has_next():
                    return redirect(f"{reverse('papirer:pulje_emner', args=[pk])}?side={side.next_page_number()}")
                return redirect("papirer:pulje", pk)
        return self._vis(request, ramme, side, formular)

    def _hent(self, request: Foresporgsel, pk: int) -> Ramme:
        ramme = _pulje(request.adgang, pk)
        kraev_aktoer(maa_rette_ramme(request.adgang, ramme))
        return ramme

    def _formular(self, request: Foresporgsel, ramme: Ramme, data: Any = None) -> tuple[Any, EmnevalgForm]:
        pulje = laes_puljer([ramme])[0]
        side = Paginator([p for p in pulje.poster if p.sagsnummer], PR_SIDE).get_page(request.GET.get("side"))
        titler = _titler(request.adgang, [p.sagsnummer for p in side])
        valgbare = [
            Valgbar(
                sagsnummer=p.sagsnummer,
                titel=f"{titler.get(p.sagsnummer) or p.kursus or 'Kursus'} ({p.sagsnummer})",
                under=f"{p.status}. {f'Tema {p.tema}' if p.tema else 'Uden tema'}. {kr(p.brugt_oere, hele=True)}",
                temaets_emne=pulje.temaets_emne(p),
                valgt=pulje.valg.get(p.sagsnummer),
            )
            for p in side
        ]
        return side, EmnevalgForm(data, valgbare=valgbare, emner=pulje.emner)

    def _vis(
        self, request: Foresporgsel, ramme: Ramme, side: Any = None, formular: EmnevalgForm | None = None
    ) -> HttpResponse:
        if formular is None:
            side, formular = self._formular(request, ramme)
        har_emner = ramme.fokusemner.exists()
        return uden_kopi(
            render(
                request,
                "papirer/pulje_emner.html",
                {"ramme": ramme, "side": side, "form": formular, "har_emner": har_emner},
            )
        )


def _pulje(adgang: Adgang, pk: int) -> Ramme:
    return get_object_or_404(synlige_puljer(adgang), pk=pk)


def _maa_skrive(adgang: Adgang, ramme: Ramme) -> bool:
    return isinstance(maa_rette_ramme(adgang, ramme), Aktoer)


def _papir(
    request: Foresporgsel, ramme: Ramme, frister: list[Afrapporteringsfrist], *, vis_sagt: bool = False
) -> Papir:
    return rapport(
        laes_puljer([ramme])[0],
        kommune=settings.KOMMUNE_NAVN,
        hentet_kl=request.tidspunkt,
        frister=frister,
        vis_sagt=vis_sagt,
    )


def _titler(adgang: Adgang, sagsnumre: list[str]) -> dict[str, str]:
    """The names of the courses in the cases that the person may open."""
    sager = Oenske.objects.filter(sagsnummer__in=sagsnumre, pk__in=synlige_oensker(adgang).order_by().values("pk"))
    return dict(sager.order_by().values_list("sagsnummer", "titel"))


def _raekke(ramme: Ramme, frister: list[Any]) -> dict[str, Any]:
    naeste = next((f for f in frister if not f.er_indsendt), frister[-1] if frister else None)
    return {
        "id": ramme.pk,
        "celler": [
            {
                "art": "titel",
                "tekst": str(ramme),
                "url": reverse("papirer:pulje", args=[ramme.pk]),
                "under": f"{ramme.enhed}, fra {ramme.giver}",
            },
            {"art": "tal", "beloeb_oere": ramme.midler_oere, "maerke": "Puljen er på"},
            {"art": "tal", "beloeb_oere": ramme.rest_oere, "maerke": "Tilbage"},
            {"art": "dato", "dag": naeste.frist.senest_dag, "maerke": "Afrapporteres senest"}
            if naeste
            else {"tekst": "Ingen frist"},
            {"badge": friststatus(naeste)} if naeste else {"tekst": "–"},
        ],
    }
