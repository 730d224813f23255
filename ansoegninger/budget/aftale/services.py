"""What the chief says of an outside pool: its areas, its topics, whom to report to; each change with its entry."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from django.db import models, transaction

from ansoegninger.budget.aftale.models import (
    Afrapporteringsfrist,
    Emnevalg,
    Fokusemne,
    Omraadeenhed,
    Puljeomraade,
)
from ansoegninger.budget.aftale.queries import fordelbart
from ansoegninger.budget.models import Ramme
from ansoegninger.budget.policies import maa_rette_ramme
from ansoegninger.budget.services.rammer import kraev_aktoer, laas, spor_om
from roller.adgang.adgang import Adgang, Aktoer
from roller.organisation.models import Enhed
from workflows.motor.fejl import Regelbrud
from workflows.spor import Aendring, skriv
from workflows.spor.aendringer import fjernet, nyt, raekker_i, rettet, som_er
from workflows.sprog.formater import kort_dato, kr

Raekke = TypeVar("Raekke", bound=models.Model)

AENDRET = "Det er ændret af en anden, siden du åbnede siden. Se det igen, og prøv forfra."
KUN_UDEFRA = "Kun en øremærket pulje med en giver har områder, fokusemner og afrapportering."


@transaction.atomic
def saet_omraade(
    *,
    ramme: Ramme,
    navn: str,
    beloeb_oere: int,
    enheder: Collection[Enhed],
    adgang: Adgang,
    tidspunkt: datetime,
    omraade: Puljeomraade | None = None,
) -> Puljeomraade:
    """Give an area its share of the pool, new or changed.

    Raises:
        IngenAdgang: somebody else than the centre's chief.
        Regelbrud: the areas would share more than the pool is, or the name or a unit is another area's.
    """
    laast, aktoer = _laas_pulje(ramme, adgang)
    raekke = _nu(omraade, laast) if omraade else Puljeomraade(ramme=laast)
    andre = list(laast.omraader.exclude(pk=raekke.pk))
    if any(o.navn == navn for o in andre):
        raise Regelbrud("Puljen har et område af det navn.", "navn")
    ledige = fordelbart([laast])[laast.pk] - sum(o.beloeb_oere for o in andre)
    if beloeb_oere > ledige:
        raise Regelbrud(f"Puljen har kun {kr(ledige)}, der ikke er fordelt på andre områder.", "beloeb_oere")
    aendringer = _gem(raekke, navn=navn, beloeb_oere=beloeb_oere)
    aendringer += _saet_enheder(laast, raekke, enheder)
    if aendringer:
        data = {"omraade": navn, "beloeb": kr(beloeb_oere)}
        _spor("budget.omraade_sat", laast, aktoer, tidspunkt, aendringer, data)
    return raekke


@transaction.atomic
def fjern_omraade(*, omraade: Puljeomraade, adgang: Adgang, tidspunkt: datetime) -> None:
    """Take an area away; what was granted in it belongs to none.

    Raises:
        IngenAdgang: somebody else than the centre's chief.
    """
    laast, aktoer = _laas_pulje(omraade.ramme, adgang)
    raekke = _nu(omraade, laast)
    aendringer = _fjern([*raekke.enheder.all(), raekke])
    _spor("budget.omraade_fjernet", laast, aktoer, tidspunkt, aendringer, {"omraade": raekke.navn})


@transaction.atomic
def saet_emne(
    *,
    ramme: Ramme,
    navn: str,
    temanummer: int | None,
    adgang: Adgang,
    tidspunkt: datetime,
    emne: Fokusemne | None = None,
) -> Fokusemne:
    """Name a focus topic of the pool, and the theme whose grants belong to it.

    Raises:
        IngenAdgang: somebody else than the centre's chief.
        Regelbrud: the name or the theme is another topic's, or the pool is not for the theme.
    """
    laast, aktoer = _laas_pulje(ramme, adgang)
    raekke = _nu(emne, laast) if emne else Fokusemne(ramme=laast)
    andre = list(laast.fokusemner.exclude(pk=raekke.pk))
    if any(e.navn == navn for e in andre):
        raise Regelbrud("Puljen har et fokusemne af det navn.", "navn")
    if taget := next((e for e in andre if temanummer is not None and e.temanummer == temanummer), None):
        raise Regelbrud(f"Tema {temanummer} hører til fokusemnet {taget.navn}.", "temanummer")
    if temanummer is not None and laast.temanumre and temanummer not in laast.temanumre:
        raise Regelbrud("Puljen betaler ikke kurser i det tema.", "temanummer")
    aendringer = _gem(raekke, navn=navn, temanummer=temanummer)
    if aendringer:
        _spor("budget.emne_sat", laast, aktoer, tidspunkt, aendringer, {"emne": navn})
    return raekke


@transaction.atomic
def fjern_emne(*, emne: Fokusemne, adgang: Adgang, tidspunkt: datetime) -> None:
    """Take a topic away, and with it what was put under it by hand.

    Raises:
        IngenAdgang: somebody else than the centre's chief.
    """
    laast, aktoer = _laas_pulje(emne.ramme, adgang)
    raekke = _nu(emne, laast)
    aendringer = _fjern([*raekke.valg.all(), raekke])
    _spor("budget.emne_fjernet", laast, aktoer, tidspunkt, aendringer, {"emne": raekke.navn})


@transaction.atomic
def saet_frist(
    *,
    ramme: Ramme,
    modtager: str,
    senest_dag: date,
    hvad: str,
    adgang: Adgang,
    tidspunkt: datetime,
    frist: Afrapporteringsfrist | None = None,
) -> Afrapporteringsfrist:
    """Say to whom, and by when, the pool is reported.

    Raises:
        IngenAdgang: somebody else than the centre's chief.
        Regelbrud: it stands there already, or what was asked for is answered.
    """
    laast, aktoer = _laas_pulje(ramme, adgang)
    raekke = _nu(frist, laast) if frist else Afrapporteringsfrist(ramme=laast)
    if raekke.pk and raekke.afrapporteringer.exists():
        raise Regelbrud("Afrapporteringen er indsendt, og fristen kan ikke ændres.")
    andre = laast.frister.exclude(pk=raekke.pk)
    if andre.filter(modtager=modtager, senest_dag=senest_dag).exists():
        raise Regelbrud("Der er allerede en frist for den modtager den dag.", "senest_dag")
    aendringer = _gem(raekke, modtager=modtager, senest_dag=senest_dag, hvad=hvad)
    if aendringer:
        data = {"modtager": modtager, "dag": kort_dato(senest_dag)}
        _spor("budget.frist_sat", laast, aktoer, tidspunkt, aendringer, data)
    return raekke


@transaction.atomic
def fjern_frist(*, frist: Afrapporteringsfrist, adgang: Adgang, tidspunkt: datetime) -> None:
    """Take a day of reporting away, with what was drafted for it.

    Raises:
        IngenAdgang: somebody else than the centre's chief.
        Regelbrud: it is reported already.
    """
    laast, aktoer = _laas_pulje(frist.ramme, adgang)
    raekke = _nu(frist, laast)
    if raekke.afrapporteringer.exists():
        raise Regelbrud("Afrapporteringen er indsendt, og fristen kan ikke fjernes.")
    udkast = getattr(raekke, "udkast", None)
    if udkast:
        udkast.delete()
    data = {"modtager": raekke.modtager, "dag": kort_dato(raekke.senest_dag)}
    _spor("budget.frist_fjernet", laast, aktoer, tidspunkt, _fjern([raekke]), data)


@transaction.atomic
def vaelg_emner(*, ramme: Ramme, valg: Mapping[str, int | None], adgang: Adgang, tidspunkt: datetime) -> int:
    """Put grants under topics by hand: case number -> the topic's key; None lets the theme decide.

    Returns:
        How many were changed.

    Raises:
        IngenAdgang: somebody else than the centre's chief.
        Regelbrud: the topic is not the pool's, or the pool pays no such case.
    """
    laast, aktoer = _laas_pulje(ramme, adgang)
    emner = {emne.pk: emne for emne in laast.fokusemner.all()}
    betalt = set(laast.posteringer.filter(sagsnummer__in=valg).values_list("sagsnummer", flat=True))
    if valg.keys() - betalt or {pk for pk in valg.values() if pk is not None} - emner.keys():
        raise Regelbrud(AENDRET)
    nu = {v.sagsnummer: v for v in Emnevalg.objects.filter(ramme=laast, sagsnummer__in=valg)}
    aendringer: list[Aendring] = []
    aendrede = 0
    for sagsnummer, pk in valg.items():
        raekke = nu.get(sagsnummer)
        if (raekke.emne_id if raekke else None) == pk:
            continue
        aendrede += 1
        if pk is None:
            aendringer += _fjern([nu[sagsnummer]])
        else:
            aendringer += _gem(raekke or Emnevalg(ramme=laast, sagsnummer=sagsnummer), emne=emner[pk])
    if aendringer:
        _spor("budget.emner_valgt", laast, aktoer, tidspunkt, aendringer, {"antal": aendrede})
    return aendrede


def _laas_pulje(ramme: Ramme, adgang: Adgang) -> tuple[Ramme, Aktoer]:
    """The pool as it is now; two who divide it meet here."""
    laast = laas(ramme)
    aktoer = kraev_aktoer(maa_rette_ramme(adgang, laast))
    if not laast.er_udefra:
        raise Regelbrud(KUN_UDEFRA)
    return laast, aktoer


def _nu(raekke: Raekke, ramme: Ramme) -> Raekke:
    """The row as it is under the pool's lock."""
    nu = type(raekke)._default_manager.filter(pk=raekke.pk, ramme=ramme).first()
    if nu is None:
        raise Regelbrud(AENDRET)
    return nu


def _gem(raekke: models.Model, **felter: object) -> list[Aendring]:
    """Save what is changed, if anything is."""
    er_ny, foer = raekke.pk is None, som_er(raekke)
    for felt, vaerdi in felter.items():
        setattr(raekke, felt, vaerdi)
    if not er_ny and som_er(raekke) == foer:
        return []
    raekke.save()
    return nyt(raekke) if er_ny else rettet(raekke, foer)


def _saet_enheder(ramme: Ramme, omraade: Puljeomraade, enheder: Collection[Enhed]) -> list[Aendring]:
    oensket = {enhed.pk: enhed for enhed in enheder}
    alle = list(Omraadeenhed.objects.filter(ramme=ramme).select_related("enhed", "omraade"))
    if optaget := next((e for e in alle if e.enhed_id in oensket and e.omraade_id != omraade.pk), None):
        raise Regelbrud(f"{optaget.enhed} hører til området {optaget.omraade}.", "enheder")
    egne = [e for e in alle if e.omraade_id == omraade.pk]
    aendringer = _fjern([e for e in egne if e.enhed_id not in oensket])
    for pk in sorted(oensket.keys() - {e.enhed_id for e in egne}):
        aendringer += _gem(Omraadeenhed(ramme=ramme), omraade=omraade, enhed=oensket[pk])
    return aendringer


def _fjern(raekker: Sequence[models.Model]) -> list[Aendring]:
    aendringer = [aendring for raekke in raekker for aendring in fjernet(raekke)]
    for raekke in raekker:
        raekke.delete()
    return aendringer


def _spor(
    art: str,
    ramme: Ramme,
    aktoer: Aktoer,
    tidspunkt: datetime,
    aendringer: list[Aendring],
    data: Mapping[str, object],
) -> None:
    """An entry about rows beside the pool itself."""
    udkast = spor_om(art, ramme, [], som_er(ramme), aktoer, tidspunkt, data)
    henvisninger = [*udkast.henvisninger, *raekker_i(aendringer)]
    skriv(replace(udkast, aendringer=aendringer, henvisninger=henvisninger))
