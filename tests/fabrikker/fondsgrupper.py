"""Colleagues who want the same education, and the groups that are made of them.

Those beyond `hold` are employed where and under which agreement a test says, and are called after the alphabet.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import uuid4

from ansoegninger.fond.ansoegning.models import Fondsansoegning
from ansoegninger.fond.gruppe.find import Uddannelse
from ansoegninger.fond.gruppe.models import Fondsgruppe, Forhaandsanmodning, Forhaandssvar
from ansoegninger.fond.gruppe.queries import mulige
from ansoegninger.fond.gruppe.services import dan_gruppe, registrer_sendt, registrer_svar
from ansoegninger.oensker.models import Oenske
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse
from tests.fabrikker import fondssager as fs
from tests.fabrikker.hold import DAG, FOER, NU, Hold
from tests.fabrikker.sager import vurderet


def kolleger(hold: Hold, antal: int, overenskomst: str = "DS", enhed: str = "voksen") -> list[str]:
    """So many new employees of a unit."""
    koder = []
    for _ in range(antal):
        kode = f"kollega{len(hold.person)}"
        bruger = Bruger.objects.create_user(kode, f"Kollega {kode}", password=None, email=f"{kode}@fjordby.example")
        Ansaettelse.objects.create(
            person=bruger,
            enhed=hold.enhed[enhed],
            stilling="socialrådgiver",
            overenskomst=overenskomst,
            timer_pr_uge=37,
            fra_dag=FOER,
        )
        hold.person[kode] = bruger
        koder.append(kode)
    return koder


def oensker(hold: Hold, navne: Sequence[str], leder: str = "lone", **felter: Any) -> list[Oenske]:
    """A recommended wish of each for the same module, in the same days."""
    standard: dict[str, Any] = {"titel": fs.FONDSKURSUS, "start_dag": fs.START, "slut_dag": fs.SLUT}
    return [vurderet(hold, navn, leder, type="DIPLOMMODUL", **(standard | felter)) for navn in navne]


def fundne(hold: Hold, navn: str = "lone") -> list[Uddannelse]:
    """What somebody sees."""
    return mulige(hold.adgang(navn), DAG).uddannelser


def dan(hold: Hold, oensker: Sequence[Oenske], navn: str = "lone") -> Fondsgruppe:
    """Make the group of exactly these."""
    gruppe = dan_gruppe(oensker=[o.pk for o in oensker], adgang=hold.adgang(navn), tidspunkt=NU, noegle=uuid4())
    assert gruppe is not None
    return gruppe


def soegt(
    hold: Hold, navne: Sequence[str], antal: int | None = None, **felter: Any
) -> tuple[list[Oenske], list[Fondsansoegning]]:
    """Wishes of all of them, and the applications of the first so many."""
    alle = oensker(hold, navne, **felter)
    par = list(zip(navne, alle, strict=True))[: len(alle) if antal is None else antal]
    return alle, [fs.soegt(hold, navn, oenske) for navn, oenske in par]


def sendt(hold: Hold, gruppe: Fondsgruppe, dag: date = DAG) -> Forhaandsanmodning:
    """The form is with the fund."""
    faktum = registrer_sendt(gruppe=gruppe, skete_dag=dag, adgang=hold.adgang("lone"), tidspunkt=NU, noegle=uuid4())
    assert faktum is not None
    return faktum


def besvaret(hold: Hold, gruppe: Fondsgruppe, *, godkendt: bool = True, dag: date = DAG) -> Forhaandssvar:
    """The fund has answered."""
    faktum = registrer_svar(
        gruppe=gruppe,
        godkendt=godkendt,
        nummer="FG-1",
        skete_dag=dag,
        adgang=hold.adgang("lone"),
        tidspunkt=NU,
        noegle=uuid4(),
    )
    assert faktum is not None
    return faktum
