"""Who and what the matrix' scene has beside `hold`."""

from __future__ import annotations

from ansoegninger.evaluering.beviser import laeg_bevis
from ansoegninger.oensker.models import Oenske
from roller.organisation.models import Ansaettelse
from tests.fabrikker import gamle_sager, sager
from tests.fabrikker.hold import DAG, FOER, NU, Hold


def lasse(hold: Hold) -> None:
    """One more in Voksenstøtte, with a hold on his cases."""
    person = type(hold["mads"]).objects.create_user("lasse", "Lasse Lindegren", email="lasse@fjordby.example")
    hold.person["lasse"] = person
    Ansaettelse.objects.create(
        person=person,
        enhed=hold.enhed["voksen"],
        stilling="socialrådgiver",
        overenskomst="DS",
        timer_pr_uge=37,
        fra_dag=FOER,
    )
    gamle_sager.paalaeg(hold, person="lasse")


def tag_kurset(hold: Hold, oenske: Oenske) -> None:
    """Mads has been on the course, and has laid the proof on the case."""
    sager.goer(hold["mads"], oenske, "laes")
    sager.goer(hold["mads"], oenske, "tilmeld", start_dag=DAG, slut_dag=DAG)
    sager.goer(hold["mads"], oenske, "gennemfoer", gennemfoert=True, begrundelse="")
    laeg_bevis(oenske=oenske, raa=b"%PDF-1.7\n%%EOF\n", adgang=hold.adgang("mads"), tidspunkt=NU)
