"""A wish becomes money from the fund, without a script: employee, leader, union representative, økonomi.

And with one, so that axe, the keyboard and the narrow screen meet each page of the way.
"""

import pytest
from django.utils import timezone

from ansoegninger.fond.ansoegning.models import Fase, Fondsansoegning
from ansoegninger.fond.arbejde import forfaldent
from tests.fabrikker import fondssager as fs
from tests.rejser.rejsende import Person, Rejse
from workflows.forloeb.kursusoenske import Kursusoenske
from workflows.motor.doere import afbryd
from workflows.motor.models import AabenOpgave

pytestmark = [pytest.mark.rejse, pytest.mark.django_db(transaction=True)]


def opgave(person: Person, ansoegning: Fondsansoegning, trin: str, *, script: bool) -> Person:
    """Go to an open step."""
    sti = f"/opgaver/{AabenOpgave.objects.get(sagsnummer=ansoegning.sagsnummer, trin=trin).task_id}/"
    if script:
        return person.gaa(sti)
    person.side.goto(person.vaert + sti)
    return person


@pytest.mark.parametrize("script", [False, True], ids=["uden script", "med script"])
def test_fra_oenske_til_fondens_svar(rejse: Rejse, script: bool) -> None:
    hold = fs.med_tr(rejse.hold)
    oenske = fs.anbefalet(hold, start_dag=fs.START, slut_dag=fs.SLUT, ects=5)
    mads, lone, tove = (rejse.som(navn, javascript=script) for navn in ("mads", "lone", "tove"))

    mads.side.goto(f"{rejse.vaert}/sager/{oenske.sagsnummer}/")
    mads.tryk("Søg kompetencefonden")
    mads.ser("Det giver reglerne", "Fonden, højst").svar("Slutter den med en eksamen?", "Nej")
    mads.tryk("Send til min leder").ser("Uddannelsen slutter uden eksamen")
    mads.svar("Slutter den med en eksamen?", "Ja").tryk("Send til min leder")
    ansoegning = Fondsansoegning.objects.get()
    assert (ansoegning.fase, ansoegning.ansoegt_oere) == (Fase.HOS_LEDER, 960_000)
    mads.ser(ansoegning.sagsnummer, "Hos lederen")

    opgave(lone, ansoegning, "aftal", script=script).svar("Skal der søges?", "Ja, vi er enige om at søge")
    lone.tryk("Gem svaret")
    opgave(tove, ansoegning, "erklaer", script=script)
    tove.svar("Ligger uddannelsen ud over det, arbejdspladsen ellers tilbyder?", "Ja")
    tove.svar("Er der en skriftlig plan for medarbejderens udvikling?", "Ja").tryk("Gem erklæringen")

    opgave(mads, ansoegning, "opret", script=script).tryk("Se arket til fondens portal")
    mads.ser("CVR-nummer", fs.CVR, fs.PNUMMER, "9.600,00 kr.")
    opgave(mads, ansoegning, "opret", script=script).skriv({"Fondens sagsnummer": "KF-77"}).tryk("Gem sagsnummeret")
    for person, trin in ((mads, "underskriv_ansoeger"), (lone, "underskriv_leder"), (tove, "underskriv_tr")):
        opgave(person, ansoegning, trin, script=script).ser("KF-77", "10. november 2026")
        person.side.get_by_label("Jeg har skrevet under på fondens ansøgning").check(force=True)
        person.tryk("Gem underskriften")
    opgave(mads, ansoegning, "indsend", script=script).tryk("Gem, at den er sendt")
    opgave(mads, ansoegning, "svar", script=script).svar("Hvad svarede fonden?", "Bevilget som ansøgt")
    mads.tryk("Gem fondens svar").ser("Tilsagn")
    ansoegning.refresh_from_db()
    assert ansoegning.fase == Fase.TILSAGN


def test_kurset_bliver_ikke_til_noget_og_oekonomi_afmelder_tilskuddet(rejse: Rejse) -> None:
    hold = fs.med_tr(rejse.hold)
    ansoegning = fs.besvaret(hold)
    data = {"begrundelse": ""}
    nu = timezone.now()
    afbryd(afbrydelse=Kursusoenske.traek, sag=ansoegning.oenske, adgang=hold.adgang("mads"), data=data, tidspunkt=nu)
    assert forfaldent(nu) == 1
    oscar = opgave(rejse.som("oscar"), ansoegning, "afmeld", script=True)
    oscar.skriv({"Betalt tilbage til fonden": "0"}).klik("Gem afmeldingen").ser("Afmeldt eller betalt tilbage")
    oscar.gaa("/fond/overblik/").ser("Ansøgninger til kompetencefonden")


def test_medarbejderen_retter_datoerne_og_fristen_foelger_med(rejse: Rejse) -> None:
    hold = fs.med_tr(rejse.hold)
    ansoegning = fs.oprettet(hold)
    mads = rejse.som("mads").gaa(f"/sager/{ansoegning.sagsnummer}/").klik("Ret datoerne")
    mads.skriv({"Uddannelsen begynder": "15.10.2026", "Uddannelsen slutter": "20.10.2026"}).klik("Gem")
    mads.ser("14. oktober 2026")
