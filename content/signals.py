"""What content tells whoever keeps something that depends on it."""

from __future__ import annotations

from django.dispatch import Signal

# A plan was applied: `publication`, and `revised`, the primary keys of the cards that
# say something else now. Sent within the transaction that publishes.
published = Signal()

# A card was merged into another: `kept` is asked in the place of `away` from now on.
# Sent within the transaction, as is `separated`, where both are asked again.
merged = Signal()
separated = Signal()
