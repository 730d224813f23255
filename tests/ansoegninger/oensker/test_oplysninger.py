"""The facts of a case, in words, and to whom."""

import pytest
from django.template.loader import render_to_string

from ansoegninger.oensker.models import Fase, Oenske
from ansoegninger.oensker.sider import oplysninger
from tests.ansoegninger.oensker.alle_faser import i_alle_faser
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, Hold
from workflows.motor.sider import sagsside

pytestmark = pytest.mark.django_db


def fakta(hold: Hold, oenske: Oenske, navn: str) -> str:
    """The part of the case page that is ours, as this person reads it."""
    oenske = Oenske.objects.get(pk=oenske.pk)
    side = sagsside(Oenske)
    assert side is not None
    assert side.kontekst is oplysninger
    return render_to_string(side.skabelon, {"sag": oenske, **oplysninger(oenske, hold.adgang(navn), DAG)})


def test_et_evalueret_kursus_fortaeller_hele_historien(hold: Hold) -> None:
    evalueret = next(o for o in i_alle_faser(hold) if o.fase == Fase.AFSLUTTET)
    side = fakta(hold, evalueret, "mads")
    for ord_ in (
        "Pris i alt",
        "Uden for prisen",
        "Anbefales",
        "Hvor godt passer kurset til strategiens tema? <strong>Det støtter temaets læringsmål</strong> (3 point)",
        "Bevilget: 1.000,00",
        "Carl Capion, centerchef",
        "Tilmeldt",
        "Kurset er gennemført.",
        "Udbytte 4 af 5. Vil anbefale kurset til en kollega.",
    ):
        assert ord_ in side, ord_


def test_hver_fase_kan_laeses_af_ejeren(hold: Hold) -> None:
    for oenske in i_alle_faser(hold):
        assert "Pris i alt" in fakta(hold, oenske, "mads"), oenske.fase


def test_summen_regnes_ud_og_forplejning_og_lokale_staar_for_sig(hold: Hold) -> None:
    dele = {"kursusgebyr_oere": 3_398_500, "transport_oere": 2_604_400, "forplejning_oere": 777_700}
    side = fakta(hold, sager.indsendt(hold, "mads", **dele), "mads")
    pris, uden_for = side.split("Uden for prisen")
    assert "60.029,00" in pris
    assert "7.777,00" not in pris
    assert "7.777,00" in uden_for


def test_en_ukendt_pris_staar_som_ikke_oplyst_og_summen_siger_det(hold: Hold) -> None:
    oenske = sager.indsendt(hold, "mads", kursusgebyr_oere=0, pris_kendt=False, transport_oere=50_000)
    side = fakta(hold, oenske, "mads")
    assert "I alt af det, der er oplyst" in side
    assert "500,00" in side
    assert "ikke oplyst" in side.split("Uden for prisen")[0]


def test_beslutningen_ses_foerst_naar_den_er_frigivet(hold: Hold) -> None:
    oenske = sager.vurderet(hold, "mads")
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    sager.udkast(hold, runde, oenske)
    sager.beslut(hold, runde)
    for navn in ("mads", "lone"):
        assert "Bevilget:" not in fakta(hold, oenske, navn)
    sager.frigiv(runde)
    assert "Bevilget: 12.000,00" in fakta(hold, oenske, "mads")


def test_lederens_rangering_er_ikke_en_besked_til_medarbejderen(hold: Hold) -> None:
    oenske = sager.vurderet(hold, "mads", vurdering={"rang": 4})
    assert "rangeret som nr. 4" in fakta(hold, oenske, "lone")
    assert "rangeret som nr. 4" not in fakta(hold, oenske, "mads")


def test_et_script_i_et_oenske_vises_som_tekst(hold: Hold) -> None:
    ondt = "<script>alert(1)</script>"
    oenske = sager.indsendt(hold, "mads", titel=ondt, udbyder=ondt, begrundelse=ondt)
    side = fakta(hold, oenske, "mads")
    assert ondt not in side
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in side
