"""Lists of one bullet that number the parts of a note: «1. Amazon SQS», «2. Amazon SNS».

Typed with their numbers and no heading marks, each alone above what it is about.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from content.notes.facts.headed import headed_subject
from content.notes.facts.prose import whole_lines
from content.notes.facts.text import BLOCKS, Passage, TextOf, passage
from content.notes.language.names import is_proper
from content.notes.language.services import is_service
from content.notes.language.typography import words

_LEAST_PARTS = 2
_MOST_IN_TITLE = 8


def numbered_parts(elements: Sequence[Element]) -> frozenset[Element]:
    """The lists among some blocks that number parts, where there are several."""
    parts = [one for one in elements if one.tag == "ol" and _is_alone(one)]
    return frozenset(parts if len(parts) >= _LEAST_PARTS else ())


def title_of(element: Element, text_of: TextOf) -> tuple[str, list[Passage]]:
    """The name a part is titled with and the lines typed below it; "" for no name."""
    title, *below = whole_lines(passage(element[0], text_of)) or [Passage.of("")]
    subject = headed_subject(title.text)
    named = is_service(subject) or is_proper(subject)
    few = len(words(title.text)) <= _MOST_IN_TITLE
    return (title.text, below) if named and few else ("", [])


def _is_alone(element: Element) -> bool:
    items = [child for child in element if child.tag == "li"]
    return len(items) == 1 and BLOCKS.isdisjoint(child.tag for child in items[0])
