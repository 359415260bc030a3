"""Terms with what they are typed below them: bullets, fences, numbered parts."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked, facts_of, skipped_of


@pytest.mark.parametrize(
    "note",
    [
        pytest.param(
            "# Notes\n\n* /srv\nContient les fichiers des services.\n* /opt\n"
            "Contient les paquets ajoutés.\n", id="on the next line",
        ),
        pytest.param(
            "# Notes\n\n* /srv\n\n    Contient les fichiers des services.\n\n* /opt\n\n"
            "    Contient les paquets ajoutés.\n", id="in a paragraph of the bullet",
        ),
        pytest.param(
            "# Notes\n\n* /srv\n    ```\n    Contient les fichiers des services.\n    ```\n"
            "* /opt\n    ```\n    Contient les paquets ajoutés.\n    ```\n", id="in a fence",
        ),
        pytest.param(
            "# Notes\n\n* Dossiers\n    * /srv\n    Contient les fichiers des services.\n"
            "    * /opt\n    Contient les paquets ajoutés.\n", id="below a bullet",
        ),
    ],
)  # fmt: skip
def test_what_stands_below_a_term_is_said_of_it(note: str) -> None:
    cards = asked(note)
    assert cards["Que contient /srv ?"] == "Les fichiers des services"
    assert cards["Que contient /opt ?"] == "Les paquets ajoutés"


def test_only_the_first_sentence_is_of_the_term() -> None:
    note = "# Notes\n\n* /srv\n\n    Contient les fichiers. On y place aussi un lien.\n"
    assert [fact.value for fact in facts_of(note)] == ["Contient les fichiers"]
    assert "On y place aussi un lien." in {one.text for one in skipped_of(note)}


def test_a_sentence_that_names_its_term_defines_it() -> None:
    note = "* Noyau\n    ```\n    Un noyau est un programme qui gère le matériel.\n    ```\n"
    assert asked(note) == {
        "Qu’est-ce qu’un noyau ?": "Un programme qui gère le matériel"
    }


@pytest.mark.parametrize(
    "note",
    [
        pytest.param("* Commandes\n    ```\n    ls\n    cd\n    rm\n    ```\n", id="commands"),
        pytest.param("* Droits\n\n    réserver le compte aux tâches lourdes\n", id="advice"),
        pytest.param("* Fichiers triés\n\n    journal des écritures en attente\n", id="number"),
        pytest.param("* Noyau\n    ```python\n    Contient(les, fichiers)\n    ```\n", id="code"),
        pytest.param("* Noyau\n\n    Permet de gérer le matériel\n", id="a common word acts"),
    ],
)  # fmt: skip
def test_what_may_be_said_of_anything_is_left_aside(note: str) -> None:
    assert asked(note) == {}


def test_what_a_bullet_holds_besides_is_reported() -> None:
    note = "- Un cas rare de panne\n\n    Le second nœud reprend la main.\n"
    assert "Le second nœud reprend la main." in {one.text for one in skipped_of(note)}


_PARTS = """
Deux outils se partagent les files.

1. Zeta ZQS (Zeta Queue System)
Zeta ZQS range les messages dans des files.

Rétention maximale : 14 jours

2. Zeta MQ
Zeta MQ est un courtier hébergé.

Taille maximale : 3 Mo
"""


def test_lists_of_one_name_number_the_parts_of_a_note() -> None:
    subjects = {fact.value: fact.subject for fact in facts_of(_PARTS)}
    assert subjects["14 jours"] == "Zeta ZQS (Zeta Queue System)"
    assert subjects["3 Mo"] == "Zeta MQ"


def test_one_numbered_bullet_alone_heads_nothing() -> None:
    note = "Au choix :\n\n1. Amazon SQS\n\nRétention maximale : 14 jours\n"
    assert asked(note) == {}


def test_an_aside_in_front_takes_no_definition_away() -> None:
    note = (
        "# Glossaire\n\n**CacheBox**\n> *Analogie : un gardien de nuit.*\n"
        "> Serveur qui garde les pages en mémoire.\n"
    )
    assert asked(note)["Qu’est-ce que CacheBox ?"] == (
        "Serveur qui garde les pages en mémoire"
    )


@pytest.mark.parametrize(
    ("said", "prompt", "answer"),
    [
        ("C’est un serveur qui garde les pages.", "Qu’est-ce que CacheBox ?",
         "Un serveur qui garde les pages"),
        ("Ce service permet de garder les pages.", "Que permet CacheBox ?",
         "De garder les pages"),
        ("Il contient les pages du site.", "Que contient CacheBox ?",
         "Les pages du site"),
    ],
)  # fmt: skip
def test_what_opens_a_part_is_said_of_its_name(
    said: str, prompt: str, answer: str
) -> None:
    assert asked(f"# Notes\n\n## CacheBox\n\n{said}\n") == {prompt: answer}


def test_what_comes_later_may_be_of_anything() -> None:
    note = (
        "# Notes\n\n## CacheBox\n\nCacheBox garde les pages du site. Un tampon sert aux"
        " envois.\n\nC’est un espace de la mémoire.\n"
    )
    assert "Un espace de la mémoire" not in asked(note).values()


def test_a_bold_line_heads_the_line_below_it() -> None:
    note = (
        "# Notes\n\n## Grappe\n\n* **varnishd**\nAgent qui garde les pages en mémoire.\n"
        "* **varnishlog**\n« varnishlog » est un outil qui affiche le journal.\n"
    )
    assert asked(note) == {
        "Que désigne « varnishd » ?": "Agent qui garde les pages en mémoire",
        "Que désigne « varnishlog » ?": "Un outil qui affiche le journal",
    }


def test_a_line_that_spells_its_heading_out_defines_nothing() -> None:
    note = (
        "# VRRP\n\n- Virtual Router Redundancy Protocol\n"
        "- Protocole réseau qui partage une adresse entre routeurs\n"
    )
    assert asked(note) == {
        "Que signifie le sigle VRRP ?": "Virtual Router Redundancy Protocol",
        "Qu’est-ce que VRRP ?": (
            "Protocole réseau qui partage une adresse entre routeurs"
        ),
    }


def test_what_opens_a_part_called_definition_defines_what_is_above() -> None:
    note = (
        "# Attaques\n\n## Cross-Site Scripting (XSS)\n\n### Définition\n\n"
        "- Injection de scripts malveillants dans les pages d’un site. Les navigateurs les lancent.\n"
    )
    assert asked(note)["Qu’est-ce que Cross-Site Scripting (XSS) ?"] == (
        "Injection de scripts malveillants dans les pages d’un site"
    )


_ROLL = """
## CacheBox

Cas d’usage :

Pages des visiteurs sans compte : CacheBox garde la page entière et la sert.
Images des articles : le disque en garde une copie par taille.
"""


def test_lines_that_begin_with_a_label_are_listed_by_them() -> None:
    assert asked(_ROLL)["Quels sont les principaux cas d’usage de CacheBox ?"] == (
        "Pages des visiteurs sans compte ; Images des articles"
    )


@pytest.mark.parametrize("heading", ["À savoir", "Étapes", "Exemple"])
def test_labels_under_no_plural_of_theirs_are_no_list(heading: str) -> None:
    note = _ROLL.replace("Cas d’usage", heading)
    assert not any(" ; " in answer for answer in asked(note).values())


def test_what_a_thing_does_well_is_one_answer() -> None:
    note = (
        "## CacheBox\n\n- **Avantages** :\n  - Réduit le trafic du site\n"
        "  - Améliore les temps de réponse\n"
    )
    assert asked(note) == {
        "Quels sont les avantages de CacheBox ?": (
            "Réduit le trafic du site ; Améliore les temps de réponse"
        )
    }


def test_names_under_categories_are_asked_by_their_category() -> None:
    note = (
        "# Disques\n\n## Catégories de disques\n\nRapides (bases de données) : gp3, io2\n\n"
        "Lents (archives) : sc1, st1\n"
    )
    cards = asked(note)
    assert cards["Quels disques relèvent de la catégorie « Rapides » ?"] == "gp3 ; io2"
    # Of what «sc1» is one, its letters do not tell.
    assert not any("catégorie regroupe" in prompt for prompt in cards)


def test_words_under_categories_are_no_names() -> None:
    note = "# Disques\n\n## Catégories de disques\n\nRapides : bases, caches\n"
    assert asked(note) == {}


def test_what_follows_a_definition_goes_on_about_its_term() -> None:
    note = (
        "# Notes\n\n- **CacheBox** :\n  - **Définition** : CacheBox est un serveur qui"
        " garde les pages. Il stocke une copie du site.\n"
    )
    assert asked(note)["Que stocke CacheBox ?"] == "Une copie du site"
