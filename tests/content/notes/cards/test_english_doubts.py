"""English cards that have no one answer are no cards, however good their grammar."""

from __future__ import annotations

import pytest

from content.notes.facts import reasons
from tests.content.notes import reading

# Enough English for the note to be read as such.
HEAD = "# Parcels\n\nThis is what we should know of it for the work that is to be done.\n\n"
QUEUE = "### Orderly Queue (OQ)\n"


def asked(note: str) -> dict[str, str]:
    return reading.asked(HEAD + note)


def skipped_of(note: str) -> set[str]:
    return {one.reason for one in reading.skipped_of(HEAD + note)}


@pytest.mark.parametrize(
    "bullet",
    [
        "Parcels are wrapped in transit by default and a seal can be added",
        "Max receives setting in the tray defines how many times a parcel is tried",
        "OQ can store parcels for up to a month as opposed to a tray",
        "Token is handed to browser",
    ],
)
def test_it_parts_no_phrase_and_takes_no_noun_for_a_verb(bullet):
    assert not any(prompt.startswith(("What", "In ")) for prompt in asked(QUEUE + f"- {bullet}\n"))  # fmt: skip


def test_it_asks_what_a_thing_protects_against():
    note = "## Shield\n- Shield protects against floods of packets\n"
    assert asked(note)["What does Shield protect against?"] == "Floods of packets"


def test_it_reads_a_mistyped_preposition_as_one():
    note = "## Shield\n- protects aginast floods of packets ONLY\n"
    assert asked(note)["What does Shield protect against?"] == "Floods of packets ONLY"


TABLE = """\
| Concept | Streamer | Queuer |
|---|---|---|
| Latency | Low latency | Slightly slower because of retries |
| Retention | 7 days | 4 days |
"""


def test_it_asks_for_no_comparison_without_its_other_side():
    prompts = asked(TABLE)
    assert not any("latency" in prompt for prompt in prompts)
    assert prompts["Parcels: what is the retention of Streamer?"] == "7 days"


def test_a_counted_option_is_no_subject():
    note = "## Moving to Aurora\n- Option 1: Take snapshots and restore them to a new cluster\n"
    assert asked(note) == {}
    assert skipped_of(note)


def test_what_a_workload_may_do_is_no_purpose():
    note = (
        "## Queues\n- **Fast Mode:** For loads over 3,000 parcels, you can enable a fast mode\n"
        "- **Slow Mode:** For loads that can wait\n"
    )
    prompts = asked(note)
    assert "What is the purpose of Fast Mode?" not in prompts
    assert "What is the purpose of Slow Mode?" in prompts


def test_the_tail_of_a_title_describes_no_term():
    note = "## Queues\n- **Queue Throughput: With and Without Batches**\n"
    assert not any(prompt.startswith("Which term") for prompt in asked(note))


USE = "- Use FIFO if the order of jobs matters\n"
CHOOSE = "hat should you choose if the order of jobs matters?"


def test_a_choice_is_asked_for_with_its_service():
    assert asked(f"## Amazon SQS\n{USE}")[f"With Amazon SQS, w{CHOOSE}"] == "FIFO"


def test_traits_of_all_kinds_are_no_list():
    note = "## Network Wall\n- filtering of packets at the border\n- own hardware\n- rules by country\n"
    assert not any("characteristics" in prompt for prompt in asked(note))


def test_an_acronym_beside_the_name_it_shortens_is_no_blank():
    note = (
        "### Session Offload\n- Connections are closed on the `ELB` of the Elastic LB\n"
    )
    assert "ELB" not in asked(note).values()


def test_the_day_of_a_note_is_no_subject():
    note = "## Day 3 - March 19\n### Lens Free vs Paid\n- Free metrics\n  - data is kept for 14 days\n"
    assert not any("March" in prompt for prompt in asked(note))


def test_both_kinds_of_one_thing_stay_one_item():
    note = (
        "| Service | Strengths |\n|---|---|\n"
        "| CloudFront | Copies near users, edge rules, short delays for small and large pages |\n"
        "| Lambda | Short tasks, no servers, low cost for small loads |\n"
    )
    told = asked(note)["What are the strengths of CloudFront?"]
    assert told.endswith("Short delays for small and large pages")


def test_a_number_says_of_what_it_is():
    note = "## Deep Archive\n- Standard (12 hours), Bulk (48 hours)\n"
    assert asked(note) == {}
    assert reasons.NO_QUESTION in skipped_of(note)


def test_how_many_go_together_defines_neither():
    assert asked("## Sorting Halls\n- 1 Hall = 1 Town\n") == {}


def test_an_order_is_no_place():
    note = "## Sorting Rules\n- Inbound rules are evaluated in numerical order\n"
    assert not any(prompt.endswith("evaluated in?") for prompt in asked(note))


def test_praise_is_no_side():
    note = "## AWS Global Accelerator\n- Consistent performance: routing to the nearest town and fast failover\n"
    assert not any("consistent performance" in prompt for prompt in asked(note))


def test_both_needs_its_second_half():
    note = "## CloudFront\n- CloudFront improves delivery for both cached parcels, such as letters and stamps, and live parcels, such as birds in their cages and flowers in pots.\n"
    assert not any(answer.endswith("both cached parcels") for answer in asked(note).values())  # fmt: skip


def test_short_units_are_amounts():
    note = "## Parcel Accelerator (PAX)\n- Cache has default **TTL** of `4 mins`\n"
    assert "4 mins" in asked(note).values()


@pytest.mark.parametrize(
    ("bullet", "started"),
    [
        ("**Wax Seals** - are pressed by hand and kept after the parcel is gone", "Which term"),
        ("3rd party: seals, stamps and labels of other halls", "Which term"),
        ("LPT - Live Parcel Transport", "Which term"),
        ("Self-healing - data blocks and seals are scanned for faults", "In "),
    ],
)  # fmt: skip
def test_a_clause_and_an_expansion_describe_no_term(bullet, started):
    prompts = asked(f"## Amazon Aurora\n- {bullet}\n- Keeps seals\n")
    assert not any(prompt.startswith(started) for prompt in prompts)


def test_it_cuts_what_points_to_the_line_above():
    note = "## Amazon MQ\n- Amazon MQ is a managed parcel service for two halls that supports these protocols\n"
    assert asked(note)["What is Amazon MQ?"] == "A managed parcel service for two halls"


def test_the_first_of_a_list_is_no_blank():
    note = "## Parcel Hose\n- Load live parcels into S3, redshift, the tray, the hall or a custom endpoint\n"
    assert "S3" not in asked(note).values()


def test_a_bound_is_asked_for_and_not_how_many_of_it():
    note = "## Amazon EBS\n- **io2 Block Express**\n    - Max IOPS: 256,000\n    - Max parcels: 40 per hall\n"
    prompts = asked(note)
    assert (
        prompts["What is the maximum IOPS of io2 Block Express (Amazon EBS)?"]
        == "256,000"
    )


@pytest.mark.parametrize(
    ("bullet", "prompt"),
    [
        ("**Slow Trays** - retrieve parcels from your hall.Fast trays return at once", "In Amazon SQS, what is the purpose of “Slow Trays”?"),
        ("**Slow Trays** - nearly unlimited number of parcels at once", "What characterizes Slow Trays (Amazon SQS)?"),
        ("**Slow Trays** - lets you give your users access to halls after they have signed in", "What does Slow Trays let you give your users access to do?"),
        ("Ingest parcels such as: letters, cards, stamps", "Amazon SQS: ingest parcels such as?"),
    ],
)  # fmt: skip
def test_what_was_not_asked_for_well_is_not_asked(bullet, prompt):
    assert prompt not in asked(f"## Amazon SQS\n- {bullet}\n- Keeps seals\n")


def test_an_answer_does_not_end_in_a_preposition():
    long = "first-in first-out delivery of parcels and exactly-once work on them: the order in which parcels are sent and received is kept with care by the people of the hall"
    told = asked(f"## Amazon SQS\n- **FIFO Queue** - {long}\n").values()
    assert not any(answer.endswith(" in") for answer in told)


def test_limits_per_region_are_of_the_service():
    note = "## AWS Lambda limits - per region\n- Execution time: 15 minutes\n- Max memory: 10 GB\n"
    assert asked(note)["What is the execution time of AWS Lambda?"] == "15 minutes"


@pytest.mark.parametrize(
    ("bullet", "part"),
    [
        ("24hrs retention", "how many hrs"),
        ("Parcels of all kinds, 100s TB of storage", "[…] TB"),
        ("**Seals** - used by people to know each other in the hall", "used by?"),
        ("EC2 requires parcel agent to be installed. (IAM must be enabled)", "require?"),
        ("**Slow Trays** - short workload, cheap parcels", "What are Slow Trays"),
    ],
)  # fmt: skip
def test_it_does_not_ask_for_half_of_what_is_told(bullet, part):
    prompts = asked(f"## DynamoDB\n- {bullet}\n- Keeps seals\n")
    assert not any(part in prompt for prompt in prompts)


def test_what_a_part_does_is_no_part_of_it():
    note = "## Work at the Edge\n- Edge function\n  - a code that you attach to a hall\n  - runs close to your users\n"
    assert not any(prompt.endswith("include?") for prompt in asked(note))


def test_a_plural_with_an_aside_heads_what_there_is():
    note = "## Amazon EC2\n- Disks are kept\n- **Custom metrics (not readily given)**\n  - Memory utilization\n  - Disk space and swap utilization\n  - Page file utilization\n"
    assert any(prompt.startswith("What are the custom metrics") for prompt in asked(note))  # fmt: skip


def test_a_row_is_not_asked_of_its_column():
    note = "## Halls\n| | Cost | RTO |\n|---|---|---|\n| Cold Hall | $ | High |\n| Warm Hall | $$ | Medium |\n| Hot Hall | $$$ | Zero |\n"
    assert not any(prompt.endswith("of RTO?") for prompt in asked(note))


def test_the_words_of_a_call_beside_it_are_no_blank():
    note = "## Amazon SQS\n- Delete the messages using the `DeleteMessage API`\n- Policies guard access to the `SQS API`\n"
    assert {"DeleteMessage API", "SQS API"}.isdisjoint(asked(note).values())


def test_a_mode_over_several_is_asked_for_in_the_plural():
    note = "## Amazon EFS\n- Throughput mode\n  - Bursting\n  - Provisioned\n"
    assert asked(note)["What are the throughput modes of Amazon EFS?"] == "Bursting; Provisioned"  # fmt: skip


def test_more_of_something_describes_no_term():
    note = (
        "## Amazon EFS\n- **Max Tray**: higher latency, throughput, highly parallel\n"
    )
    assert not any(prompt.startswith("Which term") for prompt in asked(note))


def test_what_else_may_do_so_is_not_asked_outside_a_service():
    note = "## Hall Storage Design\n- EBS can be used to increase parcel safety\n- EFS can also be used to increase parcel safety\n"
    assert not any("what can be used" in prompt for prompt in asked(note))


def test_an_introduction_is_of_what_it_introduces():
    note = "## IAM Introduction\n- Users are people within your hall\n"
    assert not any("Introduction" in prompt for prompt in asked(note))


def test_the_bound_of_a_time_out_is_asked_for():
    note = "## Amazon SQS\n- **Visibility time out** - the amount of time that a parcel is hidden in the tray\n    - Max: 12 hours\n"
    assert "12 hours" in asked(note).values()
