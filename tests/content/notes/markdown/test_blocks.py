from __future__ import annotations

import re
from textwrap import dedent

import pytest

from content.notes.markdown import parse


def html(source: str) -> str:
    return parse(dedent(source).strip("\n")).html.replace("\n", "")


def frame(table: str) -> str:
    return f'<div class="table-frame"><table>{table}</table></div>'


@pytest.mark.parametrize("mark", ["-", "*", "+"])
def test_it_reads_a_list_glued_to_a_paragraph(mark: str) -> None:
    source = f"Texte\n{mark} un\n{mark} deux"
    assert html(source) == "<p>Texte</p><ul><li>un</li><li>deux</li></ul>"


@pytest.mark.parametrize("mark", [".", ")"])
def test_it_reads_numbers(mark: str) -> None:
    assert html(f"1{mark} un\n2{mark} deux") == "<ol><li>un</li><li>deux</li></ol>"


@pytest.mark.parametrize(
    "indent", [" ", "  ", "   ", "    ", "\t", "\t  ", "     ", "\t   ", " " * 8]
)
def test_an_item_deeper_than_the_one_above_is_its_child(indent: str) -> None:
    expected = "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"
    assert html(f"- a\n{indent}- b\n- c") == expected


def test_items_between_two_depths_are_siblings_of_the_deeper() -> None:
    expected = "<ul><li>a<ul><li>b</li><li>c</li></ul></li></ul>"
    assert html("- a\n    - b\n  - c") == expected


def test_a_number_keeps_bullets_of_three_spaces() -> None:
    assert html("1. a\n   - b\n2. c") == (
        "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"
    )


def test_a_loose_list_is_one_list() -> None:
    assert html("* a\n\n  * b\n\n  suite\n\n* c") == (
        "<ul><li>a<ul><li>b</li></ul><p>suite</p></li><li>c</li></ul>"
    )


def test_numbers_that_go_on_after_a_text_start_where_they_were() -> None:
    assert html("1. a\n\nTexte\n\n2. b") == (
        '<ol><li>a</li></ol><p>Texte</p><ol start="2"><li>b</li></ol>'
    )


def test_numbers_that_begin_again_begin_a_list() -> None:
    source = "1. a\n2. b\n\n1. c"
    assert html(source) == ("<ol><li>a</li><li>b</li></ol><ol><li>c</li></ol>")


def test_a_sentence_goes_on_under_its_item() -> None:
    assert html("- un\nsuite") == "<ul><li>un<br>suite</li></ul>"


def test_a_new_sentence_glued_to_a_list_ends_it() -> None:
    assert html("- un\nTexte") == "<ul><li>un</li></ul><p>Texte</p>"


def test_it_reads_tasks() -> None:
    assert html("- [ ] à faire\n- [x] fait") == (
        '<ul><li class="task"><span class="task-box">☐</span> à faire</li>'
        '<li class="task task-done"><span class="task-box">☑</span> fait</li></ul>'
    )


def test_an_item_holds_code_tables_and_quotes() -> None:
    source = """
    - ```
      - x
      ```
    - a

      | b |
      |---|
    - > c
    """
    assert html(source) == (
        "<ul><li><pre><code>- x</code></pre></li>"
        f"<li>a{frame('<thead><tr><th>b</th></tr></thead>')}</li>"
        "<li><blockquote><p>c</p></blockquote></li></ul>"
    )


def test_a_second_mark_on_a_line_is_text() -> None:
    assert html("- - a") == "<ul><li>- a</li></ul>"


def test_it_reads_a_table_glued_to_a_paragraph_and_without_outer_pipes() -> None:
    assert html("Texte\na | b\n--- | ---\n1 | 2\nFin") == (
        "<p>Texte</p>"
        + frame(
            "<thead><tr><th>a</th><th>b</th></tr></thead>"
            "<tbody><tr><td>1</td><td>2</td></tr></tbody>"
        )
        + "<p>Fin</p>"
    )


def test_ragged_rows_lose_no_cell() -> None:
    assert html("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |") == frame(
        "<thead><tr><th>a</th><th>b</th><th></th></tr></thead>"
        "<tbody><tr><td>1</td><td></td><td></td></tr>"
        "<tr><td>1</td><td>2</td><td>3</td></tr></tbody>"
    )


def test_a_separator_of_other_width_still_makes_a_table() -> None:
    assert "<th>b</th>" in html("| a | b |\n|---|\n| 1 | 2 |")


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (r"x \| y", "x | y"),
        ("`x | y`", "<code>x | y</code>"),
        (r"`x \| y`", "<code>x | y</code>"),
        ("[[#T|mot]]", "<span>mot</span>"),
    ],
)
def test_pipes_inside_a_cell_do_not_end_it(cell: str, shown: str) -> None:
    assert f"<td>{shown}</td><td>z</td>" in html(
        f"| a | b |\n|---|---|\n| {cell} | z |"
    )


def test_backticks_that_are_no_code_do_not_join_cells() -> None:
    page = html("| a | b |\n|---|---|\n| ` | ` |")
    assert page.count("<td>`</td>") == 2


def test_columns_are_aligned_by_class() -> None:
    page = html("| a | b | c |\n|:-:|--:|:--|\n")
    assert '<th class="align-center">a</th><th class="align-right">b</th><th>c' in page


def test_a_rule_across_a_table_is_a_row() -> None:
    page = html("| a |\n|---|\n| 1 |\n|---|\n| 2 |")
    assert page.count("<tr>") == 4
    assert "---" not in page


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# Titre #", '<h1 id="n-titre">Titre</h1>'),
        ("  ### 🟦 Été ###", '<h3 id="n-ete">🟦 Été</h3>'),
        ("## A {#perso}", '<h2 id="n-perso">A</h2>'),
        ("## A {: .x #perso}", '<h2 id="n-perso">A</h2>'),
        ("Titre\n=====", '<h1 id="n-titre">Titre</h1>'),
        ("Titre\n-----", '<h2 id="n-titre">Titre</h2>'),
        ("## A ## {#perso}", '<h2 id="n-perso">A</h2>'),
        ("## A {#perso} ##", '<h2 id="n-perso">A</h2>'),
        ("# C#", '<h1 id="n-c">C#</h1>'),
        ("#s3 #tag", "<p>#s3 #tag</p>"),
    ],
)
def test_headings(source: str, expected: str) -> None:
    assert html(source) == expected


def test_dashes_under_a_text_are_a_ruler_where_headings_have_marks() -> None:
    assert html("# A\nTexte\n---") == '<h1 id="n-a">A</h1><p>Texte</p><hr>'


def test_headings_of_one_name_have_ids_of_their_own() -> None:
    page = html("# A\n# A\n# A-1")
    assert [f'id="n-a{end}"' in page for end in ("", "-1", "-1-1")] == [True] * 3


def test_a_heading_deep_in_an_item_is_a_label() -> None:
    assert html("- a\n\n    ### B") == (
        '<ul><li>a<p class="label"><strong>B</strong></p></li></ul>'
    )


def test_definitions() -> None:
    source = "**S3**\n: objets\n: *durable*\n\nEBS\n\n: blocs\n  suite"
    assert html(source) == (
        "<dl><dt><strong>S3</strong></dt><dd>objets</dd><dd><em>durable</em></dd>"
        "<dt>EBS</dt><dd>blocs<br>suite</dd></dl>"
    )


def test_definitions_without_blank_lines() -> None:
    assert html("A\n: a\nB\n: b") == (
        "<dl><dt>A</dt><dd>a</dd><dt>B</dt><dd>b</dd></dl>"
    )


@pytest.mark.parametrize(
    "source",
    [
        "> [!WARNING] Titre\n> - a",
        "> [!warning]- Titre\n> - a",
        '!!! warning "Titre"\n    - a',
        '??? warning "Titre"\n\n    - a',
        ":::warning Titre\n- a\n:::",
    ],
)
def test_callouts(source: str) -> None:
    assert html(source) == (
        '<div class="callout" data-kind="warning">'
        '<p class="callout-title">Titre</p><ul><li>a</li></ul></div>'
    )


def test_a_callout_without_a_title_has_none() -> None:
    assert html("> [!NOTE]\n> a") == (
        '<div class="callout" data-kind="note"><p>a</p></div>'
    )


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("> [!remarque]\n> a", "Remarque"),
        ("!!! remarque\n    a", "Remarque"),
        ("!!! À retenir pour S3\n    a", "À retenir pour S3"),
        ("??? Tip de Paul\n\n    a", "Tip de Paul"),
    ],
)
def test_what_stands_for_a_title_is_one(source: str, title: str) -> None:
    shown = f'<p class="callout-title">{title}</p><p>a</p>'
    assert re.sub('data-kind="[^"]*"', "", html(source)) == (
        f'<div class="callout" >{shown}</div>'
    )


@pytest.mark.parametrize("typed", ["!!! Attention au coût", "!!! danger", "??? quoi"])
def test_an_admonition_that_encloses_nothing_is_text(typed: str) -> None:
    assert html(f"- {typed}\n- b") == f"<ul><li>{typed}</li><li>b</li></ul>"


def test_quotes_nest_and_hold_blocks() -> None:
    assert html("> a\n>> b\n\n> # T") == (
        "<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>"
        '<blockquote><h1 id="n-t">T</h1></blockquote>'
    )


def test_code_is_coloured_by_class_and_its_text_is_kept() -> None:
    page = html("```python\nx = '<b>'\n- a\n```")
    assert '<code class="language-python">' in page
    assert '<span class="n">x</span>' in page
    assert "&lt;b&gt;" in page
    assert "<li>" not in page


def test_mermaid_is_shown_as_code() -> None:
    assert html("```mermaid\ngraph TD\n```") == (
        '<pre><code class="language-mermaid">graph TD</code></pre>'
    )


def test_a_line_of_inline_code_opens_no_fence() -> None:
    assert html("```ls```\n- a") == "<p><code>ls</code></p><ul><li>a</li></ul>"


def test_a_fence_that_never_ends_is_code_to_the_end() -> None:
    assert html("~~~\na\n- b") == "<pre><code>a- b</code></pre>"


def test_indented_lines_are_code_but_for_bullets() -> None:
    assert html("a\n\n    code\n    - b") == (
        "<p>a</p><pre><code>code</code></pre><ul><li>b</li></ul>"
    )


def test_comments_are_hidden() -> None:
    source = "a <!-- b --> c\n\n<!--\n- d\n-->\n\n%%\ne\n%%\n\nf %%g%%"
    assert html(source) == "<p>a  c</p><p>f </p>"


def test_a_comment_that_never_ends_hides_nothing() -> None:
    assert html("<!-- a\n\n- b") == "<p>&lt;!-- a</p><ul><li>b</li></ul>"


def test_html_tables_keep_their_spans_and_hold_markdown() -> None:
    source = """
    <table>
      <tr><th rowspan="2" style="color:red">A</th><th>**B**</th></tr>
      <tr><td colspan=2>

    - un

      </td></tr>
    </table>
    """
    assert html(source) == frame(
        '<thead><tr><th rowspan="2">A</th><th><strong>B</strong></th></tr></thead>'
        '<tbody><tr><td colspan="2"><ul><li>un</li></ul></td></tr></tbody>'
    )


def test_details_end_behind_a_long_line_of_a_list() -> None:
    line = "a line of sixty characters or more, which no sign of an end closes"
    assert html(f"<details>\n\n- {line}\n</details>\n\nb") == (
        f"<details><ul><li>{line}</li></ul></details><p>b</p>"
    )


def test_details_hold_markdown() -> None:
    source = "<details open>\n<summary>Voir **S3**</summary>\n\n- a\n</details>\nb"
    assert html(source) == (
        '<details open=""><summary>Voir <strong>S3</strong></summary>'
        "<ul><li>a</li></ul></details><p>b</p>"
    )


def test_pre_keeps_its_text() -> None:
    assert html("<pre>\n- a *b*\n</pre>") == "<pre><code>- a *b*</code></pre>"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<script>a</script> b", "<p>b</p>"),
        ("<style>a</style> <script>b</script> c", "<p> c</p>"),
        ("<PRE>a</script>b</PRE> c", "<pre><code>ab</code></pre><p>c</p>"),
        (
            "<div>\n<pre>a\nb</pre></div> c",
            "<div><pre><code>ab</code></pre></div><p>c</p>",
        ),
    ],
)
def test_what_stands_behind_raw_html_stays(source: str, expected: str) -> None:
    assert html(source) == expected


def test_a_footnote_stands_at_the_end_of_the_lesson_of_its_mark() -> None:
    page = parse("## A\nun[^x]\n\n## B\ndeux\n\n[^x]: la note")
    assert "la note" in page.lessons[0].html
    assert "la note" not in page.lessons[1].html
    assert 'href="#n-note-1"' in page.html
    assert 'id="n-note-1"' in page.html


def test_a_footnote_without_a_mark_is_not_lost() -> None:
    assert "perdue" in html("a\n\n[^x]: perdue")


def test_a_label_before_a_sentence_defines_no_link() -> None:
    assert html("[S3]: stockage") == "<p>[S3]: stockage</p>"


def test_ends_of_line_that_were_meant_are_kept() -> None:
    assert html("un\ndeux") == "<p>un<br>deux</p>"


def test_wrapped_lines_are_joined() -> None:
    line = "mot " * 18
    assert "<br>" not in html(f"{line}\n{line}\nfin")


def test_long_lines_and_lines_with_a_sign_end_where_they_were_ended() -> None:
    line = "mot " * 40
    assert html(f"{line}\n{line}").count("<br>") == 1
    assert html("• " + "mot " * 20 + "\n• " + "mot " * 20).count("<br>") == 1


def test_callouts_of_notion_are_callouts() -> None:
    assert html("<aside>\n💡 Astuce\n\n</aside>") == (
        '<div class="callout" data-kind="note"><p>💡 Astuce</p></div>'
    )


@pytest.mark.parametrize("mark", ["[TOC]", "[[toc]]", "[[_TOC_]]"])
def test_marks_of_a_table_of_contents_are_not_shown(mark: str) -> None:
    assert html(f"{mark}\n\na") == "<p>a</p>"


def test_a_table_glued_to_a_list_ends_it() -> None:
    page = html("- a\n| b |\n|---|\n| c |\n- d")
    assert page.startswith("<ul><li>a</li></ul><div")
    assert page.endswith("</div><ul><li>d</li></ul>")


def test_line_ends_of_any_kind_are_the_same() -> None:
    source = "# A\n\n- b\n- c"
    pages = {parse(source.replace("\n", end)).html for end in ("\n", "\r\n", "\r")}
    assert len(pages) == 1


def test_a_number_over_a_line_of_dashes_titles_a_part() -> None:
    source = """
    Le titre
    ========

    1. Le pare-feu
    --------------

    - une règle

    2. La passerelle
    ----------------
    Texte
    """
    found = re.sub(r"<h(\d)[^>]*>", r"<h\1>", html(source))
    assert "<h2>1. Le pare-feu</h2>" in found
    assert "<li>une règle</li></ul><h2>2. La passerelle</h2><p>Texte</p>" in found


@pytest.mark.parametrize("title", ["# Titre\n\n", "Titre\n=====\n\n1. zéro\n"])
def test_a_ruler_below_an_item_is_no_underline(title: str) -> None:
    assert "<h2" not in html(f"{title}2. un\n-----\n\nTexte")
