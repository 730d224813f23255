"""What each rule answers about an application. Pure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from ansoegninger.fond.regler import Puljestand, Regel, Regelart
from ansoegninger.fond.sag import Sag, Svar, Uddannelse, Udfald
from workflows.kalender import plus_maaneder
from workflows.sprog.formater import antal, dato, kr, tal

#: The code of the rule that somebody under notice cannot apply.
OPSAGT = "opsagt"
#: The agreement of an employment where nobody has said which it is.
UKENDT_OVERENSKOMST = ("", "ANDEN")


def _overenskomst(regel: Regel, sag: Sag) -> Svar | None:
    daekket = regel.kode.split()
    if sag.ansoeger.overenskomst in daekket:
        return Svar(Udfald.OPFYLDT, "Ansættelsen er dækket af en overenskomst, der er med i fonden.", regel)
    if sag.ansoeger.overenskomst in UKENDT_OVERENSKOMST:
        goer = "Se på fondens liste, om overenskomsten er med."
        return Svar(Udfald.SKAL_AFKLARES, "Vi ved ikke, hvilken overenskomst der dækker ansættelsen.", regel, goer)
    return Svar(Udfald.IKKE_OPFYLDT, "Overenskomsten står ikke på fondens liste.", regel, "Find pengene i rammen.")


def _ikke_ansat_som(regel: Regel, sag: Sag) -> Svar | None:
    if regel.kode == OPSAGT:
        return _opsagt(regel, sag)
    if regel.kode.lower() in sag.ansoeger.stilling.lower():
        goer = "Spørg fonden, om ansættelsen er med."
        saetning = f"Stillingen hedder »{sag.ansoeger.stilling}«, og fonden støtter ikke {regel.kode}."
        return Svar(Udfald.SKAL_AFKLARES, saetning, regel, goer)
    return None


def _opsagt(regel: Regel, sag: Sag) -> Svar:
    if sag.ansoeger.opsagt:
        return Svar(Udfald.IKKE_OPFYLDT, "Stillingen er opsagt.", regel, "Fonden støtter ikke en opsagt stilling.")
    if sag.ansoeger.ansat_til is not None and sag.ansoeger.opsagt is None:
        saetning = f"Ansættelsen slutter {dato(sag.ansoeger.ansat_til)}."
        return Svar(Udfald.SKAL_AFKLARES, saetning, regel, "Er stillingen opsagt, kan der ikke søges.")
    kendt = "Stillingen er ikke opsagt." if sag.ansoeger.opsagt is False else "Ansættelsen har ingen slutdato."
    return Svar(Udfald.OPFYLDT, kendt, regel)


def _tidligst(regel: Regel, sag: Sag) -> Svar:
    start = sag.uddannelse.start_dag
    if start is None:
        return _uden_start(regel)
    fra = plus_maaneder(start, -(regel.tal or 0))
    if sag.dag < fra:
        saetning = f"Det er for tidligt: der kan søges fra {dato(fra)}."
        return Svar(Udfald.IKKE_OPFYLDT, saetning, regel, f"Søg {dato(fra)} eller senere.")
    return Svar(Udfald.OPFYLDT, f"Der kan søges fra {dato(fra)}.", regel)


def _senest(regel: Regel, sag: Sag) -> Svar:
    start = sag.uddannelse.start_dag
    if start is None:
        return _uden_start(regel)
    til = start - timedelta(days=regel.tal or 0)
    if sag.dag > til:
        saetning = f"Fristen var {dato(til)}, og uddannelsen begynder {dato(start)}."
        return Svar(Udfald.IKKE_OPFYLDT, saetning, regel, "Find et hold, der begynder senere.")
    return Svar(Udfald.OPFYLDT, f"Den underskrevne ansøgning skal være hos fonden senest {dato(til)}.", regel)


def _uden_start(regel: Regel) -> Svar:
    return Svar(Udfald.SKAL_AFKLARES, "Vi ved ikke, hvornår uddannelsen begynder.", regel, "Find startdatoen.")


def _gruppe(regel: Regel, sag: Sag) -> Svar | None:
    if sag.gruppe <= 1:
        return None
    mange = f"I er {sag.gruppe} om samme uddannelse på samme overenskomst og arbejdsplads."
    if sag.gruppe >= (regel.tal or 0):
        return Svar(Udfald.OPFYLDT, mange, regel, "I kan bede fonden om en forhåndsgodkendelse først.")
    mindst = f"Forhåndsgodkendelse kræver {antal(regel.tal or 0, 'ansøger', 'ansøgere')}; I søger hver for sig."
    return Svar(Udfald.OPFYLDT, f"{mange} {mindst}", regel)


def _pulje(regel: Regel, sag: Sag) -> Svar:
    if regel.kode == Puljestand.AABEN:
        return Svar(Udfald.OPFYLDT, "Puljen er åben.", regel)
    if regel.kode == Puljestand.UKENDT:
        return Svar(Udfald.SKAL_AFKLARES, "Vi ved ikke, om puljen er åben.", regel, "Se hos fonden, om den er åben.")
    if regel.dag is None:
        return Svar(Udfald.IKKE_OPFYLDT, "Puljen er lukket.", regel, "Hold øje med, hvornår den åbner igen.")
    if sag.dag < regel.dag:
        saetning = f"Puljen er lukket og åbner igen {dato(regel.dag)}."
        return Svar(Udfald.IKKE_OPFYLDT, saetning, regel, f"Vent til {dato(regel.dag)}.")
    saetning = f"Puljen var lukket, men skulle være åbnet {dato(regel.dag)}."
    return Svar(Udfald.SKAL_AFKLARES, saetning, regel, "Se hos fonden, om den er åben.")


def _supplement(regel: Regel, sag: Sag) -> Svar:
    ja = "Tillidsrepræsentanten har bekræftet, at det ligger ud over det, arbejdspladsen ellers tilbyder."
    nej = "Tillidsrepræsentanten mener, at arbejdspladsen selv skal betale."
    ukendt = "Tillidsrepræsentanten skal bekræfte, at det ligger ud over det, arbejdspladsen ellers tilbyder."
    return _ja_nej(regel, sag.tr_bekraeftet, (ja, nej, ukendt), "Tal med tillidsrepræsentanten.")


def _plan(regel: Regel, sag: Sag) -> Svar:
    ukendt = "Der skal være en skriftlig plan, før der søges."
    sagt = ("Der er en skriftlig plan.", "Der er ingen skriftlig plan.", ukendt)
    return _ja_nej(regel, sag.har_plan, sagt, "Skriv uddannelsen ind i udviklingsplanen.")


def _ja_nej(regel: Regel, svar: bool | None, sagt: tuple[str, str, str], goer: str) -> Svar:
    ja, nej, ukendt = sagt
    if svar is None:
        return Svar(Udfald.SKAL_AFKLARES, ukendt, regel, goer)
    return Svar(Udfald.OPFYLDT, ja, regel) if svar else Svar(Udfald.IKKE_OPFYLDT, nej, regel, goer)


def om_loftet(regel: Regel, rest_oere: int | None, *, alle_kendt: bool = True) -> Svar:
    """How much of the cap is left (øre) after what is known; None where nobody knows what was granted before."""
    loft = f"Loftet er {kr(regel.tal or 0, hele=True)}"
    if rest_oere is None:
        goer = "Har du fået tilskud inden for perioden, er der mindre tilbage."
        return Svar(Udfald.SKAL_AFKLARES, f"{loft} Vi ved ikke, hvad der er givet før.", regel, goer)
    if rest_oere <= 0:
        return Svar(Udfald.IKKE_OPFYLDT, f"{loft}, og det er brugt.", regel, "Vent, til perioden er gået.")
    if not alle_kendt:
        goer = "Har du fået tilskud i en anden ansættelse, er der mindre tilbage."
        saetning = f"{loft}, og der er {kr(rest_oere, hele=True)} tilbage efter det, der er søgt her."
        return Svar(Udfald.SKAL_AFKLARES, saetning, regel, goer)
    return Svar(Udfald.OPFYLDT, f"{loft}, og der er {kr(rest_oere, hele=True)} tilbage.", regel)


def om_underskrifterne(regel: Regel, frist: date, dag: date) -> Svar:
    """Whether there is still time for everybody to sign."""
    if dag > frist:
        goer = "Opret en ny ansøgning hos fonden."
        return Svar(Udfald.IKKE_OPFYLDT, f"Alle skulle have skrevet under senest {dato(frist)}.", regel, goer)
    return Svar(Udfald.OPFYLDT, f"Alle skal skrive under senest {dato(frist)}.", regel)


def om_arten(regel: Regel, uddannelse: Uddannelse) -> Svar:
    mindst = Decimal(regel.tal) / 10 if regel.tal is not None else None
    if mindst is not None and uddannelse.ects is None:
        saetning = f"Vi ved ikke, hvor mange ECTS uddannelsen giver; der kræves {tal(mindst)}."
        return Svar(Udfald.SKAL_AFKLARES, saetning, regel, "Spørg udbyderen.")
    if mindst is not None and uddannelse.ects is not None and uddannelse.ects < mindst:
        saetning = f"Uddannelsen giver {tal(uddannelse.ects)} ECTS; der kræves {tal(mindst)}."
        return Svar(Udfald.IKKE_OPFYLDT, saetning, regel, "Find et forløb, der er stort nok.")
    if regel.eksamen and uddannelse.eksamen is None:
        saetning = "Vi ved ikke, om uddannelsen slutter med en eksamen."
        return Svar(Udfald.SKAL_AFKLARES, saetning, regel, "Spørg udbyderen.")
    if regel.eksamen and not uddannelse.eksamen:
        return Svar(Udfald.IKKE_OPFYLDT, "Uddannelsen slutter uden eksamen.", regel, "Tag modulet med eksamen.")
    return Svar(Udfald.OPFYLDT, "Uddannelsen er af en slags, der kan støttes.", regel)


def _intet(regel: Regel, sag: Sag) -> None:
    """Rules that are part of the sum, or of another rule's answer."""


SVAR: dict[Regelart, Callable[[Regel, Sag], Svar | None]] = {
    Regelart.OVERENSKOMST: _overenskomst,
    Regelart.IKKE_ANSAT_SOM: _ikke_ansat_som,
    Regelart.LOFT: _intet,
    Regelart.LOFT_MASTER: _intet,
    Regelart.VINDUE: _intet,
    Regelart.ANDEL: _intet,
    Regelart.SAERPULJE: _intet,
    Regelart.UDGIFT: _intet,
    Regelart.UDDANNELSE: _intet,
    Regelart.POSITIV: _intet,
    Regelart.TIDLIGST: _tidligst,
    Regelart.SENEST: _senest,
    Regelart.UNDERSKRIFT: _intet,
    Regelart.SVARTID: _intet,
    Regelart.GRUPPE: _gruppe,
    Regelart.PULJE: _pulje,
    Regelart.SUPPLEMENT: _supplement,
    Regelart.PLAN: _plan,
}
