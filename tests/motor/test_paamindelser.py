"""Who is reminded of a deadline, when, of what, and never twice."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

import pytest

from roller.adgang.adgang import Aktoer
from roller.adgang.beslutningstagere import kompetente
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker.hold import DAG, FOER, Hold
from tests.fabrikker.sager import goer
from tests.motor import proeveforloeb
from tests.motor.proeveforloeb import Proeveforloeb, begyndt_sag
from workflows.beskeder.models import Besked
from workflows.motor import paamindelser
from workflows.motor.doere import undervejs
from workflows.motor.frister import Paamind
from workflows.motor.models import AabenOpgave
from workflows.spor.models import Sporpost
from workflows.spor.saetninger import saetning
from workflows.sprog.formater import DANSK_TID

pytestmark = pytest.mark.django_db

FRIST = date(2026, 11, 10)
TI_FOER, TRE_FOER, EFTER = date(2026, 10, 31), date(2026, 11, 7), date(2026, 11, 11)


@pytest.fixture(autouse=True)
def proeve() -> Iterator[None]:
    with proeveforloeb.i_brug():
        yield


def kl(dag: date, timer: int = 9) -> datetime:
    return datetime.combine(dag, time(timer), tzinfo=DANSK_TID)


def varsler(sag: Any) -> set[date | None]:
    return set(AabenOpgave.objects.filter(sagsnummer=sag.sagsnummer).values_list("varsel_dag", flat=True))


def modtagere(trin: str = "") -> list[str]:
    """Who has got a message, in the order in which they were written; of one step only where it is named."""
    beskeder = Besked.objects.filter(emne__startswith="Påmindelse").order_by("pk")
    titel = Proeveforloeb.noder()[trin].task_title if trin else ""
    return [b.modtager.brugernavn for b in beskeder if f"»{titel}" in b.emne and (not trin or f"»{titel}«" in b.emne)]


def ny_dato(hold: Hold, sag: Any, dag: date | None, den: date) -> None:
    undervejs(
        handling=Proeveforloeb.ny_dato,
        sag=sag,
        adgang=hold.adgang("lone"),
        data={"start_dag": dag},
        tidspunkt=kl(den),
        noegle=uuid4(),
    )


# --- When ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("aabnet", "foerste"),
    [
        (DAG, TI_FOER),
        (date(2026, 10, 30), TI_FOER),
        # Whoever got the step today needs no reminder of it today.
        (TI_FOER, TRE_FOER),
        (TRE_FOER, EFTER),
        (FRIST, EFTER),
        # A step that is late when it is opened: at once.
        (date(2026, 12, 1), EFTER),
    ],
)
def test_den_foerste_paamindelse_saettes_naar_trinnet_aabnes(hold: Hold, aabnet: date, foerste: date) -> None:
    assert varsler(begyndt_sag(hold, FRIST, tidspunkt=kl(aabnet))) == {foerste}


def test_uden_frist_er_der_intet_at_minde_om(hold: Hold) -> None:
    sag = begyndt_sag(hold, None)
    assert varsler(sag) == {None}
    assert paamindelser.forfaldent(kl(date(2030, 1, 1))) == 0


def test_dagen_er_den_danske(hold: Hold) -> None:
    begyndt_sag(hold, FRIST)
    assert paamindelser.forfaldent(datetime(2026, 10, 30, 22, 59, tzinfo=UTC)) == 0
    assert paamindelser.forfaldent(datetime(2026, 10, 30, 23, 0, tzinfo=UTC)) == 3


def test_hver_dag_har_sin_paamindelse_og_den_sidste_er_dagen_efter_fristen(hold: Hold) -> None:
    sag = begyndt_sag(hold, FRIST)
    sendt = {}
    for nr in range((EFTER - DAG).days + 30):
        dag = DAG + timedelta(days=nr)
        # Several rounds a day, as the worker goes.
        sendt[dag] = [paamindelser.forfaldent(kl(dag, timer)) for timer in (1, 12, 23)]
    assert {dag: antal for dag, antal in sendt.items() if any(antal)} == {
        TI_FOER: [3, 0, 0],
        TRE_FOER: [3, 0, 0],
        EFTER: [3, 0, 0],
    }
    assert varsler(sag) == {None}


@pytest.mark.parametrize(
    ("vaagner", "varslet", "naeste"),
    [
        (date(2026, 11, 5), TI_FOER, TRE_FOER),
        (date(2026, 11, 9), TRE_FOER, EFTER),
        (date(2027, 3, 28), EFTER, None),
    ],
)
def test_hvad_en_stoppet_arbejder_missede_bliver_til_een_besked(
    hold: Hold, vaagner: date, varslet: date, naeste: date | None
) -> None:
    sag = begyndt_sag(hold, FRIST)
    assert paamindelser.forfaldent(kl(vaagner)) == 3
    assert modtagere("ejer") == ["mads"] + ["carl"] * (varslet == EFTER)
    assert {b.noegle.split(":")[2] for b in Besked.objects.all()} == {varslet.isoformat()}
    assert varsler(sag) == {naeste}
    assert paamindelser.forfaldent(kl(vaagner)) == 0


def test_de_aeldste_foerst(hold: Hold) -> None:
    sen, tidlig = begyndt_sag(hold, FRIST), begyndt_sag(hold, FRIST - timedelta(days=1), navn="aya")
    paamindelser.forfaldent(kl(TI_FOER))
    poster = Sporpost.objects.filter(art="paamindelse").order_by("pk").values_list("kaede", flat=True)
    assert list(poster) == [tidlig.sagsnummer] * 3 + [sen.sagsnummer] * 3


# --- Who -------------------------------------------------------------------------------------------------------------


def test_foer_fristen_faar_de_der_kan_goere_trinnet_besked(hold: Hold) -> None:
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen", dag=TI_FOER)
    begyndt_sag(hold, FRIST)
    paamindelser.forfaldent(kl(TI_FOER))
    assert [modtagere(trin) for trin in ("ejer", "leder", "chef")] == [["mads"], ["lone", "signe"], ["carl"]]


def test_efter_fristen_faar_ogsaa_chefen_besked_men_kun_en(hold: Hold) -> None:
    begyndt_sag(hold, FRIST)
    paamindelser.forfaldent(kl(EFTER))
    assert [modtagere(trin) for trin in ("ejer", "leder", "chef")] == [["mads", "carl"], ["lone", "carl"], ["carl"]]


def test_chefens_egen_sag_gaar_til_saettechefen(hold: Hold) -> None:
    begyndt_sag(hold, FRIST, navn="carl")
    paamindelser.forfaldent(kl(EFTER))
    assert [modtagere(trin) for trin in ("ejer", "leder", "chef")] == [["carl", "sofie"], ["sofie"], ["sofie"]]


def test_den_der_er_rejst_faar_ingen_besked_og_sporet_siger_det(hold: Hold) -> None:
    sag = begyndt_sag(hold, FRIST)
    type(hold["mads"]).objects.filter(pk__in=[hold["mads"].pk, hold["lone"].pk]).update(is_active=False)
    Rolletildeling.objects.filter(person=hold["carl"]).update(til_dag=TI_FOER)
    assert paamindelser.forfaldent(kl(TI_FOER)) == 3
    assert modtagere() == []
    assert {p.data["antal"] for p in Sporpost.objects.filter(kaede=sag.sagsnummer, art="paamindelse")} == {0}


@pytest.mark.parametrize("person", ["mads", "lone", "carl", "per", "signe"])
@pytest.mark.parametrize("rolle", [Rolle.MEDARBEJDER, Rolle.LEDER, Rolle.CENTERCHEF])
def test_de_der_faar_besked_er_netop_dem_der_kan_goere_trinnet(hold: Hold, person: str, rolle: Rolle) -> None:
    """The two answers to who may do a step, the one for somebody who asks and the one for everybody, are one."""
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    hold.stedfortraeder("kim", "carl", Rolle.CENTERCHEF, "center")
    Rolletildeling.objects.create(
        person=hold["per"], rolle=Rolle.LEDER, enhed=hold.enhed["voksen"], fra_dag=FOER, grund="Prøve"
    )
    for navn in ("voksen", "visitation", "center"):
        enhed = hold.enhed[navn]
        adgange = {p.pk: hold.adgang(n) for n, p in hold.person.items()}
        svar = {pk: a.kompetent(rolle, enhed, hold[person].pk) for pk, a in adgange.items()}
        assert set(kompetente(rolle, enhed, hold[person], DAG).personer) == {
            pk for pk, s in svar.items() if isinstance(s, Aktoer)
        }


# --- What ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dag", "begynder"),
    [
        (TI_FOER, "»Skriv under« i sag {nr} har frist 10.\xa0november 2026. Det er om 10\xa0dage.\n\n"),
        (date(2026, 11, 9), "»Skriv under« i sag {nr} har frist 10.\xa0november 2026. Det er om 1\xa0dag.\n\n"),
        (FRIST, "»Skriv under« i sag {nr} har frist i dag, 10.\xa0november 2026.\n\n"),
        (EFTER, "Fristen for »Skriv under« i sag {nr} var 10.\xa0november 2026, og opgaven er stadig åben.\n\n"),
    ],
)
def test_beskeden_siger_trin_sag_frist_og_hvor_og_intet_om_personen(hold: Hold, dag: date, begynder: str) -> None:
    sag = begyndt_sag(hold, FRIST)
    paamindelser.forfaldent(kl(dag))
    besked = Besked.objects.filter(modtager=hold["mads"]).get()
    assert besked.emne == f"Påmindelse om »Skriv under« i sag {sag.sagsnummer}"
    assert besked.tekst.startswith(begynder.format(nr=sag.sagsnummer))
    assert f"Log på Kursussporet, og åbn sag {sag.sagsnummer}." in besked.tekst
    for hemmeligt in ("Mads", "Mørkeberg", sag.titel, "Voksenstøtte"):
        assert hemmeligt not in besked.emne + besked.tekst
    assert besked.sagsnummer == sag.sagsnummer


def test_sporet_siger_hvad_der_blev_mindet_om_og_hvor_mange(hold: Hold) -> None:
    sag = begyndt_sag(hold, FRIST)
    paamindelser.forfaldent(kl(EFTER))
    post = Sporpost.objects.filter(kaede=sag.sagsnummer, art="paamindelse").order_by("nummer")[0]
    assert post.aktoer is None
    assert saetning(post.art, post.data) == "mindede 2 personer om »Skriv under« med frist 10.\xa0november 2026"


# --- The step is done, the date is moved, something fails ------------------------------------------------------------


def test_et_trin_der_er_gjort_paamindes_ingen_om(hold: Hold) -> None:
    sag = begyndt_sag(hold, FRIST)
    goer(hold["lone"], sag, "leder")
    assert paamindelser.forfaldent(kl(TI_FOER)) == 2
    assert modtagere("leder") == []


def test_gentaget_er_ingenting(hold: Hold) -> None:
    begyndt_sag(hold, FRIST)
    task = AabenOpgave.objects.get(trin="leder").task_id
    assert [paamindelser.paamind(opgave_id=task, tidspunkt=kl(TI_FOER)) for _ in range(3)] == [True, False, False]
    assert not paamindelser.paamind(opgave_id=999_999, tidspunkt=kl(TI_FOER))
    assert modtagere() == ["lone"]


def test_en_flyttet_frist_faar_sine_egne_paamindelser(hold: Hold) -> None:
    sag = begyndt_sag(hold, FRIST)
    paamindelser.forfaldent(kl(TI_FOER))
    ny_dato(hold, sag, FRIST + timedelta(days=30), TI_FOER)
    assert varsler(sag) == {TI_FOER + timedelta(days=30)}
    ny_dato(hold, sag, None, TI_FOER)
    assert varsler(sag) == {None}


def test_en_frist_der_bliver_hvor_den_er_paamindes_ikke_forfra(hold: Hold) -> None:
    sag = begyndt_sag(hold, FRIST)
    paamindelser.forfaldent(kl(EFTER))
    ny_dato(hold, sag, FRIST, EFTER)
    assert varsler(sag) == {None}


def test_en_frist_der_flyttes_til_foer_i_dag_er_overskredet_med_det_samme(hold: Hold) -> None:
    sag = begyndt_sag(hold, FRIST)
    ny_dato(hold, sag, DAG, TI_FOER)
    assert paamindelser.forfaldent(kl(TI_FOER)) == 3
    assert modtagere("leder") == ["lone", "carl"]
    assert varsler(sag) == {None}


def test_et_trin_hvis_paamindelse_er_taget_ud_af_forloebet_giver_ingen(
    hold: Hold, monkeypatch: pytest.MonkeyPatch
) -> None:
    sag = begyndt_sag(hold, FRIST)
    monkeypatch.setattr(Proeveforloeb.noder()["leder"], "paamind", None)
    assert paamindelser.forfaldent(kl(TI_FOER)) == 2
    assert varsler(sag) == {TRE_FOER, None}


def test_en_paamindelse_der_fejler_standser_ikke_de_andre(
    hold: Hold, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    begyndt_sag(hold, FRIST)

    def fejl(selv: Paamind, frist: date | None, dag: date) -> date:
        raise RuntimeError

    class Daarlig(Paamind):
        seneste = fejl

    monkeypatch.setattr(Proeveforloeb.noder()["leder"], "paamind", Daarlig(foer=(10,)))
    with caplog.at_level(logging.ERROR):
        assert paamindelser.forfaldent(kl(TI_FOER)) == 2
    assert (len(caplog.records), modtagere()) == (1, ["mads", "carl"])
    monkeypatch.undo()
    assert paamindelser.forfaldent(kl(TI_FOER)) == 1
