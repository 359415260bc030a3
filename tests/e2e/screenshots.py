"""Takes README's pictures of the starter course.

python -m tests.e2e.screenshots FOLDER
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, sync_playwright

from tests.e2e import chromium
from tests.e2e.site import Site
from tests.e2e.studying import LESSONS, STUDY, rate, show_answer

# A few cards in, so that the line of the session shows.
_CARDS_BEFORE = 6
_WINDOW: ViewportSize = {"width": 1200, "height": 800}


def take(site: Site, page: Page, folder: Path) -> None:
    page.goto(f"{site.url}{STUDY}")
    for _card in range(_CARDS_BEFORE):
        show_answer(page)
        rate(page, "4")
    show_answer(page)
    page.screenshot(path=folder / "review.png")
    page.goto(f"{site.url}{LESSONS}")
    page.locator(".contents a").first.click()
    page.screenshot(path=folder / "lesson.png")


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as files, sync_playwright() as playwright:
        site = Site(Path(files))
        site.prepare()
        site.manage("collectstatic", "--no-input", "--verbosity", "0")
        site.start()
        [key] = site.learners(1)
        browser = playwright.chromium.launch(**chromium.launch_options())
        context = browser.new_context(locale="fr-FR", viewport=_WINDOW)
        context.add_cookies([{"name": "sessionid", "value": key, "url": site.url}])
        try:
            take(site, context.new_page(), folder)
        finally:
            site.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
