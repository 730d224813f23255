"""Every version that is there already counts as approved: it came in by import, and who approved it is not known here.

A handful of rows. Runs again without harm: a version that has its fact is left alone. Back: the facts go with their table.
"""

from django.db import migrations
from django.db.models import Min
from django.utils import timezone

IMPORT, TYPE_NY = "IMPORT", "+"
KILDE = "lagt ind, før versioner blev godkendt i systemet"
FELTER = ("art", "gaelder_fra", "kilde", "begrundelse", "godkendt_kl")


def godkend(apps, schema_editor):
    """Give each version its fact and the fact its history, dated to when the version was brought in."""
    strategi, godkendelse, historik, strategiers = (
        apps.get_model("ansoegninger", navn)
        for navn in ("Strategi", "Strategigodkendelse", "HistoricalStrategigodkendelse", "HistoricalStrategi")
    )
    nu = timezone.now()
    ind = dict(strategiers.objects.order_by().values_list("id").annotate(kl=Min("history_date")))
    for version in strategi.objects.filter(godkendelse__isnull=True).order_by("pk"):
        ny = godkendelse.objects.create(
            strategi=version,
            art=IMPORT,
            gaelder_fra=version.fra_dag,
            kilde=KILDE,
            godkendt_kl=ind.get(version.pk, nu),
        )
        historik.objects.create(
            id=ny.pk,
            strategi_id=version.pk,
            history_type=TYPE_NY,
            history_date=nu,
            **{felt: getattr(ny, felt) for felt in FELTER},
        )


class Migration(migrations.Migration):
    dependencies = [("ansoegninger", "0024_mus_og_laering")]

    operations = [migrations.RunPython(godkend, migrations.RunPython.noop)]
