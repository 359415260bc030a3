"""What asks about the very words of a query comes before what merely holds them."""

from __future__ import annotations

import pytest

from content import search
from content.models import Card, Lesson
from content.search import finding
from content.search.defining import is_about
from content.search.words import terms
from tests.factories import CardFactory, LessonFactory
from tests.world import World


@pytest.mark.parametrize(
    ("subject", "query"),
    [
        ("Throughput", "throughput"),
        ("L’adverbe « eventually »", "Eventually"),
        ("L’expression « for instance »", "for instance"),
        ("Le RPO (Recovery Point Objective)", "rpo"),
        ("Le RPO (Recovery Point Objective)", "recovery point objective"),
        ("Amazon S3", "S3"),
        ("Amazon S3", "amazon s3"),
        ("L’instance store", "instance store"),
        ("Le déchiffrement", "dechiffrement"),
        ("The bucket", "bucket"),
    ],
)
def test_a_subject_is_known_by_its_names(subject: str, query: str) -> None:
    assert is_about(subject, terms(query))


@pytest.mark.parametrize(
    ("subject", "query"),
    [
        ("Provisioned Throughput", "throughput"),
        ("Throughput", "through"),
        ("L’adverbe « eventually »", "adverbe"),
        ("SSE-S3", "s3"),
        ("", "s3"),
        ("Amazon", "s3"),
    ],
)
def test_a_subject_that_only_holds_the_words_is_another(
    subject: str, query: str
) -> None:
    assert not is_about(subject, terms(query))


@pytest.fixture
def meaning(world: World) -> Lesson:
    """The lesson that says what «burst» means, in its text and by a card; of two others
    both have it in a title."""
    for place in range(2):
        other = LessonFactory(
            note=world.note, html=f'<h2 id="n-{place}">Burst</h2><p>Burst, burst.</p>'
        )
        search.write([other], _cards(other, "Le burst, un mode burst", "Le mode burst"))
    said = "<p>Une longue leçon sur les mots de l’énoncé, dont « burst ».</p>"
    lesson = LessonFactory(note=world.note, title="Les mots", html=said)
    search.write(
        [lesson],
        _cards(lesson, "Que veut dire, dans un énoncé, « burst » ?", "« burst »"),
    )
    return lesson


def _cards(lesson: Lesson, prompt: str, subject: str) -> list[Card]:
    return [CardFactory(lesson=lesson, prompt=prompt, subject=subject)]


def test_the_lesson_that_says_what_it_means_comes_first(
    world: World, meaning: Lesson
) -> None:
    found = search.find(world.course, "burst")

    assert [one.entry.lesson for one in (found.parts[0], found.cards[0])] == (
        [meaning, meaning]
    )
    assert (len(found.parts), len(found.cards)) == (3, 3)


def test_the_part_in_which_the_card_stands_comes_first_of_its_lesson(
    world: World,
) -> None:
    html = (
        "<p>Burst, burst et burst.</p>"
        '<h3 id="n-b">Les mots du débit, et les autres</h3><p>Le terme « burst ».</p>'
    )
    lesson = LessonFactory(note=world.note, title="Le burst", html=html)
    title = "Les mots du débit, et les autres"
    card = CardFactory(
        lesson=lesson,
        prompt="« Burst » ?",
        subject="burst",
        context=f"Anglais › {title}",
    )
    search.write([lesson], [card])

    found = search.find(world.course, "burst").parts

    assert [one.entry.title for one in found] == [title, "Le burst"]


def test_it_is_found_however_few_are_shown(world: World, meaning: Lesson) -> None:
    found = search.find(world.course, "burst", most=1)

    assert [one.entry.lesson for one in found.parts + found.cards] == [meaning] * 2


def test_the_beginning_of_a_word_means_nothing_yet(
    world: World, meaning: Lesson
) -> None:
    found = search.find(world.course, "burs")

    assert meaning not in (found.parts[0].entry.lesson, found.cards[0].entry.lesson)


def test_only_the_best_cards_are_looked_at(
    world: World, meaning: Lesson, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "_LOOKED_AT", 2)

    assert len(search.find(world.course, "burst").cards) == 2
