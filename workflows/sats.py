"""Documents as accessible, archivable PDF: PDF/A-2a and PDF/UA-1 in one file, by typst.

The text goes in as JSON and is placed as values, never as markup. Same content, same bytes: the date in the file is
the document's own, and only fonts that typst itself carries are used, so no machine's fonts show through. typst refuses
to write the file when something would not be accessible, such as a picture without a text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, TypeVar

import typst

Kilde = TypeVar("Kilde", Path, bytes)
STANDARDER: list[Any] = ["a-2a", "ua-1"]


def saet(kilde: Kilde, indhold: Mapping[str, Any], dag: date, *, rod: Path) -> bytes:
    """Set a document from a source that reads no file outside `rod`.

    `indhold` is what the template prints, JSON values only; `dag` is the document's date.

    Raises:
        typst.TypstError: the template asks for what is not there, or the result would not be accessible.
    """
    sats = typst.Compiler(root=rod, ignore_system_fonts=True).compile(
        kilde,
        sys_inputs={"indhold": json.dumps(indhold, ensure_ascii=False), "dag": dag.isoformat()},
        format="pdf",
        pdf_standards=STANDARDER,
        timestamp=datetime.combine(dag, time(12), UTC),
    )
    assert isinstance(sats, bytes), "en PDF er én fil"
    return sats
