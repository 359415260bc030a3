from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from content.models.course import Course


class BankQuerySet(models.QuerySet["Bank"]):
    def published(self) -> BankQuerySet:
        return self.filter(retired_at=None)


class Bank(models.Model):
    """One uploaded file of exam questions over all its versions."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="banks")
    # The path under which it was uploaded: the same path is the same bank.
    path = models.CharField(max_length=300)
    title = models.CharField(max_length=300)
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = BankQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["path"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["course", "path"], name="bank_path")
        ]

    def __str__(self) -> str:
        return self.title


class BankVersion(models.Model):
    """One state of a bank as it was uploaded; never changed afterwards."""

    bank = models.ForeignKey(Bank, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    source = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    encoding = models.CharField(max_length=40)
    # A name of content.banks.formats.
    format = models.CharField(max_length=20)
    # What became of its questions: {"counts": {"new": 3, …}, "refused": [{"line",
    # "text", "reason"}], "noticed": the same, "repairs": [{"line", "what"}]}.
    report = models.JSONField(default=dict)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL
    )

    class Meta:
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["bank", "number"], name="bank_version")
        ]

    def __str__(self) -> str:
        return f"{self.bank} v{self.number}"
