"""What a case stands among: its strategy, the money of its unit, and who could act in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.db.models import Q

from ansoegninger.budget.models import Ramme
from ansoegninger.mus.models import MusSamtale
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Indstilling, Prioriteringsrunde
from ansoegninger.strategi.initiativer import Initiativ
from ansoegninger.strategi.models import Laeringsmaal, Niveaubeskrivelse, Strategi, Tema
from roller.adgang.models import Mandat
from roller.organisation.models import Enhed
from roller.tildelinger.models import Rolletildeling, Stedfortraeder
from roller.tildelinger.roller import Rolle, daekker
from workflows.motor.dengang import Udsnit, Vaerdier
from workflows.motor.felthistorik import felter
from workflows.motor.sag import Sag

_IKKE_OM_TEMAET = {"id", "strategi", "nummer", "forgaenger"}
_PERIODE = {"fra_dag": "Fra", "til_dag": "Til (første dag uden)", "grund": "Grund"}


def omgivelser(sag: Sag) -> list[Udsnit]:
    """The rows around the case that a decision leans on."""
    return [*_strategi(sag), *_rammer(sag), *_hvem(sag)]


def rammer_om(sag: Sag) -> Q | None:
    """Which ceilings the case is about, as history rows; None where it is not about money."""
    if isinstance(sag, Oenske):
        return Q(enhed=sag.enhed_id) | Q(id__in=sag.beslutninger.filter(ramme__isnull=False).values("ramme"))
    if isinstance(sag, Indstilling):
        return Q(id=sag.ramme_id)
    if isinstance(sag, Prioriteringsrunde):
        egne = sag.indstillinger.order_by().values("ramme")
        return Q(id__in=egne) | Q(id__in=sag.beslutninger.filter(ramme__isnull=False).order_by().values("ramme"))
    return None


def _rammer(sag: Sag) -> list[Udsnit]:
    rammer = rammer_om(sag)
    if rammer is None:
        return []
    navne = ("ramme_oere", "tilskud_oere", "reserveret_oere", "disponeret_oere", "forbrugt_oere")
    ord_ = {"aar": "År"} | felter(Ramme, "navn", "udgift", *navne)
    return [Udsnit("Ramme", Ramme, rammer, ord_, navn="enhed")]


def _strategi(sag: Sag) -> list[Udsnit]:
    strategi_id = sag.runde.strategi_id if isinstance(sag, MusSamtale) else getattr(sag, "strategi_id", None)
    if strategi_id is None:
        return []
    i_strategien = Q(strategi=strategi_id)
    alt_om_temaet = [felt.name for felt in Tema._meta.concrete_fields if felt.name not in _IKKE_OM_TEMAET]
    ord_ = felter(Strategi, "navn", "version", "fra_dag", "til_dag", "formaal")
    return [
        Udsnit("Strategi", Strategi, Q(id=strategi_id), ord_),
        Udsnit("Temaer", Tema, i_strategien, felter(Tema, *alt_om_temaet), navn="nummer", kun_aendrede=True),
        Udsnit(
            "Læringsmål", Laeringsmaal, i_strategien, felter(Laeringsmaal, "tekst"), navn="nummer", kun_aendrede=True
        ),
        Udsnit(
            "Niveauer",
            Niveaubeskrivelse,
            i_strategien,
            felter(Niveaubeskrivelse, "navn", "tekst"),
            navn="niveau",
            kun_aendrede=True,
        ),
        Udsnit(
            "Initiativer",
            Initiativ,
            i_strategien,
            felter(Initiativ, "udbyder", "omfang", "pris_oere", "tilstand"),
            navn="hvad",
            kun_aendrede=True,
        ),
    ]


def _hvem(sag: Sag) -> list[Udsnit]:
    """Who could act in the case's unit: roles there and above, stand-ins for them, and auditors."""
    sti = sag.enhed.path
    paa_vejen = [sti[:laengde] for laengde in range(Enhed.steplen, len(sti) + 1, Enhed.steplen)]
    enheder = {e.pk: e for e in Enhed.objects.filter(path__in=paa_vejen)}
    i_enhederne = Q(enhed__in=list(enheder))

    def naar_sagen(r: Vaerdier, dag: date) -> bool:
        enhed = enheder[r["enhed_id"]]
        return daekker(r["rolle"], enhed.art, enhed.path, sti) and _i_perioden("til_dag")(r, dag)

    rolle = {"rolle": "Rolle", "enhed": "Enhed"}
    stedfortraeder = {"rolle": "Som", "for_person": "For", "enhed": "Enhed"}
    mandat = {"content_object": "Enhed", "fra_dag": "Fra", "udloeber_dag": "Til (første dag uden)", "grund": "Grund"}
    uden_opsaetning = i_enhederne & ~Q(rolle=Rolle.SYSTEMADMIN)
    return [
        Udsnit("Roller", Rolletildeling, uden_opsaetning, rolle | _PERIODE, navn="person", gaelder=naar_sagen),
        Udsnit(
            "Stedfortrædere",
            Stedfortraeder,
            i_enhederne,
            stedfortraeder | _PERIODE,
            navn="stedfortraeder",
            gaelder=naar_sagen,
        ),
        Udsnit(
            "Revisorer",
            Mandat,
            Q(content_object__in=list(enheder)),
            mandat,
            navn="user",
            gaelder=_i_perioden("udloeber_dag"),
        ),
    ]


def _i_perioden(slut: str) -> Callable[[Mapping[str, Any], date], bool]:
    return lambda r, dag: r["fra_dag"] <= dag and (r[slut] is None or r[slut] > dag)
