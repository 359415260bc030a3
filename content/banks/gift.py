r"""GIFT, as Moodle documents it and `question/format/gift/format.php` reads it.

Questions stand between blank lines. A mask of the same length hides what is escaped
(`\~ \= \# \{ \} \: \\ \n`), so that signs are looked for in the mask and texts are
cut out of the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from content.banks.checking import MAX_OPTIONS
from content.banks.drafts import Draft, OptionDraft
from content.banks.labels import from_tags
from content.banks.paths import category_path
from content.banks.questions import NOTHING
from content.banks.reasons import Reason, Refusal, Remark
from content.banks.text import Text, TextFormat
from content.banks.truth import true_or_false

_ESCAPE = re.compile(r"\\([\\~=#{}:n])")
_FORMAT = re.compile(r"\[(html|markdown|plain|moodle)\]")
_WEIGHT = re.compile(r"%(-*[0-9]{1,6}\.?[0-9]{0,12})%")
_CATEGORY = "$CATEGORY:"
_TRUTHS = {"T": True, "TRUE": True, "F": False, "FALSE": False}
_IDENTIFIER = re.compile(r"\[id:((?:\\\]|[^\]]){1,200})\]")
_TAG = re.compile(r"\[tag:((?:\\\]|[^\]]){1,200})\]")
_LONGEST_COMMENT = 5_000
_BLANK = "_____"
_RECOGNISED = re.compile(
    r"^[ \t]*(?:\$CATEGORY:|::[^\n]{0,300}?::)"
    r"|(?<!\\)\{[ \t]*(?:(?://[^\n]*)?\n[ \t]*){0,3}(?:[=~][^}\n]|#?\}|%|(?:T|TRUE|F|FALSE)[ \t]*[#}\n])",
    re.MULTILINE,
)


def recognise(text: str) -> bool:
    return bool(_RECOGNISED.search(text))


def read(text: str) -> Iterator[Draft | Remark]:
    category = ""
    for chunk in _chunks(text):
        if chunk.text.startswith(_CATEGORY):
            line, _, rest = chunk.text.partition("\n")
            category = category_path(_unescape(line.removeprefix(_CATEGORY)))
            chunk = replace(chunk, text=rest.strip(), line=chunk.line + 1)
        if chunk.text:
            yield _question(chunk, category)


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Lines between blank ones, less their comments, which may hold labels."""

    line: int
    text: str
    comments: str

    @classmethod
    def of(cls, lines: list[tuple[int, str]]) -> _Chunk:
        said = [(n, line) for n, line in lines if not line.strip().startswith("//")]
        comments = [line for _, line in lines if line.strip().startswith("//")]
        text = "\n".join(line for _, line in said).strip()
        return cls(
            said[0][0] if said else 0, text, "\n".join(comments)[:_LONGEST_COMMENT]
        )


def _chunks(text: str) -> Iterator[_Chunk]:
    lines: list[tuple[int, str]] = []
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if line.strip():
            lines.append((number, line))
        elif lines:
            yield _Chunk.of(lines)
            lines = []


@dataclass(frozen=True, slots=True)
class _Masked:
    """A part of a text and its mask; both are cut at the same places."""

    text: str
    mask: str

    @classmethod
    def of(cls, text: str) -> _Masked:
        return cls(text, _ESCAPE.sub("\0\0", text))

    def cut(self, start: int, end: int | None = None) -> _Masked:
        """The part between two places, less the white space around it."""
        mask = self.mask[start:end]
        start += len(mask) - len(mask.lstrip())
        end = start + len(mask.strip())
        return _Masked(self.text[start:end], self.mask[start:end])

    def partition(self, sign: str) -> tuple[_Masked, _Masked]:
        """What stands before a sign and after it; nothing after where it is not."""
        at = self.mask.find(sign)
        at = len(self.mask) if at < 0 else at
        return self.cut(0, at), self.cut(at + len(sign))

    def read(self, default: TextFormat = TextFormat.MOODLE) -> Text:
        found = _FORMAT.match(self.text)
        source = self.text[found.end() :] if found else self.text
        chosen = TextFormat(found[1]) if found else default
        return Text(_unescape(source).strip(), chosen)


def _unescape(text: str) -> str:
    return _ESCAPE.sub(lambda one: "\n" if one[1] == "n" else one[1], text)


def _question(chunk: _Chunk, category: str) -> Draft | Remark:
    try:
        draft = _draft(chunk)
    except Refusal as refusal:
        return Remark.on(chunk.line, chunk.text, refusal.reason, refusal.about)
    draft.category = category
    return draft


def _draft(chunk: _Chunk) -> Draft:
    name, body = _name(_Masked.of(chunk.text))
    stem, answers = _split_answers(body)
    draft = Draft(chunk.line, stem.read(), name=name)
    draft.key = next(iter(_brackets(_IDENTIFIER, chunk.comments)), "")
    draft.labels = from_tags(_brackets(_TAG, chunk.comments))
    answers, explanation = _general_feedback(answers)
    if explanation.text:
        draft.explanation = explanation.read(draft.stem.format)
    _read_answers(draft, answers)
    return draft


def _brackets(pattern: re.Pattern[str], comments: str) -> list[str]:
    return [one.replace("\\]", "]").strip() for one in pattern.findall(comments)]


def _name(whole: _Masked) -> tuple[str, _Masked]:
    if not whole.mask.startswith("::"):
        return "", whole
    rest = whole.cut(2)
    end = rest.mask.find("::")
    if end < 0:
        return "", rest
    return " ".join(_unescape(rest.text[:end]).split()), rest.cut(end + 2)


def _split_answers(body: _Masked) -> tuple[_Masked, _Masked]:
    """The stem, with a blank where a word is missing, and what the braces hold."""
    start, end = body.mask.find("{"), body.mask.find("}")
    if start < 0 and end < 0:
        raise Refusal(Reason.WRONG_TYPE, "description")
    if start < 0 or end < 0:
        raise Refusal(Reason.UNCLOSED_ANSWERS)
    if body.mask.count("{") > 1 or body.mask.count("}") > 1 or end < start:
        raise Refusal(Reason.STRAY_BRACE)
    blank = _BLANK if end + 1 < len(body.mask) else ""
    text = body.text[:start] + blank + body.text[end + 1 :]
    return _Masked.of(text).cut(0), body.cut(start + 1, end)


def _general_feedback(answers: _Masked) -> tuple[_Masked, _Masked]:
    at = answers.mask.rfind("####")
    at = len(answers.mask) if at < 0 else at
    return answers.cut(0, at), answers.cut(at + 4)


def _read_answers(draft: Draft, answers: _Masked) -> None:
    truth, feedback = answers.partition("#")
    if not answers.text:
        raise Refusal(Reason.WRONG_TYPE, "essay")
    if answers.mask.startswith("#"):
        raise Refusal(Reason.WRONG_TYPE, "numerical")
    if "~" in answers.mask:
        _read_choices(draft, answers)
    elif "=" in answers.mask:
        matching = "->" in answers.mask
        raise Refusal(Reason.WRONG_TYPE, "matching" if matching else "short answer")
    elif truth.text.upper() in _TRUTHS:
        _read_truth(draft, _TRUTHS[truth.text.upper()], feedback)
    else:
        raise Refusal(Reason.WRONG_TYPE, "short answer")


def _read_truth(draft: Draft, truth: bool, feedback: _Masked) -> None:
    """The first feedback is for the wrong answer, the second for the right one."""
    draft.single = True
    wrong, right = feedback.partition("#")
    draft.options = true_or_false(draft.stem, truth)
    for option in draft.options:
        said = right if option.fraction else wrong
        option.explanation = said.read(draft.stem.format) if said.text else NOTHING


def _read_choices(draft: Draft, answers: _Masked) -> None:
    """With an `=` one answer is to be chosen, without one any number of them."""
    draft.single = "=" in answers.mask
    first = re.search("[~=]", answers.mask)
    if first and first.start():
        raise Refusal(Reason.STRAY_TEXT, answers.text[: first.start()])
    signs = [*re.finditer("[~=]", answers.mask)]
    if len(signs) > MAX_OPTIONS:
        raise Refusal(Reason.TOO_MANY_OPTIONS, MAX_OPTIONS)
    ends = [sign.start() for sign in signs[1:]] + [len(answers.mask)]
    for sign, end in zip(signs, ends, strict=True):
        answer = answers.cut(sign.end(), end)
        draft.options.append(_option(answer, sign[0] == "=", draft.stem.format))


def _option(answer: _Masked, right: bool, default: TextFormat) -> OptionDraft:
    fraction = 1.0 if right else 0.0
    if weight := _WEIGHT.match(answer.mask):
        fraction = _percent(weight[1])
        answer = answer.cut(weight.end())
    text, feedback = answer.partition("#")
    explanation = feedback.read(default) if feedback.text else NOTHING
    return OptionDraft(text.read(default), fraction, explanation)


def _percent(weight: str) -> float:
    digits = weight.lstrip("-")
    return float(digits) / 100 * (-1 if len(digits) < len(weight) else 1)
