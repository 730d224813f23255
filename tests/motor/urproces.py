"""A worker in a process of its own: `urproces.py <ure|paamindelser> <instant> <hang in the middle of which, or 0>`."""

import sys
import time
from datetime import datetime
from importlib import import_module
from typing import Any

import django


def sig(hvad: object) -> None:
    """Tell whoever started this one."""
    sys.stdout.write(f"{hvad}\n")
    sys.stdout.flush()


def main(del_: str, nu: datetime, haeng_ved: int) -> None:
    django.setup()
    from tests.motor import proeveforloeb

    modul: Any = import_module(f"workflows.motor.{del_}")
    skriv, skrevet = modul.skriv_post, []

    def skriv_og_haeng(*felter: Any) -> None:
        skriv(*felter)
        skrevet.append(felter)
        if len(skrevet) == haeng_ved:
            sig("midt i det")
            time.sleep(60)

    modul.skriv_post = skriv_og_haeng
    with proeveforloeb.i_brug():
        sig(modul.forfaldent(nu))


if __name__ == "__main__":
    main(sys.argv[1], datetime.fromisoformat(sys.argv[2]), int(sys.argv[3]))
