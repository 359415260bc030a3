"""What docs/questions.md tells authors is what is read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from content.banks import checking, labels, reading
from content.notes import decoding
from tests.content.banks.simple import bank, options

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "questions.md").read_text()


@pytest.fixture(scope="module")
def examples() -> list[str]:
    return re.findall(r"^```markdown\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_its_example_is_a_bank(examples: list[str]) -> None:
    found = bank(examples[0])
    assert found.refused == found.noticed == ()
    first, second = found.questions
    assert [first.labels.domain, second.labels.domain] == [
        "cost-optimized",
        "high-performing",
    ]
    assert [first.labels.task, second.labels.task] == ["4.1", "3.1"]
    assert [first.labels.difficulty, second.labels.difficulty] == [2, 1]
    assert all(option.explanation for option in first.options)
    assert first.explanation.plain.startswith("À retenir")
    assert [first.multiple, second.multiple] == [False, True]
    assert [first.category, second.category] == ["Amazon S3", "Amazon S3"]


def test_its_lettered_example_is_a_bank(examples: list[str]) -> None:
    (one,) = bank(examples[1]).questions
    assert [option[:1] for option in options(one)] == ["G", "*", "*"]


def test_it_names_every_label_and_no_other() -> None:
    rows = re.findall(r"^\| `(\w+)` \| `(\w+)` \|", PAGE, re.MULTILINE)
    assert {key for key, _ in rows} == set(labels.NAMES.values())
    assert all(labels.NAMES[french] == key for key, french in rows)


def test_it_gives_the_limits() -> None:
    for limit in (checking.MAX_TEXT, checking.MAX_QUESTIONS, reading.MAX_LINES):
        assert f"{limit:,}" in PAGE
    assert f"more than {checking.MAX_OPTIONS}" in PAGE
    assert f"{decoding.MAX_BYTES // 1_000_000} MB" in PAGE
