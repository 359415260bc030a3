"""What the words of a heading announce: needs, traps, terms, others, what is done in turn."""

from __future__ import annotations

import re

from content.notes.language import headings
from content.notes.language.english.verbs import commands
from content.notes.language.french.verbs import is_infinitive
from content.notes.language.memory import kept

_WHEN = re.compile(
    r"(?:quand|dans quels? cas|lequel|when|which one)\s+(?:to\s+|l’)?"
    r"(?:utiliser|choisir|use|choose)\b|[A-Z][\w ]{1,30} (?:ou|or) [A-Z][\w ]{1,30}\s?\?$", re.I,
)  # fmt: skip
_NEEDS = re.compile(
    r"\b(?:besoins?|needs?|que choisir|which service)\b|→ ?services?\b", re.I
)
_CHOICES = re.compile(
    r"\b(?:services?|outils?|solutions?|tools?|produits?)\b[^→:]{0,12}(?:→|⇒|->|=>|:|/)\s*"
    r"(?:besoins?|needs?|usages?|use cases?|cas d|rôles?|quand|when)", re.I,
)  # fmt: skip
_TRAPS = re.compile(
    r"\b(?:pièges?|erreurs? (?:classiques|fréquentes|courantes)|faux[ -]amis|traps?|pitfalls?"
    r"|gotchas?|mistakes)\b", re.I,
)  # fmt: skip
_APART = re.compile(
    r"\b(?:différencier|distinguer|(?:ne pas|à ne jamais) confondre|différences? entre"
    r"|tell apart|distinguish|(?:not|n’t) (?:confuse|mix up)|differences? between)\b", re.I,
)  # fmt: skip
_GLOSSARY = re.compile(
    r"\b(?:glossaire|lexique|vocabulaire|terminologie|glossary|lexicon|vocabulary|terminology"
    r"|(?:principaux|quelques|key|main|important) (?:termes|terms)\b|(?:définitions?|termes?|definitions?|(?:key )?terms?)$)", re.I,
)  # fmt: skip


@kept(1024)
def says_need(heading: str) -> bool:
    """«Besoin → service»: each arrow leads to what answers a need."""
    return _NEEDS.search(heading) is not None


@kept(1024)
def says_choice(heading: str) -> bool:
    """«Service → besoin»: what answers stands before the arrow."""
    return _CHOICES.search(heading) is not None


@kept(1024)
def says_when(heading: str) -> bool:
    """«Quand utiliser un chemin relatif ?», «SQS ou SNS ?»: when each is chosen."""
    return _WHEN.match(heading) is not None


@kept(1024)
def warns(heading: str) -> bool:
    """«Pièges»: mistakes, and no terms."""
    return _TRAPS.search(heading) is not None


@kept(1024)
def defines_terms(heading: str) -> bool:
    """«Lexique»: each label under it is a term, whatever the note is about."""
    return _GLOSSARY.search(heading) is not None


@kept(1024)
def is_deed(text: str) -> bool:
    """«Créer la file», «Create the queue»: what is done, and no thing."""
    first, _, rest = headings.without_numbering(text).partition(" ")
    return (is_infinitive(first) and bool(rest)) or commands(first, rest)


@kept(1024)
def sets_apart(heading: str) -> bool:
    """«Bien différencier»: one thing against another."""
    return _APART.search(heading) is not None
