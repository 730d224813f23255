from django.apps import AppConfig


class RollerConfig(AppConfig):
    """The app that knows people, units, roles and access."""

    name = "roller"
    verbose_name = "Roller og organisation"
