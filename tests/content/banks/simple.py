"""Banks as short texts: what comes out of them in a line or two."""

from __future__ import annotations

from content.banks import Bank, BankQuestion, Reason, read


def bank(text: str, name: str = "") -> Bank:
    return read(text.encode(), name)


def question(text: str, name: str = "") -> BankQuestion:
    """The only question of a bank in which nothing is refused."""
    found = bank(text, name)
    assert found.refused == ()
    (only,) = found.questions
    return only


def refusal(text: str, name: str = "") -> tuple[Reason, str]:
    """Why the only question of a bank is refused, and about what."""
    found = bank(text, name)
    assert found.questions == ()
    (only,) = found.refused
    return only.reason, only.about


def options(one: BankQuestion) -> list[str]:
    """The options, with a star before the right ones."""
    return ["*" * option.correct + option.text.plain for option in one.options]


def explanations(one: BankQuestion) -> list[str]:
    return [option.explanation.plain for option in one.options]
