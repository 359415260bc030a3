"""A label beside what is a whole sentence: in what a deed consists, what can be done."""

from __future__ import annotations

import re

from content.notes.language import headings
from content.notes.language.base import Question, Topic
from content.notes.language.french import clauses, labels
from content.notes.language.french.articles import of_named, the
from content.notes.language.french.consequences import (
    AFTER,
    BY_ONE,
    STATES,
    may_act,
    parted,
)
from content.notes.language.french.forms import form_of
from content.notes.language.french.phrasing import closed, inside, is_action
from content.notes.language.french.statements import statement
from content.notes.language.french.which import says_again
from content.notes.language.french.whole import whole
from content.notes.language.names import is_name
from content.notes.language.services import is_service
from content.notes.language.typography import first_word, fold, word_set, words

_PLACED = re.compile(r"\s(?:dans|sur|en|pour|avec|sans|à|par)\s")
_NEGATIVE = re.compile(r"n(?:e |’)", re.I)
# What comes of a thing, or why, and no deed that has a course of its own.
_CONCLUDES = word_set(
    "consequence conclusion remarque observation question explication situation condition exception "
    "solution precision correction attention mention distinction notion definition resultat"
)
_TERM = re.compile(r"[^\d():,;/]+(?: [^\d():,;/]+){0,3}")
_MAY = re.compile(r"on (?:ne |n’|s’)?(?:peut|doit|a|est)\b", re.I)
_LEAST_TOLD, _LEAST_DONE, _MOST_TOLD = 2, 5, 20
# What a thing is and when it is used, it is in every respect, and not in one.
_OF_ALL = re.compile(
    r"qu’est-ce qu|que (?:sont|désigne)\b|dans quel cas utiliser\b", re.I
)


def labelled(topic: Topic, label: str, sentence: str) -> Question | None:
    """What a label and its sentence ask together; None where no question is sure."""
    asked = whole(topic, sentence) or _consists(topic, label, sentence)
    asked = asked or (statement(topic, sentence) if _has_subject(sentence) else None)
    return None if asked and _OF_ALL.match(asked.prompt) else asked


def _consists(topic: Topic, label: str, sentence: str) -> Question | None:
    """«Reprise automatique : le service relance…» says in what a deed consists."""
    told = AFTER.split(sentence)[0]
    subject, verb, _ = parted(told)
    by_one = bool(BY_ONE.match(told))
    if not (by_one or (subject and may_act(subject))) or told != sentence:
        return None
    able = bool(subject) and verb in {"peut", "peuvent"}
    if (fold(verb) in STATES and not (able or by_one)) or _MAY.match(told):
        return None
    if not _LEAST_TOLD < len(words(told)) <= _MOST_TOLD:
        return None
    if headings.is_side(label) or headings.is_generic(label) or label.endswith("?"):
        return None
    if _NEGATIVE.match(told) or first_word(label) in _CONCLUDES:
        return None
    kind = labels.kind_of(label)
    someone = by_one or not is_name(subject) or is_service(subject) or subject == "AWS"
    told_whole = someone and len(words(told)) >= _LEAST_DONE
    if kind == "name" and told_whole and _is_way(label):
        return closed(f"{inside(topic)}, en quoi consiste «{label}»", told)
    found = labels.phrase(label) if kind != "criterion" else None
    if not found or found[1].plural or _PLACED.search(label) or not is_action(found[0]):
        return None
    owner = "" if says_again(found[0], topic.name) else f" {of_named(topic.name)}"
    return closed(f"en quoi consiste {the(*found)}{owner}", told)


def _is_way(label: str) -> bool:
    """«Strangler Fig», «On-demand»: a few words that name one way to do something."""
    named_so = label[0].isupper() and form_of(label) == "noun"
    return named_so and _TERM.fullmatch(label) is not None


def _has_subject(sentence: str) -> bool:
    """«Chaque objet est identifié par une clé», which needs no label to say of what."""
    clause = None if clauses.predicate(sentence) else clauses.parse(sentence)
    return clause is not None and may_act(clause.subject) and " = " not in sentence
