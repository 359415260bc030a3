"""Labels of a question: `key: value` lines in Markdown, `key:value` tags elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from difflib import get_close_matches
from typing import Any

from content.banks.questions import Labels
from content.banks.reasons import Reason, Refusal

NAMES = {
    "id": "id",
    "identifiant": "id",
    "domain": "domain",
    "domaine": "domain",
    "task": "task",
    "tâche": "task",
    "tache": "task",
    "difficulty": "difficulty",
    "difficulté": "difficulty",
    "difficulte": "difficulty",
    "link": "links",
    "links": "links",
    "lien": "links",
    "liens": "links",
    "tag": "tags",
    "tags": "tags",
    "étiquette": "tags",
    "étiquettes": "tags",
    "source": "sources",
    "sources": "sources",
    "checked": "checked",
    "vérifié": "checked",
    "vérifiée": "checked",
    "variant": "variant",
    "variante": "variant",
    "order": "order",
    "ordre": "order",
}
_DIFFICULTIES = {
    "1": 1, "facile": 1, "easy": 1,
    "2": 2, "moyen": 2, "moyenne": 2, "medium": 2,
    "3": 3, "difficile": 3, "hard": 3,
}  # fmt: skip
_ORDERS = {"fixed": "fixed", "fixe": "fixed", "free": "free", "libre": "free"}
_LONGEST = 80
# A letter too many or too few in a word of five, two in a longer one.
_ALIKE = 0.8
_LINK = re.compile(r"[\w./-]{1,150}(?:#[\w.:-]{1,150})?|#[\w.:-]{1,150}")
# They become links on a page: no other scheme may pass.
_ADDRESS = re.compile(r"https?://[^\s<>\"']{1,500}")
_LINE = re.compile(r"([^\W\d_][\w-]{0,30})[ \u00a0\u202f]?:(?:\s+(.*))?$")


def split_line(line: str) -> tuple[str, str] | None:
    """The two sides of a `key: value` line, whatever its key; None for another."""
    found = _LINE.match(line.strip())
    return (found[1].lower(), (found[2] or "").strip()) if found else None


def is_label(key: str) -> bool:
    return key.lower() in NAMES


def is_misspelt(key: str) -> bool:
    """Whether it is no label and all but one: `dificulty` is, `contexte` is not."""
    return not is_label(key) and bool(
        get_close_matches(key.lower(), NAMES, n=1, cutoff=_ALIKE)
    )


def labelled(labels: Labels, values: Iterable[tuple[str, str]]) -> tuple[Labels, str]:
    """The labels with these values over them, and the identifier among them or "".

    Raises `Refusal` for a key that questions do not have, or a value that is none.
    """
    given, identifier = {}, ""
    for key, value in values:
        name = NAMES.get(key)
        if name is None:
            raise Refusal(Reason.UNKNOWN_LABEL, key)
        if name == "id":
            identifier = value
        elif value:
            given[name] = _read(name, key, value)
    return replace(labels, **given), identifier


def from_tags(tags: Iterable[str]) -> Labels:
    """Tags such as `domain:secure` are labels, the others stay tags."""
    plain, values = [], []
    for tag in tags:
        key, colon, value = tag.partition(":")
        key = key.strip().lower()
        if colon and value.strip() and NAMES.get(key, "id") not in {"id", "tags"}:
            values.append((key, value.strip()))
        elif tag.strip():
            plain.append(tag.strip())
    labels, _ = labelled(Labels(tags=tuple(dict.fromkeys(plain))), values)
    return labels


def _read(name: str, key: str, value: str) -> Any:
    try:
        return _READERS.get(name, _words)(value)
    except (KeyError, ValueError):
        raise Refusal(Reason.BAD_LABEL, f"{key}: {value}") from None


def _words(value: str) -> str:
    words = " ".join(value.split())
    if len(words) > _LONGEST:
        raise ValueError
    return words


def _difficulty(value: str) -> int:
    return _DIFFICULTIES[value.lower()]


def _order(value: str) -> str:
    return _ORDERS[value.lower()]


def _list(value: str) -> tuple[str, ...]:
    parts = (_words(part).removeprefix("#") for part in value.strip("[]").split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


def _matching(pattern: re.Pattern[str]) -> Callable[[str], tuple[str, ...]]:
    """Reads values between commas or spaces, each of which the pattern matches."""

    def read(value: str) -> tuple[str, ...]:
        parts = re.split(r"[,\s]+", value.strip("[], "))
        if not all(pattern.fullmatch(part) for part in parts):
            raise ValueError
        return tuple(dict.fromkeys(parts))

    return read


_READERS: Mapping[str, Callable[[str], Any]] = {
    "difficulty": _difficulty,
    "order": _order,
    "links": _matching(_LINK),
    "tags": _list,
    "sources": _matching(_ADDRESS),
    "checked": date.fromisoformat,
}
