from django.db import migrations, models
from django.db.migrations.state import StateApps


def forget_pictures(apps: StateApps, _schema: object) -> None:
    """They were of another kind, and are taken anew when they are asked for."""
    apps.get_model("quizzes", "Picture").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("quizzes", "0013_merging")]

    operations = [
        migrations.RunPython(forget_pictures, migrations.RunPython.noop),
        migrations.RemoveField("picture", "taken_at"),
        migrations.RemoveField("picture", "target"),
        migrations.RemoveField("picture", "memories"),
        migrations.AddField(
            "picture", "review", models.PositiveBigIntegerField(default=0)
        ),
        migrations.AddField(
            "picture", "undo", models.PositiveBigIntegerField(default=0)
        ),
        migrations.AddField("picture", "day", models.DateField(null=True)),
        migrations.AddField(
            "picture", "revision", models.PositiveIntegerField(null=True)
        ),
        migrations.AddField(
            "picture", "cells", models.JSONField(default=dict), preserve_default=False
        ),
        migrations.AddField(
            "picture", "totals", models.JSONField(default=dict), preserve_default=False
        ),
        migrations.RemoveIndex("memory", "memory_due_on"),
        migrations.AddIndex(
            "memory",
            models.Index(
                condition=models.Q(("due_at", None)),
                fields=["learner", "course", "due_on", "stability", "due_at"],
                name="memory_due_on",
            ),
        ),
    ]
