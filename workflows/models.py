"""The app's tables, gathered here so that Django finds them."""

from workflows.beskeder.models import Besked
from workflows.motor.models import AabenOpgave, Noegle, Sagsnummerserie, Sagsproces
from workflows.spor.models import Fanget, Kaedehoved, Sletning, SporetTransaktion, Sporpost

__all__ = [
    "AabenOpgave",
    "Besked",
    "Fanget",
    "Kaedehoved",
    "Noegle",
    "Sagsnummerserie",
    "Sagsproces",
    "Sletning",
    "SporetTransaktion",
    "Sporpost",
]
