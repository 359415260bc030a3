"""Paragraphs that act as headings: «**Amazon Aurora**»."""

from __future__ import annotations

import re

from content.notes.facts.headed import contrasted, headed_subject
from content.notes.facts.text import Passage
from content.notes.language import headings
from content.notes.language.names import is_name, is_proper
from content.notes.language.services import is_service
from content.notes.language.typography import fold, words

_CALLED = re.compile(r"[^\s(:] \((?!ex\b)[\w.-]{2,20}(?: [\w.-]{1,15}){0,2}\)$", re.I)
_EQUATES = re.compile(r"\s(?:=|→|⇒|=>|->)\s")


def pseudo_heading(text: Passage, *, before_list: bool) -> tuple[str, str] | None:
    """(heading, subject) of a paragraph that acts as a heading: «**Amazon Aurora**»."""
    whole = text.text.rstrip(" :.") if text.lead else text.text.rstrip(" :")
    bold = bool(text.lead) and fold(text.lead) == fold(whole)
    opens = text.text.endswith(":") and len(words(whole)) <= 8
    opens = opens or (before_list and _is_title(text))
    opens = opens or (before_list and bool(contrasted(whole.rstrip(" ?"))))
    if not bold and not opens:
        return None
    if len(words(whole)) > 10:
        return None
    subject = headed_subject(headings.without_numbering(whole))
    found = re.match(r"^[^:]+ : (?P<name>.+)$", whole)
    if found and is_name(found["name"]):
        return whole, found["name"]
    if opens and not bold and not text.text.endswith(":"):
        return whole, subject
    if bold and subject and (is_proper(subject) or is_service(subject)):
        return whole, subject
    return whole, ""


def _is_title(text: Passage) -> bool:
    """A few words on a line of their own: «S3 Intelligent Tiering», «Cold HDD (sc1)»."""
    few = 0 < len(words(text.text)) <= 6 and len(text.lines) == 1
    ends = text.text[-1:].isalnum() or _CALLED.search(text.text)
    plain = ends and text.text[:1].isupper()
    return bool(few and plain) and not _EQUATES.search(text.text)
