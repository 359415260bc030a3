"""Sentences that are whole by themselves, and say what holds in general."""

from __future__ import annotations

import pytest

from content.notes.cards.whole import is_worked, stands_alone, without_opener
from tests.content.notes.reading import asked


@pytest.mark.parametrize(
    "text",
    [
        "Plus précisément via le noyau",
        "Donc le disque local gagne en dessous de 40 %",
        "D’un numéro de série si la série est ouverte",
        "Pendant au moins 4 min",
        "Un quota de 12 Mo, pas vu à l’exam cette année",
        "Namely the kernel",
        "Réglable jusqu’à 3 Mo par un ticket",
    ],
)
def test_what_was_led_in_to_is_not_whole(text: str) -> None:
    assert not stands_alone(text)


def test_a_whole_sentence_stands_without_what_it_is_set_against() -> None:
    assert without_opener("Toutefois, un index coûte 2 Go") == "Un index coûte 2 Go"
    assert stands_alone("Un index coûte 2 Go")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Exercice du prof : 3 000 capteurs, 2 Ko par seconde", ""),
        ("40 To sur la fibre, plutôt 5 jours", "calcul fait en classe"),
    ],
)
def test_what_was_worked_through_holds_for_once(text: str, label: str) -> None:
    assert is_worked(text, label)
    assert not is_worked("40 To par volume, 4 jours d’historique")


@pytest.mark.parametrize(
    "line",
    [
        "Notifier l'équipe de garde via Slack",
        "Incompatible avec le chiffrement et Samba",
        "Cluster : 1 nœud principal + jusqu'à 12 copies",
        "Prévoir 2 nœuds de cache (en général un maître et une copie)",
        "Cassettes (jusqu'à 300 Mo)",
    ],
)
def test_what_is_computed_or_half_of_a_pair_is_not_hidden(line: str) -> None:
    for prompt, answer in asked(f"# Varnish\n\n- {line}\n").items():
        assert answer not in {"1,44 $/mois", "Slack", "Samba", "1", "2", "300 Mo"}, (
            prompt
        )


def test_no_blank_holds_the_subject_and_a_word_for_anything() -> None:
    note = "# Varnish Agent\n\n- Fournit des métriques détaillées pour les **services Varnish**\n"
    assert "Services Varnish" not in asked(note).values()


def test_what_something_is_goes_before_what_else_is_said_of_it() -> None:
    note = """
    # Caches

    ## Varnish Cache

    **What it is:** an HTTP cache in front of a site. Engines: disk, memory, remote.
    """
    assert asked(note) == {
        "What is Varnish Cache?": "An HTTP cache in front of a site",
        "What are the engines of Varnish Cache?": "disk; memory; remote",
    }


def test_half_a_difference_is_none() -> None:
    one = "# Caches\n\n- Varnish vs Squid : Varnish garde tout (0 = rien)\n"
    both = "# Caches\n\n- Varnish vs Squid : Varnish lit HTTP, Squid lit tout\n"
    assert not any("différence" in prompt for prompt in asked(one))
    assert any("différence" in prompt for prompt in asked(both))


def test_a_label_of_two_words_is_shown_with_what_it_holds() -> None:
    note = """
    # CloudFront

    | Divers | |
    |---|---|
    | Offre gratuite | 3 To sortant + 20 M requêtes par mois |
    | Taille maximale | 40 Go |
    """
    prompt = "CloudFront, Offre gratuite : […] sortant + 20 M requêtes par mois"
    assert asked(note)[prompt] == "3 To"


def test_tags_and_remarks_behind_an_arrow_are_no_part_of_a_sentence() -> None:
    note = """
    # RDS

    - Une base éteinte se rallume toute seule après 9 jours #piège #coûts
    - Une base effacée se garde pendant 35 jours ← on me l'a demandé
    """
    for prompt in asked(note):
        assert "#" not in prompt
        assert "demandé" not in prompt
    assert {"9 jours", "35 jours"} <= set(asked(note).values())


def test_a_pair_of_names_alone_is_of_equals() -> None:
    note = """
    # S3

    - S3 ↔ EC2 : gratuit dans la même zone
    - Conversion BIOS ↔ UEFI
    """
    assert not any("équivalent" in prompt for prompt in asked(note))
