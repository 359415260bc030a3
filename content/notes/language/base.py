"""The words every language shares: a topic, a question, and who can ask it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, Protocol

Language = Literal["fr", "en"]


class Topic(NamedTuple):
    """What a question is about.

    `scope` is the outer subject a bare name needs to be unambiguous («On-Demand» in
    DynamoDB), `category` what kind of thing it is («mode de capacité»); both may be "".
    """

    name: str
    scope: str = ""
    category: str = ""


class Question(NamedTuple):
    prompt: str
    answer: str


class Asker(Protocol):
    """Puts a fact as a question. None means: no sure question, ask another way."""

    def definition(self, topic: Topic, value: str) -> Question | None: ...

    def attribute(
        self, topic: Topic, label: str, value: str, *, header: bool
    ) -> Question | None:
        """`header`: the label heads a column, so it is an attribute, not a feature."""

    def enumeration(
        self, topic: Topic, label: str, items: tuple[str, ...], *, open_ended: bool
    ) -> str: ...

    def statement(self, topic: Topic, sentence: str) -> Question | None: ...

    def whole(self, topic: Topic, label: str, sentence: str) -> Question | None:
        """What a sentence answers as a whole: «En cas de panne, Aurora bascule…»"""

    def asides(self, topic: Topic, sentence: str) -> tuple[Question, ...]:
        """What a sentence says besides: «…, tout en conservant la simplicité de X»."""

    def safeguards(self, topic: Topic, label: str, value: str) -> Iterator[Question]:
        """By what a service encrypts or authenticates: «chiffrement au repos (KMS)»."""

    def bounds(self, topic: Topic, sentence: str) -> Iterator[Question]:
        """Asks for the bounds that a sentence states: «Max size is 64»."""

    def acronym(self, short: str, topic: Topic) -> str: ...

    def term(self, description: str, category: str, owner: str) -> str: ...

    def translation(self, text: str) -> str: ...

    def members(self, category: str, column: str) -> str: ...

    def grouping(self, names: tuple[str, ...]) -> str: ...

    def variants(self, family: str) -> str: ...

    def comparison(self, names: tuple[str, ...], scope: str) -> str: ...

    def matrix(self, title: str, row: str, column: str, value: str) -> str:
        """How long «10 To» take at «1 Gbps», or what a title measures; else ""."""

    def choose(self, need: str) -> str: ...

    def faced(self, topic: Topic, mishap: str) -> str:
        """Asks what to do about something that happens."""

    def goal(self, topic: Topic, goal: str) -> str:
        """Asks what to do for a purpose («pour changer d’AZ»), "" of what is none."""

    def when_to_choose(self, choice: str) -> str:
        """Asks backwards what `choose` asks: under what condition."""

    def need(self, need: str, kind: str) -> str:
        """Asks what of this kind («Service») answers a need."""

    def evoked(self, clue: str) -> str:
        """Asks which service the words of an exam question lead to."""

    def how_many(self, topic: Topic, what: str) -> str:
        """Asks how many there are: «VPC max par région»."""

    def among(
        self, names: Sequence[str], remark: str, owner: Topic | None = None
    ) -> str:
        """Asks which of several things, of an owner, a remark is about."""

    def among_by(self, topics: Sequence[Topic], label: str, value: str) -> str:
        """The same of a column, whose header says what is told of each of them."""

    def chosen_for(self, names: Sequence[str], need: str) -> str:
        """Asks which of several things to choose for a need."""

    def blank(self, topic: Topic, sentence: str) -> str: ...

    def field(self, label: str, place: str) -> str:
        """Asks what a field stands for in a structure, an article before it."""

    def relation(self, topic: Topic) -> str:
        """Asks what the topic has to do with its scope, another thing."""

    def traits(self, topic: Topic) -> str:
        """Asks for what is listed of a topic without a word of what it is a list of."""

    def is_description(self, sentence: str) -> bool:
        """True for a phrase that says what a thing is: «Cache en mémoire managé»."""

    def aside(self, label: str, asked: Question) -> Question | None:
        """The same question under a label: «Côté transactions, que supporte X ?»"""

    def is_clause(self, text: str) -> bool:
        """True for a sentence or what starts with its verb, false for a phrase."""

    def subject_of(self, sentence: str) -> str:
        """The words a sentence is about, "" where its subject is left out."""

    def leans(self, text: str) -> bool:
        """True where a word stands for something said elsewhere: «ce mode», «it»."""

    def is_predicate(self, text: str) -> bool:
        """True for what starts with its verb, its subject left out."""

    def is_attribute(self, label: str) -> bool:
        """True for a label that names a side of a subject: «Coût», «Use cases»."""

    def is_one(self, name: str) -> bool:
        """True for a common noun that names one thing: «chemin absolu», no «options»."""

    def is_class(self, name: str) -> bool:
        """True for several of a kind («les modes d’accès»), whose sides are of each."""

    def may_be(self, label: str, value: str) -> bool:
        """False for a value of another kind than the label asks for: «coût : agent»."""

    def is_side(self, label: str, *, counted: bool) -> bool:
        """True for a column that asks something of each row: «Coût», no «Health checks».

        `counted`: all of its values are quantities, whose unit says what is asked.
        """

    def difference(self, topics: Sequence[Topic], label: str) -> str:
        """How things differ in what a row of their comparison is about, or ""."""

    def which_one(self, topics: Sequence[Topic], label: str) -> str:
        """Which of them the label of a row is true of; "" where no question is sure."""

    def which_ones(self, topics: Sequence[Topic], label: str) -> str:
        """Which several of them the label is true of; "" where no question is sure."""
