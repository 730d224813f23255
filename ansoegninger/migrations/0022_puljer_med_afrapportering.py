"""What comes with money from outside: areas, focus topics, the duty to report. New, empty tables; back is to drop them."""

import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ansoegninger", "0021_nettopriser"),
        ("roller", "0002_tekstlaengder"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Afrapporteringsfrist",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("modtager", models.CharField(max_length=120, verbose_name="til hvem")),
                ("senest_dag", models.DateField(verbose_name="senest")),
                ("hvad", models.CharField(max_length=500, verbose_name="hvad der bedes om")),
                (
                    "ramme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="frister",
                        to="ansoegninger.ramme",
                        verbose_name="pulje",
                    ),
                ),
            ],
            options={
                "verbose_name": "frist for afrapportering",
                "verbose_name_plural": "frister for afrapportering",
                "ordering": ["senest_dag", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Afrapportering",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveSmallIntegerField(verbose_name="version")),
                ("tekst", models.TextField(max_length=4000, verbose_name="status")),
                ("indhold", models.JSONField(verbose_name="indhold")),
                ("indsendt_kl", models.DateTimeField(verbose_name="indsendt")),
                (
                    "indsendt_af",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="indsendt af",
                    ),
                ),
                (
                    "frist",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afrapporteringer",
                        to="ansoegninger.afrapporteringsfrist",
                        verbose_name="frist",
                    ),
                ),
            ],
            options={
                "verbose_name": "afrapportering",
                "verbose_name_plural": "afrapporteringer",
                "ordering": ["frist", "-version"],
            },
        ),
        migrations.CreateModel(
            name="Afrapporteringsudkast",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("tekst", models.TextField(max_length=4000, verbose_name="status")),
                ("skrevet_kl", models.DateTimeField(verbose_name="skrevet")),
                (
                    "frist",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="udkast",
                        to="ansoegninger.afrapporteringsfrist",
                        verbose_name="frist",
                    ),
                ),
                (
                    "skrevet_af",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="skrevet af",
                    ),
                ),
            ],
            options={
                "verbose_name": "udkast til afrapportering",
                "verbose_name_plural": "udkast til afrapportering",
            },
        ),
        migrations.CreateModel(
            name="Fokusemne",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("navn", models.CharField(max_length=120, verbose_name="fokusemne")),
                ("temanummer", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="tema")),
                (
                    "ramme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="fokusemner",
                        to="ansoegninger.ramme",
                        verbose_name="pulje",
                    ),
                ),
            ],
            options={
                "verbose_name": "fokusemne",
                "verbose_name_plural": "fokusemner",
                "ordering": ["ramme", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Emnevalg",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sagsnummer", models.CharField(max_length=20, verbose_name="sag")),
                (
                    "ramme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="ansoegninger.ramme",
                        verbose_name="pulje",
                    ),
                ),
                (
                    "emne",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="valg",
                        to="ansoegninger.fokusemne",
                        verbose_name="fokusemne",
                    ),
                ),
            ],
            options={
                "verbose_name": "valg af fokusemne",
                "verbose_name_plural": "valg af fokusemner",
                "ordering": ["ramme", "sagsnummer"],
            },
        ),
        migrations.CreateModel(
            name="HistoricalAfrapportering",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("version", models.PositiveSmallIntegerField(verbose_name="version")),
                ("tekst", models.TextField(max_length=4000, verbose_name="status")),
                ("indsendt_kl", models.DateTimeField(verbose_name="indsendt")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "frist",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="ansoegninger.afrapporteringsfrist",
                        verbose_name="frist",
                    ),
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
                    "indsendt_af",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="indsendt af",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical afrapportering",
                "verbose_name_plural": "historical afrapporteringer",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalAfrapporteringsfrist",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("modtager", models.CharField(max_length=120, verbose_name="til hvem")),
                ("senest_dag", models.DateField(verbose_name="senest")),
                ("hvad", models.CharField(max_length=500, verbose_name="hvad der bedes om")),
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
                    "ramme",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="ansoegninger.ramme",
                        verbose_name="pulje",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical frist for afrapportering",
                "verbose_name_plural": "historical frister for afrapportering",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalAfrapporteringsudkast",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("tekst", models.TextField(max_length=4000, verbose_name="status")),
                ("skrevet_kl", models.DateTimeField(verbose_name="skrevet")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "frist",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="ansoegninger.afrapporteringsfrist",
                        verbose_name="frist",
                    ),
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
                    "skrevet_af",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="skrevet af",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical udkast til afrapportering",
                "verbose_name_plural": "historical udkast til afrapportering",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalEmnevalg",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("sagsnummer", models.CharField(max_length=20, verbose_name="sag")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "emne",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="ansoegninger.fokusemne",
                        verbose_name="fokusemne",
                    ),
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
                    "ramme",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="ansoegninger.ramme",
                        verbose_name="pulje",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical valg af fokusemne",
                "verbose_name_plural": "historical valg af fokusemner",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalFokusemne",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("navn", models.CharField(max_length=120, verbose_name="fokusemne")),
                ("temanummer", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="tema")),
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
                    "ramme",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="ansoegninger.ramme",
                        verbose_name="pulje",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical fokusemne",
                "verbose_name_plural": "historical fokusemner",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPuljeomraade",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("navn", models.CharField(max_length=120, verbose_name="område")),
                ("beloeb_oere", models.BigIntegerField(verbose_name="beløb")),
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
                    "ramme",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="ansoegninger.ramme",
                        verbose_name="pulje",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical område i en pulje",
                "verbose_name_plural": "historical områder i puljer",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Puljeomraade",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("navn", models.CharField(max_length=120, verbose_name="område")),
                ("beloeb_oere", models.BigIntegerField(verbose_name="beløb")),
                (
                    "ramme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="omraader",
                        to="ansoegninger.ramme",
                        verbose_name="pulje",
                    ),
                ),
            ],
            options={
                "verbose_name": "område i en pulje",
                "verbose_name_plural": "områder i puljer",
                "ordering": ["ramme", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Omraadeenhed",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "enhed",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="roller.enhed",
                        verbose_name="enhed",
                    ),
                ),
                (
                    "ramme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="ansoegninger.ramme",
                        verbose_name="pulje",
                    ),
                ),
                (
                    "omraade",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="enheder",
                        to="ansoegninger.puljeomraade",
                        verbose_name="område",
                    ),
                ),
            ],
            options={
                "verbose_name": "områdets enhed",
                "verbose_name_plural": "områdernes enheder",
                "ordering": ["omraade", "enhed__path"],
            },
        ),
        migrations.CreateModel(
            name="HistoricalOmraadeenhed",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "enhed",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="roller.enhed",
                        verbose_name="enhed",
                    ),
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
                    "ramme",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="ansoegninger.ramme",
                        verbose_name="pulje",
                    ),
                ),
                (
                    "omraade",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="ansoegninger.puljeomraade",
                        verbose_name="område",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical områdets enhed",
                "verbose_name_plural": "historical områdernes enheder",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddConstraint(
            model_name="afrapporteringsfrist",
            constraint=models.UniqueConstraint(
                fields=("ramme", "modtager", "senest_dag"), name="afrapporteringsfrist_en_gang_om_dagen"
            ),
        ),
        migrations.AddConstraint(
            model_name="afrapporteringsfrist",
            constraint=models.CheckConstraint(
                condition=models.Q(("modtager", ""), _negated=True), name="afrapporteringsfrist_modtager_ikke_tom"
            ),
        ),
        migrations.AddConstraint(
            model_name="afrapporteringsfrist",
            constraint=models.CheckConstraint(
                condition=models.Q(("hvad", ""), _negated=True), name="afrapporteringsfrist_hvad_ikke_tom"
            ),
        ),
        migrations.AddConstraint(
            model_name="afrapporteringsfrist",
            constraint=models.CheckConstraint(
                condition=models.Q(("modtager__length__lte", 120)), name="afrapporteringsfrist_modtager_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="afrapporteringsfrist",
            constraint=models.CheckConstraint(
                condition=models.Q(("hvad__length__lte", 500)), name="afrapporteringsfrist_hvad_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="afrapportering",
            constraint=models.UniqueConstraint(fields=("frist", "version"), name="afrapportering_version_pr_frist"),
        ),
        migrations.AddConstraint(
            model_name="afrapportering",
            constraint=models.CheckConstraint(
                condition=models.Q(("version__gte", 1)), name="afrapportering_version_fra_en"
            ),
        ),
        migrations.AddConstraint(
            model_name="afrapportering",
            constraint=models.CheckConstraint(
                condition=models.Q(("tekst", ""), _negated=True), name="afrapportering_tekst_ikke_tom"
            ),
        ),
        migrations.AddConstraint(
            model_name="afrapportering",
            constraint=models.CheckConstraint(
                condition=models.Q(("tekst__length__lte", 4000)), name="afrapportering_tekst_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="afrapporteringsudkast",
            constraint=models.CheckConstraint(
                condition=models.Q(("tekst", ""), _negated=True), name="afrapporteringsudkast_tekst_ikke_tom"
            ),
        ),
        migrations.AddConstraint(
            model_name="afrapporteringsudkast",
            constraint=models.CheckConstraint(
                condition=models.Q(("tekst__length__lte", 4000)), name="afrapporteringsudkast_tekst_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="fokusemne",
            constraint=models.UniqueConstraint(fields=("ramme", "navn"), name="fokusemne_navn_en_gang"),
        ),
        migrations.AddConstraint(
            model_name="fokusemne",
            constraint=models.UniqueConstraint(
                condition=models.Q(("temanummer__isnull", False)),
                fields=("ramme", "temanummer"),
                name="fokusemne_tema_i_et_emne",
            ),
        ),
        migrations.AddConstraint(
            model_name="fokusemne",
            constraint=models.CheckConstraint(
                condition=models.Q(("navn", ""), _negated=True), name="fokusemne_navn_ikke_tom"
            ),
        ),
        migrations.AddConstraint(
            model_name="fokusemne",
            constraint=models.CheckConstraint(
                condition=models.Q(("navn__length__lte", 120)), name="fokusemne_navn_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="emnevalg",
            constraint=models.UniqueConstraint(fields=("ramme", "sagsnummer"), name="emnevalg_et_pr_sag"),
        ),
        migrations.AddConstraint(
            model_name="emnevalg",
            constraint=models.CheckConstraint(
                condition=models.Q(("sagsnummer", ""), _negated=True), name="emnevalg_sagsnummer_ikke_tom"
            ),
        ),
        migrations.AddConstraint(
            model_name="puljeomraade",
            constraint=models.UniqueConstraint(fields=("ramme", "navn"), name="puljeomraade_navn_en_gang"),
        ),
        migrations.AddConstraint(
            model_name="puljeomraade",
            constraint=models.CheckConstraint(
                condition=models.Q(("navn", ""), _negated=True), name="puljeomraade_navn_ikke_tom"
            ),
        ),
        migrations.AddConstraint(
            model_name="puljeomraade",
            constraint=models.CheckConstraint(
                condition=models.Q(("beloeb_oere__gte", 0), ("beloeb_oere__isnull", True), _connector="OR"),
                name="puljeomraade_beloeb_oere_ikke_negativ",
            ),
        ),
        migrations.AddConstraint(
            model_name="puljeomraade",
            constraint=models.CheckConstraint(
                condition=models.Q(("navn__length__lte", 120)), name="puljeomraade_navn_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="omraadeenhed",
            constraint=models.UniqueConstraint(fields=("ramme", "enhed"), name="omraadeenhed_i_et_omraade"),
        ),
    ]
