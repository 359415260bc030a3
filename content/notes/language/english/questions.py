"""Facts put as English questions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from content.notes.language import subjects
from content.notes.language.base import Question, Topic
from content.notes.language.english import definitions, lists, statements, wording
from content.notes.language.english.columns import names_side
from content.notes.language.english.labels import (
    USES,
    element_of,
    first_of,
    governed,
    is_quality,
    neutral,
    tells,
    whose,
)
from content.notes.language.english.statements import (
    ask_object,
    is_vague,
    starts_object,
)
from content.notes.language.english.verbs import (
    BE,
    base_of,
    commands,
    is_base,
    is_modal,
    is_third_person,
)
from content.notes.language.english.wording import (
    be,
    be_of,
    is_criterion,
    lowered,
    one,
    shown,
    side,
    small,
)
from content.notes.language.names import is_name, mentions
from content.notes.language.services import is_service
from content.notes.language.transfers import is_transfer, share
from content.notes.language.typography import fold, word_set

_MOST_IN_LABEL = 3
_WHY_IT = re.compile(r"(?P<why>why|when|where|how) it (?P<verb>[a-z]+s)$", re.I)
_WHAT_IT = re.compile(r"what (?:it|they) (?P<verb>[a-z]+)$", re.I)
_WHAT_IS = re.compile(r"what (?:it is|they are|is it)$", re.I)
_SPECIAL = {
    "key point",
    "special",
    "gotcha",
    "catch",
    "the catch",
    "particularity",
    "remember",
    "to remember",
    "note",
    "notes",
    "exam",
    "exam tip",
}
_WATCHED = re.compile(
    r"(?:the |main |exam )?(?:trap|pitfall|caveat|watch[- ]?out|beware)s?$",
    re.I,
)
# Of what the fix is, another line says; a question or an example is no side.
_OF_MISHAP = re.compile(
    r"(?:the )?(?:fix|cause|symptom|solution|workaround|(?:\w+ )?(?:question|example|answer)s?)$",
    re.I,
)
# «Highly resilient», «Serverless»: a quality, of which the value tells something.
_QUALITY = re.compile(
    r"(?:\w+ly |very |more |less )?(?:\w+(?:able|ible|less|ous|ful)|resilient|durable"
    r"|custom|composite|red|green|yellow|blue|standard|basic|advanced|dynamic|static|public"
    r"|private|global|regional|local|optional|mandatory|manual|automatic|new|old|free|paid"
    r"|updates?|notes?|news|others?|managed|secure|cheap|cheaper|fast|faster|simple|resilience|asynchronous|synchronous)$"
    r"|\w+ly \w+$", re.I,
)  # fmt: skip
_ADVERBS = {
    "how": "How to implement", "why": "Why use",
    "when": "When to use", "when to use": "When to use", "where": "Where to use",
    "use when": "When to use", "choose when": "When to use", "use it when": "When to use",
}  # fmt: skip
_PLURAL_LETTERS = re.compile(r"[A-Z]{2,}s$")
# «Numbers», «Figures»: of what, each row tells.
_FIGURES = re.compile(
    r"(?:key |main )?(?:numbers?|figures?|facts?|details?|values?)$", re.I
)
_LIMIT_OF = re.compile(r"\blimits?$", re.I)
_STORED = word_set("storage memory compute network capacity")
_BOOLEAN = re.compile(r"(?:yes|no)(?:$|\s*[,;:(–-])", re.I)
_COUNTED = re.compile(r"(?:[<>≤≥~]\s?|up to |at most |max\.? )?\d[\d,]*\+?$", re.I)
# «Kept for», «Min days», «Billing»: how long, how many and how.
_HOW_LONG = re.compile(
    r"(?P<done>kept|retained|stored|available|valid|cached) for$", re.I
)
_LEAST = re.compile(r"(?P<bound>min|max)(?:imum)?\.? (?P<what>(?-i:[a-z]+s))$", re.I)
_REACHED = re.compile(
    r"(?P<how>accessible|reachable|available|visible|callable|usable) (?P<from>from|in|to|via"
    r"|through|on|with)$", re.I,
)  # fmt: skip
_BILLED = re.compile(r"(?:billing|charging|billed|charged)$", re.I)
_HAD = word_set("fee cost charge limit minimum maximum quota endpoint console agent")
_ENDS_OPEN = re.compile(r"\s(?:on|to|at|with|by|for|in|from)$")
# The size or the number of what, only a comparison tells.
_OF_SOMETHING = word_set(
    "size number level state status order default access scope max min question"
)
_ASKED = frozenset({"question", "question it answers", "questions it answers"})
_SOMEONE = word_set("aws amazon customer customers you client provider user us")
_EXTREMES = word_set("max maximum min minimum")
_BOUNDS = {
    "default": "default", "max": "maximum", "maximum": "maximum", "min": "minimum",
    "minimum": "minimum",
}  # fmt: skip
# «< 60 s», «≥ 1 day»: an amount has no sides.
_MEASURES = re.compile(r"how (?:long|much|many|often|far|soon)\b", re.I)
_DONE_FOR = re.compile(
    r"\b(?:actions?|goals?|purposes?|roles?|usages?|use cases?|uses?|functions?|methods?"
    r"|techniques?|steps?|features?|commands?|examples?|conventions?|requirements?|advantages?|benefits?)\b", re.I,
)  # fmt: skip
_AMOUNT = re.compile(r"[<>~≤≥]\s?\d")
# «Goes to»: what goes there is unsaid.
_GOES = re.compile(r"(?:goes|comes|leads|ends up) (?:to|from|in|into)", re.I)
_LEANING = re.compile(
    r"\b(?:this|these|those|it|they|them|such|above|below|here|the former|the latter)\b"
    r"|^(?:and|but|so|then|thus|also|however|hence|therefore|otherwise)\b", re.I,
)  # fmt: skip
_TWO = 2


class EnglishAsker:
    def definition(self, topic: Topic, value: str) -> Question | None:
        return definitions.asked(topic, value)

    def attribute(
        self, topic: Topic, label: str, value: str, *, header: bool
    ) -> Question | None:
        subject, label = one(topic), first_of(label)
        if _AMOUNT.match(topic.name) or _GOES.fullmatch(label):
            return None
        if label.endswith("?") and re.fullmatch(r"\w+ed\?", label):
            be_ = be_of(topic).title()
            return Question(f"{be_} {subject} {lowered(label)}", value)
        if label.endswith("?"):
            about = (
                f"{subject[0].upper()}{subject[1:]}" if subject[:2] == "a " else subject
            )
            return Question(f"{about}: {lowered(label)}", value)
        if fold(label) in _ASKED and value.endswith("?"):
            do = "do" if be_of(topic) == "are" else "does"
            return Question(f"Which question {do} {subject} answer?", value)
        if element := element_of(topic, label):
            return Question(element, value)
        if subjects.name_nothing(topic) or _OF_MISHAP.match(label):
            return None
        if _FIGURES.match(label) or (_LIMIT_OF.search(label) and label[0].isdigit()):
            return None
        if fold(label) in _STORED and re.match(r"\W*\d", value):
            return None
        if _WATCHED.match(label):
            return Question(f"What should you watch out for with {subject}?", value)
        if fold(label) in _SPECIAL:
            return None
        if _WHAT_IS.match(label):
            return self.definition(topic, value)
        if what := _WHAT_IT.match(label):
            do = "do" if be_of(topic) == "are" else "does"
            base = base_of(what["verb"]) or what["verb"].removesuffix("s")
            return Question(f"What {do} {subject} {base}?", value)
        if fold(label) in {"how it works", "how they work"}:
            do = "do" if be_of(topic) == "are" else "does"
            return Question(f"How {do} {subject} work?", value)
        if why := _WHY_IT.match(label):
            do = "do" if be_of(topic) == "are" else "does"
            base = base_of(why["verb"]) or why["verb"].removesuffix("s")
            return Question(f"{why['why'].title()} {do} {subject} {base}?", value)
        if header and fold(label) == "scales":
            do = "do" if be_of(topic) == "are" else "does"
            return Question(f"How {do} {subject} scale?", value)
        if header and fold(label) in USES:
            # Figures under «Use» are no use.
            if re.search(r"\d", value):
                return None
            return Question(f"What {be_of(topic)} {subject} used for?", value)
        if adverb := _ADVERBS.get(fold(label)):
            if fold(label) == "when" and wording.tells_moment(value):
                return None
            return Question(f"{adverb} {subject}?", value)
        verb, _, rest = label.partition(" ")
        acts = is_third_person(verb, "the") and not rest.startswith("of ")
        if header and rest and acts and not _BOOLEAN.match(value):
            does = "do" if be_of(topic) == "are" else "does"
            return Question(f"What {does} {subject} {base_of(verb)} {rest}?", value)
        if whole := governed(topic, label):
            return Question(whole, value)
        if (long := _HOW_LONG.match(label)) and not value.endswith("?"):
            told = f"{be_of(topic)} {subject} {long['done'].lower()}"
            return Question(f"How long {told}?", value)
        if (least := _LEAST.match(label)) and _COUNTED.match(value):
            most = f"{_BOUNDS[least['bound'].lower()]} number of {least['what']}"
            return Question(f"What is the {most} for {subject}?", value)
        if reached := _REACHED.match(label):
            asks = "Where" if reached["from"] == "from" else "What"
            end = " from" if asks == "Where" else f" {reached['from']}"
            told = f"{be_of(topic)} {subject} {reached['how'].lower()}{end}"
            return Question(f"{asks} {told}?", value)
        if _BILLED.match(label):
            return Question(f"How {be_of(topic)} {subject} billed?", value)
        if _PLURAL_LETTERS.match(label) and _COUNTED.match(value):
            return Question(f"How many {label} does {subject} have?", value)
        if (bound := _BOUNDS.get(fold(label))) and re.match(r"[<>~≤≥]?\s?\d", value):
            # «Max: 5» beside a name does not say of what.
            if _COUNTED.match(re.sub(r"\s\(.*", "", value)) and is_name(topic.name):
                return None
            if not is_criterion(topic.name):
                return None
            return Question(f"What is the {bound} {lowered(topic.name)}?", value)
        if fold(label) == "default":
            return Question(f"What is the default behavior of {subject}?", value)
        if header and acts and _BOOLEAN.match(value):
            does = "Do" if be_of(topic) == "are" else "Does"
            return Question(f"{does} {subject} {base_of(verb)} {rest}?", value)
        if _BOOLEAN.match(value) and not is_criterion(label):
            does = "do" if be_of(topic) == "are" else "does"
            does = does.title()
            if label.split(" ")[-1].lower() in _HAD:
                return Question(f"{does} {subject} have a {lowered(label)}?", value)
            return Question(f"{does} {subject} support {lowered(label)}?", value)
        if be(label) == "are" and _COUNTED.match(value):
            does = "do" if be_of(topic) == "are" else "does"
            return Question(f"How many {lowered(label)} {does} {subject} allow?", value)
        first, _, rest = value.partition(" ")
        acts = is_third_person(first, rest.split(" ")[0])
        named = acts and is_name(label) and not header
        if named and (asked := ask_object(label, first, rest)):
            return Question(f"In {subject}, {small(asked.prompt)}", asked.answer)
        named_side = header and (label.isupper() or names_side(label))
        if acts and value[:1].islower():
            # «Capacity: shares the table’s» says what it does.
            return None
        if label.isupper() and _MEASURES.match(value):
            return Question(f"What does {label} measure?", value)
        if is_base(first) and starts_object(rest) and not _DONE_FOR.search(label):
            # «Encryption: encrypt objects…» does, and names nothing.
            named_side = named_side and not is_criterion(label)
            if is_criterion(label):
                return None
        if is_criterion(label) or (named_side and not _BOOLEAN.match(value)):
            of_topic = "" if mentions(label, topic.name) else f" of {subject}"
            return Question(f"What {be(label)} the {side(label)}{of_topic}?", value)
        if tells(label) or not (is_name(label) or len(label.split()) <= _MOST_IN_LABEL):
            return None
        if fold(label) in {"plain english", "in plain english"}:
            return Question(f"In plain English, what does {subject} mean?", value)
        if not header and _QUALITY.match(label):
            return None
        if header or re.match(r"\W*\d", value) or len(value.split()) < 3:
            return neutral(topic, label, value)
        lone = is_base(first) and ", " not in rest
        if lone and starts_object(rest) and be(label) == "are":
            verb = first.lower()
            return Question(f"In {subject}, what do {lowered(label)} {verb}?", rest)
        third = is_third_person(first, rest.split(" ")[0])
        if third and (asked := ask_object(f"“{label}”", first, rest)):
            return Question(f"In {subject}, {small(asked.prompt)}", asked.answer)
        done = commands(first, value) and not self._is_told(value)
        if definitions.PURPOSE.match(value) or done:
            return Question(f"In {subject}, what is the purpose of “{label}”?", value)
        return None if self._is_told(value) else neutral(topic, label, value)

    def _is_told(self, value: str) -> bool:
        """«Access is via the console»: a sentence, whatever its first word may do."""
        return (value.split(" ")[1:2] or [""])[0].lower() in BE

    def enumeration(
        self, topic: Topic, label: str, items: tuple[str, ...], *, open_ended: bool
    ) -> str:
        return lists.asked(topic, label, items, open_ended=open_ended)

    def statement(self, topic: Topic, sentence: str) -> Question | None:
        return statements.statement(topic, sentence)

    def whole(self, topic: Topic, label: str, sentence: str) -> Question | None:
        return None

    def acronym(self, short: str, topic: Topic) -> str:
        return f"What does {short} stand for?"

    def term(self, description: str, category: str, owner: str) -> str:
        of_owner = f" of {owner}" if owner else ""
        return f"Which {lowered(category) or 'term'}{of_owner} matches this: “{description}”?"

    def translation(self, text: str) -> str:
        return f"What is the French term for “{text}”?"

    def members(self, category: str, column: str) -> str:
        return f"Which {lowered(column).rstrip('s')}s belong to “{category}”?"

    def grouping(self, names: tuple[str, ...]) -> str:
        return f"Which category holds {', '.join(names[:-1])} and {names[-1]}?"

    def variants(self, family: str) -> str:
        return f"What are the variants of {family}?"

    def comparison(self, names: tuple[str, ...], scope: str) -> str:
        inside = f" in {scope}" if scope and not subjects.is_remark(scope) else ""
        return f"What is the difference between {' and '.join(names)}{inside}?"

    def matrix(self, title: str, row: str, column: str, value: str) -> str:
        if is_transfer(row, column):
            part = share(row, column, value)
            used = f", with {part}% of the link usable" if part else ""
            return f"How long does it take to transfer {row} at {column}{used}?"
        return f"{title}: {lowered(row)}, {lowered(column)}?"

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
        return f"Which {lowered(kind) if known else 'choice'} fits this need: “{need}”?"

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
        return asks[0].upper() + asks[1:]

    def blank(self, topic: Topic, sentence: str) -> str:
        if mentions(sentence, topic.name):
            whole = not topic.scope or mentions(sentence, topic.scope)
            spoken = sentence[0].upper() + sentence[1:]
            return spoken if whole else f"{topic.scope}: {sentence}"
        known = is_service(topic.name) or is_name(topic.name)
        alone = not topic.scope and not known
        if alone and is_service(sentence.split(" ")[0]):
            # «RDS garde…» under «Bases de données» says by itself of what it is.
            return sentence
        label = f"{topic.scope}, {topic.name}" if topic.scope else topic.name
        return f"{label}: {sentence}"

    def heads_column(self, label: str) -> bool:
        return not is_service(label)

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
        acts = acts or bool(_WHAT_IT.match(label)) or label.lower().startswith("how ")
        asked = label.endswith("?") or fold(label) in _ADVERBS or acts
        asked = asked or bool(governed(Topic(label), label))
        return counted or asked or is_criterion(label) or label.isupper()

    def difference(self, topics: Sequence[Topic], label: str) -> str:
        if fold(label) in _SPECIAL or fold(label) in _EXTREMES or is_quality(label):
            return ""
        names = [shown(topic._replace(category="", scope="")) for topic in topics]
        scope = topics[0].scope
        inside = f"In {scope}, how" if scope else "How"
        term = f"in terms of {side(label).rstrip(' ?')}"
        if fold(label) == "default":
            term = "by default"
        elif _ENDS_OPEN.search(label):
            term = f"on “{label}”"
        return f"{inside} do {', '.join(names[:-1])} and {names[-1]} differ {term}?"

    def which_one(self, topics: Sequence[Topic], label: str) -> str:
        if is_quality(label):
            return ""
        names = [topic.name for topic in topics]
        options = f"{', '.join(names[:-1])} or {names[-1]}"
        if all(fold(name) in _SOMEONE for name in names):
            return f"{options}: who is responsible for “{label}”?"
        return f"{options}: which one {whose(label, several=False)}?"

    def which_ones(self, topics: Sequence[Topic], label: str) -> str:
        if is_quality(label):
            return ""
        names = [topic.name for topic in topics]
        options = f"{', '.join(names[:-1])} and {names[-1]}"
        return f"Of {options}, which ones {whose(label, several=True)}?"

    def aside(self, label: str, asked: Question) -> Question | None:
        return None

    def is_clause(self, text: str) -> bool:
        tokens = text.split()
        if len(tokens) < 2:
            return False
        if is_base(tokens[0]) or is_vague(text):
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

    def traits(self, topic: Topic) -> str:
        return f"What are the characteristics of {shown(topic)}?"

    def is_description(self, sentence: str) -> bool:
        if any(map(is_modal, sentence.split())):
            return False
        return not re.search(r"\d", sentence) and not self.is_clause(sentence) and bool(re.match(r"^(?:an? |[A-Z][a-z]+ (?:between|for|of|that|which|used|to) |[A-Z]?[a-z-]+ (?:[a-z-]+ ){0,3}(?:service|tool|"
                             r"storage|solution|device|database|system|software|"
                             r"application|protocol|attack|technique)\b)", sentence,
                             re.I))  # fmt: skip
