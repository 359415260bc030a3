"""The words every language shares: a topic, a question, and who can ask it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

Language = Literal["fr", "en"]


@dataclass(frozen=True)
class Topic:
    """What a question is about.

    `scope` is the outer subject a bare name needs to be unambiguous («On-Demand» in
    DynamoDB), `category` what kind of thing it is («mode de capacité»); both may be "".
    """

    name: str
    scope: str = ""
    category: str = ""


@dataclass(frozen=True)
class Question:
    prompt: str
    answer: str


class Asker(Protocol):
    """Puts a fact as a question. None means: no sure question, ask another way."""

    def definition(self, topic: Topic) -> str: ...

    def attribute(self, topic: Topic, label: str, value: str) -> Question | None: ...

    def enumeration(
        self, topic: Topic, label: str, items: tuple[str, ...], *, open_ended: bool
    ) -> str: ...

    def statement(self, topic: Topic, sentence: str) -> Question | None: ...

    def acronym(self, short: str, topic: Topic) -> str: ...

    def term(self, description: str, category: str) -> str: ...

    def translation(self, text: str) -> str: ...

    def members(self, category: str, column: str) -> str: ...

    def comparison(self, names: tuple[str, ...], label: str, value: str) -> str: ...

    def matrix(self, title: str, row: str, column: str) -> str: ...

    def blank(self, topic: Topic, sentence: str) -> str: ...
