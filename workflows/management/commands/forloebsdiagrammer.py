"""Write docs/forloeb/ from the flow files, or check that it still says what they do."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from workflows.indbakke.procesdokumentation import filer


class Command(BaseCommand):
    help = "Skriver docs/forloeb/ (tegning og trin for hvert forløb) efter forløbene i koden."

    def add_arguments(self, parser: CommandParser) -> None:
        """`--tjek` writes nothing; `--mappe` is for the tests."""
        parser.add_argument("--tjek", action="store_true", help="skriv intet; fejl, hvis noget er forældet")
        parser.add_argument("--mappe", type=Path, default=Path(settings.BASE_DIR) / "docs" / "forloeb")

    def handle(self, *args: Any, tjek: bool, mappe: Path, **options: Any) -> None:
        """Write the files, or say which are out of date.

        Raises:
            CommandError: `--tjek`, and something differs.
        """
        nye = filer()
        gamle = {sti.name: sti.read_text(encoding="utf-8") for sti in mappe.glob("*") if sti.suffix in {".md", ".svg"}}
        forskellige = sorted(navn for navn in nye.keys() | gamle.keys() if nye.get(navn) != gamle.get(navn))
        if tjek:
            if forskellige:
                raise CommandError(f"Forældet: {', '.join(forskellige)}. Kør manage.py forloebsdiagrammer.")
            return
        mappe.mkdir(parents=True, exist_ok=True)
        for navn in forskellige:
            sti = mappe / navn
            if navn in nye:
                sti.write_text(nye[navn], encoding="utf-8")
            else:
                sti.unlink()
        self.stdout.write(f"{len(nye)} filer i {mappe}, {len(forskellige)} ændret")
