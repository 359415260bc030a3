"""English sentences that answer one question as a whole, and those that do not."""

from __future__ import annotations

import pytest

from content.notes.language import Topic, asker
from content.notes.language.base import Question
from content.notes.language.english.openings import opening
from content.notes.language.english.states import alternative

EN = asker("en")
VARNISH = Topic("Varnish Cloud")


@pytest.mark.parametrize(
    "sentence",
    [
        "It depends on the plan",
        "Do not depend on a single node",
        "VCLs come with a default wall that, by default, allows all pages",
        "Pages and logs are read before the walls",
        "Traffic and pages is sent using VCL rules",
        "This can be used to store pages of a VCL site",
        "These pages can be shared with other accounts",
        "Varnish Cloud must be enabled",
        "All pages within are private",
        "Pay for what you use",
        "Supports many formats",
        "Multiple pages can be attached to one VCL",
    ],
)
def test_what_points_or_lacks_its_subject_answers_nothing(sentence: str) -> None:
    assert EN.whole(VARNISH, "", sentence) is None


def test_what_a_bullet_lacks_its_subject_for_is_not_of_the_topic() -> None:
    assert EN.whole(VARNISH, "Nodes", "Must be in a public subnet") is None


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


def test_the_other_of_two_states_is_the_distractor() -> None:
    assert alternative(Question("Are VCLs read before or after walls?", "Before")) == "After"  # fmt: skip
    assert alternative(Question("How are VCLs or walls read?", "using rules")) == ""
