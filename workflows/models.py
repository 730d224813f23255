"""The app's tables, gathered here so that Django finds them."""

from workflows.beskeder.models import Besked
from workflows.motor.models import AabenOpgave, Noegle, Sagsnummerserie, Sagsproces
from workflows.spor.kontrolpunkter.models import Efterproevning, Kontrolpunkt, Kontrolpunkthoved
from workflows.spor.models import Fanget, Kaedehoved, Sletning, SporetTransaktion, Sporpost

__all__ = [
    "AabenOpgave",
    "Besked",
    "Efterproevning",
    "Fanget",
    "Kaedehoved",
    "Kontrolpunkt",
    "Kontrolpunkthoved",
    "Noegle",
    "Sagsnummerserie",
    "Sagsproces",
    "Sletning",
    "SporetTransaktion",
    "Sporpost",
]
