"""Revision lines are divided first, then each piece must stand alone."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked, cards_of, facts_of, skipped_of


@pytest.mark.parametrize("sign", ["·", "•", "|"])
def test_each_piece_of_a_line_is_about_its_own_name(sign: str) -> None:
    line = (
        f"OSPF = protocole à état de liens {sign} RIP = protocole à vecteur de distance"
    )
    found = asked(f"# Routage\n\n{line}\n")
    assert found["Qu’est-ce qu’OSPF ?"] == "Protocole à état de liens"
    assert found["Qu’est-ce que RIP ?"] == "Protocole à vecteur de distance"


def test_pieces_without_a_label_are_about_the_name_before_them() -> None:
    note = "# Routage\n\n**BGP** : port 179 · session maintenue 90 s · image de 12 Mo\n"
    assert {fact.subject for fact in facts_of(note)} == {"BGP"}
    assert "BGP : session maintenue […]" in asked(note)


def test_a_piece_that_nothing_names_makes_no_card() -> None:
    note = "# Routage\n\nlien lent 64 Kbps, partagé · BGP : session gardée 90 s\n"
    assert all("64" not in card.answer for card in cards_of(note))
    assert any("64 Kbps" in one.text for one in skipped_of(note))


def test_what_one_label_lists_between_dots_is_one_list() -> None:
    note = "# Routage\n\n- Protocoles : OSPF en interne · RIP · BGP entre opérateurs\n"
    (fact,) = facts_of(note)
    assert fact.shape == "enumeration"
    assert fact.items == ("OSPF en interne", "RIP", "BGP entre opérateurs")


def test_semicolons_divide_what_is_all_labelled_alike() -> None:
    note = "# Routage\n\nOSPF = protocole à état de liens ; RIP = protocole à vecteur\n"
    assert {"Qu’est-ce qu’OSPF ?", "Qu’est-ce que RIP ?"} <= set(asked(note))


def test_a_sign_inside_brackets_divides_nothing() -> None:
    note = "# BGP\n\n- **Débit** : 10 Gbit/s par session (2 sessions ; 5 Gbit/s · partagé)\n"
    (fact,) = facts_of(note)
    assert fact.value.endswith("(2 sessions ; 5 Gbit/s · partagé)")


def test_a_need_keeps_its_word_before_two_things() -> None:
    note = "# API\n\n- besoin de cache ou de quotas → API Gateway\n"
    (prompt,) = asked(note)
    assert "« Besoin de cache ou de quotas »" in prompt


def test_what_follows_a_case_is_of_what_is_at_hand() -> None:
    note = "# BGP\n\n- routeur BGP bloqué en attente → plus de session. Une session coûte 2 Ko\n"
    assert all(fact.subject == "BGP" for fact in facts_of(note))


def test_what_follows_an_arrow_is_of_what_is_at_hand() -> None:
    note = "# BGP\n\nFSM → Idle, Connect, Active. Un voisin BGP garde la session 90 s\n"
    assert facts_of(note)[-1].subject == "BGP"
