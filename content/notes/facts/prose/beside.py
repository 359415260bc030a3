"""Names that a line emphasises and explains one after the other.

«*user pool* = se connecter, *identity pool* = obtenir des credentials»: what each of
them is, is best asked beside the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.labelling import labelled
from content.notes.facts.prose.labels import read_rest
from content.notes.facts.prose.passages import read_labelled, read_sentences
from content.notes.facts.prose.quoted import quoted_needs
from content.notes.facts.text import Passage
from content.notes.facts.values import sentences
from content.notes.language import asker
from content.notes.language.base import Topic
from content.notes.language.french.phrasing import is_trait
from content.notes.language.services import is_known
from content.notes.language.typography import without_end, words

_SIGN = re.compile(r"(?:\s\([^()]*\))?\s?(?P<sign>[:=])\s")
# «Publique», «convertibles» are said of what stands before, and no names.
_ADJECTIVE = re.compile(
    r"\w+(?:[ae]ntes?|ée?s?|i[fv]e?s|iques?|[ai]bles?|ale?s|aux)", re.I
)
# A name explained begins the line, a sentence or a part of one.
_OPENS = re.compile(
    r"(?:^|[.:;,)]\s+|\s(?:et|and)\s+)(?:mode |le |la |the |an? )?$", re.I
)
# No longer than this is what it matches.
_OPENING = 20
_JOINT = re.compile(
    r"(?<![\s,;.])[\s,;.]+(?:et|and)?\s*(?:mode |le |la |the |an? )?$", re.I
)
_ONE_DOES = re.compile(r"on\s", re.I)
# «Reste pour lundi : les Resolver endpoints» brings up what the names behind it are of.
_LED_TO = re.compile(
    r"(?P<aside>[^:]{2,40}?)\s?:\s(?P<what>(?:les|the)\s(?:[\w-]+\s){0,3}[\w-]+)", re.I
)
_PAIR = 2
_MOST_IN_NAME, _MOST_SAID = 4, 18


class Explained(NamedTuple):
    """`rest` are the sentences behind the first that is said of a name."""

    name: str
    sign: str
    value: str
    rest: tuple[str, ...]


class Beside(NamedTuple):
    """`before` is what stands before the first of the names."""

    before: str
    told: tuple[Explained, ...]


def beside(text: Passage) -> Beside | None:
    """The names a line sets side by side in italics or in bold, none where one only.

    «**Lustre** : HPC. *Scratch* = temporaire. *Persistent* = répliqué»: one sign
    explains what another one labels.
    """
    names = dict.fromkeys((*text.slanted, *text.bold))
    if len(names) < _PAIR:
        return None
    places = sorted({place for name in names for place in _places(text.text, name)})
    if len(places) < _PAIR:
        return None
    labelled_by, *others = [place.sign for place in places]
    if len(set(others)) > 1 or (len(others) < _PAIR and labelled_by != others[0]):
        return None
    if labelled_by != others[0]:
        places = places[1:]
    return _explained(text.text, places)


class _Place(NamedTuple):
    start: int
    end: int
    name: str
    sign: str


def _places(text: str, name: str) -> Iterator[_Place]:
    """Where a name opens what is said of it: «*user pool* = …»."""
    bare = name.rstrip(" :=")
    if not bare or len(words(bare)) > _MOST_IN_NAME or _ADJECTIVE.fullmatch(bare):
        return
    for found in re.finditer(re.escape(bare), text):
        sign = _SIGN.match(text, found.end())
        start = found.start()
        if sign and _OPENS.search(text, max(start - _OPENING, 0), start):
            yield _Place(start, sign.end(), bare, sign["sign"])
            return


def _explained(text: str, places: list[_Place]) -> Beside | None:
    told: list[Explained] = []
    for place, after in zip_longest(places, places[1:]):
        value = text[place.end : after.start if after else None]
        value = _JOINT.sub("", value) if after else value
        first, *rest = sentences(value) or [""]
        told.append(Explained(place.name, place.sign, without_end(first), tuple(rest)))
    said = [len(words(one.value)) for one in told]
    named = {one.name for one in told}
    piled = any(" = " in one.value for one in told)
    if (
        piled
        or len(named) < len(told)
        or not all(0 < count <= _MOST_SAID for count in said)
    ):
        return None
    return Beside(_JOINT.sub("", text[: places[0].start]).strip(), tuple(told))


def read_beside(found: Beside, bold: tuple[str, ...], builder: Builder) -> None:
    """Two are compared; of more each is told from the others."""
    owner = _read_before(found.before, bold, builder)
    if owner:
        builder.outline.enter(builder.position.local_level, owner, subject=owner)
    if len(found.told) == _PAIR:
        value = " ; ".join(f"{one.name} : {one.value}" for one in found.told)
        builder.contrast(tuple(one.name for one in found.told), value)
    else:
        _read_several(found.told, builder)
    for one in found.told:
        for sentence in one.rest:
            if quoted_needs(sentence):
                read_sentences(sentence, bold, builder)
            else:
                read_rest(sentence, Topic(one.name), bold, builder)
    if owner:
        builder.outline.leave(builder.position.local_level)


def _read_several(told: tuple[Explained, ...], builder: Builder) -> None:
    column = f"{builder.place}|{told[0].name}"
    for one in told:
        says = _ONE_DOES.match(one.value) or asker(builder.language).is_clause(
            one.value
        )
        defines = says or (one.sign == "=" and not is_trait(one.value))
        tell = builder.define if defines else builder.mention
        tell(one.name, one.value, column=column)


def _read_before(text: str, bold: tuple[str, ...], builder: Builder) -> str:
    """What stands before the names is read as ever; a name that it labels owns them."""
    if not text:
        return ""
    label = without_end(text)
    if text.endswith(":") and len(words(label)) <= _MOST_IN_NAME:
        return label if is_known(label) else ""
    if led_to := _LED_TO.fullmatch(label):
        builder.skip(led_to["aside"], reasons.LEAD_IN)
        return str(led_to["what"])
    lead = next((one for one in bold if text.startswith(one)), "")
    if (said := labelled(text, lead)) and said.value:
        read_labelled(said, bold, builder)
        named = lead or is_known(said.label)
        return said.label if named and len(words(said.label)) <= _MOST_IN_NAME else ""
    read_sentences(text, bold, builder)
    return ""
