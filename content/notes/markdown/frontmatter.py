"""Front matter: what a note says about itself before it begins."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from content.notes.markdown.lines import Line

_LONGEST = 200
_LONGEST_TEXT = 20_000
_KEY = re.compile(r"([\w][\w .-]*?)\s*:(?:\s+(.*))?$")
_YAML_LINE = re.compile(r"\s*$|\s*#|\s+\S|-(?:\s|$)|[\w\"'][^:]*:(?:\s|$)|[\]}]")


@dataclass(frozen=True, slots=True)
class Meta:
    """Front matter that the app reads; empty where the note says nothing.

    `tasks` are task statements of the exam guide (`1.2`), `position` the place among
    the notes of a course, `language` a code such as `fr`.
    """

    title: str = ""
    tags: tuple[str, ...] = ()
    domain: str = ""
    tasks: tuple[str, ...] = ()
    position: int | None = None
    language: str = ""


def read_front_matter(lines: list[Line]) -> tuple[Meta, list[Line]]:
    """The front matter, and the lines after it."""
    end = _end(lines)
    if not end:
        return Meta(), lines
    return _meta(_values([line.text for line in lines[1 : end - 1]])), lines[end:]


def _end(lines: list[Line]) -> int:
    """The index after the front matter, 0 where the note has none.

    A ruler above a title is none: every line must look like YAML, one like a key.
    """
    if not lines or lines[0].text.rstrip() != "---":
        return 0
    keys = 0
    for index, line in enumerate(lines[1:_LONGEST], 1):
        if line.text.rstrip() in {"---", "..."}:
            return index + 1 if keys or index == 1 else 0
        if not _YAML_LINE.match(line.text):
            return 0
        keys += bool(_KEY.match(line.text))
    return 0


def _values(texts: list[str]) -> dict[str, object]:
    """Keys in lower case with their values; line by line where YAML refuses."""
    source = "\n".join(texts)
    # Aliases are what makes YAML expensive; nobody types them in front matter.
    if len(source) <= _LONGEST_TEXT and not re.search(r"(?:^|[\s\[,:])[&*]\w", source):
        try:
            loaded = yaml.safe_load(source.replace("\t", "    "))
        except (yaml.YAMLError, ValueError, RecursionError):
            loaded = None
        if isinstance(loaded, dict):
            return {str(key).strip().lower(): value for key, value in loaded.items()}
    found = (_KEY.match(text) for text in texts)
    return {match[1].lower(): match[2] or "" for match in found if match}


def _meta(values: Mapping[str, object]) -> Meta:
    return Meta(
        title=_text(_first(values, "title", "titre")),
        tags=_texts(_first(values, "tags", "tag", "keywords", "étiquettes")),
        domain=_text(_first(values, "domain", "domaine")),
        tasks=_texts(_first(values, "tasks", "task", "tâches", "tache", "tâche")),
        position=_number(_first(values, "position", "order", "ordre", "weight")),
        language=_text(_first(values, "language", "langue", "lang")).lower()[:2],
    )


def _first(values: Mapping[str, object], *keys: str) -> object:
    return next((values[key] for key in keys if values.get(key) is not None), None)


def _text(value: object) -> str:
    if isinstance(value, str | int | float):
        return " ".join(str(value).strip("\"' ").split())
    return ""


def _texts(value: object) -> tuple[str, ...]:
    """A list, or words between commas; a `#` before a tag is dropped."""
    parts = value if isinstance(value, list) else _text(value).strip("[]").split(",")
    texts = (_text(part).removeprefix("#") for part in parts)
    return tuple(dict.fromkeys(text for text in texts if text))


def _number(value: object) -> int | None:
    text = _text(value)
    return int(text) if text.isdecimal() and len(text) < 9 else None
