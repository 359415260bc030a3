from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_axe = Axe()


def violations(page: Page) -> list[str]:
    """Each rule of axe that the page breaks, with the elements that break it."""
    found = _axe.run(page).response["violations"]
    return [
        f"{page.url}: {rule['help']} ({rule['id']}): {node['html']}"
        for rule in found
        for node in rule["nodes"]
    ]
