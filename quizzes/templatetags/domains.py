"""The four domains of the exam: a colour, a shape and a word each."""

from __future__ import annotations

from django import template
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from studyapp.templatetags.interface import icon

register = template.Library()

# First letters of what front matter says → class, shape, word.
_DOMAINS: dict[str, tuple[str, str, str | Promise]] = {
    "secur": ("secure", "shield", _("Secure")),
    "resil": ("resilient", "life-buoy", _("Resilient")),
    "high-": ("performing", "gauge", _("High-performing")),
    "cost-": ("cost", "coins", _("Cost-optimised")),
}


@register.filter
def domain(name: str) -> SafeString:
    """The tag of an exam domain (« secure »…); nothing for any other word."""
    found = _DOMAINS.get(name.lower()[:5])
    if found is None:
        return SafeString("")
    kind, shape, word = found
    return format_html(
        '<span class="domain {}">{}{}</span>', kind, icon(shape, 16), word
    )


@register.filter
def domain_label(name: str) -> str | Promise:
    """The word of its tag alone, where no markup can stand; any other word as it is."""
    found = _DOMAINS.get(name.lower()[:5])
    return found[2] if found else name


@register.filter
def domain_class(name: str) -> str:
    """What its colour is called in the style sheets; "" for any other word."""
    found = _DOMAINS.get(name.lower()[:5])
    return found[0] if found else ""
