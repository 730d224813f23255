"""MUS in a process of its own: `python -m tests.ansoegninger.mus.musproces <the write at which to die, or 0>`.

Talks are made in portions of three, so that a few people make several.
"""

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

import django

PORTION = 3


def main(doed_ved: int) -> None:
    """A worker's round; how much it did."""
    from django.db import connection

    from ansoegninger.mus.arbejde import forfaldent
    from ansoegninger.mus.services import runder
    from tests.fabrikker.hold import NU

    runder.PORTION = PORTION
    skrevet = 0

    def taeller(execute: Callable[..., Any], sql: str, *args: Any) -> Any:
        nonlocal skrevet
        skrevet += sql.startswith(("INSERT", "UPDATE"))
        if doed_ved and skrevet == doed_ved:
            # No handler runs, and no transaction is ended.
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(sql, *args)

    with connection.execute_wrapper(taeller):
        antal = forfaldent(NU)
    sys.stdout.write(f"{antal} {skrevet}\n")


if __name__ == "__main__":
    django.setup()
    main(int(sys.argv[1]))
