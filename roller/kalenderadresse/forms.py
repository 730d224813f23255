"""The name of an address."""

from workflows.formularer import Formular, TekstFelt


class AdresseForm(Formular):
    """What one calls it, so as to know which to close."""

    navn = TekstFelt(label="Navn på adressen", max_length=60, help_text="Fx »Min telefon« eller »Outlook«.")
