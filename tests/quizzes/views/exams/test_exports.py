from __future__ import annotations

import csv
import io

import pytest
from django.test import Client
from django.urls import reverse

from content.models import Question
from quizzes.exams import attempt as attempts
from quizzes.models import ExamAttempt
from tests.factories import NOW
from tests.quizzes.exams.sitting import answer, letters, make_bank, sit
from tests.world import World

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def attempt(world: World) -> ExamAttempt:
    make_bank(world.course)
    attempt = sit(world.learner, world.course)
    answer(attempt, True, False)
    return attempts.hand_in(attempt, NOW)


def table(client: Client, world: World) -> list[dict[str, str]]:
    found = client.get(reverse("attempts_csv", args=[world.course.slug]))
    assert found.headers["Content-Disposition"].startswith("attachment")
    return list(csv.DictReader(io.StringIO(found.content.decode("utf-8-sig"))))


def test_the_table_has_a_row_for_each_question(
    client: Client, world: World, attempt: ExamAttempt
) -> None:
    client.force_login(world.learner)
    rows = table(client, world)
    first = attempt.items.select_related("revision")[0]
    assert [row["right"] for row in rows] == ["True", "False", "False", "False"]
    assert rows[0]["chosen"] == rows[0]["key"] == letters(first, right=True)
    assert rows[0]["estimated_score"] == "250"
    assert rows[3]["chosen"] == ""


def test_a_cell_is_no_formula(
    client: Client, world: World, attempt: ExamAttempt
) -> None:
    Question.objects.update(name="=HYPERLINK(1)")
    client.force_login(world.learner)
    assert {row["question"] for row in table(client, world)} == {"'=HYPERLINK(1)"}


def test_json_holds_the_same(
    client: Client, world: World, attempt: ExamAttempt
) -> None:
    client.force_login(world.learner)
    found = client.get(reverse("attempts_json", args=[world.course.slug])).json()
    (exported,) = found["attempts"]
    assert exported["score"] == attempt.score
    assert [item["right"] for item in exported["items"]] == [True, False, False, False]


def test_an_open_attempt_is_not_in_it(client: Client, world: World) -> None:
    make_bank(world.course)
    sit(world.learner, world.course)
    client.force_login(world.learner)
    assert table(client, world) == []


def test_nobody_elses_is_in_it(
    client: Client, world: World, attempt: ExamAttempt
) -> None:
    client.force_login(world.stranger)
    page = reverse("attempts_csv", args=[world.course.slug])
    assert client.get(page).status_code == 404
    client.post(reverse("enrol", args=[world.course.slug]))
    assert table(client, world) == []
