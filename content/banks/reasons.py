"""What an import says of a question that it cannot take, or of a whole file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

_EXCERPT = 160


class Reason(Enum):
    """Why something was refused: an English sentence, and a name to translate it by.

    `{about}` stands for the one thing that differs: a letter, a type, a line.
    """

    # Of a question.
    NO_STEM = "The question has no text."
    NO_OPTIONS = "The question has no options to choose from."
    ONE_OPTION = "The question has only one option."
    TOO_MANY_OPTIONS = "The question has more than {about} options."
    EMPTY_OPTION = "Option {about} has no text."
    SAME_OPTIONS = "Two options are the same: “{about}”."
    NO_KEY = "Nothing says which option is right."
    NO_RIGHT_OPTION = "No option is right."
    SEVERAL_RIGHT = (
        "The question takes one answer, but {about} options are marked as fully right."
    )
    UNCLEAR_KEY = "The answer “{about}” is not one or more letters of options."
    KEY_OUTSIDE = "The answer names option {about}, which the question does not have."
    TWO_KEYS = "The ticked options and the answer line disagree: {about}."
    BAD_WEIGHT = "The weight “{about}” of an option is not a number."
    SAME_STEM = "The same question stands at line {about}."
    SAME_ID = "The question at line {about} has the same identifier."
    SAME_STEM_ELSEWHERE = "The same question stands in the bank “{about}”."
    SAME_ID_ELSEWHERE = "A question of the bank “{about}” has the same identifier."
    WRONG_TYPE = "Questions of type “{about}” are not used here."
    HIDDEN = "The question is hidden in the bank that it comes from."
    TOO_LONG = "A text of the question is longer than {about} characters."
    MEDIA = "The question cannot be read without “{about}”: files are not imported."
    UNCLOSED_ANSWERS = (
        "The braces around the answers are not closed before the next blank line."
    )
    STRAY_BRACE = (
        "A brace outside of the answers, or inside, is not escaped: \\{{ \\}}."
    )
    STRAY_TEXT = "“{about}” stands before the first answer."
    MARKUP_OUTSIDE = "HTML stands outside of CDATA, where it is lost: <{about}>."
    UNKNOWN_LABEL = "“{about}” is not a label that questions have."
    BAD_LABEL = "This value of a label cannot be read: {about}."
    # Of a part of a question that was taken.
    MEDIA_LEFT_OUT = "An explanation refers to “{about}”, which is not imported."
    LOST_LINK = "The link “{about}” leads to no lesson of the course."
    LOST_ANCHOR = "The link “{about}” leads to no place in its lesson."
    VAGUE_LINK = "Several lessons are called “{about}”: write chapter/lesson."
    # Of labels and explanations, where the question was taken.
    UNKNOWN_DOMAIN = "The exam guide has no domain “{about}”."
    UNKNOWN_TASK = "The exam guide has no task statement “{about}”."
    TASK_ELSEWHERE = "The task statement is not of this domain: {about}."
    NO_DOMAIN = (
        "This question names no domain: an exam that follows the weights of the "
        "domains does not draw it."
    )
    NO_DOMAINS = (
        "{about} questions name no domain, and this is the first: an exam that "
        "follows the weights of the domains draws none of them."
    )
    NO_EXPLANATION = "This question explains none of its options."
    NO_EXPLANATIONS = (
        "{about} questions explain none of their options, and this is the first."
    )
    # Of a whole file.
    NO_TEXT = "{about}"
    UNKNOWN_FORMAT = (
        "No known format of question banks: Markdown, GIFT, Aiken or Moodle XML."
    )
    NO_QUESTIONS = "The file holds no question."
    TOO_MANY_QUESTIONS = "The file holds more than {about} questions: split it."
    TOO_MANY_LINES = "The file has more than {about} lines: split it."
    DOCTYPE = "The XML declares a document type or entities, which Moodle never does."
    BAD_XML = "The XML is broken at line {about}."
    TOO_DEEP = "The XML is nested deeper than {about} levels."
    NOT_MOODLE = "The XML is not a Moodle question bank: it begins with <{about}>."

    def sentence(self, about: str = "") -> str:
        return self.value.format(about=about)


@dataclass(frozen=True, slots=True)
class Remark:
    """What an instructor is told of one question; `line` counts from 1.

    `text` is how the question begins. To translate, format the translation of
    `reason.value` with `about`.
    """

    line: int
    text: str
    reason: Reason
    about: str = ""

    @classmethod
    def on(cls, line: int, text: str, reason: Reason, about: str = "") -> Remark:
        return cls(line, excerpt(text), reason, excerpt(about))

    @property
    def sentence(self) -> str:
        return self.reason.sentence(self.about)


class Refusal(Exception):
    """A question that cannot be taken; whoever reads the next one catches it."""

    def __init__(self, reason: Reason, about: object = "") -> None:
        super().__init__(reason, about)
        self.reason, self.about = reason, str(about)


class UnreadableBank(Exception):
    """A file that is no question bank; `str()` gives one clear English sentence."""

    def __init__(self, reason: Reason, about: object = "") -> None:
        self.reason, self.about = reason, str(about)
        super().__init__(reason.sentence(self.about))


def excerpt(text: str) -> str:
    """The beginning of a text, on one line."""
    words = " ".join(text[: 4 * _EXCERPT].split())
    return words if len(words) <= _EXCERPT else words[: _EXCERPT - 1] + "…"
