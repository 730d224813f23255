"""What MUS adds to the shared pages of steps and cases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.db.models import Q
from django.urls import reverse

from ansoegninger.kompetenceprofil.queries import ansat, rubrikker_i
from ansoegninger.kompetenceprofil.visning import sammenligning
from ansoegninger.mus import guide
from ansoegninger.mus.aktiviteter.models import Planaktivitet
from ansoegninger.mus.models import (
    FOER_SAMTALEN,
    Afholdelse,
    Bortfald,
    Fase,
    Forberedelse,
    MusSamtale,
    Part,
    Plangodkendelse,
    Udviklingsmaal,
)
from ansoegninger.mus.opfoelgning.models import Opfoelgning, Opfoelgningsdag, Planflytning, Planstatus
from ansoegninger.mus.opfoelgning.queries import fra_sidst
from ansoegninger.mus.planvisning import planvisning
from ansoegninger.mus.policies import maa_laese_noter, maa_se, som_part
from ansoegninger.mus.queries import forrige
from ansoegninger.mus.tidslaesning import tidsstand
from ansoegninger.mus.tidsmodeller import Tidsaftale, Tidsindbydelse
from ansoegninger.strategi.models import Niveau
from roller.adgang.adgang import Adgang
from workflows.motor.felthistorik import Raekker, Samlet, felter, registrer_historik, sagens_egne
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
    return _samtalens(sag, adgang) | {
        "runde": sag.runde,
        "temaer": sag.runde.strategi.temaer.order_by("nummer"),
        "niveauer": NIVEAUER,
        "forrige": forrige(sag, adgang),
        "egen": som_part(adgang, sag) == Part.MEDARBEJDER,
        "fra_sidst": fra_sidst(sag, adgang),
        "autogem_url": reverse("mus:forbered_kladde", args=[sag.sagsnummer]),
    }


def _profiler(sag: MusSamtale, adgang: Adgang) -> Mapping[str, Any]:
    """Both parties' answers to the profile, side by side, for the two of them."""
    if som_part(adgang, sag) is None or sag.person_id is None:
        return {}
    om = ansat(sag.person_id, adgang.dag)
    return sammenligning(adgang, om, sag.sagsnummer, rubrikker_i(sag.runde.strategi, sag.enhed.path)) if om else {}


def _samtalens(sag: MusSamtale, adgang: Adgang) -> dict[str, Any]:
    """What both prepare from and talk by, and when the talk is."""
    part, stand = som_part(adgang, sag), tidsstand(sag)
    kan_vaelge = part == Part.MEDARBEJDER and stand.indbydelse and sag.fase in FOER_SAMTALEN
    return {
        "guide": guide.laes(sag.runde.guide),
        "tid": stand,
        "tid_url": reverse("mus:kalenderfil", args=[sag.sagsnummer]) if part and stand.aftale else "",
        "vaelg_url": reverse("indbakke:undervejs", args=[sag.sagsnummer, "vaelg_tid"]) if kan_vaelge else "",
    }


def _hold(sag: MusSamtale, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    begges = {"forberedelser": forberedelser(sag, adgang), "profiler": _profiler(sag, adgang)}
    return _samtalens(sag, adgang) | begges


def _godkend(sag: MusSamtale, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    return {"plan": planvisning(sag, adgang)}


def _svar(sag: MusSamtale, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    plan = planvisning(sag, adgang)
    medarbejderens = [o for o in plan.opfoelgninger if o.part == Part.MEDARBEJDER]
    return {"plan": plan, "medarbejderens": medarbejderens[0] if medarbejderens else None}


def _plan(sag: MusSamtale) -> str:
    return reverse("mus:plan", args=[sag.sagsnummer])


def _links(sag: MusSamtale, adgang: Adgang) -> list[Link]:
    """While the talk goes on the plan is reached from the open step; afterwards from here."""
    slut = sag.fase in {Fase.GAELDER, Fase.AFSLUTTET, Fase.UDGAAET}
    return [("Se udviklingsplanen", _plan(sag))] if slut and sag.planversion else []


def _for_part(
    tekst: str, *, planen: bool = False, kun: Part | None = None
) -> Callable[[MusSamtale, Adgang], Medvirken | None]:
    """What the other party's open step is to a party (`kun`: to this one); nobody else has a hand in it."""

    def medvirken(sag: MusSamtale, adgang: Adgang) -> Medvirken | None:
        part = som_part(adgang, sag)
        if part is None or part != (kun or part):
            return None
        return Medvirken(tekst, ("Gå til planen", _plan(sag)) if planen else None)

    return medvirken


def _sag(sag: MusSamtale, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    return _samtalens(sag, adgang) | {
        "udsat": sag.udsat_til_dag if sag.fase in FOER_SAMTALEN else None,
        "forberedelser": forberedelser(sag, adgang),
        "profiler": _profiler(sag, adgang),
        "afholdelse": getattr(sag, "afholdelse", None),
        "bortfald": getattr(sag, "bortfald", None),
        "plan": planvisning(sag, adgang),
    }


def _noter(adgang: Adgang | None, sag: MusSamtale) -> Callable[[Mapping[str, Any]], tuple[str, ...]]:
    """The notes and the level are for the two of them, in the history too; that they prepared is not."""
    maa_laeses = {part for part in Part if adgang is not None and maa_laese_noter(adgang, sag, part)}
    return lambda raekke: () if raekke["part"] in maa_laeses else ("noter", "niveau")


def _ord(felt: str) -> Callable[[Adgang | None, MusSamtale], Callable[[Mapping[str, Any]], tuple[str, ...]]]:
    """What was said at a follow-up is for the two of them, in the history too."""

    def skjult(adgang: Adgang | None, sag: MusSamtale) -> Callable[[Mapping[str, Any]], tuple[str, ...]]:
        er_part = adgang is not None and som_part(adgang, sag) is not None
        return lambda raekke: () if er_part else (felt,)

    return skjult


def _hoerer_til(sag: MusSamtale) -> Q:
    return Q(samtale=sag.pk)


_FORBERED, _GODKEND = "opgaver/mus/forbered_efter_guide.html", "opgaver/mus/godkend.html"
_forberedes = _for_part("Din leder forbereder sig. Når I begge har gjort det, kan I læse hinandens noter.")
_holdes = _for_part("Din leder skriver ind her, når I har holdt samtalen.")
_skrives = _for_part(
    "Du kan også føje mål til planen. Din leder sender den til godkendelse, når I er færdige.", planen=True
)
_godkendes = _for_part("Den anden læser planen og godkender den. Indtil I begge har det, kan den rettes.", planen=True)
_foelges_op = _for_part("Medarbejderen skriver, hvor langt hvert mål er. Derefter svarer du.")
_besvares = _for_part("Din leder læser, hvor langt du er, og svarer dig her.", planen=True)
registrer_trin("mus.forbered_medarbejder", Trinside(_FORBERED, _forbered))
registrer_trin("mus.forbered_leder", Trinside(_FORBERED, _forbered, medvirken=_forberedes))
registrer_trin("mus.hold", Trinside("opgaver/mus/hold.html", _hold, medvirken=_holdes))
registrer_trin("mus.plan", Trinside(egen_side=_plan, medvirken=_skrives))
registrer_trin("mus.godkend_medarbejder", Trinside(_GODKEND, _godkend, medvirken=_godkendes))
registrer_trin("mus.godkend_leder", Trinside(_GODKEND, _godkend, medvirken=_godkendes))
registrer_trin("mus.foelg_op", Trinside("opgaver/mus/foelg_op.html", _godkend, medvirken=_foelges_op))
registrer_trin(
    "mus.svar_paa_opfoelgning", Trinside("opgaver/mus/svar_paa_opfoelgning.html", _svar, medvirken=_besvares)
)
registrer_trin(
    "mus.afslut_opfoelgning", Trinside(medvirken=_for_part("Det er din leder, der kan afslutte opfølgningen."))
)
registrer_trin("mus.udgaa", Trinside(medvirken=_for_part("Det er din leder, der kan lade samtalen udgå.")))
_vaelges = _for_part("Det er medarbejderen, der vælger mellem tiderne.", kun=Part.LEDER)
registrer_trin("mus.vaelg_tid", Trinside(medvirken=_vaelges))
for _navn, _hvad in (
    ("saet_tid", "sætte og flytte tiden"),
    ("aflys_tid", "aflyse tiden"),
    ("udsaet", "udsætte samtalen"),
    ("flyt_opfoelgningsdag", "flytte opfølgningsdagen"),
):
    _tekst = f"Det er din leder, der kan {_hvad}."
    registrer_trin(f"mus.{_navn}", Trinside(medvirken=_for_part(_tekst, kun=Part.MEDARBEJDER)))
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
            *(
                "maal",
                "art",
                "tema",
                "niveau_nu",
                "niveau_maal",
                "aktivitet",
                "ansvarlig",
                "frist_dag",
                "behovskilde",
                "fra_maal",
            ),
        ),
        navn="maal",
    ),
    Raekker(
        Planaktivitet,
        lambda sag: Q(maal__samtale=sag.pk),
        felter(Planaktivitet, "maal", "fase", "art", "hvem", "frist_dag", "kursus"),
        navn="hvad",
    ),
    Raekker(Opfoelgningsdag, _hoerer_til, {}, navn="dag"),
    Raekker(
        Planflytning,
        _hoerer_til,
        felter(Planflytning, "til_dag", "grund", "flyttet_af", flyttet_kl="flyttet"),
        navn="fra_dag",
        skjult=_ord("grund"),
    ),
    Raekker(
        Opfoelgning,
        _hoerer_til,
        felter(Opfoelgning, "dag", "bemaerkning", "afslutter", "skrevet_af", skrevet_kl="skrevet"),
        navn="part",
        skjult=_ord("bemaerkning"),
    ),
    Raekker(
        Planstatus,
        lambda sag: Q(opfoelgning__samtale=sag.pk),
        felter(Planstatus, "aktivitet", "status", "ord"),
        navn="maal",
        skjult=_ord("ord"),
        samlet=Samlet(
            ("status på et mål eller en aktivitet", "statusser på mål og aktiviteter"),
            ("status ændret", "statusser ændret"),
        ),
    ),
    Raekker(
        Plangodkendelse,
        _hoerer_til,
        felter(Plangodkendelse, "godkendt_af", planversion="planens version", godkendt_kl="godkendt"),
        navn="part",
    ),
    Raekker(
        Tidsindbydelse,
        _hoerer_til,
        felter(Tidsindbydelse, "ord", udbud="tider", ingen_passer_kl="ingen af tiderne passer", lukket_kl="lukket"),
    ),
    Raekker(
        Tidsaftale,
        _hoerer_til,
        felter(
            Tidsaftale, "leder", "begynder_kl", "slutter_kl", "sted", "sekvens", aflyst_kl="aflyst", aftalt_kl="aftalt"
        ),
    ),
    Raekker(Bortfald, _hoerer_til, felter(Bortfald, "begrundelse", "registreret_af", registreret_kl="registreret")),
)
