"""What a question bank holds once it has been read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from content.banks.reasons import Remark, excerpt
from content.banks.text import Text, TextFormat
from content.notes.decoding import Repair

NOTHING = Text("", TextFormat.PLAIN)


@dataclass(frozen=True, slots=True)
class Labels:
    """What a bank says about a question; empty where it says nothing.

    `domain` and `task` are those of the exam guide (`secure`, `1.2`), `difficulty`
    goes from 1 to 3, `links` lead to lessons (`slug#anchor`), `sources` to the pages
    that the key was checked against on the day `checked`. Questions that share a
    `variant` are never drawn for the same exam; the options of one whose
    `order` is `fixed` are not shuffled.
    """

    domain: str = ""
    task: str = ""
    difficulty: int | None = None
    links: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    checked: date | None = None
    variant: str = ""
    order: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One of the options; `explanation` says why it is right or wrong.

    One to `keep_last` stays behind the others when these are shuffled.
    """

    text: Text
    correct: bool
    explanation: Text = NOTHING
    keep_last: bool = False


@dataclass(frozen=True, slots=True)
class BankQuestion:
    """A question that can be asked: at least two options, at least one of them right.

    `key` is unique in its bank and stays the same when the bank is read again;
    `name` is the title that the bank gives, or "". `line` counts from 1.
    """

    key: str
    name: str
    stem: Text
    options: tuple[Option, ...]
    explanation: Text
    labels: Labels
    category: str
    line: int

    @property
    def multiple(self) -> bool:
        """Whether several options are right, all of which must be chosen."""
        return sum(option.correct for option in self.options) > 1

    @property
    def title(self) -> str:
        """The name, or how the stem begins."""
        return self.name or excerpt(self.stem.plain)


@dataclass(frozen=True, slots=True)
class Bank:
    """A file of questions. `format` names what it was written in, `title` is "" where
    the file gives itself none.

    `refused` lists the questions that were not taken, `noticed` what was left out of
    those that were; `repairs` what decoding had to mend.
    """

    questions: tuple[BankQuestion, ...]
    refused: tuple[Remark, ...]
    noticed: tuple[Remark, ...]
    format: str
    encoding: str
    repairs: tuple[Repair, ...]
    title: str = ""
