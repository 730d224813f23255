"""A world that came about through the doors alone, to be broken afterwards."""

from datetime import timedelta
from decimal import Decimal

from ansoegninger.fond.ansoegning.models import Fondsansoegning
from ansoegninger.mus.models import MusSamtale
from ansoegninger.mus.services import gem_maal
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Indstilling, Prioriteringsrunde
from tests.fabrikker import fondssager, sager
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.mussager import musrunde, samtale
from tests.fabrikker.sager import goer
from workflows.beskeder.models import Besked, Beskedstatus

SENERE = NU + timedelta(hours=3)
#: A course without ECTS and exam, as the wish is.
DELVIS = {"ects": Decimal("1.5"), "eksamen": False}


class Verden:
    """A round decided and released, with one wish still at its leader and one talk whose plan holds."""

    def __init__(self, hold: Hold) -> None:
        self.hold = hold
        self.bevilget = sager.vurderet(hold, "mads")
        self.afslaaet = sager.vurderet(hold, "aya")
        self.runde: Prioriteringsrunde = sager.runde(hold)
        sager.laas_alle(hold, self.runde)
        sager.udkast(hold, self.runde, self.bevilget)
        sager.udkast(hold, self.runde, self.afslaaet, "AFSLAG")
        sager.beslut(hold, self.runde)
        sager.frigiv(self.runde)
        Besked.objects.update(status=Beskedstatus.SENDT, sendt_kl=SENERE)
        for oenske in (self.bevilget, self.afslaaet):
            goer(hold[oenske.person.brugernavn], oenske, "laes", tidspunkt=SENERE)
        goer(hold["mads"], self.bevilget, "tilmeld", tidspunkt=SENERE, start_dag=DAG, slut_dag=DAG)
        self.indstilling = Indstilling.objects.get(runde=self.runde, enhed=hold.enhed["voksen"])
        goer(hold["lone"], self.indstilling, "orienter", tidspunkt=SENERE)
        self.hos_leder: Oenske = sager.indsendt(hold, "aya")
        self.samtale = self._samtale()
        self.fondsansoegning = self._tilsagn()

    def _tilsagn(self) -> Fondsansoegning:
        """The fund pays a part of the granted wish; its money stands in the department's pot."""
        fondssager.med_tr(self.hold)
        soegt = fondssager.soegt(self.hold, oenske=self.bevilget, tidspunkt=SENERE, **DELVIS)
        return fondssager.besvaret(self.hold, soegt, tidspunkt=SENERE)

    def _samtale(self) -> MusSamtale:
        sag = samtale(musrunde(self.hold, "voksen"), self.hold)
        for navn, trin in (("mads", "forbered_medarbejder"), ("lone", "forbered_leder")):
            goer(self.hold[navn], sag, trin, noter="Klar", niveau="B")
        goer(self.hold["lone"], sag, "hold", afholdt_dag=DAG)
        felter = {
            "art": "VIDEN",
            "maal": "Skrive kortere",
            "niveau_nu": "C",
            "niveau_maal": "B",
            "aktivitet": "Kursus",
            "ansvarlig": "MEDARBEJDER",
            "frist_dag": DAG,
            "behovskilde": "MUS",
        }
        gem_maal(samtale=sag, adgang=self.hold.adgang("lone"), felter=felter, tidspunkt=NU)
        goer(self.hold["lone"], sag, "plan")
        for navn, trin in (("mads", "godkend_medarbejder"), ("lone", "godkend_leder")):
            goer(self.hold[navn], sag, trin, planversion=sag.planversion)
        return sag
