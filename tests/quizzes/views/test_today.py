from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from quizzes import examday, reading
from quizzes.keeping import keep
from quizzes.models import Enrolment
from quizzes.stats.picture import current
from quizzes.views import today
from studyapp.models import User
from tests.factories import (
    NOW,
    TODAY,
    CardFactory,
    CourseFactory,
    LessonFactory,
    MemoryFactory,
    ReviewFactory,
)
from tests.quizzes.exams.sitting import make_bank, sit
from tests.world import World

pytestmark = pytest.mark.usefixtures("clock")

DAY = timedelta(days=1)


def test_it_offers_a_course_to_a_stranger(client: Client, world: World) -> None:
    client.force_login(world.stranger)
    page = client.get("/").text
    assert "AWS SAA-C03" in page
    assert "Choisissez un cours pour commencer" in page


def test_it_says_what_to_do_where_there_is_no_course(
    client: Client, world: World
) -> None:
    world.course.delete()
    client.force_login(world.stranger)
    assert "Pas encore de cours" in client.get("/").text


def test_it_enrols(client: Client, world: World) -> None:
    client.force_login(world.stranger)
    response = client.post("/courses/aws-saa-c03/enrol/")
    assert response.url == "/"
    assert Enrolment.objects.filter(learner=world.stranger).count() == 1


def test_it_enrols_once(client: Client, world: World) -> None:
    client.force_login(world.learner)
    client.post("/courses/aws-saa-c03/enrol/")
    assert Enrolment.objects.filter(learner=world.learner).count() == 1


def test_it_enrols_by_post_only(client: Client, world: World) -> None:
    client.force_login(world.stranger)
    assert client.get("/courses/aws-saa-c03/enrol/").status_code == 405


def test_it_refuses_to_enrol_in_an_unknown_course(client: Client, world: World) -> None:
    client.force_login(world.stranger)
    assert client.post("/courses/nope/enrol/").status_code == 404


def test_it_greets_on_the_first_day(client: Client, world: World) -> None:
    Enrolment.objects.update(enrolled_at=NOW)
    client.force_login(world.learner)
    page = client.get("/").text
    assert "Vos 3 premières cartes sont prêtes" in re.sub(r"<[^>]+>", "", page)
    assert "Commencer" in page
    # Which says all that there is to count before anything is answered.
    assert '<dl class="tally">' not in page


def test_it_counts_what_waits(client: Client, world: World) -> None:
    MemoryFactory(learner=world.learner, card=world.cards[0])
    client.force_login(world.learner)
    [course] = client.get("/").context["courses"]
    assert (course.counts.due, course.counts.new) == (1, 2)


def test_it_continues_what_was_begun(client: Client, world: World) -> None:
    ReviewFactory(learner=world.learner, card=world.cards[0])
    client.force_login(world.learner)
    assert "Continuer" in client.get("/").text


def test_it_says_when_the_next_cards_come(client: Client, world: World) -> None:
    for card in world.cards:
        MemoryFactory(learner=world.learner, card=card, due_on=TODAY + DAY)
    client.force_login(world.learner)
    page = client.get("/").text
    assert "C’est tout pour aujourd’hui" in page
    assert "demain" in page


def test_it_says_that_a_course_is_empty(client: Client, world: World) -> None:
    world.course.cards.all().delete()
    client.force_login(world.learner)
    assert "Ce cours n’a pas encore de cartes" in client.get("/").text


def test_it_says_where_to_go_on_reading(client: Client, world: World) -> None:
    reading.reach(learner=world.learner, lesson=world.lesson, anchor="", now=NOW)
    client.force_login(world.learner)
    page = client.get("/").text
    assert "Reprendre la lecture" in page
    assert "/courses/aws-saa-c03/lessons/stockage/amazon-s3/" in page


def test_it_has_one_primary_button(client: Client, world: World) -> None:
    other = CourseFactory(slug="other")
    client.force_login(world.learner)
    client.post(f"/courses/{other.slug}/enrol/")
    page = client.get("/").text
    assert page.count("button large primary") + page.count('"button primary"') == 1


def test_it_speaks_english_to_who_wants_it(client: Client, world: World) -> None:
    world.learner.language = "en"
    world.learner.save()
    client.force_login(world.learner)
    page = client.get("/").text
    assert "<h1>Today</h1>" in page
    assert '<html lang="en"' in page


def test_it_takes_few_queries(
    client: Client,
    world: World,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for card in world.cards:
        MemoryFactory(learner=world.learner, card=card, due_on=TODAY + DAY)
    client.force_login(world.learner)
    current(world.enrolment)
    with django_assert_max_num_queries(12):
        client.get("/")


def test_an_exam_whose_clock_runs_comes_first(
    client: Client,
    world: World,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    make_bank(world.course)
    running = sit(world.learner, world.course, now=NOW - timedelta(minutes=3))
    client.force_login(world.learner)
    current(world.enrolment)
    with django_assert_max_num_queries(12):
        page = client.get("/").text
    assert "Encore 7 min : le temps court jusqu’à" in " ".join(page.split())
    assert page.index(f'href="/exams/{running.pk}/"') < page.index("course-today")
    assert page.count("primary") == 1


def test_no_exam_without_a_clock_comes_first(client: Client, world: World) -> None:
    make_bank(world.course)
    sit(world.learner, world.course, mode="practice")
    client.force_login(world.learner)
    assert client.get("/").context["running"] == []


def test_an_exam_that_ran_out_is_handed_in(client: Client, world: World) -> None:
    make_bank(world.course)
    attempt = sit(world.learner, world.course, now=NOW - DAY)
    client.force_login(world.learner)
    assert client.get("/").context["running"] == []
    attempt.refresh_from_db()
    assert attempt.expired


def test_it_asks_for_the_day_of_the_exam(client: Client, world: World) -> None:
    client.force_login(world.learner)

    page = client.get("/").text

    assert "Quand passez-vous l’examen" in page
    assert "vous retiendriez" not in page


def test_it_tells_how_far_the_exam_is_and_how_ready_one_is(
    client: Client, world: World
) -> None:
    MemoryFactory(learner=world.learner, card=world.cards[0])
    Enrolment.objects.update(exam_on=TODAY + 10 * DAY, pace=1)
    client.force_login(world.learner)

    page = client.get("/").text

    assert "Votre examen est dans <strong>10 jours</strong>, le 12 mars." in page
    # Of the day of the exam, which is another than that of the same sentence without.
    assert "En vous arrêtant aujourd’hui, vous retiendriez ce jour-là" in page
    assert "Son plan apporte 1 nouvelle carte par jour" in page


def test_without_an_exam_it_tells_what_is_recalled_today(
    client: Client, world: World
) -> None:
    MemoryFactory(learner=world.learner, card=world.cards[0])
    client.force_login(world.learner)

    page = client.get("/").text

    assert "Vous retiendriez aujourd’hui" in page
    assert "ce jour-là" not in page
    assert "Son plan" not in page


def test_a_lesson_that_the_plan_leaves_out_is_not_one_to_come(
    client: Client, world: World
) -> None:
    MemoryFactory(learner=world.learner, card=world.cards[0])
    lessons = LessonFactory.create_batch(3, note=world.note)
    for lesson in lessons:
        CardFactory(lesson=lesson)
    Enrolment.objects.update(exam_on=TODAY + 10 * DAY, pace=1)
    all_of_them = {lesson.pk for lesson in lessons}
    keep(
        world.enrolment,
        kept={lessons[0].pk},
        offered=all_of_them,
        today=TODAY,
        now=NOW,
    )
    client.force_login(world.learner)

    page = client.get("/").text

    assert "1 leçon n’est pas encore vue." in page
    assert "Votre plan laisse 2 leçons de côté." in page


def test_it_tells_when_the_plan_does_not_hold_any_more(
    client: Client,
    world: World,
    monkeypatch: pytest.MonkeyPatch,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for module in (examday, today):
        monkeypatch.setattr(module, "MOST_NEW", 1)
    CardFactory.create_batch(17, lesson=world.lesson)
    Enrolment.objects.update(exam_on=TODAY + 10 * DAY, pace=1)
    client.force_login(world.learner)
    current(world.enrolment)
    with django_assert_max_num_queries(12):
        page = client.get("/").text
    assert "À ce rythme, 10 cartes ne seront pas vues" in page
    assert "/schedule/#left-out" in page


def test_an_exam_that_has_come_is_not_ahead(client: Client, world: World) -> None:
    Enrolment.objects.update(exam_on=TODAY, pace=1)
    client.force_login(world.learner)

    assert "Votre examen est dans" not in client.get("/").text


def test_a_day_that_is_done_leads_on(client: Client, world: World) -> None:
    client.force_login(world.learner)
    assert "Réviser autrement" not in client.get("/").text

    Enrolment.objects.update(new_per_day=0)
    page = client.get("/").text

    assert "Réviser autrement" in page
    assert "nouvelles cartes de plus" in page
    assert "Changer les limites" in page


def test_other_ways_to_study_are_there_while_cards_wait(
    learner: Client, world: World
) -> None:
    modes = "/courses/aws-saa-c03/study/modes/"
    # The first day has one thing to begin with.
    Enrolment.objects.update(enrolled_at=NOW)
    assert modes not in learner.get("/").text
    Enrolment.objects.update(enrolled_at=NOW - DAY)
    assert modes in learner.get("/").text


def test_a_course_says_its_language_before_anybody_enrols(
    client: Client, world: World
) -> None:
    client.force_login(world.stranger)
    assert "en français" not in client.get("/").text
    User.objects.filter(pk=world.stranger.pk).update(language="en")
    page = client.get("/").text
    assert "Its lessons, cards and exams are in French." in page


def test_the_first_day_leads_to_the_kinds_of_cards(
    learner: Client, world: World
) -> None:
    Enrolment.objects.update(enrolled_at=NOW)
    anchor = "n-les-sortes-de-cartes"
    assert f'href="/help/apprenant/#{anchor}"' in learner.get("/").text
    assert f'id="{anchor}"' in learner.get("/help/apprenant/").text


def test_it_leads_an_instructor_to_what_they_teach(
    client: Client, world: World
) -> None:
    client.force_login(world.instructor)
    page = client.get("/").text
    place = page.index("Vous enseignez")
    assert 'class="button primary" href="/courses/aws-saa-c03/teach/"' in page[place:]
    assert place < page.index("Étudier un cours vous-même")
    assert "Choisissez un cours pour commencer" not in page


def test_it_says_nothing_of_teaching_to_who_teaches_nothing(learner: Client) -> None:
    assert "Vous enseignez" not in learner.get("/").text
