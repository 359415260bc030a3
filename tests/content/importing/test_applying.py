from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.db.models import Model
from django.test.utils import CaptureQueriesContext

from content import bulk
from content.importing import Change, PlanOutdated, Upload, apply, plan
from content.models import Card, CardChange, Course, Lesson, NoteVersion, Publication
from tests.content.importing.publishing import (
    NOTE,
    card_about,
    plan_of,
    publish,
    snapshot,
)
from tests.factories import CourseFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def course() -> Course:
    return CourseFactory()


def test_it_stores_lessons_and_cards_in_reading_order(course: Course) -> None:
    publish(course, NOTE)
    note = course.notes.get()
    assert (note.title, note.slug) == ("Stockage", "stockage")
    assert [lesson.title for lesson in note.lessons.all()] == [
        "Amazon S3",
        "Amazon EBS",
    ]
    assert [card.attribute for card in course.cards.all()] == [
        "Durabilité",
        "Taille maximale",
        "Chiffrement",
        "Portée",
        "Sauvegarde",
    ]


def test_a_card_points_into_the_html_of_its_lesson(course: Course) -> None:
    publish(course, NOTE)
    for card in course.cards.select_related("lesson"):
        assert f'id="{card.anchor}"' in card.lesson.html


def test_it_keeps_the_bytes_and_says_who_brought_them(course: Course) -> None:
    person = UserFactory()
    apply(plan_of(course, NOTE), person)
    version = NoteVersion.objects.get()
    assert bytes(version.source) == NOTE.encode()
    assert (version.number, version.created_by) == (1, person)


def test_each_version_of_a_note_is_kept(course: Course) -> None:
    publish(course, NOTE)
    publish(course, NOTE.replace("5 To", "50 To"))
    assert [
        (version.number, b"50 To" in bytes(version.source))
        for version in NoteVersion.objects.order_by("number")
    ] == [(1, False), (2, True)]


def test_a_changed_value_raises_the_revision(course: Course) -> None:
    publish(course, NOTE)
    publish(course, NOTE.replace("5 To", "50 To"))
    card = card_about(course, "Taille maximale")
    assert (card.revision, "50 To" in card.answer) == (2, True)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("5 To par objet", "**5 To** par objet"),
        ("une seule zone de disponibilité", "Une seule zone de disponibilite"),
        ("**Durabilité**", "Durabilite"),
        ("| **Durabilité**", "| **Accès** | par HTTPS |\n| **Durabilité**"),
    ],
)
def test_another_way_to_write_it_raises_no_revision(
    course: Course, old: str, new: str
) -> None:
    publish(course, NOTE)
    publish(course, NOTE.replace(old, new))
    assert set(course.cards.values_list("revision", flat=True)) == {1}


def test_what_a_changed_card_said_before_is_kept(course: Course) -> None:
    publish(course, NOTE)
    publish(course, NOTE.replace("5 To", "50 To"))
    change = CardChange.objects.get()
    assert change.card == card_about(course, "Taille maximale")
    assert (change.change, change.revision) == ("changed", 2)
    assert "50 To" not in change.before["answer"]
    assert "50 To" in change.after["answer"]


def test_each_applied_plan_leaves_an_audit_entry(course: Course) -> None:
    person = UserFactory()
    publication = apply(plan_of(course, NOTE), person)
    course.refresh_from_db()
    assert publication == course.publications.get()
    assert publication.published_by == person
    assert publication.revision == course.revision == 1
    assert publication.counts["new"] == 5
    lessons = [lesson.pk for lesson in Lesson.objects.all()]
    assert publication.notes == [
        {"path": "stockage.md", "change": "new", "version": 1, "lessons": lessons}
    ]


def test_a_fact_that_goes_is_retired_and_not_deleted(course: Course) -> None:
    publish(course, NOTE)
    gone = card_about(course, "Chiffrement")
    publish(course, "\n".join(x for x in NOTE.splitlines() if "Chiffrement" not in x))
    gone.refresh_from_db()
    assert gone.retired_at is not None
    assert gone not in Card.objects.published()


def test_a_fact_that_returns_is_the_card_it_was(course: Course) -> None:
    publish(course, NOTE)
    gone = card_about(course, "Chiffrement")
    publish(course, "\n".join(x for x in NOTE.splitlines() if "Chiffrement" not in x))
    publish(course, NOTE)
    assert card_about(course, "Chiffrement").pk == gone.pk
    assert gone in Card.objects.published()


def test_a_rejected_card_stays_rejected(course: Course) -> None:
    moment = datetime(2026, 3, 1, tzinfo=UTC)
    publish(course, NOTE)
    course.cards.filter(attribute="Taille maximale").update(rejected_at=moment)
    planned = publish(course, NOTE.replace("5 To", "50 To"))
    card = card_about(course, "Taille maximale")
    assert (card.rejected_at, "50 To" in card.answer) == (moment, True)
    assert (planned.counts["rejected"], planned.counts["changed"]) == (1, 0)


def test_a_card_rejected_after_the_plan_was_made_stays_rejected(course: Course) -> None:
    moment = datetime(2026, 3, 1, tzinfo=UTC)
    publish(course, NOTE)
    planned = plan_of(course, NOTE.replace("5 To", "50 To"))
    course.cards.update(rejected_at=moment)
    apply(planned)
    assert not Card.objects.published().exists()


def test_a_note_that_was_taken_out_comes_back_with_its_rows(course: Course) -> None:
    publish(course, NOTE)
    before = list(course.cards.order_by("pk").values_list("pk", "key"))
    apply(plan(course, [], retire=["stockage.md"]))
    assert not course.notes.published().exists()
    assert not Card.objects.published().exists()
    planned = publish(course, NOTE)
    assert planned.notes[0].change is Change.REVIVED
    assert list(course.cards.published().order_by("pk").values_list("pk", "key")) == (
        before
    )


def test_a_fact_of_two_notes_outlives_either(course: Course) -> None:
    publish(course, NOTE, "a.md")
    before = list(course.cards.order_by("pk").values_list("pk", "key"))
    publish(course, NOTE, "b.md")
    apply(plan(course, [], retire=["a.md"]))
    cards = course.cards.published().order_by("pk")
    assert list(cards.values_list("pk", "key")) == before
    assert set(cards.values_list("lesson__note__path", flat=True)) == {"b.md"}


def test_the_second_of_two_plans_is_refused(course: Course) -> None:
    first, second = plan_of(course, NOTE, "a.md"), plan_of(course, "# B\n\nb", "b.md")
    apply(first)
    before = snapshot(course)
    with pytest.raises(PlanOutdated):
        apply(second)
    assert snapshot(course) == before


def test_the_second_of_two_that_make_the_course_is_refused() -> None:
    plans = [plan_of(Course(slug="neuf", title="Neuf"), NOTE) for _ in range(2)]
    apply(plans[0])
    with pytest.raises(PlanOutdated):
        apply(plans[1])
    assert Course.objects.get().publications.count() == 1


def test_a_plan_that_changes_nothing_is_no_publication(course: Course) -> None:
    publish(course, NOTE)
    assert apply(plan_of(course, NOTE)) is None
    assert Publication.objects.count() == 1


@pytest.mark.parametrize(
    "model", ["Note", "NoteVersion", "Lesson", "Card", "CardChange"]
)
def test_a_failure_in_the_middle_applies_nothing(
    course: Course, model: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(course, NOTE)
    before = snapshot(course)
    planned = plan(
        course,
        [
            Upload("stockage.md", NOTE.replace("5 To", "50 To").encode()),
            Upload("vpc.md", "# VPC\n\n- **Portée** : une région entière".encode()),
        ],
    )
    _fail_after_writing(model, monkeypatch)
    with pytest.raises(RuntimeError, match="power cut"):
        apply(planned)
    assert snapshot(course) == before


def _fail_after_writing(model: str, monkeypatch: pytest.MonkeyPatch) -> None:
    insert = bulk.insert

    def fail(rows: Iterable[Model]) -> None:
        rows = list(rows)
        insert(rows)
        if any(type(row).__name__ == model for row in rows):
            raise RuntimeError("power cut")

    monkeypatch.setattr(bulk, "insert", fail)


def test_it_writes_in_as_many_queries_for_many_cards_as_for_few() -> None:
    counts = []
    for rows in (3, 40):
        course = CourseFactory()
        publish(course, _long(rows, "unités"))
        planned = plan_of(course, _long(rows, "requêtes"))
        with CaptureQueriesContext(connection) as queries:
            apply(planned)
        assert planned.counts["changed"] == rows
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 19


def _long(rows: int, unit: str) -> str:
    table = "".join(f"| Queue-{n} | {n * 7} {unit} |\n" for n in range(rows))
    return f"# Quotas\n\n## Amazon SQS\n\n| File | Débit maximal |\n|---|---|\n{table}"
