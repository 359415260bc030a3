from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from content.banks import Text, TextFormat, rendering
from content.notes.markdown import parse

_ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    '<p style="position:fixed" onclick="x()" id="clock">x</p>',
    "<svg><script>alert(1)</script></svg>",
    '<iframe src="https://x.example"></iframe>',
    '<form action="/exams/1/finish"><button>x</button></form>',
    '<a href="/accounts/logout/">x</a>',
    '<span class="button primary">x</span>',
    "<style>*{display:none}</style>",
    "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
]


@pytest.mark.parametrize("markup", list(TextFormat))
@pytest.mark.parametrize("attack", _ATTACKS)
def test_nothing_but_harmless_html_comes_out(attack: str, markup: TextFormat) -> None:
    page = Text(f"before {attack} after", markup).html
    tags = [part.partition(">")[0] for part in page.split("<")[1:]]
    for word in (
        "script",
        "javascript",
        "on",
        "style",
        "id=",
        "src",
        "class",
        "/exams",
    ):
        assert not any(f" {word}" in tag or tag.startswith(word) for tag in tags)
    assert not any('href="/' in tag or "javascript" in tag for tag in tags)
    assert {tag.strip("/").split()[0] for tag in tags} <= {"p", "a", "span", "br"}


def test_it_links_to_the_web_only_and_tells_nobody_where_from() -> None:
    page = Text('<a href="https://aws.amazon.com/">x</a>', TextFormat.HTML).html
    assert page == '<a href="https://aws.amazon.com/" rel="noopener nofollow">x</a>'


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (TextFormat.MARKDOWN, "<p><strong>a</strong> &lt;bucket-name&gt;<br>b</p>"),
        (TextFormat.HTML, "**a** &lt;bucket-name&gt;\nb"),
        (TextFormat.MOODLE, "**a** &lt;bucket-name&gt;<br>\nb"),
        (TextFormat.PLAIN, "<p>**a** &lt;bucket-name&gt;<br>\nb</p>"),
    ],
)
def test_each_markup_keeps_what_is_no_tag(markup: TextFormat, expected: str) -> None:
    assert Text("**a** <bucket-name>\nb", markup).html == expected


def test_a_single_paragraph_goes_into_a_line() -> None:
    assert Text("un **mot**").inline_html == "un <strong>mot</strong>"
    assert Text("un\n\ndeux").inline_html == "<p>un</p>\n<p>deux</p>"


def test_plain_text_keeps_blocks_apart_and_words_together() -> None:
    text = Text("<p>a<b>b</b></p><ul><li>c</li></ul>d<br>e &lt;f&gt;", TextFormat.HTML)
    assert text.plain == "ab c d e <f>"


def test_a_ruler_on_the_first_line_is_no_front_matter() -> None:
    assert "b: c" in Text("---\nb: c\n---\nd").html


def test_a_text_of_tags_alone_is_empty() -> None:
    assert not Text("<p><br></p>", TextFormat.HTML)
    assert Text("x")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<img alt="" src="@@PLUGINFILE@@/a.png">', "a.png"),
        ('<a href="@@PLUGINFILE@@/bonjour.mp3">x</a>', "bonjour.mp3"),
        ("<video controls><source src=x></video>", "video"),
        ("<IMG>", "img"),
        ('<img src="https://x.example/a.png">', "https://x.example/a.png"),
        ("<code>&lt;img&gt;</code>", ""),
    ],
)
def test_it_names_the_file_that_a_text_needs(source: str, expected: str) -> None:
    assert Text(source, TextFormat.HTML).media == expected


def test_code_that_shows_a_tag_needs_no_file() -> None:
    assert Text("`<img src=a.png>`").media == ""
    assert Text("<img src=a.png>", TextFormat.PLAIN).media == ""


@given(st.text("aé Z9,.;:’()«»%/+?-—h", min_size=1, max_size=30))
@example("Term : https://aws.amazon.com")
@example("Deux mots  \n")
@example("Entre %%ces signes%% rien")
def test_a_line_of_words_is_what_the_parser_makes_of_it(source: str) -> None:
    read = rendering.from_markdown.__wrapped__(source)
    assert rendering.sanitise(read) == rendering.sanitise(parse("\n" + source).html)
