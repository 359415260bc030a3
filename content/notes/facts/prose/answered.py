"""A question and the answer typed under it, «Q : … / R : …»: what do the two say?

A label with a mark is a label and its value, «X ou Y ?» a text of both; only what asks
in whole words is asked as it stands.
"""

from __future__ import annotations

import re

from content.notes.facts.builder import Builder
from content.notes.facts.labelling import Labelled
from content.notes.facts.prose.passages import read_labelled, read_sentences
from content.notes.facts.prose.questions import (
    ASKED_MARK,
    REPLY_MARK,
    asks_itself,
    read_answer,
)
from content.notes.facts.text import Passage
from content.notes.language.french.forms import form_of
from content.notes.language.french.verbs import is_participle
from content.notes.language.typography import large, without_end, words

_EITHER = re.compile(r"(?:(?!\s(?:ou|or|vs\.?)\s)[^,])+\s(?:ou|or|vs\.?)\s[^,]+")
# «C’est quoi, et c’était quoi avant ?», «What is it?»: what stands above.
_WHAT = re.compile(r"(?:c’est quoi|qu’est-ce que c’est|what is it)(?=\W|$)", re.I)
_CASE = re.compile(r"Q(?:uestion)?\s?\d*\s?[:.)]\s")
_REPLY = re.compile(rf"{REPLY_MARK}\s")
_ANSWER_BELOW = re.compile(REPLY_MARK, re.I)
# «ThrottlingException» is answered by why, or by what is done then.
_ERROR = re.compile(r"\w*(?:Exception|Error|Denied|Exceeded|Timeout)", re.I)
_MOST_CHOSEN, _MOST_IN_LABEL, _MOST_IN_CHOICE = 6, 4, 5


def read_answered(
    question: str, said: str, bold: tuple[str, ...], builder: Builder
) -> None:
    """The facts of a question and of what stands behind the «R :» under it."""
    asked = question.rstrip(" ?")
    few = len(words(said)) <= _MOST_CHOSEN
    if _WHAT.match(asked) and builder.subject:
        read_labelled(Labelled(builder.subject, said, ":"), bold, builder)
    elif form_of(asked) == "infinitive" and few:
        builder.need(asked, without_end(said), kind="")
    elif _is_label(asked):
        read_labelled(Labelled(asked, said, ":"), bold, builder)
    elif _ERROR.fullmatch(asked) or (
        _EITHER.fullmatch(asked) and len(words(asked)) <= _MOST_IN_CHOICE
    ):
        read_sentences(said, bold, builder)
    else:
        read_answer(question, said, builder, marked=True)


def is_case(line: str, below: str) -> bool:
    """«Q3. 20 To, un lien lent.» above «R. …»: the answer holds of that case alone."""
    return _CASE.match(line) is not None and _REPLY.match(below) is not None


def _is_label(asked: str) -> bool:
    """«Durée des jetons», «ABAC»: a few words that neither ask nor tell anything."""
    told = words(asked)
    if not 0 < len(told) <= _MOST_IN_LABEL or "," in asked or asks_itself(asked):
        return False
    if _ERROR.fullmatch(asked):
        return False
    plain = not any(map(is_participle, told[1:])) and not _EITHER.fullmatch(asked)
    return plain and form_of(asked) in {"noun", "prepositional"}


def opening(text: Passage) -> Passage:
    """«Les types de clés :» of «Q : Les types de clés ?» whose answer is listed below."""
    if len(text.lines) != 2 or not _ANSWER_BELOW.fullmatch(text.lines[1]):
        return text
    marked = re.match(rf"{ASKED_MARK}\s*", text.lines[0])
    asked = text.lines[0][marked.end() if marked else 0 :]
    if not asked.endswith("?") or not _is_label(bare := asked.rstrip(" ?")):
        return text
    label = large(re.sub(r"^l[ae]s?\s", "", bare, flags=re.I))
    return Passage.of(f"{label} :", bold=(label,), lead=label)
