from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# All that another theme can change of a page that was looked at in one.
OF_COLOUR = ("color-contrast", "link-in-text-block")
_SCRIPT = Axe().axe_script
_RUN = "options => axe.run(options).then(({ violations }) => violations)"


def violations(page: Page, rules: tuple[str, ...] = ()) -> list[str]:
    """Each rule of axe that the page breaks, with the elements that break it.

    Of these rules, where any are named.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(_SCRIPT)
    only = {"runOnly": rules} if rules else {}
    found = page.evaluate(_RUN, {"resultTypes": ["violations"], **only})
    return [
        f"{page.url}: {rule['help']} ({rule['id']}): {node['html']}"
        for rule in found
        for node in rule["nodes"]
    ]


def assert_it_fits(page: Page) -> None:
    """Nothing is wider than the window: only tables scroll, in their own frame.

    Compared with the width that the page asks for, since a phone that finds a page too
    wide makes its window wider, and all of it smaller.
    """
    # After a click the page may stand there before its styles.
    page.wait_for_load_state()
    root = "document.documentElement"
    wider = page.evaluate(f"{root}.scrollWidth - {root}.clientWidth")
    assert wider <= 0, f"{page.url} is {wider} px too wide"
