"""What a column is called in full, where its header is short and its cells prove it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from content.notes.facts.grid import Grid
from content.notes.language.typography import fold, is_empty, word_set

_TRANSPORTS = word_set("tcp udp sctp quic icmp")
# «7», «3/4»: the layers of one model have numbers.
_LAYERS = re.compile(r"(?:couches? )?[1-7](?:\s?[/,&+-]\s?[1-7])*", re.I)
_JOINED = re.compile(r"\s?(?:/|,|\+|&|\bet\b|\bou\b|\band\b|\bor\b)\s?", re.I)
# What software runs on: asked so of whatever the row is, a file system or a tool.
_RUNS_ON = {
    "os": "Sous quel OS",
    "systeme d exploitation": "Sous quel système d’exploitation",
    "plateforme": "Sur quelle plateforme",
}


def called_in_full(grid: Grid) -> Mapping[int, str]:
    """The fuller header of each French column that has one."""
    told = ((at, _full(grid, at)) for at in range(1, grid.width))
    return {at: full for at, full in told if full}


def _full(grid: Grid, at: int) -> str:
    header = fold(grid.header(at))
    if header in {"protocole", "protocoles"} and _are_transports(grid.column(at)):
        return "Protocole de transport"
    if header == "couche" and all(map(_LAYERS.fullmatch, grid.column(at))):
        return "Couche OSI"
    return _RUNS_ON.get(header, "")


def _are_transports(cells: tuple[str, ...]) -> bool:
    """«TCP», «TCP/UDP» of each service: what it is carried by, and not what it speaks."""
    said = [
        part for cell in cells if not is_empty(cell) for part in _JOINED.split(cell)
    ]
    return bool(said) and all(fold(part) in _TRANSPORTS for part in said)
