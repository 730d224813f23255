"""Scenarios may count on the fund: how sure a grant must be, what was counted, and whether a course has an exam.

New columns only, each with a constant default (no money from the fund, as until now) or empty. Koerselsvalg is the
largest, one row per wish and computation; PostgreSQL writes no row of it. Reversible: going back forgets what was said.
"""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ansoegninger", "0020_fondsansoegning"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="historicaloenske",
            name="eksamen",
            field=models.BooleanField(blank=True, null=True, verbose_name="slutter med en eksamen"),
        ),
        migrations.AddField(
            model_name="koersel",
            name="sikkerhed",
            field=models.CharField(
                choices=[
                    ("INTET", "Ingen penge fra fonden"),
                    ("AFKLARET", "Kun det, der er afklaret"),
                    ("SANDSYNLIGT", "Alt, som ingen regel står i vejen for"),
                ],
                default="INTET",
                max_length=11,
            ),
        ),
        migrations.AddField(
            model_name="koersel",
            name="tilskud_oere",
            field=models.BigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="koerselsvalg",
            name="tilskud_oere",
            field=models.BigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="oenske",
            name="eksamen",
            field=models.BooleanField(blank=True, null=True, verbose_name="slutter med en eksamen"),
        ),
        migrations.AddField(
            model_name="scenarie",
            name="sikkerhed",
            field=models.CharField(
                choices=[
                    ("INTET", "Ingen penge fra fonden"),
                    ("AFKLARET", "Kun det, der er afklaret"),
                    ("SANDSYNLIGT", "Alt, som ingen regel står i vejen for"),
                ],
                default="INTET",
                max_length=11,
                verbose_name="penge fra kompetencefonden",
            ),
        ),
        migrations.AddConstraint(
            model_name="koersel",
            constraint=models.CheckConstraint(
                condition=models.Q(("tilskud_oere__gte", 0), ("tilskud_oere__isnull", True), _connector="OR"),
                name="koersel_tilskud_oere_ikke_negativ",
            ),
        ),
        migrations.AddConstraint(
            model_name="koersel",
            constraint=models.CheckConstraint(
                condition=models.Q(("sikkerhed__in", ["INTET", "AFKLARET", "SANDSYNLIGT"])),
                name="koersel_sikkerhed_kendt",
            ),
        ),
        migrations.AddConstraint(
            model_name="koersel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("sikkerhed", "INTET"), _negated=True), ("tilskud_oere", 0), _connector="OR"
                ),
                name="koersel_intet_er_ingen_penge",
            ),
        ),
        migrations.AddConstraint(
            model_name="koerselsvalg",
            constraint=models.CheckConstraint(
                condition=models.Q(("tilskud_oere__gte", 0), ("tilskud_oere__isnull", True), _connector="OR"),
                name="koerselsvalg_tilskud_oere_ikke_negativ",
            ),
        ),
        migrations.AddConstraint(
            model_name="koerselsvalg",
            constraint=models.CheckConstraint(
                condition=models.Q(("tilskud_oere__lte", models.F("pris_oere"))), name="koerselsvalg_tilskud_af_prisen"
            ),
        ),
        migrations.AddConstraint(
            model_name="scenarie",
            constraint=models.CheckConstraint(
                condition=models.Q(("sikkerhed__in", ["INTET", "AFKLARET", "SANDSYNLIGT"])),
                name="scenarie_sikkerhed_kendt",
            ),
        ),
    ]
