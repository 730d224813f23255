"""Follow-up days that are moved, with the reason; and when and where a group's talk is.

Size: two new tables, and two columns on some tens of rows, empty in those that are there. Back: all four are dropped, and
with them why days were moved; the days themselves stay where they were moved to.
"""

import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ansoegninger", "0026_maalgruppe_som_to_oplysninger"),
        ("roller", "0003_kalenderadresse"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Grusflytning",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("fra_dag", models.DateField(verbose_name="flyttet fra")),
                ("til_dag", models.DateField(verbose_name="flyttet til")),
                ("grund", models.CharField(max_length=500, verbose_name="hvorfor")),
                ("flyttet_kl", models.DateTimeField(verbose_name="flyttet")),
            ],
            options={
                "verbose_name": "gruppens flyttede opfølgningsdag",
                "verbose_name_plural": "gruppens flyttede opfølgningsdage",
                "ordering": ["grus", "flyttet_kl", "pk"],
            },
        ),
        migrations.CreateModel(
            name="HistoricalGrusflytning",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("fra_dag", models.DateField(verbose_name="flyttet fra")),
                ("til_dag", models.DateField(verbose_name="flyttet til")),
                ("grund", models.CharField(max_length=500, verbose_name="hvorfor")),
                ("flyttet_kl", models.DateTimeField(verbose_name="flyttet")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
            ],
            options={
                "verbose_name": "historical gruppens flyttede opfølgningsdag",
                "verbose_name_plural": "historical gruppens flyttede opfølgningsdage",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPlanflytning",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("fra_dag", models.DateField(verbose_name="flyttet fra")),
                ("til_dag", models.DateField(verbose_name="flyttet til")),
                ("grund", models.CharField(max_length=500, verbose_name="hvorfor")),
                ("flyttet_kl", models.DateTimeField(verbose_name="flyttet")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
            ],
            options={
                "verbose_name": "historical flyttet opfølgningsdag",
                "verbose_name_plural": "historical flyttede opfølgningsdage",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Planflytning",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("fra_dag", models.DateField(verbose_name="flyttet fra")),
                ("til_dag", models.DateField(verbose_name="flyttet til")),
                ("grund", models.CharField(max_length=500, verbose_name="hvorfor")),
                ("flyttet_kl", models.DateTimeField(verbose_name="flyttet")),
            ],
            options={
                "verbose_name": "flyttet opfølgningsdag",
                "verbose_name_plural": "flyttede opfølgningsdage",
                "ordering": ["samtale", "flyttet_kl", "pk"],
            },
        ),
        migrations.AddField(
            model_name="grussamtale",
            name="klokken",
            field=models.TimeField(blank=True, null=True, verbose_name="klokken"),
        ),
        migrations.AddField(
            model_name="grussamtale",
            name="sted",
            field=models.CharField(blank=True, max_length=120, verbose_name="sted"),
        ),
        migrations.AddField(
            model_name="historicalgrussamtale",
            name="klokken",
            field=models.TimeField(blank=True, null=True, verbose_name="klokken"),
        ),
        migrations.AddField(
            model_name="historicalgrussamtale",
            name="sted",
            field=models.CharField(blank=True, max_length=120, verbose_name="sted"),
        ),
        migrations.AddConstraint(
            model_name="grussamtale",
            constraint=models.CheckConstraint(
                condition=models.Q(("sted__length__lte", 120)), name="grussamtale_sted_laengde"
            ),
        ),
        migrations.AddField(
            model_name="grusflytning",
            name="flyttet_af",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="flyttet af",
            ),
        ),
        migrations.AddField(
            model_name="grusflytning",
            name="grus",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="flytninger", to="ansoegninger.grussamtale"
            ),
        ),
        migrations.AddField(
            model_name="historicalgrusflytning",
            name="flyttet_af",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="flyttet af",
            ),
        ),
        migrations.AddField(
            model_name="historicalgrusflytning",
            name="grus",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="ansoegninger.grussamtale",
            ),
        ),
        migrations.AddField(
            model_name="historicalgrusflytning",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="historicalplanflytning",
            name="flyttet_af",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="flyttet af",
            ),
        ),
        migrations.AddField(
            model_name="historicalplanflytning",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="historicalplanflytning",
            name="samtale",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="ansoegninger.mussamtale",
            ),
        ),
        migrations.AddField(
            model_name="planflytning",
            name="flyttet_af",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="flyttet af",
            ),
        ),
        migrations.AddField(
            model_name="planflytning",
            name="samtale",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="flytninger", to="ansoegninger.mussamtale"
            ),
        ),
        migrations.AddConstraint(
            model_name="grusflytning",
            constraint=models.CheckConstraint(
                condition=models.Q(("fra_dag", models.F("til_dag")), _negated=True), name="grusflytning_flytter"
            ),
        ),
        migrations.AddConstraint(
            model_name="grusflytning",
            constraint=models.CheckConstraint(
                condition=models.Q(("grund", ""), _negated=True), name="grusflytning_grund_ikke_tom"
            ),
        ),
        migrations.AddConstraint(
            model_name="grusflytning",
            constraint=models.CheckConstraint(
                condition=models.Q(("grund__length__lte", 500)), name="grusflytning_grund_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="planflytning",
            constraint=models.CheckConstraint(
                condition=models.Q(("fra_dag", models.F("til_dag")), _negated=True), name="planflytning_flytter"
            ),
        ),
        migrations.AddConstraint(
            model_name="planflytning",
            constraint=models.CheckConstraint(
                condition=models.Q(("grund", ""), _negated=True), name="planflytning_grund_ikke_tom"
            ),
        ),
        migrations.AddConstraint(
            model_name="planflytning",
            constraint=models.CheckConstraint(
                condition=models.Q(("grund__length__lte", 500)), name="planflytning_grund_laengde"
            ),
        ),
    ]
