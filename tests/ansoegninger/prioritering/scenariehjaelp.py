"""Scenarios made and computed as the page and the worker do it."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from ansoegninger.katalog.models import Kursustype
from ansoegninger.oensker.models import Oenske
from ansoegninger.oensker.tilskud import Sikkerhed
from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.prioritering.scenarier import koersel as beregning
from ansoegninger.prioritering.scenarier import services
from ansoegninger.prioritering.scenarier.arbejde import forfaldent
from ansoegninger.prioritering.scenarier.models import Koersel, Koerselsvalg, Scenarie
from ansoegninger.prioritering.scenarier.services import Scenariedata
from roller.organisation.models import Ansaettelse
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, NU, Hold


def opret(hold: Hold, runde: Prioriteringsrunde, navn: str = "Grund", **data: Any) -> Scenarie:
    return services.opret(
        runde=runde, data=Scenariedata(navn, **data), adgang=hold.adgang("carl"), tidspunkt=NU, noegle=uuid4()
    )


def beregn(hold: Hold, scenarie: Scenarie, *, alt: bool = True) -> Koersel:
    """Ordered and solved as the page does it, and then by the worker until nothing is left."""
    koersel = services.bestil(scenarie=scenarie, adgang=hold.adgang("carl"), tidspunkt=NU)
    assert koersel.laan
    beregning.straks(koersel.pk, koersel.laan, lambda: NU)
    if alt:
        forfaldent(NU)
    koersel.refresh_from_db()
    return koersel


def med(koersel: Koersel) -> set[str]:
    return set(koersel.valg.filter(valgt=True).values_list("oenske__titel", flat=True))


def valg(koersel: Koersel, titel: str) -> Koerselsvalg:
    return koersel.valg.get(oenske__titel=titel)


#: What the fund's rules ask of a module.
MODUL = {"type": Kursustype.DIPLOMMODUL, "ects": 10, "eksamen": True, "start_dag": DAG + timedelta(days=60)}


def med_fonden(hold: Hold) -> Prioriteringsrunde:
    """Money for one of two modules at full price; the fund covers Mads' and Ina's agreements, and not Aya's."""
    for navn, overenskomst in (("mads", "DS"), ("aya", "SUNDHED"), ("ina", "HK")):
        Ansaettelse.objects.filter(person=hold[navn]).update(overenskomst=overenskomst)
    sager.vurderet(hold, "mads", titel="Falk", kursusgebyr_oere=2_000_000, **MODUL)
    sager.vurderet(hold, "aya", titel="Ugle", kursusgebyr_oere=2_000_000, **MODUL)
    sager.vurderet(hold, "ina", "per", titel="Lærke", kursusgebyr_oere=3_000_000, **MODUL)
    runde = sager.runde(hold, rammer={"voksen": 2_500_000, "visitation": 1_000_000, "center": 0})
    sager.laas_alle(hold, runde)
    return runde


def regnet(hold: Hold, runde: Prioriteringsrunde, sikkerhed: str = Sikkerhed.SANDSYNLIGT) -> Koersel:
    return beregn(hold, opret(hold, runde, str(sikkerhed), sikkerhed=sikkerhed))


def skriv_alle(hold: Hold, runde: Prioriteringsrunde, *titler: str) -> None:
    for titel in titler:
        sager.udkast(hold, runde, Oenske.objects.get(titel=titel), "BEVILGET")
