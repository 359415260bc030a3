"""How is what a check has found printed?"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict

from django.core.management.base import OutputWrapper

from content.proofreading import Finding


def print_findings(
    out: OutputWrapper, findings: Iterable[Finding], *, as_json: bool
) -> int:
    """A line each; how many of them are to be mended."""
    serious = 0
    for one in findings:
        serious += one.serious
        line = json.dumps(asdict(one), ensure_ascii=False) if as_json else str(one)
        out.write(line)
    return serious
