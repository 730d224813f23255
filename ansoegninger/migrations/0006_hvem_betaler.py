"""Every grant says which pot paid it: so far always the ceiling of the department whose list the wish stood on.

One UPDATE over the grants, and a history row for each, a thousand at a time; may run again. Nothing to do on the way
back: the column goes with 0005.
"""

from django.db import migrations
from django.db.models import OuterRef, Subquery
from django.utils import timezone

PORTION = 1000


def fyld_ud(apps, schema_editor):
    alias = schema_editor.connection.alias
    beslutninger = apps.get_model("ansoegninger", "Beslutning").objects.using(alias)
    placeringer = apps.get_model("ansoegninger", "Placering").objects.using(alias)
    historik = apps.get_model("ansoegninger", "HistoricalBeslutning")
    paa_listen = placeringer.filter(oenske=OuterRef("oenske"), indstilling__runde=OuterRef("runde")).order_by("pk")
    felter = [f.attname for f in beslutninger.model._meta.concrete_fields]
    uden = beslutninger.filter(udfald="BEVILGET", ramme__isnull=True).order_by("pk")
    numre = list(uden.values_list("pk", flat=True))
    for start in range(0, len(numre), PORTION):
        portion = beslutninger.filter(pk__in=numre[start : start + PORTION])
        portion.update(ramme=Subquery(paa_listen.values("indstilling__ramme")[:1]))
        nu = timezone.now()
        historik.objects.using(alias).bulk_create(
            historik(**raekke, history_date=nu, history_type="~", history_change_reason="Hvem der betalte")
            for raekke in portion.values(*felter)
        )


class Migration(migrations.Migration):
    dependencies = [
        ("ansoegninger", "0005_puljer"),
    ]

    operations = [
        migrations.RunPython(fyld_ud, migrations.RunPython.noop, elidable=True),
    ]
