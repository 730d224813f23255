"""Holding an application against the rules of the day, and remembering what they said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from django.utils import timezone

from ansoegninger.fond.ansoegning.domme import Fondsdom
from ansoegninger.fond.ansoegning.models import Fondsansoegning
from ansoegninger.fond.ansoegning.spoergsmaal import sagen_om
from ansoegninger.fond.ansoegning.vaerdier import svar_json, til_json
from ansoegninger.fond.queries import gaeldende
from ansoegninger.fond.regler import Regelart
from ansoegninger.fond.sag import Udfald
from ansoegninger.fond.tjek import Tjek, tjek
from workflows.motor.fejl import Regelbrud
from workflows.sprog.formater import kr

#: What may be otherwise by the time it is created with the fund: that is asked then.
_SENERE = frozenset({Regelart.TIDLIGST, Regelart.PULJE, Regelart.SUPPLEMENT, Regelart.PLAN, Regelart.LOFT})


def tjek_paa(ansoegning: Fondsansoegning, dag: date) -> Tjek:
    """What the rules in force on a day say of an application."""
    return tjek(gaeldende(ansoegning.overenskomst, dag), sagen_om(ansoegning, dag))


def kraev_muligt(ansoegning: Fondsansoegning, dag: date, *, hos_fonden: bool = False) -> Tjek:
    """The check, where no rule stands in the way.

    `hos_fonden`: it is created with the fund today, so that what could wait must be met now, too.

    Raises:
        Regelbrud: a rule says no; it says what to do.
    """
    fundet = tjek_paa(ansoegning, dag)
    for svar in fundet.svar:
        kan_vente = svar.regel.art in _SENERE and not hos_fonden
        if svar.udfald == Udfald.IKKE_OPFYLDT and not kan_vente:
            raise Regelbrud(f"{svar.saetning} {svar.goer}".strip())
    return fundet


def kraev_plads(ansoegning: Fondsansoegning, dag: date) -> None:
    """Do the rules still give as much as is applied for? Another application may have taken of the cap meanwhile.

    Raises:
        Regelbrud: they give less.
    """
    hoejst = tjek_paa(ansoegning, dag).deling.tilskud_oere
    if ansoegning.ansoegt_oere > hoejst:
        raise Regelbrud(
            f"Reglerne giver nu højst {kr(hoejst)} Træk ansøgningen tilbage, og skriv en ny med det, der er plads til."
        )


def doem(
    ansoegning: Fondsansoegning, anledning: str, tidspunkt: datetime, *, sagsnummer_dag: date | None = None
) -> Fondsdom:
    """Judge an application that is not with the fund yet on the rules in force, and keep the question with the answer.

    `sagsnummer_dag` is the day of the fund's
    case number, where that is what has just come.
    """
    dag = timezone.localdate(tidspunkt)
    regler = gaeldende(ansoegning.overenskomst, dag)
    if ansoegning.regelversion_nr != regler.version:
        ansoegning.regelversion_nr = regler.version
        ansoegning.save(update_fields=["regelversion_nr"])
    sag = sagen_om(ansoegning, dag)
    sag = replace(sag, sagsnummer_dag=sagsnummer_dag or sag.sagsnummer_dag)
    fundet = tjek(regler, sag)
    return Fondsdom.objects.create(
        ansoegning=ansoegning,
        anledning=anledning,
        version=regler.version,
        sag=til_json(sag),
        svar=svar_json(fundet),
        udfald=fundet.udfald,
        tilskud_oere=fundet.deling.tilskud_oere,
        afsagt_kl=tidspunkt,
    )
