"""What every worker would load with its first pages, loaded before they are forked."""

from __future__ import annotations

import gc

from django.conf import settings
from django.template.loader import get_template
from django.urls import get_resolver
from django.utils import translation


def warm_up() -> None:
    """Addresses with their views, words and templates; then no garbage is sought in it.

    Workers need not look through what stays, which stops them for a tenth of a second
    now and then, nor copy its pages for that.
    """
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            # As the first address that is asked for does, in each language anew.
            get_resolver()._populate()
    ours = settings.BASE_DIR / "templates"
    for path in ours.rglob("*.html"):
        get_template(str(path.relative_to(ours)))
    gc.collect()
    gc.freeze()
