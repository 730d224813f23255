"""A detour: the system takes a case out of where it is, and goes on elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from viewflow import this
from viewflow.workflow.models import Task
from viewflow.workflow.status import PROCESS, STATUS

from ansoegninger.kontrol import forloeb as kontroller
from ansoegninger.kontrol import opgaver as koekontroller
from ansoegninger.oensker.models import Fase
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from tests.fabrikker.sager import goer
from tests.motor import proeveforloeb
from tests.motor.proeveforloeb import Proeveforloeb, begyndt_sag
from workflows.motor import ure
from workflows.motor.doere import afbryd, genoptag, omdiriger
from workflows.motor.faelles import processer
from workflows.motor.fejl import UkendtOpgave
from workflows.motor.forloeb import Forloeb, alle_forloeb
from workflows.motor.models import AabenOpgave
from workflows.motor.udloeb import udloeber_kl
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db

FRIST = date(2026, 11, 10)
UDLOEBER = udloeber_kl(FRIST)


@pytest.fixture(autouse=True)
def proeve() -> Iterator[None]:
    with proeveforloeb.i_brug():
        yield


def gaa(sag: object, **andet: object) -> bool:
    return omdiriger(sag=sag, omvej=Proeveforloeb.tilbage, tidspunkt=NU, **andet)  # type: ignore[arg-type]


@pytest.mark.parametrize("gjorte", [0, 1, 2])
def test_sagen_tages_ud_af_sine_grene_og_gaar_videre_et_andet_sted(hold: Hold, gjorte: int) -> None:
    sag = begyndt_sag(hold, FRIST)
    for navn, trin in [("mads", "ejer"), ("lone", "leder")][:gjorte]:
        goer(hold[navn], sag, trin)
    assert gaa(sag)
    sag.refresh_from_db()
    assert sag.fase == Fase.VENTELISTE
    assert not AabenOpgave.objects.exists()
    assert [t.flow_task.name for t in Task.objects.filter(status=STATUS.NEW)] == ["venter"]
    assert ure.forfaldent(UDLOEBER + timedelta(days=1000)) == 0
    # It goes on as if it had never been in a branch.
    assert genoptag(sag=sag, trin="venter", tidspunkt=NU)
    goer(hold["lone"], sag, "efter")
    assert sag.fase == Fase.AFSLUTTET
    assert processer(sag).get().status == PROCESS.DONE


def test_kontrollerne_finder_intet_galt_efter_en_omvej(hold: Hold) -> None:
    sag = begyndt_sag(hold, FRIST)
    goer(hold["mads"], sag, "ejer")
    gaa(sag)
    for kontrol in (
        kontroller.hoejst_en_aaben_opgave_pr_trin,
        kontroller.intet_trin_er_gjort_to_gange,
        kontroller.forloeb_i_gang_har_et_aabent_trin,
        kontroller.fasen_er_en_projektion_af_forloebet,
        koekontroller.hvert_aabent_trin_staar_i_koeen,
        koekontroller.koeen_viser_kun_det_aabne,
    ):
        assert list(kontrol(NU)) == []


def test_sporet_siger_at_det_var_systemet_og_hvorfor(hold: Hold) -> None:
    sag = begyndt_sag(hold, FRIST)
    gaa(sag, data={"grund": "Fonden sagde nej"})
    post = Sporpost.objects.filter(kaede=sag.sagsnummer).latest("nummer")
    assert (post.art, post.aktoer, post.data) == ("proeveforloeb.tilbage", None, {"grund": "Fonden sagde nej"})


def test_en_omvej_kan_kun_tages_fra_sine_faser_og_derfor_een_gang(hold: Hold) -> None:
    sag = begyndt_sag(hold, FRIST)
    assert [gaa(sag) for _ in range(3)] == [True, False, False]
    assert Sporpost.objects.filter(kaede=sag.sagsnummer, art="proeveforloeb.tilbage").count() == 1


def test_en_stoppet_sag_og_en_uden_forloeb_tager_ingen_omvej(hold: Hold) -> None:
    sag = begyndt_sag(hold, FRIST)
    afbryd(afbrydelse=Proeveforloeb.stop, sag=sag, adgang=hold.adgang("mads"), data={}, tidspunkt=NU)
    assert not gaa(sag)
    assert not gaa(sager.kladde(hold, "mads"))


def test_et_andet_forloebs_omvej_findes_ikke_for_sagen(hold: Hold) -> None:
    with pytest.raises(UkendtOpgave):
        gaa(sager.indsendt(hold, "mads"))


def test_en_omvej_der_fejler_efterlader_sagen_hvor_den_var(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> None:
    sag = begyndt_sag(hold, FRIST)

    def fejl(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("workflows.motor.noder.projicer", fejl)
    with pytest.raises(RuntimeError):
        gaa(sag)
    monkeypatch.undo()
    sag.refresh_from_db()
    assert sag.fase == Fase.TILMELDING
    assert AabenOpgave.objects.count() == 3
    assert ure.forfaldent(UDLOEBER) == 3


@pytest.mark.parametrize("kode", alle_forloeb())
def test_ingen_omvej_foerer_til_en_af_sine_egne_faser(kode: str) -> None:
    """Otherwise it would be taken again and again."""
    for omvej in alle_forloeb()[kode].omveje().values():
        assert omvej.til.fase not in omvej.fra


def test_en_omvej_til_et_trin_der_ikke_findes_opdages_naar_forloebet_laeses() -> None:
    from workflows.motor import forloeb
    from workflows.motor.noder import Slut
    from workflows.motor.veje import Omvej

    try:
        with pytest.raises(AttributeError):

            class Skaev(Forloeb):
                """Skæv"""

                slut = Slut(fase=Fase.AFSLUTTET)
                omvej = Omvej(fra=frozenset({Fase.TILMELDING}), til=this.findes_ikke)
    finally:
        forloeb._FORLOEB.pop("skaev", None)
