from __future__ import annotations

import pytest

from content.banks import Reason, TextFormat, UnreadableBank, read
from tests.content.banks.simple import bank, explanations, options, question, refusal


def quiz(*questions: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<quiz>{"".join(questions)}</quiz>'


def asked(answers: str, more: str = "", kind: str = "multichoice") -> str:
    return (
        f'<question type="{kind}"><name><text>Titre</text></name>'
        f'<questiontext format="html"><text><![CDATA[<p>Quel <b>service</b> ?</p>]]>'
        f"</text></questiontext>{more}{answers}</question>"
    )


def answer(text: str, fraction: str, feedback: str = "") -> str:
    return (
        f'<answer fraction="{fraction}" format="html"><text><![CDATA[{text}]]></text>'
        f'<feedback format="html"><text><![CDATA[{feedback}]]></text></feedback></answer>'
    )


_TWO = answer("S3", "100", "Oui") + answer("EC2", "0", "Non")


def test_it_reads_one_right_answer() -> None:
    one = question(
        quiz(asked(_TWO, "<generalfeedback><text>Bilan</text></generalfeedback>"))
    )
    assert one.name == "Titre"
    assert one.stem.html == "<p>Quel <b>service</b> ?</p>"
    assert options(one) == ["*S3", "EC2"]
    assert explanations(one) == ["Oui", "Non"]
    assert one.explanation.plain == "Bilan"


def test_it_takes_positive_fractions_where_several_may_be_chosen() -> None:
    answers = answer("a", "33.33333") + answer("b", "66,66667") + answer("c", "-100")
    one = question(quiz(asked(answers, "<single>false</single>")))
    assert options(one) == ["*a", "*b", "c"]


def test_it_takes_only_full_marks_where_one_is_to_be_chosen() -> None:
    answers = answer("a", "50") + answer("b", "100")
    assert options(question(quiz(asked(answers, "<single>1</single>")))) == ["a", "*b"]


def test_it_refuses_a_question_without_full_marks() -> None:
    answers = answer("a", "50") + answer("b", "0")
    assert refusal(quiz(asked(answers)))[0] is Reason.NO_RIGHT_OPTION


@pytest.mark.parametrize("fraction", ["", "beaucoup", "nan", "inf"])
def test_it_refuses_a_weight_that_is_no_number(fraction: str) -> None:
    answers = answer("a", fraction) + answer("b", "100")
    assert refusal(quiz(asked(answers))) == (Reason.BAD_WEIGHT, fraction)


def test_it_reads_true_and_false_in_the_language_of_the_statement() -> None:
    answers = answer("true", "0", "Non") + answer("false", "100", "Oui")
    statement = "<questiontext><text>Le soleil est dans la lune.</text></questiontext>"
    one = question(quiz(f'<question type="truefalse">{statement}{answers}</question>'))
    assert options(one) == ["Vrai", "*Faux"]
    assert explanations(one) == ["Non", "Oui"]


@pytest.mark.parametrize(
    "kind", ["essay", "matching", "numerical", "cloze", "description", "shortanswer"]
)
def test_it_refuses_other_types_by_name(kind: str) -> None:
    assert refusal(quiz(asked("", kind=kind))) == (Reason.WRONG_TYPE, kind)


def test_it_refuses_hidden_questions() -> None:
    assert refusal(quiz(asked(_TWO, "<hidden>1</hidden>")))[0] is Reason.HIDDEN


def test_it_reads_categories_identifiers_and_tags() -> None:
    category = (
        '<question type="category"><category><text>$course$/top/AWS/S3</text>'
        "</category></question>"
    )
    tags = "<tags><tag><text>S3</text></tag><tag><text>task:1.2</text></tag></tags>"
    one = question(quiz(category, asked(_TWO, f"<idnumber>Q 7</idnumber>{tags}")))
    assert (one.category, one.key) == ("AWS/S3", "id:q 7")
    assert (one.labels.tags, one.labels.task) == (("S3",), "1.2")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("html", TextFormat.HTML),
        ("moodle_auto_format", TextFormat.MOODLE),
        ("plain_text", TextFormat.PLAIN),
        ("markdown", TextFormat.MARKDOWN),
    ],
)
def test_it_reads_the_format_of_a_text(name: str, expected: TextFormat) -> None:
    text = asked(_TWO).replace(
        'questiontext format="html"', f'questiontext format="{name}"'
    )
    assert question(quiz(text)).stem.format is expected


def test_it_refuses_a_question_that_needs_a_picture_by_its_name() -> None:
    picture = '<img src="@@PLUGINFILE@@/vpc.png" alt="">'
    found = refusal(quiz(asked(answer(picture, "100") + answer("b", "0"))))
    assert found == (Reason.MEDIA, "vpc.png")


def test_it_tells_of_a_picture_that_only_an_explanation_needs() -> None:
    picture = 'Voir <a href="@@PLUGINFILE@@/vpc.pdf">ici</a>.'
    found = bank(quiz(asked(answer("a", "100", picture) + answer("b", "0"))))
    assert len(found.questions) == 1
    assert [(one.reason, one.about) for one in found.noticed] == [
        (Reason.MEDIA_LEFT_OUT, "vpc.pdf")
    ]


def test_it_refuses_html_that_stands_outside_of_cdata() -> None:
    text = asked(_TWO).replace("<![CDATA[<p>", "<p>").replace("</p>]]>", "</p>")
    assert refusal(quiz(text)) == (Reason.MARKUP_OUTSIDE, "p")


def test_it_tells_the_line_of_a_question() -> None:
    found = bank(quiz("\n\n", asked(_TWO), "\n", asked("", kind="essay")))
    assert (found.questions[0].line, found.refused[0].line) == (4, 5)


def test_it_believes_the_bytes_more_than_the_declaration() -> None:
    text = quiz(asked(_TWO)).replace("UTF-8", "ISO-8859-1").replace("Titre", "Été")
    assert question(text).name == "Été"
    assert read(text.encode("latin-1"), "").questions[0].name == "Été"


_BOMB = """<?xml version="1.0"?>
<!DOCTYPE quiz [
 <!ENTITY a "ha"> <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
 <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
]>
<quiz>&c;</quiz>"""
_STEAL = """<?xml version="1.0"?>
<!DOCTYPE quiz [<!ENTITY file SYSTEM "file:///etc/hostname">]>
<quiz>&file;</quiz>"""
_FETCH = '<!DOCTYPE quiz SYSTEM "http://127.0.0.1:9/x.dtd"><quiz/>'


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (_BOMB, Reason.DOCTYPE),
        (_STEAL, Reason.DOCTYPE),
        (_FETCH, Reason.DOCTYPE),
        ("<quiz>" + "<question>" * 1000, Reason.TOO_DEEP),
        ("<quiz><question></quiz>", Reason.BAD_XML),
        ("<quiz>&nbsp;</quiz>", Reason.BAD_XML),
        ("<?xml version='1.0'?><html></html>", Reason.NOT_MOODLE),
        ("<quiz></quiz>", Reason.NO_QUESTIONS),
    ],
)
def test_it_refuses_xml_that_is_broken_or_an_attack(text: str, reason: Reason) -> None:
    with pytest.raises(UnreadableBank) as raised:
        bank(text)
    assert raised.value.reason is reason


def test_it_stops_keeping_a_question_of_endless_answers() -> None:
    answers = answer("a", "100") + answer("b", "0") * 20_000
    assert refusal(quiz(asked(answers)))[0] is Reason.TOO_MANY_OPTIONS
