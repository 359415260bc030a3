"""What one of several of a kind is, asked in French by what is said of it.

Each is called by its name and is one step, mode, command or mistake of a subject: of
some is asked what they do, of others in what they consist.
"""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french import (
    clauses,
    mishaps,
    objects,
)
from content.notes.language.french.articles import is_many, named, of, the
from content.notes.language.french.descriptions import (
    is_phrase,
)
from content.notes.language.french.forms import Form
from content.notes.language.french.kind_nouns import TYPED
from content.notes.language.french.kinds import says_what
from content.notes.language.french.nouns import agreement, lowered
from content.notes.language.french.phrasing import (
    ANY_THING,
    bare,
    closed,
    is_done,
    is_mishap,
    is_trait,
    of_topic,
    scoped,
)
from content.notes.language.french.terms import (
    is_member_of,
)
from content.notes.language.french.traits import lists_traits
from content.notes.language.french.verbs import is_plural_verb
from content.notes.language.french.what import SPOKEN, consists
from content.notes.language.names import is_name
from content.notes.language.typography import (
    first_word,
    fold,
    without_brackets,
    word_set,
)

_ALSO = re.compile(r"\b(?:aussi|également)\b", re.I)
# What a thing needs, keeps or may do is nothing that it does.
STATES = word_set(
    "peut peuvent doit doivent necessite exige requiert demande suppose implique coute dure "
    "reste accepte promet depend fonctionne existe tient vaut est sont"
)
# «Poids de 0 à 255», «pays, continent ou région»: values, and nothing that is done.
_RANGES = re.compile(
    r"\S+ de [-−]?\d+ à \+?\d+|[^\s,/]+(?:, | / |/| ou )[^\s,]+(?:,| ou |/|$)"
)
# Of a service or a tool is said what it is, or nothing.
_ANY_THING = ANY_THING | {"outil", "solution"}
_WHAT_IS = re.compile(r"qu’est-ce|que (?:sont|désigne)")


def asked_of_member(topic: Topic, value: str, form: Form) -> Question | None:
    """Of one of several modes, types or uses, each called by its name."""
    if not is_member_of(topic):
        return None
    found = clauses.predicate(value) if form == "verb" else None
    subject = bare(topic)
    if found and is_plural_verb(found[0]):
        subject = named(topic.name) if is_many(topic.name) else ""
    stays = found is not None and fold(found[0]) in STATES
    # What is typed does something, and asked for its object gives its deed away.
    typed = first_word(topic.category) in TYPED
    told = None
    if found and subject and not (typed and not stays):
        told = objects.ask_object(subject, *found)
    if stays and (not told or _ALSO.search(value)):
        return None
    if told:
        return closed(scoped(topic, told.prompt), told.answer)
    does = found[0] if found else value.split(" ")[0]
    if form == "verb" and subject and not is_plural_verb(does):
        return closed(scoped(topic, f"que fait {subject}"), value)
    if form == "prepositional" and not is_done(topic.category):
        return None
    if is_mishap(topic.category):
        asks = mishaps.of_mishap(topic, value, form)
        return closed(scoped(topic, asks), value) if asks else None
    done = is_done(topic.category)
    if form in {"infinitive", "purpose"} and not done:
        return closed(scoped(topic, f"quel est le rôle {of_topic(topic)}"), value)
    if done and form in {"infinitive", "clause"} and is_mishap(topic.name):
        # «Incident mineur» among actions is what they are taken against.
        asks = f"que faire en cas {of(lowered(topic.name))}"
        return closed(scoped(topic, asks), value) if form == "infinitive" else None
    if done and _RANGES.match(without_brackets(value)):
        return None
    if says_what(topic, value) or (done and form in {"infinitive", "clause"}):
        return closed(scoped(topic, consists(topic)), value)
    if lists_traits(value) or is_trait(value):
        traits = f"qu’est-ce qui caractérise {as_thing(topic)}"
        return closed(scoped(topic, traits), value)
    if not is_phrase(value):
        return None
    stands_for = consists(topic)
    if _WHAT_IS.match(stands_for):
        if first_word(topic.category) in _ANY_THING:
            return None
        agreed = agreement(topic.category)
        shown = f"{lowered(topic.category)} «{topic.name}»"
        stands_for = (
            f"à quoi correspond {the(shown, agreed)}"
            if agreed and not agreed.plural
            else ""
        )
    return closed(scoped(topic, stands_for), value) if stands_for else None


def as_thing(topic: Topic) -> str:
    """The topic in a question that is of the thing and not of the word: «TCP»."""
    spoken = first_word(topic.category) in SPOKEN and is_name(topic.name)
    return named(topic.name) if spoken else bare(topic)
