from __future__ import annotations

import re

from content.reading_page import ReadingPage, reading_page


def read(html: str, title: str = "Titre") -> ReadingPage:
    return reading_page(html, title=title, elsewhere=lambda anchor: f"/to/{anchor}")


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
