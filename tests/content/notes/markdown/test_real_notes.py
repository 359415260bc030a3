"""Real notes by many hands: nothing that was typed is missing from the page."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from content.notes.decoding import decode
from content.notes.markdown import Page, parse
from tests.conftest import SHARED
from tests.content.notes.markdown.outline import Outline

NOTES = sorted(path.name for path in (SHARED / "notes").glob("*.md"))

ITEM = re.compile(r"(\s*)(?:[-*+]|\d{1,9}[.)])[ \t]+\S")
RULER = re.compile(r"\s{0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$")
ROW = re.compile(r"\s*\|")
FENCE = re.compile(r"\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(`{3,}|~{3,})")


@pytest.fixture(scope="module")
def checker(shared: Path) -> ModuleType:
    path = shared / "notes" / "check_structure.py"
    spec = importlib.util.spec_from_file_location("check_structure", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(shared: Path, name: str) -> tuple[str, Page]:
    text = decode((shared / "notes" / name).read_bytes()).text
    return text, parse(text, name)


def typed_depths(text: str) -> list[int]:
    """The depth of each list item: one more than the nearest item above that is
    further left, as long as nothing else at the margin ends the list."""
    depths: list[int] = []
    above: list[int] = []
    fence = ""
    for line in text.replace("\r\n", "\n").split("\n"):
        quote = re.match(r"(?:>\s?)*", line)
        line = line[quote.end() :] if quote else line
        mark = FENCE.match(line)
        if fence:
            closes = line.strip().strip("`~") == "" and line.strip().startswith(fence)
            fence = "" if closes else fence
            continue
        if mark:
            fence = mark[1]
        item = None if RULER.match(line) or ROW.match(line) else ITEM.match(line)
        if item:
            indent = len(item[1].expandtabs(4))
            while above and above[-1] >= indent:
                above.pop()
            above.append(indent)
            depths.append(len(above))
        elif line.strip() and not line[0].isspace():
            above.clear()
    return depths


@pytest.mark.parametrize("name", NOTES)
def test_bullets_headings_and_rows_are_all_shown(
    checker: ModuleType, shared: Path, name: str
) -> None:
    text, page = read(shared, name)
    assert checker.kept(text, page.html)[2] == 1


@pytest.mark.parametrize("name", NOTES)
def test_items_are_as_deep_as_they_were_typed(shared: Path, name: str) -> None:
    text, page = read(shared, name)
    if page.meta.title or text.startswith("---"):
        text = re.sub(r"\A---\n.*?\n---\n", "", text.replace("\r\n", "\n"), flags=re.S)
    assert Outline(page.html).depths == typed_depths(text)


@pytest.mark.parametrize("name", NOTES)
def test_no_lesson_is_empty_and_all_are_in_the_page(shared: Path, name: str) -> None:
    _, page = read(shared, name)
    assert page.lessons
    for lesson in page.lessons:
        assert lesson.title
        assert re.sub(r'"../[a-z0-9-]+/#', '"#', lesson.html) in page.html
        assert Outline(lesson.html).paths


@pytest.mark.parametrize("name", NOTES)
def test_no_id_is_given_twice(shared: Path, name: str) -> None:
    _, page = read(shared, name)
    ids = re.findall(r'\bid="([^"]*)"', page.html)
    assert len(ids) == len(set(ids))


def test_links_of_a_table_of_contents_lead_to_their_headings(shared: Path) -> None:
    _, page = read(shared, "s3-en.md")
    links = set(re.findall(r'href="#([^"]*)"', page.html))
    assert len(links) > 30
    assert links <= set(re.findall(r'\bid="([^"]*)"', page.html))
