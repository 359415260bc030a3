from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import groupby
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.forms.renderers import BaseRenderer
from django.forms.utils import flatatt
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from studyapp.dates import hour_words
from studyapp.models import User

Zones = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


@cache
def time_zone_choices() -> Zones:
    """Zones by continent, as <optgroup>s: Europe → Paris, London…"""
    places = sorted(name for name in available_timezones() if "/" in name)
    regions = groupby(places, key=lambda name: name.partition("/")[0])
    return (
        *(
            (_words(region), tuple(_place(name) for name in names))
            for region, names in regions
            if region not in {"Etc", "SystemV", "posix", "right"}
        ),
        ("UTC", (("UTC", "UTC"),)),
    )


def _place(name: str) -> tuple[str, str]:
    return name, _words(name.partition("/")[2])


def _words(name: str) -> str:
    return name.replace("_", " ").replace("/", " · ")


class LongSelect(forms.Select):
    """Hundreds of options, which Django's templates of one each take 80 ms to write."""

    def render(
        self,
        name: str,
        value: Any,
        attrs: dict[str, Any] | None = None,
        renderer: BaseRenderer | None = None,
    ) -> SafeString:
        given = self.build_attrs(self.attrs, {**(attrs or {}), "name": name})
        groups = format_html_join(
            "",
            '<optgroup label="{}">{}</optgroup>',
            ((label, _options(places, value)) for label, places in self.choices),
        )
        return format_html("<select{}>{}</select>", flatatt(given), groups)


def _options(places: Iterable[tuple[str, str]], chosen: object) -> SafeString:
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        (
            (name, SafeString(" selected" if name == chosen else ""), label)
            for name, label in places
        ),
    )


class SettingsForm(forms.ModelForm):  # type: ignore[type-arg]  # no generic at run time
    class Meta:
        model = User
        fields = ("language", "time_zone", "theme", "reminder_hour")
        widgets = {  # noqa: RUF012
            "language": forms.RadioSelect,
            "theme": forms.RadioSelect,
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = self.instance.time_zone
        choices = time_zone_choices()
        if not any(chosen == name for _region, zones in choices for name, _ in zones):
            choices = (*choices, (_words(chosen), ((chosen, chosen),)))
        self.fields["time_zone"] = forms.ChoiceField(
            label=_("Time zone"),
            choices=choices,
            widget=LongSelect,
            help_text=_("Your study day turns at 4 in the morning there."),
        )
        self.fields["reminder_hour"] = forms.TypedChoiceField(
            label=_("Reminder by e-mail"),
            choices=[
                ("", _("Never")),
                *((hour, hour_words(hour)) for hour in range(24)),
            ],
            coerce=int,
            empty_value=None,
            required=False,
            help_text=_("At that hour, and only on days when cards are waiting."),
        )


class SignupForm(forms.Form):
    """What a new account takes besides allauth's fields: where and how one reads."""

    time_zone = forms.CharField(required=False, widget=forms.HiddenInput)

    def signup(self, _request: HttpRequest, user: User) -> None:
        """Keeps the browser's time zone, if it is one, and the page's language."""
        if self.cleaned_data["time_zone"] in available_timezones():
            user.time_zone = self.cleaned_data["time_zone"]
        user.language = get_language() or user.language
        user.save(update_fields=["time_zone", "language"])
