"""A French sentence is asked only where its question has one answer, and no more."""

from __future__ import annotations

import pytest

from content.notes.language.base import Topic
from content.notes.language.french.complements import ask_adjective
from content.notes.language.french.statements import statement
from tests.content.notes.reading import NO_BREAK, asked


def question(sentence: str, topic: str = "Varnish") -> tuple[str, str] | None:
    found = statement(Topic(topic), sentence)
    return found and (found.prompt.translate(NO_BREAK), found.answer)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Propose des modules très utiles", id="anything may be proposed"),
        pytest.param("Utilise un langage à lui", id="anything may be used"),
        pytest.param("Peut contenir des règles", id="anything may be held"),
        pytest.param("Compatible avec des outils libres", id="with what else"),
        pytest.param("Préféré à Squid pour son débit", id="to what else"),
        pytest.param("Compresse jusqu’à 90 % le contenu", id="how much, and not what"),
        pytest.param("Dépasse le quota du site", id="a case"),
        pytest.param("Complété par de nombreuses autres règles", id="many"),
        pytest.param("Varnish est LE piège de cette partie", id="a remark"),
        pytest.param(
            "Varnish est un cache à connaître absolument", id="another remark"
        ),
    ],
)
def test_no_question_is_put_that_many_answers_fit(sentence: str) -> None:
    assert question(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "prompt", "answer"),
    [
        pytest.param(
            "Réplique les caches bloc par bloc, avec un retard de quelques secondes",
            "Que réplique Varnish ?", "Les caches bloc par bloc",
            id="what is told besides",
        ),
        pytest.param(
            "En mode relais, Varnish peut purger automatiquement les vieilles pages",
            "En mode relais, que peut purger automatiquement Varnish ?",
            "Les vieilles pages",
            id="an adverb behind the verb",
        ),
        pytest.param(
            "Adapté aux sites à fort trafic",
            "À quoi est adapté Varnish ?", "Aux sites à fort trafic",
            id="an adjective with one complement",
        ),
        pytest.param(
            "Le cache Varnish est un relais HTTP, donc les vieux proxys sont périmés",
            "Qu’est-ce que le cache Varnish ?", "un relais HTTP",
            id="what follows from it",
        ),
    ],
)  # fmt: skip
def test_the_answer_ends_where_the_question_does(
    sentence: str, prompt: str, answer: str
) -> None:
    found = question(sentence)
    assert found is not None
    assert (found[0], found[1].lower()) == (prompt, answer.lower())


def test_a_size_is_blanked_where_its_verb_asks_for_none() -> None:
    note = "# Varnish\n\n- Chiffre directement jusqu’à 4 Ko par bloc\n"
    assert list(asked(note).values()) == ["4 Ko"]


@pytest.mark.parametrize(
    ("sentence", "prompt", "answer"),
    [
        pytest.param(
            "À privilégier pour les pages lues souvent",
            "Dans quel cas privilégier Varnish ?", "pour les pages lues souvent",
            id="what is advised",
        ),
        pytest.param(
            "À éviter si chaque page est personnelle",
            "Dans quel cas éviter Varnish ?", "si chaque page est personnelle",
            id="what is advised against",
        ),
        pytest.param(
            "Idéal pour les sites très lus : presse, wiki, boutique",
            "Dans quel cas utiliser Varnish ?",
            "pour les sites très lus : presse, wiki, boutique",
            id="by examples",
        ),
    ],
)  # fmt: skip
def test_when_a_thing_is_of_use_is_asked_as_a_case(
    sentence: str, prompt: str, answer: str
) -> None:
    assert question(sentence) == (prompt, answer)


def test_a_use_that_goes_on_after_a_colon_is_asked_for_no_case() -> None:
    assert question("Idéal pour les sites : il faut un disque rapide") is None


def test_two_sentences_that_go_on_in_other_ways_say_two_things() -> None:
    note = (
        "# Amazon ElastiCache\n\n"
        "- ElastiCache chiffre les pages, avec une clé par adresse\n"
        "- ElastiCache compresse les pages, avec un seuil par taille\n"
    )
    prompts = {"Que chiffre ElastiCache ?", "Que compresse ElastiCache ?"}
    assert asked(note).keys() == prompts


@pytest.mark.parametrize(
    "said",
    ["Les pages (dans la mémoire, donc vite)", "Les pages (en zones, avec soin)"],
)
def test_no_answer_ends_in_the_middle_of_a_bracket(said: str) -> None:
    note = f"# Varnish\n\n- Varnish compresse {said[0].lower()}{said[1:]}\n"
    assert said in asked(note).values()


DISPATCH = (
    "# Relais\n\n| Service | {} |\n|---|---|\n| ALB | la page |\n| NLB | le port |\n"
)


@pytest.mark.parametrize(
    ("label", "prompt"),
    [
        ("Détermine", "Que détermine l’ALB ?"),
        ("Achemine", "Qu’achemine l’ALB ?"),
        ("Autorise", "Qu’autorise l’ALB ?"),
    ],
)
def test_a_verb_for_a_label_asks_what_is_done(label: str, prompt: str) -> None:
    assert prompt in asked(DISPATCH.format(label))


def test_a_verb_that_is_a_name_as_well_asks_nothing_by_itself() -> None:
    assert "Que clone l’ALB ?" not in asked(DISPATCH.format("Clone"))


@pytest.mark.parametrize("how", ["Chiffré au repos", "Redimensionnée à la volée"])
def test_how_a_thing_is_something_is_no_complement_of_it(how: str) -> None:
    assert ask_adjective("Varnish", f"{how}, sans coupure") is None
