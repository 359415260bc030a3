"""The text of tree elements, own lines only, and what is emphasised in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from copy import copy
from itertools import chain, islice
from typing import NamedTuple, TypeVar
from xml.etree.ElementTree import Element

from content.notes.language.names import is_name
from content.notes.language.typography import one_line, plain, without_mark, word_set

TextOf = Callable[[Element], str]
Item = TypeVar("Item")

BLOCKS = word_set(
    """
    p ul ol dl div table blockquote pre details summary hr h1 h2 h3 h4 h5 h6 section
    figure figcaption caption li dt dd
    """
)
LISTS = word_set("ul ol")
HEADINGS = word_set("h1 h2 h3 h4 h5 h6")
# What may be an item's own text: a paragraph, or «* ### Mode strict - …».
LINES = HEADINGS | {"p"}
# These hold blocks, and no text of their own.
_BARE = word_set("ul ol dl table thead tbody tfoot tr")
_PARTS = word_set("thead tbody tfoot tr td th")
_LINE_END = "\ue000"
_OPENS = re.compile(
    r"[A-ZÀ-Ÿ0-9](?:[^.:=?!,()]|\([^()]{1,30}\)){0,40}\s?[:=](?:\s|$)"
    r"|[A-ZÀ-Ÿ][^.:=?!,()]{1,39}\([^()]{31,200}\)\s?:\s"
    r"|(?:Le|La|Les|L’|L'|Il|Elle|Un|Une|Si|Quand|Pour|The|It|If|When|Use|An?)\b"
)
_CLOSES = re.compile(r"[A-ZÀ-Ÿ0-9][^.:=?!,]{0,40}\s[:=]\s")
_DIVIDES = re.compile(r"→|⇒|=>|->|(?<=\s)[–—](?=\s)")
_AFTER_LABEL = re.compile(r"\s?[:=]\s|\s[–—-]\s")
_SAYS = re.compile(r"[.:;,=→!?]|(?<![A-Za-z])\d")
# A line that ends so goes on, whatever the next begins with: «one after the other in the».
_CUT = re.compile(
    r"\b(?:an?|the|of|inside|into|with|for|une?|l[ae]s?|des?|du|aux?|dans|avec|pour)$"
)
# The longest of these words and what stands before it.
_ENDING = 8
_MOST_IN_TITLE = 3
# «… 7 jours #piège», «… 7 jours ← souvent demandé»
_MARKS = re.compile(
    r"(?:\s+#(?![\da-fA-F]{3,8}\b)[^\W\d_][\w/-]+)+(?=\s*(?:\n|\ue000|$))|\s+←\s[^\n\ue000]*"
)
# «50 To[^faq]», whose footnote is in another file.
_FOOTNOTE = re.compile(r"(?<=\S)\[\^[\w.-]+\]")
# «→ Software as a Service»: an arrow that nothing stands before is a bullet.
_ARROW_FIRST = re.compile(r"^\s*(?:→|⇒|=>|-{1,2}>)\s+")
_NUMBER = re.compile(r"\d{1,2}[.)] (?=[^\W\d_])")
_EMPHASIS = frozenset({"strong", "b", "mark"})
_SLANTED = frozenset({"em", "i"})
# Where more is emphasised nothing is, and each would be looked for in each sentence.
_MOST_EMPHASISED = 200


class Passage(NamedTuple):
    """Clean text of one block: `lines` as typed (<br> divides), `bold` in order.

    `text` is all of them on one line, `lead` the emphasised text that it starts with,
    or "". `slanted` is in italics.
    """

    text: str
    lines: tuple[str, ...]
    bold: tuple[str, ...] = ()
    lead: str = ""
    linked: bool = False
    slanted: tuple[str, ...] = ()

    @classmethod
    def of(cls, *lines: str, bold: tuple[str, ...] = (), lead: str = "",
           linked: bool = False, slanted: tuple[str, ...] = ()) -> Passage:  # fmt: skip
        return cls(one_line(" ".join(lines)), lines, bold, lead, linked, slanted)


def passage(element: Element, text_of: TextOf) -> Passage:
    if not len(element) and "\n" not in (element.text or ""):
        text = _unmarked(plain(text_of(element)))
        return Passage(text, (text,) if text else ())
    own = _typed_lines(_own(element))
    text = _unmarked(plain(text_of(own)))
    bold = _emphasised(own, _EMPHASIS, text_of)
    lines = tuple(
        line
        for typed in text.split("\n")
        for line in _divided(typed.strip(), bold)
        if line
    )
    # The first that is emphasised, where nothing stands before it.
    lead = bold[0] if bold and _begins_with_emphasis(own) else ""
    slanted = _emphasised(own, _SLANTED, text_of)
    found = Passage(" ".join(lines), lines, tuple(filter(None, bold)), lead, _linked(own),
                    tuple(filter(None, slanted)))  # fmt: skip
    return _unnumbered(found)


def _unnumbered(found: Passage) -> Passage:
    """«**2. Neptune** — …» is of Neptune: the number in bold is no part of a name.

    Where none follows it numbers a step or a point, which is no thing.
    """
    number = _NUMBER.match(found.lead)
    bare = found.lead[number.end() :] if number else ""
    if not number or found.text == found.lead or not is_name(bare.rstrip(" :.")):
        return found
    first, *lines = found.lines
    first, whole = first.removeprefix(number[0]), found.text.removeprefix(number[0])
    bold = (bare, *found.bold[1:])
    return found._replace(text=whole, lines=(first, *lines), bold=bold, lead=bare)


def whole_passage(element: Element, text_of: TextOf) -> Passage:
    """All that a cell says, its lists and paragraphs too: lines for each of them."""
    if BLOCKS.isdisjoint(child.tag for child in element):
        return passage(element, text_of)
    told = [text for _block, text in own_passages(element, text_of) if text.text]
    lines = tuple(chain.from_iterable(one.lines for one in told))
    bold = _few(chain.from_iterable(one.bold for one in told))
    slanted = _few(chain.from_iterable(one.slanted for one in told))
    lead = told[0].lead if told else ""
    linked = bool(told) and all(one.linked for one in told)
    return Passage(" ; ".join(lines), lines, bold, lead, linked, slanted)


def own_passages(
    element: Element,
    text_of: TextOf,
    apart: Callable[[Element], bool] = lambda _: False,
) -> Iterator[tuple[Element, Passage]]:
    """The blocks of an element, itself too, with the text that is theirs alone.

    Not those that stand apart, nor what is in them.
    """
    own = None
    if element.tag not in _BARE:
        own = _own(element)
        yield element, passage(element, text_of)
    for child in element:
        if child is not own and _holds_text(child) and not apart(child):
            yield from own_passages(child, text_of, apart)


def _holds_text(element: Element) -> bool:
    """A block, or a part of one of those that hold no text of their own."""
    return element.tag in BLOCKS or element.tag in _PARTS


def _unmarked(text: str) -> str:
    """The text without tags at the end of a line, what an arrow remarks of it, an
    arrow that it begins with, and the marks of footnotes that the note has not.

    A line of tags alone is reported as it was typed.
    """
    text = _FOOTNOTE.sub("", _ARROW_FIRST.sub("", text))
    if ("#" not in text and "←" not in text) or text.startswith("#"):
        return text
    return _MARKS.sub("", text)


def _typed_lines(own: Element) -> Element:
    """The same with a mark for each line end, which `text_of` makes a space."""
    if "\n" not in "".join([own.text or "", *[one.tail or "" for one in own]]):
        return own
    marked = Element("span")
    marked.text = (own.text or "").replace("\n", _LINE_END)
    for child in own:
        kept = copy(child)
        tail = child.tail or ""
        if child.tag == "br":
            tail = tail.lstrip("\n")
        kept.tail = tail.replace("\n", _LINE_END)
        marked.append(kept)
    return marked


def _divided(text: str, bold: Sequence[str]) -> list[str]:
    """The lines of a paragraph that each say something: «RTO = …», «Q: …», «A: …»."""
    if _LINE_END not in text:
        return [text]
    first, *rest = (one_line(line) for line in text.split(_LINE_END))
    lines = [first]
    for line in rest:
        titled = len(lines) == 1 and is_title(first) and line[:1].isupper()
        if (
            lines[-1]
            and line
            and not _CUT.search(lines[-1][-_ENDING:])
            and (
                titled
                or begins_with_label(line, bold)
                or _OPENS.match(line)
                or lines[-1].endswith("?")
                or _CLOSES.match(lines[-1])
                or _are_alike(lines[-1], line)
            )
        ):
            lines.append(line)
        else:
            lines[-1] = f"{lines[-1]} {line}".strip()
    return lines


def begins_with_label(line: str, bold: Sequence[str]) -> bool:
    """«**host** : le conteneur…», a line of its own though its letter is small."""
    return any(
        line == label or _AFTER_LABEL.match(line.removeprefix(label))
        for label in bold
        if label and line.startswith(label)
    )


def _are_alike(above: str, line: str) -> bool:
    """Both divided by the same sign: «Rolling — par lots», «Immutable — …»."""
    signs = _DIVIDES.findall(line)
    # Above may be the whole of a long paragraph.
    return len(signs) == 1 and signs == [
        found[0] for found in islice(_DIVIDES.finditer(above), 2)
    ]


def is_title(line: str) -> bool:
    """A few words above others, with no sign that says something of them: «MFA»."""
    few = 0 < len(line.split()) <= _MOST_IN_TITLE
    return few and line[:1].isupper() and not _SAYS.search(line)


def _own(element: Element) -> Element:
    """The element without its nested blocks; a loose item's first paragraph counts."""
    if BLOCKS.isdisjoint([child.tag for child in element]):
        return element
    own = Element("span")
    own.text = element.text
    for position, child in enumerate(element):
        if child.tag not in BLOCKS:
            own.append(child)
        elif (
            child.tag in LINES
            and element.tag in {"li", "dd", "td"}
            and (position == 0 and not (element.text or "").strip())
        ):
            return child
        elif child.tail and child.tail.strip():
            _append(own, "\n" + child.tail)
    return own


def blocks_in(element: Element) -> tuple[Element, ...]:
    """The blocks of an element past its own text, which a first paragraph may be."""
    blocks = tuple(child for child in element if child.tag in BLOCKS)
    return blocks[1:] if blocks and _own(element) is blocks[0] else blocks


def only_bullet(blocks: Sequence[Element]) -> Element | None:
    """The bullet without blocks of its own that is all there is in them, else None."""
    below = list(blocks[0]) if len(blocks) == 1 and blocks[0].tag in LISTS else []
    return below[0] if len(below) == 1 and not blocks_in(below[0]) else None


def _append(own: Element, text: str) -> None:
    if len(own):
        own[-1].tail = (own[-1].tail or "") + text
    else:
        own.text = (own.text or "") + text


def _emphasised(own: Element, tags: Set[str], text_of: TextOf) -> list[str]:
    found = _few(child for child in own.iter() if child.tag in tags)
    return [_clean(child, text_of) for child in found]


def _few(emphasised: Iterable[Item]) -> tuple[Item, ...]:
    """The first alone where there are too many: it may be a label all the same."""
    found = tuple(emphasised)
    return found if len(found) <= _MOST_EMPHASISED else found[:1]


def _begins_with_emphasis(own: Element) -> bool:
    if not len(own) or own[0].tag not in _EMPHASIS:
        return False
    return not plain((own.text or "").replace(_LINE_END, " "))


def _clean(element: Element, text_of: TextOf) -> str:
    return without_mark(one_line(plain(text_of(element).replace(_LINE_END, " "))))


def _linked(own: Element) -> bool:
    """True where the passage is nothing but links."""
    if next(own.iter("a"), None) is None:
        return False
    outside = [own.text or ""] + [child.tail or "" for child in own]
    outside += [child.text or "" for child in own if child.tag != "a"]
    return not any(character.isalpha() for text in outside for character in text)


def whole_text(element: Element, text_of: TextOf) -> str:
    """All that an element says with what is nested in it, on one line."""
    return plain(text_of(element)).replace("\n", " ")


def line_of(element: Element, otherwise: int = 0) -> int:
    return int(element.get("data-line") or otherwise)
