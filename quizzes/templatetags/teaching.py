"""How the place of instructors says what changes, and who is let in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django import template
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import (
    gettext,
    gettext_lazy,
    ngettext,
    ngettext_lazy,
)

from content.importing import words
from content.importing.reasons import told
from content.models import Course, Decision, Draft, Publication
from quizzes.shares import cards, number
from quizzes.teaching import teaches
from studyapp.addresses import address
from studyapp.models import User

if TYPE_CHECKING:
    from quizzes.views.teaching.decisions import Decided

register = template.Library()

# What the words of imports do not say, of so many cards.
_WORDS: dict[str, Any] = {
    "contradicting": ngettext_lazy(
        "contradicts another card", "contradict another card"
    ),
    "skipped": ngettext_lazy("passage without a card", "passages without a card"),
}
# The shape beside the word.
_SHAPES = {
    "new": "plus",
    "changed": "pencil",
    "moved": "arrow-right-left",
    "unchanged": "equal",
    "retired": "minus",
    "revived": "rotate-ccw",
    "rejected": "ban",
    "merged": "merge",
    "refused": "circle-slash",
    "contradicting": "triangle-alert",
    "skipped": "circle-slash",
}
_NOTES: dict[str, str | Promise] = {
    "new": gettext_lazy("new note"),
    "changed": gettext_lazy("changed note"),
    "moved": gettext_lazy("moved note"),
    "unchanged": gettext_lazy("unchanged note"),
    "retired": gettext_lazy("retired note"),
    "revived": gettext_lazy("revived note"),
}

_BANKS: dict[str, str | Promise] = {
    "new": gettext_lazy("new bank"),
    "changed": gettext_lazy("changed bank"),
    "unchanged": gettext_lazy("known bank"),
    "retired": gettext_lazy("retired bank"),
    "revived": gettext_lazy("revived bank"),
}

# Of a decision without a plan, of so many cards or questions.
_CARDS_DECIDED: dict[str, Any] = {
    "rejected": ngettext_lazy("card rejected", "cards rejected"),
    "taken back": ngettext_lazy("card asked again", "cards asked again"),
    "merged": ngettext_lazy("card merged into another", "cards merged into others"),
    "separated": ngettext_lazy("card separated", "cards separated"),
    "reworded": ngettext_lazy("card reworded", "cards reworded"),
    "unworded": ngettext_lazy(
        "card that says what its note says again",
        "cards that say what their notes say again",
    ),
}
_QUESTIONS_DECIDED: dict[str, Any] = {
    "rejected": ngettext_lazy("question rejected", "questions rejected"),
    "taken back": ngettext_lazy("question asked again", "questions asked again"),
}
_DECISION_SHAPES = {
    "rejected": "ban",
    "taken back": "rotate-ccw",
    "merged": "merge",
    "separated": "split",
    "reworded": "pencil",
    "unworded": "undo-2",
}

# What a publication leaves as it was is no news.
_NO_NEWS = {"unchanged", "rejected", "merged"}

register.filter("told", told)
register.filter("cards", cards)


@register.filter
def change_word(change: str, number: int = 1) -> str:
    """The word as it stands beside that number of cards."""
    said = _WORDS.get(change)
    return str(said % number) if said else words.of_cards(change, number)


@register.filter
def change_icon(change: str) -> str:
    return _SHAPES[change]


@register.filter
def decided(what: Decision | Decided) -> str:
    """«card rejected», or with their number where there are several."""
    n = 1 if isinstance(what, Decision) else what.number
    said = (_QUESTIONS_DECIDED if what.is_question else _CARDS_DECIDED)[what.kind] % n
    return str(said) if n == 1 else f"{number(n)} {said}"


@register.filter
def decision_icon(kind: str) -> str:
    return _DECISION_SHAPES[kind]


@register.filter
def question_word(change: str, number: int = 1) -> str:
    return words.of_questions(change, number)


@register.filter
def bank_change(change: str) -> str:
    return str(_BANKS[change])


@register.filter
def note_change(change: str) -> str:
    return str(_NOTES[change])


@register.filter
def questions(count: int) -> str:
    return ngettext("%(n)s question", "%(n)s questions", count) % {"n": number(count)}


@register.filter
def brought(publication: Publication) -> str:
    """All that it changed in one line: «17 notes · cartes : 2 220 nouvelles»."""
    asked = Counter[str]()
    for bank in publication.banks:
        asked.update(bank["counts"])
    notes, banks = len(publication.notes), len(publication.banks)
    said = [
        _changed(gettext("cards: %(changes)s"), publication.counts, change_word),
        _changed(gettext("questions: %(changes)s"), asked, question_word),
    ]
    if notes:
        told = ngettext("%(n)s note", "%(n)s notes", notes) % {"n": number(notes)}
        said.insert(0, told)
    if banks:
        told = ngettext("%(n)s bank", "%(n)s banks", banks) % {"n": number(banks)}
        said.insert(-1, told)
    return " · ".join(filter(None, said)) or gettext("nothing that is asked changed")


def _changed(
    told: str, counts: Mapping[str, int], word: Callable[[str, int], str]
) -> str:
    """How many change in which way, or ""; in one order, since Postgres keeps none."""
    changes = [
        f"{number(n)} {word(name, n)}"
        for name in _SHAPES
        if name not in _NO_NEWS and (n := counts.get(name, 0))
    ]
    return told % {"changes": ", ".join(changes)} if changes else ""


@register.filter
def counted(counts: Mapping[str, int]) -> str:
    """What becomes of cards: «cartes : 357 nouvelles, 2 retirées»."""
    return _changed(gettext("cards: %(changes)s"), counts, change_word)


@register.filter
def difficulty(of: int) -> str:
    """In the words that a bank may give it in, of 1 to 3."""
    return {1: gettext("easy"), 2: gettext("medium difficulty"), 3: gettext("hard")}[of]


@register.filter
def version(of: int) -> str:
    return gettext("version %(n)s") % {"n": number(of)}


@register.filter
def knowing(learners: int) -> str:
    words = ngettext("%(n)s learner knows it", "%(n)s learners know it", learners)
    return words % {"n": number(learners)}


@register.filter
def mail(address: str) -> SafeString:
    """That breaks before its domain, where it has to."""
    return SafeString(escape(address).replace("@", "<wbr>@", 1))


@register.filter
def size(number: int) -> str:
    """Of a file, in the unit that keeps it short: 12 kB."""
    if number < 1_000:
        return ngettext("%(n)d byte", "%(n)d bytes", number) % {"n": number}
    if number < 1_000_000:
        return gettext("%(n)d kB") % {"n": round(number / 1_000)}
    return gettext("%(n).1f MB") % {"n": number / 1_000_000}


@register.simple_tag
def editor_of(draft: Draft, path: str) -> str:
    """The page on which a file of the draft is corrected."""
    page = address("edit_in_draft", draft.course.slug, draft.pk)
    return f"{page}?{urlencode({'path': path})}"


@register.simple_tag(takes_context=True)
def teaching_page(context: dict[str, Any]) -> str:
    """Where «Teach» leads: to this course, else to theirs; "" for who teaches none."""
    user: User = context["user"]
    course: Course | None = context.get("course") or None
    of_course = user.is_superuser or teaches(user, course)
    if of_course is None:
        return ""
    if course and of_course:
        return address("teach", course.slug)
    return address("my_teaching")
