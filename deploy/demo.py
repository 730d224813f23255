"""Run the demo municipality: database, page server and background worker, until Ctrl-C.

python deploy/demo.py [--forfra] [--port 8000]
"""

import argparse
import hashlib
import io
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

ROD = Path(__file__).resolve().parents[1]
VAERT = "127.0.0.1"
STEMPEL = ROD / "staticfiles" / ".stempel"
# A page in flight gets this long to finish before it is cut off.
NEDLUKNING_S = 10
OPSTART_S = 30


def saet_op() -> None:
    """The demo shows the real error pages and the hashed files: dev's settings without DEBUG."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    os.environ.setdefault("DEBUG", "0")
    sys.path.insert(0, str(ROD))
    os.chdir(ROD)
    import django

    django.setup()


def kraev_ledig_port(port: int) -> None:
    with socket.socket() as proeve:
        proeve.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            proeve.bind((VAERT, port))
        except OSError:
            sys.exit(f"Port {port} er optaget. Luk det, der bruger den, eller vælg en anden: make demo PORT=8001")


def slet_data() -> None:
    """Remove the SQLite file. A database on a server is never dropped from here."""
    from django.conf import settings

    database = settings.DATABASES["default"]
    if not database["ENGINE"].endswith("sqlite3"):
        sys.exit("make demo-forfra sletter kun demoens egen SQLite-fil; DATABASE_URL peger på en anden database.")
    for ende in ("", "-wal", "-shm"):
        Path(f"{database['NAME']}{ende}").unlink(missing_ok=True)
    # They tell of the data that are gone now.
    if settings.SPOR_KONTROLPUNKTFIL:
        Path(settings.SPOR_KONTROLPUNKTFIL).unlink(missing_ok=True)


def saml_statik() -> None:
    """Hash and compress the static files, when one of them has changed."""
    from django.core.management import call_command

    aftryk = hashlib.sha256()
    for mappe in (ROD / "static", ROD / "build" / "vendor"):
        for fil in sorted(sti for sti in mappe.rglob("*") if sti.is_file()):
            aftryk.update(str(fil.relative_to(ROD)).encode() + b"\0" + fil.read_bytes())
    if STEMPEL.exists() and STEMPEL.read_text(encoding="utf-8") == aftryk.hexdigest():
        return
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    STEMPEL.write_text(aftryk.hexdigest(), encoding="utf-8")


def klargoer_data() -> None:
    from django.conf import settings
    from django.contrib.auth import get_user_model
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    if not Path(settings.SPOR_NOEGLE_FIL).exists():
        call_command("spor_noegle", stdout=io.StringIO())
    if not get_user_model().objects.exists():
        print("→ Bygger demokommunen", flush=True)
        call_command("indlaes_demo")


def start(port: int) -> list[subprocess.Popen[bytes]]:
    """Page server and worker, each in a session of its own: Ctrl-C reaches only us, and we stop them in order."""
    gunicorn = ["-m", "gunicorn", "--config", "deploy/gunicorn.conf.py", "--bind", f"{VAERT}:{port}"]
    stille = ["--access-logfile", "/dev/null", "--log-level", "warning"]
    kommandoer = [[*gunicorn, *stille], ["manage.py", "arbejder"]]
    return [subprocess.Popen([sys.executable, *kommando], start_new_session=True) for kommando in kommandoer]


def vent_paa_siden(port: int, processer: list[subprocess.Popen[bytes]]) -> None:
    frist = time.monotonic() + OPSTART_S
    while time.monotonic() < frist and all(proces.poll() is None for proces in processer):
        try:
            socket.create_connection((VAERT, port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("Demoen kom ikke op; fejlen står ovenfor.")


def hils(port: int) -> None:
    from django.core.management import call_command

    print(f"\nKursussporet kører på http://{VAERT}:{port}\n", flush=True)
    call_command("demo_personer")
    print("\nStop med Ctrl-C. Data bliver, til du siger make demo-forfra.", flush=True)


def stop(processer: list[subprocess.Popen[bytes]]) -> None:
    for proces in processer:
        proces.terminate()
    for proces in processer:
        try:
            proces.wait(NEDLUKNING_S)
        except subprocess.TimeoutExpired:
            proces.kill()
            proces.wait()


def koer(port: int) -> int:
    """Serve until somebody stops us, or until one of the two dies: half a demo is worse than none."""
    processer = start(port)
    try:
        vent_paa_siden(port, processer)
        hils(port)
        while all(proces.poll() is None for proces in processer):
            time.sleep(0.5)
    except KeyboardInterrupt:
        print("\nStopper …", flush=True)
        return 0
    finally:
        stop(processer)
    print("Siden eller arbejderen stoppede af sig selv; fejlen står ovenfor.", file=sys.stderr)
    return 1


def main() -> int:
    laes = argparse.ArgumentParser(description=__doc__)
    laes.add_argument("--forfra", action="store_true", help="slet demoens data først")
    laes.add_argument("--port", type=int, default=8000)
    valg = laes.parse_args()

    # `kill` and a closed terminal end the demo as tidily as Ctrl-C does; a shell's `&` had Ctrl-C ignored.
    for signalnummer in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(signalnummer, signal.default_int_handler)
    kraev_ledig_port(valg.port)
    saet_op()
    if valg.forfra:
        slet_data()
    saml_statik()
    klargoer_data()
    return koer(valg.port)


if __name__ == "__main__":
    sys.exit(main())
