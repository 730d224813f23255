"""What letters and briefings say: made once, from the facts, and frozen."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.utils import timezone

from ansoegninger.oensker.models import PRISDELE, Oenske
from ansoegninger.prioritering.models import Beslutning, Beslutningsudfald, Indstilling
from roller.tildelinger.roller import Rolle
from workflows.sprog.formater import dato

#: Smaller groups are never told apart in a joint briefing: a number could point at a person.
MINDSTE_GRUPPE = 5

_OVERSKRIFT = {
    Beslutningsudfald.BEVILGET: "Dit ønske er bevilget",
    Beslutningsudfald.AFSLAG: "Dit ønske er ikke bevilget",
    Beslutningsudfald.VIDENDELING: "Dit ønske imødekommes med videndeling",
    Beslutningsudfald.VENTELISTE: "Dit ønske er på venteliste",
}
_NAESTE = {
    Beslutningsudfald.BEVILGET: "Du tilmelder dig selv kurset og registrerer tilmeldingen på sagen.",
    Beslutningsudfald.AFSLAG: "Tal gerne med din leder om beslutningen. Du kan ønske kurset igen i næste runde.",
    Beslutningsudfald.VIDENDELING: "Emnet tages op af den faglige koordinator og kommer på kompetenceårshjulet.",
    Beslutningsudfald.VENTELISTE: "Dit ønske bliver stående og tages op igen, hvis der bliver penge.",
}


def brevindhold(beslutning: Beslutning) -> dict[str, Any]:
    """The text of one letter as JSON: heading, paragraphs, amounts (øre), decider and date."""
    oenske = beslutning.oenske
    udfald = Beslutningsudfald(beslutning.udfald)
    return {
        "sagsnummer": oenske.sagsnummer,
        "navn": oenske.person.navn if oenske.person else "",
        "enhed": oenske.enhed.navn,
        "kursus": oenske.titel,
        "udfald": udfald.value,
        "overskrift": _OVERSKRIFT[udfald],
        "indledning": f"Du har ønsket at deltage i {oenske.titel}. Ledelsen har behandlet ønsket i prioriteringen for "
        f"{beslutning.runde.aar}.",
        "begrundelse": beslutning.begrundelse,
        "naeste": _NAESTE[udfald],
        "beloeb": _beloeb(oenske) if udfald == Beslutningsudfald.BEVILGET else [],
        "i_alt_oere": beslutning.beloeb_oere,
        "besluttet_af": _underskrift(beslutning),
        "dato": dato(timezone.localdate(beslutning.besluttet_kl)),
    }


def mailtekst(indhold: dict[str, Any]) -> str:
    """The e-mail: the decision and its reason, and where the letter is. No attachment leaves the system."""
    linjer = [
        f"Kære {indhold['navn']}",
        indhold["indledning"],
        indhold["overskrift"] + ".",
        "Begrundelse:\n" + indhold["begrundelse"],
        indhold["naeste"],
        f"Log på Kursussporet og åbn sag {indhold['sagsnummer']} for at læse hele brevet og bekræfte, at du har læst det.",
        "Venlig hilsen\n" + indhold["besluttet_af"],
    ]
    return "\n\n".join(linjer) + "\n"


def orienteringsindhold(indstilling: Indstilling) -> dict[str, Any]:
    """What the department is told: granted courses and the sum. Nobody refused is named or can be counted out.

    Courses granted to fewer than `MINDSTE_GRUPPE` people are listed without a number of participants.
    """
    bevilget = list(
        Beslutning.objects.filter(
            runde=indstilling.runde,
            oenske__placeringer__indstilling=indstilling,
            udfald=Beslutningsudfald.BEVILGET,
        ).select_related("oenske")
    )
    antal = Counter(b.oenske.titel for b in bevilget)
    sum_oere = sum(b.beloeb_oere for b in bevilget)
    vis_sum = len(bevilget) >= MINDSTE_GRUPPE
    return {
        "afdeling": indstilling.enhed.navn,
        "aar": indstilling.runde.aar,
        "kurser": [
            {"titel": titel, "deltagere": n if n >= MINDSTE_GRUPPE else None} for titel, n in sorted(antal.items())
        ],
        "sum_oere": sum_oere if vis_sum else None,
        "ramme_oere": indstilling.ramme.ramme_oere,
    }


def _beloeb(oenske: Oenske) -> list[list[Any]]:
    felter = ((oenske._meta.get_field(felt).verbose_name, getattr(oenske, felt)) for felt in PRISDELE)
    return [[str(navn).capitalize(), oere] for navn, oere in felter if oere]


def _underskrift(beslutning: Beslutning) -> str:
    rolle = Rolle(beslutning.rolle).label.lower()
    if beslutning.paa_vegne_af:
        return f"{beslutning.besluttet_af}, på vegne af {beslutning.paa_vegne_af}, {rolle}"
    return f"{beslutning.besluttet_af}, {rolle}"


