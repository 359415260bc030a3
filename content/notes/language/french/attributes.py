"""A side of a subject put as a question: a column of a table, or a label and its value.

A column is one of several, and its header is asked as it stands. A label stands alone:
only what proves to be a side, a term or a measure is asked for.
"""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french import clauses, columns, criteria, labels, shorthand
from content.notes.language.french.articles import (
    named,
    of,
    of_named,
    of_the,
    that,
    the,
)
from content.notes.language.french.assured import (
    LEFT_TO_DO,
    by_whom,
    of_quality,
    which_value,
)
from content.notes.language.french.extents import is_one
from content.notes.language.french.features import of_feature, of_name
from content.notes.language.french.forms import Form, form_of
from content.notes.language.french.measures import (
    is_time,
    measure_of,
)
from content.notes.language.french.neutral import FOLLOWS, neutral, short
from content.notes.language.french.nouns import Agreement, agreement, lowered
from content.notes.language.french.phrasing import closed, is_action, subject_of, within
from content.notes.language.french.sides import (
    aside,
    bare_or_named,
    how_many,
    is_bare_number,
    side_asked,
    side_of,
    supported,
    unphrased,
    yes_no,
)
from content.notes.language.french.statements import statement
from content.notes.language.french.verbs import is_participle, is_plural_verb, is_verb
from content.notes.language.french.which import how_assured
from content.notes.language.french.whole_labels import as_asked
from content.notes.language.memory import kept
from content.notes.language.names import is_coined, is_name
from content.notes.language.typography import first_word, fold, small, without_brackets

LEFT_OPEN = re.compile(r"\s(?:à|aux?|de|par|pour|avec|sur|dans|vers)$")
WHAT_IT_DOES = re.compile(r"^ce qu’(?:il|elle) (?P<verb>\w+)$", re.I)
WHEN_IT_DOES = re.compile(
    r"^(?P<adverb>quand|où|comment|pourquoi) (?:il|elle|on) (?P<verb>\S+)$", re.I
)
# «Rôle : identité temporaire…» says what a role is, not what something is for.
_ENTITY = re.compile(
    r"(?:une? )?(?:identité|ensemble|entité|compte|objet)\b|une? \w+ qu(?:e|i)?\b", re.I
)
_HOW_MANY = re.compile(r"combien (?:de |d’)", re.I)
_WHICH = re.compile(r"^((?!(?:\S+ )?(?:de|du|des)\b|.*’)\S+(?: \S+)?) qui\s")
_NONE = re.compile(r"aucune?s?\b|sans\b", re.I)
_DOES = frozenset({"verb", "infinitive", "clause", "purpose", "prepositional"})
# «Mode Governance» is one of several modes, and no side that has a value.
_MEMBER = re.compile(r"(?i:mode|type|classe|niveau|option|politique|plan) [A-Z]\w+$")
# «14 jours» is no answer to two questions, but for «RPO / RTO».
_SEVERAL = re.compile(r"[,;/+·]|\s(?:et|puis|ou)\s")


def attribute(topic: Topic, label: str, value: str, *, header: bool) -> Question | None:
    """`header`: the label heads a column."""
    raw, label = label, labels.in_french(label)
    if not header and form_of(topic.name) == "clause":
        return _met_with(topic, label, value)
    if header and " / " in raw and " ou " in label:
        both = raw.isupper() or _SEVERAL.search(without_brackets(value))
        return columns.asked(topic, raw, value) if both else None
    if FOLLOWS.match(value) and not value.endswith("?"):
        return neutral(topic, label, value)
    if header and (asked := columns.asked(topic, label, value)):
        return asked
    if asked := _whole_question(topic, label, value):
        return asked
    if _HOW_MANY.match(label):
        counts = f"{small(label)} pour {bare_or_named(topic)}"
        return closed(counts, value) if is_bare_number(value) else None
    form = form_of(value)
    if form_of(label) == "infinitive":
        return None
    if _is_left_open(label):
        return side_of(topic, label, value, header=header)
    if label.endswith("?"):
        told = not header or form == "boolean"
        return yes_no(topic, label, value) if told else None
    if header and fold(label) == "temps reel" and form != "boolean":
        return neutral(topic, label, value)
    if form == "boolean":
        asked = supported(topic, label, value)
        told = form_of(label) == "verb"
        return asked or (side_of(topic, label, value, header=header) if told else None)
    if shorthand.is_counted(label) and is_bare_number(value):
        return closed(f"combien {of(label)} pour {bare_or_named(topic)}", value)
    return (_of_column if header else _of_line)(topic, label, value, form)


def _met_with(topic: Topic, label: str, value: str) -> Question | None:
    """«Le serveur ne répond plus» has a cause, and none that is «du serveur ne répond…»."""
    agreed = agreement(label) if form_of(label) == "noun" else None
    if not agreed or is_name(label) or _is_left_open(topic.name):
        return None
    if first_word(label) == "symptome":
        # It is one.
        return None
    which = agreed.pick("quel est", "quelle est", "quels sont", "quelles sont")
    within = f"{topic.scope} : " if topic.scope else ""
    asks = f"face à «{topic.name}», {which} {the(lowered(label), agreed)}"
    return closed(f"{within}{asks}", value)


@kept(4096)
def _is_left_open(label: str) -> bool:
    """«Adapté à», «Utilisé pour»: what follows the value has to say."""
    return LEFT_OPEN.search(label) is not None and not is_name(label)


def _whole_question(topic: Topic, label: str, value: str) -> Question | None:
    """What the label asks by itself: «Ce qu’il fait», «Quand l’utiliser»."""
    if fold(label).startswith("question") and value.endswith("?"):
        return closed(f"à quelle question répond {named(topic.name)}", value)
    if found := WHAT_IT_DOES.match(label):
        if form_of(value) == "noun" and found["verb"] == "fait":
            return closed(f"quel est le rôle {of_named(topic.name)}", value)
        return closed(f"{that(found['verb'])} {named(topic.name)}", value)
    if found := WHEN_IT_DOES.match(label):
        when = f"{found['adverb'].lower()} {found['verb']} {named(topic.name)}"
        return closed(when, value)
    return as_asked(topic, label, value)


def _of_column(topic: Topic, label: str, value: str, form: Form) -> Question | None:
    kind = labels.kind_of(label)
    found = labels.phrase(label) if kind != "name" else None
    found = found or shorthand.measure(label)
    if shorthand.is_counted(label) and form != "quantity":
        return side_of(topic, label, value, header=True)
    if found is None:
        return unphrased(topic, label, value, form)
    noun, agreed = labels.one(*found) if is_one(value) else found
    if labels.is_of_several(noun, value):
        noun, agreed = labels.plural(noun), Agreement(agreed.gender, plural=True)
        return which_value(topic, noun, agreed, value, form)
    if " " not in value and is_coined(value) and form == "noun":
        noun, agreed = labels.of_one(noun, agreed, value)
    if asked := _told_by_phrase(topic, noun, agreed, value, form):
        return asked
    if kind == "quality" and (asked := by_whom(topic, noun, agreed, value)):
        return asked
    if kind == "feature" and is_participle(value.split(" ")[0]):
        return None
    if kind == "quality" and form in {"verb", "clause"}:
        asked = side_asked(topic, noun, value) if form == "verb" else None
        return asked or neutral(topic, label, value)
    if kind == "quality" and LEFT_TO_DO.match(value):
        return neutral(topic, label, value)
    if kind == "quality" and form in _DOES:
        return closed(how_assured(noun, agreed, subject_of(topic)), value)
    if kind != "criterion" and _is_unsure(noun, value, form):
        return neutral(topic, label, value)
    if (form == "quantity" or is_time(value)) and kind in {"feature", "quality"}:
        noun, agreed = measure_of(noun, agreed, value)
    return which_value(topic, noun, agreed, value, form)


def _of_line(topic: Topic, label: str, value: str, form: Form) -> Question | None:
    kind = labels.kind_of(label)
    found = labels.phrase(label) if kind != "name" else None
    found = found or shorthand.measure(label)
    if found is None:
        return of_name(topic, label, value, form)
    noun, agreed = _for_one(*found, value, form)
    said = statement(topic, value) if form == "clause" else None
    if said and kind != "criterion" and not _goes_on(said.answer):
        return aside(label, said)
    verb = clauses.predicate(value) if form == "verb" else None
    if verb and not is_plural_verb(verb[0]) and agreed.plural and kind == "feature":
        return of_name(topic, label, value, form)
    if _MEMBER.match(label):
        return None
    if asked := _told_by_phrase(topic, noun, agreed, value, form):
        return asked
    if kind == "quality":
        return of_quality(topic, label, noun, agreed, value, form)
    if kind == "feature":
        return of_feature(topic, label, noun, agreed, value, form)
    if form == "verb" and (asked := side_asked(topic, noun, value)):
        return asked
    if form == "verb" and labels.is_thing(label):
        whole = f"{of_the(noun, agreed)} {of_named(subject_of(topic))}"
        return closed(f"quel est le rôle {whole}", value)
    if not criteria.is_asked(noun):
        return of_feature(topic, label, noun, agreed, value, form)
    if not criteria.may_be(noun, value, form):
        told = form != "quantity" and " " in value
        return short(topic, label, value) if told else None
    return which_value(topic, noun, agreed, value, form)


def _for_one(
    noun: str, agreed: Agreement, value: str, form: Form
) -> tuple[str, Agreement]:
    noun, agreed = labels.one(noun, agreed) if is_one(value) else (noun, agreed)
    if is_one(value) and form == "noun":
        return labels.of_one(noun, agreed, value)
    return noun, agreed


def _told_by_phrase(
    topic: Topic, noun: str, agreed: Agreement, value: str, form: Form
) -> Question | None:
    """A role that is a thing, «port qui écoute», a number of things."""
    if fold(noun) == "role" and _ENTITY.match(value):
        return closed(f"dans {named(topic.name)}, qu’est-ce qu’un rôle", value)
    if " qui" in noun and _WHICH.match(noun):
        which = agreed.pick("quel", "quelle", "quels", "quelles")
        does = _WHICH.sub(r"\1 ", noun)
        return closed(within(topic, noun, f"{which} {does}"), value)
    if agreed.plural and form == "quantity":
        return how_many(topic, noun, agreed, value)
    return None


def _goes_on(answer: str) -> bool:
    """«Les correctifs et met à jour le moteur»: half an object, and another verb."""
    later = re.findall(r"\set (?:l[ae]s?\s|l’)?([a-zà-ÿ]+) (\S+)", answer)
    return any(is_verb(does, to) for does, to in later)


def _is_unsure(noun: str, value: str, form: Form) -> bool:
    """«Évaluation : toutes les règles»: what is done, and no value that it has."""
    if form in {"quantity", "scale"} or _NONE.match(value):
        return False
    if is_action(noun) and form == "verb":
        return True
    return not labels.is_nameable(noun)
