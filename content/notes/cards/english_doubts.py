"""Why what an English card asks has no one answer, or is not what its note says."""

from __future__ import annotations

import re
from itertools import pairwise

from content.notes.cards.model import SAYS_OR_COUNTS, Sketch
from content.notes.facts import reasons
from content.notes.facts.acronyms import spells
from content.notes.language.english.verbs import is_base
from content.notes.language.english.wording import is_criterion
from content.notes.language.names import VENDORS
from content.notes.language.typography import fold, without_brackets, word_set, words

# «Slightly slower because of retries»: than what? «Higher storage cost» tells a trait.
_COMPARES = re.compile(
    r"(?:slightly |much |a bit |a little |far |even |significantly |usually |generally )?"
    r"(?:(?:high|low|slow|fast|cheap|larg|small|long|short|bett|wors|great|simpl|quick|heavi|light)(?:er|e)"
    r"|(?:more|less) [a-z]+)(?:$|[,;(]|\s(?:due|because|but|for|with|in|on|to|as|and|when|if|by)\b)",
    re.I,
)
_MEASURED = word_set(
    "latency cost price pricing throughput speed performance size duration time scale"
    " complexity bandwidth durability availability"
)
_GRADES = word_set(
    "very high low medium good poor fast slow great strong weak full the a"
)
# «Option 1», «step b» are counted among others, and name nothing.
_COUNTED = re.compile(
    r"(?:option|case|method|approach|choice|scenario|solution|example|phase|step|way|variant|part|point"
    r"|alternative|answer|question|task|situation)\s(?:\d+|[A-Z]|one|two|three)", re.I,
)  # fmt: skip
# «For workloads exceeding 3,000, you can enable…» tells what to do, and no purpose.
_THEN = re.compile(r"For .+?, (?:you|we|it|they|the|use|enable|this|there)\b")
# «usecases» in small letters is a label, and no thing with a purpose.
_PURPOSE_OF = re.compile(r"the purpose of “[a-z]+”")
_TRAITS = re.compile(r"What are the (?:main )?characteristics of ")
_WORKS = re.compile(r": how (?:it works|they work)\?$")
# «-move objects» was a bullet that its line ran into.
_STRAY = re.compile(r"(?:^|: )[-–—*•]\s?\w")
# «Makes it easy to […] data»: many a verb fits.
_TO_DO = re.compile(r"\bto \[…\]")
# «100s TB» are hundreds, and no seconds.
_TENS = re.compile(r"\d+0s")
_OF_UNIT = re.compile(r"\[…\] ?(?:[kmgtp]i?bs?\b|of\b)", re.I)
_TINY = re.compile(r"1\+|[A-Za-z]")
# «LT has versions, LC has none»: both are spelt out elsewhere, if at all.
_PAIR = re.compile(r"[A-Z]{2}")
_ENTRIES = re.compile(
    r"[A-Z][\w-]*(?: [\w-]+)? \([^()]+\)(?:, [A-Z][\w-]*(?: [\w-]+)? \([^()]+\))+"
)
_WHAT_OF = re.compile(
    r"retriev|time|delay|latency|duration|speed|size|price|pricing|cost|access|limit|restor|storage class",
    re.I,
)
# «Data stream -capacity modes» has lost a space.
_GLUED = re.compile(r"\w\s[-–][a-z]")
# «…, that supports these protocols»: which, another line says.
_THESE = re.compile(
    r"\b(?:these|those|this) (?!(?:who|that|which)\b)(?P<what>\w+)", re.I
)
# «From your queues.Short polling returns…» were two sentences.
_RUN_TOGETHER = re.compile(r"[a-z]{2}\.[A-Z][a-z]+ [a-z]")
_CAMEL = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_WIDE = frozenset({"api", "service", "aws", "amazon"})
_LEAST = 2


def doubtful(sketch: Sketch) -> str:
    """Why an English card would not be understood, or ""."""
    if sketch.fact.language != "en":
        return ""
    if _GLUED.search(sketch.prompt):
        return reasons.SLIP
    if _RUN_TOGETHER.search(sketch.answer) or ". (" in sketch.answer:
        return reasons.SLIP
    if sketch.kind in SAYS_OR_COUNTS and _points(sketch.answer):
        return reasons.PRONOUN
    if sketch.kind == "cloze":
        return reasons.NO_QUESTION if _is_open_blank(sketch) else ""
    if _COUNTED.fullmatch(sketch.fact.subject) or _COUNTED.fullmatch(
        sketch.fact.attribute
    ):
        return reasons.NO_SUBJECT
    if sketch.kind == "enumeration":
        traits = _TRAITS.match(sketch.prompt) or (
            _WORKS.search(sketch.prompt) and len(sketch.items) < _LEAST
        )
        return reasons.NO_QUESTION if traits else ""
    if sketch.kind == "comparison":
        return reasons.GIVEN_AWAY if _is_read_off(sketch) else ""
    if sketch.kind not in SAYS_OR_COUNTS:
        return ""
    if _PURPOSE_OF.search(sketch.prompt):
        return reasons.NO_SUBJECT
    if sketch.prompt.startswith("What characterizes "):
        return reasons.NO_QUESTION
    if _is_relative(sketch) or _THEN.match(sketch.answer):
        return reasons.DEPENDENT
    return reasons.GIVEN_AWAY if _says_again(sketch) else ""


def _points(answer: str) -> bool:
    """«Supports these protocols»: of which nothing was said before."""
    return any(
        found["what"].lower().rstrip("s") not in answer[: found.start()].lower()
        for found in _THESE.finditer(answer)
    )


def _is_open_blank(sketch: Sketch) -> bool:
    before, divider, sentence = sketch.prompt.partition(": ")
    told = sentence if divider else before
    if _TENS.fullmatch(sketch.answer) and _OF_UNIT.search(told):
        return True
    if told.lower().startswith("same "):
        return True
    if _PAIR.fullmatch(sketch.answer) and _PAIR.fullmatch(sketch.fact.subject):
        return True
    if _TO_DO.search(told) and is_base(sketch.answer.split()[0].rstrip(",").lower()):
        return True
    if _STRAY.search(sketch.prompt) or _TINY.fullmatch(sketch.answer):
        return True
    if _ENTRIES.fullmatch(sketch.asks or told) or _ENTRIES.fullmatch(sketch.fact.value):
        return not _WHAT_OF.search(before if divider else "")
    return _is_named_short(sketch.answer, sketch.prompt)


def _is_named_short(hidden: str, prompt: str) -> bool:
    """«ELB» beside «Elastic LB», «Elastic LB» beside «the LB»."""
    said = re.findall(r"\w+", prompt)
    if _is_spoken(hidden, {one.lower().rstrip("s") for one in said}):
        return True
    if hidden.isupper() and hidden.isalpha():
        return any(
            f"{one[0]}{other}".upper() == hidden for one, other in pairwise(said)
        )
    last = hidden.split(" ")[-1]
    named = hidden[0].isalpha() and " " in hidden and last.isupper()
    return named and last in said


def _is_spoken(hidden: str, said: set[str]) -> bool:
    """«DeleteMessage API» where messages are deleted, «SQS API» under SQS."""
    parts = [one for word in hidden.split() for one in _CAMEL.findall(word)]
    told = {one.lower().rstrip("s") for one in parts} - _WIDE
    named = len(parts) > 1 and (len(told) < len(parts) or " " not in hidden)
    return named and bool(told) and told <= said


def _is_relative(sketch: Sketch) -> bool:
    """A comparison without what a thing is compared with."""
    head = fold(sketch.fact.attribute).split(" ")[-1] if sketch.fact.attribute else ""
    compares = _COMPARES.match(sketch.answer) and " than " not in sketch.answer
    return head in _MEASURED and compares is not None


def _says_again(sketch: Sketch) -> bool:
    """«Low latency» of the latency, «message queue» of the type of a queue."""
    fact = sketch.fact
    said = {one.rstrip("s") for one in fold(sketch.answer).split()}
    if is_criterion(fact.attribute):
        asked = {one.rstrip("s") for one in fold(fact.attribute).split()}
        if said - _GRADES <= asked and said & asked:
            return True
        name = fold(without_brackets(fact.subject)).split()
        is_kind = fold(fact.attribute) in {"type", "kind"}
        if is_kind and name and len(name) == 1 and name[0].rstrip("s") in said:
            return True
    bare = re.sub(r"^(?:the |a )?(?:same )?", "", sketch.answer, flags=re.I)
    return spells(bare, fact.subject) and len(words(bare)) == 1


def _is_read_off(sketch: Sketch) -> bool:
    """«Kafka, Amazon Kinesis» of what is named «Streaming (e.g., Kinesis, Kafka)»."""
    told = [one.partition(": ") for one in sketch.answer.split("; ")]
    return any(
        divider and set(fold(value).split()) - VENDORS <= set(fold(name).split())
        for name, divider, value in told
    )
