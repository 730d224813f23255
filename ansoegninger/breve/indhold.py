"""What a letter says: made once, from the facts of the decision, and frozen.

Page, PDF and e-mail are made from the same JSON, so that they cannot disagree, and so that nothing that happens to the
wish, the person or the municipality later can change what was said.
"""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from ansoegninger.oensker.models import PRISDELE, Oenske
from ansoegninger.prioritering.hensyn import Hovedhensyn
from ansoegninger.prioritering.models import Beslutning, Beslutningsudfald
from roller.tildelinger.roller import Rolle
from workflows.sprog.formater import dato, kr

#: Counts up when a key changes its meaning; a letter keeps the version it was written in.
VERSION = 2

_OVERSKRIFT = {
    Beslutningsudfald.BEVILGET: "Dit ønske er bevilget",
    Beslutningsudfald.AFSLAG: "Dit ønske er ikke bevilget",
    Beslutningsudfald.VIDENDELING: "Dit ønske imødekommes med videndeling",
    Beslutningsudfald.VENTELISTE: "Dit ønske er på venteliste",
}
_SVAR = {
    Beslutningsudfald.BEVILGET: "Vi er glade for at kunne sige ja til kurset.",
    Beslutningsudfald.AFSLAG: "Vi kan desværre ikke bevilge kurset denne gang.",
    Beslutningsudfald.VIDENDELING: "Vi imødekommer dit ønske på en anden måde end med et kursus: Emnet bliver til "
    "videndeling hos jer, så flere får glæde af det.",
    Beslutningsudfald.VENTELISTE: "Dit ønske er hverken bevilget eller afvist. Det står på venteliste.",
}
#: What counted most, as the end of "Vi har især lagt vægt på, at ".
_VAEGT = {
    Hovedhensyn.RAMMEN: "rammen er brugt på ønsker, der er prioriteret højere",
    Hovedhensyn.BEHOV: "andre har et større behov nu",
    Hovedhensyn.STRATEGI: "ønsket ikke passer til strategiens temaer",
    Hovedhensyn.ANDEN_VEJ: "målet nås bedre på en anden måde",
    Hovedhensyn.TIDSPUNKT: "tidspunktet ikke passer",
    Hovedhensyn.VILKAAR: "et vilkår ikke er opfyldt",
}
_SVAR_FRA_VENTELISTEN = "Vi er glade for, at vi nu kan sige ja til kurset. Det erstatter svaret om venteliste."
_VEJEN_TIL_BREVET = (
    "Log på Kursussporet, og åbn sag {}. Der kan du læse hele brevet, hente det som PDF og bekræfte, at du har "
    "læst det."
)
#: The parts of the price as they are called in a letter.
_POSTER = dict(zip(PRISDELE, ("Kursusgebyr", "Materialer", "Transport", "Ophold"), strict=True))
_HOLDANDEL = "Kursusgebyr, din andel af holdets pris"
_BELOEBSNOTE = "Forplejning og eksternt lokale betales af afdelingen og er ikke med i beløbet."
_UKENDT_PRIS = "Prisen er ikke kendt endnu. Aftal den med din leder, før du tilmelder dig."


def brevindhold(beslutning: Beslutning, *, kommune: str) -> dict[str, Any]:
    """The text of one letter as JSON; amounts in øre beside their Danish text."""
    oenske = beslutning.oenske
    udfald = Beslutningsudfald(beslutning.udfald)
    bevilget = udfald == Beslutningsudfald.BEVILGET
    fra_ventelisten = beslutning.efter_id is not None
    navn = oenske.person.navn if oenske.person else ""
    dag = timezone.localdate(beslutning.besluttet_kl)
    return {
        "version": VERSION,
        "kommune": kommune,
        "sagsnummer": oenske.sagsnummer,
        "navn": navn,
        "fornavn": navn.split(" ", 1)[0],
        "enhed": oenske.enhed.navn,
        "kursus": oenske.titel,
        "udfald": udfald.value,
        "overskrift": _OVERSKRIFT[udfald],
        "indledning": _indledning(oenske, beslutning.runde.aar, fra_ventelisten=fra_ventelisten),
        "svar": _SVAR_FRA_VENTELISTEN if fra_ventelisten else _SVAR[udfald],
        "begrundelse": beslutning.begrundelse,
        "hovedhensyn": _hovedhensyn(beslutning),
        "henvisning": beslutning.henvisning,
        "beloeb": _beloeb(beslutning) if bevilget else [],
        "beloebsnote": _BELOEBSNOTE if _prisen_er_kendt(beslutning) else f"{_UKENDT_PRIS} {_BELOEBSNOTE}",
        "i_alt": kr(beslutning.beloeb_oere),
        "i_alt_oere": beslutning.beloeb_oere,
        "naeste": _naeste(udfald, oenske),
        "underskrift": _underskrift(beslutning),
        "dato": dato(dag),
        "dag": dag.isoformat(),
        "sidefod": f"{kommune} · sag {oenske.sagsnummer}",
    }


def mailtekst(indhold: dict[str, Any]) -> str:
    """The e-mail: the decision, its reason and what comes next, and where the letter is. Nothing is attached."""
    underskrift = indhold["underskrift"]
    dele = [
        f"Kære {indhold['fornavn']}",
        indhold["indledning"],
        f"{indhold['overskrift']}. {indhold['svar']}",
        "\n".join([f"Begrundelse:\n{indhold['begrundelse']}", *filter(None, [indhold["hovedhensyn"]])]),
        *([f"Svaret bygger på:\n{indhold['henvisning']}"] if indhold["henvisning"] else []),
        "\n".join(["Det sker der nu:", *(f"- {skridt}" for skridt in indhold["naeste"])]),
        _VEJEN_TIL_BREVET.format(indhold["sagsnummer"]),
        f"Venlig hilsen\n{underskrift['navn']}\n{underskrift['stilling']}",
    ]
    return "\n\n".join(dele) + "\n"


def _hovedhensyn(beslutning: Beslutning) -> str:
    """What counted most, as a sentence; empty where everything was granted."""
    if not beslutning.hovedhensyn:
        return ""
    return f"Vi har især lagt vægt på, at {_VAEGT[Hovedhensyn(beslutning.hovedhensyn)]}."


def _indledning(oenske: Oenske, aar: int, *, fra_ventelisten: bool) -> str:
    hos = f" hos {oenske.udbyder}" if oenske.udbyder else ""
    tema = f" under temaet {oenske.tema.navn}" if oenske.tema else ""
    if fra_ventelisten:
        return (
            f"Dit ønske om at deltage i {oenske.titel}{hos}{tema} har stået på venteliste siden prioriteringen for "
            f"{aar}. Nu er der blevet penge."
        )
    return (
        f"Tak for dit ønske om at deltage i {oenske.titel}{hos}{tema}. Ønsket er vurderet af din ledelse og behandlet "
        f"i prioriteringen for {aar}."
    )


def _naeste(udfald: Beslutningsudfald, oenske: Oenske) -> list[str]:
    """What happens now, in the order in which it happens."""
    match udfald:
        case Beslutningsudfald.BEVILGET:
            start = f" Kurset begynder {dato(oenske.start_dag)}." if oenske.start_dag else ""
            return [
                f"Tilmeld dig hos {oenske.udbyder or 'udbyderen'}, og registrér tilmeldingen på sagen.{start}",
                "Aftal med din leder før kurset, hvad du skal have ud af det, og hvordan du bruger det bagefter.",
                "Når du har været på kurset, evaluerer du det med et par linjer på sagen.",
            ]
        case Beslutningsudfald.VIDENDELING:
            return [
                "Den faglige koordinator sætter emnet på kompetenceårshjulet.",
                "På årshjulet kan du se, i hvilket kvartal emnet tages op, og hvem der står for det.",
            ]
        case Beslutningsudfald.VENTELISTE:
            return [
                "Du skal ikke gøre noget. Ønsket tages op igen, hvis der bliver penge, og ellers i næste prioritering.",
                "Er det ikke længere aktuelt, kan du trække det tilbage på sagen.",
            ]
        case Beslutningsudfald.AFSLAG:
            return [
                "Tal med din leder om, hvordan du ellers kan arbejde med emnet.",
                "Du kan ønske kurset igen i næste runde.",
            ]


def _beloeb(beslutning: Beslutning) -> list[list[str]]:
    """The parts that the grant is made of; on a team, the share of its price stands instead of the fee."""
    oenske = beslutning.oenske
    dele = {felt: getattr(oenske, felt) for felt in PRISDELE} | {PRISDELE[0]: _gebyr(beslutning)}
    navne = _POSTER if _gebyr(beslutning) == oenske.kursusgebyr_oere else _POSTER | {PRISDELE[0]: _HOLDANDEL}
    poster = [[navne[felt], kr(oere)] for felt, oere in dele.items() if oere]
    return poster or [["Kursusgebyr", kr(0)]]


def _gebyr(beslutning: Beslutning) -> int:
    """What is left of the granted amount for the fee: transport, materials and lodging are each one's own."""
    return beslutning.beloeb_oere - sum(int(getattr(beslutning.oenske, felt)) for felt in PRISDELE[1:])


def _prisen_er_kendt(beslutning: Beslutning) -> bool:
    paa_hold = beslutning.udfald == Beslutningsudfald.BEVILGET and _gebyr(beslutning) > 0
    return beslutning.oenske.pris_kendt or paa_hold


def _underskrift(beslutning: Beslutning) -> dict[str, str]:
    rolle = Rolle(beslutning.rolle).label
    stilling = f"{rolle}, på vegne af {beslutning.paa_vegne_af}" if beslutning.paa_vegne_af else rolle
    return {"navn": str(beslutning.besluttet_af), "stilling": stilling}
