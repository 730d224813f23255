"""The fund's rules in versions: two new, empty tables. What is shipped holds until somebody writes another."""

import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ansoegninger", "0018_listens_aftryk"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Fondsregelsaet",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "overenskomst",
                    models.CharField(
                        choices=[
                            ("DS", "Dansk Socialrådgiverforening"),
                            ("HK", "HK Kommunal"),
                            ("FOA", "FOA"),
                            ("SL", "Socialpædagogernes Landsforbund"),
                            ("AK", "Akademikerne"),
                            ("SUNDHED", "Sundhedskartellet"),
                            ("ANDEN", "Anden overenskomst"),
                        ],
                        max_length=10,
                        verbose_name="overenskomst",
                    ),
                ),
                ("version", models.PositiveIntegerField(verbose_name="version")),
                ("fra_dag", models.DateField(verbose_name="gælder fra")),
                ("note", models.CharField(max_length=500, verbose_name="hvorfor")),
                ("skrevet_kl", models.DateTimeField(verbose_name="skrevet")),
                (
                    "skrevet_af",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="skrevet af",
                    ),
                ),
            ],
            options={
                "verbose_name": "fondsregelsæt",
                "verbose_name_plural": "fondsregelsæt",
                "ordering": ["overenskomst", "-version"],
            },
        ),
        migrations.CreateModel(
            name="Fondsregel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("orden", models.PositiveSmallIntegerField(verbose_name="orden")),
                (
                    "art",
                    models.CharField(
                        choices=[
                            ("OVERENSKOMST", "Hvem der kan søge"),
                            ("IKKE_ANSAT_SOM", "Hvem der ikke kan søge"),
                            ("LOFT", "Loft"),
                            ("LOFT_MASTER", "Loft, master"),
                            ("VINDUE", "Perioden, loftet gælder for"),
                            ("ANDEL", "Fondens andel"),
                            ("SAERPULJE", "Særlig pulje"),
                            ("UDGIFT", "Udgifter, der dækkes"),
                            ("UDDANNELSE", "Uddannelser, der kan støttes"),
                            ("TIDLIGST", "Tidligst"),
                            ("SENEST", "Senest"),
                            ("UNDERSKRIFT", "Underskrifter"),
                            ("GRUPPE", "Gruppe"),
                            ("PULJE", "Puljen"),
                            ("SUPPLEMENT", "Ud over det sædvanlige"),
                            ("PLAN", "Skriftlig plan"),
                        ],
                        max_length=20,
                        verbose_name="om",
                    ),
                ),
                ("tekst", models.CharField(max_length=500, verbose_name="regel")),
                ("kilde", models.CharField(max_length=200, verbose_name="kilde")),
                ("kilde_dag", models.DateField(blank=True, null=True, verbose_name="kildens dato")),
                ("bekraeftet", models.BooleanField(verbose_name="bekræftet")),
                ("tal", models.BigIntegerField(blank=True, null=True, verbose_name="tal")),
                ("kode", models.CharField(blank=True, max_length=100, verbose_name="kode")),
                ("eksamen", models.BooleanField(blank=True, null=True, verbose_name="eksamen")),
                ("dag", models.DateField(blank=True, null=True, verbose_name="åbner igen")),
                (
                    "saet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="regler",
                        to="ansoegninger.fondsregelsaet",
                        verbose_name="fondsregelsæt",
                    ),
                ),
            ],
            options={
                "verbose_name": "fondsregel",
                "verbose_name_plural": "fondsregler",
                "ordering": ["saet", "orden"],
            },
        ),
        migrations.CreateModel(
            name="HistoricalFondsregel",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("orden", models.PositiveSmallIntegerField(verbose_name="orden")),
                (
                    "art",
                    models.CharField(
                        choices=[
                            ("OVERENSKOMST", "Hvem der kan søge"),
                            ("IKKE_ANSAT_SOM", "Hvem der ikke kan søge"),
                            ("LOFT", "Loft"),
                            ("LOFT_MASTER", "Loft, master"),
                            ("VINDUE", "Perioden, loftet gælder for"),
                            ("ANDEL", "Fondens andel"),
                            ("SAERPULJE", "Særlig pulje"),
                            ("UDGIFT", "Udgifter, der dækkes"),
                            ("UDDANNELSE", "Uddannelser, der kan støttes"),
                            ("TIDLIGST", "Tidligst"),
                            ("SENEST", "Senest"),
                            ("UNDERSKRIFT", "Underskrifter"),
                            ("GRUPPE", "Gruppe"),
                            ("PULJE", "Puljen"),
                            ("SUPPLEMENT", "Ud over det sædvanlige"),
                            ("PLAN", "Skriftlig plan"),
                        ],
                        max_length=20,
                        verbose_name="om",
                    ),
                ),
                ("tekst", models.CharField(max_length=500, verbose_name="regel")),
                ("kilde", models.CharField(max_length=200, verbose_name="kilde")),
                ("kilde_dag", models.DateField(blank=True, null=True, verbose_name="kildens dato")),
                ("bekraeftet", models.BooleanField(verbose_name="bekræftet")),
                ("tal", models.BigIntegerField(blank=True, null=True, verbose_name="tal")),
                ("kode", models.CharField(blank=True, max_length=100, verbose_name="kode")),
                ("eksamen", models.BooleanField(blank=True, null=True, verbose_name="eksamen")),
                ("dag", models.DateField(blank=True, null=True, verbose_name="åbner igen")),
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
                    "saet",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="ansoegninger.fondsregelsaet",
                        verbose_name="fondsregelsæt",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical fondsregel",
                "verbose_name_plural": "historical fondsregler",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalFondsregelsaet",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "overenskomst",
                    models.CharField(
                        choices=[
                            ("DS", "Dansk Socialrådgiverforening"),
                            ("HK", "HK Kommunal"),
                            ("FOA", "FOA"),
                            ("SL", "Socialpædagogernes Landsforbund"),
                            ("AK", "Akademikerne"),
                            ("SUNDHED", "Sundhedskartellet"),
                            ("ANDEN", "Anden overenskomst"),
                        ],
                        max_length=10,
                        verbose_name="overenskomst",
                    ),
                ),
                ("version", models.PositiveIntegerField(verbose_name="version")),
                ("fra_dag", models.DateField(verbose_name="gælder fra")),
                ("note", models.CharField(max_length=500, verbose_name="hvorfor")),
                ("skrevet_kl", models.DateTimeField(verbose_name="skrevet")),
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
                "verbose_name": "historical fondsregelsæt",
                "verbose_name_plural": "historical fondsregelsæt",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddConstraint(
            model_name="fondsregelsaet",
            constraint=models.UniqueConstraint(
                fields=("overenskomst", "version"), name="fondsregelsaet_version_pr_overenskomst"
            ),
        ),
        migrations.AddConstraint(
            model_name="fondsregelsaet",
            constraint=models.CheckConstraint(
                condition=models.Q(("version__gte", 1)), name="fondsregelsaet_version_fra_en"
            ),
        ),
        migrations.AddConstraint(
            model_name="fondsregelsaet",
            constraint=models.CheckConstraint(
                condition=models.Q(("overenskomst__in", ["DS", "HK", "FOA", "SL", "AK", "SUNDHED", "ANDEN"])),
                name="fondsregelsaet_overenskomst_kendt",
            ),
        ),
        migrations.AddConstraint(
            model_name="fondsregelsaet",
            constraint=models.CheckConstraint(
                condition=models.Q(("note", ""), _negated=True), name="fondsregelsaet_note_ikke_tom"
            ),
        ),
        migrations.AddConstraint(
            model_name="fondsregelsaet",
            constraint=models.CheckConstraint(
                condition=models.Q(("note__length__lte", 500)), name="fondsregelsaet_note_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="fondsregel",
            constraint=models.UniqueConstraint(fields=("saet", "orden"), name="fondsregel_orden_pr_saet"),
        ),
        migrations.AddConstraint(
            model_name="fondsregel",
            constraint=models.CheckConstraint(
                condition=models.Q(("tal__isnull", True), ("tal__gte", 0), _connector="OR"), name="fondsregel_tal"
            ),
        ),
        migrations.AddConstraint(
            model_name="fondsregel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "art__in",
                        [
                            "OVERENSKOMST",
                            "IKKE_ANSAT_SOM",
                            "LOFT",
                            "LOFT_MASTER",
                            "VINDUE",
                            "ANDEL",
                            "SAERPULJE",
                            "UDGIFT",
                            "UDDANNELSE",
                            "TIDLIGST",
                            "SENEST",
                            "UNDERSKRIFT",
                            "GRUPPE",
                            "PULJE",
                            "SUPPLEMENT",
                            "PLAN",
                        ],
                    )
                ),
                name="fondsregel_art_kendt",
            ),
        ),
        migrations.AddConstraint(
            model_name="fondsregel",
            constraint=models.CheckConstraint(
                condition=models.Q(("tekst", ""), _negated=True), name="fondsregel_tekst_ikke_tom"
            ),
        ),
        migrations.AddConstraint(
            model_name="fondsregel",
            constraint=models.CheckConstraint(
                condition=models.Q(("kilde", ""), _negated=True), name="fondsregel_kilde_ikke_tom"
            ),
        ),
        migrations.AddConstraint(
            model_name="fondsregel",
            constraint=models.CheckConstraint(
                condition=models.Q(("tekst__length__lte", 500)), name="fondsregel_tekst_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="fondsregel",
            constraint=models.CheckConstraint(
                condition=models.Q(("kilde__length__lte", 200)), name="fondsregel_kilde_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="fondsregel",
            constraint=models.CheckConstraint(
                condition=models.Q(("kode__length__lte", 100)), name="fondsregel_kode_laengde"
            ),
        ),
    ]
