"""Acronyms used as nouns, by their gender in French: «la NACL», «an ALB».

What is left out stands bare, as the names of services and protocols do.
"""

from __future__ import annotations

from typing import Literal

from content.notes.language.memory import kept
from content.notes.language.typography import BRACKETED, word_set

Gender = Literal["m", "f"]

# There are many of these: «un ALB».
_COUNTED: dict[str, Gender] = {
    **dict.fromkeys(word_set(
        "ALB NLB CLB GWLB VPC ASG SG CIDR SSD HDD FQDN TLD ccTLD gTLD HSM SDK ARN UUID GSI "
        "LSI JWT CDN VPN OAC LUN KPI LB SLA SLO PID VLAN SIEM"), "m"),
    **dict.fromkeys(word_set(
        "SCP RCP NACL ACL AMI API DLQ CMK EIP ENI IGW TGW VGW CGW VIF URL IP OU AZ RFC RCU WCU "
        "OAI CLI CVE RI VM"), "f"),
}  # fmt: skip
# There is but one of these: «le DNS».
_SINGLE: dict[str, Gender] = {
    **dict.fromkeys(word_set("DNS NAT TTL RPO RTO PITR SNI SSO DDoS DoS FHS DHCP TCO"), "m"),
    **dict.fromkeys(word_set("MFA IaC CRR SRR HA"), "f"),
}  # fmt: skip
_KNOWN = _COUNTED | _SINGLE


@kept(16384)
def gender_of(name: str) -> Gender | None:
    """The gender of «SCP», of «DLQ (Dead Letter Queue)» and of «URL signée»."""
    first, _, rest = BRACKETED.sub("", name).partition(" ")
    if rest != rest.lower() or rest.endswith("s"):
        return None
    return _KNOWN.get(first)


def is_acronym(name: str) -> bool:
    """One that everyone knows by its letters: «DNS»."""
    return name in _KNOWN


@kept(16384)
def is_plural(name: str) -> bool:
    """«SCPs», the English plural."""
    return name.endswith("s") and name[:-1] in _KNOWN


def is_counted(name: str) -> bool:
    """There are many of it: «un ALB», but «le DNS» and «la RFC 1035»."""
    first, _, rest = BRACKETED.sub("", name).partition(" ")
    return first in _COUNTED and not rest[:1].isdigit()
