"""Whether what a sentence stands under is the name of a thing."""

from __future__ import annotations

import re

from content.notes.facts.model import Fact
from content.notes.language import asker, headings, subjects
from content.notes.language.french.forms import form_of
from content.notes.language.names import is_name, mentions
from content.notes.language.typography import words

# «Pour trancher vite», «Choisir sa base»: what is done below, and no thing.
_TO_DO = frozenset({"purpose", "infinitive"})
_NO_NAME = re.compile(r"[#→]")
_MOST_IN_PHRASE = 3
# «Volume size 4 GB – 16 TB» under «Volume Types»: of which of them?
_FIGURES = re.compile(r"\s[~<>≤≥]?\s?\d")


def is_proven(fact: Fact, text: str) -> bool:
    """The sentence names what it is about, or stands under the name of a thing.

    «Tailles», «Conditions vues dans les QCM» are rubrics, «GSI throttlé» a case.
    """
    name = fact.subject
    if not name or mentions(text, name):
        return True
    ask = asker(fact.language)
    if (
        _NO_NAME.search(f"{name}{fact.scope}")
        or not may_be_thing(fact)
        or headings.is_for_exam(name)
        or subjects.is_rubric(name)
        or form_of(name) in _TO_DO
    ):
        return False
    alone = not fact.attribute and subjects.is_class(name)
    if alone and ask.is_attribute(_FIGURES.split(text)[0]):
        return False
    return is_name(name) or not ask.is_attribute(name)


def may_be_thing(fact: Fact) -> bool:
    """No clause, no remark of the author: «L’index est global», «Le truc à revoir»."""
    name = fact.subject
    told = len(words(name)) > _MOST_IN_PHRASE and not is_name(name)
    told = told and asker(fact.language).is_clause(name)
    return not (told or any(map(subjects.is_remark, (name, fact.scope))))
