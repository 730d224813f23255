"""Meetings by a rhythm, moved and cancelled."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.aarshjul.moeder.models import Moede
from ansoegninger.aarshjul.moeder.plan import plan
from ansoegninger.aarshjul.moeder.queries import synlige_moeder
from ansoegninger.aarshjul.moeder.services import aflys_moede, flyt_moede, lav_moeder, ophoer_rytme, saet_rytme
from ansoegninger.aarshjul.services import ret_emne
from roller.adgang.svar import IngenAdgang
from tests.fabrikker import hjul
from tests.fabrikker.hold import DAG, NU, Hold
from tests.matrix.scene import dagen
from workflows.motor.fejl import Regelbrud
from workflows.spor.models import Sporpost


def lav(hold: Hold, aar: int = 2027, navn: str = "kim") -> list[Moede]:
    return lav_moeder(enhed=hold.enhed["voksen"], aar=aar, adgang=hold.adgang(navn), tidspunkt=NU)


def flyt(hold: Hold, moede: Moede, **felter: object) -> Moede:
    sted = {"dag": moede.dag, "fra_kl": moede.fra_kl, "til_kl": moede.til_kl, "sted": moede.sted} | felter
    return flyt_moede(moede=moede, felter=sted, grund="Maling", adgang=hold.adgang("kim"), tidspunkt=NU)


def aflys(hold: Hold, moede: Moede) -> Moede:
    return aflys_moede(moede=moede, grund="Temadag", adgang=hold.adgang("kim"), tidspunkt=NU)


def test_rytmen_laver_aarets_moeder_med_det_faste_punkt(hold: Hold) -> None:
    hjul.rytme(hold)
    nye = lav(hold)
    assert {m.fast_punkt for m in nye} == {hjul.FAST}
    assert {m.dag.isoweekday() for m in nye} == {2}
    assert len(nye) > 20
    post = Sporpost.objects.get(art="aarshjul.moeder_lavet")
    assert post.saetning == f"lavede {len(nye)} møder i 2027 efter afdelingens rytme"


def test_det_faste_punkt_er_rytmens_og_ikke_skabelonens(hold: Hold) -> None:
    hjul.rytme(hold, fast_punkt="Nyt fra borgerne")
    assert {m.fast_punkt for m in lav(hold)} == {"Nyt fra borgerne"}


def test_at_lave_aarets_moeder_to_gange_er_een_gang_ogsaa_naar_et_er_flyttet(hold: Hold) -> None:
    hjul.rytme(hold)
    nye = lav(hold)
    flyt(hold, nye[0], dag=nye[0].dag + timedelta(days=1))
    aflys(hold, nye[1])
    assert lav(hold) == []
    assert Moede.objects.count() == len(nye)
    assert Sporpost.objects.filter(art="aarshjul.moeder_lavet").count() == 1


def test_der_laves_ingen_moeder_foer_i_dag(hold: Hold) -> None:
    hjul.rytme(hold, fra_dag=date(2026, 1, 1))
    assert min(m.dag for m in lav(hold, 2026)) >= DAG


def test_forhaandsvisningen_siger_hvad_der_laves_hvad_der_er_lavet_og_hvad_der_springes_over(hold: Hold) -> None:
    hjul.rytme(hold, hver_uger=1)
    foer = plan(hold.enhed["voksen"], 2026, DAG)
    assert {d.sprunget for d in foer} == {"", "uge 42"}
    lav(hold, 2026)
    efter = plan(hold.enhed["voksen"], 2026, DAG)
    assert [d.dag for d in foer if d.laves] == [d.dag for d in efter if d.findes]
    assert not any(d.laves for d in efter)


def test_kun_den_der_planlaegger_saetter_en_rytme(hold: Hold) -> None:
    maa = set()
    for navn in hold.person:
        try:
            hjul.rytme(hold, navn=navn)
        except IngenAdgang:
            continue
        maa.add(navn)
    assert maa == {"kim", "lone"}


def test_et_moede_slutter_efter_at_det_begynder(hold: Hold) -> None:
    with pytest.raises(Regelbrud) as fanget:
        hjul.rytme(hold, til_kl=time(9))
    assert fanget.value.felt == "til_kl"


def test_et_flyttet_moede_beholder_sit_nummer_i_kalenderen(hold: Hold) -> None:
    moede = hjul.moede(hold)
    flyttet = flyt(hold, moede, dag=moede.dag + timedelta(days=1), sted="Byrådssalen")
    assert (flyttet.uid, flyttet.sekvens, flyttet.grund) == (moede.uid, 1, "Maling")
    post = Sporpost.objects.get(art="aarshjul.moede_flyttet")
    assert post.saetning == "flyttede mødet Socialfagligt møde til 14.10.2026"
    assert post.begrundelse == "Maling"


def test_et_moede_med_emner_kan_ikke_flyttes_ud_af_kvartalet(hold: Hold) -> None:
    moede = hjul.moede(hold)
    emne = hjul.emne(hold, moede=moede)
    with pytest.raises(Regelbrud, match="emner") as fanget:
        flyt(hold, moede, dag=date(2027, 1, 5))
    assert fanget.value.felt == "dag"
    emne.delete()
    assert flyt(hold, moede, dag=date(2027, 1, 5)).kvartal == (2027, 1)


def test_et_aflyst_moede_slipper_sine_emner_og_bliver_staaende(hold: Hold) -> None:
    moede = hjul.moede(hold)
    emne = hjul.emne(hold, moede=moede, plads=3)
    aflyst = aflys(hold, moede)
    emne.refresh_from_db()
    assert (emne.moede, emne.plads, emne.kvartal) == (None, 0, 4)
    assert aflyst.aflyst_kl == NU
    for handling in (aflys, flyt):
        with pytest.raises(IngenAdgang, match="aflyst"):
            handling(hold, moede)


def test_et_holdt_moede_kan_ikke_flyttes(hold: Hold) -> None:
    moede = hjul.moede(hold)
    Moede.objects.filter(pk=moede.pk).update(dag=DAG - timedelta(days=1))
    with pytest.raises(IngenAdgang, match="holdt"):
        flyt(hold, moede)


def test_naar_rytmen_ophoerer_aflyses_det_der_er_lavet_frem(hold: Hold) -> None:
    rytme = hjul.rytme(hold)
    nye = lav(hold)
    aflyste = ophoer_rytme(rytme=rytme, fra_dag=nye[3].dag, adgang=hold.adgang("kim"), tidspunkt=NU)
    assert aflyste == len(nye) - 3
    assert Moede.objects.holdes().count() == 3
    assert lav(hold, 2028) == []
    with pytest.raises(Regelbrud, match="allerede ophørt"):
        ophoer_rytme(rytme=rytme, fra_dag=DAG, adgang=hold.adgang("kim"), tidspunkt=NU)


def test_et_emne_kan_kun_laegges_paa_et_moede_i_sit_kvartal_og_sin_afdeling(hold: Hold) -> None:
    moede = hjul.moede(hold)
    assert hjul.emne(hold, moede=moede).moede == moede
    with pytest.raises(Regelbrud, match=r"4\. kvartal 2026") as fanget:
        hjul.emne(hold, moede=moede, aar=2027, kvartal=1)
    assert fanget.value.felt == "moede"
    fremmed = hjul.moede(hold, "per", "visitation")
    with pytest.raises(Regelbrud, match="Vælg et andet"):
        hjul.emne(hold, moede=fremmed)
    with pytest.raises(Regelbrud, match="Vælg et andet"):
        hjul.emne(hold, moede=aflys(hold, moede))


def test_et_emne_bliver_paa_sit_moede_naar_det_rettes_efter_dagen(hold: Hold) -> None:
    moede = hjul.moede(hold)
    emne = hjul.emne(hold, moede=moede)
    senere = NU + timedelta(days=20)
    felter = {"tekst": "Etik", "aar": 2026, "kvartal": 4, "vidensperson": "", "moede": moede}
    assert ret_emne(emne=emne, adgang=hold.adgang("kim"), tidspunkt=senere, **felter).moede == moede  # type: ignore[arg-type]


def test_moeder_ses_af_afdelingen_og_dens_ledelse(hold: Hold) -> None:
    hjul.moede(hold)
    laesere = {navn for navn in hold.person if synlige_moeder(hold.adgang(navn)).exists()}
    assert laesere == {"lone", "mads", "aya", "kim", "carl", "sofie", "rikke"}


# --- Pages ------------------------------------------------------------------------------------------------------------


def test_aaret_aabnes_paa_siden_med_datoerne_foerst(client: Client, hold: Hold) -> None:
    hjul.oenske(hold)
    client.force_login(hold["kim"])
    enhed = hold.enhed["voksen"].pk
    data = {
        "art": "SOCIALFAGLIGT",
        "ugedag": "2",
        "hvor_tit": "2",
        "fra_kl": "9",
        "til_kl": "11.30",
        "fast_punkt": hjul.FAST,
        "spring_uger": "7-8, 29-31",
        "fra_dag": "01.10.2026",
    }
    with dagen():
        svar = client.post(reverse("aarshjul:ny_rytme", args=[enhed]), data, follow=True)
        assert "Hver 2. tirsdag kl. 9.00–11.30" in svar.content.decode()
        aabn = reverse("aarshjul:aabn_aaret", args=[enhed, 2027])
        forhaand = client.get(aabn).content.decode()
        assert "Springes over: uge " in forhaand
        assert "Tolkede samtaler" in forhaand
        assert not Moede.objects.exists()
        hjulet = client.post(aabn, follow=True).content.decode()
        assert hjulet.count("data-moede") == Moede.objects.count() > 20
        assert "Ønsker til 2027" in hjulet
        assert client.get(reverse("aarshjul:aabn_aaret", args=[enhed, 99999])).status_code == 404


def test_en_rytme_en_gang_i_kvartalet_skal_sige_hvilken_uge(client: Client, hold: Hold) -> None:
    client.force_login(hold["kim"])
    data = {"art": "SUPERVISION", "ugedag": "4", "hvor_tit": "K", "fra_kl": "12.30", "til_kl": "25"}
    with dagen():
        svar = client.post(reverse("aarshjul:ny_rytme", args=[hold.enhed["voksen"].pk]), data)
    fejl = svar.context["form"].errors
    assert fejl["uge_i_kvartal"] == ["Skriv, hvilken uge i kvartalet mødet ligger i, fx 6."]
    assert fejl["til_kl"] == ["Skriv klokkeslættet med timer og minutter, fx 9.00."]


def test_et_moede_flyttes_og_aflyses_paa_siden(client: Client, hold: Hold) -> None:
    moede = hjul.moede(hold)
    Aarshjulsemne.objects.create(enhed=moede.enhed, aar=2026, kvartal=4, emne="Jura", moede=moede)
    client.force_login(hold["kim"])
    with dagen():
        data = {"dag": "20.10.2026", "fra_kl": "10.00", "til_kl": "11.00", "sted": "", "grund": "Maling"}
        side = client.post(reverse("aarshjul:flyt_moede", args=[moede.pk]), data, follow=True).content.decode()
        assert "20.10.2026 kl. 10.00–11.00" in side
        assert "Flyttet" in side
        aflys_url = reverse("aarshjul:aflys_moede", args=[moede.pk])
        assert client.post(aflys_url, {"grund": ""}).status_code == 200
        assert "Aflyst" in client.post(aflys_url, {"grund": "Temadag"}, follow=True).content.decode()
        assert client.get(aflys_url).status_code == 403


def test_databasen_vil_ikke_have_en_rytme_med_baade_uger_og_kvartal(hold: Hold) -> None:
    from django.db import IntegrityError, transaction

    with pytest.raises(IntegrityError), transaction.atomic():
        saet_rytme(
            enhed=hold.enhed["voksen"],
            felter={
                "art": "SUPERVISION",
                "ugedag": 2,
                "hver_uger": 2,
                "uge_i_kvartal": 3,
                "fra_kl": time(9),
                "til_kl": time(10),
                "fra_dag": DAG,
            },
            adgang=hold.adgang("kim"),
            tidspunkt=NU,
        )
