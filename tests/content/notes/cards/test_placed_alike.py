"""Rows of one table are asked in one place, whatever each is called."""

from __future__ import annotations

from tests.content.notes.reading import asked

_PLUGINS = """
# Amazon Lightsail

Amazon Lightsail loue des machines prêtes à l’emploi.

## PLUGINS (extensions)

| Plugin | Langage | Port |
|---|---|---|
| Mistral | PHP | 8025 |
| Zephyr | Rust | 9300 |
| Node.cms | Lua | 1337 |
"""
_RESOLVERS = """
# Réseaux

## Résolveurs publics

| Fournisseur | Pays |
|---|---|
| Quad9 | Suisse |
| Mirador | Norvège |
| Opale | Portugal |
"""


def _prompts(note: str) -> set[str]:
    return set(asked(note))


def test_an_english_header_is_a_common_noun_and_its_heading_is_not_said_again() -> None:
    prompts = _prompts(_PLUGINS)
    assert (
        "Dans Amazon Lightsail, quel est le langage du plugin « Zephyr » ?" in prompts
    )
    assert not any("PLUGINS" in prompt for prompt in prompts)


def test_a_row_called_by_a_name_is_placed_as_the_others_are() -> None:
    prompts = _prompts(_PLUGINS)
    assert "Dans Amazon Lightsail, quel est le langage de Node.cms ?" in prompts


def test_what_the_others_are_for_places_no_name() -> None:
    assert "Quel est le pays de Quad9 ?" in _prompts(_RESOLVERS)
