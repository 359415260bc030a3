from __future__ import annotations

# The narrow space that does not break.
THOUSAND_SEPARATOR = "\u202f"
# As the day is said: le 27 novembre 2026 à 21 h 14.
DATETIME_FORMAT = "j F Y \\à G\u00a0\\h\u00a0i"
TIME_FORMAT = "G\u00a0\\h\u00a0i"
