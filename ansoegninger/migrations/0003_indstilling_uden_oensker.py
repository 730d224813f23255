"""A department without wishes ends without an orientering: one more phase is known.

Small: a check on one table with a row per department and year. The way back calls such a case AFSLUTTET, as it was.
"""

from django.db import migrations, models


def kald_dem_afsluttet(apps, schema_editor):
    apps.get_model("ansoegninger", "Indstilling").objects.filter(fase="INGEN_OENSKER").update(fase="AFSLUTTET")


class Migration(migrations.Migration):
    dependencies = [
        ("ansoegninger", "0002_opbevaring"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="indstilling",
            name="indstilling_fase_kendt",
        ),
        migrations.AddConstraint(
            model_name="indstilling",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("fase__in", ["OPRETTET", "RANGERES", "LAAST", "ORIENTERING", "AFSLUTTET", "INGEN_OENSKER"])
                ),
                name="indstilling_fase_kendt",
            ),
        ),
        # Last here is first on the way back: before the old check holds again.
        migrations.RunPython(migrations.RunPython.noop, kald_dem_afsluttet, elidable=True),
    ]
