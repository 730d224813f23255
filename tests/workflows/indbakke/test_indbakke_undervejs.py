"""An act on the way: beside the ways out on the case's page, with a page of its own, and the case goes on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import uuid4
from xml.etree import ElementTree as ET

import pytest
from django.urls import reverse

from ansoegninger.oensker.models import Fase, Oenske
from tests.fabrikker import sager
from tests.fabrikker.hold import Hold
from tests.fabrikker.sager import goer
from tests.motor import proeveforloeb
from tests.motor.proeveforloeb import Proeveforloeb, begyndt_sag
from tests.workflows.indbakke.opslag import Som, tekst
from workflows.indbakke.procesdokumentation import filer
from workflows.motor import ure
from workflows.motor.diagram import _udlagt, bpmn, diagram
from workflows.motor.doere import afbryd
from workflows.motor.faelles import processer
from workflows.motor.models import AabenOpgave
from workflows.motor.udloeb import udloeber_kl
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db

FRIST, NY = date(2026, 11, 10), date(2026, 12, 1)
BPMN = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"


@pytest.fixture(autouse=True)
def proeve() -> Iterator[None]:
    with proeveforloeb.i_brug():
        yield


@pytest.fixture
def sag(hold: Hold) -> Oenske:
    return begyndt_sag(hold, FRIST)


def adresse(sag: Any, navn: str = "ny_dato", side: str = "undervejs") -> str:
    return reverse(f"indbakke:{side}", args=[sag.sagsnummer, navn])


def sagsside(sag: Any) -> str:
    return reverse("indbakke:sag", args=[sag.sagsnummer])


def test_lederen_retter_datoen_og_sagen_bliver_hvor_den_er(hold: Hold, som: Som, sag: Oenske) -> None:
    lone = som(hold["lone"])
    assert adresse(sag) in lone.get(sagsside(sag)).content.decode()
    side = lone.get(adresse(sag))
    ordene = tekst(side)
    assert "Sagen bliver, hvor den er." in ordene
    assert "Gem datoen" in ordene
    assert "Det kan ikke fortrydes" not in ordene
    data = {"noegle": str(side.context["skjulte"][0]["vaerdi"]), "start_dag": NY.isoformat()}
    for _ in range(2):
        # The same form once more is the same act.
        svar = lone.post(adresse(sag), data)
        assert svar.url == sagsside(sag)
    assert "»Ret datoen« er gemt." in tekst(lone.get(sagsside(sag)))
    assert Sporpost.objects.filter(kaede=sag.sagsnummer, art="proeveforloeb.ny_dato").count() == 1
    post = Sporpost.objects.get(art="proeveforloeb.ny_dato")
    assert (post.aktoer, post.rolle) == (hold["lone"], "LEDER")
    assert set(AabenOpgave.objects.values_list("frist_dag", flat=True)) == {NY}
    sag.refresh_from_db()
    assert sag.fase == Fase.TILMELDING


def test_en_fejl_i_formularen_vises_og_intet_er_sket(hold: Hold, som: Som, sag: Oenske) -> None:
    svar = som(hold["lone"]).post(adresse(sag), {"noegle": str(uuid4()), "start_dag": "i morgen"})
    assert svar.status_code == 200
    assert svar.context["form"].errors
    assert set(AabenOpgave.objects.values_list("frist_dag", flat=True)) == {FRIST}


def test_hvem_der_ikke_maa_faar_grunden_og_hvem_der_ikke_ser_sagen_intet(hold: Hold, som: Som, sag: Oenske) -> None:
    mads = som(hold["mads"])
    assert "Ingen afgør sin egen sag" in tekst(mads.get(sagsside(sag)))
    for svar in (mads.get(adresse(sag)), mads.post(adresse(sag), {"noegle": str(uuid4()), "start_dag": "2026-12-01"})):
        assert svar.status_code == 403
    assert som(hold["bo"]).get(adresse(sag)).status_code == 404
    assert set(AabenOpgave.objects.values_list("frist_dag", flat=True)) == {FRIST}


def test_en_udvej_er_ingen_handling_undervejs_og_omvendt(hold: Hold, som: Som, sag: Oenske) -> None:
    for navn, side in (("stop", "undervejs"), ("ny_dato", "afbryd"), ("tilbage", "undervejs")):
        assert som(hold["lone"]).get(adresse(sag, navn, side)).status_code == 404
    assert som(hold["mads"]).get(adresse(sag, "stop", "afbryd")).status_code == 200
    assert som(hold["mads"]).get(adresse(sager.kladde(hold, "mads"))).status_code == 404


def test_efter_sin_fase_kommer_den_for_sent(hold: Hold, som: Som, sag: Oenske) -> None:
    ure.forfaldent(udloeber_kl(FRIST))
    lone = som(hold["lone"])
    assert adresse(sag) not in lone.get(sagsside(sag)).content.decode()
    assert lone.get(adresse(sag)).status_code == 409
    assert lone.post(adresse(sag), {"noegle": str(uuid4()), "start_dag": "2026-12-01"}).status_code == 409


def test_i_en_stoppet_sag_kan_intet_goeres_undervejs(hold: Hold, som: Som, sag: Oenske) -> None:
    afbryd(afbrydelse=Proeveforloeb.stop, sag=sag, adgang=hold.adgang("mads"), data={}, tidspunkt=sag.oprettet_kl)
    assert som(hold["lone"]).get(adresse(sag)).status_code == 409


# --- The drawing -----------------------------------------------------------------------------------------------------


def test_uret_er_tegnet_ved_siden_af_sit_trin(sag: Oenske) -> None:
    tegning = diagram(Proeveforloeb)
    ET.fromstring(tegning.svg)
    assert tegning.svg.count("art-ur") == 4
    trin = [led.titel for led in tegning.trin]
    assert trin.index("Lederen skrev ikke under") > trin.index("Skriv under for afdelingen")


def test_pilen_fra_uret_er_som_enhver_anden_i_tegningen_og_fra_kanten_i_bpmn() -> None:
    noder = Proeveforloeb.noder()
    for paa_kanten in (False, True):
        grid = _udlagt(Proeveforloeb, paa_kanten=paa_kanten)
        trin, form = grid[noder["leder"]].shape, grid[noder["leder__frist"]].shape
        ((foerste, *_),) = [k.segments for k in grid.edges if k.src is noder["leder__frist"]]
        if paa_kanten:
            # Half of the circle inside its step, half below it, and the arrow goes on downwards.
            assert form.y == trin.y + trin.height - form.height // 2
            assert foerste == [form.x + form.width // 2, form.y + form.height]
        else:
            assert foerste == [form.x + form.width + 2, form.y + form.height // 2]


def test_et_ur_der_kun_gaar_er_ikke_naaet_endnu_og_et_der_er_gaaet_er_udfoert(hold: Hold, sag: Oenske) -> None:
    def tilstand(titel: str) -> str:
        trin = diagram(Proeveforloeb, processer(sag).get().pk).trin
        return next(led.tilstand for led in trin if led.titel == titel)

    assert tilstand("Skriv under for afdelingen") == "aktuel"
    assert tilstand("Lederen skrev ikke under") == "kommende"
    goer(hold["lone"], sag, "leder")
    assert tilstand("Lederen skrev ikke under") == "kommende"
    ure.forfaldent(udloeber_kl(FRIST))
    assert tilstand("Medarbejderen skrev ikke under") == "udfoert"
    assert tilstand("Skriv under") == "afbrudt"


def test_bpmn_har_uret_paa_trinnets_kant_og_ingen_pil_til_det() -> None:
    rod = ET.fromstring(bpmn(Proeveforloeb))
    ur = next(e for e in rod.iter(f"{BPMN}boundaryEvent") if e.get("name") == "Lederen skrev ikke under")
    assert (ur.get("attachedToRef"), ur.get("cancelActivity")) == ("id_node_leder", "true")
    assert ur.find(f"{BPMN}timerEventDefinition") is not None
    pile = {(e.get("sourceRef"), e.get("targetRef")) for e in rod.iter(f"{BPMN}sequenceFlow")}
    assert ("id_node_leder__frist", "id_node_samlet") in pile
    assert not any(til == "id_node_leder__frist" for _, til in pile)


def test_processens_side_siger_frister_handlinger_og_omveje() -> None:
    side = filer()["proeveforloeb.md"]
    assert "| Skriv under for afdelingen | Lederen skrev ikke under | Alle har haft mulighed |" in side
    assert "| Ret datoen | Leder | Bevilget – tilmelding mangler |" in side
    assert "| Bevilget – tilmelding mangler | Vent |" in side
    assert "påmindelse 10 og 3 dage før og når den er gået (da også til centerchef)" in side
