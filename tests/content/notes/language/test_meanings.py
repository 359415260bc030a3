"""What French and English words mean, made one."""

from __future__ import annotations

import pytest

from content.notes.language.meanings import meanings


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Scheduled jobs", "tâches planifiées"),
        ("Disaster Recovery", "la reprise après un sinistre"),
        ("Remove-Item", "Supprimer des éléments"),
        ("User groups", "Groupes d’utilisateurs"),
        ("archives", "archivage"),
    ],
)
def test_a_translation_means_the_same(one: str, other: str) -> None:
    assert meanings(one) == meanings(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("read", "write"), ("instance", "instant"), ("hidden", "cache"), ("server", "service")],
)  # fmt: skip
def test_words_of_other_meanings_do_not(one: str, other: str) -> None:
    assert meanings(one) != meanings(other)


def test_small_words_and_praise_tell_nothing() -> None:
    assert meanings("Un service de files, hautement évolutif") == meanings("files")
    assert meanings("a fully managed tool") == frozenset()
