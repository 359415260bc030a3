from __future__ import annotations

import re
from datetime import timedelta

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from content.models import Card
from quizzes import examday, queue
from quizzes.exams.attempt import hand_in
from quizzes.holding import suspend
from quizzes.models import Enrolment, Memory, Review
from tests.factories import NOW, TODAY, CardFactory, LessonFactory, MemoryFactory
from tests.quizzes.exams.sitting import make_bank, sit
from tests.quizzes.pressing import AGAIN, EASY, press_card
from tests.world import World

pytestmark = pytest.mark.usefixtures("clock")

STUDY = "/courses/aws-saa-c03/study/"
ANSWER = f"{STUDY}answer/"
UNDO = f"{STUDY}undo/"
HTMX = {"HTTP_HX_REQUEST": "true"}


def token(page: HttpResponse) -> str:
    return page.context["shown"].token


def undo_form(learner: Client) -> dict[str, str]:
    """What the page's button to take back an answer sends."""
    (press,) = re.findall(r'name="press" value="(\w*)"', learner.get(STUDY).text)
    return {"press": press}


def prompt(page: HttpResponse) -> str:
    return page.context["card"].prompt


@pytest.mark.parametrize("page", [STUDY, ANSWER, UNDO])
def test_it_requires_login(client: Client, world: World, page: str) -> None:
    assert client.post(page).url == "/account/login/?next=/"


@pytest.mark.parametrize("page", [ANSWER, UNDO])
def test_it_requires_enrolment(client: Client, world: World, page: str) -> None:
    client.force_login(world.stranger)
    assert client.get(STUDY).status_code == 404
    assert client.post(page).status_code == 404


@pytest.mark.parametrize("page", [ANSWER, UNDO])
def test_it_changes_nothing_by_get(learner: Client, page: str) -> None:
    assert learner.get(page).status_code == 405


def test_it_asks_the_first_card(learner: Client, world: World) -> None:
    assert prompt(learner.get(STUDY)) == world.cards[0].prompt


def test_it_hides_the_answer_at_first(learner: Client) -> None:
    page = learner.get(STUDY).text
    assert re.search(r'id="answer"[^>]* hidden', page)
    assert re.search(r'class="ratings"[^>]* hidden', page)


def test_it_reveals_the_same_showing_without_javascript(
    learner: Client, clock: time_machine.Coordinates
) -> None:
    shown = learner.get(STUDY)
    clock.shift(30)
    page = learner.get(STUDY, {"shown": token(shown), "reveal": 1})
    assert not re.search(r'id="answer"[^>]* hidden', page.text)
    assert re.search(r'class="reveal"[^>]* hidden', page.text)
    assert token(page) == token(shown)


def test_it_says_the_interval_on_each_button(learner: Client) -> None:
    page = learner.get(STUDY).text
    intervals = re.findall(r'rating-interval">([^<]+)<', page)
    assert intervals == ["1\u202fmin", "6\u202fmin", "10\u202fmin", intervals[3]]
    assert intervals[3].endswith("\u202fj")


def test_it_notes_an_answer_and_redirects(learner: Client, world: World) -> None:
    form = {"token": token(learner.get(STUDY)), "rating": 3}
    assert learner.post(ANSWER, form).url == STUDY
    assert Review.objects.get().rating == Review.Rating.GOOD
    assert prompt(learner.get(STUDY)) == world.cards[1].prompt


def test_it_answers_htmx_with_the_next_card_alone(
    learner: Client, world: World
) -> None:
    form = {"token": token(learner.get(STUDY)), "rating": 3}
    page = learner.post(ANSWER, form, **HTMX)
    assert "<html" not in page.text
    assert prompt(page) == world.cards[1].prompt
    assert page.headers["HX-Replace-Url"] == STUDY
    assert '<p class="card-kind" lang="fr">' in page.text


def test_it_counts_a_form_sent_twice_once(learner: Client) -> None:
    form = {"token": token(learner.get(STUDY)), "rating": 3}
    learner.post(ANSWER, form)
    page = learner.post(ANSWER, form, follow=True)
    assert Review.objects.count() == 1
    assert "elle compte une seule fois" in page.text


def test_it_notes_nothing_for_a_stale_card(learner: Client, world: World) -> None:
    form = {"token": token(learner.get(STUDY)), "rating": 3}
    world.course.cards.filter(pk=world.cards[0].pk).update(revision=2)
    page = learner.post(ANSWER, form, follow=True)
    assert Review.objects.count() == 0
    assert "Cette carte a changé" in page.text


@pytest.mark.parametrize(
    "form",
    [{}, {"token": "x", "rating": "3"}, {"rating": "many"}, {"rating": "9" * 5000}],
)
def test_it_notes_nothing_for_a_broken_form(
    learner: Client, form: dict[str, str]
) -> None:
    page = learner.post(ANSWER, form, follow=True)
    assert page.status_code == 200
    assert "n’a pas pu être lue" in page.text
    assert Review.objects.count() == 0


def test_it_refuses_the_form_of_someone_else(client: Client, world: World) -> None:
    client.force_login(world.learner)
    form = {"token": token(client.get(STUDY)), "rating": 3}
    client.force_login(world.stranger)
    client.post("/courses/aws-saa-c03/enrol/")
    client.post(ANSWER, form)
    assert Review.objects.count() == 0


def test_it_takes_back_the_last_answer(learner: Client, world: World) -> None:
    learner.post(ANSWER, {"token": token(learner.get(STUDY)), "rating": 4})
    page = learner.post(UNDO, undo_form(learner), follow=True)
    assert prompt(page) == world.cards[0].prompt
    assert "Votre dernière réponse est annulée." in page.text
    assert Memory.objects.count() == 0


def test_it_takes_back_for_htmx_in_place(learner: Client, world: World) -> None:
    learner.post(ANSWER, {"token": token(learner.get(STUDY)), "rating": 4}, **HTMX)
    page = learner.post(UNDO, undo_form(learner), **HTMX)
    assert "<html" not in page.text
    assert prompt(page) == world.cards[0].prompt


def test_a_double_click_takes_back_one_answer(learner: Client, world: World) -> None:
    for _ in range(2):
        learner.post(ANSWER, {"token": token(learner.get(STUDY)), "rating": 4})
    form = undo_form(learner)
    first, second = (learner.post(UNDO, form, follow=True) for _ in range(2))
    assert prompt(first) == prompt(second) == world.cards[1].prompt
    assert [memory.card for memory in Memory.objects.all()] == [world.cards[0]]


def test_it_takes_back_nothing_from_a_page_before_another_answer(
    learner: Client,
) -> None:
    learner.post(ANSWER, {"token": token(learner.get(STUDY)), "rating": 4})
    form = undo_form(learner)
    learner.post(ANSWER, {"token": token(learner.get(STUDY)), "rating": 4})
    page = learner.post(UNDO, form, follow=True)
    assert "rien n’a été annulé" in page.text
    assert Memory.objects.count() == 2


def test_it_has_nothing_to_take_back_at_first(learner: Client) -> None:
    page = learner.post(UNDO, follow=True)
    assert "plus de réponse à annuler" in page.text


def test_it_passes_to_the_next_card_when_one_was_answered_elsewhere(
    learner: Client, world: World
) -> None:
    shown = token(learner.get(STUDY))
    learner.post(ANSWER, {"token": shown, "rating": 4})
    page = learner.get(STUDY, {"shown": shown, "reveal": 1})
    assert prompt(page) == world.cards[1].prompt


def test_it_shows_no_card_again_that_could_not_be_answered(
    learner: Client, clock: time_machine.Coordinates
) -> None:
    old = token(learner.get(STUDY))
    clock.shift(timedelta(days=2))
    assert token(learner.get(STUDY, {"shown": old})) != old


def test_it_ignores_a_token_that_is_none(learner: Client, world: World) -> None:
    assert prompt(learner.get(STUDY, {"shown": "x"})) == world.cards[0].prompt


def test_it_links_to_the_row_in_the_lesson(learner: Client, world: World) -> None:
    page = learner.get(STUDY)
    source = page.context["source"]
    assert source.startswith("/courses/aws-saa-c03/lessons/stockage/amazon-s3/?shown=")
    assert source.endswith(f"#{world.cards[0].anchor}")


def change(world: World, **fields: object) -> None:
    """Of the card that is shown first."""
    Card.objects.filter(pk=world.cards[0].pk).update(**fields)


CHOICE = {"kind": "choice", "answer": "Bloc", "choices": ["Objet", "Fichier", "Bande"]}


def place(page: HttpResponse, *, right: bool) -> int:
    return [one.is_right for one in page.context["face"].options].index(right)


@pytest.mark.parametrize(("right", "word"), [(True, "Juste"), (False, "Faux")])
def test_it_says_whether_the_choice_is_right(
    learner: Client, world: World, right: bool, word: str
) -> None:
    change(world, **CHOICE)
    page = learner.get(STUDY)
    chosen = place(page, right=right)
    query = {"shown": token(page), "reveal": 1, "chosen": chosen}
    answered = learner.get(STUDY, query)
    assert f"{word}</p>" in answered.text
    assert ("Votre choix</strong>" in answered.text) is not right
    assert "Bonne réponse</strong>" in answered.text
    assert answered.context["suggested"] == ("good" if right else "again")


def test_its_options_keep_their_order_when_the_answer_is_shown(
    learner: Client, world: World
) -> None:
    change(world, **CHOICE)
    page = learner.get(STUDY)
    answered = learner.get(STUDY, {"shown": token(page), "reveal": 1, "chosen": 0})
    assert answered.context["face"].options == page.context["face"].options


def test_it_offers_options_only_when_asked(learner: Client, world: World) -> None:
    change(world, **CHOICE | {"kind": "attribute"})
    page = learner.get(STUDY)
    assert re.search(r'<form class="options"[^>]* hidden ', page.text)
    offered = learner.get(STUDY, {"shown": token(page), "options": 1})
    assert not re.search(r'<form class="options"[^>]* hidden ', offered.text)
    assert not offered.context["revealed"]


def test_it_compares_a_typed_answer(learner: Client, world: World) -> None:
    change(world, kind="number", answer="5 To")
    shown = token(learner.get(STUDY))
    page = learner.get(STUDY, {"shown": shown, "reveal": 1, "typed": "5TB"})
    assert "Juste</p>" in page.text
    assert page.context["suggested"] == "good"


def test_it_shows_what_differs_and_suggests_nothing(
    learner: Client, world: World
) -> None:
    change(world, kind="number", answer="5 To")
    shown = token(learner.get(STUDY))
    page = learner.get(STUDY, {"shown": shown, "reveal": 1, "typed": "5 <Go>"})
    assert "À comparer</p>" in page.text
    assert "<ins>5 To</ins>" in page.text
    assert "&lt;" in page.text
    assert "<Go>" not in page.text
    assert "data-suggested>" not in page.text


def test_a_typed_answer_notes_nothing_by_itself(learner: Client, world: World) -> None:
    change(world, kind="number", answer="5 To")
    shown = token(learner.get(STUDY))
    learner.get(STUDY, {"shown": shown, "reveal": 1, "typed": "5 To"})
    assert not Review.objects.exists()


def test_it_counts_the_items_ticked_off(learner: Client, world: World) -> None:
    change(world, kind="enumeration", items=["NFS", "SMB", "iSCSI"])
    shown = token(learner.get(STUDY))
    query = {"shown": shown, "reveal": 1, "count": 1, "got": [0, 2]}
    page = learner.get(STUDY, query)
    assert "2 / 3</output>" in page.text
    assert page.context["suggested"] == "hard"


def test_it_says_how_many_items_there_are(learner: Client, world: World) -> None:
    change(world, kind="enumeration", items=["NFS", "SMB", "iSCSI"])
    assert "Liste · 3 éléments" in learner.get(STUDY).text


def test_it_hides_the_gap_and_fills_it(learner: Client, world: World) -> None:
    change(world, kind="cloze", prompt="Jusqu’à […] en tout", answer="64 To")
    page = learner.get(STUDY).text
    assert 'Jusqu’à <span class="gap">' in page
    assert "Jusqu’à <mark>64 To</mark> en tout" in page


DRILL = {
    "kind": "drill",
    "drill": {"rule": "capacity", "language": "fr", "mode": "strong read"},
}


@pytest.mark.parametrize("unit", ["", " RCU", "rcu"])
def test_it_asks_a_drill_and_takes_its_number(
    learner: Client, world: World, unit: str
) -> None:
    change(world, **DRILL)
    asked = learner.get(STUDY)
    assert "Combien de RCU" in asked.text
    answer = asked.context["face"].short.replace("\u202f", "")
    query = {"shown": token(asked), "reveal": 1, "typed": answer + unit}
    page = learner.get(STUDY, query)
    assert page.context["face"] == asked.context["face"]
    assert "Juste</p>" in page.text
    assert page.context["face"].steps[0] in page.text


def test_it_compares_in_few_queries(
    learner: Client, world: World, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    change(world, kind="number", answer="5 To")
    query = {"shown": token(learner.get(STUDY)), "reveal": 1, "typed": "5TB"}
    with django_assert_max_num_queries(12):
        learner.get(STUDY, query)


def test_a_card_set_aside_in_another_tab_is_not_shown_again(
    learner: Client, world: World
) -> None:
    shown = token(learner.get(STUDY))
    asked = world.cards[0]
    suspend(enrolment=world.enrolment, card=asked, now=NOW)
    assert learner.get(STUDY, {"shown": shown}).context["card"] != asked


def test_taking_back_does_not_show_a_card_set_aside_since(
    learner: Client, world: World
) -> None:
    rated = world.cards[0]
    learner.post(ANSWER, {"token": token(learner.get(STUDY)), "rating": 3})
    form = undo_form(learner)
    suspend(enrolment=world.enrolment, card=rated, now=NOW)
    page = learner.post(UNDO, form, follow=True)
    assert "Votre dernière réponse est annulée" in page.text
    assert page.context["card"] != rated


def test_it_escapes_what_a_card_says(learner: Client, world: World) -> None:
    card = world.cards[0]
    card.prompt = "<script>alert(1)</script>"
    card.save()
    assert "<script>alert" not in learner.get(STUDY).text


@pytest.mark.parametrize(("minutes", "is_early"), [(10, True), (-1, False)])
def test_a_card_says_that_it_comes_ahead_of_time(
    learner: Client, world: World, minutes: int, is_early: bool
) -> None:
    card = world.cards[0]
    Card.objects.exclude(pk=card.pk).delete()
    MemoryFactory(
        learner=world.learner,
        card=card,
        state=Memory.State.LEARNING,
        due_at=NOW + timedelta(minutes=minutes),
    )
    page = learner.get(STUDY)
    assert page.context["card"] == card
    assert ("il ne reste rien d’autre" in page.text) == is_early


@pytest.mark.parametrize(
    ("answer", "keys"),
    [("99,99 %", "decimal"), ("16", "decimal"), ("5 To", "text"), ("S3", "text")],
)
def test_a_phone_shows_digits_where_they_are_enough(
    learner: Client, world: World, answer: str, keys: str
) -> None:
    Card.objects.update(kind="number", answer=answer)
    assert f'inputmode="{keys}"' in learner.get(STUDY).text


def test_it_keeps_to_one_lesson(learner: Client, world: World) -> None:
    page = learner.get(STUDY, {"lesson": world.lesson.pk})
    form = {"token": token(page), "rating": 4}
    kept = f"{STUDY}?lesson={world.lesson.pk}"
    assert learner.post(f"{ANSWER}?lesson={world.lesson.pk}", form).url == kept


def test_each_answer_in_a_lesson_moves_its_line(learner: Client, world: World) -> None:
    elsewhere = CardFactory(lesson=LessonFactory(note=world.note))
    press_card(world.enrolment, elsewhere)
    of = {"lesson": world.lesson.pk}
    page = learner.get(STUDY, of)
    assert (page.context["done"], page.context["all"]) == (0, 3)

    form = {"token": token(page), "rating": 3}
    page = learner.post(f"{ANSWER}?lesson={world.lesson.pk}", form, follow=True)
    assert (page.context["done"], page.context["all"]) == (1, 4)
    assert "1 réponse<" in page.text
    assert "2 à voir, 1 à confirmer" in page.text


@pytest.mark.parametrize("pk", ["0", "x", "²"])
def test_it_knows_no_other_lesson(learner: Client, pk: str) -> None:
    assert learner.get(STUDY, {"lesson": pk}).status_code == 404


def test_it_knows_no_lesson_of_another_course(learner: Client, world: World) -> None:
    elsewhere = LessonFactory()
    assert learner.get(STUDY, {"lesson": elsewhere.pk}).status_code == 404


def test_it_ends_with_what_comes_next(learner: Client, world: World) -> None:
    tomorrow = TODAY + timedelta(days=1)
    for card in world.cards:
        MemoryFactory(learner=world.learner, card=card, due_on=tomorrow)
    page = learner.get(STUDY).text
    assert "3 cartes reviennent <strong>demain</strong>." in page


def test_it_ends_with_what_the_day_came_to(learner: Client, world: World) -> None:
    forgotten, *others = world.cards
    press_card(world.enrolment, forgotten, AGAIN, NOW)
    for card in others:
        press_card(world.enrolment, card, EASY, NOW)
    tomorrow = TODAY + timedelta(days=1)
    Memory.objects.update(due_on=tomorrow, due_at=None, state=Memory.State.REVIEW)

    page = learner.get(STUDY).text

    assert "3 réponses aujourd’hui, en 15 s\u00a0: 67\u00a0% de justes" in page
    page = learner.get(STUDY, {"lesson": world.lesson.pk}).text
    assert "3 réponses à ces cartes aujourd’hui, en 15 s" in page
    assert "1 carte que vous aviez oubliée" in page
    assert f"/study/cards/{forgotten.pk}/" in page


def test_it_ends_an_empty_course_in_words(learner: Client, world: World) -> None:
    world.course.cards.all().delete()
    assert "Rien n’est prévu ici" in learner.get(STUDY).text


def test_it_ends_for_htmx_in_place(learner: Client, world: World) -> None:
    for card in world.cards[1:]:
        card.delete()
    page = learner.post(
        ANSWER, {"token": token(learner.get(STUDY)), "rating": 4}, **HTMX
    )
    assert "<html" not in page.text
    assert "C’est tout pour aujourd’hui" in page.text


def test_it_is_never_cached(learner: Client) -> None:
    assert "no-store" in learner.get(STUDY).headers["Cache-Control"]


def test_it_shows_a_card_in_few_queries(
    learner: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(7):
        learner.get(STUDY)


def test_it_shows_a_card_of_a_lesson_in_few_queries(
    learner: Client,
    world: World,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_max_num_queries(9):
        learner.get(STUDY, {"lesson": world.lesson.pk})


def test_it_ends_in_few_queries(
    learner: Client,
    world: World,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for card in world.cards:
        MemoryFactory(
            learner=world.learner, card=card, due_on=TODAY + timedelta(days=1)
        )
    with django_assert_max_num_queries(12):
        learner.get(STUDY)


@pytest.mark.parametrize("of", ["", "lesson", "domain", "attempt", "attempt lesson"])
def test_a_day_ends_in_few_queries(
    learner: Client,
    world: World,
    clock: time_machine.Coordinates,
    of: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    """Of whatever is studied, with answers given, a card forgotten and one to come."""
    world.note.domain = "secure"
    world.note.save()
    for question in make_bank(world.course):
        question.cards.add(*world.cards)
    attempt = sit(world.learner, world.course)
    hand_in(attempt, NOW)
    for card in world.cards:
        press_card(world.enrolment, card, AGAIN)
        press_card(world.enrolment, card, EASY)
    parts = {"lesson": world.lesson.pk, "domain": "secure", "attempt": attempt.pk}
    query = {name: parts[name] for name in of.split()}
    with django_assert_max_num_queries(12):
        page = learner.get(STUDY, query)
    assert page.context["ended"].forgotten_number == 3
    assert page.context["done"] == 6
    assert page.context["coming"] == 3


@pytest.mark.parametrize("of_lesson", [False, True])
def test_it_notes_an_answer_in_few_queries(
    learner: Client,
    world: World,
    of_lesson: bool,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    query = f"?lesson={world.lesson.pk}" if of_lesson else ""
    # The first press of a day counts the log once; it is the others that matter.
    learner.post(ANSWER, {"token": token(learner.get(STUDY)), "rating": 3})
    form = {"token": token(learner.get(STUDY)), "rating": 3}
    with django_assert_max_num_queries(13):
        learner.post(ANSWER + query, form, **HTMX)


def test_it_notes_the_first_answer_of_a_day_in_few_queries(
    learner: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    form = {"token": token(learner.get(STUDY)), "rating": 3}
    with django_assert_max_num_queries(22):
        learner.post(ANSWER, form, **HTMX)


@pytest.fixture
def exam_ahead(world: World) -> None:
    """Very soon, in a course of twelve rows of two cards; its pace is of yesterday."""
    world.course.cards.all().delete()
    for row in range(12):
        CardFactory.create_batch(2, lesson=world.lesson, group=f"row {row}")
    examday.set_exam(
        world.enrolment, exam_on=TODAY + timedelta(days=2), today=TODAY, now=NOW
    )
    Enrolment.objects.update(pace=1)


@pytest.mark.usefixtures("exam_ahead")
def test_it_notes_the_answers_of_a_day_before_an_exam_in_few_queries(
    learner: Client,
    world: World,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    """Each one buries the sibling of its card, and what is left is counted once."""
    for most in 24, 14, 14, 14:
        form = {"token": token(learner.get(STUDY)), "rating": 4}
        with django_assert_max_num_queries(most):
            learner.post(ANSWER, form, **HTMX)
    enrolment = Enrolment.objects.get(pk=world.enrolment.pk)
    kept = queue.counts(enrolment=enrolment, now=NOW)
    assert enrolment.left_new == kept.new
    assert (enrolment.pace, kept.new) == (24, 16)


def test_it_takes_back_in_few_queries(
    learner: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    learner.post(ANSWER, {"token": token(learner.get(STUDY)), "rating": 3})
    form = undo_form(learner)
    with django_assert_max_num_queries(14):
        learner.post(UNDO, form, **HTMX)


def test_what_an_exam_that_ran_out_brings_back_is_asked(
    learner: Client, world: World
) -> None:
    known = world.cards[2]
    for question in make_bank(world.course):
        question.cards.add(known)
    MemoryFactory(learner=world.learner, card=known, due_on=TODAY + timedelta(days=9))
    sit(world.learner, world.course, now=NOW - timedelta(days=1))
    assert learner.get(STUDY).context["counts"].due == 1


def test_a_part_is_sent_with_the_token_of_the_whole_page(world: World) -> None:
    learner = Client(enforce_csrf_checks=True)
    learner.force_login(world.learner)
    page = learner.get(STUDY)
    assert page.text.count("csrfmiddlewaretoken") == 4
    found = re.search(r"hx-headers='{\"X-CSRFToken\": \"(\w+)\"}'", page.text)
    assert found
    form = {"token": token(page), "rating": 3}
    assert learner.post(ANSWER, form, **HTMX).status_code == 403
    part = learner.post(ANSWER, form, HTTP_X_CSRFTOKEN=found[1], **HTMX)
    assert part.status_code == 200
    assert "csrfmiddlewaretoken" not in part.text
    assert "csrftoken" not in part.cookies


def test_its_address_without_a_course_leads_to_the_latest(
    learner: Client, world: World
) -> None:
    assert learner.get("/study/").url == STUDY
    learner.force_login(world.stranger)
    assert learner.get("/study/").url == "/"
