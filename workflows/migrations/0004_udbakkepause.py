"""The outbox can be held back: two new tables, nothing to fill, and the way back drops them."""

import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("workflows", "0003_kontrolpunkter"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="HistoricalUdbakkepause",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("grund", models.CharField(max_length=200, verbose_name="grund")),
                ("sat_kl", models.DateTimeField(verbose_name="sat")),
                ("ophaevet_kl", models.DateTimeField(blank=True, null=True, verbose_name="ophævet")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical pause for udbakken",
                "verbose_name_plural": "historical pauser for udbakken",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Udbakkepause",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("grund", models.CharField(max_length=200, verbose_name="grund")),
                ("sat_kl", models.DateTimeField(verbose_name="sat")),
                ("ophaevet_kl", models.DateTimeField(blank=True, null=True, verbose_name="ophævet")),
            ],
            options={
                "verbose_name": "pause for udbakken",
                "verbose_name_plural": "pauser for udbakken",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("grund", ""), _negated=True), name="udbakkepause_har_grund"
                    )
                ],
            },
        ),
    ]
