"""More kinds of pots than a department's ceiling, more kinds of entries, and which pot pays.

Small tables: a row per department and year, and its entries; a nullable column on decisions. Existing rows become the
departments' own ceilings for courses. The way back is open until somebody has made a pool or used a new kind of entry:
then the old checks refuse, since that money would have nowhere to stand.
"""

import django.db.models.deletion
import django.db.models.expressions
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("ansoegninger", "0004_tekstlaengder"),
        ("roller", "0002_tekstlaengder"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="ramme",
            options={
                "ordering": ["enhed__path", "-aar", "art", "udgift", "navn"],
                "verbose_name": "ramme",
                "verbose_name_plural": "rammer",
            },
        ),
        migrations.RemoveConstraint(
            model_name="postering",
            name="postering_art_kendt",
        ),
        migrations.RemoveConstraint(
            model_name="postering",
            name="postering_fortegn",
        ),
        migrations.RemoveConstraint(
            model_name="ramme",
            name="ramme_en_pr_aar",
        ),
        migrations.RemoveConstraint(
            model_name="ramme",
            name="ramme_overholdes",
        ),
        migrations.AddField(
            model_name="beslutning",
            name="ramme",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="ansoegninger.ramme",
                verbose_name="betales af",
            ),
        ),
        migrations.AddField(
            model_name="beslutningsudkast",
            name="ramme",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="ansoegninger.ramme",
                verbose_name="betales af",
            ),
        ),
        migrations.AddField(
            model_name="gennemfoerelse",
            name="pris_oere",
            field=models.BigIntegerField(blank=True, null=True, verbose_name="faktisk pris"),
        ),
        migrations.AddField(
            model_name="historicalbeslutning",
            name="ramme",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="ansoegninger.ramme",
                verbose_name="betales af",
            ),
        ),
        migrations.AddField(
            model_name="historicalbeslutningsudkast",
            name="ramme",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="ansoegninger.ramme",
                verbose_name="betales af",
            ),
        ),
        migrations.AddField(
            model_name="historicalgennemfoerelse",
            name="pris_oere",
            field=models.BigIntegerField(blank=True, null=True, verbose_name="faktisk pris"),
        ),
        migrations.AddField(
            model_name="historicalramme",
            name="art",
            field=models.CharField(
                choices=[
                    ("AFDELING", "Afdelingens ramme"),
                    ("FAELLES", "Centrets pulje"),
                    ("OEREMAERKET", "Øremærket pulje"),
                ],
                default="AFDELING",
                max_length=12,
                verbose_name="art",
            ),
        ),
        migrations.AddField(
            model_name="historicalramme",
            name="forbrugt_oere",
            field=models.BigIntegerField(default=0, verbose_name="forbrugt"),
        ),
        migrations.AddField(
            model_name="historicalramme",
            name="formaal",
            field=models.CharField(blank=True, max_length=500, verbose_name="formål"),
        ),
        migrations.AddField(
            model_name="historicalramme",
            name="giver",
            field=models.CharField(blank=True, max_length=120, verbose_name="giver"),
        ),
        migrations.AddField(
            model_name="historicalramme",
            name="navn",
            field=models.CharField(blank=True, max_length=120, verbose_name="navn"),
        ),
        migrations.AddField(
            model_name="historicalramme",
            name="reserveret_oere",
            field=models.BigIntegerField(default=0, verbose_name="reserveret"),
        ),
        migrations.AddField(
            model_name="historicalramme",
            name="temanumre",
            field=models.JSONField(blank=True, default=list, verbose_name="temaer"),
        ),
        migrations.AddField(
            model_name="historicalramme",
            name="tilskud_oere",
            field=models.BigIntegerField(default=0, verbose_name="tilskud"),
        ),
        migrations.AddField(
            model_name="historicalramme",
            name="udgift",
            field=models.CharField(
                choices=[("KURSUS", "Kurser"), ("FORPLEJNING", "Forplejning og lokale")],
                default="KURSUS",
                max_length=12,
                verbose_name="udgift",
            ),
        ),
        migrations.AddField(
            model_name="ramme",
            name="art",
            field=models.CharField(
                choices=[
                    ("AFDELING", "Afdelingens ramme"),
                    ("FAELLES", "Centrets pulje"),
                    ("OEREMAERKET", "Øremærket pulje"),
                ],
                default="AFDELING",
                max_length=12,
                verbose_name="art",
            ),
        ),
        migrations.AddField(
            model_name="ramme",
            name="forbrugt_oere",
            field=models.BigIntegerField(default=0, verbose_name="forbrugt"),
        ),
        migrations.AddField(
            model_name="ramme",
            name="formaal",
            field=models.CharField(blank=True, max_length=500, verbose_name="formål"),
        ),
        migrations.AddField(
            model_name="ramme",
            name="giver",
            field=models.CharField(blank=True, max_length=120, verbose_name="giver"),
        ),
        migrations.AddField(
            model_name="ramme",
            name="navn",
            field=models.CharField(blank=True, max_length=120, verbose_name="navn"),
        ),
        migrations.AddField(
            model_name="ramme",
            name="reserveret_oere",
            field=models.BigIntegerField(default=0, verbose_name="reserveret"),
        ),
        migrations.AddField(
            model_name="ramme",
            name="temanumre",
            field=models.JSONField(blank=True, default=list, verbose_name="temaer"),
        ),
        migrations.AddField(
            model_name="ramme",
            name="tilskud_oere",
            field=models.BigIntegerField(default=0, verbose_name="tilskud"),
        ),
        migrations.AddField(
            model_name="ramme",
            name="udgift",
            field=models.CharField(
                choices=[("KURSUS", "Kurser"), ("FORPLEJNING", "Forplejning og lokale")],
                default="KURSUS",
                max_length=12,
                verbose_name="udgift",
            ),
        ),
        migrations.AlterField(
            model_name="historicalpostering",
            name="art",
            field=models.CharField(
                choices=[
                    ("RAMME", "Ramme sat"),
                    ("REGULERING", "Ramme reguleret"),
                    ("OVERFOERSEL", "Overført mellem år"),
                    ("FONDSTILSKUD", "Tilskud"),
                    ("RESERVERET", "Reserveret"),
                    ("DISPONERET", "Disponeret"),
                    ("FRIGIVET", "Frigivet"),
                    ("FORBRUGT", "Forbrugt"),
                ],
                max_length=12,
            ),
        ),
        migrations.AlterField(
            model_name="historicalramme",
            name="enhed",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="roller.enhed",
                verbose_name="enhed",
            ),
        ),
        migrations.AlterField(
            model_name="postering",
            name="art",
            field=models.CharField(
                choices=[
                    ("RAMME", "Ramme sat"),
                    ("REGULERING", "Ramme reguleret"),
                    ("OVERFOERSEL", "Overført mellem år"),
                    ("FONDSTILSKUD", "Tilskud"),
                    ("RESERVERET", "Reserveret"),
                    ("DISPONERET", "Disponeret"),
                    ("FRIGIVET", "Frigivet"),
                    ("FORBRUGT", "Forbrugt"),
                ],
                max_length=12,
            ),
        ),
        migrations.AlterField(
            model_name="ramme",
            name="enhed",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="rammer",
                to="roller.enhed",
                verbose_name="enhed",
            ),
        ),
        migrations.AddConstraint(
            model_name="beslutningsudkast",
            constraint=models.CheckConstraint(
                condition=models.Q(("udfald", "BEVILGET"), ("ramme__isnull", True), _connector="OR"),
                name="beslutningsudkast_kun_bevilling_betales",
            ),
        ),
        migrations.AddConstraint(
            model_name="gennemfoerelse",
            constraint=models.CheckConstraint(
                condition=models.Q(("gennemfoert", True), ("pris_oere__isnull", True), _connector="OR"),
                name="gennemfoerelse_aflyst_uden_pris",
            ),
        ),
        migrations.AddConstraint(
            model_name="gennemfoerelse",
            constraint=models.CheckConstraint(
                condition=models.Q(("pris_oere__gte", 0), ("pris_oere__isnull", True), _connector="OR"),
                name="gennemfoerelse_pris_oere_ikke_negativ",
            ),
        ),
        migrations.AddConstraint(
            model_name="postering",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "art__in",
                        [
                            "RAMME",
                            "REGULERING",
                            "OVERFOERSEL",
                            "FONDSTILSKUD",
                            "RESERVERET",
                            "DISPONERET",
                            "FRIGIVET",
                            "FORBRUGT",
                        ],
                    )
                ),
                name="postering_art_kendt",
            ),
        ),
        migrations.AddConstraint(
            model_name="postering",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("art", "FRIGIVET"), ("beloeb_oere__lte", 0)),
                    models.Q(("art__in", ["DISPONERET", "FORBRUGT"]), ("beloeb_oere__gte", 0)),
                    ("art__in", ["RAMME", "REGULERING", "OVERFOERSEL", "FONDSTILSKUD", "RESERVERET"]),
                    _connector="OR",
                ),
                name="postering_fortegn",
            ),
        ),
        migrations.AddConstraint(
            model_name="ramme",
            constraint=models.UniqueConstraint(
                condition=models.Q(("art", "AFDELING")), fields=("enhed", "aar", "udgift"), name="ramme_en_pr_afdeling"
            ),
        ),
        migrations.AddConstraint(
            model_name="ramme",
            constraint=models.UniqueConstraint(
                condition=models.Q(("art__in", ["FAELLES", "OEREMAERKET"])),
                fields=("enhed", "aar", "navn"),
                name="ramme_navn_en_gang_om_aaret",
            ),
        ),
        migrations.AddConstraint(
            model_name="ramme",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("art", "AFDELING"), ("navn", "")),
                    models.Q(models.Q(("art", "AFDELING"), _negated=True), models.Q(("navn", ""), _negated=True)),
                    _connector="OR",
                ),
                name="ramme_pulje_har_navn",
            ),
        ),
        migrations.AddConstraint(
            model_name="ramme",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("art", "OEREMAERKET"), _negated=True),
                    models.Q(("formaal", ""), _negated=True),
                    _connector="OR",
                ),
                name="ramme_oeremaerket_til",
            ),
        ),
        migrations.AddConstraint(
            model_name="ramme",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "ramme_oere__gte",
                        django.db.models.expressions.CombinedExpression(
                            django.db.models.expressions.CombinedExpression(
                                django.db.models.expressions.CombinedExpression(
                                    models.F("reserveret_oere"), "+", models.F("disponeret_oere")
                                ),
                                "+",
                                models.F("forbrugt_oere"),
                            ),
                            "-",
                            models.F("tilskud_oere"),
                        ),
                    )
                ),
                name="ramme_overholdes",
            ),
        ),
        migrations.AddConstraint(
            model_name="ramme",
            constraint=models.CheckConstraint(
                condition=models.Q(("tilskud_oere__gte", 0), ("tilskud_oere__isnull", True), _connector="OR"),
                name="ramme_tilskud_oere_ikke_negativ",
            ),
        ),
        migrations.AddConstraint(
            model_name="ramme",
            constraint=models.CheckConstraint(
                condition=models.Q(("reserveret_oere__gte", 0), ("reserveret_oere__isnull", True), _connector="OR"),
                name="ramme_reserveret_oere_ikke_negativ",
            ),
        ),
        migrations.AddConstraint(
            model_name="ramme",
            constraint=models.CheckConstraint(
                condition=models.Q(("forbrugt_oere__gte", 0), ("forbrugt_oere__isnull", True), _connector="OR"),
                name="ramme_forbrugt_oere_ikke_negativ",
            ),
        ),
        migrations.AddConstraint(
            model_name="ramme",
            constraint=models.CheckConstraint(
                condition=models.Q(("art__in", ["AFDELING", "FAELLES", "OEREMAERKET"])), name="ramme_art_kendt"
            ),
        ),
        migrations.AddConstraint(
            model_name="ramme",
            constraint=models.CheckConstraint(
                condition=models.Q(("udgift__in", ["KURSUS", "FORPLEJNING"])), name="ramme_udgift_kendt"
            ),
        ),
        migrations.AddConstraint(
            model_name="ramme",
            constraint=models.CheckConstraint(
                condition=models.Q(("navn__length__lte", 120)), name="ramme_navn_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="ramme",
            constraint=models.CheckConstraint(
                condition=models.Q(("formaal__length__lte", 500)), name="ramme_formaal_laengde"
            ),
        ),
        migrations.AddConstraint(
            model_name="ramme",
            constraint=models.CheckConstraint(
                condition=models.Q(("giver__length__lte", 120)), name="ramme_giver_laengde"
            ),
        ),
    ]
