"""What each bullet of a list is one of: «politique» under «Types de politiques»."""

from __future__ import annotations

import re

from content.notes.facts.builder import Builder
from content.notes.facts.lists.items import Item
from content.notes.language import asker
from content.notes.language.english.singulars import one_english
from content.notes.language.french import criteria, labels, side_nouns, singulars
from content.notes.language.french.forms import form_of
from content.notes.language.french.phrasing import is_done, is_headline, is_mishap
from content.notes.language.headings import without_aside
from content.notes.language.names import is_name
from content.notes.language.partners import heads_partners
from content.notes.language.typography import word_set, words

_STEPS = re.compile(
    r"(?:flux|étapes|processus|déroulement|procédure|fonctionnement|steps|workflow|"
    r"how it works)\b", re.I,
)  # fmt: skip
# «Rôles IAM, à ne pas confondre» are roles; «réglages qui servent» are not of one kind.
_REMARK = re.compile(
    r",? à (?:ne pas |bien )?\w+(?:er|re|ir)\b.*$|, (?:en|les|pour)\b.*$"
)
_QUALIFIED = re.compile(r"\b(?:qui|que|qu’\w+|dont|mais|où|that|which|but)\b|[,…?]")
_USUAL = re.compile(r"\spar défaut$", re.I)
# «Points clés» are of any kind.
_OF_NO_KIND = re.compile(r"point(?! (?:fort|faible|d’|de ))", re.I)
_LONGEST_KIND = 5
_HEADED = re.compile(
    r"\b(?:types|classes|tiers|kinds|families|options|modes|levels|plans|policies|groups|strategies"
    r"|methods|engines|models)$", re.I,
)  # fmt: skip
_FEW, _MOST_IN_NAME = range(3, 8), 4
_KINDS = word_set(
    "policy type mode strategy option method tier model engine level plan"
)


def category_of(label: str, items: list[Item], builder: Builder) -> str:
    """What each item is one of: «politique» under «Types de politiques»."""
    kind = label.rstrip("s").split(" ")[-1].lower() in _KINDS
    if not label or (not kind and asker(builder.language).is_clause(label)):
        return ""
    if _heads_one_thing(label, builder) or heads_partners(label):
        return ""
    if builder.outline.relates:
        return ""
    label = _REMARK.sub("", label)
    if _QUALIFIED.search(label):
        return ""
    found = [item.labelled for item in items]
    if _STEPS.match(label) and all(found):
        return "étape" if builder.language == "fr" else "step"
    names = [one.label for one in found if one and one.value]
    known = singulars.singular_class(label) if builder.outline.aspect else ""
    if len(names) < max(2, len(items)):
        return known if builder.language == "fr" else ""
    if builder.language == "en":
        return _english_kind(label, names)
    kind_of_each = singulars.any_singular(label)
    if _OF_NO_KIND.match(kind_of_each):
        return ""
    if is_mishap(kind_of_each):
        return kind_of_each
    is_attribute = asker("fr").is_attribute
    sides = sum(is_attribute(name) and not is_name(name) for name in names)
    counts = sum(form_of(one.value) == "quantity" for one in found if one)
    if sides * 2 > len(names) or counts * 2 >= len(names):
        return ""
    return kind_of_each


def named_after_heading(items: list[Item], builder: Builder) -> tuple[str, ...]:
    """«Simple», «Weighted» and all others under «Routing Policies», else ().

    One of them without a label, or with a label that is a side, and there may be more.
    """
    if (
        builder.language == "fr"
        or builder.position.depth
        or not builder.outline.names_a_subject
    ):
        return ()
    if not _HEADED.search(builder.subject) or len(items) not in _FEW:
        return ()
    names = tuple(without_aside(item.name) for item in items)
    is_attribute = asker("en").is_attribute
    named = all(
        name and len(words(name)) <= _MOST_IN_NAME and not is_attribute(name)
        for name in names
    )
    return names if named and len(set(names)) == len(names) else ()


def are_alike(items: list[Item], category: str, builder: Builder) -> bool:
    return all(is_one_of(item, items, category, builder) for item in items)


def is_one_of(item: Item, items: list[Item], category: str, builder: Builder) -> bool:
    """A mode among modes, and no «quota par défaut» or «restaurer» beside them."""
    name = item.name
    told = is_headline(category) or is_done(category) or is_mishap(category)
    if builder.language == "en" or told or not name or is_name(name):
        return True
    if _USUAL.search(name) or criteria.head_of(name) in side_nouns.AMOUNTS:
        return False
    if form_of(name) != "infinitive":
        return True
    return sum(form_of(one.name) == "infinitive" for one in items) * 2 > len(items)


def _heads_one_thing(label: str, builder: Builder) -> bool:
    """«Clé KMS» above bullets is what they are about; «Types de clés» says what of."""
    if (
        builder.language == "en"
        or builder.position.depth
        or not builder.outline.is_headed
    ):
        return False
    return not labels.is_plural(label)


def _english_kind(label: str, names: list[str]) -> str:
    """«Classic ports to know», «Record types»: what short names under them are."""
    found = re.match(r"(?P<kind>.*[a-z]s)(?: to (?:know|remember))?$", label)
    kind = one_english(found["kind"]) if found else ""
    short = max(map(len, names)) <= _LONGEST_KIND
    return kind if short or kind.split(" ")[-1].lower() in _KINDS else ""
