"""What is bigger than any form of ours is turned away before a form reads it, on a page that says so."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.oensker.models import Oenske
from tests.fabrikker.hold import Hold

pytestmark = [pytest.mark.django_db, pytest.mark.side]

FEM_MB = {"titel": "Kursus", "begrundelse": "x" * 5_000_000}
HUNDREDE_TUSIND_FELTER = {f"felt{nr}": "" for nr in range(100_000)}


@pytest.mark.parametrize("data", [FEM_MB, HUNDREDE_TUSIND_FELTER], ids=["fem MB", "100.000 felter"])
@pytest.mark.parametrize("vaern", [True, False], ids=["læst af CSRF-værnet", "læst af formularen"])
def test_det_alt_for_store_faar_en_side_der_siger_det_og_intet_gemmes(
    hold: Hold, data: dict[str, str], vaern: bool
) -> None:
    client = Client(enforce_csrf_checks=vaern)
    client.force_login(hold["mads"])
    client.get(reverse("oensker:ny"))
    svar = client.post(reverse("oensker:ny"), urlencode(data), content_type="application/x-www-form-urlencoded")
    assert svar.status_code == 413
    side = svar.content.decode()
    assert "Det, du sendte, er for stort" in side
    assert "Mads Mørkeberg" in side
    assert not Oenske.objects.exists()


def test_den_der_ikke_er_logget_paa_faar_samme_side(client: Client) -> None:
    svar = client.post(reverse("roller:log_ind"), FEM_MB)
    assert svar.status_code == 413
    assert "Der er ikke gemt noget." in svar.content.decode()
