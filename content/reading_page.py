"""A lesson's stored HTML, made ready for the page that it is read on."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

# The HTML was written and sanitised at import: in its text each `<` is an entity,
# so that these find tags and nothing else.
_OWN_HEADING = re.compile(r'\s*<h(\d)(?: id="([^"]*)")?>(.*?)</h\1>\s*', re.DOTALL)
_HEADING = re.compile(r'<h(\d)(?: id="([^"]*)")?>(.*?)</h\1>', re.DOTALL)
_FRAME = re.compile(r'<div class="table-frame">|<pre>')
_INNER_LINK = re.compile(r'href="#(n-[^"]+)"')


@dataclass(frozen=True, slots=True)
class ReadingPage:
    """The heading that names the lesson, its anchor, and what stands below it."""

    title: SafeString
    anchor: str
    body: SafeString


def reading_page(
    html: str, *, title: str, elsewhere: Callable[[str], str]
) -> ReadingPage:
    """The page of a lesson called `title`.

    `elsewhere` gives the address of an anchor of the note that is not in this lesson.
    """
    own = _OWN_HEADING.match(html)
    body = html[own.end() :] if own else html
    body = _lead_elsewhere(body, html, elsewhere)
    return ReadingPage(
        title=SafeString(own[3]) if own else format_html("{}", title),
        anchor=(own[2] or "") if own else "",
        body=SafeString(_name_frames(_rank_headings(body))),
    )


def _rank_headings(body: str) -> str:
    """Headings below the page's h1, no level left out, each with a link to itself."""
    above: list[int] = []

    def ranked(found: re.Match[str]) -> str:
        typed = int(found[1])
        while above and above[-1] >= typed:
            above.pop()
        above.append(typed)
        rank = min(len(above) + 1, 6)
        if not found[2]:
            return f"<h{rank}>{found[3]}</h{rank}>"
        return f'<h{rank} id="{found[2]}">{found[3]}{_link(found[2])}</h{rank}>'

    return _HEADING.sub(ranked, body)


def _link(anchor: str) -> str:
    name = gettext("Link to this part")
    return format_html(
        '<a class="anchor" href="#{}" aria-label="{}">#</a>', anchor, name
    )


def _name_frames(body: str) -> str:
    """Wide tables and code scroll in a frame, which the keyboard must be able to reach."""
    number = 0

    def named(found: re.Match[str]) -> str:
        nonlocal number
        if found[0] == "<pre>":
            return '<pre role="group" tabindex="0" aria-label="Code">'
        number += 1
        return format_html(
            '<div class="table-frame" role="group" tabindex="0" aria-label="{}">',
            gettext("Table %(number)s") % {"number": number},
        )

    return _FRAME.sub(named, body)


def _lead_elsewhere(body: str, html: str, elsewhere: Callable[[str], str]) -> str:
    def led(found: re.Match[str]) -> str:
        if f'id="{found[1]}"' in html:
            return found[0]
        return format_html('href="{}"', elsewhere(found[1]))

    return _INNER_LINK.sub(led, body)
