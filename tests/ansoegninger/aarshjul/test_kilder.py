"""What could be taken up, from the department's work, the strategy and the courses: each with where it comes from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.aarshjul.forslag import KILDER, Forslag, forslag
from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.behov.services import Fund
from ansoegninger.evaluering.models import Forankring
from ansoegninger.strategi.initiativer import Initiativ, Tilstand
from tests.fabrikker import gamle_sager
from tests.fabrikker.behov import maaned, opgjort, tema
from tests.fabrikker.gamle_sager import FUGL
from tests.fabrikker.hold import DAG, Hold
from tests.fabrikker.strategier import initiativ
from tests.matrix.scene import dagen


def fra(hold: Hold, kode: str, navn: str = "kim") -> list[Forslag]:
    return forslag(hold.adgang(navn), DAG, [k for k in KILDER if k.kode == kode])


def test_aarets_fund_i_et_tema_er_et_forslag_til_afdelingens_hjul(hold: Hold) -> None:
    opgjort(hold, maaned=maaned(2026, 8), fund=[Fund(tema(hold), 4, "Partshøring mangler")])
    opgjort(hold, maaned=maaned(2026, 9), fund=[Fund(tema(hold), 2, "Pårørende er ikke hørt"), Fund(None, 1, "Ny lov")])
    opgjort(hold, maaned=maaned(2025, 9), fund=[Fund(tema(hold, 3), 9, "For gammelt")])
    opgjort(hold, enhed="visitation", af="per")
    assert [(f.tekst, f.under, f.enhed_navn) for f in fra(hold, "BEHOV")] == [
        ("Borgerens stemme", "6\N{NO-BREAK SPACE}fund det seneste år, senest: Pårørende er ikke hørt", "Voksenstøtte"),
        ("Uden for strategiens temaer", "1\N{NO-BREAK SPACE}fund det seneste år, senest: Ny lov", "Voksenstøtte"),
    ]
    assert not fra(hold, "BEHOV", "mads")


def test_strategiens_initiativer_foreslaas_til_de_er_gennemfoert_eller_opgivet(hold: Hold) -> None:
    assert hold.strategi is not None
    for nummer, tilstand in enumerate(Tilstand, start=1):
        initiativ(hold.strategi, nummer=nummer, hvad=f"Initiativ {nummer}", tilstand=tilstand)
    fundne = fra(hold, "INITIATIV")
    aabne = [nr for nr, t in enumerate(Tilstand, start=1) if t not in {Tilstand.GENNEMFOERT, Tilstand.OPGIVET}]
    assert [f.tekst for f in fundne] == [f"Initiativ {nr}" for nr in aabne]
    assert {f.reference for f in fundne} <= {str(pk) for pk in Initiativ.objects.values_list("pk", flat=True)}


def test_det_nogen_vil_dele_efter_et_kursus_er_et_forslag_og_kun_den_der_vil_fortaelle_naevnes(hold: Hold) -> None:
    oenske = gamle_sager.evalueret(hold)
    (fundet,) = fra(hold, "FORANKRING")
    assert (fundet.tekst, fundet.enhed_id, fundet.reference) == (f"{FUGL}-emne", oenske.enhed_id, str(oenske.pk))
    assert fundet.under == f"{FUGL}-andre. Vil fortælle: {oenske.person}"
    Forankring.objects.filter(oenske=oenske).update(holder_oplaeg=False)
    assert fra(hold, "FORANKRING")[0].under == f"{FUGL}-andre"
    assert not fra(hold, "FORANKRING", "mads")


@pytest.mark.parametrize("kode", ["BEHOV", "INITIATIV"])
def test_et_forslag_der_er_placeret_staar_med_sin_plads(hold: Hold, kode: str) -> None:
    opgjort(hold)
    assert hold.strategi is not None
    initiativ(hold.strategi, nummer=1, hvad="Undervisning i samtaler")
    (fundet,) = fra(hold, kode)
    assert fundet.placeret == ""
    Aarshjulsemne.objects.create(
        enhed=hold.enhed["voksen"], aar=2027, kvartal=2, emne="Emnet", kilde=kode, reference=fundet.reference
    )
    (igen,) = fra(hold, kode)
    assert igen.placeret == "2. kvartal 2027"


def test_naeste_aars_fund_i_samme_tema_er_et_nyt_forslag(hold: Hold) -> None:
    opgjort(hold, maaned=maaned(2026, 9))
    (foer,) = fra(hold, "BEHOV")
    opgjort(hold, maaned=maaned(2026, 10))
    assert fra(hold, "BEHOV")[0].reference == foer.reference
    om_et_aar = DAG + timedelta(days=365)
    opgoerelse = opgjort(hold, art="KLAGE")
    type(opgoerelse).objects.filter(pk=opgoerelse.pk).update(maaned=maaned(2027, 9))
    kilde = [k for k in KILDER if k.kode == "BEHOV"]
    assert forslag(hold.adgang("kim"), om_et_aar, kilde)[0].reference != foer.reference


def test_planlaeggeren_placerer_et_behov_paa_siden(client: Client, hold: Hold) -> None:
    opgjort(hold)
    client.force_login(hold["kim"], backend="roller.adgang.backend.Adgangsbackend")
    with dagen():
        side = client.get(reverse("aarshjul:forslag"), {"kilde": "BEHOV"}).content.decode()
        assert "Borgerens stemme" in side
        (fundet,) = fra(hold, "BEHOV")
        adresse = reverse("aarshjul:placer_forslag", args=["BEHOV", fundet.enhed_id, fundet.reference])
        formular = client.get(adresse).context["form"]
        data = {navn: formular.get_initial_for_field(felt, navn) or "" for navn, felt in formular.fields.items()}
        svar = client.post(adresse, data | {"aar": "2027", "kvartal": "1"}, follow=True)
    assert svar.status_code == 200
    emne = Aarshjulsemne.objects.get(kilde="BEHOV")
    assert (emne.reference, emne.emne, emne.aar) == (fundet.reference, "Borgerens stemme", 2027)


@pytest.mark.parametrize("kode", [kilde.kode for kilde in KILDER])
def test_forslagene_hentes_med_hoejst_otte_opslag(
    client: Client, hold: Hold, kode: str, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    opgjort(hold)
    assert hold.strategi is not None
    for nummer in range(1, 4):
        initiativ(hold.strategi, nummer=nummer, hvad=f"Initiativ {nummer}")
    client.force_login(hold["kim"], backend="roller.adgang.backend.Adgangsbackend")
    with dagen(), django_assert_max_num_queries(8):
        assert client.get(reverse("aarshjul:forslag"), {"kilde": kode}).status_code == 200
