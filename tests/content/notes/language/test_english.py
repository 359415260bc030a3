from __future__ import annotations

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
    assert asked.prompt == "What does S3 Intelligent-Tiering move?"


def test_it_asks_with_a_modal() -> None:
    asked = EN.statement(Topic("S3"), "Buckets must have a globally unique name")
    assert asked is not None
    assert asked.prompt == "In S3, what must buckets have?"
    assert asked.answer == "a globally unique name"


def test_it_leaves_sentences_about_you_alone() -> None:
    assert EN.statement(Topic("S3"), "You can version your files") is None
