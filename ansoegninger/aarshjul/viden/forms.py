"""Asking a colleague, and answering."""

from ansoegninger.aarshjul.viden.models import Videnssvar
from roller.brugere.felter import PersonFelt
from workflows.formularer import Formular, LangTekstFelt, ValgFelt


class SpoergForm(Formular):
    """Whom to ask, and a word with it."""

    person = PersonFelt(label="Kollega i centeret")
    besked = LangTekstFelt(
        label="Besked", max_length=500, raekker=3, required=False, help_text="Fx hvor lang tid der er til emnet."
    )


class SvarForm(Formular):
    """Yes or no, and a word with it."""

    svar = ValgFelt(label="Vil du stå for emnet?", choices=((Videnssvar.JA, "Ja"), (Videnssvar.NEJ, "Nej")))
    tekst = LangTekstFelt(
        label="Et ord med på vejen", max_length=500, raekker=3, required=False, personfoelsom_hjaelp=True
    )
