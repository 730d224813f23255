"""Forty to ninety days after the course: the participant tells, the leader looks, and the case is ended."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from ansoegninger.evaluering.models import Forankring, Forankringssyn
from ansoegninger.kontrol.register import brud
from ansoegninger.oensker.models import Fase, Oenske
from roller.adgang.svar import IngenAdgang
from tests.ansoegninger.evaluering.hjaelp import FULGT_OP, KL, aabne, evalueret, fyrre_dage_efter, goer, ventetid
from tests.fabrikker.hold import DAG, Hold
from workflows.indbakke.venter import naeste_i_ord
from workflows.motor import paamindelser, ure
from workflows.motor.fejl import Regelbrud
from workflows.motor.models import AabenOpgave
from workflows.motor.ventetid import begynder_kl
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db


def test_efter_evalueringen_hviler_sagen_til_dag_40(hold: Hold, bevilget: Oenske) -> None:
    evalueret(hold, bevilget)
    assert (bevilget.fase, aabne(bevilget)) == (Fase.I_PRAKSIS, set())
    assert ventetid(bevilget).scheduled == begynder_kl(date(2026, 11, 10))
    assert naeste_i_ord(bevilget, DAG) == (
        "Nu venter sagen på at det nye er prøvet af i hverdagen, 10.\xa0november 2026."
    )
    assert ure.forfaldent(begynder_kl(date(2026, 11, 10)) - timedelta(microseconds=1)) == 0
    kl = fyrre_dage_efter(bevilget)
    assert (bevilget.fase, aabne(bevilget)) == (Fase.FORANKRING, {"forankr"})
    assert AabenOpgave.objects.get(trin="forankr").frist_dag == DAG + timedelta(days=90)
    post = Sporpost.objects.filter(kaede=bevilget.sagsnummer).latest("nummer")
    assert (post.art, post.aktoer, post.tidspunkt) == ("kursusoenske.i_praksis", None, kl)
    assert brud(kl) == []


def test_medarbejderen_fortaeller_lederen_ser_paa_det_og_sagen_er_slut(hold: Hold, bevilget: Oenske) -> None:
    evalueret(hold, bevilget)
    kl = fyrre_dage_efter(bevilget)
    goer(hold["mads"], bevilget, "forankr", tidspunkt=kl, **FULGT_OP)
    assert (bevilget.fase, aabne(bevilget)) == (Fase.FORANKRING_LEDER, {"se_virkningen"})
    goer(hold["lone"], bevilget, "se_virkningen", tidspunkt=kl, effekt=3, naeste=" Sværere sager. ")
    assert (bevilget.fase, aabne(bevilget)) == (Fase.AFSLUTTET, set())
    forankring, syn = Forankring.objects.get(), Forankringssyn.objects.get()
    assert (forankring.effekt, forankring.emne, forankring.holder_oplaeg) == (4, "Begrundelsen først", False)
    assert (syn.effekt, syn.naeste, syn.set_af) == (3, "Sværere sager.", hold["lone"])
    arter = list(Sporpost.objects.filter(kaede=bevilget.sagsnummer).order_by("nummer").values_list("art", flat=True))
    assert arter[-3:] == ["kursusoenske.i_praksis", "kursusoenske.forankr", "kursusoenske.se_virkningen"]
    assert brud(kl) == []


@pytest.mark.parametrize(("trin", "navn"), [("forankr", "lone"), ("se_virkningen", "mads")])
def test_ingen_svarer_for_den_anden(hold: Hold, bevilget: Oenske, trin: str, navn: str) -> None:
    evalueret(hold, bevilget)
    kl = fyrre_dage_efter(bevilget)
    data = FULGT_OP
    if trin == "se_virkningen":
        goer(hold["mads"], bevilget, "forankr", tidspunkt=kl, **FULGT_OP)
        data = {"effekt": 5, "naeste": "Intet"}
    with pytest.raises(IngenAdgang):
        goer(hold[navn], bevilget, trin, tidspunkt=kl, **data)


def test_et_emne_til_moedet_skal_hedde_noget(hold: Hold, bevilget: Oenske) -> None:
    evalueret(hold, bevilget)
    kl = fyrre_dage_efter(bevilget)
    with pytest.raises(Regelbrud) as fanget:
        goer(hold["mads"], bevilget, "forankr", tidspunkt=kl, **(FULGT_OP | {"emne": " "}))
    assert fanget.value.felt == "emne"
    assert not Forankring.objects.exists()


def test_af_et_forslag_der_ikke_er_noget_bliver_intet_staaende(hold: Hold, bevilget: Oenske) -> None:
    evalueret(hold, bevilget)
    kl = fyrre_dage_efter(bevilget)
    svar = FULGT_OP | {"deles": False, "holder_oplaeg": True}
    goer(hold["mads"], bevilget, "forankr", tidspunkt=kl, **svar)
    forankring = Forankring.objects.get()
    assert (forankring.emne, forankring.holder_oplaeg) == ("", False)
    with pytest.raises(IntegrityError), transaction.atomic():
        Forankring.objects.update(holder_oplaeg=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        Forankring.objects.update(effekt=6)


@pytest.mark.parametrize("fortalt", [False, True])
def test_det_som_ingen_svarer_paa_lukker_sig_selv_90_dage_efter_fristen(
    hold: Hold, bevilget: Oenske, fortalt: bool
) -> None:
    evalueret(hold, bevilget)
    kl = fyrre_dage_efter(bevilget)
    if fortalt:
        goer(hold["mads"], bevilget, "forankr", tidspunkt=kl, **FULGT_OP)
    dage = 40 + 14 + 90 if fortalt else 90 + 90
    slut = begynder_kl(DAG + timedelta(days=dage + 1))
    assert ure.forfaldent(slut - timedelta(microseconds=1)) == 0
    assert ure.forfaldent(slut) == 1
    bevilget.refresh_from_db()
    assert (bevilget.fase, aabne(bevilget)) == (Fase.AFSLUTTET, set())
    post = Sporpost.objects.filter(kaede=bevilget.sagsnummer).latest("nummer")
    trin = "se_virkningen" if fortalt else "forankr"
    assert (post.art, post.aktoer) == (f"kursusoenske.{trin}__frist", None)


def test_den_der_evaluerer_sent_faar_stadig_tid_til_at_foelge_op(hold: Hold, bevilget: Oenske) -> None:
    evalueret(hold, bevilget, DAG - timedelta(days=200))
    assert ure.forfaldent(KL) == 1
    assert AabenOpgave.objects.get(trin="forankr").frist_dag == DAG + timedelta(days=14)


def test_der_mindes_30_og_7_dage_foer_og_lederen_hoerer_at_fristen_er_gaaet(hold: Hold, bevilget: Oenske) -> None:
    evalueret(hold, bevilget)
    fyrre_dage_efter(bevilget)
    varslet = []
    while (opgave := AabenOpgave.objects.get(trin="forankr")).varsel_dag:
        assert opgave.frist_dag is not None
        varslet.append((opgave.frist_dag - opgave.varsel_dag).days)
        assert paamindelser.forfaldent(begynder_kl(opgave.varsel_dag) + timedelta(hours=8)) == 1
    assert varslet == [30, 7, -1]
    antal = [p.data["antal"] for p in Sporpost.objects.filter(art="paamindelse").order_by("nummer")]
    assert antal == [1, 1, 2]


def test_kommer_arbejderen_to_gange_sker_det_en_gang(hold: Hold, bevilget: Oenske) -> None:
    evalueret(hold, bevilget)
    vent = ventetid(bevilget)
    kl = begynder_kl(date(2026, 11, 10))
    assert [ure.fyr(task_id=vent.pk, tidspunkt=kl) for _ in range(2)] == [True, False]
    assert Sporpost.objects.filter(art="kursusoenske.i_praksis").count() == 1
