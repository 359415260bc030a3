"""Is this the name of a thing (Amazon S3, Read Replicas, GSI) or common words?"""

from __future__ import annotations

import re

_ACRONYM = re.compile(r"^[A-Z0-9][A-Z0-9&/.+-]*[A-Z0-9]s?$|^[A-Z]$")
_INNER_CAPITAL = re.compile(r"^\w*[a-z0-9][A-Z]")
_SIGNS = re.compile(r"[./\\_$@*<>{}~:]")
_SMALL = frozenset(["for", "of", "the", "and", "de", "du", "des", "d’", "la", "le", "les", "et", "to", "in", "on", "with", "vs"])


def is_name(text: str) -> bool:
    """True where the words are written as names are.

    An acronym (KMS), an inner capital (DynamoDB), a sign of code (/etc/hosts), or
    several words that all have capitals (Instance Store, FSx for Lustre).
    """
    tokens = text.split()
    if not tokens:
        return False
    if len(tokens) == 1:
        return _is_coined(tokens[0])
    heavy = [token for token in tokens if token.lower() not in _SMALL]
    if not heavy:
        return False
    return all(token[0].isupper() or token[0].isdigit() for token in heavy) or (
        _is_coined(tokens[0])
    )


def _is_coined(token: str) -> bool:
    bare = token.strip('()«»"“”,;’')
    return bool(
        _ACRONYM.match(bare)
        or _INNER_CAPITAL.match(bare)
        or _SIGNS.search(bare)
        or any(character.isdigit() for character in bare)
    )


def has_capital(token: str) -> bool:
    return bool(token) and token[0].isupper()
