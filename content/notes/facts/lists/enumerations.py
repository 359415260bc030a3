"""Bullets that are items of what stands before them: one list, and one card."""

from __future__ import annotations

import re

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.counts import counted
from content.notes.facts.lists.items import Item
from content.notes.facts.lists.kinds import are_alike
from content.notes.facts.values import is_open
from content.notes.language import asker
from content.notes.language.french.forms import form_of
from content.notes.language.typography import (
    ARROW,
    first_word,
    without_brackets,
    word_set,
    words,
)

USES = ("Cas d’usage", "Use cases")
_MOST_WORDS = 48
# What a thing does under one of these is one of several, and asked for with them.
_TOGETHER = word_set(
    "avantages inconvenients fonctions benefices missions roles atouts"
)
# «Formats», «Tarification»: what a thing is like stands behind each, and not in it.
_TRAITS = word_set("caracteristique propriete characteristic property feature")
_LEAST_TOGETHER, _MOST_TOGETHER = 2, 5
# A use is told at more length than a name.
_MOST_WORDS_EACH, _MOST_IN_USE = 12, 16


def is_enumeration(items: list[Item], label: str, builder: Builder) -> bool:
    """Short items without labels or children: one card with a list."""
    if not items or any(item.blocks or item.labelled for item in items):
        return False
    if any(ARROW.search(without_brackets(item.text.text)) for item in items):
        return False
    counts = [len(words(item.text.text)) for item in items]
    most = _MOST_IN_USE if label in USES else _MOST_WORDS_EACH
    if sum(counts) > _MOST_WORDS or max(counts) > most:
        return False
    if all(counted(item.text.text, builder.language) for item in items):
        return False
    is_clause = asker(builder.language).is_clause
    if is_clause(label) or _are_told_together(items, label, builder):
        return True
    return not any(is_clause(item.text.text) for item in items)


def _are_told_together(items: list[Item], label: str, builder: Builder) -> bool:
    """«Réduit les coûts» and «améliore les temps de réponse» under «Avantages»."""
    first = first_word(label)
    if builder.language == "en" or first not in _TOGETHER or not builder.subject:
        return False
    forms = [form_of(item.text.text) for item in items]
    few = _LEAST_TOGETHER <= len(items) <= _MOST_TOGETHER
    return few and "clause" not in forms and "prepositional" not in forms


def enumerate_items(items: list[Item], label: str, builder: Builder) -> None:
    kept = [item.text for item in items if not item.text.linked and item.text.text]
    if not kept:
        builder.skip(label, reasons.LINKS)
        return
    with builder.at(items[0].element):
        if len(kept) == 1 and not asker(builder.language).is_clause(label):
            builder.attribute(builder.subject, label, kept[0].text, bold=kept[0].bold)
        else:
            open_ended = any(is_open(text.text) for text in kept)
            builder.enumerate(builder.subject, label, tuple(t.text for t in kept),
                              open_ended=open_ended)  # fmt: skip
    for item in items[1:]:
        builder.position.anchor_of(item.element)


def leave_out(items: list[Item], builder: Builder) -> None:
    """«Moteurs : A, B», and under it «licence fournie»: a remark on one or on all."""
    for item in items:
        with builder.at(item.element):
            builder.skip(item.text.text, reasons.DEPENDENT)


def enumerate_names(
    items: list[Item], label: str, category: str, builder: Builder
) -> None:
    names = tuple(item.name for item in items)
    if re.search(r"\spar\s", label) or first_word(category) in _TRAITS:
        return
    if len(names) < 2 or not all(names) or not are_alike(items, category, builder):
        return
    if len({bool(one.labelled and one.labelled.value) for one in items}) > 1:
        # «Types de clés :» heads a list of its own beside «Coût : 1 $».
        return
    if builder.subject:
        with builder.at(items[0].element):
            builder.enumerate(builder.subject, label, names, open_ended=False)
