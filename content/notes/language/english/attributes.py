"""What a label asks of a subject, put as an English question."""

from __future__ import annotations

import re

from content.notes.language import subjects
from content.notes.language.base import Question, Topic
from content.notes.language.english import definitions, wording
from content.notes.language.english.columns import names_side
from content.notes.language.english.labels import (
    USES,
    bound_in,
    element_of,
    first_of,
    governed,
    neutral,
    tells,
)
from content.notes.language.english.measures import takes_time
from content.notes.language.english.statements import (
    ask_object,
    is_behind,
    starts_object,
)
from content.notes.language.english.verbs import (
    BE,
    base_of,
    commands,
    is_base,
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
)
from content.notes.language.names import is_name, mentions
from content.notes.language.services import is_known, services_in
from content.notes.language.typography import (
    first_word,
    fold,
    large,
    small,
    without_brackets,
    word_set,
)

_MOST_IN_LABEL = 3
_WHY_IT = re.compile(r"(?P<why>why|when|where|how) it (?P<verb>[a-z]+s)$", re.I)
WHAT_IT = re.compile(r"what (?:it|they) (?P<verb>[a-z]+)$", re.I)
_WHAT_IS = re.compile(r"what (?:it is|they are|is it)$", re.I)
SPECIAL = {
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
ADVERBS = {
    "why": "Why use",
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
# «Object-based storage: you can save only objects» tells what one does.
_ADDRESSED = re.compile(r"you (?:can|can’t|cannot|must|should|need|may)\b", re.I)
_LEAST = re.compile(r"(?P<bound>min|max)(?:imum)?\.? (?P<what>(?-i:[a-z]+s))$", re.I)
_REACHED = re.compile(
    r"(?P<how>accessible|reachable|available|visible|callable|usable) (?P<from>from|in|to|via"
    r"|through|on|with)$", re.I,
)  # fmt: skip
_BILLED = re.compile(r"(?:billing|charging|billed|charged)$", re.I)
_DEEDS = frozenset({"feature", "function", "action", "role", "behavior", "behaviour"})
_HAD = word_set("fee cost charge limit minimum maximum quota endpoint console agent")
_ASKED = frozenset({"question", "question it answers", "questions it answers"})
_BOUNDED = re.compile(r"(?:maximum|minimum)\s", re.I)
_TIME_OUT = re.compile(r"\btime[ -]out\b", re.I)
_BOUNDS = {
    "default": "default", "max": "maximum", "maximum": "maximum", "min": "minimum",
    "minimum": "minimum",
}  # fmt: skip
_MEASURES = re.compile(r"how (?:long|much|many|often|far|soon)\b", re.I)
_DONE_FOR = re.compile(
    r"\b(?:actions?|goals?|purposes?|roles?|usages?|use cases?|uses?|functions?|methods?"
    r"|techniques?|steps?|features?|commands?|examples?|conventions?|requirements?|advantages?|benefits?)\b", re.I,
)  # fmt: skip
_INTERROGATIVE = re.compile(r"(?:who|whose|which|what|where|when|how|why)\s\w", re.I)
_WHO_OR_WHAT = re.compile(r"(?:who|whose|which|what)\s", re.I)
_SEVERAL_SAID = re.compile(r"[,;]")
_NEEDED = re.compile(
    r"(?:not |always |never )?(?:required|optional|mandatory|recommended|supported|possible|allowed|enabled"
    r"|disabled|needed|needless|free|paid|included|same|different|unlimited)", re.I,
)  # fmt: skip
# «< 60 s», «≥ 1 day»: an amount has no sides.
_AMOUNT = re.compile(r"[<>~≤≥]\s?\d")
# «Goes to»: what goes there is unsaid.
_GOES = re.compile(r"(?:goes|comes|leads|ends up) (?:to|from|in|into)", re.I)


def attribute(topic: Topic, label: str, value: str, *, header: bool) -> Question | None:
    subject, label = one(topic), first_of(label)
    if _AMOUNT.match(topic.name) or _GOES.fullmatch(label):
        return None
    if not header and (", " in without_brackets(label) or _ADDRESSED.match(value)):
        return None
    if not header and first_word(value) == first_word(label):
        # «Run Command - run from the console» is a name, and no side.
        return None
    if label.endswith("?") and re.fullmatch(r"\w+ed\?", label):
        be_ = be_of(topic).title()
        return Question(f"{be_} {subject} {lowered(label)}", value)
    if label.endswith("?"):
        about = large(subject) if subject[:2] == "a " else subject
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
    if be(label) == "are" and _NEEDED.fullmatch(value):
        # «Health checks: required» are no list of them.
        return None
    if _WATCHED.match(label):
        return Question(f"What should you watch out for with {subject}?", value)
    if fold(label) in SPECIAL:
        return None
    if _WHAT_IS.match(label):
        return definitions.asked(topic, value)
    if what := WHAT_IT.match(label):
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
    if fold(label) == "how":
        return _works(topic, subject, value)
    if fold(label) in {"what for", "for what"}:
        return Question(f"What {be_of(topic)} {subject} used for?", value)
    if takes_time(label, value):
        if _SEVERAL_SAID.search(value):
            return None
        return Question(f"How long does {lowered(label)} take with {subject}?", value)
    if adverb := ADVERBS.get(fold(label)):
        if fold(label) == "when" and wording.tells_moment(value):
            return None
        return Question(f"{adverb} {subject}?", value)
    if is_interrogative(label):
        about = shown(topic)
        if _WHO_OR_WHAT.match(label):
            return Question(f"With {about}, {lowered(label)}?", value)
        return Question(f"{large(about)}: {lowered(label)}?", value)
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
    if not header and (bounded := bound_in(topic, value)):
        return bounded
    if _BILLED.match(label):
        return Question(f"How {be_of(topic)} {subject} billed?", value)
    if _PLURAL_LETTERS.match(label) and _COUNTED.match(value):
        return Question(f"How many {label} does {subject} have?", value)
    if (bound := _BOUNDS.get(fold(label))) and re.match(r"[<>~≤≥]?\s?\d", value):
        # «Max: 5» beside a name does not say of what.
        if _COUNTED.match(re.sub(r"\s\(.*", "", value)) and is_name(topic.name):
            return None
        if not is_criterion(_TIME_OUT.sub("timeout", topic.name)):
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
    if be(label) == "are" and _COUNTED.match(value) and _BOUNDED.match(label):
        return Question(f"What is the {small(label)} of {subject}?", value)
    if be(label) == "are" and _COUNTED.match(value):
        does = "do" if be_of(topic) == "are" else "does"
        return Question(f"How many {lowered(label)} {does} {subject} allow?", value)
    first, _, rest = value.partition(" ")
    acts = is_third_person(first, rest.split(" ")[0])
    named = acts and is_name(label) and not header
    if named and (asked := ask_object(label, first, rest)):
        return Question(f"In {subject}, {small(asked.prompt)}", asked.answer)
    if acts and fold(label) in _DEEDS:
        # «Feature: Provides immediate access» tells what it does.
        return Question(
            f"What {'do' if be_of(topic) == 'are' else 'does'} {subject} do?", value
        )
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
        return _of_side(topic, label, value)
    if tells(label) or not (is_name(label) or len(label.split()) <= _MOST_IN_LABEL):
        return None
    if fold(label) in {"plain english", "in plain english"}:
        return Question(f"In plain English, what does {subject} mean?", value)
    if not header and _QUALITY.match(label):
        return None
    if header or re.match(r"\W*\d", value) or len(value.split()) < 3:
        return neutral(topic, label, value)
    lone = is_base(first) and commands(first, value) and ", " not in rest
    lone = lone and not re.search(r"[;=]", rest) and not is_behind(rest)
    if lone and starts_object(rest) and be(label) == "are":
        verb = first.lower()
        return Question(f"In {subject}, what do {lowered(label)} {verb}?", rest)
    third = is_third_person(first, rest.split(" ")[0])
    if third and (asked := ask_object(f"“{label}”", first, rest)):
        return Question(f"In {subject}, {small(asked.prompt)}", asked.answer)
    if definitions.ADVISES.match(value):
        return None
    done = commands(first, value) and not (_is_told(value) or is_behind(rest))
    if definitions.PURPOSE.match(value) or done:
        return Question(f"In {subject}, what is the purpose of “{label}”?", value)
    return None if _is_told(value) else neutral(topic, label, value)


def is_interrogative(label: str) -> bool:
    """«Who holds the key», «which ports»: a question that lacks its subject."""
    return _INTERROGATIVE.match(label) is not None


def _of_side(topic: Topic, label: str, value: str) -> Question | None:
    """«Maximum execution time» under «Execution» of Lambda is a side of Lambda."""
    if not mentions(label, topic.name):
        of_topic = f" of {one(topic)}"
    elif topic.scope:
        owner = next(iter(services_in(topic.scope)), topic.scope)
        of_topic = "" if mentions(label, owner) else f" of {owner}"
    elif is_known(topic.name):
        of_topic = ""
    else:
        return None
    first, _, rest = value.partition(" ")
    if base_of(first) == "support" and rest and value[0].isupper():
        do = "do" if be_of(topic) == "are" else "does"
        told = rest.removeprefix(f"{side(label)} ")
        return Question(f"What {side(label)} {do} {one(topic)} support?", told)
    return Question(f"What {be(label)} the {side(label)}{of_topic}?", value)


def _works(topic: Topic, subject: str, value: str) -> Question | None:
    """«Gateway | prefix list in the route table»: a thing works so, a goal is met so."""
    first = topic.name.split(" ")[0]
    if commands(first, topic.name):
        return Question(f"How do you {small(topic.name)}?", value)
    if is_base(value.split(" ")[0]):
        return None
    does = "do" if be_of(topic) == "are" else "does"
    return Question(f"How {does} {subject} work?", value)


def _is_told(value: str) -> bool:
    """«Access is via the console»: a sentence, whatever its first word may do."""
    return (value.split(" ")[1:2] or [""])[0].lower() in BE
