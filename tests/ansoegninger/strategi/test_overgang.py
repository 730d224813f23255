"""What was there before versions were approved here counts as approved, and nobody is said to have done it."""

from __future__ import annotations

from datetime import date
from importlib import import_module

import pytest
from django.apps import apps

from ansoegninger.strategi.godkendelse import Godkendelsesart, Strategigodkendelse
from ansoegninger.strategi.models import Strategi
from tests.fabrikker.hold import Hold

godkend = import_module("ansoegninger.migrations.0025_godkendte_strategier").godkend


@pytest.mark.django_db
def test_en_gammel_version_faar_et_faktum_uden_en_godkender(hold: Hold) -> None:
    gammel = Strategi.objects.create(
        enhed=hold.enhed["center"], navn="Fra før", version=7, fra_dag=date(2022, 1, 1), til_dag=date(2024, 1, 1)
    )
    assert gammel not in Strategi.objects.paa(date(2023, 1, 1))
    godkend(apps, None)
    godkend(apps, None)
    faktum = Strategigodkendelse.objects.get(strategi=gammel)
    assert (faktum.art, faktum.godkendt_af, faktum.gaelder_fra) == (Godkendelsesart.IMPORT, None, date(2022, 1, 1))
    assert faktum.godkendt_kl == gammel.history.earliest().history_date
    assert faktum.kilde == "lagt ind, før versioner blev godkendt i systemet"
    # The models of a migration write no history by themselves; the ones that are here do.
    af_migrationen, af_modellen = faktum.history.order_by("history_id")
    assert (af_migrationen.kilde, af_migrationen.gaelder_fra) == (af_modellen.kilde, af_modellen.gaelder_fra)
    assert gammel in Strategi.objects.paa(date(2023, 1, 1))
