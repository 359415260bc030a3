"""What a reader sees and facts do not need: coloured code, boxes of tasks."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from content.notes.markdown.addresses import may_be_typed, picture_address
from content.notes.markdown.highlighting import highlight


def dress(root: Element) -> None:
    """Finish the tree for the page; done when the facts have been read."""
    for element in root.iter():
        if element.tag == "li" and element.get("class", "").startswith("task"):
            _add_box(element)
        elif element.tag == "pre" and len(element):
            highlight(element[0])
        elif element.get("class") == "footnote" and element.get("id"):
            _add_number(element)
        elif element.tag == "img" and not picture_address(element.get("src", "")):
            _describe(element)
        elif element.tag == "a" and not may_be_typed(element.get("href", "")):
            element.tag = "span"


def _add_box(item: Element) -> None:
    box = Element("span", {"class": "task-box"})
    box.text = "☑" if "task-done" in item.get("class", "") else "☐"
    box.tail = " " + (item.text or "")
    item.text = None
    item.insert(0, box)


def _describe(picture: Element) -> None:
    """A picture that may not be shown is its description."""
    picture.tag = "span"
    picture.text = picture.get("alt", "")
    picture.attrib.clear()
    picture.set("class", "picture-missing")


def _add_number(note: Element) -> None:
    number = Element("span", {"class": "footnote-number"})
    number.text = note.get("id", "").rpartition("-")[2]
    first = note[0] if len(note) and note[0].tag == "p" else note
    number.tail = " " + (first.text or "")
    first.text = None
    first.insert(0, number)
