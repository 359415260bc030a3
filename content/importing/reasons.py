"""What content.notes says in fixed sentences, in the reader's language."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import gettext, override
from django.utils.translation import gettext_noop as _

from content.notes.facts import reasons

SENTENCES = frozenset(
    {
        _("A byte that is no text was replaced."),
        _("The line was saved in another encoding than the rest."),
        _("Characters damaged by a wrong encoding were restored."),
        _("Letters and their accents were joined."),
        _("More lines were repaired in the same way."),
        # Of a job: content.drafting.jobs says them.
        _("Something went wrong on our side, and nothing was changed. Try again."),
        _(
            "The reading was interrupted several times: try again, or hand less in at once."
        ),
        # Of a note.
        _("This picture is not handed in: learners see its description."),
        _("Pictures of other sites are not loaded: hand it in with the note instead."),
        _("This link leads to a file, not to a page: learners see its words alone."),
        _("The file is empty."),
        _("The file is larger than 5 MB: split it into chapters."),
        _("The file states more than 15,000 facts: split it into chapters."),
        _("The file holds binary data, not text."),
        _("The file is a PNG picture, not a text note."),
        _("The file is a JPEG picture, not a text note."),
        _("The file is a GIF picture, not a text note."),
        _("The file is a sound, a film or a WebP picture, not a text note."),
        _("The file is a PDF document, not a text note."),
        _("The file is a ZIP archive or an office document, not a text note."),
        _("The file is an empty ZIP archive, not a text note."),
        _("The file is an old office document, not a text note."),
        _("The file is an RTF document, not a text note."),
        _("The file is a gzip archive, not a text note."),
        _("The file is a 7-Zip archive, not a text note."),
        _("The file is a RAR archive, not a text note."),
        _("The file is a bzip2 archive, not a text note."),
        _("The file is an xz archive, not a text note."),
        _("The file is a program, not a text note."),
        _("The file is a database, not a text note."),
        _("The file is a sound or a film, not a text note."),
        _("The file is a sound, not a text note."),
        _("The file is a film, not a text note."),
    }
)

# Why a passage makes no card: content.notes says it in French.
_REASONS = {
    reasons.LEAD_IN: _("nothing to learn in these words alone"),
    reasons.LINKS: _("list of links"),
    reasons.CONTENTS: _("table of contents"),
    reasons.TODO: _("a reminder of its author, not a fact"),
    reasons.METADATA: _("about the document, not its subject"),
    reasons.CODE: _("code or command"),
    reasons.DRAWING: _("diagram drawn in characters"),
    reasons.EXAMPLE: _("example"),
    reasons.EMPTY: _("empty value, or emoji only"),
    reasons.CHATBOT: _("words to the reader, nothing to learn"),
    reasons.PROCEDURE: _("step of a procedure"),
    reasons.NO_SUBJECT: _(
        "what it is about is missing, or what is said of it: say both in one sentence"
    ),
    reasons.PRONOUN: _(
        "a word such as “it”, “this” or “we” points outside the sentence: write what it stands for"
    ),
    reasons.DEPENDENT: _(
        "not understood without the sentence above: say it all in one sentence"
    ),
    reasons.NO_QUESTION: _("no safe question: reword this passage, or write its card"),
    reasons.TOO_LONG: _("answer too long for a card"),
    reasons.AMBIGUOUS: _("several possible answers to one question"),
    reasons.GIVEN_AWAY: _("the question gives the answer away"),
    reasons.DUPLICATE: _("same fact as another card"),
    reasons.EXAM_ADVICE: _("advice for revision, not a fact"),
    reasons.BARE: _("yes or no without content"),
    reasons.SHARED: _("value that all rows of the table share"),
    reasons.QUESTION: _("question that the note does not answer"),
    reasons.ADDRESSED: _("sentence addressed to the reader"),
    reasons.IMAGE: _("picture"),
    reasons.SLIP: _("typing error that the card would repeat"),
    reasons.CUT: _("rest of a sentence, left out of its card"),
    reasons.STRUCK: _("text struck out"),
    reasons.EXERCISE: _("exercise or multiple-choice question"),
    reasons.WRONG_OPTION: _("option that the note rules out"),
    reasons.UNRULED: _("this looks like a table: its |---| line is missing"),
}


def retold(text: str) -> str:
    """A text with what was told in it once, in whatever language, in that of now."""
    for language, _name in settings.LANGUAGES:
        for sentence in SENTENCES:
            with override(language):
                said = gettext(sentence)
            text = text.replace(said, gettext(sentence))
    return text


def told(sentence: str) -> str:
    """A repair, why a file is no note, or why a passage makes no card, in the
    language of now; any other sentence as it is."""
    if reason := _REASONS.get(sentence):
        return gettext(reason)
    return gettext(sentence) if sentence in SENTENCES else sentence
