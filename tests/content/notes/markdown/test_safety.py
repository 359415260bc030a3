from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from content.notes.markdown import parse

VECTORS = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example></sCrIpT>",
    "<img src=x onerror=alert(1)>",
    "<img src='x' onload='alert(1)'/>",
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<object data='data:text/html,<script>alert(1)</script>'></object>",
    "<embed src=//evil.example>",
    "<form id=x action=//evil.example><input name=y><button>z</button></form>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href=' java\tscript:alert(1)'>x</a>",
    "<a href='&#106;avascript:alert(1)'>x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox(1))",
    "[x](//evil.example)",
    "[x](/accounts/logout/)",
    "[x](../logout/)",
    "[x](../logout/#n-x)",
    "[x]: javascript:alert(1)\n[x]",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml;base64,PHN2Zz4=)",
    "![x](http://evil.example/x.png)",
    "![x](/accounts/logout/)",
    "![x](../../accounts/logout/)",
    "![x](//evil.example/x.png)",
    '![x](x.png "onerror=alert(1)")',
    '![x" onerror="alert(1)](x.png)',
    "<a id=config name=url href='malicious.js'>x</a>",
    "<div id=__proto__ class=modal style='position:fixed'>x</div>",
    "# body {#document}",
    "<p style='background:url(//evil.example)' onclick=alert(1)>x</p>",
    "<style>@import '//evil.example'</style>",
    "<link rel=stylesheet href=//evil.example><meta http-equiv=refresh content=0>",
    "<base href=//evil.example>",
    "<video src=x onerror=alert(1)><source src=//evil.example></video>",
    "<details ontoggle=alert(1) open>x</details>",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<b <script>alert(1)</script>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "```html\n<script>alert(1)</script>\n```",
    "`<script>alert(1)</script>`",
    '```"><script>alert(1)</script>\nx\n```',
    '> [!x" onclick="alert(1)] y\n> z',
    '[[#x"><script>alert(1)</script>|y]]',
    '![[x.png" onerror="alert(1)|300]]',
    "---\ntitle: <script>alert(1)</script>\n---\nx",
]

ATTRIBUTES = {
    "id", "class", "href", "rel", "src", "alt", "title", "loading", "data-kind",
    "open", "rowspan", "colspan", "start", "width", "height", "dir", "lang",
}  # fmt: skip
TAGS = {
    "a",
    "b",
    "blockquote",
    "br",
    "code",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "s",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
}


class Auditor(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.faults.append(tag)
        for name, value in attrs:
            self._check(tag, name, value or "")

    def _check(self, tag: str, name: str, value: str) -> None:
        if name not in ATTRIBUTES:
            self.faults.append(f"{tag} {name}")
        if name == "id" and not value.startswith("n-"):
            self.faults.append(f"id {value}")
        if name == "href" and not re.match(r"https?://|mailto:|#n-", value):
            self.faults.append(f"href {value}")
        if name == "src" and not re.match(r"https://|[\w ]+\.png$|x$", value):
            self.faults.append(f"src {value}")


@pytest.mark.parametrize("vector", VECTORS)
@pytest.mark.parametrize("around", ["{}", "- {}", "| {} |\n|---|\n| {} |", "> {}"])
def test_nothing_dangerous_is_left(vector: str, around: str) -> None:
    if "\n" in vector and around != "{}":
        around = "{}"
    page = parse(around.replace("{}", vector))
    for html in (page.html, *(lesson.html for lesson in page.lessons)):
        assert Auditor(html).faults == []


def test_pictures_of_the_upload_and_of_the_web_are_lazy() -> None:
    page = parse("![a](img/a%20b.png) ![b](https://x.y/b.png) ![c](./c.png)").html
    assert re.findall(r'src="([^"]+)" alt="." loading="lazy"', page) == [
        "img/a%20b.png",
        "https://x.y/b.png",
        "c.png",
    ]


@pytest.mark.parametrize("kind", ["png", "jpeg", "gif", "webp"])
def test_pictures_that_come_with_the_note_are_shown(kind: str) -> None:
    assert (
        f'src="data:image/{kind};base64,AAAA"'
        in parse(f"![a](data:image/{kind};base64,AAAA)").html
    )


def test_links_of_html_are_not_followed_by_robots() -> None:
    page = parse('<a href="https://x.y" target=_blank rel=opener>x</a>').html
    assert '<a href="https://x.y" rel="noopener nofollow">x</a>' in page


def test_template_syntax_is_text() -> None:
    source = "{{ settings.SECRET_KEY }} {% debug %} {# x #}"
    assert parse(source).html == f"<p>{source}</p>"


def test_ids_cannot_clobber_the_page(shared: object) -> None:
    source = f"{shared}/notes/dom-clobbering.md"
    with open(source, encoding="utf-8") as note:
        page = parse(note.read()).html
    assert Auditor(page).faults == []
