"""Courses to describe and staff, their content to look at.

Notes, lessons and cards change through an applied plan only: nothing here edits
them, but cards can be rejected.
"""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Count, Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from content.cards.rejecting import reject, take_back
from content.models import (
    Bank,
    BankVersion,
    Card,
    CardChange,
    Course,
    Decision,
    Draft,
    DraftJob,
    Lesson,
    Note,
    NoteVersion,
    Picture,
    Publication,
    Question,
    QuestionRevision,
)
from content.models.card import CardQuerySet
from studyapp.requests import LearnerRequest


class ReadOnly:
    """For whoever may view it; nobody writes it here."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class StateFilter(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("published", _("published")), ("retired", _("retired"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        match self.value():
            case "published":
                return queryset.published()
            case "retired":
                return queryset.exclude(retired_at=None)
            case "rejected":
                return queryset.filter(rejected_at__isnull=False)
        return queryset


class CardStateFilter(StateFilter):
    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [*super().lookups(request, model_admin), ("rejected", _("rejected"))]


@admin.register(Course)
class CourseAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("title", "slug", "language", "notes", "cards", "revision")
    list_filter = ("language",)
    search_fields = ("title", "slug")
    autocomplete_fields = ("instructors",)
    readonly_fields = ("revision",)

    def get_queryset(self, request: HttpRequest) -> Any:
        live = Q(cards__retired_at=None, cards__rejected_at=None)
        return (
            super()
            .get_queryset(request)
            .annotate(
                live_notes=Count(
                    "notes", filter=Q(notes__retired_at=None), distinct=True
                ),
                live_cards=Count("cards", filter=live, distinct=True),
            )
        )

    @admin.display(description=_("notes"))
    def notes(self, course: Any) -> int:
        return int(course.live_notes)

    @admin.display(description=_("cards"))
    def cards(self, course: Any) -> int:
        return int(course.live_cards)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What people have learnt of it would go with it."""
        return False


class VersionInline(ReadOnly, admin.TabularInline):  # type: ignore[type-arg]
    model = NoteVersion
    fields = ("number", "created_at", "created_by", "encoding", "sha256")
    readonly_fields = fields
    show_change_link = True


@admin.register(Note)
class NoteAdmin(ReadOnly, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("title", "path", "course", "position", "retired_at")
    list_filter = ("course", StateFilter)
    list_select_related = ("course",)
    search_fields = ("title", "path")
    inlines = (VersionInline,)


@admin.register(NoteVersion)
class NoteVersionAdmin(ReadOnly, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("note", "number", "created_at", "created_by", "encoding")
    list_filter = ("note__course", "created_at")
    list_select_related = ("note", "created_by")
    search_fields = ("note__title", "note__path", "sha256")
    # Without the bytes of the whole list.
    fields = (
        *("note", "number", "created_at", "created_by", "encoding", "sha256"),
        *("repairs", "skipped", "text"),
    )

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("source", "repairs", "skipped")

    @admin.display(description=_("text"))
    def text(self, version: NoteVersion) -> str:
        return bytes(version.source).decode(errors="replace")


@admin.register(Lesson)
class LessonAdmin(ReadOnly, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("title", "note", "position", "words", "retired_at")
    list_filter = ("note__course", StateFilter)
    list_select_related = ("note",)
    search_fields = ("title", "note__title")

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("html", "toc")


class ChangeInline(ReadOnly, admin.TabularInline):  # type: ignore[type-arg]
    model = CardChange
    fields = ("publication", "change", "revision", "before", "after")


@admin.register(Card)
class CardAdmin(ReadOnly, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("prompt", "answer", "kind", "lesson", "revision", "rejected_at")
    list_filter = ("course", CardStateFilter, "kind")
    list_select_related = ("lesson", "merged_into")
    search_fields = ("prompt", "answer", "subject", "attribute", "key")
    show_full_result_count = False
    actions = ("reject", "take_back")
    inlines = (ChangeInline,)

    def has_reject_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("content.change_card")

    @admin.action(description=_("Reject the selected cards"), permissions=["reject"])
    def reject(self, request: LearnerRequest, cards: CardQuerySet) -> None:
        number = reject(cards, by=request.user, now=timezone.now())
        self.message_user(
            request,
            ngettext(
                "%(number)d card was rejected.",
                "%(number)d cards were rejected.",
                number,
            )
            % {"number": number},
        )

    @admin.action(
        description=_("Take back the rejection of the selected cards"),
        permissions=["reject"],
    )
    def take_back(self, request: LearnerRequest, cards: CardQuerySet) -> None:
        number = take_back(cards, by=request.user, now=timezone.now())
        self.message_user(
            request,
            ngettext(
                "%(number)d card is asked again.",
                "%(number)d cards are asked again.",
                number,
            )
            % {"number": number},
        )


@admin.register(Publication)
class PublicationAdmin(ReadOnly, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("course", "revision", "published_at", "published_by", "counts")
    list_filter = ("course", "published_at")
    list_select_related = ("course", "published_by")
    search_fields = ("course__title", "published_by__email")


class BankVersionInline(ReadOnly, admin.TabularInline):  # type: ignore[type-arg]
    model = BankVersion
    fields = ("number", "created_at", "created_by", "format", "encoding", "sha256")
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("source", "report")


@admin.register(Bank)
class BankAdmin(ReadOnly, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("title", "path", "course", "retired_at")
    list_filter = ("course", StateFilter)
    list_select_related = ("course",)
    search_fields = ("title", "path")
    inlines = (BankVersionInline,)


class RevisionInline(ReadOnly, admin.StackedInline):  # type: ignore[type-arg]
    model = QuestionRevision
    fields = ("number", "created_at", "stem_html", "options", "explanation_html")
    readonly_fields = fields


@admin.register(Question)
class QuestionAdmin(ReadOnly, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("name", "kind", "bank", "domain", "task", "revision", "rejected_at")
    list_filter = ("course", CardStateFilter, "kind", "domain")
    list_select_related = ("bank",)
    search_fields = ("name", "key")
    show_full_result_count = False
    # The cards of a whole course would be a list to choose from.
    exclude = ("cards",)
    inlines = (RevisionInline,)


@admin.register(BankVersion)
class BankVersionAdmin(ReadOnly, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("bank", "number", "created_at", "created_by", "format")
    list_filter = ("bank__course", "format", "created_at")
    list_select_related = ("bank", "created_by")
    search_fields = ("bank__title", "bank__path", "sha256")
    # Without the bytes of the whole list.
    exclude = ("source",)

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("source", "report")


@admin.register(QuestionRevision)
class QuestionRevisionAdmin(ReadOnly, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("question", "number", "created_at", "checked")
    list_filter = ("question__course", "created_at")
    list_select_related = ("question",)
    search_fields = ("question__name", "question__key", "stem_html")
    show_full_result_count = False


@admin.register(CardChange)
class CardChangeAdmin(ReadOnly, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("card", "change", "revision", "publication")
    list_filter = ("publication__course", "change")
    list_select_related = ("card", "publication__course")
    search_fields = ("card__prompt", "card__key")
    show_full_result_count = False


class JobInline(ReadOnly, admin.TabularInline):  # type: ignore[type-arg]
    model = DraftJob
    fields = ("kind", "asked_by", "asked_at", "tries", "seen_at", "ended_at", "fault")


@admin.register(Decision)
class DecisionAdmin(ReadOnly, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("course", "revision", "decided_at", "decided_by", "kind")
    list_filter = ("course", "kind", "decided_at")
    list_select_related = ("course", "decided_by")
    search_fields = ("card__prompt", "question__name", "decided_by__email")
    show_full_result_count = False


@admin.register(Draft)
class DraftAdmin(ReadOnly, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("course", "created_at", "created_by", "closed_at", "publication")
    list_filter = ("course", "created_at", ("closed_at", admin.EmptyFieldListFilter))
    list_select_related = ("course", "created_by", "publication__course")
    search_fields = ("course__title", "created_by__email")
    # The plan is as long as the course.
    exclude = ("report",)
    inlines = (JobInline,)

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("report")


@admin.register(Picture)
class PictureAdmin(ReadOnly, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("path", "course", "width", "height", "published_at")
    list_filter = ("course", "published_at")
    list_select_related = ("course",)
    search_fields = ("path", "sha256")
    exclude = ("data",)

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("data")
