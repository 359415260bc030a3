from __future__ import annotations

from xml.etree.ElementTree import Element

import pytest

from content.notes.markdown import Page, line_of, parse, text_of
from content.notes.markdown.frontmatter import Meta


def titles(source: str, name: str = "fichier") -> list[str]:
    return [lesson.title for lesson in parse(source, name).lessons]


def test_lessons_are_the_second_headings() -> None:
    assert titles("# Note\n## A\na\n### B\nb\n## C\nc") == ["A", "C"]


def test_lessons_are_the_first_headings_where_there_are_several() -> None:
    assert titles("# A\na\n## B\nb\n# C\nc") == ["A", "C"]


def test_a_title_with_nothing_below_it_is_no_lesson_but_is_shown() -> None:
    page = parse("# Note\n\n---\n\n# A\na\n# B\nb")
    assert [lesson.title for lesson in page.lessons] == ["A", "B"]
    assert "Note</h1>" in page.html


def test_a_text_before_the_first_heading_is_a_lesson_of_its_own() -> None:
    assert titles("# Note\nIntroduction\n## A\na") == ["Note", "A"]


def test_a_beginning_is_not_named_after_the_lesson_that_follows() -> None:
    assert titles("Début\n\n## A\na\n## B\nb", "dns.md") == ["Dns", "A", "B"]


def test_a_note_without_headings_is_one_lesson() -> None:
    assert titles("texte", "dns") == ["Dns"]


def test_a_note_of_one_heading_is_one_lesson() -> None:
    assert titles("# S3\n\ntexte\n\n- a") == ["S3"]


def test_lower_headings_make_lessons_where_there_are_no_others() -> None:
    assert titles("### A\na\n### B\nb") == ["A", "B"]


def test_slugs_are_unique() -> None:
    page = parse("## Été\na\n## ete\nb\n## 🟦\nc")
    assert [lesson.slug for lesson in page.lessons] == ["ete", "ete-1", "lesson"]


def test_a_lesson_knows_its_line_and_its_headings() -> None:
    lesson = parse("# N\n\n## A\n\n### B *c*\n\nb\n").lessons[0]
    assert lesson.line == 3
    assert lesson.toc == ((3, "B c", "n-b-c"),)


def test_the_lessons_are_the_page() -> None:
    page = parse("avant\n\n## A\na\n\n## B\nb")
    assert page.html == "\n".join(lesson.html for lesson in page.lessons)


def test_links_to_other_lessons_lead_there() -> None:
    page = parse("# N\n[b](#b) [ici](#n)\n\n## A\n[a](#a)\n\n## B\nb")
    assert 'href="../b/#n-b"' in page.lessons[0].html
    assert 'href="#n-n"' in page.lessons[0].html
    assert 'href="#n-a"' in page.lessons[1].html
    assert 'href="#n-b"' in page.html


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("---\ntitle: Le titre\n---\n# A", "Le titre"),
        ("## A\n# **B**\n", "B"),
        ("# A\n# B", "A"),
        ("### C\ntexte", "C"),
        ("texte", "Mon fichier"),
    ],
)
def test_the_title_of_a_note(source: str, title: str) -> None:
    assert parse(source, "x/mon_fichier.md").title == title


def test_the_id_that_notion_adds_to_a_file_is_no_title() -> None:
    name = "S3 et EBS 0123456789abcdef0123456789abcdef.md"
    assert parse("texte", name).title == "S3 et EBS"


def meta(front: str) -> Meta:
    return parse(f"---\n{front}\n---\ntexte").meta


def test_front_matter_is_read_and_not_shown() -> None:
    page = parse(
        "---\ntitle: 'S3'\ntags: [a, '#b']\ndomain: secure\ntasks:\n- 1.2\n- 1.3\n"
        "order: 3\nlang: FR\nautre: x\n---\ntexte"
    )
    assert page.meta == Meta("S3", ("a", "b"), "secure", ("1.2", "1.3"), 3, "fr")
    assert page.html == "<p>texte</p>"


def test_tags_between_commas() -> None:
    assert meta("tags: aws, cloud").tags == ("aws", "cloud")


def test_front_matter_that_yaml_refuses_is_read_line_by_line() -> None:
    assert meta("title: AWS: introduction\ntags: [a").title == "AWS: introduction"


def test_yaml_bombs_do_not_go_off() -> None:
    assert meta("a: &a [x, x]\nb: [*a, *a]\ntitle: t").title == "t"


def test_a_ruler_above_a_title_is_no_front_matter() -> None:
    page = parse("---\n\nDu texte\n\n---\n\nfin")
    assert "Du texte" in page.html


def tree_of(source: str) -> Element:
    seen: list[Element] = []

    def find(root: Element, text: object) -> tuple[tuple[()], tuple[()]]:
        seen.append(root)
        return (), ()

    parse(source, find=find)
    return seen[0]


def test_every_block_knows_its_line() -> None:
    root = tree_of(
        "---\na: b\n---\n# T\n\np\n\n- a\n  - b\n\n| x |\n|---|\n| y |\n\n> q\n\n"
        "T\n: d\n\n```\nc\n```\n"
    )
    lines = [
        (element.tag, line_of(element))
        for element in root.iter()
        if element.tag in {"h1", "p", "li", "tr", "blockquote", "dt", "dd", "pre"}
    ]
    assert lines == [
        ("h1", 4),
        ("p", 6),
        ("li", 8),
        ("li", 9),
        ("tr", 11),
        ("tr", 13),
        ("blockquote", 15),
        ("p", 15),
        ("dt", 17),
        ("dd", 18),
        ("pre", 20),
    ]


def test_source_lines_do_not_leave_with_the_page() -> None:
    assert "data-line" not in parse("# a\n- b\n\n| c |\n|---|").html


def test_headings_have_their_ids_before_facts_are_read() -> None:
    assert tree_of("# É *a*")[0].get("id") == "n-e-a"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a **b** `c` &amp; d", "a b c & d"),
        ("a<br>- b<br>- c", "a\n- b\n- c"),
        ("un[^1] mot\n\n[^1]: x", "un mot"),
        ("10\u00a0Go  et\u202f:", "10\u00a0Go et\u202f:"),
        ("[a](https://x.y) ![b](c.png)", "a"),
    ],
)
def test_the_plain_text_of_an_element(source: str, text: str) -> None:
    assert text_of(tree_of(source)[0]) == text


def test_the_plain_text_of_blocks_is_one_line_each() -> None:
    assert text_of(tree_of("- a\n  - b\n  - c")[0]) == "a\nb\nc"


def test_facts_found_in_the_tree_come_with_the_page() -> None:
    def find(root: Element, text: object) -> tuple[tuple[str, ...], tuple[str, ...]]:
        root[0].set("id", "n-fait")
        return ("fait",), ("rien",)

    page: Page = parse("texte", find=find)  # type: ignore[arg-type]
    assert (page.facts, page.skipped) == (("fait",), ("rien",))
    assert 'id="n-fait"' in page.html


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("🗃️ **Comparatif : S3**", "Comparatif : S3"),
        ("Quotas ⚠️", "Quotas"),
        ("1️⃣ Choisir", "1 Choisir"),
        ("S3 → Glacier", "S3 → Glacier"),
        ("🟦", "🟦"),
    ],
)
def test_titles_in_lists_have_no_emoji(heading: str, title: str) -> None:
    page = parse(f"# Note\n\n## {heading}\n\nx\n\n### {heading}\n\ny")
    [lesson] = page.lessons
    assert (lesson.title, lesson.toc[0].title) == (title, title)
    assert heading.split()[0].strip("*") in lesson.html
