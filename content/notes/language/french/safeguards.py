"""By what a service encrypts, secures, authenticates and lets in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.language.base import Question, Topic
from content.notes.language.french.phrasing import closed, in_full
from content.notes.language.names import is_coined
from content.notes.language.services import is_service

_NAME = r"[A-Z][\w./-]*(?: [A-Z][\w./-]*){0,3}"
_WHAT = (
    r"(?P<what>chiffrement (?:au repos|en transit)|sécurité (?:au repos|en transit)|authentification"
    r"|contrôle d’accès|contrôle des accès)"
)
_WHEN = r"(?P<when>au repos|en transit)"
_END = r"(?=$|[,;.)]|\s\(|\s(?:et|\+)\s)"
_FORMS = (
    re.compile(rf"(?:^|[\s’])(?i:{_WHAT}) \((?P<by>{_NAME})\)"),
    re.compile(
        rf"(?:^|[\s’])(?i:{_WHAT}) (?:avec|via|par|grâce à) (?P<by>{_NAME}){_END}"
    ),
    re.compile(rf"(?:^|[\s(])(?P<by>{_NAME}) pour (?:l’|la |le )(?i:{_WHAT}){_END}"),
    re.compile(rf"(?:^|[\s(])(?P<by>{_NAME}) \((?i:{_WHAT})\)"),
    re.compile(rf"(?:^|[\s(])(?P<by>{_NAME}) \(?{_WHEN}\)?{_END}"),
)
_LABEL = re.compile(r"(?:sécurité|chiffrement|protection)s?\b", re.I)
_SAFE = re.compile(r"repos|transit|uthentification|d’accès|des accès")
_ARTICLES = {"c": "le", "s": "la", "a": "l’"}


def safeguards(topic: Topic, label: str, value: str) -> Iterator[Question]:
    """«Sécurité : chiffrement au repos (KMS)» asks what is used to encrypt at rest."""
    if (label and not _LABEL.match(label)) or not _SAFE.search(value):
        return
    if not is_service(topic.name):
        return
    told: dict[str, set[str]] = {}
    for form in _FORMS:
        for found in form.finditer(value):
            if is_coined(found["by"].split(" ")[0]):
                told.setdefault(_what(found), set()).add(found["by"])
    for what, names in told.items():
        if len(names) == 1:
            asks = f"qu’utilise {in_full(topic)} pour {what}"
            yield closed(asks, names.pop())


def _what(found: re.Match[str]) -> str:
    said = found.groupdict()
    what = (said.get("what") or f"chiffrement {said.get('when')}").lower()
    article = _ARTICLES[what[0]]
    return f"{article}{what}" if article.endswith("’") else f"{article} {what}"
