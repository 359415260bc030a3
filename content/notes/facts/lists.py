"""Facts of bullets: each with the chain of its parents."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from content.notes.facts import prose, reasons
from content.notes.facts.builder import Builder
from content.notes.facts.text import Passage, passage
from content.notes.facts.values import Labelled, is_open, labelled
from content.notes.language import headings
from content.notes.language.base import Topic
from content.notes.language.french import labels
from content.notes.language.french.forms import form_of
from content.notes.language.names import is_name
from content.notes.language.typography import fold, without_end, words

_FIRST_LEVEL = 8
_LISTS = frozenset({"ul", "ol"})


def read_list(
    element: Element, builder: Builder, depth: int = 0, label: str = ""
) -> None:
    """A list; `label` is what stands before it («Moteurs supportés»), or ""."""
    items = [item for item in element if item.tag == "li"]
    texts = [passage(item, builder.text_of) for item in items]
    category = labels.singular_class(label) if label else ""
    if label and _is_enumeration(items, texts):
        _enumerate(items, texts, label, builder, element)
        return
    if label and category:
        _enumerate_labels(items, texts, label, builder)
    for item, text in zip(items, texts, strict=True):
        with builder.at(item):
            _read_item(item, text, builder, depth, category)


def _is_enumeration(items: list[Element], texts: list[Passage]) -> bool:
    """Short items without labels or children: one card with a list."""
    if any(_nested(item) for item in items) or not texts:
        return False
    if any(labelled(text.text, text.lead) for text in texts):
        return False
    if any(form_of(text.text) in {"clause", "verb"} for text in texts):
        return False
    total = sum(len(words(text.text)) for text in texts)
    return total <= 48 and all(len(words(text.text)) <= 12 for text in texts)


def _enumerate(
    items: list[Element], texts: list[Passage], label: str, builder: Builder,
    element: Element,
) -> None:  # fmt: skip
    kept = [text for text in texts if not text.linked and text.text]
    if not kept:
        with builder.at(element):
            builder.skip(" ; ".join(text.text for text in texts), reasons.LINKS)
        return
    with builder.at(items[0]):
        if len(kept) == 1:
            builder.attribute(builder.subject, label, kept[0].text, bold=kept[0].bold)
        else:
            builder.enumerate(builder.subject, label,
                              tuple(text.text for text in kept),
                              open_ended=any(is_open(text.text) for text in kept))  # fmt: skip
    for item in items[1:]:
        builder.anchor(item)


def _enumerate_labels(
    items: list[Element], texts: list[Passage], label: str, builder: Builder
) -> None:
    names = []
    for item, text in zip(items, texts, strict=True):
        found = labelled(text.text, text.lead)
        name = found.label if found else _whole_label(item, text)
        if not name:
            return
        names.append(name)
    if len(names) > 1 and builder.subject:
        with builder.at(items[0]):
            builder.enumerate(builder.subject, label, tuple(names), open_ended=False)


def _whole_label(item: Element, text: Passage) -> str:
    return without_end(text.lead) if text.lead and text.lead == text.text else ""


def _nested(item: Element) -> list[Element]:
    return [child for child in item if child.tag in _LISTS]


def _read_item(
    item: Element, text: Passage, builder: Builder, depth: int, category: str
) -> None:
    children = _nested(item)
    if text.text and not children:
        _read_leaf(text, builder, category)
    elif children:
        _read_parent(text, children, builder, depth, category)


def _read_leaf(text: Passage, builder: Builder, category: str) -> None:
    if prose.handle_noise(text, builder):
        return
    found = labelled(text.text, text.lead)
    if found and found.value and not _is_sentence(found, text):
        prose.read_labelled(found, text.bold, builder, category=category)
    elif found and not found.value:
        builder.skip(text.text, reasons.LEAD_IN)
    else:
        prose.read_sentences(text.text, text.bold, builder)


def _is_sentence(found: Labelled, text: Passage) -> bool:
    return not text.lead and form_of(found.label) in {"clause", "verb"}


def _read_parent(
    text: Passage, children: list[Element], builder: Builder, depth: int, category: str
) -> None:
    found = labelled(text.text, text.lead)
    label = found.label if found else without_end(text.text)
    level = _FIRST_LEVEL + depth
    if found and found.value:
        _read_leaf(text, builder, category)
    elif not found and not _acts_as_label(text):
        _read_leaf(text, builder, category)
        label = ""
    topic = _topic_of(label, builder, category) if label else None
    builder.outline.enter(level, label or text.text, subject=topic.name if topic else "",
                          category=topic.category if topic else "",
                          scope=topic.scope if topic else "")  # fmt: skip
    listed = "" if topic or headings.is_lead_in(label) else label
    for child in children:
        read_list(child, builder, depth + 1, listed)
    builder.outline.leave(level)


def _acts_as_label(text: Passage) -> bool:
    whole = without_end(text.text)
    if text.lead and fold(text.lead) == fold(whole):
        return True
    return len(words(whole)) <= 5 and form_of(whole) == "noun"


def _topic_of(label: str, builder: Builder, category: str) -> Topic | None:
    """The subject the children are about, where the label names one."""
    if headings.is_lead_in(label) or headings.is_generic(label):
        return None
    if not category and not is_name(label):
        return None
    subject = builder.subject
    builder.expand_name(label)
    scope = subject if prose.needs_scope(label, subject) else ""
    return Topic(label, scope, category)
