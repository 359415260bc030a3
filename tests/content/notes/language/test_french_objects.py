"""«Que fait X ?» is asked where one whole thing answers it."""

from __future__ import annotations

import pytest

from content.notes.facts.values import first_part
from content.notes.language import Topic, asker
from content.notes.language.base import Question
from content.notes.language.french.agents import passive
from content.notes.language.french.object_questions import infinitives, one_object
from content.notes.language.french.verbs import is_plural_verb
from tests.content.notes.reading import asked

FR = asker("fr")
LOCK = Topic("Le verrou")


@pytest.mark.parametrize(
    ("prompt", "answer"),
    [
        pytest.param("Que commence l’analyseur ?", "La lecture du fichier", id="a phase"),
        pytest.param("Que fait l’échange une fois la clé connue ?", "Commence", id="a verb"),
        pytest.param("Que représente les trois octets ?", "Le réseau", id="agreement"),
        pytest.param("Que vérifie le verrou ?", "L’état avant que la page soit écrite",
                     id="half of it is when"),
        pytest.param("Que peut vouloir un client ?", "Un jeton", id="any wish"),
        pytest.param("Que doit autoriser le verrou ?", "La lecture", id="in some case"),
    ],
)  # fmt: skip
def test_a_question_without_one_object_is_none(prompt: str, answer: str) -> None:
    assert one_object(Question(prompt, answer)) is None


@pytest.mark.parametrize(
    ("prompt", "answer", "whole"),
    [
        ("Que supprime le filtre ?", "Tout risque de fuite, mais cela ralentit les pages",
         "Tout risque de fuite"),
        ("Que contient le journal ?", "Une liste d’adresses et de dates",
         "Une liste d’adresses et de dates"),
        ("Dans le cache, que garantit un bail ?", "L’ordre des écritures",
         "L’ordre des écritures"),
        ("Que ne peut pas contenir le groupe ?", "Un autre groupe", "Un autre groupe"),
        ("Que fait l’agent ?", "Répond au maître", "Répond au maître"),
    ],
)  # fmt: skip
def test_the_object_is_the_answer(prompt: str, answer: str, whole: str) -> None:
    assert one_object(Question(prompt, answer)) == Question(prompt, whole)


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [("chiffrent", "chiffrer"), ("définit", "definir"), ("lit", "lire"),
     ("envoie", "envoyer"), ("reçoit", "recevoir"), ("couvre", "couvrir"),
     ("contiennent", "contenir"), ("résout", "resoudre"), ("sert", "servir")],
)  # fmt: skip
def test_the_infinitives_of_a_form(form: str, infinitive: str) -> None:
    folded = form.replace("é", "e").replace("ç", "c")
    assert infinitive in infinitives(folded)


def test_what_contains_is_one() -> None:
    assert not is_plural_verb("contient")
    assert not is_plural_verb("convient")
    assert is_plural_verb("vérifient")


def test_two_things_done_are_asked_by_no_agent() -> None:
    sentence = "Les blocs sont triés et ne peuvent être repris par un voisin"
    assert FR.statement(LOCK, sentence) is None


def test_one_consists_in_doing() -> None:
    told = FR.statement(Topic("Le bail"), "Le bail consiste à réserver une adresse")
    assert told is not None
    assert told.prompt.startswith("En quoi consiste le bail")


def test_a_side_that_gives_the_object_away_is_not_named() -> None:
    told = Question("Qu’autorise le motif ?", "Un filtrage riche")
    assert FR.aside("Filtrage", told) == told
    aside = FR.aside("Sécurité", told)
    assert aside is not None
    assert aside.prompt.startswith("Côté sécurité")


def test_a_list_below_a_question_or_a_whole_sentence_is_no_object() -> None:
    choices = ("Rapide", "Lent", "Moyen")
    question = "Quels sont les choix suivants considérés comme sûrs"
    assert not FR.enumeration(LOCK, question, choices, open_ended=False)
    note = "# TCP\n\nUn échange TCP fonctionne en trois temps :\n\n- l’ouverture\n- l’échange\n- la fin\n"
    assert not any("Que fonctionne" in prompt for prompt in asked(note))


def test_a_text_is_not_cut_behind_what_announces_the_rest() -> None:
    text = (
        "Protection du noyau qui rend la table des adresses immuable au démarrage, "
        "ce qui évite la modification de toutes les adresses des fonctions externes"
    )
    assert first_part(text, 14).endswith("démarrage")


@pytest.mark.parametrize(
    ("prompt", "answer", "asks"),
    [
        ("Par quoi est fourni le wifi ?", "Par un fournisseur local", "Par qui"),
        ("Par quoi est remplacé IDE ?", "Par SATA", "Par quoi"),
        ("Par quoi la location est-elle facturée ?", "Par seconde", ""),
        ("Dans quoi les clés sont-elles préférées ?", "Dans le fichier", ""),
        ("Dans quoi les clés sont-elles stockées ?", "Dans un coffre", "Dans quoi"),
    ],
)  # fmt: skip
def test_who_and_where_it_is_done_is_asked_of_what_may_be(
    prompt: str, answer: str, asks: str
) -> None:
    told = passive(Question(prompt, answer))
    assert told.prompt.startswith(asks) if told else not asks


@pytest.mark.parametrize(
    "sentence",
    [
        "Le nombre de copies peuvent être géré par un agent",
        "Les trois s’appuient sur un registre commun",
    ],
)
def test_what_no_one_named_is_kept_nowhere(sentence: str) -> None:
    assert "quoi" not in " ".join(asked(f"# Amazon Aurora\n\n- {sentence}\n"))


@pytest.mark.parametrize(("name", "asks"), [("Amazon Aurora", True), ("Usages", False)])
def test_only_a_named_thing_has_what_its_article_says(name: str, *, asks: bool) -> None:
    sentence = "Les images sont gardées dans le cache du rack"
    assert (FR.statement(Topic(name), sentence) is not None) is asks


def test_an_example_of_somebody_makes_no_card() -> None:
    note = "# Nginx\n\n- Une startup lance un site et {} de 90 Go par jour\n"
    assert not asked(note.format("consomme plus"))
    assert (
        one_object(Question("Que doivent choisir les entreprises ?", "Un modèle"))
        is None
    )
    assert one_object(Question("Que fait une startup ?", "Lance un site")) is None


def test_a_person_is_asked_for_with_qui() -> None:
    by = Question("Par quoi est décrit le Zeta ?", "Par Robert E. Kahn dans un mémoire")
    told = passive(by)
    assert told is not None
    assert told.prompt.startswith("Par qui")
    same = passive(by._replace(answer="Par Zeta Corp dans un mémoire"))
    assert same is not None
    assert same.prompt.startswith("Par quoi")
