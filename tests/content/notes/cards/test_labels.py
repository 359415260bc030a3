"""Labels that say too little alone, and values that are none of what they ask for."""

from __future__ import annotations

import pytest

from content.notes.language import asker
from tests.content.notes.reading import asked, cards_of


def column(header: str, value: str, other: str = "Au moins 2 nœuds") -> str:
    return (
        f"## Caches\n\n| Service | {header} | Licence |\n|---|---|---|\n"
        f"| OpenCache | {value} | GPL |\n| Squid | {other} | BSD |\n"
    )


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("Fréquence", "Temps réel"),
        ("Niveau", "Application"),
        ("Résultat", "Réponse immédiate"),
        ("Ordre", "Garanti par file"),
        ("Symptôme", "Pages vides"),
        ("Limite", "Cache des pages récentes"),
        ("Cas d’usage", "Ancien produit, à éviter"),
        ("Clé de cache", "La même"),
        ("Qui gère les pannes", "OpenCache lit la file"),
    ],
)
def test_a_label_that_says_not_of_what_asks_nothing(header: str, value: str) -> None:
    told = {card.answer.casefold() for card in cards_of(column(header, value))}
    assert value.casefold() not in told


@pytest.mark.parametrize(
    ("header", "value", "prompt"),
    [
        ("Limite", "Pas de HTTPS", "Quelle est la limite d’OpenCache ?"),
        ("Limite quoi", "Le débit", "Que limite OpenCache ?"),
        ("Cas type", "Pages d’un journal", "Quel est le cas type d’OpenCache ?"),
        ("Moteurs / langage", "VCL, C", "Quels sont les moteurs d’OpenCache ?"),
        ("Qui gère les pannes", "Le client", "Avec OpenCache, qui gère les pannes ?"),
    ],
)
def test_a_label_is_asked_where_its_value_is_one(
    header: str, value: str, prompt: str
) -> None:
    assert asked(column(header, value))[prompt] == value


def test_a_trap_is_told_in_a_phrase() -> None:
    fits = asker("fr").may_be
    assert fits("Piège", "Cache vide au départ")
    assert not fits("Piège", "Complexité")
    assert not fits("Piège", "5 Go / mémoire")


def test_what_is_counted_is_told_by_the_value_where_no_label_does() -> None:
    note = column("Fonctionnalités", "Jusqu’à 300 sujets", "Jusqu’à 10 sujets")
    assert asked(note)["Combien de sujets au maximum pour OpenCache ?"] == "300"


def test_an_allowance_lasts_no_time() -> None:
    note = "## OpenCache\n\n- **Burst Scaling** : 1 h offerte par jour\n"
    assert not any("durée" in prompt for prompt in asked(note))


def test_an_adjective_of_a_list_is_no_side() -> None:
    note = "## VPN Gateway\n\n- **public** : sites d’un partenaire\n- **privé** : sites de la maison\n"
    assert not any("public" in prompt for prompt in asked(note))


def test_what_is_typed_in_angle_brackets_is_no_item() -> None:
    note = "## Commande tar\n\nParamètres :\n\n- <archive>\n- <dossier>\n- <options>\n"
    assert not any("paramètres" in prompt for prompt in asked(note))


def test_a_difference_tells_of_both() -> None:
    half = "## Caches\n\n- **OpenCache vs Squid** : OpenCache garde les pages en mémoire vive\n"
    whole = half.replace("mémoire vive", "mémoire, Squid les garde sur disque")
    assert not any(card.kind == "comparison" for card in cards_of(half))
    assert any(card.kind == "comparison" for card in cards_of(whole))
