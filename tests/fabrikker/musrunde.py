"""A MUS round of one department, with its talks."""

from uuid import uuid4

from ansoegninger.mus.models import MusSamtale
from ansoegninger.mus.services import aabn_runde, opret_samtaler
from tests.fabrikker.hold import DAG, NU, Hold


def samtaler(hold: Hold, *, enhed: str = "voksen", navn: str = "MUS 2026") -> dict[str, MusSamtale]:
    """Open a round in the department; the talks by the short name of their employee."""
    assert hold.strategi is not None
    runde = aabn_runde(
        center=hold.enhed["center"],
        navn=navn,
        enheder=[hold.enhed[enhed]],
        strategi=hold.strategi,
        fra_dag=DAG,
        til_dag=DAG.replace(month=12),
        adgang=hold.adgang("carl"),
        tidspunkt=NU,
        noegle=uuid4(),
    )
    opret_samtaler(runde=runde, nu=lambda: NU)
    kort = {person.pk: navn for navn, person in hold.person.items()}
    return {kort[s.person_id]: s for s in MusSamtale.objects.filter(runde=runde)}
