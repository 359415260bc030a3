from __future__ import annotations

from django.apps import AppConfig


class QuizzesConfig(AppConfig):
    name = "quizzes"

    def ready(self) -> None:
        # Listens to what is published.
        from quizzes import changes  # noqa: F401
