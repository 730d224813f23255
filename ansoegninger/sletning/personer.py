"""Taking a person's name away: the row stays, for everything the person did points at it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib.auth.hashers import make_password
from django.db.models import Q

from ansoegninger.sletning.felter import EMNET, OM_PERSONEN
from ansoegninger.sletning.slet import SLETTEPOSTER, Anledning, Emne
from ansoegninger.sletning.tekster import Regnskab, slet_i_raekker, slet_tekster
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse
from workflows.spor import SYSTEM, skriv_mange
from workflows.spor.models import Sporpost
from workflows.spor.sletning import noter, slet_indhold

PSEUDONYM = "Tidligere medarbejder"


def pseudonym(pk: int) -> str:
    """What a person is called afterwards; made of the key alone, so that a second erasure gives the same."""
    return pseudonym_af(f"{pk:04x}")


def pseudonym_af(noegle: str) -> str:
    """The name with the key as it is written."""
    return f"{PSEUDONYM} {noegle}"


def brugernavn(pk: int) -> str:
    """The user name afterwards: nobody's, and nobody can sign in with it."""
    return brugernavn_af(f"{pk:04x}")


def brugernavn_af(noegle: str) -> str:
    """The user name with the key as it is written."""
    return f"slettet-{noegle}"


def slet_personer(noegler: Sequence[int], anledning: Anledning) -> int:
    """Give people another name, everywhere the system knows it is theirs, and let them in no more.

    What stands in somebody else's case (a signature under a letter) is erased with that case.
    """
    regnskab = Regnskab()
    slet_tekster(OM_PERSONEN, noegler, regel=anledning.regel, tidspunkt=anledning.tidspunkt, regnskab=regnskab)
    for person in Bruger.objects.filter(pk__in=noegler).order_by("pk"):
        _slet_en(person, anledning, regnskab)
    ansat_i = dict(Ansaettelse.objects.filter(person__in=noegler).order_by("fra_dag").values_list("person", "enhed"))
    skriv_mange(
        anledning.post(
            "sletning.person",
            Emne(SYSTEM, pk, ansat_i.get(pk)),
            raekker=regnskab.raekker[pk],
            poster=regnskab.poster[pk],
        )
        for pk in sorted(noegler)
    )
    return regnskab.i_alt


def _slet_en(person: Bruger, anledning: Anledning, regnskab: Regnskab) -> None:
    navne, brugernavne = _kendt_som(person)
    if person.is_active:
        person.is_active = False
        person.save(update_fields=["is_active"])
    # A name that two people have says nothing about which of them it is.
    navne -= set(Bruger.objects.filter(navn__in=navne).exclude(pk=person.pk).values_list("navn", flat=True))
    poster = _poster_om(person.pk, navne, brugernavne)
    regnskab.poster[person.pk] += slet_indhold(poster=poster, regel=anledning.regel, tidspunkt=anledning.tidspunkt)
    regnskab.raekker[person.pk] += _slet_paa_aarshjulet(navne, anledning) + _omdoeb(person.pk, anledning)
    for log in (AccessAttempt, AccessFailureLog, AccessLog):
        log.objects.filter(username__in=brugernavne).delete()


def _kendt_som(person: Bruger) -> tuple[set[str], set[str]]:
    """Every name and user name the person has had, without those of an earlier erasure."""
    kendt = list(Bruger.history.filter(id=person.pk).values_list("navn", "brugernavn"))
    kendt.append((person.navn, person.brugernavn))
    navne = {navn for navn, _ in kendt} - {pseudonym(person.pk), ""}
    return navne, {b for _, b in kendt} - {brugernavn(person.pk), ""}


def _omdoeb(pk: int, anledning: Anledning) -> int:
    """The row and its whole history, alike."""
    historik: Any = Bruger.history.model
    nye = {"navn": pseudonym(pk), "brugernavn": brugernavn(pk), "email": ""}
    gamle = list(historik.objects.filter(id=pk).exclude(**nye).values_list("pk", flat=True))
    noter(tabel=historik._meta.db_table, noegler=gamle, regel=anledning.regel, tidspunkt=anledning.tidspunkt)
    historik.objects.filter(pk__in=gamle).update(**nye)
    noter(tabel=Bruger._meta.db_table, noegler=[pk], regel=anledning.regel, tidspunkt=anledning.tidspunkt)
    Bruger.objects.filter(pk=pk).update(**nye, password=make_password(None))
    return len(gamle) + 1


def _slet_paa_aarshjulet(navne: set[str], anledning: Anledning) -> int:
    """The year wheel knows its resource persons by name only."""
    nu = Q(pk__in=[])
    for navn in navne:
        nu |= Q(vidensperson__icontains=navn)
    antal = 0
    for kilde in EMNET.kilder:
        raekker = list(kilde._default_manager.filter(nu).values_list("pk", flat=True))
        slet_i_raekker(kilde, raekker, EMNET.felter, regel=anledning.regel, tidspunkt=anledning.tidspunkt)
        antal += len(raekker)
    return antal


def _poster_om(pk: int, navne: set[str], brugernavne: set[str]) -> list[int]:
    """Entries outside the cases that are about the person, by key or by name."""
    med_navn = Q(person_id=pk)
    for navn in navne | brugernavne:
        med_navn |= Q(indhold__contains=json.dumps(navn, ensure_ascii=False))
    kandidater = Sporpost.objects.filter(med_navn, kaede=SYSTEM).exclude(indhold="").exclude(art__in=SLETTEPOSTER)
    return [post.pk for post in kandidater if post.person_id == pk or _naevner(post.data, navne, brugernavne)]


def _naevner(data: dict[str, Any], navne: set[str], brugernavne: set[str]) -> bool:
    """Is one of the values the person's name? A user name may be an ordinary word, and only stands under `hvem`."""
    return not navne.isdisjoint(map(str, data.values())) or data.get("hvem") in brugernavne
