"""What one line says: a label and its value, or sentences."""

from __future__ import annotations

import re

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.glosses import read_glosses
from content.notes.facts.headed import contrasted, set_beside
from content.notes.facts.labelling import Labelled, labelled
from content.notes.facts.prose.clues import read_clue
from content.notes.facts.prose.conditions import joined, read_condition
from content.notes.facts.prose.documents import cites
from content.notes.facts.prose.equations import equations, read_difference
from content.notes.facts.prose.fields import read_field
from content.notes.facts.prose.lines import Line
from content.notes.facts.prose.needs import read_need
from content.notes.facts.prose.openings import (
    defines,
    opened,
    read_spelling,
    read_what,
)
from content.notes.facts.prose.pronouns import (
    brought_up,
    gone_on,
    subject_of,
)
from content.notes.facts.prose.quoted import quoted_needs
from content.notes.facts.prose.refused import refused
from content.notes.facts.prose.related import compared, related
from content.notes.facts.prose.rolls import read_members
from content.notes.facts.prose.scopes import enter_local_topic, scope_of
from content.notes.facts.prose.sentence import read_sentence
from content.notes.facts.prose.sides import read_side
from content.notes.facts.prose.unlabelled import handed_over, led_in, parted
from content.notes.facts.values import sentences
from content.notes.language import asker
from content.notes.language.names import is_name
from content.notes.language.typography import without_end, words

# «CRR : entre régions / SRR : même région» are two lines in one.
_OTHER = re.compile(
    r"(?P<value>[^/:]{3,60}?)\s/\s(?P<label>[A-Z][\w -]{1,30}?)\s?:\s(?P<rest>\S.*)$"
)
# «Le disque est plein. Solution : …» is that of what was said before, and of no thing.
_SOLVES = re.compile(
    r"(?:la |le |the )?(?:solution|remède|parade|contournement|correctif|astuce|résultat|conséquence|fix|workaround"
    r"|remedy|consequence|result|outcome)s?", re.I,
)  # fmt: skip
_CONSEQUENCE = re.compile(r"(?:donc|d’où|du coup)\s", re.I)
_GLOSSED = re.compile(r"^(?P<name>[^()]{2,40}) \((?P<gloss>(?!et |and )[^()]{6,90})\)$")


def read_labelled(
    found: Labelled, bold: tuple[str, ...], builder: Builder, *, category: str = ""
) -> None:
    """«X : y» is about X where X is a name or a member of a class, else about us."""
    line = Line.of(found, bold, category)
    for read in _READERS:
        left = read(line, builder)
        if left is not None:
            for text in left:
                read_sentences(text, bold, builder)
            return
    read_side(line, builder)


def _listed(line: Line, builder: Builder) -> list[str] | None:
    """What holds members, another line or a consequence behind its colon."""
    label, value, subject = line.label, line.value, builder.subject
    if line.sign == ":" and read_members(label, value, builder):
        return []
    if line.sign == ":" and (other := _OTHER.match(value)):
        for one in (
            Labelled(label, other["value"], ":"),
            Labelled(other["label"], other["rest"], ":"),
        ):
            read_labelled(one, line.bold, builder, category=line.category)
        return []
    if _CONSEQUENCE.match(value) and subject:
        builder.attribute(subject, label, value, bold=line.bold)
        return []
    return None


def is_question(label: str) -> bool:
    """A whole question, no «Serverless ?»."""
    return label.endswith("?") and len(words(label)) > 4


def read_sentences(text: str, bold: tuple[str, ...], builder: Builder) -> None:
    """Each sentence by itself; a name, a contrast or equations are taken whole."""
    if _read_glossed_name(text, bold, builder) or _read_contrast(text, builder):
        return
    if read_spelling(text, builder):
        return
    if defines(text, builder):
        read_labelled(Labelled("Définition", text, ":"), bold, builder)
        return
    if needs := quoted_needs(text):
        for one in needs:
            builder.need(one.need, one.choice, kind="")
        return
    if len(equal := equations(text)) > 1:
        for equation in equal:
            if found := labelled(equation, equation):
                read_labelled(found, bold, builder)
        return
    enter_local_topic(text, builder)
    topic = builder.topic
    builder.expand(text)
    read_glosses(text, builder)
    said = joined(sentences(text))
    opening = builder.told.opening if builder.language == "fr" else ""
    before, about = opening if builder.position.in_prose else "", ""
    said[0] = opened(said[0], opening)
    for sentence in said:
        if len(said) > 1 and cites(sentence):
            builder.skip(sentence, reasons.METADATA)
            continue
        spoken_of = gone_on(sentence, about, topic)
        side = _side_said(sentence, builder) if len(said) > 1 else None
        if side and _SOLVES.fullmatch(side.label):
            builder.skip(sentence, reasons.DEPENDENT)
            continue
        if side and spoken_of == topic:
            read_labelled(side, bold, builder)
            continue
        if spoken_of is None:
            if not read_condition(sentence, builder):
                builder.skip(sentence, reasons.NO_SUBJECT)
            continue
        read_sentence(
            sentence, spoken_of, bold, builder, subject=before, prose=len(said) > 1
        )
        before = subject_of(sentence, before)
        about = brought_up(sentence, bold) or before or about


def _side_said(sentence: str, builder: Builder) -> Labelled | None:
    """«Types : virtuel, physique.» among sentences is a side of the subject."""
    found = labelled(sentence, "")
    known = found and found.value and asker(builder.language).is_attribute(found.label)
    return found if known and found and found.sign == ":" else None


def _read_glossed_name(text: str, bold: tuple[str, ...], builder: Builder) -> bool:
    """«**DAX** (cache lecture, faible latence)»: a name and what it is."""
    found = _GLOSSED.match(text)
    if not found or found["name"] not in bold or len(words(found["gloss"])) < 3:
        return False
    if not is_name(found["name"]) and not builder.outline.for_exam:
        return False
    builder.define(
        found["name"], found["gloss"], scope=scope_of(found["name"], builder)
    )
    return True


def _read_contrast(text: str, builder: Builder) -> bool:
    names = contrasted(without_end(text))
    if not names and builder.outline.sets_apart:
        names = set_beside(text)
    if names:
        builder.contrast(names)
    return bool(names)


# Which of these knows such a line reads it, the first one first; a side is all the rest.
_READERS = (
    parted,
    _listed,
    handed_over,
    read_what,
    read_difference,
    read_clue,
    read_need,
    refused,
    led_in,
    related,
    compared,
    read_field,
)
