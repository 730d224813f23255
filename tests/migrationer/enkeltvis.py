"""manage.py, but migration by migration: as a database that began on the single ones, and not on the squashed."""

import sys

from django.core.management import execute_from_command_line
from django.db.migrations.loader import MigrationLoader

_laes = MigrationLoader.load_disk


def _kun_enkelte(selv: MigrationLoader) -> None:
    _laes(selv)
    selv.disk_migrations = {navn: m for navn, m in selv.disk_migrations.items() if not m.replaces}


if __name__ == "__main__":
    MigrationLoader.load_disk = _kun_enkelte  # type: ignore[method-assign]
    execute_from_command_line(["manage.py", *sys.argv[1:]])
