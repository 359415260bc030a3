from __future__ import annotations

import io
import struct
import zlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override
from PIL import Image
from pytest_django import DjangoAssertNumQueries

from content.drafting.uploads import receive
from content.models import Picture
from content.pictures import LONGEST_SIDE, MAX_BYTES, Album, Unacceptable, album, draw
from tests.factories import CourseFactory


@pytest.fixture(autouse=True)
def english() -> None:
    with override("en"):
        yield


def picture(
    kind: str = "PNG", size: tuple[int, int] = (40, 20), **saved: object
) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", size, (200, 30, 30)).save(written, kind, **saved)
    return written.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "BMP"])
def test_it_writes_every_kind_as_webp(kind: str) -> None:
    drawn = draw("a.png", picture(kind))
    assert (drawn.width, drawn.height) == (40, 20)
    assert opened(drawn.data).format == "WEBP"


def test_it_bounds_the_longest_side() -> None:
    drawn = draw("a.png", picture(size=(4_000, 1_000)))
    assert (drawn.width, drawn.height) == (LONGEST_SIDE, LONGEST_SIDE // 4)


def test_it_keeps_nothing_of_the_camera_but_the_way_up() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif[0x010F] = "Appareil de Camille"
    drawn = draw("a.jpg", picture("JPEG", exif=exif))
    assert (drawn.width, drawn.height) == (20, 40)
    assert b"Camille" not in drawn.data
    assert not opened(drawn.data).getexif()


def test_it_keeps_no_byte_that_hides_behind_the_picture() -> None:
    hidden = b"<script>alert(1)</script>"
    assert hidden not in draw("a.png", picture() + hidden).data


def test_it_keeps_what_shines_through() -> None:
    written = io.BytesIO()
    Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(written, "PNG")
    assert opened(draw("a.png", written.getvalue()).data).mode == "RGBA"


def bomb(side: int) -> bytes:
    """A PNG of few bytes that says it is `side` squared pixels large."""

    def chunk(name: bytes, body: bytes) -> bytes:
        sum_ = struct.pack(">I", zlib.crc32(name + body))
        return struct.pack(">I", len(body)) + name + body + sum_

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\0" * 1_000)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", body)
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "not the picture that its name says"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not the picture"),
        (b"%PDF-1.7", "not the picture"),
        (picture()[:60], "damaged"),
        (picture("JPEG")[:300], "damaged"),
        (bomb(30_000), "more than 40 million pixels"),
        (bomb(4_000), "damaged"),
        (b"\0" * (MAX_BYTES + 1), "larger than the 10 MB"),
    ],
)
def test_it_refuses_what_is_no_picture(data: bytes, told: str) -> None:
    with pytest.raises(Unacceptable, match=told):
        draw("a.png", data)


def test_pictures_are_taken_beside_notes() -> None:
    received = receive(
        [
            SimpleUploadedFile("a.md", b"# A\n\n![x](b.png)"),
            SimpleUploadedFile("b.png", picture()),
            SimpleUploadedFile("c.svg", b"<svg/>"),
            SimpleUploadedFile("d.png", b"no"),
        ]
    )
    assert [one.path for one in received.uploads] == ["a.md"]
    assert [one.path for one in received.pictures] == ["b.png"]
    assert [one.name for one in received.refused] == ["c.svg", "d.png"]


KEPT = {"cours/img/vpc.png": "1", "img/vpc.png": "2", "autre/ebs.png": "3"}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("img/vpc.png", "1"),  # beside the note
        ("../img/vpc.png", "2"),
        ("/img/vpc.png", "2"),  # from the top
        ("ebs.png", "3"),  # alone of that name
        ("dossier/ebs.png", "3"),
        ("vpc.png", ""),  # two of that name
        ("../../../etc/passwd", ""),
        ("", ""),
    ],
)
def test_a_note_finds_its_pictures(source: str, found: str) -> None:
    assert Album("cours/note.md", KEPT).find(source) == found


def test_a_name_may_be_written_as_in_an_address() -> None:
    assert Album("a.md", {"mon schéma.png": "1"}).find("mon%20sch%C3%A9ma.png") == "1"


def test_a_lesson_without_a_picture_asks_nothing(
    db: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    course = CourseFactory()
    with django_assert_num_queries(0):
        html = '<p><img src="https://x.example/a.png" alt=""></p>'
        assert album(course, "a.md", html).kept == {}


def test_a_lesson_asks_for_its_own_pictures_alone(db: None) -> None:
    course = CourseFactory()
    for path in ("img/a.png", "b.png", "ca.png"):
        drawn = draw(path, picture())
        Picture.objects.create(
            course=course, path=path, sha256=path, data=drawn.data, width=1, height=1
        )
    found = album(course, "n.md", '<img src="img/a.png" alt="">')
    assert found.kept == {"img/a.png": "img/a.png"}
