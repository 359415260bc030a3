"""What every page of the interface is drawn with."""

from __future__ import annotations

import re
from functools import cache

from django import template
from django.conf import settings
from django.forms import BoundField
from django.template.base import NodeList, Parser, Token
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from lucide.templatetags.lucide import lucide

register = template.Library()

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
    return SafeString(
        lucide(name, size=size, **{"class": "icon", "aria-hidden": "true"})
    )


@register.tag
def once(parser: Parser, _token: Token) -> Once:
    """What stands within is drawn once for each language, and sees no variables."""
    nodes = parser.parse(("endonce",))
    parser.delete_first_token()
    return Once(nodes)


class Once(template.Node):
    """Words and icons that are the same on every page: half the nodes of a card."""

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist
        self.drawn: dict[str, SafeString] = {}

    def render(self, context: template.Context) -> SafeString:
        language = get_language()
        if language not in self.drawn:
            # Nothing of the page that happens to be the first is kept for the others.
            blank = template.Context()
            # By which Django tells where a fault is.
            blank.template = context.template
            self.drawn[language] = self.nodelist.render(blank)
        return self.drawn[language]


@register.filter
def notice_icon(level: str) -> str:
    return _NOTICE_ICONS.get(level, "info")


@register.simple_tag
def languages() -> list[tuple[str, str]]:
    return list(settings.LANGUAGES)


@register.filter
def control(field: BoundField) -> SafeString:
    """The field's input without a placeholder, which would repeat its label."""
    return field.as_widget(attrs={"placeholder": False})


@register.filter
def typographic(text: object) -> SafeString:
    """Text of other packages with our apostrophes and, in French, our spaces."""
    curly = re.sub(r"(?<=\w)(?:'|&#x27;)(?=\w)", "’", conditional_escape(str(text)))
    if get_language() == "fr":
        curly = re.sub(r" ([;?!])", "\u202f\\1", curly)
        curly = re.sub(r" (:)", "\u00a0\\1", curly)
    return SafeString(curly)
