"""A path as an answer: what is asked for, and on which system it is found."""

from __future__ import annotations

import re

from content.notes.cards.model import Sketch
from content.notes.cards.prefix import SCOPED
from content.notes.facts.domains import Domain, domain_of, system_of
from content.notes.language.typography import fold, large, small, word_set

_OF_WINDOWS = re.compile(r"[A-Z]:\\|%\w+%\\?|\\\\")
_OF_UNIX = re.compile(r"(?:/(?P<root>\w+)(?:[/.]|$)|~/)")
_ROOTS = word_set(
    "bin boot dev etc home lib lib64 media mnt opt proc root run sbin srv sys tmp usr var"
)
_FILE = re.compile(r"(?:le |un )?fichier (?!s\b)", re.I)
_SYSTEM = re.compile(r"\b(?:linux|unix|windows|macos)\b", re.I)


def is_path(name: str) -> bool:
    """«/var/www», «C:\\Windows»; no «/24», and no command."""
    found = _OF_UNIX.match(name)
    unix = found is not None and (not found["root"] or fold(found["root"]) in _ROOTS)
    return " " not in name.replace("Program Files", "") and (
        unix or _OF_WINDOWS.match(name) is not None
    )


def kind_of_path(told: str) -> str:
    """What a path is called that is described so."""
    return "fichier" if _FILE.match(told) else "chemin"


def on_its_system(sketch: Sketch) -> Sketch:
    """«Sous Linux, quel chemin… ?»: what is found there on another system is another."""
    path = sketch.kind == "term" and is_path(sketch.answer)
    if (
        not (path and sketch.prompt)
        or SCOPED.match(sketch.prompt)
        or _SYSTEM.search(sketch.prompt)
    ):
        return sketch
    system = _system_of(sketch.answer, sketch.fact.trail)
    return sketch._replace(prompt=f"{large(system.phrase)}, {small(sketch.prompt)}")


def _system_of(path: str, trail: tuple[str, ...]) -> Domain:
    """The system that the headings name, or that such a path is of."""
    if _OF_WINDOWS.match(path):
        return Domain("Windows", "sous Windows")
    near = domain_of(trail)
    known = system_of(trail) or (near if near and near.is_system else None)
    return known or Domain("Linux", "sous Linux")
