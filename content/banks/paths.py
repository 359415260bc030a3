"""Categories of Moodle, as GIFT and XML both write them."""

from __future__ import annotations

import re

_CONTEXT = re.compile(r"^\$[a-z]+\$/")
_SLASH = re.compile(r"(?<!/)/(?!/)")


def category_path(path: str) -> str:
    """The path less what only Moodle knows: `$course$/top/EC2/Disks` is `EC2/Disks`.

    A slash inside of a name is doubled there and stays so here.
    """
    path = _CONTEXT.sub("", " ".join(path.split()))
    parts = [part.strip() for part in _SLASH.split(path) if part.strip()]
    return "/".join(parts[1:] if parts[:1] == ["top"] else parts)
