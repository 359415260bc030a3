"""Clean text: no emoji, one kind of apostrophe, spaces where French wants them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

NARROW = "\u202f"
NO_BREAK = "\u00a0"

_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2b00-\u2bff]"
    "|[\ufe00-\ufe0f\u200b-\u200d\u2060\u20e3\u00ad\ufeff]"
)
_KEYCAP = re.compile("[0-9#*]\ufe0f?\u20e3")
_WARNING_SIGN = re.compile(r"^/!\\\s*")
_LIST_MARK = re.compile(r"^\s*(?:[-–—•*▪◦·]|➤|->|=>|→)\s+")
_SIGN = re.compile("[?!;:«»]")
_DOUBLE = re.compile(
    r"(?=[\s?!;«»])(?:\s*(?P<sign>[?!;])(?=\s|$)|\s+(?P<colon>:)(?=\s|$)"
    r"|(?P<open>«)\s*|\s*(?P<close>»))"
)
_MARKS = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"[^\W_]+")
# Twice as slow, so kept for texts that hold one.
_WORD_OR_DECIMAL = re.compile(r"[^\W_]+(?:[.,]\d+)?")
_DECIMAL = re.compile(r"[.,]\d")
_END = " \t\n;,.:…"


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """The text without emoji, hard spaces or straight apostrophes, spaces collapsed."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).replace("\xa0", " ")
        text = _EMOJI.sub(" ", _KEYCAP.sub(" ", text)).replace("\u202f", " ")
    text = text.strip()
    if text.startswith("/!"):
        text = _WARNING_SIGN.sub("", text)
    text = text.replace("'", "’").replace("...", "…").replace("`", "")
    lines = (" ".join(line.split()) for line in text.replace("**", "").split("\n"))
    return "\n".join(line for line in lines if line)


def one_line(text: str) -> str:
    return " ".join(text.split())


def without_mark(text: str) -> str:
    """The text without the dash or bullet typed at its start."""
    return _LIST_MARK.sub("", text).strip()


@lru_cache(maxsize=4096)
def without_end(text: str) -> str:
    """The text without final punctuation, except « ? », « ! » and a closing sign."""
    stripped = text.rstrip(_END)
    if text.rstrip().endswith("…") and stripped.endswith("etc"):
        return stripped
    return stripped if stripped else ""


@lru_cache(maxsize=4096)
def is_empty(text: str) -> bool:
    """True where nothing but signs is left: « — », « ✅ », « - »."""
    return not _WORD.search(text)


def french(text: str) -> str:
    """No-break spaces before the double signs of French, inside its quotes too."""
    return _DOUBLE.sub(_spaced, text) if _SIGN.search(text) else text


def _spaced(found: re.Match[str]) -> str:
    if found["open"]:
        return f"«{NO_BREAK}"
    close = found["colon"] or found["close"]
    return f"{NO_BREAK}{close}" if close else f"{NARROW}{found['sign']}"


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Case, accents, apostrophes, dashes, ligatures and punctuation made one."""
    if text.isascii():
        return " ".join(words(text.lower()))
    text = text.replace("œ", "oe").replace("Œ", "oe").replace("’", "'")
    text = _MARKS.sub("", unicodedata.normalize("NFKD", text).casefold())
    return " ".join(words(text))


@lru_cache(maxsize=16384)
def words(text: str) -> tuple[str, ...]:
    """The words and numbers of a text, without its signs."""
    pattern = _WORD_OR_DECIMAL if _DECIMAL.search(text) else _WORD
    return tuple(pattern.findall(text))


def word_set(text: str) -> frozenset[str]:
    """A vocabulary written as words between spaces."""
    return frozenset(text.split())
