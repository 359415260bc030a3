"""Tables that instructors take away, as their spreadsheet reads them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence

from django.http import HttpResponse

from quizzes.spreadsheets import cell, delimiter


def table(name: str, rows: Iterable[Sequence[object]]) -> HttpResponse:
    # The mark by which spreadsheets know UTF-8.
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    writer = csv.writer(response, delimiter=delimiter())
    writer.writerows([cell(value) for value in row] for row in rows)
    return response
