"""What a page draws once, for all pages after it."""

from __future__ import annotations

import pytest
from django.template import engines
from django.urls import NoReverseMatch
from django.utils.safestring import SafeString
from django.utils.translation import override

from studyapp.templatetags.interface import icon


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
    assert [template.render({"name": one}) for one in ("Ada", "Bob")] == ["<b></b>"] * 2


def test_a_fault_within_is_told_as_such() -> None:
    template = engines["django"].from_string(
        "{% load interface %}{% once %}{% url 'nowhere' %}{% endonce %}"
    )
    with pytest.raises(NoReverseMatch):
        template.render()


def test_what_is_named_is_seen_and_drawn_for_each_of_its_values() -> None:
    template = engines["django"].from_string(
        "{% load interface %}{% once name %}<b>{{ name }}{{ other }}</b>{% endonce %}"
    )
    said = [template.render({"name": one, "other": "x"}) for one in ("Ada", "<", "Ada")]
    assert said == ["<b>Ada</b>", "<b>&lt;</b>", "<b>Ada</b>"]


def test_it_is_drawn_around_what_is_another_each_time() -> None:
    template = engines["django"].from_string(
        "{% load interface %}{% once to around name of %}"
        '{% if to == "a" %}100 %{% endif %}<b title="{{ name }}">{{ name }}</b>{{ of }}'
        "{% endonce %}"
    )
    said = [
        template.render({"name": name, "to": to, "of": SafeString("<i>")})
        for name, to in (("Ada", "a"), ("<", "b"), ("%s", "a"))
    ]
    assert said == [
        '100 %<b title="Ada">Ada</b><i>',
        '<b title="&lt;">&lt;</b><i>',
        '100 %<b title="%s">%s</b><i>',
    ]


def test_a_place_that_nothing_was_given_for_stays_empty() -> None:
    template = engines["django"].from_string(
        "{% load interface %}{% once around name %}<b>{{ name }}</b>{% endonce %}"
    )
    assert template.render() == "<b></b>"


def test_it_is_sent_without_its_indentation() -> None:
    template = engines["django"].from_string(
        "{% load interface %}{% once %}<ul>\n    <li>a b</li>\n  </ul>{% endonce %}"
    )
    assert template.render() == "<ul>\n<li>a b</li>\n</ul>"


def test_an_icon_is_one_line() -> None:
    assert "\n" not in icon("pencil")
