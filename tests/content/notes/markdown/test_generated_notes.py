"""Whatever people mix in a note, no bullet, heading or row is missing."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from content.notes.markdown import parse
from tests.content.notes.markdown.outline import Outline

INDENTS = ["", " ", "  ", "   ", "    ", "\t", "\t  ", "\t\t", "      ", " " * 8]
MARKS = ["-", "*", "+", "1.", "2)", "- [ ]", "10."]
DRESS = [
    "{}",
    "**{}**",
    "`{}`",
    "{} : a *b*",
    "[{}](https://x.y)",
    "<mark>{}</mark>",
    "[[{}]]",
]


@dataclass
class Typed:
    """A note and where each of its words must show."""

    lines: list[str] = field(default_factory=list)
    items: dict[str, int] = field(default_factory=dict)
    headings: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    numbers: count[int] = field(default_factory=count)

    def word(self) -> str:
        return f"Mot{next(self.numbers)}x"


def width(indent: str) -> int:
    return len(indent.expandtabs(4))


def add_list(draw: st.DrawFn, typed: Typed, prefix: str = "") -> None:
    """Items at any depth; deeper than the item above means its child."""
    above: list[int] = []
    for indent in draw(st.lists(st.sampled_from(INDENTS), min_size=1, max_size=6)):
        word, mark = typed.word(), draw(st.sampled_from(MARKS))
        while above and width(indent) <= above[-1]:
            above.pop()
        above.append(width(indent))
        typed.items[word] = len(above)
        dress = draw(st.sampled_from(DRESS))
        typed.lines.append(f"{prefix}{indent}{mark} {dress.format(word)}")
        if draw(st.integers(0, 5)) == 0:
            typed.lines.append(prefix.rstrip())


def add_heading(draw: st.DrawFn, typed: Typed) -> None:
    word = typed.word()
    typed.headings.append(word)
    closing = draw(st.sampled_from(["", " #", " ##", " {#id}"]))
    typed.lines.append("#" * draw(st.integers(1, 6)) + f" 🟦 {word}{closing}")


def add_underlined(draw: st.DrawFn, typed: Typed) -> None:
    word = typed.word()
    typed.headings.append(word)
    typed.lines += ["", word, "=" * draw(st.integers(1, 9))]


def add_table(draw: st.DrawFn, typed: Typed, prefix: str = "") -> None:
    outer = draw(st.booleans())
    columns = draw(st.integers(2, 4))
    separator = "|".join(["---"] * columns)
    rows = draw(st.lists(st.integers(2, 5), max_size=4))
    for index, width_of_row in enumerate([columns, *rows]):
        words = [typed.word() for _ in range(width_of_row)]
        typed.cells += words
        row = " | ".join(draw(st.sampled_from(DRESS)).format(word) for word in words)
        typed.lines.append(prefix + (f"| {row} |" if outer else row))
        if not index:
            typed.lines.append(prefix + (f"|{separator}|" if outer else separator))


def add_paragraph(draw: st.DrawFn, typed: Typed) -> None:
    for _ in range(draw(st.integers(1, 3))):
        word = typed.word()
        typed.texts.append(word)
        typed.lines.append(draw(st.sampled_from(DRESS)).format(word))


def add_code(draw: st.DrawFn, typed: Typed) -> None:
    word, fence = typed.word(), draw(st.sampled_from(["```", "~~~~"]))
    typed.texts.append(word)
    typed.lines += [f"{fence}bash", "# a", "- b", "| c |", "|---|", word, fence]


def add_definition(draw: st.DrawFn, typed: Typed) -> None:
    term, meaning = typed.word(), typed.word()
    typed.texts += [term, meaning]
    typed.lines += [
        "",
        f"**{term}**",
        *[""] * draw(st.integers(0, 1)),
        f": {meaning}",
        "",
    ]


def add_quote(draw: st.DrawFn, typed: Typed) -> None:
    typed.lines += [
        "",
        draw(st.sampled_from(["> [!tip] Titre", "> [!WARNING]", "> Texte", ">"])),
    ]
    draw(st.sampled_from([add_list, add_table]))(draw, typed, "> ")
    typed.lines.append("")


def add_details(draw: st.DrawFn, typed: Typed) -> None:
    typed.lines += ["<details>", "<summary>Voir</summary>", ""]
    add_list(draw, typed)
    typed.lines += ["", "</details>"]


def add_admonition(draw: st.DrawFn, typed: Typed) -> None:
    mark = draw(st.sampled_from(['!!! note "Titre"', "!!! warning", "??? tip"]))
    typed.lines += ["", mark, ""]
    draw(st.sampled_from([add_list, add_table]))(draw, typed, "    ")
    typed.lines.append("")


def add_html_table(draw: st.DrawFn, typed: Typed) -> None:
    words = [typed.word() for _ in range(3)]
    typed.cells += words
    a, b, c = words
    row = f"<tr><th rowspan=2>{a}</th><td>{b}</td></tr><tr><td>{c}</td></tr>"
    typed.lines += ["", f"<table>{row}</table>", ""]


def add_footnote(draw: st.DrawFn, typed: Typed) -> None:
    word, label = typed.word(), typed.word()
    typed.texts.append(word)
    typed.lines += ["", f"a[^{label}]", "", f"[^{label}]: {word}", ""]


def add_other(draw: st.DrawFn, typed: Typed) -> None:
    other = ["***", "<!-- - a -->", "", "[^1]: b", "<br>", "[r]: https://x.y", "$$"]
    typed.lines += ["", draw(st.sampled_from(other)), ""]


BLOCKS = [
    add_list,
    add_heading,
    add_underlined,
    add_table,
    add_paragraph,
    add_code,
    add_definition,
    add_quote,
    add_details,
    add_admonition,
    add_html_table,
    add_footnote,
    add_other,
]
# What an indented list after a blank line would go on with.
HOLDING = {add_list, add_footnote, add_admonition, add_definition, add_other}


@st.composite
def notes(draw: st.DrawFn) -> Typed:
    typed = Typed()
    if draw(st.booleans()):
        typed.lines += ["---", "title: Note", "tags: [a, b]", "---"]
    previous = None
    for add in draw(st.lists(st.sampled_from(BLOCKS), min_size=1, max_size=8)):
        if add is add_list and previous in HOLDING:
            # A list after a blank line goes on; a heading ends it for sure.
            add_heading(draw, typed)
        elif draw(st.booleans()) or add is add_table:
            typed.lines.append("")
        add(draw, typed)
        previous = add
    return typed


@settings(max_examples=300, deadline=None)
@given(notes(), st.sampled_from(["\n", "\r\n", "\r"]))
def test_no_bullet_heading_or_row_is_missing(typed: Typed, end: str) -> None:
    shown = Outline(parse(end.join(typed.lines)).html)
    depths = {word: shown.paths.get(word, ()).count("li") for word in typed.items}
    assert depths == typed.items
    for word in typed.headings:
        assert shown.paths[word][-1][0] == "h"
    for word in typed.cells:
        assert {"tr"} & {*shown.paths[word]}
    assert {*typed.texts} <= shown.paths.keys()


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="ab*_`~[]()!<>#-+|:\\\n \t1.&$={}^%/\"'", max_size=120))
def test_any_text_can_be_read(source: str) -> None:
    page = parse(source)
    assert "data-" not in page.html.replace("data-kind", "")


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(alphabet="éab*_ `~=:.,«»()", min_size=1), min_size=1))
def test_emphasis_loses_no_letter(words: list[str]) -> None:
    source = "x" + " ".join(words)
    letters = [c for c in source if c in "éab"]
    shown = parse(source).html.replace("<br>", "")
    text = "".join(part.partition(">")[2] for part in shown.split("<"))
    assert [c for c in text if c in "éab"] == letters
