"""A value taken apart: items, labels, open ends, sentences."""

from __future__ import annotations

import re
from functools import lru_cache

from content.notes.language.english.verbs import is_base, is_third_person
from content.notes.language.french.forms import form_of
from content.notes.language.memory import kept
from content.notes.language.names import is_coined, is_name
from content.notes.language.typography import (
    UNBRACKETED,
    is_balanced,
    is_empty,
    large,
    one_line,
    without_end,
    without_mark,
    words,
)

_OPEN = re.compile(r"(?:…|\betc\b\.?|\bcomme\s*$)\s*\)?\s*\.?$", re.I)
_ANY_OPEN = re.compile(r"…|\betc\b")
_SEVERAL = re.compile(r"[.:=]\s")
_OPEN_END = re.compile(r"\s*,?\s*(?:…|\betc\b\.?)$")
_OPENING = re.compile(r"\s*,?\s*(?:…|\betc\b\.?(?:…)?)", re.I)
_SENTENCE = re.compile(
    # All of them begin so, which is soon told.
    r"(?=[\s,])(?:(?<=[.!?])(?<!\bex\.)(?<!\betc\.)(?<!\bmax\.)(?<!\bmin\.)(?<!\bvs\.)(?<!\bi\.e\.)"
    r"(?<!\be\.g\.)(?<!\bconfig\.)(?<!\bjanv\.)(?<!\bfévr\.)(?<!\bavr\.)(?<!\bjuil\.)"
    r"(?<!\bsept\.)(?<!\boct\.)(?<!\bnov\.)(?<!\bdéc\.)(?<!\bapprox\.)(?<!\benv\.)"
    r"(?<!\binst\.)(?<!\bnb\.)(?<!\bresp\.)(?<!\bca\.)(?<!\bincl\.)(?<!\s[A-Z]\.)\s+(?=[A-ZÀ-Ÿ«“\"0-9]|[a-z]{1,4}\d)"
    r"|(?<=\b(?:max|min)\.)\s+(?=[A-ZÀ-Ÿ]\w*[a-zà-ÿ])"
    # Of one who writes no capitals.
    r"|(?<=[a-zà-ÿ]{4}\.)\s+(?=(?:les?|la|une?|des|ils?|elles?|on|the|an?|it|they|you)\s|l’|[a-zà-ÿ]+\s:\s)"
    r"|,\s+(?=chaque\s)|(?<=[\w)])\s;\s(?=(?:\w{2,}|\d)\s)"
    + UNBRACKETED
    + r"|\s:\s(?=(?:il|elle|ils|elles|son|sa|ses|c’est)\s))"
)
_PRONOUN = re.compile(r"(?:il|elle|ils|elles|son|sa|ses)\s")
_SEVERAL_SENTENCES = re.compile(
    r"[.!?;,\s](?:(?<=[.!?;])\s|(?<=,)\s+chaque\s|(?<=\s):\s)"
)
_COMMA = re.compile(rf"(?:,\s+|\s+(?:et|and)\s+){UNBRACKETED}")
# What a divider holds: where there are fewer, there are no three items.
_DIVIDERS = (",", ";", "et", "and")
_LEAST_DIVIDED = 2
# What stands between items that hold commas themselves.
_SEMICOLON = re.compile(rf"\s*;\s+{UNBRACKETED}")
_ENGLISH_OBJECTS = {"a", "an", "the", "your", "all", "any", "to", "for", "with", "from"}
# «Attachée à user, groupe, rôle»: to all three.
_GOVERNING = re.compile(r"\s(?:à|aux?|dans|sur|vers|par|pour|to|on|in|by|for)\s\S+$")
# «Partagé par Athena, EMR»: what follows the name is what it is shared by too.
_PARTAKEN = re.compile(r"^\w+(?:é|ée|és|ées|ed) (?:par|by|à|avec|with|to) [A-Z]\S*$")
# «Oui, toutes familles et régions» answers, and lists nothing.
_ANSWERS = re.compile(r"(?:oui|non|yes|no)$", re.I)
_GOVERNS = re.compile(r"\s(?:par|pour|selon|sur|for|by|per)\s\S+$")
# «High throughput for large and small files»: for both kinds of it.
_OF_BOTH = re.compile(
    r"\w\s(?:for|of|across|between|with)\s(?:\w+(?:ic|al|ed|ive|ous|able|ible|ary)|long|short|large|small|high|low|hot|cold|old|new|big)$"
)
_SHARED = re.compile(r"^\S+ \w+(?:és|ées)\b")
_BETWEEN = re.compile(r"\b(?:entre|between)\s\w+$|^en fait$", re.I)
_AND = re.compile(r"^\s*and (?=\w)")
_LEFT_OPEN = re.compile(r"\s(?:et|ou|de|à|par|pour|and|or|of|to)$")
_CLAUSAL = re.compile(
    r"(?:it|which|who|when|that|qui|que|qu|dont|il|elle|on|mais|ce|but|so|donc|ou|or|"
    r"si|quand|lorsqu|car|comme|sinon|if|idéale?|avec|sans|tout|puis|then|while|pourquoi|comment|why|how|impossible)\b", re.I,
)  # fmt: skip
_COUNTED = re.compile(r"(?:jusqu’à |up to )?[<>~$€]?\d", re.I)
_COST = re.compile(r"gratuite?s?|payante?s?|free|paid|free of charge", re.I)
_QUALIFIES = re.compile(
    r"[a-zà-ÿ]{4,}(?:ales?|ifs?|ives?|iques?|ée?s?|ant|ante|ables?|ibles?|eux|euses?)"
)
_LAST = re.compile(r"\s(?:et|and)\s\S+(?:\s\S+)?$")
_OR = re.compile(r"\s(?:ou|or)\s")
# No part of as many words as fit on a card is longer.
_LONGEST_PART = 1_000
_COMPARED = re.compile(r"\b(?:aussi|plus|moins|si|as|more|less)\s\S+$", re.I)
# «…, ce» of «…, ce qui», «celui» of «celui qui» announce what was cut.
_ANNOUNCES = re.compile(
    r"\b(?:ce|celui|celle|ceux|celles|that|those|et|ou|and|or"
    r"|in|of|to|for|with|by|at|from|through|via|into|during)$",
    re.I,
)
_CUTS = re.compile(
    r"\s(?:[-–—]\s)|;\s|,\s(?!\S+(?:,|\s(?:et|ou|and|or)\s))|\s(?=(?:qui|permettant|afin|"
    r"tandis|alors que|tout en|conçue?|grâce à|mais|ce qui|avec|sans|pour|which|that|"
    r"so that|while|because|whereas|in order|by|without)\s)"
)


def parts_of(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The items of a cell typed as «- a<br>- b»; empty ones fall out.

    A second line in brackets belongs to the first.
    """
    parts: list[str] = []
    for line in lines:
        text = without_mark(line)
        if is_empty(text):
            continue
        if parts and text.startswith("("):
            parts[-1] = f"{parts[-1]} {text}"
        else:
            parts.append(text)
    return tuple(parts)


@kept(16384)
def enumerated(value: str) -> tuple[str, ...]:
    """The items of «a, b, c et d»; () where the commas divide no short items."""
    text = _OPENING.sub("", without_end(value)) if _ends_open(value) else value
    divider = _SEMICOLON if ";" in text else _COMMA
    if sum(map(text.count, _DIVIDERS)) < _LEAST_DIVIDED:
        return ()
    parts = map(_bare, divider.split(without_end(text)))
    items = [one_line(item).lstrip(" ;").rstrip(" .;") for item in parts]
    items = _rejoined([item for item in items if item], value)
    if not 3 <= len(items) <= 12 or _SEVERAL.search(value):
        return ()
    if any(len(words(item)) > 8 for item in items) or _mixed(items):
        return ()
    if any(_LEFT_OPEN.search(one) for one in items) or _ANSWERS.match(items[0]):
        return ()
    if any(_CLAUSAL.match(one) or _BETWEEN.search(one) or _does(one) for one in items):
        return ()
    return () if _shares_a_word(items) else tuple(items)


def _bare(item: str) -> str:
    """«Security» of «…, and security», whose comma divides it already."""
    return _AND.sub("", item)


def _rejoined(items: list[str], value: str) -> list[str]:
    """«facturé par exécution et durée» at the end of a list is one item of it."""
    if len(items) < 2 or not _LAST.search(value):
        return items
    before, last = items[-2:]
    if f"{before} and {last}" in value and _OF_BOTH.search(before):
        return [*items[:-2], f"{before} and {last}"]
    if not _GOVERNS.search(before) or len(words(last)) > 1 or not last.islower():
        return items
    joint = "et" if f"{before} et {last}" in value else "and"
    return [*items[:-2], f"{before} {joint} {last}"]


def _shares_a_word(items: list[str]) -> bool:
    """A verb, a noun or an adjective of one item is that of all: no list then.

    «Fixer la durée, les droits», «points d’accès de S3, SQS», «A, B ou C».
    """
    first, last = items[0], items[-1]
    if any(map(_OR.search, items)):
        return True
    done = [form_of(item) == "infinitive" for item in items]
    if done[0] and not all(done):
        return True
    if " " in first and all(map(_QUALIFIES.fullmatch, items[1:])):
        return True
    bare = all(" " not in item and is_coined(item) for item in items[1:])
    if bare and " " in first and not is_name(first):
        return True
    governs = " " in first and not is_name(first) and first.split(" ")[-1][:1].isupper()
    if governs and all(is_name(one) or _is_capital(one) for one in items[1:]):
        return True
    plain = all(" " not in one or is_name(one) for one in items[1:])
    if _GOVERNING.search(first) and plain:
        return True
    if any(_PARTAKEN.search(item) for item in items[:-1]):
        return True
    single = all(" " not in item for item in items[:-1])
    return single and bool(_SHARED.search(last)) and len(items) > 1


def _is_capital(item: str) -> bool:
    return " " not in item and item[:1].isupper()


def _does(item: str) -> bool:
    """A clause, or something done: «ajoute une entrée», «send results to SQS»."""
    first, _, rest = item.partition(" ")
    if form_of(item) in {"clause", "verb"}:
        return True
    if " " in item and is_base(first):
        return True
    return is_third_person(first) and rest.split(" ")[0] in _ENGLISH_OBJECTS


def _mixed(items: list[str]) -> bool:
    """A quantity among other things is no list: «up to 24 TB, online and offline»."""
    if any(_COST.fullmatch(item) for item in items):
        return True
    if items[0].isdigit() and not items[-1].isdigit() and items[-1][:1].isdigit():
        # «1, 10, 100 Gbps»: the unit of the last is that of all.
        return True
    counted = sum(bool(_COUNTED.match(item)) for item in items)
    return 0 < counted < len(items)


@kept(16384)
def is_open(value: str) -> bool:
    """True where an enumeration ends with «etc.» or «…»: there are others."""
    if _ends_open(value.rstrip(" .)")):
        return True
    opened = "…" in value or "etc" in value
    return opened and bool(_ANY_OPEN.search(value)) and not enumerated(value)


def _ends_open(value: str) -> bool:
    lower = value.lower()
    opened = "…" in lower or "etc" in lower or lower.rstrip(" ).").endswith("comme")
    return opened and bool(_OPEN.search(value))


def closed(value: str) -> str:
    """The value without «etc.» and «…» at its end."""
    value = value.strip()
    if value.endswith(("…", "etc", "etc.")):
        value = _OPEN_END.sub("", value)
    return without_end(value)


def sentences(text: str) -> list[str]:
    if not _SEVERAL_SENTENCES.search(text):
        return [text.strip()] if text.strip() else []
    return [_begun(part.strip()) for part in _SENTENCE.split(text) if part.strip()]


def _begun(sentence: str) -> str:
    """«il met en cache…» behind a colon is a sentence too."""
    starts = _PRONOUN.match(sentence)
    return large(sentence) if starts else sentence


@lru_cache(maxsize=16384)
def first_part(text: str, most: int) -> str:
    """The text, its brackets dropped or its last clauses too, in `most` words at most.

    The whole text where no part of at least four words fits.
    """
    bare = re.sub(r"\s*\([^()]*\)", "", text)
    for told in (text, bare):
        if len(words(told)) <= most:
            return told
    text = bare if bare.count("(") == 0 else text
    parts = [text[: found.start()] for found in _CUTS.finditer(text[:_LONGEST_PART])]
    for part in reversed(parts):
        part = part.rstrip(" ,;:-–—")
        whole = is_balanced(part) and not _COMPARED.search(part)
        whole = whole and not _ANNOUNCES.search(part)
        if whole and 4 <= len(words(part)) <= most:
            return part
    return text
