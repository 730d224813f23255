"""Short words for writing wish stories: a wish from the catalogue or in own words, assessments and decisions."""

from dataclasses import replace
from typing import Any, NotRequired, TypedDict, Unpack

from .former import Omfang, kr
from .katalog import KURSUS_EFTER_NOEGLE, UDBYDER_EFTER_NOEGLE
from .koder import (
    Aktivitetstype,
    Beslutningsudfald,
    Hovedhensyn,
    Kriteriesvar,
    Oenskefase,
    Runde,
    Udbyderart,
    Vurderingsudfald,
)
from .sagsformer import Beslutning, Efterforloeb, Kriterium, Oenske, Prisdele, Vurdering


def ja(ord_: str) -> Kriterium:
    return Kriterium(Kriteriesvar.JA, ord_)


def delvist(ord_: str) -> Kriterium:
    return Kriterium(Kriteriesvar.DELVIST, ord_)


def nej(ord_: str) -> Kriterium:
    return Kriterium(Kriteriesvar.NEJ, ord_)


def i_kroner(
    gebyr: int = 0, *, materialer: int = 0, transport: int = 0, ophold: int = 0, forplejning: int = 0, lokale: int = 0
) -> Prisdele:
    """Price parts given in whole kroner."""
    return Prisdele(kr(gebyr), kr(materialer), kr(transport), kr(ophold), kr(forplejning), kr(lokale))


class Forloebet(TypedDict):
    """When a wish was made, how far it has come, and what it is for."""

    fase: Oenskefase
    prioritet: int
    oprettet: int
    indsendt: NotRequired[int | None]
    start: NotRequired[int | None]
    slut: NotRequired[int | None]
    maal: NotRequired[tuple[int, ...]]
    vurdering: NotRequired[Vurdering | None]
    runde: NotRequired[Runde]


def fra_kataloget(
    noegle: str,
    person: str,
    kursus: str,
    begrundelse: str,
    *,
    tema: int | None = None,
    omfang: Omfang | None = None,
    tillaeg: Prisdele | None = None,
    **forloebet: Unpack[Forloebet],
) -> Oenske:
    """A wish for a catalogue course: title, type, extent, theme and one participant's share of the fee come from it."""
    valgt = KURSUS_EFTER_NOEGLE[kursus]
    udbyder = UDBYDER_EFTER_NOEGLE[valgt.udbyder]
    dele = tillaeg or Prisdele()
    andel_oere = valgt.pris_pr_deltager_oere or 0
    return Oenske(
        noegle=noegle,
        person=person,
        kursus=kursus,
        titel=valgt.titel,
        udbydernavn=udbyder.navn,
        udbyderart=udbyder.art,
        type=valgt.type,
        omfang=omfang or valgt.omfang,
        pris=replace(dele, kursusgebyr_oere=dele.kursusgebyr_oere or andel_oere),
        tema=tema if tema is not None else valgt.tema,
        begrundelse=begrundelse,
        **_felter(forloebet),
    )


def i_egne_ord(
    noegle: str,
    person: str,
    titel: str,
    udbyder: str,
    begrundelse: str,
    *,
    art: Udbyderart,
    type_: Aktivitetstype,
    omfang: Omfang | None,
    pris: Prisdele,
    tema: int | None = None,
    **forloebet: Unpack[Forloebet],
) -> Oenske:
    """A wish for something that the catalogue does not have."""
    return Oenske(
        noegle=noegle,
        person=person,
        kursus=None,
        titel=titel,
        udbydernavn=udbyder,
        udbyderart=art,
        type=type_,
        omfang=omfang,
        pris=pris,
        tema=tema,
        begrundelse=begrundelse,
        **_felter(forloebet),
    )


def _felter(f: Forloebet) -> dict[str, Any]:
    start, slut = f.get("start"), f.get("slut")
    return {
        "runde": f.get("runde", Runde.IGANG),
        "fase": f["fase"],
        "start_dag": start,
        "slut_dag": start if slut is None else slut,
        "laeringsmaal": f.get("maal", ()),
        "prioritet": f["prioritet"],
        "oprettet_dag": f["oprettet"],
        "indsendt_dag": _indsendt(f["fase"], f["oprettet"], f.get("indsendt")),
        "vurdering": f.get("vurdering"),
    }


def _indsendt(fase: Oenskefase, oprettet: int, indsendt: int | None) -> int | None:
    if fase is Oenskefase.KLADDE:
        return None
    return indsendt if indsendt is not None else oprettet + 1


def vurdering(
    udfald: Vurderingsudfald,
    af: str,
    dag: int,
    plads: int | None,
    behov: Kriterium,
    maal: Kriterium,
    strategi: Kriterium,
    begrundelse: str = "",
    *,
    paa_vegne_af: str | None = None,
) -> Vurdering:
    return Vurdering(udfald, af, paa_vegne_af, dag, begrundelse, behov, maal, strategi, plads)


def retur(af: str, dag: int, spoergsmaal: str, *, paa_vegne_af: str | None = None) -> Vurdering:
    return Vurdering(Vurderingsudfald.RETUR, af, paa_vegne_af, dag, spoergsmaal, None, None, None, None)


def trukket(oenske: Oenske, dag: int, begrundelse: str) -> Oenske:
    return replace(oenske, fase=Oenskefase.TRUKKET, trukket_dag=dag, trukket_begrundelse=begrundelse)


def afgjort(
    oenske: Oenske,
    udfald: Beslutningsudfald,
    begrundelse: str,
    *,
    dag: int,
    hensyn: Hovedhensyn | None = None,
    af: str = "birgitte",
    paa_vegne_af: str | None = None,
    emne: str | None = None,
    laest: bool = True,
    efter: Efterforloeb | None = None,
    afloest: int | None = None,
) -> Oenske:
    beslutning = Beslutning(udfald, af, paa_vegne_af, dag, begrundelse, emne, laest, efter, hensyn, afloest)
    return replace(oenske, fase=Oenskefase.AFGJORT, beslutning=beslutning)
