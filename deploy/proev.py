"""Run every test that this machine can run: on SQLite, on PostgreSQL, and in a browser.

    python deploy/proev.py          leave out what the machine lacks, and say so
    python deploy/proev.py --alt    fail when PostgreSQL or the browser is missing; measure branch coverage

TEST_DATABASE_URL names the PostgreSQL (otherwise 127.0.0.1:5432 is asked), CHROMIUM the browser.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import psycopg

ROD = Path(__file__).resolve().parents[1]
LOKALE = [f"postgres://{bruger}@127.0.0.1:5432/postgres" for bruger in ("postgres", "root")]


def find_postgres() -> str:
    """The address of a PostgreSQL where databases may be created; empty when there is none."""
    egen = os.environ.get("TEST_DATABASE_URL")
    for adresse in [egen] if egen else LOKALE:
        try:
            with psycopg.connect(adresse, connect_timeout=3) as forbindelse:
                kan = forbindelse.execute("SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user")
                if (kan.fetchone() or (False,))[0]:
                    return adresse.rpartition("/")[0] + "/kursussporet"
        except psycopg.OperationalError:
            continue
    return ""


def find_browser() -> str:
    egen = os.environ.get("CHROMIUM")
    return egen or next((sti for navn in ("chromium", "chromium-browser") if (sti := shutil.which(navn))), "")


def pytest(navn: str, *argumenter: str, **miljoe: str) -> tuple[str, int]:
    """One run; its closing line and exit code, to be said again at the end."""
    print(f"\n── {navn} " + "─" * (100 - len(navn)), flush=True)
    farve = ["--color=yes"] if sys.stdout.isatty() else []
    kommando = [sys.executable, "-m", "pytest", *farve, *argumenter]
    # A neighbour's DATABASE_URL must not turn the SQLite run into something else.
    renset = {navn: vaerdi for navn, vaerdi in os.environ.items() if navn != "DATABASE_URL"}
    sidste = ""
    with subprocess.Popen(kommando, cwd=ROD, env=renset | miljoe, stdout=subprocess.PIPE, text=True) as koersel:
        for linje in koersel.stdout or ():
            print(linje, end="", flush=True)
            sidste = linje.strip() or sidste
    return f"{navn}:\n{sidste}", koersel.returncode


def planlagt(postgres: str, browser: str, *, alt: bool) -> list[tuple[str, list[str], dict[str, str]]]:
    """Which runs, in order. Branch coverage is measured on SQLite: the same lines run on both, and tracing is slow."""
    maal = ["--cov", "--cov-report=term"] if alt else []
    # By file: what a module builds once is built by one process only.
    to = ["-n", "2", "--dist", "loadfile"]
    plan = [("SQLite", [*to, "-m", "not rejse and not postgres", *maal], {})]
    if postgres:
        # The rules about the source read the same files once more.
        plan.append(("PostgreSQL", [*to, "-m", "not rejse", "--ignore=tests/arkitektur"], {"DATABASE_URL": postgres}))
    if browser:
        # Few and long, and nothing is built for several of them: whoever is done takes the next.
        plan.append(("Browser", ["-n", "2", "--dist", "worksteal", "-m", "rejse"], {"CHROMIUM": browser}))
    return plan


def main(*, alt: bool) -> int:
    postgres, browser = find_postgres(), find_browser()
    mangler = [
        f"{navn} findes ikke her" for navn, fundet in (("PostgreSQL", postgres), ("chromium", browser)) if not fundet
    ]
    if alt and mangler:
        sys.exit("make check kræver begge databaser og en browser: " + "; ".join(mangler))
    svar = [pytest(navn, *argumenter, **miljoe) for navn, argumenter, miljoe in planlagt(postgres, browser, alt=alt)]
    print("\n" + "\n".join([*(f"Sprunget over: {m}" for m in mangler), *(linje for linje, _ in svar)]))
    return max(kode for _, kode in svar)


if __name__ == "__main__":
    sys.exit(main(alt="--alt" in sys.argv[1:]))
