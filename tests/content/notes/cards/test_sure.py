"""A question of its own only where a thing and a side of it are named."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked, cards_of


@pytest.mark.parametrize(
    "note",
    [
        pytest.param(
            "## Varnish\n\n| Service | Regarde | Mode |\n|---|---|---|\n"
            "| Varnish | Trafic HTTP | Cache |\n| Squid | Requêtes | Proxy |\n",
            id="a header that is no side asks nothing",
        ),
        pytest.param(
            "## Transferts\n\n| Cas | Protocole |\n|---|---|\n| Vers un site B | SFTP |\n"
            "| Sans réseau | Disque |\n",
            id="a case is no thing",
        ),
        pytest.param(
            "## Outils\n\n| Outil | Coût | Licence |\n|---|---|---|\n"
            "| Varnish | Un agent par hôte requis | BSD |\n| Squid | 3 $ par mois | GPL |\n",
            id="an agent is no cost",
        ),
        pytest.param(
            "## Outils\n\n| Outil | Limite / chiffre |\n|---|---|\n"
            "| Varnish | Sur réservation |\n| Squid | Rien |\n",
            id="two words that are not both sides",
        ),
    ],
)
def test_what_is_not_sure_is_not_asked(note: str) -> None:
    prompts = " ".join(asked(note))
    for unsure in ("Regarde", "Vers un site", "coût de Varnish", "chiffre"):
        assert unsure not in prompts


def test_a_remark_is_blanked_or_left_out_but_not_asked_for() -> None:
    note = (
        "## Files\n\n| Service | Mode | Remarque |\n|---|---|---|\n"
        "| SQS | Par lots | Un message vit 14 jours au plus |\n| SNS | Direct | Rien à régler |\n"
    )
    assert not any("particularité" in prompt for prompt in asked(note))
    assert any(card.kind == "cloze" and "14" in card.answer for card in cards_of(note))


def test_how_a_case_ends_is_no_choice() -> None:
    note = "## Réseau\n\n```\n10.0.0.0/16\n├─ 10.0.1.0/24 public → NAT\n└─ 10.0.2.0/24 privé → EC2\n```\n"
    assert not any(card.kind == "term" for card in cards_of(note))


def test_several_things_with_a_complement_are_no_rubric() -> None:
    note = "# Coûts\n\n## Les engagements de dépense\n\n- **Durée** : 1 ou 3 ans\n"
    assert "1 ou 3 ans" in asked(note).values()


def test_an_exchange_may_cost_a_tariff() -> None:
    note = (
        "## Prix du réseau\n\n| Trajet | Prix |\n|---|---|\n"
        "| Un échange entre deux Régions | Un tarif au Go |\n"
        "| Un échange dans une zone | Rien |\n"
    )
    assert "Un tarif au Go" in asked(note).values()


def test_what_was_is_not_hidden() -> None:
    note = "## Varnish\n\n- La taille d’un objet est passée de 5 To à 50 To en 2025\n"
    assert [card.answer for card in cards_of(note) if card.kind == "cloze"] == ["50 To"]


def test_a_heap_of_figures_is_no_use() -> None:
    note = "## Varnish\n\n- **Usage** : 4 Ko gratuits, 10 000 objets, sinon 3 $\n"
    assert not any("usage" in prompt for prompt in asked(note))


@pytest.mark.parametrize("label", ["Protcole", "Portocole", "Protocolle"])
def test_a_slip_of_the_pen_hides_no_side(label: str) -> None:
    note = f"## Amazon S3\n\n- **{label}** : NFSv4\n"
    assert "NFSv4" in asked(note).values()


def test_another_word_is_no_slip() -> None:
    note = "## Amazon S3\n\n- **Garanti** : 99,99 % par an\n"
    assert not any("quelle est" in prompt.lower() for prompt in asked(note))


def test_a_header_pasted_behind_a_name_asks_nothing() -> None:
    note = (
        "## Clés du coffre\n\n| Clé | Qui voit | Rotation |\n|---|---|---|\n"
        "| AWS owned | personne | annuelle |\n| Customer managed | le client | au choix |\n"
    )
    assert not any("qui voit ?" in prompt for prompt in asked(note))


def test_when_not_is_asked_as_a_whole() -> None:
    note = (
        "## Requêtes\n\n| Service | Quand | Quand pas |\n|---|---|---|\n"
        "| Athena | SQL ponctuel | Tableau de bord permanent |\n| Redshift | Entrepôt | OLTP |\n"
    )
    assert asked(note)["Dans quel cas ne pas utiliser Redshift ?"] == "OLTP"


def test_half_of_a_figure_is_not_hidden() -> None:
    note = "## Lambda\n\n- Le palier gratuit compte 400 000 Go-s par mois\n"
    assert not any(card.kind == "cloze" for card in cards_of(note))


def test_a_bound_without_a_unit_is_asked_of_no_thing() -> None:
    note = "# Base\n\n| | GSI | LSI |\n|---|---|---|\n| Max | 20 | 5 |\n| Combien | 2 index | 1 index |\n| Création | plus tard | au début |\n"
    assert not [one for one in asked(note) if "valeur" in one or "ombien" in one]


def test_a_limit_is_asked_where_it_says_of_what() -> None:
    note = "# VPC\n\n| | SG | NACL |\n|---|---|---|\n| Limite | 60 règles entrantes | 20 par sens |\n| Niveau | carte | subnet |\n"
    limits = {one for one in asked(note) if "limite" in one}
    assert not [one for one in limits if "NACL" in one]


def test_a_mode_an_area_and_a_tick_are_asked_of_no_product() -> None:
    note = """
        ## Outils

        | Service | Type | Mode | Statut |
        |---|---|---|---|
        | Aurora | Stockage | Réseau | ok |
        | Neptune | Graphe | Hors ligne | Fermé en 2026 |
        """
    prompts = asked(note)
    assert "Quel est le type de Neptune ?" in prompts
    assert "Quel est le type d’Aurora ?" not in prompts
    assert "Quel est le statut d’Aurora ?" not in prompts
    assert not any("Quel est le mode" in one for one in prompts)
