"""Fences with no code in them: decision trees, needs and their answers, prose.

«├── Graphe ? → Neptune» under «Données relationnelles ?» and «Non» is the need «Données
relationnelles : non ; graphe» and what answers it.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

from content.notes.facts import prose, reasons
from content.notes.facts.builder import Builder
from content.notes.facts.labelling import labelled
from content.notes.facts.text import Passage
from content.notes.language.base import Language
from content.notes.language.detection import language_of
from content.notes.language.french.articles import of
from content.notes.language.french.forms import form_of
from content.notes.language.french.nouns import is_common
from content.notes.language.french.verbs import is_participle
from content.notes.language.names import is_coined, is_proper
from content.notes.language.services import is_service
from content.notes.language.typography import (
    one_line,
    plain,
    small,
    without_mark,
    word_set,
    words,
)

_PLAIN = frozenset({"", "text", "txt", "plain", "plaintext", "none", "md", "markdown"})
_PICTURE = re.compile(r"[┌┐┘┤┬┴┼▼▲►◄]|\+-{2,}|-{2,}\+")
# «└─> SQS» shows where things flow, and no way to decide.
_FLOWS = re.compile(r"^[\s│|├└+`]*[├└+`][\s─-]*>", re.M)
_DRAWN = re.compile(r"(?:[\s│├└─|]|[+`\\](?=-)|-(?=[->\s]))*")
_ARROW = re.compile(r"\s*(?:→|⇒|➔|➜|=>|─+>|-+>)\s*")
_CODE = re.compile(
    r"[{}\\]|;$|^\s*(?:#|//|aws |sudo |<)|\w\(\)|[^\s«“\"]\.\w+\(|\w=\S|\S;\S|<\w|^\s*\d+[.)]\s"
)
# «OK», «refusé»: how a case ends, and nothing that is chosen for it.
_OUTCOME = re.compile(
    r"(?:ok|ko|oui|non|refus|autoris|interdit|allow|deny|denied|yes|no)\w*\b", re.I
)
# «10.0.1.0/24 public» stands in a plan of addresses.
_ADDRESS = re.compile(r"\d+\.\d+\.\d+|\s/\d{2}\b")
# What a picture is drawn with, its words aside.
_LINES = re.compile("[─│└├┌┐┘┤┬┴┼▼►→]")
_MOST_SHOWN = 200
_SIGNS = re.compile(r"\s*\([^\w]*\)$")
_ADDRESSED = re.compile(r"\b\w{3,}ez\b")
# The line drawn between a question and its answer: «Interruptible ? ── oui».
_RULE = re.compile(r"\s*\??\s*[─-]{2,}\s*")
_YES_OR_NO = re.compile(r"^(?:oui|non|yes|no)$", re.I)
# «Non, plein de VPC» answers, and goes on; «sinon» leans on the branches above.
_ANSWERED = re.compile(
    r"(?P<answer>oui|non|yes|no)(?:\s?[,;:]|\s[–—-])\s+(?:(?:et|mais|and|but)\s+)?(?P<more>\S.*)", re.I
)  # fmt: skip
_ELSE = re.compile(
    r"(?:sinon|autrement|otherwise|else)\b|(?:(?:les )?autres?(?: cas)?|(?:par )?défaut|(?:by )?default)$", re.I
)  # fmt: skip
_DENIES = re.compile(r"(?:non|no)$", re.I)
_COMPARED = re.compile(r"[<>]")
_ONLY = re.compile(r"(?P<what>.+) (?P<only>seulement|only)")
_OPPOSITE = {">": "au plus", "<": "au moins"}
_NAMES = word_set("Linux Windows Oracle Redis Kafka Hadoop Kubernetes Docker Microsoft")
_MOST_CHOSEN = 7
_MOST_NEEDED = 28
_LEAST_SAID = 4


class _Typed(NamedTuple):
    """What a fence holds. `is_plain`: its language is one of words, or not said."""

    text: str
    is_plain: bool


class _Branch(NamedTuple):
    depth: int
    said: str
    chosen: str


def read_fence(fence: Element, builder: Builder, *, example: bool) -> None:
    """What a fence says; skipped where that is code, a picture or an example."""
    typed = _typed(fence)
    if typed.is_plain and not example:
        with builder.speaking(typed.text):
            if _read_drawing(typed.text, builder):
                return
    text = builder.text_of(fence)
    reason = reasons.DRAWING if _LINES.search(text) else reasons.CODE
    builder.skip(text[:_MOST_SHOWN], reason)


def in_words(fence: Element) -> list[str]:
    """The lines of a fence that holds words; none of code or of a picture."""
    typed = _typed(fence)
    lines = [line.strip() for line in typed.text.split("\n") if line.strip()]
    drawn = bool(_PICTURE.search(typed.text) or _FLOWS.search(typed.text))
    told = typed.is_plain and not drawn
    return lines if told and not any(map(_CODE.search, lines)) else []


def _typed(fence: Element) -> _Typed:
    code = fence.find("code")
    if code is None:
        return _Typed("", is_plain=True)
    language = (code.get("class") or "").removeprefix("language-")
    return _Typed(code.text or "", is_plain=language in _PLAIN)


def _read_drawing(text: str, builder: Builder) -> bool:
    """Reads what a fence says; False where that is code or a picture."""
    lines = [line for line in text.expandtabs(4).split("\n") if line.strip()]
    if not lines or _PICTURE.search(text) or _FLOWS.search(text):
        return False
    if any(map(_CODE.search, lines)):
        return False
    branches = [_branch(line) for line in lines]
    if any(_ARROW.search(branch.chosen) for branch in branches):
        return False
    if any(branch.chosen for branch in branches):
        _read_tree(branches, builder)
        return True
    return _read_prose([line.strip() for line in lines], builder)


def _branch(line: str) -> _Branch:
    drawn = _DRAWN.match(line)
    depth = drawn.end() if drawn else 0
    said, *chosen = _ARROW.split(line[depth:], maxsplit=1)
    shown = one_line(plain(chosen[0])) if chosen else ""
    return _Branch(depth, one_line(plain(said)), _SIGNS.sub("", shown))


def _read_tree(branches: list[_Branch], builder: Builder) -> None:
    above: list[_Branch] = []
    for branch in branches:
        while above and above[-1].depth >= branch.depth:
            above.pop()
        need = _joined([one.said for one in (*above, branch)], builder.language)
        if not branch.chosen:
            above.append(branch)
        elif need and _answers(need, branch.chosen, alone=not above):
            kind = "service" if is_service(branch.chosen) else ""
            builder.need(need, branch.chosen, kind=kind)
        elif not above and (found := labelled(f"{need} → {branch.chosen}", "")):
            prose.read_labelled(found, (), builder)
        else:
            builder.skip(f"{need or branch.said} → {branch.chosen}", reasons.DRAWING)


def _answers(need: str, chosen: str, *, alone: bool) -> bool:
    if _OUTCOME.match(chosen) or _ADDRESS.search(need):
        return False
    named = chosen[0].isupper() or is_coined(chosen.split(" ")[0])
    few = len(words(chosen)) <= _MOST_CHOSEN and len(words(need)) <= _MOST_NEEDED
    return named and few and not (alone and is_proper(need))


def _joined(path: list[str], language: Language) -> str:
    """«Données relationnelles : non ; graphe» of what stands on the way to a branch.

    "" where a branch leans on those above it: «sinon», a «non» to what is answered.
    """
    parts: list[str] = []
    answered = False
    for said in (step for one in path for step in _steps(one)):
        asked, *answer = _RULE.sub(" : ", said).rstrip(" ?:").split(" : ")
        if parts and not answer and _YES_OR_NO.match(asked):
            if answered:
                return ""
            asked, answer = parts.pop(), [asked]
        elif parts and _ELSE.match(asked):
            return ""
        answered = bool(answer)
        if answer and _DENIES.match(answer[0]):
            asked = _denied(asked, language)
            if not asked:
                return ""
        elif answer and not _YES_OR_NO.match(answer[0]):
            asked = " : ".join((asked, *answer))
        if asked:
            parts.append(asked if not parts else _small(asked))
    return " ; ".join(parts)


def _steps(said: str) -> tuple[str, ...]:
    """«non» and «plein de VPC» of «non, plein de VPC»."""
    found = _ANSWERED.fullmatch(said)
    return (found["answer"], found["more"]) if found else (said,)


def _denied(asked: str, language: Language) -> str:
    """«Plus de 4 Ko» answered by no is «pas plus de 4 Ko», «> 4 Ko» «4 Ko au plus».

    "" where no sure words say the contrary.
    """
    if compared := _COMPARED.search(asked):
        what = asked[: compared.start()].rstrip()
        size = f"{asked[compared.end() :].strip()} {_OPPOSITE[compared[0]]}"
        return f"{what} de {size}" if what else size
    if only := _ONLY.fullmatch(asked):
        return f"{'not only' if only['only'] == 'only' else 'pas seulement'} {only['what']}"
    form = form_of(asked)
    text = _small(asked)
    first = text.split(" ")[0]
    if language_of(asked, language) == "en":
        return f"{asked}: no"
    if form in {"clause", "verb"} or is_coined(first) or "," in asked:
        return ""
    bare = form == "noun" and is_common(first) and first != "besoin"
    return f"pas {of(text)}" if bare and not is_participle(first) else f"pas {text}"


def _small(text: str) -> str:
    """«linux» is no word: what begins with a name keeps its capital."""
    first = text.split(" ")[0]
    kept = is_coined(first) or first in _NAMES
    return text if kept else small(text)


def _read_prose(lines: list[str], builder: Builder) -> bool:
    """Sentences that stand in a fence for no reason."""
    said = [without_mark(plain(line)) for line in lines]
    if any(len(words(line)) < _LEAST_SAID or _ADDRESSED.search(line) for line in said):
        return False
    for line in prose.whole_lines(Passage.of(*said)):
        prose.read_paragraph(line, builder)
    return True
