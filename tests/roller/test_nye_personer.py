"""How people come in: the first by the terminal, the others by the systemadministrator's page."""

from decimal import Decimal
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from roller.adgang.regelbrud import Regelbrud
from roller.adgang.svar import IngenAdgang
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse, Enhed, Overenskomst
from roller.organisation.personer import opret_person
from roller.tildelinger.models import Rolletildeling
from tests.fabrikker.hold import DAG, NU, Hold
from workflows.spor.models import Sporpost

KODE = "Blå-tulipan-i-regn-7"

pytestmark = pytest.mark.django_db


@pytest.fixture
def fra_stdin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", StringIO(f"{KODE}\n"))


def kommando(brugernavn: str = "karla", enhed: str = "Vadekommunen", **valg: Any) -> None:
    valg = {"stilling": "it-chef", "adgangskode_fra_stdin": True} | valg
    call_command("opret_person", brugernavn, "Karla Krog", enhed=enhed, stdout=StringIO(), **valg)


@pytest.mark.usefixtures("fra_stdin")
def test_i_en_tom_database_oprettes_kommunen_og_den_foerste_systemadministrator(db: None, client: Client) -> None:
    kommando(rolle="SYSTEMADMIN")
    assert [(e.navn, e.art) for e in Enhed.objects.all()] == [("Vadekommunen", "KOMMUNE")]
    assert client.login(username="karla", password=KODE) or client.post(
        reverse("roller:log_ind"), {"username": "karla", "password": KODE}
    )
    assert client.get(reverse("roller:organisation")).status_code == 200
    dag = timezone.localdate().strftime("%d.%m.%Y")
    assert [post.saetning for post in Sporpost.objects.order_by("pk")] == [
        "oprettede kommunen Vadekommunen",
        f"oprettede Karla Krog som it-chef i Vadekommunen fra {dag}",
        f"gav Karla Krog rollen systemadministrator i Vadekommunen, fra {dag}",
        "satte en adgangskode for Karla Krog",
    ]


@pytest.mark.usefixtures("fra_stdin")
@pytest.mark.parametrize(
    ("felter", "besked"),
    [
        ({"brugernavn": "Lone"}, "er taget"),
        ({"brugernavn": "kar la"}, "brugernavn"),
        ({"enhed": "Findes ikke"}, "Ingen enhed hedder"),
        ({"enhed": "Voksenstøtte", "email": "ikke en adresse"}, "e-mail"),
    ],
)
def test_det_der_ikke_kan_passe_afvises_og_intet_gemmes(hold: Hold, felter: dict[str, str], besked: str) -> None:
    foer = Bruger.objects.count()
    with pytest.raises(CommandError, match=besked):
        kommando(**{"enhed": "Voksenstøtte"} | felter)
    assert Bruger.objects.count() == foer


def test_en_svag_adgangskode_opretter_ingen(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", StringIO("kort\n"))
    with pytest.raises(CommandError):
        kommando(enhed="Voksenstøtte")
    assert not Bruger.objects.filter(brugernavn="karla").exists()
    assert not Sporpost.objects.exists()


def test_to_forskellige_indtastninger_gemmer_intet(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> None:
    svar = iter([KODE, "noget helt andet"])
    monkeypatch.setattr("roller.management.adgangskode.getpass", lambda _: next(svar))
    with pytest.raises(CommandError, match="ikke ens"):
        kommando(enhed="Voksenstøtte", adgangskode_fra_stdin=False)
    assert not Bruger.objects.filter(brugernavn="karla").exists()


def test_systemadministratoren_opretter_og_driften_saetter_koden(
    hold: Hold, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.force_login(hold["admin"], backend="roller.adgang.backend.Adgangsbackend")
    felter = {
        "navn": "Nynne Nordby",
        "brugernavn": "nynne",
        "email": "nynne@fjordby.example",
        "enhed": str(hold.enhed["voksen"].pk),
        "stilling": "socialrådgiver",
        "overenskomst": "DS",
        "timer_pr_uge": "32,5",
        "fra_dag": "01.12.2026",
    }
    adresse = reverse("roller:ny_person")
    assert "Brugernavnet mads er taget" in client.post(adresse, felter | {"brugernavn": "mads"}).content.decode()
    assert client.post(adresse, felter)["Location"] == reverse("roller:organisation")
    nynne = Bruger.objects.get(brugernavn="nynne")
    ansaettelse = Ansaettelse.objects.get(person=nynne)
    assert (ansaettelse.enhed, ansaettelse.timer_pr_uge) == (hold.enhed["voksen"], Decimal("32.5"))
    assert not nynne.has_usable_password()
    post = Sporpost.objects.get()
    assert post.aktoer == hold["admin"]
    assert post.saetning == "oprettede Nynne Nordby som socialrådgiver i Voksenstøtte fra 01.12.2026"
    monkeypatch.setattr("sys.stdin", StringIO(f"{KODE}\n"))
    call_command("saet_adgangskode", "nynne", adgangskode_fra_stdin=True, stdout=StringIO())
    nynne.refresh_from_db()
    assert nynne.check_password(KODE)


@pytest.mark.parametrize("navn", ["mads", "lone", "carl", "rikke"])
def test_kun_systemadministratoren_opretter_personer(hold: Hold, navn: str) -> None:
    with pytest.raises(IngenAdgang):
        _opret(hold, navn, "nynne")


def test_et_brugernavn_er_det_samme_med_stort(hold: Hold) -> None:
    with pytest.raises(Regelbrud) as fejl:
        _opret(hold, "admin", "MADS")
    assert fejl.value.felt == "brugernavn"
    assert not Rolletildeling.objects.filter(person__brugernavn="MADS").exists()


def _opret(hold: Hold, af: str, brugernavn: str) -> Bruger:
    return opret_person(
        brugernavn=brugernavn,
        navn="Nynne Nordby",
        email="nynne@fjordby.example",
        enhed=hold.enhed["voksen"],
        stilling="socialrådgiver",
        overenskomst=Overenskomst.DS,
        timer_pr_uge=Decimal(37),
        fra_dag=DAG,
        adgang=hold.adgang(af),
        tidspunkt=NU,
    )
