"""What a French sentence counts, asked for: «Quels sont les trois moteurs de X ?»"""

from __future__ import annotations

import re

from content.notes.language.base import Topic
from content.notes.language.french import clauses
from content.notes.language.french.articles import of, of_named, that
from content.notes.language.french.consequences import POINTS
from content.notes.language.french.nouns import agreement, lowered, without_article
from content.notes.language.french.phrasing import ended, within
from content.notes.language.french.verbs import is_plural_verb
from content.notes.language.names import is_name
from content.notes.language.services import is_known
from content.notes.language.typography import word_set, words

_THERE = re.compile(
    r"(?:il existe(?: en| sous)?|il y a|on (?:distingue|compte|trouve)|)$", re.I
)
_HAS = re.compile(
    r"(?P<owner>[^,;:]{2,60}?) (?:a|ont|compte(?:nt)?|comporte(?:nt)?|comprend|comprennent|propose(?:nt)?|offre(?:nt)?"
    r"|possède(?:nt)?|existe(?:nt)? (?:en|sous)|(?:se décline(?:nt)?|se divise(?:nt)?|est divisée?|sont divisée?s"
    r"|se découpe(?:nt)?|s’organise(?:nt)?) en|(?:se compose(?:nt)?|est composée?|sont composée?s|dispose(?:nt)?) de)$"
)
# «Les contrôles sont de trois sortes»: three sorts of them.
_OF_SORTS = re.compile(r"(?P<owner>[^,;:]{2,60}?) (?:est|sont) de$")
_DOES = re.compile(r"(?P<subject>[^,;:]{2,50}?) (?P<does>\w{2,}(?: en continu)?)$")
# What is counted more often than named, and told apart from nothing else by name.
_COUNTED = {
    **dict.fromkeys(word_set("étages volets styles scénarios verbes axes"), "quels"),
    **dict.fromkeys(word_set("perspectives tranches espèces"), "quelles"),
}
_MOST_IN_OWNER = 6


def asked(topic: Topic, head: str, what: str) -> str:
    """`head` stands before the number, `what` is the number and what it counts."""
    which = _which(what)
    if not which:
        return ""
    if _THERE.match(head):
        known = is_known(topic.name)
        return ended(f"{which} {of_named(topic.name)}") if known else ""
    if found := _OF_SORTS.match(head):
        sorts = of(lowered(without_article(found["owner"])))
        return _of(topic, found["owner"], f"{which} {sorts}")
    if found := _HAS.match(head):
        return _of(topic, found["owner"], f"{which} {of_named(found['owner'])}")
    clause, found = clauses.parse(head), _DOES.match(head)
    if clause is None or not found or clause.subject != found["subject"]:
        return ""
    does = f"{clauses.lowered_start(found['subject'])} {found['does']}"
    return _of(topic, found["subject"], f"{which} {that(does)}")


def listed(topic: Topic, what: str) -> str:
    """«Avec Redshift, quels sont les styles de distribution ?»"""
    which = _which(what)
    return ended(within(_told(topic), which, which)) if which else ""


def _which(what: str) -> str:
    agreed = agreement(what)
    which = agreed.pick("", "", "quels", "quelles") if agreed else ""
    if any(map(is_plural_verb, what.split(" ")[2:])):
        # «Trois usages reviennent dans les énoncés.»
        return ""
    which = which or next(filter(None, map(_COUNTED.get, what.split(" ")[:2])), "")
    return f"{which} sont les {what}" if which and not POINTS.search(what) else ""


def _of(topic: Topic, owner: str, prompt: str) -> str:
    """The question, where the owner is a name or a noun with its article."""
    if POINTS.search(owner) or len(words(owner)) > _MOST_IN_OWNER:
        return ""
    if clauses.is_vague(owner):
        return ""
    if not (is_known(owner) or clauses.starts_object(owner)):
        return ""
    return ended(within(_told(topic), prompt, prompt))


def _told(topic: Topic) -> Topic:
    """What a label stands under, where the label itself is no name."""
    return Topic(topic.scope) if topic.scope and not is_name(topic.name) else topic
