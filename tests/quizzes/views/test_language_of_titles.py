"""A page in English says which of its words are in the language of the course: a voice
that reads them would say them by the rules of English."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from django.test import Client

from content.models import Bank, Question
from quizzes.models import Flag
from studyapp.models import User
from tests.factories import NOW, BankFactory, MemoryFactory
from tests.quizzes.exams.sitting import make_bank, sit
from tests.world import World

# Of the course, a chapter, a lesson and a bank: no page says a word of it otherwise.
MARK = "élan"
VOID = {"area", "br", "hr", "img", "input", "link", "meta", "use", "path", "source"}
COURSE = "/courses/aws-saa-c03/"
LEARNERS = [
    *("lessons/", "lessons/stockage/", "lessons/stockage/amazon-s3/", "cards/"),
    *("study/modes/", "progress/", "schedule/", "exams/", "changes/"),
]
TEACHERS = [
    *("teach/", "teach/questions/", "teach/notes/stockage/", "teach/exams/new/"),
    *("teach/lessons/{lesson}/", "teach/banks/{bank}/", "teach/questions/{question}/"),
    "teach/flags/",
]


class Titles(HTMLParser):
    """The titles of a page that nothing says the language of."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.languages: list[tuple[str, str]] = []
        self.wrong: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        around = self.languages[-1][1] if self.languages else ""
        self.languages.append((tag, dict(attrs).get("lang") or around))

    def handle_endtag(self, tag: str) -> None:
        while self.languages and tag not in VOID:
            if self.languages.pop()[0] == tag:
                return

    def handle_data(self, data: str) -> None:
        tags = {tag for tag, _language in self.languages}
        if MARK in data and "title" not in tags and self.languages[-1][1] != "fr":
            self.wrong.append(" ".join(data.split()))


@pytest.fixture
def titled(world: World) -> World:
    world.course.title = f"Le cours {MARK}"
    world.course.language = "fr"
    world.note.title, world.lesson.title = f"Le chapitre {MARK}", f"La leçon {MARK}"
    for row in world.course, world.note, world.lesson:
        row.save()
    for question in make_bank(world.course):
        question.cards.add(world.cards[0])
        question.links.create(lesson=world.lesson)
    BankFactory(course=world.course)
    Bank.objects.update(title=f"La banque {MARK}")
    Flag.objects.create(
        learner=world.learner,
        card=world.cards[0],
        course=world.course,
        card_revision=1,
        flagged_at=NOW,
    )
    MemoryFactory(learner=world.learner, card=world.cards[0])
    sit(world.learner, world.course, now=NOW)
    User.objects.update(language="en")
    return world


@pytest.mark.usefixtures("clock")
@pytest.mark.parametrize("path", [*LEARNERS, *TEACHERS])
def test_titles_on_an_english_page_say_that_they_are_french(
    client: Client, titled: World, path: str
) -> None:
    is_taught = path.startswith("teach/")
    client.force_login(titled.instructor if is_taught else titled.learner)
    bank, question = Bank.objects.first(), Question.objects.first()
    assert bank
    assert question
    named = {"lesson": titled.lesson.pk, "bank": bank.pk, "question": question.pk}
    found = client.get(COURSE + path.format(**named))
    assert found.status_code == 200
    assert '<html lang="en"' in found.text
    assert MARK in found.text
    assert Titles(found.text).wrong == []
