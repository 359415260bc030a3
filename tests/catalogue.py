"""The app's words, read without gettext: what is to translate and what is translated."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[1]
FRENCH = ROOT / "locale" / "fr" / "LC_MESSAGES"
_PACKAGES = ("studyapp", "content", "quizzes")
_KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), None),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}


class Message(NamedTuple):
    context: str | None
    text: str | tuple[str, ...]


def used() -> dict[Message, str]:
    """Each message of the code and the templates, with a file that uses it."""
    return {
        message: str(path.relative_to(ROOT))
        for path, source in _sources()
        for message in _messages(source)
    }


def french() -> Catalog:
    with (FRENCH / "django.po").open("rb") as file:
        return read_po(file, locale="fr")


def _sources() -> Iterator[tuple[Path, str]]:
    for package in _PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            yield path, path.read_text()
    for path in sorted((ROOT / "templates").rglob("*.*")):
        if path.suffix in (".html", ".txt"):
            # Between brackets, its calls of gettext may stand anywhere on a line.
            yield path, f"({templatize(path.read_text(), origin=str(path))})"


def _messages(source: str) -> Iterator[Message]:
    found = extract("python", BytesIO(source.encode()), _KEYWORDS)
    for _line, text, _comments, context in found:
        yield Message(context, text)
