"""An application as rows of a page: what is applied for, the money, the signatures, the deadlines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from ansoegninger.fond.ansoegning import frister
from ansoegninger.fond.ansoegning.arbejdsplads import arbejdsplads_for
from ansoegninger.fond.ansoegning.domme import Fondsdom
from ansoegninger.fond.ansoegning.fakta import (
    Fondsindsendelse,
    Fondsnummer,
    Fondssvar,
    Fondsvalg,
    Lederaftale,
    Part,
    Tilbagebetaling,
    TrErklaering,
    Udbetaling,
    Underskrift,
)
from ansoegninger.fond.ansoegning.models import FOER_FONDEN, Fase, Fondsansoegning, udgiftsrader
from ansoegninger.fond.ansoegning.queries import gaeldende_nummer, seneste
from ansoegninger.fond.ansoegning.spoergsmaal import sagen_om
from ansoegninger.fond.ansoegning.vaerdier import fra_json
from ansoegninger.fond.queries import gaeldende, i_version
from ansoegninger.fond.tjek import Tjek, tjek
from ansoegninger.fond.visning import dom, svarene
from workflows.sprog.formater import dato, tal

#: So many days before a deadline it is said to be near.
SNART_DAGE = 7


def overblik(ansoegning: Fondsansoegning, dag: date) -> dict[str, Any]:
    """Everything that a page of an application shows, beside what the page itself is about."""
    fundet = tjekket(ansoegning, dag)
    nummer = gaeldende_nummer(ansoegning)
    return {
        "ansoegning": ansoegning,
        "uddannelsen": uddannelsen(ansoegning),
        "udgifterne": udgiftsrader(ansoegning),
        "nummer": nummer,
        "underskrifterne": _underskrifterne(nummer),
        "frist": fristen(ansoegning, dag),
        "aftale": seneste(Lederaftale, ansoegning),
        "erklaering": seneste(TrErklaering, ansoegning),
        "indsendelse": seneste(Fondsindsendelse, ansoegning),
        "svar": seneste(Fondssvar, ansoegning),
        "valg": seneste(Fondsvalg, ansoegning),
        "udbetaling": seneste(Udbetaling, ansoegning),
        "tilbagebetaling": seneste(Tilbagebetaling, ansoegning),
        "dom": dom(fundet) if fundet else None,
        "svarene": svarene(fundet) if fundet else [],
    }


def tjekket(ansoegning: Fondsansoegning, dag: date) -> Tjek | None:
    """What the rules say: today's, until it is with the fund; from then on what they said when it was sent.

    None where the question has been erased.
    """
    if ansoegning.fase in FOER_FONDEN:
        return tjek(gaeldende(ansoegning.overenskomst, dag), sagen_om(ansoegning, dag))
    seneste_dom = Fondsdom.objects.filter(ansoegning=ansoegning).order_by("pk").last()
    if seneste_dom is None or not seneste_dom.sag:
        return None
    return tjek(i_version(ansoegning.overenskomst, seneste_dom.version), fra_json(seneste_dom.sag))


def uddannelsen(ansoegning: Fondsansoegning) -> list[dict[str, Any]]:
    """The education in rows."""
    eksamen = {True: "ja", False: "nej", None: "ved ikke"}[ansoegning.eksamen]
    return [
        {"navn": "Uddannelse", "vaerdi": ansoegning.titel},
        {"navn": "Udbyder", "vaerdi": ansoegning.udbyder},
        {"navn": "Slags", "vaerdi": _slags(ansoegning)},
        {"navn": "ECTS", "vaerdi": "" if ansoegning.ects is None else tal(ansoegning.ects)},
        {"navn": "Slutter med eksamen", "vaerdi": eksamen},
        {"navn": "Begynder", "vaerdi": dato(ansoegning.start_dag)},
        {"navn": "Slutter", "vaerdi": dato(ansoegning.slut_dag)},
    ]


def arket(ansoegning: Fondsansoegning) -> list[tuple[str, list[dict[str, Any]]]]:
    """The fields that the fund's portal asks for, in groups, each as text to copy."""
    cvr, pnummer = arbejdsplads_for(ansoegning.enhed)
    aftale, erklaering = seneste(Lederaftale, ansoegning), seneste(TrErklaering, ansoegning)
    return [
        (
            "Ansøger",
            [
                {"navn": "Navn", "vaerdi": str(ansoegning.person)},
                {"navn": "E-mail", "vaerdi": ansoegning.person.email if ansoegning.person else ""},
                {"navn": "Overenskomst", "vaerdi": ansoegning.get_overenskomst_display()},
            ],
        ),
        (
            "Arbejdsplads",
            [
                {"navn": "Navn", "vaerdi": str(ansoegning.enhed)},
                {"navn": "CVR-nummer", "vaerdi": cvr},
                {"navn": "P-nummer", "vaerdi": pnummer},
                {"navn": "Leder", "vaerdi": str(aftale.registreret_af) if aftale else ""},
                {"navn": "Tillidsrepræsentant", "vaerdi": str(erklaering.registreret_af) if erklaering else ""},
            ],
        ),
        ("Uddannelse", uddannelsen(ansoegning)),
        (
            "Penge",
            [
                *udgiftsrader(ansoegning),
                {"navn": "Udgift i alt", "beloeb_oere": ansoegning.udgift_oere},
                {"navn": "Ansøgt beløb", "beloeb_oere": ansoegning.ansoegt_oere},
                {"navn": "Arbejdspladsens egenandel", "beloeb_oere": ansoegning.egenandel_oere},
            ],
        ),
    ]


def _slags(ansoegning: Fondsansoegning) -> str:
    slags = str(ansoegning.get_type_display())
    return f"{slags} (master)" if ansoegning.er_master else slags


def _underskrifterne(nummer: Fondsnummer | None) -> list[dict[str, Any]]:
    """Each party and whether it has signed for the case number that counts."""
    givet = {u.part: u for u in _givne(nummer)}
    return [{"part": part.label, "underskrift": givet.get(part)} for part in Part] if nummer else []


def _givne(nummer: Fondsnummer | None) -> Iterator[Underskrift]:
    if nummer is not None:
        yield from Underskrift.objects.filter(fondsnummer=nummer).select_related("registreret_af")


#: The deadline that counts in a phase, what it is called, and from which function.
FRISTER = {
    Fase.HOS_LEDER: ("Skal være hos fonden", frister.at_oprette),
    Fase.HOS_TR: ("Skal være hos fonden", frister.at_oprette),
    Fase.KLAR: ("Skal være hos fonden", frister.at_oprette),
    Fase.UNDERSKRIFT: ("Alle skal skrive under", frister.at_underskrive),
    Fase.UNDERSKREVET: ("Skal være hos fonden", frister.at_underskrive),
    Fase.HOS_FONDEN: ("Fonden bør svare", frister.at_faa_svar),
}


def fristen(ansoegning: Fondsansoegning, dag: date) -> dict[str, Any] | None:
    """The deadline that counts now: what, when, and how near it is in words and colour; None where there is none."""
    fundet = FRISTER.get(Fase(ansoegning.fase))
    senest = fundet[1](ansoegning, dag) if fundet else None
    if fundet is None or senest is None:
        return None
    return {"hvad": fundet[0], "dag": senest, "badge": trafiklys(senest, dag)}


def trafiklys(senest: date, dag: date) -> dict[str, str]:
    """How near a deadline is: always words, never the colour alone."""
    rest = (senest - dag).days
    if rest < 0:
        return {"tekst": "Overskredet", "klasse": "roed", "ikon": "close"}
    if rest <= SNART_DAGE:
        ord_ = "I dag" if rest == 0 else ("I morgen" if rest == 1 else f"Om {rest} dage")
        return {"tekst": ord_, "klasse": "gul", "ikon": "warning"}
    return {"tekst": f"Om {rest} dage", "klasse": "groen", "ikon": "check"}
