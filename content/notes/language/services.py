"""Names of AWS services, for «Quel service AWS… ?» instead of «Quel terme… ?».

A vocabulary that only makes some questions read better: nothing depends on it.
"""

from __future__ import annotations

import re

from content.notes.language.memory import kept
from content.notes.language.names import VENDORS, is_name, short_name
from content.notes.language.typography import fold

_SERVICES = {
    fold(name): name
    for name in """S3;EC2;RDS;Aurora;DynamoDB;ElastiCache;DocumentDB;Neptune;Keyspaces;
    Timestream;QLDB;Redshift;EBS;EFS;FSx;S3 Glacier;Glacier;Storage Gateway;DataSync;
    Transfer Family;Snowball;Snowcone;Snowmobile;Snow Family;DMS;SCT;Lambda;ECS;EKS;ECR;
    Fargate;Elastic Beanstalk;Lightsail;Batch;App Runner;Outposts;Wavelength;SQS;SNS;
    EventBridge;Step Functions;Kinesis;Kinesis Data Streams;Kinesis Data Firehose;
    Data Firehose;MSK;MQ;AppFlow;API Gateway;AppSync;CloudFront;Route 53;VPC;
    Direct Connect;Transit Gateway;Global Accelerator;PrivateLink;Elastic Load Balancing;
    ELB;ALB;NLB;IAM;Cognito;KMS;CloudHSM;Secrets Manager;ACM;WAF;Shield;GuardDuty;
    Inspector;Macie;Detective;Security Hub;Artifact;Organizations;Control Tower;
    CloudWatch;CloudTrail;Config;AWS Config;Systems Manager;CloudFormation;
    Service Catalog;Trusted Advisor;Cost Explorer;Budgets;Athena;Glue;EMR;Lake Formation;
    QuickSight;OpenSearch Service;SageMaker;Rekognition;Comprehend;Polly;Lex;Transcribe;
    Translate;Textract;Kendra;Backup;OpsHub;X-Ray;CodeCommit;CodeBuild;CodeDeploy;
    CodePipeline;CodeStar;Cloud9;WorkSpaces;AppStream;WorkMail;Chime;Connect;Pinpoint;SES;
    IoT Core;Greengrass;Ground Station;RoboMaker;Braket;Managed Blockchain;Amplify;
    Device Farm;Application Migration Service;Migration Hub;Elastic Disaster Recovery;
    Instance Store;FSx for Lustre;FSx for Windows;FSx for NetApp ONTAP;FSx for OpenZFS;
    Lambda@Edge;CloudFront Functions;MemoryDB;Aurora DSQL;Verified Access;Bedrock;Q Business;
    Proton;Copilot;Auto Scaling;EC2 Auto Scaling;Compute Optimizer;Resource Access Manager;
    Network Firewall;Firewall Manager;Access Analyzer;IAM Access Analyzer;Shield Standard;
    Shield Advanced;Verified Permissions;Directory Service;IAM Identity Center;
    Identity Center;License Manager;Audit Manager;Cloud Map;App Mesh;VPC Lattice;
    Kinesis Video Streams;Managed Service for Apache Flink;Data Exchange;Glue DataBrew;
    EventBridge Scheduler;Personalize;Forecast;Fraud Detector;Well-Architected Tool;
    Fault Injection Service;Resilience Hub;Service Quotas;Cost Anomaly Detection;
    Pricing Calculator;CodeArtifact;CodeGuru;CloudShell;AppConfig;MediaConvert;
    Elastic Transcoder;Location Service;Managed Grafana;Managed Service for Prometheus;
    WorkDocs;Wickr;DataZone;Clean Rooms;FinSpace;HealthLake;Security Lake;Entity Resolution
    """.replace("\n", "").split(";")
    for name in [name.strip()]
}

_FIRST_WORDS = VENDORS | {one.partition(" ")[0] for one in _SERVICES}
_LONGEST = 4
_BRANDED = re.compile(r"(?:amazon|aws)\s", re.I)
_BESIDE = re.compile(r"\s*/\s*")
_TOKEN = re.compile(r"\w[^\s,;:!?()/]*")
# «Azure Files», «Pare-feu Azure», «Google Cloud Storage», «Red Hat OpenShift on AWS»
_SOLD_BY = re.compile(
    r"^(?:Microsoft )?(Azure|Google Cloud) \S|\S (Azure)$"
    r"|\S (?:sur|pour|on|for) (?:AWS\b|Amazon \S)"
)
# «Ses limites» are no e-mail’s.
_OWNING = frozenset({"Ses"})
# «AWS pour vieux sysadmin» names its readers.
_SPOKEN = re.compile(r"\s(?:pour|par|aux?|chez|selon)\s", re.I)


@kept(16384)
def is_service(name: str) -> bool:
    """True for the name of a service, or of several («RDS / Aurora»)."""
    if _BRANDED.match(name):
        return not _SPOKEN.search(name)
    if "/" not in name:
        return fold(short_name(name)) in _SERVICES
    parts = _BESIDE.split(name)
    return all(fold(short_name(part)) in _SERVICES for part in parts)


@kept(4096)
def as_spelt(name: str) -> str:
    """«API Gateway» of «API GATEWAY»: what its heading typed large all through."""
    if not name.isupper() or "/" in name or not is_service(name):
        return name
    short = short_name(name)
    return name.replace(short, _SERVICES.get(fold(short), short))


@kept(16384)
def is_known(name: str) -> bool:
    """Whether it is one thing by its name alone: a service, or written as a name."""
    return is_name(name) or is_service(name)


@kept(16384)
def services_in(text: str) -> tuple[str, ...]:
    """The services a heading names, longest names first: «Comprendre CloudFront»."""
    # «D’Instance Store» is of a service as well.
    tokens = _TOKEN.findall(text.replace("’", " "))
    found: list[str] = []
    at = 0
    while at < len(tokens):
        longest = min(_LONGEST, len(tokens) - at) if _may_begin(tokens[at]) else 0
        for size in range(longest, 0, -1):
            name = " ".join(tokens[at : at + size])
            if fold(short_name(name)) in _SERVICES:
                found.append(name)
                at += size - 1
                break
        at += 1
    return tuple(dict.fromkeys(found))


def _may_begin(token: str) -> bool:
    """Soon told of most words: some service begins so, or with its vendor."""
    first = fold(token).partition(" ")[0]
    return token[0].isupper() and first in _FIRST_WORDS and token not in _OWNING


@kept(4096)
def seller_of(name: str) -> str:
    """«Azure» of «Azure Files», «AWS» of «… for Amazon Connect»; empty where none is said."""
    found = _SOLD_BY.search(name)
    if not found:
        return ""
    return found[1] or found[2] or "AWS"
