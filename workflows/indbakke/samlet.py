"""Several steps of the queue at once: what is chosen, and what becomes of each, as the pages show it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.urls import reverse
from viewflow.workflow.models import Task

from roller.adgang.adgang import Adgang
from workflows.formularer.laesning import laes_id
from workflows.indbakke.koe import VALGFELT, paa_vegne_af
from workflows.indbakke.spor import historie
from workflows.motor.doere import opgave_node
from workflows.motor.models import AabenOpgave
from workflows.motor.noder import Samlet
from workflows.motor.sag import Sag, find_sag
from workflows.motor.samlet import Enkeltsvar, Udgang
from workflows.motor.sider import maa_se
from workflows.sprog.formater import antal

#: The last column of the tables.
BLIVER, HVORFOR_IKKE, SENEST_SKET = "Bliver", "Hvorfor ikke", "Senest sket"

Raekke = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Gruppe:
    """The chosen steps of one kind, and how that kind is done for several at once, if it is."""

    titel: str
    opgaver: list[AabenOpgave]
    samlet: Samlet | None


@dataclass(slots=True)
class Overblik:
    """What became of the cases, or would: rows for the tables, and how many are not this person's to know of."""

    gjort: list[Raekke]
    afvist: list[Raekke]
    for_sent: list[Raekke]
    opgave_ids: list[int]
    ukendte: int = 0

    @property
    def i_alt(self) -> int:
        """How many were asked for."""
        return len(self.gjort) + len(self.afvist) + len(self.for_sent) + self.ukendte


def valgte(data: QueryDict) -> list[int]:
    """The chosen steps, each once; what cannot be one is passed over."""
    ids = (laes_id(raa) for raa in data.getlist(VALGFELT))
    return list(dict.fromkeys(nr for nr in ids if nr is not None))


def aabne(opgave_ids: Sequence[int], adgang: Adgang) -> list[AabenOpgave]:
    """Those of them that the person may do now, in the queue's order."""
    return list(AabenOpgave.objects.for_adgang(adgang).til_liste().filter(task_id__in=opgave_ids))


def grupper(opgaver: Iterable[AabenOpgave]) -> list[Gruppe]:
    """The steps by kind: only one kind can be done at a time."""
    efter_art: dict[str, Gruppe] = {}
    for opgave in opgaver:
        node = opgave_node(opgave)
        efter_art.setdefault(node.art, Gruppe(opgave.titel, [], node.samlet)).opgaver.append(opgave)
    return list(efter_art.values())


def kort(gruppe: Gruppe, koe: str) -> dict[str, Any]:
    """A kind as a card: the way on with those of it, or why there is none."""
    valg = QueryDict(mutable=True)
    valg.setlist(VALGFELT, [str(opgave.task_id) for opgave in gruppe.opgaver])
    valg["koe"] = koe
    alene = "Hver sag skal have sit eget svar. Tag dem én ad gangen fra køen."
    return {
        "titel": gruppe.titel,
        "url": f"{reverse('indbakke:samlet')}?{valg.urlencode()}" if gruppe.samlet else "",
        "fakta": [f"{antal(len(gruppe.opgaver), 'opgave', 'opgaver')} valgt"],
        "naeste": f"{gruppe.samlet.knap}. {gruppe.samlet.foelge}" if gruppe.samlet else alene,
    }


def kolonner(*sidste: str) -> list[dict[str, str]]:
    """The head of a table of cases; what becomes of each stands last."""
    return [{"titel": "Sag", "art": "titel"}, *({"titel": titel} for titel in ("Medarbejder", "Enhed", *sidste))]


def raekker(opgaver: Iterable[AabenOpgave], adgang: Adgang) -> list[Raekke]:
    """The chosen steps as a table, each with a link to its own page."""
    return [_raekke(opgave, adgang, foer=True) for opgave in opgaver]


def overblik(svar: Iterable[Enkeltsvar], opgaver: Iterable[AabenOpgave], adgang: Adgang, *, foer: bool) -> Overblik:
    """The door's answers as tables; `opgaver` are the steps as they were open before.

    With `foer` nothing is done yet, so the links lead to the steps and not to the cases.
    """
    aabne_nu = {opgave.task_id: opgave for opgave in opgaver}
    alle = Overblik([], [], [], [])
    for et in svar:
        sag = aabne_nu.get(et.opgave_id) or _synlig_sag(et, adgang)
        if sag is None:
            alle.ukendte += 1
        elif et.udgang is Udgang.GJORT:
            alle.gjort.append(_raekke(sag, adgang, (BLIVER, et.fase), foer=foer))
            alle.opgave_ids.append(et.opgave_id)
        elif et.udgang is Udgang.AFVIST:
            alle.afvist.append(_raekke(sag, adgang, (HVORFOR_IKKE, et.grund), foer=True))
        else:
            seneste = (SENEST_SKET, _seneste(sag.sagsnummer, adgang))
            alle.for_sent.append(_raekke(sag, adgang, seneste, foer=False))
    return alle


def _raekke(sag: AabenOpgave | Sag, adgang: Adgang, *sidste: tuple[str, str], foer: bool) -> Raekke:
    under, adresse = [sag.sagsnummer], reverse("indbakke:sag", args=[sag.sagsnummer])
    if isinstance(sag, AabenOpgave):
        under += [f"på vegne af {navn}"] if (navn := paa_vegne_af(sag, adgang)) else []
        adresse = reverse("indbakke:opgave", args=[sag.task_id]) if foer else adresse
    return {
        "id": sag.sagsnummer,
        "celler": [
            {"art": "titel", "tekst": sag.sagstitel, "url": adresse, "under": " · ".join(under)},
            {"tekst": sag.person or ""},
            {"tekst": sag.enhed},
            *({"tekst": tekst, "maerke": maerke} for maerke, tekst in sidste),
        ],
    }


def _synlig_sag(svar: Enkeltsvar, adgang: Adgang) -> Sag | None:
    """The case of a step that is not open to the person; None where they may not know that it is there."""
    task = Task.objects.select_related("process").filter(pk=svar.opgave_id).first()
    if task is None or svar.udgang is Udgang.UKENDT:
        return None
    sag: Sag = task.process.artifact
    return sag if maa_se(adgang, sag) else None


def _seneste(sagsnummer: str, adgang: Adgang) -> str:
    """What happened last, and by whom: that is who came first."""
    sag = find_sag(sagsnummer)
    return historie(sag, adgang)[-1]["titel"] if sag else ""
