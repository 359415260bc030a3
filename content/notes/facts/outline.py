"""Where we are in a note: the headings above, and the subject they name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from content.notes.language import headings, subjects
from content.notes.language.base import Topic
from content.notes.language.french import labels
from content.notes.language.french.forms import form_of
from content.notes.language.french.nouns import is_common
from content.notes.language.french.phrasing import is_mishap, is_trait
from content.notes.language.names import is_coined, is_name, is_proper, mentions
from content.notes.language.services import is_service, services_in
from content.notes.language.titles import apposed, titled
from content.notes.language.typography import (
    fold,
    one_line,
    plain,
    without_asides,
    word_set,
    words,
)

_ASPECT = re.compile(r"^(?P<subject>[^:(]+?(?:\([^()]*\))?)\s*:\s+(?P<aspect>[^:]+)$")
_EXPANSION = re.compile(r"^(?P<short>\S{2,14})\s+[-–—]\s+(?P<long>.{5,60})$")
_APPOSED = re.compile(r"(?:le|la|les|l’|un|une|the|an?)(?:\s|(?<=’))", re.I)
_DASHED = re.compile(r"^(?P<subject>\S.{1,30}?)\s+[-–—]\s+(?P<part>.{3,50})$")


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
_BESIDE = re.compile(r"\s+(?:/|vs\.?|\+|&)\s+")
_LISTS_SEVERAL = re.compile(r"[?:/&+]|\bvs\b|\set\s|\sand\s")
_LONG_WORD = re.compile(r"[A-Z][A-Za-z]{4,}")
# «Avantages du serverless» is about serverless, which has no name.
_WEIGHED = re.compile(
    r"^(?:avantages|inconvénients|limites)\b[^:]*?\s(?P<of>du |de la |de l’)(?P<what>[\w-]+)$", re.I
)  # fmt: skip
_ARTICLES = {"du ": "le ", "de la ": "la ", "de l’": "l’"}
_VERSUS = re.compile(r"\s+(?:vs\.?|≠)\s+")
_PLURAL = re.compile(r"(?P<stem>[a-zà-ÿ]{3,}[^s])s")
_MOST_SET = 4
# «Ce que j’en retiens» and «push, sans stockage» say something, and name nothing.
_PLAIN = re.compile(r"(?!(?:ce|ceux|celui|celle) qu)[^,;:=→+?]+", re.I)
_LEAST_IN_MISHAP = 2
_CONCERNS = word_set(
    "securite protection gestion surveillance gouvernance maintenance controle supervision"
)
_ACROSS = re.compile(r"(?:multi|inter|cross|hors)-[a-zà-ÿ]+", re.I)
_OFTEN = 3
_LAST_LEVEL = 6
FIRST_PSEUDO_LEVEL = 7
FIRST_LIST_LEVEL = 8


class Heading(NamedTuple):
    level: int
    text: str
    subject: str
    category: str = ""
    scope: str = ""
    dependent: bool = False


@dataclass
class Outline:
    """The stack of headings above the block being read.

    Level 7 and deeper are lines that act as headings without being any
    («**Amazon Aurora**» alone in its paragraph).
    """

    spelling: Spelling
    # The service that a note without title is about.
    service: str = ""
    stack: list[Heading] = field(default_factory=list)
    trail: tuple[str, ...] = ()
    _topic: Topic | None = None
    _for_exam: bool | None = None

    def enter(
        self,
        level: int,
        text: str,
        *,
        subject: str | None = None,
        category: str = "",
        scope: str = "",
        dependent: bool = False,
    ) -> None:
        self.leave(level)
        text = headings.without_tags(one_line(plain(text)))
        named = _headed(level, text) if subject is None else subject
        if named and is_service(self.subject) and headings.is_side(named):
            named = ""
        headed = level <= _LAST_LEVEL and bool(self.subject)
        if named and headed and _names_a_concern(named):
            named = ""
        if named and subject is None and subjects.is_area(named):
            named = ""
        generic = level <= _LAST_LEVEL and headings.is_generic(text)
        if not named and (level == 1 or generic):
            found = service_in(text)
            named = "" if mentions(self.subject, found) else found
        named = self.spelling.corrected(named)
        self.stack.append(Heading(level, text, named, category, scope, dependent))
        self._topic = self._for_exam = None
        shown = headings.without_numbering(text).rstrip(" :")
        self.trail = (*self.trail, self.spelling.corrected(shown))

    def leave(self, level: int) -> None:
        while self.stack and self.stack[-1].level >= level:
            self.stack.pop()
        self.trail = self.trail[: len(self.stack)]
        self._topic = self._for_exam = None

    @property
    def topic(self) -> Topic:
        """The nearest subject, past headings that name none; "" where there is none."""
        if self._topic is None:
            self._topic = self._nearest()
        return self._topic

    def _nearest(self) -> Topic:
        for heading in reversed(self.stack):
            if heading.subject:
                return Topic(heading.subject, heading.scope, heading.category)
            if _names_several(heading.text):
                return Topic("")
        return Topic(self.service)

    @property
    def subject(self) -> str:
        return self.topic.name

    @property
    def named(self) -> str:
        """The nearest subject that is a name: «IAM» under «Les identités»."""
        subjects = (heading.subject for heading in reversed(self.stack))
        return next((subject for subject in subjects if is_name(subject)), "")

    @property
    def class_label(self) -> str:
        """The innermost heading, where it may say what the bullets under it are."""
        if not self.stack or is_name(self.stack[-1].text) or self.for_exam:
            return ""
        return headings.without_numbering(self.stack[-1].text).rstrip(" :?")

    @property
    def aspect(self) -> str:
        """The innermost heading, where it names a side of the subject and no subject."""
        if not self.stack or self.for_exam:
            return ""
        subject, aspect = headings.aspect_in(self.stack[-1].text)
        if self.stack[-1].subject:
            return aspect if subject == self.stack[-1].subject else ""
        if headings.is_lead_in(self.stack[-1].text):
            return ""
        return headings.without_numbering(self.stack[-1].text).rstrip(" :?")

    @property
    def names_a_subject(self) -> bool:
        """True right under a heading that names what follows is about."""
        return bool(self.stack) and bool(self.stack[-1].subject)

    @property
    def names_a_class(self) -> bool:
        """True under a line that acts as a heading and names no subject."""
        last = self.stack[-1] if self.stack else None
        return last is not None and (
            last.level == FIRST_PSEUDO_LEVEL and not last.subject
        )

    @property
    def is_headed(self) -> bool:
        """True right under a heading, with no line that acts as one between."""
        return bool(self.stack) and self.stack[-1].level < FIRST_PSEUDO_LEVEL

    @property
    def says_when(self) -> bool:
        """True under «Quand utiliser un chemin relatif ou absolu ?»."""
        return bool(self.stack) and _says_when(self.stack[-1].text)

    @property
    def says_need(self) -> bool:
        """True under «Besoin → service»: each arrow leads to what answers a need."""
        return bool(self.stack) and bool(_NEEDS.search(self.stack[-1].text))

    @property
    def says_choice(self) -> bool:
        """True under «Service → besoin»: what answers stands before the arrow."""
        return bool(self.stack) and bool(_CHOICES.search(self.stack[-1].text))

    @property
    def warns(self) -> bool:
        """True under «Pièges»: each label is a mistake, and no term."""
        return bool(self.stack) and _warns(self.stack[-1].text)

    @property
    def label(self) -> str:
        """The bullet above, where it names a side of the subject: «Disponibilité :»."""
        last = self.stack[-1] if self.stack else None
        if last is None or last.subject or last.level < FIRST_LIST_LEVEL:
            return ""
        return "" if last.dependent or headings.is_lead_in(last.text) else last.text

    def full_name(self, label: str) -> str:
        """«identity-based» of «identity», under a bullet that sets it against another.

        With what each of them is where a bullet above that says so: «policy inline».
        """
        if not self.stack or self.stack[-1].level < FIRST_LIST_LEVEL:
            return ""
        for name in contrasted(self.stack[-1].text):
            bare = label.lower()
            if name.lower() == bare or name.lower().startswith(f"{bare}-"):
                kind = _one_of(self.stack[-2].text) if len(self.stack) > 1 else ""
                return f"{kind} {name}".strip()
        kind = "" if self.stack[-1].subject else _one_of(self.stack[-1].text)
        known = not kind or is_common(kind) or " " in label or is_coined(label)
        return "" if known else f"{kind} {label}"

    @property
    def is_under_another(self) -> bool:
        """True under «Boîte noire», a thing that is not what we take for the subject.

        The sides that are told there may be of either.
        """
        last = self.stack[-1] if self.stack else None
        if last is None or last.subject or last.level < FIRST_PSEUDO_LEVEL:
            return False
        return not last.dependent and _names_a_thing(last.text)

    @property
    def is_dependent(self) -> bool:
        """True under a bullet that is a sentence cut off by a colon."""
        return bool(self.stack) and self.stack[-1].dependent

    @property
    def is_conditional(self) -> bool:
        """True under a line that says when what it opens holds: «Avec umask 022 :»."""
        last = self.stack[-1] if self.stack else None
        return last is not None and last.dependent and last.level == FIRST_PSEUDO_LEVEL

    @property
    def for_exam(self) -> bool:
        if self._for_exam is None:
            self._for_exam = any(
                headings.is_for_exam(heading.text)
                for heading in self.stack
                if heading.level > 1
            )
        return self._for_exam


@lru_cache(maxsize=1024)
def _says_when(heading: str) -> bool:
    return _WHEN.match(heading) is not None


@lru_cache(maxsize=1024)
def _warns(heading: str) -> bool:
    return _TRAPS.search(heading) is not None


def _headed(level: int, text: str) -> str:
    """A title says more than what a note is about: who wrote it, and for whom."""
    found = headed_subject(text)
    if level > 1 or is_service(found):
        return found
    told = titled(headings.without_numbering(text))
    parted = found if is_name(found) and found != text else ""
    return parted or (headed_subject(told) if told else "")


def contrasted(text: str) -> tuple[str, ...]:
    """(GSI, LSI) of «GSI vs LSI», () where the text sets nothing against anything."""
    if "vs" not in text and "≠" not in text:
        return ()
    names = tuple(part.strip() for part in _VERSUS.split(text))
    few = len(names) > 1 and all(0 < len(words(name)) <= _MOST_SET for name in names)
    return names if few else ()


def _one_of(text: str) -> str:
    """«policy» of «Policies (JSON)», "" of what is no plain plural."""
    text = without_asides(text).strip()
    found = _PLURAL.fullmatch(text.lower())
    if not found or headings.is_generic(text) or subjects.is_area(text):
        return ""
    return f"{found['stem'][:-2]}y" if found["stem"].endswith("ie") else found["stem"]


@lru_cache(maxsize=16384)
def headed_subject(text: str) -> str:
    """The subject of a heading: «S3 : Sécurité» is about S3, «FAT - File…» about FAT."""
    text = headings.without_numbering(text)
    if name := apposed(text):
        return name
    subject, _ = headings.aspect_in(text)
    if subject:
        return subject if is_name(subject) else _weighed(text)
    found = _EXPANSION.match(text)
    if found and is_name(found["short"]) and _is_expansion(*found.groups()):
        return f"{found['short']} ({found['long']})"
    if found := _ASPECT.match(text):
        if is_proper(found["aspect"]) and not is_name(found["subject"]):
            return headings.subject_in(found["aspect"])
        subject = headings.subject_in(found["subject"])
        if subject and (is_name(subject) or len(words(subject)) <= 3):
            return subject
        return headings.subject_in(text)
    if found := _DASHED.match(text):
        left, right = headings.subject_in(found["subject"]), found["part"]
        if left and is_name(left) and _APPOSED.match(right):
            return left
        if is_service(left) and headings.is_generic(right):
            return left
        if left and is_name(left) and not is_name(right):
            return left if headings.is_generic(right) else _joined(left, right)
    return headings.subject_in(text)


@lru_cache(maxsize=1024)
def _names_a_concern(subject: str) -> bool:
    """«Protection périmètre», «Multi-comptes»: what a part is for, and no thing."""
    if _ACROSS.fullmatch(subject):
        return True
    first = fold(labels.in_french(subject)).split(" ")[0]
    return first in _CONCERNS and "(" not in subject and not services_in(subject)


@lru_cache(maxsize=4096)
def _names_a_thing(text: str) -> bool:
    """«Boîte noire», «Erreur de quota»: no rubric, no side, no class, no sentence."""
    if is_mishap(text) and not labels.is_plural(text):
        return len(words(text)) > _LEAST_IN_MISHAP
    if subjects.is_part(text):
        return False
    if labels.is_plural(text) or is_trait(text) or not _PLAIN.fullmatch(text):
        return False
    return form_of(text) == "noun" and labels.kind_of(text) in {"feature", "name"}


def _weighed(heading: str) -> str:
    found = _WEIGHED.match(heading)
    return f"{_ARTICLES[found['of'].lower()]}{found['what']}" if found else ""


def service_in(text: str) -> str:
    """The one service a heading names: «Comprendre CloudFront, tranquillement»."""
    found = () if _LISTS_SEVERAL.search(text) else services_in(text)
    return found[0] if len(found) == 1 else ""


def _joined(left: str, right: str) -> str:
    return f"{left} {right}" if len(words(f"{left} {right}")) <= 6 else left


def _is_expansion(short: str, long: str) -> bool:
    initials = "".join(word[0] for word in words(long)).lower()
    return initials[:2] == short.lower()[:2] or short.lower()[0] == initials[:1]


@lru_cache(maxsize=1024)
def _names_several(text: str) -> bool:
    bare = headings.without_numbering(text).rstrip(" ?")
    parts = _BESIDE.split(without_asides(bare))
    return len(parts) > 1 and all(is_name(part.strip()) for part in parts)


class Spelling:
    """The spelling most of a note uses, for names misspelt in a heading."""

    def __init__(self, text: str) -> None:
        self._counts = Counter(_LONG_WORD.findall(text))
        self._frequent: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word, seen in self._counts.items():
            if seen >= _OFTEN:
                self._frequent[word[0], len(word)].append(word)
        self._better: dict[str, str] = {}
        self._corrected: dict[str, str] = {}

    def corrected(self, text: str) -> str:
        known = self._corrected.get(text)
        if known is None:
            known = self._corrected[text] = self._correct(text)
        return known

    def _correct(self, text: str) -> str:
        for word in _LONG_WORD.findall(text):
            if word not in self._better:
                self._better[word] = self._likelier(word)
            if self._better[word] != word:
                text = text.replace(word, self._better[word])
        return text

    def _likelier(self, word: str) -> str:
        """A spelling one letter or a swap away, used three times as often."""
        count = self._counts[word]
        if count > 2:
            return word
        near = [
            other
            for length in range(len(word) - 1, len(word) + 2)
            for other in self._frequent.get((word[0], length), ())
            if self._counts[other] >= _OFTEN * max(count, 1) and _near(word, other)
        ]
        return max(near, key=lambda other: (self._counts[other], other), default=word)


def _near(word: str, other: str) -> bool:
    """Same letters in another order, or one letter more or less in the middle."""
    if word[0] != other[0] or abs(len(word) - len(other)) > 1:
        return False
    if word.rstrip("s") == other.rstrip("s") or fold(word) == fold(other):
        return False
    if sorted(word) == sorted(other):
        return sum(a != b for a, b in zip(word, other, strict=True)) == 2
    short, long = sorted((word, other), key=len)
    if len(short) == len(long):
        return False
    return any(long[:i] + long[i + 1:] == short for i in range(2, len(long) - 2))  # fmt: skip
