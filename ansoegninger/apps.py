"""The app of the domain, and what it registers when Django starts."""

from importlib import import_module

from django.apps import AppConfig

#: The domains that add to the shared pages, in the order in which what they add is shown.
_MED_SIDER = (
    *(
        "strategi",
        "mus",
        "mus.grus",
        "introforloeb",
        "oensker",
        "prioritering",
        "breve",
        "evaluering",
        "papirer",
        "venteliste",
    ),
    *("rapporter", "fond", "aarshjul"),
)


class AnsoegningerConfig(AppConfig):
    """The app that holds the domain."""

    name = "ansoegninger"
    verbose_name = "Ansøgninger"

    def ready(self) -> None:
        # The trail's sentences, what the database need not watch, what it lets be erased from the history, and what
        # each domain adds to the shared pages, are registered by being imported.
        import_module("ansoegninger.saetninger")
        import_module("ansoegninger.undtagelser")
        import_module("ansoegninger.sletning.historik")
        for domaene in _MED_SIDER:
            import_module(f"ansoegninger.{domaene}.sider")
        # A setting that names a section twice is told of now, not by the first page that needs it.
        import_module("ansoegninger.papirer.raekkefoelge").raekkefoelge()
