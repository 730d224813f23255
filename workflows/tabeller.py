"""Many new tables in one operation of a migration: Django draws all models once instead of once for each table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.migrations.operations import CreateModel
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState


class OpretTabeller(Operation):
    """Create these tables, one after the other.

    With 250 tables that all lead to people and units, a `CreateModel` for each takes a minute, nearly all of it spent
    on drawing the same models again.
    """

    reversible = True

    def __init__(self, tabeller: Sequence[CreateModel]) -> None:
        self.tabeller = tabeller

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Note them all; what is drawn of the models is drawn anew when somebody asks."""
        state.__dict__.pop("apps", None)
        for tabel in self.tabeller:
            tabel.state_forwards(app_label, state)

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        """Make them."""
        for tabel in self.tabeller:
            tabel.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        """Take them away again, the last first."""
        for tabel in reversed(self.tabeller):
            tabel.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        """What `migrate --plan` says."""
        return f"Create {len(self.tabeller)} tables"
