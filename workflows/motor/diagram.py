"""A process as a drawing, as text and as BPMN: viewflow finds the rows and columns, the rest is ours.

viewflow's own drawing title-cases Danish titles, says "yes" and "no", leaves gateways and events without words and
carries inline styles. Here every node is a box with its words inside, so that the picture can be read.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from viewflow.workflow import chart
from viewflow.workflow.models import Task
from viewflow.workflow.status import STATUS

from workflows.motor.forloeb import Forloeb
from workflows.motor.noder import Afvent, Begynd, Opgave, Slut
from workflows.motor.udloeb import Udloeb

BREDDE, HOEJDE, LUFT = 132, 60, 32
TEGN_PR_LINJE, LINJEHOEJDE = 18, 16
_LABELS = {"yes": "ja", "no": "nej"}
_FAERDIGE = frozenset({STATUS.DONE})
_STOPPEDE = frozenset({STATUS.CANCELED, STATUS.REVIVED, STATUS.ERROR})


@dataclass(frozen=True, slots=True)
class Led:
    """One node in words, in the order of the drawing: udfoert, aktuel, afbrudt or kommende."""

    navn: str
    titel: str
    tilstand: str


@dataclass(frozen=True, slots=True)
class Diagram:
    """The drawing, and the same as a list."""

    svg: SafeString
    trin: tuple[Led, ...]


def titel(flow_class: type[Forloeb]) -> str:
    """The name of the process, the first line of its docstring."""
    return str(flow_class.process_title)


def diagram(flow_class: type[Forloeb], proces_id: int | None = None) -> Diagram:
    """Draw the process; with a process id, also how far that one is."""
    grid = _udlagt(flow_class)
    tilstande = _tilstande(proces_id)
    celler = sorted(grid.cells, key=lambda celle: (celle.col, celle.row))
    trin = tuple(Led(c.node.name, c.title, tilstande.get(c.node.name, "kommende")) for c in celler)
    kontekst = {
        "titel": titel(flow_class),
        "bredde": grid.width,
        "hoejde": grid.height,
        "kasser": [_kasse(celle, led) for celle, led in zip(celler, trin, strict=True)],
        "pile": [{"sti": _sti(kant.segments), "ord": kant.label, "plads": kant.label_pos} for kant in grid.edges],
    }
    return Diagram(render_to_string("sager/diagram.svg", kontekst), trin)


def bpmn(flow_class: type[Forloeb]) -> str:
    """The process as BPMN 2.0, for other tools."""
    return str(chart.grid_to_bpmn(_udlagt(flow_class, paa_kanten=True)))


def _udlagt(flow_class: type[Forloeb], *, paa_kanten: bool = False) -> Any:
    """The grid of viewflow with our boxes, words and distances.

    A timer is a box of its own with an arrow from its step; in BPMN a circle on the border of the step (`paa_kanten`).
    """
    grid = chart.calc_layout_data(flow_class)
    ure = flow_class.ure().values()
    grid.edges += [chart.Edge(ur.trin, ur, label="frist") for ur in ure]
    _saml_raekker(grid)
    titler = _titler(grid)
    for celle in grid.cells:
        celle.x, celle.y = celle.col * (BREDDE + LUFT) + 2, celle.row * (HOEJDE + LUFT) + 2
        celle.width, celle.height = BREDDE, HOEJDE
        form = celle.shape
        form.x, form.y, form.width, form.height, form.text = celle.x, celle.y, BREDDE, HOEJDE, []
        celle.title = titler[celle.node.name]
    grid.width = (max(celle.col for celle in grid.cells) + 1) * (BREDDE + LUFT) - LUFT + 4
    grid.height = (max(celle.row for celle in grid.cells) + 1) * (HOEJDE + LUFT) - LUFT + 4
    if paa_kanten:
        grid.edges = [kant for kant in grid.edges if kant.dst not in ure]
        _saet_paa_kanten(grid)
    for kant in grid.edges:
        kant.label, kant.label_pos = _LABELS.get(kant.label, kant.label), None
    chart.calc_edges(grid if paa_kanten else _UdenKanter(grid))
    # An arrow that goes around a box may run below the last row.
    grid.height = max(grid.height, *(punkt[1] + 4 for kant in grid.edges for punkt in kant.segments))
    for kant in grid.edges:
        # viewflow puts the word of a level arrow where our next box begins.
        if kant.label_pos and kant.segments[0][1] == kant.segments[1][1]:
            kant.label_pos = (kant.segments[0][0] + 1, kant.segments[0][1] - 6)
    return grid


class _UdenKanter:
    """The grid for viewflow's arrows: with nothing to hang a timer on, one from it is as any other."""

    def __init__(self, grid: Any) -> None:
        self._grid = grid
        self.edges, self.cells, self.grid = grid.edges, grid.cells, dict[Any, Any]()

    def __getitem__(self, node: Any) -> Any:
        return self._grid[node]


def _saet_paa_kanten(grid: Any) -> None:
    """Where BPMN wants a timer: on the border of its step."""
    for celle in grid.cells:
        if isinstance(celle.node, Udloeb):
            celle.shape.width, celle.shape.height = celle.node.shape["width"], celle.node.shape["height"]
    chart.snap_boundary_events(grid)


def _titler(grid: Any) -> dict[str, str]:
    """Node -> its words; where two steps are called the same, who does it tells them apart."""
    antal = Counter(str(celle.node.task_title) for celle in grid.cells)
    titler = {}
    for node in (celle.node for celle in grid.cells):
        navn = str(node.task_title)
        dobbelt = antal[navn] > 1 and isinstance(node, Opgave)
        titler[node.name] = f"{navn} ({node.rolle.label.lower()})" if dobbelt else navn
    return titler


def _saml_raekker(grid: Any) -> None:
    """Give branches that do not share a column one row: viewflow leaves each its own, and the picture mostly air."""
    ny = 0
    for raekke in range(1, max(celle.row for celle in grid.cells) + 1):
        denne = [celle for celle in grid.cells if celle.row == raekke]
        over = [celle for celle in grid.cells if celle.row == ny]
        if not _kan_staa_sammen(grid, over, denne):
            ny += 1
        for celle in denne:
            celle.row = ny


def _kan_staa_sammen(grid: Any, over: list[Any], denne: list[Any]) -> bool:
    """No shared column, and no arrow that would have to run back along the row."""
    if {celle.col for celle in over} & {celle.col for celle in denne}:
        return False
    begge = {celle.node for celle in (*over, *denne)}
    return not any(
        kant.src in begge and kant.dst in begge and grid[kant.src].col > grid[kant.dst].col
        for kant in grid.edges
        if (grid[kant.src] in over) != (grid[kant.dst] in over)
    )


def _tilstande(proces_id: int | None) -> dict[str, str]:
    """Node -> how far it is. A node that is open again counts as open, however often it was done before."""
    tilstande: dict[str, str] = {}
    if proces_id is None:
        return tilstande
    opgaver = Task.objects.filter(process_id=proces_id).order_by("created", "pk").values_list("flow_task", "status")
    for node, status in opgaver:
        if node is None:
            continue
        if isinstance(node, Udloeb) and status not in _FAERDIGE:
            # It waits beside its step, and a step that was done in time has nothing stopped about it.
            continue
        gammel, ny = tilstande.get(node.name), _tilstand(status)
        if gammel is None or ny == "aktuel" or gammel == "afbrudt":
            tilstande[node.name] = ny
    return tilstande


def _tilstand(status: str) -> str:
    if status in _FAERDIGE:
        return "udfoert"
    return "afbrudt" if status in _STOPPEDE else "aktuel"


def _art(node: Any) -> str:
    """Which shape: a step, a wait, a timer, an end, or a choice."""
    if isinstance(node, Opgave):
        return "opgave"
    if isinstance(node, Afvent):
        return "afvent"
    if isinstance(node, Udloeb):
        return "ur"
    return "ende" if isinstance(node, Begynd | Slut) else "valg"


def _kasse(celle: Any, led: Led) -> dict[str, Any]:
    linjer = wrap(led.titel, TEGN_PR_LINJE)
    oeverst = (HOEJDE - (len(linjer) - 1) * LINJEHOEJDE) // 2
    return {
        "art": _art(celle.node),
        "tilstand": led.tilstand,
        "x": celle.shape.x,
        "y": celle.shape.y,
        "linjer": [(linje, BREDDE // 2, oeverst + nr * LINJEHOEJDE) for nr, linje in enumerate(linjer)],
    }


def _sti(punkter: list[Any]) -> str:
    return "M" + " L".join(f"{int(x)},{int(y)}" for x, y in punkter)
