"""The study history, to look at: nothing of it is written by hand."""

from __future__ import annotations

from typing import ClassVar

from django.contrib import admin
from django.http import HttpRequest

from quizzes.models import (
    Advance,
    ChangeNotice,
    CourseBlueprint,
    Enrolment,
    ExamAttempt,
    Fit,
    Flag,
    Hold,
    Memory,
    QuestionReport,
    Reading,
    Reset,
    ResetUndo,
    Review,
    Takeover,
    TakeoverUndo,
    Undo,
)


@admin.register(Enrolment)
class EnrolmentAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("learner", "course", "enrolled_at", "desired_retention")
    list_filter = ("course",)
    list_select_related = True
    autocomplete_fields = ("learner", "course")
    search_fields = ("learner__email",)


class HistoryAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Read-only, and counted by no page: these tables grow for ever."""

    list_filter: ClassVar[tuple[str, ...]] = ("course",)
    list_select_related = True
    search_fields = ("learner__email",)
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(
        self, request: HttpRequest, obj: object | None = None
    ) -> bool:
        return False

    def has_delete_permission(
        self, request: HttpRequest, obj: object | None = None
    ) -> bool:
        """Only along with the learner or the course, whose pages ask this too."""
        match = request.resolver_match
        own = f"{self.opts.app_label}_{self.opts.model_name}_"
        if match and match.url_name and match.url_name.startswith(own):
            return False
        return super().has_delete_permission(request, obj)


@admin.register(Memory)
class MemoryAdmin(HistoryAdmin):
    list_display = ("learner", "card", "state", "due_on", "reps", "lapses")
    list_filter = ("course", "state", "due_on")


@admin.register(ChangeNotice)
class ChangeNoticeAdmin(HistoryAdmin):
    list_display = ("learner", "card", "change", "seen_at")


@admin.register(Reading)
class ReadingAdmin(HistoryAdmin):
    list_display = ("learner", "lesson", "last_read_at", "finished_at")
    list_filter = ("lesson__note__course",)


@admin.register(Review)
class ReviewAdmin(HistoryAdmin):
    list_display = ("learner", "card", "rating", "reviewed_at")
    list_filter = ("course", "rating", "reviewed_at")


@admin.register(Fit)
class FitAdmin(HistoryAdmin):
    list_display = ("enrolment", "fitted_at", "presses", "is_used")
    list_filter = ("enrolment__course", "is_used")
    search_fields = ("enrolment__learner__email",)


@admin.register(Undo)
class UndoAdmin(HistoryAdmin):
    list_display = ("review", "undone_at")
    list_filter = ("review__course",)
    search_fields = ("review__learner__email",)


@admin.register(Advance)
class AdvanceAdmin(HistoryAdmin):
    list_display = ("learner", "card", "due_on", "reason", "advanced_at")
    list_filter = ("course", "reason")


@admin.register(Takeover)
class TakeoverAdmin(HistoryAdmin):
    list_display = ("learner", "card", "away", "taken_at")


@admin.register(TakeoverUndo)
class TakeoverUndoAdmin(HistoryAdmin):
    list_display = ("takeover", "undone_at")
    list_filter = ("takeover__course",)
    search_fields = ("takeover__learner__email",)


@admin.register(Reset)
class ResetAdmin(HistoryAdmin):
    list_display = ("learner", "card", "reset_at")


@admin.register(ResetUndo)
class ResetUndoAdmin(HistoryAdmin):
    list_display = ("reset", "undone_at")
    list_filter = ("reset__course",)
    search_fields = ("reset__learner__email",)


@admin.register(Hold)
class HoldAdmin(HistoryAdmin):
    list_display = ("learner", "card", "until", "held_at")


@admin.register(Flag)
class FlagAdmin(HistoryAdmin):
    list_display = ("learner", "card", "note", "flagged_at", "settled_at")


@admin.register(CourseBlueprint)
class CourseBlueprintAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("course", "slug", "offered", "changed_at", "changed_by")
    list_filter = ("course",)
    list_select_related = True
    autocomplete_fields = ("course", "changed_by")
    search_fields = ("slug", "course__title")


@admin.register(ExamAttempt)
class ExamAttemptAdmin(HistoryAdmin):
    list_display = ("learner", "slug", "mode", "started_at", "handed_in_at")
    list_filter = ("course", "mode", "started_at")


@admin.register(QuestionReport)
class QuestionReportAdmin(HistoryAdmin):
    list_display = ("revision", "learner", "reported_at", "settled_at")
    list_filter = ("revision__question__course",)
