"""Read the target out of the free text: whose side of the desk, and whose cases.

Size: one row per course, some hundreds. Only words that can mean one thing are read, and only into what is empty, so it
can run again; the text stays as it was, beside them. The way back leaves the two columns to be dropped with their migration.
"""

from django.db import migrations
from django.utils import timezone

BEGGE = "BEGGE"
FUNKTION = {"MYNDIGHED": ("myndighed",), "UDFOERER": ("udfører", "udførere")}
OMRAADE = {"BOERN": ("børn", "unge", "familier"), "VOKSNE": ("voksne",)}


def laes(tekst, koder):
    """The code whose words occur, both where both do, and none where none does."""
    ordene = {ord_.strip(".,;:()").lower() for ord_ in tekst.replace("/", " ").split()}
    fundne = [kode for kode, tegn in koder.items() if ordene & set(tegn)]
    return BEGGE if len(fundne) == 2 else fundne[0] if fundne else ""


def frem(apps, schema_editor):
    Kursus = apps.get_model("ansoegninger", "Kursus")
    Historik = apps.get_model("ansoegninger", "HistoricalKursus")
    nu = timezone.now()
    for kursus in Kursus.objects.exclude(maalgruppe="").filter(funktion="", omraade=""):
        kursus.funktion, kursus.omraade = laes(kursus.maalgruppe, FUNKTION), laes(kursus.maalgruppe, OMRAADE)
        if not (kursus.funktion or kursus.omraade):
            continue
        kursus.save(update_fields=["funktion", "omraade"])
        # A model of a migration writes no history of its own.
        felter = {felt.attname: getattr(kursus, felt.attname) for felt in Kursus._meta.concrete_fields}
        Historik.objects.create(
            **felter, history_date=nu, history_type="~", history_change_reason="Målgruppen læst som to oplysninger"
        )


class Migration(migrations.Migration):
    dependencies = [("ansoegninger", "0025_godkendte_strategier")]

    operations = [migrations.RunPython(frem, migrations.RunPython.noop)]
