"""Rows of a comparison put as French questions: what differs, and which one does it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from content.notes.language.acronyms import Gender
from content.notes.language.base import Topic
from content.notes.language.french import columns, labels
from content.notes.language.french.articles import (
    BEGINS_OF,
    a,
    gender_of,
    named,
    of,
    the,
)
from content.notes.language.french.forms import form_of
from content.notes.language.french.nouns import (
    Agreement,
    agreement,
    is_common,
    lowered,
)
from content.notes.language.french.phrasing import (
    ended,
    is_member,
    is_trait,
    quoted,
)
from content.notes.language.french.shorthand import is_counted
from content.notes.language.french.side_nouns import BURDENS
from content.notes.language.french.sides import TO_BE_DONE
from content.notes.language.french.states import state
from content.notes.language.french.verbs import (
    is_infinitive,
    is_participle,
    is_plural_verb,
    is_verb,
    reads_as_done,
)
from content.notes.language.french.whole_sides import is_class
from content.notes.language.names import is_coined, is_name
from content.notes.language.typography import first_word, fold, small, word_set

_ASKS = re.compile(
    r"(?:combien|quel(?:le)?s?|qui|quoi|où|quand|comment|pourquoi)\b", re.I
)
_DONE_AFTER = re.compile(r"\w{2,}(?:ée?s?|ies?) (?:à|aux?|par|avec|sur|de|dans)\b")
_ORDER = frozenset({"ordre", "ordre garanti", "ordre des messages", "ordonnancement"})
_POSSIBLE = re.compile(
    r"^(?P<what>\S.*?) (?P<how>possible|disponible|applicable|utilisable|acceptée?|autorisée?)s?$",
    re.I,
)
_LETS = {"possible": ("permet", "permettent"), "disponible": ("propose", "proposent")}
_SUPPORT = re.compile(
    r"^(?:support(?:e|é|ée)?|prise en charge|compatible)\s+(?:d[eu]s?\s|de l’|d’|avec\s)?",
    re.I,
)
_SOMEONE = word_set(
    "aws amazon client cliente clients vous utilisateur utilisateurs fournisseur equipe "
    "customer you hebergeur editeur developpeur"
)
_MANY = {
    "est": "sont", "a": "ont", "fait": "font", "va": "vont", "peut": "peuvent",
    "doit": "doivent", "permet": "permettent", "survit": "survivent", "sert": "servent",
    "prend": "prennent", "reste": "restent", "tient": "tiennent", "contient": "contiennent",
    "voit": "voient", "sait": "savent", "vient": "viennent", "suit": "suivent",
    "lit": "lisent", "écrit": "écrivent",
}  # fmt: skip
# «Même inode», «Autre région» are of something that the label does not name.
_LEANS = re.compile(r"(?:même|autre|tel|telle)s?\s", re.I)
_ADJECTIVE = re.compile(r"[A-ZÀ-Ÿ]?[a-zà-ÿ]{3,}(?:oire|able|ible|aire|tile)")
# «C’est quoi» and «Question» ask of each by itself.
_IS_QUESTION = re.compile(
    r"(?:les? |la )?questions?\b|pour$|c’est quoi|qu’est-ce|à quoi\b|ce que\b", re.I
)
# «Blocs qui se suivent» are no feature that is supported or not.
_RELATIVE = re.compile(r"\s(?:qui|que|dont|où)\s|\squ’")
_MOST_ASKED = 7


def difference(topics: Sequence[Topic], label: str) -> str:
    """«En matière de health checks, en quoi diffèrent ALB et NLB»."""
    names = [named(topic.name) for topic in topics]
    first = topics[0]
    kind = labels.plural(lowered(first.category)) if is_member(first) else ""
    if kind and all(map(is_member, topics)):
        names = [quoted(topic.name) for topic in topics]
        names[0] = f"les {kind} {names[0]}"
    if _IS_QUESTION.match(label) or _LEANS.match(label):
        return ""
    inside = _inside(topics)
    both = f"{', '.join(names[:-1])} et {names[-1]}"
    return f"{inside}{_matter(label)}, en quoi diffèrent {both}"


def _matter(label: str) -> str:
    """«en matière de coût», «en cas de panne», «sur le critère « Chiffré »»."""
    found = columns.IN_CASE.match(label)
    if found and (case := columns.in_case(found["what"])):
        return case
    form = form_of(label)
    if form == "prepositional":
        return small(label)
    if form == "noun" and _is_matter(label):
        phrase = labels.phrase(label)
        return f"en matière {of(phrase[0] if phrase else lowered(label))}"
    return f"sur le critère «{label}»"


def _is_matter(label: str) -> bool:
    """«Clé», «Health checks», «Idle timeout»: a noun, of French or of the trade."""
    first = label.split(" ")[0]
    if (
        label.endswith("?")
        or _ASKS.match(label)
        or reads_as_done(first.lower())
        or columns.is_asked(label)
        or (_ADJECTIVE.fullmatch(label) and not is_common(label))
    ):
        return False
    if found := labels.phrase(label):
        # «TTL défaut» is no matter of French.
        return is_class(found[0]) or " " not in found[0]
    if is_name(label):
        return True
    if BEGINS_OF.match(label.partition(" ")[2]) and label[:1].isalpha():
        return True
    return label.isascii() and not (is_verb(first) or is_trait(label))


def which_one(topics: Sequence[Topic], label: str) -> str:
    """«ALB ou NLB : lequel prend en charge le multi-port», "" where nothing is sure."""
    names = _options(topics)
    asks = _which(topics, label, Agreement(_gender(topics), plural=False))
    options = f"{', '.join(names[:-1])} ou {names[-1]}"
    if names[0][:1].islower() and is_coined(names[0].split(" ")[0]):
        # No sentence begins with «Gp3».
        return ended(f"entre {options.replace(' ou ', ' et ')}, {asks}") if asks else ""
    return ended(f"{_inside(topics)}{options} : {asks}") if asks else ""


def which_ones(topics: Sequence[Topic], label: str) -> str:
    """«Parmi A, B et C, lesquels prennent en charge les transactions»."""
    names = _options(topics)
    asks = _which(topics, label, Agreement(_gender(topics), plural=True))
    if kind := _kind(topics):
        names[0] = f"les {labels.plural(kind)} {quoted(topics[0].name)}"
    options = f"{', '.join(names[:-1])} et {names[-1]}"
    return ended(f"{_inside(topics)}parmi {options}, {asks}") if asks else ""


def _inside(topics: Sequence[Topic]) -> str:
    """«dans SQS, » of kinds that another service may have too."""
    scope = topics[0].scope
    return f"dans {named(scope)}, " if scope else ""


def _options(topics: Sequence[Topic]) -> list[str]:
    """«endpoint VPC « Gateway »» and «« Interface »», or names that say enough."""
    kind = _kind(topics)
    if not kind:
        return [topic.name for topic in topics]
    first, *others = [quoted(topic.name) for topic in topics]
    return [f"{kind} {first}", *others]


def _kind(topics: Sequence[Topic]) -> str:
    """What all of them are one of, where their names do not say enough."""
    one_kind = len({topic.category for topic in topics}) == 1
    return (
        lowered(topics[0].category) if one_kind and all(map(is_member, topics)) else ""
    )


def _which(topics: Sequence[Topic], label: str, agreed: Agreement) -> str:
    if all(fold(topic.name) in _SOMEONE for topic in topics):
        phrase = labels.phrase(label) if is_common(label) else None
        return f"qui gère {the(*phrase)}" if phrase else f"à qui revient «{label}»"
    which = agreed.pick("lequel", "laquelle", "lesquels", "lesquelles")
    if done := columns.what_one_does(label.rstrip("? \u00a0\u202f")):
        return f"avec {which} {done}"
    does = _does(label, agreed)
    return f"{which} {does}" if does else ""


def _gender(topics: Sequence[Topic]) -> Gender:
    """Feminine where all of them are, as «NAT Gateway» and «NAT instance»."""
    if agreed := agreement(_kind(topics)):
        return agreed.gender
    return "f" if all(_gender_of(topic.name) == "f" for topic in topics) else "m"


def _gender_of(name: str) -> Gender | None:
    agreed = None if is_name(name) else agreement(name)
    return agreed.gender if agreed else gender_of(name)


def _does(label: str, agreed: Agreement) -> str:
    """What those do of which a label is true: «permet de rejouer», «survit au reboot»."""
    label = _SUPPORT.sub("", label.rstrip("? \u00a0\u202f"))
    if _RELATIVE.search(label):
        return ""
    first, _, rest = label.partition(" ")
    allows = "permettent" if agreed.plural else "permet"
    if not label or _LEANS.match(label) or len(label.split()) > _MOST_ASKED:
        return ""
    if rest and is_infinitive(first):
        return f"{allows} {of(small(label))}"
    if columns.acts(label):
        return _conjugated(first.lower(), rest, several=agreed.plural)
    if form_of(label) == "prepositional":
        usable = "sont utilisables" if agreed.plural else "est utilisable"
        return f"{usable} {small(label)}"
    if is_infinitive(first):
        return f"{allows} {of(small(label))}"
    if found := _POSSIBLE.match(label):
        phrase = labels.phrase(found["what"])
        lets = _LETS.get(found["how"].lower(), ("accepte", "acceptent"))[agreed.plural]
        shown = the(*phrase) if phrase else named(found["what"])
        return f"{lets} {shown}" if phrase or is_name(found["what"]) else ""
    if told := state(label, agreed):
        return f"{'sont' if agreed.plural else 'est'} {told}"
    if _DONE_AFTER.match(rest) or is_participle(rest.split(" ")[0]):
        # «IOPS liées à la taille» says how they are, not that there are some.
        return ""
    return _supports(label, agreed)


def _conjugated(verb: str, rest: str, *, several: bool) -> str:
    if is_plural_verb(verb):
        return ""
    if several:
        verb = _MANY.get(verb, f"{verb}nt" if verb.endswith("e") else "")
    return f"{verb} {rest}" if verb else ""


def _supports(label: str, agreed: Agreement) -> str:
    takes = "prennent en charge" if agreed.plural else "prend en charge"
    if fold(label) in _ORDER:
        return "garantissent l’ordre" if agreed.plural else "garantit l’ordre"
    if TO_BE_DONE.search(label):
        return ""
    if label.lower().startswith("plusieurs "):
        return f"{takes} {small(label)}"
    common = is_common(label.split(" ")[0])
    phrase = labels.phrase(label) if common or not is_name(label) else None
    if phrase and labels.kind_of(label) == "criterion" and " " not in label:
        # «Règles : oui» does not say which rules.
        return ""
    if phrase and first_word(label) in BURDENS:
        return f"{'impliquent' if agreed.plural else 'implique'} {a(*phrase)}"
    if phrase and not any(sign in label for sign in ",/&"):
        return f"{takes} {the(*phrase)}"
    if is_participle(label.split(" ")[0]) or is_trait(label):
        return ""
    if is_counted(label):
        return f"{takes} les {label}"
    return f"{takes} {named(label) if is_name(label) else f'«{label}»'}"
