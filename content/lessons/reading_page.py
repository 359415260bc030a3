"""A lesson's stored HTML, made ready for the page that it is read on."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy, override

from content.lessons.cell_lists import list_cells

# The HTML was written and sanitised at import: in its text each `<` is an entity,
# so that these find tags and nothing else.
_OWN_HEADING = re.compile(r'\s*<h(\d)(?: id="([^"]*)")?>(.*?)</h\1>\s*', re.DOTALL)
_HEADING = re.compile(r'<h(\d)(?: id="([^"]*)")?>(.*?)</h\1>', re.DOTALL)
_UNTITLED = re.compile(
    r'<div class="callout" data-kind="([a-z0-9-]*)">(?!\s*<p class="callout-title")'
)
_PICTURE = re.compile(r'<img((?:\s[a-z]+="[^"]*")*)\s?/?>')
_ATTRIBUTE = re.compile(r'\s([a-z]+)="([^"]*)"')
_MISSING = re.compile(r'<span class="picture-missing">([^<]*)</span>')
_FRAME = re.compile(r'<div class="table-frame">|<pre>')
_INNER_LINK = re.compile(r'href="#(n-[^"]+)"')

_KINDS = {
    "abstract": gettext_lazy("In short"),
    "bug": gettext_lazy("Bug"),
    "danger": gettext_lazy("Danger"),
    "example": gettext_lazy("Example"),
    "failure": gettext_lazy("Failure"),
    "important": gettext_lazy("Important"),
    "info": gettext_lazy("Information"),
    "question": gettext_lazy("Question"),
    "quote": gettext_lazy("Quotation"),
    "success": gettext_lazy("Success"),
    "tip": gettext_lazy("Tip"),
    "todo": gettext_lazy("To do"),
    "warning": gettext_lazy("Warning"),
}


@dataclass(frozen=True, slots=True)
class ReadingPage:
    """The heading that names the lesson, its anchor, and what stands below it."""

    title: SafeString
    anchor: str
    body: SafeString


def _kept_nowhere(_source: str) -> str:
    return ""


def reading_page(
    html: str,
    *,
    title: str,
    language: str,
    elsewhere: Callable[[str], str],
    picture: Callable[[str], str] = _kept_nowhere,
) -> ReadingPage:
    """The page of a lesson called `title`, written in `language`.

    `elsewhere` gives the address of an anchor of the note that is not in this lesson,
    `picture` that of a picture by the path that the note gives it, "" where the
    picture is not kept.
    """
    html = _lead_elsewhere(html, elsewhere)
    with override(language):
        html = _show_pictures(_title_callouts(html), picture)
    own = _OWN_HEADING.match(html)
    body = html[own.end() :] if own else html
    return ReadingPage(
        title=SafeString(own[3]) if own else format_html("{}", title),
        anchor=(own[2] or "") if own else "",
        body=SafeString(_name_frames(list_cells(_rank_headings(body)))),
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


def _title_callouts(body: str) -> str:
    """Colour and shape alone say nothing: a callout without a title gets its kind's."""

    def titled(found: re.Match[str]) -> str:
        word = _KINDS.get(found[1], gettext("Good to know"))
        return found[0] + format_html('<p class="callout-title">{}</p>', word)

    return _UNTITLED.sub(titled, body)


def _show_pictures(body: str, address: Callable[[str], str]) -> str:
    """Where a picture of the upload is not kept, its description stands for it."""

    def described(found: re.Match[str]) -> str:
        attributes = dict(_ATTRIBUTE.findall(found[1]))
        source = attributes.get("src", "")
        if source.startswith(("https:", "data:")):
            return found[0]
        if kept := address(unescape(source)):
            return found[0].replace(
                f' src="{source}"', format_html(' src="{}"', kept), 1
            )
        return f'<span class="picture-missing">{attributes.get("alt", "")}</span>'

    def named(found: re.Match[str]) -> str:
        name = format_html("<b>{}</b> ", gettext("Picture not included"))
        return f'<span class="picture-missing">{name}{found[1]}</span>'

    return _MISSING.sub(named, _PICTURE.sub(described, body))


def _lead_elsewhere(html: str, elsewhere: Callable[[str], str]) -> str:
    def led(found: re.Match[str]) -> str:
        if f'id="{found[1]}"' in html:
            return found[0]
        return format_html('href="{}"', elsewhere(found[1]))

    return _INNER_LINK.sub(led, html)
