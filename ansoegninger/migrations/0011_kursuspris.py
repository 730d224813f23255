"""What a course costs becomes rows of its own, one for each form of price; the price until now is one participant's.

Size: one row a course, and one for each change of its price. It can run again, since the way back empties the table.
The way back keeps the price of a single seat, and forgets the other forms and when the price changed.
"""

import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


def flyt_priserne(apps, schema_editor):
    """Every price that is known, with the history that the course kept of it."""
    kursuspris, historie = (apps.get_model("ansoegninger", n) for n in ("Kursuspris", "HistoricalKursuspris"))
    med_pris = apps.get_model("ansoegninger", "Kursus").objects.exclude(pris_oere=None).order_by("pk")
    nye = {k.pk: kursuspris.objects.create(kursus=k, form="DELTAGER", pris_oere=k.pris_oere) for k in med_pris}
    sidst = {}
    gamle = apps.get_model("ansoegninger", "HistoricalKursus").objects.filter(id__in=nye).order_by("history_id")
    for g in gamle.iterator():
        foer, sidst[g.id] = sidst.get(g.id), g.pris_oere
        if g.pris_oere == foer:
            continue
        slags = "+" if foer is None else "-" if g.pris_oere is None else "~"
        historie.objects.create(
            id=nye[g.id].pk,
            kursus_id=g.id,
            form="DELTAGER",
            pris_oere=foer if g.pris_oere is None else g.pris_oere,
            history_date=g.history_date,
            history_type=slags,
            history_user_id=g.history_user_id,
        )


def flyt_dem_tilbage(apps, schema_editor):
    """The price of a single seat is the course's price again."""
    for pris in apps.get_model("ansoegninger", "Kursuspris").objects.filter(form="DELTAGER"):
        apps.get_model("ansoegninger", "Kursus").objects.filter(pk=pris.kursus_id).update(pris_oere=pris.pris_oere)


class Migration(migrations.Migration):
    dependencies = [
        ("ansoegninger", "0010_kriteriesvar_krav"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="HistoricalKursuspris",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "form",
                    models.CharField(
                        choices=[
                            ("DELTAGER", "Pr. deltager"),
                            ("HOLD", "For et hold"),
                            ("ANDEL", "Delt mellem enheder"),
                        ],
                        max_length=10,
                        verbose_name="form",
                    ),
                ),
                ("pris_oere", models.BigIntegerField(verbose_name="pris ekskl. moms")),
                (
                    "hold_maks",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="højst deltagere på et hold"),
                ),
                (
                    "andele_i_alt",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="deltagere, der deler prisen"),
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
                "verbose_name": "historical kursuspris",
                "verbose_name_plural": "historical kursuspriser",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Kursuspris",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "form",
                    models.CharField(
                        choices=[
                            ("DELTAGER", "Pr. deltager"),
                            ("HOLD", "For et hold"),
                            ("ANDEL", "Delt mellem enheder"),
                        ],
                        max_length=10,
                        verbose_name="form",
                    ),
                ),
                ("pris_oere", models.BigIntegerField(verbose_name="pris ekskl. moms")),
                (
                    "hold_maks",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="højst deltagere på et hold"),
                ),
                (
                    "andele_i_alt",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="deltagere, der deler prisen"),
                ),
            ],
            options={
                "verbose_name": "kursuspris",
                "verbose_name_plural": "kursuspriser",
                "ordering": ["kursus", "pk"],
            },
        ),
        migrations.AddField(
            model_name="historicalkursuspris",
            name="history_user",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="historicalkursuspris",
            name="kursus",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="ansoegninger.kursus",
                verbose_name="kursus",
            ),
        ),
        migrations.AddField(
            model_name="kursuspris",
            name="kursus",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="priser",
                to="ansoegninger.kursus",
                verbose_name="kursus",
            ),
        ),
        migrations.AddConstraint(
            model_name="kursuspris",
            constraint=models.UniqueConstraint(fields=("kursus", "form"), name="kursuspris_en_pr_form"),
        ),
        migrations.AddConstraint(
            model_name="kursuspris",
            constraint=models.CheckConstraint(
                condition=models.Q(("form__in", ["DELTAGER", "HOLD", "ANDEL"])), name="kursuspris_form_kendt"
            ),
        ),
        migrations.AddConstraint(
            model_name="kursuspris",
            constraint=models.CheckConstraint(
                condition=models.Q(("pris_oere__gte", 0), ("pris_oere__isnull", True), _connector="OR"),
                name="kursuspris_pris_oere_ikke_negativ",
            ),
        ),
        migrations.AddConstraint(
            model_name="kursuspris",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("hold_maks__isnull", True), models.Q(("form", "HOLD"), ("hold_maks__gte", 1)), _connector="OR"
                ),
                name="kursuspris_hold_maks",
            ),
        ),
        migrations.AddConstraint(
            model_name="kursuspris",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("andele_i_alt__gte", 1), ("andele_i_alt__isnull", False), ("form", "ANDEL")),
                    models.Q(models.Q(("form", "ANDEL"), _negated=True), ("andele_i_alt__isnull", True)),
                    _connector="OR",
                ),
                name="kursuspris_andele",
            ),
        ),
        migrations.RunPython(flyt_priserne, flyt_dem_tilbage, elidable=True),
    ]
