from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.banks import BankQuestion, Reason, UnreadableBank, read
from content.banks.formats import FORMATS
from tests.content.banks.simple import bank

_TICKED = "## T\nQ\n- [x] a\n- [ ] b"
_SIGNS = [
    "## T\n", "1. q\n", "- [x] a\n", "- [ ] b\n", "A. a\n", "B) b\n", "- C. c\n",
    "Answer: B\n", "ANSWER: A\n", "Réponse : A, C\n", "::n::", "q{", "=a ", "~b ", "#c ",
    "####g", "%50%", "}", "\n", "\n\n", "  indented\n", "> quote\n", "```\n", "---\n",
    "domain: x\n", "difficulty: 9\n", "[html]", "<p>", "<b", "![x](y)", "// [id:1]\n",
    "$CATEGORY: c\n", "\\", "é’ ", "<?xml?>", "<quiz>", '<question type="multichoice">',
    "</question>", "</quiz>", "<text>", "<![CDATA[", "]]>", "\x00", "\ud7ff", "T",
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (_TICKED, "bank.txt", "markdown"),
        (_TICKED, "bank.gift", "markdown"),
        ("## T\nA. a\nB. b\n\nAnswer: A", "", "markdown"),
        ("Q{=a ~b}", "bank.md", "gift"),
        ("::n:: Q {\n=a\n~b\n}", "", "gift"),
        ("Q {}", "bank.gift", "gift"),
        ("Q\nA. a\nB. b\nANSWER: A", "bank.xml", "aiken"),
        ("<quiz><question type='essay'/></quiz>", "bank.txt", "moodle-xml"),
    ],
)
def test_it_tells_the_format_by_the_text_before_the_name(
    text: str, name: str, expected: str
) -> None:
    assert bank(text, name).format == expected


def test_each_format_has_its_suffixes_once() -> None:
    suffixes = [suffix for one in FORMATS for suffix in one.suffixes]
    assert len(suffixes) == len(set(suffixes)) > 0


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "a.md", Reason.NO_TEXT),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "a.md", Reason.NO_TEXT),
        (b"Just words.", "a.txt", Reason.UNKNOWN_FORMAT),
        (b"Just words.", "a.md", Reason.NO_QUESTIONS),
        (b"\n" * 100_000 + b"- [x] a", "a.md", Reason.TOO_MANY_LINES),
        (b"".join(b"q%d{=a ~b}\n\n" % n for n in range(5_001)), "", Reason.TOO_MANY_QUESTIONS),
    ],
)  # fmt: skip
def test_it_refuses_a_file_that_is_no_bank_with_a_sentence(
    data: bytes, name: str, reason: Reason
) -> None:
    with pytest.raises(UnreadableBank) as raised:
        read(data, name)
    assert raised.value.reason is reason
    assert str(raised.value).endswith(".")


def test_it_reads_other_encodings_and_tells_which() -> None:
    found = read("## Été\nÀ l’été ?\n- [x] é\n- [ ] à".encode("windows-1252"), "a.md")
    assert found.questions[0].name == "Été"
    assert found.encoding == "windows-1252"


def test_it_keeps_french_typography() -> None:
    stem = "«\u00a0Où\u202f?\u00a0» demande l’élève… cœur\u00a0: 5\u202f%"
    (one,) = bank(f"## T\n{stem}\n- [x] a\n- [ ] b").questions
    assert one.stem.source == stem


def test_it_lists_remarks_in_the_order_of_the_file() -> None:
    found = bank("a{}\n\nb{=x ~y}\n\nb{=x ~y}\n\nc{}")
    assert [one.line for one in found.refused] == [1, 5, 7]


def test_a_stem_without_words_is_none() -> None:
    found = bank("```\n- [x] a\n- [ ] b\n")
    assert [one.reason for one in found.refused] == [Reason.NO_STEM]
    assert found.questions == ()


@given(st.lists(st.sampled_from(_SIGNS), max_size=40).map("".join))
@settings(max_examples=400, deadline=None)
def test_it_loses_its_way_in_no_text(text: str) -> None:
    survives(text.encode("utf-8", "replace"))


@given(st.binary(max_size=300))
@settings(deadline=None)
def test_it_loses_its_way_in_no_bytes(data: bytes) -> None:
    survives(data)


def survives(data: bytes) -> None:
    """Whatever the bytes, each question that comes out can be asked."""
    for name in ("a.md", "a.gift", "a.xml", "a.aiken"):
        questions = read_or_refuse(data, name)
        for one in questions:
            assert one.stem.plain
            assert len(one.options) > 1
            assert any(option.correct for option in one.options)
        assert len({one.key for one in questions}) == len(questions)


def read_or_refuse(data: bytes, name: str = "a.md") -> tuple[BankQuestion, ...]:
    try:
        return read(data, name).questions
    except UnreadableBank:
        return ()


_MEGABYTE = 1_000_000
_HOSTILE = {
    "a line of a megabyte": "- [x] " + "a" * _MEGABYTE + "\n- [ ] b",
    "a gift of a megabyte": "q{=a ~" + "b" * _MEGABYTE + "}",
    "a gift of tildes": "q{=a " + "~b" * (_MEGABYTE // 2) + "}",
    "a gift of braces": "q{=a ~b}" + "{" * _MEGABYTE,
    "a gift of open labels": "// " + "[id:" * (_MEGABYTE // 4) + "\nq{=a ~b}",
    "many options": "## q\nstem\n" + "".join(f"- [ ] o{n}\n" for n in range(99_000)),
    "many letters": "q\n" + "A. x\n" * 99_000 + "ANSWER: A",
    "many answers": "A. x\nB. y\n" + "ANSWER: A\n" * 99_000,
    "many headings": "# a\n" * 99_000,
    "many rulers": "## q\n- [x] a\n- [ ] b\n\n" + "---\n" * 99_000,
    "many fences": "```js\n" * 99_000 + "- [x] a",
    "many numbers": "".join(f"{n}. q\n  - [x] a\n  - [ ] b\n" for n in range(33_000)),
    "deep quotes": "## q\n\n" + ">" * 19_000 + "x\n\n- [x] a\n- [ ] b",
    "deep html": "[html]" + "<div>" * 3_900 + "q{=a ~b}",
    "deep xml": "<quiz>" + "<question>" * 99_000,
    "long xml": "<quiz><question type='multichoice'>" + "a" * 4 * _MEGABYTE,
}


@pytest.mark.parametrize("name", _HOSTILE)
def test_it_reads_or_refuses_hostile_files_in_a_few_seconds(name: str) -> None:
    started = time.process_time()
    read_or_refuse(_HOSTILE[name].encode())
    assert time.process_time() - started < 15
