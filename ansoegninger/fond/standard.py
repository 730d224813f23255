"""The rules that the product comes with: what public sources say of the fund, and nothing else.

A rule that only others than the fund have told of, or that can be read in two ways, is marked as not confirmed. What no
source says (the positive lists, how long papers are kept, appeals, what OK-26 changed) is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ansoegninger.fond.regler import KODER, Anker, Grundlag, Puljestand, Regel, Regelart
from ansoegninger.fond.svar import OPSAGT
from ansoegninger.katalog.models import Kursustype
from roller.organisation.models import Overenskomst

#: Why there is a first version.
NOTE = "De regler, systemet blev leveret med"
#: The caps of OK-21 hold from this day.
GAELDER_FRA = date(2021, 5, 4)
#: The agreements of the municipality's employments that the fund's list names.
DAEKKEDE = (Overenskomst.DS, Overenskomst.HK, Overenskomst.FOA, Overenskomst.SL, Overenskomst.AK)

_FONDENS_REGLER = ("Fondens regler (O.21), gengivet på vpt.dk", date(2023, 12, 13))
_OK21 = ("Fondens nyhed om OK-21", date(2021, 3, 19))
_VPT23 = ("vpt.dk", date(2023, 12, 13))
_VPT24 = ("vpt.dk om OK-24", None)
_ANDRE = ("Dansk Socialrådgiverforening 2013 og FOA", None)
_UDGIFTER = ("Aabenraa Kommune og FOA", None)
_FRISTER = ("henley.education, der gengiver fonden, og sl.dk", None)
_OVERSIGTEN = ("Afrapportering om kompetencebehov på socialområdet", None)
_TR = ("Dansk Socialrådgiverforening og HK 2021", None)
_HK = ("HK 2021", None)
_ANSOEGNINGSSIDEN = ("Fondens ansøgningsside", None)
_SVAR = ("Fonden, og Aabenraa Kommune", None)


def standard(overenskomst: str) -> tuple[Regel, ...]:
    """The shipped rules for an agreement; for one that the fund's list does not name, only who is on the list."""
    if overenskomst not in DAEKKEDE:
        return tuple(_hvem())
    return (*_hvem(), *_penge(overenskomst), *_uddannelser(), *_frister(), *_forhold(overenskomst))


def _regel(art: Regelart, tekst: str, kilde: tuple[str, date | None], *, bekraeftet: bool, **mere: object) -> Regel:
    return Regel(art, tekst, *kilde, bekraeftet, **mere)  # type: ignore[arg-type]


def _hvem() -> Iterator[Regel]:
    tekst = "Ansat i kommunen på en overenskomst mellem KL og en af fondens organisationer."
    koder = " ".join(DAEKKEDE)
    yield _regel(Regelart.OVERENSKOMST, tekst, _FONDENS_REGLER, bekraeftet=True, kode=koder)
    for kode in ("elev", "studerende", "nyttejob", "praktik", OPSAGT):
        tekst = (
            "En opsagt stilling kan ikke få støtte." if kode == OPSAGT else f"Fonden støtter ikke ansatte som {kode}."
        )
        yield _regel(Regelart.IKKE_ANSAT_SOM, tekst, _FONDENS_REGLER, bekraeftet=True, kode=kode)


def _penge(overenskomst: str) -> Iterator[Regel]:
    tekst = "Højst 30.000 kr. inden for 12 måneder."
    yield _regel(Regelart.LOFT, tekst, _OK21, bekraeftet=True, tal=3_000_000)
    tekst = "Højst 50.000 kr. inden for 12 måneder til en masteruddannelse."
    yield _regel(Regelart.LOFT_MASTER, tekst, _OK21, bekraeftet=True, tal=5_000_000)
    tekst = "Loftet gælder inden for 12 måneder. Kilden siger ikke, fra hvilken dag; her er det ansøgningens."
    yield _regel(Regelart.VINDUE, tekst, _OK21, bekraeftet=False, tal=12, kode=Anker.ANSOEGT)
    tekst = (
        "Fonden betaler 80 % af udgiften og arbejdspladsen 20 %. Andre skriver, at egenandelen er mindst 20 % af det "
        "ansøgte beløb."
    )
    yield _regel(Regelart.ANDEL, tekst, _ANDRE, bekraeftet=False, tal=80, kode=Grundlag.UDGIFT)
    if overenskomst == Overenskomst.HK:
        for kode in ("socialformidler", "odontologisk praksis"):
            tekst = f"HK Kommunals særlige pulje betaler 100 % af uddannelsen i {kode}."
            yield _regel(Regelart.SAERPULJE, tekst, _ANSOEGNINGSSIDEN, bekraeftet=True, tal=100, kode=kode)
    for kode, navn in KODER[Regelart.UDGIFT].items():
        yield _regel(Regelart.UDGIFT, f"{navn} er dækket.", _UDGIFTER, bekraeftet=False, kode=kode)


def _uddannelser() -> Iterator[Regel]:
    for kode, tiendedele, eksamen, tekst in (
        (Kursustype.FAGSPECIFIKT_KURSUS, 15, False, "Et fagspecifikt kursus er på mindst 1,5 ECTS, uden eksamen."),
        (Kursustype.DIPLOMMODUL, 50, True, "Et diplommodul er på 5 eller 10 ECTS og slutter med en eksamen."),
    ):
        felter = {"tal": tiendedele, "kode": kode, "eksamen": eksamen}
        yield _regel(Regelart.UDDANNELSE, tekst, _OVERSIGTEN, bekraeftet=False, **felter)


def _frister() -> Iterator[Regel]:
    tekst = "Der kan søges fra 9 måneder før, uddannelsen begynder."
    yield _regel(Regelart.TIDLIGST, tekst, _FRISTER, bekraeftet=False, tal=9)
    tekst = "Den underskrevne ansøgning er hos fonden senest dagen før, uddannelsen begynder."
    yield _regel(Regelart.SENEST, tekst, _FRISTER, bekraeftet=False, tal=1)
    tekst = "Ansøger, leder og tillidsrepræsentant har skrevet under senest 40 dage efter fondens sagsnummer."
    yield _regel(Regelart.UNDERSKRIFT, tekst, _VPT24, bekraeftet=True, tal=40)
    tekst = "Fonden svarer inden for 14 dage til en måned."
    yield _regel(Regelart.SVARTID, tekst, _SVAR, bekraeftet=False, tal=30)


def _forhold(overenskomst: str) -> Iterator[Regel]:
    tekst = "Fem eller flere om samme uddannelse på samme arbejdsplads og overenskomst kan bede om forhåndsgodkendelse."
    yield _regel(Regelart.GRUPPE, tekst, _VPT23, bekraeftet=True, tal=5)
    tekst = "Hver organisations pulje kan være brugt op og åbner igen."
    yield _regel(Regelart.PULJE, tekst, _VPT23, bekraeftet=True, kode=Puljestand.UKENDT)
    tekst = "Tillidsrepræsentanten bekræfter, at det ligger ud over det, arbejdspladsen ellers tilbyder."
    yield _regel(Regelart.SUPPLEMENT, tekst, _TR, bekraeftet=False)
    if overenskomst == Overenskomst.HK:
        yield _regel(Regelart.PLAN, "Der er en skriftlig plan, før der søges.", _HK, bekraeftet=False)
