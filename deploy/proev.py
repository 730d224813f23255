"""Run every test that this machine can run: on SQLite, on PostgreSQL, and in a browser.

    python deploy/proev.py          leave out what the machine lacks, and say so
    python deploy/proev.py --alt    fail when PostgreSQL or the browser is missing; measure branch coverage;
                                    and run `make check-statisk` beside the first of them

SQLite runs all of them but the browser's. PostgreSQL runs those that a database may answer differently. A test that
gets none (a calculation, a text, a program on a SQLite file of its own) would only give the same answer once more, and
so would one marked `side`: what a page says, of services that are tested on both; tests/matrix opens all pages on both.

TEST_DATABASE_URL names the PostgreSQL (otherwise 127.0.0.1:5432 is asked), CHROMIUM the browser.
"""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg

ROD = Path(__file__).resolve().parents[1]
# A neighbour's DATABASE_URL must not turn the SQLite run into something else. And without bytecode every process (two
# workers a run, a hundred that the tests start) compiles everything again: half of what a small one does.
FREMMED = {"DATABASE_URL", "PYTHONDONTWRITEBYTECODE"}
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
    renset = {navn: vaerdi for navn, vaerdi in os.environ.items() if navn not in FREMMED}
    sidste = ""
    with subprocess.Popen(kommando, cwd=ROD, env=renset | miljoe, stdout=subprocess.PIPE, text=True) as koersel:
        for linje in koersel.stdout or ():
            print(linje, end="", flush=True)
            sidste = linje.strip() or sidste
    return f"{navn}:\n{sidste}", koersel.returncode


def statisk() -> tuple[str, int, str]:
    """The static checks: their closing line, exit code, and what they said."""
    kommando = ["make", "--no-print-directory", "check-statisk"]
    koert = subprocess.run(kommando, cwd=ROD, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    return f"Statisk:\n{'fejl, se ovenfor' if koert.returncode else 'i orden'}", koert.returncode, koert.stdout


def planlagt(postgres: str, browser: str, *, alt: bool) -> list[tuple[str, list[str], dict[str, str]]]:
    """Which runs, in order. Branch coverage is measured on SQLite: the same lines run on both, and tracing is slow."""
    maal = ["--cov", "--cov-report=term"] if alt else []
    # By file: what a module builds once is built by one process only.
    to = ["-n", "2", "--dist", "loadfile", "--no-loadscope-reorder"]
    plan = [("SQLite", [*to, "-m", "not rejse and not postgres", *maal], {})]
    if postgres:
        # The rules about the source would read the same files once more, and what asks no database answers the same.
        igen = ["--kun-databasen", "--ignore=tests/arkitektur"]
        plan.append(("PostgreSQL", [*to, "-m", "not rejse", *igen], {"DATABASE_URL": postgres}))
    if browser:
        # Few and long, and nothing is built for several of them: whoever is done takes the next.
        rejser = ["-n", "2", "--dist", "worksteal", "-m", "rejse", "tests/rejser"]
        plan.append(("Browser", rejser, {"CHROMIUM": browser}))
    return plan


def main(*, alt: bool) -> int:
    postgres, browser = find_postgres(), find_browser()
    mangler = [
        f"{navn} findes ikke her" for navn, fundet in (("PostgreSQL", postgres), ("chromium", browser)) if not fundet
    ]
    if alt and mangler:
        sys.exit("make check kræver begge databaser og en browser: " + "; ".join(mangler))
    plan = planlagt(postgres, browser, alt=alt)
    svar = []
    with ThreadPoolExecutor() as ved_siden_af:
        # One core's work for a minute, which the first tests leave room for; said in one piece when they are done.
        tjek = ved_siden_af.submit(statisk) if alt else None
        for nr, (navn, argumenter, miljoe) in enumerate(plan):
            svar.append(pytest(navn, *argumenter, **miljoe))
            if tjek and nr == 0:
                linje, kode, sagt = tjek.result()
                print(f"\n── Statisk {'─' * 93}\n{sagt}", flush=True)
                svar.append((linje, kode))
    print("\n" + "\n".join([*(f"Sprunget over: {m}" for m in mangler), *(linje for linje, _ in svar)]))
    return max(kode for _, kode in svar)


if __name__ == "__main__":
    sys.exit(main(alt="--alt" in sys.argv[1:]))
