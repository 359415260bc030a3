"""Collects facts while the tree is walked: where we are, and what was found there."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from content.notes.facts import reasons
from content.notes.facts.acronyms import (
    acronym_glosses,
    expansions,
    glosses,
    named_expansion,
    named_glosses,
)
from content.notes.facts.model import Fact, Shape, Skipped
from content.notes.facts.needs import settled, tells
from content.notes.facts.outline import FIRST_LIST_LEVEL, Outline
from content.notes.facts.places import Places
from content.notes.facts.text import Passage, TextOf, line_of
from content.notes.facts.values import closed, enumerated, is_open
from content.notes.language import asker, headings, subjects
from content.notes.language.base import Language, Topic
from content.notes.language.detection import language_of
from content.notes.language.french import labels
from content.notes.language.french.articles import has_article
from content.notes.language.french.forms import form_of
from content.notes.language.french.kinds import names_kind
from content.notes.language.french.nouns import is_common
from content.notes.language.french.person import (
    as_infinitive,
    impersonal,
    speaks_to_someone,
)
from content.notes.language.french.what import explained
from content.notes.language.names import is_name
from content.notes.language.services import is_service
from content.notes.language.typography import (
    QUOTES,
    fold,
    is_empty,
    one_line,
    without_end,
    words,
)
from content.notes.unreadable import UnreadableNote

TOO_MANY = "The file states more than 15,000 facts: split it into chapters."
_MOST_IN_TERM = 3
_STEM = 5
# A card quotes the need as a whole.
_NEEDED = re.compile(
    r"^(?:besoins?|needs?) (?:de |d’|: |of |to )(?!.* (?:et|ou|and|or) (?:de |d’|of |to ))",
    re.I,
)

# Twice what a megabyte of dense chapters states: more is no note that is learnt,
# and would keep its reader waiting for minutes.
MOST_FACTS = 15_000
# Every second cell states a fact, or more of them do: counted before any is read.
MOST_CELLS = 2 * MOST_FACTS
# A card cites the places of its fact; that of a hostile note may stand in thousands.
_MOST_TIMES = 20
# A sentence is searched for acronyms before it is told; a cell and a label, here.
_TYPED_UNDER = re.compile(
    r"(?:commandes?|équivalents?|alias|syntaxe|options?|command|equivalent|syntax)\b",
    re.I,
)
_COMMAND = re.compile(r"[a-z][a-z0-9_.-]+,?")
_SPELLING = frozenset({"attribute", "definition", "enumeration"})


def _is_told_whole(label: str) -> bool:
    """What is particular to a thing is one remark, whatever commas it holds."""
    return label in {"Particularité", "Key point"}


def _commands(label: str, *texts: str) -> tuple[str, ...]:
    """«systemctl» of «systemctl stop» under «Équivalent Linux»: typed as it stands."""
    if not (_TYPED_UNDER.match(label) or form_of(label) == "infinitive"):
        return ()
    first = [text.split(" ")[0] for text in texts if not has_article(text)]
    return tuple(one for one in first if _COMMAND.fullmatch(one) and not is_common(one))


def _is_translated(text: str, english: str) -> bool:
    """A term by a term: «Données : Customer Data» says more than it translates."""
    few = len(words(text))
    if few > _MOST_IN_TERM or form_of(text) == "infinitive":
        return False
    return few > 1 or len(words(english)) == 1


def _are_cognate(text: str, english: str) -> bool:
    """«Latence» and «Latency»: who reads the one knows the other."""
    stems = {word[:_STEM] for word in fold(english).split()}
    said = [word for word in fold(text).split() if len(word) > 2]
    return all(word[:_STEM] in stems for word in said)


def _unread(blocks: Sequence[Element]) -> None:
    """Until the walk says how what is nested is read."""


class _At:
    """The innermost of the elements while it lasts; entered once for each cell."""

    __slots__ = ("element", "elements")

    def __init__(self, elements: list[Element], element: Element) -> None:
        self.elements = elements
        self.element = element

    def __enter__(self) -> None:
        self.elements.append(self.element)

    def __exit__(self, *error: object) -> None:
        self.elements.pop()


class _Speaking:
    """The language of a builder while it lasts; entered once for each passage."""

    __slots__ = ("before", "builder", "language")

    def __init__(self, builder: Builder, language: Language) -> None:
        self.builder = builder
        self.language = language
        self.before = builder.language

    def __enter__(self) -> None:
        self.builder.language = self.language

    def __exit__(self, *error: object) -> None:
        self.builder.language = self.before


@dataclass
class Builder:
    """Facts and skipped passages in the order of the note."""

    outline: Outline
    text_of: TextOf
    note_language: Language
    note: str = ""
    # The words that begin what is written as code: «lsof» of «`lsof +D /mnt`».
    commands: frozenset[str] = frozenset()
    places: Places | None = None
    facts: list[Fact] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    language: Language = "fr"
    depth: int = 0
    # Reads blocks that a bullet or a definition holds, as the walk does.
    nested: Callable[[Sequence[Element]], None] = _unread
    _elements: list[Element] = field(default_factory=list)
    _ids: set[str] = field(default_factory=set)
    _times: dict[tuple[Topic, str, str], int] = field(default_factory=dict)
    _said: set[tuple[str, tuple[str, ...]]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.language = self.note_language

    @property
    def topic(self) -> Topic:
        return self.outline.topic

    @property
    def subject(self) -> str:
        return self.outline.topic.name

    @property
    def local_level(self) -> int:
        """Outline level of a subject that a bullet of this list brings up."""
        return FIRST_LIST_LEVEL + 2 * self.depth

    @property
    def parent_level(self) -> int:
        """Outline level of a bullet of this list that has bullets under it."""
        return self.local_level + 1

    @property
    def told(self) -> int:
        """How many facts there are: the same before and after what told none."""
        return len(self.facts)

    @property
    def heard(self) -> int:
        """How many facts and skipped passages there are."""
        return len(self.facts) + len(self.skipped)

    @property
    def place(self) -> str:
        """The trail as one text: tells columns of different tables apart."""
        return " › ".join(self.outline.trail)

    def at(self, element: Element) -> _At:
        """Facts added inside stand in this element."""
        return _At(self._elements, element)

    def speaking(self, text: str) -> _Speaking:
        """Facts added inside are in the language of this text (a table, a section)."""
        return _Speaking(self, language_of(text, self.note_language))

    def skip(self, text: str, reason: str) -> None:
        text = one_line(text)
        if text:
            self.skipped.append(Skipped(self._line, text, reason))

    def take_back(self, text: str) -> None:
        """Forgets that a text made none: what stood below it did."""
        self.skipped = [one for one in self.skipped if one.text != text]

    def anchor(self, element: Element) -> str:
        """The id of an element, made from its line where it has none."""
        name = element.get("id")
        if not name:
            stem = name = f"n-l{line_of(element)}"
            count = 1
            while name in self._ids:
                count += 1
                name = f"{stem}-{count}"
            element.set("id", name)
        self._ids.add(name)
        return name

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
        elif is_empty(subject) or is_empty(label) or self._is_of_area(subject, label):
            self.skip(f"{label} : {value}", reasons.NO_SUBJECT)
        elif self._may_be_of_another(subject, label):
            self.skip(f"{label} : {value}", reasons.DEPENDENT)
        else:
            self._add(
                "attribute", self._topic(subject, category, scope), label, value, bold=bold,
                column=column, items=() if _is_told_whole(label) else enumerated(value),
                header=header,
            )  # fmt: skip

    def _is_of_area(self, subject: str, label: str) -> bool:
        """«Objets : S3» under «Stockage»: kinds of storage, and nothing that it has."""
        area = subjects.is_area(subject) and not asker(self.language).is_attribute(
            label
        )
        return area and labels.is_plural(label)

    def _may_be_of_another(self, subject: str, label: str) -> bool:
        """A side under a bullet that names a thing, which is not the subject."""
        if subject != self.subject or not self.outline.is_under_another:
            return False
        return asker(self.language).is_attribute(label)

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
            self._add("definition", Topic(name, scope, category), "", text, bold=bold,
                      column=column)  # fmt: skip

    def mention(self, name: str, value: str, *, column: str) -> None:
        """What is said of one of several names, which defines none of them."""
        self._add("mention", Topic(name), "", value, column=column)

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
        if is_empty(subject) or is_empty(label) or self._is_of_area(subject, label):
            self.skip(f"{label} : {' ; '.join(items)}", reasons.NO_SUBJECT)
            return
        if self.impersonal(label) != label:
            self.skip(f"{label} : {' ; '.join(items)}", reasons.ADDRESSED)
            return
        topic = self._topic(subject, category, scope)
        self._add("enumeration", topic, label, " ; ".join(items),
                  items=tuple(closed(item) for item in items), bold=bold,
                  open_ended=open_ended, column=column)  # fmt: skip

    def members(self, category: str, column: str, names: tuple[str, ...]) -> None:
        self._add("enumeration", Topic(category, "", "members"), column,
                  " ; ".join(names), items=names)  # fmt: skip

    def variants(self, family: str, names: tuple[str, ...]) -> None:
        self._add("enumeration", Topic(family, "", "variants"), "variantes",
                  " ; ".join(names), items=names)  # fmt: skip

    def contrast(self, names: tuple[str, ...], value: str = "") -> None:
        """Things set against each other; `value` says how, where the note does."""
        self._add("contrast", self.topic, " / ".join(names), value or " / ".join(names),
                  items=names)  # fmt: skip

    def translate(self, text: str, english: str) -> None:
        if is_empty(english) or is_name(text) or _are_cognate(text, english):
            self.skip(f"{text} : {english}", reasons.GIVEN_AWAY)
        elif not _is_translated(text, english):
            self.skip(f"{text} : {english}", reasons.NO_QUESTION)
        else:
            self._add("translation", Topic(text), "anglais", english)

    def matrix(self, row: str, column: str, value: str, *, corner: str = "") -> None:
        title = self.outline.stack[-1].text if self.outline.stack else ""
        # «10 en base 2» is worked out there, and names no table.
        worked = headings.without_numbering(title)[:1].isdigit()
        if is_empty(value) or not title or worked:
            self.skip(f"{row} × {column} : {value}", reasons.NO_SUBJECT)
        else:
            topic = Topic(title, category=corner)
            self._add("matrix", topic, f"{row} × {column}", value)

    def rule(self, need: str, choice: str) -> None:
        self._add("rule", self.topic, need, choice)

    def question(self, question: str, answer: str) -> None:
        """A question the note asks and answers itself."""
        self._add("question", self.topic, question, answer)

    def quiz(self, stem: str, right: str, wrong: tuple[str, ...]) -> None:
        """A question that the note puts with its options, and marks the right one of."""
        self._add("quiz", self.topic, stem, right, items=wrong)

    def need(self, need: str, choice: str, *, kind: str) -> None:
        """What answers a need, the choice being one of a kind: «Service»."""
        told = settled(need, choice, sure=fold(kind) not in {"", "service"},
                       reversed_=self.outline.says_choice)  # fmt: skip
        if told is None:
            self.skip(f"{need} → {choice}", reasons.NO_QUESTION)
            return
        need = one_line(QUOTES.sub("", _NEEDED.sub("", told.need))).rstrip(
            " ?\u202f\u00a0"
        )
        need = need[:1].upper() + need[1:]
        self._add("need", Topic(self.subject or kind, "", kind), need, told.choice)

    def clue(self, said: str, choice: str, *, kind: str) -> None:
        """What in a question points to a choice: «HPC, ML, rendu vidéo», no «Drift»."""
        if tells(said):
            self.need(said, choice, kind=kind)
        else:
            self.skip(f"{said} → {choice}", reasons.NO_QUESTION)

    def state(
        self,
        topic: Topic,
        sentence: str,
        bold: tuple[str, ...] = (),
        *,
        prose: bool = False,
    ) -> None:
        """`prose`: one of several sentences, which may lean on the others."""
        self._add("statement", topic, self.outline.label, sentence, bold=bold,
                  prose=prose)  # fmt: skip

    def expand(self, text: str, owner: str = "") -> None:
        """`owner`: what the text is said of, where no heading names it."""
        for short, long in expansions(text):
            self.spell_out(short, long)
        for short, meaning in acronym_glosses(text):
            noun = is_common(meaning.split(" ")[0]) and form_of(meaning) == "noun"
            if noun and self.language == "fr":
                known = is_name(self.subject) or not is_name(owner)
                inside = "" if known else f" ({owner})"
                self.question(f"Que désigne le sigle {short}{inside} ?", meaning)

    def expand_name(self, name: str) -> None:
        """A label «DynamoDB Accelerator (DAX)» expands even where letters are free."""
        found = expansions(name) or named_expansion(name)
        for short, long in found:
            self.spell_out(short, long)

    def spell_out(self, short: str, long: str) -> None:
        """What an acronym stands for, where the caller has seen its letters prove it."""
        self._add("acronym", Topic(short, self._named_scope(short)), "sigle", long)

    def gloss(self, text: str) -> None:
        """A quoted term and the bracket that explains it: « "hot partition" (…) »."""
        for term, meaning in glosses(text):
            self.define(
                term, meaning, scope=self.subject if is_name(self.subject) else ""
            )
        for name, meaning in named_glosses(text):
            noun = self.language == "fr" and form_of(meaning) == "noun"
            if noun and names_kind(meaning):
                asked = explained(name, meaning)
                self.question(asked.prompt, asked.answer)

    def impersonal(self, text: str) -> str | None:
        """The same said to nobody; None where that cannot be."""
        if self.language == "en" or not speaks_to_someone(text):
            return text
        return impersonal(text)

    def _all_impersonal(self, items: tuple[str, ...]) -> tuple[str, ...] | None:
        if not items:
            return ()
        said = [self.impersonal(item) for item in items]
        return None if None in said else tuple(filter(None, said))

    def _typed(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        """The commands that some of the texts begin with, or are."""
        if not self.commands:
            return ()
        first = [(text.partition(" ")[0], text) for text in texts]
        return tuple(
            [
                word
                for word, text in first
                if word in self.commands and (word == text or not is_common(word))
            ]
        )

    def tell(self, topic: Topic) -> None:
        """Says that what the topic is was told: what follows defines it no more."""
        self._said.add((topic.name, self.outline.trail))

    @property
    def opening(self) -> str:
        """The name of the heading right above, where nothing of it was told yet."""
        topic = self.topic
        named = is_name(topic.name) or is_service(topic.name)
        return topic.name if named and self._is_first(topic) else ""

    @property
    def in_prose(self) -> bool:
        """True in a paragraph, which goes on about its heading; no bullet has to."""
        return bool(self._elements) and self._elements[-1].tag == "p"

    @property
    def is_new(self) -> bool:
        """Nothing was told of the subject at hand under this heading."""
        return (self.subject, self.outline.trail) not in self._said

    def _is_first(self, topic: Topic) -> bool:
        """Nothing was said of this subject under this heading before."""
        seen = (topic.name, self.outline.trail)
        headed = (
            bool(self.outline.stack) and self.outline.stack[-1].subject == topic.name
        )
        return seen not in self._said and headed

    def _topic(self, subject: str, category: str = "", scope: str = "") -> Topic:
        topic = self.topic
        if subject == topic.name:
            return topic
        return Topic(subject, scope, category)

    def _named_scope(self, short: str) -> str:
        name = self.subject
        return name if is_name(name) and fold(short) not in fold(name) else ""

    @property
    def _line(self) -> int:
        return line_of(self._elements[-1]) if self._elements else 0

    def _add(
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
        stated = (topic, attribute, value)
        times = self._times[stated] = self._times.get(stated, 0) + 1
        if times > _MOST_TIMES:
            self.skip(f"{attribute} : {value}", reasons.DUPLICATE)
            return
        if len(self.facts) >= MOST_FACTS:
            raise UnreadableNote(TOO_MANY)
        typed = value
        spoken, said = self.impersonal(value), self._all_impersonal(items)
        if spoken is None or said is None:
            told = " : ".join(filter(None, (topic.name, attribute, typed)))
            self.skip(told, reasons.ADDRESSED)
            return
        correct = self.outline.spelling.corrected
        anchor = self.anchor(self._elements[-1])
        first = shape != "acronym" and self._is_first(topic)
        if shape not in {"acronym", "attribute", "question"}:
            self.tell(topic)
        self.facts.append(Fact(
            subject=correct(topic.name), attribute=attribute.strip(" :"),
            value=without_end(spoken), shape=shape, trail=self.outline.trail,
            line=self._line, anchor=anchor,
            scope=topic.scope, category=topic.category, items=said,
            emphasis=tuple([text for text in bold if text in spoken]),
            open_ended=is_open(typed) if open_ended is None else open_ended,
            column=column, group=anchor,
            language=self.language, note=self.note, header=header, prose=prose,
            first=first,
            typed=(*self._typed((spoken, *said)), *_commands(attribute, spoken, *said)),
            told=self.places.among(self.outline.trail) if self.places else (),
        ))  # fmt: skip
        if shape in _SPELLING:
            self.expand(spoken, topic.name)
