"""The trail gets its chain: content moves into one salted, erasable text, and each entry is hashed onto the one before.

Size: one row per entry, rewritten once in portions; a million takes minutes. It can run again after a failure (both
databases undo a failed migration). The way back puts reason and data in columns of their own and forgets the hashes.
"""

import json
import secrets

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from workflows.spor.efterproev import FELTER, INTET, indhold_digest, kanonisk, postens_hash

PORTION = 1000


def kaed(apps, schema_editor):
    """Hash every entry onto the one before, chain by chain."""
    Sporpost, Kaedehoved = apps.get_model("workflows", "Sporpost"), apps.get_model("workflows", "Kaedehoved")
    hoved, portion, hoveder = ("", 0, INTET), [], []
    for post in Sporpost.objects.order_by("kaede", "nummer").iterator(PORTION):
        if post.kaede != hoved[0]:
            hoveder += [hoved] if hoved[0] else []
            hoved = (post.kaede, 0, INTET)
        post.salt = secrets.token_hex(16)
        post.indhold = kanonisk(
            {"begrundelse": post.begrundelse, "data": post.data, "aendringer": [], "henvisninger": []}
        )
        post.indhold_digest, post.forrige = indhold_digest(post.salt, post.indhold), hoved[2]
        post.hash = postens_hash({navn: getattr(post, navn) for navn in FELTER})
        hoved = (post.kaede, post.nummer, post.hash)
        portion.append(post)
        if len(portion) == PORTION:
            _gem(Sporpost, portion)
            portion = []
    _gem(Sporpost, portion)
    hoveder += [hoved] if hoved[0] else []
    Kaedehoved.objects.bulk_create([Kaedehoved(kaede=k, nummer=n, hash=h) for k, n, h in hoveder], batch_size=PORTION)


def _gem(Sporpost, portion):
    Sporpost.objects.bulk_update(portion, ["salt", "indhold", "indhold_digest", "forrige", "hash"], batch_size=200)


def loes(apps, schema_editor):
    """Put reason and data back; an erased entry comes back empty."""
    Sporpost = apps.get_model("workflows", "Sporpost")
    portion = []
    for post in Sporpost.objects.exclude(indhold="").iterator(PORTION):
        indhold = json.loads(post.indhold)
        post.begrundelse, post.data = indhold["begrundelse"], indhold["data"]
        portion.append(post)
        if len(portion) == PORTION:
            Sporpost.objects.bulk_update(portion, ["begrundelse", "data"], batch_size=200)
            portion = []
    Sporpost.objects.bulk_update(portion, ["begrundelse", "data"], batch_size=200)


class Migration(migrations.Migration):
    dependencies = [
        ("workflows", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Fanget",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("transaktion", models.CharField(max_length=40)),
                ("tabel", models.CharField(max_length=80)),
                ("noegle", models.CharField(max_length=40)),
                ("handling", models.CharField(max_length=6)),
                ("kl", models.DateTimeField()),
            ],
            options={
                "verbose_name": "fanget ændring",
                "verbose_name_plural": "fangede ændringer",
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Kaedehoved",
            fields=[
                ("kaede", models.CharField(max_length=30, primary_key=True, serialize=False)),
                ("nummer", models.PositiveIntegerField()),
                ("hash", models.CharField(max_length=64)),
            ],
            options={
                "verbose_name": "kædehoved",
                "verbose_name_plural": "kædehoveder",
                "ordering": ["kaede"],
            },
        ),
        migrations.CreateModel(
            name="Sletning",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("tabel", models.CharField(max_length=80)),
                ("noegle", models.CharField(max_length=40)),
                ("regel", models.CharField(max_length=60)),
                ("slettet_kl", models.DateTimeField()),
            ],
            options={
                "verbose_name": "sletning",
                "verbose_name_plural": "sletninger",
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="SporetTransaktion",
            fields=[
                ("transaktion", models.CharField(max_length=40, primary_key=True, serialize=False)),
            ],
            options={
                "verbose_name": "sporet transaktion",
                "verbose_name_plural": "sporede transaktioner",
            },
        ),
        migrations.RemoveIndex(
            model_name="sporpost",
            name="sporpost_tidspunkt",
        ),
        migrations.AddField(
            model_name="sporpost",
            name="forrige",
            field=models.CharField(default="", max_length=64),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="sporpost",
            name="hash",
            field=models.CharField(default="", max_length=64),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="sporpost",
            name="indhold",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="sporpost",
            name="indhold_digest",
            field=models.CharField(default="", max_length=64),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="sporpost",
            name="person_id",
            field=models.BigIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="sporpost",
            name="procesversion",
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="sporpost",
            name="regelversion",
            field=models.CharField(blank=True, max_length=40),
        ),
        migrations.AddField(
            model_name="sporpost",
            name="salt",
            field=models.CharField(blank=True, max_length=32),
        ),
        migrations.AlterField(
            model_name="sporpost",
            name="aktoer",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AlterField(
            model_name="sporpost",
            name="kaede",
            field=models.CharField(max_length=30),
        ),
        migrations.AlterField(
            model_name="sporpost",
            name="paa_vegne_af",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.RunPython(kaed, loes),
        migrations.RemoveField(
            model_name="sporpost",
            name="begrundelse",
        ),
        migrations.RemoveField(
            model_name="sporpost",
            name="data",
        ),
        migrations.AddIndex(
            model_name="sporpost",
            index=models.Index(fields=["tidspunkt", "id"], name="sporpost_tidspunkt"),
        ),
        migrations.AddIndex(
            model_name="sporpost",
            index=models.Index(fields=["aktoer", "tidspunkt", "id"], name="sporpost_aktoer"),
        ),
        migrations.AddIndex(
            model_name="sporpost",
            index=models.Index(fields=["paa_vegne_af", "tidspunkt", "id"], name="sporpost_paa_vegne_af"),
        ),
        migrations.AddIndex(
            model_name="sporpost",
            index=models.Index(fields=["person_id", "tidspunkt", "id"], name="sporpost_person"),
        ),
        migrations.AddIndex(
            model_name="sporpost",
            index=models.Index(fields=["enhed_id", "tidspunkt", "id"], name="sporpost_enhed"),
        ),
        migrations.AddIndex(
            model_name="sporpost",
            index=models.Index(fields=["art", "tidspunkt", "id"], name="sporpost_art"),
        ),
        migrations.AddConstraint(
            model_name="sporpost",
            constraint=models.CheckConstraint(condition=models.Q(("nummer__gte", 1)), name="sporpost_nummer_fra_1"),
        ),
        migrations.AddConstraint(
            model_name="sporpost",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("indhold", ""), ("salt", "")),
                    models.Q(models.Q(("salt", ""), _negated=True), models.Q(("indhold", ""), _negated=True)),
                    _connector="OR",
                ),
                name="sporpost_slettet",
            ),
        ),
        migrations.AddIndex(
            model_name="fanget",
            index=models.Index(fields=["transaktion"], name="fanget_transaktion"),
        ),
        migrations.AddConstraint(
            model_name="sletning",
            constraint=models.UniqueConstraint(fields=("tabel", "noegle"), name="sletning_en_gang"),
        ),
    ]
