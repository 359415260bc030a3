"""A bullet that is only a term, and the text that stands right below it.

«* /boot», and under it «Contient le noyau.», indented or not, in a fence or not, says
what «/boot : contient le noyau» does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from xml.etree.ElementTree import Element

from content.notes.facts import prose, reasons
from content.notes.facts.builder import Builder
from content.notes.facts.drawings import in_words
from content.notes.facts.grid import is_unruled
from content.notes.facts.labelling import Labelled
from content.notes.facts.lists.items import Item
from content.notes.facts.prose.pronouns import subject_of
from content.notes.facts.text import BLOCKS, LISTS, Passage, passage
from content.notes.facts.values import sentences
from content.notes.language import asker, headings
from content.notes.language.base import Topic
from content.notes.language.french import labels
from content.notes.language.french.clauses import without_vague_subject
from content.notes.language.french.forms import form_of
from content.notes.language.french.kinds import names_kind
from content.notes.language.french.nouns import without_article
from content.notes.language.french.verbs import is_plural_verb
from content.notes.language.names import is_coined, is_name, mentions
from content.notes.language.typography import (
    fold,
    is_balanced,
    plain,
    without_end,
    words,
)

_MOST_IN_TERM = 4
_LEAST_SAID = 3
_ENDS = frozenset(":?.;!,")
_QUOTES = re.compile(r"[«»“”\"]")
_QUOTED = re.compile(r"^[«“\"]\s?([^«»“”\"]+?)\s?[»”\"]")
_TEXTS = frozenset({"p", "pre"})


def term_of(item: Item, builder: Builder) -> str:
    """The term a bullet is nothing but, "" of a sentence, a label or a title."""
    term = item.text.text
    few = 0 < len(words(term)) <= _MOST_IN_TERM and len(item.text.lines) == 1
    if not few or item.labelled or item.text.linked or term[-1] in _ENDS:
        return ""
    if headings.is_generic(term) or headings.is_lead_in(term):
        return ""
    if headings.is_example(term) or asker(builder.language).is_clause(term):
        return ""
    return term if is_name(term) or form_of(term) == "noun" else ""


def said_below(block: Element, builder: Builder) -> Passage | None:
    """What a paragraph, one quoted or a fence of words says; None of any other block."""
    if block.tag == "blockquote" and len(block) == 1:
        block = block[0]
    if block.tag == "p" and not is_unruled(block):
        return passage(block, builder.text_of)
    if block.tag != "pre" or not (lines := in_words(block)):
        return None
    return Passage.of(*map(plain, lines))


def read_entry(
    term: str,
    text: Passage,
    builder: Builder,
    category: str = "",
    *,
    titled: bool = False,
) -> bool:
    """Reads what stands below a term as said of it; False where it is not sure to be.

    The first sentence alone: what follows may be of anything that it brings up.
    `titled`: the term stands in bold, and so is one.
    """
    first, *rest = _sentences(text)
    first = _QUOTED.sub(r"\1", first, count=1)
    if not _is_of(term, first, builder, titled=titled):
        return False
    if _is_subject(term, first):
        builder.state(Topic(term, "", category), without_end(first))
    elif asker(builder.language).is_attribute(term):
        prose.read_labelled(Labelled(term, first, ":"), (term,), builder)
    else:
        told = Passage.of(without_vague_subject(first), bold=(term,))
        prose.read_definition(term, told, builder, category)
    for sentence in rest:
        builder.skip(sentence, reasons.DEPENDENT)
    return True


def read_titled(text: Passage, builder: Builder, category: str) -> bool:
    """Reads «**etcd**» and the lines below it in one bullet; False of any other."""
    title, *below = text.lines or ("",)
    term = without_end(text.lead)
    few = 0 < len(words(term)) <= _MOST_IN_TERM and bool(below)
    if not few or _QUOTES.search(term) or fold(term) != fold(title):
        return False
    if title[-1] in _ENDS or headings.is_generic(term) or headings.is_example(term):
        return False
    told = Passage.of(*below, bold=text.bold[1:])
    return read_entry(term, told, builder, category, titled=True)


def _sentences(text: Passage) -> list[str]:
    if not text.text or prose.noise(text):
        return [""]
    first, *more = prose.whole_lines(text)
    if first.text.endswith(":"):
        return [""]
    return [*sentences(first.text), *(line.text for line in more)]


def _is_of(term: str, said: str, builder: Builder, *, titled: bool) -> bool:
    if len(words(said)) < _LEAST_SAID or not is_balanced(said):
        return False
    return _is_subject(term, said) or _is_told_of(term, said, builder, titled=titled)


def _is_subject(term: str, sentence: str) -> bool:
    """«Une image Docker est…» below «Image» names it again."""
    subject = without_article(subject_of(sentence, ""))
    return bool(subject) and (
        mentions(subject, term) or fold(term).startswith(fold(subject))
    )


def _is_told_of(term: str, said: str, builder: Builder, *, titled: bool) -> bool:
    """What a name does, or what kind of thing a term is."""
    if builder.language != "fr":
        return False
    if asker("fr").is_attribute(term):
        return bool(builder.subject)
    said = without_vague_subject(said)
    named = titled or all(map(is_coined, term.split()))
    if form_of(said) == "verb":
        return named and not is_plural_verb(said.split(" ")[0])
    # «Journal tenu à jour» is no «fichiers journalisés».
    first = without_article(said).split(" ")[0]
    one = named or labels.is_plural(first) == labels.is_plural(term)
    return one and names_kind(without_article(said))


def with_text(
    blocks: Sequence[Element], builder: Builder
) -> Iterator[tuple[Element, Element | None]]:
    """Each block, and beside a list that ends in a term the text below that."""
    taken = None
    for block, after in zip_longest(blocks, blocks[1:]):
        if block is taken:
            continue
        taken = None if after is None else text_below(block, after, builder)
        yield block, taken


def text_below(element: Element, after: Element, builder: Builder) -> Element | None:
    """The block after a list, where it tells what the term is that the list ends in."""
    last = element[-1] if element.tag in LISTS and len(element) else None
    if last is None or after.tag not in _TEXTS:
        return None
    item = Item.of(last, passage(last, builder.text_of))
    bare = BLOCKS.isdisjoint(child.tag for child in last)
    term = term_of(item, builder) if bare else ""
    text = said_below(after, builder) if term else None
    titled = item.text.lead == term
    told = text is not None and _is_of(
        term, _sentences(text)[0], builder, titled=titled
    )
    return after if told else None
