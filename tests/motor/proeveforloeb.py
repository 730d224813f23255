"""A small process with everything that has to do with time; only the tests that ask for `proeve` have it.

Three sign, each for themselves, by the day that the wish begins. A wish is its case, because a case needs a table.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from viewflow import this

from ansoegninger.oensker.models import Fase, Oenske
from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from workflows.formularer import DatoFelt
from workflows.motor import forloeb
from workflows.motor.doere import begynd
from workflows.motor.forloeb import Forloeb
from workflows.motor.formular import Opgaveformular
from workflows.motor.frister import Dage, Paamind
from workflows.motor.noder import Afvent, Begynd, Opgave, Slut
from workflows.motor.porte import Del, Saml
from workflows.motor.veje import Afbrydelse, Omvej, Undervejs
from workflows.motor.ventetid import AfventDag
from workflows.spor.saetninger import registrer

KODE = "proeveforloeb"
# viewflow finds a process by its app and module, and stores that.
MODUL = "workflows.forloeb.proeve"


def sidste_dag(sag: Any, dag: date) -> date | None:
    """The last day for signing: the day before which the course has not begun."""
    return sag.start_dag  # type: ignore[no-any-return]


def begyndt(*, sag: Any, tidspunkt: datetime, **_: Any) -> None:
    sag.indsendt_kl = tidspunkt
    sag.save()


def goer_intet(**_: Any) -> dict[str, Any]:
    return {}


def ret_dato(*, sag: Any, start_dag: date | None, **_: Any) -> dict[str, Any]:
    # As a service that writes to another row than the one it was given: what is computed next must read it.
    egen = Oenske.objects.get(pk=sag.pk)
    egen.start_dag = start_dag
    egen.save(update_fields=["start_dag"])
    return {}


def ret_slutdag(*, sag: Any, slut_dag: date, **_: Any) -> dict[str, Any]:
    Oenske.objects.filter(pk=sag.pk).update(slut_dag=slut_dag)
    return {}


class DatoForm(Opgaveformular):
    start_dag = DatoFelt(label="Ny dato")


def underskrift(rolle: Rolle) -> Any:
    return Opgave(
        goer_intet,
        rolle=rolle,
        fase=Fase.TILMELDING,
        frist=sidste_dag,
        paamind=Paamind(foer=(10, 3), eskaler=Rolle.CENTERCHEF),
        knap="Skriv under",
    )


class Proeveforloeb(Forloeb):
    """Prøveforløb

    Tre skriver under, hver for sig.
    """

    __module__ = MODUL

    begynd = Begynd(begyndt, rolle=None).Annotation(title="Begynd").Next(this.underskrifter)
    underskrifter = Del().Annotation(title="Alle tre").Next(this.ejer).Next(this.leder).Next(this.chef)
    ejer = (
        underskrift(Rolle.MEDARBEJDER)
        .Annotation(title="Skriv under")
        .Udloeb(sidste_dag, this.samlet, titel="Medarbejderen skrev ikke under")
        .Next(this.samlet)
    )
    leder = (
        underskrift(Rolle.LEDER)
        .Annotation(title="Skriv under for afdelingen")
        .Udloeb(sidste_dag, this.samlet, titel="Lederen skrev ikke under")
        .Next(this.samlet)
    )
    chef = (
        underskrift(Rolle.CENTERCHEF)
        .Annotation(title="Skriv under for centret")
        .Udloeb(sidste_dag, this.samlet)
        .Udloeb(Dage(900), this.for_sent, titel="Aldrig")
        .Next(this.samlet)
    )
    samlet = Saml().Annotation(title="Alle har haft mulighed").Next(this.efter)
    efter = (
        Opgave(goer_intet, rolle=Rolle.LEDER, fase=Fase.GENNEMFOERELSE, frist=Dage(14))
        .Annotation(title="Se på det")
        .Next(this.slut)
    )
    venter = Afvent(fase=Fase.VENTELISTE, paa="bedre tider").Annotation(title="Vent").Next(this.efter)
    hvil = (
        AfventDag(lambda sag: sag.slut_dag, fase=Fase.I_PRAKSIS, paa="bedre vejr")
        .Annotation(title="Hvil")
        .Next(this.efter)
    )
    slut = Slut(fase=Fase.AFSLUTTET).Annotation(title="Slut")
    for_sent = Slut(fase=Fase.IKKE_GENNEMFOERT).Annotation(title="For sent")

    stop = Afbrydelse(
        goer_intet, rolle=Rolle.MEDARBEJDER, fra=frozenset({Fase.TILMELDING}), fase=Fase.TRUKKET, titel="Stop"
    )
    ny_dato = Undervejs(
        ret_dato,
        rolle=Rolle.LEDER,
        fra=frozenset({Fase.TILMELDING}),
        titel="Ret datoen",
        form=DatoForm,
        knap="Gem datoen",
    )
    stop_hvilen = Afbrydelse(
        goer_intet, rolle=Rolle.MEDARBEJDER, fra=frozenset({Fase.I_PRAKSIS}), fase=Fase.TRUKKET, titel="Stop hvilen"
    )
    ny_slutdag = Undervejs(
        ret_slutdag, rolle=Rolle.LEDER, fra=frozenset({Fase.I_PRAKSIS}), titel="Ret slutdagen", form=DatoForm
    )
    paa_hvil = Omvej(fra=frozenset({Fase.TILMELDING}), til=this.hvil)
    fra_hvil = Omvej(fra=frozenset({Fase.I_PRAKSIS}), til=this.venter)
    tilbage = Omvej(fra=frozenset({Fase.TILMELDING}), til=this.venter)


sys.modules[MODUL] = sys.modules[__name__]
forloeb._FORLOEB.pop(KODE)
registrer({art: f"gjorde {art}" for art in Proeveforloeb.arter()})


@contextmanager
def i_brug() -> Iterator[None]:
    """The process is known: the checks that go through every process see it."""
    forloeb._FORLOEB[KODE] = Proeveforloeb
    try:
        yield
    finally:
        forloeb._FORLOEB.pop(KODE)


def begyndt_sag(hold: Hold, start_dag: date | None, *, navn: str = "mads", tidspunkt: datetime = NU) -> Oenske:
    """A case where all three may sign until the day is over."""
    sag = sager.kladde(hold, navn, start_dag=start_dag)
    begynd(kode=KODE, sag=sag, adgang=None, data={}, tidspunkt=tidspunkt)
    sag.refresh_from_db()
    return sag
