"""English questions that are put only where a kind, a side or a time answers them."""

from __future__ import annotations

import pytest

from content.notes.language.base import Topic
from content.notes.language.english.genus import names_kind
from content.notes.language.english.questions import EnglishAsker

EN = EnglishAsker()


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("Durable cache for pages", True),
        ("Columnar warehouse, OLAP", True),
        ("Managed Nomad", True),
        ("Threat detection, no agent", True),
        ("One write per second", True),
        ("Time during which nothing is sent", True),
        ("Snapshot of a running process", True),
        ("Raw frames, IDS", False),
        ("Service to service", False),
        ("Single tenant, audited", False),
        ("Several accounts in a subnet", False),
        ("One per rack + one spare", False),
        ("Http only", False),
        ("Python/Go, 5 s", False),
        ("29 s timeout", False),
    ],
)
def test_a_kind_is_a_noun_that_heads_the_first_phrase(value: str, kind: bool) -> None:
    assert names_kind(value) is kind


@pytest.mark.parametrize(
    ("topic", "value", "prompt"),
    [
        (Topic("GuardDuty"), "Threat detection, no agent", "What is GuardDuty?"),
        (Topic("VPC peering only"), "No transit, no hub", ""),
        (Topic("Clone", scope="Aurora"), "No cost, gone with its parent",
         "What characterizes Clone (Aurora)?"),
        (Topic("Principal policy"), "Has an owner", ""),
    ],
)  # fmt: skip
def test_few_things_characterize_a_part_and_many_a_service(
    topic: Topic, value: str, prompt: str
) -> None:
    found = EN.definition(topic, value)
    assert (found.prompt if found else "") == prompt


@pytest.mark.parametrize(
    ("name", "label", "value", "prompt"),
    [
        ("Varnish", "Who purges it", "The editor", "With Varnish, who purges it?"),
        ("Varnish", "What for", "Old pages", "What is Varnish used for?"),
        ("Varnish", "When created", "At boot", "Varnish: when created?"),
        ("Varnish", "Picks by", "The age of a page", "How does Varnish pick?"),
        ("Varnish", "Health checks", "required", ""),
        ("Varnish", "Finds", "Stale pages", "What does Varnish find?"),
    ],
)  # fmt: skip
def test_a_column_is_asked_as_its_head_is_worded(
    name: str, label: str, value: str, prompt: str
) -> None:
    found = EN.attribute(Topic(name), label, value, header=True)
    assert (found.prompt if found else "") == prompt


@pytest.mark.parametrize(
    ("label", "ends"),
    [
        ("Level", "differ in terms of level?"),
        ("Failover", "differ in terms of failover?"),
        ("Newly created", "differ when newly created?"),
        ("Who calls", "differ as to who calls?"),
        ("Default one", ""),
    ],
)
def test_two_things_differ_in_what_a_noun_names(label: str, ends: str) -> None:
    asked = EN.difference((Topic("SG"), Topic("NACL")), label)
    assert asked.endswith(ends)
    assert bool(asked) is bool(ends)


def test_several_connections_behind_a_noun_leave_it_one() -> None:
    asked = EN.definition(Topic("ECMP over several links"), "Adds up bandwidth")
    assert asked is not None
    assert asked.prompt == "What does ECMP over several links do?"


def test_a_number_in_a_name_takes_no_article() -> None:
    asked = EN.attribute(Topic("Express One Zone"), "Cost", "$1", header=True)
    assert asked is not None
    assert asked.prompt == "What is the cost of Express One Zone?"


@pytest.mark.parametrize(
    ("name", "label", "value"),
    [
        ("CloudFormation", "Nested pages", "reuse inside one page; others export"),
        ("CloudWatch", "Logs", "log groups contain log streams"),
    ],
)
def test_a_noun_before_where_it_is_takes_no_object(
    name: str, label: str, value: str
) -> None:
    found = EN.attribute(Topic(name), label, value, header=False)
    assert found is None or not found.prompt.startswith("In ")


def test_figures_and_options_characterize_nothing() -> None:
    topic = Topic("Backtrack", scope="Aurora")
    assert EN.definition(topic, "Up to 72 h, gone with its cluster") is None
    assert EN.definition(topic, "Retain, Snapshot or Delete") is None


def test_a_list_is_asked_for_as_one() -> None:
    asked = EN.definition(Topic("The 3 Rs"), "Retire, retain, rehost")
    assert asked is not None
    assert asked.prompt == "What are the 3 Rs?"
    assert EN.definition(Topic("Rack", scope="EC2"), "Retire, retain, rehost") is None
