from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from content.examguide import DOMAINS, WEIGHTS
from quizzes.exams.blueprint import MOST_QUESTIONS, Blueprint
from quizzes.exams.presets import CHAPTER, PRESETS

MOST_MINUTES = 600


class _Measures(forms.Form):
    """How many questions, and how long."""

    questions = forms.IntegerField(
        label=_("Questions"), min_value=1, max_value=MOST_QUESTIONS, initial=10
    )
    minutes = forms.IntegerField(
        label=_("Minutes"),
        min_value=1,
        max_value=MOST_MINUTES,
        initial=20,
        help_text=_("The official exam gives two minutes a question."),
    )


class CustomForm(_Measures):
    """An exam that a learner makes to measure."""

    default: ClassVar = Blueprint(questions=10, minutes=20)

    domain = forms.ChoiceField(
        label=_("Domain"),
        required=False,
        choices=[("", _("all, as in the official exam")), *DOMAINS.items()],
    )
    recall = forms.BooleanField(
        label=_("Mix in questions that ask a fact of the lessons"), required=False
    )

    def blueprint(self) -> Blueprint:
        chosen = self.cleaned_data
        return Blueprint(
            questions=chosen["questions"],
            minutes=chosen["minutes"],
            domain=chosen["domain"],
            weights={} if chosen["domain"] else WEIGHTS,
            recall=30 if chosen["recall"] else 0,
        )


def _percent(label: Any, help_text: Any = "") -> forms.IntegerField:
    return forms.IntegerField(
        label=label, min_value=0, max_value=100, required=False, help_text=help_text
    )


class BlueprintForm(_Measures):
    """An exam that instructors set for everybody in the course."""

    # Of multiple response, what chance has: no bank need have any.
    default: ClassVar = Blueprint(questions=10, minutes=20, several=None)
    field_order = ("title",)

    title = forms.CharField(label=_("Title"), max_length=100, required=False)
    unscored = forms.IntegerField(
        label=_("Questions that do not count"), min_value=0, max_value=MOST_QUESTIONS
    )
    extra_minutes = forms.IntegerField(
        label=_("More minutes for the ESL accommodation"),
        min_value=0,
        max_value=MOST_MINUTES,
    )
    pass_mark = forms.IntegerField(
        label=_("To pass, of 1,000"), min_value=100, max_value=1000
    )
    several = _percent(
        _("Multiple response, percent"), _("Left empty, as chance has it.")
    )
    recall = _percent(
        _("Questions that ask a fact of the lessons, percent"),
        _("The others are scenarios."),
    )
    domain = forms.ChoiceField(
        label=_("One domain only"),
        required=False,
        choices=[("", _("all domains")), *DOMAINS.items()],
    )
    banks = forms.TypedMultipleChoiceField(
        label=_("These banks only"),
        required=False,
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("None chosen: all of them, and the questions made from facts."),
    )
    secure = _percent(DOMAINS["secure"])
    resilient = _percent(DOMAINS["resilient"])
    high_performing = _percent(DOMAINS["high-performing"])
    cost_optimized = _percent(DOMAINS["cost-optimized"])
    offered = forms.BooleanField(label=_("Offered to learners"), required=False)

    def __init__(
        self,
        *args: Any,
        slug: str,
        taken: Container[str] = (),
        banks: Sequence[tuple[int, str]] = (),
        askable: int | None = None,
        **kwargs: Any,
    ) -> None:
        """`taken` are the titles of the other exams, in small letters; `askable` is how
        many of the questions chosen for it can be asked, None where none are chosen."""
        super().__init__(*args, **kwargs)
        self.taken, self.askable = taken, askable
        self._keep_to(banks)
        title = self.fields["title"]
        # Only a preset has a name of its own.
        title.required = slug not in PRESETS
        if not title.required:
            title.help_text = _("Left empty, its usual name.")
        if slug == CHAPTER:
            # Each exam has the name of its chapter.
            del self.fields["title"]

    def _keep_to(self, banks: Sequence[tuple[int, str]]) -> None:
        """Asks for nothing that has no say: of one bank, or of chosen questions."""
        field = self.fields["banks"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 # for its choices
        field.choices = banks
        if self.askable is not None:
            for name in _DRAWN:
                del self.fields[name]
        elif len(banks) < 2:
            del self.fields["banks"]

    def clean_questions(self) -> int:
        number: int = self.cleaned_data["questions"]
        # Where none can be, the exam can still be withdrawn.
        if self.askable and number > self.askable:
            raise forms.ValidationError(
                _(
                    "%(n)s of the questions chosen for it can be asked: ask for no "
                    "more, or choose more."
                )
                % {"n": self.askable}
            )
        return number

    @staticmethod
    def written(blueprint: Blueprint, offered: bool) -> dict[str, Any]:
        """What the form says at first."""
        weights = {_field(domain): share for domain, share in blueprint.weights.items()}
        return blueprint.to_json() | weights | {"offered": offered}

    def clean_title(self) -> str:
        title: str = self.cleaned_data["title"]
        if title.casefold() in self.taken:
            raise forms.ValidationError(_("Another exam of the course is called so."))
        return title

    def weights(self) -> dict[str, int]:
        """Percents by domain; none where every field is empty or nought."""
        given = {name: self.cleaned_data.get(_field(name)) or 0 for name in DOMAINS}
        return given if any(given.values()) else {}

    def clean(self) -> dict[str, Any]:
        chosen = self.cleaned_data
        weights = self.weights()
        if weights and sum(weights.values()) != 100:
            self.add_error(
                "secure", _("The weights of the four domains must make 100 together.")
            )
        if weights and chosen.get("domain"):
            self.add_error(
                "domain", _("Choose one domain, or weights for all: not both.")
            )
        if chosen.get("unscored", 0) >= chosen.get("questions", MOST_QUESTIONS + 1):
            self.add_error("unscored", _("At least one question must count."))
        return chosen

    def blueprint(self, slug: str) -> Blueprint:
        chosen = self.cleaned_data
        names = ("questions", "minutes", "unscored", "extra_minutes")
        return replace(
            PRESETS.get(slug, self.default),
            **{name: chosen[name] for name in (*names, "pass_mark")},
            several=chosen.get("several"),
            domain=chosen.get("domain", ""),
            banks=tuple(chosen.get("banks", ())),
            chosen=tuple(self.initial.get("chosen", ())),
            title=chosen.get("title", ""),
            recall=chosen.get("recall") or 0,
            weights=self.weights(),
        )


def _field(domain: str) -> str:
    return domain.replace("-", "_")


# How questions are drawn from the banks.
_DRAWN = ("several", "recall", "domain", "banks", *map(_field, DOMAINS))
