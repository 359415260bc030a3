"""Facts of bullets: each with the chain of its parents."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from content.notes.facts import prose, reasons
from content.notes.facts.builder import Builder
from content.notes.facts.headed import title_name
from content.notes.facts.lists.asked import read_question, read_what
from content.notes.facts.lists.entries import (
    read_entry,
    said_below,
    term_of,
    with_text,
)
from content.notes.facts.lists.enumerations import (
    USES,
    enumerate_items,
    enumerate_names,
    is_enumeration,
    leave_out,
)
from content.notes.facts.lists.examples import (
    opens_examples,
    skip_example,
    skip_examples,
)
from content.notes.facts.lists.items import Item, are_tasks, before_headings, items_of
from content.notes.facts.lists.kinds import (
    category_of,
    is_one_of,
    named_after_heading,
)
from content.notes.facts.lists.leaves import read_leaf
from content.notes.facts.lists.steps import are_steps, leads_on, read_steps
from content.notes.facts.lists.topics import acts_as_label, named_at_end, topic_of
from content.notes.facts.paired import read_paired_item
from content.notes.facts.scenarios import read_scenario
from content.notes.facts.struck import skips_struck
from content.notes.facts.text import LISTS, whole_text
from content.notes.language import asker, headings
from content.notes.language.base import Topic
from content.notes.language.french.clauses import is_subordinate
from content.notes.language.names import is_name
from content.notes.language.typography import without_end


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
    items = [one for one in items if not skips_struck(one.element, builder)]
    if not items:
        return
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
    if label and is_enumeration(items, label, builder):
        if told:
            leave_out(items, builder)
        else:
            enumerate_items(items, label, builder)
        return
    if names := named_after_heading(items, builder):
        with builder.at(items[0].element):
            builder.enumerate(builder.subject, builder.subject, names, open_ended=False)
    category = "" if told else category_of(class_label, items, builder)
    if category and label:
        enumerate_names(items, label, category, builder)
    told_of = prose.described([item.text for item in items], builder)
    for item, one in zip(items, told_of, strict=True):
        kind = category if is_one_of(item, items, category, builder) else ""
        with builder.at(item.element):
            if leads_on(element, item, builder):
                builder.skip(item.text.text, reasons.PROCEDURE)
            elif one and not item.blocks:
                prose.read_described(one, builder)
            else:
                _read_item(item, builder, kind)
    if builder.position.depth:
        builder.outline.leave(builder.position.local_level)


def _read_item(item: Item, builder: Builder, category: str) -> None:
    if read_paired_item(item.text, item.blocks, builder):
        return
    if item.blocks and not item.text.text:
        builder.nested(item.blocks)
    elif item.blocks:
        _read_parent(item, builder, category)
    elif item.text.text:
        read_leaf(item, builder, category)


def _read_parent(item: Item, builder: Builder, category: str) -> None:
    if read_question(item, builder) or read_what(item, builder):
        return
    found, label = item.labelled, without_end(item.text.text)
    if headings.is_example(found.label if found else label):
        skip_example(item, builder)
        return
    dependent = False
    heard = builder.heard
    blocks = item.blocks
    if (term := term_of(item, builder)) and _read_first(term, item, builder, category):
        blocks = blocks[1:]
    elif (found and found.value) or (
        not found and not acts_as_label(item.text, builder)
    ):
        read_leaf(item, builder, category)
        dependent = item.text.text.endswith(":")
        lead = without_end(item.text.lead)
        lead = title_name(lead) or lead
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
        listed = USES[builder.language == "en"]
    told = found is not None and bool(found.value)
    builder.position.depth += 1
    example = False
    blocks, parts = before_headings(blocks)
    for block, after in with_text(blocks, builder):
        if block.tag in LISTS and example:
            skip_examples(block, builder)
        elif block.tag in LISTS:
            read_list(block, builder, listed, told=told, after=after)
        else:
            _read_block(block, builder, topic)
        example = block.tag not in LISTS and opens_examples(block, builder)
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
