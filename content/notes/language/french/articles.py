"""Elision, contraction and articles: l’, d’, du, des, qu’."""

from __future__ import annotations

import re

from content.notes.language import acronyms
from content.notes.language.acronyms import Gender
from content.notes.language.french import borrowed
from content.notes.language.french.nouns import Agreement, agreement, lowered
from content.notes.language.memory import kept
from content.notes.language.names import is_name, is_typed_large, typed_small
from content.notes.language.services import is_service
from content.notes.language.typography import (
    LAST_BRACKET,
    first_word,
    fold,
    small,
    word_set,
)

_ASPIRATED = word_set(
    """
    haut haute hauts hautes hash hardware hasard haie halte hub heros huit onze oui
    onzieme hors helm hot hyper-v handshake hook haproxy homepage hadoop
    health heartbeat heap header headers hit hop high home hostname
    hardening hosting hotfix user users one hierarchie hachage hameconnage hausse hauteur handler
    """
)

# The article that «de» and it have become one with.
ARTICLE_IN = {"du ": "le ", "de la ": "la ", "de l’": "l’", "des ": "les "}
# «Types de supports» says of what, «types» does not.
HOLDS_OF = re.compile(r"\s(?:de|du|des)\s|\sd’")
# «Part des données»: what begins so completes a noun.
BEGINS_OF = re.compile(r"(?:de|du|des)\s|d’", re.I)

# «D’anciennes versions», «Trop de connexions»: how many, and no name.
_SOME = re.compile(
    r"(?:trop|peu|beaucoup|plusieurs|quelques|certaine?s)\s|d’[a-zà-ÿ]+s\s", re.I
)
_ARTICLE = re.compile(r"^(?:(?P<article>le|la|les|un|une|des)\s+|(?P<elided>l’))", re.I)
# The last word of a name that stands for several: «les Savings Plans».
_SEVERAL = word_set(
    """
    accounts alarms backups boundaries buckets classes cookies credentials endpoints
    gateways groups hosts instances keys layers locations nodes objects partitions
    plans points policies pools profiles queues records regions replicas requests roles rules
    sets snapshots subnets tables tags tokens topics units users volumes zones
    """
)
# The last word of a spelt out acronym that French takes over with its own gender.
_ENGLISH_HEADS: dict[str, Gender] = {
    **dict.fromkeys(word_set("system network protocol group server provider"), "m"),
    **dict.fromkeys(word_set("list gateway table zone policy image function"), "f"),
}
_SPELT_OUT = re.compile(
    r"^(?P<long>(?:[A-Z][\w-]* )+(?P<head>[A-Z][a-z]+)) \((?P<short>[A-Z]\w{1,5})\)$"
)
_MANY = re.compile(r"[a-z]{2}s(?: \(|$)")
_VENDOR_KIND = re.compile(r"(?:AWS|Amazon) [a-z]")
_VENDOR = re.compile(r"(?:AWS|Amazon)\s")
# «FSx for Windows File Server» is one product, «S3 One Zone» one class.
_ONE_PRODUCT = re.compile(r"\s(?:for|on)\s|\bOne\s")
_CONTRACTED = {
    "le": "du ", "la": "de la ", "les": "des ", "un": "d’un ", "une": "d’une ",
}  # fmt: skip


@kept(4096)
def elides(phrase: str) -> bool:
    """True where « le », « de » and « que » lose their vowel before the phrase."""
    word = phrase.lstrip('«»\u00a0 (“"').split(" ", 1)[0]
    folded = first_word(word) if fold(word) else ""
    if not folded or folded in _ASPIRATED:
        return False
    if folded[0] == "h":
        return not word.isupper() and not is_name(word) and word[0].islower()
    return folded[0] in "aeiou" and not word.startswith((".", "/", "-"))


def of(phrase: str) -> str:
    return f"d’{phrase}" if elides(phrase) else f"de {phrase}"


def that(phrase: str) -> str:
    return f"qu’{phrase}" if elides(phrase) else f"que {phrase}"


def the(phrase: str, agreed: Agreement) -> str:
    if agreed.plural:
        return f"les {phrase}"
    if elides(phrase):
        return f"l’{phrase}"
    return f"{'la' if agreed.gender == 'f' else 'le'} {phrase}"


def of_the(phrase: str, agreed: Agreement) -> str:
    if agreed.plural:
        return f"des {phrase}"
    if elides(phrase):
        return f"de l’{phrase}"
    return f"{'de la' if agreed.gender == 'f' else 'du'} {phrase}"


def toward_it(shown: str) -> str:
    """«au piège», «aux pannes»: «à» before what stands with its article."""
    contracted = {"le": "au", "les": "aux"}
    article, _, rest = shown.partition(" ")
    if article in contracted:
        return f"{contracted[article]} {rest}"
    return f"à {shown}"


def a(phrase: str, agreed: Agreement) -> str:
    if agreed.plural:
        return f"des {phrase}"
    return f"{'une' if agreed.gender == 'f' else 'un'} {phrase}"


@kept(16384)
def named(name: str) -> str:
    """A subject as it stands in a sentence: a name bare, a common noun with le/la."""
    if _is_bare(name):
        return f"les {name}" if is_several(name) else _definite(name)
    if _ARTICLE.match(name) or _SOME.match(name):
        return small(name)
    if is_several(name):
        return f"les {name}"
    if english := _english_agreement(name):
        return the(name, english)
    agreed = agreement(name)
    shown = typed_small(name) if is_typed_large(name) else name
    return the(lowered(shown), agreed) if agreed else name


@kept(16384)
def of_named(name: str) -> str:
    if _is_bare(name):
        if is_several(name):
            return f"des {name}"
        gender = gender_of(name)
        return of_the(name, Agreement(gender, plural=False)) if gender else of(name)
    if _SOME.match(name):
        shown = small(name)
        return shown if shown.startswith("d’") else of(shown)
    if found := _ARTICLE.match(name):
        bare = name[found.end() :]
        article = (found["article"] or "").lower()
        if article == "des":
            return of(bare)
        return f"{_CONTRACTED.get(article, 'de l’')}{bare}"
    if is_several(name):
        return f"des {name}"
    if english := _english_agreement(name):
        return of_the(name, english)
    agreed = agreement(name)
    shown = typed_small(name) if is_typed_large(name) else name
    return of_the(lowered(shown), agreed) if agreed else of(name)


@kept(16384)
def one_of(name: str) -> str:
    """«IAM Policy» is «une IAM Policy», for there are many; a service stands bare."""
    if gender := acronyms.gender_of(name):
        agreed = Agreement(gender, plural=False)
        return a(name, agreed) if acronyms.is_counted(name) else the(name, agreed)
    if is_typed_large(name):
        return named(name)
    gender = _counted_gender(name)
    return a(name, Agreement(gender, plural=False)) if gender else name


def _counted_gender(name: str) -> Gender | None:
    """That of «IAM Policy», which there are many of; None of a service."""
    gender = borrowed.COUNTED_HEADS.get(borrowed.head_of(name))
    if not gender or " " not in name:
        return None
    # «AWS managed key» is one of many keys, «AWS Security Hub» a service.
    if not _VENDOR_KIND.match(name) and (is_service(name) or _VENDOR.match(name)):
        return None
    return None if _ONE_PRODUCT.search(name) else gender


def _english_agreement(name: str) -> Agreement | None:
    """«Gateway endpoint», «tag policy»: English by the noun that it ends with."""
    gender = borrowed.gender_of(name) and _counted_gender(name)
    return Agreement(gender, plural=False) if gender else None


def _is_bare(name: str) -> bool:
    """True for what takes no article: a name, and «Organizations», a service."""
    if is_service(name):
        return is_name(name) or name == name.title()
    return is_name(name) and not is_typed_large(name)


def _definite(name: str) -> str:
    gender = gender_of(name)
    return the(name, Agreement(gender, plural=False)) if gender else name


@kept(16384)
def gender_of(name: str) -> Gender | None:
    """That of a name that is said with an article: «le DNS», «la NAT Gateway»."""
    if gender := acronyms.gender_of(name):
        return gender
    if gender := _counted_gender(name):
        return gender
    found = _SPELT_OUT.match(name)
    if not found or is_service(found["short"]) or is_service(found["long"]):
        return None
    return _ENGLISH_HEADS.get(found["head"].lower())


@kept(4096)
def has_article(name: str) -> bool:
    return bool(_ARTICLE.match(name))


@kept(16384)
def is_several(name: str) -> bool:
    """True for a name that takes «les»: «Savings Plans», but no «Step Functions»."""
    tokens = LAST_BRACKET.sub("", name).split()
    if len(tokens) == 1:
        return acronyms.is_plural(tokens[0])
    # «Type « Gateway » des VPC Endpoints» is one.
    # and «Évaluation des policies» is one too.
    one = "«" in name or HOLDS_OF.search(name)
    return not one and len(tokens) > 1 and tokens[-1].lower() in _SEVERAL


@kept(16384)
def is_many(name: str) -> bool:
    """True for what takes a plural verb: «les noms de domaine», «Composite Alarms»."""
    if found := _ARTICLE.match(name):
        return (found["article"] or "").lower() in {"les", "des"}
    if is_name(name):
        return bool(_MANY.search(name))
    agreed = agreement(name)
    return bool(agreed and agreed.plural)
