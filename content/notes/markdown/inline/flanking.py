"""Whether a run of delimiters opens or closes emphasis.

CommonMark's rules, and what people type that these refuse: `**Note :**texte`,
`**Texte **: suite`, and `** Titre **` at the beginning of a line. A star between
figures multiplies.
"""

from __future__ import annotations

_OPENING = frozenset("([{«“‘\"'‹<`¿¡")


def flanks(text: str, at: int, run: str) -> tuple[bool, bool]:
    """Whether the run at that place may open, and whether it may close."""
    before = text[at - 1] if at else "\n"
    after = text[at + len(run)] if at + len(run) < len(text) else "\n"
    if run == "*" and before.isdigit() and after.isdigit():
        return False, False
    left = not after.isspace() and (after.isalnum() or not before.isalnum())
    right = not before.isspace() and (before.isalnum() or not after.isalnum())
    if run[0] == "_":
        return left and not before.isalnum(), right and not after.isalnum()
    if run[0] == "=":
        return left and not before.isalnum(), right and not after.isalnum()
    return _lenient(run, before, after, left, right)


def _lenient(
    run: str, before: str, after: str, left: bool, right: bool
) -> tuple[bool, bool]:
    if before.isalnum() and after in _OPENING:
        left = True
    if after.isalnum() and not before.isspace() and before not in _OPENING:
        right = True
    if run == "**" and before.isspace() and not after.isalnum():
        right = right or before != "\n"
        left = left or before == "\n"
    return left, right
