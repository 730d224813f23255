"""What people write has a length that the database keeps, also SQLite, which ignores max_length.

A check per column: PostgreSQL reads each table once; SQLite copies it. Nothing is changed, and the way back drops the
checks. The forms have had the same bounds from the first day, so no row is too long.
"""

from django.db import migrations, models

LAENGDER = (
    ("aarshjulsemne", "emne", 200),
    ("aarshjulsemne", "vidensperson", 120),
    ("kursus", "titel", 200),
    ("kursus", "maalgruppe", 120),
    ("kursus", "prisnote", 200),
    ("laeringsmaal", "tekst", 300),
    ("musrunde", "navn", 80),
    ("niveaubeskrivelse", "navn", 60),
    ("niveaubeskrivelse", "tekst", 300),
    ("sagsdeling", "grund", 200),
    ("strategi", "navn", 120),
    ("strategi", "formaal", 4000),
    ("tema", "navn", 120),
    ("udbyder", "navn", 120),
)


class Migration(migrations.Migration):
    dependencies = [
        ("ansoegninger", "0003_indstilling_uden_oensker"),
        ("roller", "0002_tekstlaengder"),
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
