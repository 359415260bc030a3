from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import Exists, OuterRef


def tell_those_of_plans(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """A plan has set many cards that were never seen aside at one moment."""
    Hold = apps.get_model("quizzes", "Hold")
    Memory = apps.get_model("quizzes", "Memory")
    own = {"learner": OuterRef("learner")}
    twins = Hold.objects.filter(**own, held_at=OuterRef("held_at"), until=None)
    met = Memory.objects.filter(**own, card=OuterRef("card"))
    planned = Hold.objects.filter(
        Exists(twins.exclude(pk=OuterRef("pk"))), ~Exists(met), until=None
    )
    pks = list(planned.values_list("pk", flat=True))
    for start in range(0, len(pks), 500):
        Hold.objects.filter(pk__in=pks[start : start + 500]).update(by_plan=True)


class Migration(migrations.Migration):
    dependencies = [
        ("quizzes", "0019_memory_lapses"),
    ]

    operations = [
        migrations.AddField(
            model_name="hold",
            name="buried_until",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="hold",
            name="by_plan",
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.RunPython(tell_those_of_plans, migrations.RunPython.noop),
    ]
