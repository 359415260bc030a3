from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from quizzes.keeping import keep
from quizzes.models import Reading
from quizzes.stats.picture import current
from tests.factories import (
    NOW,
    TODAY,
    CardFactory,
    LessonFactory,
    MemoryFactory,
    NoteFactory,
)
from tests.quizzes.views.studying import STUDY
from tests.world import World

LESSONS = "/courses/aws-saa-c03/lessons/"
CHAPTER = f"{LESSONS}stockage/"
LESSON = f"{CHAPTER}amazon-s3/"


@pytest.mark.parametrize("page", [LESSONS, CHAPTER, LESSON])
def test_it_requires_login(client: Client, world: World, page: str) -> None:
    assert client.get(page).url == f"/account/login/?next={page}"


@pytest.mark.parametrize("page", [LESSONS, CHAPTER, LESSON])
def test_it_requires_enrolment(client: Client, world: World, page: str) -> None:
    client.force_login(world.stranger)
    assert client.get(page).status_code == 404


@pytest.mark.parametrize("page", [LESSONS, CHAPTER, LESSON])
def test_it_takes_few_queries(
    learner: Client,
    world: World,
    page: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for _ in range(5):
        CardFactory(lesson=LessonFactory(note=NoteFactory(course=world.course)))
    current(world.enrolment)
    with django_assert_max_num_queries(10):
        learner.get(page)


def test_it_leads_to_the_lessons_of_the_course(learner: Client) -> None:
    assert learner.get("/lessons/").url == LESSONS


def test_it_leads_who_has_no_course_to_today(client: Client, world: World) -> None:
    client.force_login(world.stranger)
    assert client.get("/lessons/").url == "/"


def test_it_counts_the_cards_seen(learner: Client, world: World) -> None:
    MemoryFactory(learner=world.learner, card=world.cards[0])
    MemoryFactory(learner=world.stranger, card=world.cards[0])
    MemoryFactory(learner=world.stranger, card=world.cards[1])
    assert "1 carte vue sur 3" in learner.get(LESSONS).text


def test_it_counts_published_cards_only(learner: Client, world: World) -> None:
    CardFactory(lesson=world.lesson, retired_at=timezone.now())
    [chapter] = learner.get(LESSONS).context["chapters"]
    assert chapter.total == 3


def test_it_hides_a_retired_lesson(learner: Client, world: World) -> None:
    world.lesson.retired_at = timezone.now()
    world.lesson.save()
    assert learner.get(LESSON).status_code == 404
    assert learner.get(CHAPTER).status_code == 404
    assert "Pas encore de leçon" in learner.get(LESSONS).text


def test_it_hides_the_lesson_of_a_retired_note(learner: Client, world: World) -> None:
    world.note.retired_at = timezone.now()
    world.note.save()
    assert learner.get(LESSON).status_code == 404


def test_it_shows_the_stored_html(learner: Client, world: World) -> None:
    world.lesson.html = '<h2 id="n-a">Amazon S3</h2><p id="n-l3">Objets</p>'
    world.lesson.save()
    page = learner.get(LESSON).text
    assert '<h1 id="n-a">Amazon S3</h1>' in page
    assert '<p id="n-l3">Objets</p>' in page


def test_it_offers_to_study_the_lesson(learner: Client, world: World) -> None:
    page = learner.get(LESSON).text
    assert "Étudier cette leçon (3 cartes)" in page
    assert f"/courses/aws-saa-c03/study/?lesson={world.lesson.pk}" in page


@pytest.mark.usefixtures("clock")
def test_it_says_how_many_cards_are_not_seen_yet(learner: Client, world: World) -> None:
    tomorrow = TODAY + timedelta(days=1)
    MemoryFactory(learner=world.learner, card=world.cards[0], due_on=tomorrow)
    page = learner.get(LESSON).text
    assert "3 cartes interrogent sur ce que dit cette leçon." in page
    assert "Il vous en reste 2\xa0à découvrir." in page
    # As many as come there.
    assert "Étudier cette leçon (2 cartes)" in page


@pytest.mark.usefixtures("clock")
def test_a_lesson_of_which_nothing_is_due_is_gone_through_all_the_same(
    learner: Client, world: World
) -> None:
    tomorrow = TODAY + timedelta(days=1)
    for card in world.cards:
        MemoryFactory(learner=world.learner, card=card, due_on=tomorrow)
    page = learner.get(LESSON).text
    assert "Étudier cette leçon" not in page
    assert "Revoir ses 3 cartes quand même" in page
    (of,) = re.findall(r'name="of" value="([^"]+)"', page)
    cram = learner.post(f"{STUDY}cram/", {"start": 1, "of": of}, follow=True)
    assert cram.context["card"] in world.cards


def test_a_lesson_that_the_plan_leaves_out_offers_to_be_taken_back(
    learner: Client, world: World
) -> None:
    said = "Votre plan laisse cette leçon de côté"
    assert said not in learner.get(LESSON).text
    lessons = {world.lesson.pk}
    keep(world.enrolment, kept=set(), offered=lessons, today=TODAY, now=NOW)
    page = learner.get(LESSON).text
    assert said in page
    form = re.search(r'<form[^>]*action="([^"]*left-out/)">.*?</form>', page, re.DOTALL)
    assert form
    sent = dict(re.findall(r'name="(next|offered|lesson)" value="([^"]*)"', form[0]))

    answer = learner.post(form[1], sent)

    assert answer.url == LESSON
    page = learner.get(LESSON).text
    assert "La leçon est de nouveau dans votre plan." in page
    assert said not in page
    assert "Étudier cette leçon" in page


def test_who_has_not_read_a_lesson_after_all_says_so(learner: Client) -> None:
    assert re.search(r'name="reopen"[^>]* hidden', learner.get(LESSON).text)
    learner.post(READ, {"finished": 1})
    assert not re.search(r'name="reopen"[^>]* hidden', learner.get(LESSON).text)

    page = learner.post(READ, {"reopen": 1})

    assert page.url == LESSON
    assert Reading.objects.get().finished_at is None


def test_it_turns_to_the_lessons_around_it(learner: Client, world: World) -> None:
    other = NoteFactory(course=world.course, slug="bases", position=10**6)
    LessonFactory(note=other, slug="rds", title="Amazon RDS")
    context = learner.get(LESSON).context
    assert context["before"] is None
    assert context["after"].slug == "rds"
    before = learner.get(f"{LESSONS}bases/rds/").context["before"]
    assert before.pk == world.lesson.pk


def test_it_follows_an_anchor_into_another_lesson(
    learner: Client, world: World
) -> None:
    LessonFactory(note=world.note, slug="efs", html='<h2 id="n-efs">EFS</h2>')
    world.lesson.html = '<p><a href="#n-efs">EFS</a></p>'
    world.lesson.save()
    assert f'href="{CHAPTER}?anchor=n-efs"' in learner.get(LESSON).text
    assert learner.get(f"{CHAPTER}?anchor=n-efs").url == f"{CHAPTER}efs/#n-efs"


def test_it_leads_an_unknown_anchor_to_the_chapter(learner: Client) -> None:
    assert learner.get(f"{CHAPTER}?anchor=n-gone").url == CHAPTER


def test_it_leads_back_to_the_card(learner: Client) -> None:
    page = learner.get(f"{LESSON}?shown=abc:d&lesson=4").text
    assert "/study/?shown=abc%3Ad&amp;lesson=4&amp;reveal=1" in page


def test_it_has_no_way_back_for_who_only_reads(learner: Client) -> None:
    assert learner.get(LESSON).context["way_back"] is None


READ = f"{LESSON}reading/"


def begin(world: World, **more: object) -> Reading:
    now = timezone.now()
    return Reading.objects.create(
        **{
            "learner": world.learner,
            "lesson": world.lesson,
            "began_at": now,
            "last_read_at": now,
            **more,
        }
    )


def test_reading_is_noted_by_post_only(learner: Client) -> None:
    assert learner.get(READ).status_code == 405


def test_reading_is_noted_of_who_is_enrolled(client: Client, world: World) -> None:
    client.force_login(world.stranger)
    assert client.post(READ, {"finished": "1"}).status_code == 404
    assert not Reading.objects.exists()


def test_the_button_marks_the_lesson_read(learner: Client, world: World) -> None:
    response = learner.post(READ, {"finished": "1"})
    assert response.url == f"{LESSON}#end"
    reading = Reading.objects.get()
    assert (reading.learner, reading.lesson) == (world.learner, world.lesson)
    assert reading.finished_at is not None


def test_the_part_in_view_is_noted(learner: Client, world: World) -> None:
    world.lesson.toc = [{"level": 3, "title": "Classes", "anchor": "n-classes"}]
    world.lesson.save()
    learner.post(READ, {"anchor": "n-classes"})
    reading = Reading.objects.get()
    assert (reading.anchor, reading.finished_at) == ("n-classes", None)


def test_a_request_that_notes_nothing_begins_nothing(learner: Client) -> None:
    assert learner.post(READ).status_code == 302
    assert not Reading.objects.exists()


def test_a_lesson_that_was_read_says_so(learner: Client, world: World) -> None:
    begin(world, finished_at=timezone.now())
    assert "data-unread hidden" in learner.get(LESSON).text
    assert "lue</span> 3 cartes" in learner.get(LESSONS).text
    assert "1 leçon lue sur 1" in learner.get(CHAPTER).text


def test_a_lesson_that_was_begun_is_where_to_go_on(
    learner: Client, world: World
) -> None:
    world.lesson.toc = [{"level": 3, "title": "Classes", "anchor": "n-classes"}]
    world.lesson.save()
    begin(world, anchor="n-classes")
    page = learner.get(LESSONS).text
    assert "commencée" in page
    assert f'class="bookmark" href="{LESSON}#n-classes"' in page
    assert "Amazon S3 › Classes" in page


def test_another_learners_reading_is_not_shown(learner: Client, world: World) -> None:
    begin(world, learner=world.stranger, finished_at=timezone.now())
    [chapter] = learner.get(LESSONS).context["chapters"]
    assert chapter.read == 0


def test_who_looks_a_card_up_is_not_reading(learner: Client) -> None:
    assert "reading.js" in learner.get(LESSON).text
    assert "reading.js" not in learner.get(f"{LESSON}?shown=abc:d").text
