"""Who may act, case by case: the organisation with a conflict of interest."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from roller.adgang.adgang import Aktoer, adgang_for
from roller.adgang.models import Mandat
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, FOER, Hold
from tests.roller.verden import byg_team
from workflows.motor.models import AabenOpgave

pytestmark = pytest.mark.django_db

LEDER, CENTERCHEF = Rolle.LEDER, Rolle.CENTERCHEF
ALLE = ("lone", "mads", "aya", "per", "ina", "signe", "carl", "sofie", "kim", "rikke", "admin", "ulla", "bo")


def kan(hold: Hold, rolle: Rolle, enhed: str, person: str) -> set[str]:
    """Everybody who may do a `rolle` step on this person's case; "a/b" is a acting for b."""
    svarene = {navn: hold.adgang(navn).kompetent(rolle, hold.enhed[enhed], hold[person].pk) for navn in ALLE}
    koder = {bruger.pk: kode for kode, bruger in hold.person.items()}
    return {
        f"{navn}/{koder[svar.paa_vegne_af_id]}" if svar.paa_vegne_af_id else navn
        for navn, svar in svarene.items()
        if isinstance(svar, Aktoer)
    }


def giv(hold: Hold, navn: str, rolle: Rolle, enhed: str, *, fra: int = -10, til: int | None = None) -> Rolletildeling:
    """Give a role for a period in days from the day."""
    return Rolletildeling.objects.create(
        person=hold[navn],
        rolle=rolle,
        enhed=hold.enhed[enhed],
        fra_dag=DAG + timedelta(days=fra),
        til_dag=None if til is None else DAG + timedelta(days=til),
    )


def test_medarbejderens_sag_er_lederens(hold: Hold) -> None:
    assert kan(hold, LEDER, "voksen", "mads") == {"lone"}
    assert kan(hold, CENTERCHEF, "voksen", "mads") == {"carl"}
    assert kan(hold, Rolle.MEDARBEJDER, "voksen", "mads") == {"mads"}


def test_lederens_egen_sag_gaar_til_centerchefen(hold: Hold) -> None:
    assert kan(hold, LEDER, "voksen", "lone") == {"carl"}


def test_centerchefens_egen_sag_gaar_til_saettechefen_ogsaa_naar_chefen_selv_er_leder(hold: Hold) -> None:
    assert kan(hold, LEDER, "center", "carl") == {"sofie"}
    assert kan(hold, CENTERCHEF, "center", "carl") == {"sofie"}


def test_saettechefens_egen_sag_afgoeres_efter_hendes_egen_enhed(hold: Hold) -> None:
    # Sofie is the chief of the other centre, which has no sættechef: nobody can, and that is shown to the admin.
    assert kan(hold, CENTERCHEF, "andet", "sofie") == set()
    # In a centre where she is only sættechef, she is an employee like everybody else.
    assert kan(hold, LEDER, "voksen", "sofie") == {"lone"}


def test_en_saettechef_der_selv_er_part_kan_ikke_traede_til(hold: Hold) -> None:
    giv(hold, "sofie", CENTERCHEF, "center")
    assert kan(hold, CENTERCHEF, "center", "sofie") == set()
    giv(hold, "ulla", Rolle.SAETTECHEF, "center")
    assert kan(hold, CENTERCHEF, "center", "sofie") == {"ulla"}


def test_er_lederen_ogsaa_centerchef_gaar_sagen_to_trin_op(hold: Hold) -> None:
    giv(hold, "carl", LEDER, "voksen")
    assert kan(hold, LEDER, "voksen", "carl") == {"sofie"}
    assert kan(hold, LEDER, "voksen", "mads") == {"lone", "carl"}


def test_med_to_ledere_gaar_den_enes_sag_stadig_op(hold: Hold) -> None:
    giv(hold, "aya", LEDER, "voksen")
    assert kan(hold, LEDER, "voksen", "aya") == {"carl"}
    assert kan(hold, LEDER, "voksen", "mads") == {"lone", "aya"}


def test_stedfortraederen_handler_paa_lederens_vegne(hold: Hold) -> None:
    hold.stedfortraeder("signe", "lone", LEDER, "voksen")
    assert kan(hold, LEDER, "voksen", "mads") == {"lone", "signe/lone"}


def test_stedfortraederen_roerer_hverken_lederens_eller_sin_egen_sag(hold: Hold) -> None:
    hold.stedfortraeder("aya", "lone", LEDER, "voksen")
    assert kan(hold, LEDER, "voksen", "lone") == {"carl"}
    assert kan(hold, LEDER, "voksen", "aya") == {"lone"}


def test_centerchefens_stedfortraeder_kan_ikke_afgoere_centerchefens_sag(hold: Hold) -> None:
    hold.stedfortraeder("per", "carl", CENTERCHEF, "center")
    assert kan(hold, CENTERCHEF, "center", "carl") == {"sofie"}
    assert kan(hold, LEDER, "visitation", "per") == {"carl"}
    assert kan(hold, LEDER, "voksen", "lone") == {"carl", "per/carl"}


def test_har_man_selv_rollen_handler_man_i_eget_navn(hold: Hold) -> None:
    giv(hold, "signe", LEDER, "voksen")
    hold.stedfortraeder("signe", "lone", LEDER, "voksen")
    assert kan(hold, LEDER, "voksen", "mads") == {"lone", "signe"}


def test_en_stedfortraeder_kan_ikke_selv_have_en_stedfortraeder(hold: Hold) -> None:
    hold.stedfortraeder("signe", "lone", LEDER, "voksen")
    hold.stedfortraeder("ina", "signe", LEDER, "voksen")
    assert kan(hold, LEDER, "voksen", "mads") == {"lone", "signe/lone"}


def test_stedfortraederens_hverv_ender_med_lederens_rolle(hold: Hold) -> None:
    hold.stedfortraeder("signe", "lone", LEDER, "voksen")
    Rolletildeling.objects.filter(person=hold["lone"]).update(til_dag=DAG)
    assert kan(hold, LEDER, "voksen", "mads") == set()


@pytest.mark.parametrize(
    ("fra", "til", "gaelder"), [(-9, 0, False), (-9, 1, True), (0, 1, True), (0, None, True), (1, None, False)]
)
def test_en_rolle_gaelder_fra_sin_foerste_dag_til_dagen_foer_den_ender(
    hold: Hold, fra: int, til: int | None, gaelder: bool
) -> None:
    giv(hold, "ina", LEDER, "voksen", fra=fra, til=til)
    assert ("ina" in kan(hold, LEDER, "voksen", "mads")) is gaelder


def test_en_inaktiv_kan_intet_heller_ikke_gennem_sin_stedfortraeder(hold: Hold) -> None:
    hold.stedfortraeder("signe", "lone", LEDER, "voksen")
    hold["lone"].is_active = False
    hold["lone"].save()
    assert hold.adgang("lone").hverv == ()
    assert kan(hold, LEDER, "voksen", "mads") == set()
    assert kan(hold, Rolle.MEDARBEJDER, "voksen", "lone") == set()


def test_en_leder_af_et_center_leder_ikke_afdelingerne(hold: Hold) -> None:
    hverv = hold.adgang("carl").i_rolle(LEDER)[0]
    assert hverv.daekker(hold.enhed["center"].path)
    assert not hverv.daekker(hold.enhed["voksen"].path)
    assert kan(hold, LEDER, "center", "mads") == {"carl"}


def test_afdelingens_leder_leder_ogsaa_teamet_men_ikke_omvendt(hold: Hold) -> None:
    byg_team(hold)
    giv(hold, "aya", LEDER, "team")
    assert kan(hold, LEDER, "team", "mads") == {"lone", "aya"}
    assert kan(hold, LEDER, "voksen", "mads") == {"lone"}
    assert kan(hold, LEDER, "team", "aya") == {"carl"}


def test_en_chef_for_hele_kommunen_er_ogsaa_inhabil_i_et_center(hold: Hold) -> None:
    giv(hold, "mads", CENTERCHEF, "kommune")
    assert kan(hold, CENTERCHEF, "voksen", "mads") == {"sofie"}


def test_ingen_raekker_ud_i_et_andet_center(hold: Hold) -> None:
    assert kan(hold, LEDER, "boern", "bo") == {"ulla"}
    assert kan(hold, CENTERCHEF, "boern", "bo") == {"sofie"}


def test_en_revisor_kan_laese_men_aldrig_handle(hold: Hold) -> None:
    adgang = hold.adgang("rikke")
    assert adgang.har(Rolle.REVISOR, hold.enhed["voksen"])
    assert not adgang.har(Rolle.REVISOR, hold.enhed["boern"])
    assert all("rikke" not in kan(hold, rolle, "voksen", "mads") for rolle in Rolle if rolle != Rolle.REVISOR)


def test_et_udloebet_mandat_giver_intet(hold: Hold) -> None:
    Mandat.objects.update(udloeber_dag=DAG)
    assert not hold.adgang("rikke").har(Rolle.REVISOR)


def test_systemadministratoren_kan_intet_trin(hold: Hold) -> None:
    assert all("admin" not in kan(hold, rolle, "voksen", "mads") for rolle in Rolle if rolle != Rolle.SYSTEMADMIN)


def test_afslaget_siger_hvem_der_kan(hold: Hold) -> None:
    svar = hold.adgang("per").kompetent(LEDER, hold.enhed["voksen"], hold["mads"].pk)
    assert str(getattr(svar, "grund", "")) == "Det kan kun gøres af leder for Voksenstøtte eller dennes stedfortræder"
    egen = hold.adgang("lone").kompetent(LEDER, hold.enhed["voksen"], hold["lone"].pk)
    assert str(getattr(egen, "grund", "")) == "Ingen afgør sin egen sag"


def test_adgangen_laeses_i_et_opslag_og_koeens_regel_i_hoejst_et_mere(
    hold: Hold, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    hold.stedfortraeder("carl", "lone", LEDER, "voksen")
    with django_assert_num_queries(1):
        adgang = adgang_for(hold["carl"], DAG)
    with django_assert_num_queries(2):
        list(AabenOpgave.objects.for_adgang(adgang))
    with django_assert_num_queries(1):
        list(AabenOpgave.objects.for_adgang(adgang))


def test_medarbejderen_laeser_kun_sine_egne_hverv(
    hold: Hold, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    sager.indsendt(hold, "mads")
    adgang = hold.adgang("mads")
    assert [h.rolle for h in adgang.hverv] == [Rolle.MEDARBEJDER]
    with django_assert_num_queries(1):
        assert list(AabenOpgave.objects.for_adgang(adgang)) == []


def test_ansaettelsen_giver_medarbejderrollen_saa_laenge_den_varer(hold: Hold) -> None:
    hold["mads"].ansaettelser.update(til_dag=DAG)
    assert hold.adgang("mads").roller == ()
    assert hold.adgang("mads", FOER).roller == (Rolle.MEDARBEJDER,)
