"""The short question teachers write where no sentence is sure: «NAT Gateway : coût ?»."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french import criteria, side_nouns
from content.notes.language.french.articles import has_article
from content.notes.language.french.nouns import (
    is_common,
    is_lexical,
    lowered,
    without_article,
)
from content.notes.language.french.phrasing import brief, is_member, is_variant, quoted
from content.notes.language.names import is_name, is_proper, mentions
from content.notes.language.services import is_service
from content.notes.language.typography import fold, without_brackets

FOLLOWS = re.compile(r"(?:donc|d’où|du coup|par conséquent)\s", re.I)
_TRAITS = "caractéristiques"
# «10 msg par appel, 1 Mio au total»: a heap of figures is no answer to one question.
_HEAP = re.compile(r"(?<!\w)\d.*[,;·/+].*(?<!\w)\d|→.*→")
_UNASKED = re.compile(
    r"\s[=·]\s|^(?:où|quand|comment|qui|quoi|pourquoi|combien)\s", re.I
)
_LISTED = re.compile(r"[,;]")
_LISTS = re.compile(r"[·|,+→]|\s/\s")
_AVAILABLE = re.compile(
    r"(?:oui|non|possible|impossible|obligatoire|facultati|option|activée?|désactivée?"
    r"|automatique|manuel|inclus|supportée?|interdit|plus disp|non disp|par défaut"
    r"|\w+ : (?:oui|non)|seulement|uniquement|disponible|indisponible|limitée?|native?)\w*\b", re.I,
)  # fmt: skip
_DONE = re.compile(r"(?:tion|sion|ment|age|ise|ete|ite|ance|ence)$")
_DONE_IN_ENGLISH = re.compile(r"(?:ing|over)$")
# «Bastion» ends as «gestion» does.
_LEAST_ACTION = 9
# «Configuration simple» says how it is already.
_PRAISED = re.compile(
    r"\s(?:simple|simplifiée?|facile|facilitée?|rapide|flexible|souple|avancée?|riche|complète?"
    r"|efficace|puissante?|poussée?|fine?|intuitive?|native?|améliorée?|optimisée?)s?$", re.I,
)  # fmt: skip
_BOUNDED = re.compile(r"\s(?:max|min|maxi|mini|maximum|minimum|par défaut)\.?$", re.I)


def neutral(topic: Topic, label: str, value: str, measure: str = "") -> Question:
    """The whole chain of the subject, then what is asked of it as it was typed.

    `measure` is what the value is («prix»), where its unit tells.
    """
    asks = _typed(label.rstrip(" :?.\u00a0\u202f"))
    if follows := FOLLOWS.match(value):
        value, measure = value[follows.end() :], "conséquence"
    if mentions(label, topic.name) and not measure:
        told = f" : {_TRAITS}" if "," in value or ";" in value else ""
        return Question(f"{begun(asks)}{told} ?", value)
    if is_variant(topic, label) and (measure or "," in value or ";" in value):
        return Question(f"{_joined(topic, label)} : {measure or _TRAITS} ?", value)
    full = is_service(label) or (is_proper(label) and " " in label)
    several = _TRAITS if "," in value or ";" in value else ""
    if full and not is_name(topic.name) and (measure or several):
        return Question(f"{label} : {measure or several} ?", value)
    asks = f"{asks}, {measure}" if measure else asks
    return Question(f"{chain(topic)} : {asks} ?", value)


def short(topic: Topic, label: str, value: str) -> Question | None:
    """The short question for a label of a list; None where it says not what is asked.

    It does where the label is a side («coût», «suppression»), or where the value says
    whether or how far the thing is there.
    """
    label = label.rstrip(" :?.\u00a0\u202f")
    if FOLLOWS.match(value):
        return None
    if _HEAP.search(without_brackets(value)) or _UNASKED.search(value):
        return None
    if is_variant(topic, label) and _LISTED.search(value):
        asked = Question(f"{_joined(topic, label)} : {_TRAITS} ?", value)
        piled = any(map(str.isdigit, value)) or "→" in value
        return None if piled else asked
    if not (names_side(label) or _AVAILABLE.match(value)):
        return None
    return Question(f"{chain(topic)} : {_typed(label)} ?", value)


def names_side(label: str) -> bool:
    """«Coût», «terminaison par défaut», «in-flight max»: what has a value, or is done."""
    coined = any(map(str.isupper, label.split(" ")[0][1:]))
    if (
        _LISTS.search(label)
        or is_name(label)
        or coined
        or criteria.ENGLISH_END.search(label)
    ):
        return False
    phrase = lowered(without_article(label))
    head = criteria.head_of(phrase)
    if _PRAISED.search(phrase):
        return False
    first = phrase.split(" ")[0]
    done = bool(_DONE.search(fold(first))) and is_common(first)
    done = done and (len(first) >= _LEAST_ACTION or is_lexical(first))
    # «Scaling» alone says too little, «auto-scaling du stockage» of what.
    english = " " in phrase and bool(_DONE_IN_ENGLISH.search(first))
    done = done or (english and is_lexical(first))
    done = done or head in side_nouns.QUALITIES
    return criteria.is_asked(phrase) or done or bool(_BOUNDED.search(label))


def chain(topic: Topic) -> str:
    """«Shield Advanced», «ECS, Task Role», «Plan « Basic »»: all that names the subject."""
    name, scope = without_article(topic.name), brief(topic.scope)
    if is_member(topic):
        name = f"{lowered(topic.category)} {quoted(name)}"
        scope = "" if mentions(topic.category, topic.scope) else scope
    elif scope and not (is_name(name) or has_article(topic.name) or is_common(name)):
        return f"{scope} {name}"
    if not scope or mentions(name, topic.scope):
        return begun(name)
    return f"{begun(scope)}, {name}"


def _joined(topic: Topic, label: str) -> str:
    return f"{without_brackets(without_article(topic.name))} {label}"


def _typed(label: str) -> str:
    """As typed, with a small first letter where a French noun begins it."""
    first, _, rest = label.partition(" ")
    small = is_common(first) or (rest[:1].islower() and first[1:].islower())
    return lowered(label) if small and not is_proper(label) else label


def begun(text: str) -> str:
    """As a sentence begins; a name stays as it is typed."""
    first = text.split(" ", 1)[0]
    return text if is_name(first) else f"{text[:1].upper()}{text[1:]}"
