"""What the profile lacks, where a wish is written and assessed and where a goal is put into the plan."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from tests.ansoegninger.mus.opslag import trin
from tests.fabrikker import mussager, profiler, sager
from tests.fabrikker.hold import Hold

pytestmark = [pytest.mark.django_db, pytest.mark.side]
Klient = Callable[[str], Client]


def ord_i(svar: object) -> str:
    """What the page says, without its tags."""
    indhold = svar.content.decode()  # type: ignore[attr-defined]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", indhold)).split())


def test_oensket_tilbyder_egne_huller_og_maerker_laeringsmaalet(hold: Hold, klient: Klient) -> None:
    profiler.besvar(hold, "mads", "C")
    oenske = sager.kladde(hold, "mads")
    side = ord_i(klient("mads").get(reverse("oensker:ret", args=[oenske.sagsnummer, "begrundelse"])))
    assert "Det her viser din kompetenceprofil, at du mangler: Kan begrunde en afgørelse" in side
    assert "Kan begrunde en afgørelse (hul i din profil)" in side


def test_lederen_ser_hvilke_huller_oensket_lukker_og_kun_lederen(hold: Hold, klient: Klient) -> None:
    profiler.besvar(hold, "mads", "C")
    profiler.besvar(hold, "mads", "C", af="lone")
    assert hold.strategi is not None
    oenske = sager.indsendt(hold, "mads", laeringsmaal=list(hold.strategi.laeringsmaal.all()))
    side = ord_i(klient("lone").get(trin(oenske, "vurder")))
    assert "Ønsket peger på 1 læringsmål, hvor Mads Mørkeberg er under det, strategien forventer" in side
    for navn in ("carl", "rikke", "mads"):
        svar = klient(navn).get(reverse("indbakke:sag", args=[oenske.sagsnummer]))
        assert "under det, strategien forventer" not in ord_i(svar)


def test_uden_profil_staar_der_intet_om_den_ved_oensket(hold: Hold, klient: Klient) -> None:
    oenske = sager.indsendt(hold, "mads")
    assert "kompetenceprofil" not in ord_i(klient("lone").get(trin(oenske, "vurder"))).lower()


def test_planens_maal_maerker_hullet_og_kan_sige_at_behovet_kommer_derfra(hold: Hold, klient: Klient) -> None:
    profiler.besvar(hold, "mads", "C")
    sag = mussager.ny_samtale(hold, mussager.holdt)
    side = ord_i(klient("mads").get(reverse("mus:nyt_maal", args=[sag.sagsnummer])))
    assert "Kan begrunde en afgørelse (hul i profilen)" in side
    assert "Hul i kompetenceprofilen" in side
