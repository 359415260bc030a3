"""Qualities and what is done: what they are, by whom and how, and values by name."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french.articles import of, of_named, the
from content.notes.language.french.forms import Form, form_of
from content.notes.language.french.measures import (
    is_one_amount,
    measure_of,
    measures,
)
from content.notes.language.french.neutral import short
from content.notes.language.french.nouns import Agreement
from content.notes.language.french.phrasing import closed, inside, is_mishap, subject_of
from content.notes.language.french.sides import (
    side_asked,
)
from content.notes.language.french.which import how_assured, levelled, which_is
from content.notes.language.names import is_name
from content.notes.language.typography import fold, small, word_set

_ACTOR = re.compile(
    r"(?:(?:le |la |l’|les )?(?:clients?|fournisseurs?|utilisateurs?|équipes?|hébergeur"
    r"|éditeur|administrateurs?)\b|(?:AWS|Amazon)$)", re.I,
)  # fmt: skip
# «À activer à la création» says what is to be done about it, and not by what.
LEFT_TO_DO = re.compile(r"à \w{3,}(?:er|ir|re)\b", re.I)
# «Disponibilité : probabilité d’y accéder» says what the word means.
_EXPLAINS = re.compile(
    r"(?:l[ae] |l’|une? )?(?:probabilité|aptitude|capacité|faculté|possibilité|fait|garantie"
    r"|proportion|part) (?:de |d’|que |qu’)", re.I,
)  # fmt: skip
_IS_STATE = re.compile(
    r"^(?:pas|aucune?|non|autant|possible|\w{3,}(?:é|ée|és|ées|ible|able)s?)\b", re.I
)

# How much of a quality there is, whatever is said behind it.
_GRADES = word_set(
    """
    fort forte faible strict stricte eventuel eventuelle immediat immediate total totale
    partiel partielle moyen moyenne excellent excellente complet complete
    """
)
# What there is to do in the place of a deed that is none to do.
_INSTEAD = frozenset(
    {"bonne pratique", "solution", "alternative", "correction", "recommandation"}
)


def of_quality(
    topic: Topic, label: str, noun: str, agreed: Agreement, value: str, form: Form
) -> Question | None:
    """«Chiffrement», «sauvegarde»: what it is, by whom, how, how much, or whether."""
    if _EXPLAINS.match(value) and not agreed.plural:
        return closed(f"{inside(topic)}, que désigne {the(noun, agreed)}", value)
    if asked := by_whom(topic, noun, agreed, value):
        return asked
    if form == "verb" and (asked := side_asked(topic, noun, value)):
        return asked
    if form == "quantity" and (agreed.plural or not is_one_amount(value)):
        return None
    if form == "quantity":
        of_what, its = measure_of(noun, agreed, value)
        told = of_what != noun or measures(noun)
        return which_value(topic, of_what, its, value, form) if told else None
    if fold(value.split(" ")[0]) in _GRADES and not agreed.plural:
        # «Forte en lecture après écriture» tells what coherence there is.
        return closed(which_is(noun, agreed, subject_of(topic), ""), value)
    told = form in {"noun", "prepositional"} and not agreed.plural
    if not told or _IS_STATE.match(value) or LEFT_TO_DO.match(value):
        return short(topic, label, value)
    return closed(how_assured(noun, agreed, subject_of(topic)), value)


def by_whom(topic: Topic, noun: str, agreed: Agreement, value: str) -> Question | None:
    if not _ACTOR.match(value) or agreed.plural:
        return None
    done = agreed.pick("est-il assuré", "est-elle assurée", "", "")
    whole = f"{the(noun, agreed)} {of_named(subject_of(topic))}"
    return closed(f"par qui {whole} {done}", value)


def which_value(
    topic: Topic, noun: str, agreed: Agreement, value: str, form: Form
) -> Question:
    asked_for = levelled(noun, agreed, form, value)
    quoted = " : " in topic.name or not is_name(topic.name)
    if is_mishap(topic.category) and quoted:
        told = which_is(*asked_for, "", "")
        if fold(noun) in _INSTEAD and form_of(topic.name) == "infinitive":
            return closed(f"au lieu {of(small(topic.name))}, {told}", value)
        return closed(f"face à «{topic.name}», {told}", value)
    return closed(which_is(*asked_for, subject_of(topic), ""), value)
