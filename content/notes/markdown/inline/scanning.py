"""One pass over a text that finds its code, links, tags and delimiters.

What must match (brackets, tags) is matched here, so that the nesting afterwards
knows what is markup and what is text. No step looks further than what it consumes,
or remembers that it looked in vain: the pass is linear.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Callable
from xml.etree.ElementTree import Element

from content.notes.markdown import tags
from content.notes.markdown.document import Document, normal_label
from content.notes.markdown.inline import links
from content.notes.markdown.inline.flanking import flanks
from content.notes.markdown.inline.tex import between_dollars, signs_of
from content.notes.markdown.inline.tokens import Close, Open, Run, Token
from content.notes.markdown.tree import VOID

# One set of signs first, which `re` looks for ten times as fast as for alternatives.
_SPECIAL = re.compile(
    r"[\\\[\]<&$\n`*_~=%!hH](?:(?<=[\\\[\]<&$\n])|(?<=`)`*|(?<=\*)\**|(?<=_)_*"
    r"|(?<=~)~+|(?<==)=+|(?<=%)%|(?<=!)\[|(?<![^\W_].)(?<=[hH])[tT]{2}[pP][sS]?://)"
)
_ENTITY = re.compile(
    r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});"
)
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
# «**C:\\**» ends with the root of a drive: its backslash escapes nothing.
_DRIVE = re.compile(r"(?:^|[^A-Za-z0-9])?[A-Za-z]:$")
# TeX between dollars is text in which nothing is markup; prices are not TeX.
_TEX = re.compile(
    r"\$\$[^$\n]++\$\$|\$(?=[^\s$])[^$`\n]*?[\\^_{][^$`\n]*+(?<!\s)\$(?!\d)"
)
_TEX_ENDS = {"(": "\\)", "[": "\\]"}
_TEX_SIGN = re.compile(r"\\[A-Za-z]|[\^_=]")
_LONGEST_TEX = 2_000
_LONGEST_LABEL = 999


class Scanner:
    """Reads one text into tokens; good for one run."""

    def __init__(self, text: str, document: Document) -> None:
        self.text = text
        self.document = document
        self.tokens: list[Token] = []
        self.brackets: list[tuple[Open, int]] = []
        # Brackets below this one enclose a link already, so they make none.
        self.spent = 0
        self.open_tags: defaultdict[str, list[Open]] = defaultdict(list)
        self.code_ends: dict[int, list[int]] | None = None
        self.vain: set[str] = set()

    def run(self) -> list[Token]:
        at = 0
        while found := _SPECIAL.search(self.text, at):
            if found.start() > at:
                self.tokens.append(self.text[at : found.start()])
            at = _HANDLERS[found[0][0]](self, found.start(), found[0])
        self.tokens.append(self.text[at:])
        return self.tokens

    def _literal(self, at: int, found: str) -> int:
        self.tokens.append(found)
        return at + len(found)

    def _backslash(self, at: int, found: str) -> int:
        following = self.text[at + 1 : at + 2]
        if following == "\n":
            self.tokens.append(Element("br"))
        elif following in _TEX_ENDS and (end := self._tex_end(at, following)):
            self.tokens.append(
                signs_of(self.text[at + 2 : end - 2]) or self.text[at:end]
            )
            return end
        elif following in "*_" and _DRIVE.match(self.text[max(at - 3, 0) : at]):
            return self._literal(at, found)
        elif following in _PUNCTUATION and following:
            self.tokens.append(following)
        else:
            return self._literal(at, found)
        return at + 2

    def _tex_end(self, at: int, bracket: str) -> int:
        """Where TeX between `\\(` and `\\)` ends, 0 where it is none."""
        end = self._find(_TEX_ENDS[bracket], at + 2)
        short = end and end - at <= _LONGEST_TEX
        return end + 2 if short and _TEX_SIGN.search(self.text, at + 2, end) else 0

    def _newline(self, at: int, found: str) -> int:
        before = self.tokens[-1] if self.tokens else ""
        if isinstance(before, str):
            self.tokens[-1:] = [before.rstrip(" ")]
            if before.endswith("  "):
                self.tokens.append(Element("br"))
                return at + 1
        return self._literal(at, found)

    def _code(self, at: int, found: str) -> int:
        end = self._code_end(at, len(found))
        if end is None:
            return self._literal(at, found)
        content = self.text[at + len(found) : end].replace("\n", " ")
        if content[0] == content[-1] == " " and content.strip():
            content = content[1:-1]
        code = Element("code")
        code.text = content
        self.tokens.append(code)
        return end + len(found)

    def _code_end(self, at: int, length: int) -> int | None:
        """Where a run of as many backticks stands, from a list made once."""
        if self.code_ends is None:
            self.code_ends = defaultdict(list)
            for run in re.finditer(r"`+", self.text):
                self.code_ends[len(run[0])].append(run.start())
            for ends in self.code_ends.values():
                ends.reverse()
        ends = self.code_ends.get(length, [])
        while ends and ends[-1] <= at:
            ends.pop()
        return ends[-1] if ends else None

    def _angle(self, at: int, found: str) -> int:
        if self.text.startswith("<!--", at) and (end := self._find("-->", at + 4)):
            return end + 3
        if address := links.AUTOLINK.match(self.text, at):
            self.tokens.append(links.autolink(address[1]))
            return address.end()
        if tag := tags.TAG.match(self.text, at):
            return self._tag(tag)
        return self._literal(at, found)

    def _find(self, end: str, start: int) -> int:
        """Where `end` stands, 0 if nowhere: looked for in vain but once."""
        if end in self.vain:
            return 0
        position = self.text.find(end, start)
        if position < 0:
            self.vain.add(end)
        return max(position, 0)

    def _tag(self, tag: re.Match[str]) -> int:
        name = tag["name"].lower()
        kept = tags.kept_name(name)
        if kept is None:
            return self._literal(tag.start(), tag[0])
        if name in tags.HIDDEN and not tag["close"]:
            return self._hidden(tag, name)
        if kept in VOID:
            self.tokens.append(tags.make_element(kept, tag["attributes"]))
        elif kept and tag["close"]:
            self._close_tag(name)
        elif kept:
            self._open_tag(tag, name, kept)
        return tag.end()

    def _hidden(self, tag: re.Match[str], name: str) -> int:
        end = self._find(f"</{name}>", tag.end())
        return end + len(name) + 3 if end else tag.end()

    def _open_tag(self, tag: re.Match[str], name: str, kept: str) -> None:
        opener = Open("", tag.start(), tags.make_element(kept, tag["attributes"]))
        self.tokens.append(opener)
        self.open_tags[name].append(opener)

    def _close_tag(self, name: str) -> None:
        if self.open_tags[name]:
            opener = self.open_tags[name].pop()
            opener.matched = True
            self.tokens.append(Close(opener))

    def _entity(self, at: int, found: str) -> int:
        entity = _ENTITY.match(self.text, at)
        if not entity:
            return self._literal(at, found)
        self.tokens.append(html.unescape(entity[0]))
        return entity.end()

    def _dollar(self, at: int, found: str) -> int:
        if signs := between_dollars(self.text, at):
            self.tokens.append(signs[0])
            return signs[1]
        tex = _TEX.match(self.text, at)
        if not tex or "**" in tex[0]:
            return self._literal(at, found)
        return self._literal(at, tex[0])

    def _comment(self, at: int, found: str) -> int:
        """Obsidian hides what stands between two `%%`."""
        end = self._find("%%", at + 2)
        return end + 2 if end else self._literal(at, found)

    def _delimiters(self, at: int, found: str) -> int:
        opens, closes = flanks(self.text, at, found)
        self.tokens.append(Run(found[0], len(found), opens, closes))
        return at + len(found)

    def _pair_only(self, at: int, found: str) -> int:
        if len(found) == 2:
            return self._delimiters(at, found)
        return self._literal(at, found)

    def _address(self, at: int, found: str) -> int:
        address = links.bare_address(self.text, at)
        if not address:
            return self._literal(at, found)
        self.tokens.append(links.autolink(address))
        return at + len(address)

    def _bracket(self, at: int, found: str) -> int:
        if wikilink := links.WIKILINK.match(self.text, at):
            self.tokens.append(links.wikilink(wikilink[1]))
            return wikilink.end()
        if mark := links.FOOTNOTE_MARK.match(self.text, at):
            label = normal_label(mark[1])
            if label in self.document.footnotes:
                number = self.document.footnote_number(label)
                self.tokens.append(links.footnote_mark(number))
                return mark.end()
        return self._open_bracket(at, found)

    def _image(self, at: int, found: str) -> int:
        if embed := links.WIKILINK.match(self.text, at + 1):
            self.tokens.append(links.embed(embed[1]))
            return embed.end()
        return self._open_bracket(at, found)

    def _open_bracket(self, at: int, found: str) -> int:
        opener = Open(found, at)
        self.brackets.append((opener, len(self.tokens)))
        self.tokens.append(opener)
        return at + len(found)

    def _close_bracket(self, at: int, found: str) -> int:
        if not self.brackets:
            return self._literal(at, found)
        opener, index = self.brackets.pop()
        spent = len(self.brackets) < self.spent
        self.spent = min(self.spent, len(self.brackets))
        image = opener.literal == "!["
        if spent and not image:
            return self._literal(at, found)
        label = self._label(opener, at)
        tail = links.read_tail(self.text, at + 1, label, self.document.references)
        if not tail:
            return self._literal(at, found)
        target, end = tail
        if image:
            self.tokens[index:] = [links.image(target, label)]
        else:
            opener.element = links.link(target)
            opener.matched = True
            self.tokens.append(Close(opener))
            self.spent = len(self.brackets)
        return end

    def _label(self, opener: Open, at: int) -> str:
        start = opener.position + len(opener.literal)
        return self.text[start:at] if at - start <= _LONGEST_LABEL else ""


# Of the class: a scanner that held its own methods would wait for the garbage
# collector, and with it all that was read.
_HANDLERS: dict[str, Callable[[Scanner, int, str], int]] = {
    "\\": Scanner._backslash,
    "`": Scanner._code,
    "\n": Scanner._newline,
    "<": Scanner._angle,
    "&": Scanner._entity,
    "$": Scanner._dollar,
    "%": Scanner._comment,
    "[": Scanner._bracket,
    "!": Scanner._image,
    "]": Scanner._close_bracket,
    "*": Scanner._delimiters,
    "_": Scanner._delimiters,
    "~": Scanner._pair_only,
    "=": Scanner._pair_only,
    "h": Scanner._address,
    "H": Scanner._address,
}
