"""Who answers for what in each model: «Applications | Microsoft | Vous | Vous»."""

from __future__ import annotations

import re

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.grid import Grid
from content.notes.language.french.articles import the
from content.notes.language.french.nouns import Agreement
from content.notes.language.names import is_coined
from content.notes.language.typography import fold, is_empty, large, word_set

_PROVIDERS = word_set(
    "aws amazon microsoft azure google gcp fournisseur hebergeur editeur prestataire provider vendor"
) | {"fournisseur cloud", "cloud provider", "le fournisseur", "l hebergeur"}
_CLIENTS = word_set(
    "vous client cliente clients moi nous utilisateur entreprise you customer user"
) | {"le client", "l utilisateur", "l entreprise", "the customer"}
_LEAST_MODELS, _LEAST_SHARED = 2, 2
_ARTICLE = re.compile(r"l[ae]s? |l’|the ", re.I)
_NAMED = word_set("aws amazon microsoft azure google gcp")


def shares_in(grid: Grid) -> tuple[int, ...]:
    """The columns of models whose cells name nothing but who answers for each row."""
    found = tuple(at for at in range(1, grid.width) if _is_share(grid, at))
    said = {_side(cell) for at in found for cell in grid.column(at)}
    enough = len(found) >= _LEAST_MODELS and len(grid.rows) >= _LEAST_SHARED
    return found if enough and len(said) > 1 else ()


def _is_share(grid: Grid, at: int) -> bool:
    header = grid.header(at)
    return any(map(is_coined, header.split())) and all(map(_side, grid.column(at)))


def _side(cell: str) -> str:
    if fold(cell) in _PROVIDERS:
        return "provider"
    return "client" if fold(cell) in _CLIENTS else ""


def read_shares(grid: Grid, columns: tuple[int, ...], builder: Builder) -> None:
    """«En PaaS, que gère le client ?» for each model that both have a share in."""
    key = next(at for at in range(grid.width) if not _is_numbering(grid.column(at)))
    with builder.at(grid.rows[0].element):
        for at in columns:
            cells = grid.column(at)
            if len({_side(cell) for cell in cells}) == 1:
                builder.skip(f"{grid.header(at)} : {cells[0]}", reasons.SHARED)
                continue
            for side in ("client", "provider"):
                held = [row for row in grid.rows if _side(row.text(at)) == side]
                items = tuple(row.text(key) for row in held)
                who = _who(held[0].text(at), side, french=builder.language == "fr")
                builder.enumerate(grid.header(at), who, items, open_ended=False)
    for row in grid.rows[1:]:
        builder.position.anchor_of(row.element)


def _is_numbering(cells: tuple[str, ...]) -> bool:
    return all(cell.isdigit() or is_empty(cell) for cell in cells)


def _who(cell: str, side: str, *, french: bool) -> str:
    """«Le client gère», «AWS gère»: a label that asks what is managed."""
    if side == "client":
        return "Le client gère" if french else "Managed by the customer"
    if fold(cell) in _NAMED:
        return f"{cell} gère" if french else f"Managed by {cell}"
    shown = the(_ARTICLE.sub("", cell).lower(), Agreement("m", plural=False))
    told = f"{large(shown)} gère"
    return told if french else "Managed by the provider"
