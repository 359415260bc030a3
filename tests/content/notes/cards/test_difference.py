"""A row of a comparison whose label asks little of one thing by itself."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked, cards_of, skipped_of


def comparison(*rows: str, heads: str = "Critère | ALB | NLB") -> str:
    lines = (heads, "|".join("---" for _ in heads.split("|")), *rows)
    return "## Comparatif\n\n" + "\n".join(f"| {line} |" for line in lines)


@pytest.mark.parametrize(
    ("row", "prompt"),
    [
        ("Health checks | HTTP | TCP", "En matière de health checks, en quoi diffèrent l’ALB et le NLB ?"),
        ("État | Stateful | Stateless", "En matière d’état, en quoi diffèrent l’ALB et le NLB ?"),
        ("Par défaut | Tout refuser | Tout autoriser", "Par défaut, en quoi diffèrent l’ALB et le NLB ?"),
        ("Chiffré | AES | Non géré", "Sur le critère « Chiffré », en quoi diffèrent l’ALB et le NLB ?"),
        ("Clé | Simple | Double", "En matière de clé, en quoi diffèrent l’ALB et le NLB ?"),
        ("Simplicité | Bonne | Moyenne", "En matière de simplicité, en quoi diffèrent l’ALB et le NLB ?"),
        ("Taille | 64 Ko | 4 Ko", "En matière de taille, en quoi diffèrent l’ALB et le NLB ?"),
    ],
)  # fmt: skip
def test_a_label_that_is_no_side_of_one_thing_is_asked_of_all(
    row: str, prompt: str
) -> None:
    _, first, second = row.split(" | ")
    note = comparison(row, "Coût | Élevé | Faible")
    assert asked(note)[prompt] == f"ALB : {first} ; NLB : {second}"


def test_a_label_that_is_one_is_asked_of_each() -> None:
    found = asked(comparison("Durée de session | 1 h | 12 h", "Coût | Élevé | Faible"))
    assert found["Quelle est la durée de session de l’ALB ?"] == "1 h"


def test_a_grade_is_asked_beside_the_other_for_it_means_little_alone() -> None:
    prompt = "En matière de coût, en quoi diffèrent l’ALB et le NLB ?"
    assert asked(comparison("Coût | Élevé | Faible", "Ports | 1 | 2"))[prompt]


def test_what_is_the_same_makes_no_difference() -> None:
    note = comparison("Health checks | HTTP | HTTP", "Durée de session | 1 h | 12 h")
    assert not any("diffèrent" in card.prompt for card in cards_of(note))


def test_rows_of_things_that_stand_below_each_other_are_not_compared() -> None:
    note = comparison("Basic | 7 contrôles", "Pro | Tous", heads="Plan | Audits")
    assert "Quels sont les audits du plan « Basic » ?" in asked(note)


def test_the_english_row_is_asked_in_english() -> None:
    note = comparison(
        "Ordering | Best effort | Guaranteed", "Throughput | Unlimited | 300 msg/s",
        heads="Attribute | SQS Standard | SQS FIFO",
    )  # fmt: skip
    note = f"The queues of this service differ in what they promise.\n\n{note}"
    prompt = "How do SQS Standard and SQS FIFO differ in terms of ordering?"
    assert asked(note)[prompt] == "SQS Standard: Best effort; SQS FIFO: Guaranteed"


def test_a_cell_that_is_supported_says_yes() -> None:
    note = comparison("Multi-port | Non supporté | Supporté", "Coût | Élevé | Faible")
    assert asked(note)["ALB ou NLB : lequel prend en charge « Multi-port » ?"] == "NLB"


@pytest.mark.parametrize(
    ("row", "prompt"),
    [
        ("PITR | Jusqu’à 35 jours", "Dans Amazon RDS, quelle est la durée maximale du PITR ?"),
        ("Interruption | 60 s", "Dans Amazon RDS, quelle est la durée de l’interruption ?"),
        ("Multi-AZ cluster | 2 Mo/s", "Dans Amazon RDS, quel est le débit du Multi-AZ cluster ?"),
        ("Rétention | 35 jours", "Quelle est la rétention d’Amazon RDS ?"),
    ],
)  # fmt: skip
def test_a_unit_says_what_is_asked(row: str, prompt: str) -> None:
    heads = "Élément | Valeur"
    note = comparison(row, "Coût | Élevé", heads=heads).replace(
        "Comparatif", "Amazon RDS"
    )
    assert asked(note)[prompt] == row.split(" | ")[1]


def test_a_remark_of_names_alone_is_told_and_not_asked() -> None:
    note = comparison(
        "Inspector | Scan de failles | EC2, ECR, Lambda",
        "Macie | Données sensibles | Uniquement S3",
        heads="Service | Rôle | Remarque",
    )
    assert not any("particularité" in prompt for prompt in asked(note))
    assert not any("ECR" in card.answer for card in cards_of(note))
    assert any("ECR" in one.text for one in skipped_of(note))


@pytest.mark.parametrize("names", [("ALB", "NLB"), ("Aurora", "Neptune")])
def test_a_letter_of_a_label_names_none_of_its_rows(names: tuple[str, str]) -> None:
    rows = f"| {names[0]} | non |\n| {names[1]} | oui |\n"
    note = f"# Relais\n\n| Service | A une IP fixe |\n|---|---|\n{rows}"
    prompt = f"{names[0]} ou {names[1]} : lequel a une IP fixe ?"
    assert asked(note)[prompt] == names[1]


def test_a_cell_that_its_row_gives_away_is_asked_beside_the_others() -> None:
    note = """
    ## Chiffrement
    | Méthode | Gestion des clés |
    |---|---|
    | **SSE-S3** | Amazon |
    | **SSE-KMS** | AWS KMS |
    | **SSE-C** | Client |
    """
    told = asked(note)
    question = (
        "En matière de gestion des clés, en quoi diffèrent SSE-S3, SSE-KMS et SSE-C ?"
    )
    assert told[question] == "SSE-S3 : Amazon ; SSE-KMS : AWS KMS ; SSE-C : Client"
    plain = asked(note.replace("AWS KMS", "un coffre"))
    assert not any("diffèrent" in prompt for prompt in plain)


def test_what_the_names_say_themselves_sets_nothing_apart() -> None:
    note = """
        # Fichiers

        | Critère | Fichier séquentiel | Fichier indexé |
        |---|---|---|
        | Parcours | Séquentiel | Indexé |
        | Vitesse | Lente | Rapide |
        """
    prompts = asked(note)
    assert not any("parcours" in prompt for prompt in prompts)
    assert any("vitesse" in prompt for prompt in prompts)


LONG = "Quand la région a des zones | Si le réseau est privé | Après une mise à jour majeure | Selon le contrat signé"


@pytest.mark.parametrize(
    ("heads", "row"),
    [
        ("Critère | ALB | NLB | GWLB | CLB", f"Filtrage | {LONG}"),
        ("Critère | ALB | NLB | GWLB", "Chiffré | AES | Non géré | Avec une clé"),
        ("Critère | ALB | NLB", "Chiffré | AES avec une clé du client seulement | Non géré avant la version majeure"),
    ],
)  # fmt: skip
def test_more_than_is_remembered_of_one_row_is_left_out(heads: str, row: str) -> None:
    note = comparison(row, heads=heads)
    assert not asked(note)
    assert skipped_of(note)


def test_columns_in_small_letters_may_be_things() -> None:
    note = comparison("accès aléatoire | oui | non", heads=" | disque | bande")
    assert any("lequel" in one for one in asked(note))


def test_options_in_small_letters_begin_alike() -> None:
    note = comparison("accès aléatoire | non | oui", heads=" | tape | disque")
    (card,) = [one for one in cards_of(note) if one.choices]
    assert {one.islower() for one in (card.answer, *card.choices)} == {True}


def test_kinds_that_a_plural_heads_are_asked_with_it() -> None:
    note = comparison("accès distant | non | oui", heads=" | gateway | interface")
    asks = [
        one for one in asked(note.replace("Comparatif", "Endpoints")) if "lequel" in one
    ]
    assert all("endpoint interface" in one.lower() for one in asks)


def test_columns_that_are_no_things_do_not_differ() -> None:
    note = comparison(
        "Grosse | m9.large | 64 | 256 Go", heads=" | Nom | vCPU | Memoire"
    )
    assert not any("diffèrent" in one or "lequel" in one for one in asked(note))


def test_one_yes_with_more_beside_it_is_no_difference() -> None:
    note = comparison("Export CSV | oui | oui, depuis 2019", "Durée | 1 h | 2 h")
    assert not any("diffèrent" in one for one in asked(note))


def test_a_yes_that_each_explains_otherwise_is_a_difference() -> None:
    note = comparison("Journaux | oui, vers S3 | oui, vers syslog", "Durée | 1 h | 2 h")
    found = asked(note)["En matière de journaux, en quoi diffèrent l’ALB et le NLB ?"]
    assert found == "ALB : oui, vers S3 ; NLB : oui, vers syslog"


def test_how_two_things_go_together_is_no_cost() -> None:
    told = "Plus il est large, plus la copie coûte cher"
    note = comparison(f"Coût | {told} | 4 $ par mois", heads="Critère | Cache | Index")
    assert told not in asked(note).values()
    assert any(told in one.text for one in skipped_of(note))
    assert "4 $ par mois" in asked(note).values()


def test_units_alone_are_no_list_to_recall() -> None:
    units = "Jours, semaines, mois"
    note = comparison(f"Unité | {units} | {units}", "Durée | 1 h | 2 h")
    assert not any("Semaines" in one for one in asked(note).values())
    assert any(units in one.text for one in skipped_of(note))


def test_units_of_a_thing_of_its_own_are_listed() -> None:
    note = comparison(
        "Unité | Jours, mois | Blocs, pages, segments", "Durée | 1 h | 2 h"
    )
    assert "Blocs ; Pages ; Segments" in asked(note).values()
