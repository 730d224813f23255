"""The year wheel's rows: a rhythm, a meeting, somebody asked, a wish for next year, a point and an address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any
from uuid import uuid4

from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.aarshjul.moeder import punkter
from ansoegninger.aarshjul.moeder import services as moeder
from ansoegninger.aarshjul.moeder.models import Moede, Moedeart, Moedepunkt, Rytme
from ansoegninger.aarshjul.naeste import services as naeste
from ansoegninger.aarshjul.naeste.models import Hjuloenske
from ansoegninger.aarshjul.services import saet_paa_hjulet
from ansoegninger.aarshjul.viden import services as viden
from ansoegninger.aarshjul.viden.models import Forespoergsel
from roller.kalenderadresse import services as adresser
from roller.kalenderadresse.models import Kalenderadresse
from tests.fabrikker.hold import DAG, NU, Hold

SUPERVISIONEN = "Supervisionen"
FAST = "Status – Ledelsestilsyn – Økonomi"
#: Of 1 October 2026: the second Tuesday.
MOEDETS_DAG = date(2026, 10, 13)


@dataclass(frozen=True)
class Hjul:
    """One of everything, in Voksenstøtte."""

    emne: Aarshjulsemne
    rytme: Rytme
    moede: Moede
    punkt: Moedepunkt
    spoergsmaal: Forespoergsel
    oenske: Hjuloenske
    adresse: Kalenderadresse
    noegle: str


def rytme(hold: Hold, enhed: str = "voksen", navn: str = "kim", **felter: Any) -> Rytme:
    """Every second Tuesday from now on, set by the koordinator."""
    standard = {
        "art": Moedeart.SOCIALFAGLIGT,
        "ugedag": 2,
        "hver_uger": 2,
        "uge_i_kvartal": None,
        "fra_kl": time(9),
        "til_kl": time(11),
        "sted": "Mødelokalet",
        "fast_punkt": FAST,
        "spring_uger": "42",
        "fra_dag": DAG,
    }
    return moeder.saet_rytme(enhed=hold.enhed[enhed], felter=standard | felter, adgang=hold.adgang(navn), tidspunkt=NU)


def moede(hold: Hold, navn: str = "kim", enhed: str = "voksen", **felter: Any) -> Moede:
    """A meeting of its own, in two weeks."""
    standard = {"art": Moedeart.SOCIALFAGLIGT, "dag": MOEDETS_DAG, "fra_kl": time(9), "til_kl": time(11)}
    return moeder.opret_moede(enhed=hold.enhed[enhed], felter=standard | felter, adgang=hold.adgang(navn), tidspunkt=NU)


def supervision(hold: Hold, **felter: Any) -> Moede:
    """The team's own."""
    return moede(hold, art=Moedeart.SUPERVISION, dag=DAG + timedelta(days=20), **felter)


def emne(hold: Hold, **felter: Any) -> Aarshjulsemne:
    """A topic of this quarter."""
    standard = {"emne": "Jura", "aar": 2026, "kvartal": 4, "vidensperson": "", "noegle": uuid4()}
    nyt = saet_paa_hjulet(
        **{"enhed": hold.enhed["voksen"], "adgang": hold.adgang("kim"), "tidspunkt": NU, **standard, **felter}
    )
    assert nyt is not None
    return nyt


def spurgt(hold: Hold, om: Aarshjulsemne, navn: str = "aya", besked: str = "") -> Forespoergsel:
    """Somebody is asked by the koordinator."""
    return viden.spoerg(emne=om, person=hold[navn], besked=besked, adgang=hold.adgang("kim"), tidspunkt=NU)


def oenske(hold: Hold, navn: str = "mads", tekst: str = "Tolkede samtaler") -> Hjuloenske:
    """A line for next year."""
    return naeste.skriv_oenske(enhed=hold.enhed["voksen"], tekst=tekst, adgang=hold.adgang(navn), tidspunkt=NU)


def punkt(hold: Hold, til: Moede, navn: str = "mads", tekst: str = "Den svære samtale") -> Moedepunkt:
    """A point of the team's agenda."""
    return punkter.skriv_punkt(moede=til, tekst=tekst, adgang=hold.adgang(navn), tidspunkt=NU)


def adresse(hold: Hold, navn: str = "mads", kaldt: str = "Min telefon") -> tuple[Kalenderadresse, str]:
    """An address, and its secret."""
    return adresser.opret(navn=kaldt, adgang=hold.adgang(navn), tidspunkt=NU)


def hele_hjulet(hold: Hold) -> Hjul:
    """Lasse is asked about the topic; a rhythm, a supervision with Mads' point, his wish and his calendar."""
    superviseret, om = supervision(hold), emne(hold, emne="Notater", aar=2027, kvartal=1)
    return Hjul(
        om,
        rytme(hold),
        superviseret,
        punkt(hold, superviseret),
        spurgt(hold, om, "lasse"),
        oenske(hold),
        *adresse(hold),
    )


def een_til(hold: Hold, nr: int) -> None:
    """One more of everything: of questions about the first topic and of points for one supervision, too."""
    spurgt(hold, emne(hold, emne=f"Emne {nr}"), "ina")
    if nr:
        spurgt(hold, Aarshjulsemne.objects.get(emne="Emne 0"), ("mads", "kim")[nr - 1])
    rytme(hold, ugedag=nr + 1)
    moede(hold)
    oenske(hold, tekst=f"Ønske {nr} til hjulet")
    superviseret = Moede.objects.filter(sted=SUPERVISIONEN).first() or supervision(hold, sted=SUPERVISIONEN)
    punkt(hold, superviseret, tekst=f"Punkt {nr}")
    adresse(hold, kaldt=f"Telefon {nr}")


def alt_om(hold: Hold, navn: str, ord_: str) -> None:
    """Everything somebody writes on the wheel, in these words."""
    oensket = oenske(hold, navn, f"{ord_}-til-hjulet")
    naeste.lad_ligge(oenske=oensket, hvorfor=f"{ord_}-ligger", adgang=hold.adgang("kim"), tidspunkt=NU)
    punkt(hold, supervision(hold), navn, f"{ord_}-punkt")
    viden.svar(
        forespoergsel=spurgt(hold, emne(hold, emne="Etik"), navn, f"{ord_}-spurgt"),
        svar=viden.Videnssvar.NEJ,
        tekst=f"{ord_}-nej",
        adgang=hold.adgang(navn),
        tidspunkt=NU,
    )
    adresse(hold, navn, f"{ord_}-kalender")
