"""What somebody can do who owns the database: look away from the guard, and write as well as the system does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction

from workflows.spor import vaern
from workflows.spor.efterproev import FELTER, INTET, indhold_digest, postens_hash
from workflows.spor.models import Kaedehoved, Sporpost


@contextmanager
def uden_vaern() -> Iterator[None]:
    """The guard is down, and up again afterwards: nothing tells that it was ever gone."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            _udfoer("SET CONSTRAINTS ALL IMMEDIATE")
            _udfoer("SET session_replication_role = replica")
            yield
            _udfoer("SET session_replication_role = origin")
        else:
            vaern.fjern()
            yield
            vaern.installer()


def bag_om(saetning: str, *parametre: Any) -> None:
    """One statement with the guard down."""
    with uden_vaern(), connection.cursor() as markoer:
        markoer.execute(saetning, parametre)
        assert markoer.rowcount != 0, "angrebet ramte intet"


def skriv_om(kaede: str, *, fra: int = 1, indhold: str | None = None, **felter: Any) -> None:
    """Change an entry and everything that follows from it: hashes, links and the head, as the system would."""
    with uden_vaern():
        forrige = Sporpost.objects.filter(kaede=kaede, nummer=fra - 1).values_list("hash", flat=True).first() or INTET
        for post in Sporpost.objects.filter(kaede=kaede, nummer__gte=fra).order_by("nummer"):
            if post.nummer == fra:
                for navn, vaerdi in felter.items():
                    setattr(post, navn, vaerdi)
                post.indhold = indhold or post.indhold
            post.indhold_digest, post.forrige = indhold_digest(post.salt, post.indhold), forrige
            post.hash = forrige = postens_hash({navn: getattr(post, navn) for navn in FELTER})
            post.save()
        Kaedehoved.objects.filter(kaede=kaede).update(hash=forrige)


def skaer_halen_af(kaede: str, *, antal: int = 1) -> None:
    """Remove the last entries, and let the head say that it was always so."""
    with uden_vaern():
        rest = Kaedehoved.objects.get(kaede=kaede).nummer - antal
        Sporpost.objects.filter(kaede=kaede, nummer__gt=rest).delete()
        sidste = Sporpost.objects.get(kaede=kaede, nummer=rest)
        Kaedehoved.objects.filter(kaede=kaede).update(nummer=rest, hash=sidste.hash)


def _udfoer(saetning: str) -> None:
    with connection.cursor() as markoer:
        markoer.execute(saetning)
