"""Comparison: what tells two things apart, gathered from what the notes say of each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from content.notes.cards.model import Sketch
from content.notes.facts.model import Fact
from content.notes.facts.values import enumerated, first_part
from content.notes.groups import grouped
from content.notes.identity import normalised
from content.notes.language import asker
from content.notes.language.memory import kept
from content.notes.language.names import is_coined, mentions
from content.notes.language.services import is_known
from content.notes.language.typography import (
    first_word,
    without_brackets,
    word_set,
    words,
)

_MOST = 14
_MOST_NAMES = 7
_APART = re.compile(
    r"\bvs\b|≠|/|;|\s=\s|\b(?:plus|moins|more|less)\b|\b(?:alors|tandis) qu|\b(?:contrairement|l’autre|l’une?|le premier|"
    r"la première|mais|but|while|whereas|the other|unlike)\b", re.I,
)  # fmt: skip
# «1 RCU = 1 lecture/seconde» tells what an RCU is.
_ONE = re.compile(r"(?:1|une?) ")
_TOLD = re.compile(r"[ -]")
_YES = word_set("oui yes")
_NO = word_set("non no aucun")
_TELLING = ("definition", "attribute", "statement")

# A note, and the name of a thing in it.
_Name = tuple[str, str]


def compare(facts: Sequence[Fact]) -> list[Sketch]:
    """A card for each «X vs Y» whose two sides are both explained somewhere."""
    contrasts = [fact for fact in facts if fact.shape == "contrast"]
    explained = _explained(facts) if contrasts else {}
    return [sketch for fact in contrasts if (sketch := _compared(fact, explained))]


def single_out(facts: Sequence[Fact]) -> list[Sketch]:
    """Of a yes/no column: which one has yes, or which ones?"""
    cells = (fact for fact in facts if fact.header and fact.column)
    columns = grouped(cells, lambda fact: (fact.note, fact.column))
    return [sketch for column in columns.values() for sketch in _singled(column)]


def _singled(column: Sequence[Fact]) -> list[Sketch]:
    yes = [fact for fact in column if first_word(fact.value) in _YES]
    no = [fact for fact in column if first_word(fact.value) in _NO]
    names = tuple(dict.fromkeys(one.subject for one in column))
    if (
        not yes
        or not no
        or len(yes) + len(no) != len(names)
        or len(names) > _MOST_NAMES
    ):
        return []
    fact, ask = yes[0], asker(yes[0].language)
    # «Dédup / compression : non / LZ4» says no to one of both.
    both = " / " in fact.attribute and any("/" in one.value for one in column)
    if both:
        return []
    topics = tuple({one.subject: one.topic for one in column}.values())
    if len(yes) == 1:
        prompt = ask.which_one(topics, fact.attribute)
        choices = tuple(one.subject for one in no)
        one = Sketch(fact, "comparison", prompt, fact.subject, choices=choices)
        return [one] if prompt else []
    items = tuple(one.subject for one in yes)
    prompt = ask.which_ones(topics, fact.attribute)
    several = Sketch(fact, "enumeration", prompt, " ; ".join(items), items=items,
                     asks=prompt)  # fmt: skip
    return [several] if prompt else []


def _compared(fact: Fact, explained: Mapping[_Name, Fact]) -> Sketch | None:
    inside = any(mentions(name, fact.subject) for name in fact.items)
    scope = "" if inside or not _is_owner(fact.subject) else fact.subject
    if not scope and not inside and not all(map(_stands_alone, fact.items)):
        return None
    prompt = asker(fact.language).comparison(fact.items, scope)
    if fact.value != " / ".join(fact.items):
        if not _tells_apart(fact):
            return None
        items = enumerated(fact.value)
        return Sketch(fact, "comparison", prompt, fact.value, items=items)
    found = [explained.get((fact.note, normalised(name))) for name in fact.items]
    told = [one.value for one in found if one]
    if len(told) < len(found):
        return None
    items = tuple(
        f"{name} : {first_part(text, _MOST)}"
        for name, text in zip(fact.items, told, strict=True)
    )
    return Sketch(fact, "comparison", prompt, " ; ".join(items), items=items)


@kept(1024)
def _is_owner(name: str) -> bool:
    """«Cognito» has both; «Modèles d’achat» and «EBS / EC2» are rubrics."""
    if " / " in name:
        return False
    return is_known(name) or (name.istitle() and " " not in name)


def _stands_alone(name: str) -> bool:
    """«Log group», «NACL»; «inbound», «« latence »» are of what no one names."""
    known = is_coined(name) or is_known(name) or _TOLD.search(name)
    return bool(known) and not name.startswith("«")


def _tells_apart(fact: Fact) -> bool:
    """The value names a side, or says «X, l’autre…», «stateful vs stateless»."""
    named = [mentions(fact.value, name) for name in fact.items]
    return all(named) or bool(_APART.search(without_brackets(fact.value)))


def _explained(facts: Sequence[Fact]) -> dict[_Name, Fact]:
    """What each note says first of a name, its definition before all else."""
    first: dict[_Name, Fact] = {}
    telling = [fact for fact in facts if fact.shape in _TELLING]
    for fact in sorted(telling, key=_precedence):
        if 3 <= len(words(fact.value)) <= 30:
            bare = _ONE.sub("", fact.subject)
            for name in (normalised(fact.subject), normalised(bare), _short(bare)):
                first.setdefault((fact.note, name), fact)
    return first


def _precedence(fact: Fact) -> tuple[int, int, str]:
    return _TELLING.index(fact.shape), fact.line, fact.value


def _short(subject: str) -> str:
    return normalised(subject.split(" (")[0])
