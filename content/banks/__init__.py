"""Question banks in the formats that people have, read without losing a question.

Pure: no Django, no clock. `read` is the way in; docs/questions.md has the formats.
"""

from __future__ import annotations

from content.banks.questions import Bank, BankQuestion, Labels, Option
from content.banks.reading import asks_nothing, read
from content.banks.reasons import Reason, Remark, UnreadableBank
from content.banks.recognising import looks_like_bank
from content.banks.text import Text, TextFormat

__all__ = [
    "Bank",
    "BankQuestion",
    "Labels",
    "Option",
    "Reason",
    "Remark",
    "Text",
    "TextFormat",
    "UnreadableBank",
    "asks_nothing",
    "looks_like_bank",
    "read",
]
