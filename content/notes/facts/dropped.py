"""What readers leave aside of a block and do not report: brackets of a label, fillers.

A net below all readers, so that whatever they do not foresee is reported.
"""

from __future__ import annotations

from itertools import chain
from xml.etree.ElementTree import Element

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.text import HEADINGS, own_passages
from content.notes.unsaid import LEAST, STEM, stems, unsaid

# What is a title, or is reported whole.
_APART = HEADINGS | {"thead", "pre", "summary"}


def skip_dropped(root: Element, text: str, builder: Builder) -> None:
    """Reports each run of words of a page that no fact and no report says.

    `text` is all that the page says.
    """
    told = {
        one
        for fact in builder.facts
        for one in (fact.subject, fact.attribute, fact.value, *fact.items, *fact.trail)
    }
    known = stems("\n".join(chain(told, (one.text for one in builder.skipped))))
    left = {stem for stem in stems(text) - known if len(stem) == STEM}
    if len(left) < LEAST:
        return
    for block, own in own_passages(root, builder.text_of, _is_apart):
        if left.isdisjoint(stems(own.text)):
            continue
        for clause in unsaid(own.text, known):
            with builder.at(block):
                builder.skip(clause, reasons.CUT)


def _is_apart(element: Element) -> bool:
    return element.tag in _APART or element.get("class") == "callout-title"
