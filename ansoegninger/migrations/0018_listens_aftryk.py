"""A department's list is told apart by its order, so nothing counts the moves any more.

The column holds nothing that is not in the history of the places. Reversible: it comes back at 0 for every list.
"""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("ansoegninger", "0001_squashed_0017_samlet")]

    operations = [migrations.RemoveField(model_name="indstilling", name="version")]
