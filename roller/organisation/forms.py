"""Units and employments."""

from decimal import Decimal

from django import forms

from roller.organisation.felter import EnhedFelt
from roller.organisation.models import Overenskomst
from workflows.formularer import DatoFelt, FilterFormular, Formular, TalFelt, TekstFelt, ValgFelt, widgets


class PersonsoegForm(FilterFormular):
    """Search for a person in the organisation."""

    soeg = TekstFelt(label="Find en person", required=False, max_length=80, help_text="Navn eller brugernavn.")


class EnhedForm(Formular):
    """A new unit below another."""

    navn = TekstFelt(label="Navn", max_length=120)


class NyPersonForm(Formular):
    """Who, and employed where as what. There is no password: it is set where others cannot look over a shoulder."""

    navn = TekstFelt(label="Navn", max_length=120)
    brugernavn = TekstFelt(label="Brugernavn", max_length=64, help_text="Bogstaver, tal og @ . + - _ uden mellemrum.")
    email = forms.EmailField(label="E-mail", widget=widgets.Linje(), help_text="Hertil sendes besked om breve.")
    enhed = EnhedFelt(label="Enhed")
    stilling = TekstFelt(label="Stilling", max_length=80)
    overenskomst = ValgFelt(label="Overenskomst", rulleliste=True, choices=Overenskomst.choices)
    timer_pr_uge = TalFelt(label="Timer pr. uge", min_vaerdi=1, max_vaerdi=48, initial=Decimal(37))
    fra_dag = DatoFelt(label="Ansat fra")


class FlytForm(Formular):
    """Where to, as what, and from when."""

    enhed = EnhedFelt(label="Ny enhed")
    stilling = TekstFelt(label="Stilling", max_length=80)
    fra_dag = DatoFelt(label="Første dag i den nye enhed")
