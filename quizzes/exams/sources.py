"""What the pages that a question was checked against are called in a link.

An address tells the guide that a page is of, and not its title.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.utils.translation import gettext

# Guides whose part of the address does not read as the name of their service.
_SERVICES = {
    "acm": "AWS Certificate Manager",
    "amazon-mq": "Amazon MQ",
    "amazondynamodb": "Amazon DynamoDB",
    "apigateway": "Amazon API Gateway",
    "appsync": "AWS AppSync",
    "athena": "Amazon Athena",
    "autoscaling": "Auto Scaling",
    "aws-backup": "AWS Backup",
    "awsaccountbilling": "AWS Billing",
    "awscloudformation": "AWS CloudFormation",
    "awscloudtrail": "AWS CloudTrail",
    "awsec2": "Amazon EC2",
    "awssimplequeueservice": "Amazon SQS",
    "awssupport": "AWS Support",
    "cloudhsm": "AWS CloudHSM",
    "cost-management": "AWS Cost Management",
    "cur": "AWS Cost and Usage Reports",
    "datatransferterminal": "AWS Data Transfer Terminal",
    "directconnect": "AWS Direct Connect",
    "directoryservice": "AWS Directory Service",
    "dms": "AWS DMS",
    "documentdb": "Amazon DocumentDB",
    "drs": "AWS Elastic Disaster Recovery",
    "ebs": "Amazon EBS",
    "ec2": "Amazon EC2",
    "efs": "Amazon EFS",
    "eks": "Amazon EKS",
    "elasticbeanstalk": "AWS Elastic Beanstalk",
    "elasticloadbalancing": "Elastic Load Balancing",
    "emr": "Amazon EMR",
    "eventbridge": "Amazon EventBridge",
    "firehose": "Amazon Data Firehose",
    "fis": "AWS Fault Injection Service",
    "fsx": "Amazon FSx",
    "guardduty": "Amazon GuardDuty",
    "iam": "AWS IAM",
    "kms": "AWS KMS",
    "managed-flink": "Amazon Managed Service for Apache Flink",
    "memorydb": "Amazon MemoryDB",
    "msk": "Amazon MSK",
    "opensearch-service": "Amazon OpenSearch Service",
    "quicksight": "Amazon QuickSight",
    "r53recovery": "Amazon Application Recovery Controller",
    "ram": "AWS RAM",
    "rolesanywhere": "IAM Roles Anywhere",
    "route53": "Amazon Route 53",
    "s3": "Amazon S3",
    "sagemaker": "Amazon SageMaker AI",
    "savingsplans": "Savings Plans",
    "scheduler": "EventBridge Scheduler",
    "secretsmanager": "AWS Secrets Manager",
    "securityhub": "AWS Security Hub",
    "servicecatalog": "AWS Service Catalog",
    "singlesignon": "IAM Identity Center",
    "sns": "Amazon SNS",
    "sqs": "Amazon SQS",
    "storagegateway": "AWS Storage Gateway",
    "streams": "Amazon Kinesis Data Streams",
    "transfer": "AWS Transfer Family",
    "vpc": "Amazon VPC",
    "vpc-lattice": "Amazon VPC Lattice",
    "vpn": "AWS VPN",
    "waf": "AWS WAF",
    "wellarchitected": "AWS Well-Architected",
    "workspaces": "Amazon WorkSpaces",
}


@dataclass(frozen=True, slots=True)
class Source:
    address: str
    name: str


def named(addresses: Iterable[str]) -> list[Source]:
    """« Documentation d’AWS : Amazon S3 », and « Amazon S3 (2) » for the next of it."""
    sources = []
    seen: Counter[str] = Counter()
    for address in dict.fromkeys(addresses):
        service = _service(address)
        seen[service] += 1
        told = f"{service} ({seen[service]})" if seen[service] > 1 else service
        name = gettext("AWS documentation: %(page)s") % {"page": told}
        sources.append(Source(address, name))
    return sources


def _service(address: str) -> str:
    parts = urlsplit(address)
    guide = next((part for part in parts.path.split("/") if part), "")
    if not guide:
        return parts.netloc
    if known := _SERVICES.get(guide.lower()):
        return known
    if guide.startswith("Amazon"):
        return f"Amazon {guide.removeprefix('Amazon')}"
    return guide.replace("-", " ").title() if guide.islower() else guide
