from __future__ import annotations

from django.utils.translation import override

from quizzes.exams.sources import named

DOCS = "https://docs.aws.amazon.com"


def test_a_page_is_named_by_its_service() -> None:
    with override("en"):
        names = [
            source.name
            for source in named(
                [
                    f"{DOCS}/AmazonS3/latest/userguide/bucket-policies.html",
                    f"{DOCS}/waf/latest/developerguide/fms-chapter.html",
                    f"{DOCS}/AmazonS3/latest/userguide/MultiFactorAuthentication.html",
                    f"{DOCS}/step-functions/latest/dg/concepts.html#limits",
                    "https://aws.amazon.com/sqs/",
                    "https://aws.amazon.com",
                ]
            )
        ]
    assert names == [
        f"AWS documentation: {page}"
        for page in (
            "Amazon S3",
            "AWS WAF",
            "Amazon S3 (2)",
            "Step Functions",
            "Amazon SQS",
            "aws.amazon.com",
        )
    ]


def test_a_page_named_twice_is_one() -> None:
    address = f"{DOCS}/kms/latest/developerguide/overview.html"
    assert len(named([address, address])) == 1
