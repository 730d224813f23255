"""Many rows as one value, to be read along with something else."""

from __future__ import annotations

from typing import Any

from django.db.models import Aggregate, JSONField


class JsonListe(Aggregate):
    """Rows as one JSON array, in both databases."""

    function = "JSON_GROUP_ARRAY"
    output_field = JSONField()

    def as_postgresql(self, compiler: Any, connection: Any, **ekstra: Any) -> Any:
        """PostgreSQL's name for it."""
        return self.as_sql(compiler, connection, function="JSONB_AGG", **ekstra)
