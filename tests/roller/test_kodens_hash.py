"""How a password is kept may change with the years; that the row changed is in the trail."""

import pytest
from django.test import Client
from pytest_django import Settings

from tests.fabrikker.hold import Hold
from workflows.spor.models import Sporpost

KODE = "Blå-tulipan-i-regn-7"
LOG_IND = "/log-ind/"


@pytest.mark.django_db
def test_en_kode_der_er_gemt_paa_gammel_vis_gemmes_paa_ny_ved_log_ind_og_det_staar_i_sporet(
    hold: Hold, client: Client, settings: Settings
) -> None:
    mads = hold["mads"]
    mads.set_password(KODE)
    mads.save()
    gammel = mads.password
    client.post(LOG_IND, {"username": "mads", "password": KODE})
    mads.refresh_from_db()
    assert (mads.password, Sporpost.objects.count()) == (gammel, 0)

    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher", *settings.PASSWORD_HASHERS]
    client.post("/log-ud/")
    client.post(LOG_IND, {"username": "mads", "password": "forkert"})
    assert not Sporpost.objects.exists()
    client.post(LOG_IND, {"username": "mads", "password": KODE})
    mads.refresh_from_db()
    assert mads.password != gammel
    assert mads.check_password(KODE)
    post = Sporpost.objects.get()
    assert post.saetning == "gemte adgangskoden for Mads Mørkeberg på den måde, adgangskoder gemmes nu"
    assert post.person_id == mads.pk
