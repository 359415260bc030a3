"""Questions that a note asks and answers itself: FAQs, in bold or as headings."""

from __future__ import annotations

import re

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.values import sentences
from content.notes.language import asker
from content.notes.language.french.articles import that
from content.notes.language.names import is_coined, mentions
from content.notes.language.services import is_service
from content.notes.language.typography import large, small, without_end, words

_ASKED = re.compile(
    r"^(?:Q(?:uestion)?\s?\d*\s?[:.)-]\s*(?P<told>\w.{8,160}\?)|(?P<question>[A-ZÀ-Ÿ].{12,160}\?))$"
)
_ANSWERED = re.compile(
    r"^(?:A|R|Answer|Réponse|Rép\.?)\s?\d*\s?[:.)]\s*(?P<answer>\S.+)$", re.I
)
_FAMILIAR = re.compile(
    r"^(?:c’est quoi|késako|kezako)\s*,?\s+(?P<what>.+?)\s*\?$", re.I
)
_INVERTED = re.compile(r"-(?:t-)?(?:il|elle|on|ils|elles|ce)\b")
_BACK = re.compile(
    r"\b(?:lequel|laquelle|lesquels|lesquelles|which one)\b|\bl’\w+er\b|\bc’est\b|\btu\b"
    r"|\b(?:your?|it|they|ça|cela|ceci)\b|^(?:et|mais|donc|alors|and|but|so)\b", re.I,
)  # fmt: skip
# What it names, it asks for.
_WHAT_IS = re.compile(r"Qu’est-ce qu’une? |What (?:is an?|are) ")
# «What’s Backtrack?» is short, and whole.
_WHAT_IS_NAMED = re.compile(
    r"(?:Qu’est-ce (?:que |qu’)|C’est quoi |What(?:’s| is| are) )(?:(?:l[ae]s?|une?|the|an?) |l’)?[A-Z][\w-]+\s?\?$"
)
_YES_OR_NO = re.compile(r"^(?:oui|non|yes|no)\W*$", re.I)
_COMPARES = re.compile(r"\b(?:différences?|difference|ou|or|vs)\b", re.I)
_WORD = re.compile(r"[^\W\d_][^\W\d_’-]*(?:[’-][^\W\d_]+)*")
# «Le LAN est le premier réseau d’une entreprise» says what it is, and not how it works.
_HOW_OR_WHY = re.compile(r"\b(?:comment|pourquoi|how|why)\b", re.I)
_SAYS_WHAT = re.compile(
    r"(?:(?:l[ae]s?|une?|des|the|an?) |l’)?[\w()’ -]{2,60}? (?:est|sont|constitue(?:nt)?|représente(?:nt)?|désigne(?:nt)?|is|are)"
    r" (?:(?:l[ae]s?|une?|des|the|an?) |l’)", re.I,
)  # fmt: skip
_LEAST_ASKED = 4
_MOST_ANSWERED, _MOST_RECALLED = 38, 30


def asked_in(text: str) -> str:
    """The whole question a text is, without its «Q1 :», else ""."""
    found = _ASKED.match(text)
    if not found:
        return ""
    question: str = found["told"] or found["question"]
    return large(question)


def answered_in(text: str) -> str:
    """What stands behind «R :», else ""."""
    found = _ANSWERED.match(text)
    return found["answer"] if found else ""


def stands_alone(question: str, builder: Builder) -> bool:
    """Whether a question needs no other sentence, but for the subject we are at."""
    if _WHAT_IS_NAMED.match(question):
        return True
    if len(words(question)) < _LEAST_ASKED:
        return False
    said = _FAMILIAR.sub(r"\g<what>", question)
    said = _INVERTED.sub("", said)
    return not (_BACK.search(said) or asker(builder.language).leans(said))


def may_be_asked(question: str, builder: Builder) -> bool:
    """Whether a question stands alone, and names what it is about or stands under it."""
    return stands_alone(question, builder) and bool(_about(_formal(question), builder))


def read_answer(question: str, text: str, builder: Builder) -> str:
    """The fact of a question and of what is said under it; gives what is left."""
    said = sentences(answered_in(text) or text)
    taken = 2 if len(said) > 1 and _YES_OR_NO.match(said[0]) else 1
    if _COMPARES.search(question) and len(words(" ".join(said))) <= _MOST_ANSWERED:
        taken = len(said)
    answer = " ".join(said[:taken])
    prompt = _about(_formal(question), builder)
    if (
        len(words(answer)) > _MOST_ANSWERED
        or not prompt
        or not _tells(question, answer)
    ):
        builder.skip(question, reasons.QUESTION)
        return text
    builder.question(prompt, without_end(answer))
    return " ".join(said[taken:])


def _tells(question: str, answer: str) -> bool:
    """No question in its turn, and no «what» where «how» and «why» are asked."""
    if answer.endswith("?"):
        return False
    return not (_HOW_OR_WHY.search(question) and _SAYS_WHAT.match(answer))


def recalled(answer: str) -> str:
    """The first sentences of an answer, as many as one may say by heart."""
    said = sentences(answer)
    kept = said[:1]
    for sentence in said[1:]:
        short = len(words(" ".join((*kept, sentence)))) <= _MOST_RECALLED
        if not short and not _YES_OR_NO.match(kept[-1]):
            break
        kept.append(sentence)
    return " ".join(kept)


def _formal(question: str) -> str:
    """«C’est quoi un subnet ?» asks «Qu’est-ce qu’un subnet ?»."""
    found = _FAMILIAR.match(question)
    return f"Qu’est-ce {that(found['what'])} ?" if found else question


def _about(question: str, builder: Builder) -> str:
    """The question, with the subject we are at where it names nothing itself."""
    subject = builder.subject
    said = (word for word in question.split() if word != "I")
    named = any(is_coined(word) or is_service(word) for word in said)
    if named or mentions(question, subject) or _WHAT_IS_NAMED.match(question):
        return question
    if not subject:
        return question if _WHAT_IS.match(question) else ""
    named = " " in subject or is_coined(subject) or is_service(subject)
    if builder.language == "en" and not named:
        # «Restores» heads what is asked, and says of what it is asked by no name.
        return ""
    if _WORD.fullmatch(question.split(" ")[0]):
        question = small(question)
    return f"{subject} : {question}"
