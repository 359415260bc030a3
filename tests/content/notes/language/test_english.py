from __future__ import annotations

import pytest

from content.notes.language import Topic, asker

EN = asker("en")


def test_it_asks_for_an_attribute() -> None:
    asked = EN.attribute(Topic("Snowcone"), "Storage Capacity", "8 TB", header=True)
    assert asked is not None
    assert asked.prompt == "What is the storage capacity of Snowcone?" or (
        asked.prompt == "What is the Storage Capacity of Snowcone?"
    )


def test_it_finds_the_base_of_a_verb() -> None:
    asked = EN.statement(Topic("S3 Intelligent-Tiering"), "Moves objects between tiers")
    assert asked is not None
    assert asked.prompt == "What does S3 Intelligent-Tiering do?"


def test_it_asks_with_a_modal() -> None:
    asked = EN.statement(Topic("S3"), "Buckets must record a storage region")
    assert asked is not None
    assert asked.prompt == "In S3, what must buckets record?"
    assert asked.answer == "a storage region"


def test_it_leaves_sentences_about_you_alone() -> None:
    assert EN.statement(Topic("S3"), "You can version your files") is None


@pytest.mark.parametrize(
    ("value", "prompt"),
    [
        ("A place for objects", "What is X1?"),
        ("Managed front door for APIs", "What is X1?"),
        ("Same-zone or cross-zone, must enable logging", "What characterizes X1?"),
        ("Up to 8 healthy records", ""),
        ("A metric belongs to a namespace", ""),
        ("Millions of requests, gone on stop", "What characterizes X1?"),
        ("One slow page blocks the queue", ""),
        ("Needs a disk and a socket", "What does X1 need?"),
        ("A batch thing, can take hours", ""),
        ("By where the user is", "How does X1 work?"),
        ("Who may assume the role", "What does X1 specify?"),
        ("Attached to a user or role", "What is X1 attached to?"),
    ],
)  # fmt: skip
def test_it_asks_what_a_thing_is_only_of_a_definition(value: str, prompt: str) -> None:
    found = EN.definition(Topic("X1"), value)
    assert (found.prompt if found else "") == prompt


@pytest.mark.parametrize(
    ("name", "prompt"),
    [
        ("SCP", "What is an SCP?"),
        ("Golden AMI", "What is a Golden AMI?"),
        ("Visibility timeout", "What is the visibility timeout?"),
        ("CloudWatch metrics", "What are CloudWatch metrics?"),
    ],
)
def test_it_puts_an_article_before_what_there_are_many_of(
    name: str, prompt: str
) -> None:
    assert EN.definition(Topic(name), "A kind of thing").prompt == prompt


def test_it_lists_what_something_has() -> None:
    prompt = EN.enumeration(
        Topic("CloudWatch"),
        "Alarms have three states",
        ("OK", "ALARM"),
        open_ended=False,
    )
    assert prompt == "What are the three states of alarms?"


def test_what_another_does_is_no_part_of_the_answer() -> None:
    sentence = "Secrets Manager rotates secrets, Parameter Store does not"
    asked = EN.statement(Topic("Secrets Manager"), sentence)
    assert asked is not None
    assert asked.answer == "secrets"


@pytest.mark.parametrize(
    ("topic", "label", "value", "prompt"),
    [
        (Topic("NLB"), "Static IP", "one per zone", "NLB: Static IP?"),
        (Topic("KMS"), "customer managed keys", "$1/month, rotation optional",
         "KMS: customer managed keys, cost?"),
        (Topic("Silent killers"), "NAT Gateway", "$0.045/hour", "NAT Gateway: cost?"),
        (Topic("DynamoDB"), "Provisioned", "cheaper for steady traffic",
         "DynamoDB: Provisioned, when to choose it?"),
    ],
)  # fmt: skip
def test_it_asks_in_short_what_a_value_is_of(
    topic: Topic, label: str, value: str, prompt: str
) -> None:
    asked = EN.attribute(topic, label, value, header=False)
    assert asked is not None
    assert asked.prompt == prompt


def test_a_verb_is_known_by_its_ending_where_its_base_may_be_a_name() -> None:
    asked = EN.statement(Topic("S3"), "S3 Batch restarts the failed tasks")
    assert asked
    assert asked.prompt == "What does S3 Batch restart?"
    assert not EN.is_predicate("Restart count of tasks")


def test_it_asks_what_a_setting_defaults_to() -> None:
    asked = EN.statement(Topic("X1"), "maxDelaySeconds defaults to 30")
    assert asked
    assert asked.prompt.endswith("what does maxDelaySeconds default to?")


def test_a_thing_named_in_the_singular_needs_no_heading_before_it() -> None:
    asked = EN.statement(Topic("Pods"), "A pod is the smallest deployable unit")
    assert asked
    assert asked.prompt == "What is a pod?"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("NLB", "Health checks off by default, no charge"),
        ("Primary and standby", "A pair of database instances"),
        ("Warm copy", "Tens of minutes"),
        ("99.5%", "Less than two days down per year"),
    ],
)
def test_how_something_is_set_or_how_long_it_takes_defines_nothing(
    name: str, value: str
) -> None:
    assert EN.definition(Topic(name), value) is None


def test_several_of_a_kind_are_asked_in_the_plural() -> None:
    asked = EN.definition(
        Topic("Snapshots", category="feature"), "Copies of a disk in object storage"
    )
    assert asked is not None
    assert asked.prompt == "What are Snapshots?"


@pytest.mark.parametrize(
    ("name", "label", "value"),
    [
        ("Varnish", "Goes to", "Disk"),
        ("< 5 min", "Kept for", "3 hours"),
        ("Hot pool", "Max", "4"),
        ("Varnish", "Writes", "One side"),
    ],
)
def test_what_names_no_side_is_not_asked_as_one(
    name: str, label: str, value: str
) -> None:
    asked = EN.attribute(Topic(name), label, value, header=True)
    assert asked is None or asked.prompt == f"{name}: {label}?"


def test_an_element_of_a_policy_is_asked_as_such() -> None:
    asked = EN.attribute(
        Topic("Queue policies"), "Principals", "Who calls", header=False
    )
    assert asked is not None
    assert asked.prompt == (
        "In queue policies, what does the “Principal” element specify?"
    )


def test_the_default_one_is_asked_for() -> None:
    asked = EN.which_one((Topic("Disk"), Topic("Tape")), "Default?")
    assert asked == "Disk or Tape: which one is the default?"


@pytest.mark.parametrize(
    "sentence",
    ["A throttled queue throttles its producers", "The scheduler schedules jobs"],
)
def test_what_its_name_does_is_not_asked(sentence: str) -> None:
    assert EN.statement(Topic("SQS"), sentence) is None


def test_what_is_done_besides_is_no_object() -> None:
    asked = EN.statement(
        Topic("Varnish"), "Caches web pages and have them served in time"
    )
    assert asked is not None
    assert asked.answer == "web pages"


def test_an_acronym_that_is_explained_by_how_long_measures_it() -> None:
    asked = EN.attribute(
        Topic("Downtime"), "MTTR", "How long a repair takes", header=False
    )
    assert asked is not None
    assert asked.prompt == "What does MTTR measure?"


def test_what_is_done_is_no_side() -> None:
    done = "Encrypt pages with a key"
    assert EN.attribute(Topic("Varnish"), "Encryption", done, header=False) is None
    asked = EN.attribute(Topic("Varnish"), "Goal", done, header=False)
    assert asked is not None
