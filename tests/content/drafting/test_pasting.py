from __future__ import annotations

import pytest
from django.utils.translation import override

from content.drafting.pasting import names_taken, paste
from content.importing import Upload
from tests.content.importing.publishing import publish
from tests.factories import CourseFactory


@pytest.fixture(autouse=True)
def english() -> None:
    with override("en"):
        yield


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("s3", "s3.md"),
        ("s3.md", "s3.md"),
        (" a/b  c ", "a b c.md"),
        ("notes.v2", "notes.v2.md"),
    ],
)
def test_it_names_a_pasted_text(name: str, path: str) -> None:
    assert paste(name, "# A", {"s3.md"}) == Upload(path, b"# A")


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("# Module 2 : SQS\n\nTexte.", "module-2-sqs.md"),
        ("Texte.\n\n## Les files #\n", "les-files.md"),
        ("Les files\r\n=========\r\n", "les-files.md"),
        ("---\ntitle: Été\n---\n\n# Autre", "ete.md"),
        ("Sans titre.", "pasted note.md"),
        ("# « ! »", "pasted note.md"),
        ("# " + "mot " * 99, "-".join(["mot"] * 15) + ".md"),
        ("# Module 1", "module-1-3.md"),
    ],
)
def test_a_text_without_a_name_is_called_like_its_title(text: str, path: str) -> None:
    named = paste(" ", text, {"module-1.md", "module-1-2.md"})
    assert named
    assert named.path == path


def test_it_finds_nothing_in_an_empty_text() -> None:
    assert paste("a", " \r\n ") is None


@pytest.mark.django_db
def test_a_name_is_taken_in_any_folder_of_the_course() -> None:
    course = CourseFactory.create()
    publish(course, "# A", "module/a.md")
    assert names_taken(course) == {"a.md"}
    assert not names_taken(CourseFactory.create())
