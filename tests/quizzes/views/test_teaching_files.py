"""The files of a draft: what is said of each before it is published."""

from __future__ import annotations

import pytest
from django.test import Client

from content.models import Course, Draft, Note
from content.notes.facts import limits
from quizzes.views.teaching import plans
from studyapp.models import User
from tests.content.importing.banks.publishing import BANK
from tests.content.importing.publishing import NOTE
from tests.quizzes.views.teaching import (
    TEACH,
    a_file,
    draft_of,
    hand_in,
    page_of,
    press,
    publish_note,
    publish_seen,
)

RENAMED = NOTE.replace("# Stockage", "# Stockage (blocs)")


def test_a_renamed_note_may_become_the_new_version(
    teacher: Client, course: Course
) -> None:
    publish_note(course)
    draft = draft_of(teacher, RENAMED, "blocs.md")
    page = teacher.get(page_of(draft)).text
    assert "Cette note est presque «\xa0Stockage\xa0» (stockage.md)" in page
    press(teacher, draft, "take-as-version", path="blocs.md", of="stockage.md")
    publish_seen(teacher, draft)
    note = Note.objects.get()
    assert (note.path, note.title) == ("stockage.md", "Stockage (blocs)")


def test_it_becomes_the_version_of_no_note_that_is_not_there(teacher: Client) -> None:
    draft = draft_of(teacher, NOTE)
    press(teacher, draft, "take-as-version", path="stockage.md", of="other.md")
    assert draft.files.get().path == "stockage.md"


def test_it_lists_what_learners_will_not_get(teacher: Client) -> None:
    draft = draft_of(teacher, NOTE + "\n![Schéma](img/absent.png) et [lien](ec2.md)\n")
    page = teacher.get(page_of(draft)).text
    assert "2 images ou liens que les apprenants n’auront pas" in page
    assert "img/absent.png" in page
    assert "Cette image n’est pas remise" in page


def test_a_file_that_cannot_be_read_may_be_left_aside(
    teacher: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_FACTS", 6)
    hand_in(teacher, a_file(), a_file("trop.md", NOTE + NOTE.replace("S3", "S4")))
    draft = Draft.objects.get()
    page = teacher.get(page_of(draft)).text
    assert "trop.md" in page
    assert page.count("Laisser ce fichier de côté") == 2
    press(teacher, draft, "drop", path="trop.md")
    publish_seen(teacher, draft)
    assert Note.objects.get().path == "stockage.md"


def test_a_file_alone_that_cannot_be_read_may_be_left_aside(
    teacher: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_FACTS", 2)
    hand_in(teacher, a_file())
    draft = Draft.objects.get()
    page = teacher.get(page_of(draft)).text
    assert "Laisser ce fichier de côté" in page
    # It would say the same.
    assert f"{page_of(draft)}read/" not in page
    assert press(teacher, draft, "drop", path="stockage.md").url == TEACH


def test_a_draft_without_anything_left_is_discarded(
    teacher: Client, course: Course
) -> None:
    draft = draft_of(teacher, NOTE)
    said = press(teacher, draft, "drop", path="stockage.md")
    assert said.url == TEACH
    assert not course.drafts.open().exists()
    assert "Le brouillon ne contenait plus rien" in teacher.get(TEACH).text


@pytest.mark.parametrize(
    ("text", "name"), [(NOTE, "stockage.md"), (BANK.replace("[x]", "[ ]"), "b.md")]
)
def test_it_offers_to_publish_only_where_something_changes(
    teacher: Client, course: Course, text: str, name: str
) -> None:
    publish_note(course)
    draft = draft_of(teacher, text, name)
    page = teacher.get(page_of(draft)).text
    assert f"{page_of(draft)}publish/" not in page
    assert "Il n’y a rien à publier" in page
    changed = draft_of(teacher, NOTE.replace("5 To", "50 To"))
    assert f"{page_of(changed)}publish/" in teacher.get(page_of(changed)).text


def test_a_big_publication_is_asked_for_twice(
    teacher: Client, course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = draft_of(teacher, NOTE)
    assert 'name="sure"' not in teacher.get(page_of(draft)).text
    monkeypatch.setattr(plans, "_MANY_NEW", 5)
    page = teacher.get(page_of(draft)).text
    assert 'name="sure" required' in page
    assert "J’ai regardé le plan (cartes\xa0: 5 nouvelles)" in page


def test_why_a_file_is_not_read_is_said_in_the_language_of_now(
    teacher: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_FACTS", 2)
    hand_in(teacher, a_file())
    draft = Draft.objects.get()
    french = teacher.get(page_of(draft)).text
    assert "stockage.md\xa0: Le fichier énonce plus de" in french
    user = User.objects.get(pk=teacher.session["_auth_user_id"])
    user.language = "en"
    user.save()
    assert "The file states more than" in teacher.get(page_of(draft)).text


def test_it_says_which_chapter_a_note_asks_to_be(
    teacher: Client, course: Course
) -> None:
    publish_note(course, "# EC2\n\n- **Portée** : une zone\n", "ec2.md")
    first = draft_of(teacher, f"---\nordre: 1\n---\n\n{NOTE}")
    assert "devient le chapitre 1" in teacher.get(page_of(first)).text
    other = draft_of(teacher, NOTE, "autre.md")
    assert "devient le chapitre" not in teacher.get(page_of(other)).text


def test_it_tells_how_to_write_what_made_no_card(teacher: Client) -> None:
    draft = draft_of(teacher, NOTE + "\nQuelques mots sans fait.\n")
    page = teacher.get(f"{page_of(draft)}?show=skipped").text
    assert "#n-ce-qui-fait-de-bonnes-cartes" in page
    assert (
        'id="n-ce-qui-fait-de-bonnes-cartes"' in teacher.get("/help/instructeur/").text
    )
