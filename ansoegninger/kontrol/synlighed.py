"""What a person sees in a list is what the rule says about each row, and an auditor has only read.

A list asks the database, a page asks about one row: two halves of one rule (`Adgang.q_kompetent` and `kompetent`).
Here they are held together on a sample of people and rows, another one every day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from itertools import chain
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from ansoegninger.kontrol.register import Brud, kontrol, numre
from ansoegninger.mus.models import MusSamtale
from ansoegninger.mus.queries import synlige as synlige_samtaler
from ansoegninger.oensker.models import Fase, Oenske, Sagsdeling
from ansoegninger.oensker.queries import synlige as synlige_oensker
from ansoegninger.prioritering.models import Beslutning, Beslutningsudkast
from roller.adgang.adgang import Adgang, Aktoer, adgang_for
from roller.adgang.models import Mandat
from roller.brugere.models import Bruger
from roller.tildelinger.models import Rolletildeling, Stedfortraeder
from roller.tildelinger.roller import Rolle
from workflows.motor.models import AabenOpgave
from workflows.spor.models import Sporpost

PERSONER, RAEKKER = 20, 200
#: What an auditor leaves behind by reading; the rest of the trail is other people's.
LAESNING = ("adgang.set", "adgang.naegtet", "adgang.afvist", "spor.eksport")


@kontrol("En liste viser hver det, som reglen siger om rækken")
def listen_viser_det_reglen_siger(tidspunkt: datetime) -> Iterator[Brud]:
    dag = timezone.localdate(tidspunkt)
    opgaver = _udsnit(AabenOpgave.objects.select_related("enhed"), RAEKKER, dag)
    oensker = _udsnit(Oenske.objects.select_related("enhed"), RAEKKER, dag)
    samtaler = _udsnit(MusSamtale.objects.select_related("enhed"), RAEKKER, dag)
    for person in _personer(dag):
        adgang = adgang_for(person, dag)
        delte = set(
            Sagsdeling.objects.filter(user=person, udloeber_dag__gt=dag).values_list("content_object", flat=True)
        )
        yield from _forskelle("køen", adgang, opgaver, AabenOpgave.objects.for_adgang(adgang), _maa_loese)
        yield from _forskelle("ønskerne", adgang, oensker, synlige_oensker(adgang), _laeser_oenske(delte))
        yield from _forskelle("samtalerne", adgang, samtaler, synlige_samtaler(adgang), _laeser_samtale)


def _forskelle(
    liste: str, adgang: Adgang, raekker: Sequence[Any], listet: QuerySet[Any], regel: Callable[[Adgang, Any], bool]
) -> Iterator[Brud]:
    vist = set(listet.filter(pk__in=[raekke.pk for raekke in raekker]).values_list("pk", flat=True))
    for raekke in raekker:
        ser = raekke.pk in vist
        if ser != regel(adgang, raekke):
            hvad = "viser, men reglen afviser" if ser else "skjuler, men reglen tillader"
            yield Brud(raekke.sagsnummer, f"{liste} {hvad} for {adgang.bruger.brugernavn}")


def _maa_loese(adgang: Adgang, opgave: AabenOpgave) -> bool:
    return _er(adgang, Rolle(opgave.rolle), opgave)


def _laeser_oenske(delte: set[int]) -> Callable[[Adgang, Oenske], bool]:
    """The owner; whoever would assess or decide; auditor; koordinator of knowledge sharing; or shared by name."""

    def regel(adgang: Adgang, oenske: Oenske) -> bool:
        if oenske.person_id == adgang.bruger.pk or oenske.fase == Fase.KLADDE:
            return oenske.person_id == adgang.bruger.pk
        videndeling = oenske.fase == Fase.VIDENDELING and adgang.har(Rolle.FAGLIG_KOORDINATOR, oenske.enhed)
        i_linjen = _er(adgang, Rolle.LEDER, oenske) or _er(adgang, Rolle.CENTERCHEF, oenske)
        return i_linjen or adgang.har(Rolle.REVISOR, oenske.enhed) or videndeling or oenske.pk in delte

    return regel


def _laeser_samtale(adgang: Adgang, samtale: MusSamtale) -> bool:
    """The two parties, and the auditor by mandate."""
    if samtale.person_id == adgang.bruger.pk:
        return True
    return _er(adgang, Rolle.LEDER, samtale) or adgang.har(Rolle.REVISOR, samtale.enhed)


def _er(adgang: Adgang, rolle: Rolle, raekke: AabenOpgave | Oenske | MusSamtale) -> bool:
    return isinstance(adgang.kompetent(rolle, raekke.enhed, raekke.person_id), Aktoer)


def _personer(dag: date) -> Iterator[Bruger]:
    """As many with something to act as as without: most employees have nothing, and most mistakes are with the rest."""
    alle = Bruger.objects.filter(is_active=True)
    hverv = (
        Rolletildeling.objects.paa(dag).values("person"),
        Stedfortraeder.objects.paa(dag).values("stedfortraeder"),
        Mandat.objects.paa(dag).values("user"),
    )
    med_hverv = alle.filter(Q(pk__in=hverv[0]) | Q(pk__in=hverv[1]) | Q(pk__in=hverv[2]))
    valgte = {p.pk: p for p in chain(_udsnit(med_hverv, PERSONER, dag), _udsnit(alle, PERSONER, dag))}
    yield from valgte.values()


def _udsnit(raekker: QuerySet[Any], antal: int, dag: date) -> list[Any]:
    """So many rows in the order of their keys, from further on every day, and from the first again after the last."""
    i_alt = raekker.count()
    foerste = dag.toordinal() * antal % i_alt if i_alt > antal else 0
    ordnet = raekker.order_by("pk")
    udsnit = list(ordnet[foerste : foerste + antal])
    return udsnit + list(ordnet[: min(antal - len(udsnit), foerste)])


@kontrol("En revisor har kun læst")
def revisor_har_kun_laest(tidspunkt: datetime) -> Iterator[Brud]:
    for post in Sporpost.objects.filter(rolle=Rolle.REVISOR).exclude(art__in=LAESNING).order_by("kaede", "nummer"):
        yield Brud(post.kaede, f"en revisor har gjort noget: {post.art}")
    besluttet = Beslutning.objects.filter(rolle=Rolle.REVISOR)
    udkast = Beslutningsudkast.objects.filter(sat_rolle=Rolle.REVISOR)
    for sagsnummer in chain(numre(besluttet, "oenske__sagsnummer"), numre(udkast, "oenske__sagsnummer")):
        yield Brud(sagsnummer, "en revisor har besluttet")
