"""A question about what a sentence is of, in its topic where it needs one."""

from __future__ import annotations

from content.notes.language.base import Question, Topic
from content.notes.language.english.answers import may_hold
from content.notes.language.english.clauses import POINTS, has_verb
from content.notes.language.english.statements import is_behind
from content.notes.language.english.verbs import BE, is_base
from content.notes.language.english.wording import lowered, shown
from content.notes.language.names import is_coined, mentions
from content.notes.language.services import is_service
from content.notes.language.typography import large, small, word_set, words

# Where the subject stands in a question; no character of a note.
HERE = "\ufffc"
_SPOKEN = word_set("you your yours")
# «Do not depend on…», «a default NACL that, by default»: no whole noun.
_NO_NOUN = word_set(
    "do does don doesn not that which who and or with as to of if when multiple several many most any"
)
_MOST_IN_SUBJECT, _MOST_IN_PLACE = 9, 4


def asked_of(topic: Topic, of: str, asks: str, told: str) -> Question | None:
    """The question about the subject of a sentence, which stands `HERE` in it."""
    first, last = of.lower().split()[0], of.lower().split()[-1]
    many = len(words(of)) > _MOST_IN_SUBJECT or has_verb(of)
    many = many or is_base(first) or first in BE or is_behind(first) or is_behind(last)
    many = many or not _NO_NOUN.isdisjoint({first, last})
    if of != "you" and (many or POINTS.search(of) or not _SPOKEN.isdisjoint(of.lower().split())):  # fmt: skip
        return None
    prompt = asks.replace(HERE, _begun(of))
    named = of == "you" or mentions(of, topic.name) or any(map(is_coined, of.split()))
    named = named or (" " in of and all(one[0].isupper() for one in of.split()))
    if not named:
        short = len(words(topic.name)) <= _MOST_IN_PLACE
        if not short or not may_hold(topic, prompt):
            return None
        prompt = f"in {shown(topic)}, {prompt}"
    return question(prompt, told)


def question(asks: str, told: str) -> Question:
    return Question(large(asks), told)


def _begun(of: str) -> str:
    """«changes to VCLs» of «Changes to VCLs», but «Aurora snapshots», «Security Groups»."""
    first, _, rest = of.partition(" ")
    plain = first[1:].islower() and not is_service(first) and first.lower() != "amazon"
    titled = rest[:1].isupper() and not is_coined(rest.split(" ")[0])
    return small(of) if rest and plain and not titled else lowered(of)
