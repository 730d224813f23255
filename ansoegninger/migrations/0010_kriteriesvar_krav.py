"""Hold every answer to a criterion and its points, now that all are moved, and drop the codes they had.

Size: the answers and their history, rewritten once. Can run again, and be taken back: the codes are made again empty, and
0007 fills them on its way back.
"""

import django.db.models.deletion
from django.db import migrations, models

TABELLER = ("historicalkriteriesvar", "kriteriesvar")


class Migration(migrations.Migration):
    dependencies = [("ansoegninger", "0009_kriteriesvar_flyttes")]

    operations = [
        *(migrations.RemoveField(tabel, felt) for tabel in TABELLER for felt in ("kriterium", "svar")),
        *(migrations.RenameField(tabel, "kriterium_ny", "kriterium") for tabel in TABELLER),
        migrations.AlterField(
            "kriteriesvar",
            "kriterium",
            models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="ansoegninger.kriterium",
                verbose_name="kriterium",
            ),
        ),
        *(
            migrations.AlterField(tabel, "point", models.PositiveSmallIntegerField(verbose_name="point"))
            for tabel in TABELLER
        ),
        migrations.AddConstraint(
            "kriteriesvar",
            models.UniqueConstraint(fields=("vurdering", "kriterium"), name="kriteriesvar_et_pr_kriterium"),
        ),
        migrations.AddConstraint(
            "kriteriesvar",
            models.CheckConstraint(condition=models.Q(("point__range", (0, 4))), name="kriteriesvar_point"),
        ),
    ]
