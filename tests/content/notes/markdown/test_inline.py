from __future__ import annotations

import pytest

from content.notes.markdown import parse


def inline(source: str) -> str:
    page = parse(source).html.strip()
    return page.removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "**a** *b* __c__ _d_",
            "<strong>a</strong> <em>b</em> <strong>c</strong> <em>d</em>",
        ),
        ("***a***", "<em><strong>a</strong></em>"),
        ("**a *b* c**", "<strong>a <em>b</em> c</strong>"),
        ("*a **b** c*", "<em>a <strong>b</strong> c</em>"),
        ("**Note:**texte", "<strong>Note:</strong>texte"),
        ("**« S3 »**est", "<strong>« S3 »</strong>est"),
        ("l’**«S3»**", "l’<strong>«S3»</strong>"),
        ("**Store **: x", "<strong>Store </strong>: x"),
        ("** Titre **", "<strong> Titre </strong>"),
        ("2 ** 3 ** 4", "2 ** 3 ** 4"),
        ("5*3*2", "5*3*2"),
        ("a_b_c", "a_b_c"),
        ("**a", "**a"),
        ("a* b*", "a* b*"),
        ("~~a~~ ==b==", "<del>a</del> <mark>b</mark>"),
        ("x==1 et y==2", "x==1 et y==2"),
        ("~10 à ~20", "~10 à ~20"),
        ("`a*b*`", "<code>a*b*</code>"),
        ("`` a`b ``", "<code>a`b</code>"),
        ("`a", "`a"),
        (r"\*a\* \\ \q", r"*a* \ \q"),
        ("**C:\\** et D:\\", "<strong>C:\\</strong> et D:\\"),
        (r"a:\*b*", "a:\\<em>b</em>"),
        ("&eacute; &amp;lt; &nope; & b", "é &amp;lt; &amp;nope; &amp; b"),
        ("$a_1 * b_2$ et $5 *x* $6", "$a_1 * b_2$ et $5 <em>x</em> $6"),
        ("**$A** $_B **$C**", "<strong>$A</strong> $_B <strong>$C</strong>"),
        (r"\(a_1 * b_2\) \[x = \frac{1}{2}\]", r"\(a_1 * b_2\) \[x = \frac{1}{2}\]"),
        (r"$\ge$ 3 AZ, chaud $\rightarrow$ froid", "≥ 3 AZ, chaud → froid"),
        (
            r"$2 \times 10$ Go, $\approx$5 s, $ \to $ **b**",
            "2 × 10 Go, ≈5 s, → <strong>b</strong>",
        ),
        (r"\(\leq 99.9\%\) et $\mu$s", "≤ 99.9% et µs"),
        (r"$5 \ge $3 mais $\ge 5$ $", r"$5 \ge $3 mais ≥ 5 $"),
        (
            r"$\ge x$ $\frac{1}{2}$ $10^3 \times 2$ $5",
            r"$\ge x$ $\frac{1}{2}$ $10^3 \times 2$ $5",
        ),
        (r"`$\ge$`", r"<code>$\ge$</code>"),
        (r"\[optionnel\]", "[optionnel]"),
        ("{{ x }} {% y %}", "{{ x }} {% y %}"),
        ("arn:<bucket>", "arn:&lt;bucket&gt;"),
        ("a<br>b<br/>c", "a<br>b<br>c"),
        ("H<sub>2</sub>O <mark style='x'>m</mark>", "H<sub>2</sub>O <mark>m</mark>"),
        ("<b>a *b</b> c*", "<b>a *b</b> c*"),
        ("<b>a", "a"),
        (
            "[[Note|mot]] ![[Autre]]",
            '<span class="wikilink">mot</span> <span class="wikilink">Autre</span>',
        ),
        (
            "[[Note#A#B]] [[Note#^a1b2]] ![[guide.pdf#page=3]]",
            '<span class="wikilink">Note &gt; A &gt; B</span> '
            '<span class="wikilink">Note</span> '
            '<span class="wikilink">guide.pdf &gt; page=3</span>',
        ),
        ("[[ -f x ]]", "[[ -f x ]]"),
        ("![[s.png|300]]", '<img src="s.png" alt="s.png" width="300" loading="lazy">'),
        ("![a *b*](s.png)", '<img src="s.png" alt="a b" loading="lazy">'),
        ("[a [b] c", "[a [b] c"),
        ("a  \nb", "a<br>b"),
        ("a\\\nb", "a<br>b"),
    ],
)
def test_inline_markup(source: str, expected: str) -> None:
    assert inline(source) == expected


@pytest.mark.parametrize(
    ("source", "text", "url"),
    [
        ("[a](https://x.y)", "a", "https://x.y"),
        ("[a](<https://x.y/b c>)", "a", "https://x.y/b c"),
        ("[a](https://x.y/(b))", "a", "https://x.y/(b)"),
        ("[**a**](https://x.y)", "<strong>a</strong>", "https://x.y"),
        ("[https://x.y](https://x.y)", "<span>https://x.y</span>", "https://x.y"),
        ("<https://x.y>", "https://x.y", "https://x.y"),
        ("<a@x.yz>", "a@x.yz", "mailto:a@x.yz"),
        ("https://x.y/a_b_c", "https://x.y/a_b_c", "https://x.y/a_b_c"),
        ("[a][b]\n\n[b]: https://x.y", "a", "https://x.y"),
        ("[b][]\n\n[B]: https://x.y", "b", "https://x.y"),
        ("[b]\n\n[b]: <https://x.y>", "b", "https://x.y"),
    ],
)
def test_links(source: str, text: str, url: str) -> None:
    assert inline(source) == f'<a href="{url}" rel="noopener nofollow">{text}</a>'


def test_a_bare_address_leaves_the_punctuation_of_its_sentence() -> None:
    assert '">https://x.y/a</a>),' in inline("(https://x.y/a), b")


@pytest.mark.parametrize(
    "link",
    [
        "[x](#été--hiver)",
        "[x](#%C3%A9t%C3%A9-hiver)",
        "[x](#ete-hiver)",
        "[[#Été & hiver|x]]",
        "[[#Partie#Été & hiver|x]]",
    ],
)
def test_links_inside_the_note_find_their_heading(link: str) -> None:
    assert 'href="#n-ete-hiver"' in parse(f"# Été & hiver\n{link}").html


def test_a_title_of_a_link_is_kept() -> None:
    assert 'title="t"' in inline('[a](https://x.y "t")')


def test_a_picture_inside_a_link() -> None:
    page = inline("[![a](https://x.y/a.png)](https://x.y)")
    assert page.startswith('<a href="https://x.y"')
    assert '<img src="https://x.y/a.png" alt="a"' in page
