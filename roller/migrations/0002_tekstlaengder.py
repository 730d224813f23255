"""What people write has a length that the database keeps, also SQLite, which ignores max_length.

A check per column: PostgreSQL reads each table once; SQLite copies it. Nothing is changed, and the way back drops the
checks. The forms have had the same bounds from the first day, so no row is too long.
"""

from django.db import migrations, models

LAENGDER = (
    ("ansaettelse", "stilling", 80),
    ("bruger", "brugernavn", 64),
    ("bruger", "navn", 120),
    ("bruger", "email", 254),
    ("enhed", "navn", 120),
    ("mandat", "grund", 200),
    ("rolletildeling", "grund", 200),
    ("stedfortraeder", "grund", 200),
)


class Migration(migrations.Migration):
    dependencies = [
        ("roller", "0001_initial"),
    ]

    operations = [
        migrations.AddConstraint(
            model_name=tabel,
            constraint=models.CheckConstraint(
                condition=models.Q((f"{felt}__length__lte", tegn)), name=f"{tabel}_{felt}_laengde"
            ),
        )
        for tabel, felt, tegn in LAENGDER
    ]
