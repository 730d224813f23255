"""What random people do to the plans of MUS: a part of the machine in `vandring`."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from ansoegninger.mus.aktiviteter.models import Aktivitetsfase
from ansoegninger.mus.aktiviteter.services import gem_aktivitet
from ansoegninger.mus.models import MusSamtale, Udviklingsmaal
from ansoegninger.mus.opfoelgning import arbejde as opfoelgning
from ansoegninger.mus.services import gem_maal
from tests.fabrikker.mussager import AKTIVITET
from tests.motor.trindata import MAAL
from workflows.motor import ure

MEDARBEJDERE = ("mads", "aya", "ina", "lone", "carl")
ALLE = (*MEDARBEJDERE, "per", "sofie", "signe", "kim", "rikke", "admin", "ulla", "bo")
nogen = st.sampled_from(ALLE)
nummer = st.integers(min_value=0, max_value=30)


class Planerne:
    """Somebody writes in a plan; and the days come on which plans are followed up."""

    nu: datetime
    proev: Any
    adgang: Any

    @rule(nr=nummer, navn=nogen)
    def nogen_retter_en_plan(self, nr: int, navn: str) -> None:
        samtaler = MusSamtale.objects.filter(fase__in=["PLAN", "GODKENDELSE"]).order_by("pk")
        if not samtaler:
            return
        samtale = samtaler[nr % len(samtaler)]
        af = navn if nr % 2 else samtale.person.brugernavn
        self.proev(gem_maal, samtale=samtale, adgang=self.adgang(af), felter=MAAL, tidspunkt=self.nu)

    @rule(nr=nummer, navn=nogen, valg=nummer)
    def nogen_skriver_en_aktivitet(self, nr: int, navn: str, valg: int) -> None:
        maalene = Udviklingsmaal.objects.select_related("samtale__person").order_by("pk")
        if not maalene:
            return
        maal = maalene[nr % len(maalene)]
        af = navn if nr % 2 else maal.samtale.person.brugernavn
        felter = {"felter": AKTIVITET | {"fase": Aktivitetsfase.values[valg % 3]}, "maal_id": maal.pk}
        self.proev(gem_aktivitet, samtale=maal.samtale, adgang=self.adgang(af), tidspunkt=self.nu, **felter)

    @rule(maaneder=st.integers(min_value=1, max_value=12))
    def planernes_dage_kommer(self, maaneder: int) -> None:
        """The worker, as it will run so many months from now: nobody else is that far."""
        kl = self.nu + timedelta(days=31 * maaneder)
        opfoelgning.forfaldent(kl)
        for samtale in MusSamtale.objects.filter(fase="GAELDER").order_by("pk"):
            ure.forfaldent(kl, samtale)
