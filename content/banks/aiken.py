"""Aiken: a stem, lettered options, `ANSWER: B`; nothing more.

Wider than Moodle, which wants the stem on one line and everything in capitals: a
stem may have several lines, an option too, and the letters may be small.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from content.banks.drafts import Draft, OptionDraft
from content.banks.letters import read_letters, right_positions
from content.banks.reasons import Reason, Refusal, Remark
from content.banks.text import Text, TextFormat

_OPTION = re.compile(r"[ \t]*([A-Za-z])[.)][ \t]*(.*)")
_ANSWER = re.compile(r"[ \t]*answer[ \t]*:[ \t]*(.*)", re.IGNORECASE)
_BARE_OPTION = re.compile(r"^[ \t]*A[.)]", re.IGNORECASE | re.MULTILINE)
_BARE_ANSWER = re.compile(
    r"^[ \t]*answer[ \t]*:[ \t]*[A-Z][ \t]*$", re.IGNORECASE | re.MULTILINE
)
_MARKDOWN = re.compile(r"^(?:#{1,6}[ \t]|[ \t]*[-*+][ \t]+A[.)])", re.MULTILINE)


def recognise(text: str) -> bool:
    bare = _BARE_OPTION.search(text) and _BARE_ANSWER.search(text)
    return bool(bare) and not _MARKDOWN.search(text)


def read(text: str) -> Iterator[Draft | Remark]:
    question = _Question()
    for number, line in enumerate(text.split("\n"), 1):
        if answer := _ANSWER.fullmatch(line):
            yield question.finished(number, answer[1])
            question = _Question()
        elif question.ended and line.strip() and not question.continues(line):
            yield question.remark(Reason.NO_KEY)
            question = _Question()
            question.add(number, line)
        else:
            question.add(number, line)
    if question.line:
        yield question.remark(Reason.NO_KEY if question.options else Reason.NO_OPTIONS)


@dataclass(slots=True)
class _Question:
    """What has been read of a question so far; `ended` after a blank line that
    follows an option."""

    line: int = 0
    stem: list[str] = field(default_factory=list)
    letters: str = ""
    options: list[list[str]] = field(default_factory=list)
    ended: bool = False

    def continues(self, line: str) -> bool:
        """Whether the line is the option that comes next, or the very first."""
        option = _OPTION.fullmatch(line)
        if not option:
            return False
        following = chr(ord(self.letters[-1]) + 1) if self.letters else "A"
        return option[1].upper() == following

    def add(self, number: int, line: str) -> None:
        if not line.strip():
            self.ended = bool(self.options)
            if self.stem and not self.options:
                self.stem.append("")
            return
        self.line, self.ended = self.line or number, False
        option = _OPTION.fullmatch(line)
        if option and self.continues(line):
            self.letters += option[1].upper()
            self.options.append([option[2].strip()])
        elif self.options:
            self.options[-1].append(line.strip())
        else:
            self.stem.append(line.strip())

    def finished(self, number: int, answer: str) -> Draft | Remark:
        """The question whose right option is `answer`, read at this line."""
        self.line = self.line or number
        try:
            if not self.options:
                raise Refusal(Reason.NO_OPTIONS)
            found = read_letters(answer)
            if not found or found[1]:
                raise Refusal(Reason.UNCLEAR_KEY, answer)
            return self._draft(right_positions(found[0], self.letters))
        except Refusal as refusal:
            return self.remark(refusal.reason, refusal.about)

    def _draft(self, right: set[int]) -> Draft:
        draft = Draft(self.line, _plain("\n".join(self.stem)))
        draft.options = [
            OptionDraft(_plain(" ".join(words)), float(position in right))
            for position, words in enumerate(self.options)
        ]
        return draft

    def remark(self, reason: Reason, about: str = "") -> Remark:
        words = [*self.stem, *(" ".join(option) for option in self.options)]
        return Remark.on(self.line, " ".join(words), reason, about)


def _plain(text: str) -> Text:
    return Text(text.strip(), TextFormat.PLAIN)
