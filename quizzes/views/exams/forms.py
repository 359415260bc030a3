from __future__ import annotations

from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from content.examguide import DOMAINS, WEIGHTS
from quizzes.exams.blueprint import Blueprint

MOST_QUESTIONS = 200
MOST_MINUTES = 600


class CustomForm(forms.Form):
    """An exam that a learner makes to measure."""

    default: ClassVar = Blueprint(questions=10, minutes=20)

    questions = forms.IntegerField(
        label=_("Questions"), min_value=1, max_value=MOST_QUESTIONS, initial=10
    )
    minutes = forms.IntegerField(
        label=_("Minutes"),
        min_value=1,
        max_value=MOST_MINUTES,
        initial=20,
        help_text=_("The official exam gives two minutes a question."),
    )
    domain = forms.ChoiceField(
        label=_("Domain"),
        required=False,
        choices=[("", _("all, as in the official exam")), *DOMAINS.items()],
    )
    recall = forms.BooleanField(
        label=_("Mix in questions that ask a fact of the lessons"), required=False
    )

    def blueprint(self) -> Blueprint:
        chosen = self.cleaned_data
        return Blueprint(
            questions=chosen["questions"],
            minutes=chosen["minutes"],
            domain=chosen["domain"],
            weights={} if chosen["domain"] else WEIGHTS,
            recall=30 if chosen["recall"] else 0,
        )
