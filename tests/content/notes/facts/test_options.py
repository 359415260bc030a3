"""Questions with options in a note: a card where the note says which one is right."""

from __future__ import annotations

import pytest

from content.notes.facts import reasons
from tests.content.notes.reading import cards_of, skipped_of

STEM = "❓ You have to send one message to many queues. Which service should you use❓"
OPTIONS = "* A. Amazon SQS\n* B. Amazon SNS\n* C. AWS Glue\n* D. Amazon MSK\n"


def quiz(options: str, below: str = "", stem: str = STEM) -> str:
    return f"# Mock exam\n\n## Question 1\n\n{stem}\n\n{options}\n{below}\n"


def unfolded(*lines: str) -> str:
    items = "\n".join(f"* {line}" for line in lines)
    return f"<details>\n<summary> My answer </summary>\n\n{items}\n</details>\n\n<hr>\n"


@pytest.mark.parametrize(
    ("options", "below"),
    [
        pytest.param(OPTIONS, unfolded("I think", "**B**✅✅"), id="ticked below"),
        pytest.param(OPTIONS, unfolded("**A**❌❌", "**CORRECT ANSWER: B**"), id="corrected"),
        pytest.param(OPTIONS, "**Answer: B.** It fans out.", id="told below"),
        pytest.param(OPTIONS.replace("SNS", "SNS ✅"), "", id="marked"),
        pytest.param("- [ ] Amazon SQS\n- [x] Amazon SNS\n- [ ] AWS Glue\n- [ ] Amazon MSK\n",
                     "", id="a box"),
        pytest.param("1. Amazon SQS\n2. Amazon SNS\n3. AWS Glue\n4. Amazon MSK\n",
                     "Correct answer: B", id="numbered"),
    ],
)  # fmt: skip
def test_a_question_whose_right_option_is_told_is_a_card(
    options: str, below: str
) -> None:
    (card,) = (one for one in cards_of(quiz(options, below)) if one.kind == "choice")
    assert card.prompt == (
        "You have to send one message to many queues. Which service should you use?"
    )
    assert card.answer == "Amazon SNS"
    assert card.choices == ("Amazon SQS", "AWS Glue", "Amazon MSK")


@pytest.mark.parametrize(
    ("options", "below"),
    [
        pytest.param(OPTIONS, "", id="no answer"),
        pytest.param(OPTIONS, unfolded("**B**❌"), id="a wrong answer"),
        pytest.param(OPTIONS, "My answer: B", id="a guess"),
        pytest.param(OPTIONS, "Answer: B, C", id="two"),
        pytest.param(OPTIONS, "Answer: E", id="none of them"),
        pytest.param(OPTIONS, "Answer: A queue is what you need", id="no letter"),
    ],
)
def test_a_question_without_one_sure_answer_is_none(options: str, below: str) -> None:
    note = quiz(options, below)
    assert not [one for one in cards_of(note) if one.kind in {"choice", "cloze"}]
    told = {one.reason for one in skipped_of(note)}
    assert told & {reasons.QUESTION, reasons.AMBIGUOUS}


def test_what_a_question_does_not_open_is_a_list() -> None:
    note = quiz(OPTIONS, stem="These are the services that are sent messages.")
    assert not [one for one in cards_of(note) if one.kind == "choice"]


def test_a_french_question_is_put_in_french() -> None:
    stem = "Quel service envoie un message à plusieurs files ?"
    note = quiz(OPTIONS, "**Réponse : B**", stem=stem)
    (card,) = (one for one in cards_of(note) if one.kind == "choice")
    assert card.prompt == "Quel service envoie un message à plusieurs files\u202f?"
