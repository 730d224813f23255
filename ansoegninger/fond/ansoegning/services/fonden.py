"""What happens between the workplace and the fund: case number, signatures, upload, answer."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone

from ansoegninger.fond.ansoegning.domme import Anledning
from ansoegninger.fond.ansoegning.fakta import (
    Fondsindsendelse,
    Fondsnummer,
    Fondssvar,
    Part,
    Svarudfald,
    Underskrift,
)
from ansoegninger.fond.ansoegning.frister import at_underskrive
from ansoegninger.fond.ansoegning.models import Fondsansoegning
from ansoegninger.fond.ansoegning.queries import parter_der_mangler, seneste
from ansoegninger.fond.ansoegning.services.doem import doem, kraev_muligt, kraev_plads
from ansoegninger.fond.ansoegning.services.faelles import af, kraev_fortid
from ansoegninger.fond.ansoegning.services.penge import bogfoer_tilskuddet
from roller.adgang.adgang import Aktoer
from workflows.motor.fejl import Regelbrud
from workflows.sprog.formater import dato, kr


def opret_hos_fonden(
    *, sag: Fondsansoegning, aktoer: Aktoer, nummer: str, skete_dag: date, tidspunkt: datetime
) -> Fondsnummer:
    """The employee created it in the fund's portal; from here the signatures are counted.

    Raises:
        Regelbrud: a day that has not been, a number used before, or a rule that says no today.
    """
    kraev_fortid(skete_dag, tidspunkt)
    if Fondsnummer.objects.filter(ansoegning=sag, nummer=nummer.strip()).exists():
        raise Regelbrud("Det sagsnummer er brugt før. Skriv det nye fra fonden.", "nummer")
    kraev_muligt(sag, timezone.localdate(tidspunkt), hos_fonden=True)
    kraev_plads(sag, timezone.localdate(tidspunkt))
    faktum = Fondsnummer.objects.create(ansoegning=sag, nummer=nummer.strip(), dag=skete_dag, **af(aktoer, tidspunkt))
    doem(sag, Anledning.OPRETTET, tidspunkt, sagsnummer_dag=skete_dag)
    return faktum


def underskriv_ansoeger(*, sag: Fondsansoegning, aktoer: Aktoer, skete_dag: date, tidspunkt: datetime) -> Underskrift:
    """The employee has signed the fund's sheet."""
    return _underskriv(sag, Part.ANSOEGER, aktoer, skete_dag, tidspunkt)


def underskriv_leder(*, sag: Fondsansoegning, aktoer: Aktoer, skete_dag: date, tidspunkt: datetime) -> Underskrift:
    """The leader has signed the fund's sheet."""
    return _underskriv(sag, Part.LEDER, aktoer, skete_dag, tidspunkt)


def underskriv_tr(*, sag: Fondsansoegning, aktoer: Aktoer, skete_dag: date, tidspunkt: datetime) -> Underskrift:
    """The union representative has signed the fund's sheet."""
    return _underskriv(sag, Part.TR, aktoer, skete_dag, tidspunkt)


def indsend(*, sag: Fondsansoegning, aktoer: Aktoer, skete_dag: date, tidspunkt: datetime) -> Fondsindsendelse:
    """The signed sheet was uploaded: now it is applied for.

    Raises:
        Regelbrud: before everybody signed, after the deadline, or on a day that has not been.
    """
    kraev_fortid(skete_dag, tidspunkt)
    nummer = _nummeret(sag)
    if parter_der_mangler(sag):
        raise Regelbrud("Alle skal have skrevet under, før ansøgningen sendes.")
    if skete_dag < max(nummer.underskrifter.values_list("dag", flat=True)):
        raise Regelbrud("Ansøgningen kan ikke være sendt, før den sidste skrev under.", "skete_dag")
    frist = at_underskrive(sag, skete_dag)
    if frist is not None and skete_dag > frist:
        raise Regelbrud(
            f"Fristen var {dato(frist)}. Er den overskredet, vælger lederen, hvad der nu skal ske.", "skete_dag"
        )
    kraev_plads(sag, timezone.localdate(tidspunkt))
    doem(sag, Anledning.INDSENDT, tidspunkt)
    return Fondsindsendelse.objects.create(ansoegning=sag, fondsnummer=nummer, dag=skete_dag, **af(aktoer, tidspunkt))


def registrer_svar(
    *,
    sag: Fondsansoegning,
    aktoer: Aktoer,
    udfald: str,
    skete_dag: date,
    tidspunkt: datetime,
    tilskud_oere: int | None = None,
    begrundelse: str = "",
) -> Fondssvar:
    """The fund answered; a grant is entered in the pot that pays for the course.

    Raises:
        Regelbrud: a day that has not been, or an amount that does not go with the answer.
    """
    kraev_fortid(skete_dag, tidspunkt)
    sendt = seneste(Fondsindsendelse, sag)
    if sendt is not None and skete_dag < sendt.dag:
        raise Regelbrud("Fonden kan ikke have svaret, før ansøgningen blev sendt.", "skete_dag")
    tilskud = _tilskud(sag, udfald, tilskud_oere)
    svar = Fondssvar.objects.create(
        ansoegning=sag,
        udfald=udfald,
        tilskud_oere=tilskud,
        dag=skete_dag,
        begrundelse=begrundelse.strip(),
        **af(aktoer, tidspunkt),
    )
    if tilskud:
        bogfoer_tilskuddet(sag, tilskud, aktoer, tidspunkt)
    return svar


def _tilskud(sag: Fondsansoegning, udfald: str, tilskud_oere: int | None) -> int:
    if udfald == Svarudfald.BEVILGET:
        return sag.ansoegt_oere
    if udfald == Svarudfald.AFSLAG:
        return 0
    if not tilskud_oere or tilskud_oere >= sag.ansoegt_oere:
        raise Regelbrud(f"Skriv, hvad fonden giver: mindre end de {kr(sag.ansoegt_oere)}, I søgte om.", "tilskud_oere")
    return tilskud_oere


def _underskriv(sag: Fondsansoegning, part: Part, aktoer: Aktoer, skete_dag: date, tidspunkt: datetime) -> Underskrift:
    kraev_fortid(skete_dag, tidspunkt)
    nummer = _nummeret(sag)
    if skete_dag < nummer.dag:
        raise Regelbrud(f"Ansøgningen blev først oprettet hos fonden {dato(nummer.dag)}.", "skete_dag")
    return Underskrift.objects.create(
        ansoegning=sag, fondsnummer=nummer, part=part, dag=skete_dag, **af(aktoer, tidspunkt)
    )


def _nummeret(sag: Fondsansoegning) -> Fondsnummer:
    nummer = seneste(Fondsnummer, sag)
    assert nummer is not None, "der er et sagsnummer, før nogen skriver under"
    return nummer
