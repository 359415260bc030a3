from __future__ import annotations

import pytest

from content.notes.facts import reasons
from tests.content.notes.reading import asked, skipped_of


def _reasons(note: str) -> dict[str, str]:
    return {one.text: one.reason for one in skipped_of(note)}


def test_options_of_a_quiz_are_told_true_of_nothing() -> None:
    note = """
        # Révision du stockage

        #### QUESTION 1

        ##### Que choisir pour partager des fichiers entre instances ?

        1. Un volume EBS attaché à une instance

        2. Un système de fichiers EFS

        3. Un disque local
    """
    assert asked(note) == {}
    assert reasons.EXERCISE in _reasons(note).values()


@pytest.mark.parametrize(
    "heading", ["## Quiz : le stockage", "## Exercice 2", "## QCM"]
)
def test_what_an_exercise_lists_is_no_list(heading: str) -> None:
    listed = """
        # Amazon S3

        {}

        1. Créer un bucket
        2. Copier un objet
        3. Lire ses métadonnées
    """
    assert asked(listed.format(heading)) == {}
    assert asked(listed.format("## Étapes de mise en route")) != {}


def test_a_heading_that_speaks_of_evaluation_is_none() -> None:
    note = """
        # IAM

        ## Évaluation des politiques

        - **Refus explicite** : une règle Deny qui l’emporte sur toute règle Allow
    """
    assert asked(note) != {}


def test_ticked_boxes_under_questions_make_a_page_a_quiz() -> None:
    note = """
        1. Un conteneur est une instance d’une image. *

        - [x] Vrai
        Faux

        2. Pourquoi écrire un Dockerfile ? *

        Pour publier une application
        - [x] Pour construire une image

        3. Le registre public est un disque partagé. *

        Vrai
        - [x] Faux
    """
    assert asked(note) == {}


def test_boxes_without_questions_make_none() -> None:
    note = """
        # Amazon S3

        Amazon S3 est un service de stockage d’objets.

        - [x] lire la page sur S3
        - [ ] lire la page sur EFS
    """
    assert len(asked(note)) == 1


def test_the_right_answer_named_below_answers_the_question() -> None:
    note = """
        # Révisions

        **Quel service permet de suivre chaque réglage changé des ressources AWS ?**

        AWS Artifact
        AWS Config
        AWS KMS

        La bonne réponse est **AWS Config**.

        - AWS Artifact est un service qui donne accès aux rapports de conformité.
    """
    question = (
        "Quel service permet de suivre chaque réglage changé des ressources AWS ?"
    )
    cards = asked(note)
    assert cards[question] == "AWS Config"
    assert "Qu’est-ce qu’AWS Artifact ?" in cards
    told = _reasons(note)
    assert told["AWS Artifact AWS Config AWS KMS"] == reasons.EXERCISE
    assert not any(one.startswith("Quel service") for one in told)


def test_a_right_answer_without_its_question_is_no_card() -> None:
    note = """
        # Révisions

        La bonne réponse est **AWS Config**.
    """
    assert asked(note) == {}


def test_a_callout_that_sets_a_task_is_an_exercise() -> None:
    note = """
        # La commande ping

        !!! question "Tester la commande"
            1. Lancer la commande sur une adresse voisine.
            2. Lancer la commande sur une adresse lointaine.
            3. Comparer les deux durées.
    """
    assert asked(note) == {}
    assert reasons.EXERCISE in _reasons(note).values()


def test_steps_that_ask_back_are_no_steps_to_know() -> None:
    note = """
        # La commande ping

        ## Étapes de la commande ping

        1. Lancer la commande sur une adresse voisine
        2. Lire la durée. Que se passe-t-il ?
        3. Lancer la commande sur une adresse lointaine
    """
    assert asked(note) == {}


def test_what_options_spell_out_is_still_known() -> None:
    note = """
        # Révisions

        ## Question 1

        - Identity and Access Management (IAM)
        - Key Management Service (KMS)
    """
    assert asked(note) == {
        "Que signifie le sigle IAM ?": "Identity and Access Management",
        "Que signifie le sigle KMS ?": "Key Management Service",
    }


def test_a_case_and_its_marked_answer_are_an_exercise() -> None:
    note = """
        ## Transferts

        > **Q7.** 40 To à déplacer, une ligne déjà pleine.
        > **R.** `Snowcone`, ou deux si le délai presse. Par la ligne il faudrait 60 jours.
        """
    assert asked(note) == {}
    assert set(_reasons(note).values()) == {reasons.EXERCISE}


@pytest.mark.parametrize(
    "line",
    [
        "Petit calcul du soir : 12 écritures par seconde d’objets de 3 Ko ? 3 WCU chacune, donc 36.",
        "Travail pour le 12 : refaire la maquette Kinesis, relire le TP",
        "Mini-cas du jour : 12 objets de 3 Ko par seconde",
        "Mnémo de Léa : *Firehose* = lance à incendie qui arrose, *Streams* = ruisseau qui garde",
        "maj : 12/04 • région des exemples : eu-west-1 (Dublin)",
    ],
)
def test_what_is_worked_out_or_set_for_a_day_makes_no_card(line: str) -> None:
    note = f"## Kinesis\n\n{line}\n"
    assert asked(note) == {}
    assert _reasons(note)


def test_what_a_verdict_or_an_exception_marks_is_of_what_stands_above() -> None:
    note = """
        ## Files SQS

        OK pour : tâches, courriels. PAS OK : appels en direct, jeux.

        - sauf **files FIFO** : même ordre, même groupe, répliqués
        """
    assert not any("OK" in one or "sauf" in one for one in asked(note))


def test_the_end_of_an_address_is_no_thing() -> None:
    note = """
        ## Subnet

        | IP | à quoi ça sert |
        |---|---|
        | .7 | serveur de temps |
        | .8 | passerelle de secours |
        """
    assert asked(note) == {}
    assert _reasons(note)
