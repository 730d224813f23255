"""The price has its own rows now; the way back makes an empty column that the migration before fills."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("ansoegninger", "0011_kursuspris")]

    operations = [
        migrations.RemoveConstraint(
            model_name="kursus",
            name="kursus_pris_oere_ikke_negativ",
        ),
        migrations.RemoveField(
            model_name="historicalkursus",
            name="pris_oere",
        ),
        migrations.RemoveField(
            model_name="kursus",
            name="pris_oere",
        ),
    ]
