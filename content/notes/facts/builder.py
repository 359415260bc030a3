"""Collects facts while the tree is walked: where we are, and what was found there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from content.notes.facts import limits, reasons
from content.notes.facts.acronyms import expansions
from content.notes.facts.brackets import asked_acronyms
from content.notes.facts.code import typed_in
from content.notes.facts.model import Fact, Shape, Skipped
from content.notes.facts.needs import cited, settled
from content.notes.facts.outline import Outline
from content.notes.facts.owners import is_nobodys, may_be_anothers
from content.notes.facts.places import Places
from content.notes.facts.position import Position
from content.notes.facts.text import Passage, TextOf
from content.notes.facts.told import Told
from content.notes.facts.values import closed, enumerated, is_open
from content.notes.language.base import Language, Topic
from content.notes.language.detection import language_of
from content.notes.language.french.person import (
    as_infinitive,
    impersonal,
    speaks_to_someone,
)
from content.notes.language.names import is_name
from content.notes.language.subjects import is_mark, is_question_number
from content.notes.language.typography import fold, is_empty, one_line, without_end

# A sentence is searched for acronyms before it is told; a cell and a label, here.
_SPELLING = frozenset({"attribute", "definition", "enumeration"})
# What is particular to a thing is one remark, whatever commas it holds.
_TOLD_WHOLE = frozenset({"Particularité", "Key point"})


def _unread(blocks: Sequence[Element]) -> None:
    """Until the walk says how what is nested is read."""


@dataclass
class Builder:
    """Facts and skipped passages in the order of the note."""

    outline: Outline
    text_of: TextOf
    note_language: Language
    note: str = ""
    commands: frozenset[str] = frozenset()
    places: Places | None = None
    facts: list[Fact] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    language: Language = "fr"
    # Reads blocks that a bullet or a definition holds, as the walk does.
    nested: Callable[[Sequence[Element]], None] = _unread
    position: Position = field(default_factory=Position)
    told: Told = field(init=False)
    _times: dict[tuple[Topic, str, str], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.language = self.note_language
        self.told = Told(self.outline)

    @property
    def topic(self) -> Topic:
        return self.outline.topic

    @property
    def subject(self) -> str:
        return self.outline.topic.name

    @property
    def heard(self) -> int:
        """How many facts and skipped passages there are."""
        return len(self.facts) + len(self.skipped)

    @property
    def place(self) -> str:
        """The trail as one text: tells columns of different tables apart."""
        return " › ".join(self.outline.trail)

    def at(self, element: Element) -> AbstractContextManager[None]:
        """Facts added inside stand in this element."""
        return self.position.at(element)

    @contextmanager
    def speaking(self, text: str) -> Iterator[None]:
        """Facts added inside are in the language of this text (a table, a section)."""
        before = self.language
        self.language = language_of(text, self.note_language)
        yield
        self.language = before

    def skip(self, text: str, reason: str) -> None:
        text = one_line(text)
        if text:
            place = self.position.line, text, reason
            self.skipped.append(Skipped(*place, anchor=self.position.anchor()))

    def take_back(self, text: str) -> None:
        """Forgets that a text made none: what stood below it did."""
        self.skipped = [one for one in self.skipped if one.text != text]

    def attribute(
        self,
        subject: str,
        label: str,
        value: str,
        *,
        bold: tuple[str, ...] = (),
        column: str = "",
        category: str = "",
        scope: str = "",
        header: bool = False,
    ) -> None:
        value = as_infinitive(value)
        if is_empty(value):
            self.skip(f"{label} : {value}", reasons.EMPTY)
        elif self.impersonal(label) != label:
            self.skip(f"{label} : {value}", reasons.ADDRESSED)
        elif is_nobodys(subject, label, self.language):
            self.skip(_said(subject, label, value), reasons.NO_SUBJECT)
        elif may_be_anothers(subject, label, self.outline, self.language):
            self.skip(f"{label} : {value}", reasons.DEPENDENT)
        else:
            self.add(
                "attribute", self._topic(subject, category, scope), label, value, bold=bold,
                column=column, items=() if label in _TOLD_WHOLE else enumerated(value),
                header=header,
            )  # fmt: skip

    def define(
        self,
        name: str,
        cell: Passage | str,
        *,
        category: str = "",
        scope: str = "",
        column: str = "",
    ) -> None:
        text = cell if isinstance(cell, str) else one_line(" ; ".join(cell.lines))
        bold = () if isinstance(cell, str) else cell.bold
        text = as_infinitive(text)
        if is_empty(text):
            self.skip(f"{name} : {text}", reasons.EMPTY)
        else:
            self.add("definition", Topic(name, scope, category), "", text, bold=bold,
                      column=column)  # fmt: skip

    def mention(self, name: str, value: str, *, column: str) -> None:
        """What is said of one of several names, which defines none of them."""
        self.add("mention", Topic(name), "", value, column=column)

    def enumerate(
        self,
        subject: str,
        label: str,
        items: tuple[str, ...],
        *,
        open_ended: bool,
        column: str = "",
        bold: tuple[str, ...] = (),
        category: str = "",
        scope: str = "",
    ) -> None:
        if is_nobodys(subject, label, self.language):
            said = _said(subject, label, " ; ".join(items))
            self.skip(said, reasons.NO_SUBJECT)
            return
        if self.impersonal(label) != label:
            self.skip(f"{label} : {' ; '.join(items)}", reasons.ADDRESSED)
            return
        topic = self._topic(subject, category, scope)
        self.add("enumeration", topic, label, " ; ".join(items),
                  items=tuple(closed(item) for item in items), bold=bold,
                  open_ended=open_ended, column=column)  # fmt: skip

    def members(self, category: str, column: str, names: tuple[str, ...]) -> None:
        self.add("enumeration", Topic(category, "", "members"), column,
                  " ; ".join(names), items=names)  # fmt: skip

    def variants(self, family: str, names: tuple[str, ...]) -> None:
        self.add("enumeration", Topic(family, "", "variants"), "variantes",
                  " ; ".join(names), items=names)  # fmt: skip

    def contrast(self, names: tuple[str, ...], value: str = "") -> None:
        """Things set against each other; `value` says how, where the note does."""
        self.add("contrast", self.topic, " / ".join(names), value or " / ".join(names),
                  items=names)  # fmt: skip

    def rule(self, need: str, choice: str) -> None:
        self.add("rule", self.topic, need, choice)

    def question(self, question: str, answer: str) -> None:
        """A question the note asks and answers itself."""
        self.add("question", self.topic, question, answer)

    def quiz(self, stem: str, right: str, wrong: tuple[str, ...]) -> None:
        """A question that the note puts with its options, and marks the right one of."""
        self.add("quiz", self.topic, stem, right, items=wrong)

    def need(self, need: str, choice: str, *, kind: str) -> None:
        """What answers a need, the choice being one of a kind: «Service»."""
        told = settled(need, choice, sure=fold(kind) not in {"", "service"},
                       reversed_=self.outline.says_choice)  # fmt: skip
        if told is None:
            self.skip(f"{need} → {choice}", reasons.NO_QUESTION)
        else:
            topic = Topic(self.subject or kind, "", kind)
            self.add("need", topic, cited(told.need), told.choice)

    def state(
        self,
        topic: Topic,
        sentence: str,
        bold: tuple[str, ...] = (),
        *,
        prose: bool = False,
    ) -> None:
        """`prose`: one of several sentences, which may lean on the others."""
        self.add("statement", topic, self.outline.label, sentence, bold=bold,
                  prose=prose)  # fmt: skip

    def expand(self, text: str, owner: str = "") -> None:
        """`owner`: what the text is said of, where no heading names it."""
        for short, long in expansions(text):
            self.spell_out(short, long)
        if self.language == "fr":
            for asked in asked_acronyms(text, self.subject, owner):
                self.question(asked.prompt, asked.answer)

    def spell_out(self, short: str, long: str) -> None:
        """What an acronym stands for, where the caller has seen its letters prove it."""
        name = self.subject
        scope = name if is_name(name) and fold(short) not in fold(name) else ""
        self.add("acronym", Topic(short, scope), "sigle", long)

    def impersonal(self, text: str) -> str | None:
        """The same said to nobody; None where that cannot be."""
        if self.language == "en" or not speaks_to_someone(text):
            return text
        return impersonal(text)

    def _topic(self, subject: str, category: str = "", scope: str = "") -> Topic:
        topic = self.topic
        if subject == topic.name:
            return topic
        return Topic(subject, scope, category)

    def add(
        self,
        shape: Shape,
        topic: Topic,
        attribute: str,
        value: str,
        *,
        items: tuple[str, ...] = (),
        bold: tuple[str, ...] = (),
        open_ended: bool | None = None,
        column: str = "",
        header: bool = False,
        prose: bool = False,
    ) -> None:
        """A fact that stands where the walk is, said to nobody."""
        stated = (topic, attribute, value)
        times = self._times[stated] = self._times.get(stated, 0) + 1
        if times > limits.MOST_TIMES:
            self.skip(f"{attribute} : {value}", reasons.DUPLICATE)
            return
        limits.check_facts(len(self.facts))
        if len(f"{topic.name}{attribute}{value}") > limits.MOST_SIGNS:
            self.skip(_said(topic.name, attribute, value), reasons.TOO_LONG)
            return
        if is_question_number(topic.name):
            self.skip(_said(topic.name, attribute, value), reasons.EXERCISE)
            return
        if is_mark(topic.name):
            self.skip(_said(topic.name, attribute, value), reasons.DEPENDENT)
            return
        spoken, *said = map(self.impersonal, (value, *items))
        if spoken is None or None in said:
            self.skip(_said(topic.name, attribute, value), reasons.ADDRESSED)
            return
        items = tuple(filter(None, said))
        anchor = self.position.anchor()
        first = shape != "acronym" and self.told.is_first(topic)
        if shape not in {"acronym", "attribute", "question"}:
            self.told.add(topic)
        self.facts.append(Fact(
            subject=self.outline.spelling.corrected(topic.name),
            attribute=attribute.strip(" :"), value=without_end(spoken), shape=shape,
            trail=self.outline.trail, line=self.position.line, anchor=anchor,
            scope=topic.scope, category=topic.category, items=items,
            emphasis=tuple([text for text in bold if text in spoken]),
            open_ended=is_open(value) if open_ended is None else open_ended,
            column=column, group=anchor, language=self.language, note=self.note,
            header=header, prose=prose, first=first,
            typed=typed_in(self.commands, attribute, (spoken, *items)),
            told=self.places.among(self.outline.trail) if self.places else (),
        ))  # fmt: skip
        if shape in _SPELLING:
            self.expand(spoken, topic.name)


def _said(*parts: str) -> str:
    return " : ".join(filter(None, parts))
