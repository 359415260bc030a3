"""What «X : y» says: y defines X, or X is a side of the subject."""

from __future__ import annotations

import re

from content.notes.facts import reasons
from content.notes.facts.acronyms import spells
from content.notes.facts.builder import Builder
from content.notes.facts.glosses import expand_name
from content.notes.facts.labelling import ARROWS, Labelled, labelled
from content.notes.facts.prose.scopes import needs_scope
from content.notes.facts.prose.sentence import read_sentence
from content.notes.facts.text import Passage
from content.notes.facts.values import sentences
from content.notes.language import asker, headings
from content.notes.language.base import Topic
from content.notes.language.french import labels
from content.notes.language.french.articles import has_article
from content.notes.language.french.clauses import is_subordinate
from content.notes.language.french.forms import form_of
from content.notes.language.french.nouns import is_common
from content.notes.language.french.person import as_infinitive
from content.notes.language.french.verbs import is_participle
from content.notes.language.names import is_coined, is_name, is_proper, mentions
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import COLON, fold, is_empty, without_end, words

_SPELT = re.compile(r"^(?P<long>[^→=,;(]{6,70}?)\s*(?:[→=,;(]\s*(?P<rest>.*))?$")
_LEAST_MEANING = 3
_LEAST_TOLD = 5
_MOST_IN_PART = 12
_MOST_IN_LINE = 3
_COUNTED = re.compile(
    r"(?:[<>~≤≥$]\s?|(?:jusqu’à|de|max|min|up to|at most|from)\s)?\d", re.I
)
_DETERMINED = re.compile(r"(?:une?|l[ae]s?|an?|the|each|every|chaque)\s|l’", re.I)
# «Io2 c’est pour les grosses» is no name.
_SAYS_IT = re.compile(r"\s(?:c’est|ça|it’s|is|are|est|sont)\s", re.I)
_INDEFINITE = re.compile(r"(?:une?|an?|chaque|each|1)\s", re.I)
_DEED = re.compile(
    r"[A-Z]?[a-z]{3,}ing\s|\w+(?:er|ir|re)\s(?:l[ae]s?|une?|des)\s", re.I
)
_OUTCOME = re.compile(r"(?:If|When|Once) (?:that|this|those|these) \w+ ")
# «DoT : TCP/UDP 853»: what it listens on.
PORT = re.compile(
    r"(?:port )?(?:TCP|UDP)(?:\s?(?:/|et|and|ou|or)\s?(?:TCP|UDP))?(?:[/ ]ports?)?[ /]\d{1,5}(?:, \d{1,5})*(?: \([^()]*\))?", re.I
)  # fmt: skip
_MOST_JOINED = 24
# «Regroupe des comptes, on peut les imbriquer» says two things.
_SPLICED = re.compile(r",\s(?=(?:on|il|elle|ils|elles)\s)")


def define_or_state(
    name: str, found: Labelled, bold: tuple[str, ...], builder: Builder, category: str
) -> None:
    """«GSI : index global…» is about the name before the colon."""
    name = headings.without_aside(name)
    known = is_known(builder.subject)
    owner = builder.subject if known else builder.outline.named
    scope = (
        owner
        if needs_scope(name, owner) and (category or owner == builder.subject)
        else ""
    )
    if (
        not category
        and name not in bold
        and _is_told_of(name, found.value, owner, builder)
    ):
        builder.skip(f"{name} : {found.value}", reasons.DEPENDENT)
        return
    expand_name(name, builder)
    first, *rest = sentences(found.value)
    if not is_subordinate(first) and len(spliced := _SPLICED.split(first, 1)) > 1:
        first, rest = spliced[0], [spliced[1], *rest]
    if is_service(name) and not category and form_of(first) == "noun":
        scope = ""
    topic = Topic(name, scope, category)
    value = builder.impersonal(as_infinitive(first))
    spelt = _SPELT.match(first)
    if spelt and spells(name, spelt["long"]):
        builder.spell_out(name, spelt["long"])
        meaning = _unclosed(spelt["rest"] or "")
        if PORT.fullmatch(meaning):
            builder.attribute(name, "Port", meaning)
        elif len(words(meaning)) >= _LEAST_MEANING and builder.impersonal(meaning):
            builder.define(name, meaning, category=category, scope=scope)
        else:
            builder.skip(meaning, reasons.NO_QUESTION)
    elif first.endswith("?"):
        builder.skip(f"{name} : {first}", reasons.QUESTION)
    elif re.match(r"(?:et|and|puis|then)\s", first, re.I):
        builder.skip(f"{name} : {first}", reasons.DEPENDENT)
    elif value is None:
        builder.skip(f"{name} : {first}", reasons.ADDRESSED)
    elif found.sign == "↔" and not _are_alike(name, value):
        builder.skip(f"{name} ↔ {value}", reasons.NO_QUESTION)
    elif found.sign == "↔":
        builder.attribute(name, "Équivalent", value)
    elif found.sign == "=" and not category and _is_bare(value):
        builder.state(topic, f"{name} = {without_end(value)}", (value,))
    else:
        builder.define(name, Passage.of(value, bold=bold), category=category,
                       scope=scope, column=f"{builder.place}|terms")  # fmt: skip
    if found.sign in ARROWS and name not in bold:
        # «DORA → Discover, Offer… Le bail dure 8 jours» is of what is at hand.
        topic = builder.topic
    for sentence in rest:
        goes_on = _goes_on(sentence, name, builder)
        read_rest(sentence, topic if goes_on else builder.topic, bold, builder)


def _goes_on(sentence: str, label: str, builder: Builder) -> bool:
    """«Un shard = 1 Mo/s. La rétention va de…» goes on about what is at hand.

    Under a name, what follows is still of that name; under a deed only where it has no
    subject of its own.
    """
    at_hand = builder.topic.name
    known = is_known(at_hand)
    if not known or mentions(sentence, label):
        return True
    if not (_INDEFINITE.match(label) or _DEED.match(label)):
        return _SAYS_IT.search(label) is None
    return not (_INDEFINITE.match(label) or _DETERMINED.match(sentence))


def read_definition(name: str, text: Passage, builder: Builder, category: str) -> None:
    """What a definition list says of a term: what it is, and more sentences of it."""
    if is_empty(text.text):
        builder.skip(f"{name} : {text.text}", reasons.EMPTY)
        return
    found = Labelled(name, text.text, ":")
    define_or_state(name, found, text.bold, builder, category)


def _is_told_of(name: str, value: str, owner: str, builder: Builder) -> bool:
    """«VPC : pas d’internet» under Lambda, «ALB : activé» under a side of ELB.

    A service there is told how it stands to what is above, unless a noun defines it.
    """
    served = any(map(is_service, name.split("/"))) and is_proper(name)
    if not served or fold(name) == fold(owner):
        return False
    described = len(words(value)) >= _LEAST_TOLD
    if builder.language == "fr":
        described = is_common(value.split(" ")[0])
    return not described and bool(is_service(owner) or builder.outline.label)


def _are_alike(one: str, other: str) -> bool:
    """«MongoDB ↔ DocumentDB», but no «Conversion MBR ↔ GPT», «S3 ↔ EC2 : gratuit»."""
    apart = COLON.search(other) or is_common(one.split(" ")[0])
    return not apart and is_name(one) and is_name(other)


def _is_bare(value: str) -> bool:
    """One word or a quantity, which no name is explained by."""
    said = words(value)
    return len(said) < 2 or (len(said) == 2 and not value.replace(" ", "").isalpha())


def read_rest(
    sentence: str,
    topic: Topic,
    bold: tuple[str, ...],
    builder: Builder,
    *,
    subject: str = "",
) -> None:
    """What is said past the first sentence: «Moteurs : A, B et C» is a side too.

    `subject` is what «Il» stands for there, "" where that is not sure.
    """
    found = labelled(sentence, "")
    if found and found.value and asker(builder.language).is_attribute(found.label):
        if _is_phrase(topic.name, builder):
            builder.skip(sentence, reasons.DEPENDENT)
            return
        builder.attribute(topic.name, found.label, found.value, bold=bold,
                          scope=topic.scope, category=topic.category)  # fmt: skip
    elif found and found.value and found.label in bold and is_name(found.label):
        define_or_state(found.label, found, bold, builder, "")
    elif found and found.value and found.label in bold:
        builder.skip(sentence, reasons.DEPENDENT)
    elif found and _is_line(found, builder) and is_name(found.label):
        define_or_state(found.label, found, bold, builder, "")
    elif found and _is_line(found, builder) and _is_counted(found, builder):
        read_attribute(found.label, found.value, bold, builder)
    else:
        read_sentence(sentence, topic, bold, builder, subject=subject)


def _is_line(found: Labelled, builder: Builder) -> bool:
    """«Streams : 24 h. io2 : 64 000 IOPS.»: as many lines as labels."""
    label = found.label
    begins = label[:1].isupper() or is_coined(label)
    few = 0 < len(words(label)) <= _MOST_IN_LINE
    if found.sign != ":" or not found.value or not (few and begins):
        return False
    led = headings.is_lead_in(label) or headings.is_example(label)
    return not led and not asker(builder.language).is_clause(label)


def _is_counted(found: Labelled, builder: Builder) -> bool:
    """A figure, of what is at hand."""
    return bool(builder.topic.name and _COUNTED.match(found.value))


def _is_phrase(name: str, builder: Builder) -> bool:
    """«Le réseau», «corps inspecté»: what a later label is of, such words leave open."""
    if builder.language == "en" or is_known(name):
        return False
    return has_article(name) or is_common(name.split(" ")[0])


def _unclosed(text: str) -> str:
    """Without the bracket that was opened before it."""
    return text.rstrip(")") if text.count(")") > text.count("(") else text


def read_attribute(
    label: str, value: str, bold: tuple[str, ...], builder: Builder
) -> None:
    """«Durabilité : 11 neuf» is a side of the subject; more may be said after it."""
    if (items := _sides(label, value, builder)) and builder.subject:
        builder.enumerate(builder.subject, label, items, open_ended=False, bold=bold)
        return
    first, *rest = _with_outcome(sentences(value))
    text = builder.impersonal(as_infinitive(first))
    if text is None:
        builder.skip(f"{label} : {first}", reasons.ADDRESSED)
    else:
        builder.attribute(builder.subject, label, text, bold=bold,
                          column=f"{builder.place}|{labels.kind_of(label)}")  # fmt: skip
    topic = builder.topic
    if any(map(is_participle, words(label)[:-1])):
        # «GSI throttlé → …» is a case: what follows is of what is at hand.
        pass
    elif not asker(builder.language).is_attribute(label) and is_name(topic.name):
        topic = Topic(label, topic.name if needs_scope(label, topic.name) else "")
    elif not topic.scope and not asker(builder.language).is_attribute(label):
        topic = Topic(label, topic.name)
    for sentence in rest:
        goes_on = _goes_on(sentence, label, builder)
        read_rest(sentence, topic if goes_on else builder.topic, bold, builder)


def _with_outcome(said: list[str]) -> list[str]:
    """«In one place. If that place fails, all is lost.» is one thing told."""
    if len(said) < 2 or not _OUTCOME.match(said[1]):
        return said
    joined = " ".join(said[:2])
    short = len(words(joined)) <= _MOST_JOINED
    return [joined, *said[2:]] if short else said


def _sides(label: str, value: str, builder: Builder) -> tuple[str, ...]:
    """The parts of «Limites : a ; b», whose label is said of all of them."""
    items = tuple(part.strip(" .") for part in value.split(" ; "))
    many = len(items) > 1 and all(0 < len(words(one)) <= _MOST_IN_PART for one in items)
    plain = many and not any(labelled(one, "") for one in items)
    french = builder.language == "fr" and labels.is_plural(label)
    return items if plain and french and asker("fr").is_attribute(label) else ()


def read_dashed(
    found: re.Match[str], value: str, bold: tuple[str, ...], builder: Builder
) -> None:
    """«CRR – Use cases : …» is about CRR."""
    if asker(builder.language).is_attribute(found["label"]):
        builder.attribute(found["name"], found["label"], value, bold=bold)
    else:
        builder.attribute(builder.subject, f"{found['name']} {found['label']}", value)
