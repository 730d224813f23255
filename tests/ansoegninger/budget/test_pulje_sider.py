"""The chief's way through the pages of the pools, and what others see of them."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.budget.models import Ramme
from ansoegninger.budget.services import disponer, saet_ramme
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.hold import FOER, NU, Hold

pytestmark = pytest.mark.side


@pytest.fixture
def carl(client: Client, hold: Hold) -> Client:
    client.force_login(hold["carl"])
    return client


@pytest.fixture
def ramme(hold: Hold) -> Ramme:
    til = {"enhed": hold.enhed["voksen"], "aar": 2026, "ramme_oere": 500_000, "sagsnummer": ""}
    return saet_ramme(**til, bruger=hold["carl"], tidspunkt=NU)


def tekst(svar: object) -> str:
    return svar.content.decode().replace("\xa0", " ")  # type: ignore[attr-defined]


def test_chefen_opretter_en_pulje_og_bogfoerer_i_den(carl: Client, hold: Hold) -> None:
    felter = {"art": "OEREMAERKET", "enhed": str(hold.enhed["center"].pk), "aar": "2027", "udgift": "KURSUS"}
    penge = {"navn": "Gave", "ramme_oere": "1.000", "giver": "Fonden", "begrundelse": "Aftalen", "noegle": str(uuid4())}
    side = carl.post(reverse("budget:ny"), felter | penge)
    assert "Skriv, hvad de øremærkede penge skal gå til." in tekst(side)
    side = carl.post(reverse("budget:ny"), felter | penge | {"formaal": "Jura"}, follow=True)
    assert "Gave er oprettet for 2027." in tekst(side)
    gave = Ramme.objects.get(navn="Gave")
    bevaeg = reverse("budget:bevaeg", args=[gave.pk])
    for_meget = {"hvad": "RESERVER", "beloeb_oere": "1.001", "begrundelse": "Temadag", "noegle": str(uuid4())}
    assert "Der er ikke så meget tilbage" in tekst(carl.post(bevaeg, for_meget))
    side = carl.post(bevaeg, for_meget | {"beloeb_oere": "400"}, follow=True)
    assert "Temadag" in tekst(side)
    assert "600 kr." in tekst(side)


def test_chefen_overfoerer_de_viste_beloeb(carl: Client, ramme: Ramme) -> None:
    adresse = reverse("budget:overfoer")
    assert "5.000 kr." in tekst(carl.get(adresse))
    data = {"noegle": str(uuid4()), "aar": "2026", "ramme": str(ramme.pk), f"beloeb-{ramme.pk}": "499999"}
    assert "Beløbene er ændret" in tekst(carl.post(adresse, data))
    assert "Vælg mindst én" in tekst(carl.post(adresse, {"noegle": str(uuid4()), "ramme": "x"}))
    svar = carl.post(adresse, data | {f"beloeb-{ramme.pk}": "500000"}, follow=True)
    assert "5.000 kr. fra 1 ramme er overført til 2027." in tekst(svar)
    assert Ramme.objects.get(aar=2027).ramme_oere == 500_000


def test_posteringerne_filtreres_efter_pulje_og_slags(carl: Client, hold: Hold, ramme: Ramme) -> None:
    disponer(ramme=ramme, beloeb={"K-1": 100}, bruger=hold["carl"], tidspunkt=NU)
    adresse = reverse("budget:oversigt")
    for valg, antal in (({}, 2), ({"art": "DISPONERET"}, 1), ({"art": "FORBRUGT"}, 0), ({"pulje": str(ramme.pk)}, 2)):
        assert tekst(carl.get(adresse, valg)).count("data-postering") == antal
    assert carl.get(adresse, {"art": "x'", "pulje": "9" * 30}).status_code == 200


def test_oekonomi_ser_hvem_der_har_bundet_pengene_uden_at_kunne_aabne_sagen(
    client: Client, hold: Hold, ramme: Ramme
) -> None:
    Rolletildeling.objects.create(person=hold["kim"], rolle=Rolle.OEKONOMI, enhed=hold.enhed["center"], fra_dag=FOER)
    sag = sager.vurderet(hold, "mads", titel="Et hemmeligt kursus")
    disponer(ramme=ramme, beloeb={sag.sagsnummer: 12_300}, bruger=hold["carl"], tidspunkt=NU)
    client.force_login(hold["kim"])
    side = tekst(client.get(reverse("budget:vis", args=[ramme.pk])))
    assert side.count("data-binding") == 1
    for ord_ in (sag.sagsnummer, "Voksenstøtte", "123 kr.", str(hold["carl"])):
        assert ord_ in side
    assert reverse("indbakke:sag", args=[sag.sagsnummer]) not in side
    assert "hemmeligt" not in side
