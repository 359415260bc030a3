"""What the elements of a Moodle quiz say."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from content.banks.checking import MAX_OPTIONS
from content.banks.drafts import Draft, OptionDraft
from content.banks.labels import from_tags
from content.banks.moodle_xml.parsing import Node, parse
from content.banks.paths import category_path
from content.banks.questions import NOTHING
from content.banks.reasons import Reason, Refusal, Remark
from content.banks.text import Text, TextFormat
from content.banks.truth import true_or_false

_BEGINNING = re.compile(r"\s*<(?:\?xml\b|!--|!DOCTYPE\b|quiz\b|question\b)")
_FORMATS = {
    "html": TextFormat.HTML,
    "markdown": TextFormat.MARKDOWN,
    "plain_text": TextFormat.PLAIN,
    "plain": TextFormat.PLAIN,
    "moodle_auto_format": TextFormat.MOODLE,
}
_TRUE = {"true": True, "false": False}


def recognise(text: str) -> bool:
    return bool(_BEGINNING.match(text))


def read(text: str) -> Iterator[Draft | Remark]:
    reader = _Reader()
    parse(text, reader.take)
    yield from reader.found


@dataclass(slots=True)
class _Reader:
    found: list[Draft | Remark] = field(default_factory=list)
    category: str = ""

    def take(self, question: Node, whole: bool) -> None:
        if question.attributes.get("type") == "category":
            self.category = category_path(_string(question.child("category")))
            return
        try:
            if not whole:
                raise Refusal(Reason.TOO_MANY_OPTIONS, MAX_OPTIONS)
            self.found.append(self._draft(question))
        except Refusal as refusal:
            text = _name(question) or _string(question.child("questiontext"))
            remark = Remark.on(question.line, text, refusal.reason, refusal.about)
            self.found.append(remark)

    def _draft(self, question: Node) -> Draft:
        kind = question.attributes.get("type", "")
        if kind not in _READERS:
            raise Refusal(Reason.WRONG_TYPE, kind)
        if _string(question.child("hidden")) == "1":
            raise Refusal(Reason.HIDDEN)
        draft = Draft(question.line, _text(question.child("questiontext")))
        draft.name, draft.category = _name(question), self.category
        draft.key = _string(question.child("idnumber"))
        draft.explanation = _text(question.child("generalfeedback"))
        draft.labels = from_tags(_tags(question))
        if _string(question.child("shuffleanswers")).lower() in {"false", "0"}:
            draft.labels = replace(draft.labels, order="fixed")
        _READERS[kind](draft, question)
        return draft


def _read_choices(draft: Draft, question: Node) -> None:
    draft.single = _string(question.child("single")).lower() not in {"false", "0"}
    for answer in question.all("answer"):
        text = _text(answer, draft.stem.format)
        explanation = _text(answer.child("feedback"), draft.stem.format)
        draft.options.append(OptionDraft(text, _fraction(answer), explanation))


def _read_truth(draft: Draft, question: Node) -> None:
    draft.single = True
    answers = {_string(answer).lower(): answer for answer in question.all("answer")}
    if answers.keys() != _TRUE.keys():
        raise Refusal(Reason.NO_OPTIONS)
    draft.options = true_or_false(draft.stem, truth=True)
    for option, word in zip(draft.options, _TRUE, strict=True):
        option.fraction = _fraction(answers[word])
        option.explanation = _text(answers[word].child("feedback"), draft.stem.format)


_READERS = {"multichoice": _read_choices, "truefalse": _read_truth}


def _name(question: Node) -> str:
    return " ".join(_string(question.child("name")).split())


def _tags(question: Node) -> list[str]:
    tags = question.child("tags")
    return [_string(tag) for tag in tags.all("tag")] if tags else []


def _fraction(answer: Node) -> float:
    """The share of the mark, from a percentage."""
    given = answer.attributes.get("fraction", "")
    try:
        fraction = float(given.replace(",", ".")) / 100
    except ValueError:
        raise Refusal(Reason.BAD_WEIGHT, given) from None
    if not math.isfinite(fraction):
        raise Refusal(Reason.BAD_WEIGHT, given)
    return fraction


def _text(node: Node | None, default: TextFormat = TextFormat.MOODLE) -> Text:
    """The text of an element, in the markup that it names."""
    if node is None:
        return NOTHING
    inner = node.child("text")
    if inner and inner.children:
        raise Refusal(Reason.MARKUP_OUTSIDE, inner.children[0].name)
    format_ = _FORMATS.get(node.attributes.get("format", ""), default)
    return Text(_string(node), format_)


def _string(node: Node | None) -> str:
    """What stands in the `<text>` of an element, or in the element itself."""
    if node is None:
        return ""
    return (node.child("text") or node).text.strip()
