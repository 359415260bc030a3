"""Nouns that head columns in English: each names a side that every row has."""

from __future__ import annotations

import re

from content.notes.language.memory import kept
from content.notes.language.typography import fold, word_set

_SIDES = word_set(
    """
    ability account action actor addressing alert algorithm alternative ami analogy api
    approach architecture area argument artifact audience audit authentication
    authorization autonomy backend backup bandwidth baseline batch behavior behaviour
    billing blocker boundary breadth bucket budget buffer burst cap cardinality cause
    caveat certificate channel charge check cidr client cluster codec command compatibility
    compliance compression compute concurrency config configuration connection connectivity
    consistency console consumer container control coverage credential customer cycle data
    database deadline default definition delay delivery density dependency deployment depth
    description detail device direction discount distance domain downtime driver edition
    effect effort endpoint enforcement environment equivalent error estimate event evidence
    exception execution expiration expiry exposure extension factor failover failure family
    fee field file filter fix flavor flow footprint force formula framework gateway
    generation granularity group guarantee handler hardware header hint history host hypervisor
    identifier identity image implementation increment indicator ingestion input instance
    integration interface interval invocation isolation key keyword kind latency lead
    library license lifecycle lifetime link listener load location lock logging logic logs
    maintenance management mapping maturity maximum meaning measure mechanism medium memory
    message method minimum mitigation mount name namespace need network node notification
    number object objective operation operator order ordering origin output overhead owner
    package parameter partition path pattern payload penalty period persistence phase pitfall
    placement plan platform policy pool position power precedence precision prefix
    prerequisite principal principle priority privilege procedure process producer profile
    program project protection provisioning proxy publisher purpose quality query queue quota
    range rate ratio reach reason receiver recipe recommendation record recovery
    redundancy replacement replica replication request requirement reservation resilience
    resolution resolver response responsibility restore restriction result retrieval retry
    reuse reward role root rotation routing rule runtime saving scalability scaling scenario
    schedule schema score script section sender sequence series server service session setting
    severity shape sharing signature signing situation skill software solution source speed
    stage standard state status strategy strength structure subnet subscriber substitute suffix
    support surface synonym system table tag target team technique technology template tenancy
    tenant term threshold throttling tier timeout timing token tool topology traffic
    transition transport trait treatment trust uptime user variable vendor visibility
    volume warranty weakness weight window work workflow workload
    """
)


@kept(4096)
def names_side(header: str) -> bool:
    """True for «Likely cause» and «Services», which may stand after «What is the»."""
    before = re.split(r"\s(?:of|for|in|on|by|to|per)\s", header)[0]
    head = (fold(before).split(" ") or [""])[-1]
    singles = {head, head.removesuffix("s"), head.removesuffix("es")}
    singles.add(f"{head[:-3]}y" if head.endswith("ies") else head)
    first = header.split(" ")[0]
    plain = first[1:].islower() and not header.endswith("?")
    return plain and not singles.isdisjoint(_SIDES)
