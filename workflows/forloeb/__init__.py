"""The processes, one file each. A flow file reads as the procedure: who does what, in which order, by when."""

from workflows.forloeb.fondsansoegning import Fondsansoegning
from workflows.forloeb.grus import Grus
from workflows.forloeb.introforloeb import Introforloeb
from workflows.forloeb.kursusoenske import Kursusoenske
from workflows.forloeb.mus import Mus
from workflows.forloeb.prioritering import Afdelingsindstilling, Prioritering
from workflows.forloeb.strategi import Strategiforslag

__all__ = [
    "Afdelingsindstilling",
    "Fondsansoegning",
    "Grus",
    "Introforloeb",
    "Kursusoenske",
    "Mus",
    "Prioritering",
    "Strategiforslag",
]
