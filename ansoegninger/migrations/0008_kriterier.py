"""Criteria become data: the tables of the sets and the weights, and room for the answers that are to be moved.

Size: new empty tables, and four columns on the answers. Can be taken back as long as no set is written.
"""

import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

KRITERIER = [
    ("BEHOV", "Passer det til afdelingens behov?"),
    ("MAAL", "Passer det til afdelingens mål?"),
    ("STRATEGI", "Passer det til strategien?"),
]
SVAR = [("JA", "Ja"), ("DELVIST", "Delvist"), ("NEJ", "Nej")]


class Migration(migrations.Migration):
    dependencies = [
        ("ansoegninger", "0007_bevilling_betales"),
        ("roller", "0002_tekstlaengder"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="HistoricalKriteriepoint",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("point", models.PositiveSmallIntegerField(verbose_name="point")),
                ("ord", models.CharField(max_length=200, verbose_name="ord")),
                ("fra", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="fra")),
                (
                    "koder",
                    models.CharField(
                        blank=True, help_text="Adskilt af mellemrum", max_length=200, verbose_name="koder"
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
            ],
            options={
                "verbose_name": "historical kriteriepoint",
                "verbose_name_plural": "historical kriteriepoint",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalKriteriesaet",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("version", models.PositiveIntegerField(verbose_name="version")),
                ("note", models.CharField(max_length=500, verbose_name="hvorfor")),
                ("godkendt_kl", models.DateTimeField(verbose_name="godkendt")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
            ],
            options={
                "verbose_name": "historical kriteriesæt",
                "verbose_name_plural": "historical kriteriesæt",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalKriterieudkast",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("indhold", models.JSONField(verbose_name="indhold")),
                ("rettet_kl", models.DateTimeField(verbose_name="rettet")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
            ],
            options={
                "verbose_name": "historical udkast til kriterier",
                "verbose_name_plural": "historical udkast til kriterier",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalKriterium",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("kode", models.CharField(max_length=30, verbose_name="kode")),
                ("navn", models.CharField(max_length=200, verbose_name="spørgsmål")),
                ("hjaelp", models.CharField(blank=True, max_length=500, verbose_name="hjælp")),
                (
                    "kilde",
                    models.CharField(
                        choices=[
                            ("LEDER", "Lederen svarer i køen"),
                            ("NIVEAUSPRING", "Niveauspring i udviklingsplanen"),
                            ("BEHOVSKILDE", "Hvor behovet i udviklingsplanen kommer fra"),
                            ("LEDERRANG", "Lederens rangering"),
                            ("EGEN_PRIORITET", "Medarbejderens egen prioritet"),
                            ("AAR_SIDEN_BEVILLING", "År siden seneste bevilling"),
                        ],
                        max_length=20,
                        verbose_name="kilde",
                    ),
                ),
                ("orden", models.PositiveSmallIntegerField(verbose_name="orden")),
                ("standardvaegt", models.PositiveSmallIntegerField(verbose_name="standardvægt")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
            ],
            options={
                "verbose_name": "historical kriterium",
                "verbose_name_plural": "historical kriterier",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalRundevaegt",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("vaegt", models.PositiveSmallIntegerField(verbose_name="vægt")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
            ],
            options={
                "verbose_name": "historical vægt i runden",
                "verbose_name_plural": "historical vægte i runden",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Kriteriepoint",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("point", models.PositiveSmallIntegerField(verbose_name="point")),
                ("ord", models.CharField(max_length=200, verbose_name="ord")),
                ("fra", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="fra")),
                (
                    "koder",
                    models.CharField(
                        blank=True, help_text="Adskilt af mellemrum", max_length=200, verbose_name="koder"
                    ),
                ),
            ],
            options={
                "verbose_name": "kriteriepoint",
                "verbose_name_plural": "kriteriepoint",
                "ordering": ["kriterium", "point"],
            },
        ),
        migrations.CreateModel(
            name="Kriteriesaet",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(verbose_name="version")),
                ("note", models.CharField(max_length=500, verbose_name="hvorfor")),
                ("godkendt_kl", models.DateTimeField(verbose_name="godkendt")),
            ],
            options={
                "verbose_name": "kriteriesæt",
                "verbose_name_plural": "kriteriesæt",
                "ordering": ["enhed__path", "-version"],
            },
        ),
        migrations.CreateModel(
            name="Kriterieudkast",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("indhold", models.JSONField(verbose_name="indhold")),
                ("rettet_kl", models.DateTimeField(verbose_name="rettet")),
            ],
            options={
                "verbose_name": "udkast til kriterier",
                "verbose_name_plural": "udkast til kriterier",
            },
        ),
        migrations.CreateModel(
            name="Kriterium",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kode", models.CharField(max_length=30, verbose_name="kode")),
                ("navn", models.CharField(max_length=200, verbose_name="spørgsmål")),
                ("hjaelp", models.CharField(blank=True, max_length=500, verbose_name="hjælp")),
                (
                    "kilde",
                    models.CharField(
                        choices=[
                            ("LEDER", "Lederen svarer i køen"),
                            ("NIVEAUSPRING", "Niveauspring i udviklingsplanen"),
                            ("BEHOVSKILDE", "Hvor behovet i udviklingsplanen kommer fra"),
                            ("LEDERRANG", "Lederens rangering"),
                            ("EGEN_PRIORITET", "Medarbejderens egen prioritet"),
                            ("AAR_SIDEN_BEVILLING", "År siden seneste bevilling"),
                        ],
                        max_length=20,
                        verbose_name="kilde",
                    ),
                ),
                ("orden", models.PositiveSmallIntegerField(verbose_name="orden")),
                ("standardvaegt", models.PositiveSmallIntegerField(verbose_name="standardvægt")),
            ],
            options={
                "verbose_name": "kriterium",
                "verbose_name_plural": "kriterier",
                "ordering": ["saet", "orden"],
            },
        ),
        migrations.CreateModel(
            name="Rundevaegt",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("vaegt", models.PositiveSmallIntegerField(verbose_name="vægt")),
            ],
            options={
                "verbose_name": "vægt i runden",
                "verbose_name_plural": "vægte i runden",
                "ordering": ["runde", "kriterium__orden"],
            },
        ),
        migrations.RemoveConstraint(
            model_name="kriteriesvar",
            name="kriteriesvar_et_pr_kriterium",
        ),
        migrations.RemoveConstraint(
            model_name="kriteriesvar",
            name="kriteriesvar_kriterium_kendt",
        ),
        migrations.RemoveConstraint(
            model_name="kriteriesvar",
            name="kriteriesvar_svar_kendt",
        ),
        migrations.AddField(
            model_name="historicalkriteriesvar",
            name="point",
            field=models.PositiveSmallIntegerField(null=True, verbose_name="point"),
        ),
        migrations.AddField(
            model_name="kriteriesvar",
            name="point",
            field=models.PositiveSmallIntegerField(null=True, verbose_name="point"),
        ),
        migrations.AddField(
            model_name="historicalkriteriepoint",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="historicalkriteriesaet",
            name="enhed",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="roller.enhed",
                verbose_name="center",
            ),
        ),
        migrations.AddField(
            model_name="historicalkriteriesaet",
            name="godkendt_af",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="godkendt af",
            ),
        ),
        migrations.AddField(
            model_name="historicalkriteriesaet",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="historicalkriteriesaet",
            name="skrevet_af",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="skrevet af",
            ),
        ),
        migrations.AddField(
            model_name="historicalkriterieudkast",
            name="enhed",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="roller.enhed",
                verbose_name="center",
            ),
        ),
        migrations.AddField(
            model_name="historicalkriterieudkast",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="historicalkriterieudkast",
            name="skrevet_af",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="skrevet af",
            ),
        ),
        migrations.AddField(
            model_name="historicalkriterium",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="historicalrundevaegt",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="historicalrundevaegt",
            name="runde",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="ansoegninger.prioriteringsrunde",
            ),
        ),
        migrations.AddField(
            model_name="kriteriesaet",
            name="enhed",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="kriteriesaet",
                to="roller.enhed",
                verbose_name="center",
            ),
        ),
        migrations.AddField(
            model_name="kriteriesaet",
            name="godkendt_af",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="godkendt af",
            ),
        ),
        migrations.AddField(
            model_name="kriteriesaet",
            name="skrevet_af",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="skrevet af",
            ),
        ),
        migrations.AddField(
            model_name="historicalkriterium",
            name="saet",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="ansoegninger.kriteriesaet",
                verbose_name="kriteriesæt",
            ),
        ),
        migrations.AddField(
            model_name="historicalprioriteringsrunde",
            name="kriteriesaet",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="ansoegninger.kriteriesaet",
                verbose_name="kriteriesæt",
            ),
        ),
        migrations.AddField(
            model_name="prioriteringsrunde",
            name="kriteriesaet",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="ansoegninger.kriteriesaet",
                verbose_name="kriteriesæt",
            ),
        ),
        migrations.AddField(
            model_name="kriterieudkast",
            name="enhed",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="kriterieudkast",
                to="roller.enhed",
                verbose_name="center",
            ),
        ),
        migrations.AddField(
            model_name="kriterieudkast",
            name="skrevet_af",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="skrevet af",
            ),
        ),
        migrations.AddField(
            model_name="kriterium",
            name="saet",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="kriterier",
                to="ansoegninger.kriteriesaet",
                verbose_name="kriteriesæt",
            ),
        ),
        migrations.AddField(
            model_name="kriteriepoint",
            name="kriterium",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="pointord",
                to="ansoegninger.kriterium",
                verbose_name="kriterium",
            ),
        ),
        migrations.AddField(
            model_name="historicalrundevaegt",
            name="kriterium",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="ansoegninger.kriterium",
                verbose_name="kriterium",
            ),
        ),
        migrations.AddField(
            model_name="historicalkriteriepoint",
            name="kriterium",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="ansoegninger.kriterium",
                verbose_name="kriterium",
            ),
        ),
        migrations.AddField(
            model_name="historicalkriteriesvar",
            name="kriterium_ny",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="ansoegninger.kriterium",
                verbose_name="kriterium",
            ),
        ),
        migrations.AddField(
            model_name="kriteriesvar",
            name="kriterium_ny",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="ansoegninger.kriterium",
                verbose_name="kriterium",
            ),
        ),
        migrations.AddField(
            model_name="rundevaegt",
            name="kriterium",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="rundevaegte",
                to="ansoegninger.kriterium",
                verbose_name="kriterium",
            ),
        ),
        migrations.AddField(
            model_name="rundevaegt",
            name="runde",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="vaegte", to="ansoegninger.prioriteringsrunde"
            ),
        ),
        migrations.AddConstraint(
            model_name="kriteriesaet",
            constraint=models.UniqueConstraint(fields=("enhed", "version"), name="kriteriesaet_version_pr_center"),
        ),
        migrations.AddConstraint(
            model_name="kriteriesaet",
            constraint=models.CheckConstraint(
                condition=models.Q(("version__gte", 1)), name="kriteriesaet_version_fra_en"
            ),
        ),
        migrations.AddConstraint(
            model_name="kriteriesaet",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("godkendt_af__isnull", True), ("skrevet_af__isnull", True)),
                    models.Q(
                        ("godkendt_af__isnull", False),
                        ("skrevet_af__isnull", False),
                        models.Q(("skrevet_af", models.F("godkendt_af")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="kriteriesaet_to_personer",
            ),
        ),
        migrations.AddConstraint(
            model_name="kriteriesaet",
            constraint=models.CheckConstraint(
                condition=models.Q(("note", ""), _negated=True), name="kriteriesaet_note_ikke_tom"
            ),
        ),
        migrations.AddConstraint(
            model_name="kriteriesaet",
            constraint=models.CheckConstraint(
                condition=models.Q(("note__length__lte", 500)), name="kriteriesaet_note_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="kriterium",
            constraint=models.UniqueConstraint(fields=("saet", "kode"), name="kriterium_kode_pr_saet"),
        ),
        migrations.AddConstraint(
            model_name="kriterium",
            constraint=models.UniqueConstraint(fields=("saet", "orden"), name="kriterium_orden_pr_saet"),
        ),
        migrations.AddConstraint(
            model_name="kriterium",
            constraint=models.CheckConstraint(
                condition=models.Q(("standardvaegt__range", (0, 100))), name="kriterium_standardvaegt"
            ),
        ),
        migrations.AddConstraint(
            model_name="kriterium",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kilde__in",
                        ["LEDER", "NIVEAUSPRING", "BEHOVSKILDE", "LEDERRANG", "EGEN_PRIORITET", "AAR_SIDEN_BEVILLING"],
                    )
                ),
                name="kriterium_kilde_kendt",
            ),
        ),
        migrations.AddConstraint(
            model_name="kriterium",
            constraint=models.CheckConstraint(
                condition=models.Q(("kode", ""), _negated=True), name="kriterium_kode_ikke_tom"
            ),
        ),
        migrations.AddConstraint(
            model_name="kriterium",
            constraint=models.CheckConstraint(
                condition=models.Q(("navn", ""), _negated=True), name="kriterium_navn_ikke_tom"
            ),
        ),
        migrations.AddConstraint(
            model_name="kriterium",
            constraint=models.CheckConstraint(
                condition=models.Q(("kode__length__lte", 30)), name="kriterium_kode_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="kriterium",
            constraint=models.CheckConstraint(
                condition=models.Q(("navn__length__lte", 200)), name="kriterium_navn_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="kriterium",
            constraint=models.CheckConstraint(
                condition=models.Q(("hjaelp__length__lte", 500)), name="kriterium_hjaelp_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="kriteriepoint",
            constraint=models.UniqueConstraint(fields=("kriterium", "point"), name="kriteriepoint_et_pr_point"),
        ),
        migrations.AddConstraint(
            model_name="kriteriepoint",
            constraint=models.CheckConstraint(condition=models.Q(("point__range", (0, 4))), name="kriteriepoint_point"),
        ),
        migrations.AddConstraint(
            model_name="kriteriepoint",
            constraint=models.CheckConstraint(
                condition=models.Q(("ord", ""), _negated=True), name="kriteriepoint_ord_ikke_tom"
            ),
        ),
        migrations.AddConstraint(
            model_name="kriteriepoint",
            constraint=models.CheckConstraint(
                condition=models.Q(("ord__length__lte", 200)), name="kriteriepoint_ord_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="kriteriepoint",
            constraint=models.CheckConstraint(
                condition=models.Q(("koder__length__lte", 200)), name="kriteriepoint_koder_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="rundevaegt",
            constraint=models.UniqueConstraint(fields=("runde", "kriterium"), name="rundevaegt_en_pr_kriterium"),
        ),
        migrations.AddConstraint(
            model_name="rundevaegt",
            constraint=models.CheckConstraint(condition=models.Q(("vaegt__range", (0, 100))), name="rundevaegt_vaegt"),
        ),
        # Empty in what is written from here on; so that the way back can make them again before it fills them.
        migrations.AlterField(
            model_name="historicalkriteriesvar",
            name="kriterium",
            field=models.CharField(choices=KRITERIER, max_length=10, null=True),
        ),
        migrations.AlterField(
            model_name="historicalkriteriesvar",
            name="svar",
            field=models.CharField(choices=SVAR, max_length=10, null=True),
        ),
        # Empty in what is written from here on; so that the way back can make them again before it fills them.
        migrations.AlterField(
            model_name="kriteriesvar",
            name="kriterium",
            field=models.CharField(choices=KRITERIER, max_length=10, null=True),
        ),
        migrations.AlterField(
            model_name="kriteriesvar",
            name="svar",
            field=models.CharField(choices=SVAR, max_length=10, null=True),
        ),
    ]
