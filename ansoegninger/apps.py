from django.apps import AppConfig


class AnsoegningerConfig(AppConfig):
    """The app that holds the domain."""

    name = "ansoegninger"
    verbose_name = "Ansøgninger"

    def ready(self) -> None:
        from ansoegninger import saetninger  # noqa: F401 - registers the trail's sentences
