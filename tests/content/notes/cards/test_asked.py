"""Questions of a note that its author can answer, and nobody else."""

from __future__ import annotations

import pytest

from content.notes.cards.asked import stands_alone


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Et le cache alors ?", "Il se vide la nuit"),
        ("Quand est-ce que ça redémarre ?", "Le dimanche"),
        ("Exemple concret ?", "Trois nœuds à 40 %"),
        ("Which of these is a valid index name?", "users_idx"),
        ("Quelle affirmation est fausse ?", "Le journal est facultatif"),
        ("Varnish ou Squid ?", "On en parle toutes les semaines en équipe"),
        ("Varnish ou Squid ?",
         "Varnish garde les pages en mémoire et sert des millions de visiteurs"),
    ],
)  # fmt: skip
def test_what_leans_on_a_talk_or_on_options_is_no_card(
    question: str, answer: str
) -> None:
    assert not stands_alone(question, answer)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Varnish ou Squid ?", "Varnish"),
        ("Varnish ou Squid ?", "Les deux"),
        ("Varnish ou Squid ?", "Varnish pour le HTTP seul, Squid pour tous les protocoles"),
        ("Quel cache choisir pour HTTP ou FTP ?", "Un cache de tous les protocoles"),
        ("Which index is the smallest?", "The partial one"),
    ],
)  # fmt: skip
def test_what_is_chosen_between_or_asked_as_a_whole_is_a_card(
    question: str, answer: str
) -> None:
    assert stands_alone(question, answer)
