"""The app's configuration."""

from importlib import import_module

from django.apps import AppConfig


class RollerConfig(AppConfig):
    """The app that knows people, units, roles and access."""

    name = "roller"
    verbose_name = "Roller og organisation"

    def ready(self) -> None:
        # Sentences of the trail, and what listens to axes, are registered by being imported.
        import_module("roller.saetninger")
        import_module("roller.undtagelser")
        import_module("roller.brugere.laasning")
