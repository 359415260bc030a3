"""Puts something of everything into a course, and prints where it is, as JSON.

python -m tests.e2e.furnished    in the environment of the site that it is of
"""

from __future__ import annotations

import json
import os
from datetime import timedelta

import django

from tests.e2e import scenes
from tests.e2e.people import session_of

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "studyapp.settings")

_DAYS = 2
NOTE = """# Files de plus

## Zéphyr MQ

| Élément | Description |
|---|---|
| **Taille du message** | 256 Ko au plus |
| **Rétention maximale** | 14 jours |
"""
BANK = "# Une banque de plus\n\n## Une\n\nLequel ?\n\n- [x] S3\n- [ ] EBS\n"


def furnished() -> dict[str, object]:
    """Session keys of a learner and of an instructor, and what an address can name."""
    from django.utils import timezone

    from content.cards import merging, rejecting
    from content.drafting import drafts
    from content.drafting.uploads import Received
    from content.importing import Upload
    from content.models import Card, Course, DraftFile
    from quizzes import examday, holding
    from quizzes.models import ExamAttempt
    from studyapp.models import User

    course, now = Course.objects.get(), timezone.now()
    by = User.objects.get(email="instructor@example.com")
    ours = scenes._learner(course, 0)
    for before in range(_DAYS, 0, -1):
        scenes._study(ours, now - timedelta(days=before))
    scenes._sit(ours, 0.7, now - timedelta(days=1))
    scenes._flag(ours, now)
    examday.set_exam(
        ours, exam_on=now.date() + timedelta(30), today=now.date(), now=now
    )
    unseen = (
        Card.objects.published()
        .filter(course=course)
        .exclude(memories__learner=ours.learner)
    )
    card, kept, away, rejected, held = unseen.select_related("lesson__note")[:5]
    holding.suspend(enrolment=ours, card=held, now=now)
    merging.merge(kept=kept, away=away, by=by, now=now)
    rejecting.reject(Card.objects.filter(pk=rejected.pk), by=by, now=now)
    files = Upload("de-plus.md", NOTE.encode()), Upload("banque.md", BANK.encode())
    course.refresh_from_db()
    draft = drafts.open_draft(
        course=course, received=Received(files, ()), by=by, now=now
    )
    drafts.take_as(draft=draft, path="banque.md", kind=DraftFile.Kind.BANK)
    report = drafts.look(draft)
    question = course.questions.published().exclude(bank=None).first()
    publication = course.publications.first()
    assert question
    assert publication
    return {
        "sessions": [session_of(ours.learner), session_of(by)],
        "names": {
            "course": course.slug,
            "chapter": card.lesson.note.slug,
            "lesson": card.lesson.slug,
            "note": card.lesson.note.slug,
            "card": card.pk,
            "bank": question.bank_id,
            "question": question.pk,
            "revision": publication.revision,
            "draft": draft.pk,
            "key": next(one.key for note in report.notes for one in note.cards),
            "attempt": ExamAttempt.objects.get(learner=ours.learner).pk,
            "slug": "official",
            "name": "apprenant",
        },
        "lesson": card.lesson_id,
    }


if __name__ == "__main__":
    django.setup()
    print(json.dumps(furnished()))
