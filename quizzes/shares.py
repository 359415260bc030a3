"""How shares are said: where there is room, with what they are a share of."""

from __future__ import annotations

from django.utils.formats import localize
from django.utils.translation import gettext, ngettext

from quizzes.stats.figures import Recalled


def number(n: int) -> str:
    """As the reader's language writes it, which of fewer digits than four all do alike.

    A page has hundreds of them, and asking for the language takes longer than the rest.
    """
    return str(n) if 0 <= n < 1000 else str(localize(n))


def cards(count: int) -> str:
    return ngettext("%(n)s card", "%(n)s cards", count) % {"n": number(count)}


def percent(share: float | None) -> str:
    """« 91 % », or a dash where there is none."""
    return "–" if share is None else gettext("%(n)s%%") % {"n": round(100 * share)}


def told(recalled: Recalled) -> str:
    """« 91 % (182 sur 200) », or a dash where there was nothing."""
    if recalled.share is None:
        return "–"
    return gettext("%(share)s (%(kept)s of %(rated)s)") % {
        "share": percent(recalled.share),
        "kept": number(recalled.kept),
        "rated": number(recalled.rated),
    }
