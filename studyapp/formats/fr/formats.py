from __future__ import annotations

# The narrow space that does not break.
THOUSAND_SEPARATOR = "\u202f"
