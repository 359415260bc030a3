from __future__ import annotations

import csv
import re
from datetime import datetime, timedelta
from io import StringIO

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from content.models import Course, Question
from quizzes.exams.blueprint import Blueprint
from quizzes.exams.cohort import LEAST_QUESTIONS, sittings
from quizzes.exams.items import LEAST_CHOSEN
from quizzes.exams.scoring import Marked, score
from quizzes.models import ExamAttempt, ExamItem
from quizzes.views.teaching.results import LEARNERS
from studyapp.models import User
from tests.factories import (
    NOW,
    BankFactory,
    EnrolmentFactory,
    QuestionFactory,
    UserFactory,
)
from tests.quizzes.exams.sitting import answer, make_bank
from tests.quizzes.exams.sitting import sit as sit_now
from tests.quizzes.views.teaching import TEACH
from tests.world import World

RESULTS = f"{TEACH}results/"


@pytest.fixture
def course(world: World) -> Course:
    return world.course


@pytest.fixture
def questions(world: World) -> list[Question]:
    bank = BankFactory(course=world.course, title="=1+1")
    return QuestionFactory.create_batch(3, bank=bank)


def sit(
    learner: User,
    questions: list[Question],
    chosen: str,
    *,
    closed: bool = True,
    slug: str = "sprint",
    title: str = "",
    now: datetime = NOW,
) -> ExamAttempt:
    """An attempt whose options are shown backwards: D is the right one."""
    attempt = ExamAttempt.objects.create(
        learner=learner,
        course=questions[0].course,
        slug=slug,
        blueprint=Blueprint(questions=3, minutes=6, title=title).to_json(),
        seed=1,
        started_at=now,
        handed_in_at=now if closed else None,
    )
    for number, (question, letter) in enumerate(zip(questions, chosen, strict=True), 1):
        ExamItem.objects.create(
            attempt=attempt,
            learner=learner,
            number=number,
            question=question,
            revision=question.revisions.first(),
            order=[3, 2, 1, 0],
            size=4,
            expected=1,
            chosen="" if letter == "-" else letter,
            right=letter == "D" if closed else None,
        )
    if closed:
        marked = [Marked("secure", "1.1", True, letter == "D") for letter in chosen]
        attempt.score = score(marked).to_json()
        attempt.save()
    return attempt


def make_class(world: World, questions: list[Question]) -> None:
    """Twelve learners: a third of them takes the last option of the first question,
    and nobody the third one."""
    for number in range(12):
        learner = UserFactory(email=f"learner{number:02}@example.org")
        EnrolmentFactory(learner=learner, course=world.course)
        sit(
            learner,
            questions,
            ("A" if number % 3 == 0 else "D") + ("DD" if number % 2 else "C-"),
        )


def read(response: object) -> list[dict[str, str]]:
    text = response.content.decode("utf-8-sig")  # type: ignore[attr-defined]
    # As a French spreadsheet reads it.
    return list(csv.DictReader(StringIO(text), delimiter=";"))


def test_it_says_which_questions_fail_the_class(
    teacher: Client, world: World, questions: list[Question]
) -> None:
    make_class(world, questions)
    page = teacher.get(RESULTS)
    first = next(one for one in page.context["shown"] if one.question == questions[0])
    assert (first.figures.cases, first.percent) == (12, 67)
    assert [option.chosen for option in first.options] == [8, 0, 0, 4]
    assert first.nobody == 2
    assert "67\u00a0%" in page.text


def test_shares_are_written_as_the_language_has_them(
    teacher: Client, world: World, questions: list[Question]
) -> None:
    make_class(world, questions)
    world.instructor.language = "en"
    world.instructor.save()
    page = teacher.get(RESULTS).text
    assert "67%" in page
    assert not re.search(r"\d\s%", page)


def test_it_does_not_show_what_each_of_a_few_chose(
    teacher: Client, questions: list[Question]
) -> None:
    for _number in range(4):
        sit(UserFactory(), questions, "ADD")
    assert "<details>" not in teacher.get(RESULTS).text.split('id="items"')[1]
    csv = read(teacher.get(f"{RESULTS}items.csv"))
    assert {row["choisie par"] for row in csv} == {""}


def test_a_distractor_that_most_choose_is_marked(
    teacher: Client, questions: list[Question]
) -> None:
    for number in range(10):
        sit(UserFactory(), questions, ("B" if number else "D") + "DD")
    [first, *_others] = teacher.get(RESULTS).context["shown"]
    assert (first.rivals, first.percent) == (1, 10)
    assert first.options[2].fault == "rival"


def test_only_what_was_handed_in_of_the_question_as_it_is_counts(
    teacher: Client, world: World, questions: list[Question]
) -> None:
    sit(world.learner, questions, "DDD", closed=False)
    sit(UserFactory(), questions, "---")
    assert teacher.get(RESULTS).context["few"] == 0
    for _number in range(LEAST_CHOSEN):
        sit(UserFactory(), questions, "DDA")
    Question.objects.filter(pk=questions[0].pk).update(revision=2)
    shown = teacher.get(RESULTS).context["shown"]
    assert {one.question for one in shown} == set(questions[1:])
    assert {one.figures.facility for one in shown} == {None}


def test_what_too_few_have_met_takes_one_line(
    teacher: Client, questions: list[Question]
) -> None:
    for _number in range(LEAST_CHOSEN - 1):
        sit(UserFactory(), questions, "DDA")
    page = teacher.get(RESULTS).text
    assert "3 questions ont été posées à trop peu d’apprenants" in page
    assert questions[0].name not in page
    assert "Aucune question" not in page


def test_a_question_that_has_changed_counts_anew_or_with_its_earlier_wordings(
    teacher: Client, world: World, questions: list[Question]
) -> None:
    make_class(world, questions)
    before = {one.question: one for one in teacher.get(RESULTS).context["shown"]}
    first = before.pop(questions[0])
    Question.objects.filter(pk=questions[0].pk).update(revision=2)
    # The others are compared with the whole of their attempts all the same.
    now = {one.question: one for one in teacher.get(RESULTS).context["shown"]}
    assert now == before
    page = teacher.get(f"{RESULTS}?wording=every")
    [every] = [one for one in page.context["shown"] if one.question == questions[0]]
    assert (every.percent, every.options) == (first.percent, ())
    rows = read(teacher.get(f"{RESULTS}items.csv?wording=every"))
    mine = [row["facilité"] for row in rows if row["clé"] == questions[0].key]
    assert mine == ["0,667"]


def test_it_says_how_the_class_does_and_who_has_not_started(
    teacher: Client, world: World, questions: list[Question]
) -> None:
    EnrolmentFactory(learner=UserFactory(email="idle@example.org"), course=world.course)
    sit(world.learner, questions, "DDD")
    sit(world.learner, questions, "DDA")
    page = teacher.get(f"{RESULTS}?exam=sprint")
    domains = {domain: tally for domain, _name, tally in page.context["domains"]}
    assert (domains["secure"].right, domains["secure"].of) == (2, 3)
    text = page.text.replace("<wbr>", "")
    told = text.partition("idle@example.org")[2].partition("</tr>")[0]
    assert "ne l’a pas commencé" in told
    told = text.partition(world.learner.email)[2].partition("</tr>")[0]
    assert re.findall(r"figures\">([^<]+)<", told) == ["2", "667", "1\u202f000"]


OFFICIAL = "D" * LEAST_QUESTIONS + "AA"


@pytest.fixture
def two_exams(world: World, questions: list[Question]) -> None:
    """A long one, handed in, and a small one of an instructor, the next day."""
    long = [*questions, *QuestionFactory.create_batch(7, bank=questions[0].bank)]
    sit(world.learner, long, OFFICIAL, slug="official")
    later = NOW + timedelta(days=1)
    sit(world.learner, questions, "DDD", slug="own-1", title="Le port", now=later)


def cells(page: str) -> list[str]:
    row = page.partition("<tbody>")[2].partition("</tr>")[0]
    return [
        re.sub(r"<[^>]+>", " ", one).replace("\u202f", "").strip()
        for one in re.findall(r'<td class="figures">(.*?)</td>', row, re.DOTALL)
    ]


@pytest.mark.usefixtures("two_exams")
def test_a_small_exam_does_not_pass_for_the_best_of_all(teacher: Client) -> None:
    page = teacher.get(RESULTS)
    [handed_in, last, best] = cells(page.text)
    assert handed_in == "2"
    assert re.match(r"1000 +Le port, 3\s+questions, +\d\d/\d\d/\d{4}", last)
    assert re.match(r"800 +Examen blanc complet, 10\s+questions, +\d\d/", best)
    domains = {domain: tally for domain, _name, tally in page.context["domains"]}
    assert domains["secure"].of == 10


@pytest.mark.usefixtures("two_exams")
def test_one_exam_is_read_by_itself(teacher: Client, world: World) -> None:
    assert "Le port" in teacher.get(RESULTS).text.partition("<select")[2]
    page = teacher.get(f"{RESULTS}?exam=own-1")
    [handed_in, last, best] = cells(page.text)
    assert (handed_in, last) == ("1", best)
    assert last.startswith("1000 ")
    domains = {domain: tally for domain, _name, tally in page.context["domains"]}
    assert domains["secure"].of == 3
    # Its questions alone, and its tables.
    assert page.context["few"] == 3
    assert teacher.get(RESULTS).context["few"] == 10
    assert "items.csv?exam=own-1" in page.text
    [mine] = read(teacher.get(f"{RESULTS}learners.csv?exam=own-1"))
    assert (mine["meilleur examen"], mine["meilleur score"]) == ("Le port", "1000")
    [mine] = read(teacher.get(f"{RESULTS}learners.csv"))
    assert mine["dernier examen"] == "Le port"
    assert (mine["meilleur score"], mine["questions du meilleur examen"]) == (
        "800",
        "10",
    )


def test_an_exam_that_nobody_has_handed_in_is_all_of_them(
    teacher: Client, world: World, questions: list[Question]
) -> None:
    sit(world.learner, questions, "DDD")
    assert teacher.get(f"{RESULTS}?exam=official").context["exam"] == ""


@pytest.mark.parametrize("page", ["", "items.csv", "learners.csv"])
def test_an_attempt_that_ran_out_counts_though_nobody_looked_at_it(
    teacher: Client, world: World, page: str
) -> None:
    make_bank(world.course)
    attempt = sit_now(world.learner, world.course)
    answer(attempt, True, True)
    assert teacher.get(f"{RESULTS}{page}").status_code == 200
    attempt.refresh_from_db()
    assert attempt.expired
    [one] = sittings(world.course)[world.learner.pk]
    assert one.score.total.right == 2


def test_one_that_is_not_handed_in_has_no_score(
    teacher: Client, world: World, questions: list[Question]
) -> None:
    sit(world.learner, questions, "DDD", closed=False)
    assert "en a commencé un, sans le rendre" in teacher.get(RESULTS).text


def test_learners_and_questions_have_pages_of_their_own(
    teacher: Client, world: World, questions: list[Question]
) -> None:
    for number in range(LEARNERS):
        learner = UserFactory(email=f"z{number:02}@example.org")
        EnrolmentFactory(learner=learner, course=world.course)
    sit(world.learner, questions, "DDD")
    first = teacher.get(RESULTS)
    assert world.learner.email in first.text.replace("<wbr>", "")
    assert 'href="?page=1&amp;learners=2#learners"' in first.text
    second = teacher.get(f"{RESULTS}?wording=every&learners=2").text
    assert "z19@" in second.replace("<wbr>", "")
    assert world.learner.email not in second.replace("<wbr>", "")
    assert 'href="?wording=every&amp;page=1&amp;learners=1#learners"' in second


def test_it_takes_few_queries(
    teacher: Client,
    world: World,
    questions: list[Question],
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    make_class(world, questions)
    with django_assert_max_num_queries(12):
        teacher.get(f"{RESULTS}?exam=sprint")


def test_its_tables_can_be_taken_away(
    teacher: Client, world: World, questions: list[Question]
) -> None:
    make_class(world, questions)
    rows = read(teacher.get(f"{RESULTS}items.csv"))
    mine = [row for row in rows if row["clé"] == questions[0].key]
    assert [row["choisie par"] for row in mine] == ["8", "0", "0", "4"]
    assert mine[0]["facilité"] == "0,667"
    # No spreadsheet takes the title of the bank for a formula.
    assert mine[0]["banque"] == "'=1+1"
    learners = read(teacher.get(f"{RESULTS}learners.csv"))
    assert len(learners) == 13
    last = {row["apprenant"]: row["dernier score"] for row in learners}
    assert "Sécurité (%)" in learners[0]
    assert last["learner01@example.org"] == "1000"
    assert last[world.learner.email] == ""


def test_in_english_commas_part_the_columns(
    teacher: Client, world: World, questions: list[Question]
) -> None:
    make_class(world, questions)
    teacher.cookies["django_language"] = "en"
    world.instructor.language = "en"
    world.instructor.save()
    said = teacher.get(f"{RESULTS}items.csv").content.decode("utf-8-sig")
    assert said.startswith("key,question,bank")
    assert ",0.667," in said


def test_it_says_one_thing_of_who_has_not_begun(teacher: Client, world: World) -> None:
    world.enrolment.delete()
    page = teacher.get(RESULTS).text
    assert "Personne n’est encore inscrit" in page
    assert "<table" not in page


def test_an_exam_without_answers_was_handed_in_all_the_same(
    teacher: Client, world: World, questions: list[Question]
) -> None:
    sit(world.learner, questions, "---")
    page = teacher.get(RESULTS).text
    assert "1 a rendu un examen" in page
    assert "Personne n’a encore rendu" not in page


def test_it_says_who_has_begun_nothing_of_all(teacher: Client, world: World) -> None:
    assert "n’en a commencé aucun" in teacher.get(RESULTS).text
