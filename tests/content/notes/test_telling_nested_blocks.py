"""Every kind of block in every kind of container: what each says is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count, product
from textwrap import indent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.notes.language.typography import fold
from content.notes.reading import ReadNote, read_note

# Words that stand nowhere else in a note, each a noun by its look.
_CONSONANTS = "bdfklmnprst"


def new_words() -> Iterator[str]:
    for number in count():
        high, low = divmod(number, len(_CONSONANTS))
        yield f"z{_CONSONANTS[high]}a{_CONSONANTS[low]}iture"


Typed = Callable[[Callable[[], str]], str]

BLOCKS: dict[str, Typed] = {
    "paragraph": lambda new: f"La {new()} garde les fichiers pendant 30 jours.",
    "two paragraphs": lambda new: f"La {new()} garde.\n\nUne {new()} copie les volumes.",
    "label": lambda new: f"**{new()}** : copie des volumes en {new()}",
    "bold line": lambda new: f"Avant la {new()}.\n\n**Partie**\n\nUne {new()} suit.",
    "list": lambda new: f"- La {new()} chiffre les volumes\n- {new()} : 15 minutes\n- {new()}",
    "numbers": lambda new: f"1. Ouvrir la {new()}\n2. Choisir la {new()}",
    "boxes": lambda new: f"- [ ] relire la {new()}\n- [x] noter la {new()}",
    "table": lambda new: (
        f"| Service | Rôle |\n|---|---|\n| {new()} | copie les {new()} |\n| {new()} | {new()} |"
    ),
    "quote": lambda new: f"> La {new()} garde les fichiers.",
    "callout": lambda new: f"> [!warning]\n> La {new()} garde les fichiers.",
    "admonition": lambda new: f"!!! note\n    La {new()} garde les fichiers.",
    "heading": lambda new: f"### Partie une\n\nLa {new()} garde les fichiers.",
    "definitions": lambda new: f"{new()}\n: copie des {new()}\n: image des {new()}",
    "two terms": lambda new: f"{new()}\n{new()}\n: copie des {new()}",
    "words in a fence": lambda new: f"```\nLa {new()} garde les fichiers\n```",
    "code": lambda new: f"```python\n{new()} = 1\n```",
    "rule": lambda new: f"La {new()} dure.\n\n---\n\nLa {new()} reste.",
    "HTML list": lambda new: f"<ul>\n<li>La {new()} garde.</li>\n<li>{new()}</li>\n</ul>",
    "HTML text": lambda new: f"<div>La {new()} garde les <b>{new()}</b>.</div>",
    "HTML table": lambda new: (
        "<table>\n<tr><th>Service</th><th>Rôle</th></tr>\n"
        f"<tr><td>{new()}</td><td>copie les {new()}</td></tr>\n</table>"
    ),
    "caption": lambda new: (
        f"<table>\n<caption>Les {new()}</caption>\n"
        f"<tr><td>{new()}</td><td>copie les {new()}</td></tr>\n</table>"
    ),
    "lists in cells": lambda new: (
        f"<table>\n<tr><td>{new()}</td><td><ul><li>{new()}</li><li>{new()}</li></ul></td></tr>\n"
        f"<tr><td>{new()}</td><td><p>La {new()}</p><p>la {new()}</p></td></tr>\n</table>"
    ),
    "figure": lambda new: (
        '<figure>\n<img src="a.png">\n'
        f"<figcaption>La {new()} garde les fichiers.</figcaption>\n</figure>"
    ),
    "details": lambda new: (
        f"<details>\n<summary>Partie</summary>\n\nLa {new()} garde les fichiers.\n\n</details>"
    ),
}  # fmt: skip

CONTAINERS: dict[str, Callable[[str], str]] = {
    "item": lambda text: f"- Le point de la TITLE\n\n{_inside(text)}\n",
    "bold item": lambda text: f"- **Versioning**\n\n{_inside(text)}\n",
    "labelled item": lambda text: (
        f"- **Versioning** : copie des objets\n\n{_inside(text)}\n"
    ),
    "bare item": lambda text: f"- {_inside(text).lstrip()}\n",
    "example": lambda text: f"- Exemple :\n\n{_inside(text)}\n",
    "number": lambda text: f"1. Ouvrir\n\n{_inside(text)}\n\n2. Fermer\n",
    "quote": lambda text: indent(text, "> ", lambda line: True),
    "callout": lambda text: indent(f"[!tip] La TITLE\n{text}", "> ", lambda line: True),
    "admonition": lambda text: f'!!! note "La TITLE"\n{_inside(text)}\n',
    "definition": lambda text: f"Versioning\n:   copie des objets\n\n{_inside(text)}\n",
    "cell": lambda text: (
        f"<table>\n<tr><td>Versioning</td><td>\n\n{text}\n\n</td></tr>\n</table>"
    ),
    "only cell": lambda text: f"<table>\n<tr><td>\n\n{text}\n\n</td></tr>\n</table>",
    "box": lambda text: f"<div>\n\n{text}\n\n</div>",
    "glued box": lambda text: f"<center>\n{text}\n</center>",
    "details": lambda text: (
        f"<details>\n<summary>Partie</summary>\n\n{text}\n\n</details>"
    ),
    "item of no list": lambda text: f"<li>\n\n{text}\n\n</li>",
    "HTML definition": lambda text: (
        f"<dl><dt>Versioning</dt><dd>\n\n{text}\n\n</dd></dl>"
    ),
    "figure": lambda text: f"<figure>\n\n{text}\n\n</figure>",
}


def _inside(text: str) -> str:
    return indent(text, "    ")


def untold(note: ReadNote, words: list[str]) -> list[str]:
    told = [
        " ".join((card.context, card.prompt, card.answer, card.value, *card.items))
        for card in note.cards
    ]
    known = fold(" ".join([*told, *(one.text for one in note.skipped)]))
    return [word for word in words if word not in known]


def lost(block: str, *containers: str) -> list[str]:
    """The words of a block in its containers, outermost first, that no one is told."""
    unused, words = new_words(), list[str]()

    def new() -> str:
        words.append(next(unused))
        return words[-1]

    text = BLOCKS[block](new)
    for container in reversed(containers):
        # The titles of callouts and the text of bullets are told as well.
        text = CONTAINERS[container](text)
        text = text.replace("TITLE", new()) if "TITLE" in text else text
    note = f"# Cours\n\n## Amazon S3\n\n{text}\n\n## Suite\n\nLa suite finit.\n"
    return untold(read_note(note.encode(), "note.md"), words)


@pytest.mark.parametrize("container", CONTAINERS)
def test_a_block_in_a_container_is_told(container: str) -> None:
    assert {block: lost(block, container) for block in BLOCKS} == {
        block: [] for block in BLOCKS
    }


DEEP = [pair for pair in product(CONTAINERS, repeat=2) if pair[0] != pair[1]]


@pytest.mark.parametrize("block", ["paragraph", "list", "table", "lists in cells"])
def test_a_block_two_containers_deep_is_told(block: str) -> None:
    assert {pair: said for pair in DEEP if (said := lost(block, *pair))} == {}


@given(
    st.sampled_from(sorted(BLOCKS)),
    st.sampled_from(sorted(CONTAINERS)),
    st.lists(
        st.tuples(
            st.floats(0, 1),
            st.sampled_from(
                ["\\1", "\\g<x>", "(", "[", "«", "|", "`", " : ", "→", "<b>"]
            ),
        ),
        max_size=4,
    ),
)
@settings(max_examples=80, deadline=None)
def test_no_sign_in_a_note_stops_its_reading(
    block: str, container: str, signs: list[tuple[float, str]]
) -> None:
    text = CONTAINERS[container](BLOCKS[block](lambda: "zone"))
    for place, sign in signs:
        at = int(place * len(text))
        text = f"{text[:at]}{sign}{text[at:]}"
    assert read_note(f"# S3\\1\n\n{text}\n".encode(), "note.md").html
