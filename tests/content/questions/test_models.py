from __future__ import annotations

import pytest
from django.db import IntegrityError

from content.models import Question, QuestionRevision
from tests.factories import NOW, QuestionFactory, QuestionRevisionFactory

pytestmark = pytest.mark.django_db


def test_what_is_retired_or_rejected_is_not_published() -> None:
    kept = QuestionFactory()
    QuestionFactory(retired_at=NOW)
    QuestionFactory(rejected_at=NOW)
    assert list(Question.objects.published()) == [kept]


def test_the_current_revision_is_the_one_that_its_question_names() -> None:
    question = QuestionFactory(revision=2)
    QuestionRevisionFactory(question=question, number=1)
    assert [one.number for one in QuestionRevision.objects.current()] == [2]
    assert question.revisions.count() == 2


def test_a_key_names_one_question_of_a_course() -> None:
    question = QuestionFactory()
    with pytest.raises(IntegrityError):
        QuestionFactory(course=question.course, key=question.key)
