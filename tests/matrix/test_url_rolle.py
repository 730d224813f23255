"""Every address × every role: the tables list the open doors, and everything else must be shut.

All answers are fetched once, over one scene; each test reads its part of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import transaction
from django.db.models import Model
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from ansoegninger.oensker.models import Oenske
from roller.adgang.models import Mandat
from roller.brugere.models import Bruger
from roller.tildelinger.roller import Rolle
from tests.fabrikker.hold import DAG, mandat
from tests.matrix.doer import adresser
from tests.matrix.doere import DOERE
from tests.matrix.scene import ANONYM, KANARIE, ROLLER, Scene, browser, byg_scene, dagen
from workflows.indbakke.opslag import AFVIST
from workflows.spor.models import Fanget, Kaedehoved, SporetTransaktion, Sporpost

# The mark makes the database; what a test does is taken back inside the module's own transaction.
pytestmark = [pytest.mark.django_db, pytest.mark.lang]

#: (address, number of the pattern, role) -> (status, page).
Svar = dict[tuple[str, int, str], tuple[int, str]]

HENTET = 200
DOERENE = [(navn, nummer) for navn, doere in DOERE.items() for nummer in range(len(doere))]


@pytest.fixture(scope="module")
def scene(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Scene]:
    """One scene for the whole module, taken back at the end."""
    with django_db_blocker.unblock(), dagen(), transaction.atomic():
        yield byg_scene()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def svarene(scene: Scene) -> Svar:
    """A GET of every address in every role."""
    browsere = {rolle: browser(scene.hold, rolle) for rolle in (*ROLLER, ANONYM)}
    return {
        (navn, nummer, rolle): _hent(klient, _adresse(scene, navn, nummer))
        for navn, nummer in DOERENE
        for rolle, klient in browsere.items()
    }


def _adresse(scene: Scene, navn: str, nummer: int) -> str:
    doer = DOERE[navn][nummer]
    sporg = urlencode(doer.sporg(scene))
    return reverse(navn, kwargs=doer.argumenter(scene)) + (f"?{sporg}" if sporg else "")


def _hent(klient: Client, adresse: str) -> tuple[int, str]:
    svar = klient.get(adresse)
    indhold = b"".join(svar.streaming_content) if svar.streaming else svar.content  # type: ignore[attr-defined]
    return svar.status_code, indhold.decode(errors="ignore")


def test_hver_adresse_staar_i_en_tabel_og_hver_tabel_har_en_adresse() -> None:
    assert {navn: len(doere) for navn, doere in DOERE.items()} == adresser()


@pytest.mark.parametrize(("navn", "nummer"), DOERENE)
def test_adressen_er_aaben_for_netop_dem_tabellen_siger(svarene: Svar, navn: str, nummer: int) -> None:
    doer = DOERE[navn][nummer]
    fik = {rolle: svarene[navn, nummer, rolle][0] for rolle in ROLLER}
    assert fik == {rolle: doer.forventet(rolle) for rolle in ROLLER}


@pytest.mark.parametrize(("navn", "nummer"), DOERENE)
def test_en_fremmed_kommer_kun_til_de_offentlige_sider(svarene: Svar, navn: str, nummer: int) -> None:
    assert svarene[navn, nummer, ANONYM][0] == (200 if DOERE[navn][nummer].offentlig else 302)


@pytest.mark.parametrize(("navn", "nummer"), DOERENE)
def test_intet_link_paa_siden_er_tomt(svarene: Svar, navn: str, nummer: int) -> None:
    """A template variable from another block is empty without a word; an empty link leads back to the page itself."""
    assert [rolle for rolle in ROLLER if 'href=""' in svarene[navn, nummer, rolle][1]] == []


# --- The canary ------------------------------------------------------------------------------------------------------

#: Of the other centre themselves: Ulla leads it, and Sofie is its chief.
DERES_EGNE = {"fremmed leder", "sættechef"}


@pytest.mark.parametrize("rolle", [rolle for rolle in (*ROLLER, ANONYM) if rolle not in DERES_EGNE])
def test_det_andet_centers_sager_naevnes_aldrig(scene: Scene, svarene: Svar, rolle: str) -> None:
    ord_ = (KANARIE, scene.kanarie.sagsnummer, "76.543")
    fundet = [navn for (navn, _, r), (_, side) in svarene.items() if r == rolle and any(o in side for o in ord_)]
    assert fundet == []


@pytest.mark.parametrize("rolle", [rolle for rolle in (*ROLLER, ANONYM) if rolle not in DERES_EGNE])
def test_det_andet_centers_folk_og_enheder_ses_kun_af_den_der_passer_organisationen(svarene: Svar, rolle: str) -> None:
    sider = {navn for (navn, _, r), (_, side) in svarene.items() if r == rolle and "Kanarie" in side}
    if rolle == "systemadmin":
        sider = {navn for navn in sider if not navn.startswith(("roller:", "fond:arbejdsplads"))}
    assert sider == set()


@pytest.mark.parametrize("rolle", [rolle for rolle in ROLLER if rolle not in DERES_EGNE])
def test_det_andet_centers_sager_findes_heller_ikke_ved_at_soege(scene: Scene, rolle: str) -> None:
    klient = browser(scene.hold, rolle)
    for soeg in (KANARIE, scene.kanarie.sagsnummer, "Kanariegul", "Kanarieafdelingen", "Center for Børn"):
        assert klient.get(reverse("indbakke:sager"), {"soeg": soeg}).context["raekker"] == [], soeg


def test_kanariefuglen_kan_ses_af_sine_egne(svarene: Svar) -> None:
    """The check can fail: the words are there for those who may read them."""
    assert KANARIE in svarene["oensker:afdeling", 0, "fremmed leder"][1]
    assert "Kanarieafdelingen" in svarene["roller:organisation", 0, "systemadmin"][1]


def test_kanariefuglen_kan_findes_af_sine_egne(scene: Scene) -> None:
    svar = browser(scene.hold, "fremmed leder").get(reverse("indbakke:sager"), {"soeg": KANARIE})
    assert [r["id"] for r in svar.context["raekker"]] == [scene.kanarie.sagsnummer]


def test_systemadministratoren_ser_ingen_sag(scene: Scene, svarene: Svar) -> None:
    sager = (scene.kladde, scene.hos_leder, scene.bevilget, scene.videndeling, scene.samtale, scene.kanarie)
    ord_ = [sag.sagsnummer for sag in sager] + [sag.sagstitel for sag in sager if hasattr(sag, "titel")]
    # A page that refuses may repeat the address that was asked for.
    sider = {navn: side for (navn, _, r), (kode, side) in svarene.items() if r == "systemadmin" and kode == HENTET}
    assert [(navn, o) for navn, side in sider.items() for o in ord_ if o in side] == []


# --- The auditor -----------------------------------------------------------------------------------------------------

#: Where a POST is answered with something else than a refusal, though nothing is changed by it.
UDEN_VIRKNING = {
    # Being signed in at all.
    "roller:log_ind": 302,
    "roller:log_ud": 302,
    "roller:skift_kode": 200,
    "roller:skift_rolle": 302,
    # A wish of one's own: an empty form comes back; who is not employed has no unit to wish in.
    "oensker:ny": 200,
    "oensker:autogem_ny": 409,
    # Taking the trail out is the one thing that an auditor does; without a purpose the form comes back.
    "spor:eksport": 200,
    # The same for the applications to the fund that the auditor reads.
    "fond:overblik_regneark": 200,
}


def test_en_revisor_aendrer_intet_ved_nogen_adresse(scene: Scene) -> None:
    revisor = Bruger.objects.create_user("ekstern", "Ekstern Revisor")
    scene.hold.person["ekstern"] = revisor
    mandat(scene.hold, "ekstern", "kommune")
    assert Mandat.objects.paa(DAG).filter(user=revisor).exists()
    assert scene.hold.adgang("ekstern").roller == (Rolle.REVISOR,)
    sidste = Sporpost.objects.latest("pk").pk
    foer, slap_ind = _indhold(sidste), {}
    for navn, nummer in DOERENE:
        klient = Client(raise_request_exception=False)
        klient.force_login(revisor, backend="roller.adgang.backend.Adgangsbackend")
        felter = {"navn": "x", "grund": "x", "noegle": str(uuid4())}
        status = klient.post(_adresse(scene, navn, nummer), felter).status_code
        if status not in {403, 404, 405}:
            slap_ind[navn] = status
    assert slap_ind == UDEN_VIRKNING
    assert _indhold(sidste) == foer
    # The attempts themselves are in the trail, and nothing else is.
    assert set(Sporpost.objects.filter(pk__gt=sidste).values_list("art", "aktoer")) == {(AFVIST, revisor.pk)}


def _indhold(sidste_post: int = 0) -> dict[str, str]:
    """A print of every row of every table, so that a changed one is seen, too; sessions and sign-ins are not cases.

    Of the trail, only what stands up to an entry; its triggers' own tables follow it.
    """
    af_udloeserne = {Kaedehoved, Fanget, SporetTransaktion}
    egne = [m for m in apps.get_models() if m._meta.app_label in {"roller", "ansoegninger", "workflows", "viewflow"}]
    return {m._meta.label: _aftryk(m, sidste_post) for m in egne if m not in af_udloeserne}


def _aftryk(model: type[Model], sidste_post: int = 0) -> str:
    raekker = model._base_manager.order_by("pk").values_list()
    if model is Sporpost:
        raekker = raekker.filter(pk__lte=sidste_post)
    return f"{len(raekker)} rækker, {sha256(repr(list(raekker)).encode()).hexdigest()}"


def test_aftrykket_ser_en_raekke_der_er_rettet(scene: Scene) -> None:
    foer = _indhold()
    with transaction.atomic():
        Oenske.objects.filter(pk=scene.kladde.pk).update(titel="Rettet")
        efter = _indhold()
        transaction.set_rollback(True)
    assert [navn for navn, aftryk in efter.items() if aftryk != foer[navn]] == ["ansoegninger.Oenske"]
