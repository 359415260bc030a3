"""A question must not hold its answer, in whatever language."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CloudEdge Disaster Recovery", "reprise après sinistre entièrement automatisée"),
        ("AWS Managed Search for Apache Solr", "service Apache Solr de recherche managé"),
        ("Merge-Object", "fusion de deux objets"),
        ("CloudEdge Folder Access", "accès aux répertoires"),
        ("FileEncoding", "encodage des fichiers"),
        ("Compressed JSON", "format json compressé pour les archives"),
        ("CloudEdge Answer", "la réponse reçue"),
    ],
)  # fmt: skip
def test_what_only_translates_the_name_is_not_asked(name: str, value: str) -> None:
    note = f"# Outils\n\n- **{name}** : {value}"
    assert not any(value in answer.lower() for answer in asked(note).values())
    assert asked(f"{note}, facturé par réplica")


def test_a_cell_that_says_its_name_again_is_not_asked() -> None:
    note = (
        "# Scaling\n\n| Politique | Déclencheur |\n|---|---|\n"
        "| Scheduled | Horaire |\n| Step | Paliers d’une alarme |\n"
    )
    assert list(asked(note).values()) == ["Paliers d’une alarme"]


def test_how_many_there_are_is_not_in_a_name() -> None:
    note = "# Réseau\n\n## Un appairage de VPC\n\n- **Portée** : deux VPC\n"
    assert "Deux VPC" in asked(note).values()


def test_letters_that_stay_letters_spell_an_acronym_out() -> None:
    note = (
        "# Domaines\n\n| Terme | Définition |\n|---|---|\n"
        "| sTLD | Sponsored TLD - Domaine réservé à une communauté |\n"
    )
    assert not any("Sponsored" in prompt for prompt in asked(note))


def test_what_a_name_stands_for_is_left_out_where_it_tells() -> None:
    note = "# Réseau\n\n- **{} (Network Address Translation)** : {}\n"
    assert asked(note.format("NAT", "traduction d’adresses réseau"))[
        "Qu’est-ce que le NAT ?"
    ]
    assert asked(note.format("NAT", "passerelle de sortie des instances privées"))[
        "Qu’est-ce que le NAT (Network Address Translation) ?"
    ]


def test_letters_that_stand_for_the_answer_give_it_away() -> None:
    note = (
        "# Identité\n\n- **Federated Single Login** : {} pour toutes les applications\n"
    )
    assert len(asked(note.format("compte unique (FSL)"))) == 1
    assert len(asked(note.format("compte unique"))) == 2


def test_a_gloss_that_tells_the_answer_is_left_out() -> None:
    note = "# Outils\n\n- **Amazon Lamps (for Apache Genie)** : base compatible avec Genie\n"
    assert asked(note)["Qu’est-ce qu’Amazon Lamps ?"] == "Base compatible avec Genie"


def test_the_letters_of_an_option_are_left_out_of_its_description() -> None:
    note = (
        "# Montage\n\n| Option de montage | Description |\n|---|---|\n"
        "| ao | Ajout seul en fin de fichier (append-only) |\n| ls | Liens suivis |\n"
    )
    (prompt,) = (prompt for prompt, answer in asked(note).items() if answer == "ao")
    assert "« ajout seul en fin de fichier »" in prompt.lower()


def test_another_name_of_a_term_is_left_out_of_its_description() -> None:
    note = (
        "# Fichiers\n\n| Terme | Définition |\n|---|---|\n"
        "| Hard link | Lien dur : deux noms pour un même fichier |\n"
        "| Junction | Raccourci vers un dossier du même volume |\n"
    )
    (prompt,) = (one for one, answer in asked(note).items() if answer == "Hard link")
    assert "Lien dur" not in prompt


def test_what_is_done_with_a_thing_defines_it_not() -> None:
    note = "# Réseau\n\n## IPv4\n\n{} et notation décimale.\n"
    assert not any(
        "IPv4 ?" in prompt for prompt in asked(note.format("Découpe par octet"))
    )
    assert any(
        "IPv4 ?" in prompt for prompt in asked(note.format("Adresse de 32 bits"))
    )


def test_a_command_is_asked_for_what_it_does() -> None:
    note = (
        "# Shell\n\n| Commande | Description |\n|---|---|\n"
        "| wc | Compte les mots d’un fichier |\n| tac | Inverse les lignes |\n"
    )
    assert (
        asked(note)["Que fait la commande « wc » ?"] == "Compte les mots d’un fichier"
    )


@pytest.mark.parametrize(
    "row",
    ["Même région, IP privée | 0", "Rattaché à une passerelle | NLB", "μs | DAX"],
)
def test_what_is_no_need_or_answers_none_is_not_asked(row: str) -> None:
    rows = "| Beaucoup d’abonnés | SNS |\n| Orchestrer des étapes | Step Functions |\n"
    note = f"# Choix\n\n| Besoin | Service |\n|---|---|\n{rows}| {row} |\n"
    service = row.partition(" | ")[2]
    assert len(asked(note)) == 2
    assert service not in asked(note).values()


def test_a_shorthand_is_no_acronym() -> None:
    assert asked("# Prix\n\nLes OD (on demand) se paient à la seconde.\n").get(
        "Que signifie le sigle OD ?"
    ) is None  # fmt: skip


def test_what_a_paragraph_says_of_a_service_leads_back_to_it() -> None:
    note = "# Services\n\n## AppFlow\n\nService managé pour échanger avec des SaaS.\n"
    assert "AppFlow" in asked(note).values()


def test_steps_are_no_traits() -> None:
    steps = "- Découpe par octet\n- Inversion de l’ordre\n- Ajout du suffixe\n"
    assert asked(f"# Réseau\n\n## IPv4\n\n{steps}") == {}


def test_what_any_service_does_leads_back_to_none() -> None:
    note = "# Services\n\n- **AWS Trove** : {}\n"
    assert "AWS Trove" not in asked(note.format("service de recherche géré")).values()
    assert (
        "AWS Trove" in asked(note.format("service de recherche d’images géré")).values()
    )


def test_a_figure_in_a_name_gives_no_duration_away() -> None:
    note = (
        "# Offres\n\n| Palier | Durée d’engagement |\n|---|---|\n"
        "| Palier 1 | 1 an |\n| Palier 2 | 3 ans |\n"
    )
    assert "1 an" in asked(note).values()


def test_an_acronym_within_a_word_gives_itself_away() -> None:
    note = (
        "# Réseaux privés\n\n## Composants\n\n| Service | Rôle |\n|---|---|\n"
        "| DNS | active {} pour les zones privées |\n| NAT | traduit les adresses |\n"
    )
    assert "DNS" in asked(note.format("les réglages")).values()
    assert "DNS" not in asked(note.format("enableDnsRelay")).values()


def test_a_name_put_into_french_is_not_what_it_is() -> None:
    note = """
    # Conteneurs de Zeta

    | Conteneur | Description |
    |---|---|
    | Printers | Imprimantes par défaut |
    | Builtin | Groupes du système |
    """
    answers = set(asked(note).values())
    assert "Groupes du système" in answers
    assert "Imprimantes par défaut" not in answers


def test_a_name_put_into_french_with_a_word_more_is_given_away() -> None:
    note = """
    # Services

    | Service | Rôle |
    |---|---|
    | Amazon Fraud Detector | {} |
    | Amazon Forecast | Prévoir les ventes du mois |
    """
    given = "Détecter plus rapidement les fraudes en ligne"
    assert given not in asked(note.format(given)).values()
    told = "Noter les paiements suspects par un modèle appris"
    assert told in asked(note.format(told)).values()
