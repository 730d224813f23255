"""Copy what the pages use from node_modules to build/vendor: an allow-list, 1 MB of the packages' 30.

Old font formats and references to source maps go on the way: the manifest would look for files that are not there.
"""

import re
import shutil
from pathlib import Path

ROD = Path(__file__).resolve().parents[1]
FRA = ROD / "node_modules"
TIL = ROD / "build" / "vendor"

SKRIFT = re.compile(r"@font-face\s*\{[^}]*\}")
WOFF2 = re.compile(r"url\([^)]*\.woff2\)")
HENVISNING = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)")
KORT = re.compile(r"/\*# sourceMappingURL=.*?\*/|//# sourceMappingURL=.*")


def kun_woff2(skrift: re.Match[str]) -> str:
    """Every browser in use reads woff2; a face without it is left out."""
    fundet = WOFF2.search(skrift[0])
    return re.sub(r"src:[^}]*", f'src:{fundet[0]} format("woff2")', skrift[0]) if fundet else ""


def kopier(fra: Path, til: Path) -> None:
    til.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(fra, til)


def kopier_tekst(fra: Path, til: Path) -> None:
    til.parent.mkdir(parents=True, exist_ok=True)
    til.write_text(KORT.sub("", fra.read_text(encoding="utf-8")), encoding="utf-8")


def designsystem(fra: Path, til: Path) -> None:
    """Det Fælles Designsystem: one stylesheet with the fonts and pictures it names, one script, the icon sprite."""
    css = SKRIFT.sub(kun_woff2, (fra / "css/dkfds.min.css").read_text(encoding="utf-8"))
    (til / "css").mkdir(parents=True)
    (til / "css/dkfds.min.css").write_text(KORT.sub("", css), encoding="utf-8")
    for adresse in sorted(set(HENVISNING.findall(css))):
        if not adresse.startswith("data:"):
            fil = (fra / "css" / adresse.partition("?")[0].partition("#")[0]).resolve()
            kopier(fil, til / fil.relative_to(fra.resolve()))
    kopier_tekst(fra / "js/dkfds.min.js", til / "js/dkfds.min.js")
    kopier(fra / "img/all-svg-icons.svg", til / "img/all-svg-icons.svg")
    kopier(fra / "LICENSE.md", til / "LICENSE.md")


def main() -> None:
    if not (FRA / "dkfds").is_dir():
        raise SystemExit("node_modules mangler: kør npm ci")
    shutil.rmtree(TIL, ignore_errors=True)
    designsystem(FRA / "dkfds/dist", TIL / "dkfds")
    kopier_tekst(FRA / "sortablejs/Sortable.min.js", TIL / "sortable/Sortable.min.js")
    kopier(FRA / "sortablejs/LICENSE", TIL / "sortable/LICENSE")
    filer = [fil for fil in TIL.rglob("*") if fil.is_file()]
    print(f"{len(filer)} filer, {sum(fil.stat().st_size for fil in filer) // 1024} KB i build/vendor")


if __name__ == "__main__":
    main()
