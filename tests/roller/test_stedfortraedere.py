"""Stand-ins: who names whom, for what, and when it ends."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from roller.adgang.adgang import Aktoer
from roller.adgang.regelbrud import Regelbrud
from roller.adgang.svar import IngenAdgang
from roller.tildelinger import services
from roller.tildelinger.models import Rolletildeling, Stedfortraeder
from roller.tildelinger.roller import Rolle
from tests.fabrikker.hold import DAG, NU, Hold
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db

UGE = timedelta(days=7)


def udpeg(hold: Hold, af: str = "lone", **felter: Any) -> Stedfortraeder:
    standard = {
        "for_person": hold["lone"],
        "stedfortraeder": hold["signe"],
        "rolle": Rolle.LEDER,
        "enhed": hold.enhed["voksen"],
        "fra_dag": DAG,
        "til_dag": DAG + UGE,
        "grund": "Ferie",
    }
    return services.udpeg_stedfortraeder(**(standard | felter), adgang=hold.adgang(af), tidspunkt=NU)


def kan_vurdere(hold: Hold, navn: str, dag: date = DAG) -> bool:
    adgang = hold.adgang(navn, dag)
    return isinstance(adgang.kompetent(Rolle.LEDER, hold.enhed["voksen"], hold["mads"].pk), Aktoer)


def test_lederen_udpeger_sin_egen_stedfortraeder_og_det_staar_i_sporet(hold: Hold) -> None:
    udpeg(hold)
    assert kan_vurdere(hold, "signe")
    assert not kan_vurdere(hold, "signe", DAG + UGE)
    post = Sporpost.objects.get()
    assert (post.kaede, post.aktoer, post.rolle, post.begrundelse) == ("system", hold["lone"], "LEDER", "Ferie")
    assert post.saetning == (
        "udpegede Signe Skovgren som stedfortræder for Lone Lervad som leder i Voksenstøtte, 01.10.2026 – 07.10.2026"
    )


def test_systemadministratoren_udpeger_for_en_der_er_vaek(hold: Hold) -> None:
    assert udpeg(hold, "admin").oprettet_af == hold["admin"]
    assert Sporpost.objects.get().rolle == Rolle.SYSTEMADMIN


@pytest.mark.parametrize("navn", ["per", "carl", "mads", "signe", "rikke"])
def test_ingen_andre_kan_udpege_for_lederen(hold: Hold, navn: str) -> None:
    with pytest.raises(IngenAdgang):
        udpeg(hold, navn)
    assert not Stedfortraeder.objects.exists()


def test_en_stedfortraeder_kan_ikke_give_hvervet_videre(hold: Hold) -> None:
    udpeg(hold)
    with pytest.raises(IngenAdgang, match="kan ikke give hvervet videre"):
        udpeg(hold, "signe", for_person=hold["signe"], stedfortraeder=hold["ina"])


def test_en_leder_udpeger_kun_i_sin_egen_enhed(hold: Hold) -> None:
    with pytest.raises(IngenAdgang):
        udpeg(hold, enhed=hold.enhed["visitation"])


@pytest.mark.parametrize(
    ("felter", "felt", "besked"),
    [
        ({"stedfortraeder": "lone"}, "stedfortraeder", "Man kan ikke være stedfortræder for sig selv. Vælg en anden."),
        ({"fra_dag": DAG - timedelta(days=1)}, "fra_dag", "Den første dag kan tidligst være i dag."),
        ({"til_dag": DAG}, "til_dag", "Den sidste dag kan ikke ligge før den første."),
    ],
)
def test_det_der_ikke_kan_passe_afvises_ved_feltet(hold: Hold, felter: dict[str, Any], felt: str, besked: str) -> None:
    if "stedfortraeder" in felter:
        felter = {"stedfortraeder": hold["lone"]}
    with pytest.raises(Regelbrud) as fejl:
        udpeg(hold, **felter)
    assert (fejl.value.felt, fejl.value.besked) == (felt, besked)


def test_systemadministratoren_udpeger_ikke_sig_selv(hold: Hold) -> None:
    with pytest.raises(Regelbrud, match="Du kan ikke udpege dig selv"):
        udpeg(hold, "admin", stedfortraeder=hold["admin"])


def test_en_inaktiv_kan_ikke_traede_til(hold: Hold) -> None:
    hold["signe"].is_active = False
    hold["signe"].save()
    with pytest.raises(Regelbrud, match="ikke længere aktiv"):
        udpeg(hold)


def test_rollen_skal_gaelde_paa_den_foerste_dag(hold: Hold) -> None:
    Rolletildeling.objects.filter(person=hold["lone"]).update(til_dag=DAG + timedelta(days=3))
    with pytest.raises(Regelbrud, match="er ikke leder i Voksenstøtte på den første dag"):
        udpeg(hold, fra_dag=DAG + timedelta(days=3), til_dag=DAG + UGE)


def test_to_personer_kan_dele_hvervet_men_den_samme_ikke_to_gange(hold: Hold) -> None:
    udpeg(hold)
    udpeg(hold, stedfortraeder=hold["aya"])
    with pytest.raises(Regelbrud, match="Signe Skovgren er allerede stedfortræder i perioden"):
        udpeg(hold, fra_dag=DAG + timedelta(days=6), til_dag=DAG + 2 * UGE)
    udpeg(hold, fra_dag=DAG + UGE, til_dag=DAG + 2 * UGE)
    assert Stedfortraeder.objects.count() == 3


@pytest.mark.parametrize("navn", ["lone", "signe", "admin"])
def test_hvervet_kan_afsluttes_foer_tid_og_ender_samme_dag(hold: Hold, navn: str) -> None:
    hverv = udpeg(hold)
    services.afslut_stedfortraeder(hverv=hverv, adgang=hold.adgang(navn), tidspunkt=NU + timedelta(hours=1))
    assert not kan_vurdere(hold, "signe")
    assert Sporpost.objects.last().art == "roller.stedfortraeder_afsluttet"
    with pytest.raises(Regelbrud, match="allerede slut"):
        services.afslut_stedfortraeder(hverv=hverv, adgang=hold.adgang(navn), tidspunkt=NU)


def test_et_kommende_hverv_tages_tilbage(hold: Hold) -> None:
    hverv = udpeg(hold, fra_dag=DAG + UGE, til_dag=DAG + 2 * UGE)
    services.afslut_stedfortraeder(hverv=hverv, adgang=hold.adgang("lone"), tidspunkt=NU)
    assert not kan_vurdere(hold, "signe", DAG + UGE)


def test_en_fremmed_kan_ikke_afslutte_hvervet(hold: Hold) -> None:
    hverv = udpeg(hold)
    with pytest.raises(IngenAdgang):
        services.afslut_stedfortraeder(hverv=hverv, adgang=hold.adgang("per"), tidspunkt=NU)


# --- The pages -------------------------------------------------------------------------------------------------------

LISTE, NY = reverse("roller:stedfortraedere"), reverse("roller:udpeg")


def formular(hold: Hold, **felter: str) -> dict[str, str]:
    """What Lone types; the pages know today, so the days are counted from it."""
    i_dag = timezone.localdate()
    tildeling = Rolletildeling.objects.get(person=hold["lone"])
    return {
        "hverv": str(tildeling.pk),
        "stedfortraeder": "signe",
        "fra_dag": i_dag.strftime("%d.%m.%Y"),
        "til_dag": (i_dag + timedelta(days=6)).strftime("%d.%m.%Y"),
        "grund": "Ferie",
    } | felter


def test_siden_udpeger_og_gemmer_den_sidste_dag_som_folk_siger_den(hold: Hold, client: Client) -> None:
    client.force_login(hold["lone"])
    side = client.post(NY, formular(hold), follow=True)
    assert "Signe Skovgren er stedfortræder" in side.content.decode()
    hverv = Stedfortraeder.objects.get()
    assert hverv.til_dag == timezone.localdate() + UGE
    assert hverv.for_person == hold["lone"]


@pytest.mark.parametrize(
    ("felter", "besked"),
    [
        ({"stedfortraeder": "Ingen Sådan"}, "Ingen aktive personer passer til »Ingen Sådan«."),
        ({"stedfortraeder": "a"}, "Flere passer:"),
        ({"fra_dag": "31.02.2026"}, "Skriv en dato, der findes"),
        ({"fra_dag": "01.01.2026"}, "Den første dag kan tidligst være i dag."),
        ({"grund": ""}, "Feltet skal udfyldes."),
        ({"hverv": "999999"}, "Vælg en af mulighederne på listen."),
    ],
)
def test_en_fejl_siges_paa_dansk_og_alt_tastet_beholdes(
    hold: Hold, client: Client, felter: dict[str, str], besked: str
) -> None:
    client.force_login(hold["lone"])
    tastet = formular(hold, **felter)
    side = client.post(NY, tastet).content.decode()
    assert besked in side
    for felt in ("stedfortraeder", "fra_dag", "til_dag", "grund"):
        assert not tastet[felt] or f'value="{tastet[felt]}"' in side
    assert not Stedfortraeder.objects.exists()


def test_uden_en_rolle_er_siden_lukket_med_en_grund(hold: Hold, client: Client) -> None:
    client.force_login(hold["mads"])
    assert NY not in client.get(LISTE).content.decode()
    side = client.get(NY)
    assert side.status_code == 403
    assert "Kun den, der har en rolle, kan have en stedfortræder" in side.content.decode()


def test_kun_systemadministratoren_udpeger_for_andre(hold: Hold, client: Client) -> None:
    client.force_login(hold["per"])
    assert client.post(f"{NY}?for=lone", formular(hold)).status_code == 403
    client.force_login(hold["admin"])
    assert client.post(f"{NY}?for=lone", formular(hold)).status_code == 302
    assert Stedfortraeder.objects.get().oprettet_af == hold["admin"]


def test_listen_viser_egne_hverv_og_ikke_andres(hold: Hold, client: Client) -> None:
    i_dag = timezone.localdate()
    mit = hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen", dag=i_dag)
    fremmed = hold.stedfortraeder("bo", "ulla", Rolle.LEDER, "boern", dag=i_dag)
    client.force_login(hold["signe"])
    side = client.get(LISTE).content.decode()
    assert reverse("roller:afslut_stedfortraeder", args=[mit.pk]) in side
    assert "Ulla" not in side
    assert client.post(reverse("roller:afslut_stedfortraeder", args=[fremmed.pk])).status_code == 404
    assert client.post(reverse("roller:afslut_stedfortraeder", args=[mit.pk])).status_code == 302
    mit.refresh_from_db()
    assert mit.til_dag == i_dag


@pytest.mark.parametrize("antal", [1, 3])
def test_listen_koster_det_samme_for_en_og_for_tre(
    hold: Hold, client: Client, antal: int, django_assert_max_num_queries: Any
) -> None:
    for navn in ("signe", "aya", "ina")[:antal]:
        hold.stedfortraeder(navn, "lone", Rolle.LEDER, "voksen", dag=timezone.localdate())
    client.force_login(hold["lone"])
    with django_assert_max_num_queries(8) as fanget:
        side = client.get(LISTE)
    assert side.content.count(b'id="raekke-') == antal
    assert len(fanget) == 7
