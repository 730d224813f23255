"""One door, one transaction: what the database says when two people meet, in our own words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.db import DatabaseError, IntegrityError, OperationalError, connection, transaction

from workflows.motor.fejl import Optaget

P = ParamSpec("P")
R = TypeVar("R")

#: PostgreSQL's codes (SQLSTATE) for a deadlock that it broke, and for a lock that was not given within lock_timeout.
DEADLOCK = "40P01"
VENTEDE_FORGAEVES = "55P03"
#: The same form sent twice to two processes at once: the second finds the first's key when it tries again.
SAMME_NOEGLE = "noegle_en_gang_pr_bruger"


class Proceslaas:
    """viewflow's lock on one process, without the savepoint of its own kind: a door is one transaction already.

    It waits (PostgreSQL's lock_timeout bounds it) instead of failing at once: a lost race is an ordinary outcome
    that the door explains.
    """

    @contextmanager
    def __call__(self, flow_class: Any, proces_id: int) -> Iterator[None]:
        assert connection.in_atomic_block, "en proces låses kun i en transaktion"
        processer = flow_class.process_class._default_manager.order_by()
        processer.select_for_update().filter(pk=proces_id).values("pk").first()
        yield


def i_en_transaktion(doer: Callable[P, R]) -> Callable[P, R]:
    """Run the door in one transaction; after a deadlock once more, since the database undid everything.

    Raises:
        Optaget: a colleague held the case for longer than a person should wait.
    """

    @wraps(doer)
    def igennem(*args: P.args, **kwargs: P.kwargs) -> R:
        # Inside a caller's transaction there is nothing to try again: a deadlock has undone the caller's work too.
        if not connection.in_atomic_block:
            try:
                return _en_gang(doer, *args, **kwargs)
            except (OperationalError, IntegrityError) as fejl:
                if not _vaerd_at_gentage(fejl):
                    raise
        return _en_gang(doer, *args, **kwargs)

    return igennem


def _en_gang(doer: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    try:
        with transaction.atomic():
            return doer(*args, **kwargs)
    except OperationalError as fejl:
        if _er_optaget(fejl):
            raise Optaget from fejl
        raise


def _kode(fejl: DatabaseError) -> str:
    return str(getattr(fejl.__cause__, "sqlstate", None) or "")


def _er_optaget(fejl: DatabaseError) -> bool:
    return _kode(fejl) == VENTEDE_FORGAEVES or "database is locked" in str(fejl)


def _vaerd_at_gentage(fejl: DatabaseError) -> bool:
    return _kode(fejl) == DEADLOCK or SAMME_NOEGLE in str(fejl)
