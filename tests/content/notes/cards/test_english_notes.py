"""English notes as people type them: what their lines ask, and what they cannot."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked

HEAD = "# Varnish Cloud\n\nThis is what we should know of it for the work that is to be done.\n\n"


def note(*lines: str) -> str:
    return HEAD + "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("lines", "prompt", "answer"),
    [
        pytest.param(
            ("- Varnish Nodes can have 3 types:", "    - Edge (SSD)",
             "    - Core (SSD)", "    - Cold (HDD)"),
            "What are the 3 types of Varnish Nodes?", "Edge (SSD); Core (SSD); Cold (HDD)",
            id="what there are several of",
        ),
        pytest.param(
            ("- Encrypt a cold page:", "    1. Create a copy of the page",
             "    2. Encrypt the copy", "    3. Delete the page"),
            "What are the steps to encrypt a cold page?",
            "Create a copy of the page; Encrypt the copy; Delete the page",
            id="steps",
        ),
        pytest.param(
            ("- **Billing**: Minimum duration of **45 days**.",),
            "What is the minimum duration of Varnish Cloud?", "45 days", id="a bound",
        ),
        pytest.param(
            ("- **Retrieval Times**: Warm (1-5 min), Cold (3-5 hours), Frozen (2 days)",),
            "What are the retrieval times of Varnish Cloud?",
            "Warm (1-5 min); Cold (3-5 hours); Frozen (2 days)", id="a plural",
        ),
        pytest.param(
            ("- 99.9999% durability (6 9's)",),
            "What is the durability of Varnish Cloud?", "99.9999% (6 9’s)", id="nines",
        ),
        pytest.param(
            ("### Core Components", "- **Action Types**:",
             "\t1. **Purge Actions**: Automatically delete pages after a while.",
             "\t2. **Warm Actions**: Automatically load pages before they are asked."),
            "What do Purge Actions (Varnish Cloud) do?",
            "Automatically delete pages after a while", id="under a rubric",
        ),
        pytest.param(
            ("- Varnish Cloud can route based on host / path",),
            "What can Varnish Cloud route based on?", "Host / path", id="on what basis",
        ),
        pytest.param(
            ("| Page Class | Min Billable Object size | Max. delay |", "|---|---|---|",
             "| Hot Pages | 12 KB | 5 s |", "| Cold Pages | 40 KB | 9 s |"),
            "What is the minimum billable object size of Hot Pages?", "12 KB", id="a header",
        ),
    ],
)  # fmt: skip
def test_a_line_is_asked(lines: tuple[str, ...], prompt: str, answer: str) -> None:
    told = {one: said.replace(" ;", ";") for one, said in asked(note(*lines)).items()}
    assert told.get(prompt) == answer, told


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Varnish Cloud guarantees 6x9s for your pages", id="broad"),
        pytest.param("Varnish Cloud is built for 99.95%", id="a share of nothing"),
        pytest.param("Pages spend 6 nines (99.9999%) of durability", id="nines twice"),
        pytest.param("Users connect to the VC, not to any server", id="its letters"),
        pytest.param("Works great with Docker", id="one of many"),
        pytest.param("An edge instances loses its pages when it stops", id="grammar"),
        pytest.param("**Cleanup**: Use purge actions to remove pages", id="advice"),
        pytest.param("SSD, General Purpose – vg2", id="two labels"),
        pytest.param("Page storage: you must send a page", id="addressed"),
        pytest.param("Varnish Cloud is a universal space, the name must be unique",
                     id="spliced"),
        pytest.param("**Minimum Days**: Pages often require some days to pass",
                     id="a clause"),
    ],
)  # fmt: skip
def test_a_line_that_asks_nothing_is_not(line: str) -> None:
    assert not asked(note(f"- {line}"))


@pytest.mark.parametrize(
    ("lines", "prompt", "answer"),
    [
        pytest.param(
            ("- Should be used for cold pages, which are seldom asked",),
            "What should Varnish Cloud be used for?",
            "Cold pages, which are seldom asked", id="should be used",
        ),
        pytest.param(
            ("- Most often used for large sites, should not come first",),
            "What is Varnish Cloud most often used for?", "Large sites", id="cut",
        ),
        pytest.param(
            ("## VCL Cache", "", "> [!TIP] Exam Nugget",
             "> Use **VCL Cache** for pages that are seldom asked and easily replaced."),
            "What should you use for pages that are seldom asked and easily replaced?",
            "VCL Cache", id="the subject itself",
        ),
        pytest.param(
            ("- Varnish good to know", "    - Use ESI for parts of a page"),
            "What should you use for parts of a page?", "ESI", id="good to know",
        ),
        pytest.param(
            ("- VCL good to know", "    - Handles millions of pages per second"),
            "What does VCL (Varnish Cloud) handle?", "Millions of pages per second", id="a name worth knowing",
        ),
        pytest.param(
            ("- VC IA: (Infrequent Access): For pages that are seldom asked by a user",),
            "What is the purpose of VC IA (Varnish Cloud)?",
            "For pages that are seldom asked by a user", id="spelt out",
        ),
        pytest.param(
            ("- **Risk**: Kept in a **single** place. If that place is lost, pages are lost.",),
            "What is the risk of Varnish Cloud?",
            "Kept in a single place. If that place is lost, pages are lost", id="outcome",
        ),
    ],
)  # fmt: skip
def test_advice_is_asked(lines: tuple[str, ...], prompt: str, answer: str) -> None:
    told = asked(note(*lines))
    assert told.get(prompt) == answer, told


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Use it for small pages of a site", id="it"),
        pytest.param("Use a cache for small pages of a site", id="no name"),
        pytest.param("Useful for these pages and for others", id="these"),
        pytest.param("App servers see the VCL", id="any object"),
    ],
)
def test_advice_that_names_nothing_is_not(line: str) -> None:
    assert not asked(note(f"- {line}"))


@pytest.mark.parametrize(
    ("lines", "prompt", "answer"),
    [
        pytest.param(
            ("## VCL Cache Policies", "", "3 ways", "",
             "- Simple : One page for each of the sites that are asked for by the user.",
             "The page is kept as long as there is room for it in the memory of it.",
             "No checks.", "",
             "- Weighted : Several pages, each with a weight that somebody gives it.", "",
             "- Random : Any of the pages of the site, whichever that may be."),
            "What are the VCL Cache Policies?", "Simple; Weighted; Random",
            id="all under a heading, wrapped by hand",
        ),
        pytest.param(
            ("## VCL Health Checks", "There are three kinds of probes.", "",
             "- Edge checks", "- Page alarms", "- Checks of checks"),
            "In VCL Health Checks, what are the three kinds of probes?",
            "Edge checks; Page alarms; Checks of checks", id="there are",
        ),
        pytest.param(
            ("3 Storage tiers:", "", "* Frequent Access", "* Rare Access",
             "* Archive Access (optional)"),
            "What are the 3 storage tiers of Varnish Cloud?",
            "Frequent Access; Rare Access; Archive Access (optional)", id="counted",
        ),
        pytest.param(
            ("## Route 53 Health Checks", "This is what we know of them in the course.",
             "Probes leave every 40 seconds by default. We like that."),
            "Route 53 Health Checks: Probes leave every […] by default", "40 seconds",
            id="a figure of prose",
        ),
    ],
)  # fmt: skip
def test_a_list_and_a_figure_are_asked(
    lines: tuple[str, ...], prompt: str, answer: str
) -> None:
    told = {one: said.replace(" ;", ";") for one, said in asked(note(*lines)).items()}
    assert told.get(prompt) == answer, told


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("4 Storage tiers:", "", "* Frequent Access", "* Rare Access"),
                     id="fewer than counted"),
        pytest.param(("## VCL Cache Policies", "", "- Simple : Create one page of it",
                      "- Weighted : Create some pages of it", "- Any other way it has"),
                     id="one without a name"),
        pytest.param(("- Main ones:", "    - Docker", "    - Kafka", "    - Redis"),
                     id="of what"),
        pytest.param(("## Serverless in AWS", "", "- AWS Lambda", "- DynamoDB",
                      "- Amazon S3", "- Fargate"), id="services are no traits"),
        pytest.param(("- **Run Command**: run from any of the consoles",),
                     id="a name said again"),
    ],
)  # fmt: skip
def test_a_list_that_may_lack_some_is_not(lines: tuple[str, ...]) -> None:
    assert not asked(note(*lines))


@pytest.mark.parametrize(
    ("lines", "prompt", "answer"),
    [
        pytest.param(("- You can read a page within 30-40 milliseconds",),
                     "Varnish Cloud: You can read a page within […]",
                     "30-40 milliseconds", id="you"),
        pytest.param(("- Up to 10k pages per account",),
                     "Varnish Cloud: how many pages per account?", "Up to 10k", id="10k"),
        pytest.param(("- **Feature**: Provides immediate access to all of the pages",),
                     "What does Varnish Cloud do?",
                     "Provides immediate access to all of the pages", id="a deed"),
        pytest.param(("- **Encryption**: Supports encryption at rest and in transit",),
                     "What encryption does Varnish Cloud support?",
                     "At rest and in transit", id="supports"),
        pytest.param(("## AWS Lambda Limits", "- Execution:",
                      "    - Maximum execution time: 900 seconds"),
                     "What is the maximum execution time of AWS Lambda?", "900 seconds",
                     id="a side of what stands above"),
        pytest.param(("- SQS:", "    - Storage: 4 days of messages"),
                     "SQS, Storage: […] of messages", "4 days",
                     id="a service of its own"),
        pytest.param(("| Page Class | Designed For |", "|---|---|",
                      "| Hot Pages | Pages asked often |", "| Cold Pages | Old pages |"),
                     "What are Hot Pages designed for?", "Pages asked often", id="for"),
        pytest.param(("- **Edge Node** = a server that is kept close to the users of the",
                      "  CDN and holds pages"),
                     "What is an Edge Node (Varnish Cloud)?",
                     "A server that is kept close to the users of the CDN and holds pages",
                     id="a line that is cut off"),
    ],
)  # fmt: skip
def test_what_a_line_says_of_its_subject_is_asked(
    lines: tuple[str, ...], prompt: str, answer: str
) -> None:
    told = asked(note(*lines))
    assert told.get(prompt) == answer, told


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("General purpose = default for most of the pages", id="general"),
        pytest.param("Happens when the page value exceeds the limit", id="happens"),
        pytest.param("**Page Deletion**: When you delete a page, only that is removed",
                     id="what happens defines nothing"),
        pytest.param("**VC Creation**: VCs are essentially a combination of pages",
                     id="a clause describes no term"),
        pytest.param("The first page is a full copy of the site", id="the first"),
        pytest.param("**Lost Pages**: Pages that fail are moved to a store",
                     id="moved"),
        pytest.param("The request stays open until a page arrives", id="stays"),
        pytest.param("Suitable for most workloads", id="most"),
        pytest.param("After that $1 for 600K pages", id="after that"),
        pytest.param("A common exam scenario: A page that is uploaded to a bucket",
                     id="a scenario"),
        pytest.param("You can get it within 100 milliseconds", id="it"),
    ],
)  # fmt: skip
def test_a_line_that_leans_or_tells_otherwise_is_not(line: str) -> None:
    assert not asked(note(f"- {line}"))


def test_a_common_noun_in_bold_is_no_subject() -> None:
    intro = "This is what we should know of it for the work that is to be done."
    assert not asked(
        f"# Notes\n\n{intro}\n\n- A **producer** sends a page to the cache\n"
    )


@pytest.mark.parametrize("mark", ["*", " (*)", "¹", " ²", " [1]", " (1)", "†"])
def test_an_exception_that_a_footnote_tells_is_no_answer(mark: str) -> None:
    table = ("| Page Class | Size | Fee |", "|---|---|---|", "| Hot Pages | 4 KB | Per GB |",
             f"| Cold Pages | 9 KB | None{mark} |")  # fmt: skip
    told = asked(note(*table))
    assert "Per GB" in told.values()
    assert not any("None" in answer for answer in told.values())


def test_a_sign_that_is_part_of_what_is_told_is_no_mark() -> None:
    table = ("| Page Class | Fee | Size |", "|---|---|---|", "| Hot Pages | Per GB | 12 m² |",
             "| Cold Pages | None | 30 m² |")  # fmt: skip
    assert "30 m²" in asked(note(*table)).values()


def test_a_size_under_several_kinds_is_of_none_of_them() -> None:
    kinds = ("## Varnish Node Types", "- Volume size 500 GiB – 16 TiB")
    assert not asked(note(*kinds))


def test_one_zone_has_one_zone() -> None:
    told = asked("# Varnish One Zone\n\n- Pages are kept in 1 zone of the Region\n")
    assert not told


def test_both_ends_of_a_range_are_hidden() -> None:
    told = asked(note("- Size can be between 2GiB and 12 TiB"))
    assert "2GiB and 12 TiB" in told.values()


def test_several_things_do_and_none_of_them_does() -> None:
    note = "# Disks\n\n## EBS Snapshots\n\nWhat one has to know of them.\n\n- Copies the blocks that were written since\n"
    found = asked(note)
    assert not any("does EBS Snapshots" in prompt for prompt in found)
    assert "What do EBS Snapshots copy?" in found
    of_one = asked(note.replace("EBS Snapshots", "AWS Backup"))
    assert "What does AWS Backup copy?" in of_one


def test_what_becomes_of_a_thing_is_no_side_of_another() -> None:
    note = "# Disks\n\n## EBS Encryption\n\nWhat one has to know of it.\n\n- Data volume: {}\n"
    assert not any(
        "What is the data volume" in one
        for one in asked(note.format("wiped by default"))
    )
