"""What the scene holds of learning beside the wishes; the other centre's with the canary's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.behov.models import Behovsopgoerelse
from ansoegninger.introforloeb.models import Introforloeb, Introskabelon
from ansoegninger.katalog.indlaesning.models import Katalogindlaesning
from ansoegninger.katalog.models import Kursus
from ansoegninger.mus.grus.models import Grussamtale
from ansoegninger.mus.models import MusSamtale, Udviklingsmaal
from ansoegninger.strategi.godkendelse import Strategiforslag
from tests.fabrikker import grussager, introsager, katalog, mussager, mustider, profiler, strategier
from tests.fabrikker.behov import opgjort
from tests.fabrikker.hjul import Hjul, hele_hjulet
from tests.fabrikker.hold import Hold


@dataclass
class Laering:
    """What the scene carries of it; the rest is found by where it stands."""

    hold: Hold
    samtale: MusSamtale
    maal: Udviklingsmaal
    grus: Grussamtale
    kursus: Kursus
    indlaesning: Katalogindlaesning
    strategiforslag: Strategiforslag
    hjul: Hjul

    @property
    def aktivitet(self) -> int:
        """The activity of the goal."""
        return int(self.maal.aktiviteter.get().pk)

    @property
    def behov(self) -> int:
        """The department's month of needs."""
        return int(Behovsopgoerelse.objects.get(enhed=self.hold.enhed["voksen"]).pk)

    @property
    def introskabelon(self) -> Introskabelon:
        """The department's template."""
        return Introskabelon.objects.get(enhed=self.hold.enhed["voksen"])

    @property
    def introforloeb(self) -> Introforloeb:
        """Mads' programme, which runs; Aya is his mentor."""
        return Introforloeb.objects.select_related("enhed", "person").get(person=self.hold["mads"])

    @property
    def introkladde(self) -> Introforloeb:
        """Lasse's, whose plan is being laid."""
        return Introforloeb.objects.get(person=self.hold["lasse"])


def laering(hold: Hold, kanarie: str) -> dict[str, Any]:
    """One of everything in Voksenstøtte, and one in the other centre: what the scene carries of it."""
    Aarshjulsemne.objects.create(enhed=hold.enhed["boern"], aar=2027, kvartal=1, emne=f"{kanarie} i årshjulet")
    opgjort(hold)
    opgjort(hold, enhed="boern", af="ulla", emne=f"{kanarie} i klagerne")
    introsager.i_gang(hold)
    introsager.nyt(hold, "lasse")
    introsager.nyt(hold, "bo", "ulla", enhed="boern", mentor=None, erfaring=f"{kanarie} kan det meste")
    profiler.i_scenen(hold, kanarie)
    return {
        "hold": hold,
        **_mus(hold),
        "kursus": katalog.med_dato("Den gode afgørelse", udbyder="Kursushuset", type="FAGSPECIFIKT_KURSUS"),
        "indlaesning": katalog.indlaest(hold, katalog.raekke("Bogfinkekursus")),
        "hjul": hele_hjulet(hold),
        "strategiforslag": strategier.i_gang(hold),
    }


def _mus(hold: Hold) -> dict[str, Any]:
    """A talk that was held at a time that Mads had chosen, and a goal of its plan with an activity."""
    samtale = mustider.holdt(mussager.musrunde(hold), hold)
    maal = mussager.maal(samtale, hold)
    mussager.aktivitet(maal, hold)
    samtale.refresh_from_db()
    grus = grussager.holdt(hold)
    grussager.aktivitet(grussager.maal(grus, hold), hold)
    return {"samtale": samtale, "maal": maal, "grus": grus}
