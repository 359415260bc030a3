"""The word for so many cards or questions that change in one way."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext, npgettext_lazy

_CARDS: dict[str, Any] = {
    "new": npgettext_lazy("counted cards", "new", "new"),
    "changed": npgettext_lazy("counted cards", "changed", "changed"),
    "moved": npgettext_lazy("counted cards", "moved", "moved"),
    "unchanged": npgettext_lazy("counted cards", "unchanged", "unchanged"),
    "retired": npgettext_lazy("counted cards", "retired", "retired"),
    "revived": npgettext_lazy("counted cards", "revived", "revived"),
    "rejected": npgettext_lazy("counted cards", "rejected", "rejected"),
    "merged": npgettext_lazy("counted cards", "merged", "merged"),
}
_QUESTIONS: dict[str, Any] = {
    "new": npgettext_lazy("counted questions", "new", "new"),
    "changed": npgettext_lazy("counted questions", "changed", "changed"),
    "unchanged": npgettext_lazy("counted questions", "unchanged", "unchanged"),
    "retired": npgettext_lazy("counted questions", "retired", "retired"),
    "revived": npgettext_lazy("counted questions", "revived", "revived"),
    "refused": npgettext_lazy("counted questions", "refused", "refused"),
    "rejected": npgettext_lazy("counted questions", "rejected", "rejected"),
}


def of_cards(change: str, number: int = 1) -> str:
    return str(_CARDS[change] % number)


def of_questions(change: str, number: int = 1) -> str:
    return str(_QUESTIONS[change] % number)


def said_of(name: object, said: object) -> str:
    """«ec2.md : Le fichier est vide.»: in French, with a space before the colon."""
    return gettext("%(name)s: %(said)s") % {"name": name, "said": said}
