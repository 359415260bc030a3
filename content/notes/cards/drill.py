"""Drill: what notes teach to compute, asked with fresh numbers each time.

The rule is found in what the facts of a row or line say together: capacity units by
their name beside their block size, a choice by a delay and a cost for each option.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from content.drills import (
    MODES,
    CapacityDrill,
    Option,
    SelectionDrill,
    as_rule,
    can_ask,
)
from content.notes.cards.delays import Delay, delay
from content.notes.cards.model import Sketch
from content.notes.facts.model import Fact
from content.notes.groups import grouped
from content.notes.language.typography import fold, word_set

_READ = re.compile(r" (?:rcus?|read capacity units?) ")
_WRITE = re.compile(r" (?:wcus?|write capacity units?) ")
_READ_BLOCK = re.compile(r"(?<![\d.,])4\s?(?:ko|kb|kio|kib)\b", re.IGNORECASE)
_WRITE_BLOCK = re.compile(r"(?<![\d.,])1\s?(?:ko|kb|kio|kib)\b", re.IGNORECASE)
# What both of them need, sought first: few lines speak of blocks.
_ANY_BLOCK = re.compile(r"[14]\s?k(?:o|b|io|ib)\b", re.IGNORECASE)
_TRANSACTION = re.compile(r" transaction")
_EVENTUAL = re.compile(r" (?:eventuel|eventual|a terme )")
_STRONG = re.compile(r" (?:forte?s? |strong)")
_DELAY = re.compile(
    r" (?:delais?|latence|latency|temps|recuperation|retrieval time|delay) "
)
_COST = re.compile(r" (?:couts?|prix|tarifs?|costs?|prices?|pricing) ")
_AMOUNT = re.compile(r"^(?P<before>[$€])?\s?(?P<number>\d+(?:[.,]\d+)?)(?P<unit>.*)$")
_FREE = word_set("gratuit gratuite free")
_GRADES = (
    "extremement bas|extremely low", "tres bas|tres faible|very low",
    "bas|faible|low", "moyen|modere|medium|moderate", "eleve|high",
    "tres eleve|very high", "extremement eleve|extremely high",
)  # fmt: skip
_RANKS = {word: rank for rank, all_ in enumerate(_GRADES) for word in all_.split("|")}
_MOST_OPTIONS = 4


def drills(facts: Iterable[Fact]) -> list[Sketch]:
    """One card for each mode of capacity and for each table of options, where the
    note says it first."""
    facts = sorted(facts, key=lambda fact: fact.line)
    return [*_capacity(facts), *_selection(facts)]


def _capacity(facts: Sequence[Fact]) -> Iterator[Sketch]:
    found: dict[str, Fact] = {}
    for line in grouped(facts, lambda fact: (fact.note, fact.line)).values():
        said = " ".join(f"{f.subject} {f.attribute} {f.value}" for f in line)
        for mode in _modes(said):
            found.setdefault(mode, line[0])
    for mode in MODES:
        if mode in found:
            drill = CapacityDrill(MODES[mode])
            yield _sketch(found[mode], "DynamoDB", mode, drill)


def _modes(text: str) -> Iterator[str]:
    """The ways to read or write whose block the line gives."""
    if not _ANY_BLOCK.search(text):
        return
    said = f" {fold(text)} "
    transactional = bool(_TRANSACTION.search(said))
    if _READ.search(said) and _READ_BLOCK.search(text):
        if transactional:
            yield "transactional read"
            return
        eventual = bool(_EVENTUAL.search(said))
        if not eventual or _STRONG.search(said):
            yield "strong read"
        if eventual:
            yield "eventual read"
    elif _WRITE.search(said) and _WRITE_BLOCK.search(text):
        yield "transactional write" if transactional else "standard write"


def _selection(facts: Sequence[Fact]) -> Iterator[Sketch]:
    tables = grouped(
        (fact for fact in facts if fact.shape == "attribute" and fact.trail),
        lambda fact: (fact.note, *fact.trail),
    )
    asked: set[str] = set()
    for table in tables.values():
        subject = table[0].trail[-1]
        options = _options(table)
        if options and can_ask(options) and fold(subject) not in asked:
            asked.add(fold(subject))
            yield _sketch(table[0], subject, "", SelectionDrill(options))


def _options(table: Sequence[Fact]) -> tuple[Option, ...]:
    """The subjects that have a delay and a cost; none where one of them is unclear."""
    delays = _column(table, _DELAY)
    costs = _column(table, _COST) if delays else {}
    if not 2 <= len(delays) <= _MOST_OPTIONS or delays.keys() != costs.keys():
        return ()
    read = {name: delay(value) for name, value in delays.items()}
    ranks = _ranks(costs)
    if not ranks or None in read.values():
        return ()
    return tuple(
        Option(name, found.most_s, ranks[name], found.least_s)
        for name, found in read.items()
        if isinstance(found, Delay)
    )


def _column(table: Sequence[Fact], label: re.Pattern[str]) -> dict[str, str]:
    """The value of each subject under the one label that matches; {} for several."""
    found = [fact for fact in table if label.search(f" {fold(fact.attribute)} ")]
    if len({fold(fact.attribute) for fact in found}) != 1:
        return {}
    return {fact.subject: fact.value for fact in found}


def _ranks(costs: Mapping[str, str]) -> dict[str, int]:
    """Each by its place from the cheapest; {} where two cannot be put in order."""
    amounts = {name: _amount(value) for name, value in costs.items()}
    units = {unit for _, unit in amounts.values() if unit}
    values = [amount for amount, _ in amounts.values()]
    if None in values or len(units) > 1 or len(set(values)) < len(values):
        return {}
    cheapest = sorted(amounts, key=lambda name: amounts[name][0] or Fraction(0))
    return {name: rank for rank, name in enumerate(cheapest)}


def _amount(value: str) -> tuple[Fraction | None, str]:
    """A price and its unit, or a grade; what is free costs nothing in any unit."""
    folded = fold(value)
    if folded in _FREE:
        return Fraction(0), ""
    if folded in _RANKS:
        return Fraction(_RANKS[folded]), "grade"
    price = _AMOUNT.match(value.strip())
    if not price:
        return None, ""
    unit = fold(f"{price['before'] or ''}{price['unit']}") or "#"
    return Fraction(price["number"].replace(",", ".")), unit


def _sketch(
    fact: Fact, subject: str, mode: str, drill: CapacityDrill | SelectionDrill
) -> Sketch:
    prompt, answer = drill.rule(fact.language, subject)
    # Of the row that states its rule, which would give the answer away.
    about = fact._replace(subject=subject, attribute=mode, value=answer, scope="",
                    items=(), column="")  # fmt: skip
    rule = as_rule(drill, fact.language)
    return Sketch(about, "drill", prompt, answer, asks=prompt, drill=rule)
