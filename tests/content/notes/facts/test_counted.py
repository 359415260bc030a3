"""What headings are counted by is no part of what they name, where their order shows it."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked, facts_of


def _note(*headings: str) -> str:
    parts = (
        f"## {one}\n\n- Rétention : {at} jours\n" for at, one in enumerate(headings, 2)
    )
    return "# Carnet de bord\n\n" + "\n".join(parts)


@pytest.mark.parametrize(
    "counted",
    [
        ("A. CloudWatch", "B. CloudTrail"),
        ("T1. CloudWatch", "T2. CloudTrail"),
        ("I – CloudWatch", "II – CloudTrail"),
        ("[A] CloudWatch", "[B] CloudTrail"),
        ("A/ CloudWatch", "B/ CloudTrail"),
        ("I. A. CloudWatch", "I. B. CloudTrail"),
        ("II.A. CloudWatch", "II.B. CloudTrail"),
        ("Partie un : CloudWatch", "Partie deux : CloudTrail"),
    ],
)
def test_headings_are_about_what_stands_behind_their_counts(
    counted: tuple[str, ...],
) -> None:
    assert [*asked(_note(*counted))] == [
        "Quelle est la rétention de CloudWatch ?",
        "Quelle est la rétention de CloudTrail ?",
    ]


@pytest.mark.parametrize(
    "names",
    [
        # Neither begins at the first, nor does one follow the other.
        ("L4 : la couche transport", "L7 : la couche application"),
        ("C. Routage", "D. Filtrage"),
        ("I.A. générative", "Deep Learning"),
    ],
)
def test_what_no_order_proves_may_be_a_name(names: tuple[str, ...]) -> None:
    trails = {fact.trail[-1] for fact in facts_of(_note(*names))}
    assert trails == set(names)


def test_counts_may_begin_anew_under_another_heading() -> None:
    note = """
    # Carnet

    ## Premier volet

    ### A. CloudWatch

    - Rétention : 15 mois

    ### B. CloudTrail

    - Rétention : 90 jours

    ## Second volet

    ### A. Config

    - Rétention : 7 ans
    """
    assert asked(note)["Quelle est la rétention de Config ?"] == "7 ans"
