import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("content", "0001_initial"),
        ("quizzes", "0011_one_unmarked_item"),
    ]

    operations = [
        migrations.RemoveIndex(model_name="review", name="review_of_card"),
        migrations.AddIndex(
            model_name="review",
            index=models.Index(fields=["card", "learner"], name="review_of_card"),
        ),
        migrations.AlterField(
            model_name="review",
            name="card",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="reviews",
                to="content.card",
            ),
        ),
        migrations.AlterField(
            model_name="review",
            name="course",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="content.course",
            ),
        ),
    ]
