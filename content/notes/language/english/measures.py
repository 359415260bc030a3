"""What a value is of, told by its unit or its first words: a cost, a retention."""

from __future__ import annotations

import re

_KINDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"[~<>≈]?\s?[$€]\s?\d|\d[\d.,]*\s?[$€]|(?:free|paid)\b", re.I), "cost"),
    (re.compile(r"[~<>≈]?\s?\d[\d.,]*\s?(?:[KMGT]i?B|[kmgt]bps)/?s\b"), "throughput"),
    (re.compile(r"[~<>≈]?\s?\d[\d.,]*\s?(?:KB|MB|GB|TB|PB|KiB|MiB|GiB|TiB)\b"), "size"),
    (re.compile(r"(?:kept|retained|stored) (?:for|until|as)\b", re.I), "retention"),
    (re.compile(r"(?:cheaper|cheapest|good|best|better|ideal|suited) (?:for|when|if)\b", re.I),
     "when to choose it"),
    (re.compile(r"(?:on|off|enabled|disabled)\b.*\bby default\b", re.I), "default"),
)  # fmt: skip


def measured(value: str) -> str:
    """«cost» of «$0.005/hour», "" where nothing tells."""
    return next((kind for pattern, kind in _KINDS if pattern.match(value)), "")
