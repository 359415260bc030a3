"""The first sentence about an English name tells what it is, or does not."""

from __future__ import annotations

import pytest

from content.notes.language import Topic
from content.notes.language.english.openings import opening

VARNISH = Topic("Varnish Cloud")


@pytest.mark.parametrize(
    ("sentence", "prompt"),
    [
        ("Allows you to connect one site with another",
         "What does Varnish Cloud allow you to do?"),
        ("Managed, large-scale page service in the cloud", "What is Varnish Cloud?"),
        ("A page service that makes it easy to keep pages near the readers",
         "What is Varnish Cloud?"),
    ],
)  # fmt: skip
def test_the_first_sentence_tells_what_a_name_is(sentence: str, prompt: str) -> None:
    asked = opening(VARNISH, sentence)
    assert asked is not None
    assert asked.prompt == prompt


@pytest.mark.parametrize(
    "sentence",
    [
        "The class of a page is either hot or cold",
        "A service of pages is needed",
        "Allows you to do this too",
        "Not a long term page service",
        "Pages and logs are read by the service",
    ],
)
def test_a_clause_defines_nothing(sentence: str) -> None:
    assert opening(VARNISH, sentence) is None
