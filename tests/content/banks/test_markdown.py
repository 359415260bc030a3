from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.banks import Labels, Reason
from tests.content.banks.simple import bank, explanations, options, question, refusal

_WHOLE = """\
---
title: Une banque
domain: secure
tags: [AWS]
---

# Stockage

domaine : cost-optimized

Un mot pour les auteurs.

## Objets rarement lus

id: s3-ia-01
task: 4.1
difficulté : moyenne
liens : amazon-s3#les-classes, ebs#instantanes
étiquettes : S3, cycle de vie
source: https://docs.aws.amazon.com/s3/
vérifiée : 2026-11-23
variante : s3-ia

Une entreprise veut :

1. payer **moins** ;
2. relire `aussitôt`.

Quelle classe convient ?

- [x] S3 Standard-IA
  Elle coûte moins.

  Et elle lit vite.
- [ ] Glacier <store>
  > Il faut attendre.
- [ ] S3 Standard

> À retenir : le « coût » de lecture !
>
> Fin.

---
"""


def test_it_reads_all_that_an_author_can_write() -> None:
    one = question(_WHOLE)
    assert one.key == "id:s3-ia-01"
    assert one.name == "Objets rarement lus"
    assert one.category == "Stockage"
    assert one.line == 13
    assert one.labels == Labels(
        domain="cost-optimized",
        task="4.1",
        difficulty=2,
        links=("amazon-s3#les-classes", "ebs#instantanes"),
        tags=("S3", "cycle de vie"),
        sources=("https://docs.aws.amazon.com/s3/",),
        checked=date(2026, 11, 23),
        variant="s3-ia",
    )
    assert options(one) == ["*S3 Standard-IA", "Glacier <store>", "S3 Standard"]
    assert explanations(one) == [
        "Elle coûte moins. Et elle lit vite.",
        "Il faut attendre.",
        "",
    ]


def test_it_writes_the_html_of_each_text() -> None:
    one = question(_WHOLE)
    assert one.stem.html == (
        "<p>Une entreprise veut :</p>\n<ol><li>payer <strong>moins</strong> ;</li>\n"
        "<li>relire <code>aussitôt</code>.</li>\n</ol>\n<p>Quelle classe convient ?</p>"
    )
    assert one.options[1].text.inline_html == "Glacier &lt;store&gt;"
    assert one.explanation.html == (
        "<p>À retenir : le « coût » de lecture !</p>\n<p>Fin.</p>"
    )


def test_it_takes_the_heading_as_stem_where_there_is_no_other() -> None:
    one = question("## Quel service ?\n- [x] S3\n- [ ] EC2")
    assert (one.stem.plain, one.name) == ("Quel service ?", "")


def test_it_takes_several_ticks() -> None:
    one = question("## T\nQ\n* [X] a\n* [x] b\n* [ ] c")
    assert options(one) == ["*a", "*b", "c"]
    assert one.multiple


def test_it_refuses_a_list_without_a_tick() -> None:
    assert refusal("## T\n- [ ] a\n- [ ] b") == (Reason.NO_RIGHT_OPTION, "")


def test_it_takes_an_answer_line_for_the_ticks() -> None:
    one = question("## T\n- [ ] a\n- [ ] b\n\nAnswer: B")
    assert options(one) == ["a", "*b"]


def test_it_refuses_an_answer_line_that_contradicts_the_ticks() -> None:
    found = refusal("## T\n- [x] a\n- [ ] b\n\nAnswer: B")
    assert found == (Reason.TWO_KEYS, "A ≠ B")


def test_it_refuses_a_heading_without_options_but_not_one_above_questions() -> None:
    found = bank("# Chapitre\n\nMots.\n\n## Vide\n\nMots.\n\n## Q\n- [x] a\n- [ ] b")
    assert [(one.line, one.reason) for one in found.refused] == [(5, Reason.NO_OPTIONS)]
    assert [one.category for one in found.questions] == ["Chapitre"]


def test_it_gives_the_labels_of_a_heading_to_what_is_below_it_only() -> None:
    found = bank(
        "# Un\ntask: 1.1\n## A\n- [x] a\n- [ ] b\n"
        "# Deux\ntask: 2.1\n## B\ntask: 2.2\n\nq\n- [x] a\n- [ ] b\n"
        "## C\n- [x] a\n- [ ] b"
    )
    assert [one.labels.task for one in found.questions] == ["1.1", "2.2", "2.1"]


def test_it_names_categories_by_the_headings_above() -> None:
    found = bank(
        "# Un\n## S3\n### A\n- [x] a\n- [ ] b\n"
        "## B\n- [x] a\n- [ ] b\n# Deux\n## C\n- [x] a\n- [ ] b"
    )
    assert [one.category for one in found.questions] == ["Un/S3", "Un", "Deux"]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("domain: x\ndificulty: 2", (Reason.UNKNOWN_LABEL, "dificulty")),
        ("dificulty: 2\ndomain: x", (Reason.UNKNOWN_LABEL, "dificulty")),
        # Alone, it has nothing beside it that tells it from text.
        ("dificulty: 2", (Reason.UNKNOWN_LABEL, "dificulty")),
        ("dificulte : 2", (Reason.UNKNOWN_LABEL, "dificulte")),
        ("difficulty: 4", (Reason.BAD_LABEL, "difficulty: 4")),
        ("checked: demain", (Reason.BAD_LABEL, "checked: demain")),
        (
            "source: javascript:alert(1)",
            (Reason.BAD_LABEL, "source: javascript:alert(1)"),
        ),
        ("links: https://x.example/", (Reason.BAD_LABEL, "links: https://x.example/")),
    ],
)
def test_it_refuses_labels_that_it_cannot_read(
    labels: str, expected: tuple[Reason, str]
) -> None:
    assert refusal(f"## T\n{labels}\n\nQ\n- [x] a\n- [ ] b") == expected


def test_it_says_so_for_each_question_below_a_bad_label() -> None:
    found = bank("# T\ndifficulty: 4\n## A\n- [x] a\n- [ ] b\n## B\n- [x] a\n- [ ] b")
    assert [one.reason for one in found.refused] == [Reason.BAD_LABEL] * 2


def test_it_leaves_a_stem_that_only_looks_like_a_label() -> None:
    one = question("## T\nContexte : une API.\n\nQue faire ?\n- [x] a\n- [ ] b")
    assert one.stem.plain == "Contexte : une API. Que faire ?"


def test_it_looks_for_nothing_in_code() -> None:
    one = question(
        "## T\nQ\n```md\n# no heading\n- [x] no option\n```\n- [x] a\n- [ ] b"
    )
    assert options(one) == ["*a", "b"]
    assert "# no heading" in one.stem.plain


def test_it_loses_no_question_to_a_fence_that_is_never_closed() -> None:
    found = bank("## A\n```\n- [x] a\n- [ ] b\n## B\n- [x] a\n- [ ] b")
    assert [one.line for one in found.questions] == [1, 5]


def test_it_loses_no_question_to_a_fence_that_another_follows() -> None:
    found = bank(
        "## A\n```js\n- [x] a\n- [ ] b\n\n## B\n```js\n# code\n```\n- [x] a\n- [ ] b"
    )
    assert [one.line for one in found.questions] == [1, 6]


def test_it_goes_on_with_an_option_that_is_not_indented() -> None:
    one = question("## T\n- [x] long\noption\n  why\n- [ ] b")
    assert options(one) == ["*long option", "b"]
    assert explanations(one) == ["why", ""]


def test_it_reads_numbered_questions_without_headings() -> None:
    found = bank(
        "1. One?\n   - [ ] a\n   - [x] b\n     because\n\n   > general\n\n"
        "2. Two?\n\n   More.\n   - [x] c\n   - [ ] d\n"
        "3. No options\n\n4. Four?\n   - [ ] x\n   - [x] y\n"
    )
    assert [one.stem.plain for one in found.questions] == [
        "One?",
        "Two? More.",
        "Four?",
    ]
    assert explanations(found.questions[0]) == ["", "because"]
    assert found.questions[0].explanation.plain == "general"
    assert [(one.line, one.reason) for one in found.refused] == [
        (13, Reason.NO_OPTIONS)
    ]


def test_it_reads_numbered_questions_without_blank_lines() -> None:
    found = bank("1. One?\n- [x] a\n- [ ] b\n2. Two?\n- [x] c\n- [ ] d")
    assert [options(one) for one in found.questions] == [["*a", "b"], ["*c", "d"]]


def test_it_takes_only_numbers_that_go_on_for_questions() -> None:
    found = bank(
        "3. One?\n- [x] a\n- [ ] b\n\n1. First,\n2. second.\n\n"
        "4. Two?\n- [x] c\n- [ ] d"
    )
    assert found.refused == ()
    assert [one.stem.plain for one in found.questions] == ["One?", "Two?"]
    assert found.questions[0].explanation.plain == "First, second."


def test_it_takes_no_letter_below_the_answer_for_an_option() -> None:
    one = question("## T\nQ\nA. a\nB. b\nAnswer: A\nC. Lovelace said so.")
    assert options(one) == ["*a", "b"]
    assert one.explanation.plain == "C. Lovelace said so."


def test_it_reads_paragraphs_and_lists_without_headings_or_numbers() -> None:
    found = bank("One?\n- [ ] a\n- [x] b\n\nTwo?\n\n- [x] c\n- [ ] d")
    assert [one.stem.plain for one in found.questions] == ["One?", "Two?"]


def test_it_keeps_a_list_in_a_stem() -> None:
    one = question("## T\nElle veut :\n\n1. a\n2. b\n\n- [x] x\n- [ ] y")
    assert "<li>a</li>" in one.stem.html


_LETTERED = """\
# Practice Exam 1

1. Which are related? (Choose TWO)
    - A. Least privilege.
    - B. Provisioning.
    - C. Recovering.

    <details markdown=1><summary markdown='span'>Answer</summary>
      Correct answer: B, C

      Because.
    </details>

2. Who?
    - A. You.
    - B. Me.

    <details markdown=1><summary markdown='span'>Answer</summary>
      Correct answer: A
    </details>
"""


def test_it_reads_lettered_options_and_a_line_of_right_ones() -> None:
    found = bank(_LETTERED)
    assert found.refused == ()
    first, second = found.questions
    assert first.stem.plain == "Which are related? (Choose TWO)"
    assert options(first) == ["Least privilege.", "*Provisioning.", "*Recovering."]
    assert first.explanation.plain == "Because."
    assert (first.category, second.line) == ("Practice Exam 1", 14)
    assert options(second) == ["*You.", "Me."]
    assert not second.explanation


@pytest.mark.parametrize(
    ("key", "right", "explanation"),
    [
        ("Answer: B", "B", ""),
        ("**Answer: B**", "B", ""),
        ("Answers: A and C", "AC", ""),
        ("Correct answer: A, B, C", "ABC", ""),
        ("Réponse : A et C", "AC", ""),
        ("Bonnes réponses : A C", "AC", ""),
        ("Answer: B. Because.", "B", "Because."),
        ("Réponse : B — car oui.", "B", "car oui."),
    ],
)
def test_it_reads_answer_lines(key: str, right: str, explanation: str) -> None:
    one = question(f"## T\nQ\nA. a\nB) b\n- **C.** c\n\n{key}")
    assert options(one) == [
        "*" * (letter in right) + letter.lower() for letter in "ABC"
    ]
    assert one.explanation.plain == explanation


def test_it_refuses_letters_without_a_key_even_beside_others_that_have_one() -> None:
    found = bank("## A\nq\nA. a\nB. b\n\n## B\nq\nA. a\nB. b\n\nAnswer: A")
    assert [(one.line, one.reason) for one in found.refused] == [(1, Reason.NO_KEY)]
    assert len(found.questions) == 1


def test_it_takes_no_sentence_for_an_answer_line() -> None:
    found = bank("## T\nq\n- A. a\n- B. b\n\nAnswer: A company knows.", "x.md")
    assert [one.reason for one in found.refused] == [Reason.NO_KEY]


def test_it_refuses_a_key_that_names_no_option() -> None:
    assert refusal("## T\nA. a\nB. b\n\nAnswer: E") == (Reason.KEY_OUTSIDE, "E")


_WORDS = st.text("abcé’ ", min_size=1, max_size=12).map(lambda text: f"x{text}x")


@given(st.lists(st.tuples(_WORDS, st.booleans()), min_size=2, max_size=6), _WORDS)
@settings(deadline=None)
def test_it_reads_back_what_is_written(
    drawn: list[tuple[str, bool]], stem: str
) -> None:
    written = [(f"{n} {text}", right) for n, (text, right) in enumerate(drawn)]
    lines = [
        f"- [{'x' if right else ' '}] {text}\n  so {text}" for text, right in written
    ]
    found = bank(f"## Titre\n\n{stem}\n\n" + "\n".join(lines))
    if not any(right for _, right in written):
        assert found.refused[0].reason is Reason.NO_RIGHT_OPTION
        return
    (one,) = found.questions
    plain = [" ".join(text.split()) for text, _ in written]
    assert [option.text.plain for option in one.options] == plain
    assert [option.correct for option in one.options] == [right for _, right in written]
    assert explanations(one) == [f"so {text}" for text in plain]


ONE = "## Un\n\nQ ?\n\n- [x] A\n- [ ] B\n"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"# Banque d’essai\n\nPour l’oral.\n\n{ONE}", "Banque d’essai"),
        (f"---\ntitle: La vraie\n---\n# Banque d’essai\n\n{ONE}", "La vraie"),
        (f"# Stockage\n\n{ONE}\n# Réseau\n\n{ONE}", ""),
        (ONE.replace("##", "#"), ""),
    ],
)
def test_a_bank_is_named_by_the_heading_over_all_of_it(text: str, title: str) -> None:
    assert bank(text, "essai.md").title == title
