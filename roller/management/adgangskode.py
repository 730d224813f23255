"""A password from whoever runs a command: never as an argument, which others on the machine can read."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from getpass import getpass
from typing import Any

from django.core.management.base import CommandError


def tilfoej_argument(parser: ArgumentParser) -> None:
    """Let the command be fed by a program."""
    parser.add_argument("--adgangskode-fra-stdin", action="store_true", help="læs adgangskoden som én linje")


def laes_adgangskode(valg: dict[str, Any]) -> str:
    """The password, from a pipe or typed twice.

    Raises:
        CommandError: the two are not the same.
    """
    if valg["adgangskode_fra_stdin"]:
        return sys.stdin.readline().rstrip("\n")
    adgangskode = getpass("Adgangskode: ")
    if getpass("Adgangskode igen: ") != adgangskode:
        raise CommandError("De to adgangskoder er ikke ens. Intet er gemt.")
    return adgangskode
