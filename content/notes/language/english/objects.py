"""What stands behind an English verb: its object, or words that only look like one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from content.notes.language.base import Question
from content.notes.language.english.verbs import BE, is_modal, is_third_person
from content.notes.language.typography import word_set, words

# «Encrypted in transit», «at rest», «by default» say how: no one asks «in what?»
_HOW = {
    "in": "transit flight place parallel order sequence advance full turn use general bulk real"
    " batches isolation production memory seconds minutes hours days",
    "at": "rest once scale creation launch runtime boot startup all least most random",
    "by": "default hand design itself",
    "on": "demand time premises creation top average its",
    "for": "free instance example now short long",
    "to": "date scale",
    "with": "ease",
    "as": "well",
}
_SET = {before: word_set(said) for before, said in _HOW.items()}
# «In numerical order», «in two steps»
_ORDERED = re.compile(
    r"(?:\w+ ){1,2}(?:order|steps|ways?|mode|batches|groups|form)\b", re.I
)
# Prepositions that are long enough to be mistyped.
_LONG = ("against", "between", "through", "without", "within", "across", "during", "before", "behind")  # fmt: skip
# «Retries setting in the queue defines how…»: the verb stands further on.
_JOINS = word_set(
    """
    and or but that which who when if where while because so as than what how whose to
    whether until unless before after since
    """
)
_BEGINS_OBJECT = word_set("the a an how what which whether all any your each every")
# «Data for up to a year», «events in seconds»: how long, and not what.
_TIMED = re.compile(
    r"(?:[a-z]+ ){1,2}(?:for|in|within|after|every|until|up to|over)(?: \w+ to| about| around| less than"
    r"| at (?:least|most))? (?:\d|(?:(?:an?|one|a few|several|two|three) )?(?:(?:milli|micro)?seconds?|minutes?"
    r"|hours?|days?|weeks?|months?|years?)\b)", re.I,
)  # fmt: skip
# Verbs that take one preposition to their object.
_TAKES = {
    "protect": "against",
    "defend": "against",
    "guard": "against",
    "rely": "on",
    "depend": "on",
    "consist": "of",
    "integrate": "with",
    "belong": "to",
    "apply": "to",
    "subscribe": "to",
}
_TRACKS = re.compile(
    r"(?P<idiom>(?:track|care|advantage|use|charge|note|count|control) of) (?P<what>\w.+)",
    re.I,
)
_STORES = word_set("store save keep put archive write")
_STORED = re.compile(
    r"(?P<what>(?:(?:the|its|all|your) )?[a-z]{3,14}) (?P<where>(?:on|in) [^.;:]{2,60})",
    re.I,
)
_MOST_IN_OBJECT = 10
_GOES_ON = re.compile(
    r"\b(?:when|if|because|but|so|while|which|that|this|it|they|you|we|is|are|can|must|will)\b",
    re.I,
)


def says_how(preposition: str, phrase: str) -> bool:
    """True for a phrase that cannot be parted from its preposition: «in transit»."""
    said = words(phrase.lower())
    in_order = preposition.lower() == "in" and _ORDERED.match(phrase) is not None
    return in_order or (bool(said) and said[0] in _SET.get(preposition.lower(), ()))


def mistyped(word: str) -> str:
    """The preposition whose letters the word has in another order, ""."""
    lower = word.lower()
    alike = (one for one in _LONG if one[0] == lower[:1] and one != lower)
    return next((one for one in alike if sorted(one) == sorted(lower)), "")


def governed(base: str, rest: str) -> tuple[str, str]:
    """(against, DDoS attacks) of what «protects» has behind it, else two ""."""
    taken = _TAKES.get(base, "")
    first, _, what = rest.partition(" ")
    if not taken or taken not in {first.lower(), mistyped(first)}:
        return "", ""
    few = 0 < len(words(what)) <= _MOST_IN_OBJECT
    told = few and not _GOES_ON.search(what) and not says_how(taken, what)
    return (taken, what) if told else ("", "")


def idiom(subject: str, base: str, rest: str) -> Question | None:
    """«Keeps track of tasks», «stores the data on S3»: of what and where, and not what."""
    if found := _TRACKS.match(rest):
        phrase = f"{base} {found['idiom'].lower()}"
        return Question(f"What does {subject} {phrase}?", found["what"])
    found = _STORED.fullmatch(rest) if base in _STORES else None
    if not found:
        return None
    what = found["what"].lower()
    return Question(f"Where does {subject} {base} {what}?", found["where"])


def tells_how_long(rest: str) -> bool:
    return _TIMED.match(rest) is not None


def holds_verb(rest: Sequence[str]) -> bool:
    """Another verb follows in the same clause, so that the first may be a noun."""
    for at, token in enumerate(rest):
        after = rest[at + 1] if at + 1 < len(rest) else ""
        if token.lower() in _JOINS:
            return False
        if is_modal(token) or token.lower() in BE:
            return True
        if is_third_person(token, after) and after.lower() in _BEGINS_OBJECT:
            return True
        if token.endswith((",", ";", ":")) or token.startswith("("):
            return False
    return False
