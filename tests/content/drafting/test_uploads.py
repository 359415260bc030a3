"""What people hand in, and what somebody might hand in to do harm."""

from __future__ import annotations

import gzip
import io
import os
import resource
import signal
import stat
import struct
import tracemalloc
import zipfile
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override

from content.drafting import archives
from content.drafting.uploads import Received, receive
from content.importing import Upload
from content.importing.gathering import MAX_FILES
from content.importing.reasons import SENTENCES, told
from content.notes.decoding import MAX_BYTES, repairs, signatures
from tests.content.importing.publishing import NOTE
from tests.content.test_pictures import bomb, picture

GOOD = NOTE.encode()


@pytest.fixture(autouse=True)
def english() -> None:
    with override("en"):
        yield


def given(name: str, data: bytes) -> Received:
    return receive([SimpleUploadedFile(name, data)])


def zipped(*files: tuple[str | zipfile.ZipInfo, bytes], how: int = 8) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", how) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return packed.getvalue()


def entry(name: str, mode: int = stat.S_IFREG | 0o644) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def with_raw_name(name: bytes) -> bytes:
    """An archive whose one file has a name that zipfile would not write."""
    return zipped(("x" * len(name), GOOD)).replace(b"x" * len(name), name)


def with_flag(data: bytes, flag: int) -> bytes:
    """Sets a flag of the first file, beside its data and in the directory."""
    return _patched(data, (6, 8), flag)


def with_method(data: bytes, method: int) -> bytes:
    return _patched(data, (8, 10), method)


def _patched(data: bytes, offsets: tuple[int, int], value: int) -> bytes:
    patched = bytearray(data)
    struct.pack_into("<H", patched, data.index(b"PK\x03\x04") + offsets[0], value)
    struct.pack_into("<H", patched, data.index(b"PK\x01\x02") + offsets[1], value)
    return bytes(patched)


def claiming(data: bytes, size: int) -> bytes:
    """The first file is said to have that size when unpacked."""
    patched = bytearray(data)
    struct.pack_into("<L", patched, data.index(b"PK\x03\x04") + 22, size)
    struct.pack_into("<L", patched, data.index(b"PK\x01\x02") + 24, size)
    return bytes(patched)


def crowded(number: int) -> bytes:
    return zipped(*((f"{n}.md", b"x") for n in range(number)), how=0)


def crowded_in_secret() -> bytes:
    """More files than are said to be in it."""
    data = bytearray(crowded(25_000))
    struct.pack_into("<2H", data, len(data) - 14, 3, 3)
    return bytes(data)


def with_zip64_end() -> bytes:
    data = zipped(("a.md", GOOD))
    return data[:-22] + b"PK\x06\x07" + bytes(16) + data[-22:]


def overlapping() -> bytes:
    """Many names for the same packed bytes."""
    data = zipped(("a.md", b"# A\n\n" + b"- **x** : 1\n" * 5_000))
    start, end = data.index(b"PK\x01\x02"), data.index(b"PK\x05\x06")
    record, number = data[start:end], 100
    last = bytearray(data[end:])
    struct.pack_into("<2HL", last, 8, number, number, len(record) * number)
    return data[:start] + record * number + bytes(last)


HOSTILE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a path upwards": ("outside", lambda: zipped(("../../etc/cron.md", GOOD))),
    "a path upwards within": ("outside", lambda: zipped(("a/../../b.md", GOOD))),
    "a path from the root": ("outside", lambda: zipped(("/etc/passwd.md", GOOD))),
    "a path of Windows": ("outside", lambda: zipped(("C:\\a\\b.md", GOOD))),
    "backslashes upwards": ("outside", lambda: zipped(("..\\..\\b.md", GOOD))),
    "a share of Windows": ("outside", lambda: zipped(("\\\\host\\b.md", GOOD))),
    "a symbolic link": (
        "link or a device",
        lambda: zipped((entry("a.md", stat.S_IFLNK | 0o777), b"/etc/passwd")),
    ),
    "a device": (
        "link or a device",
        lambda: zipped((entry("a.md", stat.S_IFCHR | 0o666), b"")),
    ),
    "a pipe": (
        "link or a device",
        lambda: zipped((entry("a.md", stat.S_IFIFO | 0o666), b"")),
    ),
    "zeros": ("more than 200 times", lambda: zipped(("a.md", bytes(4_000_000)))),
    "many zeros": (
        "20 MB together",
        lambda: zipped(*((f"{n}.md", bytes(3_000_000)) for n in range(9))),
    ),
    "too many files": ("more than 2000 files", lambda: crowded(2_001)),
    "files in secret": ("more than 2000 files", crowded_in_secret),
    "an end for giants": ("more than 2000 files", with_zip64_end),
    "the same bytes often": ("damaged", overlapping),
    "an archive inside": (
        "inside an archive",
        lambda: zipped(("a.zip", zipped(("b.md", GOOD)))),
    ),
    "an archive in disguise": (
        "ZIP archive",
        lambda: zipped(("a.md", zipped(("b.md", GOOD))), how=0),
    ),
    "a password": ("password", lambda: with_flag(zipped(("a.md", GOOD)), 1)),
    "an unknown packing": (
        "not read here",
        lambda: with_method(zipped(("a.md", GOOD)), 12),
    ),
    "a size that is a lie": (
        "damaged",
        lambda: claiming(zipped(("a.md", GOOD)), 10),
    ),
    "a size that is too much": (
        "more than 200 times",
        lambda: claiming(zipped(("a.md", GOOD)), 15_000_000),
    ),
    "a name with a zero": ("", lambda: with_raw_name(b"a\x00b.md")),
    "a name with a bell": ("cannot be shown", lambda: with_raw_name(b"a\x07b.md")),
    "a name that turns": (
        "cannot be shown",
        lambda: zipped(("a\u202edm.md", GOOD)),
    ),
    "a long name": ("longer than 300", lambda: zipped(("a" * 400 + ".md", GOOD))),
    "a program": ("neither a note", lambda: zipped(("a.exe", b"MZ\x90"))),
    "a link to a folder": (
        "link or a device",
        lambda: zipped((entry("notes.md", stat.S_IFLNK | 0o777), b"..")),
    ),
    "two suffixes": ("neither a note", lambda: zipped(("a.md.exe", b"MZ"))),
    "a broken directory": (
        "damaged",
        lambda: zipped(("a.md", GOOD)).replace(b"PK\x01\x02", b"PK\x01\x03"),
    ),
    "half of it": ("no zip archive", lambda: zipped(("a.md", GOOD))[:-30]),
    "nothing": ("no zip archive", lambda: b""),
    "no archive": ("no zip archive", lambda: GOOD),
    "an end alone": ("neither a note", lambda: b"PK\x05\x06" + bytes(18)),
    "a directory that is elsewhere": (
        "damaged",
        lambda: b"PK\x05\x06" + struct.pack("<4H2LH", 0, 0, 1, 1, 46, 9, 0),
    ),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_it_refuses_hostile_archives_in_a_sentence(kind: str) -> None:
    sentence, make = HOSTILE[kind]
    received = given("vault.zip", make())
    assert received.uploads == ()
    assert any(sentence in one.reason for one in received.refused)


def polyglot() -> bytes:
    """A picture to one reader, an archive to another."""
    return picture() + zipped(("a.md", GOOD))


# What it is, what it is called, what is in it and the sentence that refuses it.
FILES: dict[str, tuple[str, bytes, str]] = {
    "nothing": ("a.md", b"", "empty"),
    "spaces": ("a.md", b" \n\t ", "empty"),
    "a mark of order alone": ("a.md", b"\xff\xfe", "empty"),
    "PNG": ("a.md", b"\x89PNG\r\n\x1a\n", "PNG"),
    "JPEG": ("a.md", b"\xff\xd8\xff\xe0", "JPEG"),
    "GIF": ("a.md", b"GIF89a", "GIF"),
    "PDF": ("a.md", b"%PDF-1.7", "PDF"),
    "ZIP": ("a.md", b"PK\x03\x04", "ZIP"),
    "a picture and an archive": ("a.md", polyglot(), "PNG"),
    "a program": ("a.md", b"\x7fELF\x02", "program"),
    "a database": ("a.md", b"SQLite format 3\x00", "database"),
    "a truncated gzip": ("a.md", gzip.compress(GOOD)[:20], "gzip"),
    "RTF": ("a.md", b"{\\rtf1", "RTF"),
    "binary": ("a.md", bytes(range(32)) * 40, "binary"),
    "too much": ("a.md", b"x" * (MAX_BYTES + 1), "larger than the 5 MB"),
    "no picture": ("a.png", b"\x89PNG", "not the picture that its name says"),
    "SVG": ("a.svg", b"<svg onload='alert(1)'/>", "picture of this kind"),
    "SVG as PNG": ("a.png", b"<svg onload='alert(1)'/>", "not the picture"),
    "a script as GIF": ("a.gif", b"GIF89a/*<script>*/", "not the picture"),
    "half a picture": ("a.jpg", picture("JPEG")[:300], "damaged"),
    "a picture of 900 million": ("a.png", bomb(30_000), "million pixels"),
    "a picture that lies": ("a.png", bomb(4_000), "damaged"),
    "a heavy picture": ("a.bmp", b"\0" * 10_000_001, "larger than the 10 MB"),
    "an archive of another kind": ("a.tar.gz", b"\x1f\x8b", "inside an archive"),
    "an office document": ("a.docx", b"PK", "neither a note"),
    "no suffix": ("a", GOOD, "neither a note"),
    "a suffix alone": ("md", GOOD, "neither a note"),
    "two suffixes": ("a.md.exe", b"MZ", "neither a note"),
    "a long name": ("a" * 290 + "é" * 20 + ".md", GOOD, "longer than 300"),
    "a name with an escape": ("a\x1bb.md", GOOD, "cannot be shown"),
    "a name with a zero": ("a\0b.md", GOOD, "cannot be shown"),
    "a name that turns": ("a\u202eb.md", GOOD, "cannot be shown"),
    "a name of nothing visible": ("\u200b\u2066.md", GOOD, "cannot be shown"),
    "a bank without a question": ("a.gift", b"// nothing", "question"),
    "XML that grows": (
        "a.xml",
        b'<!DOCTYPE q [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><quiz>&b;</quiz>',
        "",
    ),
}


def named(name: str, data: bytes) -> SimpleUploadedFile:
    file = SimpleUploadedFile("x", data)
    file._name = name  # Django shortens the name of what is really uploaded
    return file


@pytest.mark.parametrize("kind", FILES)
def test_it_refuses_hostile_files_in_a_sentence(kind: str) -> None:
    name, data, sentence = FILES[kind]
    received = receive([named(name, data)])
    assert (received.uploads, received.pictures) == ((), ())
    assert sentence in received.refused[0].reason


@pytest.mark.parametrize("kind", ["too much", "a heavy picture"])
def test_what_is_too_large_is_not_read(kind: str) -> None:
    name, data, sentence = FILES[kind]
    file = named(name, data)
    file.file = None  # of its size alone
    assert sentence in receive([file]).refused[0].reason


def test_there_are_twenty_of_each() -> None:
    assert min(len(HOSTILE), len(FILES)) >= 20


def test_they_take_neither_memory_nor_disk() -> None:
    """In a process that can write no file, and whose memory is looked at."""
    archives_ = [make() for _sentence, make in HOSTILE.values()]
    child = os.fork()
    if child == 0:
        status = 9
        try:
            resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            for data in archives_:
                given("vault.zip", data)
            for name, data, _sentence in FILES.values():
                receive([named(name, data)])
            after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            status = int(after - before > 100_000)  # kB
        finally:
            os._exit(status)
    _pid, ended = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(ended) == 0


@pytest.mark.parametrize("kind", ["zeros", "many zeros", "files in secret"])
def test_what_would_grow_is_not_unpacked(kind: str) -> None:
    file = SimpleUploadedFile("vault.zip", HOSTILE[kind][1]())
    tracemalloc.start()
    receive([file])
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8_000_000


def test_it_keeps_the_good_beside_the_bad() -> None:
    received = given("vault.zip", zipped(("a.md", GOOD), ("b.png", b""), ("c.md", b"")))
    assert received.uploads == (Upload("a.md", GOOD),)
    assert [one.name for one in received.refused] == ["b.png", "c.md"]


def test_it_reads_the_folder_of_an_archive() -> None:
    archive = zipped(
        ("vault/", b""), ("vault/a.md", GOOD), ("vault/réseau/vpc.md", GOOD)
    )
    paths = [one.path for one in given("vault.zip", archive).uploads]
    assert paths == ["a.md", "réseau/vpc.md"]


def test_it_passes_over_what_tools_leave() -> None:
    archive = zipped(
        ("vault/a.md", GOOD),
        ("__MACOSX/vault/._a.md", b"\x00\x05"),
        ("vault/.obsidian/b.md", GOOD),
    )
    received = given("vault.zip", archive)
    assert [one.path for one in received.uploads] == ["a.md"]
    assert received.refused == ()


def test_it_joins_accents_of_names() -> None:
    archive = zipped(("re\u0301seau.md", GOOD))
    assert given("vault.zip", archive).uploads[0].path == "r\u00e9seau.md"


def test_it_reads_names_whose_archive_forgets_to_say_that_they_are_utf_8() -> None:
    archive = with_raw_name("é.md".encode())
    assert given("vault.zip", archive).uploads[0].path == "é.md"


def test_it_takes_one_of_two_files_of_one_name() -> None:
    files = [SimpleUploadedFile("a.md", GOOD), SimpleUploadedFile("a.md", b"# B\n")]
    received = receive(files)
    assert received.uploads == (Upload("a.md", GOOD),)
    assert "same name" in received.refused[0].reason


def test_it_takes_only_so_many_notes() -> None:
    archive = zipped(*((f"{n}.md", b"# A\n") for n in range(MAX_FILES + 1)))
    received = given("vault.zip", archive)
    assert len(received.uploads) == MAX_FILES
    assert "More than 1000 notes" in received.refused[0].reason


def test_it_takes_only_so_much_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_UNPACKED", len(GOOD) + 10)
    files = [SimpleUploadedFile("a.md", GOOD), SimpleUploadedFile("b.md", GOOD)]
    assert len(receive(files).uploads) == 1


def test_it_refuses_a_heavy_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_PACKED", 100)
    [refusal] = given("vault.zip", zipped(("a.md", GOOD))).refused
    assert "larger than" in refusal.reason


def test_it_says_every_reason_in_the_language_of_now() -> None:
    """As content.notes has them, which knows no language but English."""
    known = {value for name, value in vars(repairs).items() if name.isupper()}
    sentences = {one for one in known if isinstance(one, str)} | {
        f"The file is {kind}, not a text note."
        for kind in signatures._SIGNATURES.values()
    }
    assert sentences <= SENTENCES
    with override("fr"):
        assert told("The file is empty.") == "Le fichier est vide."


def test_a_note_called_txt_is_told_its_name() -> None:
    [refusal] = given("notes.txt", b"# EC2\n\nDes mots.\n").refused
    assert refusal.reason.endswith("If it is a note, let its name end in .md.")
    [refusal] = given("notes.xml", b"<quiz>").refused
    assert refusal.reason == "The XML is broken at line 1."
