"""Opening a round, ranking and locking, and releasing what was decided. Drafts are in `udkast`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ansoegninger.budget.services import saet_ramme
from ansoegninger.kriterier.services import sikr_saet
from ansoegninger.oensker.models import Fase
from ansoegninger.prioritering.models import (
    Beslutning,
    Indstilling,
    Indstillingsfase,
    Prioriteringsrunde,
    Rundefase,
)
from ansoegninger.prioritering.policies import maa_aabne_runde
from ansoegninger.prioritering.queries import listens_aftryk, raekkefoelge
from ansoegninger.prioritering.raekkefoelgen import flyt, gem_raekkefoelge
from ansoegninger.prioritering.samling.priser import Efter, pris_for, priser
from ansoegninger.prioritering.scorer import scorer
from ansoegninger.prioritering.udkast import saet_udkast
from ansoegninger.prioritering.vaegte import fastsaet_vaegte
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import kraev
from roller.organisation.models import Enhed
from workflows.motor import noegler
from workflows.motor.doere import begynd, genoptag
from workflows.motor.fejl import Regelbrud
from workflows.motor.historik import opret_mange
from workflows.motor.sag import nye_sagsnumre

__all__ = [
    "aabn_runde",
    "flyt",
    "frigiv",
    "frigiv_en",
    "indstilling_aabnet",
    "laas",
    "opret_beslutninger",
    "runde_aabnet",
    "saet_udkast",
    "saml_indstillinger",
]


def aabn_runde(
    *,
    center: Enhed,
    aar: int,
    indstil_senest_dag: date,
    rammer: Mapping[Enhed, int],
    adgang: Adgang,
    tidspunkt: datetime,
    noegle: UUID,
    vaegte: Mapping[str, int] | None = None,
) -> Prioriteringsrunde:
    """Open a centre's round for a budget year: a ceiling (øre) and an indstilling for each department.

    `vaegte` says what each criterion in force weighs, by its code; None for the standard weights.

    Raises:
        IngenAdgang: somebody else than the centre's chief.
        Regelbrud: the round exists already, there is no department in it, or the criteria are others by now.
    """
    kraev(maa_aabne_runde(adgang, center))
    if not rammer:
        raise Regelbrud("Angiv en ramme for mindst én afdeling.")
    with transaction.atomic():
        Enhed.objects.select_for_update().get(pk=center.pk)
        if gammel := noegler.tidligere(adgang.bruger, noegle):
            return Prioriteringsrunde.objects.get(sagsnummer=gammel.sagsnummer)
        if Prioriteringsrunde.objects.filter(enhed=center, aar=aar).exists():
            raise Regelbrud(f"Der er allerede en runde for {aar} i {center}.", "aar")
        runde = _opret_runde(center, aar, indstil_senest_dag, tidspunkt)
        fastsaet_vaegte(runde, vaegte, adgang.bruger, tidspunkt)
        begynd(kode="prioritering", sag=runde, adgang=adgang, data={}, tidspunkt=tidspunkt)
        for enhed, oere in rammer.items():
            _opret_indstilling(runde, enhed, oere, adgang, tidspunkt)
        noegler.gem(adgang.bruger, noegle, sagsnummer=runde.sagsnummer, trin="aabn", tidspunkt=tidspunkt)
    return runde


def _opret_runde(center: Enhed, aar: int, indstil_senest_dag: date, tidspunkt: datetime) -> Prioriteringsrunde:
    return Prioriteringsrunde.objects.create(
        sagsnummer=nye_sagsnumre(Prioriteringsrunde, 1, timezone.localdate(tidspunkt))[0],
        enhed=center,
        fase=Rundefase.OPRETTET,
        oprettet_kl=tidspunkt,
        aar=aar,
        indstil_senest_dag=indstil_senest_dag,
        kriteriesaet_id=sikr_saet(center.path, tidspunkt),
    )


def _opret_indstilling(runde: Prioriteringsrunde, enhed: Enhed, oere: int, adgang: Adgang, tidspunkt: datetime) -> None:
    ramme = saet_ramme(
        enhed=enhed,
        aar=runde.aar,
        ramme_oere=oere,
        sagsnummer=runde.sagsnummer,
        bruger=adgang.bruger,
        tidspunkt=tidspunkt,
    )
    indstilling = Indstilling.objects.create(
        sagsnummer=nye_sagsnumre(Indstilling, 1, timezone.localdate(tidspunkt))[0],
        enhed=enhed,
        fase=Indstillingsfase.OPRETTET,
        oprettet_kl=tidspunkt,
        runde=runde,
        ramme=ramme,
    )
    begynd(kode="afdelingsindstilling", sag=indstilling, adgang=None, data={}, tidspunkt=tidspunkt)


def runde_aabnet(*, sag: Prioriteringsrunde, aktoer: Aktoer | None, tidspunkt: datetime) -> Mapping[str, object]:
    """What the trail says of a new round."""
    vaegte = {v.kriterium.kode: v.vaegt for v in sag.vaegte.select_related("kriterium")}
    return {"aar": sag.aar, "kriterieversion": sag.kriteriesaet.version if sag.kriteriesaet else None, "vaegte": vaegte}


def indstilling_aabnet(*, sag: Indstilling, aktoer: Aktoer | None, tidspunkt: datetime) -> Mapping[str, object]:
    """What the trail says of a new indstilling."""
    return {"ramme_oere": sag.ramme.ramme_oere, "aar": sag.runde.aar}


def laas(*, sag: Indstilling, aktoer: Aktoer, vist: str, tidspunkt: datetime) -> Mapping[str, object]:
    """Lock the department's recommendation: the order, and the leaders' own wishes unranked after it.

    Raises:
        Regelbrud: the list was changed since it was shown.
    """
    rangeret, egne = raekkefoelge(sag, timezone.localdate(tidspunkt))
    if listens_aftryk(rangeret, egne) != vist:
        raise Regelbrud("Listen er ændret, siden du åbnede siden. Se den nye rækkefølge, før du låser.")
    gem_raekkefoelge(sag, aktoer.bruger, tidspunkt, rangeret, egne)
    scorerne = scorer(sag.runde, [o.pk for o in rangeret])
    takster = priser(sag.runde, Efter.ANBEFALINGEN)
    return {
        "antal": len(rangeret) + len(egne),
        "sum_oere": sum(pris_for(o, takster) for o in [*rangeret, *egne]),
        # The order itself: moves before this are a draft, and the places afterwards are compared with it.
        "raekkefoelge": [o.sagsnummer for o in rangeret],
        "uden_rang": [o.sagsnummer for o in egne],
        # The advice that the leader had: what it is counted from may change later.
        "scorer": {o.sagsnummer: scorerne[o.pk].point for o in rangeret if o.pk in scorerne},
    }


def saml_indstillinger(indstilling_id: int, tidspunkt: datetime) -> bool:
    """When every department has locked, the round is ready to be decided; safe to repeat."""
    runde = Prioriteringsrunde.objects.get(indstillinger=indstilling_id)
    if runde.indstillinger.exclude(fase=Indstillingsfase.LAAST).exists():
        return False
    return genoptag(sag=runde, trin="afvent_indstillinger", tidspunkt=tidspunkt)


def frigiv(
    *, runde: Prioriteringsrunde, nu: Callable[[], datetime], fremdrift: Callable[[int], None] | None = None
) -> int:
    """Move the waiting cases of a decided round on, one transaction each; stopped anywhere, run again.

    Args:
        runde: a decided round.
        nu: asked once per case; the caller owns the clock.
        fremdrift: told the number moved so far.

    Returns:
        How many were moved in this run.
    """
    antal = 0
    for pk in list(Beslutning.objects.filter(runde=runde, frigivet_kl__isnull=True).values_list("pk", flat=True)):
        antal += frigiv_en(pk, nu())
        if fremdrift:
            fremdrift(antal)
    if not Beslutning.objects.filter(runde=runde, frigivet_kl__isnull=True).exists():
        genoptag(sag=runde, trin="afvent_frigivelse", tidspunkt=nu())
        for indstilling in runde.indstillinger.all():
            genoptag(sag=indstilling, trin="afvent_tilbagemeldinger", tidspunkt=nu())
    return antal


def frigiv_en(beslutning_id: int, tidspunkt: datetime) -> int:
    """Move one case and mark its decision, together or not at all."""
    with transaction.atomic():
        # Two workers at once meet here. Asked of the case alone, a wish that has reached the waiting list meanwhile
        # would be found waiting, and be taken from it by the very decision that put it there.
        venter = Beslutning.objects.select_for_update(of=("self",)).filter(frigivet_kl__isnull=True)
        beslutning = venter.select_related("oenske").filter(pk=beslutning_id).first()
        if beslutning is None:
            return 0
        ventetrin = "venteliste" if beslutning.oenske.fase == Fase.VENTELISTE else "afvent_prioritering"
        if not genoptag(sag=beslutning.oenske, trin=ventetrin, tidspunkt=tidspunkt, data=beslutning.til_spor()):
            return 0
        beslutning.frigivet_kl = tidspunkt
        beslutning.save(update_fields=["frigivet_kl"])
    return 1


def opret_beslutninger(beslutninger: Sequence[Beslutning], aktoer: Aktoer, tidspunkt: datetime) -> list[Beslutning]:
    """Write decisions with their history, set-based."""
    return opret_mange(beslutninger, bruger=aktoer.bruger, tidspunkt=tidspunkt)
