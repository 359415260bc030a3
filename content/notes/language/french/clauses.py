"""A French clause taken apart: its subject, its verb, what it does besides."""

from __future__ import annotations

import re
from dataclasses import dataclass

from content.notes.language.french.forms import verb_position
from content.notes.language.french.nouns import is_common
from content.notes.language.french.verbs import (
    acts_on,
    is_plural_verb,
    is_verb,
)
from content.notes.language.memory import kept
from content.notes.language.typography import fold, is_balanced, large, word_set

_OBJECT = re.compile(
    r"^(?:(?:le|la|les|un|une|des|du|de la|chaque|plusieurs|tous|toutes|tout|toute"
    r"|deux|trois|quatre|plus de|aucun|aucune|environ|au moins|d’autres|certains"
    r"|certaines|leurs?|ses|son|sa|jusqu’à)\s|(?:l’|de l’)|\d)",
    re.I,
)
_VAGUE_SUBJECT = re.compile(
    r"^(?!il (?:faut|y a|existe|suffit|est (?:possible|nécessaire|obligatoire|recommandé"
    r"|conseillé|préférable|impossible|interdit|difficile))\b)(?:(?:il|elle|ils|elles|cela|ça|ceci|ce|cet|cette|ces|son|sa|ses|leur|leurs"
    r"|celui|celle|ceux|certains|certaines|d’autres|tout|tous|toutes|qui|que|y|aucun"
    r"|aucune|rien|chacun|chacune|l’un|beaucoup|la plupart|le même|la même|les (?:deux|trois|quatre)"
    r"|dans les deux cas|dans ce cas|pour cela|autres?|le reste|c’est)\b|c’)",
    re.I,
)
_BRACKETED = re.compile(r"^(?P<head>[^(),:;]{2,60}\s\([^()]*\))\s+(?P<tail>.+)$")
_EXPANDED = re.compile(r"[A-Z][^,.;:]{3,60}? est (?=(?:un|une|le|la)\s)")
_POINTING = re.compile(r"(?:(?:cette|cet|ce|ces)\s\w+|il|elle|ils|elles)\s+", re.I)
_INTERROGATIVES = word_set("combien comment pourquoi quel quelle quels quelles")
# «Mais CloudFront met en cache» goes on from what stood before it.
_JOINS_ON = word_set("mais et or car donc")
_CLITICS = word_set("se lui leur y en le la les ne nous vous me te")
_AND = re.compile(
    r"(?:,?\s+(?:et|mais|puis)|(?P<comma>,))\s+(?P<verb>[a-zà-ÿ’]{3,})\s", re.I
)
_RELATIVE = re.compile(
    r"\b(?:qui|que|dont|où|si|quand|lorsque|pour que|afin que|car)\b|qu’|lorsqu’", re.I
)
_IT_IS = re.compile(r"c’est\s+(?=(?:un|une|le|la|les)\s|l’)", re.I)
# «Il s’agit du temps de remise en marche»
_SPOKEN_OF = re.compile(
    r"il s’agit\s+(?:de la|de l’|du|des|de|d’)(?:\s|(?<=’))(?=\w)", re.I
)
_ARTICLE = re.compile(r"(?:un|une|le|la)\s")
_SUBORDINATE = re.compile(
    r"^(?:lorsqu|quand\b|si\s|s’il|après\b|avant\b|dès\b|pendant\b|comme\s|puisqu|car\s|bien qu|"
    r"une fois\b|tant qu|afin\b|pour\s|sans\s|en\s|dans\s|avec\s|sur\s|par\s|à\s|grâce)",
    re.I,
)


@dataclass(frozen=True)
class Clause:
    subject: str
    verb: str
    rest: str


@kept(16384)
def parse(sentence: str) -> Clause | None:
    """The clause of a sentence with its own subject, where its verb is sure.

    A bracket behind the subject («CORS (Cross-Origin…) permet») is stepped over.
    """
    tokens = sentence.split()
    first = fold(tokens[0]) if tokens else ""
    if is_subordinate(sentence) or first in _INTERROGATIVES | _JOINS_ON:
        return None
    position = verb_position(tokens)
    if not position:
        return _past_bracket(sentence)
    if position > 1 and fold(tokens[position - 1]) in _CLITICS:
        return None
    if "→" in tokens[:position]:
        return None
    return _clause(tokens, position)


def _past_bracket(sentence: str) -> Clause | None:
    found = _BRACKETED.match(sentence) if "(" in sentence else None
    if not found:
        return None
    verb, _, rest = found["tail"].partition(" ")
    return Clause(found["head"], verb, rest) if is_verb(verb, rest) else None


def _clause(tokens: list[str], at: int) -> Clause:
    return Clause(" ".join(tokens[:at]), tokens[at], " ".join(tokens[at + 1 :]))


def is_vague(text: str) -> bool:
    """True where a subject says nothing without the sentence before it."""
    return bool(_VAGUE_SUBJECT.match(text))


def without_vague_subject(text: str) -> str:
    """«Cette intégration permet de…» → «Permet de…», «C’est une période» → «Une…»."""
    if found := _IT_IS.match(text) or _SPOKEN_OF.match(text):
        return text[found.end() :][0].upper() + text[found.end() + 1 :]
    leading = _EXPANDED.match(text) or _POINTING.match(text)
    rest = text[leading.end() :] if leading else ""
    if rest and (_ARTICLE.match(rest) or is_verb(*[*rest.split(" ", 2), ""][:2])):
        return large(rest)
    return text


def is_subordinate(text: str) -> bool:
    return bool(_SUBORDINATE.match(text))


@kept(16384)
def predicate(text: str) -> tuple[str, str] | None:
    """(verb, rest) of a text that starts with its verb: « Réduit la latence »."""
    first, _, rest = text.partition(" ")
    if fold(first) == "se" and rest:
        verb, _, after = rest.partition(" ")
        return (f"{first} {verb}", after) if is_verb(verb, after) else None
    following = rest.split(" ", 1)[0]
    if is_verb(first.rstrip(","), following) or acts_on(first, following):
        return first, rest
    return None


@kept(16384)
def predicates(sentence: str) -> tuple[str, ...]:
    """The sentence once for each thing its subject does: «X crée A et gère B».

    Whole where a relative or conditional clause stands before the second verb: who
    does what is not sure then.
    """
    subject = ""
    if started := predicate(sentence):
        verb, rest = started
    elif clause := parse(sentence):
        subject, verb, rest = f"{clause.subject} ", clause.verb, clause.rest
    else:
        return (sentence,)
    if is_vague(subject) or verb.endswith(","):
        return (sentence,)
    cuts = [found for found in _AND.finditer(rest) if _goes_on(found, rest, verb)]
    if not cuts:
        return (sentence,)
    ends = [*(found.start() for found in cuts), len(rest)]
    starts = [0, *(found.start("verb") for found in cuts)]
    done = [rest[at:end].strip(" ,") for at, end in zip(starts, ends, strict=True)]
    return (f"{subject}{verb} {done[0]}", *(f"{subject}{one}" for one in done[1:]))


def _goes_on(found: re.Match[str], rest: str, verb: str) -> bool:
    before, after = rest[: found.start()], rest[found.end() :]
    if (
        not before
        or " : " in before
        or _RELATIVE.search(before)
        or not is_balanced(before)
    ):
        return False
    plural = is_plural_verb(found["verb"]) == is_plural_verb(verb)
    if found["comma"] and not starts_object(after):
        return False
    return plural and is_verb(found["verb"], after.split(" ")[0])


def starts_object(text: str) -> bool:
    """True where a noun with its article, or a number, begins the text."""
    return bool(_OBJECT.match(text))


def lowered_start(text: str) -> str:
    """The text with a small first letter where its first word is no name."""
    first = text.split(" ", 1)[0]
    if starts_object(text) or is_vague(text) or first[:1].islower() or is_common(first):
        is_acronym = first.isupper() and not starts_object(text)
        return text if is_acronym else text[:1].lower() + text[1:]
    return text
