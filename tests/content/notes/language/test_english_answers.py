"""English is asked only where its question has one answer."""

from __future__ import annotations

from textwrap import dedent

import pytest

from content.notes.language import asker
from content.notes.language.base import Topic
from tests.content.notes.reading import asked

EN = asker("en")


@pytest.mark.parametrize(
    ("topic", "sentence"),
    [
        pytest.param("Varnish", "Supports modules", id="what else may it support"),
        pytest.param("Varnish", "VCL files must have a header", id="what else"),
        pytest.param("Varnish", "Varnish allows people to purge pages", id="what for"),
        pytest.param("Varnish", "Compresses 90 % of what it serves", id="how much"),
        pytest.param("Varnish", "Only caches public pages", id="nobody does"),
        pytest.param("Varnish", "Grace mode is an option for slow sites", id="nothing"),
        pytest.param("Secure", "KMS rotates the root keys", id="in what is no thing"),
        pytest.param("Edge Caches", "The caches purge old pages", id="in itself"),
    ],
)
def test_no_question_is_put_that_many_answers_fit(topic: str, sentence: str) -> None:
    assert EN.statement(Topic(topic), sentence) is None


@pytest.mark.parametrize(
    ("line", "prompt"),
    [
        pytest.param("Milliseconds for pages", "What is VNX?", id="a time"),
        pytest.param("One console", "What is VNX?", id="two words"),
        pytest.param('"we run our own proxies"', "What is VNX?", id="a quote"),
        pytest.param("Keys in IAM, eu-west-1", "What is VNX?", id="a place"),
        pytest.param("Use TLS checks, otherwise pages leak", "purpose", id="advice"),
        pytest.param("Nothing, just pages", "characterizes", id="nothing"),
        pytest.param("TLS, ACME, SNI on EC2", "characterizes", id="names alone"),
    ],
)
def test_a_name_is_not_defined_by_what_names_no_kind(line: str, prompt: str) -> None:
    note = f"# The caches\n\n- **VNX**: {line}\n- **HTX**: A cache for the pages\n"
    questions = asked(note)
    assert "What is HTX?" in questions
    assert not any(prompt in one for one in questions)


def test_a_label_asks_for_no_moment_and_a_flow_for_a_figure() -> None:
    assert not EN.may_be("Encryption", "At creation only")
    assert EN.may_be("Encryption", "AES-256")
    assert not EN.may_be("Throughput", "Quota per region")
    assert EN.may_be("Throughput", "2 GB/s")


def test_no_maximum_of_a_name_is_asked() -> None:
    assert EN.attribute(Topic("VCL"), "Max", "5", header=True) is None


def test_pick_it_for_asks_what_it_is_good_for() -> None:
    prompt = EN.enumeration(
        Topic("VCL"), "Pick it for", ("TLS", "HTTP/2"), open_ended=False
    )
    assert prompt == "What is VCL good for?"


def test_used_to_asks_what_it_is_used_to_do() -> None:
    prompt = EN.enumeration(
        Topic("VCL"), "Use it to", ("Route pages", "Purge pages"), open_ended=False
    )
    assert prompt == "What is VCL used to do?"


def test_figures_are_no_characteristics() -> None:
    said = ("0 to 256 units", "Steps of 0.5")
    assert EN.enumeration(Topic("VCL"), "Edge Tier", said, open_ended=False) == ""


@pytest.mark.parametrize(
    "line",
    ["Use two probes per site", "Page proxy, free", "Basic plan vs premium plan"],
)
def test_no_term_is_asked_of_what_fits_many(line: str) -> None:
    note = f"# The caches\n\n- **VNX**: {line}\n"
    assert not any(one.startswith("Which") for one in asked(note))


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Numbers", "15, lag under 40 ms"),
        ("Storage", "64 TiB per volume"),
        ("Capacity", "shares the one of its table"),
        ("1 WCU limit", "one write of 1 KB"),
    ],
)
def test_a_header_that_names_no_side_of_its_value_is_not_asked(
    label: str, value: str
) -> None:
    assert EN.attribute(Topic("VCL"), label, value, header=True) is None


def test_a_table_of_patterns_is_one_of_needs() -> None:
    note = """
    # The stores

    | Access pattern | Service | Giveaway words in the question |
    |---|---|---|
    | Wide rows | Keyspaces | CQL, many columns |
    | Friends of friends | Neptune | hops, relations |
    """
    found = asked(dedent(note))
    assert found["Which service fits this need: “Wide rows”?"] == "Keyspaces"
    assert found["Which service fits this need: “Hops, relations”?"] == "Neptune"


def test_a_state_by_default_characterizes_nothing() -> None:
    note = "# The caches\n\n- **VNX**: on by default, no charge\n"
    assert asked(note) == {}


def test_sentences_are_no_options() -> None:
    said = ("Writes need two copies", "It heals itself")
    assert EN.enumeration(Topic("VCL"), "Storage", said, open_ended=False) == ""


@pytest.mark.parametrize("label", ["Max", "Catch", "Gotcha"])
def test_nothing_differs_in_terms_of_a_bound_without_its_side(label: str) -> None:
    assert EN.difference([Topic("VCL"), Topic("VNX")], label) == ""


def test_a_list_of_words_is_no_term() -> None:
    note = (
        "# The caches\n\n- **Sharded, LRU**: the hub plans, every node serves pages\n"
    )
    assert asked(note) == {}


@pytest.mark.parametrize("value", ["at rest", "at rest and in transit", "at the edge"])
def test_where_or_how_is_no_moment(value: str) -> None:
    note = f"# Disks\n\n| Disk | Encryption |\n|---|---|\n| gp3 | {value} |\n| st1 | with KMS keys |\n"
    assert value.capitalize() in asked(note).values()


def test_a_moment_says_not_what() -> None:
    note = "# Disks\n\n| Disk | Encryption |\n|---|---|\n| gp3 | at creation |\n| st1 | with KMS keys |\n"
    assert "At creation" not in asked(note).values()


def test_what_defines_nothing_may_still_be_blanked() -> None:
    note = "# Caches\n\n## Services\n\n- **Amazon ElastiCache**: {}\n"
    said = "never keeps pages for more than 365 days"
    assert list(asked(note.format(said)).values()) == ["365 days"]
