"""The lock files: write them, and tell offline whether they still fit what is asked for.

python deploy/laas.py skriv    resolve and write requirements/*.txt and package-lock.json
python deploy/laas.py tjek     name every disagreement; needs no network
"""

import hashlib
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROD = Path(__file__).resolve().parents[1]
# What each lock holds, as uv says it. The first constrains the second: one version of everything.
LAASE: dict[str, list[str]] = {
    "drift": ["pyproject.toml"],
    "udvikling": ["pyproject.toml", "--extra=udvikling", "--constraint=requirements/drift.txt"],
    "node": ["--group=node"],
}
AFTRYK = "# Aftryk af pyproject.toml: "
ADRESSE = re.compile(r"https?://|file:|^\s*--(?:index|extra-index|find-links|trusted-host)|\bresolved\b", re.MULTILINE)


def laasfil(navn: str) -> Path:
    return ROD / "requirements" / f"{navn}.txt"


def aftryk(navn: str) -> str:
    """A digest of what one lock was made from; comments and order in pyproject.toml do not count."""
    opsaetning = tomllib.loads((ROD / "pyproject.toml").read_text(encoding="utf-8"))
    projekt = opsaetning["project"]
    oensket = {
        "drift": projekt["dependencies"],
        "udvikling": projekt["dependencies"] + projekt["optional-dependencies"]["udvikling"],
        "node": opsaetning["dependency-groups"]["node"],
    }[navn]
    return hashlib.sha256(json.dumps([projekt["requires-python"], *sorted(oensket)]).encode()).hexdigest()


def skriv() -> None:
    for navn, indhold in LAASE.items():
        fil = laasfil(navn)
        kommando = [
            sys.executable, "-m", "uv", "pip", "compile", *indhold, "--quiet", "--upgrade", "--universal",
            "--python-version=3.11", "--generate-hashes", "--no-annotate", "--no-header", "--no-emit-index-url",
            "--no-emit-find-links", f"--output-file={fil}",
        ]  # fmt: skip
        subprocess.run(kommando, cwd=ROD, check=True)
        hoved = f"# Skrevet af `make laas`; ret pyproject.toml i stedet.\n{AFTRYK}{aftryk(navn)}\n"
        fil.write_text(hoved + fil.read_text(encoding="utf-8"), encoding="utf-8")
    subprocess.run(["npm", "install", "--package-lock-only", "--ignore-scripts"], cwd=ROD, check=True)


def fejl_i_python_laas(navn: str) -> Iterator[str]:
    tekst = laasfil(navn).read_text(encoding="utf-8")
    if f"{AFTRYK}{aftryk(navn)}\n" not in tekst:
        yield f"requirements/{navn}.txt passer ikke til pyproject.toml: kør make laas"
    for pakke in re.split(r"\n(?=[A-Za-z0-9])", tekst):
        if "==" in pakke and "--hash=sha256:" not in pakke:
            yield f"requirements/{navn}.txt: {pakke.split()[0]} har ingen sum"
    for fund in ADRESSE.findall(tekst):
        yield f"requirements/{navn}.txt nævner en adresse: {fund.strip()}"


def fejl_i_node_laas() -> Iterator[str]:
    oensket = json.loads((ROD / "package.json").read_text(encoding="utf-8"))
    tekst = (ROD / "package-lock.json").read_text(encoding="utf-8")
    pakker = json.loads(tekst)["packages"]
    for slags in ("dependencies", "devDependencies"):
        if oensket.get(slags) != pakker[""].get(slags):
            yield f"package-lock.json passer ikke til package.json ({slags}): kør make laas"
    for navn, pakke in pakker.items():
        if navn and "integrity" not in pakke:
            yield f"package-lock.json: {navn} har ingen sum"
    for fund in ADRESSE.findall(tekst):
        yield f"package-lock.json nævner en adresse: {fund.strip()}"


def tjek() -> int:
    fejl = [linje for navn in LAASE for linje in fejl_i_python_laas(navn)]
    fejl += fejl_i_node_laas()
    print("\n".join(fejl) or "Låsefilerne passer.")
    return 1 if fejl else 0


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["skriv"]:
            skriv()
        case ["tjek"]:
            sys.exit(tjek())
        case _:
            sys.exit(__doc__)
