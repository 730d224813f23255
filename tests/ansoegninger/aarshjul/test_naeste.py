"""»Ønsker til næste år«, and the suggestions that become topics."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.aarshjul import forslag as forslagene
from ansoegninger.aarshjul.forslag import Forslag, Kilde, find, forslag
from ansoegninger.aarshjul.models import NAESTE_AAR, Aarshjulsemne
from ansoegninger.aarshjul.naeste.models import Hjuloenske
from ansoegninger.aarshjul.naeste.queries import synlige_hjuloensker
from ansoegninger.aarshjul.naeste.services import lad_ligge, traek_oenske
from ansoegninger.aarshjul.queries import hjulvalg
from ansoegninger.aarshjul.services import Fra
from roller.adgang.svar import IngenAdgang
from tests.fabrikker import hjul
from tests.fabrikker.hold import DAG, NU, Hold
from tests.matrix.scene import dagen
from workflows.motor.fejl import Regelbrud
from workflows.spor.models import Sporpost


def fra(oenske: Hjuloenske) -> Fra:
    return Fra(NAESTE_AAR, str(oenske.pk))


def lig(hold: Hold, oenske: Hjuloenske, navn: str = "kim") -> None:
    lad_ligge(oenske=oenske, hvorfor="Det tager Visitation.", adgang=hold.adgang(navn), tidspunkt=NU)


def test_alle_i_afdelingen_kan_skrive_og_ingen_andre(hold: Hold) -> None:
    maa = set()
    for navn in hold.person:
        try:
            hjul.oenske(hold, navn)
        except IngenAdgang:
            continue
        maa.add(navn)
    assert maa == {"lone", "mads", "aya", "kim"}
    assert {o.aar for o in Hjuloenske.objects.all()} == {2027}


def test_oensker_ses_af_afdelingen_og_den_der_planlaegger(hold: Hold) -> None:
    hjul.oenske(hold)
    laesere = {navn for navn in hold.person if synlige_hjuloensker(hold.adgang(navn)).exists()}
    assert laesere == {"lone", "mads", "aya", "kim"}
    assert {navn for navn in hold.person if hjulvalg(hold.adgang(navn)).oensker} == laesere


def test_der_er_graense_for_hvor_meget_een_person_skriver(hold: Hold) -> None:
    for nr in range(10):
        hjul.oenske(hold, tekst=f"Nr. {nr}")
    with pytest.raises(Regelbrud, match="10 ønsker"):
        hjul.oenske(hold)
    hjul.oenske(hold, "aya")


def test_kun_ens_eget_oenske_kan_traekkes(hold: Hold) -> None:
    oenske = hjul.oenske(hold)
    with pytest.raises(IngenAdgang, match="har skrevet"):
        traek_oenske(oenske=oenske, adgang=hold.adgang("aya"), tidspunkt=NU)
    for _ in range(2):
        traek_oenske(oenske=oenske, adgang=hold.adgang("mads"), tidspunkt=NU)
    assert Sporpost.objects.filter(art="aarshjul.oenske_trukket").count() == 1
    assert hjulvalg(hold.adgang("mads")).oensker == []
    with pytest.raises(IngenAdgang, match="trukket"):
        lig(hold, oenske)


def test_den_der_planlaegger_lader_et_oenske_ligge_med_et_ord(hold: Hold) -> None:
    oenske = hjul.oenske(hold)
    with pytest.raises(IngenAdgang, match="planlægges"):
        lig(hold, oenske, "aya")
    lig(hold, oenske)
    post = Sporpost.objects.get(art="aarshjul.oenske_ligger")
    assert (post.saetning, post.begrundelse) == (
        "lod ønsket »Tolkede samtaler« til 2027 ligge",
        "Det tager Visitation.",
    )
    assert hjulvalg(hold.adgang("mads")).oensker == []
    assert forslag(hold.adgang("kim"), DAG) == []


def test_et_oenske_der_placeres_ved_hvor_det_staar_og_staar_der_kun_een_gang(hold: Hold) -> None:
    oenske = hjul.oenske(hold)
    hjul.emne(hold, emne=oenske.tekst, aar=2027, kvartal=2, fra=fra(oenske))
    assert synlige_hjuloensker(hold.adgang("mads")).get().placeret == "2. kvartal 2027"
    assert hjulvalg(hold.adgang("mads")).oensker == []
    with pytest.raises(Regelbrud, match="allerede på årshjulet"):
        hjul.emne(hold, fra=fra(oenske))
    with pytest.raises(Regelbrud, match="allerede på årshjulet"):
        traek_oenske(oenske=oenske, adgang=hold.adgang("mads"), tidspunkt=NU)
    with pytest.raises(Regelbrud, match="allerede på årshjulet"):
        lig(hold, oenske)


def test_forslag_kommer_fra_alle_kilder_og_de_uplacerede_foerst(hold: Hold) -> None:
    foerste, andet = hjul.oenske(hold, tekst="Første"), hjul.oenske(hold, tekst="Andet")
    hjul.emne(hold, aar=2027, kvartal=1, fra=fra(foerste))
    voksen = hold.enhed["voksen"]
    egen = Kilde("BEHOV", "Behov", lambda adgang, enheder, dag: [Forslag("7", voksen.pk, voksen.navn, "Journalen")])
    fundne = forslag(hold.adgang("kim"), DAG, (*forslagene.KILDER, egen))
    assert [(f.kilde, f.tekst, f.placeret) for f in fundne] == [
        ("NAESTE_AAR", "Andet", ""),
        ("BEHOV", "Journalen", ""),
        ("NAESTE_AAR", "Første", "1. kvartal 2027"),
    ]
    assert fundne[1].placer_url == reverse("aarshjul:placer_forslag", args=["BEHOV", voksen.pk, "7"])
    assert fundne[0].under == "Mads Mørkeberg, til 2027"
    assert andet.pk


def test_kun_den_der_planlaegger_finder_et_forslag(hold: Hold) -> None:
    oenske = hjul.oenske(hold)
    fundet = {navn for navn in hold.person if find(hold.adgang(navn), NAESTE_AAR, oenske.enhed_id, str(oenske.pk), DAG)}
    assert fundet == {"kim", "lone"}
    assert find(hold.adgang("kim"), "UKENDT", oenske.enhed_id, str(oenske.pk), DAG) is None


def test_hver_kilde_har_en_kode_der_er_plads_til() -> None:
    koder = [k.kode for k in forslagene.KILDER]
    assert len(set(koder)) == len(koder)
    assert all(0 < len(kode) <= 20 for kode in koder)


def test_fra_oenske_til_emne_paa_siderne(client: Client, hold: Hold) -> None:
    client.force_login(hold["mads"])
    with dagen():
        liste = reverse("aarshjul:oensker")
        client.post(liste, {"tekst": "Tolkede samtaler"})
        client.post(liste, {"tekst": "Et andet"})
        oenske, andet = Hjuloenske.objects.order_by("pk")
        assert client.get(reverse("aarshjul:forslag")).status_code == 403
        assert client.post(reverse("aarshjul:traek_oenske", args=[andet.pk]), follow=True).status_code == 200
        client.force_login(hold["kim"])
        assert client.post(reverse("aarshjul:traek_oenske", args=[oenske.pk])).status_code == 403
        side = client.get(reverse("aarshjul:forslag"), {"kilde": NAESTE_AAR}).content.decode()
        placer = reverse("aarshjul:placer_forslag", args=[NAESTE_AAR, oenske.enhed_id, oenske.pk])
        assert placer in side
        assert 'value="Tolkede samtaler"' in client.get(placer).content.decode()
        data = {"emne": "Tolkede samtaler", "aar": "2027", "kvartal": "1", "noegle": str(uuid4())}
        assert "Tolkede samtaler" in client.post(placer, data, follow=True).content.decode()
        emne = Aarshjulsemne.objects.get()
        assert (emne.kilde, emne.reference) == (NAESTE_AAR, str(oenske.pk))
        assert "På hjulet" in client.get(liste).content.decode()
        ligge = reverse("aarshjul:lad_ligge", args=[oenske.pk])
        assert "står allerede" in client.post(ligge, {"hvorfor": "Nej"}).content.decode()


def test_den_der_ikke_er_ansat_kan_ikke_skrive(client: Client, hold: Hold) -> None:
    hold["bo"].ansaettelser.update(til_dag=DAG)
    client.force_login(hold["bo"])
    with dagen():
        assert client.post(reverse("aarshjul:oensker"), {"tekst": "Udefra"}).status_code == 403
