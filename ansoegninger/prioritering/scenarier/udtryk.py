"""How the pages say what was computed: badges and sentences. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_UP, Decimal

from ansoegninger.oensker.tilskud import Sikkerhed
from ansoegninger.prioritering.optimering.krav import Kravart
from ansoegninger.prioritering.scenarier.models import Byttestatus, Koersel, Koerselsstatus, Koerselsvalg
from workflows.sprog.formater import antal, kr, procent, tal

Badge = dict[str, str]

_UDEN_SVAR: dict[str, Badge] = {
    Koerselsstatus.VENTER: {"tekst": "Venter på at blive regnet", "klasse": "gul"},
    Koerselsstatus.I_GANG: {"tekst": "Regnes nu", "klasse": "gul"},
    Koerselsstatus.UMULIG: {"tekst": "Kan ikke lade sig gøre", "klasse": "roed", "ikon": "close"},
    Koerselsstatus.UDEN_SVAR: {"tekst": "Tiden gik uden et svar", "klasse": "roed"},
    Koerselsstatus.ANNULLERET: {"tekst": "Stoppet", "klasse": "neutral"},
    Koerselsstatus.FEJLET: {"tekst": "Fejlede", "klasse": "roed", "ikon": "error"},
}
_IKKE_REGNET = {"tekst": "Ikke regnet endnu", "klasse": "neutral"}
MED = {"tekst": "Med", "klasse": "groen", "ikon": "check"}
IKKE_MED = {"tekst": "Ikke med", "klasse": "neutral"}


def badge(koersel: Koersel | None) -> Badge:
    """How good the answer is known to be, or why there is none."""
    if koersel is None:
        return _IKKE_REGNET
    if not koersel.har_svar:
        return _UDEN_SVAR.get(koersel.status, _IKKE_REGNET)
    if koersel.bevist:
        return {"tekst": "Bevist bedst", "klasse": "groen", "ikon": "check"}
    if koersel.graense == koersel.vaerdi:
        return {"tekst": "Flest point, måske ikke billigst", "klasse": "info"}
    return {"tekst": f"Højst {afstand(koersel)} fra det bedste", "klasse": "info"}


def afstand(koersel: Koersel) -> str:
    """How far it may be from the best, in percent rounded up: never promised better than it is."""
    andel = Decimal(koersel.graense - koersel.vaerdi) * 100 / Decimal(koersel.graense or 1)
    return procent(andel.quantize(Decimal("0.1"), ROUND_UP), decimaler=1)


def i_ord(koersel: Koersel, med: int, i_alt: int) -> str:
    """The answer in a sentence, and what is known of it in another."""
    svar = (
        f"{tal(med)} af {antal(i_alt, 'ønske', 'ønsker')} er med. "
        f"De giver {tal(koersel.vaerdi)} point og koster {kr(koersel.brutto_oere, hele=True)}"
    )
    return f"{svar}{_fonden(koersel)} {bevis(koersel)}"


def _fonden(koersel: Koersel) -> str:
    """What was counted on from the fund; nothing where nothing could be."""
    if koersel.sikkerhed == Sikkerhed.INTET:
        return ""
    fonden, rammerne = kr(koersel.tilskud_oere, hele=True), kr(koersel.pris_oere, hele=True)
    return f" Det regnes med, at fonden betaler {fonden} og rammerne {rammerne}"


def bevis(koersel: Koersel) -> str:
    """What is known of an answer, in a sentence."""
    if koersel.bevist:
        return "Intet andet valg inden for grænserne giver flere point, eller lige så mange for færre penge."
    if koersel.graense == koersel.vaerdi:
        return "Intet andet valg giver flere point. Om det kan gøres billigere, er ikke bevist."
    return (
        f"Tiden gik, før det var bevist bedst: intet valg giver mere end {tal(koersel.graense)} point, "
        f"så der kan højst mangle {afstand(koersel)}."
    )


def bytte(valg: Koerselsvalg, sikkerhed: str) -> str:
    """What it costs to turn a wish; `sikkerhed` is the computation's, whose prices may be net."""
    if valg.bytte == Byttestatus.MANGLER:
        return "Regnes ud …"
    if valg.bytte != Byttestatus.MULIG:
        return str(valg.get_bytte_display())
    tab, mindst, pris = valg.tab or 0, valg.mindste_tab or 0, valg.bytte_pris_oere or 0
    return f"{_point(tab, mindst)}{_penge(pris, netto=sikkerhed != Sikkerhed.INTET)}"


def _point(tab: int, mindst: int) -> str:
    if tab < 0:
        return f"Giver {antal(-tab, 'point', 'point')} mere"
    if tab == mindst:
        return f"Koster {antal(tab, 'point', 'point')}" if tab else "Koster ingen point"
    return f"Koster højst {antal(tab, 'point', 'point')}, mindst {tal(max(0, mindst))}"


def _penge(oere: int, *, netto: bool) -> str:
    if not oere:
        return ""
    efter_fonden = " for rammerne" if netto else ""
    return f" og bliver {kr(abs(oere), hele=True)} {'dyrere' if oere > 0 else 'billigere'}{efter_fonden}"


#: What each kind of limit says when it cannot be kept with the others; `{navn}` is what it is about.
_KRAV: Mapping[str, str] = {
    Kravart.PULJE: "{navn} har ikke flere penge, end der står",
    Kravart.TEMA: "Temaet {navn} har en grænse for sin andel af pengene",
    Kravart.PERSON: "{navn} får højst det antal ønsker, en person må få",
    Kravart.ENHED: "{navn} skal have mindst det antal ønsker, en afdeling skal have",
    Kravart.VAEK: "Fra {navn} må der ikke være flere væk på samme dag",
    Kravart.HOLD: "Ønskerne på et hold følges ad",
    Kravart.MAERKE: "{navn} er mærket",
}


def krav(art: str, navn: str) -> str:
    """One limit in words."""
    return _KRAV[art].format(navn=navn)
