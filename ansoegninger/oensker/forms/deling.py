"""Sharing one wish with a named person."""

from roller.brugere.felter import PersonFelt
from roller.tildelinger.forms import GrundFelt, SidsteDagFelt
from workflows.formularer import Formular


class DelingForm(Formular):
    """With whom, until when, and why."""

    person = PersonFelt(label="Del med")
    udloeber_dag = SidsteDagFelt(label="Sidste dag", help_text="Højst et år ad gangen.")
    grund = GrundFelt(help_text="Hvorfor skal netop denne person læse sagen?")
