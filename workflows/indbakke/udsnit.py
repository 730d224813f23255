"""The queue as a person looks at it: searched, filtered and sorted. It follows along from step to step."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, QueryDict
from django.urls import reverse

from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.valg import valgt_rolle
from workflows.indbakke import koe
from workflows.motor.models import AabenOpgave, AabenOpgaveQuerySet

#: The field that carries the queue's query string to other pages and back.
KOEFELT = "koe"


@dataclass(frozen=True, slots=True)
class Udsnit:
    """The steps that the filters let through, in the order asked for."""

    formular: koe.KoeFilter
    valgt: dict[str, str]
    orden: str
    opgaver: AabenOpgaveQuerySet

    def raekkefoelge(self) -> list[int]:
        """The steps' ids as they come now; asked again, the database answers anew."""
        return list(self.opgaver.values_list("task_id", flat=True))

    def har_flere_end(self, opgave: AabenOpgave) -> bool:
        """Is the step in the queue as it is looked at, with another to go on to?"""
        return self.opgaver.filter(pk=opgave.pk).exists() and self.opgaver.exclude(pk=opgave.pk).exists()


def udsnit(request: Foresporgsel, parametre: QueryDict) -> Udsnit:
    """What these parameters show of the person's own queue; what makes no sense in them is passed over."""
    mine = AabenOpgave.objects.for_adgang(request.adgang)
    rolle, indhold = valgt_rolle(request, request.adgang), koe.indhold(mine)
    request.antal_opgaver = indhold.antal(rolle)
    formular, orden = koe.KoeFilter(parametre, indhold=indhold), parametre.get("sorter", "")
    valgt = formular.valgt()
    fundne = koe.filtrer(mine.til_liste(), valgt, rolle=rolle, dag=request.dag)
    return Udsnit(formular, valgt, orden, koe.sorter(fundne, orden))


def fulgt_koe(request: HttpRequest) -> QueryDict:
    """The queue that the page was reached from, read and written anew: nothing of it is an address."""
    raa = request.POST if request.method == "POST" else request.GET
    return uden_tomme(QueryDict(raa.get(KOEFELT, "")))


def uden_tomme(parametre: QueryDict) -> QueryDict:
    """The parameters that say something about the queue: not the empty ones, and not what was ticked in it."""
    fulde = QueryDict(mutable=True)
    for navn, vaerdier in parametre.lists():
        if navn != "vaelg" and (sagt := [vaerdi for vaerdi in vaerdier if vaerdi]):
            fulde.setlist(navn, sagt)
    return fulde


def koe_url(parametre: QueryDict) -> str:
    """The queue's address with its filters."""
    filtre = parametre.urlencode()
    return reverse("indbakke:opgaver") + (f"?{filtre}" if filtre else "")


def hale(parametre: QueryDict) -> str:
    """What a step's address ends on, so that its page knows the queue that it was reached from."""
    filtre = parametre.urlencode()
    return f"?{urlencode({KOEFELT: filtre})}" if filtre else ""


def videre(raekkefoelge: list[int], task_id: int) -> list[int]:
    """What comes after the step, and then from the top; all of it where the step is not among them."""
    if task_id not in raekkefoelge:
        return raekkefoelge
    her = raekkefoelge.index(task_id)
    return raekkefoelge[her + 1 :] + raekkefoelge[:her]
