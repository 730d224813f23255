"""An application begins: written by the employee from a wish, and judged at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ansoegninger.fond.ansoegning.domme import Anledning
from ansoegninger.fond.ansoegning.models import Fase, Fondsansoegning
from ansoegninger.fond.ansoegning.policies import maa_soege
from ansoegninger.fond.ansoegning.services.doem import doem, kraev_muligt
from ansoegninger.fond.gruppe.queries import gruppen_til
from ansoegninger.fond.queries import ansat_paa, gaeldende, med_ansaettelse
from ansoegninger.fond.services import fasthold
from ansoegninger.oensker.models import Oenske
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import kraev
from roller.brugere.models import Bruger
from workflows.motor import noegler
from workflows.motor.doere import Resultat, begynd
from workflows.motor.fejl import Regelbrud
from workflows.motor.sag import nye_sagsnumre
from workflows.sprog.formater import kr

UDEN_ANSAETTELSE = "Du har ingen ansættelse i dag, så der kan ikke søges."


@dataclass(frozen=True, slots=True)
class Oplysninger:
    """What the employee writes; amounts are øre.

    Attributes:
        udgifter: by cost kind.
        ansoegt_oere: None asks for as much as the rules allow.
        med_gruppen: together with the group that the leader has made.
    """

    start_dag: date
    slut_dag: date
    udgifter: Mapping[str, int]
    ects: Decimal | None = None
    eksamen: bool | None = None
    er_master: bool = False
    ansoegt_oere: int | None = None
    andre_tilskud_oere: int = 0
    andre_tilskud_dag: date | None = None
    med_gruppen: bool = False


def soeg(*, oenske: Oenske, oplysninger: Oplysninger, adgang: Adgang, tidspunkt: datetime, noegle: UUID) -> Resultat:
    """Write the application and send it to the leader; the same form sent twice is one application.

    Raises:
        IngenAdgang: somebody else's wish, or one that cannot be applied for.
        Regelbrud: a rule says no, or the amounts do not fit.
    """
    with transaction.atomic():
        # Two requests with one key meet here: there is no application to lock yet.
        Bruger.objects.select_for_update(no_key=True).get(pk=adgang.bruger.pk)
        if gammel := noegler.tidligere(adgang.bruger, noegle):
            return Resultat(gammel.sagsnummer, gammel.trin, gentaget=True)
        kraev(maa_soege(adgang, oenske))
        ansoegning = _skriv(oenske, oplysninger, tidspunkt)
        return begynd(
            kode="fondsansoegning", sag=ansoegning, adgang=adgang, data={}, tidspunkt=tidspunkt, noegle=noegle
        )


def kladde(oenske: Oenske, oplysninger: Oplysninger, dag: date) -> Fondsansoegning:
    """The application as it would be, not saved: what the page computes before it is sent.

    Raises:
        Regelbrud: the employee is not employed on that day, or ends before it begins.
    """
    if oplysninger.slut_dag < oplysninger.start_dag:
        raise Regelbrud("Uddannelsen kan ikke slutte, før den begynder.", "slut_dag")
    ansat = ansat_paa(med_ansaettelse(Oenske.objects.filter(pk=oenske.pk), dag).get())
    if ansat is None:
        raise Regelbrud(UDEN_ANSAETTELSE)
    dage = oplysninger.start_dag, oplysninger.slut_dag
    return Fondsansoegning(
        oenske=oenske,
        gruppe=gruppen_til(oenske, ansat.overenskomst, *dage) if oplysninger.med_gruppen else None,
        enhed=oenske.enhed,
        person=oenske.person,
        fase=Fase.KLADDE,
        overenskomst=ansat.overenskomst,
        regelversion_nr=gaeldende(ansat.overenskomst, dag).version,
        titel=oenske.titel,
        udbyder=oenske.udbyder,
        type=oenske.type,
        er_master=oplysninger.er_master,
        ects=oplysninger.ects,
        eksamen=oplysninger.eksamen,
        start_dag=oplysninger.start_dag,
        slut_dag=oplysninger.slut_dag,
        **oplysninger.udgifter,
        ansoegt_oere=oplysninger.ansoegt_oere or 0,
        andre_tilskud_oere=oplysninger.andre_tilskud_oere,
        andre_tilskud_dag=oplysninger.andre_tilskud_dag,
    )


def indled(*, sag: Fondsansoegning, aktoer: Aktoer, tidspunkt: datetime) -> Mapping[str, object]:
    """The application is on its way to the leader."""
    return {"uddannelse": sag.titel, "ansoegt": kr(sag.ansoegt_oere), "egenandel": kr(sag.egenandel_oere)}


def _skriv(oenske: Oenske, oplysninger: Oplysninger, tidspunkt: datetime) -> Fondsansoegning:
    dag = timezone.localdate(tidspunkt)
    ansoegning = kladde(oenske, oplysninger, dag)
    if oplysninger.med_gruppen and ansoegning.gruppe is None:
        raise Regelbrud("Gruppen er på et hold på en anden tid end de dage, du har skrevet.", "med_gruppen")
    fasthold(overenskomst=ansoegning.overenskomst, tidspunkt=tidspunkt)
    fundet = kraev_muligt(ansoegning, dag)
    hoejst = fundet.deling.tilskud_oere
    ansoegning.ansoegt_oere = oplysninger.ansoegt_oere if oplysninger.ansoegt_oere is not None else hoejst
    if ansoegning.ansoegt_oere > hoejst:
        raise Regelbrud(f"Reglerne giver højst {kr(hoejst)}", "ansoegt_oere")
    if ansoegning.ansoegt_oere <= 0:
        raise Regelbrud("Der er intet at søge om: fonden dækker ingen af udgifterne, eller loftet er brugt.")
    ansoegning.oprettet_kl = tidspunkt
    ansoegning.sagsnummer = nye_sagsnumre(Fondsansoegning, 1, dag)[0]
    ansoegning.save()
    doem(ansoegning, Anledning.SOEGT, tidspunkt)
    return ansoegning
