"""Where the product's sources are."""

from collections.abc import Iterator
from pathlib import Path

ROD = Path(__file__).resolve().parents[2]
PRODUKT = ("ansoegninger", "config", "roller", "workflows")


def python(*mapper: str) -> Iterator[Path]:
    """Every Python file in these folders, migrations left out: they are written by a program."""
    for mappe in mapper:
        yield from (fil for fil in sorted((ROD / mappe).rglob("*.py")) if "migrations" not in fil.parts)


def skabeloner() -> Iterator[Path]:
    """Every template."""
    yield from sorted((ROD / "templates").rglob("*.html"))


def navn(fil: Path) -> str:
    """The path inside the repository."""
    return fil.relative_to(ROD).as_posix()
