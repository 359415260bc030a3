"""Facts of bullets: each with the chain of its parents."""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

from content.notes.facts import prose, reasons
from content.notes.facts.builder import Builder
from content.notes.facts.counts import counted
from content.notes.facts.outline import contrasted
from content.notes.facts.scenarios import read_scenario
from content.notes.facts.text import Passage, passage
from content.notes.facts.values import Labelled, dashed, is_open, labelled
from content.notes.language import asker, headings
from content.notes.language.base import Topic
from content.notes.language.french import labels
from content.notes.language.french.clauses import is_subordinate
from content.notes.language.french.forms import form_of
from content.notes.language.french.phrasing import is_action, is_mishap, is_variant
from content.notes.language.names import is_name
from content.notes.language.services import is_service
from content.notes.language.typography import (
    fold,
    without_brackets,
    without_end,
    word_set,
    words,
)

_LISTS = frozenset({"ul", "ol"})
_LEAST_ALIKE = 2
_MOST_WORDS = 48
_MOST_WORDS_EACH = 12
_MOST_IN_TERM = 3
_STEPS = re.compile(
    r"(?:flux|étapes|processus|déroulement|procédure|fonctionnement|steps|workflow|"
    r"how it works)\b", re.I,
)  # fmt: skip
_ARROW = re.compile("→|⇒|=>|->")
_LONGEST_KIND = 5
_KINDS = word_set(
    "policy type mode strategy option method tier model engine level plan"
)
_MOST_STEPS = 6
_MOST_IN_STEPS = 40


class _Item(NamedTuple):
    element: Element
    text: Passage
    children: tuple[Element, ...]
    labelled: Labelled | None

    @classmethod
    def of(cls, element: Element, text: Passage, *children: Element) -> _Item:
        return cls(element, text, children, labelled(text.text, text.lead))

    @property
    def name(self) -> str:
        """What the item is labelled with, or all of it where all of it is bold."""
        if found := self.labelled:
            return found.label
        whole = self.text.lead and self.text.lead == self.text.text
        return without_end(self.text.lead) if whole else ""


def read_list(element: Element, builder: Builder, label: str = "") -> None:
    """A list; `label` is what stands before it («Moteurs supportés»), or ""."""
    if not builder.depth and read_scenario(list(element), builder):
        return
    class_label = label or ("" if builder.depth else builder.outline.class_label)
    items = [_item(child, builder) for child in element if child.tag == "li"]
    items = _in_full(_divided_alike(items), builder)
    label = "" if is_subordinate(label) else label
    if _are_tasks(items):
        for item in items:
            with builder.at(item.element):
                builder.skip(item.text.text, reasons.EXAM_ADVICE)
        return
    if _are_steps(element, items, builder):
        _read_steps(items, builder)
        return
    if label and _is_enumeration(items, label, builder):
        _enumerate(items, label, builder, element)
        return
    category = _category(class_label, items, builder)
    if category and label:
        _enumerate_names(items, label, builder)
    for item in items:
        with builder.at(item.element):
            _read_item(item, builder, category)
    if builder.depth:
        builder.outline.leave(builder.local_level)


def _category(label: str, items: list[_Item], builder: Builder) -> str:
    """What each item is one of: «politique» under «Types de politiques»."""
    kind = label.rstrip("s").split(" ")[-1].lower() in _KINDS
    if not label or (not kind and asker(builder.language).is_clause(label)):
        return ""
    if _heads_one_thing(label, builder):
        return ""
    found = [item.labelled for item in items]
    if _STEPS.match(label) and all(found):
        return "étape" if builder.language == "fr" else "step"
    names = [one.label for one in found if one and one.value]
    known = labels.singular_class(label) if builder.outline.aspect else ""
    if len(names) < max(2, len(items)):
        return known if builder.language == "fr" else ""
    if builder.language == "en":
        return _english_kind(label, names)
    kind_of_each = labels.any_singular(label)
    if is_mishap(kind_of_each):
        return kind_of_each
    is_attribute = asker("fr").is_attribute
    sides = sum(is_attribute(name) and not is_name(name) for name in names)
    counts = sum(form_of(one.value) == "quantity" for one in found if one)
    if sides * 2 > len(names) or counts * 2 >= len(names):
        return ""
    return kind_of_each


def _heads_one_thing(label: str, builder: Builder) -> bool:
    """«Clé KMS» above bullets is what they are about; «Types de clés» says what of."""
    if builder.language == "en" or builder.depth or not builder.outline.is_headed:
        return False
    return not labels.is_plural(label)


def _english_kind(label: str, names: list[str]) -> str:
    """«Classic ports to know», «Record types»: what short names under them are."""
    found = re.match(r"(?P<kind>.*[a-z])s(?: to (?:know|remember))?$", label)
    kind = found["kind"] if found else ""
    kind = f"{kind[:-2]}y" if kind.endswith("ie") else kind
    short = max(map(len, names)) <= _LONGEST_KIND
    return kind if short or kind.split(" ")[-1].lower() in _KINDS else ""


def _item(element: Element, builder: Builder) -> _Item:
    children = tuple(child for child in element if child.tag in _LISTS)
    return _Item.of(element, passage(element, builder.text_of), *children)


def _divided_alike(items: list[_Item]) -> list[_Item]:
    """«Cluster - same rack», «Spread - distinct hardware»: each begins with a name."""
    known = [item.labelled for item in items]
    if len(items) < _LEAST_ALIKE or any(one and one.sign != "-" for one in known):
        return items
    found = [item.labelled or dashed(item.text.text) for item in items]
    if not all(found):
        return items
    return [item._replace(labelled=one) for item, one in zip(items, found, strict=True)]


def _in_full(items: list[_Item], builder: Builder) -> list[_Item]:
    """«identity : …» under «identity-based vs resource-based» is the former."""
    return [
        item._replace(labelled=found._replace(label=whole))
        if (found := item.labelled)
        and (whole := builder.outline.full_name(found.label))
        else item
        for item in items
    ]


def _are_tasks(items: list[_Item]) -> bool:
    """«[ ] relire les policies»: boxes to tick, and nothing labelled in them."""
    boxes = [item.element.get("class", "").startswith("task") for item in items]
    return bool(items) and all(boxes) and not any(item.labelled for item in items)


def _are_steps(element: Element, items: list[_Item], builder: Builder) -> bool:
    """A numbered list of things done: the steps of a procedure."""
    if element.tag != "ol" or len(items) < 3:
        return False
    if any(item.labelled or item.children for item in items):
        return False
    done = sum(_is_step(item.text.text, builder) for item in items)
    return done * 2 > len(items)


def _is_step(text: str, builder: Builder) -> bool:
    ask = asker(builder.language)
    is_told = builder.language == "fr" and form_of(text) == "infinitive"
    return is_told or ask.is_clause(text) or ask.is_predicate(text)


def _read_steps(items: list[_Item], builder: Builder) -> None:
    texts = tuple(item.text.text for item in items)
    label = "étapes" if builder.language == "fr" else "steps"
    counted = sum(len(words(text)) for text in texts)
    short = counted <= _MOST_IN_STEPS and len(texts) <= _MOST_STEPS
    with builder.at(items[0].element):
        if short and builder.subject:
            builder.enumerate(builder.subject, label, texts, open_ended=False)
    for item in items:
        with builder.at(item.element):
            if not short or not builder.subject:
                builder.skip(item.text.text, reasons.PROCEDURE)
            builder.anchor(item.element)


def _is_enumeration(items: list[_Item], label: str, builder: Builder) -> bool:
    """Short items without labels or children: one card with a list."""
    if not items or any(item.children or item.labelled for item in items):
        return False
    if any(_ARROW.search(without_brackets(item.text.text)) for item in items):
        return False
    counts = [len(words(item.text.text)) for item in items]
    if sum(counts) > _MOST_WORDS or max(counts) > _MOST_WORDS_EACH:
        return False
    if all(counted(item.text.text, builder.language) for item in items):
        return False
    is_clause = asker(builder.language).is_clause
    return is_clause(label) or not any(is_clause(item.text.text) for item in items)


def _enumerate(
    items: list[_Item], label: str, builder: Builder, element: Element
) -> None:
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
        builder.anchor(item.element)


def _enumerate_names(items: list[_Item], label: str, builder: Builder) -> None:
    names = tuple(item.name for item in items)
    if re.search(r"\spar\s", label):
        return
    if len(names) > 1 and all(names) and builder.subject:
        with builder.at(items[0].element):
            builder.enumerate(builder.subject, label, names, open_ended=False)


def _read_item(item: _Item, builder: Builder, category: str) -> None:
    if item.children:
        _read_parent(item, builder, category)
    elif item.text.text:
        _read_leaf(item, builder, category)


def _read_leaf(item: _Item, builder: Builder, category: str) -> None:
    text = item.text
    if prose.handle_noise(text, builder):
        return
    if len(lines := prose.whole_lines(text)) > 1:
        _read_leaf_lines(item, lines, builder, category)
        return
    found = item.labelled
    clause = found and asker(builder.language).is_clause(found.label)
    need = (
        found is not None
        and found.sign in prose.ARROWS
        and (builder.outline.says_need or is_service(without_end(found.value)))
    )
    if found and found.value and (text.lead or not clause or need or found.sign == "="):
        prose.read_labelled(found, text.bold, builder, category=category)
    elif found and not found.value:
        builder.skip(text.text, reasons.LEAD_IN)
    else:
        prose.read_sentences(text.text, text.bold, builder)


def _read_leaf_lines(
    item: _Item, lines: list[Passage], builder: Builder, category: str
) -> None:
    """A bullet of several typed lines: all are about the name it starts with."""
    first = _Item.of(item.element, lines[0], *item.children)
    _read_leaf(first, builder, category)
    if is_name(first.name):
        builder.outline.enter(builder.local_level, first.name, subject=first.name)
    for line in lines[1:]:
        _read_leaf(_Item.of(item.element, line), builder, category)
    if is_name(first.name):
        builder.outline.leave(builder.local_level)


def _read_parent(item: _Item, builder: Builder, category: str) -> None:
    found, label = item.labelled, without_end(item.text.text)
    dependent = False
    if (found and found.value) or (
        not found and not _acts_as_label(item.text, builder)
    ):
        _read_leaf(item, builder, category)
        dependent = item.text.text.endswith(":")
        lead = without_end(item.text.lead)
        label = found.label if found else _named_at_end(item.text) or lead
    elif found:
        label = found.label
    topic = _topic_of(label, item, builder, category) if label else None
    cut_off = (
        dependent
        or is_subordinate(label)
        or (not item.text.lead and asker(builder.language).is_clause(label))
    )
    dependent = topic is None and cut_off
    level, told = builder.parent_level, builder.told
    joined = topic and label and topic.name.endswith(f" {label}")
    shown = topic.name if topic and joined else label or item.text.text
    _enter(level, topic, shown, builder, dependent=dependent)
    if topic and found and found.value:
        builder.tell(topic)
    listed = "" if topic or headings.is_lead_in(label) else label
    builder.depth += 1
    for child in item.children:
        read_list(child, builder, listed)
    builder.depth -= 1
    builder.outline.leave(level)
    if builder.told == told:
        builder.skip(item.text.text, reasons.LEAD_IN)


def _is_term(label: str, item: _Item, builder: Builder) -> bool:
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
    if french and is_action(label):
        return False
    below = [passage(one, builder.text_of) for child in item.children for one in child]
    return any(
        labelled(text.text, text.lead) or asker(builder.language).is_clause(text.text)
        for text in below
    )


def _enter(
    level: int, topic: Topic | None, text: str, builder: Builder, *, dependent: bool
) -> None:
    shown = topic or Topic("")
    builder.outline.enter(level, text, subject=shown.name, category=shown.category,
                          scope=shown.scope, dependent=dependent)  # fmt: skip


def _named_at_end(text: Passage) -> str:
    """«…masqué grâce au **Visibility Timeout** :» goes on about its last bold name."""
    last = text.bold[-1] if text.bold else ""
    _, found, after = text.text.rpartition(last) if last else ("", "", "")
    return last if found and not words(after) and is_name(last) else ""


def _acts_as_label(text: Passage, builder: Builder) -> bool:
    whole = without_end(text.text)
    if text.lead and fold(text.lead) == fold(whole):
        return True
    if text.text.endswith(":") and len(words(whole)) <= 9:
        return not _named_at_end(text)
    return len(words(whole)) <= 5 and not asker(builder.language).is_clause(whole)


def _topic_of(label: str, item: _Item, builder: Builder, category: str) -> Topic | None:
    """The subject the children are about, where the label names one."""
    if headings.is_lead_in(label) or headings.is_generic(label):
        return None
    if not category and asker(builder.language).is_attribute(label):
        return None
    subject = builder.subject
    if not category and item.text.lead and is_variant(builder.topic, label):
        return Topic(f"{without_brackets(subject)} {label}")
    named = is_name(label.replace(" & ", " and ")) or is_service(label)
    if not category and not named and not _is_term(label, item, builder):
        return None
    builder.expand_name(label)
    scope = subject if prose.needs_scope(label, subject) else ""
    return Topic(label, scope, category)
