"""What a page draws once, for all pages after it."""

from __future__ import annotations

import pytest
from django.template import engines
from django.utils.translation import override


def test_it_is_drawn_anew_for_another_language() -> None:
    template = engines["django"].from_string(
        "{% load interface %}{% once %}{% translate 'Leave' %}{% endonce %}"
    )
    said = []
    for language in ("fr", "en", "fr"):
        with override(language):
            said.append(template.render())
    assert said == ["Quitter", "Leave", "Quitter"]


def test_it_keeps_nothing_of_the_page_that_was_first() -> None:
    template = engines["django"].from_string(
        "{% load interface %}{% once %}<b>{{ name }}</b>{% endonce %}"
    )
    with pytest.raises(AttributeError):
        template.render({"name": "Ada"})
