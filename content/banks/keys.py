"""Keys of questions: the same each time a bank is read, on any machine."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from content.banks.text import Text

_LONGEST = 80
_NOT_WORD = re.compile(r"[\W_]+")
# “Question 12” names a place in the file, not a question.
_PLACE = re.compile(r"(?:(?:question|q|no|n)-?)?\d*")


def given_key(key: str) -> str:
    """The key of an identifier that an author wrote down."""
    return f"id:{_short(' '.join(key.split()).casefold())}"


def key_of_name(name: str) -> str:
    """The key of a title, or "" where the title tells only a place."""
    slug = _slug(name)
    return "" if _PLACE.fullmatch(slug) else f"name:{_short(slug)}"


def fingerprint(stem: Text) -> str:
    """Tells stems apart, whatever their case, spaces and apostrophes."""
    words = unicodedata.normalize("NFKC", stem.words).casefold().replace("’", "'")
    return hashlib.sha256(" ".join(words.split()).encode()).hexdigest()[:20]


def _slug(name: str) -> str:
    bare = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(one for one in bare if not unicodedata.combining(one))
    return _NOT_WORD.sub("-", bare).strip("-")


def _short(key: str) -> str:
    if len(key) <= _LONGEST:
        return key
    digest = hashlib.sha256(key.encode()).hexdigest()[:12]
    return f"{key[: _LONGEST - 13]}-{digest}"
