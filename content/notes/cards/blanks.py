"""What may be hidden in a sentence: only what the rest of it asks for."""

from __future__ import annotations

import re

from content.notes.cards.common_words import is_open
from content.notes.cards.led_on import is_led_on, is_object, is_of_example
from content.notes.cards.measures import is_asked
from content.notes.cards.nines import is_said_twice
from content.notes.cards.placing import Span, is_placed_badly
from content.notes.cards.trivial import is_shown, is_trivial
from content.notes.facts.acronyms import expansions, spells
from content.notes.facts.model import Fact
from content.notes.language.english.wording import COUNTED
from content.notes.language.french.forms import form_of
from content.notes.language.french.nouns import is_common
from content.notes.language.french.verbs import is_infinitive, is_participle
from content.notes.language.names import is_coined, is_named, mentions
from content.notes.language.typography import fold, word_set, words

_LEAST_LEFT, _LEAST_MEASURED = 4, 1
_MOST_HIDDEN = 9
_MOST_NAMES = 3
_ROOT = 6
_ADJECTIVE = re.compile(
    r"[a-zà-ÿ-]+(?:ale?|aux|ique|if|ive|ible|able|aire|elle?|ée?|eux|euse|ant|ente?|ète|in|ed|al)s?"
)
_NEGATIONS = frozenset({"pas", "jamais", "plus", "not", "never", "no", "n’est", "ne"})
_ARTICLED = re.compile(r"^(?:le|la|les|un|une)\s", re.I)
_DONE = re.compile(r"(?:tion|sion|age)s?$")
_DONE_IN_ENGLISH = re.compile(r"(?:\w+ly )?\w+(?:ed|ly)", re.I)
_SAYS = frozenset({"est", "sont", "peut", "peuvent", "doit", "doivent"})
_ARTICLE = re.compile(
    r"(?:\b(?:le|la|les|un|une|des|du|aux?)\s|\bl’|\bd’une?\s)$", re.I
)
# «même si vide», «fermé aux nouveaux clients», «non chiffré»: how, and no thing.
_CONDITIONAL = re.compile(
    r"(?:même si|voire|sauf|si|seulement|uniquement|non)\s|[a-zà-ÿ]+ée?s?\s(?:à|aux?|par|en)\s"
)
_GOES_ON = re.compile(r"\s(?:et|ou|and|or|[/=≠])\s|\s?→")
# «fournit un […], une vue…, et une trace»
_NEXT = re.compile(r",\s(?:et|and|une?|des|an?)\s", re.I)
# «par exemple, prévenir l’équipe via […]», «such as a […]»: one of many.
_EXAMPLES = re.compile(
    r"\b(?:par exemple|p\. ?ex|ex|e\.g|for example|for instance|such as|comme|dont"
    r"|like)\b[^()]*$", re.I,
)  # fmt: skip
# What stands behind a noun completes it: «une […] de configuration».
_COMPLETED = re.compile(r"\s(?:de|du|des|d’|aux?|à l|of|that|which|qui|dont)\b", re.I)
# «Rétention > 0», «au moins 1»: nobody learns that.
_NOUGHT = re.compile(r"[<>≥≤~]?\s?0(?:\s?[^\W\d]{1,6})?")
# «Un port à connaître absolument pour un […]»
_ADVISED = re.compile(r"\bà (?:bien )?(?:connaître|retenir|savoir)\s[a-zà-ÿ]", re.I)
_EXAMPLED = re.compile(r"\s\((?:par ex|p\. ?ex|ex\b|e\.g|for example|such as)", re.I)
# «Works great with […]»: many a thing does.
_PARTNERED = re.compile(r"\b(?:works?|pairs?|goes?) (?:\w+ )?with\s$", re.I)
_EXCEPTED = re.compile(
    r"\b(?:sauf|hors|hormis|moins|except|besides|less)(?: \w+)?\s$", re.I
)
# What these are of is the news: «des métriques pour les fonctions Lambda».
_ANYTHING = word_set(
    """
    fonction fonctions service services outil outils donnee donnees ressource ressources
    application applications instance instances element elements objet objets produit
    produits solution solutions systeme systemes environnement environnements composant
    composants function functions tool tools data resource resources applications element
    object product products solution system systems environment component components
    """
)
# Words that fit wherever something is for safety, or for rent.
_WIDE = word_set(
    "ha dr pra pca aws cloud it api prod ops meme memes deux trois quatre same two three quelques uns quelquesuns"
)
# «Par défaut» is said of anything.
_AS_SET = frozenset({"par defaut", "by default"})
# Who makes a thing is no part of what is asked; as stems, without a last «s».
_MAKERS = frozenset({"amazon", "aw"})
_TO_DO = re.compile(r"(?:l[ae]s?|l’|lui|leur|y|en|s’|se)\s?(?P<verb>[a-zà-ÿ]+)\b")
# «Standard et […]», «est […]», «il les […]», «notifier l’équipe via […]»
_IN_FULL = re.compile(
    r"[^,;.()]*\((?:généralement|en général|souvent|typiquement|soit|usually|typically|i\.e\.)"
    r"[^()]*\b(?:une?|one)\b",
    re.I,
)
_LISTED_ON = re.compile(r"(?:,\s[^,;:.]{1,24})+$")
# «into […], Redshift, Splunk or…»: the first of a list.
_LISTED_FROM = re.compile(
    r",\s(?!(?:to|which|that|and|or|so|but)\s)[\w -]{2,24}(?:,|\s(?:and|or))\s"
)
_PAIRED = re.compile(r"[^\W\d_]{2,}\s(?:\([^()]*\)\s)?(?:et|ou|and|or)\s$")
# «pour n’en citer que […]»: the end of a phrase, and of nothing said.
_SET_PHRASE = re.compile(r"\b(?:pour n’en citer que|to name but)\s(?:\w+\s)?$", re.I)
_IS = re.compile(r"\b(?:est|sont|is|are)\s$")
_DOES_IT = re.compile(
    r"\b(?:on|ils?|elles?|qui)\s(?:ne\s)?(?:l[ae]s?\s|l’|lui\s|leur\s|y\s|en\s|se\s|s’)$",
    re.I,
)
_GLOSSED = re.compile(r"\s[-–—]\s(?P<long>(?:[A-Z][\w-]*\s?){2,6})")


def is_good(text: str, span: Span, fact: Fact) -> bool:
    """Whether a reader of the rest would know what is missing, and only that."""
    hidden, rest = text[slice(*span)], text[: span[0]] + " " + text[span[1] :]
    counted = bool(re.match(r"\W*\d", hidden))
    thing = counted or _is_thing(hidden, fact, bool(_ARTICLE.search(text[: span[0]])))
    if not thing or is_placed_badly(text, span):
        return False
    if is_shown(hidden, text[span[1] :]):
        return False
    if counted and (
        _NOUGHT.fullmatch(hidden)
        or _is_told_beside(text, span)
        or is_said_twice(text, span)
        or is_trivial(fact, hidden)
        or is_of_example(text[: span[0]], text[span[1] :])
        or not is_asked(text, span, fact)
    ):
        return False
    if not counted and (
        _is_one_of_several(text, span)
        or (fact.language == "en" and _LISTED_FROM.match(text, span[1]))
        or _is_loose(text, span)
        or _is_left_open(text, span)
    ):
        return False
    least = _LEAST_MEASURED if counted else _LEAST_LEFT
    if len(words(hidden)) > _MOST_HIDDEN or len(words(rest)) < least:
        return False
    return bool(rest.strip(" .,;:")) and not _is_given(text, hidden, rest, fact)


def _is_thing(hidden: str, fact: Fact, determined: bool) -> bool:
    """A name or a noun: of adjectives and verbs too many would fit.

    `determined`: an article stands before it, so that it is a noun.
    """
    if determined and fact.language == "fr" and hidden.endswith(("ment", "ments")):
        return True
    if len(hidden.strip()) < 2 or _ADJECTIVE.fullmatch(_ARTICLED.sub("", hidden)):
        return False
    first = hidden.lower().split(" ")[0]
    if fold(first) in _NEGATIONS or first in _NEGATIONS:
        return False
    if fact.language == "en":
        return not _DONE_IN_ENGLISH.fullmatch(hidden)
    if determined and re.fullmatch(r"[a-zà-ÿ]+", hidden):
        return not _DONE.search(hidden)
    if _is_verbal(hidden) or _is_manner(hidden) or _CONDITIONAL.match(hidden):
        return False
    known = any(is_coined(one) or is_common(one) for one in hidden.split())
    known = known or " " in hidden or hidden[:1].isupper()
    return known or determined or hidden in COUNTED


def _is_verbal(hidden: str) -> bool:
    """«plafonnent», «Terminer son traitement», «automatiquement envoyé»: too many fit."""
    if form_of(hidden) in {"verb", "infinitive", "clause"}:
        return True
    tokens = hidden.split()
    if not _SAYS.isdisjoint(tokens[1:]):
        return True
    return all(is_participle(one) or one.endswith("ment") for one in tokens)


def _is_manner(hidden: str) -> bool:
    """«hautement disponible», «optimisation»: many words fit."""
    first, _, rest = hidden.partition(" ")
    if first.endswith("ment") and rest and not is_common(rest.split(" ")[0]):
        return True
    done = bool(_DONE.search(hidden)) or first.endswith(("ment", "ments"))
    return not rest and hidden.islower() and done


def _is_one_of_several(text: str, span: Span) -> bool:
    """«les clusters […], et Kubernetes», «le […] et l’optimisation»: which of them?"""
    hidden, before, after = text[slice(*span)], text[: span[0]], text[span[1] :]
    if hidden.count(",") >= _MOST_NAMES - 1:
        return True
    if not hidden[:1].isdigit() and (
        (before.rstrip().endswith(",") and _is_listed(hidden))
        or (before.rstrip().endswith(":") and _LISTED_ON.match(after))
    ):
        # «: ALB, REST APIs, […]», «: […], .NET»: a part of a list.
        return True
    listed = before.rstrip().endswith(",") and after.lstrip()[:1] in {",", "…"}
    listed = listed or (before.count(",") > 1 and after.startswith(","))
    return listed or bool(_GOES_ON.match(after) or _NEXT.match(after))


def _is_loose(text: str, span: Span) -> bool:
    """Many a word would do: an example, an end of a list, half of a phrase."""
    hidden, before, after = text[slice(*span)], text[: span[0]], text[span[1] :]
    said = fold(hidden)
    if set(said.split()) <= _WIDE or said in _AS_SET or _EXAMPLES.search(before):
        return True
    if (
        _ADVISED.search(before)
        or _PARTNERED.search(before)
        or _SET_PHRASE.search(before)
    ):
        return True
    if _EXCEPTED.search(before) or _EXAMPLED.match(after):
        return True
    if is_led_on(before, hidden, after) or is_object(before, after):
        return True
    if is_open(before, hidden, after):
        return True
    if re.search(r"[,:]\s$", before) and not _is_listed(hidden):
        return True
    done = _TO_DO.match(hidden)
    if done and is_infinitive(done["verb"]):
        return True
    return not is_named(hidden) and bool(_COMPLETED.match(after))


def _is_told_beside(text: str, span: Span) -> bool:
    """«1 primaire + 9 autres», «2 nœuds (en général un maître et une copie)»."""
    after = text[span[1] :]
    alone = text[slice(*span)] == "1" and bool(re.search(r"\d", after))
    return alone or bool(_IN_FULL.match(after))


def _is_left_open(text: str, span: Span) -> bool:
    """The end of a pair, what is done to something, how something is."""
    before = text[: span[0]]
    return bool(
        _PAIRED.search(before)
        or (_IS.search(before) and not is_named(text[slice(*span)]))
        or _DOES_IT.search(before)
    ) or (form_of(text) == "infinitive")


def _is_listed(hidden: str) -> bool:
    """«Organizations, IAM Identity Center»: a list is what the sentence is for."""
    chosen = " ou " in hidden or " or " in hidden
    listed = ", " in hidden or " et " in hidden or " and " in hidden
    return listed and not chosen


def _is_given(text: str, hidden: str, rest: str, fact: Fact) -> bool:
    """What is hidden stands elsewhere in the sentence, or before it."""
    digits = re.match(r"\W*(\d[\d ,.]*)", hidden)
    number = re.escape(digits[1].strip(" ,.")) if digits else ""
    if number and re.search(rf"(?<![\d,.]){number}(?![ \u00a0\u202f,.]?\d)", rest):
        return True
    if any(fold(hidden) in fold(long) for _, long in expansions(text)):
        return True
    if spells(hidden, fact.subject) or _is_headed(hidden, fact):
        return True
    after = text[text.index(hidden) + len(hidden) :]
    if (glossed := _GLOSSED.match(after)) and spells(hidden, glossed["long"]):
        return True
    asked = set(fold(hidden).split())
    shown = set(fold(f"{rest} {fact.subject} {fact.attribute}").split())
    heavy = {word for word in asked if len(word) > 2 or word.isdigit()} or asked
    heavy = heavy - _ANYTHING or heavy
    stems = {word.rstrip("sx") for word in shown} | _MAKERS
    if _repeats_subject(hidden, fact) or _is_heard(heavy, shown):
        return True
    return {word.rstrip("sx") for word in heavy} <= stems


def _is_headed(hidden: str, fact: Fact) -> bool:
    """«Les volumes logiques du […]» in a note that is headed «Le SAN»."""
    alone = " " not in hidden and is_coined(hidden)
    return alone and any(mentions(one, hidden) for one in fact.trail[:1])


def _is_heard(asked: set[str], shown: set[str]) -> bool:
    """«Load Balancer» under «Load Balancing»: all of it, but for its endings."""
    roots = {word[:_ROOT] for word in shown if len(word) >= _ROOT}
    long = all(word in shown or len(word) >= _ROOT for word in asked)
    return long and all(word in shown or word[:_ROOT] in roots for word in asked)


def _repeats_subject(hidden: str, fact: Fact) -> bool:
    """«Stockage par blocs : découpées en […]» of «blocs de taille égale»."""
    head, *rest = fold(hidden).split()
    named = {word.rstrip("sx") for word in fold(fact.subject).split()}
    small = bool(rest) and len(head) > 3 and not is_named(hidden)
    return small and head.rstrip("sx") in named
