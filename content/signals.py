"""What content tells whoever keeps something that depends on it."""

from __future__ import annotations

from django.dispatch import Signal

# A plan was applied: `publication`, and `revised`, the primary keys of the cards that
# say something else now. Sent within the transaction that publishes.
published = Signal()
