"""Production refuses to start half configured, and says everything that is missing at once."""

import os
import subprocess
import sys

import pytest

FULDT = {
    "SECRET_KEY": "x1" * 30,
    "ALLOWED_HOSTS": "kurser.example.invalid, kurser2.example.invalid",
    "DATABASE_URL": "sqlite://:memory:",
    "KOMMUNE_NAVN": "Fjordby Kommune",
    "SPOR_NOEGLE_FIL": "/run/secrets/spornoegle",
    "SPOR_KONTROLPUNKTFIL": "/mnt/revision/kontrolpunkter.jsonl",
}


def _laes(udtryk: str, miljoe: dict[str, str]) -> subprocess.CompletedProcess[str]:
    rent = {navn: vaerdi for navn, vaerdi in os.environ.items() if navn not in {*FULDT, "SPOR_NOEGLE"}}
    kommando = [sys.executable, "-c", f"import config.settings.prod as p; print(({udtryk}))"]
    return subprocess.run(kommando, env=rent | miljoe, capture_output=True, text=True, check=False)


def test_alt_der_mangler_naevnes_paa_en_gang():
    svar = _laes("p.DEBUG", {})
    assert svar.returncode != 0
    assert [navn for navn in FULDT if f"{navn}:" not in svar.stderr] == []


@pytest.mark.parametrize("navn", FULDT)
def test_en_tom_vaerdi_er_ogsaa_en_mangel(navn):
    assert f"{navn}:" in _laes("p.DEBUG", FULDT | {navn: " "}).stderr


def test_noeglen_til_sporet_kan_ogsaa_vaere_en_hemmelighed_i_miljoeet():
    uden_fil = {navn: vaerdi for navn, vaerdi in FULDT.items() if navn != "SPOR_NOEGLE_FIL"}
    assert _laes("p.DEBUG", uden_fil | {"SPOR_NOEGLE": "07" * 32}).stdout.strip() == "False"


def test_med_alt_paa_plads_er_fejlsoegning_slukket_og_vaertsnavnene_laest():
    svar = _laes("p.DEBUG, p.DEMO, p.ALLOWED_HOSTS, p.SESSION_COOKIE_SECURE", FULDT)
    assert svar.stdout.strip() == "(False, False, ['kurser.example.invalid', 'kurser2.example.invalid'], True)"
