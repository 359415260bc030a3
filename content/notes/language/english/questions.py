"""Facts put as English questions."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.english.verbs import (
    base_of,
    is_base,
    is_modal,
    is_third_person,
)
from content.notes.language.names import is_coined, is_name, mentions
from content.notes.language.services import is_service
from content.notes.language.typography import fold, word_set

_IS = re.compile(
    r"^(?P<subject>.+?)\s+(?P<be>is|are)\s+(?P<what>(?:an?|the|one of)\s.+)$",
    re.I | re.S,
)
_EQUALS = re.compile(r"^(?P<subject>[^=]+?)\s+=\s+(?P<what>[^=]+)$")
_VAGUE = re.compile(
    r"^(?:it|its|they|their|this|that|these|those|he|his|she|you|your|we|our|us|i|there|"
    r"such|some|both|each|either|most|all|any|one|then|here|what|which|how|if|when|for|"
    r"in|by|as|to|since|because|although|while|before|after|once|just|same|let’s)\b",
    re.I,
)
_OBJECT = re.compile(
    r"^(?!(?:are|is|was|were|be|that|which|who|can|could|may|might|must|will|would|should|"
    r"do|does|did|have|has|had|if|when|then|not)\b)\w", re.I,
)  # fmt: skip
_PREPOSITION = re.compile(r"^(?:to|in|on|at|by|for|from|with|as|of|into|over|up|via)\b")
_ADJECTIVES = word_set("high low small limited strong fast slow good bad")
_BE = word_set("is are was were will isn’t aren’t don’t doesn’t can’t")
_PURPOSE = re.compile(r"^(?:to|for)\b", re.I)
_ANY_THING = word_set(
    "service term name feature element item concept option word service type what"
)
_FEW_LETTERS = 2
_ADVERBS = {
    "how": "How to implement", "how it works": "How to implement", "why": "Why use",
    "when": "When to use", "when to use": "When to use", "where": "Where to use",
}  # fmt: skip
_POINTING = word_set(
    "but and so or you such this that these those it they them who which"
)
_LEANING = re.compile(
    r"\b(?:this|these|those|it|they|them|such|above|below|here|the former|the latter)\b"
    r"|^(?:and|but|so|then|thus|also|however|hence|therefore|otherwise)\b", re.I,
)  # fmt: skip
_CRITERIA = word_set(
    """
    type types mode modes model level protocol protocols port size duration time
    latency throughput cost price pricing capacity number volume format role goal
    purpose usage use case cases advantage advantages benefit benefits drawback
    drawbacks limit limits limitation limitations constraint criteria target
    destination source trigger frequency length width address content engine engines
    language version class classes category ease scope layer transport
    difference meaning storage example examples permission permissions retention
    region provider owner date origin structure component components element step
    steps function feature features property properties risk symptom cause fix
    impact effect result syntax command option options parameter parameters
    prerequisite condition method technology metric unit value performance
    action actions resource resources durability availability security encryption
    challenge challenges convention
    """
)


class EnglishAsker:
    def definition(self, topic: Topic, value: str) -> Question:
        first, _, rest = value.partition(" ")
        if is_third_person(first, rest.split(" ")[0]) and base_of(first) != "be":
            asked = _ask_object(_shown(topic), first, rest)
            return asked or Question(f"What does {_shown(topic)} do?", value)
        if (is_base(first) and " " in value) or _PURPOSE.match(value):
            return Question(f"What is the purpose of {_shown(topic)}?", value)
        if topic.category and topic.name.isdigit():
            kind = f"{_lowered(topic.category)} {topic.name}"
            return Question(f"What does {kind} stand for?", value)
        return Question(f"What {_be_of(topic)} {_shown(topic)}?", value)

    def contents(self, topic: Topic) -> str:
        does = "do" if _be_of(topic) == "are" else "does"
        return f"What {does} {_shown(topic)} include?"

    def attribute(
        self, topic: Topic, label: str, value: str, *, header: bool
    ) -> Question | None:
        subject = _shown(topic)
        if label.endswith("?"):
            return Question(f"{subject}: {_lowered(label)}", value)
        if adverb := _ADVERBS.get(fold(label)):
            return Question(f"{adverb} {subject}?", value)
        if header or _is_criterion(label):
            of_topic = "" if mentions(label, topic.name) else f" of {subject}"
            return Question(f"What {_be(label)} the {_side(label)}{of_topic}?", value)
        if re.match(r"\W*\d", value):
            return Question(f"In {subject}, what is the value of “{label}”?", value)
        if len(value.split()) < 3:
            return Question(f"In {subject}, what is “{label}”?", value)
        first, _, rest = value.partition(" ")
        if is_base(first) and _OBJECT.match(rest) and _be(label) == "are":
            verb = first.lower()
            return Question(f"In {subject}, what do {_lowered(label)} {verb}?", rest)
        third = is_third_person(first, rest.split(" ")[0])
        if third and (asked := _ask_object(f"“{label}”", first, rest)):
            return Question(f"In {subject}, {_small(asked.prompt)}", asked.answer)
        if _PURPOSE.match(value) or (is_base(first) and rest):
            return Question(f"In {subject}, what is the purpose of “{label}”?", value)
        return Question(f"In {subject}, what does “{label}” refer to?", value)

    def enumeration(
        self, topic: Topic, label: str, items: tuple[str, ...], *, open_ended: bool
    ) -> str:
        main = "main " if open_ended else ""
        if _is_criterion(label):
            of_topic = "" if mentions(label, topic.name) else f" of {_shown(topic)}"
            if _be(label) == "is" and len(items) > 1:
                article = "the " if of_topic else ""
                return f"What does {article}{_side(label)}{of_topic} include?"
            return f"What {_be(label)} the {main}{_side(label)}{of_topic}?"
        if is_name(label) and " " in label:
            return f"What are the {main}characteristics of {label}?"
        if is_base(label.split(" ")[0]) or re.search(r"\b(?:to|can|by|for)$", label):
            return f"{_shown(topic)}: complete the list “{label}…”"
        return f"{_shown(topic)}: what falls under “{label}”?"

    def statement(self, topic: Topic, sentence: str) -> Question | None:
        first, _, rest = sentence.partition(" ")
        if is_third_person(first, rest.split(" ")[0]) and base_of(first) != "be":
            return _ask_object(_shown(topic), first, rest)
        if found := _IS.match(sentence):
            return _definition_of(topic, found)
        if _VAGUE.match(sentence):
            return None
        return _clause(topic, sentence)

    def acronym(self, short: str, topic: Topic) -> str:
        return f"What does {short} stand for?"

    def term(self, description: str, category: str, owner: str) -> str:
        of_owner = f" of {owner}" if owner else ""
        return f"Which {_lowered(category) or 'term'}{of_owner} matches this: “{description}”?"

    def translation(self, text: str) -> str:
        return f"What is the French term for “{text}”?"

    def members(self, category: str, column: str) -> str:
        return f"Which {_lowered(column).rstrip('s')}s belong to “{category}”?"

    def grouping(self, names: tuple[str, ...]) -> str:
        return f"Which category holds {', '.join(names[:-1])} and {names[-1]}?"

    def variants(self, family: str) -> str:
        return f"What are the variants of {family}?"

    def comparison(self, names: tuple[str, ...], scope: str) -> str:
        inside = f" in {scope}" if scope else ""
        return f"What is the difference between {' and '.join(names)}{inside}?"

    def matrix(self, title: str, row: str, column: str) -> str:
        return f"{title}: what is the value for {row} and {column}?"

    def choose(self, need: str) -> str:
        return f"What should you choose {_small(need)}?"

    def need(self, need: str, kind: str) -> str:
        known = re.match(r"(?:service|solution|tool|option|strategy)\b", kind, re.I)
        return (
            f"Which {_lowered(kind) if known else 'choice'} fits this need: “{need}”?"
        )

    def how_many(self, topic: Topic, what: str) -> str:
        if mentions(what, topic.name) or not topic.name:
            return f"How many {what}?"
        return f"{_shown(topic)}: how many {what}?"

    def blank(self, topic: Topic, sentence: str) -> str:
        if mentions(sentence, topic.name):
            return sentence[0].upper() + sentence[1:]
        label = f"{topic.scope}, {topic.name}" if topic.scope else topic.name
        return f"{label}: {sentence}"

    def applies(self, names: tuple[str, ...], label: str) -> str:
        options = f"{', '.join(names[:-1])} or {names[-1]}"
        return f"{options}: which one does “{label}” apply to?"

    def aside(self, label: str, asked: Question) -> Question | None:
        return None

    def is_clause(self, text: str) -> bool:
        tokens = text.split()
        if not tokens or is_base(tokens[0]) or _VAGUE.match(text):
            return bool(tokens)
        return any(
            is_modal(token) or token.lower() in _BE
            or is_third_person(token, (tokens[at + 1 :] or [""])[0])
            for at, token in enumerate(tokens[:9])
        )  # fmt: skip

    def subject_of(self, sentence: str) -> str:
        tokens = sentence.split()
        for at, token in enumerate(tokens[1:8], start=1):
            after = (tokens[at + 1 :] or [""])[0]
            if is_modal(token) or token in _BE or is_third_person(token, after):
                return " ".join(tokens[:at])
        return ""

    def leans(self, text: str) -> bool:
        return bool(_LEANING.search(text))

    def is_predicate(self, text: str) -> bool:
        first, _, rest = text.partition(" ")
        return is_base(first) or is_third_person(first, rest.split(" ")[0])

    def is_attribute(self, label: str) -> bool:
        return _is_criterion(label)

    def traits(self, topic: Topic) -> str:
        return f"What are the characteristics of {_shown(topic)}?"

    def is_description(self, sentence: str) -> bool:
        if any(map(is_modal, sentence.split())):
            return False
        return not re.search(r"\d", sentence) and not self.is_clause(sentence) and bool(re.match(r"^(?:an? |[A-Z][a-z]+ (?:between|for|of|that|which|used|to) |[A-Z]?[a-z-]+ (?:[a-z-]+ ){0,3}(?:service|tool|"
                             r"storage|solution|device|database|system|software|"
                             r"application|protocol|attack|technique)\b)", sentence,
                             re.I))  # fmt: skip


def _definition_of(topic: Topic, found: re.Match[str]) -> Question | None:
    subject = found["subject"]
    if _VAGUE.match(subject) or len(subject.split()) > 5 or "," in subject:
        return None
    bare = re.sub(r"^(?:the|an?)\s+", "", subject, flags=re.I)
    if not is_name(bare) and not mentions(bare, topic.name):
        return Question(f"In {_shown(topic)}, what {found['be'].lower()} "
                        f"{_lowered(subject)}?", found["what"])  # fmt: skip
    return Question(f"What {found['be'].lower()} {_lowered(subject)}?", found["what"])


def _clause(topic: Topic, sentence: str) -> Question | None:
    tokens = sentence.split()
    for position, token in enumerate(tokens[1:7], start=1):
        if is_modal(token):
            return _modal(topic, tokens, position)
        if token.lower() in {"is", "are", "was", "were", "that"}:
            return None
        following = tokens[position + 1] if position + 1 < len(tokens) else ""
        if is_third_person(token, following):
            subject = _lowered(" ".join(tokens[:position]))
            if "," in subject or _POINTING & set(subject.lower().split()):
                return None
            asked = _ask_object(subject, token, " ".join(tokens[position + 1 :]))
            if asked and not mentions(subject, topic.name):
                return Question(f"In {_shown(topic)}, {asked.prompt[0].lower()}"
                                f"{asked.prompt[1:]}", asked.answer)  # fmt: skip
            return asked
    return None


def _modal(topic: Topic, tokens: list[str], at: int) -> Question | None:
    """«Buckets must have a unique name» asks «What must buckets have?»."""
    verb, rest = tokens[at + 1 : at + 2], " ".join(tokens[at + 2 :])
    if (
        not verb
        or not is_base(verb[0])
        or not _OBJECT.match(rest)
        or _PREPOSITION.match(rest)
        or is_base(rest.split(" ")[0])
        or (re.match(r"(?:or|and)\b", rest))
    ):
        return None
    subject = _lowered(" ".join(tokens[:at]))
    if "," in subject or _POINTING & set(subject.lower().split()):
        return None
    prompt = f"what {tokens[at].lower()} {subject} {verb[0]}?"
    if not mentions(subject, topic.name):
        prompt = f"in {_shown(topic)}, {prompt}"
    return Question(prompt[0].upper() + prompt[1:], rest)


def _ask_object(subject: str, verb: str, rest: str) -> Question | None:
    base = base_of(verb)
    if base in {None, "be", "have", "do", "go"} or not rest:
        return None
    rest = re.sub(r"^(automatically|actively|also)\s+", "", rest)
    if base in {"allow", "enable", "let", "permit"}:
        found = re.match(r"^(?P<who>(?!to\b).{2,40}?)\s+(?P<what>to\s.+)$", rest)
        if found:
            return Question(f"What does {subject} {base} {found['who']} to do?",
                            found["what"])  # fmt: skip
        return None
    first = rest.split(" ")[0]
    if _PREPOSITION.match(rest) or ("," in first and not is_coined(first)):
        return None
    if not _OBJECT.match(rest):
        return None
    return Question(f"What does {subject} {base}?", rest)


def _side(label: str) -> str:
    """A side of something, small even where its words are written as a name is."""
    head = re.split(r"\s(?:of|for)\s", label)[0]
    first, *others = head.split(" ")
    if fold(first) not in _CRITERIA or not first[1:].islower():
        return _lowered(label)
    small = (word.lower() if fold(word) in _CRITERIA else word for word in others)
    return " ".join((first.lower(), *small)) + label[len(head) :]


def _is_criterion(label: str) -> bool:
    first = fold(label).split(" ")[0]
    return _head(label) in _CRITERIA and first not in _ADJECTIVES


def _small(text: str) -> str:
    return text[0].lower() + text[1:]


def _head(label: str) -> str:
    before = re.split(r"\s(?:of|for|in|on|by|to)\s", label)[0]
    return (fold(before).split(" ") or [""])[-1]


def _be(label: str) -> str:
    head = _head(label)
    plural = head.endswith("s") and not head.endswith(("ss", "us", "is", "ics", "aws"))
    if is_name(label):
        last = label.split()[-1]
        capital = last[0].isupper() and is_service(label)
        plural = plural and last[1:].islower() and not capital
    return "are" if plural else "is"


def _be_of(topic: Topic) -> str:
    """«Is» of one of a kind, and of what is done: «Freezing Objects»."""
    gerund = topic.name.split(" ")[0].endswith("ing") and " " in topic.name
    return "is" if topic.category or gerund else _be(topic.name)


def _shown(topic: Topic) -> str:
    kind = fold(topic.category)
    bare = " " not in topic.name and not is_name(topic.name)
    bare = bare or len(topic.name) <= _FEW_LETTERS
    if topic.category and bare and kind.split(" ")[-1] not in _ANY_THING:
        return f"the “{topic.name}” {_lowered(topic.category)}"
    if topic.scope and fold(topic.scope) not in fold(topic.name):
        return f"{topic.name} ({topic.scope})"
    return topic.name


def _lowered(text: str) -> str:
    first = text.split(" ", 1)[0]
    if first in {"A", "An", "The"}:
        return text[0].lower() + text[1:]
    if not text or is_name(text) or is_name(first) or not first[1:].islower():
        return text
    return text[0].lower() + text[1:]
