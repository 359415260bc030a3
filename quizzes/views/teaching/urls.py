"""The place of instructors, under courses/<course>/teach/."""

from __future__ import annotations

from django.urls import path

from quizzes.views import pictures
from quizzes.views.teaching import (
    banks,
    blueprints,
    cards,
    flags,
    merging,
    notes,
    overview,
    plans,
    publications,
    questions,
    results,
    uploading,
    wording,
)

urlpatterns = [
    path("", overview.teach, name="teach"),
    path("upload/", uploading.upload, name="upload"),
    path("drafts/<int:draft>/", plans.draft, name="draft"),
    path("drafts/<int:draft>/add/", uploading.upload, name="add_to_draft"),
    path("drafts/<int:draft>/drop/", plans.drop, name="drop_from_draft"),
    path("drafts/<int:draft>/reject/", plans.reject_in_draft, name="reject_in_draft"),
    path("drafts/<int:draft>/keep/", plans.keep_in_draft, name="keep_in_draft"),
    path(
        "drafts/<int:draft>/cards/<str:key>/reword/",
        wording.reword_in_draft,
        name="reword_in_draft",
    ),
    path(
        "drafts/<int:draft>/cards/<str:key>/merge/",
        merging.merge_in_draft,
        name="merge_in_draft",
    ),
    path(
        "drafts/<int:draft>/separate/",
        merging.separate_in_draft,
        name="separate_in_draft",
    ),
    path(
        "drafts/<int:draft>/undo-merge/",
        merging.undo_merge_in_draft,
        name="undo_merge_in_draft",
    ),
    path("drafts/<int:draft>/publish/", plans.publish, name="publish"),
    path("drafts/<int:draft>/read/", plans.read_again, name="read_draft"),
    path("drafts/<int:draft>/discard/", plans.discard, name="discard"),
    path("drafts/<int:draft>/reopen/", plans.reopen, name="reopen"),
    path(
        "drafts/<int:draft>/pictures/<slug:sha256>.webp",
        pictures.draft_picture,
        name="draft_picture",
    ),
    path("notes/<slug:note>/", notes.note, name="note"),
    path("notes/<slug:note>/compare/", notes.compare, name="compare"),
    path("notes/<slug:note>/retire/", notes.retire, name="retire_note"),
    path("notes/<slug:note>/<int:number>/", notes.download, name="download"),
    path("notes/<slug:note>/<int:number>/restore/", notes.restore, name="restore"),
    path("drafts/<int:draft>/take-as/", plans.take_as, name="take_as"),
    path(
        "drafts/<int:draft>/take-as-version/",
        plans.take_as_version,
        name="take_as_version",
    ),
    path("drafts/<int:draft>/bank/", banks.draft_bank, name="draft_bank"),
    path(
        "drafts/<int:draft>/questions/reject/",
        banks.reject_question_in_draft,
        name="reject_question_in_draft",
    ),
    path(
        "drafts/<int:draft>/questions/keep/",
        banks.keep_question_in_draft,
        name="keep_question_in_draft",
    ),
    path("banks/<int:bank>/", banks.bank, name="bank"),
    path("banks/<int:bank>/retire/", banks.retire_bank, name="retire_bank"),
    path("banks/<int:bank>/<int:number>/", banks.download_bank, name="download_bank"),
    path(
        "banks/<int:bank>/<int:number>/restore/",
        banks.restore_bank,
        name="restore_bank",
    ),
    path("questions/", questions.questions, name="teach_questions"),
    path("questions/<int:question>/", questions.question, name="teach_question"),
    path(
        "questions/<int:question>/reject/",
        questions.reject_question,
        name="reject_question",
    ),
    path(
        "questions/<int:question>/take-back/",
        questions.take_back_question,
        name="take_back_question",
    ),
    path(
        "questions/<int:question>/settle/",
        questions.settle_reports,
        name="settle_reports",
    ),
    path("results/", results.class_results, name="class_results"),
    path("results/items.csv", results.items_csv, name="items_csv"),
    path("results/learners.csv", results.learners_csv, name="learners_csv"),
    path("lessons/<int:lesson>/", cards.lesson_cards, name="lesson_cards"),
    path("flags/", flags.flags, name="flags"),
    path("flags/<int:card>/settle/", flags.settle, name="settle_flags"),
    path("cards/rejected/", cards.rejected_cards, name="rejected_cards"),
    path("cards/<int:card>/reword/", wording.reword_card, name="reword_card"),
    path("cards/<int:card>/merge/", merging.merge_card, name="merge_card"),
    path("cards/<int:card>/separate/", merging.separate_card, name="separate_card"),
    path("cards/<int:card>/reject/", cards.reject_card, name="reject_card"),
    path("cards/<int:card>/take-back/", cards.take_back_card, name="take_back_card"),
    path("exams/", blueprints.blueprints, name="blueprints"),
    path("exams/<slug:slug>/", blueprints.blueprint, name="blueprint"),
    path(
        "exams/<slug:slug>/restore/",
        blueprints.restore_blueprint,
        name="restore_blueprint",
    ),
    path("publications/<int:revision>/", publications.publication, name="publication"),
    path(
        "publications/<int:revision>/undo/",
        publications.undo_publication,
        name="undo_publication",
    ),
]
