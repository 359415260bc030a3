"""Counted: what a sentence says how many there are of, and then names one by one.

«Il existe en trois moteurs : A, B et C»: as many items as counted prove the list. «Les
styles sont A, B et C» lists names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.cards.model import Sketch
from content.notes.cards.subjects import may_be_thing
from content.notes.facts.model import Fact
from content.notes.facts.values import SEMICOLON
from content.notes.language.base import Topic
from content.notes.language.french import counted as french
from content.notes.language.names import is_coined, is_name
from content.notes.language.services import is_service
from content.notes.language.subjects import owner_of
from content.notes.language.typography import (
    BRACKETED,
    UNBRACKETED,
    is_balanced,
    without_brackets,
    without_end,
    words,
)

_NUMBERS = {
    one: count
    for count, names in enumerate(
        ("deux two 2", "trois three 3", "quatre four 4", "cinq five 5", "six 6",
         "sept seven 7"), start=2,
    )
    for one in names.split()
}  # fmt: skip
_SAID = re.compile(
    rf"(?P<head>[^:;.]*?)\b(?P<count>{'|'.join(_NUMBERS)}) (?P<what>[^\W\d][^,;:()→>\d]{{2,50}}?)"
    r"\s?:\s(?P<items>[^:]+)$",
    re.I,
)
_ARE = re.compile(
    r"(?:Les|The) (?P<what>[a-zà-ÿ][^,;:()→>\d]{2,50}?) (?:sont|are)(?: :)? (?P<items>[^:;]+)$"
)
_HAS = re.compile(
    r"(?P<owner>[A-Z][^,;:()]{1,50}?) (?:has|have|comes? in|offers?|supports?|provides?|exists? in)$"
)
_THERE = re.compile(r"there are$", re.I)
_OF_KIND = re.compile(r"\w+s\b")
_COMMA = re.compile(rf",\s+{UNBRACKETED}")
_AND = re.compile(rf"\s(?:et|and)\s{UNBRACKETED}")
_JOINT = re.compile(r"^(?:et|and|puis|enfin|then)\s(?:enfin\s|finally\s)?", re.I)
# «…, le dernier étant pour les petites tables»: more of one of them.
_ASIDE = re.compile(
    r", (?:(?:le|ce|la|cette) derni[eè]re?|dont|avec|qui|chacune?|the last|with|each)\b.*$"
)
# An item that says what another one does, or that is no more, is none.
_NO_ITEM = re.compile(
    r"(?:ils?|elles?|on|qui|que|dont|ce|cela|mais|donc|sans|ni|it|they|which|but|so|the (?:first|second|other)"
    r"|l[ae] (?:premi|second|deuxi|troisi)\w+|l’une?|l’autre)\b|\d+$", re.I,
)  # fmt: skip
_LISTS = re.compile(r":\s| sont | are ")
_LEAST_NAMED, _MOST_NAMED, _MOST_IN_NAME = 3, 6, 3
_MOST_IN_ITEM, _MOST_WORDS = 16, 40


def write(fact: Fact) -> Iterator[Sketch]:
    """One list of what a sentence counts or names, in the words it does so."""
    if (
        fact.shape != "statement"
        or not _LISTS.search(fact.value)
        or not may_be_thing(fact)
    ):
        return
    items, prompt = _counted(fact) or _named(fact) or ((), "")
    if items and prompt:
        yield Sketch(fact._replace(items=items), "enumeration", prompt, " ; ".join(items),
                     items=items, asks=prompt)  # fmt: skip


def _counted(fact: Fact) -> tuple[tuple[str, ...], str] | None:
    found = _SAID.match(fact.value)
    if not found:
        return None
    items = _items(without_end(found["items"]), _NUMBERS[found["count"].lower()])
    head = BRACKETED.sub("", found["head"]).strip(" ,")
    what = f"{found['count'].lower()} {found['what']}"
    alone = not (head or fact.prose or fact.attribute)
    if not items or not (head or alone):
        return None
    if fact.language == "fr":
        return items, french.asked(fact.topic, head, what)
    return items, _english(fact.topic, head, what) if _OF_KIND.search(what) else ""


def _english(topic: Topic, head: str, what: str) -> str:
    has, owner = _HAS.match(head), owner_of(topic)
    if has:
        owner = (
            has["owner"] if is_name(has["owner"]) or is_service(has["owner"]) else ""
        )
    elif head and not _THERE.match(head):
        return ""
    return f"What are the {what} of {owner}?" if owner else ""


def _named(fact: Fact) -> tuple[tuple[str, ...], str] | None:
    found = _ARE.match(fact.value)
    if not found:
        return None
    listed = _COMMA.split(_ASIDE.sub("", without_end(found["items"])))
    items = (*listed[:-1], *_AND.split(listed[-1]))
    if not _LEAST_NAMED <= len(items) <= _MOST_NAMED or not all(map(_is_named, items)):
        return None
    if fact.language == "fr":
        return items, french.listed(fact.topic, found["what"])
    owner = owner_of(fact.topic)
    return items, f"{owner}: what are the {found['what']}?" if owner else ""


def _items(text: str, count: int) -> tuple[str, ...]:
    """As many items as there are said to be, else ()."""
    divided = SEMICOLON.split(text)
    if len(divided) == 1:
        divided = _COMMA.split(text)
        if len(divided) == count - 1:
            divided = [*divided[:-1], *_AND.split(divided[-1])]
    items = tuple(_JOINT.sub("", one.strip()) for one in divided)
    if len(items) != count or not all(map(_is_item, items)):
        return ()
    return items if sum(len(words(one)) for one in items) <= _MOST_WORDS else ()


def _is_item(text: str) -> bool:
    said = len(words(without_brackets(text)))
    whole = is_balanced(text) and not _NO_ITEM.match(text)
    return whole and 0 < said <= _MOST_IN_ITEM


def _is_named(text: str) -> bool:
    few = 0 < len(words(without_brackets(text))) <= _MOST_IN_NAME
    return few and (text[:1].isupper() or is_coined(text.split(" ")[0]))
