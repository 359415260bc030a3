"""What every page of the interface is drawn with."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from functools import cache
from html import escape

from django import template
from django.conf import settings
from django.forms import BoundField
from django.template.base import NodeList, Parser, Token
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from lucide.templatetags.lucide import lucide

register = template.Library()

_LINE_ENDS = re.compile(r"\n\s*")
# Of one piece: courses, and the parts of them that are studied.
_MOST_DRAWN = 200

# Message level → icon: a notice is told by its shape as well as by its colour.
_NOTICE_ICONS = {
    "success": "circle-check",
    "warning": "triangle-alert",
    "error": "octagon-alert",
}


@register.simple_tag
@cache
def icon(name: str, size: int = 20) -> SafeString:
    """A lucide icon that says nothing to a screen reader: a word stands beside it.

    Drawn once: a card has sixteen, which take lucide longer than the rest of it.
    """
    drawn = lucide(name, size=size, **{"class": "icon", "aria-hidden": "true"})
    return SafeString(_LINE_ENDS.sub("", drawn))


@register.tag
def once(parser: Parser, token: Token) -> Once:
    """What stands within is drawn once for each language.

    It sees no variables but those that are named, `{% once to %}`: for each of their
    values it is drawn once too, so they must be few, and cannot be changed. Those named
    after `around`, `{% once to around token %}`, are put in their places each time, as
    they are: nothing within can ask about them.
    """
    names = token.split_contents()[1:]
    end = names.index("around") if "around" in names else len(names)
    nodes = parser.parse(("endonce",))
    parser.delete_first_token()
    return Once(nodes, names[:end], names[end + 1 :])


class Once(template.Node):
    """Words, icons and forms that are the same on every page: most of a card."""

    def __init__(
        self, nodelist: NodeList, names: Sequence[str], places: Sequence[str]
    ) -> None:
        self.nodelist = nodelist
        self.names = names
        # What stands in each while all else is drawn.
        self.places = {name: SafeString(f"\0{name}\0") for name in places}
        # Texts, and between two of them the name of a place.
        self.drawn: dict[tuple[Hashable, ...], list[str]] = {}

    def render(self, context: template.Context) -> SafeString:
        seen = [context.get(name) for name in self.names]
        # Most pages say it: to ask Django takes as long as a node or two.
        key = (context.get("LANGUAGE_CODE") or get_language(), *seen)
        pieces = self.drawn.get(key) or self._draw(key, context)
        if self.places:
            values = {name: _in_place(context.get(name, "")) for name in self.places}
            pieces = pieces.copy()
            pieces[1::2] = [values[name] for name in pieces[1::2]]
        return SafeString("".join(pieces))

    def _draw(self, key: tuple[Hashable, ...], context: template.Context) -> list[str]:
        # Nothing of the page that happens to be the first is kept for the others.
        named = dict(zip(("LANGUAGE_CODE", *self.names), key, strict=True))
        blank = template.Context(named | self.places)
        # By which Django tells where a fault is.
        blank.template = context.template
        if len(self.drawn) >= _MOST_DRAWN:
            self.drawn.clear()
        # Not how our templates are indented, which is a tenth of a page.
        text = _LINE_ENDS.sub("\n", self.nodelist.render(blank))
        pieces = self.drawn[key] = text.split("\0")
        return pieces


def _in_place(value: object) -> str:
    """Escaped, as a variable of a template is."""
    return value if isinstance(value, SafeString) else escape(str(value))


@register.filter
def notice_icon(level: str) -> str:
    return _NOTICE_ICONS.get(level, "info")


@register.simple_tag
def languages() -> list[tuple[str, str]]:
    return list(settings.LANGUAGES)


@register.filter
def control(field: BoundField, focused: bool = False) -> SafeString:
    """The field's input without a placeholder, which would repeat its label."""
    return field.as_widget(attrs={"placeholder": False, "autofocus": focused})


@register.filter
def typographic(text: object) -> SafeString:
    """Text of other packages with our apostrophes and, in French, our spaces."""
    curly = re.sub(r"(?<=\w)(?:'|&#x27;)(?=\w)", "’", conditional_escape(str(text)))
    if get_language() == "fr":
        curly = re.sub(r" ([;?!])", "\u202f\\1", curly)
        curly = re.sub(r" (:)", "\u00a0\\1", curly)
    return SafeString(curly)
