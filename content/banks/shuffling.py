"""Which options keep their place when the others are shuffled."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SUMS_UP = re.compile(
    r"(?:toute?s|tous|aucune?)\b.{0,40}\b(?:ci-dessus|précédente?s?|proposée?s?)"
    r"|(?:toutes|aucune) (?:les|des|de ces|d['’]entre) (?:autres )?"
    r"(?:réponses|propositions|options|affirmations|solutions)(?: (?:est|sont) .{1,30})?"
    r"|(?:all|none|both|neither|any) of (?:the |these |those )?"
    r"(?:above|(?:other )?(?:options|answers|choices))(?: .{1,30})?",
    re.IGNORECASE,
)
_NAMES_OTHERS = re.compile(
    r"(?:both|à la fois|les|the)? ?(?:réponses|options|answers|propositions)? ?"
    r"[A-H](?:, ?[A-H])*,? (?:et|and|&) [A-H]",
    re.IGNORECASE,
)
_TRUTHS = (
    frozenset({"vrai", "faux"}),
    frozenset({"true", "false"}),
    frozenset({"oui", "non"}),
    frozenset({"yes", "no"}),
)


def keep_last(options: Sequence[str], *, fixed: bool = False) -> list[bool]:
    """For each option, whether it stays behind those that are shuffled.

    All of them do where the order is `fixed`, where one names others by their letters
    («A et C»), and where there is only true and false.
    """
    bare = [option.strip(" .\u00a0") for option in options]
    if (
        fixed
        or frozenset(one.casefold() for one in bare) in _TRUTHS
        or any(_NAMES_OTHERS.fullmatch(one) for one in bare)
    ):
        return [True] * len(bare)
    return [bool(_SUMS_UP.fullmatch(one)) for one in bare]
