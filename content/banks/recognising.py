"""Whether a text is a question bank, where its name does not tell: a note may hold a
few questions, and a list with ticks may be a list of things to do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from content.banks.markdown import recognise_letters, recognise_ticks
from content.banks.questions import Bank, BankQuestion, Labels
from content.banks.reading import decoded_bank, read_decoded
from content.banks.reasons import Reason, UnreadableBank
from content.banks.text import Text

# Nobody writes these but where a question was meant.
_MEANT = frozenset(
    {Reason.UNKNOWN_LABEL, Reason.BAD_LABEL, Reason.TWO_KEYS, Reason.SAME_ID}
)
# Faults of a question that offers a choice.
_CHOICE = _MEANT | {
    Reason.NO_KEY,
    Reason.NO_RIGHT_OPTION,
    Reason.KEY_OUTSIDE,
    Reason.UNCLEAR_KEY,
    Reason.SAME_STEM,
    Reason.SAME_OPTIONS,
    Reason.TOO_MANY_OPTIONS,
    Reason.MEDIA,
    Reason.TOO_LONG,
}
_ASKING = re.compile(r"\?|_{3}|[:…][\s*_]*$|\b(?:choisi|coche[rz]|choose|select)", re.I)
# Exams put a case of a few paragraphs; a whole course above one choice is a note.
_LONGEST_STEM = 1_500
# Of the text, what the questions must fill: labels and headings fill some of it too.
_SHARE = 1 / 3


def looks_like_bank(data: bytes, name: str) -> bool:
    """Whether questions fill it and most of its parts are some: a choice is offered
    and something is asked. Without any that could be taken, a fault must tell."""
    try:
        decoded = decoded_bank(data)
        bank = read_decoded(decoded, name)
    except UnreadableBank:
        return False
    ticked = recognise_ticks(decoded.text)
    short = [one for one in bank.questions if len(one.stem.source) < _LONGEST_STEM]
    asked = sum(not ticked or _asks(one) for one in short)
    faulty = [one for one in bank.refused if one.reason in _CHOICE]
    parts = len(bank.questions) + len(bank.refused)
    keyless = any(one.reason is Reason.NO_RIGHT_OPTION for one in faulty)
    offers = ticked or recognise_letters(decoded.text)
    meant = offers and any(one.reason in _MEANT for one in faulty)
    if not (asked or meant or (keyless and decoded.text.count("?") >= parts)):
        return False
    most = 2 * (asked + len(faulty)) > parts
    return most and (meant or _fills(bank, decoded.text))


def _asks(question: BankQuestion) -> bool:
    """Things to do have ticks too, and neither a question, labels nor explanations."""
    explained = question.explanation or any(one.explanation for one in question.options)
    asking = _ASKING.search(question.stem.plain)
    return bool(asking or explained or _is_labelled(question))


def _is_labelled(question: BankQuestion) -> bool:
    """By more than the front matter of a note may have."""
    said = question.labels
    return replace(said, domain="", task="", tags=()) != Labels()


def _fills(bank: Bank, text: str) -> bool:
    """Whether those taken fill their part of the text."""
    if not bank.questions or any(_is_labelled(one) for one in bank.questions):
        return True
    parts = len(bank.questions) + len(bank.refused)
    said = sum(len(one.words) for each in bank.questions for one in _texts(each))
    return said * parts > _SHARE * len(bank.questions) * len(" ".join(text.split()))


def _texts(question: BankQuestion) -> Iterator[Text]:
    yield from (question.stem, question.explanation)
    for one in question.options:
        yield from (one.text, one.explanation)
