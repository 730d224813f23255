# A reminder is due on a day; a step that was open before has none until its deadline is computed anew.

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("roller", "0002_tekstlaengder"),
        ("viewflow", "0015_task_scheduled"),
        ("workflows", "0005_spor_beslutter"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="aabenopgave",
            name="varsel_dag",
            field=models.DateField(null=True),
        ),
        migrations.AddIndex(
            model_name="aabenopgave",
            index=models.Index(
                condition=models.Q(("varsel_dag__isnull", False)),
                fields=["varsel_dag", "id"],
                name="aabenopgave_varsel",
            ),
        ),
    ]
