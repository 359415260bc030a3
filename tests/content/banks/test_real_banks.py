"""The banks of strangers: all of each is either taken or refused with a reason."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from content.banks import Bank, Reason, read


def read_shared(shared: Path, name: str) -> Bank:
    return read((shared / "banks" / name).read_bytes(), name)


@pytest.mark.parametrize(
    ("name", "form", "taken", "refused"),
    [
        ("aiken.txt", "aiken", 2, {}),
        ("escapeAll.gift", "gift", 1, {}),
        ("exam-en.md", "markdown", 50, {}),
        ("examen-fr.moodle.xml", "moodle-xml", 50, {}),
        ("multipleAnswersFloat.gift", "gift", 1, {}),
        ("multichoice.moodle.xml", "moodle-xml", 0, {"bonjour.mp3": 1}),
        (
            "gift-examples.txt",
            "gift",
            13,
            {"numerical": 8, "short answer": 9, "matching": 3, Reason.SAME_STEM: 10},
        ),
        (
            "giftFormatPhpExamples.gift",
            "gift",
            4,
            {"numerical": 2, "short answer": 2, "matching": 1, Reason.SAME_STEM: 1},
        ),
        (
            "options1.gift",
            "gift",
            8,
            {"numerical": 1, "short answer": 4, Reason.SAME_STEM: 1},
        ),
    ],
)
def test_it_accounts_for_every_question(
    shared: Path, name: str, form: str, taken: int, refused: dict[Reason | str, int]
) -> None:
    found = read_shared(shared, name)
    told = Counter(
        one.reason if one.reason is Reason.SAME_STEM else one.about
        for one in found.refused
    )
    assert (found.format, len(found.questions), told) == (form, taken, refused)


def test_it_takes_a_whole_french_exam_with_its_explanations(shared: Path) -> None:
    found = read_shared(shared, "examen-fr.moodle.xml")
    assert found.noticed == ()
    assert sum(len(one.options) for one in found.questions) == 200
    assert sum(one.multiple for one in found.questions) == 3
    assert len({one.category for one in found.questions}) == 9
    assert all(one.explanation.plain for one in found.questions)
    assert found.questions[0].stem.html == "<p>[Docker] Qu'est-ce que Docker 🐳 ?</p>"


def test_it_takes_the_keys_of_an_english_exam(shared: Path) -> None:
    found = read_shared(shared, "exam-en.md")
    right = [
        "".join(
            letter
            for letter, option in zip("ABCDE", one.options, strict=False)
            if option.correct
        )
        for one in found.questions
    ]
    assert right[:8] == ["D", "D", "B", "BE", "A", "B", "C", "AE"]
    assert right[-1] == "D"
    assert not any(one.explanation for one in found.questions)


def test_there_is_no_bank_that_nobody_looks_at(shared: Path) -> None:
    names = {path.name for path in (shared / "banks").iterdir()} - {"README.md"}
    assert len(names) == 9
