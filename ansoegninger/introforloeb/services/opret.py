"""Making a programme: whom it is for, when, and what the person can already."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from ansoegninger.introforloeb.models import (
    SLUTFASER,
    Ansvarlig,
    Fase,
    Introforloeb,
    Introskabelon,
)
from ansoegninger.introforloeb.policies import maa_lave
from ansoegninger.introforloeb.queries import kan_det_hele, kan_ifoelge_profilen
from ansoegninger.introforloeb.services.skabelon import sikr_skabelon
from ansoegninger.introforloeb.spor import kraev_aktoer, skriv_om_forloeb
from ansoegninger.introforloeb.standard import LAENGDE
from ansoegninger.kompetenceprofil.rubrikker import i_alle_versioner
from roller.adgang.adgang import Adgang
from roller.adgang.beslutningstagere import kompetente
from roller.brugere.models import Bruger
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle
from workflows.motor import noegler
from workflows.motor.doere import begynd
from workflows.motor.fejl import Regelbrud
from workflows.motor.sag import nye_sagsnumre
from workflows.spor.aendringer import nyt
from workflows.sprog.arbejdsdage import arbejdsdag

_TRIN = "introforloeb.opret"


@dataclass(frozen=True, slots=True)
class Ramme:
    """What the koordinator says before anything is proposed.

    Attributes:
        slut_dag: when it is expected to end; None for the usual length.
        mentor: who is proposed for every step that asks for one.
        kan_temaer, kan_maal: keys of what the person knows: steps about nothing else are crossed out.
        brug_profil: also what the person masters by the profile, where whoever makes the plan may read that.
    """

    slags: str
    start_dag: date
    slut_dag: date | None = None
    erfaring: str = ""
    mentor: Bruger | None = None
    kan_temaer: Collection[int] = field(default_factory=frozenset)
    kan_maal: Collection[int] = field(default_factory=frozenset)
    brug_profil: bool = False


def opret(
    *, enhed: Enhed, person: Bruger, ramme: Ramme, adgang: Adgang, tidspunkt: datetime, noegle: UUID
) -> Introforloeb | None:
    """Make somebody's programme and let the system propose its steps.

    Returns:
        The programme; None when this very form was sent before.

    Raises:
        IngenAdgang: neither the department's koordinator nor its leader, or it is the own.
        Regelbrud: the person has one that is not over, or the days make no sense.
    """
    with transaction.atomic():
        Enhed.objects.select_for_update(no_key=True).get(pk=enhed.pk)
        aktoer = kraev_aktoer(maa_lave(adgang, enhed, person.pk))
        if noegler.gentages(adgang.bruger, noegle, sagsnummer="", trin=_TRIN):
            return None
        skabelon = sikr_skabelon(enhed=enhed, adgang=adgang, tidspunkt=tidspunkt)
        forloeb = _gem(enhed, person, ramme, skabelon, tidspunkt)
        forloeb.kan_temaer.set(ramme.kan_temaer)
        forloeb.kan_maal.set({*ramme.kan_maal, *(_fra_profilen(forloeb, adgang) if ramme.brug_profil else ())})
        slags = forloeb.get_slags_display().lower()
        skriv_om_forloeb("introforloeb.oprettet", forloeb, aktoer, tidspunkt, nyt(forloeb), slags=slags)
        data = {"mentor": ramme.mentor}
        begynd(kode="introforloeb", sag=forloeb, adgang=None, data=data, tidspunkt=tidspunkt)
        noegler.gem(adgang.bruger, noegle, sagsnummer="", trin=_TRIN, tidspunkt=tidspunkt)
    forloeb.refresh_from_db()
    return forloeb


def _fra_profilen(forloeb: Introforloeb, adgang: Adgang) -> list[int]:
    """Keys of the strategy's learning goals that the person masters, as far as whoever makes the plan may know it."""
    kan = i_alle_versioner(v.rubrik for v in kan_ifoelge_profilen(adgang, forloeb.person_id))
    if not kan or forloeb.strategi is None:
        return []
    return [m.pk for m in forloeb.strategi.laeringsmaal.all() if kan_det_hele([m], kan)]


def _gem(enhed: Enhed, person: Bruger, ramme: Ramme, skabelon: Introskabelon, tidspunkt: datetime) -> Introforloeb:
    dag = timezone.localdate(tidspunkt)
    slut = ramme.slut_dag or arbejdsdag(ramme.start_dag, LAENGDE)
    if slut <= ramme.start_dag:
        raise Regelbrud("Forløbet kan ikke slutte, før det begynder.", "slut_dag")
    if Introforloeb.objects.filter(person=person).exclude(fase__in=SLUTFASER).exists():
        raise Regelbrud(f"{person} har allerede et introforløb, der ikke er slut.", "person")
    forloeb = Introforloeb(
        sagsnummer=nye_sagsnumre(Introforloeb, 1, dag)[0],
        enhed=enhed,
        person=person,
        fase=Fase.OPRETTET,
        oprettet_kl=tidspunkt,
        slags=ramme.slags,
        start_dag=ramme.start_dag,
        slut_dag=slut,
        strategi=skabelon.strategi,
        skabelonversion=skabelon.version,
        erfaring=ramme.erfaring.strip(),
        planlaegger=_planlaegger(enhed, person, dag),
    )
    try:
        with transaction.atomic():
            forloeb.save()
    except IntegrityError:
        # A colleague in another department was faster by a moment; the constraint knows.
        raise Regelbrud(f"{person} har allerede et introforløb, der ikke er slut.", "person") from None
    return forloeb


def _planlaegger(enhed: Enhed, person: Bruger, dag: date) -> str:
    """The koordinator drafts; where the department has none, the leader does both."""
    har_koordinator = bool(kompetente(Rolle.FAGLIG_KOORDINATOR, enhed, person, dag).personer)
    return Ansvarlig.KOORDINATOR if har_koordinator else Ansvarlig.LEDER
