"""Addresses of the review pages, and what their forms send."""

from __future__ import annotations

COURSE = "/courses/aws-saa-c03/"
STUDY = f"{COURSE}study/"
HTMX = {"headers": {"HX-Request": "true"}}
