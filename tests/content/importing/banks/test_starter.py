from __future__ import annotations

from pathlib import Path

import pytest

from content.importing.banks import starter
from content.importing.starter import starter_course
from content.models import Bank, Course, Question
from tests.content.importing.banks.publishing import BANK, publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(starter, "_FOLDER", tmp_path)
    return tmp_path


def test_without_questions_there_is_nothing_to_load(folder: Path) -> None:
    assert not starter.load_starter_banks()
    assert not Course.objects.exists()


def test_only_what_has_changed_is_loaded_again(folder: Path) -> None:
    (folder / "a.md").write_text(BANK)
    assert starter.load_starter_banks()
    assert not starter.load_starter_banks()
    (folder / "a.md").write_text(BANK.replace("coûte le moins", "coûte le plus"))
    assert starter.load_starter_banks()
    assert Question.objects.get(name="Rapports").revision == 2


def test_what_an_instructor_published_over_it_is_left_alone(folder: Path) -> None:
    (folder / "a.md").write_text(BANK)
    starter.load_starter_banks()
    newer = BANK.replace("coûte le moins", "coûte le plus")
    publish(starter_course(), newer, "starter/questions/a.md")
    assert not starter.load_starter_banks()


def test_a_file_that_has_gone_takes_its_questions_with_it(folder: Path) -> None:
    (folder / "a.md").write_text(BANK)
    starter.load_starter_banks()
    (folder / "a.md").unlink()
    assert starter.load_starter_banks()
    assert Bank.objects.get().retired_at
    assert not Question.objects.published().exists()
