"""Acronyms and what they stand for, where the letters prove it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from content.notes.language.light import LIGHT
from content.notes.language.names import VENDORS
from content.notes.language.typography import fold, words

_SHORT_FIRST = re.compile(
    r"\b(?P<short>[A-Z][A-Za-z0-9]{1,7})\s*\(\s*(?P<long>[^()]{6,70}?)\s*\)"
)
_LONG_FIRST = re.compile(
    r"(?P<long>(?:[A-Z][\w’-]*|de|d’|of|the|and|for|du|des|à|et)"
    r"(?:[ -](?:[A-ZÀ-Ÿ][\w’-]*|de|d’\w+|of|the|and|for|du|des|à|et|[a-zà-ÿ]{3,}))"
    r"{1,7})\s*\((?P<short>[A-Z][A-Za-z0-9]{1,7})\)"
)
_SMALL = LIGHT | {"s"}
_UNSPELT = LIGHT | VENDORS
_LEAST_BUILT = 3
# «Notion d’Amazon Machine Image (AMI)»
_ELIDED = re.compile(r"^[dl]’", re.I)


def expansions(text: str) -> list[tuple[str, str]]:
    """(RCU, Read Capacity Units) pairs whose initials match."""
    if "(" not in text:
        return []
    found = [(match["short"], _first_part(match["long"]))
             for match in _SHORT_FIRST.finditer(text)]  # fmt: skip
    for match in _LONG_FIRST.finditer(text):
        if long := _matching_end(match["short"], match["long"]):
            found.append((match["short"], long))
    return [
        (short, _ELIDED.sub("", long)) for short, long in found if spells(short, long)
    ]


def named_expansion(label: str) -> list[tuple[str, str]]:
    """A whole label «DynamoDB Accelerator (DAX)»: its first two letters begin words."""
    found = re.match(r"^(?P<long>[A-Z][\w’-]*(?: [\w’-]+)+) \((?P<short>[A-Z]{2,6})\)$",
                     label)  # fmt: skip
    if not found or found["short"][0] != found["long"][0]:
        return []
    # «Service managed (SMK)» lacks a word: what is no name is not free with letters.
    fewer = len(found["long"].split()) < len(found["short"])
    if fewer and re.search(r"\s[a-z]", found["long"]):
        return []
    # «Haute disponibilité (HA)» is said in French, and shortened in English.
    others = {word[:1].upper() for word in re.split(r"[\s-]", found["long"])[1:]}
    if found["short"][1] not in others:
        return []
    return [(found["short"], found["long"])]


@lru_cache(maxsize=16384)
def spells(short: str, long: str) -> bool:
    """True where the initials of the long form give the short one."""
    letters = [letter for letter in short.lower() if letter.isalpha()]
    if short.endswith("s") and short[:-1].isupper():
        letters = letters[:-1]
    if len(letters) < 2 or sum(letter.isupper() for letter in short) < 2:
        return False
    # «A2I» stands for no «AI».
    if len(long) <= len(short) + 1:
        return False
    return any("".join(letters) == initials for initials in _initials(long))


def is_built_of(name: str, text: str) -> bool:
    """«Internet Protocol Security…» spells IPsec, «Internet Key Exchange…» IKEv2."""
    letters = re.sub(r"v?\d+$", "", fold(name).replace(" ", ""))
    said = [word for word in fold(text).split() if word not in _UNSPELT]
    enough = len(letters) >= _LEAST_BUILT and sum(map(str.isupper, name)) > 1
    return enough and " " not in name and _consumes(letters, said)


def _consumes(letters: str, said: list[str]) -> bool:
    """The letters begin the words in their order, one word after the other."""
    reached = {0}
    for taken, word in enumerate(said, start=1):
        reached = {
            at + size
            for at in reached
            for size in range(1, _alike(letters[at:], word) + 1)
        }
        if taken > 1 and len(letters) in reached:
            return True
    return False


def _alike(one: str, other: str) -> int:
    """How many letters both begin with."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _initials(long: str) -> set[str]:
    """The letters a long form may give; «Country Code TLD» gives those of TLD whole."""
    parts = words(long)
    whole = "".join(one if one.isupper() else one[0] for one in parts)
    tokens = re.findall(r"[a-z]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ",
                                          _unaccented(long)).lower())  # fmt: skip
    every = "".join(token[0] for token in tokens)
    heavy = "".join(token[0] for token in tokens if token not in _SMALL)
    return {every, heavy, whole.lower() if len(parts) > 1 else every}


def _unaccented(text: str) -> str:
    return " ".join(fold(word).title() if word[1:].islower() else word
                    for word in text.replace("-", " ").split())  # fmt: skip


def _first_part(long: str) -> str:
    return re.split(r"\s[-–—]\s|[,;:]", long)[0].strip()


def _matching_end(short: str, long: str) -> str:
    """The last words of a phrase that spell the acronym: «une Amazon Machine Image»."""
    tokens = long.split(" ")
    for start in range(len(tokens)):
        rest = " ".join(tokens[start:])
        # «S3 Cross Region Replication (CRR)» begins with what it is of.
        begins = fold(_ELIDED.sub("", tokens[start]))[:1] == short[0].lower()
        if begins and tokens[start].lower() not in _SMALL and spells(short, rest):
            return rest
    return ""
