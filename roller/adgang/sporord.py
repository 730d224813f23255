"""What the trail's sentences need to tell of an employment, a role, a stand-in or a mandate."""

from __future__ import annotations

from roller.adgang.models import Mandat
from roller.adgang.spor import periode
from roller.organisation.models import Ansaettelse
from roller.tildelinger.models import Rolletildeling, Stedfortraeder
from roller.tildelinger.roller import Rolle
from workflows.sprog.formater import kort_dato

Ord = dict[str, object]


def om_ansaettelse(ansaettelse: Ansaettelse) -> Ord:
    """Somebody's employment."""
    return {
        "person": str(ansaettelse.person),
        "stilling": ansaettelse.stilling,
        "enhed": str(ansaettelse.enhed),
        "dag": kort_dato(ansaettelse.fra_dag),
    }


def om_rolle(tildeling: Rolletildeling) -> Ord:
    """A role given."""
    return {
        "person": str(tildeling.person),
        "rolle": Rolle(tildeling.rolle).label.lower(),
        "enhed": str(tildeling.enhed),
        "periode": periode(tildeling.fra_dag, tildeling.til_dag),
    }


def om_hverv(hverv: Stedfortraeder) -> Ord:
    """A stand-in."""
    return {
        "stedfortraeder": str(hverv.stedfortraeder),
        "for_person": str(hverv.for_person),
        "rolle": Rolle(hverv.rolle).label.lower(),
        "enhed": str(hverv.enhed),
        "periode": periode(hverv.fra_dag, hverv.til_dag),
    }


def om_mandat(mandat: Mandat) -> Ord:
    """An auditor's mandate."""
    return {
        "revisor": str(mandat.user),
        "enhed": str(mandat.content_object),
        "periode": periode(mandat.fra_dag, mandat.udloeber_dag),
    }
