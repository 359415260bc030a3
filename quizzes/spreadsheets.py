"""What a spreadsheet makes of a cell."""

from __future__ import annotations

# A cell that begins so is taken for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def cell(value: object) -> object:
    """The value as it is shown there: of a text that is no number, nothing is run."""
    if isinstance(value, str) and value.startswith(_FORMULA) and not _is_number(value):
        return f"'{value}"
    return value


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
