"""What the title of a note names, under what its author wrote around it.

«Le serverless expliqué à ma promo» is about serverless, «Lambda, la star» about Lambda;
a title that is a sentence, or speaks of its author, is about nothing one can ask of.
"""

from __future__ import annotations

import re

from content.notes.language.french.clauses import parse
from content.notes.language.french.forms import form_of
from content.notes.language.french.verbs import is_participle, is_plural_verb
from content.notes.language.memory import kept
from content.notes.language.names import is_coined
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import fold, word_set

_APPOSED = re.compile(
    r"^(?P<name>[^,]{2,40}),\s(?:(?:le|la|les|un|une|the|an?|notre|mon|ma|ou (?:comment|pourquoi)|or (?:how|why))\s|l’)",
    re.I,
)
_PRESENTED = re.compile(
    r"(?:[^:]{2,40}\s?:\s)?(?:présentation|introduction|découverte|initiation|prise en main|getting started|hands[- ]on)"
    r"\s(?:rapide |générale )?(?:de |du |des |d’|à |au |to |with )(?:l[ae]s? |l’|the )?(?P<name>[^:,]{2,40})$", re.I,
)  # fmt: skip
_ADDRESSED = word_set("a au aux pour par en for to in by avec simplement pas")
_ENGLISH_PARTICIPLES = word_set(
    "explained made demystified simplified summarised summarized"
)
# Who speaks, or is spoken to: no word of what a note is about.
# Who writes and who is spoken to.
PERSONAL = word_set(
    "je tu nous vous moi toi mon ma mes ton ta tes notre nos votre vos we you my our your me"
)
_PERSONS = PERSONAL | {"on", "i"}
# «AWS pour les nuls»: for whom a note was written.
_FOR_SOMEONE = re.compile(r"\s(?:pour|for)\s(?![A-Z]).*$")
_TOO_WIDE = word_set("aws amazon cloud it informatique")
_SEVERAL = re.compile(r"\s(?:et|ou|and|or|vs\.?|[&/+])\s")
_DIVIDED = re.compile(r"\s[-–—|]\s")
_MOST_NAMED = 4
# «Nous distinguons trois labels», «Ce qu’il faut retenir», «Découvrez votre système».
_SPOKEN = re.compile(
    r"(?:je|tu|nous|vous|on|ils?|elles?|qui|peu|voici|voilà|ceci|cela|ça|c’est|ce n’est|ce sont)(?!\w)"
    r"|j’|ce qu[ei’]|(?!(?:chez|rez|nez|gaz|assez)\b)[^\W\d_]{2,}ez\s", re.I,
)  # fmt: skip
# «Function as a Service» has no verb, «Modèles de référence» none either.
_KINDS = re.compile(
    r"\b(?:types|sortes|catégories|formes|familles|classes|modèles|modes|variantes|rôles)\b", re.I
)  # fmt: skip
_OPEN = re.compile(r"\S\s\S.*\s(?:quand|si|lorsque|when|if)$", re.I)
_NO_SUBJECT = re.compile(r"(?:^|\s)(?:de|du|des|à|en|as|of|for|pour|sur|dans)$", re.I)


@kept(1024)
def apposed(heading: str) -> str:
    """«Lambda» of «Lambda, la star», "" of what names nothing before a comma."""
    found = _APPOSED.match(heading)
    name = found["name"] if found else ""
    if _SEVERAL.search(name):
        return ""
    return name if is_known(name) else ""


@kept(1024)
def presented(heading: str) -> str:
    """«Amazon S3» of «Présentation d’Amazon S3», "" of what presents no name."""
    found = _PRESENTED.match(heading)
    name = found["name"] if found else ""
    # «Cloud Computing» is as wide as the course.
    return name if is_service(name) or any(map(is_coined, name.split())) else ""


@kept(1024)
def titled(title: str) -> str:
    """The part of a title that may name its subject, "" where none does."""
    text = title
    if text.isupper() and " " in text and not is_service(text):
        text = _spoken(text)
    text = _without_addressee(text)
    if not is_service(text):
        text = _FOR_SOMEONE.sub("", text)
    tokens = fold(text).split()
    if not _PERSONS.isdisjoint(tokens) or _DIVIDED.search(text):
        return ""
    if set(tokens) <= _TOO_WIDE:
        return ""
    return "" if form_of(text) in {"clause", "verb"} else text


@kept(4096)
def told_of(title: str) -> str | None:
    """«SSH» of «SSH distingue trois modes», "" of a sentence on no name.

    None of what is no sentence, but names something.
    """
    if _SPOKEN.match(title):
        return ""
    clause = parse(title)
    if not clause or _NO_SUBJECT.search(clause.subject):
        return None
    # «IP prive» lacks an accent, «Les proxys récents intègrent» what stands below.
    told = is_plural_verb(clause.verb) or fold(clause.verb) == "est"
    if not (clause.rest or told or is_service(clause.subject)):
        return None
    return clause.subject if _is_of_a_name(clause.subject) else ""


@kept(4096)
def leaves_open(title: str) -> bool:
    """«NFS l’emporte quand»: cases stand below it, and nothing that NFS has."""
    return _OPEN.search(title) is not None


@kept(4096)
def tells_kinds(title: str) -> bool:
    """True of a sentence on several of a kind: «SSH distingue trois modes»."""
    return bool(_KINDS.search(title)) and told_of(title.rstrip(" :.…")) is not None


def _is_of_a_name(subject: str) -> bool:
    """«SSH», «Les proxys récents»: known anywhere, and no «X» of a formula."""
    tokens = subject.split()
    named = any(is_coined(one) and len(one) > 1 for one in tokens)
    return is_service(subject) or (named and len(tokens) <= _MOST_NAMED)


def _spoken(title: str) -> str:
    """Written large all through: «AWS pour vieux sysadmin», its names left as they are."""
    words = [one if fold(one) in _TOO_WIDE else one.lower() for one in title.split(" ")]
    words[0] = words[0][:1].upper() + words[0][1:]
    return " ".join(words)


def _without_addressee(title: str) -> str:
    """«Le serverless» of «Le serverless expliqué à ma promo»."""
    tokens = title.split(" ")
    for at, token in enumerate(tokens[1:], start=1):
        after = fold(tokens[at + 1]) if at + 1 < len(tokens) else "a"
        told = is_participle(token) or token.lower() in _ENGLISH_PARTICIPLES
        if told and after in _ADDRESSED:
            return " ".join(tokens[:at]) if at <= _MOST_NAMED else title
    return title
