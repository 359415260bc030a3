"""Whether an English phrase names a kind of thing: «managed in-memory cache», no «real packets».

«What is X?» is answered by a kind. Of what else is said of a thing, nobody can tell
that it was asked for.
"""

from __future__ import annotations

import re
from itertools import takewhile

from content.notes.language.english.verbs import is_third_person
from content.notes.language.memory import kept
from content.notes.language.names import is_coined
from content.notes.language.typography import fold, word_set

_KINDS = word_set(
    """
    abstraction access account acl action activity address adapter agent alarm alert algorithm alias
    allowance ami appliance application app archive area array artifact assistant
    attribute backbone backend backup balancer base bastion block bot boundary box branch
    bridge browser bucket bundle bus cable cache calculator camera capability card catalog
    category certificate chain channel check checklist chip circuit class cli client clone
    cloud cluster code collection command component computer condition config
    configuration connection connectivity connector console container contract control
    controller copy core counter cpu credential cron dashboard data database
    dataset datacenter datastore decorator deployment design desktop detail device dictionary directory disk
    distribution document domain door drive driver edition editor email encryption
    endpoint engine entity entry environment error event exchange extension fabric factor
    family feature feed field file filesystem filter firewall flag fleet flow folder
    forecast format framework function gate gateway generation generator grant graph group
    guard guardrail guide handler hardware hash header hook host hub hypervisor id
    identifier identity image index infrastructure instance integration interface interval
    inventory item job journal kernel key keyspace kind kit label language layer ledger
    level library license line link list listener load location lock log lookup
    machine mail mainframe map mapping marketplace measure mechanism memory menu mesh message method
    metadata metric middleware mirror mode model module monitor name namespace network nic
    node notebook notification object operation operator option orchestration order organization
    package page pair panel parameter partition partner party path pattern peer     permission person pipe pipeline place placement plan plane platform plugin point pointer policy
    pool port portal prefix principal principle problem procedure process
    processor product profile program project prompt property protocol provider proxy
    purchase queue quotation range record region registrar registry
    relation relationship release replica replication report repository request resource response restore result review
    role root route router routine rule run runtime sandbox scan schedule scheduler
    schema scope score script sdk search secret sensor sequence series server service
    session set setting shard share shell shield signal site skill slice slot snapshot
    software solution source space spec specification stack stage standard standby state statement
    station storage store strategy stream string structure style subdomain subnet subscription suite
    switch syntax system table tag target task team technique technology template term
    terminal test text ticket tier timer token tool
    toolkit topic topology trace track traffic trail transaction transfer translation transport trigger
    tunnel type unit update url user utility value variable variant vault version view virtualization
    volume wall warehouse way website wheel widget window wizard workflow workspace wrapper write zone
    api nfs smb vpn vm vpc iam sql nosql cdn dns nat waf os ide etl graphql olap oltp
    """
)
# «Time during which…», «number of…»: a kind only of what is told behind it.
_MEASURES = word_set(
    "time timeout duration period window delay number amount count percentage share size price rate ratio limit "
    "quota threshold throughput maximum minimum"
)
_MEASURED = word_set("of for that which during before after until between within")
# «Managed Kubernetes», «durable Redis», no «Node/Python».
_ADJECTIVE = re.compile(
    r"\w+(?:ed|able|ible|less|ive|al|ic|ous|source|native|like)", re.I
)
# «Migration», «monitoring», «orchestrator»: what is done or does it, as a kind.
_MADE = re.compile(
    r"\w{3,}(?:tion|sion|ment|ing|izer|iser|ator|ider|ware|base|store|ance|ability|ery)"
)
_DETERMINERS = word_set(
    "several many all some both any no each every most few more less such same other"
    " who why how when where what which if"
)
_ARTICLE = re.compile(r"^(?:an?|the|one(?: of the)?)\s", re.I)
_ENDS_PHRASE = word_set(
    """
    of for in on at by to from with without via over across between through per into
    onto under behind inside outside within as that which who whose where when while if
    until after before during against around along based used made built given run using
    like instead than since because and or + & is are
    """
)
_COMPLETES = word_set("of for that which used where with in as on between")
_PIECE = re.compile(r"[,;:(]|\s[-–—→=]")


@kept(4096)
def names_kind(value: str) -> bool:
    """The first phrase of the value is one that a noun of kind is the head of."""
    first = _PIECE.split(value, maxsplit=1)[0].strip()
    bare = _ARTICLE.sub("", first)
    tokens = bare.replace("/", " ").split()
    if not tokens or tokens[0].lower() in _DETERMINERS:
        return False
    phrase = list(takewhile(lambda one: one.lower() not in _ENDS_PHRASE, tokens))
    if not phrase or any(one[:1].isdigit() for one in phrase):
        return False
    following = "".join(tokens[len(phrase) : len(phrase) + 1]).lower()
    if fold(phrase[-1]) in _MEASURES:
        return following in _MEASURED
    if not _is_kind(phrase):
        return False
    alone = len(phrase) == 1 and bare == first
    return not alone or following in _COMPLETES


def _is_kind(phrase: list[str]) -> bool:
    *qualified, head = phrase
    if is_coined(head) or (qualified and head[:1].isupper()):
        # «Managed Kubernetes», «durable Redis»: a kind by the name of one of it.
        named = fold(head) in _KINDS
        adjective = bool(qualified) and _ADJECTIVE.fullmatch(qualified[0]) is not None
        return named or (adjective and head.isalnum())
    noun = fold(head)
    singles = {noun, noun.removesuffix("s"), noun.removesuffix("es")}
    singles.add(f"{noun[:-3]}y" if noun.endswith("ies") else noun)
    if not singles.isdisjoint(_KINDS):
        return not (qualified and is_third_person(head, "the"))
    return bool(qualified) and any(_MADE.fullmatch(one) for one in singles)
