from __future__ import annotations

from django.urls import include, path

from quizzes.views import lessons, progress, search, study, today
from quizzes.views.teaching.overview import my_teaching

urlpatterns = [
    path("", today.today, name="today"),
    path("lessons/", lessons.my_lessons, name="my_lessons"),
    path("courses/<slug:course>/enrol/", today.enrol, name="enrol"),
    path("courses/<slug:course>/lessons/", lessons.lessons, name="lessons"),
    path(
        "courses/<slug:course>/lessons/<slug:chapter>/",
        lessons.chapter,
        name="chapter",
    ),
    path(
        "courses/<slug:course>/lessons/<slug:chapter>/<slug:lesson>/",
        lessons.lesson,
        name="lesson",
    ),
    path(
        "courses/<slug:course>/lessons/<slug:chapter>/<slug:lesson>/reading/",
        lessons.read,
        name="read",
    ),
    path("progress/", progress.my_progress, name="my_progress"),
    path("courses/<slug:course>/progress/", progress.progress, name="progress"),
    path("courses/<slug:course>/search/", search.search, name="search"),
    path("courses/<slug:course>/study/", study.study, name="study"),
    path("courses/<slug:course>/study/answer/", study.answer, name="answer"),
    path("courses/<slug:course>/study/undo/", study.undo, name="undo"),
    path("teach/", my_teaching, name="my_teaching"),
    path("courses/<slug:course>/teach/", include("quizzes.views.teaching.urls")),
]
