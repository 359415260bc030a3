"""DynamoDB capacity units: how many RCU or WCU does a load take?

One read unit reads an item of up to 4 KB once a second with strong consistency,
twice with eventual consistency; a transactional read takes two. One write unit
writes up to 1 KB once a second; a transactional write takes two. Sizes are rounded
up to the next block, item by item (Amazon DynamoDB Developer Guide, «Capacity unit
consumption», read 2026-11-23).
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from random import Random

from content.drills.exercise import Exercise
from content.drills.wording import WORDING, number

READ_BLOCK_KB = 4
WRITE_BLOCK_KB = 1


@dataclass(frozen=True)
class Mode:
    """One way to read or write: its name in WORDING and the units for one block."""

    name: str
    unit: str
    block_kb: int
    units_per_block: Fraction


MODES = {
    mode.name: mode
    for mode in (
        Mode("strong read", "RCU", READ_BLOCK_KB, Fraction(1)),
        Mode("eventual read", "RCU", READ_BLOCK_KB, Fraction(1, 2)),
        Mode("transactional read", "RCU", READ_BLOCK_KB, Fraction(2)),
        Mode("standard write", "WCU", WRITE_BLOCK_KB, Fraction(1)),
        Mode("transactional write", "WCU", WRITE_BLOCK_KB, Fraction(2)),
    )
}


@dataclass(frozen=True)
class CapacityDrill:
    """Capacity units of one mode of reading or writing."""

    mode: Mode

    def exercise(self, chance: Random, language: str) -> Exercise:
        size = _size_kb(chance, self.mode)
        # Even, so that half a unit each adds up to whole units.
        rate = chance.randrange(2, 401, 2)
        return _exercise(self.mode, size, rate, language)

    def rule(self, language: str, subject: str) -> tuple[str, str]:
        """How it is computed for `subject`, as a question and its answer."""
        words = WORDING[language]
        values = {
            "subject": subject,
            "unit": self.mode.unit,
            "action": words[self.mode.name],
            "block": number(self.mode.block_kb, language),
            "factor": number(self.mode.units_per_block, language),
        }
        return (
            words["capacity rule prompt"].format(**values),
            words["capacity rule"].format(**values),
        )


def blocks(mode: Mode, size_kb: Fraction) -> int:
    """How many blocks an item of `size_kb` takes: rounded up, at least one."""
    return max(1, ceil(size_kb / mode.block_kb))


def units(mode: Mode, size_kb: Fraction, per_second: int) -> int:
    """Capacity units for `per_second` items of `size_kb`, rounded up."""
    return ceil(blocks(mode, size_kb) * mode.units_per_block * per_second)


def _size_kb(chance: Random, mode: Mode) -> Fraction:
    """A size that mostly needs rounding: tenths now and then, up to ten blocks."""
    tenths = chance.random() < 0.4
    whole = chance.randint(1, mode.block_kb * 10)
    return (
        Fraction(whole * 10 - chance.randint(1, 9), 10) if tenths else Fraction(whole)
    )


def _exercise(mode: Mode, size: Fraction, rate: int, language: str) -> Exercise:
    words = WORDING[language]
    count = blocks(mode, size)
    each = count * mode.units_per_block
    total = units(mode, size, rate)
    values = {
        "unit": mode.unit,
        "action": words[mode.name],
        "size": number(size, language),
        "rate": number(rate, language),
        "block": number(mode.block_kb, language),
        "blocks": number(count, language),
        "factor": number(mode.units_per_block, language),
        "each": number(each, language),
        "total": number(total, language),
    }
    return Exercise(
        prompt=words["capacity prompt"].format(**values),
        answer=f"{values['total']}\u00a0{mode.unit}",
        short=values["total"],
        steps=tuple(
            words[step].format(**values)
            for step in ("capacity blocks", "capacity each", "capacity total")
        ),
    )
