"""Which of the headings above a fact is of one field, or holds a name at the least.

What is put before a question that names nothing: «Aurora», of «Tableau 2 — Aurora».
"""

from __future__ import annotations

import re
from functools import lru_cache

from content.notes.facts.domains import Domain, domain_of
from content.notes.facts.headed import service_in
from content.notes.language import headings, subjects
from content.notes.language.french.nouns import is_shouted
from content.notes.language.french.phrasing import brief
from content.notes.language.memory import kept
from content.notes.language.names import is_coined, is_proper
from content.notes.language.sayable import may_be_said
from content.notes.language.services import services_in
from content.notes.language.typography import without_asides, words

# «Passerelle Internet et NAT», «S3, EBS»: what stands below is of one of them.
_SEVERAL = re.compile(r",|\s(?:et|ou|and|or|vs\.?|&|\+)\s", re.I)
# «Quelques notions», «Termes clés du réseau»: parts of what was written.
_OF_NOTE = re.compile(
    r"^(?:quelques|les? grande?s?|autres?|termes?|notions?|diversité|pièges?|avantages?|erreurs?|review|attempt|questions?|préparation"
    r"|\w+ (?:questions?|attempt)\b)|\s[-–—|/]\s|[@$~]", re.I,
)  # fmt: skip
# «FSx ×4», «Lustre, les deux modes», «Public ou privé ?»
_NO_RUBRIC = re.compile(r"[,:;×=→?!]")
_GOES_ON = re.compile(r"(?:et|mais|ou|and|but|or)\s", re.I)
_MOST_WORDS, _MOST_IN_HEADING = 5, 8


@lru_cache(maxsize=4096)
def field_above(trail: tuple[str, ...], told: tuple[str, ...]) -> Domain | None:
    """«Aurora», of «Tableau 2 — Aurora»: the nearest heading that is of one field.

    A service, or what the note goes on about. Beyond a heading that sets services side
    by side, what stands above may be of one of them.
    """
    for heading in reversed(trail):
        known = heading in told or service_in(heading)
        if _is_of_none(heading):
            return None
        if known and (field := _field_of(heading)):
            return field
    titles = (one for one in told if one not in trail and not _is_of_none(one))
    return next(filter(None, map(_field_of, titles)), None)


def _is_of_none(heading: str) -> bool:
    """Several services, or a system: what runs there runs anywhere."""
    domain = domain_of((heading,))
    elsewhere = domain is not None and (domain.is_system or domain.is_tool)
    return elsewhere or len(services_in(heading)) > 1


@kept(4096)
def _field_of(heading: str) -> Domain | None:
    """The field as it is called, and as it is said; None of a remark about it."""
    domain, service = domain_of((heading,)), service_in(heading)
    several = _SEVERAL.search(without_asides(heading)) and not service
    if not domain or several or _is_remark(heading):
        return None
    shown = brief(domain.name)
    if (not is_proper(shown) and " " in shown) or shown.isupper():
        shown = service or ("" if " " in shown else shown)
    may_be = may_be_said(shown) and not _OF_NOTE.search(shown)
    return domain._replace(phrase=shown) if may_be else None


def _is_remark(heading: str) -> bool:
    """«Et Control Tower ?», «Le calcul, ou pourquoi il y a un S3 derrière»."""
    text = headings.without_numbering(heading)
    long = len(words(without_asides(text))) > _MOST_IN_HEADING
    return (long or bool(_GOES_ON.match(text))) and not may_be_said(text)


@kept(4096)
def name_above(trail: tuple[str, ...]) -> Domain | None:
    """«SSH», «Les 3V du big data»: the nearest heading that holds a name."""
    for heading in reversed(trail):
        if field := _field_of(heading):
            return field
        if _SEVERAL.search(without_asides(heading)):
            continue
        text = headings.without_overview(headings.without_numbering(heading))
        if _holds_a_name(text) and not _is_of_note(text) and may_be_said(text):
            shown = without_asides(text).strip()
            return Domain(shown, shown)
    return None


@kept(4096)
def rubric_above(trail: tuple[str, ...]) -> str:
    """«Codes d’erreur fréquents»: the nearest heading that says what a table is of."""
    for heading in reversed(trail):
        text = headings.without_overview(headings.without_numbering(heading))
        shown = without_asides(text).strip(" :")
        passed_over = headings.is_generic, headings.is_dated, _is_of_note
        if any(told(shown) for told in passed_over):
            continue
        short = 0 < len(words(shown)) <= _MOST_WORDS and not _NO_RUBRIC.search(shown)
        return shown if short and may_be_said(shown) else ""
    return ""


def _is_of_note(heading: str) -> bool:
    """«Termes clés du réseau», «Révision du contrôle - SQL»: a part of what was written."""
    return subjects.is_part(heading) or _OF_NOTE.search(heading) is not None


def _holds_a_name(heading: str) -> bool:
    """«Groupes AD du domaine», «Le cluster Proxmox»."""
    told = words(without_asides(heading))
    if not 0 < len(told) <= _MOST_WORDS or heading.isupper():
        return False
    coined = [one for one in told if is_coined(one) and len(one) > 1]
    if ":" in heading or any(map(is_shouted, told)):
        return False
    large = [one for one in told[1:] if one[0].isupper() and one[1:].islower()]
    return bool(coined) or (0 < len(large) < len(told) - 1 and not is_proper(heading))
