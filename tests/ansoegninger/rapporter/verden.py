"""Small worlds for the reports: people with wishes that are decided, with and without a database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from ansoegninger.katalog.models import Kursus
from ansoegninger.oensker.models import Fase, Oenske
from ansoegninger.prioritering.models import Beslutning, Indstilling, Placering, Prioriteringsrunde
from ansoegninger.rapporter.fordeling import Afgjort
from ansoegninger.rapporter.grupper import Ansat
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse
from tests.fabrikker import sager
from tests.fabrikker.hold import FOER, NU, Hold

RUNDENS_DAG = date(2026, 10, 1)
BESLUTTET = NU + timedelta(hours=1)


def ansat(nr: int, **andet: Any) -> Ansat:
    """An employee, full time in Voksenstøtte unless told."""
    felter: dict[str, Any] = {
        "afdeling": "Voksenstøtte",
        "afdelingens_sti": "0001",
        "stilling": "socialrådgiver",
        "overenskomst": "DS",
        "timer_pr_uge": Decimal(37),
    }
    return Ansat(nr, **(felter | andet))


def oensker(personer: range, *, bevilget: int, oere: int = 1_000_000) -> list[Afgjort]:
    """One wish each, numbered as its person; the first are granted."""
    return [Afgjort(nr, nr, plads < bevilget, oere if plads < bevilget else 0) for plads, nr in enumerate(personer)]


@dataclass
class By:
    """A decided round in `hold`, filled person by person."""

    hold: Hold
    runde: Prioriteringsrunde
    antal: int = 0

    def folk(self, antal: int, enhed: str, *, bevilget: int = 0, titel: str = "Jura", **andet: Any) -> list[Oenske]:
        """So many new people in the unit with a decided wish each, of which some are granted 10,000 kroner."""
        return [self._person(enhed, nr < bevilget, titel, dict(andet)) for nr in range(antal)]

    def _person(self, enhed: str, bevilget: bool, titel: str, andet: dict[str, Any]) -> Oenske:
        self.antal += 1
        nr = self.antal
        felter = {"stilling": "rådgiver", "overenskomst": "HK", "timer_pr_uge": 37, "fra_dag": FOER}
        felter |= {navn: andet.pop(navn) for navn in list(andet) if navn in {*felter, "til_dag"}}
        person = Bruger.objects.create_user(f"person{nr}", f"Person {nr}")
        Ansaettelse.objects.create(person=person, enhed=self.hold.enhed[enhed], **felter)
        oenske = Oenske.objects.create(
            sagsnummer=f"K-2026-{90000 + nr}",
            enhed=self.hold.enhed[enhed],
            person=person,
            fase=Fase.AFVENTER_PRIORITERING,
            oprettet_kl=NU,
            indsendt_kl=NU,
            begrundelse="x",
            titel=titel,
            type="FAGSPECIFIKT_KURSUS",
            **andet,
        )
        return self.afgoer(oenske, bevilget=bevilget)

    def afgoer(self, oenske: Oenske, *, bevilget: bool, frigivet: bool = True) -> Oenske:
        """Put the wish into the round, decided."""
        center = oenske.enhed if oenske.enhed.art == "AFDELING" else self.hold.enhed["center"]
        indstilling = Indstilling.objects.get(runde=self.runde, enhed=center)
        Placering.objects.create(indstilling=indstilling, oenske=oenske, plads=1)
        Beslutning.objects.create(
            runde=self.runde,
            oenske=oenske,
            udfald="BEVILGET" if bevilget else "AFSLAG",
            begrundelse="x",
            **sager.sagt("BEVILGET" if bevilget else "AFSLAG"),
            beloeb_oere=1_000_000 if bevilget else 0,
            ramme=indstilling.ramme if bevilget else None,
            besluttet_af=self.hold["carl"],
            rolle="CENTERCHEF",
            besluttet_kl=BESLUTTET,
            frigivet_kl=BESLUTTET if frigivet else None,
        )
        return oenske


def by(hold: Hold, aar: int = 2027) -> By:
    """A round of the centre that is decided, with nothing in it yet."""
    runde = sager.runde(hold, aar=aar)
    Prioriteringsrunde.objects.filter(pk=runde.pk).update(besluttet_kl=BESLUTTET)
    runde.refresh_from_db()
    return By(hold, runde)


def kursus(titel: str, tema: int | None = None) -> Kursus:
    """A course of the catalogue."""
    from ansoegninger.katalog.models import Udbyder

    udbyder, _ = Udbyder.objects.get_or_create(navn="Juristhuset", defaults={"art": "PRIVAT"})
    return Kursus.objects.create(titel=titel, udbyder=udbyder, type="TEMADAG", temanummer=tema)
