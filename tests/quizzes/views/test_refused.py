"""Forms that are refused: the focus is on what is wrong, which is said once."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.quizzes.views.studying import COURSE, STUDY
from tests.world import World

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
FOCUSED = 'role="alert" tabindex="-1" autofocus'


def _is_told(response: Any) -> bool:
    assert response.status_code == 422
    page = response.text
    told = page.index(FOCUSED)
    return page.count("autofocus") == 1 and told < page.index('class="field-error"')


@pytest.mark.parametrize(
    ("address", "wrong"),
    [
        ("/settings/", {"time_zone": "Mars/Olympus"}),
        ("/settings/delete/", {"password": "faux"}),
        (f"{STUDY}pace/", {"new_per_day": "-1"}),
        (f"{STUDY}pace/", {"new_order": "random"}),
        (f"{COURSE}schedule/", {"desired_retention": "0.5"}),
        (f"{COURSE}exam-date/", {"exam_on": "2020-01-01"}),
        (f"{COURSE}exams/custom/", {"questions": "0"}),
    ],
)
def test_a_learner_is_led_to_what_is_wrong(
    learner: Client, address: str, wrong: dict[str, str]
) -> None:
    assert _is_told(learner.post(address, wrong))


def test_what_is_asked_of_an_exam_in_the_address_is_refused_alike(
    learner: Client,
) -> None:
    page = f"{COURSE}exams/custom/"
    assert "autofocus" not in learner.get(page).text
    assert _is_told(learner.get(page, {"questions": "0"}))


def test_an_instructor_is_led_to_what_is_wrong(client: Client, world: World) -> None:
    client.force_login(world.instructor)
    page = f"{COURSE}teach/exams/official/"
    assert "autofocus" not in client.get(page).text
    assert _is_told(client.post(page, {"questions": "0"}))


def test_a_refused_day_of_the_exam_can_be_loaded_again(learner: Client) -> None:
    page = f"{COURSE}exam-date/"
    learner.post(page, {"exam_on": "2020-01-01"})
    assert learner.get(page).url == f"{COURSE}schedule/"
