from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import translation

from content.importing import gathering
from content.importing.gathering import Refused, gather


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


def test_a_file_is_called_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "ec2.md").write_text("# EC2")
    assert [(one.path, one.data) for one in gather([str(tmp_path / "ec2.md")])] == [
        ("ec2.md", b"# EC2")
    ]


def test_the_notes_of_a_folder_are_called_by_their_place_in_it(tmp_path: Path) -> None:
    for name in ("b.md", "a/c.markdown", "a/B.MD", "image.png", ".git/x.md", ".x.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("# Titre")
    assert [one.path for one in gather([str(tmp_path)])] == [
        "b.md",
        "a/B.MD",
        "a/c.markdown",
    ]


def test_a_decomposed_name_is_composed(tmp_path: Path) -> None:
    (tmp_path / "re\u0301seau.md").write_text("# Réseau")
    assert gather([str(tmp_path)])[0].path == "r\u00e9seau.md"


def test_a_name_that_is_no_utf8_is_read_all_the_same(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/r\xe9seau.md")).write_text("# R")
    assert gather([str(tmp_path)])[0].path == "r\ufffdseau.md"


def test_a_path_given_twice_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "ec2.md"
    path.write_text("# EC2")
    assert len(gather([str(path), str(path)])) == 1


def test_links_in_a_folder_are_not_followed(tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    vault.mkdir()
    (tmp_path / "secret.md").write_text("# Secret")
    (vault / "ec2.md").write_text("# EC2")
    (vault / "link.md").symlink_to(tmp_path / "secret.md")
    (vault / "loop").symlink_to(vault, target_is_directory=True)
    assert [one.path for one in gather([str(vault)])] == ["ec2.md"]


def test_each_path_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "good.md").write_text("# Bon")
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "loop.md").symlink_to(tmp_path / "loop.md")
    names = ("absent.md", "empty", "good.md", "pipe.md", "loop.md", "good.md/x.md")
    names += ("x" * 300,)
    with pytest.raises(Refused) as refused:
        gather([str(tmp_path / name) for name in names])
    assert [reason.partition(":")[0] for reason in refused.value.reasons] == [
        str(tmp_path / name) for name in names if name != "good.md"
    ]


@pytest.mark.parametrize("name", ["bank.xml", "page.HTML", "notes.docx"])
def test_a_file_that_says_to_be_something_else_is_refused(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_text("# EC2")
    with pytest.raises(Refused, match=rf"{name}: only files that end in .*\.md"):
        gather([str(tmp_path / name)])


@pytest.mark.parametrize("name", ["note", "note.txt", "NOTE.MD", "1.2 Stockage"])
def test_a_name_that_says_nothing_else_is_taken(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("# EC2")
    assert [one.path for one in gather([str(tmp_path / name)])] == [name]


def test_an_empty_path_is_not_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ec2.md").write_text("# EC2")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Refused, match="empty"):
        gather([""])


def test_a_file_without_permission_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "ec2.md").write_text("# EC2")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(Refused, match=r"ec2\.md: no permission"):
        gather([str(tmp_path / "ec2.md")])


def test_a_file_that_is_too_large_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "big.md"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.delattr(Path, "open")
    with pytest.raises(Refused, match=r"50.0 .* 5 "):
        gather([str(path)])


def test_two_files_that_would_be_the_same_note_are_refused(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "ec2.md").write_text(f"# {folder}")
    with pytest.raises(Refused, match=r"ec2\.md: 2 "):
        gather([str(tmp_path / "a"), str(tmp_path / "b" / "ec2.md")])


def test_it_stops_at_too_many_notes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathering, "MAX_FILES", 2)
    for number in range(3):
        (tmp_path / f"{number}.md").write_text("# Titre")
    with pytest.raises(Refused, match="2 files"):
        gather([str(tmp_path)])


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / ("d" * 200)
    folder.mkdir()
    (folder / f"{'n' * 120}.md").write_text("# Titre")
    with pytest.raises(Refused, match="300"):
        gather([str(tmp_path)])
