"""Attempts, under exams/: to anybody but the learner they are not there."""

from __future__ import annotations

from django.urls import path

from quizzes.views.exams import results, sitting

urlpatterns = [
    path("<int:attempt>/", sitting.attempt, name="exam_attempt"),
    path("<int:attempt>/<int:number>/", sitting.question, name="exam_question"),
    path("<int:attempt>/questions/", sitting.questions, name="exam_questions"),
    path("<int:attempt>/state/", sitting.state, name="exam_state"),
    path("<int:attempt>/review/", sitting.review, name="exam_review"),
    path("<int:attempt>/hand-in/", sitting.hand_in, name="exam_hand_in"),
    path("<int:attempt>/abandon/", sitting.abandon, name="exam_abandon"),
    path("<int:attempt>/result/", results.result, name="exam_result"),
    path("<int:attempt>/answers/", results.answers, name="exam_answers"),
    path("<int:attempt>/forgotten/", results.forget, name="exam_forget"),
    path("<int:attempt>/<int:number>/report/", results.report, name="report_question"),
]
