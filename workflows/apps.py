"""The app's configuration."""

from importlib import import_module

from django.apps import AppConfig


class WorkflowsConfig(AppConfig):
    """The app that moves cases."""

    name = "workflows"
    verbose_name = "Forløb"

    def ready(self) -> None:
        # viewflow resolves a stored reference by importing the flow; permissions are injected at import.
        from workflows import forloeb  # noqa: F401

        # The count of steps that nobody can do is registered with roller by being imported.
        import_module("workflows.motor.ansvar")
        import_module("workflows.saetninger")
        # The classes that read the field history are made once.
        import_module("workflows.motor.historik")
        # The outbox tells the trail what became of each message.
        import_module("workflows.motor.beskedspor")
        # What the guard leaves out; how SQLite's connections number their transactions, and
        # the alphabet they sort by; the guard, made after migrate.
        import_module("workflows.undtagelser")
        import_module("workflows.spor.transaktion")
        import_module("workflows.sprog.alfabet")
        import_module("workflows.spor.vaern.signaler")
        import_module("workflows.spor.tjek")
