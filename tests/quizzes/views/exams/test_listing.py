from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from content.examguide import DOMAINS
from content.models import Question, QuestionLink
from quizzes.exams import attempt as attempts
from quizzes.models import CourseBlueprint, ExamAttempt
from tests.factories import NOW, TODAY, MemoryFactory
from tests.quizzes.exams.sitting import PLAN, answer, make_bank, make_question, sit
from tests.world import World

pytestmark = pytest.mark.usefixtures("clock")


def exam(world: World, slug: str) -> str:
    return reverse("exam", args=[world.course.slug, slug])


def exams(world: World) -> str:
    return reverse("exams", args=[world.course.slug])


def test_it_says_that_there_is_no_question_yet(learner: Client, world: World) -> None:
    assert "Pas encore d’examen" in learner.get(exams(world)).text


def test_it_lists_the_exams_of_the_course(learner: Client, world: World) -> None:
    question = make_question(world.course)
    QuestionLink.objects.create(question=question, lesson=world.lesson)
    page = learner.get(exams(world)).text
    for title in (
        "Examen blanc complet",
        "Demi-examen",
        "Sprint",
        "Mes erreurs",
        "Stockage",
    ):
        assert title in page


def test_places_lead_to_the_latest_course(learner: Client, world: World) -> None:
    found = learner.get(reverse("my_exams"))
    assert found.headers["Location"] == exams(world)


def test_it_lists_many_attempts_with_few_queries(
    learner: Client,
    world: World,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    make_bank(world.course)
    for _attempt in range(8):
        attempts.hand_in(sit(world.learner, world.course), NOW)
    sit(world.learner, world.course)
    with django_assert_max_num_queries(12):
        page = learner.get(exams(world)).text
    assert page.count("/exams/") > 8


def test_an_attempt_that_ran_out_is_closed_where_exams_are_listed(
    learner: Client, world: World
) -> None:
    make_bank(world.course)
    attempt = sit(world.learner, world.course, now=NOW - timedelta(hours=5))
    learner.get(exams(world))
    attempt.refresh_from_db()
    assert attempt.expired


@pytest.mark.parametrize("name", ["today", "progress", "attempts_csv", "attempts_json"])
def test_an_attempt_that_ran_out_is_closed_where_its_score_or_cards_count(
    learner: Client, world: World, name: str
) -> None:
    """Even if its learner never goes back to the exams."""
    [question, *_others] = make_bank(world.course)
    question.cards.add(world.cards[0])
    later = TODAY + timedelta(days=30)
    memory = MemoryFactory(learner=world.learner, card=world.cards[0], due_on=later)
    sit(world.learner, world.course, now=NOW - timedelta(hours=5))
    learner.get(reverse(name, args=[] if name == "today" else [world.course.slug]))
    assert ExamAttempt.objects.get().expired
    memory.refresh_from_db()
    assert memory.due_on == TODAY


def test_the_start_page_says_what_will_be(learner: Client, world: World) -> None:
    make_bank(world.course, each=20)
    page = learner.get(exam(world, "official")).text
    assert "15 questions ne comptent pas" in page
    assert "2 h 10" in page.replace("\xa0", " ")
    assert "estimation" in page
    assert "trop petite" not in page


def test_the_start_page_says_what_is_not_as_in_the_official_exam(
    learner: Client, world: World
) -> None:
    make_bank(world.course, each=2)
    make_question(world.course, kind="recall", domain="secure", task="")
    weights = dict(zip(DOMAINS, [40, 30, 20, 10], strict=True))
    plan = replace(PLAN, weights=weights, recall=25)
    CourseBlueprint.objects.create(
        course=world.course, slug="sprint", blueprint=plan.to_json()
    )
    page = learner.get(exam(world, "sprint")).text.replace("\xa0", " ")
    assert "poids de l’examen officiel" not in page
    assert "Sécurité</span> 40 %" in page
    assert "1 question porte sur un fait des leçons" in page
    assert "un fait des leçons" not in learner.get(exam(world, "official")).text


def test_it_says_by_domain_what_the_bank_lacks(learner: Client, world: World) -> None:
    make_bank(world.course, each=13)
    page = learner.get(exam(world, "official")).text
    assert "il en manque 13" in page
    assert "Sécurité</span> 6" in page


@pytest.mark.parametrize(
    ("slug", "said"),
    [("official", "aucune question pour cet examen"), ("mistakes", "aucune erreur")],
)
def test_it_offers_no_start_where_there_is_nothing_to_draw(
    learner: Client, world: World, slug: str, said: str
) -> None:
    page = learner.get(exam(world, slug)).text
    assert said in page
    assert 'name="mode"' not in page
    found = learner.post(exam(world, slug), {"mode": "timed"}, follow=True)
    assert "rien n’a commencé" in found.text


def test_it_starts_timed_with_the_accommodation(learner: Client, world: World) -> None:
    make_bank(world.course, each=20)
    form = {"mode": "timed", "accommodated": "on"}
    found = learner.post(exam(world, "official"), form)
    attempt = ExamAttempt.objects.get()
    assert found.headers["Location"] == reverse("exam_attempt", args=[attempt.pk])
    assert attempt.deadline == NOW + timedelta(minutes=160)


@pytest.mark.parametrize("mode", ["", "nonsense", "timed"])
def test_any_word_but_practice_is_timed(
    learner: Client, world: World, mode: str
) -> None:
    make_bank(world.course)
    learner.post(exam(world, "sprint"), {"mode": mode})
    assert ExamAttempt.objects.get().timed


def test_starting_twice_is_one_attempt(learner: Client, world: World) -> None:
    make_bank(world.course)
    for _time in range(2):
        learner.post(exam(world, "sprint"), {"mode": "timed"})
    assert ExamAttempt.objects.count() == 1
    assert "Reprendre" in learner.get(exam(world, "sprint")).text


def test_an_exam_made_to_measure(learner: Client, world: World) -> None:
    make_bank(world.course, each=5)
    form = {"questions": 3, "minutes": 7, "domain": "resilient"}
    page = reverse("custom_exam", args=[world.course.slug])
    assert learner.get(page).status_code == 200
    told = learner.get(page, form).text
    assert '<dt>Questions</dt><dd class="figures">3</dd>' in told
    learner.post(page, {**form, "mode": "timed"})
    attempt = ExamAttempt.objects.get()
    assert attempt.deadline == NOW + timedelta(minutes=7)
    domains = attempt.items.values_list("question__domain", flat=True)
    assert list(domains) == ["resilient"] * 3


@pytest.mark.parametrize(
    "form", [{"questions": 0}, {"questions": "x", "minutes": 10**9}, {"domain": "no"}]
)
def test_it_refuses_measures_that_are_none(
    learner: Client, world: World, form: dict[str, object]
) -> None:
    page = reverse("custom_exam", args=[world.course.slug])
    assert learner.get(page, form).status_code == 422
    assert learner.post(page, form).status_code == 422
    assert not ExamAttempt.objects.exists()


def test_mistakes_wait_where_they_are_drawn(learner: Client, world: World) -> None:
    make_bank(world.course)
    attempt = sit(world.learner, world.course)
    answer(attempt, True, False)
    attempts.hand_in(attempt, NOW)
    assert "3 questions manquées" in learner.get(exams(world)).text
    learner.post(exam(world, "mistakes"), {"mode": "practice"})
    assert ExamAttempt.objects.get(slug="mistakes").items.count() == 3


def test_a_mistake_in_a_question_that_is_gone_does_not_wait(
    learner: Client, world: World
) -> None:
    make_bank(world.course)
    attempts.hand_in(sit(world.learner, world.course), NOW)
    Question.objects.filter(domain="secure").update(rejected_at=NOW)
    assert "3 questions manquées" in learner.get(exams(world)).text


def test_a_chapter_draws_the_questions_that_lead_to_it(
    learner: Client, world: World
) -> None:
    make_bank(world.course)
    about = make_question(world.course)
    QuestionLink.objects.create(question=about, lesson=world.lesson)
    slug = f"chapter-{world.note.slug}"
    learner.post(exam(world, slug), {"mode": "timed"})
    assert ExamAttempt.objects.get().items.get().question == about


def test_a_blueprint_of_the_course_stands_in_the_place_of_a_preset(
    learner: Client, world: World
) -> None:
    make_bank(world.course)
    CourseBlueprint.objects.create(
        course=world.course, slug="sprint", blueprint=PLAN.to_json()
    )
    CourseBlueprint.objects.create(
        course=world.course, slug="half", blueprint=PLAN.to_json(), offered=False
    )
    learner.post(exam(world, "sprint"), {"mode": "timed"})
    assert ExamAttempt.objects.get().deadline == NOW + timedelta(minutes=10)
    assert "Demi-examen" not in learner.get(exams(world)).text
    assert learner.get(exam(world, "half")).status_code == 404


def test_it_writes_weights_as_the_language_has_shares(
    learner: Client, world: World
) -> None:
    make_bank(world.course, each=8)
    CourseBlueprint.objects.create(
        course=world.course, slug="sprint", blueprint=PLAN.to_json()
    )
    assert "25\u00a0%, " in learner.get(exam(world, "sprint")).text
    world.learner.language = "en"
    world.learner.save()
    assert "25%, " in learner.get(exam(world, "sprint")).text


@pytest.mark.parametrize("slug", ["nothing", "chapter-nothing", "domain-nothing"])
def test_an_unknown_exam_is_not_there(learner: Client, world: World, slug: str) -> None:
    assert learner.get(exam(world, slug)).status_code == 404


def test_who_is_not_enrolled_finds_no_exam(client: Client, world: World) -> None:
    client.force_login(world.stranger)
    assert client.get(exams(world)).status_code == 404
    assert client.post(exam(world, "sprint")).status_code == 404


def test_a_custom_exam_in_progress_is_told_before_the_form(
    learner: Client, world: World
) -> None:
    make_bank(world.course)
    running = sit(world.learner, world.course, slug="custom", mode="practice")
    page = learner.get(f"{reverse('custom_exam', args=[world.course.slug])}").text
    assert reverse("exam_attempt", args=[running.pk]) in page
    assert 'name="questions"' not in page


def test_an_exam_in_progress_can_be_abandoned(learner: Client, world: World) -> None:
    make_bank(world.course)
    running = sit(world.learner, world.course, slug="custom")
    address = reverse("exam_abandon", args=[running.pk])
    assert address in learner.get(reverse("custom_exam", args=[world.course.slug])).text
    page = learner.post(address, follow=True).text
    assert "L’examen est abandonné" in page
    assert 'name="questions"' in page
    assert not ExamAttempt.objects.exists()


def test_an_exam_handed_in_cannot_be_abandoned(learner: Client, world: World) -> None:
    make_bank(world.course)
    attempt = attempts.hand_in(sit(world.learner, world.course), NOW)
    learner.post(reverse("exam_abandon", args=[attempt.pk]))
    assert ExamAttempt.objects.exists()


def test_nobody_abandons_anothers_exam(client: Client, world: World) -> None:
    make_bank(world.course)
    attempt = sit(world.learner, world.course)
    client.force_login(world.stranger)
    assert client.post(reverse("exam_abandon", args=[attempt.pk])).status_code == 404
    assert ExamAttempt.objects.exists()
