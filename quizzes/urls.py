from __future__ import annotations

from django.urls import include, path
from django.views.generic import RedirectView

from quizzes.views import (
    card_info,
    cards,
    changes,
    cramming,
    leaving,
    lessons,
    pace,
    pictures,
    progress,
    reminders,
    resetting,
    schedule,
    search,
    setting_aside,
    study,
    today,
    welcome,
)
from quizzes.views.exams import exports, listing
from quizzes.views.teaching.overview import my_teaching

urlpatterns = [
    # Addresses are tried in turn, and this one is asked for before every card.
    path("courses/<slug:course>/study/answer/", study.answer, name="answer"),
    path("courses/<slug:course>/study/", study.study, name="study"),
    path("", welcome.start, name="today"),
    path("study/", study.my_study, name="my_study"),
    path("lessons/", lessons.my_lessons, name="my_lessons"),
    path("courses/", RedirectView.as_view(pattern_name="today")),
    path("courses/<slug:course>/", RedirectView.as_view(pattern_name="lessons")),
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
    path(
        "courses/<slug:course>/pictures/<slug:sha256>.webp",
        pictures.picture,
        name="picture",
    ),
    path("courses/<slug:course>/schedule/", schedule.schedule, name="schedule"),
    path("courses/<slug:course>/exam-date/", schedule.exam_date, name="exam_date"),
    path("courses/<slug:course>/left-out/", schedule.left_out, name="left_out"),
    path("search/", search.my_search, name="my_search"),
    path("courses/<slug:course>/search/", search.search, name="search"),
    path("cards/", cards.my_cards, name="my_cards"),
    path("courses/<slug:course>/cards/", cards.cards, name="cards"),
    path("courses/<slug:course>/cards/hold/", cards.hold_cards, name="hold_cards"),
    path("courses/<slug:course>/changes/", changes.changes, name="changes"),
    path("courses/<slug:course>/study/undo/", study.undo, name="undo"),
    path("courses/<slug:course>/study/bury/", setting_aside.bury, name="bury"),
    path("courses/<slug:course>/study/suspend/", setting_aside.suspend, name="suspend"),
    path("courses/<slug:course>/study/release/", setting_aside.release, name="release"),
    path(
        "courses/<slug:course>/study/aside/", setting_aside.set_aside, name="set_aside"
    ),
    path(
        "courses/<slug:course>/study/aside/release/",
        setting_aside.release_all,
        name="release_all",
    ),
    path("pace/", pace.my_pace, name="my_pace"),
    path("courses/<slug:course>/study/pace/", pace.pace, name="pace"),
    path("courses/<slug:course>/study/fit/", pace.fit, name="fit"),
    path("courses/<slug:course>/study/more/", pace.more, name="more"),
    path("courses/<slug:course>/study/modes/", cramming.modes, name="modes"),
    path("courses/<slug:course>/study/cram/", cramming.cram, name="cram"),
    path(
        "courses/<slug:course>/study/cards/<int:card>/",
        card_info.card_info,
        name="card_info",
    ),
    path(
        "courses/<slug:course>/study/cards/<int:card>/flag/",
        card_info.flag,
        name="flag",
    ),
    path(
        "courses/<slug:course>/study/cards/<int:card>/reset/",
        resetting.reset,
        name="reset_card",
    ),
    path("exams/", listing.my_exams, name="my_exams"),
    path("exams/", include("quizzes.views.exams.urls")),
    path("courses/<slug:course>/exams/", listing.exams, name="exams"),
    path("courses/<slug:course>/exams/custom/", listing.custom, name="custom_exam"),
    path(
        "courses/<slug:course>/exams/attempts.csv",
        exports.attempts_csv,
        name="attempts_csv",
    ),
    path(
        "courses/<slug:course>/exams/attempts.json",
        exports.attempts_json,
        name="attempts_json",
    ),
    path("courses/<slug:course>/exams/<slug:slug>/", listing.exam, name="exam"),
    path("settings/data.json", leaving.take_out, name="take_out"),
    path("settings/delete/", leaving.leave, name="leave"),
    path("reminders/off/<str:token>/", reminders.off, name="reminders_off"),
    path("teach/", my_teaching, name="my_teaching"),
    path("courses/<slug:course>/teach/", include("quizzes.views.teaching.urls")),
]
