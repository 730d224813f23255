"""What MUS adds to the shared pages of steps and cases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.db.models import Q
from django.urls import reverse

from ansoegninger.mus.models import (
    Afholdelse,
    Bortfald,
    Fase,
    Forberedelse,
    MusSamtale,
    Part,
    Plangodkendelse,
    Udviklingsmaal,
)
from ansoegninger.mus.planvisning import planvisning
from ansoegninger.mus.policies import maa_laese_noter, maa_se, som_part
from ansoegninger.mus.queries import forrige
from ansoegninger.strategi.models import Niveau
from roller.adgang.adgang import Adgang
from workflows.motor.felthistorik import Raekker, felter, registrer_historik, sagens_egne
from workflows.motor.sider import Link, Medvirken, Sagsside, Trinside, registrer_sag, registrer_trin

#: From the first level to the last.
NIVEAUER = [Niveau.C, Niveau.B, Niveau.A]


def forberedelser(sag: MusSamtale, adgang: Adgang) -> list[dict[str, Any]]:
    """Both parties' preparation: that it is there and when, and the text for whoever may read it."""
    skrevet = {f.part: f for f in Forberedelse.objects.filter(samtale=sag).select_related("forberedt_af")}
    return [
        {
            "hvem": str(sag.person) if part == Part.MEDARBEJDER else "Lederen",
            "forberedelse": skrevet.get(part),
            "maa_laese": maa_laese_noter(adgang, sag, part),
        }
        for part in Part
    ]


def _forbered(sag: MusSamtale, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    return {
        "runde": sag.runde,
        "temaer": sag.runde.strategi.temaer.order_by("nummer"),
        "niveauer": NIVEAUER,
        "forrige": forrige(sag, adgang),
        "egen": som_part(adgang, sag) == Part.MEDARBEJDER,
    }


def _hold(sag: MusSamtale, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    return {"forberedelser": forberedelser(sag, adgang)}


def _godkend(sag: MusSamtale, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    return {"plan": planvisning(sag, adgang)}


def _plan(sag: MusSamtale) -> str:
    return reverse("mus:plan", args=[sag.sagsnummer])


def _links(sag: MusSamtale, adgang: Adgang) -> list[Link]:
    """While the talk goes on the plan is reached from the open step; afterwards from here."""
    slut = sag.fase in {Fase.AFSLUTTET, Fase.UDGAAET}
    return [("Se udviklingsplanen", _plan(sag))] if slut and sag.planversion else []


def _for_part(tekst: str, *, planen: bool = False) -> Callable[[MusSamtale, Adgang], Medvirken | None]:
    """What the other party's open step is to a party; nobody else has a hand in it."""

    def medvirken(sag: MusSamtale, adgang: Adgang) -> Medvirken | None:
        if som_part(adgang, sag) is None:
            return None
        return Medvirken(tekst, ("Gå til planen", _plan(sag)) if planen else None)

    return medvirken


def _sag(sag: MusSamtale, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    return {
        "forberedelser": forberedelser(sag, adgang),
        "afholdelse": getattr(sag, "afholdelse", None),
        "bortfald": getattr(sag, "bortfald", None),
        "plan": planvisning(sag, adgang),
    }


def _noter(adgang: Adgang | None, sag: MusSamtale) -> Callable[[Mapping[str, Any]], tuple[str, ...]]:
    """The notes and the level are for the two of them, in the history too; that they prepared is not."""
    maa_laeses = {part for part in Part if adgang is not None and maa_laese_noter(adgang, sag, part)}
    return lambda raekke: () if raekke["part"] in maa_laeses else ("noter", "niveau")


def _hoerer_til(sag: MusSamtale) -> Q:
    return Q(samtale=sag.pk)


_FORBERED, _GODKEND = "opgaver/mus/forbered.html", "opgaver/mus/godkend.html"
_forberedes = _for_part("Din leder forbereder sig. Når I begge har gjort det, kan I læse hinandens noter.")
_holdes = _for_part("Din leder skriver ind her, når I har holdt samtalen.")
_skrives = _for_part(
    "Du kan også føje mål til planen. Din leder sender den til godkendelse, når I er færdige.", planen=True
)
_godkendes = _for_part("Den anden læser planen og godkender den. Indtil I begge har det, kan den rettes.", planen=True)
registrer_trin("mus.forbered_medarbejder", Trinside(_FORBERED, _forbered))
registrer_trin("mus.forbered_leder", Trinside(_FORBERED, _forbered, medvirken=_forberedes))
registrer_trin("mus.hold", Trinside("opgaver/mus/hold.html", _hold, medvirken=_holdes))
registrer_trin("mus.plan", Trinside(egen_side=_plan, medvirken=_skrives))
registrer_trin("mus.godkend_medarbejder", Trinside(_GODKEND, _godkend, medvirken=_godkendes))
registrer_trin("mus.godkend_leder", Trinside(_GODKEND, _godkend, medvirken=_godkendes))
registrer_trin("mus.udgaa", Trinside(medvirken=_for_part("Det er din leder, der kan lade samtalen udgå.")))
registrer_sag(MusSamtale, Sagsside(maa_se, "sager/mus.html", _sag, _links))
registrer_historik(
    MusSamtale,
    sagens_egne(MusSamtale),
    Raekker(
        Forberedelse,
        _hoerer_til,
        felter(Forberedelse, "noter", "niveau", "forberedt_af", forberedt_kl="forberedt"),
        navn="part",
        skjult=_noter,
    ),
    Raekker(Afholdelse, _hoerer_til, felter(Afholdelse, "afholdt_dag", "registreret_af", registreret_kl="registreret")),
    Raekker(
        Udviklingsmaal,
        _hoerer_til,
        felter(
            Udviklingsmaal,
            *("maal", "art", "tema", "niveau_nu", "niveau_maal", "aktivitet", "ansvarlig", "frist_dag", "behovskilde"),
        ),
        navn="maal",
    ),
    Raekker(
        Plangodkendelse,
        _hoerer_til,
        felter(Plangodkendelse, "godkendt_af", planversion="planens version", godkendt_kl="godkendt"),
        navn="part",
    ),
    Raekker(Bortfald, _hoerer_til, felter(Bortfald, "begrundelse", "registreret_af", registreret_kl="registreret")),
)
