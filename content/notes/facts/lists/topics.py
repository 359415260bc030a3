"""What the bullets under a bullet are about, where it names that."""

from __future__ import annotations

from content.notes.facts import prose
from content.notes.facts.builder import Builder
from content.notes.facts.glosses import expand_name
from content.notes.facts.headed import contrasted
from content.notes.facts.labelling import labelled
from content.notes.facts.lists.items import Item
from content.notes.facts.text import Passage, passage
from content.notes.language import asker, headings
from content.notes.language.base import Topic
from content.notes.language.french import labels
from content.notes.language.french.forms import form_of
from content.notes.language.french.nouns import is_common
from content.notes.language.french.phrasing import is_action, is_variant
from content.notes.language.names import is_name
from content.notes.language.services import is_service
from content.notes.language.typography import fold, without_brackets, without_end, words

_MOST_IN_TERM = 3


def topic_of(label: str, item: Item, builder: Builder, category: str) -> Topic | None:
    """The subject the children are about, where the label names one."""
    bare = headings.without_overview(label)
    label = bare if is_name(bare) else label
    if headings.is_lead_in(label) or headings.is_generic(label):
        return None
    subject = builder.subject
    if not category and asker(builder.language).is_attribute(label):
        return None
    if not category and item.text.lead and is_variant(builder.topic, label):
        return Topic(f"{without_brackets(subject)} {label}")
    named = is_name(label.replace(" & ", " and ")) or is_service(label)
    if not category and not named and not _is_thing(label, item, builder):
        return None
    expand_name(label, builder)
    known = builder.language == "en" and is_service(label)
    scope = subject if prose.needs_scope(label, subject) and not known else ""
    return Topic(label, scope, category)


def _is_thing(label: str, item: Item, builder: Builder) -> bool:
    if _is_term(label, item, builder):
        return True
    few = len(words(label)) <= _MOST_IN_TERM
    plain = few and not asker(builder.language).is_clause(label)
    if builder.language == "fr":
        plain = plain and not labels.is_plural(label) and form_of(label) == "noun"
    return plain and not contrasted(label) and _has_sides(item, builder)


def _has_sides(item: Item, builder: Builder) -> bool:
    """True where a bullet right below is a side of this one: «durée : 30 jours»."""
    below = [passage(one, builder.text_of) for child in item.children for one in child]
    found = (labelled(text.text, text.lead) for text in below)
    is_attribute = asker(builder.language).is_attribute
    return any(one and one.value and is_attribute(one.label) for one in found)


def _is_term(label: str, item: Item, builder: Builder) -> bool:
    """«**Permission boundary**» with more than a list under it, one of its kind."""
    if (
        not item.text.lead.startswith(label)
        or not 1 < len(words(label)) <= _MOST_IN_TERM
    ):
        return False
    if contrasted(label) or asker(builder.language).is_clause(label):
        return False
    french = builder.language == "fr"
    if french and (labels.is_plural(label) or form_of(label) != "noun"):
        return False
    if french and is_action(label) and is_common(label.split(" ")[-1]):
        return False
    below = [passage(one, builder.text_of) for child in item.children for one in child]
    return any(
        labelled(text.text, text.lead) or asker(builder.language).is_clause(text.text)
        for text in below
    )


def named_at_end(text: Passage) -> str:
    """«…masqué grâce au **Visibility Timeout** :» goes on about its last bold name."""
    last = text.bold[-1] if text.bold else ""
    _, found, after = text.text.rpartition(last) if last else ("", "", "")
    return last if found and not words(after) and is_name(last) else ""


def acts_as_label(text: Passage, builder: Builder) -> bool:
    whole = without_end(text.text)
    if text.lead and fold(text.lead) == fold(whole):
        return True
    if text.text.endswith(":") and len(words(whole)) <= 9:
        return not named_at_end(text)
    return len(words(whole)) <= 5 and not asker(builder.language).is_clause(whole)
