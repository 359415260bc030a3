"""One side of a subject, asked by the shape of its label and of its value."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french import clauses
from content.notes.language.french.articles import (
    named,
    of,
    of_named,
    the,
)
from content.notes.language.french.forms import Form
from content.notes.language.french.nouns import (
    Agreement,
    lowered,
)
from content.notes.language.french.phrasing import closed, subject_of, toward, which_is
from content.notes.language.french.verbs import is_plural_verb
from content.notes.language.names import is_name
from content.notes.language.typography import fold, words

_LEAST_MEANING = 3


def of_feature(
    subject: str, noun: str, agreed: Agreement, value: str, form: Form
) -> Question | None:
    whole = f"{the(noun, agreed)} {of_named(subject)}"
    found = clauses.predicate(value) if form == "verb" else None
    if found and not agreed.plural and (asked := clauses.ask_object(whole, *found)):
        return closed(asked.prompt, asked.answer)
    if form in {"infinitive", "purpose"}:
        verb = agreed.pick("sert", "sert", "servent", "servent")
        return closed(f"à quoi {verb} {whole}", toward(value))
    if form in {"quantity", "scale"} or len(words(value)) < _LEAST_MEANING:
        return closed(which_is(noun, agreed, subject, ""), value)
    verb = agreed.pick("consiste", "consiste", "consistent", "consistent")
    return closed(f"en quoi {verb} {whole}", value)


def of_name(topic: Topic, label: str, value: str, form: Form) -> Question:
    preposition = "dans" if is_name(topic.name) else "pour"
    inside = f"{preposition} {named(topic.name)}"
    shown = label if is_name(label) else f"«{label}»"
    found = clauses.predicate(value) if form == "verb" else None
    if found and (asked := clauses.ask_object(shown, *found)):
        return closed(f"{inside}, {asked.prompt}", asked.answer)
    if form in {"infinitive", "purpose"}:
        return closed(f"{inside}, quel est le rôle {of(shown)}", value)
    if form in {"clause", "prepositional", "verb"}:
        return closed(f"{inside}, en quoi consiste {shown}", value)
    if form != "noun" or len(words(value)) < _LEAST_MEANING:
        return side_of(topic, label, value)
    return closed(f"{inside}, que désigne {shown}", value)


def items_of(topic: Topic, label: str) -> str:
    """For a list whose label takes no article: « SNS — Abonnés : quels éléments ? »"""
    if re.search(r"\s(?:&|et)\s", label) and not is_name(label):
        side = lowered(label).replace(" & ", " et ")
        shown = of_named(topic.name)
        return closed(f"côté {side}, quelles sont les caractéristiques {shown}",
                       "").prompt  # fmt: skip
    return closed(f"{subject_of(topic)} — {label} : quels éléments",
                   "").prompt  # fmt: skip


def unphrased(topic: Topic, label: str, value: str, form: Form) -> Question:
    """A label no article can be put before, and a value that may say what it is."""
    if re.search(r"\s(?:&|et)\s", label) and not is_name(label):
        return closed(items_of(topic, label).removesuffix(" ?"), value)
    if form in {"infinitive", "purpose"}:
        shown = f"quel est le rôle de «{label}»"
        return closed(f"{subject_of(topic)} : {shown}", value)
    return side_of(topic, label, value)


def side_of(topic: Topic, label: str, value: str) -> Question:
    """« OU — statut ? »: plain, and right whatever the label and the value are."""
    return closed(f"{subject_of(topic)} — {label}", value)


def side_asked(topic: Topic, noun: str, value: str) -> Question | None:
    found = clauses.predicate(value)
    if found and is_plural_verb(found[0]):
        return None
    asked = clauses.ask_object(named(topic.name), *found) if found else None
    return asked and closed(f"côté {noun}, {asked.prompt}", asked.answer)


def yes_no(topic: Topic, label: str, value: str) -> Question:
    bare = label.rstrip("? \u00a0\u202f")
    small = bare[0].lower() + bare[1:]
    if fold(bare).startswith("compatible"):
        small = re.sub(r"^(compatible) (?=[A-Z])", r"\1 avec ", small)
        return closed(f"{named(topic.name)} est-il {small}", value)
    return closed(f"{named(topic.name)} : {small}", value)
