from __future__ import annotations

import pytest

from content.importing import Upload, plan
from content.importing.resembling import Resembling, resembling
from tests.content.importing.publishing import NOTE, publish
from tests.factories import CourseFactory

pytestmark = pytest.mark.django_db

OTHER = "# Réseau\n\n## VPC\n\n- **Portée** : régionale\n- **Sous-réseau** : une zone\n"


def found(*uploads: tuple[str, bytes]) -> dict[str, Resembling]:
    course = CourseFactory.create()
    publish(course, NOTE)
    course.refresh_from_db()
    return resembling(plan(course, [Upload(*one) for one in uploads]))


def test_a_renamed_note_resembles_what_it_was() -> None:
    text = NOTE.replace("# Stockage", "# Stockage (blocs)").encode()
    assert found(("renommée.md", text)) == {
        "renommée.md": Resembling("stockage.md", "Stockage", False, False)
    }


def test_the_same_text_in_another_encoding_is_the_same() -> None:
    [one] = found(("utf16.md", NOTE.encode("utf-16"))).values()
    assert one.is_same


def test_of_two_new_notes_the_later_resembles_the_earlier() -> None:
    text = OTHER.encode()
    assert found(("a.md", text), ("b.md", text)) == {
        "b.md": Resembling("a.md", "Réseau", True, True)
    }


def test_other_notes_and_new_versions_resemble_none() -> None:
    assert found(("a.md", OTHER.encode()), ("stockage.md", NOTE.encode() + b"\n")) == {}
