from __future__ import annotations

from pathlib import Path

import pytest

from content.importing import Upload, apply, plan, planning, starter
from content.importing.starter import load_starter, starter_course
from content.models import Course
from tests.content.importing.publishing import NOTE, card_about, publish, snapshot

pytestmark = pytest.mark.django_db


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A starter course of one note."""
    monkeypatch.setattr(starter, "FOLDER", tmp_path)
    starter._about.cache_clear()
    (tmp_path / "course.toml").write_text(
        'slug = "depart"\ntitle = "Départ"\nexam = "X-1"\nlanguage = "fr"\n'
        'description = "Un cours."\n'
    )
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "01.md").write_text(NOTE)
    yield tmp_path / "notes"
    starter._about.cache_clear()


def test_it_publishes_the_course(notes: Path) -> None:
    load_starter()
    course = Course.objects.get()
    assert (course.slug, course.title) == ("depart", "Départ (X-1)")
    assert course.notes.get().path == "starter/01.md"
    assert course.cards.published().count() == 5


def test_nothing_is_read_or_written_the_second_time(
    notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_starter()
    before = snapshot(Course.objects.get())
    monkeypatch.delattr(planning, "read_together")
    assert load_starter() is None
    assert snapshot(Course.objects.get()) == before


def test_a_file_that_changed_is_loaded(notes: Path) -> None:
    load_starter()
    (notes / "01.md").write_text(NOTE.replace("5 To", "50 To"))
    load_starter()
    assert card_about(Course.objects.get(), "Taille maximale").revision == 2


def test_a_file_that_is_gone_is_retired(notes: Path) -> None:
    load_starter()
    (notes / "02.md").write_text("# Réseau\n\n- **Amazon VPC** : un réseau isolé\n")
    (notes / "01.md").unlink()
    load_starter()
    assert [note.path for note in Course.objects.get().notes.published()] == [
        "starter/02.md"
    ]


def test_it_leaves_alone_what_others_have_brought(notes: Path) -> None:
    load_starter()
    course = starter_course()
    publish(course, "# Réseau\n\nTexte.", "vpc.md")
    edited = NOTE.replace("5 To", "50 To").encode()
    apply(plan(course, [Upload("starter/01.md", edited)]))
    assert load_starter() is None
    assert course.notes.published().count() == 2
    assert "50 To" in card_about(course, "Taille maximale").answer


def test_a_course_that_other_code_has_read_is_read_again(
    notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_starter()
    course = starter_course()
    course.notes.get().lessons.update(html="<p>old</p>")
    Course.objects.update(reader="other code")
    load_starter()
    assert "<table" in course.notes.get().lessons.first().html


def test_the_real_starter_course_is_without_fault(db: None) -> None:
    load_starter()
    course = Course.objects.get()
    assert course.slug == "aws-saa-c03"
    assert course.notes.count() >= 4
    assert course.cards.published().count() > 200
