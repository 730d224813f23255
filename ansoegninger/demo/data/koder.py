"""Codes of the demo world: stable upper-case values as plain strings.

Kept here, and not imported from the domain, so that the content can be read, tested and replaced without a database.
"""

from enum import StrEnum


class Enhedsart(StrEnum):
    KOMMUNE = "KOMMUNE"
    CENTER = "CENTER"
    AFDELING = "AFDELING"
    TEAM = "TEAM"


class Rolle(StrEnum):
    MEDARBEJDER = "MEDARBEJDER"
    LEDER = "LEDER"
    CENTERCHEF = "CENTERCHEF"
    SAETTECHEF = "SAETTECHEF"
    FAGLIG_KOORDINATOR = "FAGLIG_KOORDINATOR"
    OEKONOMI = "OEKONOMI"
    TR = "TR"
    REVISOR = "REVISOR"
    SYSTEMADMIN = "SYSTEMADMIN"


class Overenskomst(StrEnum):
    """The collective agreement of a position; it says nothing about a person's membership of anything."""

    DS = "DS"
    HK = "HK"
    AK = "AK"
    FOA = "FOA"
    SL = "SL"
    SUNDHED = "SUNDHED"


class Niveau(StrEnum):
    C = "C"
    B = "B"
    A = "A"


class Laeringsmaalart(StrEnum):
    METODE = "METODE"
    VIDEN = "VIDEN"
    ROLLE = "ROLLE"


class Udbyderart(StrEnum):
    OFFENTLIG = "OFFENTLIG"
    PRIVAT = "PRIVAT"
    FORENING = "FORENING"
    INTERN = "INTERN"


class Aktivitetstype(StrEnum):
    TEMADAG = "TEMADAG"
    KOMPETENCEFORLOEB = "KOMPETENCEFORLOEB"
    ORGANISATORISK_FORLOEB = "ORGANISATORISK_FORLOEB"
    FAGSPECIFIKT_KURSUS = "FAGSPECIFIKT_KURSUS"
    DIPLOMMODUL = "DIPLOMMODUL"
    WEBINAR = "WEBINAR"
    SIDEMANDSOPLAERING = "SIDEMANDSOPLAERING"
    AKTIONSLAERING = "AKTIONSLAERING"
    ANDET = "ANDET"


class Omfangsenhed(StrEnum):
    DAGE = "DAGE"
    TIMER = "TIMER"
    ECTS = "ECTS"


class Funktion(StrEnum):
    MYNDIGHED = "MYNDIGHED"
    UDFOERER = "UDFOERER"


class Omraade(StrEnum):
    BOERN = "BOERN"
    VOKSNE = "VOKSNE"


class Runde(StrEnum):
    """Which prioritisation a wish belongs to; the builder lays both relative to the day it runs."""

    SIDSTE = "SIDSTE"
    IGANG = "IGANG"


class Oenskefase(StrEnum):
    KLADDE = "KLADDE"
    HOS_LEDER = "HOS_LEDER"
    RETUR = "RETUR"
    AFVENTER_PRIORITERING = "AFVENTER_PRIORITERING"
    TRUKKET = "TRUKKET"
    AFGJORT = "AFGJORT"


class Vurderingsudfald(StrEnum):
    ANBEFALES = "ANBEFALES"
    ANBEFALES_IKKE = "ANBEFALES_IKKE"
    VIDENDELING = "VIDENDELING"
    RETUR = "RETUR"


class Kriteriesvar(StrEnum):
    JA = "JA"
    DELVIST = "DELVIST"
    NEJ = "NEJ"


class Beslutningsudfald(StrEnum):
    BEVILGET = "BEVILGET"
    AFSLAG = "AFSLAG"
    VIDENDELING = "VIDENDELING"
    VENTELISTE = "VENTELISTE"


class Hovedhensyn(StrEnum):
    RAMMEN = "RAMMEN"
    BEHOV = "BEHOV"
    STRATEGI = "STRATEGI"
    ANDEN_VEJ = "ANDEN_VEJ"
    TIDSPUNKT = "TIDSPUNKT"
    VILKAAR = "VILKAAR"


class Musstadie(StrEnum):
    IKKE_BEGYNDT = "IKKE_BEGYNDT"
    MEDARBEJDER_FORBEREDT = "MEDARBEJDER_FORBEREDT"
    LEDER_FORBEREDT = "LEDER_FORBEREDT"
    BEGGE_FORBEREDT = "BEGGE_FORBEREDT"
    AFHOLDT = "AFHOLDT"
    PLAN_I_GANG = "PLAN_I_GANG"
    GODKENDT_AF_MEDARBEJDER = "GODKENDT_AF_MEDARBEJDER"
    GODKENDT_AF_LEDER = "GODKENDT_AF_LEDER"
    GODKENDT_AF_BEGGE = "GODKENDT_AF_BEGGE"
    UDGAAET = "UDGAAET"


class Behovskilde(StrEnum):
    LEDELSESTILSYN = "LEDELSESTILSYN"
    KLAGE = "KLAGE"
    HJEMVISNING = "HJEMVISNING"
    STRATEGI = "STRATEGI"
    MUS = "MUS"
    PROFIL = "PROFIL"
    ANDET = "ANDET"
