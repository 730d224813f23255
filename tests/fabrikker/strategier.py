"""Versions of a strategy: initiatives, a draft being written, and the steps of its proposal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar
from uuid import uuid4

from django.db import connection, transaction
from django.db.models import Model

from ansoegninger.strategi import services
from ansoegninger.strategi.godkendelse import Strategiforslag
from ansoegninger.strategi.indhold import aftryk
from ansoegninger.strategi.initiativer import Initiativ, Udbyderart
from ansoegninger.strategi.models import Niveaubeskrivelse, Strategi
from ansoegninger.strategi.slags import SLAGS
from roller.adgang.adgang import adgang_for
from tests.fabrikker.hold import NU, Hold
from workflows.motor.doere import Resultat, udfoer
from workflows.motor.models import AabenOpgave

Raekke = TypeVar("Raekke", bound=Model)
HVAD_ER_NYT = "Vi skriver kortere, og jura fylder mere."


def var_med(raekke: Raekke) -> Raekke:
    """Let an approved version have this part, as if it had been there when it was approved."""
    with transaction.atomic(), _uden_laas(raekke._meta.db_table):
        raekke.save()
    return raekke


@contextmanager
def _uden_laas(tabel: str) -> Iterator[None]:
    with connection.cursor() as markoer:
        if connection.vendor == "sqlite":
            navn = f"spor_{tabel}_laast_tilfoejes"
            markoer.execute("SELECT sql FROM sqlite_master WHERE name = %s", [navn])
            [til] = markoer.fetchone()
            markoer.execute(f'DROP TRIGGER "{navn}"')
            yield
            markoer.execute(til)
            return
        # PostgreSQL alters no table that it has a foreign key left to look at in.
        markoer.execute("SET CONSTRAINTS ALL IMMEDIATE")
        markoer.execute(f'ALTER TABLE "{tabel}" DISABLE TRIGGER spor_laast')
        yield
        markoer.execute(f'ALTER TABLE "{tabel}" ENABLE TRIGGER spor_laast')
        markoer.execute("SET CONSTRAINTS ALL DEFERRED")


def initiativ(strategi: Strategi, hvad: str = "To dage om metoden", **andet: Any) -> Initiativ:
    """An initiative, last in the version."""
    felter = {"udbyderart": Udbyderart.PRIVAT, "nummer": strategi.initiativer.count() + 1, **andet}
    return var_med(Initiativ(strategi=strategi, hvad=hvad, **felter))


def niveau(strategi: Strategi) -> Niveaubeskrivelse:
    """What a C is."""
    return var_med(Niveaubeskrivelse(strategi=strategi, niveau="C", navn="På vej", tekst="Med let støtte."))


def udkast(hold: Hold, *, som_kopi: bool = True, navn: str = "kim", tidspunkt: datetime = NU) -> Strategiforslag:
    """The koordinator begins the next version."""
    return services.begynd_version(
        center=hold.enhed["center"],
        som_kopi=som_kopi,
        adgang=hold.adgang(navn),
        tidspunkt=tidspunkt,
        noegle=uuid4(),
    )


def ret(
    hold: Hold, forslag: Strategiforslag, slags: str, raekke: Any = None, *, som: str = "kim", **felter: Any
) -> Any:
    """The koordinator changes a part of the draft, or adds one."""
    foer = {felt.name: getattr(raekke, felt.name) for felt in raekke._meta.concrete_fields} if raekke else {}
    uden = {"id", "strategi", "nummer", "forgaenger"}
    return services.gem_del(
        forslag=forslag,
        slags=SLAGS[slags],
        pk=raekke.pk if raekke else None,
        felter={navn_: v for navn_, v in foer.items() if navn_ not in uden} | felter,
        vist=aftryk(raekke) if raekke else "",
        adgang=hold.adgang(som),
        tidspunkt=NU,
    )


def goer(hold: Hold, forslag: Strategiforslag, navn: str, *, tidspunkt: datetime = NU, **data: Any) -> Resultat:
    """Do the open step of the proposal."""
    opgave = AabenOpgave.objects.get(sagsnummer=forslag.sagsnummer)
    return udfoer(
        opgave_id=opgave.task_id,
        adgang=adgang_for(hold[navn], tidspunkt.date()),
        data=data,
        tidspunkt=tidspunkt,
        noegle=uuid4(),
    )


def sendt(hold: Hold, *, tidspunkt: datetime = NU) -> Strategiforslag:
    """A draft that changes a theme, with the chief."""
    forslag = udkast(hold, tidspunkt=tidspunkt)
    tema = forslag.strategi.temaer.get(nummer=3)
    ret(hold, forslag, "tema", tema, opgave="Afgørelser, som borgeren forstår.")
    goer(hold, forslag, "kim", tidspunkt=tidspunkt, begrundelse=HVAD_ER_NYT)
    forslag.refresh_from_db()
    return forslag


def godkend(hold: Hold, forslag: Strategiforslag, *, tidspunkt: datetime = NU) -> Strategi:
    """The chief approves."""
    goer(hold, forslag, "carl", tidspunkt=tidspunkt, svar="GODKEND", begrundelse="")
    return Strategi.objects.select_related("godkendelse").get(pk=forslag.strategi_id)


def i_gang(hold: Hold) -> Strategiforslag:
    """The next version is being written, and the one in force has an initiative."""
    initiativ(hold.strategi)
    return udkast(hold)
