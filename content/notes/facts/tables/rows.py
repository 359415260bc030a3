"""What the rows of a table are: of which kind, and in what."""

from __future__ import annotations

import re
from functools import lru_cache

from content.notes.facts.builder import Builder
from content.notes.facts.domains import set_apart
from content.notes.facts.grid import Grid
from content.notes.facts.prose import needs_scope
from content.notes.language import headings, table_headers
from content.notes.language.acronyms import is_acronym
from content.notes.language.base import Language
from content.notes.language.french import labels, singulars
from content.notes.language.french.articles import of
from content.notes.language.french.nouns import is_common, lowered
from content.notes.language.names import is_coined, is_name, is_proper
from content.notes.language.services import is_service
from content.notes.language.typography import fold, without_asides, word_set

# What says by itself of nothing which sort it is.
_NAMES = word_set("nom noms intitule designation libelle")
_SORTS = word_set("type mode variante")
# What a thing has a few of, which a table may tell whole.
_OWN = word_set("methode variante edition plan offre formule")
_CLASSES = word_set(
    "type mode variante methode classe option politique strategie edition plan niveau famille "
    "moteur format offre formule modele"
)
# «Type de nœuds»: each row is one of them.
_OF_SEVERAL = re.compile(r"(?:type|sorte|famille|classe|mode) (?:de |d’)", re.I)
_ENGLISH_SORT = re.compile(
    r"(?P<of>[A-Za-z][a-z]+(?: [a-z]+)?) (?:type|kind|mode|class)$"
)
_ENGLISH_SEVERAL = re.compile(r"(?:[A-Za-z][a-z]+ )?[A-Za-z][a-z]+[^\Wsu]s")
_AFTER_PART = re.compile(r":\s|\s[-–—]\s")
_MOST_IN_KIND = 3
_UNDER = re.compile(
    r"(?:problème|risque|limite|difficulté|inconvénient|faiblesse)s? (?P<when>(?:sans|hors) \S.*)",
    re.I,
)
_OWNED = re.compile(r"\s(?:de |d’|du |des |of )(?P<owner>[A-Z].*)$")


def scope_of(name: str, header: str, builder: Builder) -> str:
    """What a row of common words belongs to: «un export» of «Élément de CloudFormation»."""
    if is_name(name) or table_headers.is_term_header(header) or _is_command(header):
        return ""
    if set_apart(builder.outline.trail):
        return ""
    found = _OWNED.search(header)
    owner = found["owner"] if found and is_name(found["owner"]) else builder.subject
    if _repeats_kind(owner, header):
        return ""
    if table_headers.is_criterion_header(header) and _is_short_phrase(owner):
        return owner
    return owner if _is_one(owner) and needs_scope(name, owner) else ""


def _repeats_kind(owner: str, header: str) -> bool:
    """«RUNTIMES (environnements)» above a column «Runtime»: of what, it does not say."""
    said, kind = (
        [word.rstrip("sx") for word in fold(without_asides(text)).split()]
        for text in (owner, header)
    )
    return bool(said) and said == kind


def _is_short_phrase(owner: str) -> bool:
    """«Politique IAM»: what the rows are elements of, though it is no name."""
    few = len(owner.split(" ")) <= _MOST_IN_KIND
    return few and is_common(owner) and not labels.is_plural(owner)


def _is_one(owner: str) -> bool:
    """A name, and not of several: «HA/DR»."""
    return is_proper(owner) and "/" not in owner


@lru_cache(maxsize=1024)
def category_of(header: str, heading: str, language: Language) -> str:
    """What a row is one of: «type» under «Types d’enregistrements» says of what."""
    if table_headers.is_no_class(header):
        return ""
    if fold(header) in _NAMES and language == "fr":
        return singulars.any_singular(heading) if labels.is_plural(heading) else ""
    kind = singulars.singular_class(header) or header if header else ""
    if _OF_SEVERAL.match(kind):
        kind = singulars.without_plural(kind)
    several = _AFTER_PART.split(heading)[-1] if kind else ""
    fuller = singulars.singular_class(several) or singulars.any_singular(several)
    if fuller.startswith((f"{kind.lower()} de ", f"{kind.lower()} d’")):
        return singulars.without_plural(fuller)
    if _is_named(fuller, kind):
        # «Codes HTTP»: what each «Code» is one of, for the headings name it.
        return fuller
    if fold(kind) not in _SORTS or labels.kind_of(heading) in {"criterion", "quality"}:
        return kind
    if language == "en":
        few = 1 < len(several.split(" ")) <= _MOST_IN_KIND
        return singulars.without_plural(several) if few else kind
    whole = singulars.any_singular(several) or _one_thing(several)
    return (
        f"{kind} {of(whole)}" if whole and not singulars.singular_class(whole) else kind
    )


def named_by_rank(grid: Grid) -> Grid:
    """«Couche OSI | Nom» over ranks: the second column names these layers."""
    ranked, named, *others = (*grid.headers, "", "")
    if not table_headers.is_ranked_header(ranked) or fold(named) not in _NAMES:
        return grid
    return Grid((ranked, ranked, *others[: len(grid.headers) - 2]), grid.rows)


@lru_cache(maxsize=1024)
def kind_beside(header: str, language: Language) -> str:
    """«type de sonde» of a header «Type de sonde», «probe» of «Probe type»."""
    if language == "fr":
        return (
            singulars.without_plural(lowered(header))
            if _OF_SEVERAL.match(header)
            else ""
        )
    found = _ENGLISH_SORT.match(header)
    return found["of"].lower() if found else ""


@lru_cache(maxsize=1024)
def one_in_english(heading: str) -> str:
    """«endpoint» of the heading «Endpoints», "" where it is no plain plural."""
    found = _ENGLISH_SEVERAL.fullmatch(heading)
    return singulars.without_plural(heading.lower()) if found else ""


def _one_thing(heading: str) -> str:
    """«pare-feu» of the heading «Pare-feu»: each «type» below is one of it."""
    one = " " not in heading and is_common(heading) and not headings.is_generic(heading)
    return heading.lower() if one and not labels.is_plural(heading) else ""


def _is_named(fuller: str, kind: str) -> bool:
    """«rôle FSMO» of «rôle»: what follows is a name, and no quality of some of them."""
    head = f"{kind.lower()} "
    rest = fuller[len(head) :] if kind and fuller.startswith(head) else ""
    return bool(rest) and all(
        is_coined(word) or is_proper(word) for word in rest.split(" ")
    )


def kinds_listed(header: str, names: tuple[str, ...], builder: Builder) -> str:
    """«Modes» of a table «Mode Gateway», «Méthodes de sécurité» under «S3 : Sécurité»."""
    owner, aspect = builder.subject, builder.outline.aspect
    if builder.language == "en" or not is_service(owner) or not header:
        return ""
    if not builder.outline.names_a_subject:
        return ""
    said = {word.rstrip("s") for word in fold(owner).split()}
    kept = [word for word in header.split(" ") if fold(word).rstrip("s") not in said]
    if len(kept) != 1 or fold(kept[0]).rstrip("s") not in _CLASSES:
        return ""
    label = labels.plural(kept[0])
    if aspect and is_common(aspect):
        return f"{label} {of(aspect.lower())}"
    # «Type» of what: of the owner where its name goes on in theirs.
    own = len(kept) < len(header.split(" ")) or fold(kept[0]).rstrip("s") in _OWN
    return label if own or any(said & set(fold(name).split()) for name in names) else ""


def in_words(name: str, header: str) -> str:
    """«Latence élevée sans cache» of «Problème sans cache», «VLAN 10» of a number."""
    if name.isdecimal() and is_acronym(header):
        return f"{header} {name}"
    found = _UNDER.fullmatch(header)
    return f"{name} {found['when']}" if found and name and not is_name(name) else name


def says_its_sort(name: str, header: str, heading: str) -> bool:
    """«Gateway endpoint», a type of «VPC Endpoints», is told from others by its name."""
    ends = {word.rstrip("s") for word in fold(heading).split() if len(word) > 3}
    return fold(header) in _SORTS and fold(name).rstrip("s").split(" ")[-1] in ends


def _is_command(header: str) -> bool:
    return fold(header).split(" ")[:1] in (["commande"], ["commandes"], ["command"])
