"""The team's own agenda for supervision: who writes it, who reads it, and until when."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.aarshjul.moeder.models import Moedepunkt
from ansoegninger.aarshjul.moeder.policies import maa_laese_punkter
from ansoegninger.aarshjul.moeder.punkter import skriv_punkt, traek_punkt
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.roller import Rolle
from tests.fabrikker import hjul
from tests.fabrikker.hold import NU, Hold
from tests.matrix.scene import dagen
from workflows.spor.models import Sporpost


def test_kun_teamet_og_den_der_planlaegger_laeser_dagsordenen(hold: Hold) -> None:
    moede = hjul.supervision(hold)
    assert {navn for navn in hold.person if maa_laese_punkter(hold.adgang(navn), moede)} == {
        "lone",
        "mads",
        "aya",
        "kim",
    }


def test_kun_teamet_skriver_paa_dagsordenen(hold: Hold) -> None:
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    moede, maa = hjul.supervision(hold), set()
    for navn in hold.person:
        try:
            hjul.punkt(hold, moede, navn)
        except IngenAdgang:
            continue
        maa.add(navn)
    # Signe, who stands in for the leader, plans and reads, but is not of the team.
    assert maa == {"lone", "mads", "aya", "kim"}


def test_dagsordenen_er_lukket_dagen_efter(hold: Hold) -> None:
    moede = hjul.supervision(hold)
    punkt = hjul.punkt(hold, moede)
    dagen_efter = NU + timedelta(days=21)
    hvem = {"adgang": hold.adgang("mads", dagen_efter.date()), "tidspunkt": dagen_efter}
    with pytest.raises(IngenAdgang, match="lukket"):
        skriv_punkt(moede=moede, tekst="For sent", **hvem)  # type: ignore[arg-type]
    with pytest.raises(IngenAdgang, match="lukket"):
        traek_punkt(punkt=punkt, **hvem)  # type: ignore[arg-type]


def test_kun_supervision_har_teamets_egen_dagsorden(hold: Hold) -> None:
    with pytest.raises(IngenAdgang, match="Kun supervision"):
        hjul.punkt(hold, hjul.moede(hold))


def test_et_punkt_traekkes_af_den_der_skrev_det(hold: Hold) -> None:
    punkt = hjul.punkt(hold, hjul.supervision(hold))
    with pytest.raises(IngenAdgang, match="har skrevet"):
        traek_punkt(punkt=punkt, adgang=hold.adgang("kim"), tidspunkt=NU)
    for _ in range(2):
        traek_punkt(punkt=punkt, adgang=hold.adgang("mads"), tidspunkt=NU)
    assert Sporpost.objects.filter(art="aarshjul.punkt_trukket").count() == 1


def test_hvad_et_punkt_siger_staar_ikke_i_sporet(hold: Hold) -> None:
    hjul.punkt(hold, hjul.supervision(hold), tekst="Den svære samtale")
    post = Sporpost.objects.get(art="aarshjul.punkt_skrevet")
    assert post.saetning == "skrev et punkt til supervision 21.10.2026"
    assert "svære" not in post.indhold


@pytest.mark.parametrize(("navn", "ser"), [("aya", True), ("lone", True), ("carl", False), ("rikke", False)])
def test_siden_viser_kun_punkterne_for_teamet(client: Client, hold: Hold, navn: str, ser: bool) -> None:
    moede = hjul.supervision(hold)
    hjul.punkt(hold, moede)
    client.force_login(hold[navn])
    with dagen():
        side = client.get(reverse("aarshjul:moede", args=[moede.pk])).content.decode()
    assert ("Den svære samtale" in side) == ser
    assert ("kun for teamet" in side) != ser


def test_et_punkt_skrives_og_traekkes_paa_siden(client: Client, hold: Hold) -> None:
    moede = hjul.supervision(hold)
    client.force_login(hold["mads"])
    with dagen():
        adresse = reverse("aarshjul:moede", args=[moede.pk])
        assert "Når døren lukker" in client.post(adresse, {"tekst": "Når døren lukker"}, follow=True).content.decode()
        traek = reverse("aarshjul:traek_punkt", args=[Moedepunkt.objects.get().pk])
        assert "data-punkt" not in client.post(traek, follow=True).content.decode()
        client.force_login(hold["carl"])
        assert client.post(traek).status_code == 404
        assert client.post(adresse, {"tekst": "Udefra"}).status_code == 403
