"""A question whose words alone do not tell of what it asks says of what."""

from __future__ import annotations

from tests.content.notes.reading import asked

_SPOKEN = "SMTP achemine le courrier. Un client parle SMTP au serveur.\n\n"
_SIDES = "### La file d’attente\n\n- **Durée maximale** : cinq jours\n- **Port TLS par défaut** : 587\n"
_BARE = "Quelle est la durée maximale de la file d’attente ?"


def _under(title: str, *, spoken: str = _SPOKEN) -> dict[str, str]:
    return asked(f"# Cours\n\n## {title}\n\n{spoken}{_SIDES}")


def test_a_common_noun_is_asked_of_what_the_headings_name() -> None:
    told = _under("SMTP")
    assert "SMTP : quelle est la durée maximale de la file d’attente ?" in told


def test_one_of_several_that_are_counted_is_asked_of_what_has_them() -> None:
    sides = _SIDES.replace("La file d’attente", "Phase 2")
    told = asked(f"# Cours\n\n## SMTP\n\n{_SPOKEN}{sides}")
    assert "SMTP : quelle est la durée maximale de la phase 2 ?" in told


def test_letters_in_brackets_are_how_a_note_speaks_of_it() -> None:
    told = _under("Simple Mail Transfer Protocol (SMTP)")
    assert "SMTP : quelle est la durée maximale de la file d’attente ?" in told


def test_a_question_that_names_something_stands_alone() -> None:
    assert "Quel est le port TLS par défaut de la file d’attente ?" in _under("SMTP")


def test_a_title_that_the_text_never_speaks_of_is_no_place() -> None:
    assert _BARE in _under("SMTP", spoken="")


_BESIDE = (
    "# Open Directory (OD)\n\nUn annuaire.\n\n# Objets OD\n\nDes comptes.\n\n# Outils OD\n\n"
    "Une console.\n\n# Sauvegarder OD\n\nUne archive.\n\n# Synchronisation\n\n"
    "- **Durée maximale** : cinq minutes\n- **Sens** : du maître vers les copies\n"
)


def test_a_title_whose_parts_stand_beside_it_places_them() -> None:
    told = "OD : quelle est la durée maximale de la synchronisation ?"
    assert told in asked(_BESIDE)
    assert told not in asked(_BESIDE.replace(" OD\n", " LDAP\n"))


def test_a_title_of_two_is_no_place() -> None:
    spoken = "Le DNS nomme les serveurs. Un client parle au DNS.\n\n"
    assert _BARE in _under("Relais et DNS", spoken=spoken)


def test_what_a_sentence_announces_is_in_no_place_above() -> None:
    title = f"SMTP\n\n{_SPOKEN}### On distingue trois types de serveurs"
    note = f"# Cours\n\n## {title}\n\n#{_SIDES}"
    assert _BARE in asked(note)


def test_a_named_thing_of_two_words_is_asked_of_what_has_it() -> None:
    note = f"# Cours\n\n## SMTP\n\n{_SPOKEN}### Mail Queue\n\n- **Durée maximale** : cinq jours\n"
    assert "SMTP : quelle est la durée maximale de la Mail Queue ?" in asked(note)


def test_an_entry_is_placed_though_its_answer_names_the_place() -> None:
    table = (
        "# Domain Name System (DNS)\n\n## Glossaire\n\n| Terme | Définition |\n|---|---|\n"
        "| **Racine** | Sommet de la hiérarchie DNS |\n"
        "| **Feuille** | Nom sans aucun nom en dessous |\n"
    )
    assert "Dans le DNS, que désigne le terme « Racine » ?" in asked(table)


def test_a_common_noun_after_sous_is_no_system() -> None:
    note = f"# Cours\n\n## Masque de sous réseau\n\n{_SIDES}"
    assert not [prompt for prompt in asked(note) if prompt.startswith("Sous réseau")]
