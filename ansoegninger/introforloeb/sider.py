"""What the programmes add to the shared pages of steps and cases."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Prefetch, Q, prefetch_related_objects
from django.urls import reverse

from ansoegninger.introforloeb.fakta import (
    Introbekraeftelse,
    Introgodkendelse,
    Introkonklusion,
    Introniveau,
    Introophoer,
    Introstatus,
    Introudfoert,
    Part,
)
from ansoegninger.introforloeb.models import Introforloeb, Intromilepael, Introtrin
from ansoegninger.introforloeb.policies import maa_laese_ord, maa_rette_plan, maa_se, parter
from ansoegninger.introforloeb.queries import seneste_konklusion
from ansoegninger.introforloeb.visning import fremdrift, statusser, tidslinje, trinrader
from ansoegninger.kompetenceprofil.rubrikker import Vurderet, i_alle_versioner
from roller.adgang.adgang import Adgang, som_aktoer
from workflows.motor.felthistorik import Raekker, felter, registrer_historik, sagens_egne
from workflows.motor.sider import Medvirken, Sagsside, Trinside, registrer_sag, registrer_trin

#: What each step is about, in words.
VEJLEDNING = {
    "godkend": (
        "Læs planen igennem. Du kan selv rette den, før du svarer. Siger du ja, får medarbejderen og mentorerne besked."
    ),
    "status_medarbejder": "Skriv kort, hvordan det går. Din leder og den faglige koordinator gør det samme.",
    "status_leder": "Skriv kort, hvordan det går. Medarbejderen og den faglige koordinator gør det samme.",
    "status_koordinator": "Skriv kort, hvordan det går. Medarbejderen og lederen gør det samme.",
    "konkluder": (
        "Tal sammen om, hvad der er lært, og skriv, hvad I er blevet enige om. Medarbejderen bekræfter det bagefter."
    ),
    "bekraeft": "Læs, hvad din leder har skrevet, efter I har talt sammen.",
}
#: Where the statuses are what one reads before acting.
_MED_STATUSSER = {"konkluder", "bekraeft"}


def billede(forloeb: Introforloeb, adgang: Adgang, dag: date, profil: Sequence[Vurderet] = ()) -> dict[str, Any]:
    """What the pages of a programme show, for this reader; `profil` is what the person masters, for who may read it."""
    rader = trinrader(forloeb, adgang, dag, i_alle_versioner(v.rubrik for v in profil))
    milepaele = list(forloeb.milepaele.all())
    med_ord = Prefetch("statusser", Introstatus.objects.select_related("registreret_af"))
    prefetch_related_objects([m for m in milepaele if m.naaet_kl], med_ord)
    maa_laese = maa_laese_ord(adgang, forloeb)
    return {
        "forloeb": forloeb,
        "rader": rader,
        "profil": profil,
        "tal": fremdrift(rader),
        "linje": tidslinje(forloeb, rader, milepaele, dag),
        "statusser": statusser(milepaele, maa_laese=bool(maa_laese)),
        "maa_laese": maa_laese,
        "konklusion": seneste_konklusion(forloeb),
        "niveauer": list(forloeb.niveauer.all()),
    }


def _til_trin(navn: str) -> Callable[[Introforloeb, Adgang, date], Mapping[str, Any]]:
    def kontekst(forloeb: Introforloeb, adgang: Adgang, dag: date) -> Mapping[str, Any]:
        return {
            **billede(forloeb, adgang, dag),
            "vejledning": VEJLEDNING[navn],
            "vis_trin": navn == "godkend",
            "vis_statusser": navn in _MED_STATUSSER,
            "maa_rette": som_aktoer(maa_rette_plan(adgang, forloeb)),
        }

    return kontekst


def _plan(forloeb: Introforloeb) -> str:
    return reverse("introforloeb:plan", args=[forloeb.sagsnummer])


def _links(forloeb: Introforloeb, adgang: Adgang) -> list[tuple[str, str]]:
    return [("Se planen", _plan(forloeb))]


def _lederen_laegger_med(forloeb: Introforloeb, adgang: Adgang) -> Medvirken | None:
    if Part.LEDER not in parter(adgang, forloeb):
        return None
    tekst = "Den faglige koordinator lægger planen og sender den til dig. Du kan også rette i den."
    return Medvirken(tekst, ("Gå til planen", _plan(forloeb)))


def _i_forloebet(sag: Introforloeb) -> Q:
    return Q(forloeb=sag.pk)


def _ord(*kun_deres: str) -> Callable[[Adgang | None, Introforloeb], Callable[[Mapping[str, Any]], tuple[str, ...]]]:
    """Between the three of them, in the history too."""

    def skjult(adgang: Adgang | None, sag: Introforloeb) -> Callable[[Mapping[str, Any]], tuple[str, ...]]:
        maa = adgang is not None and bool(maa_laese_ord(adgang, sag))
        return lambda raekke: () if maa else kun_deres

    return skjult


def _fakta(model: Any, vej: Callable[[Introforloeb], Q], *navne: str, **andet: Any) -> Raekker:
    return Raekker(model, vej, felter(model, *navne, "registreret_af", "registreret_kl"), **andet)


for _trin in VEJLEDNING:
    registrer_trin(f"introforloeb.{_trin}", Trinside("opgaver/introforloeb/plan.html", _til_trin(_trin)))
registrer_trin("introforloeb.laeg_plan", Trinside(egen_side=_plan, medvirken=_lederen_laegger_med))
registrer_trin("introforloeb.laeg_plan_som_leder", Trinside(egen_side=_plan))
registrer_sag(Introforloeb, Sagsside(maa_se, "sager/introforloeb.html", billede, _links))
registrer_historik(
    Introforloeb,
    replace(sagens_egne(Introforloeb), skjult=_ord("erfaring", "kan_temaer", "kan_maal")),
    Raekker(
        Introtrin,
        _i_forloebet,
        felter(
            Introtrin,
            *("titel", "laering", "art", "hvem", "mentor", "dag", "udeladt", "varslet_dag", "tema", "laeringsmaal"),
        ),
        navn="titel",
    ),
    _fakta(Introudfoert, lambda sag: Q(trin__forloeb=sag.pk), "dag", navn="trin"),
    Raekker(Intromilepael, _i_forloebet, felter(Intromilepael, "naaet_kl"), navn="dag"),
    _fakta(Introgodkendelse, _i_forloebet, "enig", "planversion", "begrundelse"),
    Raekker(Introniveau, _i_forloebet, felter(Introniveau, "niveau", "dag"), navn="anledning"),
    _fakta(
        Introstatus,
        lambda sag: Q(milepael__forloeb=sag.pk),
        *("gang", "tekst"),
        navn="part",
        skjult=_ord("gang", "tekst"),
    ),
    _fakta(Introkonklusion, _i_forloebet, "niveau", "videre"),
    _fakta(Introbekraeftelse, lambda sag: Q(konklusion__forloeb=sag.pk), "enig", "begrundelse"),
    _fakta(Introophoer, _i_forloebet, "grund", "begrundelse"),
)
