"""Take the README's pictures: a fresh demo municipality, its own server, and the machine's chromium.

python -m tests.rejser.skaermbilleder [folder] [picture …]
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROD = Path(__file__).resolve().parents[2]
VAERT = "127.0.0.1"
BRED, HOEJ, SMAL = (1280, 860), (1280, 1180), (320, 800)
OPSTART_S = 60
NAVNE = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True)
class Billede:
    """One picture: what it is called, who is signed in, which page, and which of its tabs."""

    navn: str
    bruger: str
    sti: str
    stoerrelse: tuple[int, int] = BRED
    fane: str = ""


def main(mappe: Path, kun: list[str]) -> None:
    with tempfile.TemporaryDirectory() as midlertidig:
        os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.dev"
        os.environ["DATABASE_URL"] = f"sqlite:///{midlertidig}/skaermbilleder.sqlite3"
        valgte = [billede for billede in byg_og_vaelg() if not kun or billede.navn in kun]
        port = ledig_port()
        with server(port):
            tag(valgte, port, mappe)


def byg_og_vaelg() -> list[Billede]:
    """Build the demo, and find the pages by what they show: case numbers follow the day it is built."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.urls import reverse
    from django.utils import timezone

    call_command("migrate", verbosity=0)
    from ansoegninger.demo.byg import byg_demo
    from workflows.motor.models import AabenOpgave

    verden = byg_demo(idag=timezone.localdate())
    evalueret = verden.oenske["sv-01"].sagsnummer
    vurderes = AabenOpgave.objects.get(sagsnummer=verden.oenske["vs-13"].sagsnummer)
    indstilling = verden.runde["center_voksne", "IGANG"].indstillinger.get(enhed=verden.enhed["voksenstoette"])
    runde = verden.runde["center_voksne", "IGANG"].sagsnummer
    return [
        Billede("forside", "mads", reverse("indbakke:forside")),
        Billede("koe", "henrik", reverse("indbakke:opgaver"), HOEJ),
        Billede("vurder", "henrik", reverse("indbakke:opgave", args=[vurderes.task_id])),
        Billede("indstilling", "henrik", reverse("prioritering:indstilling", args=[indstilling.sagsnummer])),
        Billede("runde", "birgitte", reverse("prioritering:runde", args=[runde])),
        Billede("sag", "camilla", reverse("indbakke:sag", args=[evalueret])),
        Billede("procesdiagram", "camilla", reverse("indbakke:sag", args=[evalueret]), fane="Procesdiagram"),
        Billede("brev", "nadia", reverse("breve:brev", args=[verden.oenske["sv-12"].sagsnummer])),
        Billede("katalog", "hodan", reverse("katalog:liste")),
        Billede("aarshjul", "signe", reverse("aarshjul:liste")),
        Billede("telefon", "mads", reverse("indbakke:forside"), SMAL),
    ]


def ledig_port() -> int:
    with socket.socket() as proeve:
        proeve.bind((VAERT, 0))
        return int(proeve.getsockname()[1])


@contextmanager
def server(port: int) -> Iterator[None]:
    """Serve the pages until the pictures are taken."""
    kommando = [sys.executable, "manage.py", "runserver", f"{VAERT}:{port}", "--noreload"]
    proces = subprocess.Popen(kommando, cwd=ROD, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        vent(port)
        yield
    finally:
        proces.terminate()
        proces.wait()


def vent(port: int) -> None:
    frist = time.monotonic() + OPSTART_S
    while time.monotonic() < frist:
        try:
            socket.create_connection((VAERT, port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("Serveren kom ikke op.")


def tag(billeder: list[Billede], port: int, mappe: Path) -> None:
    from playwright.sync_api import sync_playwright

    chromium = next((sti for navn in NAVNE if (sti := shutil.which(navn))), None)
    if chromium is None:
        raise SystemExit("Der er ingen chromium på maskinen.")
    mappe.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as spil:
        browser = spil.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        for billede in billeder:
            sys.stdout.write(f"  {billede.navn}.png\n")
            fotografer(browser, billede, f"http://{VAERT}:{port}", mappe / f"{billede.navn}.png")
        browser.close()


def fotografer(browser: Browser, billede: Billede, vaert: str, fil: Path) -> None:
    """Sign in as the person and take the page; each picture has a browser session of its own."""
    bredde, hoejde = billede.stoerrelse
    kontekst = browser.new_context(viewport={"width": bredde, "height": hoejde}, locale="da-DK")
    side = kontekst.new_page()
    side.goto(f"{vaert}/log-ind/?next={billede.sti}")
    side.fill("[name=username]", billede.bruger)
    side.fill("[name=password]", "demo")
    side.locator("form:has([name=password]) button").first.click()
    side.wait_for_load_state("networkidle")
    if side.url.removeprefix(vaert) != billede.sti:
        svar = side.goto(vaert + billede.sti)
        assert svar is not None
        if not svar.ok:
            raise SystemExit(f"{billede.navn}: {billede.sti} svarede {svar.status} til {billede.bruger}.")
    side.wait_for_load_state("networkidle")
    if billede.fane:
        side.get_by_role("tab", name=billede.fane).click()
    side.screenshot(path=fil)
    kontekst.close()


if __name__ == "__main__":
    argumenter = sys.argv[1:]
    main(Path(argumenter[0]) if argumenter else ROD / "docs" / "billeder", argumenter[1:])
