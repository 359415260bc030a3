from __future__ import annotations

from datetime import datetime

import pytest
from django.utils import translation

from content.models import Lesson
from quizzes.exams.blueprint import OFFICIAL
from quizzes.exams.scoring import Marked, score
from quizzes.models import ExamAttempt
from quizzes.readiness import Readiness, mocks, readiness
from quizzes.stats.memories import memories
from quizzes.stats.picture import current
from quizzes.templatetags.figures import domain_words
from tests.factories import (
    NOW,
    TODAY,
    CardFactory,
    LessonFactory,
    MemoryFactory,
    NoteFactory,
)
from tests.world import World


def of(world: World) -> Readiness:
    now = current(world.enrolment)
    return readiness(now, memories(now.cells, today=TODAY, target=TODAY))


def lesson_of(world: World, domain: str, cards: int, known: int = 0) -> Lesson:
    """Of `cards` cards, the first `known` are recalled nine times in ten."""
    note = NoteFactory(course=world.course, domain=domain)
    lesson = LessonFactory(note=note)
    for card in CardFactory.create_batch(cards, lesson=lesson)[:known]:
        MemoryFactory(learner=world.learner, card=card, stability=10)
    return lesson


def sat(world: World, right: int, wrong: int, at: datetime = NOW) -> None:
    marked = [
        Marked(domain="secure", task="1.1", scored=True, right=place < right)
        for place in range(right + wrong)
    ]
    ExamAttempt.objects.create(
        learner=world.learner,
        course=world.course,
        slug="official",
        blueprint=OFFICIAL.to_json(),
        seed=1,
        started_at=at,
        handed_in_at=at,
        score=score(marked).to_json(),
    )


def test_what_the_plan_leaves_out_is_not_to_be_discovered(world: World) -> None:
    left = lesson_of(world, "secure", cards=4)
    lesson_of(world, "secure", cards=2)
    now = current(world.enrolment)
    seen = memories(now.cells, today=TODAY, target=TODAY)
    secure = readiness(now, seen, left_out={left.pk}).domains[0]
    assert (secure.unseen_lessons, secure.left_out_lessons) == (1, 1)
    with translation.override("fr"):
        words = domain_words(secure, mocks(world.enrolment))
    assert "2 cartes à découvrir" in words
    assert "1 leçon que le plan laisse de côté" in words


def test_a_domain_is_what_is_recalled_of_all_its_cards(world: World) -> None:
    lesson_of(world, "secure", cards=4, known=2)
    lesson_of(world, "secure", cards=2)

    [secure] = of(world).domains

    assert (secure.cards, secure.seen, secure.unseen_lessons) == (6, 2, 1)
    assert secure.expected == pytest.approx(0.9 * 2 / 6)


def test_the_whole_goes_by_the_weights_of_the_exam(world: World) -> None:
    lesson_of(world, "secure", cards=1, known=1)
    lesson_of(world, "cost-optimized", cards=9)

    assert of(world).expected == pytest.approx(0.9 * 30 / 50)


def test_without_domains_each_card_counts_the_same(world: World) -> None:
    MemoryFactory(learner=world.learner, card=world.cards[0], stability=10)

    found = of(world)

    assert found.domains == []
    assert found.expected == pytest.approx(0.9 / 3)


def test_a_course_without_cards_is_nothing_to_be_ready_for(world: World) -> None:
    world.course.cards.all().delete()

    found = of(world)

    assert (found.cards, found.expected, found.unseen_lessons) == (0, 0, 0)


def test_mock_exams_stand_beside_it(world: World) -> None:
    lesson_of(world, "secure", cards=1)
    sat(world, right=6, wrong=4)
    sat(world, right=1, wrong=0)

    secure = mocks(world.enrolment)["secure"]

    assert (secure.right, secure.of) == (7, 11)


def test_only_the_last_three_exams_count(world: World) -> None:
    lesson_of(world, "secure", cards=1)
    for day in range(1, 6):
        sat(world, right=day, wrong=0, at=NOW.replace(day=day))

    assert mocks(world.enrolment)["secure"].of == 3 + 4 + 5


@pytest.mark.parametrize(
    ("right", "words"),
    [
        (0, "aucun examen blanc"),
        (1, "examens blancs\u00a0: 1 question juste sur 1 (trop peu pour conclure)"),
        (3, "examens blancs\u00a0: 3 questions justes sur 3 (trop peu pour conclure)"),
        (9, "examens blancs\u00a0: 9 questions justes sur 9"),
    ],
)
def test_what_is_not_known_is_said_in_words(
    world: World, right: int, words: str
) -> None:
    lesson_of(world, "secure", cards=2, known=1)
    lesson_of(world, "secure", cards=1)
    if right:
        sat(world, right=right, wrong=0)
    [secure] = of(world).domains

    with translation.override("fr"):
        said = domain_words(secure, mocks(world.enrolment))

    assert said == (
        f"30\u00a0% retenus sur 3 cartes (1 vue) · {words} · 1 leçon pas encore vue"
    )


def test_of_a_domain_not_begun_its_lessons_are_said_too(world: World) -> None:
    lesson_of(world, "secure", cards=2)
    [secure] = of(world).domains

    with translation.override("fr"):
        said = domain_words(secure, mocks(world.enrolment))

    assert said.endswith("1 leçon pas encore vue")
