from __future__ import annotations

import pytest

from content.banks import Reason, TextFormat
from tests.content.banks.simple import bank, options, question, refusal


def test_it_reads_a_question() -> None:
    one = question("Who started Moodle?\nA) Petr\nB) Martin\nC) Tim\nANSWER: B\n")
    assert one.stem.plain == "Who started Moodle?"
    assert options(one) == ["Petr", "*Martin", "Tim"]


def test_it_reads_full_stops_small_letters_and_missing_spaces() -> None:
    assert options(question("Q\na.one\nb. two\nanswer : b")) == ["one", "*two"]


def test_it_joins_stems_and_options_of_several_lines() -> None:
    one = question("First line\n\nthird line\nA) one\nand more\nB) two\n\nANSWER: A")
    assert one.stem.source == "First line\n\nthird line"
    assert options(one) == ["*one and more", "two"]


def test_it_takes_markup_as_text() -> None:
    one = question('Handles <b class="x"> & *stars*?\nA) <i>\nB) no\nANSWER: A')
    assert one.stem.format is TextFormat.PLAIN
    assert one.stem.plain == 'Handles <b class="x"> & *stars*?'


def test_it_takes_several_letters() -> None:
    assert options(question("Q\nA) a\nB) b\nC) c\nANSWER: A, C")) == ["*a", "b", "*c"]


def test_it_reads_on_after_each_mistake() -> None:
    found = bank(
        "Too few\nA) Only\nANSWER: A\n\nNot finished\nA) x\nB) y\n\n"
        "Good\nA) x\nB) y\nANSWER: A\n\nNo such letter\nA) x\nB) y\nANSWER: C\n\n"
        "No letter\nA) x\nB) y\nANSWER: B. Question\n\nANSWER: A\n\nLast"
    )
    assert [one.stem.plain for one in found.questions] == ["Good"]
    assert [(one.line, one.reason) for one in found.refused] == [
        (1, Reason.ONE_OPTION),
        (5, Reason.NO_KEY),
        (14, Reason.KEY_OUTSIDE),
        (19, Reason.UNCLEAR_KEY),
        (24, Reason.NO_OPTIONS),
        (26, Reason.NO_OPTIONS),
    ]


def test_it_refuses_options_without_a_stem() -> None:
    assert refusal("A) x\nB) y\nANSWER: A") == (Reason.NO_STEM, "")


@pytest.mark.parametrize("name", ["bank.txt", "", "bank.md"])
def test_it_is_told_by_its_lines(name: str) -> None:
    assert bank("Q\nA) x\nB) y\nANSWER: A", name).format == "aiken"
