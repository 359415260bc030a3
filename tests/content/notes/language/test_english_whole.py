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
    ("sentence", "prompt", "answer"),
    [
        ("The number of VCL files depends on the plan",
         "What does the number of VCL files depend on?", "the plan"),
        ("Page Walls are stateless", "Are Page Walls stateful or stateless?", "Stateless"),
        ("VCL logs are disabled by default",
         "Are VCL logs enabled or disabled by default?", "Disabled"),
        ("All page traffic is blocked by default",
         "In Varnish Cloud, is all page traffic allowed or blocked by default?", "Blocked"),
        ("Changes to VCLs take effect immediately",
         "When do changes to VCLs take effect?", "Immediately"),
        ("Enabled by default", "Is Varnish Cloud enabled or disabled by default?", "Enabled"),
        ("VCLs are always checked before page walls",
         "Are VCLs checked before or after page walls?", "Before"),
        ("A VCL can only be linked with one site at a time",
         "How many sites can a VCL be linked with at a time?", "Only one"),
        ("You can only have one VCL Gateway in one AZ",
         "How many VCL Gateways can you have in one AZ?", "Only one"),
        ("VCLs are billed per million pages", "How are VCLs billed?", "per million pages"),
        ("Supports csv, json and avro formats",
         "Which formats does Varnish Cloud support?", "csv, json and avro"),
    ],
)  # fmt: skip
def test_a_sentence_answers_as_a_whole(sentence: str, prompt: str, answer: str) -> None:
    assert EN.whole(VARNISH, "", sentence) == Question(prompt, answer)


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


def test_a_bullet_of_several_things_is_what_its_state_is_of() -> None:
    asked = EN.whole(VARNISH, "Backups", "Enabled by default")
    assert asked == Question("In Varnish Cloud, are backups enabled or disabled by default?", "Enabled")  # fmt: skip
    assert EN.whole(VARNISH, "Automated", "Enabled by default") is None


def test_the_other_of_two_states_is_the_distractor() -> None:
    assert alternative(Question("Are VCLs read before or after walls?", "Before")) == "After"  # fmt: skip
    assert alternative(Question("How are VCLs or walls read?", "using rules")) == ""
