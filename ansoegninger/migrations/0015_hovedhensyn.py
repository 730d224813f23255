"""A refusal says what counted most (hovedhensyn) and what it leans on (henvisning).

Decisions that are made already have neither, and nobody may write them afterwards: a decision does not change. They
get `krav` 1, the demand of their time; the column's default for a new row is 2, and the check lets a 2 that is not a
grant through only with both. A row made after this migration can be without them only by saying of itself that it is
from before. Drafts are empty until somebody writes; an open round cannot be decided before they are filled in.

Constant defaults and checks: one reading of beslutning and of beslutningsudkast (thousands of rows), nothing is
filled row by row, and it may run again. The way back drops the columns with what was written in them; the letters
keep theirs.
"""

from django.db import migrations, models

HENSYN = [
    ("RAMMEN", "Rammen er brugt på ønsker, der er prioriteret højere"),
    ("BEHOV", "Andre har et større behov nu"),
    ("STRATEGI", "Ønsket passer ikke til strategiens temaer"),
    ("ANDEN_VEJ", "Målet nås bedre på en anden måde"),
    ("TIDSPUNKT", "Tidspunktet passer ikke"),
    ("VILKAAR", "Et vilkår er ikke opfyldt"),
]
KODER = [kode for kode, _ in HENSYN]
KRAV = [(1, "En begrundelse"), (2, "En egen begrundelse, et hovedhensyn og en henvisning, når svaret ikke er ja")]
USAGT = models.Q(hovedhensyn="", henvisning="")
SAGT = models.Q(hovedhensyn__in=KODER) & ~models.Q(henvisning="")
MODELLER = ("beslutning", "historicalbeslutning", "beslutningsudkast", "historicalbeslutningsudkast")


def _tekster(model):
    return [
        migrations.AddField(
            model,
            "hovedhensyn",
            models.CharField(blank=True, choices=HENSYN, default="", max_length=12, verbose_name="hovedhensyn"),
        ),
        migrations.AddField(
            model,
            "henvisning",
            models.TextField(blank=True, default="", max_length=500, verbose_name="henvisning"),
        ),
    ]


def _krav(handling, model, standard):
    felt = models.PositiveSmallIntegerField(choices=KRAV, default=standard, verbose_name="krav")
    return handling(model, "krav", felt)


class Migration(migrations.Migration):
    dependencies = [
        ("ansoegninger", "0014_scenarier"),
    ]

    operations = [
        *(handling for model in MODELLER for handling in _tekster(model)),
        *(_krav(migrations.AddField, model, 1) for model in MODELLER[:2]),
        *(_krav(migrations.AlterField, model, 2) for model in MODELLER[:2]),
        migrations.AddConstraint(
            "beslutning",
            models.CheckConstraint(
                condition=models.Q(henvisning__length__lte=500), name="beslutning_henvisning_laengde"
            ),
        ),
        migrations.AddConstraint(
            "beslutning",
            models.CheckConstraint(
                condition=models.Q(krav=1) & USAGT
                | models.Q(krav=2, udfald="BEVILGET") & USAGT
                | models.Q(krav=2) & ~models.Q(udfald="BEVILGET") & SAGT,
                name="beslutning_siger_hvad_kravet_er",
            ),
        ),
        migrations.AddConstraint(
            "beslutningsudkast",
            models.CheckConstraint(
                condition=models.Q(hovedhensyn__in=["", *KODER]), name="beslutningsudkast_hovedhensyn_kendt"
            ),
        ),
        migrations.AddConstraint(
            "beslutningsudkast",
            models.CheckConstraint(
                condition=~models.Q(udfald="BEVILGET") | USAGT, name="beslutningsudkast_bevilling_uden_hensyn"
            ),
        ),
        migrations.AddConstraint(
            "beslutningsudkast",
            models.CheckConstraint(
                condition=models.Q(henvisning__length__lte=500), name="beslutningsudkast_henvisning_laengde"
            ),
        ),
    ]
