from __future__ import annotations

from django.contrib import admin
from django.urls import include, path

from studyapp import views

handler404 = "studyapp.views.not_found"

urlpatterns = [
    path("", include("quizzes.urls")),
    path("settings/", views.account_settings, name="settings"),
    path("help/<slug:name>/", views.guide, name="guide"),
    path("language/", views.language, name="language"),
    path("manifest.webmanifest", views.manifest, name="manifest"),
    path("healthz", views.healthz, name="healthz"),
    path("account/", include("allauth.account.urls")),
    path("admin/", admin.site.urls),
]
