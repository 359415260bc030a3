"""What a policy that picks one of several goes by: «pays, continent ou État»."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french.articles import has_article
from content.notes.language.french.clauses import starts_object
from content.notes.language.french.forms import Form
from content.notes.language.french.kinds import names_deed
from content.notes.language.french.phrasing import bare, closed, is_trait, scoped
from content.notes.language.french.verbs import may_be_infinitive

_CHOOSES = re.compile(
    r"(?:politique|stratégie|algorithme|méthode|mode|règle)s? (?:de |d’)"
    r"(?:routage|placement|répartition|équilibrage|distribution|tri|sélection)\b", re.I,
)  # fmt: skip
# «Primaire obligatoirement surveillé, actif/passif» is what it is like.
_TRAIT = re.compile(r"[^,]*\b(?:obligatoire|actif|passif|ment \w+é)|pas d|aucun", re.I)


def founded_on(topic: Topic, value: str, form: Form) -> Question | None:
    """None for a value that is done, is a thing or is like something."""
    if form != "noun" or not _CHOOSES.match(topic.category) or has_article(value):
        return None
    first, _, rest = value.lower().partition(" ")
    if may_be_infinitive(first) and starts_object(rest):
        return None
    if names_deed(value) or _TRAIT.match(value) or is_trait(value):
        return None
    return closed(scoped(topic, f"sur quoi se fonde {bare(topic)}"), value)
