"""What content.banks says in fixed sentences, in the reader's language."""

from __future__ import annotations

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from content.banks import Reason
from content.importing.reasons import told as told_of_notes

SENTENCES = frozenset(
    {
        _("The question has no text."),
        _("The question has no options to choose from."),
        _("The question has only one option."),
        _("The question has more than {about} options."),
        _("Option {about} has no text."),
        _("Two options are the same: “{about}”."),
        _("Nothing says which option is right."),
        _("No option is right."),
        _(
            "The question takes one answer, but {about} options are marked as fully right."
        ),
        _("The answer “{about}” is not one or more letters of options."),
        _("The answer names option {about}, which the question does not have."),
        _("The ticked options and the answer line disagree: {about}."),
        _("The weight “{about}” of an option is not a number."),
        _("The same question stands at line {about}."),
        _("The question at line {about} has the same identifier."),
        _("The same question stands in the bank “{about}”."),
        _("A question of the bank “{about}” has the same identifier."),
        _("Questions of type “{about}” are not used here."),
        _("The question is hidden in the bank that it comes from."),
        _("A text of the question is longer than {about} characters."),
        _("The question cannot be read without “{about}”: files are not imported."),
        _("The braces around the answers are not closed before the next blank line."),
        _("A brace outside of the answers, or inside, is not escaped: \\{{ \\}}."),
        _("“{about}” stands before the first answer."),
        _("HTML stands outside of CDATA, where it is lost: <{about}>."),
        _("“{about}” is not a label that questions have."),
        _("This value of a label cannot be read: {about}."),
        _("An explanation refers to “{about}”, which is not imported."),
        _("The link “{about}” leads to no lesson of the course."),
        _("The link “{about}” leads to no place in its lesson."),
        _("Several lessons are called “{about}”: write chapter/lesson."),
        _("The exam guide has no domain “{about}”."),
        _("The exam guide has no task statement “{about}”."),
        _("The task statement is not of this domain: {about}."),
        _(
            "This question names no domain: an exam that follows the weights of the domains does not draw it."
        ),
        _(
            "{about} questions name no domain, and this is the first: an exam that follows the weights of the domains draws none of them."
        ),
        _("This question explains none of its options."),
        _("{about} questions explain none of their options, and this is the first."),
        _("No known format of question banks: Markdown, GIFT, Aiken or Moodle XML."),
        _("The file holds no question."),
        _("The file holds more than {about} questions: split it."),
        _("The file has more than {about} lines: split it."),
        _("The XML declares a document type or entities, which Moodle never does."),
        _("The XML is broken at line {about}."),
        _("The XML is nested deeper than {about} levels."),
        _("The XML is not a Moodle question bank: it begins with <{about}>."),
    }
)

# As GIFT and Moodle name them.
_TYPES = {
    "calculated": _("calculation"),
    "calculatedmulti": _("calculation"),
    "calculatedsimple": _("calculation"),
    "cloze": _("missing words"),
    "ddimageortext": _("drag and drop onto a picture"),
    "ddmarker": _("drag and drop onto a picture"),
    "ddwtos": _("drag and drop into a text"),
    "description": _("text without a question"),
    "essay": _("essay"),
    "gapselect": _("missing words"),
    "matching": _("matching"),
    "multianswer": _("missing words"),
    "numerical": _("number to type"),
    "ordering": _("putting in order"),
    "randomsamatch": _("matching"),
    "shortanswer": _("short answer"),
}


def told(reason: Reason, about: str = "") -> str:
    """Why a question or a file is refused, or what was left out of one."""
    if reason is Reason.NO_TEXT:
        return told_of_notes(about)
    if reason is Reason.WRONG_TYPE:
        about = gettext(_TYPES.get(about.replace(" ", ""), about))
    return gettext(reason.value).format(about=about)
