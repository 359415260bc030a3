"""The bullets of a list: their text, their labels and what stands under them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from content.notes.facts.builder import Builder
from content.notes.facts.labelling import Labelled, dashed, labelled
from content.notes.facts.text import HEADINGS, LISTS, Passage, blocks_in, passage
from content.notes.language.typography import without_end

_LEAST_ALIKE = 2


class Item(NamedTuple):
    """A bullet, the lists below it, and the blocks among them, lists too, as typed."""

    element: Element
    text: Passage
    children: tuple[Element, ...]
    labelled: Labelled | None
    blocks: tuple[Element, ...] = ()

    @classmethod
    def of(cls, element: Element, text: Passage, *children: Element) -> Item:
        return cls(element, text, children, labelled(text.text, text.lead))

    @property
    def name(self) -> str:
        """What the item is labelled with, or all of it where all of it is bold."""
        if found := self.labelled:
            return found.label
        whole = self.text.lead and self.text.lead == self.text.text
        return without_end(self.text.lead) if whole else ""


def items_of(element: Element, builder: Builder) -> list[Item]:
    """The bullets of a list, labelled alike where they are written alike."""
    items = [_item(child, builder) for child in element if child.tag == "li"]
    return _in_full(_divided_alike(items), builder)


def _item(element: Element, builder: Builder) -> Item:
    blocks = blocks_in(element)
    children = (child for child in blocks if child.tag in LISTS)
    item = Item.of(element, passage(element, builder.text_of), *children)
    return item._replace(blocks=blocks)


def before_headings(
    blocks: Sequence[Element],
) -> tuple[tuple[Element, ...], tuple[Element, ...]]:
    """The blocks of a bullet before its first heading, and that with what it heads."""
    at = next((n for n, one in enumerate(blocks) if one.tag in HEADINGS), len(blocks))
    return tuple(blocks[:at]), tuple(blocks[at:])


def _divided_alike(items: list[Item]) -> list[Item]:
    """«Cluster - same rack», «Spread - distinct hardware»: each begins with a name."""
    known = [item.labelled for item in items]
    if len(items) < _LEAST_ALIKE or any(one and one.sign != "-" for one in known):
        return items
    found = [item.labelled or dashed(item.text.text) for item in items]
    if not all(found):
        return items
    return [item._replace(labelled=one) for item, one in zip(items, found, strict=True)]


def _in_full(items: list[Item], builder: Builder) -> list[Item]:
    """«identity : …» under «identity-based vs resource-based» is the former."""
    return [
        item._replace(labelled=found._replace(label=whole))
        if (found := item.labelled)
        and (whole := builder.outline.full_name(found.label))
        else item
        for item in items
    ]


def are_tasks(items: list[Item]) -> bool:
    """«[ ] relire les policies»: boxes to tick, and nothing labelled in them."""
    boxes = [item.element.get("class", "").startswith("task") for item in items]
    return bool(items) and all(boxes) and not any(item.labelled for item in items)
