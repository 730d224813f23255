"""Units and employments."""

from roller.organisation.felter import EnhedFelt
from workflows.formularer import DatoFelt, FilterFormular, Formular, TekstFelt


class PersonsoegForm(FilterFormular):
    """Search for a person in the organisation."""

    soeg = TekstFelt(label="Find en person", required=False, max_length=80, help_text="Navn eller brugernavn.")


class EnhedForm(Formular):
    """A new unit below another."""

    navn = TekstFelt(label="Navn", max_length=120)


class FlytForm(Formular):
    """Where to, as what, and from when."""

    enhed = EnhedFelt(label="Ny enhed")
    stilling = TekstFelt(label="Stilling", max_length=80)
    fra_dag = DatoFelt(label="Første dag i den nye enhed")
