"""What the processes of `tests.processes` find loaded; it opens no connection."""

from __future__ import annotations

import os

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
django.setup()

import content.importing  # noqa: E402, F401
import quizzes.answering  # noqa: E402
import quizzes.exams.attempt  # noqa: E402, F401
import tests.factories  # noqa: E402, F401
