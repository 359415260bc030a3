"""Several processes and one database: SQLite as it is run, or the Postgres of the tests.

Nothing here is in a transaction of the test's, since other processes must see it.
"""

from __future__ import annotations

from functools import partial
from itertools import chain

import pytest

from tests import processes

_STUDYING = "tests.quizzes.worker"
run = partial(processes.run, module=_STUDYING)
race = partial(processes.race, module=_STUDYING)

pytestmark = pytest.mark.django_db(transaction=True)


def test_one_form_sent_by_two_processes_at_once_is_one_review(url: str) -> None:
    (learner,) = run(url, "enrol", 1, 1)
    token = run(url, "token", learner)

    answers = race(url, *[("answer", learner, token)] * 3)

    (review,) = run(url, "standing", learner)["reviews"]
    assert sorted(answers) == [[review, False], [review, True], [review, True]]
    assert run(url, "standing", learner)["done"] == 1


def test_processes_that_answer_at_once_for_one_learner_lose_nothing(url: str) -> None:
    (learner,) = run(url, "enrol", 1, 40)

    acknowledged = race(url, *[("study", learner, 20)] * 3)

    found = run(url, "standing", learner)
    assert sorted(chain(*acknowledged)) == found["reviews"]
    assert len(found["reviews"]) == found["done"] == 60
    assert found["agreed"]


def test_processes_that_answer_at_once_for_several_learners_lose_nothing(
    url: str,
) -> None:
    learners = run(url, "enrol", 3, 30)

    acknowledged = race(url, *[("study", learner, 30) for learner in learners])

    for learner, reviews in zip(learners, acknowledged, strict=True):
        found = run(url, "standing", learner)
        assert found == {"reviews": reviews, "agreed": True, "done": 30}


def test_one_undo_sent_twice_at_once_takes_back_one_press(url: str) -> None:
    (learner,) = run(url, "enrol", 1, 3)
    ((*kept, _third),) = race(url, ("study", learner, 3))

    cards = race(url, *[("take_back", learner)] * 2)

    found = run(url, "standing", learner)
    assert len(set(cards)) == 1
    assert found == {"reviews": kept, "agreed": True, "done": 2}


def test_a_press_and_an_undo_at_once_leave_log_and_memory_in_step(url: str) -> None:
    (learner,) = run(url, "enrol", 1, 20)
    race(url, ("study", learner, 10))

    _pressed, card = race(url, ("study", learner, 10), ("take_back", learner))

    # Whichever came first: an undo that came too late has taken back nothing.
    found = run(url, "standing", learner)
    assert len(found["reviews"]) == found["done"] == (19 if card else 20)
    assert found["agreed"]


def test_an_answer_survives_the_death_of_its_process(url: str) -> None:
    (learner,) = run(url, "enrol", 1, 1)
    worker = processes.Worker(url, "answer_and_hang", learner, module=_STUDYING)
    review = worker.read()

    worker.kill()

    found = run(url, "standing", learner)
    assert found == {"reviews": [review], "agreed": True, "done": 1}
