"""Facts put as French questions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from content.notes.language.base import Question, Topic
from content.notes.language.french import (
    among,
    clauses,
    comparing,
    consequences,
    criteria,
    definitions,
    headers,
    labels,
    members,
    owners,
    side_answers,
    side_values,
    sure_frames,
    sure_lists,
    sure_sentences,
    wanted,
)
from content.notes.language.french.agents import passive
from content.notes.language.french.articles import (
    named,
    of,
    of_named,
)
from content.notes.language.french.asides import asides
from content.notes.language.french.attributes import (
    attribute,
)
from content.notes.language.french.deeds import labelled
from content.notes.language.french.enumerations import enumeration
from content.notes.language.french.forms import form_of
from content.notes.language.french.kinds import names_kind
from content.notes.language.french.leaning import leans
from content.notes.language.french.neutral import begun
from content.notes.language.french.nouns import (
    Agreement,
    agreement,
    is_common,
    lowered,
    without_article,
)
from content.notes.language.french.object_questions import one_object
from content.notes.language.french.phrasing import bare, brief, ended, inside, scoped
from content.notes.language.french.reframed import fitted
from content.notes.language.french.safeguards import safeguards
from content.notes.language.french.sides import aside
from content.notes.language.french.statements import (
    statement,
)
from content.notes.language.french.whole import whole
from content.notes.language.names import is_name, mentions
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import fold, large, small, word_set

# Several of them have different sides, whatever is told of all of them.
_KINDS = word_set("service outil fonction fonctionnalite pattern politique strategie")
_TRAIT = re.compile(r"(?:tion|ité|ance|ence|ure)$")
_DEFINES = re.compile(r"\b(?:lequel|laquelle|dont|où|entre|que l’on)\b")
_VENDORS = frozenset({"AWS", "GCP", "IBM", "OVH"})


class FrenchAsker:
    def definition(self, topic: Topic, value: str) -> Question | None:
        asked = definitions.asked(topic, value)
        asked = asked and one_object(asked)
        asked = asked and fitted(asked)
        return asked if asked and sure_sentences.defines(topic, value, asked) else None

    def attribute(
        self, topic: Topic, label: str, value: str, *, header: bool
    ) -> Question | None:
        if not header and members.is_named_member(label):
            prompt = members.role(topic, label, (value,))
            return Question(prompt, value) if prompt else None
        asked = attribute(topic, label, value, header=header)
        asked = asked and one_object(asked)
        asked = sure_frames.sure(topic, label, value, asked, header=header)
        prompt = asked.prompt if asked else ""
        if header and (kind := side_answers.as_kind(topic, label, value, prompt)):
            return fitted(kind)
        told = side_answers.answers(topic, label, value, prompt, header=header)
        told = told and (header or owners.has_side(topic, label, value, prompt))
        return fitted(asked) if asked and told else None

    def enumeration(
        self, topic: Topic, label: str, items: tuple[str, ...], *, open_ended: bool
    ) -> str:
        if members.is_named_member(label):
            return members.role(topic, label, items)
        asked = enumeration(topic, label, items, open_ended=open_ended)
        if not owners.has_members(topic, label, items, asked):
            return ""
        return asked if sure_lists.lists(topic, label, items, asked) else ""

    def statement(self, topic: Topic, sentence: str) -> Question | None:
        asked = consequences.effect(topic, sentence) or statement(topic, sentence)
        asked = asked and passive(asked)
        asked = asked and one_object(asked)
        asked = asked and fitted(asked)
        return asked if asked and sure_sentences.says(asked) else None

    def whole(self, topic: Topic, label: str, sentence: str) -> Question | None:
        asked = labelled(topic, label, sentence) if label else whole(topic, sentence)
        if asked and label and not owners.has_side(topic, label, "", asked.prompt):
            return None
        asked = asked and passive(asked)
        return asked and one_object(asked)

    def asides(self, topic: Topic, sentence: str) -> tuple[Question, ...]:
        return tuple(filter(None, map(one_object, asides(topic, sentence))))

    def safeguards(self, topic: Topic, label: str, value: str) -> Iterator[Question]:
        return safeguards(topic, label, value)

    def bounds(self, topic: Topic, sentence: str) -> Iterator[Question]:
        return iter(())

    def acronym(self, short: str, topic: Topic) -> str:
        spelt_out = "(" in topic.scope
        inside = f" dans {named(topic.scope)}" if is_name(topic.scope) else ""
        # A vendor is the same wherever it is met.
        known = is_service(short) or short in _VENDORS
        inside = "" if spelt_out or known else inside
        return ended(f"que signifie le sigle {short}{inside}")

    def term(self, description: str, category: str, owner: str) -> str:
        return wanted.term(description, category, owner)

    def translation(self, text: str) -> str:
        return ended(f"quel est le terme anglais pour «{text}»")

    def members(self, category: str, column: str) -> str:
        column = labels.in_french(column)
        agreed = agreement(column) or Agreement("m", plural=False)
        which = agreed.pick("quels", "quelles", "quels", "quelles")
        noun = labels.plural(lowered(column))
        return ended(f"{which} {noun} relèvent de la catégorie «{category}»")

    def grouping(self, names: tuple[str, ...]) -> str:
        listed = f"{', '.join(names[:-1])} et {names[-1]}"
        return ended(f"quelle catégorie regroupe {listed}")

    def variants(self, family: str) -> str:
        return ended(f"quelles sont les variantes {of(family)}")

    def comparison(self, names: tuple[str, ...], scope: str) -> str:
        agreed = None if is_name(scope) else agreement(scope)
        # «Équivalences» heads them, and holds none of them.
        rubric = agreed is not None and agreed.plural
        inside = f" dans {scope}" if scope and not rubric else ""
        return ended(f"quelle différence entre {' et '.join(names)}{inside}")

    def matrix(self, title: str, row: str, column: str, value: str) -> str:
        return wanted.matrix(title, row, column, value)

    def choose(self, need: str) -> str:
        return ended(f"que choisir {small(need)}")

    def faced(self, topic: Topic, mishap: str) -> str:
        return wanted.faced(topic, mishap)

    def goal(self, topic: Topic, goal: str) -> str:
        return wanted.goal(topic, goal)

    def when_to_choose(self, choice: str) -> str:
        return ended(f"dans quel cas choisir {named(choice)}")

    def need(self, need: str, kind: str) -> str:
        return wanted.need(need, kind)

    def evoked(self, clue: str) -> str:
        return wanted.evoked(clue)

    def how_many(self, topic: Topic, what: str) -> str:
        return wanted.how_many(topic, what)

    def among(
        self, names: Sequence[str], remark: str, owner: Topic | None = None
    ) -> str:
        return among.among(names, remark, inside(owner) if owner else "")

    def among_by(self, topics: Sequence[Topic], label: str, value: str) -> str:
        return among.among_by(topics, label, value)

    def chosen_for(self, names: Sequence[str], need: str) -> str:
        return wanted.chosen_for(names, need)

    def blank(self, topic: Topic, sentence: str) -> str:
        if mentions(sentence, topic.name):
            whole = not topic.scope or mentions(sentence, topic.scope)
            spoken = large(sentence)
            return spoken if whole else f"{topic.scope} : {sentence}"
        sentence = clauses.lowered_start(sentence)
        known = is_known(topic.name)
        alone = not topic.scope and not known
        if alone and is_service(sentence.split(" ")[0]):
            # «RDS garde…» under «Bases de données» says by itself of what it is.
            return sentence
        label = f"{topic.scope}, {topic.name}" if topic.scope else topic.name
        return f"{begun(label)} : {sentence}"

    def is_one(self, name: str) -> bool:
        noun = without_article(name)
        agreed = agreement(noun)
        # «Les engagements de dépense» are a thing, «les composants» a rubric.
        return agreed is not None and not (agreed.plural and " " not in noun)

    def is_class(self, name: str) -> bool:
        if is_name(name) or not labels.is_plural(name):
            return False
        return criteria.head_of(lowered(without_article(name))) in _KINDS

    def may_be(self, label: str, value: str) -> bool:
        # What one layer is told of is no layer.
        named_one = members.is_named_member(label)
        if named_one:
            return True
        return side_answers.may_be(label, value) and side_values.may_be(label, value)

    def is_side(self, label: str, *, counted: bool) -> bool:
        return headers.is_side(label, counted=counted)

    def difference(self, topics: Sequence[Topic], label: str) -> str:
        asks = comparing.difference(topics, labels.in_french(label))
        return ended(asks) if asks else ""

    def which_one(self, topics: Sequence[Topic], label: str) -> str:
        return comparing.which_one(topics, _of_comparison(label))

    def which_ones(self, topics: Sequence[Topic], label: str) -> str:
        return comparing.which_ones(topics, _of_comparison(label))

    def aside(self, label: str, asked: Question) -> Question | None:
        return aside(label, asked)

    def is_clause(self, text: str) -> bool:
        return form_of(text) in {"clause", "verb"}

    def subject_of(self, sentence: str) -> str:
        if clauses.predicate(sentence):
            return ""
        clause = clauses.parse(sentence)
        return clause.subject if clause else ""

    def leans(self, text: str) -> bool:
        return leans(text)

    def is_predicate(self, text: str) -> bool:
        return clauses.predicate(text) is not None

    def is_attribute(self, label: str) -> bool:
        return labels.is_side(label)

    def field(self, label: str, place: str) -> str:
        return ended(f"dans {place}, que désigne «{label}»")

    def relation(self, topic: Topic) -> str:
        other = named(brief(topic.scope))
        between = f"l’interaction {of_named(topic.name)} avec {other}"
        return ended(f"en quoi consiste {between}")

    def traits(self, topic: Topic) -> str:
        shown = bare(topic) if topic.category else topic.name
        traits = f"quelles sont les caractéristiques {of_named(shown)}"
        return ended(scoped(topic, traits))

    def is_description(self, sentence: str) -> bool:
        first = sentence.split(" ")[0]
        if fold(first).rstrip("s") in definitions.MEASURES and not _DEFINES.search(
            sentence
        ):
            return False
        if sentence.startswith("(") or not names_kind(sentence):
            return False
        return form_of(sentence) == "noun" and is_common(first) and (
            first[-1:] not in {"s", "é"} and not _TRAIT.search(first))  # fmt: skip


def _of_comparison(label: str) -> str:
    """«Réseau / body» as it was typed: two things have no article together."""
    return label if " / " in label else labels.in_french(label)
