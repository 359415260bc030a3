from __future__ import annotations

from django.apps import AppConfig


class QuizzesConfig(AppConfig):
    name = "quizzes"

    def ready(self) -> None:
        # They listen to what is published and merged.
        from quizzes import changes, merging  # noqa: F401
