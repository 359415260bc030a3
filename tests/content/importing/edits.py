"""Edits of a note as people make them, each knowing which facts it touches."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from content.notes.cards import Draft
from content.notes.decoding import decode
from content.notes.identity import normalised
from content.notes.reading import ReadNote, read_note

# Lines that an edit takes of each note: a row more may move those beside it.
_ROWS, _WORDS = 6, 12
_WORD = re.compile(r"[^\W\d_]{5,}")
_NUMBER_OR_WORD = re.compile(r"(?<!\w)(?:\d+|[a-zà-ÿ]{5,})(?!\w)")
_LABELLED = re.compile(r"^([-*+] )\*\*([^*|]+?)\*\*\s*:\s*([^|]+?)\s*$")
_HEADING = re.compile(r"^(#{1,6}) (?=\S)(.*?)\s*#*$")


@dataclass(frozen=True)
class Edit:
    """The files of a course after it, and the keys of the cards that it concerns.

    `touched` stand in lines that it wrote, `changed` are those of them that say
    something else now, `gone` those of which it may leave nothing, and `adds` how many facts
    it brings.
    """

    files: dict[str, bytes]
    touched: set[str] = field(default_factory=set)
    changed: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    adds: int = 0


@dataclass(frozen=True)
class Original:
    """A note before it is edited."""

    path: str
    lines: list[str]
    read: ReadNote

    @classmethod
    def of(cls, path: str, data: bytes) -> Original:
        lines = decode(data).text.replace("\r\n", "\n").split("\n")
        return cls(path, lines, read_note(data, path))

    def line(self, draft: Draft) -> str:
        return self.lines[draft.line - 1]

    def on(self, lines: Iterable[int]) -> list[Draft]:
        """The cards of some lines, counted from 1."""
        wanted = set(lines)
        return [draft for draft in self.read.cards if draft.line in wanted]

    def edited(self, lines: Sequence[str]) -> dict[str, bytes]:
        return {self.path: "\n".join(lines).encode()}

    def parts(self) -> list[int]:
        """The lines at which lessons begin, counted from 1, but for the first."""
        starts = [lesson.line for lesson in self.read.lessons]
        return [line for line in starts[1:] if _HEADING.match(self.lines[line - 1])]


Script = Callable[[Original, Random], Edit | None]


def typo_in_a_value(note: Original, random: Random) -> Edit | None:
    return _in_values(note, random, _WORD, _swapped)


def value_changed(note: Original, random: Random) -> Edit | None:
    def other(word: str) -> str:
        return str(int(word) * 3 + 1) if word.isdecimal() else "autrement"

    return _in_values(note, random, _NUMBER_OR_WORD, other)


def _in_values(
    note: Original,
    random: Random,
    pattern: re.Pattern[str],
    other: Callable[[str], str],
) -> Edit | None:
    """One word of the value of some cards, each on a line of its own."""
    lines, edit = list(note.lines), Edit({})
    for draft in _some(note, _WORDS):
        label = f"{draft.subject} {draft.attribute}".casefold()
        words = [
            word
            for word in pattern.findall(draft.value)
            if _stands_alone(word, note.line(draft)) and word.casefold() not in label
        ]
        if words:
            # A number changes rather than its unit.
            numbers = [word for word in words if word.isdecimal()]
            word = (numbers or words)[-1]
            lines[draft.line - 1] = _replaced(note.line(draft), word, other(word))
            siblings = note.on([draft.line])
            edit.touched.update(one.key for one in siblings)
            edit.changed.update(
                one.key
                for one in siblings
                # Other words make another acronym, or none; and several lines may make
                # one paragraph.
                if _stands_alone(word, one.value)
                and one.kind != "acronym"
                and _says(note.line(draft), one.value)
            )
    edit.files.update(note.edited(lines))
    return edit if edit.touched else None


def typo_in_a_label(note: Original, random: Random) -> Edit | None:
    lines, edit = list(note.lines), Edit({})
    for draft in _some(note, _WORDS):
        words = [
            word
            for word in _WORD.findall(f"{draft.subject} {draft.attribute}")
            if _stands_alone(word, note.line(draft))
            and word.casefold() not in draft.value.casefold()
        ]
        if words and "[…]" not in draft.attribute:
            lines[draft.line - 1] = _replaced(
                note.line(draft), words[0], _swapped(words[0])
            )
            edit.touched.update(one.key for one in note.on([draft.line]))
    edit.files.update(note.edited(lines))
    return edit if edit.touched else None


def row_added(note: Original, random: Random) -> Edit | None:
    lines, adds = list(note.lines), 0
    for line in sorted({draft.line for draft in _some(note, _ROWS)}, reverse=True):
        if _is_alone(note, line):
            lines.insert(line, _another(note.lines[line - 1], line))
            adds += 1
    return Edit(note.edited(lines), adds=adds) if adds else None


def row_deleted(note: Original, random: Random) -> Edit | None:
    lines, edit = list(note.lines), Edit({})
    for line in sorted({draft.line for draft in _some(note, _ROWS)}, reverse=True):
        if _is_alone(note, line):
            del lines[line - 1]
            edit.gone.update(one.key for one in note.on([line]))
    edit.files.update(note.edited(lines))
    return edit if edit.gone else None


def rows_reordered(note: Original, random: Random) -> Edit | None:
    lines, swapped = list(note.lines), set[int]()
    for line in sorted({draft.line for draft in note.read.cards}):
        if (
            not {line, line + 1} & swapped
            and _is_alone(note, line)
            and _is_alone(note, line + 1)
            and _is_row(note.lines[line - 1])
            and _is_row(note.lines[line])
            and _shape(note.lines[line - 1]) == _shape(note.lines[line])
        ):
            lines[line - 1], lines[line] = lines[line], lines[line - 1]
            swapped |= {line, line + 1}
    return Edit(note.edited(lines)) if swapped else None


def sections_reordered(note: Original, random: Random) -> Edit | None:
    parts = note.parts()
    if len(parts) < 2:
        return None
    place = random.randrange(len(parts) - 1)
    start, middle = parts[place] - 1, parts[place + 1] - 1
    end = parts[place + 2] - 1 if place + 2 < len(parts) else len(note.lines)
    lines = note.lines
    return Edit(
        note.edited(
            [*lines[:start], *_closed(lines[middle:end]), *lines[start:middle],
             *lines[end:]]
        )
    )  # fmt: skip


def section_in_another_file(note: Original, random: Random) -> Edit | None:
    parts = note.parts()
    if not parts:
        return None
    place = random.randrange(len(parts))
    start = parts[place] - 1
    end = parts[place + 1] - 1 if place + 1 < len(parts) else len(note.lines)
    title = next((line for line in note.lines if line.startswith("# ")), "# Suite")
    other = [title, "", *note.lines[start:end]]
    return Edit(
        {
            **note.edited(note.lines[:start] + note.lines[end:]),
            "autre.md": "\n".join(other).encode(),
        }
    )


def heading_renamed(note: Original, random: Random) -> Edit | None:
    headings = [
        number
        for number in range(1, len(note.lines) + 1)
        if _HEADING.match(note.lines[number - 1]) and note.on(_under(note, number))
    ]
    if not headings:
        return None
    line = random.choice(headings)
    lines = list(note.lines)
    lines[line - 1] = _HEADING.sub(r"\1 \2 en résumé", lines[line - 1])
    touched = {one.key for one in note.on(_under(note, line))}
    return Edit(note.edited(lines), touched)


def bullets_as_a_table(note: Original, random: Random) -> Edit | None:
    """What a list says as a whole, it alone says."""
    lines: list[str] = []
    edit = Edit({})
    for first, block in _runs(note.lines, _LABELLED):
        if len(block) < 2 or not _LABELLED.match(block[0]):
            lines += block
            continue
        rows = [_LABELLED.sub(r"| **\2** | \3 |", line) for line in block]
        lines += ["", "| Élément | Description |", "|---|---|", *rows, ""]
        for one in note.on(range(first, first + len(block))):
            is_of_row = normalised(one.value) in normalised(note.line(one))
            (edit.touched if is_of_row else edit.gone).add(one.key)
    edit.files.update(note.edited(lines))
    return edit if edit.touched else None


def written_otherwise(note: Original, random: Random) -> Edit | None:
    """Other bullets, no bold, straight apostrophes: nothing that says anything."""
    lines = [
        re.sub(r"^(\s*)- (?=\*\*)", r"\1* ", line).replace("’", "'").rstrip()
        if line.lstrip().startswith(("- **", "| "))
        else line
        for line in note.lines
    ]
    return Edit(note.edited(lines))


def other_encoding(note: Original, random: Random) -> Edit | None:
    text = "\r\n".join(note.lines)
    try:
        data = text.encode("cp1252")
    except UnicodeEncodeError:
        data = text.encode("utf-16")
    return Edit({note.path: data})


SCRIPTS: tuple[Script, ...] = (
    typo_in_a_value,
    typo_in_a_label,
    value_changed,
    row_added,
    row_deleted,
    rows_reordered,
    sections_reordered,
    section_in_another_file,
    heading_renamed,
    bullets_as_a_table,
    written_otherwise,
    other_encoding,
)


def _some(note: Original, most: int) -> list[Draft]:
    """Cards of different lines, drawn by their texts: one card more moves one at most."""
    by_line = {draft.line: draft for draft in note.read.cards}
    drawn = sorted(by_line, key=lambda line: Random(note.lines[line - 1]).random())
    return [by_line[line] for line in sorted(drawn[:most])]


def _swapped(word: str) -> str:
    """Two letters in the middle change places, else one is doubled."""
    for at in range(1, len(word) - 2):
        if word[at] != word[at + 1]:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[0] + word


def _stands_alone(word: str, text: str) -> bool:
    return len(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", text)) == 1


def _says(line: str, value: str) -> bool:
    """True for a line that has the words of the value, most of them."""
    said = _WORD.findall(value)
    return sum(word in line for word in said) * 5 >= len(said) * 4


def _replaced(line: str, word: str, other: str) -> str:
    return re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", other, line)


def _is_row(line: str) -> bool:
    """What says the same wherever it stands: a row, or a bullet with a label."""
    return line.strip().startswith("|") or bool(_LABELLED.match(line))


def _shape(line: str) -> tuple[int, str, int] | None:
    """Indentation and mark of a bullet, or the cells of a row; None for all else."""
    stripped = line.strip()
    if stripped.startswith("|"):
        cells = [cell.strip() for cell in stripped.strip("|").split("|")]
        is_body = bool(cells[0]) and not set(stripped) <= set("|-: ")
        return (0, "|", len(cells)) if is_body else None
    if stripped[:2] in {"- ", "* ", "+ "}:
        return len(line) - len(line.lstrip()), stripped[0], 0
    return None


def _is_alone(note: Original, line: int) -> bool:
    """A row or bullet with nothing that hangs on it or to which it belongs."""
    if line > len(note.lines) or _shape(note.lines[line - 1]) is None:
        return False
    mark = _shape(note.lines[line - 1])
    below = note.lines[line] if line < len(note.lines) else ""
    if mark and mark[1] == "|":
        above = note.lines[line - 2] if line > 1 else ""
        return bool(note.on([line])) and all(
            not other.strip().startswith("|") or _shape(other) or _is_rule(other)
            for other in (above, below)
        ) and not _is_rule(below)  # fmt: skip
    # An empty line stands between a bullet and its paragraphs, too.
    next_ = next((one for one in note.lines[line:] if one.strip()), "")
    return bool(note.on([line])) and (
        _shape(next_) == mark or not next_.startswith((" ", "\t"))
    )


def _is_rule(line: str) -> bool:
    return bool(line.strip()) and set(line.strip()) <= set("|-: ")


def _another(line: str, number: int) -> str:
    if line.strip().startswith("|"):
        cells = line.strip().strip("|").count("|")
        return f"| **Ajout {number}** |" + f" réservé au projet {number} |" * cells
    indent = line[: len(line) - len(line.lstrip())]
    return f"{indent}{line.strip()[0]} **Ajout {number}** : réservé au projet {number}"


def _closed(lines: Sequence[str]) -> list[str]:
    return [*lines, ""] if lines and lines[-1].strip() else list(lines)


def _under(note: Original, line: int) -> range:
    """The lines below a heading, to the next one of its level or above."""
    found = _HEADING.match(note.lines[line - 1])
    assert found
    for number in range(line + 1, len(note.lines) + 1):
        other = _HEADING.match(note.lines[number - 1])
        if other and len(other[1]) <= len(found[1]):
            return range(line + 1, number)
    return range(line + 1, len(note.lines) + 1)


def _runs(
    lines: Sequence[str], pattern: re.Pattern[str]
) -> Iterator[tuple[int, list[str]]]:
    """Lines by whether they match and touch, each run with its first line."""
    run: list[str] = []
    first = 1
    for number, line in enumerate(lines, 1):
        if run and bool(pattern.match(line)) != bool(pattern.match(run[0])):
            yield first, run
            run, first = [], number
        run.append(line)
    if run:
        yield first, run
