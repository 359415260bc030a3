"""What the first sentence under a name says that it is, or is for."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.english.clauses import POINTS, has_verb
from content.notes.language.english.genus import names_kind
from content.notes.language.english.verbs import is_base
from content.notes.language.english.wording import be_of, do_of, shown
from content.notes.language.services import is_known
from content.notes.language.typography import is_balanced, words

_ALLOWS = re.compile(
    r"(?P<does>Allow|Enable|Let|Help|Permit)s? (?P<who>you|users|customers|clients|developers|teams) "
    r"(?:to )?(?P<told>(?:\w+ly )?[a-z]+ [^;:]{8,160})"
)
_GENUS = re.compile(
    r"(?P<kind>An? [^,;:.]{6,70}?)(?: (?:that|which|where|used|designed|for|to|of)\b[^;:]{4,140})?"
)
# «Makes it easy to…», «one VPC with another» point to nothing.
_IDIOMS = re.compile(
    r"\bmakes? it (?:easy|easier|possible|simple)\b|\bone [\w-]+ (?:\w+ )?(?:to|with|from) another\b",
    re.I,
)
_BESIDES = re.compile(r"\s(?:without|so that|in order)\s")
# «Managed, petabyte-scale warehouse service in the cloud»: a product, without an article.
_PRODUCT = re.compile(
    r"(?!(?:Not?|Only|Multiple|Several|Most|All|Each|Any|Some|Same|Other|Adds?|Uses?)\b)[A-Z][\w-]*,? (?:[\w-]+,? ){0,4}?"
    r"(?:service|engine|warehouse|database|proxy|server|tool|gateway|firewall|balancer|cache|network|platform"
    r"|framework|protocol|place|device|configuration|instance|solution|system)s?"
    r"(?: (?:that|which|for|to|in|on|used|of|between|with|where)\b[^;:]{4,140})?"
)
_MOST_TOLD, _LEAST_DEFINED = 22, 5


def opening(topic: Topic, sentence: str) -> Question | None:
    """The question it answers; None where its words are not sure to be of the name."""
    if not is_known(topic.name) or POINTS.search(_IDIOMS.sub(" ", sentence)):
        return None
    if found := _ALLOWS.fullmatch(sentence):
        told = found["told"]
        if len(words(told)) > _MOST_TOLD:
            told = _BESIDES.split(told)[0]
        first = next((one for one in told.split(" ") if not one.endswith("ly")), "")
        if not is_base(first) or len(words(told)) > _MOST_TOLD or not is_balanced(told):
            return None
        do = do_of(topic)
        who, verb = found["who"].lower(), found["does"].lower()
        to = " do" if verb in {"let", "help"} else " to do"
        return Question(f"What {do} {shown(topic)} {verb} {who}{to}?", told)
    if len(words(sentence)) < _LEAST_DEFINED or not _names_it(sentence):
        return None
    return Question(f"What {be_of(topic)} {shown(topic)}?", sentence)


def _names_it(sentence: str) -> bool:
    """A phrase headed by a kind of thing, and no clause."""
    if _PRODUCT.fullmatch(sentence):
        return not is_base(sentence.split(" ")[0].lower()) and not has_verb(sentence)
    found = _GENUS.fullmatch(sentence) is not None
    return found and names_kind(sentence) and not has_verb(sentence)
