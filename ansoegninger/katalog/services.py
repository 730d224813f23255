"""Writing the catalogue: courses one by one on their pages, or many at once from elsewhere. Nothing is ever deleted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from ansoegninger.katalog.billede import Billede, aftryk, billede, skriv_billede
from ansoegninger.katalog.models import Kursus, Kursusafholdelse, Udbyder
from ansoegninger.katalog.policies import kraev_retter
from ansoegninger.katalog.skrivning import (
    find_kursus,
    find_udbyder,
    hold_kataloget,
    noegle,
    skriv_afholdelser,
    skriv_maal,
    skriv_priser,
    skriv_raekke,
)
from roller.adgang.adgang import Adgang, Aktoer
from workflows.motor.fejl import Regelbrud
from workflows.spor import SYSTEM, Aendring, Sporudkast, skriv
from workflows.spor.aendringer import raekker_i
from workflows.sprog.formater import kort_dato

AENDRET = "Kurset er rettet af en anden, siden du åbnede siden. Hent siden igen, og ret så i det, der står der nu."


@transaction.atomic
def gem_kursus(
    *, kursus: Kursus | None, til: Billede, vist: str, adgang: Adgang, tidspunkt: datetime
) -> tuple[Kursus, bool]:
    """Make a course (`kursus` None), or let one be as in the picture.

    `vist` is the fingerprint of what the person saw; it is not looked at for a new course.

    Returns:
        The course, and whether anything changed.

    Raises:
        IngenAdgang: the person does not keep the catalogue.
        Regelbrud: somebody was faster, the provider has a course of that name, a new provider has no kind, or a known
            one has another.
    """
    aktoer = kraev_retter(adgang)
    hold_kataloget()
    if kursus is not None:
        kursus = laas(kursus.pk)
        if aftryk(billede(kursus)) != vist:
            raise Regelbrud(AENDRET)
    _kraev_ledigt(til["titel"], til["udbyder"], kursus)
    aendringer = _udbyderens_art(til, kursus)
    gemt, aendret = skriv_billede(kursus, til)
    aendringer += aendret
    if aendringer:
        art = "katalog.kursus_oprettet" if kursus is None else "katalog.kursus_rettet"
        spor_om(art, aktoer, tidspunkt, {"kursus": gemt.titel}, aendringer)
    return gemt, bool(aendringer)


@transaction.atomic
def arkiver(*, kursus: Kursus, grund: str, adgang: Adgang, tidspunkt: datetime) -> None:
    """Take a course out of what can be wished for; it can still be read.

    Raises:
        IngenAdgang: the person does not keep the catalogue.
        Regelbrud: it is archived already.
    """
    aktoer = kraev_retter(adgang)
    laast = laas(kursus.pk)
    if laast.arkiveret:
        raise Regelbrud("Kurset er allerede arkiveret.")
    aendringer = skriv_raekke(laast, {"arkiveret": True, "arkivgrund": grund})
    spor_om("katalog.kursus_arkiveret", aktoer, tidspunkt, {"kursus": laast.titel}, aendringer, grund)


@transaction.atomic
def genopret(*, kursus: Kursus, grund: str, adgang: Adgang, tidspunkt: datetime) -> None:
    """Bring an archived course back.

    Raises:
        IngenAdgang: the person does not keep the catalogue.
        Regelbrud: it is not archived.
    """
    aktoer = kraev_retter(adgang)
    laast = laas(kursus.pk)
    if not laast.arkiveret:
        raise Regelbrud("Kurset er ikke arkiveret.")
    aendringer = skriv_raekke(laast, {"arkiveret": False, "arkivgrund": ""})
    spor_om("katalog.kursus_genoprettet", aktoer, tidspunkt, {"kursus": laast.titel}, aendringer, grund)


@transaction.atomic
def gem_dato(
    *, kursus: Kursus, dato: Kursusafholdelse | None, felter: Mapping[str, Any], adgang: Adgang, tidspunkt: datetime
) -> Kursusafholdelse:
    """Give a course a date, or put one right.

    Raises:
        IngenAdgang: the person does not keep the catalogue.
        Regelbrud: the course is archived, the date is called off, or the course has one there that day.
    """
    aktoer = kraev_retter(adgang)
    laast = laas(kursus.pk)
    if laast.arkiveret:
        raise Regelbrud("Kurset er arkiveret. Hent det tilbage, før du giver det datoer.")
    if dato is not None and dato.aflyst:
        raise Regelbrud("Datoen er aflyst og kan ikke rettes. Tilføj en ny.")
    gemt = dato or Kursusafholdelse(kursus=laast)
    andre = laast.afholdelser.exclude(pk=gemt.pk)
    if any(noegle(vars(anden)) == noegle(felter) for anden in andre):
        raise Regelbrud("Kurset er allerede sat på samme sted den dag.", "start_dag")
    if aendringer := skriv_raekke(gemt, felter):
        art = "katalog.dato_tilfoejet" if dato is None else "katalog.dato_rettet"
        spor_om(art, aktoer, tidspunkt, {"kursus": laast.titel, "dag": kort_dato(gemt.start_dag)}, aendringer)
    return gemt


@transaction.atomic
def aflys(*, dato: Kursusafholdelse, grund: str, adgang: Adgang, tidspunkt: datetime) -> None:
    """Call a date off; wishes for it keep their dates, and whoever reads the course sees why.

    Raises:
        IngenAdgang: the person does not keep the catalogue.
        Regelbrud: it is called off already.
    """
    aktoer = kraev_retter(adgang)
    kursus = laas(dato.kursus_id)
    laast = kursus.afholdelser.get(pk=dato.pk)
    if laast.aflyst:
        raise Regelbrud("Datoen er allerede aflyst.")
    aendringer = skriv_raekke(laast, {"aflyst": True, "aflysningsgrund": grund})
    data = {"kursus": kursus.titel, "dag": kort_dato(laast.start_dag)}
    spor_om("katalog.dato_aflyst", aktoer, tidspunkt, data, aendringer, grund)


@transaction.atomic
def indlaes(
    *, udbydere: Mapping[str, str], kurser: Sequence[Mapping[str, Any]], kilde: str, tidspunkt: datetime
) -> list[Kursus]:
    """Write providers (kind by name) and courses; a course is known by its title and its provider's name.

    A course's `priser`, one mapping of fields for each form, and `maal`, the words of its goals, replace those it had;
    without them it keeps them. Its `afholdelser` are added to those it has.

    Returns:
        The courses, in the order given.
    """
    hold_kataloget()
    aendringer: list[Aendring] = []
    kendte: dict[str, Udbyder] = {}
    for navn, art in udbydere.items():
        kendte[navn] = Udbyder.objects.filter(navn=navn).first() or Udbyder()
        aendringer += skriv_raekke(kendte[navn], {"navn": navn, "art": art})
    nye = rettede = 0
    skrevne = []
    for felter in kurser:
        udbyder = kendte[felter["udbyder"]]
        kursus = Kursus.objects.filter(titel=felter["titel"], udbyder=udbyder).first() or Kursus()
        er_ny = kursus.pk is None
        aendret = _skriv(kursus, {**felter, "udbyder": udbyder})
        nye += er_ny
        rettede += bool(aendret) and not er_ny
        aendringer += aendret
        skrevne.append(kursus)
    data = {"kilde": kilde, "nye": nye, "rettede": rettede}
    skriv(
        Sporudkast(
            kaede=SYSTEM,
            art="katalog.indlaest",
            tidspunkt=tidspunkt,
            data=data,
            aendringer=aendringer,
            henvisninger=raekker_i(aendringer),
        )
    )
    return skrevne


def laas(kursus_id: int) -> Kursus:
    """The course as it is now, held until the transaction ends."""
    return Kursus.objects.select_for_update(of=("self",)).select_related("udbyder").get(pk=kursus_id)


def spor_om(
    art: str,
    aktoer: Aktoer,
    tidspunkt: datetime,
    data: Mapping[str, object],
    aendringer: Sequence[Aendring],
    grund: str = "",
    henvisninger: Sequence[str] = (),
) -> None:
    """The trail's entry about the catalogue."""
    skriv(
        Sporudkast(
            kaede=SYSTEM,
            art=art,
            tidspunkt=tidspunkt,
            aktoer_id=aktoer.bruger.pk,
            rolle=aktoer.rolle,
            paa_vegne_af_id=aktoer.paa_vegne_af_id,
            begrundelse=grund,
            data=data,
            aendringer=aendringer,
            henvisninger=[*henvisninger, *raekker_i(aendringer)],
        )
    )


def _skriv(kursus: Kursus, felter: Mapping[str, Any]) -> list[Aendring]:
    egne = {navn: v for navn, v in felter.items() if navn not in {"priser", "maal", "afholdelser"}}
    aendringer = skriv_raekke(kursus, egne)
    if "priser" in felter:
        aendringer += skriv_priser(kursus, felter["priser"])
    if "maal" in felter:
        aendringer += skriv_maal(kursus, felter["maal"])
    return aendringer + skriv_afholdelser(kursus, felter.get("afholdelser", ()))


def _udbyderens_art(til: Billede, kursus: Kursus | None) -> list[Aendring]:
    """A provider's kind is put right on a course that it has already; it is that of all its courses."""
    kendt, art = find_udbyder(til["udbyder"]), til["udbyderart"]
    if kendt is None or art in {"", kendt.art}:
        return []
    if kursus is None or kursus.udbyder_id != kendt.pk:
        staar = kendt.get_art_display().lower()
        raise Regelbrud(f"Udbyderen står som {staar} i kataloget. Vælg det, eller lad feltet stå tomt.", "udbyderart")
    return skriv_raekke(kendt, {"art": art})


def _kraev_ledigt(titel: str, udbyder: str, kursus: Kursus | None) -> None:
    if fundet := find_kursus(titel, udbyder, uden=kursus):
        hvor = " Det er arkiveret, og du kan hente det tilbage." if fundet.arkiveret else ""
        raise Regelbrud(f"Udbyderen har allerede kurset »{fundet.titel}« i kataloget.{hvor}", "titel")
