from __future__ import annotations

from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from content import search
from content.importing import starter
from content.models import Course

pytestmark = pytest.mark.django_db

TERMS = [
    "at-least-once delivery",
    "burst",
    "cost-effective",
    "data in transit",
    "encryption at rest",
    "eventual consistency",
    "failover",
    "fault tolerant",
    "highly available",
    "least operational overhead",
    "least privilege",
    "loosely coupled",
    "near real time",
    "stateless",
    "throttling",
    "warm standby",
]


@pytest.fixture
def english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Course:
    """The starter course with no more than its chapter on the exam's English."""
    others = ignore_patterns("questions", "0*.md", "1[0-7]*.md")
    folder = copytree(starter.FOLDER, tmp_path / "starter", ignore=others)
    monkeypatch.setattr(starter, "FOLDER", folder)
    starter.load_starter()
    return starter.starter_course()


def test_the_english_of_the_exam_leads_to_its_lessons(english: Course) -> None:
    assert [note.path for note in english.notes.all()] == [
        "starter/18-anglais-de-l-examen.md"
    ]
    assert not [term for term in TERMS if not search.find(english, term).parts]


@pytest.mark.parametrize(
    ("word", "title"),
    [
        ("durable", "Les adjectifs de l’architecture"),
        ("eventually", "Des mots de liaison trompeurs"),
        ("concurrent", "Des adjectifs trompeurs"),
        ("throughput", "Les mots du trafic"),
    ],
)
def test_a_word_leads_first_to_where_its_meaning_stands(
    english: Course, word: str, title: str
) -> None:
    assert search.find(english, word).parts[0].entry.title == title
