"""The app's tables, gathered here so that Django finds them."""

from workflows.beskeder.models import Besked
from workflows.motor.models import AabenOpgave, Noegle, Sagsnummerserie, Sagsproces
from workflows.spor.models import Sporpost

__all__ = ["AabenOpgave", "Besked", "Noegle", "Sagsnummerserie", "Sagsproces", "Sporpost"]
