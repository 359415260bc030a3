"""What a spreadsheet makes of a cell."""

from __future__ import annotations

from django.utils.formats import get_format

# A cell that begins so is taken for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def delimiter() -> str:
    """What parts columns in the reader's language: where a comma parts decimals, a
    spreadsheet opens a file whose columns are parted by semicolons."""
    return ";" if get_format("DECIMAL_SEPARATOR") == "," else ","


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
