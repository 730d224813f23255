"""The yardstick of a round, reasons for differing from it, and the save a draft belongs to: two new, empty tables and an
empty column. The history of an indstilling no longer counts its moves, which are told one by one; the way back counts
them as 0. It can run again."""

import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ansoegninger", "0015_hovedhensyn"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveField(model_name="historicalindstilling", name="version"),
        migrations.AddField(
            model_name="beslutningsudkast",
            name="skridt",
            field=models.UUIDField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="historicalbeslutningsudkast",
            name="skridt",
            field=models.UUIDField(editable=False, null=True),
        ),
        migrations.CreateModel(
            name="HistoricalAfvigelse",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "retning",
                    models.CharField(
                        choices=[
                            ("MED", "bevilget, selv om det bedste udvalg ikke har det med"),
                            ("UDE", "ikke bevilget, selv om det bedste udvalg har det med"),
                        ],
                        max_length=3,
                        verbose_name="retning",
                    ),
                ),
                ("tab", models.BigIntegerField(null=True, verbose_name="point, det koster")),
                ("pris_oere", models.BigIntegerField(null=True, verbose_name="kroner, det koster")),
                ("grund", models.CharField(max_length=500, verbose_name="begrundelse")),
                ("sat_kl", models.DateTimeField(verbose_name="sat")),
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
                (
                    "koersel",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="ansoegninger.koersel",
                        verbose_name="beregning",
                    ),
                ),
                (
                    "oenske",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="ansoegninger.oenske",
                    ),
                ),
                (
                    "runde",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="ansoegninger.prioriteringsrunde",
                    ),
                ),
                (
                    "sat_af",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical afvigelse",
                "verbose_name_plural": "historical afvigelser",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMaalestok",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("valgt_kl", models.DateTimeField(verbose_name="valgt")),
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
                (
                    "koersel",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="ansoegninger.koersel",
                        verbose_name="beregning",
                    ),
                ),
                (
                    "runde",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="ansoegninger.prioriteringsrunde",
                    ),
                ),
                (
                    "valgt_af",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical målestok",
                "verbose_name_plural": "historical målestokke",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Maalestok",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("valgt_kl", models.DateTimeField(verbose_name="valgt")),
                (
                    "koersel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="maalestokke",
                        to="ansoegninger.koersel",
                        verbose_name="beregning",
                    ),
                ),
                (
                    "runde",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="maalestok",
                        to="ansoegninger.prioriteringsrunde",
                    ),
                ),
                (
                    "valgt_af",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "målestok",
                "verbose_name_plural": "målestokke",
                "ordering": ["runde"],
            },
        ),
        migrations.CreateModel(
            name="Afvigelse",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "retning",
                    models.CharField(
                        choices=[
                            ("MED", "bevilget, selv om det bedste udvalg ikke har det med"),
                            ("UDE", "ikke bevilget, selv om det bedste udvalg har det med"),
                        ],
                        max_length=3,
                        verbose_name="retning",
                    ),
                ),
                ("tab", models.BigIntegerField(null=True, verbose_name="point, det koster")),
                ("pris_oere", models.BigIntegerField(null=True, verbose_name="kroner, det koster")),
                ("grund", models.CharField(max_length=500, verbose_name="begrundelse")),
                ("sat_kl", models.DateTimeField(verbose_name="sat")),
                (
                    "koersel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afvigelser",
                        to="ansoegninger.koersel",
                        verbose_name="beregning",
                    ),
                ),
                (
                    "oenske",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="ansoegninger.oenske"
                    ),
                ),
                (
                    "runde",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afvigelser",
                        to="ansoegninger.prioriteringsrunde",
                    ),
                ),
                (
                    "sat_af",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "afvigelse",
                "verbose_name_plural": "afvigelser",
                "ordering": ["runde", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("runde", "oenske"), name="afvigelse_en_pr_oenske"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("pris_oere__isnull", True), ("tab__isnull", True)),
                            models.Q(("pris_oere__isnull", False), ("tab__isnull", False)),
                            _connector="OR",
                        ),
                        name="afvigelse_pris_hel",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("retning__in", ["MED", "UDE"])), name="afvigelse_retning_kendt"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("grund", ""), _negated=True), name="afvigelse_grund_ikke_tom"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("grund__length__lte", 500)), name="afvigelse_grund_laengde"
                    ),
                ],
            },
        ),
    ]
