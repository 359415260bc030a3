"""Facts put as English questions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from content.notes.language import subjects
from content.notes.language.base import Question, Topic
from content.notes.language.english import (
    definitions,
    frames,
    lists,
    owners,
    statements,
    wording,
)
from content.notes.language.english.attributes import attribute
from content.notes.language.english.columns import names_side
from content.notes.language.english.labels import (
    first_of,
    governed,
    whose,
)
from content.notes.language.english.openings import opening
from content.notes.language.english.options import one_of, several_of
from content.notes.language.english.singulars import one_english, several_english
from content.notes.language.english.spoken_labels import (
    ADVERBS,
    SPECIAL,
    WHAT_IT,
    is_interrogative,
)
from content.notes.language.english.statements import (
    is_vague,
)
from content.notes.language.english.verbs import (
    BE,
    is_base,
    is_modal,
    is_third_person,
)
from content.notes.language.english.wording import (
    be_of,
    is_criterion,
    lowered,
    shown,
    side,
)
from content.notes.language.names import mentions
from content.notes.language.services import is_known, is_service
from content.notes.language.transfers import is_transfer, share
from content.notes.language.typography import (
    fold,
    large,
    small,
    without_brackets,
    word_set,
)

_ENDS_OPEN = re.compile(r"\s(?:on|to|at|with|by|for|in|from)$")
# The size or the number of what, only a comparison tells.
_OF_SOMETHING = word_set(
    "size number level state status order default access scope max min question"
)
_SOMEONE = word_set("aws amazon customer customers you client provider user us")
_EXTREMES = word_set("max maximum min minimum")
# «To decouple two services», but not «To the cloud» nor «To other Regions».
_AIM = re.compile(
    r"^(?:[Ii]n order )?[Tt]o (?=[a-z]*(?:[a-rt-z]|ss) )"
    r"(?!(?:the|an?|my|our|your|other|another|each|every|all|any|several|many|more)\s)"
)
_PURPOSE = re.compile(r"^(?:for|ideal for|used for)\s", re.I)
# «Newly created» says when, «who calls» what is to be told, «failover» a side.
_WHEN_DONE = re.compile(r"(?:newly |just |first )?\w{3,}ed", re.I)
_NOUN = re.compile(
    r"(?:\w(?:tion|sion|ment|ing|ity|ance|ence|ness|ship|acy|ery|over|time|s|age|ure)|access|use|auth"
    r"|[A-Z]{2,}s?)$"
)
# «You manage», «we pay for».
_SPOKEN = re.compile(r"(?:you|we) [a-z]+(?: for)?$", re.I)
_TWO = 2
# «A queue that…», «Managed database service»: what names a kind of thing.
_NAMES_KIND = re.compile(
    r"^(?:an? |[A-Z][a-z]+ (?:between|for|of|that|which|used|to) |[A-Z]?[a-z-]+ (?:[a-z-]+ ){0,3}(?:service|tool|"
    r"storage|solution|device|database|system|software|application|protocol|attack|technique)\b)",
    re.I,
)
_LEANING = re.compile(r"\b(?:it|this|these|them|that one)\b", re.I)


class EnglishAsker:
    def definition(self, topic: Topic, value: str) -> Question | None:
        return definitions.asked(topic, value)

    def attribute(
        self, topic: Topic, label: str, value: str, *, header: bool
    ) -> Question | None:
        asked = attribute(topic, label, value, header=header)
        told = header or not asked or owners.has_side(topic, label, asked.prompt)
        return asked if told else None

    def enumeration(
        self, topic: Topic, label: str, items: tuple[str, ...], *, open_ended: bool
    ) -> str:
        asked = lists.asked(topic, label, items, open_ended=open_ended)
        return asked if owners.has_side(topic, label, asked) else ""

    def statement(self, topic: Topic, sentence: str) -> Question | None:
        return statements.statement(topic, sentence)

    def whole(self, topic: Topic, label: str, sentence: str) -> Question | None:
        return None if label else opening(topic, sentence)

    def asides(self, topic: Topic, sentence: str) -> tuple[Question, ...]:
        return ()

    def safeguards(self, topic: Topic, label: str, value: str) -> Iterator[Question]:
        return iter(())

    def bounds(self, topic: Topic, sentence: str) -> Iterator[Question]:
        return frames.bounds(topic, sentence)

    def acronym(self, short: str, topic: Topic) -> str:
        return f"What does {short} stand for?"

    def term(self, description: str, category: str, owner: str) -> str:
        of_owner = f" of {owner}" if owner else ""
        return f"Which {lowered(category) or 'term'}{of_owner} matches this: “{description}”?"

    def translation(self, text: str) -> str:
        return f"What is the French term for “{text}”?"

    def members(self, category: str, column: str) -> str:
        kinds = several_english(one_english(lowered(column)))
        return f"Which {kinds} belong to “{category}”?"

    def grouping(self, names: tuple[str, ...]) -> str:
        return f"Which category holds {', '.join(names[:-1])} and {names[-1]}?"

    def variants(self, family: str) -> str:
        return f"What are the variants of {family}?"

    def comparison(self, names: tuple[str, ...], scope: str) -> str:
        inside = f" in {scope}" if scope and not subjects.is_remark(scope) else ""
        return f"What is the difference between {' and '.join(names)}{inside}?"

    def matrix(self, title: str, row: str, column: str, value: str) -> str:
        if not is_transfer(row, column):
            return ""
        part = share(row, column, value)
        used = f", with {part}% of the link usable" if part else ""
        return f"How long does it take to transfer {row} at {column}{used}?"

    def choose(self, need: str) -> str:
        return f"What should you choose {small(need)}?"

    def faced(self, topic: Topic, mishap: str) -> str:
        return f"Faced with “{mishap}”, what should you do?"

    def goal(self, topic: Topic, goal: str) -> str:
        return ""

    def when_to_choose(self, choice: str) -> str:
        return f"When should you choose {choice}?"

    def need(self, need: str, kind: str) -> str:
        known = re.match(r"(?:service|solution|tool|option|strategy)\b", kind, re.I)
        noun = lowered(kind) if known else "choice"
        aim = large(_AIM.sub("", need))
        return f"Which {noun} fits this need: “{aim}”?"

    def evoked(self, clue: str) -> str:
        return f"In a question, which service does “{clue}” point to?"

    def how_many(self, topic: Topic, what: str) -> str:
        if mentions(what, topic.name) or not topic.name:
            return f"How many {what}?"
        return f"{shown(topic)}: how many {what}?"

    def among(
        self, names: Sequence[str], remark: str, owner: Topic | None = None
    ) -> str:
        options = f"{', '.join(names[:-1])} and {names[-1]}"
        of_two = "between" if len(names) == _TWO else "among"
        asks = f"{of_two} {options}, which one matches “{remark}”?"
        asks = f"in {owner.name}, {asks}" if owner else asks
        return large(asks)

    def among_by(self, topics: Sequence[Topic], label: str, value: str) -> str:
        names = [topic.name for topic in topics]
        twice = fold(value).startswith(fold(label))
        return self.among(names, value if twice else f"{label}: {value}")

    def chosen_for(self, names: Sequence[str], need: str) -> str:
        options = f"{', '.join(names[:-1])} or {names[-1]}"
        need = _PURPOSE.sub("", need)
        return f"Which one is for “{need}”: {options}?"

    def blank(self, topic: Topic, sentence: str) -> str:
        if mentions(sentence, topic.name):
            whole = not topic.scope or mentions(sentence, topic.scope)
            spoken = large(sentence)
            return spoken if whole else f"{topic.scope}: {sentence}"
        known = is_known(topic.name)
        alone = not topic.scope and not known
        if alone and is_service(sentence.split(" ")[0]):
            # «RDS garde…» under «Bases de données» says by itself of what it is.
            return sentence
        label = f"{topic.scope}, {topic.name}" if topic.scope else topic.name
        return f"{label}: {sentence}"

    def is_one(self, name: str) -> bool:
        return be_of(Topic(name)) == "is"

    def is_class(self, name: str) -> bool:
        return False

    def may_be(self, label: str, value: str) -> bool:
        return wording.may_be(label, value)

    def is_side(self, label: str, *, counted: bool) -> bool:
        label = first_of(label)
        if fold(label) in _OF_SOMETHING and not (counted and fold(label) == "default"):
            return False
        verb, _, rest = label.partition(" ")
        acts = bool(rest) and is_third_person(verb, "the")
        acts = acts or bool(WHAT_IT.match(label)) or label.lower().startswith("how ")
        asked = label.endswith("?") or fold(label) in ADVERBS or acts
        asked = asked or bool(governed(Topic(label), label))
        return counted or asked or is_criterion(label) or label.isupper()

    def difference(self, topics: Sequence[Topic], label: str) -> str:
        if fold(label) in SPECIAL or fold(label) in _EXTREMES:
            return ""
        names = [shown(topic._replace(category="", scope="")) for topic in topics]
        scope = topics[0].scope
        inside = f"In {scope}, how" if scope else "How"
        if not (term := _term(label)):
            return ""
        return f"{inside} do {', '.join(names[:-1])} and {names[-1]} differ {term}?"

    def which_one(self, topics: Sequence[Topic], label: str) -> str:
        names = [topic.name for topic in topics]
        if all(fold(name) in _SOMEONE for name in names):
            options = f"{', '.join(names[:-1])} or {names[-1]}"
            return f"{options}: who is responsible for “{label}”?"
        return one_of(topics, f"which one {whose(label, several=False)}")

    def which_ones(self, topics: Sequence[Topic], label: str) -> str:
        return several_of(topics, f"which ones {whose(label, several=True)}")

    def aside(self, label: str, asked: Question) -> Question | None:
        return None

    def is_clause(self, text: str) -> bool:
        tokens = text.split()
        if len(tokens) < 2:
            return False
        if is_vague(text) or (is_base(tokens[0]) and not _is_titled(text)):
            return True
        return any(
            is_modal(token) or token.lower() in BE
            or is_third_person(token, (tokens[at + 1 :] or [""])[0])
            for at, token in enumerate(tokens[:9])
        )  # fmt: skip

    def subject_of(self, sentence: str) -> str:
        return statements.subject_of(sentence)

    def leans(self, text: str) -> bool:
        return bool(_LEANING.search(text))

    def is_predicate(self, text: str) -> bool:
        first, _, rest = text.partition(" ")
        return is_base(first) or is_third_person(first, rest.split(" ")[0])

    def is_attribute(self, label: str) -> bool:
        return is_criterion(label)

    def field(self, label: str, place: str) -> str:
        return f"In {place}, what is “{label}”?"

    def relation(self, topic: Topic) -> str:
        return f"How is {topic.name} used with {without_brackets(topic.scope)}?"

    def traits(self, topic: Topic) -> str:
        return f"What are the characteristics of {shown(topic)}?"

    def is_description(self, sentence: str) -> bool:
        if any(map(is_modal, sentence.split())) or re.search(r"\d", sentence):
            return False
        return not self.is_clause(sentence) and _NAMES_KIND.match(sentence) is not None


def _term(label: str) -> str:
    """What two things differ in, "" where the label is no noun: «Default one»."""
    bare = label.rstrip(" ?")
    if fold(bare) == "default":
        return "by default"
    if _ENDS_OPEN.search(label):
        return f"on “{label}”"
    if is_interrogative(bare):
        return f"as to {lowered(bare)}"
    if _SPOKEN.match(bare):
        return f"as to what {lowered(bare)}"
    if _WHEN_DONE.fullmatch(bare):
        return f"when {lowered(bare)}"
    known = is_criterion(bare) or names_side(bare) or bare.isupper()
    return f"in terms of {side(bare)}" if known or _NOUN.search(bare) else ""


def _is_titled(text: str) -> bool:
    """«Archive Access (optional)», «Route 53 Health Checks»: a name, and no command."""
    heavy = (one for one in without_brackets(text).split() if len(one) > _TWO)
    written = all(one[0].isupper() or one[0].isdigit() for one in heavy)
    return written and len(text.split()) > _TWO
