"""Facts of bullets: each with the chain of its parents."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from content.notes.facts import prose, reasons
from content.notes.facts.builder import Builder
from content.notes.facts.counts import counted
from content.notes.facts.labelling import ARROWS
from content.notes.facts.lists.asked import read_question
from content.notes.facts.lists.entries import (
    read_entry,
    read_titled,
    said_below,
    term_of,
    with_text,
)
from content.notes.facts.lists.items import Item, are_tasks, before_headings, items_of
from content.notes.facts.lists.kinds import (
    are_alike,
    category_of,
    is_one_of,
    named_after_heading,
)
from content.notes.facts.lists.pronouns import resolved_item, spoken_of
from content.notes.facts.lists.steps import are_steps, read_steps
from content.notes.facts.lists.topics import acts_as_label, named_at_end, topic_of
from content.notes.facts.scenarios import read_scenario
from content.notes.facts.text import LISTS, Passage, whole_text
from content.notes.facts.values import is_open
from content.notes.language import asker, headings
from content.notes.language.base import Topic
from content.notes.language.french.clauses import is_subordinate
from content.notes.language.french.forms import form_of
from content.notes.language.names import is_name
from content.notes.language.services import is_service
from content.notes.language.typography import (
    ARROW,
    fold,
    without_brackets,
    without_end,
    word_set,
    words,
)

_USES = ("Cas d’usage", "Use cases")
_MOST_WORDS = 48
# What a thing does under one of these is one of several, and asked for with them.
_TOGETHER = word_set(
    "avantages inconvenients fonctions benefices missions roles atouts"
)
_LEAST_TOGETHER, _MOST_TOGETHER = 2, 5
# A use is told at more length than a name.
_MOST_WORDS_EACH, _MOST_IN_USE = 12, 16


def read_list(
    element: Element,
    builder: Builder,
    label: str = "",
    *,
    told: bool = False,
    after: Element | None = None,
) -> None:
    """A list; `label` is what stands before it («Moteurs supportés»), or "".

    `told`: the label has its value already, and is no list of what stands below it.
    `after`: the text below its last bullet, where that is only a term.
    """
    if not builder.position.depth and read_scenario(list(element), builder):
        return
    class_label = label or (
        "" if builder.position.depth else builder.outline.class_label
    )
    items = items_of(element, builder)
    if after is not None:
        items[-1] = items[-1]._replace(blocks=(after,))
    label = "" if is_subordinate(label) else label
    if are_tasks(items):
        for item in items:
            with builder.at(item.element):
                whole = whole_text(item.element, builder.text_of)
                builder.skip(whole, reasons.EXAM_ADVICE)
        return
    if are_steps(element, items, builder):
        read_steps(items, builder)
        return
    if label and _is_enumeration(items, label, builder):
        if told:
            _leave_out(items, builder)
        else:
            _enumerate(items, label, builder)
        return
    if names := named_after_heading(items, builder):
        with builder.at(items[0].element):
            builder.enumerate(builder.subject, builder.subject, names, open_ended=False)
    category = "" if told else category_of(class_label, items, builder)
    if category and label:
        _enumerate_names(items, label, category, builder)
    about = ""
    for item in items:
        kind = category if is_one_of(item, items, category, builder) else ""
        item = resolved_item(item, about)
        with builder.at(item.element):
            _read_item(item, builder, kind)
        about = spoken_of(item)
    if builder.position.depth:
        builder.outline.leave(builder.position.local_level)


def _is_enumeration(items: list[Item], label: str, builder: Builder) -> bool:
    """Short items without labels or children: one card with a list."""
    if not items or any(item.blocks or item.labelled for item in items):
        return False
    if any(ARROW.search(without_brackets(item.text.text)) for item in items):
        return False
    counts = [len(words(item.text.text)) for item in items]
    most = _MOST_IN_USE if label in _USES else _MOST_WORDS_EACH
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
    first = fold(label).split(" ")[0]
    if builder.language == "en" or first not in _TOGETHER or not builder.subject:
        return False
    forms = [form_of(item.text.text) for item in items]
    few = _LEAST_TOGETHER <= len(items) <= _MOST_TOGETHER
    return few and "clause" not in forms and "prepositional" not in forms


def _enumerate(items: list[Item], label: str, builder: Builder) -> None:
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


def _leave_out(items: list[Item], builder: Builder) -> None:
    """«Moteurs : A, B», and under it «licence fournie»: a remark on one or on all."""
    for item in items:
        with builder.at(item.element):
            builder.skip(item.text.text, reasons.DEPENDENT)


def _enumerate_names(
    items: list[Item], label: str, category: str, builder: Builder
) -> None:
    names = tuple(item.name for item in items)
    if re.search(r"\spar\s", label):
        return
    if len(names) < 2 or not all(names) or not are_alike(items, category, builder):
        return
    if builder.subject:
        with builder.at(items[0].element):
            builder.enumerate(builder.subject, label, names, open_ended=False)


def _read_item(item: Item, builder: Builder, category: str) -> None:
    if item.blocks and not item.text.text:
        builder.nested(item.blocks)
    elif item.blocks:
        _read_parent(item, builder, category)
    elif item.text.text:
        _read_leaf(item, builder, category)


def _read_leaf(item: Item, builder: Builder, category: str) -> None:
    text = item.text
    if prose.handle_noise(text, builder):
        return
    if read_titled(text, builder, category):
        return
    if len(lines := prose.whole_lines(text)) > 1:
        _read_leaf_lines(item, lines, builder, category)
        return
    if set_beside := prose.beside(text):
        prose.read_beside(set_beside, text.bold, builder)
        return
    if pieces := prose.divided(text):
        prose.read_divided(pieces, text.bold, builder)
        return
    found = item.labelled
    clause = found and asker(builder.language).is_clause(found.label)
    need = (
        found is not None
        and found.sign in ARROWS
        and (builder.outline.says_need or is_service(without_end(found.value)))
    )
    if found and found.value and (text.lead or not clause or need or found.sign == "="):
        prose.read_labelled(found, text.bold, builder, category=category)
    elif found and not found.value:
        builder.skip(text.text, reasons.LEAD_IN)
    else:
        prose.read_sentences(text.text, text.bold, builder)


def _read_leaf_lines(
    item: Item, lines: list[Passage], builder: Builder, category: str
) -> None:
    """A bullet of several typed lines: all are about the name it starts with."""
    first = Item.of(item.element, lines[0], *item.children)
    _read_leaf(first, builder, category)
    if is_name(first.name):
        builder.outline.enter(
            builder.position.local_level, first.name, subject=first.name
        )
    for line in lines[1:]:
        _read_leaf(Item.of(item.element, line), builder, category)
    if is_name(first.name):
        builder.outline.leave(builder.position.local_level)


def _skip_example(item: Item, builder: Builder) -> None:
    """«Calcul exemple : 192.168.1.10»: what is worked out below holds for that alone."""
    builder.skip(item.text.text, reasons.EXAMPLE)
    for block in item.blocks:
        if block.tag in LISTS:
            _skip_examples(block, builder)
        else:
            with builder.at(block):
                builder.skip(whole_text(block, builder.text_of), reasons.EXAMPLE)


def _skip_examples(element: Element, builder: Builder) -> None:
    for item in items_of(element, builder):
        with builder.at(item.element):
            _skip_example(item, builder)


def _opens_examples(block: Element, builder: Builder) -> bool:
    """«Exemple :» between the bullets that tell a rule and those that apply it."""
    text = said_below(block, builder)
    return text is not None and headings.is_example(without_end(text.text))


def _read_parent(item: Item, builder: Builder, category: str) -> None:
    if read_question(item, builder):
        return
    found, label = item.labelled, without_end(item.text.text)
    if headings.is_example(found.label if found else label):
        _skip_example(item, builder)
        return
    dependent = False
    heard = builder.heard
    blocks = item.blocks
    if (term := term_of(item, builder)) and _read_first(term, item, builder, category):
        blocks = blocks[1:]
    elif (found and found.value) or (
        not found and not acts_as_label(item.text, builder)
    ):
        _read_leaf(item, builder, category)
        dependent = item.text.text.endswith(":")
        lead = without_end(item.text.lead)
        label = found.label if found else named_at_end(item.text) or lead
    elif found:
        label = found.label
    is_read = builder.heard > heard
    topic = topic_of(label, item, builder, category) if label else None
    cut_off = (
        dependent
        or is_subordinate(label)
        or (not item.text.lead and asker(builder.language).is_clause(label))
    )
    dependent = topic is None and cut_off
    level = builder.position.parent_level
    joined = topic and label and topic.name.endswith(f" {label}")
    shown = topic.name if topic and joined else label or item.text.text
    _enter(level, topic, shown, builder, dependent=dependent)
    if topic and found and found.value:
        builder.told.add(topic)
    listed = "" if topic or headings.is_lead_in(label) else label
    if headings.leads_to_uses(item.text.text) and builder.subject:
        listed = _USES[builder.language == "en"]
    told = found is not None and bool(found.value)
    builder.position.depth += 1
    example = False
    blocks, parts = before_headings(blocks)
    for block, after in with_text(blocks, builder):
        if block.tag in LISTS and example:
            _skip_examples(block, builder)
        elif block.tag in LISTS:
            read_list(block, builder, listed, told=told, after=after)
        else:
            _read_block(block, builder, topic)
        example = block.tag not in LISTS and _opens_examples(block, builder)
    builder.nested(parts)
    builder.position.depth -= 1
    builder.outline.leave(level)
    if not is_read:
        builder.skip(item.text.text, reasons.LEAD_IN)


def _read_first(term: str, item: Item, builder: Builder, category: str) -> bool:
    text = said_below(item.blocks[0], builder)
    titled = item.text.lead == term
    return text is not None and read_entry(term, text, builder, category, titled=titled)


def _read_block(block: Element, builder: Builder, topic: Topic | None) -> None:
    """A paragraph of a bullet is of what the bullet names, or of nobody knows what."""
    text = said_below(block, builder)
    if text is None:
        builder.nested((block,))
        return
    with builder.at(block):
        if topic is not None and is_name(topic.name):
            prose.read_paragraph(text, builder)
        else:
            builder.skip(text.text, reasons.DEPENDENT)


def _enter(
    level: int, topic: Topic | None, text: str, builder: Builder, *, dependent: bool
) -> None:
    shown = topic or Topic("")
    builder.outline.enter(level, text, subject=shown.name, category=shown.category,
                          scope=shown.scope, dependent=dependent)  # fmt: skip
