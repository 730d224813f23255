"""Several people at once: real processes, each with its own connection, let go at the same instant."""

import multiprocessing
from collections.abc import Callable
from typing import Any

from django.db import connection, connections

_FORK = multiprocessing.get_context("fork")


def samtidigt(*handlinger: Callable[[], Any]) -> list[Any]:
    """Run each in a process of its own, all from the same instant.

    Returns:
        What each returned, in order; for one that raised, the name of the exception.
    """
    # A connection is not shared over a fork: the child's goodbye would close the parent's.
    connections.close_all()
    start = _FORK.Barrier(len(handlinger))
    roer = [_FORK.Pipe(duplex=False) for _ in handlinger]
    boern = [
        _FORK.Process(target=_koer, args=(handling, start, ud))
        for handling, (_, ud) in zip(handlinger, roer, strict=True)
    ]
    for barn in boern:
        barn.start()
    svar = [ind.recv() if ind.poll(timeout=60) else "SvaredeIkke" for ind, _ in roer]
    for barn, (ind, ud) in zip(boern, roer, strict=True):
        barn.join(timeout=10)
        ind.close()
        ud.close()
    return svar


def _koer(handling: Callable[[], Any], start: Any, ud: Any) -> None:
    connection.ensure_connection()
    start.wait(timeout=30)
    try:
        svar = handling()
    except Exception as fejl:  # noqa: BLE001 - the parent judges what came of it
        svar = type(fejl).__name__
    connections.close_all()
    ud.send(svar)
