"""What the tests of facts and cards ask of a note typed in a test."""

from __future__ import annotations

from textwrap import dedent

from content.notes.cards import Draft, write
from content.notes.facts import Fact, Skipped, find
from content.notes.markdown import parse

NO_BREAK = str.maketrans({"\u00a0": " ", "\u202f": " "})


def facts_of(note: str) -> tuple[Fact, ...]:
    return parse(dedent(note), find=find).facts


def skipped_of(note: str) -> tuple[Skipped, ...]:
    page = parse(dedent(note), find=find)
    return (*page.skipped, *write(page.facts, lambda fact: "")[1])


def cards_of(note: str) -> tuple[Draft, ...]:
    return write(facts_of(note), lambda fact: "lesson")[0]


def asked(note: str) -> dict[str, str]:
    """Prompt to answer, no-break spaces made plain."""
    return {
        card.prompt.translate(NO_BREAK): card.answer.translate(NO_BREAK)
        for card in cards_of(note)
    }
