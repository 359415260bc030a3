"""Django's own tag for addresses, many times quicker; loaded everywhere."""

from __future__ import annotations

from django import template
from django.template import defaulttags
from django.template.base import Parser, Token
from django.utils.html import conditional_escape

from studyapp.addresses import address

register = template.Library()


@register.tag
def url(parser: Parser, token: Token) -> defaulttags.URLNode:
    node = defaulttags.url(parser, token)
    # A namespace depends on the page, and names of arguments are for Django to sort.
    name = node.view_name.var
    if node.kwargs or node.asvar or not isinstance(name, str) or ":" in name:
        return node
    return Address(node.view_name, node.args, node.kwargs, node.asvar)


class Address(defaulttags.URLNode):
    def render(self, context: template.Context) -> str:
        name = self.view_name.resolve(context)
        args = [one.resolve(context) for one in self.args]
        found = address(name, *args)
        return conditional_escape(found) if context.autoescape else found
