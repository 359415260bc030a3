from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.banks import Reason, TextFormat
from tests.content.banks.simple import bank, explanations, options, question, refusal


def test_it_reads_one_right_answer() -> None:
    one = question("Who's buried in Grant's tomb?{~Grant ~Jefferson =no one}")
    assert one.stem.plain == "Who's buried in Grant's tomb?"
    assert options(one) == ["Grant", "Jefferson", "*no one"]
    assert not one.multiple


def test_it_leaves_a_blank_where_a_word_is_missing() -> None:
    one = question("Grant is {~buried =entombed ~living} in Grant's tomb.")
    assert one.stem.plain == "Grant is _____ in Grant's tomb."


def test_it_reads_names_feedback_and_general_feedback() -> None:
    one = question(
        "::Kanji Origins::Japanese characters came from {\n"
        "  ~India#wrong; too far\n  =China # right; good!\n  ####History\\: long.\n}"
    )
    assert one.name == "Kanji Origins"
    assert explanations(one) == ["wrong; too far", "right; good!"]
    assert one.explanation.plain == "History: long."


def test_it_takes_the_last_four_hashes_for_general_feedback() -> None:
    one = question("Q{=a#why #### this ~b ####general}")
    assert explanations(one)[0] == "why #### this"
    assert one.explanation.plain == "general"


def test_it_takes_every_positive_weight_as_right_where_several_may_be_chosen() -> None:
    one = question(
        "Which name a continent\\:{\n~%33.33333%Africa\n~%33.33333%Asia\n"
        "~%-100%China\n~%33.33333%Antarctica\n~America }"
    )
    assert options(one) == ["*Africa", "*Asia", "China", "*Antarctica", "America"]
    assert one.multiple


def test_it_takes_only_full_marks_as_right_where_one_is_to_be_chosen() -> None:
    one = question("Difficult.{~wrong ~%50%half credit =full credit}")
    assert options(one) == ["wrong", "half credit", "*full credit"]


def test_it_refuses_two_full_marks_where_one_is_to_be_chosen() -> None:
    assert refusal("Q{=a =b ~c}") == (Reason.SEVERAL_RIGHT, "2")


def test_it_refuses_a_question_that_nobody_can_get_right() -> None:
    assert refusal("Q{~%-50%a ~b}") == (Reason.NO_RIGHT_OPTION, "")


def test_it_reads_escaped_signs() -> None:
    one = question(
        r"Which is NO sign\: {~ \~ #\~ is. ~ \= ~ \# ~ \{ ~ \} ~ \: = \\ # Right}"
    )
    assert options(one) == ["~", "=", "#", "{", "}", ":", "*\\"]
    assert explanations(one)[0] == "~ is."


def test_it_reads_a_lone_backslash_and_an_escaped_line_end() -> None:
    one = question(r"C:\temp or{=\ ~first\nsecond}")
    assert one.stem.plain == r"C:\temp or"
    assert one.options[0].text.source == "\\"
    assert one.options[1].text.source == "first\nsecond"


@pytest.mark.parametrize("name", ["html", "markdown", "plain", "moodle"])
def test_it_reads_the_format_of_a_text_and_gives_it_to_the_answers(name: str) -> None:
    one = question(f"[{name}]Q{{=a#why ~[plain]b ####g}}")
    assert one.stem.format == TextFormat(name)
    assert one.options[0].text.format == TextFormat(name)
    assert one.options[0].explanation.format == TextFormat(name)
    assert one.options[1].text.format == TextFormat.PLAIN
    assert one.explanation.format == TextFormat(name)


def test_it_keeps_brackets_that_name_no_format() -> None:
    assert question("[AWS] What?{=a ~b}").stem.plain == "[AWS] What?"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("T", ["*True", "False"]),
        ("TRUE", ["*True", "False"]),
        ("F", ["True", "*False"]),
        ("FALSE", ["True", "*False"]),
    ],
)
def test_it_reads_true_and_false(answer: str, expected: list[str]) -> None:
    assert options(question(f"The sun rises in the east.{{{answer}}}")) == expected


def test_it_answers_a_french_statement_in_french() -> None:
    one = question("Le soleil se lève à l’est et se couche à l’ouest.{T}")
    assert options(one) == ["*Vrai", "Faux"]


def test_it_gives_the_first_feedback_to_the_wrong_answer_of_true_and_false() -> None:
    one = question("42 is the answer.{FALSE#Ultimate.#You were right.####A book.}")
    assert explanations(one) == ["Ultimate.", "You were right."]
    assert one.explanation.plain == "A book."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("How are you? {}", "essay"),
        ("You can use your pencil.", "description"),
        ("When?{#1822:5}", "numerical"),
        ("Capitals.{=Canada->Ottawa =Italy->Rome}", "matching"),
        ("Two plus two equals {=four =4}.", "short answer"),
    ],
)
def test_it_refuses_other_types_by_name(text: str, kind: str) -> None:
    assert refusal(text, "bank.gift") == (Reason.WRONG_TYPE, kind)


def test_it_ignores_comments_even_within_a_question() -> None:
    one = question("// before\nQ{\n// {inside}\n=a\n~b\n}\n// after")
    assert options(one) == ["*a", "b"]


def test_it_reads_the_identifier_and_the_labels_of_comments() -> None:
    one = question(
        "// [id:q\\]1] [tag:S3] [tag:domain:secure] [tag:task:1.2]\nQ{=a ~b}"
    )
    assert one.key == "id:q]1"
    assert (one.labels.tags, one.labels.domain) == (("S3",), "secure")
    assert one.labels.task == "1.2"


def test_it_gives_each_question_the_category_before_it() -> None:
    found = bank(
        "Q0{=a ~b}\n\n$CATEGORY: $course$/top/AWS/S3\n\nQ1{=a ~b}\n\n"
        "$CATEGORY: IAM\n\nQ2{=a ~b}"
    )
    assert [one.category for one in found.questions] == ["", "AWS/S3", "IAM"]


def test_it_keeps_a_question_right_below_its_category() -> None:
    one = question("$CATEGORY: IAM\nQ{=a ~b}")
    assert (one.category, one.line) == ("IAM", 2)


def test_it_ends_a_question_at_a_blank_line() -> None:
    found = bank("Q{\n=a\n\n~b\n}\n\nNext{=a ~b}")
    assert [one.stem.plain for one in found.questions] == ["Next"]
    assert [one.reason for one in found.refused] == [Reason.UNCLOSED_ANSWERS] * 2


def test_it_refuses_braces_that_are_not_escaped() -> None:
    assert refusal('Q{={"a": 1} ~b}')[0] is Reason.STRAY_BRACE


def test_it_refuses_text_before_the_first_answer() -> None:
    assert refusal("Q{lost ~a =b}", "bank.gift") == (Reason.STRAY_TEXT, "lost")


def test_it_counts_lines_whatever_their_ends() -> None:
    found = bank("// c\r\n\r\nQ{\r\n=a\r\n~b}\r\n\r\nR{\r\n}")
    assert found.questions[0].line == 3
    assert found.refused[0].line == 7


def escaped(text: str) -> str:
    return re.sub(r"([\\~=#{}:])", r"\\\1", text).replace("\n", r"\n")


@given(st.lists(st.text("abé ~=#{}:\\[]%$/\n'-", min_size=1), min_size=3, max_size=3))
@settings(deadline=None)
def test_it_reads_back_whatever_is_escaped(texts: list[str]) -> None:
    stem, right, wrong = (f"x{text}x" for text in texts)
    written = (
        f"::{escaped(stem)}::{escaped(stem)}{{={escaped(right)}#{escaped(wrong)} ~y}}"
    )
    one = question(written)
    assert one.stem.source == stem
    assert one.options[0].text.source == right
    assert one.options[0].explanation.source == wrong
    assert one.name.startswith(" ".join(stem.split())[:100])
