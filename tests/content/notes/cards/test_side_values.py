"""A value is asked for only where it is of the kind that its label asks for."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked, cards_of


def column(header: str, value: str) -> str:
    return (
        f"## Serveurs de cache\n\n| Outil | {header} |\n|---|---|\n| Varnish | {value} |\n"
        "| Squid | Pages web d’un intranet |\n"
    )


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("Usage", "Mode sombre possible"),
        ("Usage", "Plus lisible que les autres"),
        ("Usage", "Syntaxe similaire à VCL"),
        ("Idéal pour", "Revendable d’occasion"),
        ("Cas d’usage", "Mutualisé, AWS gère"),
        ("Quand", "2 nœuds au moins, 3 copies"),
        ("Quand", "visualiser"),
        ("Quand", "EC2 + Lambda, partout"),
        ("Nom", "Finit par .vcl"),
        ("Nom", "libre"),
        ("Destinations", "Traitement à façon"),
        ("Protocoles", "On branche un disque"),
        ("Source", "Agrège tout le reste"),
        ("Source des données", "Fermé aux nouveaux clients"),
        ("Prix", "Nœud dédié, ou serverless"),
        ("Public", "Route 10.0.0.0/8 → pare-feu"),
    ],
)
def test_what_answers_no_header_is_not_asked_for(header: str, value: str) -> None:
    told = {card.answer.casefold() for card in cards_of(column(header, value))}
    assert value.casefold() not in told


@pytest.mark.parametrize(
    ("header", "value", "prompt"),
    [
        ("Usage", "Pages statiques", "Quel est l’usage de l’outil « Varnish » ?"),
        ("Quand", "Trafic irrégulier", "Quand utiliser l’outil « Varnish » ?"),
        ("Prix", "À l’heure", "Quel est le prix de l’outil « Varnish » ?"),
        ("Protocoles", "HTTP", "Quel est le protocole de l’outil « Varnish » ?"),
        ("Régions", "Exactement 3", "Combien de régions pour l’outil « Varnish » ?"),
        (
            "Statut",
            "Fermé aux nouveaux clients",
            "Quel est le statut de l’outil « Varnish » ?",
        ),
        (
            "Engagement",
            "À la demande",
            "Quel est l’engagement de l’outil « Varnish » ?",
        ),
    ],
)
def test_what_answers_its_header_is_asked_for(
    header: str, value: str, prompt: str
) -> None:
    assert asked(column(header, value))[prompt] == value


def test_a_header_that_quotes_a_question_asks_which_it_is() -> None:
    found = asked(column("Question à laquelle il répond", "D’où vient la lenteur ?"))
    assert found["À quelle question répond Varnish ?"] == "D’où vient la lenteur ?"


@pytest.mark.parametrize("label", ["Clone", "Persistent", "Inverse"])
def test_a_noun_or_an_adjective_is_no_verb(label: str) -> None:
    note = (
        f"## MongoDB\n\n| Point | Valeur |\n|---|---|\n| {label} | copie, minutes |\n"
        "| Durée | 3 minutes |\n"
    )
    assert f"Que {label.lower()} MongoDB ?" not in asked(note)


def test_a_side_that_says_its_subject_does_not_say_it_twice() -> None:
    note = "## Les serveurs miroirs\n\n- **Emplacement des serveurs miroirs** : trois villes d’Europe\n"
    assert not any(prompt.count("serveurs miroirs") > 1 for prompt in asked(note))


def test_two_words_set_beside_each_other_take_no_article() -> None:
    note = (
        "## Caches\n\n| Outil | Persistance, export |\n|---|---|\n"
        "| Varnish | Non (sauf en option) |\n| Squid | Oui |\n"
    )
    assert not any(
        "de export" in prompt or "d’export" in prompt for prompt in asked(note)
    )


def test_an_answer_that_answers_twice_is_none() -> None:
    note = column("Copie distante", "Oui, vers un autre compte : oui (même groupe)")
    assert not any("oui" in answer.casefold() for answer in asked(note).values())
