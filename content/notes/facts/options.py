"""A question with options, the right one of which the note marks or tells below.

«Which tool…? A. … B. … » and, in what a reader unfolds, «Answer: B».
"""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.text import LISTS, TextOf
from content.notes.language import headings
from content.notes.language.typography import one_line, plain, without_end, words

_ASKS = re.compile(r"[?❓❔]\W*$")
_LETTERED = re.compile(r"\s*\(?(?P<letter>[A-Ha-h])[.)]\s+(?=\S)")
_TICK, _CROSS = re.compile("[✅✔☑]"), re.compile("[❌✖✗]")
_LETTERS = r"(?P<letters>[A-H](?:\s*(?:,|&|\+|and|et)\s*[A-H])*)(?=\W*$|[.):]|\s[-–—])"
_KEY = re.compile(
    r"\W*(?:the |la |les )?(?:correct |right |bonnes? )?(?:answers?|réponses?|solution)"
    rf"(?: correctes?| is| are| est| sont)?\s*:?\W*{_LETTERS}", re.I,
)  # fmt: skip
_TICKED = re.compile(rf"\W*{_LETTERS}\W*$")
_SEVERAL = re.compile(r"^\W*\((?:choose|select|pick|choisi\w*)[^()]*\)\s*", re.I)
_LEAVES = frozenset({"li", "p", "summary"})
_TELL = frozenset({"details", "p", "blockquote", "div"})
_LEAST_OPTIONS, _MOST_OPTIONS = 3, 6
_MOST_ASKED, _MOST_IN_OPTION = 50, 16
_A = ord("A")


class _Option(NamedTuple):
    letter: str
    text: str
    marked: bool


def read_quiz(
    stem: Element, listed: Element | None, behind: Element | None, builder: Builder
) -> bool:
    """Whether the first two are a question and its options, of which a fact is made.

    Without an answer, or with several, they make none: a stem says nothing by itself.
    """
    if stem.tag != "p" or listed is None or listed.tag not in LISTS:
        return False
    asked = builder.text_of(stem)
    if not _ASKS.search(asked):
        return False
    lettered, options = _options(listed, builder.text_of)
    if not _LEAST_OPTIONS <= len(options) <= _MOST_OPTIONS:
        return False
    right = _right(options, behind, builder.text_of)
    if not (right or lettered):
        return False
    with builder.speaking(f"{asked} {' '.join(one.text for one in options)}"):
        _tell(stem, listed, options, right, builder)
    return True


def _tell(
    stem: Element,
    listed: Element,
    options: list[_Option],
    right: str,
    builder: Builder,
) -> None:
    asked = _question(builder.text_of(stem))
    texts = [one.text for one in options]
    whole = len(words(asked)) <= _MOST_ASKED and len(set(texts)) == len(texts)
    short = all(0 < len(words(text)) <= _MOST_IN_OPTION for text in texts)
    answers = [one.text for one in options if one.letter in right]
    with builder.at(stem):
        if len(answers) == 1 and whole and short:
            wrong = tuple(text for text in texts if text not in answers)
            builder.quiz(asked, answers[0], wrong)
        else:
            builder.skip(asked, reasons.AMBIGUOUS if right else reasons.QUESTION)
    for item, option in zip(listed, options, strict=True):
        with builder.at(item):
            builder.expand(option.text)
            if option.letter not in right:
                builder.skip(option.text, reasons.WRONG_OPTION)
            builder.position.anchor_of(item)


def _question(typed: str) -> str:
    """The question without its number, and with the sign that an emoji stood for."""
    text = _SEVERAL.sub("", headings.without_numbering(one_line(plain(typed))))
    return f"{without_end(text).rstrip(' ?')}?"


def _options(listed: Element, text_of: TextOf) -> tuple[bool, list[_Option]]:
    """The options of a list, and whether each begins with a letter."""
    typed = [text_of(item) for item in listed if item.tag == "li"]
    found = [_LETTERED.match(text) for text in typed]
    lettered = bool(typed) and all(found)
    if any(found) and not lettered:
        return False, []
    options = []
    for at, (item, text, letter) in enumerate(zip(listed, typed, found, strict=True)):
        said = text[letter.end() :] if letter else text
        name = letter["letter"].upper() if letter else chr(_A + at)
        done = "task-done" in item.get("class", "") or bool(_TICK.search(text))
        options.append(_Option(name, without_end(one_line(plain(said))), done))
    return lettered, options


def _right(options: list[_Option], behind: Element | None, text_of: TextOf) -> str:
    """The letters of what is right: marked beside the option, else told below."""
    marked = [one.letter for one in options if one.marked]
    if marked:
        return "".join(marked)
    below = behind.iter() if behind is not None and behind.tag in _TELL else ()
    leaves = [text_of(one) for one in below if one.tag in _LEAVES]
    keys = [found["letters"] for text in leaves if (found := _KEY.match(text))]
    ticked = [
        found["letters"]
        for text in leaves
        if _TICK.search(text)
        and not _CROSS.search(text)
        and (found := _TICKED.match(_TICK.sub("", text)))
    ]
    told = {"".join(re.findall("[A-H]", one)) for one in keys or ticked}
    known = {one.letter for one in options}
    right = told.pop() if len(told) == 1 else ""
    return right if known.issuperset(right) else ""
