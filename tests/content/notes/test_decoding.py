from __future__ import annotations

import time
import unicodedata
from contextlib import suppress

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from content.notes.decoding import MAX_BYTES, UnreadableNote, decode
from content.notes.decoding.mojibake import undo_mojibake
from content.notes.decoding.repairs import (
    BAD_BYTE,
    DECOMPOSED,
    MOJIBAKE,
    OTHER_ENCODING,
    Repair,
)

FRENCH = (
    "# Résumé : stockage\r\n\r\n"
    "- L’élément est réparti à l’échelle : « où ? » là-bas, ça coûte 10 €\r\n"
    "- Où est le cœur de l’île ? À côté du château, naïf\r\n"
)
PLAIN = "# Résumé\n\n- L'élément est réparti à l'échelle, déjà prêt\n- Où ça ?\n"


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1252", "windows-1252"),
        ("mac_roman", "mac-roman"),
    ],
)
def test_it_reads_the_encodings_of_french(codec: str, name: str) -> None:
    decoded = decode(FRENCH.encode(codec))
    assert (decoded.text, decoded.encoding, decoded.repairs) == (FRENCH, name, ())


@pytest.mark.parametrize("codec", ["utf-16", "utf-32"])
def test_it_reads_text_with_a_mark(codec: str) -> None:
    assert decode(FRENCH.encode(codec)).text == FRENCH


@pytest.mark.parametrize("codec", ["latin-1", "iso-8859-15", "cp850", "mac_roman"])
def test_it_tells_the_encodings_of_one_byte_apart(codec: str) -> None:
    assert decode(PLAIN.encode(codec)).text == PLAIN


def test_it_reads_other_languages() -> None:
    text = "Это заметка о хранении данных в облаке и о резервных копиях. " * 5
    assert decode(text.encode("cp1251")).text == text


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("codec", ["utf-8", "cp1252", "mac_roman"])
def test_line_ends_stay(end: str, codec: str) -> None:
    text = PLAIN.replace("\n", end)
    assert decode(text.encode(codec)).text == text


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize(
    "codec",
    ["sloppy-windows-1252", "latin-1", "mac_roman", "cp850", "cp437", "iso-8859-15"],
)
def test_it_undoes_mojibake(codec: str, times: int) -> None:
    damaged = PLAIN
    for _ in range(times):
        damaged = damaged.encode().decode(codec)
    decoded = decode(damaged.encode())
    assert decoded.text == PLAIN
    assert decoded.repairs == (Repair(None, MOJIBAKE),)


def test_it_undoes_mojibake_line_by_line() -> None:
    good = "Déjà écrit correctement, près d’ici\n"
    bad = "".join(f"- élément n° {n} réparé\n" for n in range(4))
    damaged = bad.encode().decode("cp1252")
    decoded = decode((good + damaged + good).encode())
    assert decoded.text == good + bad + good
    assert [repair.line for repair in decoded.repairs] == [2, 3, 4, 5]


@pytest.mark.parametrize(
    "text",
    [
        "Le symptôme : `é` apparaît comme `Ã©`.\n",
        "The letter appears as `Ã©` or `â€™` in the output.\n",
        'It is shown as "rÃ©sumÃ©" there.\n',
        "| Ã© | e acute |\n",
        "SÃO PAULO, Âge, â, Ã\n",
        "├── src\n│   └── Île\n",
        "π ≈ 3, √2, ∂x, ∑\n",
    ],
)
def test_a_text_that_speaks_of_mojibake_stays(text: str) -> None:
    assert decode(text.encode()).text == text


def test_one_bad_byte_costs_one_character() -> None:
    data = "é\nà b c\n".encode().replace(b"b", b"\xc2")
    decoded = decode(data)
    assert decoded.text == "é\nà \ufffd c\n"
    assert decoded.repairs == (Repair(2, BAD_BYTE),)


def test_a_bad_byte_of_utf16_costs_one_character() -> None:
    decoded = decode("ab\n".encode("utf-16") + b"\x00\xd8" + "cd".encode("utf-16-le"))
    assert decoded.text.startswith("ab\n\ufffd")
    assert decoded.repairs == (Repair(2, BAD_BYTE),)


def test_a_file_with_two_encodings_is_read_line_by_line() -> None:
    lines = PLAIN.splitlines(keepends=True)
    data = b"".join(line.encode() for line in lines) + "Là-bas, déjà\n".encode("cp1252")
    decoded = decode(data)
    assert decoded.text == PLAIN + "Là-bas, déjà\n"
    assert decoded.repairs == (Repair(5, OTHER_ENCODING),)


def test_a_line_that_happens_to_be_utf8_is_read_as_those_beside_it() -> None:
    other = "- L’élève a réussi là-bas\n- l’équipe\n- d’où ça\n"
    data = PLAIN.encode() + other.encode("mac_roman")
    assert decode(data).text == PLAIN + other


def test_other_alphabets_and_signs_stay_beside_another_encoding() -> None:
    good = PLAIN + "- ✅ Привет\n- Δt = 3 kΩ\n"
    other = "Là-bas, déjà\n"
    assert decode(good.encode() + other.encode("cp1252")).text == good + other


def test_accents_that_stand_apart_are_joined() -> None:
    decoded = decode(unicodedata.normalize("NFD", FRENCH).encode())
    assert decoded.text == FRENCH
    assert decoded.repairs == (Repair(None, DECOMPOSED),)


def test_many_repairs_of_a_kind_are_cut_short() -> None:
    good = "".join(
        f"ligne {n} déjà écrite en français, à vérifier\n" for n in range(300)
    )
    bad = "là-bas, déjà\n".encode("cp1252") * 200
    assert len(decode(good.encode() + bad).repairs) == 51


def test_a_repair_says_its_line() -> None:
    assert str(Repair(7, BAD_BYTE)) == f"7: {BAD_BYTE}"
    assert str(Repair(None, MOJIBAKE)) == MOJIBAKE


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "The file is empty."),
        (b" \n\t", "The file is empty."),
        (b"\xef\xbb\xbf", "The file is empty."),
        (b"\x89PNG\r\n\x1a\n\x00", "The file is a PNG picture, not a text note."),
        (
            b"PK\x03\x04x",
            "The file is a ZIP archive or an office document, not a text note.",
        ),
        (b"%PDF-1.7\n", "The file is a PDF document, not a text note."),
        (b"{\\rtf1 x}", "The file is an RTF document, not a text note."),
        (bytes(range(256)), "The file holds binary data, not text."),
        (b"\x00\x01\x02", "The file holds binary data, not text."),
    ],
)
def test_it_refuses_what_is_no_note(data: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableNote) as refused:
        decode(data)
    assert str(refused.value) == sentence


def test_it_refuses_what_is_too_large() -> None:
    with pytest.raises(UnreadableNote, match="larger than 5 MB"):
        decode(b"a" * (MAX_BYTES + 1))


@settings(deadline=None)
@given(st.binary(max_size=300))
@example(b"\xff\xfe")
@example(b"\xff\xfea")
@example(b"\x00\x00\xfe\xff\xff")
def test_decoding_never_fails_otherwise(data: bytes) -> None:
    with suppress(UnreadableNote):
        assert decode(data).text.strip()


@settings(deadline=None)
@given(st.text(max_size=300))
def test_valid_utf8_stays_as_it_is(text: str) -> None:
    assume(undo_mojibake(text) == (text, []))
    assume(unicodedata.normalize("NFC", text) == text)
    try:
        decoded = decode(text.encode())
    except UnreadableNote:
        return
    assert decoded.text == text.removeprefix("\ufeff")
    assert decoded.repairs == ()


@settings(deadline=None)
@given(st.text("abcdefghijklmnopqrstuvwxyzéèêàùçôîœ’«»–… \n.,", min_size=1))
def test_french_stays_as_it_is(text: str) -> None:
    assume(text.strip())
    assert decode(text.encode()).text == text


@pytest.mark.parametrize(
    "data",
    [
        ("`Ã©` x\n" * 100_000).encode(),
        ("é ok\nÃ©tÃ© ok\n" * 60_000).encode(),
        ("Это заметка\n" * 50_000).encode("cp1251"),
        bytes(n * 7919 % 200 + 33 for n in range(1_000_000)),
    ],
    ids=["talk", "two encodings", "another script", "noise"],
)
def test_hostile_files_are_decoded_soon(data: bytes) -> None:
    start = time.process_time()
    decode(data)
    assert time.process_time() - start < 5
