"""A sentence of the trail is Danish, whatever the entry holds."""

import pytest

import ansoegninger.saetninger  # noqa: F401 - registers the sentences
from workflows.indbakke.revision.arter import artsnavn
from workflows.spor.saetninger import saetning


@pytest.mark.parametrize(
    ("data", "tekst"),
    [
        ({"antal": 1}, "låste indstillingen med 1 ønske"),
        ({"antal": 3}, "låste indstillingen med 3 ønsker"),
        ({"antal": 1200}, "låste indstillingen med 1.200 ønsker"),
        ({}, "låste indstillingen med – ønsker"),
    ],
)
def test_tallet_boejer_ordet(data: dict[str, object], tekst: str) -> None:
    assert saetning("afdelingsindstilling.ranger", data) == tekst


def test_et_tal_uden_navneord_staar_som_det_er() -> None:
    assert saetning("budget.ramme_aendret", {"enhed": "Visitation", "aar": 2027, "foer": "1 kr."}) == (
        "ændrede rammen for Visitation 2027 fra 1 kr. til –"
    )


def test_slagsens_navn_lader_tallet_staa_aabent() -> None:
    assert artsnavn("afdelingsindstilling.ranger") == "Låste indstillingen med … ønsker"
