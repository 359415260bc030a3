"""Questions that a note asks and answers itself: FAQs, in bold or as headings."""

from __future__ import annotations

import re

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.values import sentences
from content.notes.language import asker
from content.notes.language.french.articles import has_article, that
from content.notes.language.french.phrasing import is_said
from content.notes.language.french.verbs import is_infinitive
from content.notes.language.names import is_coined, mentions
from content.notes.language.services import is_service
from content.notes.language.typography import large, small, without_end, words

# «Q :», «Question 3.»; «R :», «Answer 3)».
ASKED_MARK = r"Q(?:uestion)?\s?\d*\s?[:.)-]"
REPLY_MARK = r"(?:A|R|Answer|Réponse|Rép\.?)\s?\d*\s?[:.)]"
_ASKED = re.compile(
    rf"^(?:{ASKED_MARK}\s*(?P<told>\w.{{1,168}}\?)|(?P<question>[A-ZÀ-Ÿ].{{12,160}}\?))$"
)
_ANSWERED = re.compile(rf"^{REPLY_MARK}\s*(?P<answer>\S.+)$", re.I)
_FAMILIAR = re.compile(
    r"^(?:(?:c’est quoi|késako|kezako)\s*,?\s+(?P<what>.+?)"
    r"|(?P<is>[^,?]+?)\s?,(?: en (?:vrai|fait|gros),?)? (?:c’est quoi|késako|kezako))\s*\?$", re.I,
)  # fmt: skip
_USED = re.compile(r"^(?P<what>[^,?]+?)\s?,? à quoi ça sert\s*\?$", re.I)
_ASKS = re.compile(
    r"\b(?:quel(?:le)?s?|que|qui|quoi|comment|combien|où|quand|pourquoi|lequel|laquelle|est-ce|peut-on|ça"
    r"|faut-il|what|which|how|when|where|why|who|does|do|is|are|can|should|will)\b|\bqu’|-t-(?:il|elle|on)\b", re.I,
)  # fmt: skip
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
_MOST_ANSWERED = 38


def asked_in(text: str) -> str:
    """The whole question a text is, without its «Q1 :», else ""."""
    found = _ASKED.match(text)
    if not found:
        return ""
    question: str = found["told"] or found["question"]
    return large(question)


def is_marked(text: str) -> bool:
    """«Q1. DLQ ?»: by its mark a question, however short."""
    found = _ASKED.match(text)
    return found is not None and bool(found["told"])


def asks_itself(text: str) -> bool:
    """Whether a word of it asks: «quelle durée», no «durée des jetons»."""
    return bool(_ASKS.search(text))


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
    said = _FAMILIAR.sub(r"\g<what>\g<is>", question)
    said = _INVERTED.sub("", said)
    return not (_BACK.search(said) or asker(builder.language).leans(said))


def may_be_asked(question: str, builder: Builder) -> bool:
    """Whether a question stands alone, and names what it is about or stands under it."""
    return stands_alone(question, builder) and bool(_about(_formal(question), builder))


def read_answer(
    question: str, text: str, builder: Builder, *, marked: bool = False
) -> str:
    """The fact of a question and of what is said under it; gives what is left.

    `marked`: «Q :» stands before it, so that it may be of nothing that stands above.
    """
    said = sentences(answered_in(text) or text)
    taken = 2 if len(said) > 1 and _YES_OR_NO.match(said[0]) else 1
    if _COMPARES.search(question) and len(words(" ".join(said))) <= _MOST_ANSWERED:
        taken = len(said)
    answer = " ".join(said[:taken])
    prompt = _about(asked := _formal(question), builder)
    if not prompt and marked and asks_itself(asked):
        prompt = asked
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


def _formal(question: str) -> str:
    """«C’est quoi un subnet ?» asks «Qu’est-ce qu’un subnet ?»."""
    if used := _USED.match(question):
        return f"À quoi sert {_within(used['what'])} ?"
    if found := _FAMILIAR.match(question):
        return f"Qu’est-ce {that(_within(found['what'] or found['is']))} ?"
    return question


def _within(name: str) -> str:
    """«un modèle» of «Un modèle», «External ID» as it is."""
    return small(name) if has_article(name) else name


def _about(question: str, builder: Builder) -> str:
    """The question, with the subject we are at where it names nothing itself."""
    subject = builder.subject
    said = (word for word in question.split() if word != "I")
    named = any(is_coined(word) or is_service(word) for word in said)
    if mentions(question, subject) or is_said(subject, question):
        return question
    if _WHAT_IS_NAMED.match(question):
        return question
    if named and not (is_service(subject) and _says_little(question)):
        return question
    if not subject:
        return question if _WHAT_IS.match(question) else ""
    named = " " in subject or is_coined(subject) or is_service(subject)
    if builder.language == "en" and not named:
        # «Restores» heads what is asked, and says of what it is asked by no name.
        return ""
    first = question.split(" ")[0]
    if _WORD.fullmatch(first) and not is_coined(first):
        question = small(question)
    if is_infinitive(first) and not asks_itself(question):
        question = f"comment {question}"
    return f"{subject} : {question}"


def _says_little(question: str) -> bool:
    """«Faut-il Organizations ?», «Protéger une API Gateway ?»: for what, or with what?"""
    return len(words(question)) <= _LEAST_ASKED and not _WHAT_IS.match(question)
