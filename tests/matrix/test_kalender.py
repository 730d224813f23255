"""The one address that is open to whoever has a secret: right, wrong and closed, for a stranger and for everybody."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.urls import reverse

from roller.kalenderadresse.noegle import ny_noegle
from roller.kalenderadresse.services import luk
from tests.fabrikker.hold import NU
from tests.matrix.scene import ANONYM, KANARIE, ROLLER, browser, byg_scene, dagen

pytestmark = pytest.mark.django_db


def test_kun_den_rigtige_og_aabne_adresse_svarer_hvem_der_end_spoerger() -> None:
    cache.clear()
    with dagen():
        scene = byg_scene()
        adresse = reverse("roller:kalender")
        hemmeligt = {"rigtig": scene.hjul.noegle, "forkert": ny_noegle(), "ingen": ""}

        def svarene(hvad: str) -> set[tuple[int, bytes]]:
            fundne = [
                browser(scene.hold, rolle).get(adresse, {"noegle": hemmeligt[hvad]}) for rolle in (*ROLLER, ANONYM)
            ]
            return {(svar.status_code, svar.content) for svar in fundne}

        # The same file for all: it is the calendar of whoever made the address.
        ((kode, fil),) = svarene("rigtig")
        assert (kode, b"BEGIN:VEVENT" in fil) == (200, True)
        assert KANARIE.encode() not in fil
        assert scene.hjul.punkt.tekst.encode() not in fil
        intet = {(404, b"Ingen kalender her.")}
        assert svarene("forkert") == svarene("ingen") == intet
        luk(adresse=scene.hjul.adresse, adgang=scene.hold.adgang("mads"), tidspunkt=NU)
        assert svarene("rigtig") == intet
