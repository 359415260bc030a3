"""The infinitive of what is told to «vous»: «extrayez» is «extraire», «évaluez» «évaluer».

Most verbs in «-ez» are of the first group; the others are known by their last letters,
whatever prefix they have.
"""

from __future__ import annotations

import re

from content.notes.language.memory import kept
from content.notes.language.typography import large

# How the form ends, which of these letters go, and what the infinitive has instead.
# The first that fits tells: what is regular though it looks otherwise stands first.
_ENDINGS = tuple(
    (re.compile(rf"(?:{form})$", re.I), len(gone), instead)
    for form, gone, instead in (
        (
            r"^(?:d[ée])?(?:gl|pl|t|v|h|p|t)issez|(?:l|b|gr|c)aissez|froissez",
            "ez",
            "er",
        ),
        (r"^sachez", "achez", "avoir"),
        (r"^soyez", "soyez", "être"),
        (r"^ayez", "ayez", "avoir"),
        (r"(?:conn|par|^n|ren)aissez", "aissez", "aître"),
        (r"croissez", "oissez", "oître"),
        (r"issez", "ssez", "r"),
        (r"trayez", "yez", "ire"),
        (r"(?:^|pré|^re|entre)voyez", "yez", "ir"),
        (r"^croyez", "yez", "ire"),
        (r"fuyez", "yez", "ir"),
        (r"cevez|mouvez", "ez", "oir"),
        (r"suivez|(?:^|sur|^re)vivez", "ez", "re"),
        (r"crivez", "vez", "re"),
        (r"solvez", "lvez", "udre"),
        (r"[dcrn]uisez|^(?:re|é)?lisez|(?:inter|contre|pré)disez", "sez", "re"),
        (r"(?:^|^at|é|ré|pré|en|sous|dis)tendez|(?:sus|dé|ap)pendez", "ez", "re"),
        (r"scendez|(?:^|re)vendez|fendez|^(?:re)?rendez|perdez", "ez", "re"),
        (r"(?:con|^re)fondez|pondez|mettez|battez|rompez", "ez", "re"),
        (r"prenez", "ez", "dre"),
        (r"tenez|venez", "ez", "ir"),
        (r"qu[ée]rez", "erez", "érir"),
        (r"joignez|(?:att|ét|str|enfr|^f)eignez|(?:contr|cr|pl)aignez", "gnez", "ndre"),
        (r"ouvrez|(?<!c)offrez|ouffrez", "ez", "ir"),
        (r"cueillez|dormez|courez", "ez", "ir"),
        (r"(?:^|con|res|pres)sentez|(?:^|des)servez", "ez", "ir"),
        (r"(?:^|re)partez|(?:^|res)sortez", "ez", "ir"),
        (r"(?:in|ex|con)cluez", "ez", "re"),
        (r"vainquez", "quez", "cre"),
    )
)


@kept(1024)
def infinitive_of(form: str) -> str:
    """The infinitive of a verb in «-ez», with the capital it has."""
    for ending, gone, instead in _ENDINGS:
        if ending.search(form):
            told = f"{form[:-gone]}{instead}"
            return large(told) if form[0].isupper() else told
    return f"{form[:-2]}er"
