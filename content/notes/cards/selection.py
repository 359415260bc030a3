"""One card for one fact, and never one question with two answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Sequence

from content.notes.cards import confused, needs
from content.notes.cards.choice import is_grade
from content.notes.cards.model import MOST_ITEMS, MOST_WORDS, Sketch
from content.notes.facts import reasons
from content.notes.facts.model import Skipped
from content.notes.groups import grouped
from content.notes.identity import normalised
from content.notes.language import headings
from content.notes.language.names import is_name
from content.notes.language.typography import fold, small, without_brackets, words

_MOST_JOINED, _LEAST_ADDED = 26, 3
_WHAT = re.compile(
    r"(?:Qu’est-ce qu(?:e |’)|What (?:is|are) )(?P<name>[A-Z][^?]*)\s?\?$"
)
# Which of all there are: what one list calls typical, the next calls main.
_CHOSEN = re.compile(
    r"(?<!\w)(?:principa(?:ux|les)|typiques|courante?s|main|key|typical|common) ?", re.I
)
_LIGHT = frozenset({"pour", "avec", "dans", "with", "from", "that"})
_FIELD = re.compile(r"[^?]*:\s")
_BESIDE = re.compile(r"\s(?:vs\.?|/|ou|or)\s")
_BEST_KINDS = ("enumeration", "attribute", "number", "definition", "acronym", "term",
               "comparison", "choice", "cloze")  # fmt: skip


def select(sketches: list[Sketch]) -> tuple[list[Sketch], list[Skipped]]:
    kept, dropped = _one_each(sketches, _same_card, reasons.DUPLICATE)
    kept, doubled = _one_each(kept, _same_fact, reasons.DUPLICATE)
    kept, unclear = _without_ambiguity(kept)
    kept, lesser = _fullest_lists(kept)
    doubled += lesser
    kept, vague = needs.told_apart(kept)
    shared = confused.by_another(kept)
    left = set(map(id, shared))
    kept = [one for one in kept if id(one) not in left]
    unclear += [_skipped(one, reasons.AMBIGUOUS) for one in (*vague, *shared)]
    return kept, dropped + doubled + unclear


def _same_card(sketch: Sketch) -> Hashable:
    return fold(sketch.prompt), fold(sketch.answer)


def _same_fact(sketch: Sketch) -> Hashable:
    """Same subject, same answer, same direction: one fact said twice."""
    if sketch.kind == "acronym":
        return _asked(sketch)
    if sketch.kind in {"term", "comparison"} or sketch.fact.shape == "matrix":
        return sketch.kind, fold(sketch.prompt)
    # «Très élevé» is what a thing may be in several ways.
    if len(words(sketch.answer)) < 2 or is_grade(sketch.answer):
        attribute = normalised(sketch.fact.attribute) or fold(sketch.prompt)
        return normalised(sketch.fact.subject), attribute, fold(sketch.answer)
    return normalised(sketch.fact.subject), sketch.fact.scope, _said(sketch)


def _said(sketch: Sketch) -> str:
    """The answer, with what the sentence goes on to say: «…, avec une clé gérée»."""
    answer = fold(sketch.answer)
    if sketch.fact.shape != "statement":
        return answer
    return answer + fold(sketch.fact.value).partition(answer)[2]


def _one_each(
    sketches: list[Sketch], key: Callable[[Sketch], Hashable], reason: str
) -> tuple[list[Sketch], list[Skipped]]:
    """The most precise sketch of each group cites the places of the others."""
    groups = grouped(sketches, key)
    kept: list[Sketch] = []
    dropped: list[Skipped] = []
    for group in groups.values():
        if len(group) == 1:
            kept += group
            continue
        best = max(group, key=precision)
        others = [one for one in group if one is not best]
        if key is _same_fact and len({fold(one.answer) for one in group}) > 1:
            kept.extend(group)
            continue
        kept.append(_citing(best, others))
        dropped += [_skipped(one, reason) for one in others]
    return kept, dropped


def _citing(best: Sketch, others: Sequence[Sketch]) -> Sketch:
    """The sketch with the places of others that state the same."""
    places = (*best.also, *(one.fact.anchor for one in others))
    also = dict.fromkeys(one for one in places if one != best.fact.anchor)
    return best._replace(also=tuple(also))


def _without_ambiguity(
    sketches: list[Sketch],
) -> tuple[list[Sketch], list[Skipped]]:
    kept: list[Sketch] = []
    dropped: list[Skipped] = []
    for group in grouped(sketches, _asked).values():
        if len(group) == 1:
            kept += group
            continue
        group, alike = _without_alike(group)
        dropped += [_skipped(one, reasons.DUPLICATE) for one in alike]
        if len(group) == 1:
            kept += group
        elif all(one.kind == "definition" for one in group):
            best = max(group, key=precision)
            others = [one for one in group if one is not best]
            kept.append(_citing(_joined(best, others), others))
            dropped += [_skipped(one, reasons.DUPLICATE) for one in others]
        elif merged := _merged(group):
            kept.append(merged)
        else:
            told, left = _told_apart(group)
            kept += told
            dropped += [_skipped(one, reasons.AMBIGUOUS) for one in left]
    return kept, dropped


def _without_alike(group: list[Sketch]) -> tuple[list[Sketch], list[Sketch]]:
    """Of definitions of one thing that say much the same, the most precise."""
    if not all(_WHAT.match(one.prompt) for one in group):
        return group, []
    kept: list[Sketch] = []
    alike: list[Sketch] = []
    for sketch in sorted(group, key=precision, reverse=True):
        same = next((at for at, one in enumerate(kept) if _are_alike(sketch, one)), -1)
        if same < 0:
            kept.append(sketch)
        else:
            told = kept[same]
            full = _joined(told, [sketch]) if _adds(sketch, told) else told
            kept[same] = _citing(full, [sketch])
            alike.append(sketch)
    return kept, alike


def _joined(best: Sketch, others: Sequence[Sketch]) -> Sketch:
    """«Stockage bloc…» and «disque réseau pour une instance» of EBS: both are known."""
    if not _WHAT.match(best.prompt) or not is_name(best.fact.subject):
        return best
    told = sorted((best, *others), key=lambda one: one.fact.line)
    answer = " ; ".join(one.answer for one in told)
    return best._replace(answer=answer) if len(words(answer)) <= _MOST_JOINED else best


def _are_alike(one: Sketch, other: Sketch) -> bool:
    """Half of what the shorter says, in the words that tell, is in the longer."""
    said, also = _telling(one.answer), _telling(other.answer)
    return len(said & also) * 2 >= min(len(said), len(also))


def _adds(one: Sketch, other: Sketch) -> bool:
    """«Système réseau Linux» tells much that «stockage partagé» does not."""
    bare = _telling(without_brackets(one.answer)) - _LIGHT
    return len(bare - _telling(other.answer)) >= _LEAST_ADDED


def _telling(answer: str) -> set[str]:
    return {word[:6] for word in fold(answer).split() if len(word) > 3}


def _asked(sketch: Sketch) -> Hashable:
    """What is asked: «Qu’est-ce qu’Amazon S3 ?» and «Qu’est-ce que S3 ?» are one.

    And letters are the same after the heading of their field.
    """
    if sketch.kind == "acronym":
        return sketch.kind, fold(_FIELD.sub("", sketch.prompt))
    found = _WHAT.match(sketch.prompt)
    return ("what", normalised(found["name"])) if found else fold(sketch.prompt)


def _merged(group: list[Sketch]) -> Sketch | None:
    """One list card of several facts with one question, where it stays short."""
    places = {(one.fact.trail, normalised(one.fact.subject)) for one in group}
    items = tuple(dict.fromkeys(
        item for one in group for item in (one.items or (one.answer,))))  # fmt: skip
    if len(places) > 1 or len(items) > MOST_ITEMS:
        return None
    if sum(len(words(item)) for item in items) > MOST_WORDS or any(
        one.kind not in {"attribute", "enumeration", "definition"} for one in group
    ):
        return None
    first = group[0]
    also = tuple(one.fact.anchor for one in group[1:])
    return first._replace(kind="enumeration", items=items, answer=" ; ".join(items),
                   also=tuple(dict.fromkeys((*first.also, *also))))  # fmt: skip


def _told_apart(group: list[Sketch]) -> tuple[list[Sketch], list[Sketch]]:
    """Prompts with the innermost heading that differs; the first alone otherwise."""
    named = [one._replace(prompt=_with_heading(one)) for one in group]
    scoped = [one for one in group if not _is_no_scope(one)]
    apart = {fold(one.prompt) for one in named}
    if len(apart) == len(named) == len(scoped):
        return named, []
    best = max(scoped or group, key=precision)
    return [best], [one for one in group if one is not best]


def _is_no_scope(sketch: Sketch) -> bool:
    """«CloudWatch vs Config», «Pour l’examen» and «Résumé» tell no two things apart."""
    heading = sketch.fact.trail[-1] if sketch.fact.trail else ""
    generic = headings.is_generic(heading) or headings.is_for_exam(heading)
    return generic or bool(_BESIDE.search(heading))


def _fullest_lists(sketches: list[Sketch]) -> tuple[list[Sketch], list[Skipped]]:
    """Of «cas d’usage principaux» and «cas d’usage typiques» of one thing, the fullest.

    Whoever knows one list would be told that the other is the answer.
    """
    kept: list[Sketch] = []
    dropped: list[Skipped] = []
    for side, group in grouped(sketches, _listed_side).items():
        if not side:
            kept += group
            continue
        best = max(group, key=lambda one: (len(one.items), precision(one)))
        lesser = [one for one in group if one is not best]
        kept.append(_citing(best, lesser))
        dropped += [_skipped(one, reasons.AMBIGUOUS) for one in lesser]
    return kept, dropped


def _listed_side(sketch: Sketch) -> str:
    """«Quels sont les cas d’usage de S3 ?», of whichever of them are listed."""
    listed = sketch.kind == "enumeration"
    return fold(_CHOSEN.sub("", sketch.prompt)) if listed else ""


def _with_heading(sketch: Sketch) -> str:
    heading = sketch.fact.trail[-1] if sketch.fact.trail else ""
    if not heading or fold(heading) in fold(sketch.prompt):
        return sketch.prompt
    prompt = sketch.prompt
    first = prompt.split(" ")[0]
    if " — " not in prompt and first[1:].islower() and not is_name(first):
        prompt = small(prompt)
    return f"{heading} : {prompt}"


def precision(sketch: Sketch) -> tuple[int, int, int, int]:
    """More headings above, a better kind, more said; the earlier line on a tie."""
    kind = _BEST_KINDS.index(sketch.kind) if sketch.kind in _BEST_KINDS else 99
    return (len(sketch.fact.trail), -kind, len(sketch.fact.value), -sketch.fact.line)


def _skipped(sketch: Sketch, reason: str) -> Skipped:
    fact = sketch.fact
    said = f"{sketch.prompt} {sketch.answer}"
    return Skipped(fact.line, said, reason, fact.note, anchor=fact.anchor)
