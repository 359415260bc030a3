"""Sentences and lines that say what a thing is under no heading that names it."""

from __future__ import annotations

import pytest

from content.notes.language.french import contrasts, standing
from tests.content.notes.reading import NO_BREAK, asked


@pytest.mark.parametrize(
    ("sentence", "prompt", "answer"),
    [
        ("Un répartiteur (ou aiguilleur) est un composant qui partage le trafic entre serveurs",
         "Qu’est-ce qu’un répartiteur ?", "Un composant qui partage le trafic entre serveurs"),
        ("Le débordement, c’est le fait de servir trop de clients à la fois",
         "Qu’est-ce que le débordement ?", "Le fait de servir trop de clients à la fois"),
        ("Varnish est un logiciel qui garde les pages en mémoire, comme Squid",
         "Qu’est-ce que Varnish ?", "Un logiciel qui garde les pages en mémoire"),
    ],
)  # fmt: skip
def test_a_sentence_with_a_subject_of_its_own_defines_it(
    sentence: str, prompt: str, answer: str
) -> None:
    said = standing.defined(sentence)
    assert said is not None
    assert said.prompt.translate(NO_BREAK) == prompt
    assert said.answer.casefold() == answer.casefold()
    assert list(asked(f"# Notes de cours\n\n{sentence}.\n")) == [prompt]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le but est un réseau qui ne tombe jamais en panne",
        "Le principal contournement est un outil qui lit la mémoire",
        "Ce serveur est une machine qui garde les pages",
        "Le prix de ce confort est un service qui tourne la nuit",
        "Un quota est une protection, pour le client comme pour le fournisseur",
        "Varnish est un logiciel incontournable",
        "Un point est l’outil le plus courant pour tracer des lignes",
    ],
)
def test_what_leans_on_another_sentence_defines_nothing(sentence: str) -> None:
    assert standing.defined(sentence) is None


def test_a_line_of_a_glossary_needs_no_heading() -> None:
    note = "# Cours\n\nClé primaire : numéro qui permet de repérer une ligne.\n"
    assert asked(note) == {
        "Qu’est-ce qu’une clé primaire ?": "Numéro qui permet de repérer une ligne"
    }


@pytest.mark.parametrize(
    "line",
    [
        "Sécurité : ensemble de règles qui protègent la base.",
        "Clés : numéros qui permettent de repérer une ligne.",
        "Clé de tri : valeur unique.",
        "Lecture : le tampon qui garde ces pages.",
    ],
)
def test_a_side_of_what_nobody_named_is_no_entry(line: str) -> None:
    assert asked(f"# Cours\n\n{line}\n") == {}


@pytest.mark.parametrize(
    ("sentence", "prompt", "answer"),
    [
        ("Contrairement au relais, le pont lit l’adresse de chaque trame",
         "Qu’est-ce qui distingue le pont du relais ?",
         "Le pont lit l’adresse de chaque trame"),
        ("Contrairement à Squid, qui écrit sur le disque, Varnish garde les pages en mémoire",
         "Qu’est-ce qui distingue Varnish de Squid ?",
         "Varnish garde les pages en mémoire"),
        ("Le pont lit l’adresse de chaque trame, à la différence d’un relais",
         "Qu’est-ce qui distingue le pont d’un relais ?",
         "Le pont lit l’adresse de chaque trame"),
    ],
)  # fmt: skip
def test_what_one_does_unlike_another_sets_it_apart(
    sentence: str, prompt: str, answer: str
) -> None:
    assert asked(f"# Notes de cours\n\n{sentence}.\n") == {prompt: answer}


@pytest.mark.parametrize(
    "sentence",
    [
        "Contrairement aux systèmes anciens, ici, le trafic passe par plusieurs serveurs",
        "Contrairement à celui-ci, le pont lit l’adresse de chaque trame",
        "Contrairement au relais, il lit l’adresse de chaque trame",
    ],
)
def test_what_points_elsewhere_sets_nothing_apart(sentence: str) -> None:
    assert contrasts.set_apart(sentence) is None
