"""Administrative acts in the trail: always in the transaction that makes the change."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from roller.adgang.adgang import Adgang
from roller.tildelinger.roller import Rolle
from workflows.spor import SYSTEM, Aendring, Sporudkast, skriv
from workflows.spor.aendringer import raekker_i
from workflows.sprog.formater import kort_dato


def skriv_handling(
    art: str,
    *,
    adgang: Adgang,
    rolle: Rolle,
    tidspunkt: datetime,
    person_id: int | None = None,
    enhed_id: int | None = None,
    grund: str = "",
    data: Mapping[str, object],
    aendringer: Sequence[Aendring] = (),
) -> None:
    """Write what this person did, in which role, about whom and where; what changed leads to the rows by itself."""
    skriv(
        Sporudkast(
            kaede=SYSTEM,
            art=art,
            tidspunkt=tidspunkt,
            aktoer_id=adgang.bruger.pk,
            rolle=rolle,
            person_id=person_id,
            enhed_id=enhed_id,
            begrundelse=grund,
            data=data,
            aendringer=aendringer,
            henvisninger=raekker_i(aendringer),
        )
    )


def periode(fra: date, til: date | None) -> str:
    """A period in words; `til` is the first day outside it, and people say the last day inside."""
    if til is None:
        return f"fra {kort_dato(fra)}"
    if til <= fra:
        return "taget tilbage, før den begyndte"
    return f"{kort_dato(fra)} – {kort_dato(til - timedelta(days=1))}"
