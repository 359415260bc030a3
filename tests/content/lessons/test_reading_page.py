from __future__ import annotations

import re

import pytest

from content.lessons.reading_page import ReadingPage, reading_page
from content.notes.markdown import parse


def read(html: str, title: str = "Titre", language: str = "fr") -> ReadingPage:
    return reading_page(
        html, title=title, language=language, elsewhere=lambda anchor: f"/to/{anchor}"
    )


def headings(html: str) -> list[str]:
    return re.findall(r"<h(\d)", read(html).body)


def test_it_takes_the_title_from_the_lesson() -> None:
    page = read('<h2 id="n-s3">Amazon <code>S3</code></h2>\n<p>Objets</p>')
    assert page == ReadingPage("Amazon <code>S3</code>", "n-s3", "<p>Objets</p>")


def test_it_takes_the_given_title_where_the_lesson_has_none() -> None:
    page = read("<p>Objets</p>", title="S3 & co")
    assert (page.title, page.anchor) == ("S3 &amp; co", "")


def test_it_leaves_out_no_level_of_heading() -> None:
    deep = "<h2>a</h2><h4>b</h4><h6>c</h6><h3>d</h3><h5>e</h5><h3>f</h3>"
    assert headings(deep) == ["2", "3", "2", "3", "2"]


def test_it_gives_no_second_h1() -> None:
    assert headings("<p>x</p><h1>a</h1><h2>b</h2>") == ["2", "3"]


def test_it_links_each_heading_to_itself() -> None:
    assert 'href="#n-a"' in read('<h2>t</h2><h3 id="n-a">a</h3>').body


def test_it_lets_the_keyboard_reach_each_table() -> None:
    frame = '<div class="table-frame"><table></table></div>'
    body = read(frame * 2).body
    assert body.count('tabindex="0"') == 2
    assert "Tableau 1" in body
    assert "Tableau 2" in body


def test_it_lets_the_keyboard_reach_code() -> None:
    assert 'tabindex="0"' in read("<pre><code>ls</code></pre>").body


def test_it_keeps_links_inside_the_lesson() -> None:
    html = '<p><a href="#n-a">a</a></p><h3 id="n-a">a</h3>'
    assert read(html).body.startswith('<p><a href="#n-a">a</a></p>')


def test_it_leads_links_to_other_lessons() -> None:
    assert 'href="/to/n-b"' in read('<p><a href="#n-b">b</a></p>').body


def test_it_leaves_code_that_shows_a_tag() -> None:
    html = "<p>&lt;h2&gt;x&lt;/h2&gt;</p>"
    assert read(html).body == html


@pytest.mark.parametrize(
    ("kind", "language", "word"),
    [
        ("warning", "fr", "Attention"),
        ("warning", "en", "Warning"),
        ("tip", "fr", "Astuce"),
        ("note", "fr", "Bon à savoir"),
    ],
)
def test_it_names_a_callout_without_a_title(
    kind: str, language: str, word: str
) -> None:
    html = parse(f"> [!{kind}]\n> Texte").html
    assert f'<p class="callout-title">{word}</p>' in read(html, language=language).body


def test_it_keeps_the_title_of_a_callout() -> None:
    body = read(parse("> [!warning] Quotas\n> Texte").html).body
    assert re.findall(r'callout-title">(.*?)</p>', body) == ["Quotas"]


@pytest.mark.parametrize(
    "source", ["![Un > schéma](img/a.png)", "![[a.png|Un > schéma]]"]
)
def test_a_picture_of_the_upload_is_its_description(source: str) -> None:
    body = read(parse(f"# T\n\n{source}").html).body
    assert "<img" not in body
    assert "<b>Image non fournie</b> Un &gt; schéma</span>" in body


def test_a_picture_that_may_not_be_shown_is_its_description() -> None:
    body = read(parse("# T\n\n![Un schéma](http://x.y/a.png)").html).body
    assert "<b>Image non fournie</b> Un schéma</span>" in body


def test_a_picture_of_the_web_is_shown() -> None:
    assert "<img" in read(parse("# T\n\n![a](https://x.y/a.png)").html).body


def test_a_picture_in_the_title_is_its_description_too() -> None:
    assert "<img" not in read('<h2 id="n-a">S3 <img src="a.png" alt="seau"></h2>').title


def test_a_picture_that_is_kept_is_shown() -> None:
    body = reading_page(
        '<p><img src="a%20&amp;b.png" alt="Un schéma" loading="lazy"></p>',
        title="t",
        language="fr",
        elsewhere=lambda anchor: anchor,
        picture=lambda source: f"/kept?{source}",
    ).body
    assert 'src="/kept?a%20&amp;b.png" alt="Un schéma"' in body
    assert "picture-missing" not in body
