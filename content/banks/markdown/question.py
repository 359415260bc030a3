"""The lines of one question, read into a draft."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from content.banks.checking import MAX_OPTIONS
from content.banks.drafts import Draft, OptionDraft
from content.banks.labels import labelled
from content.banks.letters import right_positions
from content.banks.markdown.chunks import Chunk, split_labels
from content.banks.markdown.groups import Group, groups
from content.banks.markdown.marks import Kind, Marked, without_number
from content.banks.questions import NOTHING, Labels
from content.banks.reasons import Reason, Refusal, Remark
from content.banks.text import Text

_FOLDED = re.compile(r"<summary[^>]{0,200}>.{0,200}?</summary>|</?details[^>]{0,200}>")
_RULER = re.compile(r"[ \t]*(?:[-*_][ \t]*){3,40}$")


def read_question(chunk: Chunk) -> Draft | Remark:
    values, lines = split_labels(chunk.lines)
    try:
        if chunk.error:
            raise chunk.error
        return _draft(chunk, *labelled(chunk.labels, values), lines)
    except Refusal as refusal:
        text = chunk.title or " ".join(line.text.strip() for line in lines[:20])
        return Remark.on(chunk.line, text, refusal.reason, refusal.about)


def _draft(
    chunk: Chunk, labels: Labels, identifier: str, lines: Sequence[Marked]
) -> Draft:
    found = groups(lines)
    if not found:
        raise Refusal(Reason.NO_OPTIONS)
    group = found[0]
    if len(group.options) > MAX_OPTIONS:
        raise Refusal(Reason.TOO_MANY_OPTIONS, MAX_OPTIONS)
    options, rest = _options(lines, group)
    key = next((line for line in rest if line.kind is Kind.KEY), None)
    stem = _stem(lines[: group.start])
    named = bool(stem.source)
    return Draft(
        chunk.line,
        stem if named else Text(chunk.title),
        options=[*_judged(options, key)],
        explanation=_explanation(rest, key),
        name=chunk.title if named else "",
        key=identifier,
        labels=labels,
        category=chunk.category,
    )


def _stem(lines: Sequence[Marked]) -> Text:
    """The text above the options, less the number of a question in a list."""
    texts = [line.text for line in lines]
    first = next((n for n, line in enumerate(lines) if line.text.strip()), 0)
    if sum(line.place is not None for line in lines) == 1 and lines[first].place:
        texts[first] = without_number(texts[first])
        texts[first + 1 :] = _dedented(texts[first + 1 :])
    return Text("\n".join(texts).strip("\n"))


@dataclass(slots=True)
class _Option:
    line: Marked
    words: list[str]
    explanation: list[str]

    def add(self, line: Marked, apart: bool) -> None:
        """A line below the option: indented under one with a box it explains, any
        other that no blank line sets apart goes on with what was being said."""
        explains = self.line.kind is Kind.TICK and line.indent > self.line.indent
        if explains or apart or self.explanation:
            self.explanation.append(line.text)
        else:
            self.words.append(line.text.strip())


def _options(
    lines: Sequence[Marked], group: Group
) -> tuple[list[_Option], Sequence[Marked]]:
    """The options and the lines after all of them."""
    optional = set(group.options)
    options: list[_Option] = []
    for at in range(group.start, len(lines)):
        if at in optional:
            options.append(_Option(lines[at], [lines[at].said], []))
        elif at >= group.end and _is_after(at, lines, options[-1].line.indent):
            return options, lines[at:]
        else:
            options[-1].add(lines[at], lines[at - 1].kind is Kind.BLANK)
    return options, ()


def _is_after(at: int, lines: Sequence[Marked], indent: int) -> bool:
    """Whether a line below the last option no longer belongs to it."""
    line = lines[at]
    if line.kind is Kind.KEY:
        return True
    if line.kind is Kind.BLANK or line.indent > indent:
        return False
    return lines[at - 1].kind is Kind.BLANK or line.text.lstrip().startswith((">", "<"))


def _judged(options: list[_Option], key: Marked | None) -> Iterator[OptionDraft]:
    right = _right(options, key)
    for at, option in enumerate(options):
        said = "\n".join(_dedented(option.explanation)).strip("\n")
        explanation = Text(_unquoted(said)) if said.strip() else NOTHING
        text = Text(" ".join(option.words).strip())
        yield OptionDraft(text, float(at in right), explanation)


def _right(options: list[_Option], key: Marked | None) -> set[int]:
    """The options that have a tick, or that the answer line names."""
    lettered = options[0].line.kind is Kind.LETTER
    letters = "".join(o.line.mark for o in options) if lettered else ascii_uppercase
    named = right_positions(key.mark, letters[: len(options)]) if key else set()
    if lettered and not key:
        raise Refusal(Reason.NO_KEY)
    if lettered:
        return named
    ticked = {at for at, option in enumerate(options) if option.line.mark}
    if key and ticked and ticked != named:
        raise Refusal(Reason.TWO_KEYS, f"{_named(ticked)} ≠ {_named(named)}")
    return ticked or named


def _named(positions: set[int]) -> str:
    return ", ".join(
        ascii_uppercase[at] for at in sorted(positions) if at < len(ascii_uppercase)
    )


def _explanation(lines: Sequence[Marked], key: Marked | None) -> Text:
    texts = [line.said if line is key else line.text for line in lines]
    texts = _FOLDED.sub("", "\n".join(texts)).split("\n")
    while texts and (not texts[-1].strip() or _RULER.match(texts[-1])):
        texts.pop()
    said = "\n".join(_dedented(texts)).strip("\n")
    return Text(_unquoted(said)) if said.strip() else NOTHING


def _unquoted(text: str) -> str:
    """A text that is wholly quoted, without the signs of quotation."""
    lines = text.split("\n")
    if not all(line.startswith(">") or not line.strip() for line in lines):
        return text
    return "\n".join(line.removeprefix(">").removeprefix(" ") for line in lines)


def _dedented(lines: Sequence[str]) -> list[str]:
    return textwrap.dedent("\n".join(lines)).split("\n") if lines else []
