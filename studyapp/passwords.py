"""Which passwords are too close to the address that they belong to."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Any

from django.contrib.auth.password_validation import UserAttributeSimilarityValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


class AddressSimilarityValidator(UserAttributeSimilarityValidator):
    """Django's, and the name before the @ as a whole: long domains hide it there."""

    def validate(self, password: str, user: Any = None) -> None:
        super().validate(password, user)
        name = getattr(user, "email", "").partition("@")[0].lower()
        likeness = SequenceMatcher(a=password.lower(), b=name).quick_ratio()
        if name and likeness >= self.max_similarity:
            raise ValidationError(
                _("The password is too close to your e-mail address."),
                code="password_too_similar",
            )
