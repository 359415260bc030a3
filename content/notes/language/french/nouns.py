"""Gender and number of a French noun phrase, or None where they are not sure.

A small lexicon of the nouns technical notes use, suffix rules for the rest, and no
guess: a question that needs an agreement is not asked where this answers None.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from content.notes.language.acronyms import Gender
from content.notes.language.english.singulars import one_english
from content.notes.language.french import borrowed
from content.notes.language.french.lexicon import FEMININE, INVARIABLE, MASCULINE, NOUNS
from content.notes.language.french.side_nouns import meant
from content.notes.language.memory import kept
from content.notes.language.names import is_name
from content.notes.language.typography import fold, small

_SUFFIXES: tuple[tuple[str, Gender], ...] = (
    ("tion", "f"), ("sion", "f"), ("xion", "f"), ("aison", "f"), ("ite", "f"),
    ("ance", "f"), ("ence", "f"), ("ure", "f"), ("ette", "f"),
    ("logie", "f"), ("graphie", "f"), ("erie", "f"), ("esse", "f"), ("ade", "f"),
    ("archie", "f"), ("omie", "f"), ("ectrie", "f"), ("ialite", "f"),
    ("ee", "f"), ("tude", "f"), ("ment", "m"), ("age", "m"), ("isme", "m"),
    ("teur", "m"), ("seur", "m"), ("veur", "m"), ("oir", "m"), ("eau", "m"),
    ("ier", "m"), ("gramme", "m"), ("scope", "m"), ("eme", "m"), ("ing", "m"), ("ateur", "m"), ("eur", "m"), ("ief", "m"), ("aire", "m"), ("tien", "m"),
)  # fmt: skip
# Adjectives and numerals that stand before the noun, with the agreement they show.
_BEFORE: dict[str, tuple[Gender | None, bool | None]] = {
    "haut": ("m", False), "haute": ("f", False), "hauts": ("m", True),
    "hautes": ("f", True), "bon": ("m", False), "bonne": ("f", False),
    "bons": ("m", True), "bonnes": ("f", True), "grand": ("m", False),
    "grande": ("f", False), "grands": ("m", True), "grandes": ("f", True),
    "principal": ("m", False), "principale": ("f", False),
    "principaux": ("m", True), "principales": ("f", True), "autres": (None, True),
    "nouveau": ("m", False), "nouvelle": ("f", False), "nouveaux": ("m", True),
    "nouvelles": ("f", True), "petit": ("m", False), "petite": ("f", False),
    "premier": ("m", False), "premiere": ("f", False), "forte": ("f", False),
    "fort": ("m", False), "faible": (None, False), "differents": ("m", True),
    "differentes": ("f", True), "deux": (None, True), "trois": (None, True),
    "quatre": (None, True), "cinq": (None, True), "six": (None, True),
    "plusieurs": (None, True), "seul": ("m", False), "seule": ("f", False),
    "deuxieme": (None, False), "troisieme": (None, False),
    "derniere": ("f", False), "meilleure": ("f", False), "meilleur": ("m", False),
}  # fmt: skip
_MANY = (
    "ants", "ents", "és", "ées", "ifs", "ives", "iques", "aires", "els", "elles", "aux",
    "ables", "ibles",
)  # fmt: skip
# «Get-Location» is typed, and ends as a noun by chance.
_CMDLET = re.compile(
    r"(?:Get|Set|New|Add|Remove|Copy|Move|Rename|Clear|Start|Stop|Restart|Test|Out|Write|Read"
    r"|Import|Export|Invoke|Select|Where|Sort|Format|Convert\w*|Enable|Disable|Update|Install)"
    r"-[A-Z][a-z]"
)
_MOST_LETTERS = 4
_BETWEEN = re.compile(r"[\s(/,]+")
_ARTICLE = re.compile(
    r"(?:le|la|les|l’|un|une|des|du|de la|de l’|ce|cet|cette|ces)(?:\s+|(?<=’))", re.I
)


@dataclass(frozen=True)
class Agreement:
    gender: Gender
    plural: bool

    def pick(self, masculine: str, feminine: str, many: str, many_f: str) -> str:
        if self.plural:
            return many_f if self.gender == "f" else many
        return feminine if self.gender == "f" else masculine


def _is_qualified_as_many(folded: str, following: list[str]) -> bool:
    """«Processus bloquants» are several, which their noun does not show."""
    qualifier = following[0] if following else ""
    many = qualifier.endswith(_MANY)
    return many and folded in INVARIABLE and not qualifier.startswith("d’")


@kept(16384)
def without_article(phrase: str) -> str:
    found = _ARTICLE.match(phrase)
    return phrase[found.end() :] if found else phrase


@kept(16384)
def agreement(phrase: str) -> Agreement | None:
    """Gender and number of a noun phrase given without its article."""
    gender: Gender | None = None
    plural: bool | None = None
    parted = "(" in phrase or "/" in phrase or "," in phrase
    tokens = list(filter(None, (_BETWEEN.split if parted else str.split)(phrase)))
    for position, token in enumerate(tokens[:4]):
        folded = fold(token).replace(" ", "-")
        if _CMDLET.match(token):
            return None
        if token.isdigit() and position + 1 < len(tokens):
            plural = int(token) > 1
            continue
        if folded in _BEFORE and position + 1 < len(tokens):
            shown, many = _BEFORE[folded]
            gender, plural = shown or gender, many if many is not None else plural
            continue
        found = gender or _gender(folded, token.lower())
        if found is None:
            return None
        if english := borrowed.gender_of(one := one_english(phrase)):
            return Agreement(english, plural=phrase != one)
        if plural is None:
            plural = _is_plural(folded) or _is_qualified_as_many(
                folded, tokens[position + 1 :]
            )
        return Agreement(found, plural)
    return None


@kept(4096)
def lowered(phrase: str) -> str:
    """The phrase with a small first letter, unless its first word is a name."""
    first = phrase.partition(" ")[0]
    if not first or is_name(first) or not _known_common(first):
        return phrase
    return small(phrase)


def is_common(phrase: str) -> bool:
    """True where the phrase is headed by a French common noun."""
    return agreement(phrase) is not None


@kept(4096)
def is_shouted(word: str) -> bool:
    """«COUTS» is a word of French written large, and no name."""
    few = len(word) <= _MOST_LETTERS
    return word.isupper() and not few and is_common(word.lower())


@kept(4096)
def is_lexical(word: str) -> bool:
    """True where the lexicon knows the word, or its singular, as a noun."""
    return not NOUNS.isdisjoint(_singulars(fold(word)))


def _known_common(word: str) -> bool:
    return not word.isupper() and word[1:] == word[1:].lower()


@lru_cache(maxsize=8192)
def _gender(folded: str, typed: str) -> Gender | None:
    for form in _singulars(folded):
        if form in FEMININE:
            return "f"
        if form in MASCULINE:
            return "m"
    for form in _singulars(folded):
        for suffix, gender in _SUFFIXES:
            if form.endswith(suffix) and len(form) > len(suffix) + 2:
                return gender if suffix not in {"ite", "ee"} or "é" in typed else None
    known = meant(folded)
    return _gender(known, known) if known else None


def _singulars(folded: str) -> tuple[str, ...]:
    if folded.endswith("aux"):
        return (folded, folded[:-3] + "al", folded[:-1])
    if folded.endswith(("s", "x")) and folded not in INVARIABLE:
        return (folded, folded[:-1])
    return (folded,)


def _is_plural(folded: str) -> bool:
    many = folded.endswith(("s", "x")) and not folded.endswith("ss")
    return many and folded not in INVARIABLE
