"""What holds no fact: links, chatter, examples, notes about the note itself."""

from __future__ import annotations

import re

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.text import Passage
from content.notes.language.memory import remembered
from content.notes.language.typography import is_empty

EXAMPLE = re.compile(
    r"^(?:💡 ?)?(?:(?:ex|exemples?|examples?|par ex(?:emple)?|e\.g|for example)\b"
    r"|(?:petite?s?|rapides?|gros) calculs?\b[^:]{0,40}\s?:|(?:application numérique|mini-?cas)\b[^:]{0,40}\s?:"
    r"|(?:analogies?|analogy|(?:moyen )?mn[ée]mo(?:techniques?|nics?)?\b[^:]{0,30})\s?:)",
    re.I,
)
_OFFERS = (
    "souhaite-tu", "souhaites-tu", "souhaitez-vous", "veux-tu", "voulez-vous",
    "would you like", "let me know", "n’hésite pas", "n’hésitez pas", "bien sûr !",
)  # fmt: skip
_HANDS_OVER = re.compile(r"voici (?:un|une|le|la|les|ton|votre)", re.I)
_TODO = re.compile(
    r"^(?:(?:to ?do|backlog|à (?:faire|creuser|revoir|approfondir|compléter)|fixme)(?:\s\([^()]*\)|\s\d+)?\s?:"
    r"|(?-i:TODO|FIXME)\b)",
    re.I,
)
_META = re.compile(
    r"^(?:cette section|ce cours|ce document|ce module|ce glossaire|ce chapitre|"
    r"dans cette section|fin du document|document créé|retour au|le prochain module|"
    r"this (?:section|document|page|cheat sheet)|for quick reference|below is|"
    r"(?:(?:exercices?|devoirs?|travail|homework)(?: (?:à (?:faire|rendre)|pour|du|de|for) [^:]{1,30})?|maj|last (?:edit|updat|modifi)\w*"
    r"|created(?: on)?|updated(?: on)?)(?:\s\([^()]*\)|\s\d+)?\s?:|"
    r"(?:créée?|modifiée?|mise? à jour) le\b|dernière (?:modification|mise à jour)\b|"
    r"voir aussi|see also|pour plus d’informations|pour une liste complète|before we)",
    re.I,
)
# A paragraph that begins with it may go on with facts.
_THIS_NOTE = re.compile(r"^(?:cette (?:note|fiche)|this note)\s", re.I)
_ADDRESS = re.compile(r"\bhttps?://|\bwww\.\S{1,100}\.\w{2,4}/", re.I)
# «Une boutique en ligne range ses commandes dans…» tells a story of somebody.
_STORY = re.compile(
    r"(?:une?|an?|some)\s(?:[^\W\d_]+\s)?(?:entreprises?|start-?ups?|sociétés?|pme|boutiques?|banques?"
    r"|écoles?|hôpita(?:l|ux)|magasins?|compan(?:y|ies)|retailers?|banks?|hospitals?|schools?)"
    r"\b(?:\s[^\s:→]+){3,}[^:→?]*$",
    re.I,
)
IMAGINE = re.compile(
    r"^(?:imagine|supposons|prenons|suppose|let’s say|(?:tu veux|vous voulez|je veux|you want|i want) (?!→))",
    re.I,
)


def handle_noise(text: Passage, builder: Builder) -> bool:
    """Skips what holds no fact and says why; True where the passage is done with."""
    reason = noise(text)
    if reason:
        builder.skip(text.text, reason)
    return bool(reason)


def noise(text: Passage) -> str:
    """Why a passage holds no fact, or ""."""
    if is_empty(text.text):
        return reasons.EMPTY
    if text.linked or holds_address(text.text):
        return reasons.LINKS
    if is_chatter(text.text):
        return reasons.CHATBOT
    if reason := _about_note(text.text):
        return reason
    if EXAMPLE.match(text.text) or _STORY.match(text.text):
        return reasons.EXAMPLE
    return ""


def about_note(sentence: str) -> str:
    """Why what is said of the note itself, or to its author, holds no fact, or ""."""
    if _THIS_NOTE.match(sentence):
        return reasons.METADATA
    return _about_note(sentence)


def _about_note(text: str) -> str:
    if _TODO.match(text):
        return reasons.TODO
    return reasons.METADATA if _META.match(text) else ""


def holds_address(text: str) -> bool:
    """Whether a web address is typed out in the text."""
    named = "://" in text or ("." in text and "www." in text.lower())
    return named and bool(_ADDRESS.search(text))


@remembered(4096)
def is_chatter(text: str) -> bool:
    """What a chatbot says before and after its answer."""
    offered = any(map(text.lower().__contains__, _OFFERS))
    return offered or bool(_HANDS_OVER.match(text))
