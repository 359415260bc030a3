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
_SPACES = re.compile(r"[^\S\n]+")
_WARNING_SIGN = re.compile(r"^/!\\\s*")
_LIST_MARK = re.compile(r"^\s*(?:[-–—•*▪◦·]|➤|->|=>|→)\s+")
_END = " \t\n;,.:…"


def plain(text: str) -> str:
    """The text without emoji, hard spaces or straight apostrophes, spaces collapsed."""
    text = unicodedata.normalize("NFC", text).replace("\r", "")
    text = _EMOJI.sub(" ", _KEYCAP.sub(" ", text))
    text = _WARNING_SIGN.sub("", text.strip())
    text = text.replace("'", "’").replace("...", "…").replace("`", "")
    text = text.replace("**", "").replace("\xa0", " ").replace("\u202f", " ")
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def one_line(text: str) -> str:
    return _SPACES.sub(" ", text.replace("\n", " ")).strip()


def without_mark(text: str) -> str:
    """The text without the dash or bullet typed at its start."""
    return _LIST_MARK.sub("", text).strip()


def without_end(text: str) -> str:
    """The text without final punctuation, except « ? », « ! » and a closing sign."""
    stripped = text.rstrip(_END)
    if text.rstrip().endswith("…") and stripped.endswith("etc"):
        return stripped
    return stripped if stripped else ""


def is_empty(text: str) -> bool:
    """True where nothing but signs is left: « — », « ✅ », « - »."""
    return not any(character.isalnum() for character in text)


def french(text: str) -> str:
    """No-break spaces before the double signs of French, inside its quotes too."""
    text = re.sub(r"\s*([?!;])(?=\s|$)", rf"{NARROW}\1", text)
    text = re.sub(r"\s+:(?=\s|$)", rf"{NO_BREAK}:", text)
    return re.sub(r"«\s*", f"«{NO_BREAK}", re.sub(r"\s*»", f"{NO_BREAK}»", text))


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Case, accents, apostrophes, dashes, ligatures and punctuation made one."""
    text = text.replace("œ", "oe").replace("Œ", "oe").replace("’", "'")
    text = unicodedata.normalize("NFKD", text).casefold()
    text = "".join(c for c in text if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+(?:[.,]\d+)?", text))


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:[.,]\d+)?", text)


def word_set(text: str) -> frozenset[str]:
    """A vocabulary written as words between spaces."""
    return frozenset(text.split())
