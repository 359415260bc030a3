"""What a sentence is about, where it leans on the one before or on its reader."""

from __future__ import annotations

import re

from content.notes.language.french.articles import the
from content.notes.language.french.clauses import is_vague, parse
from content.notes.language.french.nouns import agreement

_DEMONSTRATIVE = re.compile(r"\b(?:cette|cet|ces|ce) (?P<noun>[a-zà-ÿ]{4,})\b")
_ENGLISH_VAGUE = re.compile(
    r"^(?:it|its|they|their|this|that|these|those|he|she|you|your|we|our|us|i|such|"
    r"here|there|let’s|then|so)\b", re.I,
)  # fmt: skip
_IS = re.compile(r"^(?P<subject>.{2,60}?)(?:,\s*c’)?\s?(?:est|sont|is|are)\s")
_PRONOUN = re.compile(
    r"^(?P<pronoun>Il|Elle|Ils|Elles|It|They)\s+(?P<rest>(?!y a\b|faut\b|existe\b|suffit\b|est possible\b|is possible\b|s’agit\b).+)$"
)


def subject_of(sentence: str, before: str) -> str:
    """What a sentence is about, for the pronoun that may begin the next one."""
    if _PRONOUN.match(sentence):
        return before
    if found := _IS.match(sentence):
        subject = found["subject"].rstrip(", ")
    elif clause := parse(sentence):
        subject = clause.subject
    else:
        return ""
    subject = subject.removesuffix(" n’")
    return "" if is_vague(subject) or "," in subject else subject


def resolved(text: str, subject: str) -> str | None:
    """«Il collecte…» after a sentence about the subject is about the subject.

    «Cette interaction» becomes «l’interaction» inside a sentence, and None says that
    the sentence leans on another one.
    """
    if found := _PRONOUN.match(text):
        return f"{subject} {found['rest']}" if subject else None
    if is_vague(text) or _ENGLISH_VAGUE.match(text):
        return None
    return _DEMONSTRATIVE.sub(_definite, text)


def _definite(found: re.Match[str]) -> str:
    noun = found["noun"]
    agreed = agreement(noun)
    return the(noun, agreed) if agreed else found[0]
