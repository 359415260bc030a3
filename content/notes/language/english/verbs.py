"""English verbs of technical notes: third person, and back to the base form."""

from __future__ import annotations

from functools import lru_cache

from content.notes.language.typography import word_set

_BASES = word_set(
    """
    have accept access achieve contain act add affect aggregate allow alter analyze apply archive
    assign associate attach authenticate authorize automate avoid balance belong
    block bring build cache calculate call capture cause centralize change check clean
    clobber collect combine come compress configure connect control convert
    copy cost cover create decide decouple define delete deliver deny deploy
    describe detect determine disable discover distribute divide emit enable encrypt
    enforce ensure evaluate examine execute expire expose extend fail filter follow
    force forward generate give grant handle help hide host identify ignore
    implement improve include increase indicate inherit inject inspect integrate
    introduce invoke isolate keep launch lead let leverage limit link list load lock
    log make manage map mask match measure merge migrate minimize mitigate monitor
    move need notify offer operate optimize organize orchestrate overwrite own parse
    pay perform permit persist point prefix prevent process produce protect provide
    publish push query react read rebuild receive record recover redirect reduce refer
    remove render replace replicate represent request require resolve respond
    restrict retain return retrieve reuse rotate route run sanitize save scale scan
    schedule search secure select send separate serve set share shift show simplify
    split store stream support survive synchronize take target terminate test think consider remember
    assume imagine preserve span cross charge buffer
    throttle track transfer transform transition translate trigger turn update
    upgrade upload use validate verify version withstand work write
    """
)
# Verbs by their ending alone: «restarts», but «Restart count» may name a thing.
_DOING = _BASES | word_set(
    """
    restart reboot resize wrap unwrap open close evict kill spawn bind attach detach
    provision throttle drop discard deduplicate decompress decrypt sign renew refresh
    reload rewrite retry repeat resend resume pause suspend hash crawl ingest enqueue
    dequeue subscribe broadcast bypass inspect scrape rank sort join flatten normalize
    shard mirror sync clone revert undo restore purge promote demote elect negotiate
    flood learn advertise announce withdraw summarize redistribute annotate classify
    reclaim reserve allocate unlock remediate install uninstall compile ship draw
    visualise visualize isolate encapsulate anonymize redact simulate emulate tune
    optimise autoscale rebalance reroute steer prefer skip reject refuse approve
    federate delegate assume impersonate revoke quarantine defend absorb tolerate
    guarantee consume yield throw raise catch swap substitute override compose hold
    carry stay remain lose gain spend waste expect depend rely fire start stop begin end
    finish complete cancel abort accelerate terminate abstract amplify append authenticate
    bootstrap capture concatenate consolidate correlate coordinate cross deduct defer
    degrade default differentiate discourage duplicate eliminate embed emphasize encode decode
    enrich enumerate estimate exceed exclude exploit export import fetch forbid forget
    forecast govern hydrate illustrate infer initialize insert instantiate
    intercept interpolate invalidate iterate maintain mean migrate mix modify mount
    multiplex observe occupy offload oversee parallelize parameterize persist pin pull
    prefetch prepare preserve prioritize prune punish quantify reconcile reconstruct
    recreate recycle reference reinforce relax relay remember rename reorder reset
    reshape reside retain reveal rewind rotate round-robin sanitize segment serialize
    shield shrink signal solve specify stabilize stage standardize streamline strip
    supervise supply suppress switch synthesize tokenize train transcode transmit
    find tell try happen occur appear exist pack sit live fit enter leave beat talk speak listen pool
    transport traverse truncate unify unload unmount vary vend wait warn watch
    """
)
_IRREGULAR = {"is": "be", "are": "be", "has": "have", "does": "do", "goes": "go"}
BE = word_set("is are was were will isn’t aren’t don’t doesn’t can’t")
_MODALS = word_set(
    """
    can could may might must shall should will would cannot
    """
)
# Bases that are as often the first word of a name: «Block Storage», «Query API».
_NOUNS_TOO = word_set(
    """
    access block cache call change control copy cost cover filter host launch limit link
    list load lock log map mask match measure need offer place point produce push query
    read record release report request route run scale scan search secure set share
    show split store stream support target test track transfer trigger update upgrade
    upload version work write prefix monitor
    """
)
_DOUBTFUL = word_set(
    """
    accesses needs works uses costs changes lists sets tests links loads locks logs
    points requests reads writes shares queries scales targets streams runs stores
    hosts routes tracks calls copies updates uploads versions controls limits offers
    signals stages segments switches trains transports exports imports hashes starts
    stops ends holds means watches waits relays clones joins sorts ranks ships draws
    references mirrors shards swaps drops
    checks filters scans searches matches monitors releases pushes
    finds fits talks lives leaves pools
    """
)


def base_of(word: str) -> str | None:
    """«provides» → «provide»; None where the word is no third-person verb known."""
    lower = word.lower()
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    candidates = [lower[:-1]] if lower.endswith("s") else []
    if lower.endswith("es"):
        candidates.append(lower[:-2])
    if lower.endswith("ies"):
        candidates.append(lower[:-3] + "y")
    return next((base for base in candidates if base in _DOING), None)


# «Transitions often require» has a noun for its first word, whatever that may do.
_BEHIND_NOUN = word_set(
    "often generally typically usually can may must should will are have do"
)


@lru_cache(maxsize=4096)
def is_third_person(word: str, following: str = "") -> bool:
    if base_of(word) is None or following.lower() in _BEHIND_NOUN:
        return False
    if word.lower() not in _DOUBTFUL:
        return True
    return following.lower() in {"the", "a", "an", "your", "all", "to", "with", "as"}


def is_base(word: str) -> bool:
    return word.lower() in _BASES


def commands(word: str, following: str) -> bool:
    """True for a verb that begins a heading: «Apply…», no «Access Points»."""
    lower = word.lower()
    if lower not in _BASES or lower in _NOUNS_TOO:
        return False
    return len(following.split()) > 1


def is_modal(word: str) -> bool:
    return word.lower() in _MODALS
