"""Files that are no text, told by how they begin and what they hold."""

from __future__ import annotations

from content.notes.unreadable import UnreadableNote

_SIGNATURES = {
    b"\x89PNG\r\n": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF87a": "a GIF picture",
    b"GIF89a": "a GIF picture",
    b"RIFF": "a sound, a film or a WebP picture",
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"PK\x05\x06": "an empty ZIP archive",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "an RTF document",
    b"\x1f\x8b": "a gzip archive",
    b"7z\xbc\xaf": "a 7-Zip archive",
    b"Rar!": "a RAR archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"SQLite format 3": "a database",
    b"OggS": "a sound or a film",
    b"ID3": "a sound",
    b"\x00\x00\x00\x1cftyp": "a film",
    b"\x00\x00\x00\x20ftyp": "a film",
}
_UTF_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\x00\x00\xfe\xff")
_TEXT_CONTROLS = b"\t\n\x0b\x0c\r\x1b"
_CONTROLS = bytes(set(range(32)) - set(_TEXT_CONTROLS)) + b"\x7f"
_SAMPLE = 65_536
_MOST_CONTROLS = 0.02


def refuse_other_files(data: bytes) -> None:
    """Raise `UnreadableNote` where the bytes are no text in any encoding we read."""
    if not data.strip():
        raise UnreadableNote("The file is empty.")
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            raise UnreadableNote(f"The file is {kind}, not a text note.")
    if not data.startswith(_UTF_BOMS) and not utf16_without_bom(data):
        _refuse_controls(data)


def _refuse_controls(data: bytes) -> None:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > len(sample) * _MOST_CONTROLS:
        raise UnreadableNote("The file holds binary data, not text.")


def utf16_without_bom(data: bytes) -> str | None:
    """The UTF-16 encoding that the zeros of Latin text betray, if any."""
    sample = data[: _SAMPLE & ~1]
    pairs = len(sample) // 2
    if pairs < 2 or len(data) % 2:
        return None
    high_first, low_first = sample[0::2].count(0), sample[1::2].count(0)
    for name, zeros, others in (
        ("utf-16-le", low_first, high_first),
        ("utf-16-be", high_first, low_first),
    ):
        if zeros > pairs * 0.6 and others < pairs * 0.05 and _decodes(data, name):
            return name
    return None


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
