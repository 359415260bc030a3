from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("content", "0006_questions"),
    ]

    operations = [
        migrations.AddField(
            model_name="question",
            name="written_key",
            field=models.CharField(default="", max_length=120),
            preserve_default=False,
        ),
    ]
