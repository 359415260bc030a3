"""From bytes to characters."""

from __future__ import annotations

import codecs
import re

import ftfy.bad_codecs
from charset_normalizer import from_bytes

from content.notes.decoding.plausibility import NOT_ASCII, score
from content.notes.decoding.repairs import BAD_BYTE, OTHER_ENCODING, Repair
from content.notes.decoding.signatures import utf16_without_bom

ftfy.bad_codecs.ok()

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The encodings of one byte that French is saved in, the likelier first, by the
# names that people know and those of their codecs.
_ONE_BYTE = {
    "windows-1252": "sloppy-windows-1252",
    "mac-roman": "mac_roman",
    "iso-8859-15": "iso-8859-15",
    "cp850": "cp850",
}
_SAMPLE = 30_000
_UNPRINTABLE = re.compile("[\x7f-\x9f\ufffd]")
_LINE_END = re.compile(rb"\r\n?|\n")
# A word in two alphabets: nobody types one, but «l’été» in Mac Roman is «lՎtՎ».
_TWO_SCRIPTS = re.compile("[A-Za-z][\u0400-\u1dff]|[\u0400-\u1dff][A-Za-z]")
# A share of the accents that must fit before a guess for French is believed.
_BELIEVED = 0.3
# Of ten characters of French, one has an accent; of Russian, eight are not ASCII.
_MOST_ACCENTS = 0.4
Read = tuple[str, str, list[Repair]]


def read_bytes(data: bytes) -> Read:
    """The text, its encoding, and what had to be repaired."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _read_unicode(data.removeprefix(bom), encoding)
    if encoding := utf16_without_bom(data) or "":
        return data.decode(encoding), encoding, []
    try:
        return data.decode("utf-8"), "utf-8", []
    except UnicodeDecodeError:
        return _read_broken(data)


def _read_unicode(data: bytes, encoding: str) -> Read:
    """Text whose mark tells its encoding, so that bad bytes are just that."""
    text = data.decode(encoding, "replace")
    return text, encoding, _bad_bytes(text, data.decode(encoding, "ignore"))


def _bad_bytes(text: str, good: str) -> list[Repair]:
    if text.count("\ufffd") == good.count("\ufffd"):
        return []
    before = text.partition("\ufffd")[0]
    return [Repair(1 + before.count("\n"), BAD_BYTE)]


def _read_broken(data: bytes) -> Read:
    """Bytes that are not UTF-8, at least not all of them.

    Either no line was meant as UTF-8, or most were: what reads better decides.
    """
    whole = _read_one_byte(data)
    mixed = _read_by_lines(data)
    good = sum(not line.isascii() and _is_utf8(line) for line in _split(data))
    if not good and not _lost_bytes(data):
        return whole
    return mixed if score(mixed[0]) >= score(whole[0]) else whole


def _lost_bytes(data: bytes) -> bool:
    """Whether most of what is not ASCII is UTF-8, but for a few bytes."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    return len(NOT_ASCII.findall(text)) - bad > bad


def _read_by_lines(data: bytes) -> Read:
    lines = _split(data)
    encoding = _best_encoding(b"".join(line for line in lines if not _holds_utf8(line)))
    texts, repairs = [], []
    for number, line in enumerate(lines, 1):
        text, what = _read_line(line, encoding)
        texts.append(text)
        if what:
            repairs.append(Repair(number, what))
    return "".join(texts), "utf-8", repairs


def _split(data: bytes) -> list[bytes]:
    lines, start = [], 0
    for end in _LINE_END.finditer(data):
        lines.append(data[start : end.end()])
        start = end.end()
    return [*lines, data[start:]]


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _holds_utf8(line: bytes) -> bool:
    """Whether the line is UTF-8, or was before a byte of it was lost."""
    return line.isascii() or not line.decode("utf-8", "ignore").isascii()


def _read_line(line: bytes, encoding: str) -> tuple[str, str]:
    """The text of a line, and what was wrong with it."""
    replaced = line.decode("utf-8", "replace")
    if _is_utf8(line) and not _TWO_SCRIPTS.search(replaced):
        return replaced, ""
    other = line.decode(_ONE_BYTE[encoding])
    if score(other) > max(0, score(replaced)):
        return other, OTHER_ENCODING
    return replaced, "" if _is_utf8(line) else BAD_BYTE


def _read_one_byte(data: bytes) -> Read:
    encoding = _best_encoding(data)
    text = data.decode(_ONE_BYTE[encoding])
    sample = text[:_SAMPLE]
    foreign = len(NOT_ASCII.findall(sample))
    seldom = foreign <= len(sample) * _MOST_ACCENTS
    if seldom and score(sample) >= _BELIEVED * foreign:
        return text, encoding, []
    return _guess(data) or (text, encoding, [])


def _best_encoding(data: bytes) -> str:
    scores = {name: score(data.decode(codec)) for name, codec in _ONE_BYTE.items()}
    return max(scores, key=lambda name: scores[name])


def _guess(data: bytes) -> Read | None:
    """What charset-normalizer makes of a text that is not French."""
    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        return None
    text = data.decode(best.encoding, "replace")
    if _UNPRINTABLE.search(text):
        return None
    return text, best.encoding.replace("_", "-"), []
