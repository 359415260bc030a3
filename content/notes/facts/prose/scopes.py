"""Whose part a name is, and the names that a passage brings up by itself."""

from __future__ import annotations

import re

from content.notes.facts.acronyms import spells
from content.notes.facts.builder import Builder
from content.notes.language.names import VENDORS, is_name, mentions
from content.notes.language.typography import fold

_EXPANDED = re.compile(r"(?P<short>[A-Z][\w-]{1,9}) \((?P<long>[^()]{8,60})\) \w")
_LOCAL = re.compile(
    r"^(?:(?:le|la|l’|un|une|the|an?)\s?)?(?P<name>[A-Z][\w-]*(?: [A-Z][\w-]*){1,3}) "
    r"(?:est|is) (?:un|une|le|la|l’|an?|the)\b"
)


def needs_scope(name: str, subject: str) -> bool:
    """Whether a name says too little without the subject it stands under."""
    if not is_name(subject) or fold(name) == fold(subject):
        return False
    known = set(fold(subject).split()) - VENDORS
    return not known & set(fold(name).split())


def scope_of(name: str, builder: Builder) -> str:
    """The subject we are at, where the name needs it, else ""."""
    return builder.subject if needs_scope(name, builder.subject) else ""


def enter_local_topic(text: str, builder: Builder) -> None:
    """«CORS (Cross-Origin…) permet…» opens a part about CORS, without a heading."""
    found = _EXPANDED.match(text)
    name = found["short"] if found and spells(found["short"], found["long"]) else ""
    if builder.position.depth and (defined := _LOCAL.match(text)):
        name = defined["name"]
    subject = builder.subject
    if name and not mentions(subject, name) and not mentions(name, subject):
        builder.outline.enter(builder.position.local_level, name, subject=name)
