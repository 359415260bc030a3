"""Takes the pictures of the guides and of README, of the starter course after weeks.

python -m tests.e2e.screenshots FOLDER
"""

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.e2e import chromium
from tests.e2e.site import ROOT, Site
from tests.e2e.studying import COURSE, LESSONS, STUDY, rate, show_answer

# A few cards in, so that the line of the session shows.
_CARDS_BEFORE = 6
# Small enough that its words are read on the page of a guide, where it is smaller yet.
_WINDOW: ViewportSize = {"width": 800, "height": 640}
_SCALE = 1.5
_QUALITY = 80
_TEACH = f"/courses/{COURSE}/teach/"
_EXAMS = f"/courses/{COURSE}/exams/"
# What an instructor corrects, for a plan that has something to say.
_NOTE = ROOT / "content" / "starter" / "notes" / "15-couts.md"
_BEFORE, _AFTER = "Destinations d’une alerte", "Cibles d’une alerte"


class Camera:
    """One person's browser; what it takes goes into the folder as WebP."""

    def __init__(self, browser: Browser, site: Site, key: str, folder: Path) -> None:
        context = browser.new_context(
            locale="fr-FR", viewport=_WINDOW, device_scale_factor=_SCALE
        )
        site.let_in(context, key)
        self.page, self._site, self._folder = context.new_page(), site, folder

    def go(self, path: str) -> Page:
        self.page.goto(f"{self._site.url}{path}")
        return self.page

    def take(self, name: str) -> None:
        image = Image.open(io.BytesIO(self.page.screenshot(animations="disabled")))
        image.convert("RGB").save(
            self._folder / f"{name}.webp", quality=_QUALITY, method=6
        )


def learner(camera: Camera) -> None:
    page = camera.go("/")
    camera.take("today")
    camera.go(STUDY)
    for _card in range(_CARDS_BEFORE):
        show_answer(page)
        rate(page, "3")
    show_answer(page)
    camera.take("review")
    page.emulate_media(color_scheme="dark")
    camera.take("review-dark")
    page.emulate_media(color_scheme="light")
    camera.go(LESSONS)
    page.locator(".contents a").first.click()
    camera.take("lesson")
    camera.go(f"/courses/{COURSE}/schedule/")
    camera.take("schedule")
    camera.go(f"/courses/{COURSE}/progress/")
    camera.take("progress")
    camera.go(f"{_EXAMS}sprint/")
    page.locator("main button.primary").click()
    page.locator("[name=chosen]").first.wait_for(state="attached")
    camera.take("exam")
    camera.go(_EXAMS)
    page.locator(".exam-earlier a").first.click()
    camera.take("result")


def instructor(camera: Camera) -> None:
    page = camera.go(f"{_TEACH}upload/")
    camera.take("upload")
    changed = _NOTE.read_text(encoding="utf-8").replace(_BEFORE, _AFTER)
    page.set_input_files(
        "[name=files]",
        {
            "name": _NOTE.name,
            "mimeType": "text/markdown",
            "buffer": changed.encode(),
        },
    )
    page.locator("main button.primary").click()
    page.get_by_role("button", name="Publier").wait_for()
    page.locator(".plan-note").first.evaluate("note => note.scrollIntoView()")
    camera.take("plan")
    camera.go(f"{_TEACH}flags/")
    camera.take("flags")
    camera.go(f"{_TEACH}results/")
    camera.take("results")


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as files, sync_playwright() as playwright:
        site = Site(Path(files))
        site.prepare()
        learner_key, instructor_key = site.python("-m", "tests.e2e.scenes").split()
        site.start()
        browser = playwright.chromium.launch(**chromium.launch_options())
        try:
            learner(Camera(browser, site, learner_key, folder))
            instructor(Camera(browser, site, instructor_key, folder))
        finally:
            site.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
