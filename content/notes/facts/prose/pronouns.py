"""What a sentence is about, where it leans on the one before or on its reader."""

from __future__ import annotations

import re

from content.notes.language import asker
from content.notes.language.base import Language, Topic
from content.notes.language.french.articles import the
from content.notes.language.french.clauses import is_vague, parse
from content.notes.language.french.nouns import agreement, without_article
from content.notes.language.names import is_proper, mentions
from content.notes.language.services import is_service
from content.notes.language.typography import said_in, word_set

_DEMONSTRATIVE = re.compile(r"\b(?:cette|cet|ces|ce) (?P<noun>[a-zà-ÿ]{4,})\b")
_POINTING = word_set("cette cet ces ce")
_SOMEONE = re.compile(r"on|nous|vous|je|tu|we|you|one", re.I)
# «S’il renvoie 0» says of whom no more than «il renvoie 0» does.
_IF_IT = re.compile(
    r"^(?:s’ils?|si (?:il|elle)s?|quand (?:il|elle)s?|if (?:it|they))\b", re.I
)
_ENGLISH_VAGUE = re.compile(
    r"^(?:it|its|they|their|this|that|these|those|he|she|you|your|we|our|us|i|such|"
    r"here|there|let’s|then|so)\b", re.I,
)  # fmt: skip
# «You can get the first byte within 200 ms» is true of whoever does.
_TO_ANYONE = re.compile(
    r"(?:you|we) (?:can|may|must|cannot|could)\b(?=.*(?<![A-Za-z\d-])\d)"
    r"(?!.*\b(?:it|this|that|these|those|them|they|their|our|your)\b)", re.I,
)  # fmt: skip
_IS = re.compile(r"^(?P<subject>.{2,60}?)(?:,\s*c’|[\s’])(?:est|sont|is|are)\s")
_OWNED = re.compile(r"^(?:Son|Sa|Ses)\s[a-zà-ÿ]{3,}\s.+$")
_DEFINES = re.compile(
    r".{2,60}?(?:,?\sc’est|\s=|\s(?:est|sont|is|are))\s|(?:il faut|on)\s"
    # «Le tier Archive coûte 75 % de moins» has a subject of its own.
    r"|(?:l[ae]s?|l’|une?|chaque|the|an?|each)\s?\S.{1,40}?\s(?:coûte|pèse|compte|totalise|fournit|consomme)(?:nt)?\s\D{0,12}\d",
    re.I,
)
# «Si le disque est plein, il faut…» tells what is to be done with what is at hand.
_IN_CASE = re.compile(
    r"(?:si|quand|lorsqu(?:e |’)|dès qu(?:e |’)|avec|sans|pour) ?[^,:;]{6,90}, (?:il faut|on|il y a)\s",
    re.I,
)
# «Le mode sûr n’autorise que…» has a subject of its own, whatever its verb.
_DENIES = re.compile(r"(?:(?:Le|La|Les|Une?|Des)\s|L’)[^,:;]{2,40}? (?:ne |n’)\w+\s")
_OF_ITSELF = re.compile(
    r"(?:(?:Le|La|Les)\s|L’)?(?P<name>[A-Z]\S*(?: [A-Z]\S*){0,3}),? (?:se\s|ne\s|s’|n’)"
)
_LABELLED = re.compile(r"[^.;:]{2,40}\s?:\s")
_JOINED = re.compile(r"\s(?:et|ou|and|or|vs)\s")
_LANGUAGES: tuple[Language, ...] = ("fr", "en")
_PLURAL = frozenset({"Ils", "Elles", "They"})
_SEVERAL = re.compile(
    r"(?:les|des|deux|trois|quatre|plusieurs|two|three|several)\s|\d", re.I
)
_ASIDE = re.compile(
    r",\s(?:au contraire|en revanche|quant à (?:elles?|eux|lui)|elles?|lui|eux|par contre|en effet),\s"
)
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
    # «X n’est pas…» is about X.
    subject = subject.removesuffix("’").removesuffix(" n").removesuffix(" c")
    vague = is_vague(subject) or _SOMEONE.fullmatch(subject)
    return "" if vague or "," in subject else subject


def resolved(text: str, subject: str) -> str | None:
    """«Il collecte…» after a sentence about the subject is about the subject.

    «Cette interaction» becomes «l’interaction» inside a sentence, and None says that
    the sentence leans on another one.
    """
    text = _ASIDE.sub(" ", text)
    if found := _PRONOUN.match(text):
        agrees = found["pronoun"] in _PLURAL or not _SEVERAL.match(subject)
        return f"{subject} {found['rest']}" if subject and agrees else None
    if _OWNED.match(text) and subject:
        return None
    if _TO_ANYONE.match(text):
        return text
    if is_vague(text) or _ENGLISH_VAGUE.match(text) or _IF_IT.match(text):
        return None
    if _POINTING.isdisjoint(said_in(text)):
        return text
    return _DEMONSTRATIVE.sub(_definite, text)


def _definite(found: re.Match[str]) -> str:
    noun = found["noun"]
    agreed = agreement(noun)
    return the(noun, agreed) if agreed else found[0]


def brought_up(sentence: str, bold: tuple[str, ...]) -> str:
    """The name a sentence begins with: in bold, or before «se lie à», «ne sert pas»."""
    names = (one for one in bold if is_service(one) or is_proper(one))
    lead = next((one for one in names if sentence.startswith(one)), "")
    found = _OF_ITSELF.match(sentence)
    return lead or (found["name"] if found else "")


def gone_on(sentence: str, about: str, topic: Topic) -> Topic | None:
    """What a sentence without a subject of its own goes on about.

    `about` is what the sentences before it came to: «DataSync copie… Un agent sur
    place» is about DataSync, under whatever heading. None: about something that the
    heading does not name.
    """
    if not about or _PRONOUN.match(sentence) or _DEFINES.match(sentence):
        return topic
    if _IN_CASE.match(sentence) or _DENIES.match(sentence):
        return topic
    said = _ASIDE.sub(" ", sentence)
    if any(asker(language).subject_of(said) for language in _LANGUAGES):
        return topic
    name = without_article(about)
    if mentions(topic.name, name) or mentions(about, topic.name):
        return topic
    if _is_one(name) and _LABELLED.match(sentence):
        return topic
    return Topic(name) if _is_one(name) else None


def _is_one(name: str) -> bool:
    """A service, or a name of several words, but no «Retry et Catch»."""
    several = " " in name and is_proper(name) and not _JOINED.search(name)
    return is_service(name) or several
