from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from quizzes import reading
from quizzes.models import Reading
from tests.factories import NOW, LessonFactory, NoteFactory
from tests.world import World

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def world(world: World) -> World:
    world.lesson.toc = [{"level": 3, "title": "Classes", "anchor": "n-classes"}]
    world.lesson.save()
    return world


def reach(world: World, anchor: str, **more: object) -> None:
    given = {"learner": world.learner, "lesson": world.lesson, "now": NOW, **more}
    reading.reach(anchor=anchor, **given)


def bookmark(world: World) -> reading.Bookmark | None:
    course = world.course.pk
    return reading.bookmarks(learner=world.learner, courses=[course]).get(course)


def test_it_keeps_the_part_last_reached(world: World) -> None:
    reach(world, "")
    reach(world, "n-classes", now=LATER)
    one = Reading.objects.get()
    assert (one.anchor, one.began_at, one.last_read_at) == ("n-classes", NOW, LATER)


def test_it_keeps_no_anchor_that_the_lesson_does_not_have(world: World) -> None:
    reach(world, "javascript:alert(1)")
    assert Reading.objects.get().anchor == ""


def test_the_first_time_it_was_finished_is_kept(world: World) -> None:
    for now in (NOW, LATER):
        reading.finish(learner=world.learner, lesson=world.lesson, now=now)
    one = Reading.objects.get()
    assert (one.finished_at, one.last_read_at) == (NOW, LATER)


def test_finishing_keeps_the_part_that_was_reached(world: World) -> None:
    reach(world, "n-classes")
    reading.finish(learner=world.learner, lesson=world.lesson, now=LATER)
    assert Reading.objects.get().anchor == "n-classes"


def test_the_bookmark_is_the_lesson_last_read(world: World) -> None:
    other = LessonFactory(note=world.note)
    reach(world, "n-classes", now=LATER)
    reach(world, "", lesson=other)
    assert bookmark(world) == reading.Bookmark(world.lesson, "Classes", "n-classes")


def test_the_bookmark_is_no_finished_lesson(world: World) -> None:
    reading.finish(learner=world.learner, lesson=world.lesson, now=NOW)
    assert bookmark(world) is None


def test_the_bookmark_is_no_retired_lesson(world: World) -> None:
    reach(world, "")
    world.lesson.retired_at = timezone.now()
    world.lesson.save()
    assert bookmark(world) is None


def test_the_bookmark_is_of_the_same_learner_and_course(world: World) -> None:
    reach(world, "", learner=world.stranger)
    reach(world, "", lesson=LessonFactory(note=NoteFactory()))
    assert bookmark(world) is None


def test_a_part_that_is_gone_is_the_top_of_the_lesson(world: World) -> None:
    reach(world, "n-classes")
    world.lesson.toc = []
    world.lesson.save()
    found = bookmark(world)
    assert found is not None
    assert (found.part, found.anchor) == ("", "")
