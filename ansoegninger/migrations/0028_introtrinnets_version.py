"""A version on each step of an introductory programme and of its template: who edits an older one is told.

Size: a constant default, so no row is rewritten; whatever is there begins at 1. The way back drops the columns.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ansoegninger", "0027_opfoelgningen_flyttes_og_grus_rettes"),
    ]

    operations = [
        migrations.AddField(
            model_name="historicalintrotrin",
            name="version",
            field=models.PositiveIntegerField(default=1, verbose_name="ændret i version"),
        ),
        migrations.AddField(
            model_name="historicalskabelontrin",
            name="version",
            field=models.PositiveIntegerField(default=1, verbose_name="ændret i version"),
        ),
        migrations.AddField(
            model_name="introtrin",
            name="version",
            field=models.PositiveIntegerField(default=1, verbose_name="ændret i version"),
        ),
        migrations.AddField(
            model_name="skabelontrin",
            name="version",
            field=models.PositiveIntegerField(default=1, verbose_name="ændret i version"),
        ),
    ]
