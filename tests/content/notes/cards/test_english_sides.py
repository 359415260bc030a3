"""English labels that ask something, and those that do not."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked

HEAD = "# Varnish\n\nThe cache that we put in front of the web servers.\n\n"


@pytest.mark.parametrize(
    ("line", "prompt", "answer"),
    [
        pytest.param(
            "**What it is**: an HTTP cache in front of a site",
            "What is Varnish?", "An HTTP cache in front of a site", id="what it is",
        ),
        pytest.param(
            "**Price /month (small)**: $12.50",
            "What is the price per month (small) of Varnish?", "$12.50",
            id="a price is not asked for twice",
        ),
        pytest.param(
            "**Policies**: keep, drop, refresh",
            "What are the policies of Varnish?", "keep; drop; refresh", id="several",
        ),
        pytest.param(
            "**Throughput**: elastic, bursting, provisioned",
            "What throughput options does Varnish have?", "Elastic; Bursting; Provisioned",
            id="to choose from",
        ),
    ],
)  # fmt: skip
def test_a_label_that_names_a_side_is_asked(
    line: str, prompt: str, answer: str
) -> None:
    assert asked(f"{HEAD}- {line}\n")[prompt] == answer


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("**Highly resilient**: pages stay in two places", id="a quality"),
        pytest.param("**Synchronous**: web, mobile, batch", id="when"),
        pytest.param("**Fix**: purge on error, restart, wait", id="of what"),
        pytest.param("**Typical question**: “what is cached?” → pages", id="an exam"),
    ],
)
def test_a_label_that_names_none_is_not(line: str) -> None:
    assert not asked(f"{HEAD}- {line}\n")


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Varnish Streams: one slow page blocks the queue", id="a clause"),
        pytest.param("403: firewall, missing key or policy", id="a number"),
    ],
)
def test_what_happens_does_not_say_what_a_thing_is(line: str) -> None:
    found = asked(f"{HEAD}## Errors\n\n- {line}\n- Edge Cache: page store near users\n")
    assert all(not prompt.startswith("What ") or "Edge" in prompt for prompt in found)


def test_what_a_thing_needs_is_asked_as_such() -> None:
    note = f"{HEAD}## Parts\n\n- Edge Cache: needs a disk and a socket\n"
    assert asked(note)["What does Edge Cache need?"] == "A disk and a socket"


@pytest.mark.parametrize(
    "sentence",
    ["Think of it as speed, not size", "Varnish is the old one; skip it",
     "Varnish supports both kinds of pages", "Allows restarting to any point"],
)  # fmt: skip
def test_no_english_question_is_sure_of_these(sentence: str) -> None:
    assert asked(f"{HEAD}## Varnish\n\n- {sentence}\n") == {}


@pytest.mark.parametrize(
    ("header", "cell", "prompt"),
    [
        ("Kept for", "15 days", "How long is PowerDNS kept?"),
        ("Min days", "30", "What is the minimum number of days for PowerDNS?"),
        ("Billing", "per query", "How is PowerDNS billed?"),
        ("Reachable from", "inside the rack", "Where is PowerDNS reachable from?"),
        ("Setup fee", "No (only later)", "Does PowerDNS have a setup fee?"),
    ],
)
def test_a_column_is_asked_in_the_words_that_its_header_means(
    header: str, cell: str, prompt: str
) -> None:
    rows = (
        f"| Server | {header} |\n|---|---|\n| PowerDNS | {cell} |\n| NGINX | x y z |\n"
    )
    assert asked(f"# Servers\n\nThe servers that we run for the names.\n\n{rows}")[
        prompt
    ]


def test_a_heap_of_facts_is_asked_for_none_of_them() -> None:
    line = "**Multi-Attach**: io1 only, same zone, needs a cluster file system"
    assert asked(f"{HEAD}- {line}\n") == {}


@pytest.mark.parametrize("heading", ["Silent killers (on my slide 12)", "Key facts"])
def test_nothing_is_asked_of_a_rubric_or_a_remark(heading: str) -> None:
    note = (
        f"# Notes\n\nThe things that we pay for.\n\n## {heading}\n\n- **Disk**: 5 GB\n"
    )
    assert asked(note) == {}
