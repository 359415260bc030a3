"""The exams that a course has where its instructors have not said otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from content.examguide import DOMAINS
from quizzes.exams.blueprint import OFFICIAL, Blueprint

OFFICIAL_SLUG, HALF, SPRINT, MISTAKES, CHAPTER, CUSTOM = (
    "official",
    "half",
    "sprint",
    "mistakes",
    "chapter",
    "custom",
)
# Two minutes a question, as in the official exam.
_FOCUSED = Blueprint(questions=20, minutes=40, several=None)

PRESETS: Mapping[str, Blueprint] = {
    OFFICIAL_SLUG: OFFICIAL,
    HALF: replace(OFFICIAL, questions=33, unscored=8, minutes=66, extra_minutes=15),
    SPRINT: replace(OFFICIAL, questions=20, unscored=0, minutes=40, extra_minutes=0),
    **{f"domain-{domain}": replace(_FOCUSED, domain=domain) for domain in DOMAINS},
    MISTAKES: replace(_FOCUSED, mistakes=True),
    # Of whichever chapter (quizzes.exams.offers), questions made from its facts as well.
    CHAPTER: replace(_FOCUSED, recall=50),
}

_TITLES: Mapping[str, str | Promise] = {
    OFFICIAL_SLUG: _("Full mock exam"),
    HALF: _("Half exam"),
    SPRINT: _("Sprint of 20 questions"),
    MISTAKES: _("My mistakes"),
    CHAPTER: _("One chapter"),
    CUSTOM: _("Custom exam"),
    **{f"domain-{domain}": title for domain, title in DOMAINS.items()},
}


def title_of(slug: str, blueprint: Blueprint) -> str | Promise:
    return called(slug, blueprint.title)


def called(slug: str, title: str) -> str | Promise:
    """`title` as a blueprint has it: empty where the slug says it."""
    return title or _TITLES.get(slug, slug)
