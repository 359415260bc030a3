from typing import Any

from django.db import migrations, models
from django.db.models import F


def _leave_the_past(apps: Any, _schema_editor: Any) -> None:
    """What was settled long ago is no news."""
    settled = apps.get_model("quizzes", "Flag").objects.exclude(settled_at=None)
    settled.update(seen_at=F("settled_at"))


class Migration(migrations.Migration):
    dependencies = [("quizzes", "0023_leeches_by_lapses")]

    operations = [
        migrations.AddField(
            model_name="flag",
            name="seen_at",
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
        migrations.RunPython(_leave_the_past, migrations.RunPython.noop),
    ]
