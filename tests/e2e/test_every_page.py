"""Every page that the URLconf has, by axe, on a phone: a new one is looked at as well."""

from __future__ import annotations

import json
from collections.abc import Iterator

from django.urls import get_resolver, reverse
from playwright.sync_api import Browser, Page

from tests.e2e.accessibility import assert_it_fits, violations
from tests.e2e.site import Site

PHONE = {"width": 390, "height": 844}
# What its address has to say beside its path.
QUERIES = {
    "compare": "?before=1&after=1",
    "edit_in_draft": "?path=de-plus.md",
    "draft_bank": "?path=banque.md",
    "search": "?q=S3",
}
# Pages that other tests look at by axe, and what only an e-mail or an attempt under way
# knows.
ELSEWHERE = {
    *("today", "study", "lessons", "chapter", "lesson", "cards", "account_settings"),
    *("exams", "exam", "draft", "edit_note", "choose_questions", "blueprints"),
    *("reminders_off", "picture", "draft_picture"),
    *("write_card", "written_card"),
}
# Those of an attempt, of allauth, and those that lead on to a course.
_OTHERS = ("exam_", "report_", "account_", "my_", "healthz", "manifest")
_PAGE = 200


def test_no_page_breaks_a_rule(own_site: Site, browser: Browser) -> None:
    furnished = json.loads(own_site.python("-m", "tests.e2e.furnished"))
    context = browser.new_context(
        viewport=PHONE, locale="fr-FR", base_url=own_site.url, reduced_motion="reduce"
    )
    page, found, seen = context.new_page(), [], set[str]()
    for session, is_taught in zip(furnished["sessions"], (False, True), strict=True):
        own_site.let_in(context, session)
        for name, address in addresses(furnished, taught=is_taught):
            answer = context.request.get(address, max_redirects=0)
            if answer.status not in {_PAGE, 302, 405}:
                found.append(f"{address}: {answer.status}")
            is_page = "text/html" in answer.headers.get("content-type", "")
            if answer.status == _PAGE and is_page:
                seen.add(name)
                found += faults(page, address)
    context.close()
    assert found == []
    assert len(seen) > 25


def faults(page: Page, address: str) -> list[str]:
    page.goto(address, wait_until="domcontentloaded")
    assert_it_fits(page)
    return violations(page)


def addresses(furnished: dict, *, taught: bool) -> Iterator[tuple[str, str]]:
    """Of learners, or of the place of instructors."""
    known = get_resolver().reverse_dict
    names = {one for one in known if isinstance(one, str)} - ELSEWHERE
    for name in sorted(one for one in names if not one.startswith(_OTHERS)):
        for forms, _pattern, _defaults, converters in known.getlist(name):
            path = forms[0][0]
            if ("/teach/" in path) != taught:
                continue
            of = furnished["names"] | {"number": 1}
            if type(converters.get("lesson")).__name__ == "IntConverter":
                of["lesson"] = furnished["lesson"]
            given = {one: of[one] for one in forms[0][1]}
            yield name, reverse(name, kwargs=given) + QUERIES.get(name, "")
    if taught:
        new = {"course": furnished["names"]["course"], "slug": "new"}
        yield "blueprint", reverse("blueprint", kwargs=new)
