"""Units and people: made and moved, never deleted, and never with a case in sight."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db.models import ProtectedError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from roller.adgang.regelbrud import Regelbrud
from roller.adgang.svar import IngenAdgang
from roller.organisation import services
from roller.organisation.models import Ansaettelse, Enhed, Enhedsart
from roller.organisation.queries import hoerer_til
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, NU, Hold
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db


def hvem(hold: Hold, navn: str = "admin") -> dict[str, Any]:
    return {"adgang": hold.adgang(navn), "tidspunkt": NU}


def test_en_ny_enhed_faar_sin_art_af_sin_plads(hold: Hold) -> None:
    team = services.tilfoej_enhed(navn="Team Nord", under=hold.enhed["voksen"], **hvem(hold))
    assert team.art == Enhedsart.TEAM
    assert Sporpost.objects.get().saetning == "oprettede team Team Nord under Voksenstøtte"
    with pytest.raises(Regelbrud, match="Der kan ikke oprettes enheder under et team"):
        services.tilfoej_enhed(navn="Gruppe", under=team, **hvem(hold))


def test_en_ny_enhed_flytter_ingen_af_de_andre(hold: Hold) -> None:
    foer = dict(Enhed.objects.values_list("pk", "path"))
    services.tilfoej_enhed(navn="AAA foran alle", under=hold.enhed["center"], **hvem(hold))
    assert dict(Enhed.objects.filter(pk__in=foer).values_list("pk", "path")) == foer


def test_to_enheder_under_den_samme_kan_ikke_hedde_det_samme(hold: Hold) -> None:
    with pytest.raises(Regelbrud) as fejl:
        services.tilfoej_enhed(navn="voksenstøtte".capitalize(), under=hold.enhed["center"], **hvem(hold))
    assert fejl.value.felt == "navn"


def test_en_flytning_ender_den_gamle_ansaettelse_og_begynder_en_ny(hold: Hold) -> None:
    fra = DAG + timedelta(days=10)
    services.flyt_ansaettelse(
        person=hold["mads"], enhed=hold.enhed["visitation"], stilling="visitator", fra_dag=fra, **hvem(hold)
    )
    assert hoerer_til(hold["mads"], DAG) == hold.enhed["voksen"]
    assert hoerer_til(hold["mads"], fra) == hold.enhed["visitation"]
    assert Sporpost.objects.get().saetning == "flyttede Mads Mørkeberg fra Voksenstøtte til Visitation fra 11.10.2026"


def test_sager_i_gang_bliver_hvor_de_begyndte(hold: Hold) -> None:
    oenske = sager.indsendt(hold, "mads")
    services.flyt_ansaettelse(
        person=hold["mads"], enhed=hold.enhed["visitation"], stilling="visitator", fra_dag=DAG, **hvem(hold)
    )
    oenske.refresh_from_db()
    assert oenske.enhed == hold.enhed["voksen"]


@pytest.mark.parametrize(
    ("felter", "felt"),
    [({"fra_dag": "FOER"}, "fra_dag"), ({"enhed": "voksen", "stilling": "socialrådgiver"}, "enhed")],
)
def test_en_umulig_flytning_afvises(hold: Hold, felter: dict[str, Any], felt: str) -> None:
    ansaettelse = Ansaettelse.objects.get(person=hold["mads"])
    valg: dict[str, Any] = {"enhed": "visitation", "stilling": "visitator", "fra_dag": DAG} | felter
    valg["enhed"] = hold.enhed[valg["enhed"]]
    if valg["fra_dag"] == "FOER":
        valg["fra_dag"] = ansaettelse.fra_dag
    with pytest.raises(Regelbrud) as fejl:
        services.flyt_ansaettelse(person=hold["mads"], **valg, **hvem(hold))
    assert fejl.value.felt == felt


def test_en_person_deaktiveres_og_genaktiveres_men_slettes_aldrig(hold: Hold) -> None:
    services.deaktiver(person=hold["ina"], grund="Fratrådt", **hvem(hold))
    hold["ina"].refresh_from_db()
    assert not hold["ina"].is_active
    with pytest.raises(ProtectedError):
        hold["ina"].delete()
    services.genaktiver(person=hold["ina"], grund="Tilbage", **hvem(hold))
    hold["ina"].refresh_from_db()
    assert hold["ina"].is_active
    assert [p.saetning for p in Sporpost.objects.all()] == ["deaktiverede Ina Isdal", "genaktiverede Ina Isdal"]


def test_den_eneste_der_kan_loese_aabne_opgaver_kan_ikke_deaktiveres(hold: Hold) -> None:
    sager.indsendt(hold, "mads")
    sager.indsendt(hold, "aya")
    with pytest.raises(Regelbrud, match="Lone Lervad er den eneste, der kan løse 2\xa0åbne opgaver"):
        services.deaktiver(person=hold["lone"], grund="Fratrådt", **hvem(hold))
    hold["lone"].refresh_from_db()
    assert hold["lone"].is_active


def test_ingen_deaktiverer_sig_selv(hold: Hold) -> None:
    with pytest.raises(Regelbrud, match="Du kan ikke deaktivere dig selv"):
        services.deaktiver(person=hold["admin"], grund="x", **hvem(hold))


@pytest.mark.parametrize("navn", ["lone", "carl", "rikke", "mads"])
def test_kun_systemadministratoren_aendrer_organisationen(hold: Hold, navn: str) -> None:
    with pytest.raises(IngenAdgang):
        services.tilfoej_enhed(navn="Team", under=hold.enhed["voksen"], **hvem(hold, navn))
    with pytest.raises(IngenAdgang):
        services.deaktiver(person=hold["ina"], grund="x", **hvem(hold, navn))
    with pytest.raises(IngenAdgang):
        services.flyt_ansaettelse(
            person=hold["ina"], enhed=hold.enhed["voksen"], stilling="x", fra_dag=DAG, **hvem(hold, navn)
        )


# --- The pages -------------------------------------------------------------------------------------------------------


def test_traeet_viser_enheder_ledere_og_ansatte(hold: Hold, client: Client) -> None:
    client.force_login(hold["admin"])
    side = client.get(reverse("roller:organisation")).content.decode().replace("\xa0", " ")
    for ord_ in ("Fjordby Kommune", "Voksenstøtte", "4 ansatte", "Lone Lervad (leder)", "Carl Capion (centerchef)"):
        assert ord_ in side


def test_en_person_findes_ved_en_del_af_navnet_ogsaa_med_lille_ae(hold: Hold, client: Client) -> None:
    client.force_login(hold["admin"])
    side = client.get(reverse("roller:organisation"), {"soeg": "ærenlund"}).content.decode().replace("\xa0", " ")
    assert reverse("roller:person", args=[hold["aya"].pk]) in side
    assert "Viser <strong>1–1</strong> af <strong>1 person</strong>" in side


@pytest.mark.parametrize("soegt", ["ÆRENLUND", "MØRKEBERG mads", "søgård-ærø"])
def test_en_person_findes_uanset_store_og_smaa_danske_bogstaver(hold: Hold, client: Client, soegt: str) -> None:
    type(hold["per"]).objects.filter(pk=hold["per"].pk).update(navn="Per Søgård-Ærø")
    client.force_login(hold["admin"])
    side = client.get(reverse("roller:organisation"), {"soeg": soegt}).content.decode().replace("\xa0", " ")
    assert "af <strong>1 person</strong>" in side


def test_personsiden_viser_roller_men_ingen_sag(hold: Hold, client: Client) -> None:
    oenske = sager.indsendt(hold, "lone", titel="Hemmeligt kursus")
    client.force_login(hold["admin"])
    side = client.get(reverse("roller:person", args=[hold["lone"].pk])).content.decode().replace("\xa0", " ")
    assert "afdelingsleder, Voksenstøtte" in side
    assert "Hemmeligt kursus" not in side
    assert oenske.sagsnummer not in side


def test_siderne_opretter_flytter_og_deaktiverer(hold: Hold, client: Client) -> None:
    client.force_login(hold["admin"])
    enhed = hold.enhed["voksen"]
    svar = client.post(reverse("roller:opret_enhed", args=[enhed.pk]), {"navn": "Team Nord"})
    assert svar["Location"] == reverse("roller:enhed", args=[enhed.pk])
    ny = Enhed.objects.get(navn="Team Nord")
    felter = {
        "enhed": str(ny.pk),
        "stilling": "socialrådgiver",
        "fra_dag": timezone.localdate().strftime("%d.%m.%Y"),
    }
    person = reverse("roller:person", args=[hold["mads"].pk])
    assert client.post(f"{person}flyt/", felter)["Location"] == person
    assert hoerer_til(hold["mads"], timezone.localdate()) == enhed
    assert client.post(f"{person}deaktiver/", {"grund": "Fratrådt"})["Location"] == person
    assert "Deaktiveret" in client.get(person).content.decode().replace("\xa0", " ")
    assert client.post(f"{person}genaktiver/", {"grund": "Tilbage"}).status_code == 302


def test_en_afvist_deaktivering_siger_hvorfor(hold: Hold, client: Client) -> None:
    sager.indsendt(hold, "mads")
    client.force_login(hold["admin"])
    side = (
        client.post(reverse("roller:deaktiver", args=[hold["lone"].pk]), {"grund": "Fratrådt"})
        .content.decode()
        .replace("\xa0", " ")
    )
    assert "er den eneste, der kan løse 1 åben opgave" in side
    assert 'value="Fratrådt"' in side


@pytest.mark.parametrize("antal", [1, 3])
def test_traeet_og_enheden_koster_det_samme_for_en_og_for_tre(
    hold: Hold, client: Client, antal: int, django_assert_max_num_queries: Any
) -> None:
    for nummer in range(antal):
        services.tilfoej_enhed(navn=f"Team {nummer}", under=hold.enhed["boern"], **hvem(hold))
    client.force_login(hold["admin"])
    with django_assert_max_num_queries(8) as traeet:
        client.get(reverse("roller:organisation"))
    with django_assert_max_num_queries(8) as enheden:
        client.get(reverse("roller:enhed", args=[hold.enhed["boern"].pk]))
    assert (len(traeet), len(enheden)) == (7, 7)


@pytest.mark.parametrize(("navn", "kan"), [("lone", True), ("admin", False), ("mads", False)])
def test_en_stedfortraeder_tilbydes_kun_dem_der_kan_have_en(hold: Hold, client: Client, navn: str, kan: bool) -> None:
    """The system administrator's role cannot be stood in for; a link to a refusal is no help."""
    client.force_login(hold["admin"])
    person = hold[navn]
    siden = client.get(reverse("roller:person", args=[person.pk])).content.decode()
    udpeg = f"{reverse('roller:udpeg')}?for={person.brugernavn}"
    assert (f'href="{udpeg}"' in siden, client.get(udpeg).status_code) == (kan, 200 if kan else 403)
