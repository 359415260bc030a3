"""Colours of code, as classes of Pygments."""

from __future__ import annotations

from functools import cache
from xml.etree.ElementTree import Element, SubElement

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import STANDARD_TYPES, _TokenType
from pygments.util import ClassNotFound

# Languages that notes on AWS hold. Others stay plain: a lexer is code that hostile
# text runs through.
_LANGUAGES = frozenset(
    [
        "bash",
        "c",
        "c++",
        "console",
        "cpp",
        "cs",
        "csharp",
        "css",
        "diff",
        "docker",
        "dockerfile",
        "go",
        "hcl",
        "html",
        "http",
        "ini",
        "java",
        "javascript",
        "js",
        "json",
        "kotlin",
        "nginx",
        "php",
        "postgres",
        "postgresql",
        "powershell",
        "properties",
        "ps1",
        "py",
        "python",
        "python3",
        "rb",
        "ruby",
        "rust",
        "sh",
        "shell",
        "sql",
        "terraform",
        "tf",
        "toml",
        "ts",
        "typescript",
        "vim",
        "xml",
        "yaml",
        "yml",
        "zsh",
    ]
)
_LONGEST = 20_000
_LONGEST_LINE = 2_000


def highlight(code: Element) -> None:
    """Put the tokens of a code element with a known language in spans."""
    language = code.get("class", "").removeprefix("language-")
    text = code.text or ""
    if language not in _LANGUAGES or len(code) or len(text) > _LONGEST:
        return
    if max(map(len, text.split("\n"))) > _LONGEST_LINE:
        return
    code.text = ""
    for kind, value in _lexer(language).get_tokens(text):
        _add(code, _class_of(kind), value)


@cache
def _lexer(language: str) -> Lexer:
    try:
        return get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return get_lexer_by_name("text", stripnl=False)


@cache
def _class_of(kind: _TokenType) -> str:
    while kind not in STANDARD_TYPES and kind.parent is not None:
        kind = kind.parent
    return STANDARD_TYPES.get(kind, "")


def _add(code: Element, name: str, value: str) -> None:
    last = code[-1] if len(code) else None
    if name and last is not None and last.get("class") == name and not last.tail:
        last.text = (last.text or "") + value
    elif name:
        SubElement(code, "span", {"class": name}).text = value
    elif last is None:
        code.text = (code.text or "") + value
    else:
        last.tail = (last.tail or "") + value
