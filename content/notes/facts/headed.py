"""The subject that the words of a heading name, and the things it sets apart."""

from __future__ import annotations

import re

from content.notes.facts.acronyms import spells
from content.notes.language import headings, subjects
from content.notes.language.french import labels
from content.notes.language.french.forms import form_of
from content.notes.language.french.nouns import is_common, is_shouted
from content.notes.language.french.phrasing import is_mishap, is_trait
from content.notes.language.memory import kept
from content.notes.language.names import is_name, is_proper, short_name
from content.notes.language.services import is_service, services_in
from content.notes.language.titles import apposed, presented, told_of
from content.notes.language.typography import (
    first_word,
    without_asides,
    without_brackets,
    word_set,
    words,
)

_ASPECT = re.compile(r"^(?P<subject>[^:(]+?(?:\([^()]*\))?)\s*:\s+(?P<aspect>[^:]+)$")
_EXPANSION = re.compile(r"^(?P<short>\S{2,14})\s+[-–—]\s+(?P<long>.{5,60})$")
_APPOSED = re.compile(r"(?:le|la|les|l’|un|une|the|an?)(?:\s|(?<=’))", re.I)
# «Lambda limits - per region»: for what each holds.
_EACH = re.compile(r"\s(?:[-–—]\s|\()(?:per|par)\s[^()]{2,20}\)?$", re.I)
_DASHED = re.compile(r"^(?P<subject>\S.{1,30}?)\s+[-–—]\s+(?P<part>.{3,50})$")
_BESIDE = re.compile(r"\s+(?:/|vs\.?|\+|&)\s+")
# «Rôles du Proxy et du Cache» are of two things, each with its own.
_JOINED = re.compile(r"\s(?:et|and)\s(?:du |de la |des |de |d’)?[A-Z]")
_LISTS_SEVERAL = re.compile(r"[?:/&+]|\bvs\b|\set\s|\sand\s")
# «Avantages du serverless» is about serverless, which has no name.
_WEIGHED = re.compile(
    r"^(?:avantages|inconvénients|limites)\b[^:]*?\s(?P<of>du |de la |de l’)(?P<what>[\w-]+)$", re.I
)  # fmt: skip
_ARTICLES = {"du ": "le ", "de la ": "la ", "de l’": "l’"}
# «Avantages sur RDS», «Compared to EFS»: what is told is of the other.
_SET_AGAINST = re.compile(
    r"\b(?:avantages?|inconvénients?|limites?|atouts?|gains?|supériorité|améliorations?|bénéfices?|différences?|apports?)"
    r" (?:sur|vs\.?|face à|avec|contre)\s|\b(?:par rapport|comparée?s?) (?:à|aux?)\s"
    r"|\b(?:(?:dis)?advantages?|benefits?|drawbacks?|gains?|improvements?|differences?) (?:over|vs\.?|against|from|with)\s"
    r"|\bcompared (?:to|with)\s|\bunlike\s", re.I,
)  # fmt: skip
_VERSUS = re.compile(r"\s+(?:vs\.?|≠)\s+")
_PAIR, _PAIRED = re.compile(r"\s?/\s?|\s(?:et|and|ou|or)\s"), 2
_PLURAL = re.compile(r"(?P<stem>[a-zà-ÿ]{3,}[^s])s")
_MOST_SET = 4
# «Ce que j’en retiens» and «push, sans stockage» say something, and name nothing.
_PLAIN = re.compile(r"(?!(?:ce|ceux|celui|celle) qu)[^,;:=→+?]+", re.I)
_LEAST_IN_MISHAP = 2
_CONCERNS = word_set(
    "securite protection gestion surveillance gouvernance maintenance controle supervision"
    " prevention detection mitigation attenuation remediation contournement exploitation"
    " defense correction diagnostic depannage"
)
_ACROSS = re.compile(r"(?:multi|inter|cross|hors)-[a-zà-ÿ]+", re.I)


# «Et Vault dans tout ça ?» turns from what stands above to Vault.
_AND_WHAT = re.compile(
    r"(?:Et|And|Quid d(?:e|u)|What about) (?P<what>[A-Z][^,;:]*?)"
    r"(?: (?:dans tout (?:ça|cela)|in all (?:this|that)|alors))?\s?\?$"
)


def turned_to(heading: str) -> str:
    """What a heading turns to that asks: «Et Vault dans tout ça ?»."""
    found = _AND_WHAT.match(headings.without_numbering(heading))
    what = found["what"] if found else ""
    word = " " not in what and not is_common(what.lower())
    return what if word or is_name(what) else ""


def contrasted(text: str) -> tuple[str, ...]:
    """(GSI, LSI) of «GSI vs LSI», () where the text sets nothing against anything."""
    if "vs" not in text and "≠" not in text:
        return ()
    names = tuple(part.strip() for part in _VERSUS.split(text))
    few = len(names) > 1 and all(0 < len(words(name)) <= _MOST_SET for name in names)
    return names if few else ()


def set_beside(text: str) -> tuple[str, ...]:
    """(RCU, WCU) of «RCU/WCU (et leurs unités)», () of what is no pair of names."""
    names = tuple(part.strip() for part in _PAIR.split(without_brackets(text)))
    return (
        names
        if len(names) == len(set(names)) == _PAIRED
        and all(is_name(name) and len(words(name)) <= _MOST_SET for name in names)
        else ()
    )


def one_of(text: str) -> str:
    """«policy» of «Policies (JSON)», "" of what is no plain plural."""
    text = without_asides(text).strip()
    found = _PLURAL.fullmatch(text.lower())
    if not found or headings.is_generic(text) or subjects.is_area(text):
        return ""
    return f"{found['stem'][:-2]}y" if found["stem"].endswith("ie") else found["stem"]


@kept(16384)
def headed_subject(text: str) -> str:
    """The subject of a heading: «S3 : Sécurité» is about S3, «FAT - File…» about FAT.

    A sentence is of what it names: «SSH distingue trois modes».
    """
    named = "" if _SET_AGAINST.search(text) else _named_in(text)
    told = told_of(named) if named else None
    return named if told is None else told


def _named_in(text: str) -> str:
    text = headings.without_overview(headings.without_numbering(text))
    text = _EACH.sub("", text)
    if subjects.is_numbered_part(text):
        return ""
    if name := apposed(text) or presented(text):
        return name
    subject, _ = headings.aspect_in(text)
    if subject:
        one = is_name(subject) and not _JOINED.search(subject)
        return subject if one else _weighed(text)
    found = _EXPANSION.match(text)
    expands = found is not None and not headings.is_generic(found["long"])
    if found and expands and is_name(found["short"]) and _is_expansion(*found.groups()):
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
        if headings.is_document(right):
            return left
        if left and is_name(left) and _APPOSED.match(right):
            return left
        if is_service(left) and spells(short_name(left), right):
            return left
        if is_service(left) and headings.is_generic(right):
            return left
        if left and is_name(left) and not is_shouted(left) and not is_name(right):
            return left if headings.is_generic(right) else _joined(left, right)
    return headings.subject_in(text)


def title_name(title: str) -> str:
    """«RAM (Random Access Memory)» of «RAM (Random Access Memory) - La mémoire vive».

    A title that is a name, without the paraphrase behind it; "" of any other.
    """
    named = headed_subject(title)
    if is_name(named) and title.startswith(f"{named} "):
        return named
    return title if is_name(title) else ""


@kept(1024)
def names_a_concern(subject: str) -> bool:
    """«Protection périmètre», «Multi-comptes»: what a part is for, and no thing."""
    if _ACROSS.fullmatch(subject):
        return True
    first = first_word(labels.in_french(subject))
    return first in _CONCERNS and "(" not in subject and not services_in(subject)


@kept(4096)
def names_a_thing(text: str) -> bool:
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
    of_others = _LISTS_SEVERAL.search(text) or _SET_AGAINST.search(text)
    found = () if of_others else services_in(text)
    return found[0] if len(found) == 1 else ""


def _joined(left: str, right: str) -> str:
    return f"{left} {right}" if len(words(f"{left} {right}")) <= 6 else left


def _is_expansion(short: str, long: str) -> bool:
    initials = "".join(word[0] for word in words(long)).lower()
    return initials[:2] == short.lower()[:2] or short.lower()[0] == initials[:1]


@kept(1024)
def names_several(text: str) -> bool:
    bare = headings.without_numbering(text).rstrip(" ?")
    parts = _BESIDE.split(without_asides(bare))
    return len(parts) > 1 and all(is_name(part.strip()) for part in parts)
