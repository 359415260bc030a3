from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any
from zoneinfo import TZPATH, available_timezones

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

_REGIONS = {
    "Africa": _("Africa"),
    "America": _("America"),
    "Antarctica": _("Antarctica"),
    "Arctic": _("Arctic"),
    "Asia": _("Asia"),
    "Atlantic": _("Atlantic"),
    "Australia": _("Australia"),
    "Europe": _("Europe"),
    "Indian": _("Indian Ocean"),
    "Pacific": _("Pacific"),
}

# Django's own words, which our catalogue says with the terms of our pages.
SAID_OUR_WAY = (_("Enter a valid email address."),)


class TimeZoneSelect(forms.Select):
    """Hundreds of options, drawn once; and the chosen one where the list has it not."""

    def render(
        self,
        name: str,
        value: Any,
        attrs: dict[str, Any] | None = None,
        renderer: BaseRenderer | None = None,
    ) -> SafeString:
        given = self.build_attrs(self.attrs, {**(attrs or {}), "name": name})
        # Of the text that the model keeps, and of no list.
        given.pop("maxlength", None)
        listed, zones = _time_zones(get_language() or "")
        if value not in listed and value in _known():
            zones += _group(_words(value), ((value, value),))
        chosen = format_html('<option value="{}"', value)
        zones = zones.replace(f"{chosen}>", f"{chosen} selected>", 1)
        return format_html("<select{}>{}</select>", flatatt(given), SafeString(zones))


@cache
def _known() -> set[str]:
    """Which is asked of the disk."""
    return available_timezones()


@cache
def _places() -> list[str]:
    """Each zone under the name that it has now, Europe first; all where no table of
    the system says which name that is."""
    tables = (Path(folder, "zone.tab") for folder in TZPATH)
    table = next((path for path in tables if path.is_file()), None)
    lines = table.read_text().splitlines() if table else []
    now = {line.split("\t")[2] for line in lines if line and line[0] != "#"}
    names = [name for name in _known() if "/" in name and (not now or name in now)]
    return sorted(names, key=lambda name: (not name.startswith("Europe/"), name))


@cache
def _time_zones(_language: str) -> tuple[frozenset[str], str]:
    """Their names; and their options, Europe → Paris, London…"""
    places = _places()
    groups, listed = [], {"UTC"}
    for region, names in groupby(places, key=lambda name: name.partition("/")[0]):
        if region not in {"Etc", "SystemV", "posix", "right"}:
            zones = list(names)
            label = str(_REGIONS.get(region, region))
            groups.append(_group(label, map(_place, zones)))
            listed.update(zones)
    groups.append(_group("UTC", (("UTC", "UTC"),)))
    return frozenset(listed), "".join(groups)


def _group(label: str, options: Iterable[tuple[str, str]]) -> str:
    drawn = format_html_join("", '<option value="{}">{}</option>', options)
    return format_html('<optgroup label="{}">{}</optgroup>', label, drawn)


def _place(name: str) -> tuple[str, str]:
    return name, _words(name.partition("/")[2])


def _words(name: str) -> str:
    return name.replace("_", " ").replace("/", " · ")


class SettingsForm(forms.ModelForm):  # type: ignore[type-arg]  # no generic at run time
    class Meta:
        model = User
        fields = ("language", "time_zone", "theme", "reminder_hour")
        widgets = {  # noqa: RUF012
            "language": forms.RadioSelect,
            "theme": forms.RadioSelect,
            "time_zone": TimeZoneSelect,
        }
        labels = {"time_zone": _("Time zone")}  # noqa: RUF012
        help_texts = {  # noqa: RUF012
            "time_zone": _("Your study day turns at 4 in the morning there.")
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
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

    @property
    def is_email_taken(self) -> bool:
        return self.has_error("email", "email_taken")

    def signup(self, _request: HttpRequest, user: User) -> None:
        """Keeps the browser's time zone, if it is one, and the page's language."""
        if self.cleaned_data["time_zone"] in _known():
            user.time_zone = self.cleaned_data["time_zone"]
        user.language = get_language() or user.language
        user.save(update_fields=["time_zone", "language"])
