"""A version of the strategy is brought in force as a whole, and every word of it is in the trail."""

from __future__ import annotations

from datetime import date

import pytest

from ansoegninger.strategi.models import Laeringsmaal, Niveau, Niveaubeskrivelse, Strategi, Tema
from ansoegninger.strategi.services import indfoer
from tests.fabrikker.hold import NU, Hold
from workflows.spor.models import Sporpost


@pytest.mark.django_db
def test_en_ny_udgave_indfoeres_med_alle_sine_dele(hold: Hold) -> None:
    strategi = Strategi(
        enhed=hold.enhed["center"], navn="Fælles retning", version=2, fra_dag=date(2028, 1, 1), til_dag=date(2030, 1, 1)
    )
    dele = [
        Tema(nummer=1, navn="Samtalen", opgave="Vi lytter først."),
        Niveaubeskrivelse(niveau=Niveau.C, navn="Begynder", tekst="Med støtte"),
        Laeringsmaal(art="VIDEN", nummer=1, tekst="Kan forklare reglen"),
    ]
    ny = indfoer(strategi=strategi, dele=dele, kilde="byrådets referat", tidspunkt=NU)
    assert (ny.temaer.count(), ny.niveauer.count(), ny.laeringsmaal.count()) == (1, 1, 1)
    post = Sporpost.objects.get()
    assert post.saetning == (
        "indførte Fælles retning, version 2, i Center for Voksne fra 01.01.2028 til 31.12.2029 (fra byrådets referat)"
    )
    assert (post.enhed_id, post.regelversion) == (hold.enhed["center"].pk, f"strategi:{ny.pk}")
    assert {"Vi lytter først.", "Med støtte", "Kan forklare reglen"} <= {a["efter"] for a in post.aendringer}
