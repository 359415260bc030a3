"""The interface is wholly in French, and in good French typography."""

from __future__ import annotations

import gettext
import re
from io import BytesIO

import pytest
from babel.messages.mofile import write_mo

from tests import catalogue

_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w+\}")
_TAG = re.compile(r"<[^>]*>")


@pytest.fixture(scope="module")
def translated() -> dict[catalogue.Message, str | tuple[str, ...]]:
    return {
        catalogue.Message(message.context, message.id): message.string
        for message in catalogue.french()
        if message.id and not message.fuzzy
    }


def strings(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def test_it_says_everything_in_french(translated: dict) -> None:
    missing = {
        message.text: file
        for message, file in catalogue.used().items()
        if not all(strings(translated.get(message, "")))
    }
    assert missing == {}


def test_it_translates_nothing_that_nobody_says(translated: dict) -> None:
    assert translated.keys() - catalogue.used().keys() == set()


def test_it_ships_what_the_catalogue_says() -> None:
    compiled = BytesIO()
    write_mo(compiled, catalogue.french())
    compiled.seek(0)
    with (catalogue.FRENCH / "django.mo").open("rb") as file:
        shipped = gettext.GNUTranslations(file)
    assert _said(shipped) == _said(gettext.GNUTranslations(compiled))


def _said(translations: gettext.GNUTranslations) -> dict[object, str]:
    catalogue = dict(translations._catalog)
    catalogue.pop("")  # when and by whom it was written
    return catalogue


def test_it_keeps_the_placeholders(translated: dict) -> None:
    changed = [
        message.text
        for message, french in translated.items()
        if _placeholders(strings(message.text)) != _placeholders(strings(french))
    ]
    assert changed == []


def _placeholders(texts: tuple[str, ...]) -> set[str]:
    return {found for text in texts for found in _PLACEHOLDER.findall(text)}


@pytest.mark.parametrize(
    ("mistake", "pattern"),
    [
        ("a straight apostrophe", r"'"),
        ("straight quotes", r'"'),
        ("three dots", r"\.\.\."),
        ("a space that breaks before a mark", r" [;:?!»%]"),
        ("no space before a mark", r"\w[;?!»]"),
        ("a space that breaks after «", r"« |«\w"),
    ],
)
def test_it_writes_french_as_printers_do(
    mistake: str, pattern: str, translated: dict
) -> None:
    wrong = [
        text
        for french in translated.values()
        for text in strings(french)
        if re.search(pattern, _prose(text))
    ]
    assert wrong == [], mistake


def _prose(text: str) -> str:
    """The words alone, without tags, placeholders and addresses."""
    text = _PLACEHOLDER.sub("x", _TAG.sub("", text)).replace("&nbsp;", "\u00a0")
    return re.sub(r"https?://\S+|&\w+;", "", text)
