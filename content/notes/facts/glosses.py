"""What brackets explain: a quoted term, a name, a label by its initials."""

from __future__ import annotations

from content.notes.facts.acronyms import expansions, named_expansion
from content.notes.facts.brackets import asked_names, glosses
from content.notes.facts.builder import Builder
from content.notes.language.names import is_name


def read_glosses(text: str, builder: Builder) -> None:
    """A quoted term and the bracket that explains it: « "hot partition" (…) »."""
    for term, meaning in glosses(text):
        scope = builder.subject if is_name(builder.subject) else ""
        builder.define(term, meaning, scope=scope)
    if builder.language == "fr":
        for asked in asked_names(text):
            builder.question(asked.prompt, asked.answer)


def expand_name(name: str, builder: Builder) -> None:
    """A label «DynamoDB Accelerator (DAX)» expands even where letters are free."""
    for short, long in expansions(name) or named_expansion(name):
        builder.spell_out(short, long)
