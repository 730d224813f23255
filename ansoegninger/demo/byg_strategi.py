"""The strategy's versions with themes and learning goals, and the year wheel that went with the first."""

from __future__ import annotations

from datetime import date, timedelta

from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.aarshjul.services import indlaes
from ansoegninger.demo.data.aarshjul import AARSHJUL_2022_2023
from ansoegninger.demo.data.former import Initiativ as Initiativdata
from ansoegninger.demo.data.former import Strategiversion
from ansoegninger.demo.data.former import Tema as Temadata
from ansoegninger.demo.data.strategi import STRATEGIENS_ENHED, STRATEGIVERSIONER, VERSION_2
from ansoegninger.demo.tid import KILDE
from ansoegninger.demo.verden import Verden
from ansoegninger.strategi.initiativer import Initiativ
from ansoegninger.strategi.models import Laeringsmaal, Laeringsmaalsart, Niveau, Niveaubeskrivelse, Strategi, Tema
from ansoegninger.strategi.services import Del, indfoer
from roller.organisation.models import Enhed

#: The children's centre has taken the strategy in force over as its own.
ANDET_CENTER = "center_boern"
#: The strategy in force is older than the oldest wish of the demo.
AELDSTE_SAG = timedelta(days=460)
_LISTE = "traening_initiativer"
_KOPIERES = (
    "perspektiv_kerneopgave",
    "perspektiv_organisation",
    "laering_rolle",
    "laering_metoder",
    "laering_viden",
    "traening_viden",
    "traening_afproevning",
    "traening_feedback",
    "hverdag_maal",
    "hverdag_aendringer",
    "hverdag_stoette",
    "hverdag_opfoelgning",
)


def byg_strategi(verden: Verden) -> None:
    """Make every version; the current one is the one wishes and MUS lean on."""
    for version in STRATEGIVERSIONER:
        verden.strategi[STRATEGIENS_ENHED] = _opret(verden, verden.enhed[STRATEGIENS_ENHED], version, version.nummer)
    giv_strategi(verden, ANDET_CENTER)
    _byg_aarshjul(verden)


def giv_strategi(verden: Verden, center: str) -> None:
    """Let a centre have the strategy in force as its own first version."""
    verden.strategi[center] = _opret(verden, verden.enhed[center], VERSION_2, 1)


def _opret(verden: Verden, enhed: Enhed, version: Strategiversion, nummer: int) -> Strategi:
    idag = verden.kalender.idag
    strategi = Strategi(
        enhed=enhed,
        navn=version.titel,
        version=nummer,
        fra_dag=version.fra or date((idag - AELDSTE_SAG).year, 1, 1),
        til_dag=version.til or date(idag.year + 2, 1, 1),
        formaal=_formaal(version),
    )
    temaer = [_tema(tema) for tema in version.temaer]
    dele: list[Del] = [
        *temaer,
        *(Niveaubeskrivelse(niveau=Niveau(n.niveau), navn=n.navn, tekst=n.tekst) for n in version.niveauer),
        *(Laeringsmaal(art=Laeringsmaalsart(m.art), nummer=m.nummer, tekst=m.tekst) for m in version.laeringsmaal),
        *(_initiativ(nr, data, temaer) for nr, data in enumerate(version.initiativer, start=1)),
    ]
    return indfoer(strategi=strategi, dele=dele, kilde=KILDE, tidspunkt=verden.nu)


def _formaal(version: Strategiversion) -> str:
    """The purpose, and what has changed since the version before."""
    if not version.aendringer:
        return version.formaal
    return f"{version.formaal} Nyt i denne udgave: {' '.join(version.aendringer)}"


def tema_i(strategi: Strategi, nummer: int | None) -> Tema | None:
    """The theme with this number; None where the data names none."""
    return None if nummer is None else strategi.temaer.get(nummer=nummer)


def _tema(tema: Temadata) -> Tema:
    return Tema(
        nummer=tema.nummer,
        navn=tema.navn,
        opgave=f"{tema.indledning} {tema.opgave}",
        **{felt: getattr(tema, felt) or "" for felt in _KOPIERES},
        **{_LISTE: "\n".join(tema.traening_initiativer)},
    )


def _initiativ(nummer: int, data: Initiativdata, temaer: list[Tema]) -> Initiativ:
    i_alt, vores = data.deltagere or (None, None)
    return Initiativ(
        nummer=nummer,
        hvad=data.hvad,
        tema=next((tema for tema in temaer if tema.nummer == data.tema), None),
        udbyder=data.udbyder,
        udbyderart=data.art,
        omfang=data.omfang,
        pris_oere=data.pris_oere,
        deltagere_i_alt=i_alt,
        vores_deltagere=vores,
        afhaengighed=data.afhaengighed,
        tilstand=data.tilstand,
    )


def _byg_aarshjul(verden: Verden) -> None:
    """Seven quarters of history, each with the fixed item."""
    enhed = verden.enhed[AARSHJUL_2022_2023.enhed]
    emner = [
        Aarshjulsemne(enhed=enhed, aar=kvartal.aar, kvartal=kvartal.kvartal, emne=emne)
        for kvartal in AARSHJUL_2022_2023.kvartaler
        for emne in (*kvartal.emner, AARSHJUL_2022_2023.fast_punkt)
    ]
    indlaes(emner=emner, kilde=KILDE, tidspunkt=verden.nu)
