"""The fund's deadlines: timers that close what is too late, dates that move, and what the leader chooses then."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from ansoegninger.budget.queries import bundet_paa
from ansoegninger.fond.ansoegning.fakta import Fondsnummer, Vej
from ansoegninger.fond.ansoegning.models import Fase, Fondsansoegning
from ansoegninger.fond.arbejde import forfaldent as fondens_arbejde
from ansoegninger.kontrol.register import brud
from ansoegninger.oensker.models import Fase as Oenskefase
from ansoegninger.oensker.models import Oenske
from tests.fabrikker import fondssager as fs
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.sager import goer
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.forloeb.fondsansoegning import Fondsansoegning as Forloebet
from workflows.motor.doere import afbryd, undervejs
from workflows.motor.fejl import Regelbrud
from workflows.motor.models import AabenOpgave
from workflows.motor.paamindelser import forfaldent as mind
from workflows.motor.ure import forfaldent
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db

#: After the round is decided and released.
SIDEN = NU + timedelta(hours=3)


@pytest.fixture
def hold(hold: Hold) -> Hold:
    return fs.med_tr(hold)


def trin(ansoegning: Fondsansoegning) -> list[str]:
    aabne = AabenOpgave.objects.filter(sagsnummer=ansoegning.sagsnummer).order_by("trin")
    return list(aabne.values_list("trin", flat=True))


def midnat(dag: date) -> datetime:
    """The first instant of a Danish day."""
    return datetime.combine(dag, time.min, tzinfo=ZoneInfo("Europe/Copenhagen"))


def gaar(ansoegning: Fondsansoegning, kl: datetime) -> int:
    """What the worker does at an instant."""
    antal = forfaldent(kl)
    ansoegning.refresh_from_db()
    return antal


def test_fyrre_dage_efter_sagsnummeret_lukker_de_underskrifter_der_mangler_og_lederen_vaelger(hold: Hold) -> None:
    ansoegning = fs.oprettet(hold)
    goer(hold["mads"], ansoegning, "underskriv_ansoeger", skete_dag=DAG)
    sidste = DAG + timedelta(days=40)
    assert gaar(ansoegning, midnat(sidste + timedelta(days=1)) - timedelta(microseconds=1)) == 0
    assert trin(ansoegning) == ["underskriv_leder", "underskriv_tr"]
    assert gaar(ansoegning, midnat(sidste + timedelta(days=1))) == 2
    assert (ansoegning.fase, trin(ansoegning)) == (Fase.OVERSKREDET, ["overskredet"])
    assert gaar(ansoegning, midnat(sidste + timedelta(days=9))) == 0
    lukket = Sporpost.objects.filter(kaede=ansoegning.sagsnummer, art__endswith="__frist").order_by("nummer")
    assert [p.saetning for p in lukket] == [
        "lukkede »Skriv under som leder«, da fristen 10.\N{NO-BREAK SPACE}november 2026 var gået",
        "lukkede »Skriv under som tillidsrepræsentant«, da fristen 10.\N{NO-BREAK SPACE}november 2026 var gået",
    ]


def test_begynder_kurset_foer_de_fyrre_dage_er_fristen_dagen_foer(hold: Hold) -> None:
    start = DAG + timedelta(days=20)
    ansoegning = fs.oprettet(hold, fs.soegt(hold, start_dag=start, slut_dag=start))
    assert set(AabenOpgave.objects.filter(sagsnummer=ansoegning.sagsnummer).values_list("frist_dag", flat=True)) == {
        start - timedelta(days=1)
    }
    assert gaar(ansoegning, midnat(start) - timedelta(seconds=1)) == 0
    assert gaar(ansoegning, midnat(start)) == 3


def test_et_nyt_sagsnummer_giver_nye_underskrifter_og_ny_frist(hold: Hold) -> None:
    ansoegning = fs.oprettet(hold)
    goer(hold["tove"], ansoegning, "underskriv_tr", skete_dag=DAG)
    senere = midnat(DAG + timedelta(days=41))
    gaar(ansoegning, senere)
    goer(hold["lone"], ansoegning, "overskredet", tidspunkt=senere, vej=Vej.SOEG_IGEN, begrundelse="Ferie.")
    ny_dag = DAG + timedelta(days=41)
    with pytest.raises(Regelbrud, match="brugt før"):
        goer(hold["mads"], ansoegning, "opret", tidspunkt=senere, nummer="KF-4711", skete_dag=ny_dag)
    goer(hold["mads"], ansoegning, "opret", tidspunkt=senere, nummer="KF-4712", skete_dag=ny_dag)
    assert trin(ansoegning) == ["underskriv_ansoeger", "underskriv_leder", "underskriv_tr"]
    frister = AabenOpgave.objects.filter(sagsnummer=ansoegning.sagsnummer).values_list("frist_dag", flat=True)
    assert set(frister) == {ny_dag + timedelta(days=40)}
    assert Fondsnummer.objects.filter(ansoegning=ansoegning).count() == 2


def test_lederen_kan_opgive_efter_en_overskredet_frist(hold: Hold) -> None:
    ansoegning = fs.underskrevet(hold)
    gaar(ansoegning, midnat(DAG + timedelta(days=41)))
    assert trin(ansoegning) == ["overskredet"]
    goer(hold["lone"], ansoegning, "overskredet", vej=Vej.OPGIV, begrundelse="Vi betaler selv.")
    assert ansoegning.fase == Fase.OPGIVET


def test_er_kurset_begyndt_kan_der_ikke_soeges_igen(hold: Hold) -> None:
    ansoegning = fs.erklaeret(hold)
    gaar(ansoegning, midnat(fs.START))
    assert trin(ansoegning) == ["overskredet"]
    with pytest.raises(Regelbrud, match="er begyndt"):
        goer(
            hold["lone"], ansoegning, "overskredet", tidspunkt=midnat(fs.START), vej=Vej.SOEG_IGEN, begrundelse="Igen."
        )


def flyt(hold: Hold, ansoegning: Fondsansoegning, start: date, **andet: Any) -> None:
    data = {"start_dag": start, "slut_dag": start + timedelta(days=30), "begrundelse": ""} | andet
    undervejs(
        handling=Forloebet.ret_datoer,
        sag=ansoegning,
        adgang=hold.adgang("mads"),
        data=data,
        tidspunkt=NU,
        noegle=uuid4(),
    )
    ansoegning.refresh_from_db()


def test_rykkes_kurset_frem_rykker_fristen_med_og_rykkes_det_ud_venter_uret(hold: Hold) -> None:
    ansoegning = fs.oprettet(hold)
    flyt(hold, ansoegning, DAG + timedelta(days=15))
    frister = AabenOpgave.objects.filter(sagsnummer=ansoegning.sagsnummer).values_list("frist_dag", flat=True)
    assert set(frister) == {DAG + timedelta(days=14)}
    flyt(hold, ansoegning, DAG + timedelta(days=200))
    assert gaar(ansoegning, midnat(DAG + timedelta(days=15))) == 0
    assert gaar(ansoegning, midnat(DAG + timedelta(days=41))) == 3


@pytest.mark.parametrize(
    ("start", "andet", "grund"),
    [
        (DAG, {}, "Fristen var"),
        (fs.START, {"slut_dag": fs.START - timedelta(days=1)}, "slutte, før"),
        (fs.START, {"slut_dag": fs.SLUT}, "som de var"),
    ],
)
def test_datoer_der_ikke_kan_soeges_til_bliver_ikke_gemt(
    hold: Hold, start: date, andet: dict[str, Any], grund: str
) -> None:
    ansoegning = fs.oprettet(hold)
    with pytest.raises(Regelbrud, match=grund):
        flyt(hold, ansoegning, start, **andet)
    ansoegning.refresh_from_db()
    assert ansoegning.start_dag == fs.START


def test_traekkes_ansoegningen_gaar_ingen_ure_mere(hold: Hold) -> None:
    ansoegning = fs.oprettet(hold)
    data = {"begrundelse": ""}
    afbryd(afbrydelse=Forloebet.annuller, sag=ansoegning, adgang=hold.adgang("mads"), data=data, tidspunkt=NU)
    assert gaar(ansoegning, midnat(DAG + timedelta(days=60))) == 0
    assert ansoegning.fase == Fase.ANNULLERET
    assert brud(NU) == []


@pytest.fixture
def bevilget(hold: Hold) -> Oenske:
    """A module that the centre granted, not enrolled yet."""
    oenske = fs.anbefalet(hold)
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    sager.udkast(hold, runde, oenske)
    sager.beslut(hold, runde)
    sager.frigiv(runde)
    Besked.objects.update(status=Beskedstatus.SENDT, sendt_kl=SIDEN)
    goer(hold["mads"], oenske, "laes", tidspunkt=SIDEN)
    return oenske


@pytest.mark.parametrize(
    ("vej", "fase", "bundet"),
    [
        (Vej.SELV, Oenskefase.TILMELDING, 1_200_000),
        (Vej.VENTELISTE, Oenskefase.VENTELISTE, 0),
        (Vej.SLUT, Oenskefase.IKKE_GENNEMFOERT, 0),
    ],
)
def test_efter_et_afslag_gaar_oensket_den_vej_lederen_valgte(
    hold: Hold,
    bevilget: Oenske,
    vej: Vej,
    fase: str,
    bundet: int,
) -> None:
    ansoegning = fs.besvaret(hold, fs.soegt(hold, oenske=bevilget, tidspunkt=SIDEN), udfald="AFSLAG", tidspunkt=SIDEN)
    goer(hold["lone"], ansoegning, "efter_afslag", tidspunkt=SIDEN, vej=vej, begrundelse="Vi har set på rammen igen.")
    # The step after the commit was lost: the worker does it, once.
    assert fondens_arbejde(SIDEN) == (vej is not Vej.SELV)
    assert fondens_arbejde(SIDEN) == 0
    bevilget.refresh_from_db()
    assert bevilget.fase == fase
    assert sum(oere for _, oere in bundet_paa(bevilget.sagsnummer)) == bundet
    assert brud(SIDEN) == []


def test_tilskuddet_staar_i_den_ramme_der_betaler_for_kurset_og_udbetalingen_retter_det(
    hold: Hold, bevilget: Oenske
) -> None:
    (ramme, _) = bundet_paa(bevilget.sagsnummer)[0]
    ansoegning = fs.besvaret(hold, fs.soegt(hold, oenske=bevilget, tidspunkt=SIDEN), tidspunkt=SIDEN)
    ramme.refresh_from_db()
    assert ramme.tilskud_oere == 1_000_000
    goer(hold["mads"], bevilget, "tilmeld", tidspunkt=SIDEN, start_dag=DAG, slut_dag=DAG)
    goer(hold["mads"], bevilget, "gennemfoer", tidspunkt=SIDEN, gennemfoert=True, begrundelse="")
    assert fondens_arbejde(SIDEN) == 1
    ansoegning.refresh_from_db()
    assert ansoegning.fase == Fase.UDBETALING
    goer(hold["oscar"], ansoegning, "udbetal", tidspunkt=SIDEN, beloeb_oere=950_000, skete_dag=DAG, bilag="B-17")
    ramme.refresh_from_db()
    assert (ansoegning.fase, ramme.tilskud_oere) == (Fase.AFSLUTTET, 950_000)
    assert brud(SIDEN) == []


def test_bliver_oensket_ikke_til_noget_foer_fonden_har_hoert_om_det_slutter_ansoegningen(hold: Hold) -> None:
    from workflows.forloeb.kursusoenske import Kursusoenske

    ansoegning = fs.aftalt(hold)
    data = {"begrundelse": ""}
    afbryd(afbrydelse=Kursusoenske.traek, sag=ansoegning.oenske, adgang=hold.adgang("mads"), data=data, tidspunkt=NU)
    assert [fondens_arbejde(NU), fondens_arbejde(NU)] == [1, 0]
    ansoegning.refresh_from_db()
    assert (ansoegning.fase, trin(ansoegning)) == (Fase.OPGIVET, [])


def test_chefen_hoerer_om_fristen_mens_der_er_tid_og_ikke_foer(hold: Hold) -> None:
    """The deadline closes the step, so the day after is too late to tell anybody above."""
    ansoegning = fs.oprettet(hold)
    sidste = DAG + timedelta(days=40)

    def mindet(dage_foer: int) -> set[str]:
        Besked.objects.filter(sagsnummer=ansoegning.sagsnummer).delete()
        mind(midnat(sidste - timedelta(days=dage_foer)))
        beskeder = Besked.objects.filter(sagsnummer=ansoegning.sagsnummer)
        return set(beskeder.values_list("modtager__brugernavn", flat=True))

    assert mindet(10) == {"mads", "lone", "tove"}
    assert mindet(9) == set()
    assert mindet(3) == {"mads", "lone", "tove", "carl"}


def test_flyttes_et_kursus_fonden_har_bevilget_doemmes_det_ikke_om(hold: Hold) -> None:
    """Also when it is written down after the course began: what was sent in time was sent in time."""
    ansoegning = fs.besvaret(hold)
    foer = list(ansoegning.domme.values_list("pk", "version"))
    flyt(hold, ansoegning, DAG - timedelta(days=1))
    assert ansoegning.start_dag == DAG - timedelta(days=1)
    assert (ansoegning.fase, list(ansoegning.domme.values_list("pk", "version"))) == (Fase.TILSAGN, foer)


def test_efter_en_overskredet_frist_kan_datoerne_rettes_og_der_kan_soeges_igen(hold: Hold) -> None:
    """The forty days are over, but the course is put off: the number that was missed stands in nobody's way."""
    ansoegning = fs.oprettet(hold)
    senere = midnat(DAG + timedelta(days=41))
    gaar(ansoegning, senere)
    start = fs.START + timedelta(days=30)
    undervejs(
        handling=Forloebet.ret_datoer,
        sag=ansoegning,
        adgang=hold.adgang("mads"),
        data={"start_dag": start, "slut_dag": start, "begrundelse": "Udsat"},
        tidspunkt=senere,
        noegle=uuid4(),
    )
    goer(hold["lone"], ansoegning, "overskredet", tidspunkt=senere, vej=Vej.SOEG_IGEN, begrundelse="Kurset er udsat.")
    assert (ansoegning.fase, ansoegning.start_dag) == (Fase.KLAR, start)
