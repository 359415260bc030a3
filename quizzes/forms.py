from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from quizzes.models import Enrolment
from quizzes.shares import percent

# Below, too much is forgotten; above, a little more costs very much.
RETENTIONS = (0.80, 0.85, 0.90, 0.93, 0.95, 0.97)
_FURTHEST = timedelta(days=730)


class ScheduleForm(forms.ModelForm):  # type: ignore[type-arg]  # no generic at run time
    desired_retention = forms.TypedChoiceField(
        label=_("Desired retention"), coerce=float, widget=forms.RadioSelect
    )
    easy_days = forms.TypedMultipleChoiceField(
        label=_("Easy days"),
        coerce=int,
        required=False,
        choices=list(WEEKDAYS.items()),
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Enrolment
        fields = ("desired_retention", "easy_days", "maximum_interval")
        labels = {"maximum_interval": _("Longest interval, in days")}  # noqa: RUF012
        help_texts = {  # noqa: RUF012
            "maximum_interval": _(
                "No card stays away longer. 36,500, a hundred years, is no limit."
            )
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say_one_least(self.fields["maximum_interval"])
        values = sorted({*RETENTIONS, self.instance.desired_retention})
        field = self.fields["desired_retention"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = [(value, percent(value)) for value in values]


def _say_one_least(field: forms.Field) -> None:
    """The model's least alone, not beside the column's, which has no negative number."""
    assert isinstance(field, forms.IntegerField)  # noqa: S101 - of its model
    of_column = MinValueValidator(0)
    field.validators = [one for one in field.validators if one != of_column]


class ExamDateForm(forms.Form):
    exam_on = forms.DateField(
        label=_("Day of the exam"),
        help_text=_("The instructors of the course see it."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        attrs = self.fields["exam_on"].widget.attrs
        attrs["min"] = (today + timedelta(days=1)).isoformat()
        attrs["max"] = (today + _FURTHEST).isoformat()

    def clean_exam_on(self) -> date:
        day: date = self.cleaned_data["exam_on"]
        if day <= self.today:
            raise ValidationError(_("Choose a day to come: that one has begun."))
        if day > self.today + _FURTHEST:
            raise ValidationError(_("Choose a day within two years."))
        return day
