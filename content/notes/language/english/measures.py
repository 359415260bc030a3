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


# «Restore | 2-4 min»: what is done takes as long, and is nothing that one has.
_TAKES_TIME = re.compile(
    r"(?:retrieval|failover|recovery|restore|startup|start-up|boot|rotation|promotion|scaling|switchover|rebuild"
    r"|provisioning|deployment|propagation|setup|rollback)", re.I,
)  # fmt: skip
_DURATION = re.compile(
    r"(?:[<>~≤≥]\s?|up to |about |(?:single|double)-digit |(?:tens|hundreds) of |a few |few )?(?:\d[\d.,]*(?:\s?[-–]\s?\d+)?\s?)?"
    r"(?:ms|µs|s|min|h|(?:micro|milli)?seconds?|minutes?|hours?|days?)\b", re.I,
)  # fmt: skip


def takes_time(label: str, value: str) -> bool:
    """«Retrieval: 1-5 min» says how long it takes."""
    return bool(_TAKES_TIME.fullmatch(label) and _DURATION.match(value))


def measured(value: str) -> str:
    """«cost» of «$0.005/hour», "" where nothing tells."""
    return next((kind for pattern, kind in _KINDS if pattern.match(value)), "")
