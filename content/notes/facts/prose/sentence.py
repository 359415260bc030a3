"""One sentence: a rule, a statement, or the reason why it is neither."""

from __future__ import annotations

import re

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.prose.noise import (
    EXAMPLE,
    IMAGINE,
    META,
    holds_address,
    is_chatter,
)
from content.notes.facts.prose.pronouns import resolved
from content.notes.language import asker, headings
from content.notes.language.base import Topic
from content.notes.language.english.verbs import is_base
from content.notes.language.french.clauses import predicates
from content.notes.language.french.forms import form_of
from content.notes.language.french.person import impersonal
from content.notes.language.names import is_name
from content.notes.language.typography import is_empty, without_end, without_mark, words

_RULE = re.compile(
    r"^(?:choisi\w*|utilise[rz]?|use|choose|prefer|préfère[rz]?|opte[rz]? pour|pick)\s+"
    r"(?P<choice>[^,.]{2,50}?)\s+(?P<need>(?:si|quand|lorsqu[e’]|when|if|where)\b.+)$",
    re.I,
)
_CONDITION = re.compile(
    r"^(?P<need>(?:si|quand|lorsqu[e’]|when|if)\b[^→⇒]{8,120}?)\s*(?:→|⇒|=>|->|:)\s*"
    r"(?:(?:utiliser|choisir|prendre|penser à|use|choose|think)\s+)?(?P<choice>[^.,→]{2,50})\.?$",
    re.I,
)
_ARROW = re.compile(r"→|->|=>|➔")
_PATH = re.compile(r"\S*[./\\]\S*")
_EXAM = re.compile(
    r"^(?:(?:il est )?important de |bien |)?(?:savoir|retenir|comprendre|noter)\s+"
    r"(?:que\s+|qu’)", re.I,
)  # fmt: skip
_CUT_OFF = re.compile(
    r"\b(?:if|and|or|to|with|for|of|the|a|si|et|ou|de|du|des|pour|avec|que|un|une|le|la)"
    r"\W*$"
)
_ADVICE = re.compile(
    r"^(?:(?:il est |très |souvent |bien |incontournable |important |être capable |sois )*"
    r"(?:connaître|savoir|maîtriser|comprendre|retenir|différencier|identifier|présent|"
    r"courant|fréquent|fréquente|noter|know|remember|understand|need to know|"
    r"will be given|no need to know|notion|ne pas confondre|de connaître|"
    r"incontournable)\b)",
    re.I,
)


def read_sentence(
    sentence: str,
    topic: Topic,
    bold: tuple[str, ...],
    builder: Builder,
    *,
    subject: str = "",
    prose: bool = False,
) -> None:
    """Says something of a topic; `subject` is what a pronoun stands for."""
    text = _EXAM.sub("", without_mark(sentence))
    reason = _reason_to_skip(text, topic, builder)
    if found := _RULE.match(text) or _CONDITION.match(text):
        _read_rule(found, text, builder)
    elif reason:
        builder.skip(text, reason)
    else:
        spoken = resolved(text, subject)
        said = builder.impersonal(spoken) if spoken else None
        if said is None:
            builder.skip(text, reasons.ADDRESSED if spoken else reasons.PRONOUN)
        else:
            for part in _predicates(said, builder):
                builder.state(topic, part[0].upper() + part[1:], bold, prose=prose)


def _predicates(sentence: str, builder: Builder) -> tuple[str, ...]:
    """Each thing a subject does by itself: «X crée un index et gère les accès»."""
    return predicates(sentence) if builder.language == "fr" else (sentence,)


def _reason_to_skip(text: str, topic: Topic, builder: Builder) -> str:
    if len(_ARROW.findall(text)) >= 2:
        return reasons.PROCEDURE
    if "://" in text or (" " not in text and _PATH.fullmatch(text)):
        return reasons.EXAMPLE
    if is_empty(text) or len(words(text)) < 2:
        return reasons.NO_QUESTION
    if text.endswith("?"):
        return reasons.QUESTION
    if (
        text.endswith(":")
        or _CUT_OFF.search(text)
        or (headings.is_lead_in(text.rstrip(" :")) and (len(words(text)) < 6))
    ):
        return reasons.LEAD_IN
    if EXAMPLE.match(text):
        return reasons.EXAMPLE
    if _ADVICE.match(text):
        return reasons.EXAM_ADVICE
    if is_chatter(text):
        return reasons.CHATBOT
    if META.match(text) or holds_address(text):
        return reasons.METADATA
    if builder.outline.for_exam and len(words(text)) < 6 and form_of(text) == "noun":
        return reasons.EXAM_ADVICE
    if IMAGINE.match(text):
        return reasons.EXAMPLE
    if builder.outline.is_dependent and not _stands_alone(text, builder):
        return reasons.DEPENDENT
    return "" if topic.name else reasons.NO_SUBJECT


def _stands_alone(text: str, builder: Builder) -> bool:
    if builder.language == "fr":
        return form_of(text) == "clause"
    return asker("en").is_clause(text) and not is_base(text.split(" ")[0])


def _read_rule(found: re.Match[str], text: str, builder: Builder) -> None:
    need = impersonal(found["need"]) if builder.language == "fr" else found["need"]
    choice = without_end(found["choice"])
    if need is None or (not is_name(choice.split(" ")[0]) and not is_name(choice)):
        builder.skip(text, reasons.ADDRESSED)
    else:
        builder.rule(without_end(need), choice)
