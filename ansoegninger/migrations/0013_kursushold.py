"""Teams that wishes of a round are joined into: two new, empty tables. It can run again; the way back drops them."""

import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ansoegninger", "0012_kursus_uden_pris"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="HistoricalKursushold",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("titel", models.CharField(blank=True, max_length=200, verbose_name="kursus")),
                (
                    "form",
                    models.CharField(
                        choices=[
                            ("DELTAGER", "Pr. deltager"),
                            ("HOLD", "For et hold"),
                            ("ANDEL", "Delt mellem enheder"),
                        ],
                        max_length=10,
                        verbose_name="prisform",
                    ),
                ),
                ("pris_oere", models.BigIntegerField(verbose_name="pris ekskl. moms")),
                (
                    "deltagere_maks",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="højst deltagere"),
                ),
                ("oprettet_kl", models.DateTimeField(verbose_name="samlet")),
                ("oploest_kl", models.DateTimeField(null=True, verbose_name="opløst")),
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
                    "kursus",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="ansoegninger.kursus",
                    ),
                ),
                (
                    "oploest_af",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "oprettet_af",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
            ],
            options={
                "verbose_name": "historical kursushold",
                "verbose_name_plural": "historical kursushold",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Kursushold",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("titel", models.CharField(blank=True, max_length=200, verbose_name="kursus")),
                (
                    "form",
                    models.CharField(
                        choices=[
                            ("DELTAGER", "Pr. deltager"),
                            ("HOLD", "For et hold"),
                            ("ANDEL", "Delt mellem enheder"),
                        ],
                        max_length=10,
                        verbose_name="prisform",
                    ),
                ),
                ("pris_oere", models.BigIntegerField(verbose_name="pris ekskl. moms")),
                (
                    "deltagere_maks",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="højst deltagere"),
                ),
                ("oprettet_kl", models.DateTimeField(verbose_name="samlet")),
                ("oploest_kl", models.DateTimeField(null=True, verbose_name="opløst")),
                (
                    "kursus",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="ansoegninger.kursus",
                    ),
                ),
                (
                    "oploest_af",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "oprettet_af",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "runde",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kursushold",
                        to="ansoegninger.prioriteringsrunde",
                    ),
                ),
            ],
            options={
                "verbose_name": "kursushold",
                "verbose_name_plural": "kursushold",
                "ordering": ["runde", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Holddeltager",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("udtraadt_kl", models.DateTimeField(null=True, verbose_name="taget af holdet")),
                (
                    "oenske",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="holddeltagelser",
                        to="ansoegninger.oenske",
                    ),
                ),
                (
                    "runde",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="ansoegninger.prioriteringsrunde",
                    ),
                ),
                (
                    "hold",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deltagere",
                        to="ansoegninger.kursushold",
                    ),
                ),
            ],
            options={
                "verbose_name": "holddeltager",
                "verbose_name_plural": "holddeltagere",
                "ordering": ["hold", "pk"],
            },
        ),
        migrations.CreateModel(
            name="HistoricalHolddeltager",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("udtraadt_kl", models.DateTimeField(null=True, verbose_name="taget af holdet")),
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
                    "hold",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="ansoegninger.kursushold",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical holddeltager",
                "verbose_name_plural": "historical holddeltagere",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddConstraint(
            model_name="kursushold",
            constraint=models.CheckConstraint(
                condition=models.Q(("form__in", ["HOLD", "ANDEL"])), name="kursushold_form_faelles"
            ),
        ),
        migrations.AddConstraint(
            model_name="kursushold",
            constraint=models.CheckConstraint(
                condition=models.Q(("deltagere_maks__isnull", True), ("deltagere_maks__gte", 1), _connector="OR"),
                name="kursushold_maks_fra_en",
            ),
        ),
        migrations.AddConstraint(
            model_name="kursushold",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("form", "ANDEL"), _negated=True), ("deltagere_maks__isnull", False), _connector="OR"
                ),
                name="kursushold_andel_af_hvor_mange",
            ),
        ),
        migrations.AddConstraint(
            model_name="kursushold",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("oploest_af__isnull", True), ("oploest_kl__isnull", True)),
                    models.Q(("oploest_af__isnull", False), ("oploest_kl__gte", models.F("oprettet_kl"))),
                    _connector="OR",
                ),
                name="kursushold_oploest",
            ),
        ),
        migrations.AddConstraint(
            model_name="kursushold",
            constraint=models.CheckConstraint(
                condition=models.Q(("pris_oere__gte", 0), ("pris_oere__isnull", True), _connector="OR"),
                name="kursushold_pris_oere_ikke_negativ",
            ),
        ),
        migrations.AddConstraint(
            model_name="kursushold",
            constraint=models.CheckConstraint(
                condition=models.Q(("titel__length__lte", 200)), name="kursushold_titel_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="holddeltager",
            constraint=models.UniqueConstraint(fields=("hold", "oenske"), name="holddeltager_en_gang_pr_hold"),
        ),
        migrations.AddConstraint(
            model_name="holddeltager",
            constraint=models.UniqueConstraint(
                condition=models.Q(("udtraadt_kl__isnull", True)),
                fields=("runde", "oenske"),
                name="holddeltager_et_aabent_hold",
            ),
        ),
    ]
