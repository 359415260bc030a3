"""Sentences to which a question is put only where its object answers it."""

from __future__ import annotations

import pytest

from content.notes.language import Topic, asker
from content.notes.language.french.agreeing import without_other_tail
from content.notes.language.french.clauses import predicates
from content.notes.language.french.person import impersonal
from content.notes.language.french.slips import has_slip

FR = asker("fr")
CACHE = Topic("Varnish")


@pytest.mark.parametrize(
    "sentence",
    [
        "Varnish peut lancer une purge, ou laisser le planificateur vider les pages",
        "Redémarrer un nœud pose un verrou",
        "Redémarrer un nœud = le vider d’abord",
        "Varnish est un distracteur ici",
        "Varnish est un logiciel incontournable du web",
        "Le cache inverse inverse le sens des requêtes",
        "La commande purge permet de purger une page",
        "Varnish copie les données pendant que la source tourne",
        "Route la plus précise gagne toujours",
        "Chaque règle référence la règle d’avant",
    ],
)
def test_a_question_that_nothing_answers_is_not_put(sentence: str) -> None:
    assert FR.statement(CACHE, sentence) is None


@pytest.mark.parametrize(
    ("sentence", "prompt", "answer"),
    [
        ("Chaque règle contient un motif", "que contient chaque règle ?", "un motif"),
        ("Pour les sites à fort trafic",
         "Dans quel cas utiliser Varnish ?", "pour les sites à fort trafic"),
        ("Un nœud appartient à une zone, ses pages n’en sortent jamais",
         "à quoi appartient un nœud ?", "à une zone"),
        ("Supprime la lenteur du premier accès, facturé à l’heure",
         "Que supprime Varnish ?", "la lenteur du premier accès"),
    ],
)  # fmt: skip
def test_the_answer_ends_where_something_else_is_told(
    sentence: str, prompt: str, answer: str
) -> None:
    asked = FR.statement(CACHE, sentence)
    assert asked is not None
    assert asked.prompt.replace("\u202f", " ").endswith(prompt)
    assert asked.answer.lower() == answer


@pytest.mark.parametrize(
    ("answer", "short"),
    [
        ("La lenteur du disque, facturé à l’heure", "La lenteur du disque"),
        ("Une copie du disque, chiffrée deux fois", "Une copie du disque, chiffrée deux fois"),
        ("Le disque, chiffré deux fois", "Le disque, chiffré deux fois"),
    ],
)  # fmt: skip
def test_a_participle_that_agrees_with_nothing_is_left_out(
    answer: str, short: str
) -> None:
    assert without_other_tail(answer) == short


def test_what_others_do_behind_a_colon_is_not_done_by_the_subject() -> None:
    said = "Varnish est un relais : le client lit la page, garde la page et ferme la session"
    assert predicates(said) == (said,)


def test_on_your_part_is_left_out() -> None:
    assert impersonal("Rien ne part sans action de votre part") == (
        "Rien ne part sans action"
    )


@pytest.mark.parametrize(
    "text",
    [
        "De metter en service des pages",
        "Créer et déployer de certificats",
        "Les besoins informatique du site",
        "Un cache de de pages",
        "Une tâche à éxécuter",
    ],
)
def test_a_slip_that_no_reader_overlooks_is_seen(text: str) -> None:
    assert has_slip(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mettre en service des pages",
        "Créer de nouvelles pages",
        "Disposer de certificats",
        "Les besoins informatiques du site",
        "Sans déployer de certificats",
        "Les accès automatique et manuel",
        "Device Defender",
    ],
)
def test_what_is_french_is_no_slip(text: str) -> None:
    assert not has_slip(text)
