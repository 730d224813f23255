"""After the course: the purpose, the proof, the follow-up and what others read of it, in a browser."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from django.urls import reverse

from ansoegninger.evaluering.beviser import laeg_bevis
from ansoegninger.oensker.models import Oenske
from tests.ansoegninger.breve.test_breve import besluttet
from tests.ansoegninger.evaluering.hjaelp import FORSLAG, FULGT_OP
from tests.ansoegninger.evaluering.test_beviser import PDF
from tests.ansoegninger.evaluering.test_tal import kursus, svar
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, NU
from tests.rejser.rejsende import Person, Rejse
from workflows.motor import ure
from workflows.motor.models import AabenOpgave
from workflows.motor.ventetid import begynder_kl

pytestmark = [pytest.mark.rejse, pytest.mark.django_db(transaction=True)]
BREDDER = (1280, 320)


def test_fra_formaal_til_forankring(rejse: Rejse) -> None:
    from datetime import timedelta

    hold = rejse.hold
    oenske = besluttet(hold)
    sager.frigiv(oenske.beslutninger.get().runde)
    sager.goer(hold["mads"], oenske, "laes")
    sager.goer(hold["mads"], oenske, "tilmeld", start_dag=DAG + timedelta(days=20), slut_dag=DAG + timedelta(days=21))

    mads, lone = rejse.som("mads"), rejse.som("lone")
    se(mads.gaa(trin(oenske, "foreslaa_formaal")).ser("I hvilke opgaver?"), "1-formaal")
    sager.goer(hold["mads"], oenske, "foreslaa_formaal", **FORSLAG)
    se(lone.gaa(trin(oenske, "aftal_formaal")).ser("At skrive begrundelsen først."), "2-aftale")
    lone.klik("Aftal formålet").ser("aftalte formålet med kurset som foreslået")
    se(mads.gaa(trin(oenske, "gennemfoer")).ser("Aftalt med Lone"), "3-gennemfoer")
    sager.goer(hold["mads"], oenske, "gennemfoer", gennemfoert=True, begrundelse="")
    se(mads.gaa(trin(oenske, "evaluer")).klik("Læg dit kursusbevis på sagen").ser("Højst 5 MB"), "4-bevis")
    laeg_bevis(oenske=oenske, raa=PDF, adgang=hold.adgang("mads"), tidspunkt=NU)
    se(mads.gaa(trin(oenske, "evaluer")).ser("Hent kursusbeviset"), "5-evaluer")
    data = {"udbytte": 4, "vil_anbefale": True, "tekst": "Jeg skriver kortere."}
    sager.goer(hold["mads"], oenske, "evaluer", **data)
    ure.forfaldent(begynder_kl(DAG + timedelta(days=61)))
    se(mads.gaa(trin(oenske, "forankr")).ser("Jeg skriver kortere."), "6-forankr")
    sager.goer(hold["mads"], oenske, "forankr", **FULGT_OP)
    se(lone.gaa(trin(oenske, "se_virkningen")).ser("Færre ringer"), "7-syn")
    sager.goer(hold["lone"], oenske, "se_virkningen", effekt=3, naeste="Sværere sager.")
    se(mads.gaa(f"/sager/{oenske.sagsnummer}/").ser("Sagen er slut"), "8-sag")


def test_tallene_paa_siden_og_i_kataloget(rejse: Rejse) -> None:
    hold, jura = rejse.hold, kursus("Skriv afgørelser, som borgeren forstår")
    svar(hold, range(6), jura, effekt=4, pris_oere=680_000)
    svar(hold, range(10, 16), kursus("Fælles begreber", "Centerets jurist", 1), effekt=3, pris_oere=0)
    svar(hold, range(20, 23), kursus("Etik i hverdagen", "Etikhuset"))
    (venter,) = svar(hold, [30])
    Oenske.objects.filter(pk=venter.pk).update(fase="FORANKRING")
    se(rejse.som("lone").gaa(reverse("evaluering:liste")).ser("Udbyderne", "1 opfølgning venter"), "9-evalueringer")
    mads = rejse.som("mads")
    se(mads.gaa(reverse("katalog:vis", args=[jura.pk])).ser("Det siger deltagerne", "3.400"), "10-kursus")
    se(mads.gaa(reverse("katalog:liste")).ser("Deltagerne siger"), "11-katalog")
    se(mads.klik("Se udbyderne").ser("Etikhuset", "for få svar", "3.400"), "12-udbydere")
    se(mads.klik("Juristhuset").ser("6 vil anbefale", "Kurser, du kan ønske"), "13-udbyder")


def trin(oenske: Oenske, navn: str) -> str:
    """The address of an open step."""
    return f"/opgaver/{AabenOpgave.objects.get(sagsnummer=oenske.sagsnummer, trin=navn).task_id}/"


def se(person: Person, navn: str) -> None:
    """Looked over in both widths."""
    for bredde in BREDDER:
        person.i_bredden(bredde).med_tastatur()
        if mappe := os.environ.get("HE_BILLEDER"):
            person.side.screenshot(path=str(Path(mappe) / f"{navn}-{bredde}.png"), full_page=True)
