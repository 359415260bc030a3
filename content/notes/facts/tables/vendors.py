"""What each vendor calls one thing: «Stockage objet | S3 | Blob Storage»."""

from __future__ import annotations

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.grid import Grid
from content.notes.language.names import is_coined, is_name
from content.notes.language.typography import (
    fold,
    is_empty,
    without_brackets,
    word_set,
)

_VENDORS = word_set(
    "aws amazon azure microsoft gcp google ovh ovhcloud scaleway alibaba oracle ibm openstack"
) | {
    "google cloud",
    "amazon web services",
    "microsoft azure",
    "oracle cloud",
    "ibm cloud",
}
_LEAST = 2
_MOST_IN_NEED = 6


def vendors_in(grid: Grid) -> tuple[int, ...]:
    """The columns of vendors, where all but the first are, and they hold names."""
    found = tuple(range(1, grid.width))
    headed = all(_vendor(grid.header(at)) for at in found)
    if len(found) < _LEAST or not headed:
        return ()
    cells = [cell for at in found for cell in grid.column(at) if not is_empty(cell)]
    named = sum(map(is_name, cells))
    return found if named * 2 > len(cells) else ()


def _vendor(header: str) -> str:
    """«AWS» of «AWS (Amazon)»."""
    bare = without_brackets(header).strip()
    return bare if fold(bare) in _VENDORS else ""


def read_vendors(grid: Grid, columns: tuple[int, ...], builder: Builder) -> None:
    """Which service of a vendor does what stands in the first cell."""
    for row in grid.rows:
        need = row.text(0)
        with builder.at(row.element):
            for at in columns:
                called = row.text(at)
                plain = is_name(called) and not any(map(is_coined, need.split()))
                if is_empty(need) or not plain or len(need.split()) > _MOST_IN_NEED:
                    told = f"{need} : {grid.header(at)} : {called}"
                    builder.skip(told, reasons.NO_QUESTION)
                    continue
                vendor = _vendor(grid.header(at))
                builder.question(_asked(vendor, need, builder.language), called)


def _asked(vendor: str, need: str, language: str) -> str:
    if language == "en":
        return f"Which {vendor} service is for “{need}”?"
    return f"Quel service {vendor} correspond à « {need} » ?"
