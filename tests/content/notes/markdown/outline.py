"""What a page shows, read from its HTML: where each word stands."""

from __future__ import annotations

import re
from html.parser import HTMLParser

VOID = {"br", "hr", "img", "col", "wbr"}


class Outline(HTMLParser):
    """`paths` gives the open tags around each word; `depths` of each list item."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.paths: dict[str, tuple[str, ...]] = {}
        self.depths: list[int] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
        if tag == "li":
            self.depths.append(self.open.count("li"))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        for word in re.findall(r"\w+", data):
            self.paths[word] = tuple(self.open)
