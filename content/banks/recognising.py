"""Whether a text is a question bank, where its name does not tell: a note may hold a
few questions, and a list with ticks may be a list of things to do."""

from __future__ import annotations

from content.banks.reading import read
from content.banks.reasons import Reason, UnreadableBank

_NOTHING_TO_CHOOSE = frozenset({Reason.NO_OPTIONS, Reason.ONE_OPTION})


def looks_like_bank(data: bytes, name: str) -> bool:
    """Whether more of its parts offer something to choose from than do not, be there
    a key or not."""
    try:
        bank = read(data, name)
    except UnreadableBank:
        return False
    unlike = sum(one.reason in _NOTHING_TO_CHOOSE for one in bank.refused)
    return len(bank.questions) + len(bank.refused) > 2 * unlike
