"""A learner without a browser, who can answer from many threads at once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from http.client import HTTPConnection
from urllib.parse import urlencode, urlsplit

from tests.e2e.site import Site
from tests.e2e.studying import STUDY

_CSRF = "c" * 32


@dataclass(frozen=True)
class Visitor:
    site: Site
    session: str

    def shown(self) -> str | None:
        """The token of the card that is next; None at the end."""
        status, page = self._ask("GET", STUDY)
        assert status == 200, page
        found = re.search(r'name="token" value="([^"]+)"', page)
        return found and found[1]

    def answer(self, token: str, rating: int = 3) -> int:
        """Sends the form; the status of what comes back."""
        form = {"token": token, "rating": rating, "csrfmiddlewaretoken": _CSRF}
        return self._ask("POST", f"{STUDY}answer/", urlencode(form))[0]

    def done_today(self) -> int:
        _status, page = self._ask("GET", "/")
        done = re.search(r"<dt>Fait[^<]*</dt><dd>(\d+)</dd>", page)
        # Before the first answer of the first day there is nothing to tell.
        return int(done[1]) if done else 0

    def _ask(self, method: str, path: str, body: str | None = None) -> tuple[int, str]:
        host = urlsplit(self.site.url).netloc
        connection = HTTPConnection(host, timeout=60)
        headers = {
            "Cookie": f"sessionid={self.session}; csrftoken={_CSRF}",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        connection.request(method, path, body, headers)
        response = connection.getresponse()
        page = response.read().decode()
        connection.close()
        return response.status, page
