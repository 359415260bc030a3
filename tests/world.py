"""Three people around one course, for who may do what."""

from __future__ import annotations

from dataclasses import dataclass

from content.models import Card, Course, Lesson, Note
from quizzes.models import Enrolment
from studyapp.models import User
from tests.factories import (
    CardFactory,
    CourseFactory,
    EnrolmentFactory,
    LessonFactory,
    NoteFactory,
    UserFactory,
)


@dataclass(frozen=True)
class World:
    course: Course
    note: Note
    lesson: Lesson
    cards: list[Card]
    # Enrolled in the course, and nothing else.
    learner: User
    enrolment: Enrolment
    # Teaches the course, and is not enrolled in it.
    instructor: User
    # Has an account, and nothing to do with the course.
    stranger: User


def make_world() -> World:
    """A course of one note, one lesson and three cards that nobody has seen."""
    instructor = UserFactory(email="instructor@example.org")
    course = CourseFactory(
        slug="aws-saa-c03", title="AWS SAA-C03", instructors=[instructor]
    )
    note = NoteFactory(course=course, slug="stockage", title="Stockage")
    lesson = LessonFactory(note=note, slug="amazon-s3", title="Amazon S3")
    learner = UserFactory(email="learner@example.org")
    return World(
        course=course,
        note=note,
        lesson=lesson,
        cards=CardFactory.create_batch(3, lesson=lesson),
        learner=learner,
        enrolment=EnrolmentFactory(learner=learner, course=course),
        instructor=instructor,
        stranger=UserFactory(email="stranger@example.org"),
    )
