"""Erasing one portion of one kind, inside the caller's transaction; each leaves an entry in the trail.

Every function takes the keys of what is erased, and is safe to repeat. That something may be erased at all is the
caller's question: a retention period that has run out, or an erasure from before a restore.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Any

from django.db.models import Model, QuerySet

from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.breve.models import Brev
from ansoegninger.fond.ansoegning.models import Fondsansoegning
from ansoegninger.introforloeb.models import Introforloeb
from ansoegninger.mus.grus.models import Grussamtale
from ansoegninger.mus.models import MusSamtale
from ansoegninger.oensker.models import Fase, Oenske
from ansoegninger.sletning.felter import (
    BESKEDEN,
    BREVET,
    EMNET,
    OM_FONDSSAGEN,
    OM_GRUSSEN,
    OM_INTROFORLOEBET,
    OM_OENSKET,
    OM_SAGEN,
    OM_SAMTALEN,
    Tekst,
)
from ansoegninger.sletning.models import Omfang
from ansoegninger.sletning.tekster import Regnskab, slet_tekster
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.motor.sag import Sag, sagsmodeller
from workflows.spor import SYSTEM, Sporudkast, adgangskaede, skriv_mange
from workflows.spor.models import Sporpost
from workflows.spor.sletning import noter, slet_indhold
from workflows.spor.udkast import sagsnummer_i

#: What tells of an erasure is not erased with what it tells of: it names nobody and says only which rule and how much.
SLETTEPOSTER = (
    "sletning.sag",
    "sletning.person",
    "sletning.brev",
    "sletning.beskeder",
    "sletning.vidensperson",
    "sletning.spor",
    "sletning.koert",
)


@dataclass(frozen=True, slots=True)
class Anledning:
    """Why and when.

    Attributes:
        regel: the rule by its code.
        version: the key of the version that was in force; None when it is only known to be erased once more.
        igen: an erasure from before a restore, done again.
    """

    regel: Omfang
    tidspunkt: datetime
    version: int | None = None
    igen: bool = False

    def post(self, art: str, emne: Emne, *, raekker: int = 0, poster: int = 0) -> Sporudkast:
        """The entry that tells of it."""
        return Sporudkast(
            kaede=emne.kaede,
            art=art,
            tidspunkt=self.tidspunkt,
            person_id=emne.person_id,
            enhed_id=emne.enhed_id,
            regelversion=f"opbevaring:{self.version or self.regel}",
            data={
                "igen": " igen efter en gendannelse" if self.igen else "",
                "regel": self.regel.label,
                "raekker": raekker,
                "poster": poster,
            },
        )


@dataclass(frozen=True, slots=True)
class Emne:
    """What an erasure is about, as the trail finds it: in which chain, whom it concerns and where."""

    kaede: str
    person_id: int | None = None
    enhed_id: int | None = None


Sletter = Callable[[Sequence[int], Anledning], int]


def slet_oensker(noegler: Sequence[int], anledning: Anledning) -> int:
    """Erase what wishes say, with everything that was written about them."""
    return _slet_sager(Oenske, OM_OENSKET, noegler, anledning)


def slet_introforloeb(noegler: Sequence[int], anledning: Anledning) -> int:
    """Erase what introductory programmes say, with everything that was written in them."""
    return _slet_sager(Introforloeb, OM_INTROFORLOEBET, noegler, anledning)


def slet_fondssager(noegler: Sequence[int], anledning: Anledning) -> int:
    """Erase what applications to the fund say; amounts, days and numbers stay."""
    return _slet_sager(Fondsansoegning, OM_FONDSSAGEN, noegler, anledning)


def slet_samtaler(noegler: Sequence[int], anledning: Anledning) -> int:
    """Erase what talks and their plans say; when they were held and approved stays."""
    return _slet_sager(MusSamtale, OM_SAMTALEN, noegler, anledning)


def slet_gruppesamtaler(noegler: Sequence[int], anledning: Anledning) -> int:
    """Erase what groups talked about and planned; that they met, and who, stays."""
    return _slet_sager(Grussamtale, OM_GRUSSEN, noegler, anledning)


def slet_kladder(noegler: Sequence[int], anledning: Anledning) -> int:
    """Take drafts away, as their owners could, and erase what the history remembers of them and of those taken before.

    A draft has no process and nothing points at it.
    """
    for kladde in Oenske.objects.filter(pk__in=noegler, fase=Fase.KLADDE).order_by("pk"):
        kladde.delete()
    return _slet_sager(Oenske, OM_OENSKET, noegler, anledning)


def slet_breve(noegler: Sequence[int], anledning: Anledning) -> int:
    """Erase the text of letters; that they were written, sent and read stays."""
    regnskab = _slet((BREVET,), Brev, noegler, anledning)
    om = Brev.objects.filter(pk__in=noegler).order_by("pk")
    felter = ("beslutning__oenske__sagsnummer", "modtager_id", "beslutning__oenske__enhed_id")
    skriv_mange(
        anledning.post("sletning.brev", Emne(*emne), raekker=regnskab.raekker[pk])
        for pk, *emne in om.values_list("pk", *felter)
    )
    return regnskab.i_alt


def slet_beskeder(noegler: Sequence[int], anledning: Anledning) -> int:
    """Erase e-mails; one that was not sent yet, in a copy from before, never is."""
    _annuller(Besked.objects.filter(pk__in=noegler))
    regnskab = _slet((BESKEDEN,), Besked, noegler, anledning)
    antal: Counter[str] = Counter()
    for pk, sagsnummer in Besked.objects.filter(pk__in=noegler).values_list("pk", "sagsnummer"):
        antal[sagsnummer] += regnskab.raekker[pk]
    sager = _sager(antal)
    skriv_mange(
        anledning.post("sletning.beskeder", sager.get(nr, Emne(nr or SYSTEM)), raekker=raekker)
        for nr, raekker in sorted(antal.items())
    )
    return regnskab.i_alt


def slet_vidensnavne(noegler: Sequence[int], anledning: Anledning) -> int:
    """Erase who stood for topics of the year wheel; the topics stay."""
    regnskab = _slet((EMNET,), Aarshjulsemne, noegler, anledning)
    antal: Counter[int] = Counter()
    for pk, enhed_id in Aarshjulsemne.objects.filter(pk__in=noegler).values_list("pk", "enhed_id"):
        antal[enhed_id] += regnskab.raekker[pk]
    skriv_mange(
        anledning.post("sletning.vidensperson", Emne(SYSTEM, enhed_id=enhed_id), raekker=raekker)
        for enhed_id, raekker in sorted(antal.items())
    )
    return regnskab.i_alt


def slet_sporindhold(noegler: Sequence[int], anledning: Anledning) -> int:
    """Erase what entries of the system's chain say."""
    antal = slet_indhold(poster=noegler, regel=anledning.regel, tidspunkt=anledning.tidspunkt)
    skriv_mange([anledning.post("sletning.spor", Emne(SYSTEM), poster=antal)])
    return antal


def _slet_sager(model: type[Sag], tekster: Iterable[Tekst], noegler: Sequence[int], anledning: Anledning) -> int:
    """Erase cases: rows by their keys, rows by their numbers, and what the trail says of them."""
    sager = _fra_historikken(model, noegler)
    numre = [emne.kaede for emne in sager.values()]
    _annuller(Besked.objects.filter(sagsnummer__in=numre))
    regnskab = _slet(tekster, model, noegler, anledning)
    om_sagen = _slet_om(OM_SAGEN, numre, anledning)
    kaeder = list(chain.from_iterable((nr, adgangskaede(nr)) for nr in numre))
    _slet_poster(Sporpost.objects.filter(kaede__in=kaeder), anledning, om_sagen)
    skriv_mange(
        anledning.post(
            "sletning.sag",
            emne,
            raekker=regnskab.raekker[noegle] + om_sagen.raekker[emne.kaede],
            poster=om_sagen.poster[emne.kaede],
        )
        for noegle, emne in sorted(sager.items())
    )
    return regnskab.i_alt + om_sagen.i_alt


def _slet(tekster: Iterable[Tekst], emnemodel: type[Model], noegler: Sequence[int], anledning: Anledning) -> Regnskab:
    """Note that these are erased, also where there is no text left, and erase."""
    noter(tabel=emnemodel._meta.db_table, noegler=noegler, regel=anledning.regel, tidspunkt=anledning.tidspunkt)
    return _slet_om(tekster, noegler, anledning)


def _slet_om(tekster: Iterable[Tekst], emner: Sequence[Any], anledning: Anledning) -> Regnskab:
    regnskab = Regnskab()
    slet_tekster(tekster, emner, regel=anledning.regel, tidspunkt=anledning.tidspunkt, regnskab=regnskab)
    return regnskab


def _slet_poster(poster: QuerySet[Sporpost], anledning: Anledning, regnskab: Regnskab) -> None:
    """Erase what these entries say, counted by case."""
    med_indhold = poster.exclude(indhold="").exclude(art__in=SLETTEPOSTER).order_by()
    fundne = list(med_indhold.values_list("pk", "kaede"))
    regnskab.poster.update(sagsnummer_i(kaede) for _, kaede in fundne)
    slet_indhold(poster=[pk for pk, _ in fundne], regel=anledning.regel, tidspunkt=anledning.tidspunkt)


def _fra_historikken(model: type[Sag], noegler: Sequence[int]) -> dict[int, Emne]:
    """Cases by their keys; of a draft that was taken away, only the history knows the number."""
    historik: Any = model.history  # type: ignore[attr-defined]
    raekker = historik.filter(id__in=noegler).order_by("history_id")
    return {pk: Emne(*emne) for pk, *emne in raekker.values_list("id", "sagsnummer", "person_id", "enhed_id")}


def _sager(numre: Iterable[str]) -> dict[str, Emne]:
    """Cases by their numbers, of whatever kind."""
    fundne: dict[str, Emne] = {}
    for model in sagsmodeller().values():
        raekker = model._default_manager.filter(sagsnummer__in=list(numre)).order_by()
        fundne.update((nr, Emne(nr, *emne)) for nr, *emne in raekker.values_list("sagsnummer", "person_id", "enhed_id"))
    return fundne


def _annuller(beskeder: QuerySet[Besked]) -> None:
    """Nothing goes out about what is erased."""
    under_vejs = beskeder.filter(status__in=[Beskedstatus.KLAR, Beskedstatus.SENDES])
    under_vejs.update(status=Beskedstatus.ANNULLERET, laan_til_kl=None)
