from __future__ import annotations

import pytest

from content import search
from content.models import Card, Lesson, SearchEntry
from content.search import databases
from tests.factories import NOW, CardFactory, CourseFactory, LessonFactory, NoteFactory
from tests.world import World

HTML = (
    '<h2 id="n-s3">Amazon S3</h2><p>Stockage objet, durée minimale.</p>'
    '<h3 id="n-glacier">Glacier Deep Archive</h3>'
    "<table><tr><td>Récupération</td><td>12&nbsp;heures &amp; plus</td></tr></table>"
)


@pytest.fixture
def lesson(world: World) -> Lesson:
    lesson = LessonFactory(note=world.note, title="Amazon S3", html=HTML)
    search.write([lesson], [])
    return lesson


@pytest.fixture
def card(world: World) -> Card:
    card = CardFactory(
        lesson=world.lesson, prompt="Que coûte un accès Multi-AZ ?", answer="Rien"
    )
    search.write([], [card])
    return card


def titles(found: tuple[search.Found, ...]) -> list[str]:
    return [one.entry.title for one in found]


def test_it_finds_a_part_of_a_lesson(world: World, lesson: Lesson) -> None:
    found = search.find(world.course, "heures").parts
    assert titles(found) == ["Glacier Deep Archive"]
    assert found[0].entry.anchor == "n-glacier"


@pytest.mark.parametrize("query", ["recuperation", "RÉCUPÉ", "récup"])
def test_it_ignores_accents_and_case_and_ends(
    world: World, lesson: Lesson, query: str
) -> None:
    assert titles(search.find(world.course, query).parts) == ["Glacier Deep Archive"]


def test_it_wants_every_word(world: World, lesson: Lesson) -> None:
    assert search.find(world.course, "stockage minimale").parts
    assert not search.find(world.course, "stockage heures").parts


def test_it_puts_a_title_before_a_text(world: World) -> None:
    text = '<h2 id="n-a">Coffre</h2><p>Une seule mention de Neptune.</p>'
    title = '<h2 id="n-b">Neptune</h2><p>Des graphes.</p>'
    search.write([LessonFactory(note=world.note, html=text)], [])
    search.write([LessonFactory(note=world.note, html=title)], [])
    found = search.find(world.course, "neptune").parts
    assert titles(found) == ["Neptune", "Coffre"]


@pytest.mark.parametrize("query", ["multi-az", "multi az", "coute acces", "rien"])
def test_it_finds_a_card(world: World, card: Card, query: str) -> None:
    assert [one.entry.card for one in search.find(world.course, query).cards] == [card]


def test_it_shows_what_matched(world: World, lesson: Lesson) -> None:
    found = search.find(world.course, "duree").parts[0]
    assert [one.text for one in found.excerpt if one.is_match] == ["durée"]
    assert "".join(one.text for one in found.excerpt) == (
        "Stockage objet, durée minimale."
    )


@pytest.mark.parametrize(
    "query", ["", "   ", '"', "*", "-- ;", "NEAR(", "a:b", "'; DROP", "& | !", "<->"]
)
def test_it_takes_any_query(world: World, lesson: Lesson, query: str) -> None:
    assert search.find(world.course, query).cards == ()


def test_it_finds_nothing_of_another_course(lesson: Lesson, card: Card) -> None:
    other = CourseFactory()
    assert search.find(other, "amazon") == search.Results((), ())
    assert search.find(other, "multi") == search.Results((), ())


def test_it_forgets_what_is_retired(world: World, lesson: Lesson, card: Card) -> None:
    lesson.retired_at = card.retired_at = world.enrolment.enrolled_at
    search.write([lesson], [card])
    assert not SearchEntry.objects.filter(lesson=lesson).exists()
    assert search.find(world.course, "multi").cards == ()


def test_it_does_not_show_a_rejected_card(world: World, card: Card) -> None:
    Card.objects.filter(pk=card.pk).update(rejected_at=world.enrolment.enrolled_at)
    assert search.find(world.course, "multi").cards == ()


def test_it_writes_an_entry_once(world: World, lesson: Lesson, card: Card) -> None:
    search.write([lesson], [card])
    assert len(search.find(world.course, "multi").cards) == 1
    assert len(search.find(world.course, "minimale").parts) == 1


def test_it_does_not_show_a_lesson_of_a_retired_note(world: World) -> None:
    note = NoteFactory(course=world.course, retired_at=world.enrolment.enrolled_at)
    search.write([LessonFactory(note=note, html=HTML)], [])
    assert search.find(world.course, "heures").parts == ()


def test_rejected_cards_take_no_place_of_others(world: World) -> None:
    cards = CardFactory.create_batch(5, lesson=world.lesson, prompt="Neptune")
    search.write([], cards)
    Card.objects.exclude(pk=cards[-1].pk).update(rejected_at=NOW)
    found = search.find(world.course, "neptune", most=2)
    assert [one.entry.card for one in found.cards] == [cards[-1]]


def test_notes_out_of_the_course_take_no_place_of_others(world: World) -> None:
    gone = NoteFactory(course=world.course, retired_at=NOW)
    html = "<p>Neptune</p>"
    search.write(LessonFactory.create_batch(4, note=gone, html=html), [])
    lesson = LessonFactory(note=world.note, html=html)
    search.write([lesson], [])
    found = search.find(world.course, "neptune", most=2)
    assert [one.entry.lesson for one in found.parts] == [lesson]


def test_of_very_many_matches_some_are_ranked(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    cards = [CardFactory(lesson=world.lesson, prompt="Glacier") for _ in range(4)]
    search.write([], cards)
    few = databases._SQLITE.replace("LIMIT 2000", "LIMIT 2")
    monkeypatch.setattr(databases, "_SQLITE", few)
    few = databases._POSTGRES.replace("LIMIT 2000", "LIMIT 2")
    monkeypatch.setattr(databases, "_POSTGRES", few)

    assert len(search.find(world.course, "glacier").cards) == 2
