"""Granting from the waiting list: a decision may come after another, and two new, empty tables.

The rule of one decision a wish and round is made anew for those that come after none; no row changes. It can run again.
The way back drops the tables and the column; it stops at the old rule where something was granted from the list.
"""

import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ansoegninger", "0016_afvigelser"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="HistoricalOverspringning",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("begrundelse", models.TextField(max_length=2000, verbose_name="begrundelse")),
                (
                    "rolle",
                    models.CharField(
                        choices=[
                            ("MEDARBEJDER", "Medarbejder"),
                            ("LEDER", "Leder"),
                            ("CENTERCHEF", "Centerchef"),
                            ("SAETTECHEF", "Sættechef"),
                            ("FAGLIG_KOORDINATOR", "Faglig koordinator"),
                            ("OEKONOMI", "Økonomi"),
                            ("TR", "Tillidsrepræsentant"),
                            ("REVISOR", "Revisor"),
                            ("SYSTEMADMIN", "Systemadministrator"),
                        ],
                        max_length=20,
                    ),
                ),
                ("sprunget_kl", models.DateTimeField(verbose_name="sprunget over")),
                ("tilbage_kl", models.DateTimeField(null=True, verbose_name="taget tilbage")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
            ],
            options={
                "verbose_name": "historical overspringning",
                "verbose_name_plural": "historical overspringninger",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalVentelistevalg",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("fulgt", models.BooleanField(verbose_name="forslaget blev fulgt")),
                ("hvorfor", models.TextField(blank=True, max_length=2000, verbose_name="hvorfor en anden")),
                ("fri_oere", models.BigIntegerField(verbose_name="fri før bevillingen")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
            ],
            options={
                "verbose_name": "historical valg fra ventelisten",
                "verbose_name_plural": "historical valg fra ventelisten",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Overspringning",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("begrundelse", models.TextField(max_length=2000, verbose_name="begrundelse")),
                (
                    "rolle",
                    models.CharField(
                        choices=[
                            ("MEDARBEJDER", "Medarbejder"),
                            ("LEDER", "Leder"),
                            ("CENTERCHEF", "Centerchef"),
                            ("SAETTECHEF", "Sættechef"),
                            ("FAGLIG_KOORDINATOR", "Faglig koordinator"),
                            ("OEKONOMI", "Økonomi"),
                            ("TR", "Tillidsrepræsentant"),
                            ("REVISOR", "Revisor"),
                            ("SYSTEMADMIN", "Systemadministrator"),
                        ],
                        max_length=20,
                    ),
                ),
                ("sprunget_kl", models.DateTimeField(verbose_name="sprunget over")),
                ("tilbage_kl", models.DateTimeField(null=True, verbose_name="taget tilbage")),
            ],
            options={
                "verbose_name": "overspringning",
                "verbose_name_plural": "overspringninger",
                "ordering": ["ramme", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Ventelistevalg",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("fulgt", models.BooleanField(verbose_name="forslaget blev fulgt")),
                ("hvorfor", models.TextField(blank=True, max_length=2000, verbose_name="hvorfor en anden")),
                ("fri_oere", models.BigIntegerField(verbose_name="fri før bevillingen")),
            ],
            options={
                "verbose_name": "valg fra ventelisten",
                "verbose_name_plural": "valg fra ventelisten",
            },
        ),
        migrations.RemoveConstraint(
            model_name="beslutning",
            name="beslutning_en_pr_oenske_og_runde",
        ),
        migrations.AddField(
            model_name="beslutning",
            name="efter",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="afloest_af",
                to="ansoegninger.beslutning",
                verbose_name="efter",
            ),
        ),
        migrations.AddField(
            model_name="historicalbeslutning",
            name="efter",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="ansoegninger.beslutning",
                verbose_name="efter",
            ),
        ),
        migrations.AddConstraint(
            model_name="beslutning",
            constraint=models.UniqueConstraint(
                condition=models.Q(("efter__isnull", True)),
                fields=("runde", "oenske"),
                name="beslutning_en_pr_oenske_og_runde",
            ),
        ),
        migrations.AddConstraint(
            model_name="beslutning",
            constraint=models.CheckConstraint(
                condition=models.Q(("efter__isnull", True), ("udfald", "BEVILGET"), _connector="OR"),
                name="beslutning_fra_ventelisten_bevilger",
            ),
        ),
        migrations.AddField(
            model_name="historicaloverspringning",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="historicaloverspringning",
            name="oenske",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="ansoegninger.oenske",
            ),
        ),
        migrations.AddField(
            model_name="historicaloverspringning",
            name="paa_vegne_af",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicaloverspringning",
            name="ramme",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="ansoegninger.ramme",
                verbose_name="ramme eller pulje",
            ),
        ),
        migrations.AddField(
            model_name="historicaloverspringning",
            name="sprunget_af",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicaloverspringning",
            name="tilbage_af",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicalventelistevalg",
            name="beslutning",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="ansoegninger.beslutning",
            ),
        ),
        migrations.AddField(
            model_name="historicalventelistevalg",
            name="foreslaaet",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="ansoegninger.oenske",
            ),
        ),
        migrations.AddField(
            model_name="historicalventelistevalg",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="overspringning",
            name="oenske",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="overspringninger", to="ansoegninger.oenske"
            ),
        ),
        migrations.AddField(
            model_name="overspringning",
            name="paa_vegne_af",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="overspringning",
            name="ramme",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="ansoegninger.ramme",
                verbose_name="ramme eller pulje",
            ),
        ),
        migrations.AddField(
            model_name="overspringning",
            name="sprunget_af",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="overspringning",
            name="tilbage_af",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="ventelistevalg",
            name="beslutning",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT, related_name="ventelistevalg", to="ansoegninger.beslutning"
            ),
        ),
        migrations.AddField(
            model_name="ventelistevalg",
            name="foreslaaet",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="ansoegninger.oenske",
            ),
        ),
        migrations.AddConstraint(
            model_name="overspringning",
            constraint=models.UniqueConstraint(
                condition=models.Q(("tilbage_kl__isnull", True)),
                fields=("oenske", "ramme"),
                name="overspringning_en_aaben",
            ),
        ),
        migrations.AddConstraint(
            model_name="overspringning",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("tilbage_af__isnull", True), ("tilbage_kl__isnull", True)),
                    models.Q(("tilbage_af__isnull", False), ("tilbage_kl__gte", models.F("sprunget_kl"))),
                    _connector="OR",
                ),
                name="overspringning_tilbage",
            ),
        ),
        migrations.AddConstraint(
            model_name="overspringning",
            constraint=models.CheckConstraint(
                condition=models.Q(("begrundelse", ""), _negated=True), name="overspringning_begrundelse_ikke_tom"
            ),
        ),
        migrations.AddConstraint(
            model_name="overspringning",
            constraint=models.CheckConstraint(
                condition=models.Q(("begrundelse__length__lte", 2000)), name="overspringning_begrundelse_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="ventelistevalg",
            constraint=models.CheckConstraint(
                condition=models.Q(("fulgt", True), models.Q(("hvorfor", ""), _negated=True), _connector="OR"),
                name="ventelistevalg_en_anden_begrundes",
            ),
        ),
        migrations.AddConstraint(
            model_name="ventelistevalg",
            constraint=models.CheckConstraint(
                condition=models.Q(("fulgt", False), ("foreslaaet__isnull", False), _connector="OR"),
                name="ventelistevalg_fulgt_er_foreslaaet",
            ),
        ),
        migrations.AddConstraint(
            model_name="ventelistevalg",
            constraint=models.CheckConstraint(
                condition=models.Q(("fri_oere__gte", 0), ("fri_oere__isnull", True), _connector="OR"),
                name="ventelistevalg_fri_oere_ikke_negativ",
            ),
        ),
        migrations.AddConstraint(
            model_name="ventelistevalg",
            constraint=models.CheckConstraint(
                condition=models.Q(("hvorfor__length__lte", 2000)), name="ventelistevalg_hvorfor_laengde"
            ),
        ),
    ]
