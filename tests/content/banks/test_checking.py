from __future__ import annotations

import pytest

from content.banks import Reason
from tests.content.banks.simple import bank, refusal


def written(title: str = "", stem: str = "Q ?", label: str = "") -> str:
    head = f"## {title}\n{label}\n\n" if title else ""
    return f"{head}{stem}\n\n- [x] a\n- [ ] b\n\n"


def keys(*questions: str) -> list[str]:
    return [one.key for one in bank("".join(questions)).questions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## T\nQ\n- [x] a", (Reason.ONE_OPTION, "")),
        ("## T\nQ\n- [x] a\n- [ ]\n", (Reason.EMPTY_OPTION, "B")),
        ("## T\nQ\n- [x] a b\n- [ ] a  b", (Reason.SAME_OPTIONS, "a b")),
        ("Q{=a ~[html]<p>a</p>}", (Reason.SAME_OPTIONS, "a")),
        ("- [x] a\n- [ ] b", (Reason.NO_STEM, "")),
        ("[html]<p> </p>{=a ~b}", (Reason.NO_STEM, "")),
        ("## T\n![](vpc.png)\n- [x] a\n- [ ] b", (Reason.MEDIA, "vpc.png")),
        ("## T\nQ\n- [x] a\n" + "- [ ] b\n" * 26, (Reason.TOO_MANY_OPTIONS, "26")),
        (f"Q{{=a ~{'b' * 20_001}}}", (Reason.TOO_LONG, "20000")),
    ],
)
def test_it_refuses_what_cannot_be_asked(
    text: str, expected: tuple[Reason, str]
) -> None:
    assert refusal(text) == expected


def test_it_takes_options_that_differ_in_case_only() -> None:
    assert bank("## T\nQ\n- [x] ls -R\n- [ ] ls -r").refused == ()


def test_it_refuses_the_same_stem_again_and_names_the_first() -> None:
    found = bank(written("Un", "L’eau  bout.") + written("Deux", "l'eau bout."))
    assert [one.name for one in found.questions] == ["Un"]
    assert [(one.reason, one.about) for one in found.refused] == [
        (Reason.SAME_STEM, "1")
    ]


def test_it_takes_a_stem_whose_first_use_was_refused() -> None:
    found = bank("Q?{=a}\n\nQ?{=a ~b}")
    assert [one.line for one in found.questions] == [3]


def test_it_refuses_the_same_identifier_again() -> None:
    found = bank(written("A", "q1", "id: x") + written("B", "q2", "id: X"))
    assert [(one.reason, one.about) for one in found.refused] == [(Reason.SAME_ID, "1")]


def test_a_key_is_the_identifier_else_the_title_else_the_stem() -> None:
    found = keys(
        written("Été, S3 !", "q1", "id: A 1"),
        written("Été, S3 !", "q2"),
        written("Été, S3 !", "q3"),
        written("Question 12", "q4"),
    )
    assert found[:2] == ["id:a 1", "name:ete-s3"]
    assert [key.startswith("stem:") for key in found[2:]] == [True, True]
    assert len(set(found)) == 4


def test_a_key_survives_what_does_not_name_the_question() -> None:
    before = keys(written("Titre", "q1"), written("Question 2", "Une  question ?"))
    after = keys(written("Question 1", "une question ?"), written("TITRE", "q2"))
    assert sorted(before) == sorted(after)


def test_a_stem_has_the_same_key_on_every_machine() -> None:
    (key,) = keys(written("", "Qu’est-ce qu’un bucket ?"))
    assert key == "stem:0effec90293d4232555a"


def test_a_title_is_the_name_or_how_the_stem_begins() -> None:
    found = bank(written("Titre", "q1") + written("Question 2", "x" * 300))
    assert [one.title for one in found.questions] == ["Titre", "Question 2"]
    (alone,) = bank(f"{'mot ' * 100}{{=a ~b}}").questions
    assert len(alone.title) == 160
    assert alone.title.endswith("…")


def test_a_remark_reads_as_a_sentence() -> None:
    (remark,) = bank("Q{=a =b}\n", "x.gift").refused or bank("Q{=a ~a}").refused
    assert remark.sentence.endswith(".")
    assert "{" not in remark.sentence
    assert remark.text.startswith("Q")


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_is_a_sentence(reason: Reason) -> None:
    sentence = reason.sentence("x.")
    assert sentence.endswith((".", "}", ">."))
    assert "{about}" not in sentence
