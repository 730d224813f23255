"""Pools from outside with their agreement, and money used of them, through the services."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

from ansoegninger.budget.aftale import services as aftale
from ansoegninger.budget.aftale.models import Afrapportering, Afrapporteringsfrist, Fokusemne, Puljeomraade
from ansoegninger.budget.models import Ramme
from ansoegninger.budget.services import Puljedata, disponer, opret_pulje
from ansoegninger.oensker.models import Oenske
from ansoegninger.papirer.arkiv import aftryk
from ansoegninger.papirer.puljer.papir import rapport
from ansoegninger.papirer.puljer.queries import laes_puljer
from ansoegninger.papirer.puljer.services import gem_udkast, indsend
from tests.fabrikker.hold import DAG, NU, Hold

STATUS = "Kurserne er i gang."


def pulje(
    hold: Hold, navn: str = "Budgetaftalen", *, aar: int = 2027, oere: int = 100_000_000, helt: bool = True
) -> Ramme:
    """A million from a budget agreement; with an area, a topic and a day of reporting unless told."""
    data = Puljedata(
        enhed=hold.enhed["center"],
        aar=aar,
        art="OEREMAERKET",
        navn=navn,
        formaal="Kompetenceudvikling af medarbejderne",
        giver="Byrådet",
    )
    ramme = opret_pulje(data=data, ramme_oere=oere, begrundelse="Budgetaftalen", **hvem(hold), noegle=uuid4())
    if helt:
        omraade(hold, ramme, "Myndighed", 60_000_000, "voksen")
        emne(hold, ramme, "Bedre afgørelser", 3)
        frist(hold, ramme)
    return ramme


def hvem(hold: Hold, navn: str = "carl", tidspunkt: datetime = NU) -> dict[str, Any]:
    """Who acts, and when."""
    return {"adgang": hold.adgang(navn), "tidspunkt": tidspunkt}


def omraade(hold: Hold, ramme: Ramme, navn: str, oere: int, *enheder: str) -> Puljeomraade:
    """A share of the pool for these units."""
    valgte = [hold.enhed[e] for e in enheder]
    return aftale.saet_omraade(ramme=ramme, navn=navn, beloeb_oere=oere, enheder=valgte, **hvem(hold))


def emne(hold: Hold, ramme: Ramme, navn: str, temanummer: int | None = None) -> Fokusemne:
    """A focus topic."""
    return aftale.saet_emne(ramme=ramme, navn=navn, temanummer=temanummer, **hvem(hold))


def frist(
    hold: Hold, ramme: Ramme, modtager: str = "Voksenudvalget", dag: date = DAG + timedelta(days=20)
) -> Afrapporteringsfrist:
    """A day of reporting."""
    return aftale.saet_frist(
        ramme=ramme, modtager=modtager, senest_dag=dag, hvad="Hvad pengene er brugt til, og status", **hvem(hold)
    )


def betalt(hold: Hold, ramme: Ramme, oensker: Sequence[Oenske], oere: int = 100_000) -> None:
    """The pool pays so much for each of these wishes, whatever phase it is in."""
    disponer(ramme=ramme, beloeb={o.sagsnummer: oere for o in oensker}, bruger=hold["carl"], tidspunkt=NU)
    ramme.refresh_from_db()


def afrapporteret(hold: Hold, ramme: Ramme, tekst: str = STATUS, *, tidspunkt: datetime = NU) -> Afrapportering:
    """The report to the first who asks, drafted and handed in with the figures of now."""
    frist_ = ramme.frister.select_related("ramme__enhed").first()
    assert frist_ is not None
    gem_udkast(frist=frist_, tekst=tekst, **hvem(hold, tidspunkt=tidspunkt))
    papir = rapport(laes_puljer([frist_.ramme])[0], kommune="Fjordby", hentet_kl=tidspunkt, frister=[frist_])
    return indsend(
        frist=frist_,
        tekst=tekst,
        vist=aftryk(papir),
        kommune="Fjordby",
        noegle=uuid4(),
        **hvem(hold, tidspunkt=tidspunkt),
    )
