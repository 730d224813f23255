"""The fund's money in the ledger: it stands in the pot that pays for the course, from the answer on."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Sum

from ansoegninger.budget.models import Postering, Posteringsart, Ramme, Udgiftsart
from ansoegninger.budget.queries import afdelingsrammer, bundet_paa
from ansoegninger.budget.services.bogfoering import bogfoer
from ansoegninger.fond.ansoegning.fakta import Tilbagebetaling, Udbetaling
from ansoegninger.fond.ansoegning.models import Fondsansoegning
from ansoegninger.fond.ansoegning.queries import bevilget
from ansoegninger.fond.ansoegning.services.faelles import af, kraev_fortid
from roller.adgang.adgang import Aktoer
from workflows.motor.fejl import Regelbrud

FOR_LIDT = (
    "Tilskuddet er allerede brugt i {ramme}. Få centerchefen til at sætte rammen op med det, der mangler, og registrér "
    "det bagefter."
)


def bogfoer_tilskuddet(ansoegning: Fondsansoegning, oere: int, aktoer: Aktoer, tidspunkt: datetime) -> Ramme | None:
    """Enter what the fund gives (øre); None where no pot pays for the course yet."""
    ramme = _ramme(ansoegning)
    if ramme is not None:
        _bogfoer(ramme, ansoegning, oere, aktoer, tidspunkt)
    return ramme


def tag_tilskuddet_tilbage(ansoegning: Fondsansoegning, aktoer: Aktoer, tidspunkt: datetime) -> None:
    """Take out what was entered for the application.

    Raises:
        Regelbrud: it is spent already.
    """
    for ramme, oere in _bogfoert(ansoegning):
        _bogfoer(ramme, ansoegning, -oere, aktoer, tidspunkt)


def registrer_udbetaling(
    *, sag: Fondsansoegning, aktoer: Aktoer, beloeb_oere: int, skete_dag: date, bilag: str, tidspunkt: datetime
) -> Udbetaling:
    """The fund paid; where it paid another amount than it granted, the pot is put right.

    Raises:
        Regelbrud: more than was granted, a day that has not been, or less than the pot can bear.
    """
    svar = bevilget(sag)
    assert svar is not None, "der udbetales kun, hvad der er bevilget"
    if beloeb_oere > svar.tilskud_oere:
        raise Regelbrud("Fonden kan ikke have udbetalt mere, end den har bevilget.", "beloeb_oere")
    kraev_fortid(skete_dag, tidspunkt)
    for ramme, oere in _bogfoert(sag):
        if beloeb_oere != oere:
            _bogfoer(ramme, sag, beloeb_oere - oere, aktoer, tidspunkt)
    return Udbetaling.objects.create(
        ansoegning=sag,
        beloeb_oere=beloeb_oere,
        dag=skete_dag,
        bilag=bilag.strip(),
        **af(aktoer, tidspunkt),
    )


def afmeld(
    *, sag: Fondsansoegning, aktoer: Aktoer, beloeb_oere: int, skete_dag: date, begrundelse: str, tidspunkt: datetime
) -> Tilbagebetaling:
    """The course was not completed: the grant leaves the pot, and what had been paid is paid back.

    Raises:
        Regelbrud: more than was granted, a day that has not been, or the money is spent.
    """
    svar = bevilget(sag)
    assert svar is not None, "der afmeldes kun, hvad der er bevilget"
    if beloeb_oere > svar.tilskud_oere:
        raise Regelbrud("Der kan ikke betales mere tilbage, end fonden har bevilget.", "beloeb_oere")
    kraev_fortid(skete_dag, tidspunkt)
    tag_tilskuddet_tilbage(sag, aktoer, tidspunkt)
    return Tilbagebetaling.objects.create(
        ansoegning=sag,
        beloeb_oere=beloeb_oere,
        dag=skete_dag,
        begrundelse=begrundelse.strip(),
        **af(aktoer, tidspunkt),
    )


def _ramme(ansoegning: Fondsansoegning) -> Ramme | None:
    """The pot that pays for the course; before that is decided, the department's own of the year it begins."""
    bundet = [ramme for ramme, _ in bundet_paa(ansoegning.oenske.sagsnummer) if ramme.udgift == Udgiftsart.KURSUS]
    egen = afdelingsrammer().filter(enhed=ansoegning.enhed_id, aar=ansoegning.start_dag.year).select_related("enhed")
    return bundet[0] if bundet else egen.first()


def _bogfoert(ansoegning: Fondsansoegning) -> list[tuple[Ramme, int]]:
    """What is entered for the application in each pot (øre), by pk."""
    poster = Postering.objects.filter(sagsnummer=ansoegning.sagsnummer, art=Posteringsart.FONDSTILSKUD).order_by()
    summer = dict(poster.values_list("ramme").annotate(oere=Sum("beloeb_oere")))
    rammer = Ramme.objects.filter(pk__in=summer).select_related("enhed").order_by("pk")
    return [(ramme, summer[ramme.pk]) for ramme in rammer if summer[ramme.pk]]


def _bogfoer(ramme: Ramme, ansoegning: Fondsansoegning, oere: int, aktoer: Aktoer, tidspunkt: datetime) -> None:
    post = Postering(art=Posteringsart.FONDSTILSKUD, beloeb_oere=oere, sagsnummer=ansoegning.sagsnummer)
    for_lidt = FOR_LIDT.format(ramme=ramme.kort_navn)
    bogfoer(ramme=ramme, posteringer=[post], bruger=aktoer.bruger, tidspunkt=tidspunkt, for_lidt=for_lidt)
