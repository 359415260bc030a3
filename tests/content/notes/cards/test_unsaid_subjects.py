"""Sentences whose subject is left out, or whose first words are none."""

from __future__ import annotations

import pytest

from content.notes.facts.elided import is_elided
from content.notes.language import Topic, asker
from content.notes.language.base import Language
from tests.content.notes.reading import asked, skipped_of


def _note(*lines: str) -> str:
    return "# Varnish Cloud\n\nThis is what we should know of it for the work.\n\n" + (
        "\n".join(lines) + "\n"
    )


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        pytest.param("FE", "Lazily returns a page that shows all writes", id="how"),
        pytest.param("FE", "Within a cell we can organize our pages", id="where"),
        pytest.param("FE", "FE nodes are optimized for different tasks", id="any"),
        pytest.param("Common trouble", "Evicts the oldest pages", id="a rubric"),
    ],
)  # fmt: skip
def test_a_subject_is_a_noun_and_the_name_of_a_thing(name: str, sentence: str) -> None:
    assert asker("en").statement(Topic(name), sentence) is None


def test_one_thing_by_its_name_does_what_a_line_says() -> None:
    told = asker("en").statement(Topic("FE"), "Evicts the oldest pages")
    assert told is not None
    assert told.prompt == "What does FE evict?"


def test_what_stands_under_a_sentence_is_not_asked_of_the_heading() -> None:
    lines = (
        "## Relational Page Store (RPS)", "",
        "- Twin cells: one in each hall, the second of which waits",
        "  - Varnish handles the copies for you",
    )  # fmt: skip
    told = asked(_note(*lines))
    assert not [prompt for prompt in told if "handle" in prompt]
    assert [one for one in skipped_of(_note(*lines)) if "handles" in one.text]


@pytest.mark.parametrize(
    ("heading", "is_asked"),
    [
        pytest.param("## Edge Node (EN)", True, id="the name of a thing"),
        pytest.param("## Edge Node (EN)\n\n### Good to know", True, id="a side"),
    ],
)  # fmt: skip
def test_what_leaves_its_subject_out_is_of_the_nearest_name(
    heading: str, is_asked: bool
) -> None:
    told = asked(
        _note(
            heading, "", "- Great for read-heavy batch jobs", "- Evicts the oldest page"
        )
    )
    assert bool([one for one in told if "great for" in one]) is is_asked


def test_an_order_announces_no_list() -> None:
    lines = (
        "- Use Varnish anytime you serve hot pages:",
        "  - Front pages",
        "  - Feeds",
    )
    assert not [one for one in asked(_note(*lines)) if "complete the list" in one]


def test_a_description_is_no_place() -> None:
    note = (
        "# Varnish\n\n## Description Générale\n\n**Varnish** est un cache HTTP libre proposé par Fastly."
        " Il permet de servir des pages chaudes sur des volumes massifs.\n"
    )
    assert not [one for one in asked(note) if "escription" in one]


@pytest.mark.parametrize(
    "dash", [pytest.param(" --", id="typed"), ":", pytest.param(" —", id="long")]
)
def test_a_line_below_a_labelled_one_is_of_no_heading(dash: str) -> None:
    cells = (
        "## Edge Node (EN)", "",
        f"**Hot cells**{dash} Designed to keep front pages in memory.", "",
        "Ideal for a busy front page or a feed.", "",
        f"**Cold cells**{dash} Designed to keep old pages on disks.", "",
        "Ideal for archives and for rare feeds.",
    )  # fmt: skip
    assert not [one for one in asked(_note(*cells)) if "Edge Node (EN) ideal" in one]
    alone = _note("## Edge Node (EN)", "", "Ideal for a busy front page or a feed.")
    assert [one for one in asked(alone) if "Edge Node (EN) ideal" in one]


@pytest.mark.parametrize(
    ("sentence", "language", "elided"),
    [
        ("Transparently handles the loss of a node", "en", True),
        ("Useful for batch jobs", "en", True),
        ("Varnish handles the loss of a node", "en", False),
        ("Family plans are useful for teams", "en", False),
        ("Idéal pour les pages chaudes", "fr", True),
        ("Fournit un cache aux serveurs", "fr", True),
        ("Le cache est idéal pour les pages chaudes", "fr", False),
    ],
)
def test_what_is_done_stands_first_where_a_subject_is_left_out(
    sentence: str, language: Language, elided: bool
) -> None:
    assert is_elided(sentence, language) is elided


def test_what_a_vendor_does_is_not_asked_of_what_it_sells() -> None:
    note = "# VPC (réseau)\n\n## ENI (carte réseau)\n\nAWS crée une interface de base par défaut\n"
    assert not [one for one in asked(note) if "AWS" in one]


@pytest.mark.parametrize(
    ("told", "is_asked"),
    [("un état d’esprit à garder", False), ("un mode de tri des pages", True)],
)
def test_a_state_of_mind_defines_nothing(told: str, is_asked: bool) -> None:
    note = f"# La sécurité\n\n## Purger à temps\n\nLa sécurité c’est {told}.\n"
    assert bool([one for one in asked(note) if "la sécurité" in one]) is is_asked


def test_an_article_and_a_bracket_ask_for_nothing() -> None:
    note = (
        "# Caches\n\n## OPC\n\n- Les **purges manuelles de secours** (pages, flux, clés)\n"
        "- Une page part avec les **purges manuelles** (pages, flux, clés)\n"
    )
    assert not [one for one in asked(note) if ": les […] (" in one]


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("Reduces page load and speeds up clients", "page load"),
        ("Caches hot pages and is used by the front nodes", "hot pages"),
        ("Caches hot pages and feeds", "hot pages and feeds"),
        (
            "Is great for read-heavy pages and takes the load off a node",
            "read-heavy pages",
        ),
    ],
)
def test_an_answer_ends_before_what_is_done_besides(sentence: str, answer: str) -> None:
    told = asker("en").statement(Topic("FE"), sentence)
    assert told is not None
    assert told.answer == answer
