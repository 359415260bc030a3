"""What a paragraph opens below it: titled lines, a labelled list, a part, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from content.notes.facts import prose, reasons
from content.notes.facts.builder import Builder
from content.notes.facts.headed import title_name
from content.notes.facts.labelling import labelled
from content.notes.facts.text import Passage, is_title, passage
from content.notes.language import asker, headings
from content.notes.language.names import is_proper
from content.notes.language.services import is_service
from content.notes.language.typography import fold, without_end, words

# «Il nécessite :» above a list says what the subject at hand needs.
# «There are two kinds of caches.» says what the list is of.
_OPENS_LIST = re.compile(
    r"(?:^|[.!]\s)(?:(?:Il|Elle)\s(?P<does>[^.:;]{4,50}?)\s?:"
    r"|There are (?P<are>(?:two|three|four|five|six|\d+) [a-z][^.:;]{4,50}?)\s?[.:])$"
)
# «Erreur 403 au premier appel» is a thing that has sides, «Coût de transfert» is one.
_MOST_IN_SIDE = 4
_WHEN = re.compile(r"(?:avec|sans|si|quand|lorsqu|en cas d|with|without|if|when)\b.*\d|"
                   r"(?:si|quand|lorsqu|if|when)\b", re.I)  # fmt: skip
# «À chaque envoi, le serveur :» opens what another than the subject does.
_ACTOR = re.compile(r"(?:à|a|lors|quand|pour|dans|après|avant|pendant|ensuite|puis)\b.+"
                    r"(?:\b(?:l[ae]s?|une?|chaque)\s|l’)[\w-]+$", re.I)  # fmt: skip
# «… est tracée dans **CloudTrail**» says where; the list is of what is traced.
_PLACES = re.compile(
    r"\b(?:chez|dans|par|sur|vers|via|by|from|in|into|on|through|to|using)"
    r"\s+(?:l[ae]s?\s+|une?\s+|the\s+|an?\s+)?$",
    re.I,
)
_IS_ONE = re.compile(
    r"(?:^|[\s’])(?:une?|l[ae]s?|des|du|an?|the|est|sont|is|are|l|d)[\s’]$|[=:]\s$",
    re.I,
)
OPENED = frozenset({"ul", "ol", "table"})


def read_above(
    text: Passage, following: Element | None, level: int, builder: Builder
) -> str:
    """Reads a paragraph; gives the label of what follows it, "" for none.

    `level`: that of the outline at which it may act as a heading.
    """
    text = prose.opening(text)
    if _is_titled(text):
        title, *below = prose.whole_lines(text)
        _read_titled(title.text, below, level, builder)
        return ""
    if len(text.lines) > 1 and text.lines[-1].endswith(":"):
        *before, text = prose.whole_lines(text)
        prose.list_labels(before, builder)
        read_lines(before, builder)
    before_list = following is not None and following.tag in OPENED
    if before_list and (opened := _OPENS_LIST.search(text.text)):
        _read_plain(text, following, level, builder)
        return (opened["does"] or opened["are"]).strip()
    heading = prose.pseudo_heading(text, before_list=before_list)
    examples = heading is not None and headings.is_example(heading[0])
    silent = prose.is_of_note(text, builder) or (prose.noise(text) and not examples)
    if heading is None or silent:
        _read_plain(text, following, level, builder)
        return ""
    return _read_heading(*heading, text, following, level, builder)


def read_lines(lines: Iterable[Passage], builder: Builder) -> None:
    for line in lines:
        with builder.speaking(line.text):
            prose.read_paragraph(line, builder)


def _is_titled(text: Passage) -> bool:
    """A title typed above the lines it is about, with no blank line between."""
    if len(text.lines) < 2:
        return False
    bare = not text.lead or fold(text.lead) == fold(text.lines[0])
    named = text.lead == text.lines[0] and is_proper(text.lead)
    return bare and (named or is_title(text.lines[0]))


def _read_titled(
    title: str, below: list[Passage], level: int, builder: Builder
) -> None:
    builder.outline.enter(level, title, subject=title_name(title))
    builder.skip(title, reasons.LEAD_IN)
    read_lines(below, builder)


def _read_plain(
    text: Passage, following: Element | None, level: int, builder: Builder
) -> None:
    trail = builder.outline.trail
    if trail and headings.is_example(trail[-1]):
        builder.skip(text.text, reasons.EXAMPLE)
        return
    if len(text.lines) > 1:
        prose.list_labels(prose.whole_lines(text), builder)
    with builder.speaking(text.text):
        prose.read_paragraph(text, builder)
    if following is not None and following.tag == "ul":
        _open(text, level, builder)


def _open(text: Passage, level: int, builder: Builder) -> None:
    """«CloudFormation : de l’IaC déclaratif» above a list heads that list.

    And «… offers **Long Polling**», which ends in a name of its own.
    """
    found = labelled(text.text, text.lead) if len(text.lines) == 1 else None
    name = found.label if found and found.value else ""
    brought = text.bold[-1] if text.bold and not found else ""
    before = without_end(text.text).removesuffix(brought)
    # «X est un **CDN**» says what X is, which the list goes on about.
    told = brought and before != without_end(text.text) and not _IS_ONE.search(before)
    told = told and not _PLACES.search(before)
    if told and before and is_proper(brought):
        builder.outline.enter(level, brought, subject=brought)
        return
    if name and (is_service(name) or (name == text.lead and is_proper(name))):
        builder.outline.enter(level, name, subject=name)
        builder.told.add(builder.topic)


def _read_heading(
    whole: str,
    subject: str,
    text: Passage,
    following: Element | None,
    level: int,
    builder: Builder,
) -> str:
    """What acts as a heading is entered; gives its label where it names nothing."""
    scope = ""
    opens = bool(text.lead) or text.text.endswith(":")
    if opens and not subject and _has_sides(whole, following, builder):
        subject, owner = whole, builder.outline.named
        scope = owner if prose.needs_scope(whole, owner) else ""
    if not _main_thing(whole, subject, level, builder):
        builder.skip(text.text, reasons.LEAD_IN)
    shown = subject if whole.endswith(f": {subject}") else whole
    # «Avec umask 022 :» says when what is listed below holds, and of nothing else.
    when = not subject and bool(_WHEN.match(whole) or _ACTOR.match(whole))
    builder.outline.enter(level, shown, subject=subject, scope=scope, dependent=when)
    return "" if subject or headings.is_lead_in(whole) else whole


def _has_sides(whole: str, following: Element | None, builder: Builder) -> bool:
    """True where most bullets that follow name a side of what stands above."""
    if following is None or following.tag != "ul":
        return False
    few = len(words(whole)) <= _MOST_IN_SIDE
    ask = asker(builder.language)
    if few and (ask.is_attribute(whole) or headings.is_generic(whole)):
        return False
    texts = [passage(item, builder.text_of) for item in following]
    found = [labelled(text.text, text.lead) for text in texts]
    sides = sum(bool(one and ask.is_attribute(one.label)) for one in found)
    return len(found) > 1 and all(found) and sides * 2 > len(found)


def _main_thing(whole: str, subject: str, level: int, builder: Builder) -> bool:
    """«**Service principal : Amazon S3**» heads a part and states a fact."""
    label, colon, _ = whole.partition(" : ")
    builder.outline.leave(level)
    if not subject or not colon or not builder.subject:
        return False
    builder.attribute(builder.subject, label, subject, header=True)
    return True
