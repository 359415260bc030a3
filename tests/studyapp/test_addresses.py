"""Our own way to an address is Django's, only quicker."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.template import engines
from django.urls import (
    NoReverseMatch,
    get_resolver,
    reverse,
    set_script_prefix,
)

from studyapp.addresses import address

# What a place in an address can hold, by the name of its kind.
_HOLDS = {
    "IntConverter": 12,
    "SlugConverter": "amazon-s3_2",
    "StringConverter": "jeton",
}


@pytest.fixture
def _below_a_prefix() -> Iterator[None]:
    set_script_prefix("/100%/")
    yield
    set_script_prefix("/")


def test_every_address_is_the_one_that_django_finds() -> None:
    found = 0
    for name, places in _places():
        assert address(name, *places) == reverse(name, args=places)
        found += 1
    assert found > 100


def _places() -> Iterator[tuple[str, list[object]]]:
    """Each name of our addresses, with what it takes."""
    known = get_resolver().reverse_dict
    for name in (one for one in known if isinstance(one, str)):
        for forms, _pattern, _defaults, converters in known.getlist(name):
            kinds = [type(one).__name__ for one in converters.values()]
            is_read = len(kinds) == len(forms[0][1])
            if is_read and all(kind in _HOLDS for kind in kinds):
                yield name, [_HOLDS[kind] for kind in kinds]


@pytest.mark.usefixtures("_below_a_prefix")
def test_it_stands_below_the_prefix_that_the_server_has() -> None:
    assert address("lessons", "saa") == "/100%25/courses/saa/lessons/"


@pytest.mark.parametrize("wrong", ["", "a b", "a/b", "é", None])
def test_what_no_address_holds_is_told_as_django_tells_it(wrong: object) -> None:
    with pytest.raises(NoReverseMatch):
        address("today", wrong)
    if wrong is not None:
        with pytest.raises(NoReverseMatch):
            address("lessons", wrong)


def test_what_is_to_be_quoted_is_left_to_django() -> None:
    template = engines["django"].from_string("{% url 'reminders_off' token %}")
    assert template.render({"token": "a&b:c"}) == "/reminders/off/a&amp;b:c/"


def test_the_tag_still_knows_what_else_django_s_does() -> None:
    template = engines["django"].from_string(
        "{% url 'lessons' course='saa' %} {% url 'none' as page %}{{ page }}|"
        "{% url 'admin:index' %} {% url 'draft' course 7 %}"
    )
    said = template.render({"course": "saa"})
    assert said == "/courses/saa/lessons/ |/admin/ /courses/saa/teach/drafts/7/"
