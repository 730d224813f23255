"""A line for next year, and why one lies."""

from workflows.formularer import Formular, TekstFelt


class OenskeForm(Formular):
    """What one would like to take up."""

    tekst = TekstFelt(label="Hvad vil du gerne have på hjulet næste år?", max_length=200, personfoelsom_hjaelp=True)


class LiggerForm(Formular):
    """A word to whoever wished."""

    hvorfor = TekstFelt(label="Hvorfor tages det ikke med?", max_length=300, personfoelsom_hjaelp=True)
