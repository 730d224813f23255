"""Share one wish, see with whom it is shared, and stop it."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse

from ansoegninger.oensker.deling import del_sag, delinger, maa_dele, stop_deling
from ansoegninger.oensker.forms.deling import DelingForm
from ansoegninger.oensker.models import Oenske, Sagsdeling
from ansoegninger.oensker.queries import synlige
from roller.adgang.adgang import som_aktoer
from roller.adgang.formularside import Bekraeftside, Formularside
from roller.adgang.svar import Svar
from workflows.formularer import Formular
from workflows.sprog.formater import kort_dato


class Del(Formularside):
    """Share the wish with one more person, who may then read it and nothing else."""

    template_name = "oensker/del.html"
    form_class = DelingForm
    manchet = "Personen kan læse sagen og intet andet. Delingen står i sagens historik."
    knap = "Del sagen"

    @cached_property
    def oenske(self) -> Oenske:
        oensker = synlige(self.request.adgang).select_related("enhed")
        return get_object_or_404(oensker, sagsnummer=self.kwargs["sagsnummer"])

    @property
    def overskrift(self) -> str:  # type: ignore[override]
        return f"Del {self.oenske.sagsnummer}"

    def maa(self) -> Svar:
        return som_aktoer(maa_dele(self.request.adgang, self.oenske))

    def gem(self, data: dict[str, Any]) -> str:
        deling = del_sag(oenske=self.oenske, adgang=self.request.adgang, tidspunkt=self.request.tidspunkt, **data)
        return f"Sagen er delt med {deling.user}."

    def tilbage(self) -> str:
        return reverse("indbakke:sag", args=[self.oenske.sagsnummer])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        raekker = [
            {
                "navn": d.user.navn,
                "vaerdi": f"Til {kort_dato(d.udloeber_dag)}. {d.grund} (delt af {d.delt_af})",
                "stop_url": reverse("oensker:stop_deling", args=[self.oenske.sagsnummer, d.pk]),
            }
            for d in delinger(self.oenske, self.request.dag)
        ]
        return super().get_context_data(**({"delinger": raekker} | kwargs))


class StopDeling(Bekraeftside):
    """Stop a sharing before time."""

    form_class = Formular
    overskrift = "Stop delingen"
    knap = "Stop delingen"

    @cached_property
    def deling(self) -> Sagsdeling:
        oenske = get_object_or_404(synlige(self.request.adgang), sagsnummer=self.kwargs["sagsnummer"])
        aktuelle = delinger(oenske, self.request.dag).select_related("content_object__enhed", "user", "delt_af")
        return get_object_or_404(aktuelle, pk=self.kwargs["pk"])

    def maa(self) -> Svar:
        return som_aktoer(maa_dele(self.request.adgang, self.deling.content_object))

    def foelger(self) -> list[str]:
        return [f"{self.deling.user} kan ikke længere læse {self.deling.content_object.sagsnummer}."]

    def gem(self, data: dict[str, Any]) -> str:
        stop_deling(deling=self.deling, adgang=self.request.adgang, tidspunkt=self.request.tidspunkt)
        return f"Sagen deles ikke længere med {self.deling.user}."

    def tilbage(self) -> str:
        return reverse("oensker:del", args=[self.deling.content_object.sagsnummer])
