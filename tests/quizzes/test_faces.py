from __future__ import annotations

from collections import Counter

import pytest

from content.models import Card
from quizzes.faces import Gap, Initial, face


def card(**fields: object) -> Card:
    return Card(
        **{"pk": 1, "kind": "attribute", "prompt": "?", "answer": "A", **fields}
    )


CHOICES = ["Objet", "Fichier", "Archive"]


def test_its_options_stay_while_it_is_shown() -> None:
    asked = card(answer="Bloc", choices=CHOICES)
    assert face(asked, reps=2).options == face(asked, reps=2).options


def test_its_options_change_their_order_from_showing_to_showing() -> None:
    asked = card(answer="Bloc", choices=CHOICES)
    orders = {
        tuple(option.text for option in face(asked, reps=reps).options)
        for reps in range(20)
    }
    assert len(orders) > 5


def test_the_right_option_is_as_often_in_each_place() -> None:
    places = Counter(
        [option.is_right for option in shown.options].index(True)
        for pk in range(1000)
        for shown in [face(card(pk=pk, answer="Bloc", choices=CHOICES), reps=pk % 7)]
    )
    assert sorted(places) == [0, 1, 2, 3]
    assert all(200 < times < 300 for times in places.values())


def test_one_option_alone_is_right() -> None:
    shown = face(card(answer="Bloc", choices=CHOICES), reps=0)
    assert [one.text for one in shown.options if one.is_right] == ["Bloc"]


def test_a_gap_is_filled_as_the_note_writes_it() -> None:
    shown = face(
        card(
            kind="cloze",
            prompt="Ext4 n’est pas pris en charge […].",
            answer="Par Windows",
            value="n’est pas pris en charge par Windows.",
        ),
        reps=0,
    )
    assert shown.gap == Gap("Ext4 n’est pas pris en charge ", "par Windows", ".")


def test_an_acronym_shows_where_its_letters_come_from() -> None:
    shown = face(card(kind="acronym", subject="DoH", answer="DNS over HTTPS"), reps=0)
    assert shown.initials == (
        Initial("D", "NS "), Initial("o", "ver "), Initial("H", "TTPS"),
    )  # fmt: skip


def test_an_acronym_of_other_letters_is_left_as_it_is() -> None:
    shown = face(card(kind="acronym", subject="XML", answer="Markup"), reps=0)
    assert shown.initials == ()


def test_two_things_compared_stand_side_by_side() -> None:
    items = ["GSI : autre clé", "LSI\u00a0: même clé"]
    shown = face(card(kind="comparison", items=items), reps=0)
    assert shown.pairs == (("GSI", "autre clé"), ("LSI", "même clé"))
    assert shown.items == ()


def test_what_has_no_name_before_it_is_a_list() -> None:
    shown = face(card(kind="comparison", items=["Ordre", "Débit"]), reps=0)
    assert [item.text for item in shown.items] == ["Ordre", "Débit"]


def test_long_answers_are_not_typed() -> None:
    assert face(card(answer="un deux trois quatre cinq"), reps=0).can_type
    assert not face(card(answer="un deux trois quatre cinq six"), reps=0).can_type
    # What stands in brackets need not be typed.
    assert face(card(answer="50 To (5 To avant décembre 2025)"), reps=0).can_type


def test_a_kind_of_another_version_is_still_shown() -> None:
    assert face(card(kind="row"), reps=0).answer == "A"


DRILL = {
    "kind": "drill",
    "prompt": "Comment ?",
    "answer": "La règle",
    "drill": {"rule": "capacity", "language": "fr", "mode": "strong read"},
}


def test_a_drill_asks_other_numbers_each_time_and_the_same_while_shown() -> None:
    asked = card(**DRILL)
    assert face(asked, reps=1) == face(asked, reps=1)
    assert len({face(asked, reps=reps).prompt for reps in range(20)}) > 15


def test_a_drill_of_options_is_chosen_from_them() -> None:
    options = [
        {"name": name, "max_delay_s": delay, "cost_rank": rank}
        for name, delay, rank in (("A", 1, 1), ("B", 60, 0))
    ]
    rule = {"rule": "selection", "language": "fr", "options": options}
    shown = face(card(**DRILL | {"drill": rule}), reps=0)
    assert shown.kind.is_chosen
    assert not shown.can_type
    assert {option.text: option.is_right for option in shown.options} == {
        name: name == shown.answer for name in "AB"
    }


def test_a_drill_explains_its_answer_and_gives_the_rule() -> None:
    shown = face(card(**DRILL), reps=0)
    assert shown.answer in shown.steps[-1]
    assert shown.rule == "Comment ? La règle"


@pytest.mark.parametrize(
    ("said", "trail"),
    [
        (
            {
                "kind": "acronym",
                "subject": "ENI",
                "answer": "Elastic Network Interface",
            },
            "Réseau › VPC",
        ),
        ({"answer": "Interface réseau élastique"}, "Réseau › VPC"),
        ({"answer": "Interface (ENI)"}, "Réseau › VPC"),
        ({"answer": "VPC"}, "Réseau › Interface réseau Élastique (ENI)"),
        ({"answer": "VPCs"}, "Réseau › VPC › Interface réseau Élastique (ENI)"),
        ({"answer": "…"}, "Réseau › VPC › Interface réseau Élastique (ENI)"),
    ],
)
def test_no_heading_says_the_answer(said: dict[str, str], trail: str) -> None:
    context = "Réseau › VPC › Interface réseau Élastique (ENI)"
    assert face(card(context=context, **said), reps=0).trail == trail


def test_no_colon_of_the_trail_begins_a_line() -> None:
    asked = card(context="Stockage › EBS : choisir", answer="gp3")
    assert face(asked, reps=0).trail == "Stockage › EBS\u00a0: choisir"
