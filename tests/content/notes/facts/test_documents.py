from __future__ import annotations

import pytest

from content.notes.facts import reasons
from tests.content.notes.reading import asked, skipped_of


def _metadata(note: str) -> list[str]:
    return [one.text for one in skipped_of(note) if one.reason == reasons.METADATA]


@pytest.mark.parametrize(
    "line",
    [
        "**Keywords** : `graphes`, `Gremlin`, `SPARQL`",
        "**Mots-clés** : graphes, Gremlin, SPARQL",
        "**Tags** : graphes, Gremlin, SPARQL",
        "Auteur : Jeanne Durand",
        "Durée : 2 h",
    ],
)
def test_what_stands_at_the_top_tells_of_the_note(line: str) -> None:
    note = f"# Amazon Neptune\n\n{line}\n\nNeptune est une base de graphes.\n"
    assert len(_metadata(note)) == 1
    assert set(asked(note).values()) <= {"Une base de graphes"}


def test_bullets_at_the_top_tell_of_the_note_where_all_of_them_do() -> None:
    told = "# Amazon Neptune\n\n- Auteur : Jeanne Durand\n- Durée : 2 h\n"
    assert len(_metadata(told)) == 1
    assert not _metadata(f"{told}- Langages : Gremlin, SPARQL\n")
    below = told.replace("- Auteur", "Neptune est une base de graphes.\n\n- Auteur")
    assert not _metadata(below)


@pytest.mark.parametrize(
    "line", ["_Source : Wikipédia_", "\n> Source : Wikipédia", "Source : Wikipédia"]
)
def test_the_source_of_a_quotation_is_of_no_subject(line: str) -> None:
    note = f"## Amazon Neptune\n\n> Neptune est une base de graphes.\n> {line}\n"
    assert _metadata(note) == ["Source : Wikipédia"]
    assert "Wikipédia" not in asked(note).values()


def test_the_source_of_a_rule_is_a_side_of_it() -> None:
    note = "## AllowInbound\n\n**Source** : le groupe de sécurité du répartiteur\n"
    assert not _metadata(note)
    assert not _metadata("## AllowInbound\n\nSource : 10.0.0.0/16\n")
    assert not _metadata("## AllowInbound\n\n**Source** : Répartiteur public\n")
