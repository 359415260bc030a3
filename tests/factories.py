"""Rows for tests; each factory makes what its row needs."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime
from typing import Any

import factory
from factory.django import DjangoModelFactory

from content.models import (
    Bank,
    Card,
    Course,
    Lesson,
    Note,
    Question,
    QuestionRevision,
)
from quizzes.models import Enrolment, Memory, Review
from studyapp.models import User

PASSWORD = "correct horse battery staple"
# A Monday, at 11:00 in Paris: the moment at which the rows below were written.
NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
TODAY = date(2026, 3, 2)


class UserFactory(DjangoModelFactory[User]):
    class Meta:
        model = User

    email = factory.Sequence(lambda n: f"person{n}@example.org")
    password = factory.django.Password(PASSWORD)
    time_zone = "Europe/Paris"


class CourseFactory(DjangoModelFactory[Course]):
    class Meta:
        model = Course
        skip_postgeneration_save = True

    slug = factory.Sequence(lambda n: f"course-{n}")
    title = factory.Sequence(lambda n: f"Course {n}")

    @factory.post_generation
    def instructors(course: Course, _create: bool, people: Any) -> None:
        if people:
            course.instructors.set(people)


class NoteFactory(DjangoModelFactory[Note]):
    class Meta:
        model = Note

    course = factory.SubFactory(CourseFactory)
    path = factory.LazyAttribute(lambda note: f"{note.slug}.md")
    slug = factory.Sequence(lambda n: f"note-{n}")
    title = factory.Sequence(lambda n: f"Note {n}")
    position = factory.Sequence(int)


class LessonFactory(DjangoModelFactory[Lesson]):
    class Meta:
        model = Lesson

    note = factory.SubFactory(NoteFactory)
    slug = factory.Sequence(lambda n: f"lesson-{n}")
    title = factory.Sequence(lambda n: f"Lesson {n}")
    position = factory.Sequence(int)
    html = "<h2>Amazon S3</h2>"


class CardFactory(DjangoModelFactory[Card]):
    """A published card; cards made later come later in the course."""

    class Meta:
        model = Card

    lesson = factory.SubFactory(LessonFactory)
    course = factory.SelfAttribute("lesson.note.course")
    key = factory.Sequence(lambda n: f"key-{n}")
    fact_key = factory.SelfAttribute("key")
    kind = "row"
    anchor = factory.Sequence(lambda n: f"f-{n}")
    context = "Stockage › Amazon S3"
    prompt = factory.Sequence(lambda n: f"Prompt {n}")
    answer = factory.Sequence(lambda n: f"Answer {n}")
    position = factory.Sequence(int)


class BankFactory(DjangoModelFactory[Bank]):
    class Meta:
        model = Bank

    course = factory.SubFactory(CourseFactory)
    path = factory.Sequence(lambda n: f"bank-{n}.md")
    title = factory.Sequence(lambda n: f"Bank {n}")


class QuestionRevisionFactory(DjangoModelFactory[QuestionRevision]):
    """What the current revision of a question says: the first of four is right."""

    class Meta:
        model = QuestionRevision

    question = factory.SubFactory("tests.factories.QuestionFactory", revisions=None)
    number = factory.SelfAttribute("question.revision")
    stem_html = "<p>Which storage class costs least?</p>"
    explanation_html = "<p>Rarely read, and at once.</p>"
    options = factory.LazyFunction(
        lambda: [
            {
                "html": f"Option {letter}",
                "correct": letter == "A",
                "explanation_html": f"<p>Why {letter}.</p>",
            }
            for letter in "ABCD"
        ]
    )


class QuestionFactory(DjangoModelFactory[Question]):
    """A published scenario question that has its current revision."""

    class Meta:
        model = Question
        skip_postgeneration_save = True

    bank = factory.SubFactory(BankFactory)
    course = factory.SelfAttribute("bank.course")
    key = factory.Sequence(lambda n: f"id:question-{n}")
    written_key = factory.SelfAttribute("key")
    stem_key = factory.Sequence(lambda n: f"stem-{n}")
    name = factory.Sequence(lambda n: f"Question {n}")
    domain = "secure"
    task = "1.1"
    position = factory.Sequence(int)
    revisions = factory.RelatedFactory(
        QuestionRevisionFactory, factory_related_name="question"
    )


class EnrolmentFactory(DjangoModelFactory[Enrolment]):
    class Meta:
        model = Enrolment

    learner = factory.SubFactory(UserFactory)
    course = factory.SubFactory(CourseFactory)


class MemoryFactory(DjangoModelFactory[Memory]):
    """A card in review, last seen ten days before `TODAY` and due on it."""

    class Meta:
        model = Memory

    learner = factory.SubFactory(UserFactory)
    card = factory.SubFactory(CardFactory)
    course = factory.SelfAttribute("card.course")
    state = Memory.State.REVIEW
    step = None
    stability = 10.0
    difficulty = 5.0
    due_on = TODAY
    due_at = None
    reviewed_on = date(2026, 2, 20)
    reviewed_at = datetime(2026, 2, 20, 10, 0, tzinfo=UTC)
    reps = 3
    # As if written by a review of the log, which this row does without.
    version = factory.Sequence(lambda n: 1_000_000 + n)


class ReviewFactory(DjangoModelFactory[Review]):
    """A new card rated Good at `NOW`."""

    class Meta:
        model = Review

    learner = factory.SubFactory(UserFactory)
    card = factory.SubFactory(CardFactory)
    course = factory.SelfAttribute("card.course")
    token = factory.LazyFunction(uuid.uuid4)
    rating = Review.Rating.GOOD
    reviewed_at = NOW
    study_day = TODAY
    duration_ms = 4_000
    card_revision = 1
    before = None
    after = factory.LazyFunction(
        lambda: {
            "state": 1,
            "step": 1,
            "stability": 2.3065,
            "difficulty": 2.118103970459016,
            "due_on": "2026-03-02",
            "due_at": "2026-03-02T10:10:00+00:00",
            "reviewed_on": "2026-03-02",
            "reviewed_at": "2026-03-02T10:00:00+00:00",
            "reps": 1,
            "lapses": 0,
        }
    )
