"""What Django's own checks say of the trail: is its guard up, and is its key only its owner's?"""

from __future__ import annotations

import stat
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Tags, register
from django.core.checks import Warning as Advarsel
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from workflows.spor import vaern
from workflows.spor.vaern.start import besked


@register(Tags.database)
def vaernet_er_der(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """The guard, where every migration has been run: before that it waits for its tables.

    A warning, since `migrate` asks as well, and is what puts the guard up again.
    """
    alle = databases or ()
    return [
        Advarsel(besked(mangler), id="spor.W001") for a in alle if _er_migreret(a) and (mangler := vaern.manglende(a))
    ]


@register(Tags.security)
def noeglen_er_ejerens(**_: Any) -> list[CheckMessage]:
    """Whoever can read the key can sign a trail of their own making."""
    fil = Path(settings.SPOR_NOEGLE_FIL or "/")
    if fil.is_file() and fil.stat().st_mode & stat.S_IROTH:
        return [Advarsel(f"Alle på maskinen kan læse {fil}, som sporet underskrives med.", id="spor.W002")]
    return []


def _er_migreret(alias: str) -> bool:
    udfoerer = MigrationExecutor(connections[alias])
    return not udfoerer.migration_plan(udfoerer.loader.graph.leaf_nodes())
