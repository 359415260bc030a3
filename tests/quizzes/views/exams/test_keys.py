"""Nobody reads a key before handing in: not in any page, address, header or cookie."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from content.models import QuestionRevision
from quizzes.exams import attempt as attempts
from quizzes.exams.attempt import NothingToDraw
from quizzes.models import ExamAttempt
from tests.factories import NOW
from tests.quizzes.exams.sitting import PLAN, make_bank, make_question, sit
from tests.world import World

pytestmark = pytest.mark.usefixtures("clock")

PAGES = ["attempt", "questions", "state", "review", "result", "answers"]


@pytest.fixture
def attempt(world: World) -> ExamAttempt:
    make_bank(world.course)
    make_question(world.course, right="AB", domain="secure")
    return sit(world.learner, world.course, replace(PLAN, questions=5, weights={}))


def mark_keys() -> None:
    """Explanations that cannot be missed, wherever they turn up."""
    for revision in QuestionRevision.objects.all():
        for option in revision.options:
            option["explanation_html"] = "<p>the-key of an option</p>"
        revision.explanation_html = "<p>the-key of all</p>"
        revision.sources = ["https://example.org/the-key"]
        revision.save()


def responses(client: Client, attempt: ExamAttempt) -> Iterator[HttpResponse]:
    """All that the server says to someone who sits it."""
    for name in PAGES:
        yield client.get(reverse(f"exam_{name}", args=[attempt.pk]))
    for item in attempt.items.all():
        page = reverse("exam_question", args=[attempt.pk, item.number])
        yield client.get(page)
        for letter in "ABCD":
            quiet = {"Accept": "application/json"}
            yield client.post(page, {"chosen": letter}, headers=quiet)
            yield client.post(page, {"chosen": letter, "check": "1"})
        yield client.post(
            reverse("report_question", args=[attempt.pk, item.number]), {"note": "?"}
        )
    yield client.get(reverse("exams", args=[attempt.course.slug]))


def said(response: HttpResponse) -> str:
    """Everything of a response, but words of the interface and of the bank's options."""
    headers = "\n".join(f"{name}: {value}" for name, value in response.items())
    cookies = response.cookies.output()
    return f"{headers}\n{cookies}\n{response.content.decode()}"


def test_nothing_tells_the_key_of_an_open_exam(
    learner: Client, attempt: ExamAttempt
) -> None:
    mark_keys()
    heard = [said(one) for one in responses(learner, attempt)]
    assert len(heard) > 50
    assert [text for text in heard if "the-key" in text or "correct" in text] == []


def test_right_and_wrong_options_look_the_same(
    learner: Client, attempt: ExamAttempt
) -> None:
    """With its letters and texts taken out, every option is drawn alike."""
    page = learner.get(reverse("exam_questions", args=[attempt.pk])).text
    options = re.findall(r'<div class="answer .*?</button>', page, re.DOTALL)
    drawn = {
        re.sub(r"\s+", " ", re.sub(r"checkbox|radio|[A-E]\b|\b[a-e]\b", "", option))
        for option in options
    }
    assert len(options) == 4 * 4 + 5
    assert len(drawn) == 1


def test_scored_and_unscored_questions_look_the_same(
    learner: Client, world: World
) -> None:
    make_bank(world.course)
    plan = replace(PLAN, unscored=2)
    attempt = sit(world.learner, world.course, plan)
    page = learner.get(reverse("exam_questions", args=[attempt.pk])).text
    forms = re.findall(r'<form class="question".*?</form>', page, re.DOTALL)
    assert (
        len({re.sub(r"\W|\d|[A-D]\b|disabled|review", "", one) for one in forms}) <= 3
    )
    assert "scored" not in page


def test_no_other_exam_has_its_questions_before_its_end(
    learner: Client, world: World, attempt: ExamAttempt
) -> None:
    """Whose key could be read there."""
    plan = replace(PLAN, weights={})
    with pytest.raises(NothingToDraw):
        sit(world.learner, world.course, plan, slug="half", mode="practice")
    page = reverse("exam", args=[world.course.slug, "half"])
    assert "5 questions sont dans des examens" in learner.get(page).text
    attempts.hand_in(attempt, NOW)
    assert sit(world.learner, world.course, plan, slug="half").items.count() == 4


def test_the_key_is_told_once_it_is_handed_in(
    learner: Client, attempt: ExamAttempt
) -> None:
    mark_keys()
    attempts.hand_in(attempt, attempt.started_at)
    page = learner.get(reverse("exam_answers", args=[attempt.pk])).text
    assert page.count("the-key of an option") == 4 * 4 + 5
