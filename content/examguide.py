"""What the exam guide of SAA-C03 says: domains, their weights, task statements."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# Shares of the scored questions, in percent.
WEIGHTS: Mapping[str, int] = {
    "secure": 30,
    "resilient": 26,
    "high-performing": 24,
    "cost-optimized": 20,
}
PASS_MARK = 720

DOMAINS: Mapping[str, str | Promise] = {
    "secure": _("Design secure architectures"),
    "resilient": _("Design resilient architectures"),
    "high-performing": _("Design high-performing architectures"),
    "cost-optimized": _("Design cost-optimised architectures"),
}

TASKS: Mapping[str, str | Promise] = {
    "1.1": _("Secure access to AWS resources"),
    "1.2": _("Secure workloads and applications"),
    "1.3": _("Data security controls"),
    "2.1": _("Scalable and loosely coupled architectures"),
    "2.2": _("Highly available and fault-tolerant architectures"),
    "3.1": _("High-performing and scalable storage"),
    "3.2": _("High-performing and elastic compute"),
    "3.3": _("High-performing databases"),
    "3.4": _("High-performing and scalable networks"),
    "3.5": _("High-performing data ingestion and transformation"),
    "4.1": _("Cost-optimised storage"),
    "4.2": _("Cost-optimised compute"),
    "4.3": _("Cost-optimised databases"),
    "4.4": _("Cost-optimised networks"),
}


def domain_of(task: str) -> str:
    """The domain of a task statement: "2.1" is of the second."""
    return list(WEIGHTS)[int(task.partition(".")[0]) - 1]
