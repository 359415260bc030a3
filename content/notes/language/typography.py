"""Clean text: no emoji, one kind of apostrophe, spaces where French wants them."""

from __future__ import annotations

import re
import unicodedata
from codecs import charmap_build, charmap_decode, charmap_encode

from content.notes.language.memory import kept

NARROW = "\u202f"
NO_BREAK = "\u00a0"

_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2b00-\u2bff]"
    "|[\ufe00-\ufe0f\u200b-\u200d\u2060\u20e3\u00ad\ufeff]"
)
_YES, _NO = (
    re.compile(r"(?<=[\w)])[ \xa0]*[✅✔]\ufe0f?"),
    re.compile(r"(?<=[\w)])[ \xa0]*[❌✖✗]\ufe0f?"),
)
_TICKS_AND_CROSSES = "✅✔❌✖✗"
_ANY_MARK = re.compile(r"(?<=[\w)])[ \xa0]*[✅✔❌✖✗]")
_MARKED = re.compile(r"\s*[✅✔❌✖✗]")
_NEXT_MARKED = re.compile(r"(?<=[\w)])[ \xa0]*[✅✔❌✖✗]\ufe0f?(?=[ \xa0]+\w)")
# What an emoji left before a sign: «transitif ,», «(contenu )».
_BEFORE_END = re.compile(r"(?<=\w)[ \xa0]+([,)])")
_KEYCAP_SIGN = "\u20e3"
_KEYCAP = re.compile(f"[0-9#*]\ufe0f?{_KEYCAP_SIGN}")
# «Durabilité:: probabilité…», as fields are written in some programs.
_FIELD = re.compile(r"(?<=[^\W\d_)])\s*::\s+")
_WARNING_SIGN = re.compile(r"^/!\\\s*")
_LIST_MARK = re.compile(r"^\s*(?:[-–—•*▪◦·]|➤|->|=>|→)\s+")
_SIGN = re.compile("[?!;:«»]")
_HIGH = "?!;"
_DOUBLE = re.compile(
    r"(?=[\s?!;«»])(?:\s*(?P<sign>[?!;])(?=\s|$)|\s+(?P<colon>:)(?=\s|$)"
    r"|(?P<open>«)\s*|\s*(?P<close>»))"
)
_MARKS = re.compile("[\u0300-\u036f]")
WORD = re.compile(r"[^\W_]+")
DIGIT = re.compile(r"\d")
# «1 000», «1,5», «2.4.1»
NUMBER = re.compile(r"\d+(?:[ \u00a0\u202f.,]\d+)*")
ARROW = re.compile(r"→|⇒|=>|->")
COLON = re.compile(r"\s?:\s")
# The quotation marks of both languages, with the spaces inside them.
QUOTES = re.compile(r"«\s?|\s?»|[“”\"]")
_WORD_OR_DECIMAL = re.compile(r"[^\W_]+(?:[.,]\d+)?")
_DECIMAL = re.compile(r"[.,]\d")
# Where a text is folded: «1.2.3» are «1.2» and «3».
_DECIMALS = re.compile(rb"([.,](?<=[a-z0-9].)\d+)[.,]?")
_END = " \t\n;,.:…"
_BRACKET = re.compile(r"\([^()]*\)")
# What stands in parentheses, with the space before it.
BRACKETED = re.compile(r"\s*\([^()]*\)")
LAST_BRACKET = re.compile(r"\s*\((?P<inside>[^()]*)\)$")
_TO_ITS_END = re.compile(r"\([^)]*\)")
# In a pattern, behind what divides nothing inside of a bracket. One that is longer is
# none: to look for the end of each would take a long line's length for each of its signs.
UNBRACKETED = r"(?![^()]{0,300}\))"


@kept(16384)
def plain(text: str) -> str:
    """The text without emoji, hard spaces or straight apostrophes, spaces collapsed."""
    if "::" in text:
        text = _FIELD.sub(" : ", text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).replace("\xa0", " ")
        if _KEYCAP_SIGN in text:
            text = _KEYCAP.sub(" ", text)
        text = _without_emoji(text).replace("\u202f", " ")
    text = text.strip()
    if text.startswith("/!"):
        text = _WARNING_SIGN.sub("", text)
    text = text.replace("'", "’").replace("...", "…").replace("`", "")
    text = text.replace("**", "")
    if "\n" not in text:
        return " ".join(text.split())
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _without_emoji(text: str) -> str:
    """Emoji decorate, but for marks that set two things apart: «in ❌ / out ✅»."""
    if not _EMOJI.search(text):
        return text
    marks = sum(text.count(mark) for mark in _TICKS_AND_CROSSES)
    if marks > 1 and not _MARKED.match(text) and len(_ANY_MARK.findall(text)) > 1:
        text = _YES.sub(" : oui", _NO.sub(" : non", _NEXT_MARKED.sub(r"\g<0>,", text)))
    bare = _EMOJI.sub(" ", text)
    if bare == text:
        return text
    return _BEFORE_END.sub(r"\1", bare.replace("( )", ""))


def one_line(text: str) -> str:
    return " ".join(text.split())


def without_mark(text: str) -> str:
    """The text without the dash or bullet typed at its start."""
    return text.strip() if text[:1].isalnum() else _LIST_MARK.sub("", text).strip()


@kept(16384)
def without_end(text: str) -> str:
    """The text without final punctuation, except « ? », « ! » and a closing sign."""
    stripped = text.rstrip(_END)
    if text.rstrip().endswith("…") and stripped.endswith("etc"):
        return stripped
    return stripped if stripped else ""


@kept(16384)
def is_empty(text: str) -> bool:
    """True where nothing but signs is left: « — », « ✅ », « - »."""
    return not WORD.search(text)


def french(text: str) -> str:
    """No-break spaces before the double signs of French, inside its quotes too."""
    found = _SIGN.search(text)
    if not found:
        return text
    sign, size = found[0], len(text)
    if found.end() == size and sign in _HIGH:
        # Most questions hold the sign that ends them and no other.
        return f"{text[: size - 1].rstrip()}{NARROW}{sign}"
    return _DOUBLE.sub(_spaced, text)


def _spaced(found: re.Match[str]) -> str:
    if found["open"]:
        return f"«{NO_BREAK}"
    close = found["colon"] or found["close"]
    return f"{NO_BREAK}{close}" if close else f"{NARROW}{found['sign']}"


def fold_unkept(text: str) -> str:
    """Case, accents, apostrophes, dashes, ligatures and punctuation made one."""
    if "œ" in text:
        text = text.replace("œ", "oe")
    try:
        typed, _length = charmap_encode(text, "strict", _CODES)
    except UnicodeEncodeError:
        return _fold_any(text)
    folded = typed.translate(_FOLDED)
    if _NOT_ALONE in folded:
        return _fold_any(text)
    if ("," in text or "." in text) and _DECIMAL.search(text):
        marked = _DECIMALS.sub(_decimal, typed.translate(_FOLDED_BUT_POINTS))
        folded = marked.translate(_BUT_DECIMALS)
    return " ".join(folded.decode("ascii").split())


fold = kept(65536)(fold_unkept)


@kept(4096)
def first_word(text: str) -> str:
    """The first word of a text as it folds: the head of a French kind or header."""
    return fold(text).split(" ", 1)[0]


def _decimal(decimal: re.Match[bytes]) -> bytes:
    """«.5» behind a word or a number, with a mark for its sign and a space behind it."""
    return decimal[1].translate(_MARKED_POINTS) + b" "


def _fold_any(text: str) -> str:
    text = text.replace("œ", "oe").replace("Œ", "oe").replace("’", "'")
    text = _MARKS.sub("", unicodedata.normalize("NFKD", text).casefold())
    return " ".join(words(text))


@kept(16384)
def words(text: str) -> tuple[str, ...]:
    """The words and numbers of a text, without its signs."""
    if ("," in text or "." in text) and _DECIMAL.search(text):
        return tuple(_WORD_OR_DECIMAL.findall(text))
    try:
        typed, _length = charmap_encode(text, "strict", _CODES)
    except UnicodeEncodeError:
        return tuple(WORD.findall(text))
    parted, _length = charmap_decode(typed.translate(_PARTED), "strict", _PAGE)
    return tuple(parted.split())


# Nearly all that is written in French or English has one byte for each character in a
# code page of our own, and folds byte by byte in a third of the time. It is that of
# Western Europe, with signs that notes and cards hold for control characters.
_SIGNS_OF_NOTES = f"{NARROW}→≤≥≈≠⇒↔−√✅❌✔⚠"
_WESTERN = bytes(range(256)).decode("cp1252", "replace").replace("\ufffd", "\ufffe")
_PAGE = f"{_WESTERN[:14]}{_SIGNS_OF_NOTES}{_WESTERN[14 + len(_SIGNS_OF_NOTES) :]}"
_CODES = charmap_build(_PAGE)
# The letters and digits of a text as they are, a space for all else.
_PARTED = bytes(
    byte if WORD.match(character) else ord(" ") for byte, character in enumerate(_PAGE)
)


_NOT_ALONE = b"\0"


def _folded_bytes() -> bytes:
    """What each byte folds to: a space for a sign, a mark for what no one byte is."""
    folded = bytearray(_NOT_ALONE * 256)
    for byte, character in enumerate(_PAGE):
        plain_one = _fold_any(character)
        if unicodedata.category(character) in {"No", "Lo"} or len(plain_one) > 1:
            continue
        if plain_one.isascii():
            folded[byte] = ord(plain_one or " ")
    return bytes(folded)


_FOLDED = _folded_bytes()
_FOLDED_BUT_POINTS = bytes(
    byte if byte in b".," else folded for byte, folded in enumerate(_FOLDED)
)


_MARKED_POINTS = bytes.maketrans(b".,", b"\1\2")
# All points and commas are signs, but for those that were marked.
_BUT_DECIMALS = bytes.maketrans(b".,\1\2", b"  .,")


@kept(16384)
def said_in(text: str) -> frozenset[str]:
    """The words of a text as they fold: what most patterns look for is soon ruled out."""
    return frozenset(fold(text).split())


def word_set(text: str) -> frozenset[str]:
    """A vocabulary written as words between spaces."""
    return frozenset(text.split())


def small(text: str) -> str:
    """With its first letter in lower case."""
    return text[0].lower() + text[1:]


def large(text: str) -> str:
    """As a sentence begins."""
    return text[0].upper() + text[1:]


def is_balanced(text: str) -> bool:
    """Each parenthesis in it that opens is closed, by their number."""
    return text.count("(") == text.count(")")


def unbracketed(text: str) -> str:
    """What stands outside of parentheses, without the spaces before them."""
    return BRACKETED.sub("", text) if "(" in text else text


def without_asides(text: str) -> str:
    """What is left without each bracket up to the first that closes it.

    None is looked for behind the last that closes, where each would be sought in vain.
    """
    inside, end, rest = text.rpartition(")")
    return f"{_TO_ITS_END.sub('', inside + end)}{rest}"


def without_brackets(text: str) -> str:
    """What stands outside of parentheses, with the spaces around them."""
    return _BRACKET.sub("", text) if "(" in text else text
