"""Facts put as English questions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from content.notes.language import subjects
from content.notes.language.base import Question, Topic
from content.notes.language.english import definitions, statements, wording
from content.notes.language.english.columns import names_side
from content.notes.language.english.measures import measured
from content.notes.language.english.statements import (
    ask_object,
    is_vague,
    starts_object,
)
from content.notes.language.english.verbs import (
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
from content.notes.language.names import is_coined, is_name, mentions
from content.notes.language.services import is_service
from content.notes.language.transfers import is_transfer, share
from content.notes.language.typography import fold, without_brackets, word_set, words

_BE = word_set("is are was were will isn’t aren’t don’t doesn’t can’t")
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
_PURPOSE = re.compile(r"^(?:to|for)\b", re.I)
_ADVERBS = {
    "how": "How to implement", "why": "Why use",
    "when": "When to use", "when to use": "When to use", "where": "Where to use",
    "use when": "When to use", "choose when": "When to use", "use it when": "When to use",
}  # fmt: skip
# «Ideal for», «Best for», «Used by»: what the subject is that for or by.
# «Alarms have three states: …» lists the states of alarms.
_HAVE = re.compile(
    r"(?P<of>\w[\w -]*?) (?:have|has|come in|comes in) (?P<what>(?:two|three|four|five|six|\d+) \w[\w -]*)"
)
_GOVERNED = re.compile(
    r"(?:\w+ed|driven|built|given|held|known|made|paid|run|sent|set|shown|written|best|ideal|good|suitable|great|perfect|meant)\s(?:for|by|to|with|in)$",
    re.I,
)
_DOES = re.compile(
    r"(?P<verb>[A-Z][a-z]+)(?P<after> (?:to|at|on|in|with|by))$"
    r"|(?P<alone>Supports|Requires|Needs|Protects|Provides|Uses|Stores|Detects|Replaces"
    r"|Creates|Returns|Costs|Covers|Includes|Scans|Runs|Triggers)$"
)
# «Up to 72% off, 1 or 3 years»: no list of names, but several things said.
_SEVERAL = re.compile(r"[^\s,;()]+(?: [^\s,;()]+){1,4}[,;]\s(?=[a-z\d])")
# Of these there are several to choose from.
_OPTIONED = word_set(
    "throughput storage encryption pricing capacity scaling access replication retrieval "
    "authentication authorization deployment placement routing backup"
)
_MASS = word_set("billing pricing charging monitoring logging routing scaling backup")
_MORE = re.compile(r",\s(?!or\b|and\b)(?![^()]*\))")
_PLURAL_LETTERS = re.compile(r"[A-Z]{2,}s$")
_USE_FOR = re.compile(r"^(?:use it|use|used) for$", re.I)
_PICKED = re.compile(
    r"(?:pick|choose|use|take) (?:it|them|this)? ?(?:for|when|if)$", re.I
)
_GIVEAWAY = re.compile(r"giveaway|in the (?:question|stem)", re.I)
# «Numbers», «Figures»: of what, each row tells.
_FIGURES = re.compile(
    r"(?:key |main )?(?:numbers?|figures?|facts?|details?|values?)$", re.I
)
_LIMIT_OF = re.compile(r"\blimits?$", re.I)
_STORED = word_set("storage memory compute network capacity")
_USED_TO = re.compile(r"(?:use|used) (?:it |them |\w[\w ]* )?to$", re.I)
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
_AT_MOST = re.compile(r"\s\((?:up to|max\.?)\)$", re.I)
# «Price /million», «Cost/hour».
_EACH = re.compile(r"\s?/\s?(?=million|thousand|hour|month|day|year|request|GB|TB)")
_PLACES = word_set("across over outside inside on in with without between within from")
_ASKED = frozenset({"question", "question it answers", "questions it answers"})
_BURDENS = word_set(
    "cost costs fee fees charge charges commitment downtime limit limits penalty risk"
)
_STATES = word_set("stateful stateless serverless managed encrypted durable free paid")
_STATE = re.compile(r"[A-Za-z-]+(?:able|ible|ful|less|ive|ous|ent)", re.I)
# «Looks at», «Alerts on»: what stands before a last preposition does something.
_DOES_TO = re.compile(
    r"(?P<verb>[A-Za-z][a-z]+)s (?P<end>at|on|to|for|with|by|in|from|into)$"
)
_SOMEONE = word_set("aws amazon customer customers you client provider user us")
_USES = frozenset({"use", "uses", "usage"})
_EXTREMES = word_set("max maximum min minimum")
_BOUNDS = {
    "default": "default", "max": "maximum", "maximum": "maximum", "min": "minimum",
    "minimum": "minimum",
}  # fmt: skip
_LEANING = re.compile(
    r"\b(?:this|these|those|it|they|them|such|above|below|here|the former|the latter)\b"
    r"|^(?:and|but|so|then|thus|also|however|hence|therefore|otherwise)\b", re.I,
)  # fmt: skip


def _first_of(label: str) -> str:
    """«Key limits / numbers» asks for the first of both."""
    first, slash, _ = label.partition(" / ")
    named = is_name(label) or any(map(is_coined, words(label)))
    label = first if slash and not named else label
    label = _EACH.sub(" per ", label)
    bound = _AT_MOST.search(label)
    return f"maximum {small(label[: bound.start()])}" if bound else label


def _governed(topic: Topic, label: str) -> str:
    """«Use it for» and «Ideal for» as whole questions, "" for other labels."""
    if does := _DOES.match(label):
        first = does["verb"] or does["alone"]
        third = is_third_person(first, "the") and first.endswith("s")
        if third or is_base(first):
            base = base_of(first) if third else first.lower()
            after = does["after"] or ""
            return f"What does {shown(topic)} {base}{after}?"
    if fold(label) == "does":
        return f"What {'do' if be_of(topic) == 'are' else 'does'} {shown(topic)} do?"
    if does_to := _DOES_TO.match(label):
        do = "do" if be_of(topic) == "are" else "does"
        return f"What {do} {shown(topic)} {does_to['verb'].lower()} {does_to['end']}?"
    label = _USE_FOR.sub("used for", label)
    if not _GOVERNED.match(label):
        return ""
    return f"What {be_of(topic)} {shown(topic)} {lowered(label)}?"


def _tells(label: str) -> bool:
    """«Origin groups give failover» before a colon is a sentence, and no label."""
    pairs = pairwise(label.split())
    return any(one.endswith("s") and is_base(other) for one, other in pairs)


def _whose(label: str, *, several: bool) -> str:
    """«supports API keys», «survives a reboot»: what the label is true of does."""
    label = label.rstrip("? ")
    first, _, rest = label.partition(" ")
    if fold(label.split(" ")[-1]) in _BURDENS:
        return f"{'involve' if several else 'involves'} {lowered(label)}"
    if fold(label) in _STATES or (_STATE.fullmatch(label) and not is_criterion(label)):
        return f"{'are' if several else 'is'} {small(label)}"
    if rest and first.lower() in _PLACES:
        return f"{'work' if several else 'works'} {small(label)}"
    if fold(label) in {"ordering", "order"}:
        return f"{'guarantee' if several else 'guarantees'} ordering"
    if rest and first.endswith("ed") and first[1:].islower():
        return f"{'are' if several else 'is'} {small(label)}"
    if rest and is_third_person(first, rest.split(" ")[0]):
        return f"{base_of(first) if several else first.lower()} {rest}"
    return f"{'support' if several else 'supports'} {lowered(label)}"


def neutral(topic: Topic, label: str, value: str) -> Question | None:
    """The short question teachers write where no sentence is sure: «NLB: static IP?».

    None for a heap of facts: one short question asks for one of them.
    """
    asks = label.rstrip(" :?.")
    if is_criterion(asks) or asks.split(" ", 1)[-1][:1].islower():
        asks = lowered(asks)
    if mentions(label, topic.name):
        return Question(f"{asks[0].upper()}{asks[1:]}?", value)
    about = shown(topic)
    if about.startswith("the “"):
        about = f"The{about[3:]}"
    told = "" if is_criterion(label) else measured(value)
    if told and not is_service(topic.name) and (is_name(label) or is_service(label)):
        return Question(f"{label}: {told}?", value)
    if told:
        value = _MORE.split(value)[0]
    first = value.split(" ")[0]
    heap = not told and not is_criterion(label) and not is_third_person(first)
    if heap and _SEVERAL.match(value):
        return None
    return Question(f"{about}: {asks}, {told}?" if told else f"{about}: {asks}?", value)


def _lists(label: str) -> bool:
    """«Policies», «Billing» may be asked by themselves, «Synchronous» may not."""
    return be(label) == "are" or fold(label) in _MASS


class EnglishAsker:
    def definition(self, topic: Topic, value: str) -> Question:
        return definitions.asked(topic, value)

    def attribute(
        self, topic: Topic, label: str, value: str, *, header: bool
    ) -> Question | None:
        subject, label = one(topic), _first_of(label)
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
        if header and fold(label) in _USES:
            # Figures under «Use» are no use.
            if re.search(r"\d", value):
                return None
            return Question(f"What {be_of(topic)} {subject} used for?", value)
        if adverb := _ADVERBS.get(fold(label)):
            return Question(f"{adverb} {subject}?", value)
        verb, _, rest = label.partition(" ")
        acts = is_third_person(verb, "the") and not rest.startswith("of ")
        if header and rest and acts and not _BOOLEAN.match(value):
            does = "do" if be_of(topic) == "are" else "does"
            return Question(f"What {does} {subject} {base_of(verb)} {rest}?", value)
        if governed := _governed(topic, label):
            return Question(governed, value)
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
        if is_criterion(label) or (named_side and not _BOOLEAN.match(value)):
            of_topic = "" if mentions(label, topic.name) else f" of {subject}"
            return Question(f"What {be(label)} the {side(label)}{of_topic}?", value)
        if _tells(label) or not (
            is_name(label) or len(label.split()) <= _MOST_IN_LABEL
        ):
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
        if _PURPOSE.match(value) or done:
            return Question(f"In {subject}, what is the purpose of “{label}”?", value)
        return None if self._is_told(value) else neutral(topic, label, value)

    def _is_told(self, value: str) -> bool:
        """«Access is via the console»: a sentence, whatever its first word may do."""
        return (value.split(" ")[1:2] or [""])[0].lower() in _BE

    def enumeration(
        self, topic: Topic, label: str, items: tuple[str, ...], *, open_ended: bool
    ) -> str:
        label = _first_of(label)
        if fold(label) in {"plain english", "in plain english"}:
            return f"In plain English, what does {one(topic)} mean?"
        if _PICKED.match(label):
            return f"What {be_of(topic)} {one(topic)} good for?"
        if governed := _governed(topic, label):
            return governed
        bare = [without_brackets(item) for item in items]
        if any(self.subject_of(item) or _tells(item) for item in bare):
            return ""
        if fold(label) in _USES:
            return f"What {be_of(topic)} {one(topic)} used for?"
        if told := _HAVE.fullmatch(label):
            return f"What are the {told['what']} of {lowered(told['of'])}?"
        main = "main " if open_ended else ""
        if is_criterion(label):
            of_topic = "" if mentions(label, topic.name) else f" of {shown(topic)}"
            if fold(label) in _OPTIONED:
                does = "do" if be_of(topic) == "are" else "does"
                return f"What {side(label)} options {does} {shown(topic)} have?"
            if be(label) == "is" and len(items) > 1:
                article = "the " if of_topic else ""
                return f"What does {article}{side(label)}{of_topic} include?"
            return f"What {be(label)} the {main}{side(label)}{of_topic}?"
        if is_name(label) and " " in label:
            if sum(any(map(str.isdigit, item)) for item in items) > 1:
                return ""
            return f"What are the {main}characteristics of {label}?"
        if _GIVEAWAY.search(label) or any(item[:1].isdigit() for item in items[:1]):
            return ""
        if _USED_TO.match(label):
            return f"What {be_of(topic)} {one(topic)} used to do?"
        if is_base(label.split(" ")[0]) or re.search(r"\b(?:to|can|by|for)$", label):
            return f"{shown(topic)}: complete the list “{label}…”"
        if subjects.name_nothing(topic) or not _lists(label):
            return ""
        asked = neutral(topic, label, "")
        return asked.prompt if asked else ""

    def statement(self, topic: Topic, sentence: str) -> Question | None:
        return statements.statement(topic, sentence)

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

    def need(self, need: str, kind: str) -> str:
        known = re.match(r"(?:service|solution|tool|option|strategy)\b", kind, re.I)
        return f"Which {lowered(kind) if known else 'choice'} fits this need: “{need}”?"

    def how_many(self, topic: Topic, what: str) -> str:
        if mentions(what, topic.name) or not topic.name:
            return f"How many {what}?"
        return f"{shown(topic)}: how many {what}?"

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
        label = _first_of(label)
        if fold(label) in _OF_SOMETHING and not (counted and fold(label) == "default"):
            return False
        verb, _, rest = label.partition(" ")
        acts = bool(rest) and is_third_person(verb, "the")
        acts = acts or bool(_WHAT_IT.match(label)) or label.lower().startswith("how ")
        asked = label.endswith("?") or fold(label) in _ADVERBS or acts
        asked = asked or bool(_governed(Topic(label), label))
        return counted or asked or is_criterion(label) or label.isupper()

    def difference(self, topics: Sequence[Topic], label: str) -> str:
        if fold(label) in _SPECIAL or fold(label) in _EXTREMES:
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
        names = [topic.name for topic in topics]
        options = f"{', '.join(names[:-1])} or {names[-1]}"
        if all(fold(name) in _SOMEONE for name in names):
            return f"{options}: who is responsible for “{label}”?"
        return f"{options}: which one {_whose(label, several=False)}?"

    def which_ones(self, topics: Sequence[Topic], label: str) -> str:
        names = [topic.name for topic in topics]
        options = f"{', '.join(names[:-1])} and {names[-1]}"
        return f"Of {options}, which ones {_whose(label, several=True)}?"

    def aside(self, label: str, asked: Question) -> Question | None:
        return None

    def is_clause(self, text: str) -> bool:
        tokens = text.split()
        if len(tokens) < 2:
            return False
        if is_base(tokens[0]) or is_vague(text):
            return True
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
