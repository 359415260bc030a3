"""Our own drawing of the fields of forms says what Django's templates say."""

from __future__ import annotations

from itertools import product

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils.safestring import SafeString
from django.utils.translation import override

from studyapp.widgets import Renderer

HOSTILE = "<b>\"'&"
DRAWN = SafeString("a&amp;<i>l’un</i>")
CHOICES = [
    ("", "—"),
    (1234, HOSTILE),
    ("Groupe & co", [(HOSTILE, DRAWN), (0.8, "é")]),
]
FLAT = [(1234, HOSTILE), (HOSTILE, DRAWN)]
VALUES = (None, "", HOSTILE, 1234, [1234, HOSTILE])
ATTRS = {
    "id": "id_it",
    "required": True,
    "placeholder": False,
    "min": 1234,
    "aria-label": DRAWN,
    "title": HOSTILE,
}


def _packed(html: str) -> str:
    """Without the empty lines that templates leave between options."""
    return "".join(map(str.strip, html.splitlines()))


@pytest.mark.parametrize(
    "widget",
    [
        forms.TextInput(),
        forms.NumberInput(),
        forms.EmailInput(),
        forms.PasswordInput(render_value=True),
        forms.HiddenInput(),
        forms.DateInput(attrs={"type": "date"}),
        forms.CheckboxInput(),
        forms.Select(choices=CHOICES),
        forms.SelectMultiple(choices=CHOICES),
        forms.RadioSelect(choices=FLAT),
        forms.CheckboxSelectMultiple(choices=FLAT),
    ],
    ids=lambda widget: type(widget).__name__,
)
def test_a_field_is_drawn_as_by_the_templates(widget: forms.Widget) -> None:
    for value, attrs, language in product(VALUES, ({}, ATTRS), ("fr", "en")):
        with override(language):
            ours, django_s = (
                _packed(widget.render("it", value, attrs, renderer=renderer()))
                for renderer in (Renderer, DjangoTemplates)
            )
        assert ours == django_s


def test_a_choice_by_itself_is_drawn_as_by_the_templates() -> None:
    class Form(forms.Form):
        it = forms.ChoiceField(choices=FLAT, widget=forms.RadioSelect)

    ours, django_s = (
        [
            _packed(choice.tag())
            for choice in Form(initial={"it": HOSTILE}, renderer=one())["it"]
        ]
        for one in (Renderer, DjangoTemplates)
    )
    assert ours == django_s
    assert "checked" in ours[1]
