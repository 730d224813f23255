"""An auditor's mandate."""

from roller.brugere.felter import PersonFelt
from roller.organisation.felter import EnhedFelt
from roller.tildelinger.forms import GrundFelt, SidsteDagFelt
from workflows.formularer import Formular


class MandatForm(Formular):
    """Who audits what, until when, and why."""

    revisor = PersonFelt(label="Revisor")
    enhed = EnhedFelt(label="Enhed", help_text="Mandatet gælder også alle enheder under den.")
    udloeber_dag = SidsteDagFelt(label="Sidste dag", help_text="Højst et år ad gangen.")
    grund = GrundFelt(help_text="Fx årlig revision af kompetencemidlerne.")
