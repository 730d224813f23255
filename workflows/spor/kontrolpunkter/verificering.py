"""Recomputing the whole trail: entries, chains, checkpoints, erasures and the database's own guard."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import CharField, DateTimeField, Exists, Func, OuterRef, QuerySet
from django.db.models.functions import Cast
from django.db.models.sql.compiler import SQLCompiler

from workflows.spor import vaern
from workflows.spor.kontrolpunkter.eksport import laes, som_felter
from workflows.spor.kontrolpunkter.gennemgang import KOLONNER, Fremdrift, Fund, Gennemgang
from workflows.spor.kontrolpunkter.krav import Krav
from workflows.spor.kontrolpunkter.models import Kontrolpunkt, Kontrolpunkthoved
from workflows.spor.kontrolpunkter.noegler import kendte_noegler
from workflows.spor.models import Kaedehoved, Sletning, Sporpost
from workflows.spor.sletning import ufortalte

#: So many findings are kept; the number tells of the rest.
VIST = 20
PORTION = 5000
PUNKTER = 500


class Kanonisk(Func):
    """An instant as it is digested: PostgreSQL writes it so itself, elsewhere it is read as it is.

    To read a million instants only to write them again took a fifth of the time.
    """

    output_field = DateTimeField()
    template = "%(expressions)s"

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **rest: Any) -> tuple[str, Any]:
        """ISO 8601 in UTC with microseconds."""
        form = 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
        return self.as_sql(compiler, connection, template=f"to_char(%(expressions)s AT TIME ZONE 'UTC', '{form}')")


@dataclass(slots=True)
class Resultat:
    """What a verification saw and found.

    Attributes:
        kontrolpunkt: the number of the last checkpoint that today's chains were held against; 0 for none.
        fund: the first findings, in the order in which they were met.
        antal_fund: how many there were in all.
    """

    poster: int = 0
    kaeder: int = 0
    kontrolpunkt: int = 0
    fund: list[Fund] = field(default_factory=list)
    antal_fund: int = 0

    def noter(self, fund: Iterable[Fund]) -> None:
        """Keep the first, count all."""
        for et in fund:
            self.antal_fund += 1
            if len(self.fund) < VIST:
                self.fund.append(et)


def verificer_alt(
    *, fil: Path | None = None, kaeder: Collection[str] = (), kopi: bool = False, fremdrift: Fremdrift | None = None
) -> Resultat:
    """Recompute the trail as it stands at one instant. Changes nothing and holds nobody up.

    Args:
        fil: checkpoints kept outside the database; without it the database's own are used.
        kaeder: only these chains; then what concerns the whole is left out.
        kopi: the database is a copy: of checkpoints later than its own last one, only the heads that its chains have
            reached are asked of it.
        fremdrift: told how far it is, now and then.
    """
    resultat, krav = Resultat(), Krav(kaeder)
    with _et_oejeblik():
        resultat.noter(Fund("", 0, f"databasens værn er ikke, som det skal være: {navn}") for navn in vaern.manglende())
        resultat.noter(Fund("", 0, hvad) for hvad in _kontrolpunkter(krav, fil, kopi=kopi))
        gennemgang = Gennemgang(_hoveder(kaeder), krav, fremdrift)
        resultat.noter(gennemgang.find(_raekker(kaeder)))
        resultat.noter(_sletninger(kaeder))
        resultat.noter(Fund(*ufortalt) for ufortalt in ufortalte(kaeder))
        if not kaeder and krav.seneste["nummer"] and krav.rod() != krav.seneste["rod"]:
            resultat.noter(
                [Fund("", 0, f"kontrolpunkt {krav.seneste['nummer']} har en rod, som dets kæder ikke giver")]
            )
    resultat.poster, resultat.kaeder = gennemgang.poster, gennemgang.kaeder
    resultat.kontrolpunkt = krav.seneste["nummer"]
    return resultat


@contextmanager
def _et_oejeblik() -> Iterator[None]:
    """All that is read is of one instant, and no writer waits for it."""
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "postgresql":
        with transaction.atomic():
            with connection.cursor() as markoer:
                markoer.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield
    else:
        # Django would begin with IMMEDIATE, which keeps every writer out for as long as this takes.
        with connection.cursor() as markoer:
            markoer.execute("BEGIN DEFERRED")
            try:
                yield
            finally:
                markoer.execute("ROLLBACK")


def _kontrolpunkter(krav: Krav, fil: Path | None, *, kopi: bool) -> Iterator[str]:
    """Read the checkpoints of the file and then those of the database; what is wrong with them."""
    noegler = kendte_noegler()
    i_databasen = dict(Kontrolpunkt.objects.values_list("nummer", "digest"))
    seneste = max(i_databasen, default=0)
    if fil:
        naaet = {kaede: nummer for kaede, (nummer, _) in _hoveder(()).items()} if kopi else {}
        yield from krav.laes(laes(fil), noegler, hoejst=seneste if kopi else None, naaet=naaet)
        if kopi and krav.digester and not i_databasen:
            yield "kopien har ingen kontrolpunkter, men det har filen"
    filens = {nummer: digest for nummer, digest in krav.digester.items() if not kopi or nummer <= seneste}
    for nummer, digest in sorted(filens.items()):
        if i_databasen.get(nummer) != digest:
            yield f"kontrolpunkt {nummer} står i filen, men ikke i databasen"
    uden = sorted(i_databasen.keys() - krav.med_hoveder)
    for start in range(0, len(uden), PUNKTER):
        yield from krav.laes(_med_hoveder(uden[start : start + PUNKTER]), noegler)
    yield from krav.brudte_led()


def _med_hoveder(numre: Sequence[int]) -> Iterator[dict[str, Any]]:
    """Checkpoints of the database with the heads they saw, in two queries."""
    hoveder: dict[int, list[tuple[str, int, str]]] = {}
    felter = ("kontrolpunkt_id", "kaede", "nummer", "hash")
    raekker = Kontrolpunkthoved.objects.filter(kontrolpunkt__in=numre).order_by().values_list(*felter)
    for punkt_nr, kaede, nummer, sidste in raekker.iterator(PORTION):
        hoveder.setdefault(punkt_nr, []).append((kaede, nummer, sidste))
    for punkt in Kontrolpunkt.objects.filter(nummer__in=numre):
        yield som_felter(punkt, med_hoveder=False) | {"hoveder": hoveder.pop(punkt.nummer, [])}


def _hoveder(kaeder: Collection[str]) -> dict[str, tuple[int, str]]:
    valgte = Kaedehoved.objects.filter(kaede__in=kaeder) if kaeder else Kaedehoved.objects.all()
    raekker = valgte.order_by().values_list("kaede", "nummer", "hash").iterator(PORTION)
    return {kaede: (nummer, sidste) for kaede, nummer, sidste in raekker}


def _raekker(kaeder: Collection[str]) -> Iterator[tuple[Any, ...]]:
    valgte = _poster(kaeder).order_by("kaede", "nummer")
    kolonner = (Kanonisk("tidspunkt") if navn == "tidspunkt" else navn for navn in KOLONNER)
    return valgte.values_list(*kolonner).iterator(PORTION)


def _poster(kaeder: Collection[str]) -> QuerySet[Sporpost]:
    return Sporpost.objects.filter(kaede__in=kaeder) if kaeder else Sporpost.objects.all()


def _sletninger(kaeder: Collection[str]) -> Iterator[Fund]:
    """Erased without standing in the ledger, and the other way round."""
    tabel, noegle = Sporpost._meta.db_table, Cast(OuterRef("pk"), CharField())
    noteret = Exists(Sletning.objects.filter(tabel=tabel, noegle=noegle))
    poster = _poster(kaeder).order_by("kaede", "nummer").values_list("kaede", "nummer")
    for kaede, nummer in poster.filter(~noteret, indhold="").iterator(PORTION):
        yield Fund(kaede, nummer, "indholdet er væk, men står ikke i sletteloggen")
    for kaede, nummer in poster.filter(noteret).exclude(indhold="").iterator(PORTION):
        yield Fund(kaede, nummer, "står i sletteloggen, men har stadig sit indhold")
