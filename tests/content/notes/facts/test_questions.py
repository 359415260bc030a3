"""Questions that a note asks and answers itself."""

from __future__ import annotations

from content.notes.facts import reasons
from tests.content.notes.reading import asked, skipped_of


def test_a_question_in_bold_is_answered_by_the_line_under_it() -> None:
    note = """
    # FAQ VPC

    **Peut-on changer le CIDR d'un VPC ?**
    Non, mais on peut en ajouter quatre.

    **C'est quoi un subnet public ?**
    Un subnet qui a une route vers Internet.
    """
    assert asked(note) == {
        "Peut-on changer le CIDR d’un VPC ?": "Non, mais on peut en ajouter quatre",
        "VPC : qu’est-ce qu’un subnet public ?": "Un subnet qui a une route vers Internet",
    }


def test_a_heading_that_asks_is_answered_by_its_paragraph() -> None:
    note = """
    # VPC

    ## Q2 : Comment joindre S3 sans passer par Internet ?

    R : Avec un point de terminaison. Il est gratuit.

    ## Peut-on faire du peering transitif ?

    Non. Il faut une Transit Gateway.
    """
    found = asked(note)
    prompt = "Comment joindre S3 sans passer par Internet ?"
    assert found[prompt] == "Avec un point de terminaison"
    prompt = "VPC : peut-on faire du peering transitif ?"
    assert found[prompt] == "Non. Il faut une Transit Gateway"


def test_a_question_that_leans_on_another_sentence_is_not_asked() -> None:
    note = """
    # Lambda

    ## Pourquoi c'est important ?

    Le prix suit la durée.

    ## Quand l'utiliser dans un projet ?

    Pour des tâches courtes.
    """
    assert not any(
        "important" in prompt or "l’utiliser" in prompt for prompt in asked(note)
    )


def test_a_long_answer_ends_with_the_sentence_that_answers() -> None:
    note = """
    # Cache

    Q : Combien de temps un cache Varnish garde-t-il une page du site ?
    R : Deux minutes, sauf si l'application en dit plus dans ses en-têtes de réponse. Le
    réglage se trouve dans le fichier principal, et un redémarrage du service entier le relit. Une
    purge vide tout le cache.
    """
    assert list(asked(note).values()) == [
        "Deux minutes, sauf si l’application en dit plus dans ses en-têtes de réponse"
    ]


def test_a_row_of_amounts_is_of_what_the_heading_names() -> None:
    note = """
    # Lambda

    | Quoi | Combien |
    |---|---|
    | archive | 40 Mo |
    | durée | 12 min |
    | alias | 30 |
    """
    assert asked(note) == {
        "Lambda, archive : quelle taille ?": "40 Mo",
        "Lambda : quelle durée ?": "12 min",
        "Lambda, alias : combien ?": "30",
    }


def test_the_number_of_a_question_is_no_thing_to_define() -> None:
    note = """
    # Travaux dirigés

    ## Suricata

    Q1 — Reproductibilité d’une instance lancée avec ce code

    **Q3** : Suricata lit chaque paquet
    """
    assert asked(note) == {}
    assert {one.reason for one in skipped_of(note)} == {reasons.EXERCISE}


def test_what_a_thing_is_answers_neither_how_nor_why() -> None:
    note = """
    # LAN

    ## Comment fonctionne un LAN ?

    Le LAN est le premier réseau d'une entreprise. Il relie ses postes.

    ## Pourquoi un VLAN ?

    Un VLAN est un réseau logique.
    """
    assert not [one for one in asked(note) if "omment" in one or "ourquoi" in one]


def test_a_question_is_no_answer() -> None:
    note = """
    # LAN

    ## Comment identifier les machines du LAN ?

    **Qu'est-ce qu'une interface ?**

    Le point où un poste rejoint le réseau.
    """
    assert not any(answer.endswith("?") for answer in asked(note).values())


def test_what_is_a_name_is_asked_however_short() -> None:
    note = """
    # Questions about the databases

    - What’s Backtrack?
      - → Time rewind for one of the engines only.
    """
    assert asked(note) == {
        "What’s Backtrack?": "Time rewind for one of the engines only"
    }


def test_a_rubric_says_of_nothing_what_is_asked() -> None:
    note = """
    # Comparison & scenarios

    ## Restores

    - Can I copy snapshots across sites?
      - Yes, but by hand.
    """
    assert not asked(note)


def test_a_label_with_a_mark_is_a_label_and_what_answers_its_value() -> None:
    note = """
    # ElastiCache

    **Q : Durée de rétention ?**
    R : 40 minutes.

    **Q : VCL ?**
    R : Langage de configuration du cache. On le recharge à chaud.

    **Q : Les modes de purge ?**
    R :
    - Ban : par une expression, à la lecture
    - Soft : l'objet est périmé, et reste servi
    """
    found = asked(note)
    assert found["Quelle est la durée de rétention d’ElastiCache ?"] == "40 minutes"
    assert "Langage de configuration du cache" in found.values()
    prompt = "Quels sont les modes de purge d’ElastiCache ?"
    assert found[prompt] == "Ban ; Soft"


def test_a_question_behind_its_mark_is_asked_of_what_stands_above() -> None:
    note = """
    # Kinesis

    Q : C'est quoi, au juste ?
    R : Un flux de données managé. Il garde un jour par défaut.

    Q : Faut-il Lambda ?
    R : Non, un client suffit.

    Q : Relire un enregistrement ?
    R : Avec un itérateur placé à une date, tant que la rétention dure.

    Q : Un shard, c'est quoi ?
    R : Une unité de débit.
    """
    found = asked(note)
    assert found["Qu’est-ce que Kinesis ?"] == "Un flux de données managé"
    assert found["Kinesis : faut-il Lambda ?"] == "Non, un client suffit"
    assert "Kinesis : comment relire un enregistrement ?" in found
    assert found["Kinesis : qu’est-ce qu’un shard ?"] == "Une unité de débit"


def test_a_question_that_says_what_stands_above_is_asked_as_it_is() -> None:
    note = """
    # Les files d'attente

    Q : Que garde une file d'attente ?
    R : Les messages que personne n'a lus.
    """
    assert list(asked(note)) == ["Que garde une file d’attente ?"]


def test_neither_a_choice_of_two_nor_an_error_is_asked_bare() -> None:
    note = """
    # Kinesis

    Q : Streams ou Firehose ?
    R : Cela dépend du délai que supportent les clients.

    Q : LimitExceededException ?
    R : Trop d'appels par seconde sur ce flux.
    """
    assert not asked(note)


def test_a_question_and_its_answer_may_be_two_blocks() -> None:
    note = """
    # Kinesis

    Question 1 : Durée de rétention max ?

    Réponse : 365 jours.

    - Q : Taille max d'un enregistrement ?
      R : 1 Mo.
    - **Q : Peut-on chiffrer un flux ?**
      - R : Oui, avec une clé KMS.
    """
    assert list(asked(note).values()) == ["365 jours", "1 Mo", "Oui, avec une clé KMS"]


def test_a_numbered_question_is_answered_by_what_stands_under_it() -> None:
    note = """
    # Kinesis

    Q1 : Rétention ?
    24 h, jusqu'à 365 jours
    Q2 : Shard ?
    Unité de débit de 1 Mo par seconde
    Q3 : Peut-on rejouer un flux ?
    Oui, tant que la rétention dure
    """
    found = asked(note)
    assert found["Quelle est la rétention de Kinesis ?"] == "24 h, jusqu’à 365 jours"
    assert "Kinesis : peut-on rejouer un flux ?" in found
    assert not [one for one in found if one == "Qu’est-ce que Kinesis ?"]
