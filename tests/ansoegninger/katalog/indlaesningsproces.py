"""An import in a process of its own: `python -m tests.ansoegninger.katalog.indlaesningsproces <import> <who> <death>`.

The last is the write at which it dies, or 0 where it lives. It writes how many writes it made.
"""

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

import django


def main(pk: int, brugernavn: str, doed_ved: int) -> None:
    """Confirm the preview as it was shown."""
    from django.db import connection

    from ansoegninger.katalog.billede import aftryk
    from ansoegninger.katalog.indlaesning.models import Katalogindlaesning
    from ansoegninger.katalog.indlaesning.services import indlaes_fil
    from roller.adgang.adgang import adgang_for
    from roller.brugere.models import Bruger
    from tests.fabrikker.hold import DAG, NU

    skrevet = 0

    def taeller(execute: Callable[..., Any], sql: str, *args: Any) -> Any:
        nonlocal skrevet
        skrevet += sql.startswith(("INSERT", "UPDATE"))
        if doed_ved and skrevet == doed_ved:
            # No handler runs, and no transaction is ended.
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(sql, *args)

    oplagt = Katalogindlaesning.objects.get(pk=pk)
    adgang = adgang_for(Bruger.objects.get(brugernavn=brugernavn), DAG)
    with connection.execute_wrapper(taeller):
        indlaes_fil(indlaesning=oplagt, vist=aftryk(oplagt.linjer), kun_alle=False, adgang=adgang, tidspunkt=NU)
    sys.stdout.write(f"{skrevet}\n")


if __name__ == "__main__":
    django.setup()
    main(int(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
