"""Forms on Det Fælles Designsystem: fields that speak Danish, one field template and one form template.

Everything a page needs is imported from here: `from workflows.formularer import Formular, KronerFelt, TekstFelt`.
"""

from workflows.formularer.felter import (
    AarFelt,
    BekraeftFelt,
    DatoFelt,
    FlervalgFelt,
    HeltalFelt,
    JaNejFelt,
    KronerFelt,
    LangTekstFelt,
    TalFelt,
    TekstFelt,
    ValgFelt,
)
from workflows.formularer.grundlag import FilterFormular, Formular, ModelFormular

__all__ = [
    "AarFelt",
    "BekraeftFelt",
    "DatoFelt",
    "FilterFormular",
    "FlervalgFelt",
    "Formular",
    "HeltalFelt",
    "JaNejFelt",
    "KronerFelt",
    "LangTekstFelt",
    "ModelFormular",
    "TalFelt",
    "TekstFelt",
    "ValgFelt",
]
