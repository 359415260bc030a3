"""Where a question belongs that names one of a kind: «type « NS »» of the DNS.

What stands in quotation marks is understood only where it is said of what it is one.
The kind says so itself («commande PowerShell»), or the headings above do.
"""

from __future__ import annotations

import re

from content.notes.cards.model import SAYS_OR_COUNTS, Sketch
from content.notes.cards.owned import is_of_a_part, is_of_heading
from content.notes.cards.paths import on_its_system
from content.notes.cards.prefix import SCOPED, held_by, once, placed_in_a_thing
from content.notes.cards.said import names_a_thing
from content.notes.cards.unplaced import (
    describes_no_name,
    is_loose_kind,
    is_one_of_many,
    needs_place,
)
from content.notes.cards.vague import is_of_maker
from content.notes.facts.domains import (
    Domain,
    domain_of,
    narrowed,
    offered_by,
    owner_of,
    set_apart,
    system_of,
)
from content.notes.facts.model import SIDES, Fact
from content.notes.language.french.articles import named, of_named
from content.notes.language.french.kind_nouns import TOOLS, TYPED
from content.notes.language.french.nouns import lowered, without_article
from content.notes.language.french.phrasing import brief
from content.notes.language.names import is_coined, is_name, is_proper, mentions
from content.notes.language.sayable import may_be_said
from content.notes.language.services import is_service, services_in
from content.notes.language.subjects import is_class, is_rubric
from content.notes.language.typography import (
    first_word,
    fold,
    large,
    small,
    without_asides,
    word_set,
)

# A «fournisseur» is known by what it provides, not by the field it is in.
_OFFERING = word_set("fournisseur editeur constructeur fabricant marque solution")
_TOOLS = TOOLS | {"alternative"}
# A whole line of what is typed: an option is one of its command, wherever that is.
_TYPED = TYPED - {"option", "parametre"}
# «Couche 2 - Liaison», «TD4 Langage C / Les processus», «et origines»: a heading, or what
# is left of one, and no name.
_PASTED = re.compile(r"\s[-–—/|]\s|^(?:et|ou|and|or)\s|^(?:l[ae] |l’)?T[DP]\s?\d")
# «05 | Module 5», «B07 Lancer un script», «Découvrez votre système», «Mes notes»: a
# place in a course.
_OF_COURSE = re.compile(
    r"\|\s|^(?:l[ae]s? |l’)?(?:(?:[A-Z]\d{2}|\d{1,3})\s[^\W\d_]+(?:er|ir|re)\s|[^\W\d_]+ez\s|(?:legal|légal|mémo|annexes?"
    r"|divers|alternatives?|module|chapitre|partie)\b)|\bnotes?$",
    re.I,
)
_CLOZE_OF = re.compile(r"(?P<what>[^:…]+?)\s?: ")
# What is told there is done against the subject, and is no part of it.
_AGAINST = word_set("prevention contremesures mitigation parade parades remediation")
# «ALB ou NLB : lequel…» begins with what it asks of.
_ASKS = re.compile(
    r"Que?l?|À|En|Comment|Combien|Pourquoi|Par|D[eu’]|Dans|Sur|Pour|Avec|Où"
)
_DEFINES = re.compile(r", (?:que désigne «|qu’est-ce qu|en quoi consiste )")
_GLOSSED = re.compile(r"(?P<name>[^()]+) \((?P<gloss>[^()]+)\)$")
_MOST_IN_INITIALS = 3


def placed(sketch: Sketch) -> Sketch | None:
    """The sketch with its domain said; None where it has none and needs one."""
    if sketch.kind == "cloze":
        headed = _CLOZE_OF.match(sketch.prompt)
        return None if headed and _OF_COURSE.search(headed["what"]) else sketch
    if sketch.fact.language == "en":
        return sketch
    if _is_against(sketch.fact) and of_named(sketch.fact.subject) in sketch.prompt:
        # «Les jetons de l’attaque»: it has none.
        return None
    if _is_of_rubric(sketch) or is_of_heading(sketch):
        return None
    told_once = once(sketch)
    if told_once is None:
        return None
    sketch = told_once
    sketch = on_its_system(sketch)
    before = SCOPED.match(sketch.prompt)
    if before:
        sketch = placed_in_a_thing(_unrepeated(_against(sketch)))
        before = SCOPED.match(sketch.prompt)
    if held := held_by(sketch.fact.trail):
        bare = before["asks"] if before else small(sketch.prompt)
        return _placed_in(held, sketch._replace(prompt=large(bare)))
    if before and _is_pasted(before["what"]):
        asks = large(before["asks"])
        domain = domain_of(sketch.fact.trail)
        bare = sketch._replace(prompt=asks)
        if domain:
            return _placed_in(domain, bare)
        return bare if names_a_thing(asks) else None
    if sketch.fact.shape in SIDES and set_apart(sketch.fact.trail):
        return sketch
    if not needs_place(sketch):
        if before:
            return sketch
        system = system_of(sketch.fact.trail)
        return _placed_in(system, sketch) if system else sketch
    sketch = _narrowed(sketch)
    place = _domain(sketch.fact)
    if describes_no_name(sketch) and (place is None or place.is_system):
        # What runs under a system is the same elsewhere.
        return None if not place and is_of_maker(sketch.answer) else sketch
    if place:
        return None if is_of_a_part(sketch) else _placed_in(place, sketch)
    trail = sketch.fact.trail
    if not trail or not is_loose_kind(sketch.fact.category) or _scope_of(sketch):
        return sketch
    if owner := owner_of(trail, sketch.fact.category):
        return _placed_in(owner, sketch)
    return None if is_one_of_many(sketch) else sketch


def _narrowed(sketch: Sketch) -> Sketch:
    """«La méthode de révocation « Manuel »», where others have methods too."""
    kind = lowered(sketch.fact.category)
    told = narrowed(sketch.fact.trail, kind)
    if told == kind or mentions(sketch.prompt, told):
        return sketch
    # By a function: what a note says may hold a backslash.
    said = rf"\b{re.escape(kind)}(?= [«c])"
    asks = re.sub(said, lambda _found: told, sketch.prompt, count=1)
    return sketch._replace(prompt=asks)


def _domain(fact: Fact) -> Domain | None:
    head = first_word(fact.category)
    if head in _OFFERING and fact.shape != "need":
        offered = offered_by(fact.trail, fact.category)
        return offered or domain_of(fact.trail)
    found = domain_of(fact.trail, of_tools=head in _TOOLS)
    # What is typed on a system is typed there, whatever service it is typed for.
    return found if not (found and head in _TYPED and not found.is_system) else None


def _is_of_rubric(sketch: Sketch) -> bool:
    """«Le prix des critères de choix»: they head what each thing has."""
    fact = sketch.fact
    if fact.category or fact.scope or fact.shape not in SIDES:
        return False
    heads = is_rubric(fact.subject) or is_class(without_asides(fact.subject).strip())
    if not heads or SCOPED.match(sketch.prompt):
        return False
    return mentions(sketch.prompt, fact.subject)


def _is_pasted(what: str) -> bool:
    if _OF_COURSE.search(what) or not may_be_said(without_article(what)):
        return True
    return _PASTED.search(what) is not None and not is_proper(what)


def _is_against(fact: Fact) -> bool:
    under = bool(fact.trail) and fold(fact.trail[-1]).replace(" ", "") in _AGAINST
    return under and bool(fact.subject) and not is_service(fact.subject)


def _against(sketch: Sketch) -> Sketch:
    """«Contre le XSS, comment valider les entrées ?» under its «Prévention»."""
    found = SCOPED.match(sketch.prompt)
    if not found or not _is_against(sketch.fact):
        return sketch
    asks = f"Contre {found['what']}, {found['asks']}"
    return sketch if is_service(found["what"]) else sketch._replace(prompt=asks)


def _unrepeated(sketch: Sketch) -> Sketch:
    """«Qu’est-ce qu’un lien physique ?», but for «Avec Hard Link», its other name."""
    found = SCOPED.match(sketch.prompt)
    if not found:
        return sketch
    asks, what = found["asks"], fold(found["what"])
    glossed = (_GLOSSED.match(one) for one in sketch.fact.trail if "(" in one)
    pairs = (one.group("name", "gloss") for one in glossed if one)
    again = any(
        what in {fold(one), fold(other)}
        and (mentions(asks, one) or mentions(asks, other))
        for one, other in pairs
    )
    if again or mentions(asks, found["what"]) or _is_only_titled(sketch, found["what"]):
        return sketch._replace(prompt=large(asks))
    return sketch


def _is_only_titled(sketch: Sketch, what: str) -> bool:
    """«Que désigne « pare-feu » ?» says as much as «Dans Common Protection Tools, …».

    Large letters are how a title is typed, and no proof of a name.
    """
    if sketch.fact.category or is_service(what) or not _DEFINES.search(sketch.prompt):
        return False
    if len(sketch.fact.subject) <= _MOST_IN_INITIALS:
        return False
    coined = any(map(is_coined, what.replace("(", "").split()))
    titled = " " in what and is_name(what) and not coined
    return titled and not services_in(what)


def _is_said(domain: Domain, sketch: Sketch) -> bool:
    if mentions(domain.name, sketch.fact.subject):
        return True
    # «Racine : sommet de la hiérarchie DNS» is asked of the DNS all the same.
    asked_of = sketch.kind in SAYS_OR_COUNTS and not sketch.choices
    told = (sketch.prompt,) if asked_of else (sketch.prompt, sketch.answer)
    told = (*told, *sketch.choices)
    return any(mentions(text, domain.name) for text in told)


def _placed_in(domain: Domain, sketch: Sketch) -> Sketch:
    """The question after what it is placed in, instead of what lies further out."""
    if _is_said(domain, sketch) or not _ASKS.match(sketch.prompt):
        return sketch
    outer = _scope_of(sketch)
    asks = sketch.prompt[len(outer) :] if outer else small(sketch.prompt)
    return sketch._replace(prompt=f"{large(domain.phrase)}, {asks}")


def _scope_of(sketch: Sketch) -> str:
    """«Dans le DNS, » before the question, where its scope is said so already."""
    scope = sketch.fact.scope
    before = f"Dans {named(brief(scope))}, " if scope else ""
    return before if before and sketch.prompt.startswith(before) else ""
