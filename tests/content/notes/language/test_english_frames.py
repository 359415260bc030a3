"""English sentences of a fixed shape, and those that only look like one."""

from __future__ import annotations

import pytest

from content.notes.language import Topic, asker
from tests.content.notes.reading import asked

EN = asker("en")
VARNISH = Topic("Varnish Cloud")


@pytest.mark.parametrize(
    ("sentence", "prompt", "answer"),
    [
        pytest.param("An LB 503 (unavailable) error code means that no node is up",
                     "What does the LB 503 (unavailable) error code mean?",
                     "that no node is up", id="a code"),
        pytest.param("Layer 7 (site layer) in OSI model",
                     "At which OSI layer does Varnish Cloud operate?",
                     "Layer 7 (site layer)", id="a layer"),
        pytest.param("Purges are bound to a Region",
                     "In Varnish Cloud, what are purges bound to?", "a Region", id="done"),
        pytest.param("Pages are stored in S3 (we cannot see them)",
                     "In Varnish Cloud, where are pages stored?", "S3", id="a place"),
        pytest.param("Varnish Cloud is defined at the site level",
                     "Where is Varnish Cloud defined?", "at the site level", id="at"),
        pytest.param("Keeps track of all the pages", "What does Varnish Cloud keep track of?",
                     "all the pages", id="an idiom"),
        pytest.param("Stores the pages on S3, Redis or a disk",
                     "Where does Varnish Cloud store the pages?",
                     "on S3, Redis or a disk", id="where it stores"),
        pytest.param("VCL is a great fit for small pages",
                     "What is VCL a great fit for?", "small pages", id="a fit"),
    ],
)  # fmt: skip
def test_a_sentence_answers_one_question(
    sentence: str, prompt: str, answer: str
) -> None:
    found = EN.statement(VARNISH, sentence)
    assert found is not None
    assert (found.prompt, found.answer) == (prompt, answer)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Only some of them can be used as filters", id="no names"),
        pytest.param("Pages are replicated across 3 nodes", id="a figure is hidden"),
        pytest.param("Pages are based on a model", id="loose"),
        pytest.param("Data in Cold Cache is retrieved to Hot Cache", id="of another"),
        pytest.param("They are stored in S3", id="a pronoun"),
        pytest.param("Pages are stored in S3 because it is cheap", id="goes on"),
        pytest.param("If you want more room, the nodes can be replaced", id="advice"),
        pytest.param(
            "If the bug gets fixed, the node is added again", id="told before"
        ),
        pytest.param("If the node is slow, check security groups", id="do"),
        pytest.param("If overlapping regions, the smallest is chosen", id="no clause"),
        pytest.param("uses links to pages of others", id="uses of a thing"),
        pytest.param("used by all who serve pages", id="used by"),
    ],
)
def test_a_sentence_that_leans_or_lists_answers_none(sentence: str) -> None:
    assert EN.statement(VARNISH, sentence) is None


def test_the_bounds_of_a_sentence_are_asked_one_by_one() -> None:
    told = EN.bounds(VARNISH, "Max IOPS/node is 250, max throughput 25MiB/sec")
    assert [tuple(one) for one in told] == [
        ("What is the maximum IOPS per node for Varnish Cloud?", "250"),
        ("What is the maximum throughput for Varnish Cloud?", "25MiB/sec"),
    ]
    assert not [*EN.bounds(VARNISH, "Max IOPS is 250, billed by the hour")]


@pytest.mark.parametrize(
    ("sentence", "prompt", "answer"),
    [
        pytest.param("Small VC1 nodes can burst IOPS to 3000",
                     "VC1: Small VC1 nodes can burst IOPS to […]", "3000", id="to"),
        pytest.param("A tenant can have up to 100k pages",
                     "VC1: A tenant can have up to […] pages", "100k", id="up to"),
        pytest.param("A site may have 2 halls and up to 40 pages", "", "40", id="two"),
        pytest.param("It can burst IOPS to 3000", "", "3000", id="it"),
    ],
)  # fmt: skip
def test_the_one_number_at_the_end_is_hidden(
    sentence: str, prompt: str, answer: str
) -> None:
    intro = "This is what we should know of it for the work that is to be done."
    told = asked(f"# VC1\n\n{intro}\n\n- {sentence}\n")
    prompt = prompt.removeprefix("VC1: ") if "VC1 nodes" in prompt else prompt
    assert told == ({prompt: answer} if prompt else {})


def test_what_several_are_is_asked() -> None:
    found = EN.statement(
        Topic("Load Balancing"), "Load nodes are servers that forward calls"
    )
    assert found is not None
    assert found.prompt == "What are load nodes?"
