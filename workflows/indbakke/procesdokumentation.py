"""The processes as documentation: each a drawing and a page, written from the flow files themselves."""

from __future__ import annotations

from typing import Any

from workflows.motor.diagram import diagram, titel
from workflows.motor.forloeb import Forloeb, alle_forloeb
from workflows.motor.frister import Dage, Paamind
from workflows.motor.noder import Afvent, Opgave, Slut
from workflows.motor.udloeb import Udloeb
from workflows.motor.veje import Afbrydelse, Omvej, Undervejs
from workflows.sprog.formater import antal

_HOVED = "<!-- Skrevet af `manage.py forloebsdiagrammer`. Ret processen i workflows/forloeb/, ikke her. -->"


def filer() -> dict[str, str]:
    """File name -> content, for every process."""
    alle: dict[str, str] = {}
    for kode, flow_class in sorted(alle_forloeb().items()):
        alle[f"{kode}.svg"] = str(diagram(flow_class).svg).strip() + "\n"
        alle[f"{kode}.md"] = _side(kode, flow_class)
    return alle


def _side(kode: str, flow_class: type[Forloeb]) -> str:
    noder = list(flow_class.noder().values())
    trin = {led.navn: nr for nr, led in enumerate(diagram(flow_class).trin)}
    noder.sort(key=lambda node: trin[node.name])
    beskrivelse = " ".join(str(flow_class.process_description).split())
    linjer = [_HOVED, f"# {titel(flow_class)}", beskrivelse, f"![Procesdiagram: {titel(flow_class)}]({kode}.svg)"]
    linjer += [
        "## Trin",
        _tabel(
            ("Trin", "Hvem", "Frist", "Status imens", "Flere ad gangen"), [_opgave(n) for n in noder if _er_trin(n)]
        ),
    ]
    if ure := [n for n in noder if isinstance(n, Udloeb)]:
        linjer += [
            "## Frister, der lukker et trin",
            _tabel(("Trin", "Når fristen er gået", "Så"), [_ur(u) for u in ure]),
        ]
    linjer += ["## Slutninger", _tabel(("Slutning", "Status"), [_slut(n) for n in noder if isinstance(n, Slut)])]
    if undervejs := list(flow_class.undervejs().values()):
        linjer += ["## Undervejs", _tabel(("Handling", "Hvem", "Kan ske i"), [_undervejs(u) for u in undervejs])]
    if omveje := list(flow_class.omveje().values()):
        linjer += ["## Omveje, som systemet tager", _tabel(("Fra", "Til"), [_omvej(o) for o in omveje])]
    if flytninger := list(flow_class.flytninger().values()):
        linjer += [
            "## Flytninger",
            "Sagen følger medarbejderen, når han eller hun skifter enhed, uden at noget begynder forfra.",
            _tabel(("Kan ske i",), [(_faser(f.fra),) for f in flytninger]),
        ]
    if udveje := list(flow_class.afbrydelser().values()):
        linjer += ["## Udveje", _tabel(("Udvej", "Hvem", "Kan ske i", "Status bagefter"), [_udvej(a) for a in udveje])]
    return "\n\n".join(linjer) + "\n"


def _er_trin(node: Any) -> bool:
    return isinstance(node, Opgave | Afvent)


def _tabel(hoved: tuple[str, ...], raekker: list[tuple[str, ...]]) -> str:
    linjer = [hoved, ("---",) * len(hoved), *raekker]
    return "\n".join(f"| {' | '.join(celler)} |" for celler in linjer)


def _opgave(node: Opgave | Afvent) -> tuple[str, ...]:
    fase = _fase(node.fase)
    if isinstance(node, Afvent):
        return str(node.task_title), f"venter på {node.paa}", "", fase, ""
    flere = node.samlet.knap if node.samlet else ""
    return str(node.task_title), node.rolle.label, _frist(node.frist) + _paamindelser(node.paamind), fase, flere


def _frist(frist: object) -> str:
    if frist is None:
        return "ingen"
    return antal(frist.antal, "dag", "dage") if isinstance(frist, Dage) else "efter sagens egen dato"


def _paamindelser(paamind: Paamind | None) -> str:
    if paamind is None:
        return ""
    foer = " og ".join(str(dage) for dage in sorted(paamind.foer, reverse=True))
    dele = [f"påmindelse {foer} dage før" if foer else "påmindelse"]
    dele.append("og når den er gået")
    if paamind.eskaler:
        fra = f"de sidste {antal(paamind.eskaler_foer, 'dag', 'dage')}" if paamind.eskaler_foer >= 0 else "da"
        dele.append(f"({fra} også til {paamind.eskaler.label.lower()})")
    return f"; {' '.join(dele)}"


def _slut(node: Slut) -> tuple[str, ...]:
    return str(node.task_title), _fase(node.fase)


def _ur(ur: Udloeb) -> tuple[str, ...]:
    return str(ur.trin.task_title), str(ur.task_title), str(ur.foerer_til.task_title)


def _undervejs(handling: Undervejs) -> tuple[str, ...]:
    return handling.titel, handling.rolle.label, _faser(handling.fra)


def _omvej(omvej: Omvej) -> tuple[str, ...]:
    return _faser(omvej.fra), str(omvej.til.task_title)


def _udvej(udvej: Afbrydelse) -> tuple[str, ...]:
    return udvej.titel, udvej.rolle.label, _faser(udvej.fra), _fase(udvej.fase)


def _faser(faser: frozenset[str]) -> str:
    return ", ".join(sorted(_fase(f) for f in faser))


def _fase(fase: Any) -> str:
    """A phase in words: flow files name the phases by their enumeration."""
    return str(fase.label)
