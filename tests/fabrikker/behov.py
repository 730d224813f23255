"""A month of needs, through the services."""

from __future__ import annotations

from datetime import date
from typing import Any

from ansoegninger.behov.models import Behovsart, Behovsopgoerelse
from ansoegninger.behov.perioder import den_foerste
from ansoegninger.behov.services import Fund, opgoer, ret
from ansoegninger.strategi.models import Tema
from ansoegninger.strategi.queries import strategi_for
from tests.fabrikker.hold import DAG, NU, Hold


def tema(hold: Hold, nummer: int = 1, enhed: str = "voksen") -> Tema | None:
    """The theme with this number where the unit is; None where no strategy holds."""
    strategi = strategi_for(hold.enhed[enhed], DAG)
    return strategi.temaer.get(nummer=nummer) if strategi else None


def opgjort(
    hold: Hold, *, enhed: str = "voksen", af: str = "kim", emne: str = "Partshøring mangler", **felter: Any
) -> Behovsopgoerelse:
    """This month's review of 12 cases: in 4 of them something within the first theme was lacking."""
    standard: dict[str, Any] = {
        "art": Behovsart.LEDELSESTILSYN,
        "maaned": den_foerste(DAG),
        "antal": 12,
        "note": "",
        "fund": [Fund(tema(hold, enhed=enhed), 4, emne)],
    }
    return opgoer(enhed=hold.enhed[enhed], adgang=hold.adgang(af), tidspunkt=NU, **(standard | felter))


def rettet_opgoerelse(hold: Hold, opgoerelse: Behovsopgoerelse, *, af: str = "kim", **felter: Any) -> Behovsopgoerelse:
    """The same month with other figures; its finding stays unless told."""
    fund = [Fund(f.tema, f.antal, f.emne) for f in opgoerelse.fund.select_related("tema")]
    standard: dict[str, Any] = {"antal": opgoerelse.antal, "note": opgoerelse.note, "fund": fund}
    set_version = felter.pop("set_version", Behovsopgoerelse.objects.get(pk=opgoerelse.pk).version)
    return ret(
        opgoerelse=opgoerelse,
        set_version=set_version,
        adgang=hold.adgang(af),
        tidspunkt=NU,
        **(standard | felter),
    )


def maaned(aar: int, nummer: int) -> date:
    """The month as it is stored."""
    return date(aar, nummer, 1)
