from __future__ import annotations

import pytest

from content.banks.shuffling import keep_last
from tests.content.banks.simple import question


@pytest.mark.parametrize(
    "text",
    [
        "Toutes les réponses ci-dessus",
        "Toutes les réponses sont correctes.",
        "Aucune de ces réponses",
        "Aucune des propositions précédentes",
        "All of the above",
        "None of these options is right",
    ],
)
def test_what_sums_up_the_others_stays_behind_them(text: str) -> None:
    assert keep_last(["S3", "EBS", text]) == [False, False, True]


@pytest.mark.parametrize(
    "text",
    [
        "Toutes les instances du groupe sont remplacées",
        "Aucune règle de sortie n’est nécessaire",
        "All of the objects are encrypted",
        "Un volume EBS et un système EFS",
        "S3",
    ],
)
def test_any_other_option_is_shuffled(text: str) -> None:
    assert keep_last(["Amazon S3", text]) == [False, False]


@pytest.mark.parametrize(
    "options",
    [
        ["S3", "EBS", "A et B"],
        ["S3", "EBS", "Both A and B"],
        ["Vrai", "Faux"],
        ["False", "True"],
    ],
)
def test_letters_and_truths_keep_their_order(options: list[str]) -> None:
    assert keep_last(options) == [True] * len(options)


def test_an_author_may_fix_the_order() -> None:
    text = "## Classe\n\nordre: fixe\n\nLaquelle ?\n\n- [x] S3\n- [ ] EBS\n"
    assert [one.keep_last for one in question(text).options] == [True, True]


def test_moodle_may_fix_the_order() -> None:
    text = """<?xml version="1.0"?><quiz><question type="multichoice">
    <questiontext format="html"><text>Which?</text></questiontext>
    <shuffleanswers>false</shuffleanswers><single>true</single>
    <answer fraction="100"><text>S3</text></answer>
    <answer fraction="0"><text>EBS</text></answer></question></quiz>"""
    assert [one.keep_last for one in question(text).options] == [True, True]
    shuffled = question(text.replace("false", "true"))
    assert [one.keep_last for one in shuffled.options] == [False, False]
