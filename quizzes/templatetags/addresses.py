"""Links of which a page has hundreds."""

from __future__ import annotations

from django import template

from quizzes.addresses import lesson_page

register = template.Library()

register.simple_tag(lesson_page)
