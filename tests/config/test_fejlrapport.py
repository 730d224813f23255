"""What people have written never reaches a log or an error report."""

import logging
import sys

import pytest
from django.test import RequestFactory
from django.views.debug import ExceptionReporter

from config.fejlrapport import SKJULT, LogformatUdenIndhold, UdenIndhold

HEMMELIGT = "Jeg er sygemeldt med stress"


def _fejl(begrundelse: str) -> None:
    raise ValueError(f"kan ikke gemme {begrundelse}")


@pytest.fixture
def rapport() -> str:
    request = RequestFactory().post("/oensker/nyt/", {"begrundelse": HEMMELIGT})
    try:
        _fejl(request.POST["begrundelse"])
    except ValueError:
        return ExceptionReporter(request, *sys.exc_info()).get_traceback_text()


def test_rapporten_naevner_feltet_men_ikke_indholdet(rapport):
    felter = rapport.partition("POST:")[2].partition("FILES:")[0]
    assert "begrundelse" in felter
    assert HEMMELIGT not in felter


def test_loggen_siger_sted_og_slags_men_ikke_fejlens_tekst():
    try:
        _fejl(HEMMELIGT)
    except ValueError:
        post = logging.LogRecord(
            "django.request", logging.ERROR, __file__, 1, "Fejl i %s", ("/oensker/",), sys.exc_info()
        )
    linjer = LogformatUdenIndhold("{message}", style="{").format(post)
    assert HEMMELIGT not in linjer
    assert "in _fejl" in linjer
    assert linjer.endswith("builtins.ValueError")


def test_noeglen_til_sporet_staar_ikke_i_en_rapport(settings):
    settings.SPOR_NOEGLE = "07" * 32
    vist = UdenIndhold().get_safe_settings()
    assert (vist["SPOR_NOEGLE"], vist["LANGUAGE_CODE"]) == (SKJULT, "da")
