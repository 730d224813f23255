"""An application's way through the doors: every branch, every refusal, the money, the verdicts."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from ansoegninger.budget.models import Postering, Ramme
from ansoegninger.fond.ansoegning import services
from ansoegninger.fond.ansoegning.fakta import Fondssvar, Underskrift
from ansoegninger.fond.ansoegning.forms import SoegForm
from ansoegninger.fond.ansoegning.models import Fase, Fondsansoegning
from ansoegninger.fond.ansoegning.queries import tidligere_for
from ansoegninger.fond.arbejde import forfaldent
from roller.adgang.svar import IngenAdgang
from tests.fabrikker import fondssager as fs
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.sager import goer, indsendt
from workflows.motor.doere import afbryd
from workflows.motor.fejl import Regelbrud
from workflows.motor.models import AabenOpgave

pytestmark = pytest.mark.django_db


@pytest.fixture
def hold(hold: Hold) -> Hold:
    return fs.med_tr(hold)


def trin(ansoegning: Fondsansoegning) -> set[str]:
    """The steps that are open."""
    return set(AabenOpgave.objects.filter(sagsnummer=ansoegning.sagsnummer).values_list("trin", flat=True))


def traek(hold: Hold, ansoegning: Fondsansoegning, navn: str = "mads") -> None:
    from workflows.forloeb.fondsansoegning import Fondsansoegning as Forloebet

    afbryd(
        afbrydelse=Forloebet.annuller,
        sag=ansoegning,
        adgang=hold.adgang(navn),
        data={"begrundelse": ""},
        tidspunkt=NU,
    )
    ansoegning.refresh_from_db()


def test_hele_vejen_til_tilsagn_er_en_opgave_ad_gangen_og_tre_underskrifter_paa_een_gang(hold: Hold) -> None:
    ansoegning = fs.soegt(hold)
    gange = [(ansoegning.fase, trin(ansoegning))]
    for navn, opgave, data in (
        ("lone", "aftal", {"enig": True, "begrundelse": ""}),
        ("tove", "erklaer", {"supplerer": True, "har_plan": True, "begrundelse": ""}),
        ("mads", "opret", {"nummer": "KF-1", "skete_dag": DAG}),
        ("tove", "underskriv_tr", {"skete_dag": DAG}),
        ("mads", "underskriv_ansoeger", {"skete_dag": DAG}),
        ("lone", "underskriv_leder", {"skete_dag": DAG}),
        ("mads", "indsend", {"skete_dag": DAG}),
        ("mads", "svar", {"udfald": "BEVILGET", "skete_dag": DAG}),
    ):
        goer(hold[navn], ansoegning, opgave, **data)
        gange.append((ansoegning.fase, trin(ansoegning)))
    assert gange == [
        (Fase.HOS_LEDER, {"aftal"}),
        (Fase.HOS_TR, {"erklaer"}),
        (Fase.KLAR, {"opret"}),
        (Fase.UNDERSKRIFT, {"underskriv_ansoeger", "underskriv_leder", "underskriv_tr"}),
        (Fase.UNDERSKRIFT, {"underskriv_ansoeger", "underskriv_leder"}),
        (Fase.UNDERSKRIFT, {"underskriv_leder"}),
        (Fase.UNDERSKREVET, {"indsend"}),
        (Fase.HOS_FONDEN, {"svar"}),
        (Fase.TILSAGN, set()),
    ]


def test_der_soeges_om_det_reglerne_giver_og_resten_er_egenandel(hold: Hold) -> None:
    ansoegning = fs.soegt(hold)
    assert (ansoegning.udgift_oere, ansoegning.ansoegt_oere, ansoegning.egenandel_oere) == (
        1_250_000,
        1_000_000,
        250_000,
    )
    assert ansoegning.sagsnummer == "F-2026-00001"


def test_der_kan_soeges_om_mindre_men_aldrig_om_mere_end_reglerne_giver(hold: Hold) -> None:
    assert fs.soegt(hold, ansoegt_oere=900_000).egenandel_oere == 350_000
    with pytest.raises(Regelbrud, match=r"højst 10\.000,00"):
        fs.soegt(hold, "aya", ansoegt_oere=1_000_001)


def test_samme_formular_to_gange_er_een_ansoegning(hold: Hold) -> None:
    oenske, noegle = fs.anbefalet(hold), uuid4()
    svar = [
        services.soeg(
            oenske=oenske, oplysninger=fs.oplysninger(), adgang=hold.adgang("mads"), tidspunkt=NU, noegle=noegle
        )
        for _ in range(2)
    ]
    assert [s.gentaget for s in svar] == [False, True]
    assert Fondsansoegning.objects.count() == 1


def test_et_oenske_har_een_ansoegning_i_gang_ad_gangen(hold: Hold) -> None:
    foerste = fs.soegt(hold)
    with pytest.raises(IngenAdgang, match="allerede en ansøgning"):
        fs.soegt(hold, oenske=foerste.oenske)
    traek(hold, foerste)
    assert fs.soegt(hold, oenske=foerste.oenske).fase == Fase.HOS_LEDER


def test_der_kan_ikke_soeges_foer_lederen_har_anbefalet_oensket_eller_af_en_anden(hold: Hold) -> None:
    oenske = indsendt(hold, "mads")
    with pytest.raises(IngenAdgang, match="når din leder har anbefalet"):
        fs.soegt(hold, oenske=oenske)
    with pytest.raises(IngenAdgang, match="medarbejderen selv"):
        fs.soegt(hold, "lone", oenske=fs.anbefalet(hold))


@pytest.mark.parametrize(
    ("andet", "grund"),
    [
        ({"start_dag": DAG, "slut_dag": DAG}, "Fristen var"),
        ({"ects": 3}, "der kræves"),
        ({"eksamen": False}, "uden eksamen"),
        ({"slut_dag": fs.START - timedelta(days=1)}, "slutte, før"),
        ({"udgifter": dict.fromkeys(fs.oplysninger().udgifter, 0)}, "intet at søge om"),
    ],
)
def test_hvad_en_regel_siger_nej_til_bliver_ikke_sendt(hold: Hold, andet: dict[str, Any], grund: str) -> None:
    with pytest.raises(Regelbrud, match=grund):
        fs.soegt(hold, **andet)
    assert not Fondsansoegning.objects.exists()


def test_for_tidligt_kan_aftales_men_ikke_oprettes_hos_fonden(hold: Hold) -> None:
    start = DAG + timedelta(days=400)
    ansoegning = fs.erklaeret(hold, fs.soegt(hold, start_dag=start, slut_dag=start))
    with pytest.raises(Regelbrud, match="for tidligt"):
        goer(hold["mads"], ansoegning, "opret", nummer="KF-1", skete_dag=DAG)


def test_lederens_nej_kraever_en_grund_og_slutter_ansoegningen(hold: Hold) -> None:
    ansoegning = fs.soegt(hold)
    with pytest.raises(Regelbrud, match="hvorfor"):
        goer(hold["lone"], ansoegning, "aftal", enig=False, begrundelse=" ")
    goer(hold["lone"], ansoegning, "aftal", enig=False, begrundelse="Vi har ikke råd til egenandelen.")
    assert (ansoegning.fase, trin(ansoegning)) == (Fase.IKKE_AFTALT, set())


def test_tillidsrepraesentantens_nej_gaar_tilbage_til_lederen(hold: Hold) -> None:
    ansoegning = fs.aftalt(hold)
    goer(hold["tove"], ansoegning, "erklaer", supplerer=False, har_plan=True, begrundelse="Det er sædvanligt her.")
    assert (ansoegning.fase, trin(ansoegning)) == (Fase.HOS_LEDER, {"aftal"})


def test_fondens_tilsagn_staar_i_regnskabet_og_gaar_ud_igen_naar_ansoegningen_traekkes(hold: Hold) -> None:
    Ramme.objects.create(enhed=hold.enhed["voksen"], aar=fs.START.year, ramme_oere=0)
    ansoegning = fs.besvaret(hold)
    assert Ramme.objects.get().tilskud_oere == 1_000_000
    traek(hold, ansoegning)
    assert Ramme.objects.get().tilskud_oere == 0
    assert list(Postering.objects.values_list("beloeb_oere", "sagsnummer")) == [
        (1_000_000, ansoegning.sagsnummer),
        (-1_000_000, ansoegning.sagsnummer),
    ]


@pytest.mark.parametrize("beloeb", [None, 0, 1_000_000, 1_000_001])
def test_et_nedsat_beloeb_er_mindre_end_det_ansoegte(hold: Hold, beloeb: int | None) -> None:
    with pytest.raises(Regelbrud, match="mindre end"):
        fs.besvaret(hold, udfald="NEDSAT", tilskud_oere=beloeb)


def test_et_nedsat_beloeb_er_det_der_staar_i_svaret(hold: Hold) -> None:
    ansoegning = fs.besvaret(hold, udfald="NEDSAT", tilskud_oere=400_000)
    assert Fondssvar.objects.get(ansoegning=ansoegning).tilskud_oere == 400_000
    assert ansoegning.fase == Fase.TILSAGN


def test_et_afslag_gaar_tilbage_til_lederen(hold: Hold) -> None:
    ansoegning = fs.besvaret(hold, udfald="AFSLAG")
    assert (ansoegning.fase, trin(ansoegning)) == (Fase.AFSLAG, {"efter_afslag"})
    goer(hold["lone"], ansoegning, "efter_afslag", vej="SELV", begrundelse="Rammen kan bære det.")
    assert ansoegning.fase == Fase.AFSLAAET


def test_ansoegningen_venter_paa_kurset_og_gaar_kun_videre_naar_det_er_slut(hold: Hold) -> None:
    ansoegning = fs.besvaret(hold)
    assert forfaldent(NU) == 0
    # The wish is withdrawn: the course comes to nothing, and the grant is to be cancelled.
    from workflows.forloeb.kursusoenske import Kursusoenske

    afbryd(
        afbrydelse=Kursusoenske.traek,
        sag=ansoegning.oenske,
        adgang=hold.adgang("mads"),
        data={"begrundelse": ""},
        tidspunkt=NU,
    )
    assert [forfaldent(NU), forfaldent(NU)] == [1, 0]
    ansoegning.refresh_from_db()
    assert (ansoegning.fase, trin(ansoegning)) == (Fase.TILBAGEBETALING, {"afmeld"})
    goer(hold["oscar"], ansoegning, "afmeld", beloeb_oere=0, skete_dag=DAG, begrundelse="")
    assert ansoegning.fase == Fase.TILBAGEBETALT


@pytest.mark.parametrize(("dag", "ok"), [(DAG + timedelta(days=1), False), (DAG, True)])
def test_intet_er_sket_paa_en_dag_der_ikke_er_kommet(hold: Hold, dag: Any, ok: bool) -> None:
    ansoegning = fs.erklaeret(hold)
    if ok:
        goer(hold["mads"], ansoegning, "opret", nummer="KF-1", skete_dag=dag)
    else:
        with pytest.raises(Regelbrud, match="ikke kommet"):
            goer(hold["mads"], ansoegning, "opret", nummer="KF-1", skete_dag=dag)


def test_ingen_skriver_under_foer_fonden_har_givet_et_nummer(hold: Hold) -> None:
    ansoegning = fs.oprettet(hold)
    with pytest.raises(Regelbrud, match="først oprettet"):
        goer(hold["lone"], ansoegning, "underskriv_leder", skete_dag=DAG - timedelta(days=1))
    assert not Underskrift.objects.exists()


def test_et_tidligere_tilskud_er_det_fonden_gav_og_et_ubesvaret_er_det_der_er_soegt(hold: Hold) -> None:
    svar = fs.besvaret(hold, udfald="NEDSAT", tilskud_oere=400_000)
    sendt = fs.hos_fonden(hold, fs.soegt(hold, "aya"))
    fundne = tidligere_for([svar.person_id, sendt.person_id])
    assert [t.beloeb_oere for t in fundne[svar.person_id][svar.oenske_id]] == [400_000]
    assert [t.beloeb_oere for t in fundne[sendt.person_id][sendt.oenske_id]] == [1_000_000]


def test_hvert_felt_i_formularen_staar_under_en_overskrift() -> None:
    form = SoegForm(har_gruppe=True)
    vist = [felt.name for _, felter in form.afsnit for felt in felter]
    assert vist == list(dict.fromkeys(vist))
    assert set(vist) == {felt.name for felt in form.visible_fields()}


def test_to_ansoegninger_kan_ikke_faa_det_samme_af_loftet(hold: Hold) -> None:
    """Both asked for 24.000 of a cap of 30.000 before either was sent: the second finds only 6.000 left."""
    udgifter = dict(fs.oplysninger().udgifter) | {"kursusgebyr_oere": 2_950_000}
    foerste, anden = (fs.soegt(hold, udgifter=udgifter) for _ in range(2))
    assert foerste.ansoegt_oere == anden.ansoegt_oere == 2_400_000
    fs.underskrevet(hold, anden)
    fs.hos_fonden(hold, foerste)
    with pytest.raises(Regelbrud, match=r"højst 6\.000,00"):
        goer(hold["mads"], anden, "indsend", skete_dag=DAG)
    assert anden.fase == Fase.UNDERSKREVET
