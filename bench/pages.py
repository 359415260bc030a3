"""Every page at a hundred thousand cards: its statements, and its time on the server.

python -m bench.pages    in the collection that DATABASE_URL names

By someone who answers between the pages, and who teaches the course too.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench import collection
from bench.learner import Ours, Visitor
from bench.timing import HEAD, Times, check, ratio, timed

# So often each page is asked for, every fourth time right after an answer.
ROUNDS, LOOKS = 10, 4
QUERIES, MILLISECONDS = 12, 50


def main() -> None:
    from studyapp.warming import warm_up

    ours = Ours(collection.opened()[2])
    learner, course = ours.enrolment.learner, ours.enrolment.course
    course.instructors.add(learner)
    _import_questions(course)
    attempt = _sat(learner, course)
    visitor = Visitor(learner)
    ours.press()
    # As before gunicorn's workers are forked.
    warm_up()
    print(HEAD)
    for name, address in _addresses(course, attempt):
        check(b"</html>" in visitor.read(address), name)
        number = visitor.statements(address)
        times = _times(lambda address=address: visitor.get(address), ours.press)
        print(times.line(name))
        ratio(f"queries_of_{name}", number, QUERIES)
        ratio(f"p95_ms_of_{name}", 1000 * times.p95, MILLISECONDS)


def _times(look: Callable[[], Any], answer: Callable[[], None]) -> Times:
    taken = []
    for _round in range(ROUNDS):
        answer()
        taken += [timed(look)() for _look in range(LOOKS)]
    return Times(taken)


def _addresses(course: Any, attempt: Any) -> list[tuple[str, str]]:
    """By the names of the pages."""
    from django.urls import reverse

    lesson = course.notes.get(slug="chapter-3").lessons.get(slug="lesson-3")
    card = course.cards.filter(lesson=lesson).first()
    slug, note = course.slug, lesson.note.slug
    in_course = [
        *("lessons", "progress", "schedule", "changes", "study"),
        *("set_aside", "pace", "modes", "cram", "exams", "custom_exam"),
        *("teach", "upload", "flags", "rejected_cards", "teach_questions"),
        *("class_results", "class_activity", "blueprints"),
    ]
    return [
        ("today", reverse("today")),
        *((name, reverse(name, args=[slug])) for name in in_course),
        ("chapter", reverse("chapter", args=[slug, note])),
        ("lesson", reverse("lesson", args=[slug, note, lesson.slug])),
        ("study_lesson", reverse("study", args=[slug]) + f"?lesson={lesson.pk}"),
        (
            "study_domain",
            reverse("study", args=[slug]) + f"?domain={lesson.note.domain}",
        ),
        *(
            (f"cards{name}", reverse("cards", args=[slug]) + query)
            for name, query in (
                ("", ""),
                ("_by_date", "?sort=due"),
                ("_by_lapses", "?sort=hard"),
                ("_due", "?state=due"),
                ("_new", "?state=new"),
                ("_of_domain", f"?of=domain:{lesson.note.domain}"),
                ("_of_words", "?q=durabilit%C3%A9"),
            )
        ),
        ("card_info", reverse("card_info", args=[slug, card.pk])),
        ("search", reverse("search", args=[slug]) + "?q=durabilit%C3%A9"),
        ("exam", reverse("exam", args=[slug, "official"])),
        ("exam_question", reverse("exam_question", args=[attempt.pk, 1])),
        ("exam_review", reverse("exam_review", args=[attempt.pk])),
        ("lesson_cards", reverse("lesson_cards", args=[slug, lesson.pk])),
        ("note", reverse("note", args=[slug, note])),
        ("settings", reverse("settings")),
        ("guide", reverse("guide", args=["apprenant"])),
    ]


def _import_questions(course: Any) -> None:
    from django.core.management import call_command

    from content.importing.starter import FOLDER

    paths = sorted(map(str, Path(FOLDER, "questions").glob("*.md")))
    with open(os.devnull, "w") as nowhere:
        call_command("import_bank", *paths, course=course.slug, stdout=nowhere)


def _sat(learner: Any, course: Any) -> Any:
    """An exam that goes on."""
    from django.utils import timezone

    from quizzes.exams import attempt
    from quizzes.exams.presets import PRESETS

    return attempt.start(
        learner=learner,
        course=course,
        slug="official",
        blueprint=PRESETS["official"],
        mode="timed",
        accommodated=False,
        now=timezone.now(),
    )


if __name__ == "__main__":
    main()
