"""Set up the environment, and do again only what has changed: virtual environment, locked packages, assets.

    python3 deploy/opsaet.py drift        what `make demo` needs
    python3 deploy/opsaet.py udvikling    and what the tests need

Runs on the machine's own Python with the standard library alone.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROD = Path(__file__).resolve().parents[1]
MILJOE = ROD / ".venv"
PYTHON = MILJOE / "bin" / "python"
STEMPLER = MILJOE / "kursussporet-stempler.json"
LAVEST = (3, 11)


def sig(besked: str) -> None:
    print(f"→ {besked}", flush=True)


def kraev_python() -> None:
    """Say what is missing, and what to do, before anything fails halfway."""
    if sys.version_info < LAVEST:
        sys.exit(
            f"Kursussporet kræver Python {LAVEST[0]}.{LAVEST[1]} eller nyere; dette er {sys.version.split()[0]}.\n"
            "Angiv en anden: make demo PY=python3.12"
        )
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        sys.exit("Denne Python kan ikke lave virtuelle miljøer.\nPå Debian og Ubuntu: apt-get install python3-venv")


def version_i_miljoe() -> str:
    """The Python of the existing environment, empty when there is none that runs."""
    if not PYTHON.exists():
        return ""
    spoerg = [str(PYTHON), "-c", "import sys, pip; print('%d.%d' % sys.version_info[:2])"]
    svar = subprocess.run(spoerg, capture_output=True, text=True, check=False)
    return svar.stdout.strip() if svar.returncode == 0 else ""


def opret_miljoe() -> None:
    oensket = f"{sys.version_info.major}.{sys.version_info.minor}"
    if version_i_miljoe() != oensket:
        sig(f"Laver et virtuelt miljø i .venv (Python {oensket})")
        venv.EnvBuilder(with_pip=True, clear=True, symlinks=True).create(MILJOE)


def aftryk(*filer: Path) -> str:
    return hashlib.sha256(b"\0".join(fil.read_bytes() for fil in filer)).hexdigest()


def stempler() -> dict[str, str]:
    try:
        return dict(json.loads(STEMPLER.read_text(encoding="utf-8")))
    except (FileNotFoundError, ValueError):
        return {}


def stempl(**nye: str) -> None:
    """Remember what is done. Written last, so that an interrupted step is done again."""
    STEMPLER.write_text(json.dumps(stempler() | nye), encoding="utf-8")


def pip(navn: str) -> None:
    fil = ROD / "requirements" / f"{navn}.txt"
    kommando = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--quiet", "--require-hashes"]
    subprocess.run([*kommando, "-r", str(fil)], check=True)


def installer(navn: str) -> None:
    """Install one lock file. The development lock holds the production lock's versions too."""
    laase = ["drift"] if navn == "drift" else ["drift", navn]
    nu = {laas: aftryk(ROD / "requirements" / f"{laas}.txt") for laas in laase}
    if nu.items() <= stempler().items():
        return
    sig(f"Installerer pakkerne i requirements/{navn}.txt")
    pip(navn)
    stempl(**nu)


def npm() -> str:
    """The machine's npm, or the one that comes from the Python registry."""
    if fundet := shutil.which("npm"):
        return fundet
    if not (MILJOE / "bin" / "npm").exists():
        sig("npm findes ikke på maskinen: installerer Node i .venv")
        pip("node")
    return str(MILJOE / "bin" / "npm")


def hent_statik() -> None:
    kilder = (ROD / "package-lock.json", ROD / "package.json", ROD / "deploy" / "statik.py")
    nu = aftryk(*kilder)
    har_filerne = (ROD / "build" / "vendor").is_dir() and (ROD / "node_modules" / "dkfds").is_dir()
    if har_filerne and stempler().get("statik") == nu:
        return
    sig("Henter designsystemet og kopierer det, siderne bruger")
    sti = f"{MILJOE / 'bin'}{os.pathsep}{os.environ['PATH']}"
    kommando = [npm(), "ci", "--ignore-scripts", "--loglevel=error"]
    subprocess.run(kommando, cwd=ROD, check=True, env={**os.environ, "PATH": sti})
    subprocess.run([str(PYTHON), str(ROD / "deploy" / "statik.py")], check=True)
    stempl(statik=nu)


def main(navn: str) -> None:
    kraev_python()
    opret_miljoe()
    installer(navn)
    hent_statik()


if __name__ == "__main__":
    if sys.argv[1:] not in (["drift"], ["udvikling"]):
        sys.exit(__doc__)
    try:
        main(sys.argv[1])
    except subprocess.CalledProcessError as fejl:
        sys.exit(f"Opsætningen stoppede: {' '.join(map(str, fejl.cmd[:4]))} … svarede {fejl.returncode}.")
