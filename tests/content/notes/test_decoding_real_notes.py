from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from content.notes.decoding import decode
from content.notes.decoding.repairs import BAD_BYTE, Decoded, Repair

REPAIRED = "142faf76c5bb214767314b63253c41726bc1760d4fbf21c8b6c22c2ad2a36e1f"


def read(shared: Path, name: str) -> Decoded:
    return decode((shared / "notes" / name).read_bytes())


def test_the_mojibake_of_the_first_note_is_undone_exactly(shared: Path) -> None:
    text = read(shared, "stockage-db.md").text
    assert len(text) == 27_609
    assert sha256(text.encode()).hexdigest() == REPAIRED


def test_a_note_that_speaks_of_mojibake_stays(shared: Path) -> None:
    data = (shared / "notes" / "mojibake-talk.md").read_bytes()
    assert decode(data).text == data.decode()


def test_one_invalid_byte_costs_one_character(shared: Path) -> None:
    data = (shared / "notes" / "invalid-utf8.md").read_bytes()
    decoded = decode(data)
    assert decoded.text == data.decode(errors="replace")
    assert decoded.text.count("\ufffd") == 1
    assert decoded.repairs == (Repair(1, BAD_BYTE),)


def test_utf16_is_its_original(shared: Path) -> None:
    original = read(shared, "stockage-resume.md").text.replace("\r\n", "\n")
    assert read(shared, "utf16le-bom.md").text.replace("\r\n", "\n") == original


def test_windows_1252_is_its_original(shared: Path) -> None:
    data = (shared / "notes" / "cp1252.md").read_bytes()
    assert decode(data).text == data.decode("cp1252")


def test_two_encodings_in_one_file_are_their_originals(shared: Path) -> None:
    text = read(shared, "mixed-utf8-cp1252.md").text.replace("\r\n", "\n")
    first = read(shared, "stockage-resume.md").text.replace("\r\n", "\n")
    second = read(shared, "cp1252.md").text.replace("\r\n", "\n")
    assert text.startswith(first)
    assert text.removeprefix(first).strip() == second.strip()


@pytest.mark.parametrize(
    "name",
    ["dns.md", "compute.md", "glossaire-linux.md", "high-availability.md", "s3-en.md"],
)
@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "cp1252", "mac_roman"])
def test_real_notes_saved_otherwise_are_their_originals(
    shared: Path, name: str, codec: str
) -> None:
    lines = read(shared, name).text.splitlines(keepends=True)
    data = b"".join(
        line.encode(codec.replace("16", "16-le"), "ignore") for line in lines
    )
    text = data.decode(codec.replace("16", "16-le"))
    assert decode(data).text == text
