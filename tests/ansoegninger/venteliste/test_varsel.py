"""Told in time: on the front page of whoever decides, and once by e-mail for each time that money comes free."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.test import Client
from django.urls import reverse

from ansoegninger.budget.models import Ramme
from ansoegninger.budget.services import bogfoer_tilskud, disponer, frigiv
from ansoegninger.venteliste.arbejde import forfaldent
from ansoegninger.venteliste.varsel import aktuelle
from tests.ansoegninger.venteliste.scene import SIDEN, Scene
from workflows.beskeder.models import Besked

SENERE = SIDEN + timedelta(minutes=5)


def _varsler() -> list[tuple[str, str]]:
    raekker = Besked.objects.filter(noegle__startswith="venteliste:").order_by("pk")
    return list(raekker.values_list("modtager__brugernavn", "emne"))


def _tilskud(scene: Scene, ramme: Ramme, oere: int) -> None:
    bogfoer_tilskud(
        ramme=ramme,
        beloeb_oere=oere,
        begrundelse="Fonden",
        adgang=scene.hold.adgang("carl"),
        tidspunkt=SIDEN,
        noegle=uuid4(),
    )


def test_uden_noget_der_er_kommet_fri_skrives_der_ikke(scene: Scene) -> None:
    assert forfaldent(SENERE) == 0


def test_naar_penge_bliver_fri_faar_chefen_een_besked_pr_gang(scene: Scene) -> None:
    frigiv(
        ramme=scene.voksen,
        beloeb_oere=500_000,
        sagsnummer=scene.bevilget.sagsnummer,
        bruger=scene.hold["carl"],
        tidspunkt=SIDEN,
    )
    assert (forfaldent(SENERE), forfaldent(SENERE)) == (1, 0)
    assert _varsler() == [("carl", "Der er penge til nogen på ventelisten 2027")]
    _tilskud(scene, scene.voksen, 100_000)
    assert (forfaldent(SENERE), forfaldent(SENERE)) == (1, 0)
    assert len(_varsler()) == 2


def test_beskeden_naevner_ingen_medarbejder(scene: Scene) -> None:
    _tilskud(scene, scene.voksen, 100_000)
    forfaldent(SENERE)
    tekst = Besked.objects.get(noegle__startswith="venteliste:").tekst
    assert "16.000,00\u00a0kr. er fri i Voksenstøtte for 2027" in tekst
    assert not any(ord_ in tekst for ord_ in ("Mads", "Den gode afgørelse", scene.mads.sagsnummer))


def test_er_chefens_eget_oenske_det_naeste_faar_saettechefen_besked(scene: Scene) -> None:
    _tilskud(scene, Ramme.objects.get(enhed=scene.hold.enhed["center"], aar=2027), 100_000)
    forfaldent(SENERE)
    assert [navn for navn, _ in _varsler()] == ["sofie"]


def test_raekker_pengene_ikke_til_nogen_siges_der_ikke_noget(scene: Scene) -> None:
    _tilskud(scene, Ramme.objects.get(enhed=scene.hold.enhed["visitation"], aar=2027), 100_000)
    assert forfaldent(SENERE) == 0


def test_forsiden_siger_det_til_chefen_og_kun_om_det_hun_afgoer(scene: Scene, som: Callable[[str], Client]) -> None:
    (varsel,) = aktuelle(scene.hold.adgang("carl"))
    assert varsel.saetning.replace("\u00a0", " ") == (
        "15.000,00 kr. i Voksenstøtte er fri, og 1 ventende ønske foreslås."
    )
    side = som("carl").get(reverse("indbakke:forside")).content.decode()
    assert "Der er penge til nogen på ventelisten" in side
    assert varsel.url in side
    (saettechefens,) = aktuelle(scene.hold.adgang("sofie"))
    assert "Center for Voksne" in saettechefens.saetning
    assert aktuelle(scene.hold.adgang("lone")) == aktuelle(scene.hold.adgang("rikke")) == []


def test_er_der_ikke_penge_til_nogen_staar_der_ikke_noget(scene: Scene, som: Callable[[str], Client]) -> None:
    disponer(ramme=scene.voksen, beloeb={"K-andet": 1_500_000}, bruger=scene.hold["carl"], tidspunkt=SIDEN)
    assert aktuelle(scene.hold.adgang("carl")) == []
    assert b"ventelisten" not in som("carl").get(reverse("indbakke:forside")).content


def test_hvor_ingen_venter_koster_forsiden_eet_opslag(scene: Scene, django_assert_num_queries: Any) -> None:
    adgang = scene.hold.adgang("ulla")
    with django_assert_num_queries(1):
        assert aktuelle(adgang) == []
