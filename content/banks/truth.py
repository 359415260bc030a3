"""Questions of true or false: two options in the language of the statement."""

from __future__ import annotations

from content.banks.drafts import OptionDraft
from content.banks.text import Text, TextFormat
from content.notes.language.detection import language_of

# A language is told by less.
_ENOUGH = 2_000
_WORDS = {"fr": ("Vrai", "Faux"), "en": ("True", "False")}


def true_or_false(statement: Text, truth: bool) -> list[OptionDraft]:
    words = _WORDS[language_of(statement.source[:_ENOUGH])]
    return [
        OptionDraft(Text(word, TextFormat.PLAIN), 1.0 if value is truth else 0.0)
        for word, value in zip(words, (True, False), strict=True)
    ]
