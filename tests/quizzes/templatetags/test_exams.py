from __future__ import annotations

import pytest
from django.utils.translation import override

from quizzes.templatetags.exams import source_name

DOCS = "https://docs.aws.amazon.com"


@pytest.mark.parametrize(
    ("address", "page"),
    [
        (
            f"{DOCS}/AmazonS3/latest/userguide/bucket-policies.html",
            "AmazonS3, bucket policies",
        ),
        (f"{DOCS}/vpc/latest/peering/basics.html#limits", "vpc, basics, limits"),
        ("https://aws.amazon.com/sqs/", "sqs"),
        ("https://aws.amazon.com", "aws.amazon.com"),
    ],
)
def test_a_source_is_named_by_its_page(address: str, page: str) -> None:
    with override("en"):
        assert source_name(address) == f"AWS documentation: {page}"
