"""A code is no answer, and nobody finds a question behind a paragraph."""

from __future__ import annotations

from tests.content.notes.reading import asked, skipped_of

GRID = """
# Sauvegardes

| | Veille active | Copie froide | Miroir |
|---|---|---|---|
| Serveurs allumés | O, taille réduite | N | O |
| Délai de reprise | 10 min | 24 h | 0 s |
"""


def test_the_marks_of_a_grid_answer_nothing() -> None:
    found = asked(GRID)
    assert "24 h" in found.values()
    assert not [one for one in found.values() if one[0] in "ON" and len(one) < 20]


def test_yes_is_no_thing_that_supports_another() -> None:
    note = """
    # Cache

    | Varnish | critère | Squid |
    |---|---|---|
    | oui (disque, RAM) | persistance | non |
    | mode miroir | copies | oui |
    """
    assert not [one for one in asked(note) if "oui" in one.split("«")[0]]


def test_a_label_typed_small_needs_its_owner() -> None:
    note = """
    # The numbers I mix up

    limit | value | can I raise it
    --- | --- | ---
    env vars | 4 KB all together | no
    concurrency | 1,000 per region per account | yes, ask
    """
    assert not [one for one in asked(note) if one[0].islower()]


def test_a_letter_answers_where_letters_are_asked_for() -> None:
    note = """
    # Disques

    | Disque | Lettre de lecteur |
    |---|---|
    | Système | C |
    | Sauvegarde | E |
    """
    assert {"C", "E"} <= set(asked(note).values())


def test_nothing_is_asked_behind_a_paragraph() -> None:
    above = "VARNISH ce que j'ai compris : " + "un cache devant le site, pas derrière, "
    note = f"{above * 4}\n---\n\n- **Grace** : délai où un objet périmé sert encore\n"
    assert not [one for one in asked(note) if len(one.split()) > 40]
    assert asked(note) or skipped_of(note)
