"""What of a course its instructors may reach; to everybody else it is not there."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import get_object_or_404

from content.drafting import drafts
from content.importing import Refused
from content.importing.reporting import Report
from content.models import Bank, Card, Course, Draft, Lesson, Note, Question
from quizzes.enrolments import NotEnrolled, get_enrolment_for_learner
from quizzes.models import Enrolment
from quizzes.teaching import teaches
from studyapp.models import User


def courses_taught_by(user: User) -> list[Course]:
    courses = Course.objects.all() if user.is_superuser else user.taught_courses.all()
    return list(courses.order_by("title"))


def get_course_for_instructor(user: User, course: str) -> Course:
    """Raises Http404 where there is none of that slug which they teach."""
    if user.is_superuser:
        return get_object_or_404(Course, slug=course)
    return get_object_or_404(user.taught_courses.all(), slug=course)


def get_course_for_reader(user: User, course: str) -> tuple[Course, Enrolment | None]:
    """With the enrolment of who learns in it; who teaches it may read it without.

    Raises NotEnrolled for others, and Http404 where there is no such course.
    """
    try:
        enrolment = get_enrolment_for_learner(learner=user, course=course)
    except NotEnrolled as error:
        if user.is_superuser or teaches(user, error.course):
            return error.course, None
        raise
    return enrolment.course, enrolment


def get_draft_for_instructor(user: User, course: str, draft: int) -> Draft:
    return get_object_or_404(
        Draft.objects.select_related("course", "created_by", "publication"),
        course=get_course_for_instructor(user, course),
        pk=draft,
    )


def get_open_draft_for_instructor(user: User, course: str, draft: int) -> Draft:
    found = get_draft_for_instructor(user, course, draft)
    if found.closed_at:
        raise Http404
    return found


def get_plan(draft: Draft) -> Report:
    """Raises Http404 where its files are no notes."""
    try:
        return drafts.look(draft)
    except Refused as refused:
        raise Http404 from refused


def get_note_for_instructor(user: User, course: str, note: str) -> Note:
    return get_object_or_404(
        Note.objects.select_related("course"),
        course=get_course_for_instructor(user, course),
        slug=note,
    )


def get_lesson_for_instructor(user: User, course: str, lesson: int) -> Lesson:
    return get_object_or_404(
        Lesson.objects.select_related("note__course").defer("html", "toc"),
        note__course=get_course_for_instructor(user, course),
        pk=lesson,
    )


def get_bank_for_instructor(user: User, course: str, bank: int) -> Bank:
    return get_object_or_404(
        Bank.objects.select_related("course"),
        course=get_course_for_instructor(user, course),
        pk=bank,
    )


def get_question_for_instructor(user: User, course: str, question: int) -> Question:
    return get_object_or_404(
        Question.objects.select_related("course", "bank"),
        course=get_course_for_instructor(user, course),
        pk=question,
    )


def get_card_for_instructor(user: User, course: str, card: int) -> Card:
    return get_object_or_404(
        Card.objects.select_related("course", "merged_into"),
        course=get_course_for_instructor(user, course),
        pk=card,
    )
