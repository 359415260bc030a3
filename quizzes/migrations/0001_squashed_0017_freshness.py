import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
from django.conf import settings
from django.db import migrations, models

import quizzes.models.memory


class Migration(migrations.Migration):
    replaces = [
        ("quizzes", "0001_initial"),
        ("quizzes", "0002_study"),
        ("quizzes", "0003_reading"),
        ("quizzes", "0004_holds"),
        ("quizzes", "0005_exams"),
        ("quizzes", "0006_schedule"),
        ("quizzes", "0007_figures"),
        ("quizzes", "0008_what_is_left"),
        ("quizzes", "0009_change_notices"),
        ("quizzes", "0010_exam_day"),
        ("quizzes", "0011_one_unmarked_item"),
        ("quizzes", "0012_fewer_review_indexes"),
        ("quizzes", "0013_merging"),
        ("quizzes", "0014_picture"),
        ("quizzes", "0015_fits"),
        ("quizzes", "0016_memories_of_a_course"),
        ("quizzes", "0017_freshness"),
    ]

    initial = True

    dependencies = [
        ("content", "0001_squashed_0014_rejected_index"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Review",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("token", models.UUIDField(unique=True)),
                (
                    "rating",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "Again"), (2, "Hard"), (3, "Good"), (4, "Easy")]
                    ),
                ),
                ("reviewed_at", models.DateTimeField()),
                ("study_day", models.DateField()),
                (
                    "duration_ms",
                    models.PositiveIntegerField(help_text="shown to rated, capped"),
                ),
                ("card_revision", models.PositiveIntegerField()),
                ("before", models.JSONField(null=True)),
                ("after", models.JSONField()),
                (
                    "card",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reviews",
                        to="content.card",
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="content.course",
                    ),
                ),
                (
                    "learner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reviews",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("before_version", models.PositiveBigIntegerField(default=0)),
                ("fit", models.PositiveBigIntegerField(null=True)),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["learner", "course", "study_day"],
                        name="review_study_day",
                    ),
                    models.Index(fields=["card", "learner"], name="review_of_card"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Memory",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "state",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "Learning"), (2, "Review"), (3, "Relearning")]
                    ),
                ),
                ("step", models.PositiveSmallIntegerField(null=True)),
                ("stability", models.FloatField(help_text="days")),
                ("difficulty", models.FloatField(help_text="1–10")),
                ("due_on", models.DateField()),
                ("due_at", models.DateTimeField(null=True)),
                (
                    "reviewed_on",
                    models.DateField(help_text="study day of the last review"),
                ),
                ("reviewed_at", models.DateTimeField()),
                ("reps", models.PositiveIntegerField(default=1)),
                ("lapses", models.PositiveIntegerField(default=0)),
                ("version", models.PositiveBigIntegerField()),
                (
                    "card",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memories",
                        to="content.card",
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="content.course",
                    ),
                ),
                (
                    "learner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memories",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "freshness",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.expressions.CombinedExpression(
                            quizzes.models.memory.DaysBetween("reviewed_on", "due_on"),
                            "/",
                            models.F("stability"),
                        ),
                        output_field=models.FloatField(),
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "memories",
                "indexes": [
                    models.Index(
                        condition=models.Q(("due_at__isnull", False)),
                        fields=["learner", "course", "due_at"],
                        name="memory_due_at",
                    ),
                    models.Index(
                        condition=models.Q(("lapses__gte", 8)),
                        fields=["course", "card"],
                        name="memory_leech",
                    ),
                    models.Index(
                        condition=models.Q(("due_at", None)),
                        fields=["learner", "course", "due_on", "freshness", "due_at"],
                        name="memory_next",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("learner", "card"), name="memory")
                ],
            },
        ),
        migrations.CreateModel(
            name="Reading",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("anchor", models.CharField(blank=True, max_length=200)),
                ("began_at", models.DateTimeField()),
                ("last_read_at", models.DateTimeField()),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
                (
                    "learner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="readings",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "lesson",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="readings",
                        to="content.lesson",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("learner", "lesson"), name="reading"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Advance",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "version",
                    models.PositiveBigIntegerField(
                        help_text="Memory.version at the time"
                    ),
                ),
                (
                    "due_on",
                    models.DateField(
                        help_text="the study day on which it is due instead"
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("changed", "the fact has changed"),
                            ("missed", "a question on it was missed in an exam"),
                            ("exam", "the exam comes before"),
                            ("exam_over", "no exam is ahead any more"),
                        ],
                        max_length=12,
                    ),
                ),
                ("advanced_at", models.DateTimeField()),
                (
                    "card",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="advances",
                        to="content.card",
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="content.course",
                    ),
                ),
                (
                    "learner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="advances",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["learner", "card"], name="advance_of_card")
                ],
            },
        ),
        migrations.CreateModel(
            name="Flag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("note", models.TextField(blank=True, max_length=1000)),
                ("card_revision", models.PositiveIntegerField()),
                ("flagged_at", models.DateTimeField()),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "card",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="flags",
                        to="content.card",
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="content.course",
                    ),
                ),
                (
                    "learner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="flags",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("settled_at", None)),
                        fields=["course", "flagged_at"],
                        name="open_flags",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("settled_at", None)),
                        fields=("learner", "card"),
                        name="open_flag",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Hold",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("until", models.DateField(null=True)),
                ("held_at", models.DateTimeField()),
                (
                    "card",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="holds",
                        to="content.card",
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="content.course",
                    ),
                ),
                (
                    "learner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="holds",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("sibling_press", models.UUIDField(null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("learner", "card"), name="hold")
                ],
            },
        ),
        migrations.CreateModel(
            name="ExamAttempt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("slug", models.SlugField(max_length=80)),
                ("blueprint", models.JSONField()),
                ("seed", models.BigIntegerField()),
                (
                    "mode",
                    models.CharField(
                        choices=[("timed", "timed"), ("practice", "practice")],
                        default="timed",
                        max_length=10,
                    ),
                ),
                ("accommodated", models.BooleanField(default=False)),
                ("started_at", models.DateTimeField()),
                ("deadline", models.DateTimeField(null=True)),
                ("handed_in_at", models.DateTimeField(null=True)),
                ("score", models.JSONField(null=True)),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="exam_attempts",
                        to="content.course",
                    ),
                ),
                (
                    "learner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="exam_attempts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["learner", "course"], name="attempts_of_learner"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("handed_in_at", None)),
                        fields=("learner", "course", "slug"),
                        name="one_open_attempt",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="QuestionReport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("note", models.TextField(max_length=2000)),
                ("reported_at", models.DateTimeField()),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "learner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "revision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reports",
                        to="content.questionrevision",
                    ),
                ),
            ],
            options={
                "ordering": ["-reported_at", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("learner", "revision"), name="report"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CourseBlueprint",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("slug", models.SlugField(max_length=80)),
                ("blueprint", models.JSONField()),
                ("offered", models.BooleanField(default=True)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="blueprints",
                        to="content.course",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("course", "slug"), name="course_blueprint"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DayFigures",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("day", models.DateField()),
                ("figures", models.JSONField()),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="content.course",
                    ),
                ),
                (
                    "learner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "figures of days",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("learner", "course", "day"), name="figures_of_day"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ChangeNotice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "version",
                    models.PositiveBigIntegerField(
                        help_text="Memory.version at the time"
                    ),
                ),
                ("seen_at", models.DateTimeField(blank=True, null=True)),
                (
                    "card",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="change_notices",
                        to="content.card",
                    ),
                ),
                (
                    "change",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="content.cardchange",
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="content.course",
                    ),
                ),
                (
                    "learner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="change_notices",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("seen_at", None)),
                        fields=["learner", "course"],
                        name="change_notice_unseen",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("learner", "card", "version"), name="change_notice"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Takeover",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("version", models.PositiveBigIntegerField()),
                ("after_version", models.PositiveBigIntegerField()),
                ("before", models.JSONField(null=True)),
                ("after", models.JSONField()),
                ("taken_at", models.DateTimeField()),
                (
                    "away",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="content.card",
                    ),
                ),
                (
                    "card",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="takeovers",
                        to="content.card",
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="content.course",
                    ),
                ),
                (
                    "learner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="takeovers",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["learner", "course"], name="takeover_of_learner"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Undo",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("undone_at", models.DateTimeField()),
                (
                    "review",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, to="quizzes.review"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ExamItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("deadline", models.DateTimeField(null=True)),
                ("number", models.PositiveSmallIntegerField()),
                ("order", models.JSONField()),
                ("size", models.PositiveSmallIntegerField(help_text="options")),
                ("expected", models.PositiveSmallIntegerField()),
                ("scored", models.BooleanField(default=True)),
                ("chosen", models.CharField(blank=True, max_length=26)),
                ("struck", models.CharField(blank=True, max_length=26)),
                ("flagged", models.BooleanField(default=False)),
                (
                    "confidence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "not said"),
                            ("sure", "sure"),
                            ("guessed", "guessed"),
                        ],
                        default="",
                        max_length=10,
                    ),
                ),
                ("seconds", models.PositiveIntegerField(default=0)),
                ("answered_at", models.DateTimeField(null=True)),
                ("right", models.BooleanField(null=True)),
                (
                    "attempt",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="items",
                        to="quizzes.examattempt",
                    ),
                ),
                (
                    "learner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="exam_items",
                        to="content.question",
                    ),
                ),
                (
                    "revision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="content.questionrevision",
                    ),
                ),
            ],
            options={
                "ordering": ["attempt_id", "number"],
                "indexes": [
                    models.Index(
                        fields=["learner", "question", "attempt"], name="question_seen"
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("attempt", "number"), name="exam_item"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("right", None)),
                        fields=("learner", "question"),
                        name="one_unmarked_item",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TakeoverUndo",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("undone_at", models.DateTimeField()),
                (
                    "takeover",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="undo",
                        to="quizzes.takeover",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Enrolment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("enrolled_at", models.DateTimeField(auto_now_add=True)),
                (
                    "new_per_day",
                    models.PositiveIntegerField(
                        default=20,
                        validators=[django.core.validators.MaxValueValidator(9999)],
                    ),
                ),
                (
                    "reviews_per_day",
                    models.PositiveIntegerField(
                        default=200,
                        validators=[django.core.validators.MaxValueValidator(9999)],
                    ),
                ),
                (
                    "desired_retention",
                    models.FloatField(
                        default=0.9,
                        validators=[
                            django.core.validators.MinValueValidator(0.8),
                            django.core.validators.MaxValueValidator(0.97),
                        ],
                    ),
                ),
                (
                    "course",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="enrolments",
                        to="content.course",
                    ),
                ),
                (
                    "learner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="enrolments",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("counted_on", models.DateField(editable=False, null=True)),
                ("done", models.PositiveIntegerField(default=0, editable=False)),
                ("introduced", models.PositiveIntegerField(default=0, editable=False)),
                ("new_from", models.PositiveBigIntegerField(default=0, editable=False)),
                (
                    "new_from_revision",
                    models.PositiveIntegerField(default=0, editable=False),
                ),
                ("reviewed", models.PositiveIntegerField(default=0, editable=False)),
                ("bury_siblings", models.BooleanField(default=True)),
                ("extra_new", models.PositiveIntegerField(default=0, editable=False)),
                ("extra_on", models.DateField(editable=False, null=True)),
                (
                    "extra_reviews",
                    models.PositiveIntegerField(default=0, editable=False),
                ),
                ("last_press", models.UUIDField(editable=False, null=True)),
                (
                    "new_order",
                    models.CharField(
                        choices=[
                            ("lessons", "as the lessons go"),
                            ("weight", "by the weight of the exam’s domains"),
                        ],
                        default="lessons",
                        max_length=8,
                    ),
                ),
                ("suspend_leeches", models.BooleanField(default=False)),
                ("two_buttons", models.BooleanField(default=False)),
                ("coming", models.JSONField(default=list, editable=False)),
                ("easy_days", models.JSONField(blank=True, default=list)),
                ("exam_on", models.DateField(blank=True, null=True)),
                (
                    "maximum_interval",
                    models.PositiveIntegerField(
                        default=36500,
                        help_text="days",
                        validators=[
                            django.core.validators.MinValueValidator(7),
                            django.core.validators.MaxValueValidator(36500),
                        ],
                    ),
                ),
                ("pace", models.PositiveIntegerField(editable=False, null=True)),
                ("left_new", models.PositiveIntegerField(editable=False, null=True)),
                (
                    "left_reviews",
                    models.PositiveIntegerField(editable=False, null=True),
                ),
                ("fitted", models.JSONField(editable=False, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("learner", "course"), name="enrolment"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Picture",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "enrolment",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="picture",
                        to="quizzes.enrolment",
                    ),
                ),
                ("review", models.PositiveBigIntegerField(default=0)),
                ("undo", models.PositiveBigIntegerField(default=0)),
                ("day", models.DateField(null=True)),
                ("revision", models.PositiveIntegerField(null=True)),
                ("cells", models.JSONField()),
                ("totals", models.JSONField()),
            ],
        ),
        migrations.CreateModel(
            name="Fit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("fitted_at", models.DateTimeField()),
                ("presses", models.PositiveIntegerField()),
                ("review", models.PositiveBigIntegerField()),
                ("judged", models.JSONField(null=True)),
                ("is_used", models.BooleanField()),
                (
                    "enrolment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="fits",
                        to="quizzes.enrolment",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.AddField(
            model_name="Enrolment",
            name="fit",
            field=models.ForeignKey(
                db_index=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="quizzes.fit",
            ),
        ),
    ]
