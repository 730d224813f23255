"""Every modelled process says who, what and by when, and everything it does can be read in the trail."""

import pytest
from viewflow import this
from viewflow.workflow import flow
from viewflow.workflow.base import Node

from roller.tildelinger.roller import Rolle
from tests.arkitektur import regler
from tests.arkitektur.kilder import PRODUKT, python
from workflows.motor.forloeb import Forloeb, alle_forloeb
from workflows.motor.noder import Afvent, Begynd, Opgave, Slut
from workflows.spor.saetninger import kendte_arter

NODER = [(f"{kode}.{navn}", node) for kode, f in alle_forloeb().items() for navn, node in f.noder().items()]
OPGAVER = [(navn, node) for navn, node in NODER if isinstance(node, Opgave)]


def menneskelige_uden_opgave(forloeb: type[flow.Flow]) -> list[str]:
    """Nodes at which viewflow would let a person act by its own rules."""
    egne = (Opgave, Begynd)
    return [
        n.name
        for n in forloeb._nodes_by_name.values()
        if isinstance(n, flow.View | flow.Start | flow.StartHandle) and not isinstance(n, egne)
    ]


def test_der_er_forloeb_og_opgaver_at_proeve() -> None:
    assert len(alle_forloeb()) >= 4
    assert len(OPGAVER) >= 15


@pytest.mark.parametrize("forloeb", alle_forloeb().values(), ids=alle_forloeb().keys())
def test_hvert_menneskeligt_trin_er_en_opgave(forloeb: type[Forloeb]) -> None:
    assert menneskelige_uden_opgave(forloeb) == []


def test_et_trin_uden_opgave_opdages() -> None:
    class Aaben(flow.Flow):
        start = flow.StartHandle().Next(this.goer)
        goer = flow.View(lambda request: None).Next(this.end)
        end = flow.End()

    assert sorted(menneskelige_uden_opgave(Aaben)) == ["goer", "start"]


@pytest.mark.parametrize(("navn", "node"), OPGAVER, ids=[navn for navn, _ in OPGAVER])
def test_en_opgave_siger_hvem_hvad_og_hvornaar(navn: str, node: Opgave) -> None:
    assert node.rolle in Rolle
    assert node.frist is not None, "uden frist ligger den"
    assert node.fase
    assert node.knap
    assert callable(node.service)


@pytest.mark.parametrize(("navn", "node"), NODER, ids=[navn for navn, _ in NODER])
def test_hvert_trin_har_en_dansk_titel(navn: str, node: Node) -> None:
    # viewflow makes one of the identifier; a title of our own is what differs from it.
    assert node.task_title != node.name.replace("_", " ").title() or isinstance(node, Slut)
    assert node.task_title[0].isupper()
    if isinstance(node, Afvent):
        assert node.paa


def test_alt_hvad_et_forloeb_kan_skrive_i_sporet_har_en_saetning() -> None:
    arter = {art for f in alle_forloeb().values() for art in f.arter()}
    assert arter - kendte_arter() == set()


def test_alt_hvad_der_ellers_skrives_i_sporet_har_en_saetning() -> None:
    skrevne = {art for fil in python(*PRODUKT) for art in regler.sporarter(fil.read_text(encoding="utf-8"))}
    assert "beslutning" in skrevne
    assert skrevne - kendte_arter() == set()


def test_en_sporpost_uden_saetning_ville_blive_opdaget() -> None:
    assert list(regler.sporarter("skriv(Sporudkast(kaede=K, art='ukendt.art', tidspunkt=t))")) == ["ukendt.art"]
    assert "ukendt.art" not in kendte_arter()
