"""One step for several cases at once: each through the door by itself, in a transaction of its own.

Which steps may be done so is said in the flow file (`Opgave(samlet=…)`). Everything about the single case is the
door's own answer, in the preview too: it goes through the door and takes everything back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any
from uuid import UUID, uuid4, uuid5

from django.db import transaction
from viewflow.workflow.models import Task

from roller.adgang.adgang import Adgang
from roller.adgang.svar import IngenAdgang
from workflows.motor.doere import udfoer
from workflows.motor.fejl import ForSent, Optaget, Regelbrud, UkendtOpgave
from workflows.motor.noder import Opgave, Samlet
from workflows.motor.sag import find_sag

#: A page of the queue: so many are done while the person waits.
FLEST = 25


class Udgang(Enum):
    """What became of one case in the batch."""

    GJORT = "gjort"
    AFVIST = "afvist"
    FOR_SENT = "for sent"
    UKENDT = "ukendt"


@dataclass(frozen=True, slots=True)
class Enkeltsvar:
    """The door's answer for one of the steps.

    Attributes:
        fase: where the case is afterwards, in words.
        grund: why it was refused.
    """

    opgave_id: int
    udgang: Udgang
    fase: str = ""
    grund: str = ""


def faelles_trin(opgave_ids: Sequence[int]) -> tuple[Opgave, Samlet]:
    """The one step that these tasks are, open or not, and how it is done for several at once.

    Raises:
        UkendtOpgave: none of them is a human step.
        Regelbrud: too many, of more than one kind, or of a kind that is done one at a time.
    """
    if len(opgave_ids) > FLEST:
        raise Regelbrud(f"Du kan højst tage {FLEST} opgaver ad gangen.")
    noder = {task.flow_task for task in Task.objects.filter(pk__in=opgave_ids).only("flow_task")}
    trin = [node for node in noder if isinstance(node, Opgave)]
    if not trin:
        raise UkendtOpgave(*opgave_ids)
    if len(trin) > 1:
        raise Regelbrud("Du har valgt opgaver af forskellig slags. Tag én slags ad gangen.")
    node = trin[0]
    if node.samlet is None:
        raise Regelbrud(f"»{node.task_title}« kan kun gøres for én sag ad gangen.")
    return node, node.samlet


def proev_samlet(
    *, opgave_ids: Sequence[int], adgang: Adgang, data: Mapping[str, Any], tidspunkt: datetime
) -> list[Enkeltsvar]:
    """What the door would answer for each, and where each case would be; nothing is written.

    Raises:
        UkendtOpgave, Regelbrud: as in `faelles_trin`.
    """

    def proev(opgave_id: int) -> str:
        with transaction.atomic():
            # A key of its own: the preview of what this very form has done already must not say that it can be done.
            fase = gaa(opgave_id, uuid4())
            transaction.set_rollback(True)
        return fase

    gaa = _gennem_doeren(opgave_ids, adgang, data, tidspunkt)
    return [_svar(opgave_id, proev) for opgave_id in opgave_ids]


def udfoer_samlet(
    *, opgave_ids: Sequence[int], adgang: Adgang, data: Mapping[str, Any], tidspunkt: datetime, noegle: UUID
) -> list[Enkeltsvar]:
    """Carry out the steps, one after the other; each has a key made of the batch's, so all may be sent again.

    Raises:
        UkendtOpgave, Regelbrud: as in `faelles_trin`.
    """
    gaa = _gennem_doeren(opgave_ids, adgang, data, tidspunkt)
    return [_svar(opgave_id, lambda nr: gaa(nr, uuid5(noegle, str(nr)))) for opgave_id in opgave_ids]


def _gennem_doeren(
    opgave_ids: Sequence[int], adgang: Adgang, data: Mapping[str, Any], tidspunkt: datetime
) -> Callable[[int, UUID], str]:
    faelles_trin(opgave_ids)

    def gaa(opgave_id: int, noegle: UUID) -> str:
        resultat = udfoer(
            opgave_id=opgave_id,
            adgang=adgang,
            data=data,
            tidspunkt=tidspunkt,
            noegle=noegle,
            antal=len(opgave_ids),
        )
        sag = find_sag(resultat.sagsnummer)
        assert sag is not None, "døren har lige haft fat i sagen"
        return sag.fasetekst

    return gaa


def _svar(opgave_id: int, gaa: Callable[[int], str]) -> Enkeltsvar:
    try:
        return Enkeltsvar(opgave_id, Udgang.GJORT, fase=gaa(opgave_id))
    except ForSent:
        return Enkeltsvar(opgave_id, Udgang.FOR_SENT)
    except UkendtOpgave:
        return Enkeltsvar(opgave_id, Udgang.UKENDT)
    except IngenAdgang as fejl:
        return Enkeltsvar(opgave_id, Udgang.AFVIST, grund=fejl.svar.grund)
    except Regelbrud as fejl:
        return Enkeltsvar(opgave_id, Udgang.AFVIST, grund=fejl.besked)
    except Optaget as fejl:
        return Enkeltsvar(opgave_id, Udgang.AFVIST, grund=str(fejl))
