"""What a person can set, run or type is written down; what is written down exists."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").glob("*.md")]
PACKAGES = ("studyapp", "content", "quizzes")


def documented() -> str:
    return "\n".join(page.read_text() for page in PAGES)


def commands() -> set[str]:
    return {
        path.stem
        for package in PACKAGES
        for path in (ROOT / package / "management" / "commands").glob("[!_]*.py")
    }


def variables() -> set[str]:
    """The first argument of each call of studyapp.environment."""
    return {
        call.args[0].value
        for path in (ROOT / "studyapp").glob("*.py")
        for call in ast.walk(ast.parse(path.read_text()))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute | ast.Name)
        and call.args
        and isinstance(call.args[0], ast.Constant)
        and re.fullmatch(r"[A-Z][A-Z_]+", str(call.args[0].value))
        and _is_environment(call.func)
    }


def _is_environment(function: ast.Attribute | ast.Name) -> bool:
    if isinstance(function, ast.Name):  # within studyapp.environment itself
        return function.id == "text"
    return isinstance(function.value, ast.Name) and function.value.id == "environment"


def targets() -> set[str]:
    return set(
        re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    )


def test_every_command_is_documented() -> None:
    assert commands()
    assert [name for name in commands() if f"`{name}" not in documented()] == []


def test_every_environment_variable_is_documented() -> None:
    table = set(re.findall(r"^\| `([A-Z_]+)` \|", documented(), re.MULTILINE))
    assert variables() | {"TEST_DATABASE_URL"} == table


def test_every_make_target_that_is_mentioned_exists() -> None:
    mentioned = set(re.findall(r"(?:`|^)make ([a-z-]+)", documented(), re.MULTILINE))
    assert {"run", "test"} <= mentioned
    assert mentioned <= targets()


def test_every_link_to_a_file_leads_somewhere() -> None:
    assert [f"{page.name}: {link}" for page, link in _broken_links()] == []


def _broken_links() -> Iterator[tuple[Path, str]]:
    for page in PAGES:
        for link in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text()):
            if "://" not in link and not (page.parent / link).exists():
                yield page, link


def test_readme_has_two_commands_to_set_up() -> None:
    section = (ROOT / "README.md").read_text().split("## Set up")[1].split("\n## ")[0]
    [block] = re.findall(r"```sh\n(.*?)```", section, re.DOTALL)
    assert [line.split("#")[0].strip() for line in block.splitlines()] == [
        "make run",
        "make test",
    ]
