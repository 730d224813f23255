"""What the worker does for the waiting lists: one message to whoever decides, each time that money has come free."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone

from ansoegninger.budget.models import Postering, Posteringsart
from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.venteliste.forslag import Forslag
from ansoegninger.venteliste.queries import Venteliste, laes_listen
from ansoegninger.venteliste.varsel import i_gang
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle, daekker
from workflows.beskeder.models import Besked
from workflows.beskeder.services import Kladde, laeg_mange_i_udbakken
from workflows.sprog.formater import kr

#: Entries that make money free: given back, more to spend, or no longer set aside.
_GIVER_FRI = (
    Q(art=Posteringsart.FRIGIVET)
    | Q(art__in=(Posteringsart.FONDSTILSKUD, Posteringsart.REGULERING, Posteringsart.OVERFOERSEL), beloeb_oere__gt=0)
    | Q(art=Posteringsart.RESERVERET, beloeb_oere__lt=0)
)


def forfaldent(nu: datetime) -> int:
    """Write the messages that are due; each has a key of its own, so it is written once however often this runs.

    Returns:
        How many were written.
    """
    return sum(_varsl(runde, nu) for runde in i_gang(timezone.localdate(nu)))


def _varsl(runde: Prioriteringsrunde, nu: datetime) -> int:
    """One list: a message for each pot where money has come free and somebody is proposed."""
    seneste = _ufortalte(runde)
    if not seneste:
        return 0
    dag = timezone.localdate(nu)
    liste = laes_listen(runde, None, dag)
    kladder = [
        kladde
        for forslag in liste.forslag
        if forslag.naeste and forslag.pot.ramme_id in seneste
        for kladde in _kladder(liste, forslag, seneste[forslag.pot.ramme_id], dag)
    ]
    if kladder:
        with transaction.atomic():
            laeg_mange_i_udbakken(kladder, tidspunkt=nu)
    return len(kladder)


def _ufortalte(runde: Prioriteringsrunde) -> dict[int, int]:
    """The last entry that made money free in each pot since the round, where nobody has been told of it yet."""
    poster = Postering.objects.filter(
        _GIVER_FRI,
        ramme__enhed__path__startswith=runde.enhed.path,
        ramme__aar=runde.aar,
        bogfoert_kl__gt=runde.besluttet_kl,
    )
    seneste = dict(poster.order_by().values_list("ramme").annotate(sidst=Max("pk")))
    return {ramme_id: postering for ramme_id, postering in seneste.items() if not _fortalt(ramme_id, postering)}


def _fortalt(ramme_id: int, postering: int) -> bool:
    return Besked.objects.filter(noegle__startswith=_haendelse(ramme_id, postering)).exists()


def _haendelse(ramme_id: int, postering: int) -> str:
    return f"venteliste:{ramme_id}:{postering}:"


def _kladder(liste: Venteliste, forslag: Forslag, postering: int, dag: date) -> Iterable[Kladde]:
    """To everybody who holds the role that decides the wish proposed; it names no employee and no course."""
    assert forslag.naeste is not None, "der er kun spurgt om puljer med et forslag"
    runde, ramme = liste.runde, liste.rammer[forslag.pot.ramme_id]
    person_id = liste.efter_oenske[forslag.naeste.oenske_id].oenske.person_id
    tekst = (
        f"{kr(forslag.fri_oere)} er fri i {ramme.kort_navn} for {runde.aar}, og der er et ønske på ventelisten, som "
        "pengene rækker til.\n\nLog på Kursussporet, og åbn ventelisten fra forsiden. Der ser du, hvem listen foreslår "
        "og hvorfor, og beslutter selv.\n"
    )
    for modtager in _afgoerere(runde, person_id, dag):
        yield Kladde(
            noegle=f"{_haendelse(ramme.pk, postering)}{modtager}",
            modtager_id=modtager,
            emne=f"Der er penge til nogen på ventelisten {runde.aar}",
            tekst=tekst,
            sagsnummer=runde.sagsnummer,
        )


def _afgoerere(runde: Prioriteringsrunde, person_id: int | None, dag: date) -> list[int]:
    """Those who decide the wish: the centre's chief, or the sættechef for the chief's own."""
    chefer = _indehavere(runde, Rolle.CENTERCHEF, dag)
    return _indehavere(runde, Rolle.SAETTECHEF, dag) if person_id in chefer else chefer


def _indehavere(runde: Prioriteringsrunde, rolle: Rolle, dag: date) -> list[int]:
    raekker = Rolletildeling.objects.paa(dag).filter(rolle=rolle, person__is_active=True).order_by("person")
    fundne = raekker.values_list("person_id", "enhed__art", "enhed__path")
    return list(dict.fromkeys(p for p, art, sti in fundne if daekker(rolle, art, sti, runde.enhed.path)))
