"""French questions about a side of a subject: asked where their frame fits, or not."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked, cards_of

DISKS = """
## Les disques du fournisseur

| Disque | {} | Usage |
|---|---|---|
| Rapide | 12 Go | Bases de données |
| Lent | 30 Go | Journaux |
"""


@pytest.mark.parametrize(
    "header",
    [
        "Valeur",
        "Modèle",
        "Niveau",
        "Prix approx us-west-2",
        "Délai 1er appel",
        "Limite",
    ],
)
def test_a_header_that_names_no_side_is_no_question(header: str) -> None:
    prompts = [prompt.lower() for prompt in asked(DISKS.format(header))]
    assert prompts
    assert not [one for one in prompts if "est l" in one and header.lower() in one]


@pytest.mark.parametrize(
    ("header", "prompt"),
    [
        ("Débit de base", "Quel est le débit de base du disque « Rapide » ?"),
        ("Taille maximale", "Quelle est la taille maximale du disque « Rapide » ?"),
        ("Débit attendu", "Quel est le débit attendu du disque « Rapide » ?"),
        ("Débit direct", "Quel est le débit direct du disque « Rapide » ?"),
        (
            "Granularité la plus fine",
            "Quelle est la granularité la plus fine du disque « Rapide » ?",
        ),
    ],
)
def test_a_whole_side_is_asked_as_it_stands(header: str, prompt: str) -> None:
    assert asked(DISKS.format(header))[prompt] == "12 Go"


@pytest.mark.parametrize(
    ("bullet", "prompt", "answer"),
    [
        pytest.param(
            "Disponibilité (visée) : 99,95 % / 99,9 %", "est-elle assurée", "",
            id="a percentage is no means",
        ),
        pytest.param(
            "Réplication : autre région, lecture seule", "est-elle assurée", "",
            id="where is not how",
        ),
        pytest.param(
            "Sauvegarde : AWS Backup, chaque nuit",
            "Comment la sauvegarde de MemoryDB est-elle assurée ?", "AWS Backup",
            id="a named means",
        ),
        pytest.param(
            "Haute disponibilité : les journaux sont répliqués dans trois zones",
            "Comment la haute disponibilité de MemoryDB est-elle assurée ?",
            "Les journaux sont répliqués dans trois zones", id="what is done to keep it up",
        ),
        pytest.param(
            "Chiffrement : à choisir avant le premier démarrage",
            "Quand faut-il choisir le chiffrement de MemoryDB ?", "Avant le premier démarrage",
            id="when it is to be done",
        ),
        pytest.param("chiffrement repos : clé du client, TLS entre nœuds", "repos", "", id="telegraphic"),
        pytest.param(
            "Sticky connections : cookie de session, ou en-tête HTTP", "désigne", "",
            id="several are no single thing",
        ),
        pytest.param(
            "mieux depuis juin 2023 : points d’entrée privés", "mieux depuis", "", id="a remark is no term",
        ),
    ],
)  # fmt: skip
def test_a_label_is_asked_by_a_frame_its_value_fits(
    bullet: str, prompt: str, answer: str
) -> None:
    found = asked(f"## MemoryDB\n\n- {bullet}\n")
    if answer:
        assert found[prompt] == answer
    else:
        assert not [one for one in found if prompt in one and "[…]" not in one]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tu peux ajouter des adresses secondaires.",
        "pour le disque ne pas oublier la clé !",
    ],
)
def test_a_sentence_that_answers_many_questions_is_put_as_none(sentence: str) -> None:
    prompts = [card.prompt for card in cards_of(f"## DataSync\n\n- {sentence}\n")]
    assert not [one for one in prompts if one.endswith("?")]


def test_what_the_author_notes_of_the_exam_is_no_part_of_a_question() -> None:
    note = "## Auto Scaling Group\n\n- Il faut activer le health check ELB pour remplacer une instance en erreur (question très classique).\n"
    assert not [card for card in cards_of(note) if "classique" in card.prompt + card.answer]  # fmt: skip


def test_a_translation_is_no_expansion_of_an_acronym() -> None:
    note = "## Résilience\n\n- **Reprise rapide (RTO)** : le service revient en une heure.\n- **Key Value Store (KVS)** : un dictionnaire distribué.\n"
    found = asked(note)
    assert not [prompt for prompt in found if "sigle RTO" in prompt]
    assert [prompt for prompt in found if "sigle KVS" in prompt]


def test_a_row_of_two_things_is_said_to_have_neither_where_it_has_one() -> None:
    rows = "| Tri / filtre | oui / oui | non / partiel | oui / oui |\n| Coût | 2 $ | 3 $ | 4 $ |\n"
    note = f"## Moteurs\n\n| | Solr | Lunr | Typesense |\n|---|---|---|---|\n{rows}"
    assert not [prompt for prompt in asked(note) if "lesquels" in prompt]


def test_the_cells_of_one_measure_are_asked_for_by_their_column() -> None:
    rows = "| **Conservés** | 3 jours | 30 jours | 1 an |\n"
    note = f"## Durée des journaux\n\n| Niveau | debug | info | audit |\n|---|---|---|---|\n{rows}"
    found = asked(note)
    assert not [prompt for prompt in found if "conservés, debug" in prompt]


@pytest.mark.parametrize(
    ("heading", "bullet", "prompt"),
    [
        ("Les outils", "3 alertes par règle", "Combien d’alertes par règle ?"),
        ("Grafana", "3 alertes par règle", "Grafana : combien d’alertes par règle ?"),
    ],
)
def test_a_rubric_has_no_number_of_anything(
    heading: str, bullet: str, prompt: str
) -> None:
    assert asked(f"## {heading}\n\n- {bullet}\n")[prompt] == "3"


def test_where_something_is_kept_is_asked_with_where() -> None:
    rows = "| Cached | NFS | le cloud, cache local |\n| Stored | iSCSI | le local, copies |\n"
    note = f"## Passerelles\n\n| Passerelle | Protocole | Données dans |\n|---|---|---|\n{rows}"
    prompt = "Où sont les données de la passerelle « Cached » ?"
    assert asked(note)[prompt] == "Le cloud, cache local"


@pytest.mark.parametrize(
    ("note", "refused"),
    [
        ("## Les 9\n\n- 99,95 % → panne de quatre heures par an\n- 99,99 % → panne d’une heure\n", "99,95 %"),
        ("## KMS\n\n- **IAM policy** : ne marche que si la clé délègue\n- **Grant** : délègue une opération\n", "que fait"),
        ("## ELB\n\n- Affinity : cookie de 5 s à 3 jours\n", "désigne"),
        ("## CloudWatch Logs\n\n- Cross-account : destination + abonnement au journal\n", "désigne"),
    ],
)  # fmt: skip
def test_what_is_no_description_describes_nothing(note: str, refused: str) -> None:
    prompts = [card.prompt for card in cards_of(note)]
    assert not [one for one in prompts if refused in one and one.endswith("?")]


@pytest.mark.parametrize(
    ("title", "scrap"),
    [
        ("DynamoDB — de A à Z", "de A à Z"),
        ("DynamoDB au-delà des bases", "au-delà"),
        ("DynamoDB pour les débutants", "débutants"),
    ],
)
def test_what_a_title_says_of_its_note_is_no_part_of_its_subject(
    title: str, scrap: str
) -> None:
    note = f"# {title}\n\n## Vocabulaire\n\n- **Partition key** : 2048 octets max\n- **Sort key** : 1024 octets max\n"
    prompts = [card.prompt for card in cards_of(note)]
    assert any("DynamoDB" in prompt for prompt in prompts)
    assert not any(scrap in prompt for prompt in prompts)


def test_a_side_has_one_sentence_for_an_answer() -> None:
    note = "## VPN\n\n- **Délai de mise en place** : quelques minutes. passe par internet\n"  # fmt: skip
    assert "Quelques minutes" in asked(note).values()


@pytest.mark.parametrize(
    "note",
    [
        "## Offres\n\n- **Dedicated Instance** : matériel dédié aussi, sans contrôle du placement\n",
        "## Classes\n\n- **Intelligent-Tiering** : accès inconnu\n",
        "## Volume Docker\n\n| | Volume | Montage |\n|---|---|---|\n| Flexibilité | Non (moins) | Oui |\n",
    ],
)
def test_what_leans_or_is_an_occasion_defines_nothing(note: str) -> None:
    prompts = asked(note)
    assert not [one for one in prompts if "qu’est-ce" in one.lower()]
    assert not [one for one in prompts if "prise en charge" in one]


@pytest.mark.parametrize(
    ("note", "prompt", "answer"),
    [
        pytest.param(
            "## EventBridge\n\n- Débit : dépend de la région du bus\n",
            "De quoi dépend le débit d’EventBridge ?", "De la région du bus", id="said of a measure",
        ),
        pytest.param(
            "## PostgreSQL\n\n| Paramètre | Défaut | Effet |\n|---|---|---|\n| work_mem | 4 Mo | mémoire par tri |\n| wal_level | replica | contenu du journal |\n",
            "Quelle est la valeur par défaut de work_mem ?", "4 Mo", id="a default is of its parameter",
        ),
        pytest.param(
            "## PostgreSQL\n\n| Piste | Mise en œuvre |\n|---|---|\n| Le partitionnement | Une table par mois |\n| La vue matérialisée | Un calcul gardé sur le disque |\n",
            "Quelle est la mise en œuvre du partitionnement dans PostgreSQL ?", "Une table par mois", id="a noun of action",
        ),
        pytest.param(
            "## Azure Storage\n\n| Type | Qui tient la clé | Mot-clé dans la question |\n|---|---|---|\n| Géré | Azure | le moins de travail possible |\n| Chez le client | le client | AWS ne doit rien pouvoir lire |\n",
            "Quel type répond à ce besoin : « AWS ne doit rien pouvoir lire » ?", "Chez le client", id="headers say which side answers",
        ),
    ],
)  # fmt: skip
def test_it_says_better_what_a_cell_or_a_label_answers(
    note: str, prompt: str, answer: str
) -> None:
    assert asked(note)[prompt] == answer


@pytest.mark.parametrize(
    ("note", "refused"),
    [
        ("## Sauvegardes\n\n| Type | Fenêtre | Espace |\n|---|---|---|\n| Complète | longue | élevé |\n| Partielle | courte | faible |\n", "niveau de fenêtre"),
        ("## Accès distant\n\n- Azure Bastion : port 22 fermé, journaux gardés\n- Jump Host : port 22 ouvert\n", "quel port utilise"),
        ("## Licences\n\nUne CAL régionale baisse le prix mais ne garantit pas la place.\n", "que ne garantit pas"),
        ("## Bandes\n\n- air gap naturel → bon contre les rançongiciels\n", "comment air"),
        ("## RAID\n\n| Niveau | Débit écriture | Disques |\n|---|---|---|\n| RAID 5 | pénalité ×4 | 3 |\n| RAID 6 | pénalité ×6 | 4 |\n", "débit écriture"),
        ("## PostgreSQL\n\n| Paramètre | Défaut | Effet |\n|---|---|---|\n| work_mem | 4 Mo | mémoire par tri |\n| wal_level | replica | contenu du journal |\n", "l’effet de work_mem"),
        ("## Supervision\n\n- pg_stat_statements : requêtes les plus coûteuses\n- pg_locks : verrous posés\n", "qu’est-ce que pg_stat_statements"),
    ],
)  # fmt: skip
def test_what_nobody_would_ask_is_not_asked(note: str, refused: str) -> None:
    cards = cards_of(note)
    assert not [card for card in cards if refused in card.prompt.lower()]


def test_an_advantage_has_no_level_and_a_header_without_a_preposition_no_matter() -> (
    None
):
    rows = "| Lazy | aucun | simple |\n| Write-through | 300 s | à jour |\n| TTL | 60 s | souple |\n"
    note = f"## Stratégies\n\n| Stratégie | TTL défaut | Avantage |\n|---|---|---|\n{rows}"  # fmt: skip
    prompts = [card.prompt for card in cards_of(note)]
    assert prompts
    assert not [one for one in prompts if "niveau d’avantage" in one]
    assert not [one for one in prompts if "En matière de TTL défaut" in one]


def test_a_reference_is_no_kind_of_thing() -> None:
    note = "## Chiffrement\n\nAES est l’algorithme de référence.\n"
    assert not [one for one in asked(note) if one.startswith("Qu’est-ce")]


def test_a_question_word_counts_nothing_and_a_sum_defines_nothing() -> None:
    rows = "| LRS | 3 copies | 1 salle |\n| ZRS | 4 copies | 3 zones |\n"
    table = f"## Redondance\n\n| Sigle | Copies | Où |\n|---|---|---|\n{rows}"
    assert not [one for one in asked(table) if "« Où »" in one]
    note = "## Identité\n\n- RBAC : rôle + portée + principal\n- PIM : élévation temporaire des droits\n"
    assert not [one for one in asked(note) if one.startswith("Qu’est-ce que RBAC")]
