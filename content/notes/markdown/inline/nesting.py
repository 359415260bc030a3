"""From tokens to nested elements.

One frame for each construct that is still open. A closing token wraps the nodes of
its frame; frames above it never close, so their delimiters become text again. Every
node is moved a bounded number of times: the pass is linear.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from content.notes.markdown.inline.tokens import Close, Open, Run, Token
from content.notes.markdown.tree import Nodes, put

# Deeper markup than any author nests stays text, so that no reader of the tree
# has to fear its depth.
MAX_DEPTH = 40
# How far below the top a closing run looks for its opener.
_REACH = 64

_TAGS = {
    ("*", 1): "em",
    ("*", 2): "strong",
    ("_", 1): "em",
    ("_", 2): "strong",
    ("~", 2): "del",
    ("=", 2): "mark",
}


@dataclass(slots=True)
class _Frame:
    """What is open: a run of delimiters, or a link or tag, or the text itself."""

    run: Run | None = None
    opener: Open | None = None
    length: int = 0
    depth: int = 0
    nodes: Nodes = field(default_factory=list)


def nest(tokens: list[Token]) -> Nodes:
    """The nodes of a text: strings and elements, in order."""
    nesting = _Nesting()
    for token in tokens:
        if isinstance(token, str):
            nesting.stack[-1].nodes.append(token)
        elif isinstance(token, Run):
            nesting.run(token)
        elif isinstance(token, Open):
            nesting.open(token)
        elif isinstance(token, Close):
            nesting.close(token)
        else:
            nesting.add(token, 1)
    nesting.settle(0)
    return nesting.stack[0].nodes


class _Nesting:
    def __init__(self) -> None:
        self.stack = [_Frame()]
        self.waiting = dict.fromkeys("*_~=", 0)
        self.opened: set[int] = set()

    def add(self, node: Element, depth: int) -> None:
        frame = self.stack[-1]
        frame.nodes.append(node)
        frame.depth = max(frame.depth, depth)

    def open(self, token: Open) -> None:
        if token.matched and token.element is not None:
            self.stack.append(_Frame(opener=token))
            self.opened.add(token.position)
        else:
            self.stack[-1].nodes.append(token.literal)

    def close(self, token: Close) -> None:
        if token.opener.position not in self.opened:
            return
        index = len(self.stack) - 1
        while self.stack[index].opener is not token.opener:
            index -= 1
        self.settle(index)
        self._finish()

    def run(self, token: Run) -> None:
        length = token.count
        if token.closes:
            self._close_run(token, length)
        if token.count and token.opens:
            self.stack.append(_Frame(run=token, length=length))
            self.waiting[token.character] += 1
        elif token.count:
            self.stack[-1].nodes.append(token.literal)

    def _close_run(self, token: Run, length: int) -> None:
        while token.count and (found := self._opener_of(token, length)):
            index, opener = found
            self.settle(index)
            size = min(2, token.count, opener.count)
            self._wrap(_TAGS[token.character, size])
            token.count -= size
            opener.count -= size
            if not opener.count:
                self.waiting[token.character] -= 1
                self._fold()

    def _opener_of(self, token: Run, length: int) -> tuple[int, Run] | None:
        """The frame that a closing run closes, and the run that opened it."""
        if not self.waiting[token.character]:
            return None
        top = len(self.stack) - 1
        for index in range(top, max(0, top - _REACH), -1):
            run = self.stack[index].run
            if run is None:
                return None
            if run.character == token.character and _pair(
                run, self.stack[index].length, token, length
            ):
                return index, run
        return None

    def settle(self, index: int) -> None:
        """Fold every frame above `index` into it: what they opened stays open."""
        while len(self.stack) - 1 > index:
            target = len(self.stack) - 1
            while target > index and self.stack[target].run is not None:
                target -= 1
            self._merge(target)
            if target > index:
                self._finish()

    def _merge(self, index: int) -> None:
        target = self.stack[index]
        for frame in self.stack[index + 1 :]:
            if frame.run is not None:
                self.waiting[frame.run.character] -= 1
                target.nodes.append(frame.run.literal)
            target.nodes += frame.nodes
            target.depth = max(target.depth, frame.depth)
        del self.stack[index + 1 :]

    def _finish(self) -> None:
        """Close the link or tag on top."""
        frame = self.stack[-1]
        element = None
        if frame.opener is not None:
            self.opened.discard(frame.opener.position)
            element = frame.opener.element
        if element is not None and frame.depth < MAX_DEPTH:
            if element.tag == "a":
                _unlink(frame.nodes)
            put(element, frame.nodes)
            frame.nodes = [element]
            frame.depth += 1
        self._fold()

    def _wrap(self, tag: str) -> None:
        frame = self.stack[-1]
        if frame.depth >= MAX_DEPTH:
            return
        element = Element(tag)
        put(element, frame.nodes)
        frame.nodes = [element]
        frame.depth += 1

    def _fold(self) -> None:
        frame = self.stack.pop()
        below = self.stack[-1]
        below.nodes += frame.nodes
        below.depth = max(below.depth, frame.depth)


def _pair(opener: Run, opened: int, closer: Run, closing: int) -> bool:
    """CommonMark's rules 9 and 10: sums of three tell `*a**b*` from `*a*` `*b*`."""
    if not (opener.closes or closer.opens):
        return True
    return (opened + closing) % 3 != 0 or closing % 3 == 0


def _unlink(nodes: Nodes) -> None:
    """A link cannot hold another one: those inside become plain."""
    for node in nodes:
        if not isinstance(node, str):
            for inner in node.iter("a"):
                inner.tag = "span"
                inner.attrib.clear()
