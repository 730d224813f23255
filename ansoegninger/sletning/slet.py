"""Erasing one portion of one kind, inside the caller's transaction; each leaves an entry in the trail.

Every function takes the keys of what is erased, and is safe to repeat. That something may be erased at all is the
caller's question: a retention period that has run out, or an erasure from before a restore.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Any

from django.db.models import Model, QuerySet

from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.breve.models import Brev
from ansoegninger.mus.models import MusSamtale
from ansoegninger.oensker.models import Fase, Oenske
from ansoegninger.sletning.felter import BESKEDEN, BREVET, EMNET, OM_OENSKET, OM_SAGEN, OM_SAMTALEN, Tekst
from ansoegninger.sletning.models import Omfang
from ansoegninger.sletning.tekster import Regnskab, slet_tekster
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.motor.sag import Sag
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
    """Why and when: the rule by its code, the instant, and whether this is an erasure done once more."""

    regel: Omfang
    tidspunkt: datetime
    igen: bool = False

    def data(self, raekker: int, poster: int = 0) -> dict[str, object]:
        """What the entry's sentence needs."""
        hvordan = " igen efter en gendannelse" if self.igen else ""
        return {"igen": hvordan, "regel": self.regel.label, "raekker": raekker, "poster": poster}


Sletter = Callable[[Sequence[int], Anledning], int]


def slet_oensker(noegler: Sequence[int], anledning: Anledning) -> int:
    """Erase what wishes say, with everything that was written about them."""
    return _slet_sager(Oenske, OM_OENSKET, noegler, anledning)


def slet_samtaler(noegler: Sequence[int], anledning: Anledning) -> int:
    """Erase what talks and their plans say; when they were held and approved stays."""
    return _slet_sager(MusSamtale, OM_SAMTALEN, noegler, anledning)


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
    breve = Brev.objects.filter(pk__in=noegler).select_related("beslutning__oenske").order_by("pk")
    skriv_mange(
        _post(
            "sletning.brev", brev.beslutning.oenske.sagsnummer, anledning, regnskab.raekker[brev.pk], brev.modtager_id
        )
        for brev in breve
    )
    return regnskab.i_alt


def slet_beskeder(noegler: Sequence[int], anledning: Anledning) -> int:
    """Erase e-mails; one that was not sent yet, in a copy from before, never is."""
    _annuller(Besked.objects.filter(pk__in=noegler))
    regnskab = _slet((BESKEDEN,), Besked, noegler, anledning)
    antal: dict[str, int] = {}
    for pk, sagsnummer in Besked.objects.filter(pk__in=noegler).order_by("pk").values_list("pk", "sagsnummer"):
        antal[sagsnummer] = antal.get(sagsnummer, 0) + regnskab.raekker[pk]
    skriv_mange(_post("sletning.beskeder", nr or SYSTEM, anledning, raekker) for nr, raekker in sorted(antal.items()))
    return regnskab.i_alt


def slet_vidensnavne(noegler: Sequence[int], anledning: Anledning) -> int:
    """Erase who stood for topics of the year wheel; the topics stay."""
    regnskab = _slet((EMNET,), Aarshjulsemne, noegler, anledning)
    skriv_mange([_post("sletning.vidensperson", SYSTEM, anledning, regnskab.raekker.total())])
    return regnskab.i_alt


def slet_sporindhold(noegler: Sequence[int], anledning: Anledning) -> int:
    """Erase what entries of the system's chain say."""
    antal = slet_indhold(poster=noegler, regel=anledning.regel, tidspunkt=anledning.tidspunkt)
    skriv_mange([_post("sletning.spor", SYSTEM, anledning, 0, poster=antal)])
    return antal


def _slet_sager(model: type[Sag], tekster: Iterable[Tekst], noegler: Sequence[int], anledning: Anledning) -> int:
    """Erase cases: rows by their keys, rows by their numbers, and what the trail says of them."""
    numre = _sagsnumre(model, noegler)
    _annuller(Besked.objects.filter(sagsnummer__in=numre.values()))
    regnskab = _slet(tekster, model, noegler, anledning)
    om_sagen = _slet_om(OM_SAGEN, list(numre.values()), anledning)
    kaeder = list(chain.from_iterable((nr, adgangskaede(nr)) for nr in numre.values()))
    _slet_poster(Sporpost.objects.filter(kaede__in=kaeder), anledning, om_sagen)
    personer = dict(model.history.filter(id__in=noegler).values_list("id", "person_id"))  # type: ignore[attr-defined]
    skriv_mange(
        _post(
            "sletning.sag",
            nummer,
            anledning,
            regnskab.raekker[noegle] + om_sagen.raekker[nummer],
            personer.get(noegle),
            poster=om_sagen.poster[nummer],
        )
        for noegle, nummer in sorted(numre.items())
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


def _sagsnumre(model: type[Sag], noegler: Sequence[int]) -> dict[int, str]:
    """Key -> case number; of a draft that was taken away, only the history knows it."""
    historik: Any = model.history  # type: ignore[attr-defined]
    return dict(historik.filter(id__in=noegler).order_by("history_id").values_list("id", "sagsnummer"))


def _annuller(beskeder: QuerySet[Besked]) -> None:
    """Nothing goes out about what is erased."""
    under_vejs = beskeder.filter(status__in=[Beskedstatus.KLAR, Beskedstatus.SENDES])
    under_vejs.update(status=Beskedstatus.ANNULLERET, laan_til_kl=None)


def _post(
    art: str, kaede: str, anledning: Anledning, raekker: int, person_id: int | None = None, *, poster: int = 0
) -> Sporudkast:
    return Sporudkast(
        kaede=kaede,
        art=art,
        tidspunkt=anledning.tidspunkt,
        person_id=person_id,
        regelversion=f"opbevaring:{anledning.regel}",
        data=anledning.data(raekker, poster),
    )
