from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from content.banks import Reason
from content.importing import PlanOutdated, Upload
from content.importing.banks import apply, plan
from content.importing.banks.reasons import SENTENCES
from content.models import Bank, Course, QuestionRevision
from tests.content.importing import publishing as notes
from tests.content.importing.banks.publishing import (
    BANK,
    plan_of,
    publish,
    question,
    said,
)
from tests.factories import CourseFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def course() -> Course:
    return CourseFactory()


def test_a_question_is_stored_as_it_is_shown(course: Course) -> None:
    publish(course, BANK.replace("id: r", "checked: 2026-11-23\nid: r"))
    one = question(course, "Rapports")
    assert (one.domain, one.task, one.difficulty) == ("secure", "1.3", 2)
    assert (one.kind, one.several, one.key) == ("scenario", False, "id:rapports")
    shown = said(one)
    assert shown.stem_html == "<p>Quelle classe coûte le moins ?</p>"
    assert [one["correct"] for one in shown.options] == [True, False, False]
    assert [one["keep_last"] for one in shown.options] == [False, False, True]
    assert shown.options[0]["html"] == "S3 Standard-IA"
    assert "Rarement lu" in shown.options[0]["explanation_html"]
    assert shown.checked == date(2026, 11, 23)
    assert question(course, "Suppression").several


def test_hostile_html_is_sanitised_before_it_is_stored(course: Course) -> None:
    publish(
        course,
        "## X\n\n<script>alert(1)</script>Lequel ?\n\n"
        "- [x] <img src=x onerror=alert(1)> S3 <b onclick=x>oui</b>\n- [ ] EBS\n"
        "\n## Y\n\nAutre ?\n\n- [x] <b onclick=x>oui</b>\n- [ ] <a href='javascript:x'>n</a>\n",
    )
    for one in QuestionRevision.objects.all():
        page = one.stem_html + "".join(option["html"] for option in one.options)
        assert not any(bad in page for bad in ("script", "onclick", "onerror"))


def test_each_version_says_what_became_of_its_questions(course: Course) -> None:
    person = UserFactory()
    text = BANK + "\n## Vide\n\nSans clé ?\n\n- [ ] Un\n- [ ] Deux\n"
    apply(plan_of(course, text), by=person)
    publish(course, text.replace("## Vide", "## Plein"))
    first, second = Bank.objects.get().versions.order_by("number")
    assert bytes(first.source).decode() == text
    assert (first.created_by, second.created_by) == (person, None)
    assert first.report["counts"]["new"] == 2
    (refused,) = first.report["refused"]
    assert (refused["reason"], refused["text"]) == ("NO_RIGHT_OPTION", "Vide")
    assert second.report["counts"]["unchanged"] == 2


def test_of_two_plans_one_is_applied(course: Course) -> None:
    first, second = plan_of(course, BANK), plan_of(course, BANK)
    assert apply(first)
    with pytest.raises(PlanOutdated):
        apply(second)
    assert Bank.objects.count() == 1


def test_publishing_notes_meanwhile_outdates_it(course: Course) -> None:
    planned = plan_of(course, BANK)
    notes.publish(course, notes.NOTE)
    with pytest.raises(PlanOutdated):
        apply(planned)


def test_a_course_is_made_where_there_is_none() -> None:
    course = Course(slug="neuf", title="Neuf")
    assert apply(plan(course, [Upload("a.md", BANK.encode())]))
    assert Course.objects.get(slug="neuf").questions.count() == 2


def test_a_large_bank_takes_few_queries(course: Course) -> None:
    text = "\n".join(
        f"## Q{n} titre\n\nQuestion numéro {n} ?\n\n- [x] Un\n- [ ] Deux\n"
        for n in range(300)
    )
    with CaptureQueriesContext(connection) as taken:
        publish(course, text)
    assert len(taken) < 60
    assert course.questions.published().count() == 300
    with CaptureQueriesContext(connection) as taken:
        plan_of(course, text.replace("Question numéro", "Exercice numéro"))
    assert len(taken) <= 8


def test_every_reason_can_be_translated() -> None:
    assert {one.value for one in Reason} - SENTENCES == {Reason.NO_TEXT.value}
