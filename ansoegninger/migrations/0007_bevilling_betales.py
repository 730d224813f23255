"""A grant is paid by a pot, and nothing else is. Reads the decisions once; the way back drops the check."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ansoegninger", "0006_hvem_betaler"),
    ]

    operations = [
        migrations.AddConstraint(
            model_name="beslutning",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ramme__isnull", False), ("udfald", "BEVILGET")),
                    models.Q(models.Q(("udfald", "BEVILGET"), _negated=True), ("ramme__isnull", True)),
                    _connector="OR",
                ),
                name="beslutning_bevilling_betales",
            ),
        ),
    ]
