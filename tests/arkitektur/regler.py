"""The rules of the house over the source: each takes a file's name and text, and tells where it is broken."""

import ast
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import lru_cache

LINJER_PR_FIL = 300
LINJER_PR_FUNKTION = 40

#: The only module that writes a case's phase.
SKRIVER_FASEN = "workflows/motor/noder.py"
#: Where viewflow may be imported at all, and what: the engine's package, the processes, and whoever only reads rows.
MOTOREN = ("workflows/motor/*",)
FORLOEBENE = ("workflows/forloeb/*",)
LAESER_RAEKKER = ("ansoegninger/kontrol/*", "workflows/indbakke/*")
RAEKKERNE = {"viewflow.workflow.models", "viewflow.workflow.status", "viewflow.workflow.exceptions"}
FLOWSPROGET = {"viewflow", "viewflow.workflow"}
#: Calls that make viewflow move, and whom they would be called on.
BEVAEGELSER = {"activate", "assign", "cancel", "complete", "execute", "reassign", "revive", "run", "start", "undo"}
AF_VIEWFLOW = re.compile(
    r"activation|flow_task|flow_class|\binstance\b|\bnode\b|Kursusoenske|Mus\.|Prioritering\.|indstilling\."
)

KERNEN = ("*/models.py", "*/policies.py", "*/services.py", "*/services/*.py", "*/queries.py")
IKKE_I_KERNEN = ("viewflow", "django.http", "django.shortcuts", "django.views")

#: Only these may ask what time it is; the last hears of a lock-out by a signal, so it stands where a view does.
HAR_UR = (
    *("*/views.py", "*/views/*", "*/management/commands/*", "*/middleware.py", "config/*"),
    *("roller/brugere/laasning.py", "roller/adgang/ur.py"),
)
UR = {"timezone.now", "datetime.now", "datetime.utcnow", "date.today", "datetime.today", "time.time", "dt.now"}
UR_UDEN_ARGUMENT = {"timezone.localdate", "timezone.localtime", "localdate", "localtime", "now"}
#: What these end in: writing every name of a file out would take most of the time.
_SIDSTE_LED = {navn.rpartition(".")[2] for navn in UR | UR_UDEN_ARGUMENT}

Fund = Iterator[str]


@lru_cache(maxsize=1)
def knuder(kilde: str) -> tuple[ast.AST, ...]:
    """Every node of a file; the rules are asked of one file after another, and it is read once."""
    return tuple(ast.walk(ast.parse(kilde)))


def _passer(navn: str, moenstre: tuple[str, ...]) -> bool:
    return any(fnmatch(navn, moenster) for moenster in moenstre)


def skriver_fase(navn: str, kilde: str) -> Fund:
    """`Sag.fase` is a projection of the flow: only the motor writes it. A new case may be born with its first."""
    if navn == SKRIVER_FASEN:
        return
    for knude in knuder(kilde):
        if isinstance(knude, ast.Assign | ast.AugAssign | ast.AnnAssign):
            maal = knude.targets if isinstance(knude, ast.Assign) else [knude.target]
            if any(isinstance(m, ast.Attribute) and m.attr == "fase" for led in maal for m in ast.walk(led)):
                yield f"{navn}:{knude.lineno} skriver fase"
        elif isinstance(knude, ast.Call) and _saetter_fase(knude):
            yield f"{navn}:{knude.lineno} skriver fase"


def _saetter_fase(kald: ast.Call) -> bool:
    funktion = kald.func.attr if isinstance(kald.func, ast.Attribute) else getattr(kald.func, "id", "")
    if funktion == "update":
        return any(k.arg == "fase" for k in kald.keywords)
    if funktion in {"setattr", "bulk_update", "bulk_update_with_history"}:
        return any(isinstance(k, ast.Constant) and k.value == "fase" for a in kald.args for k in ast.walk(a))
    return False


def driver_viewflow(navn: str, kilde: str) -> Fund:
    """Only the motor's doors move a process."""
    if _passer(navn, MOTOREN):
        return
    tilladt = FLOWSPROGET if _passer(navn, FORLOEBENE) else RAEKKERNE if _passer(navn, LAESER_RAEKKER) else set()
    for modul, linje in _importer(kilde):
        if modul.split(".")[0] == "viewflow" and modul not in tilladt:
            yield f"{navn}:{linje} importerer {modul}"
    for knude in knuder(kilde):
        if isinstance(knude, ast.Call) and isinstance(knude.func, ast.Attribute) and knude.func.attr in BEVAEGELSER:
            modtager = ast.unparse(knude.func.value) + "."
            if AF_VIEWFLOW.search(modtager):
                yield f"{navn}:{knude.lineno} kalder {modtager}{knude.func.attr}()"


def kernen_kender_nettet(navn: str, kilde: str) -> Fund:
    """models, policies, queries and services know neither the web nor the engine."""
    if not _passer(navn, KERNEN) or _passer(navn, MOTOREN):
        return
    for modul, linje in _importer(kilde):
        if modul.startswith(IKKE_I_KERNEN):
            yield f"{navn}:{linje} importerer {modul}"


def laeser_uret(navn: str, kilde: str) -> Fund:
    """Time comes in as an argument; only the edges ask for it."""
    if _passer(navn, HAR_UR):
        return
    for knude in knuder(kilde):
        if isinstance(knude, ast.keyword) and knude.arg in {"auto_now", "auto_now_add"}:
            yield f"{navn}:{knude.value.lineno} bruger {knude.arg}"
        elif isinstance(knude, ast.Attribute) and knude.attr in _SIDSTE_LED and ast.unparse(knude) in UR:
            yield f"{navn}:{knude.lineno} læser uret med {ast.unparse(knude)}"
        elif isinstance(knude, ast.Call) and not knude.args and _kaldes(knude) in UR_UDEN_ARGUMENT:
            yield f"{navn}:{knude.lineno} læser uret med {ast.unparse(knude.func)}()"


def _kaldes(kald: ast.Call) -> str:
    """What is called, where it may be a clock."""
    sidst = kald.func.attr if isinstance(kald.func, ast.Attribute) else getattr(kald.func, "id", "")
    return ast.unparse(kald.func) if sidst in _SIDSTE_LED else ""


def for_lang(navn: str, kilde: str) -> Fund:
    """A file fits in a head, a function on a screen: from its name to its last line, signature and docstring too."""
    linjer = len(kilde.splitlines())
    if linjer > LINJER_PR_FIL:
        yield f"{navn} har {linjer} linjer"
    for knude in knuder(kilde):
        if isinstance(knude, ast.FunctionDef | ast.AsyncFunctionDef):
            laengde = (knude.end_lineno or 0) - knude.lineno + 1
            if laengde > LINJER_PR_FUNKTION:
                yield f"{navn}:{knude.lineno} {knude.name} har {laengde} linjer"


def lover_uden_at_holde(navn: str, kilde: str) -> Fund:
    """What a subclass must say is abstract, so that a class without it cannot be made; not an error for later."""
    for knude in knuder(kilde):
        if isinstance(knude, ast.Raise) and knude.exc and "NotImplementedError" in ast.unparse(knude.exc):
            yield f"{navn}:{knude.lineno} rejser NotImplementedError"


def tager_imod_filer(navn: str, kilde: str) -> Fund:
    """A field for files, or a look into those that were sent."""
    for knude in knuder(kilde):
        if isinstance(knude, ast.Attribute) and knude.attr in {"FileField", "ImageField", "FILES"}:
            yield f"{navn}:{knude.lineno} tager imod filer"


INLINE = {
    "style=": re.compile(r"<[^>]*\sstyle\s*=", re.IGNORECASE),
    "<style>": re.compile(r"<style\b", re.IGNORECASE),
    "inline <script>": re.compile(r"<script\b(?![^>]*\ssrc=)", re.IGNORECASE),
    "on…=": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "javascript:": re.compile(r"javascript:", re.IGNORECASE),
}


def bryder_csp(navn: str, kilde: str) -> Fund:
    """The policy lets no inline style and no inline script run, so a template has none."""
    for hvad, moenster in INLINE.items():
        for fund in moenster.finditer(kilde):
            yield f"{navn}:{kilde[: fund.start()].count(chr(10)) + 1} har {hvad}"


def sporarter(kilde: str) -> Iterator[str]:
    """The kinds of trail entries that a file writes by name."""
    for knude in knuder(kilde):
        if isinstance(knude, ast.Call) and getattr(knude.func, "id", "") == "Sporudkast":
            for felt in knude.keywords:
                if felt.arg == "art" and isinstance(felt.value, ast.Constant):
                    yield str(felt.value.value)


def laves(kilde: str) -> Iterator[str]:
    """The names of the classes that a file makes objects of: `Oenske(…)`, `Oenske.objects.create(…)`."""
    for knude in knuder(kilde):
        if isinstance(knude, ast.Call):
            led = ast.unparse(knude.func).split(".")
            if len(led) == 1 or led[-1] in {"create", "get_or_create", "update_or_create", "add_root", "add_child"}:
                yield led[0]


def _importer(kilde: str) -> Iterator[tuple[str, int]]:
    for knude in knuder(kilde):
        if isinstance(knude, ast.Import):
            yield from ((navn.name, knude.lineno) for navn in knude.names)
        elif isinstance(knude, ast.ImportFrom) and knude.module:
            yield knude.module, knude.lineno
