"""Bytes in, questions and remarks out: the single way in to question banks."""

from __future__ import annotations

from content.banks.checking import Checker
from content.banks.formats import format_of
from content.banks.questions import Bank
from content.banks.reasons import Reason, UnreadableBank, excerpt
from content.notes.decoding import Decoded, UnreadableNote, decode
from content.notes.markdown.lines import printable

# Five thousand questions of twenty lines.
MAX_LINES = 100_000


def read(data: bytes, name: str) -> Bank:
    """Read a question bank; its format is told by what it holds, then by its name.

    Raises `UnreadableBank`, and nothing else, where the file as a whole is none.
    """
    return read_decoded(decoded_bank(data), name)


def asks_nothing(data: bytes, name: str) -> bool:
    """Whether it is a text in which nothing is a question, not even a faulty one."""
    try:
        read(data, name)
    except UnreadableBank as error:
        return error.reason is Reason.NO_QUESTIONS
    return False


def read_decoded(decoded: Decoded, name: str) -> Bank:
    """The same, of what `decoded_bank` gives."""
    text = printable(decoded.text)
    if text.count("\n") >= MAX_LINES:
        raise UnreadableBank(Reason.TOO_MANY_LINES, MAX_LINES)
    chosen = format_of(text, name)
    checker = Checker()
    checker.take_all(chosen.read(text))
    if not checker.questions and not checker.refused:
        raise UnreadableBank(Reason.NO_QUESTIONS)
    return Bank(
        questions=tuple(checker.questions),
        refused=tuple(checker.refused),
        noticed=tuple(checker.noticed),
        format=chosen.name,
        encoding=decoded.encoding,
        repairs=decoded.repairs,
        title=excerpt(chosen.title(text)),
    )


def decoded_bank(data: bytes) -> Decoded:
    """Raises `UnreadableBank` where the bytes are no text."""
    try:
        return decode(data)
    except UnreadableNote as error:
        raise UnreadableBank(Reason.NO_TEXT, error) from None
