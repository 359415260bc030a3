"""What tells one of several things told side by side from the others."""

from __future__ import annotations

import pytest

from content.notes.cards.siblings import chosen, siblings
from content.notes.facts import Fact
from tests.content.notes.reading import NO_BREAK

BESIDE = {
    "RabbitMQ": "routage fin par clé, sans rejeu",
    "ActiveMQ": "vieux protocoles JMS et STOMP",
    "NATS": "léger, rien sur disque, moins de 1 ms",
}


def told(beside: dict[str, str], side: str = "", **more: str) -> list[tuple[str, str]]:
    """Prompt and answer of what nothing else could ask."""
    facts = [
        Fact(subject=name, attribute=side, value=value, trail=("Files",), line=at, anchor=name,
             shape="attribute" if side else "definition", column="a", header=bool(side),
             language="en" if more else "fr")
        for at, (name, value) in enumerate(beside.items())
    ]  # fmt: skip
    asked_for = siblings(facts, facts)
    return [(one.prompt.translate(NO_BREAK), one.answer) for one in asked_for]


def test_a_remark_is_asked_among_the_things_beside_it() -> None:
    asks = "Parmi RabbitMQ, ActiveMQ et NATS, à quoi correspond «léger, rien sur disque, moins de 1 ms» ?"
    assert (asks, "NATS") in told(BESIDE)
    assert len(told(BESIDE)) == len(BESIDE)


@pytest.mark.parametrize(
    ("name", "remark"),
    [
        ("FastMQ", "une file MQ par locataire, sans rejeu"),
        ("Signed Link", "valable tant que le signataire a ses droits"),
        ("Scheduled Scaling", "agit à heures planifiées, en avance"),
        ("Gio", "gibioctet, soit 2³⁰ octets"),
    ],
)
def test_a_remark_that_holds_a_part_of_the_name_is_none(name: str, remark: str) -> None:
    answers = [answer for _, answer in told({**BESIDE, name: remark})]
    assert name not in answers
    assert "NATS" in answers


def test_what_others_are_kinds_of_is_no_option() -> None:
    kinds = ["Files Broker", "Tapes Broker", "Storage Broker", "Beam", "Courier Box"]
    remarks = [*BESIDE.values(), "copie planifiée, par agent", "boîte postée, 80 To"]
    assert told(dict(zip(kinds, remarks, strict=True))) == []
    names = ["MQTT", "Retained MQTT", "NATS", "ActiveMQ"]
    beside = dict(zip(names, remarks, strict=False))
    assert told(beside)
    assert all("Parmi MQTT" not in asks for asks, _ in told(beside))


def test_the_current_version_is_read_off_the_names() -> None:
    remarks = ["version actuelle, fiable et extensible", *list(BESIDE.values())[:2]]
    beside = dict(
        zip(["Zfs3 (2022)", "Zfs1 (2004)", "Zfs2 (2011)"], remarks, strict=True)
    )
    assert "Zfs3 (2022)" not in [answer for _, answer in told(beside)]
    assert "Zfs1 (2004)" in [answer for _, answer in told(beside)]


def test_things_that_only_their_heading_names_are_not_told_apart() -> None:
    remarks = list(BESIDE.values())
    assert told(dict(zip(["Réseau", "Interfaces", "B"], remarks, strict=False))) == []


def test_a_cell_fits_the_head_of_its_column() -> None:
    beside = {name: f"{n} € par nœud" for n, name in enumerate(BESIDE, 3)}
    beside["NATS"] = "agent et console requis"
    assert "NATS" not in [answer for _, answer in told(beside, "Coût")]


def test_two_bullets_are_set_against_each_other_where_they_are_akin() -> None:
    strangers = {
        "RabbitMQ": "routage fin par clé, sans rejeu",
        "Grafana": "tableaux de bord, alertes, plusieurs sources",
    }
    akin = {f"{name} Cloud": said for name, said in strangers.items()}
    assert told(strangers) == []
    assert {answer for _, answer in told(akin)} == set(akin)


def test_a_cell_is_asked_with_the_head_of_its_column() -> None:
    prompt, _ = told(BESIDE, "Zorglub")[0]
    assert prompt.endswith(
        "à quoi correspond «Zorglub : routage fin par clé, sans rejeu» ?"
    )


def test_in_english_too() -> None:
    prompt, answer = told({"GSI": "own keys and own capacity", "LSI": "same partition key"},
                          "Zorglub", language="en")[0]  # fmt: skip
    assert prompt == (
        "Between GSI and LSI, which one matches “Zorglub: own keys and own capacity”?"
    )
    assert answer == "GSI"


@pytest.mark.parametrize(
    "remark",
    [
        pytest.param("vieux protocoles, moins de 1 ms", id="alike of another"),
        pytest.param("comme RabbitMQ, sans les files", id="names one"),
        pytest.param("même idée, les deux en mieux", id="points elsewhere"),
        pytest.param("à revoir, vu à l’examen 2 fois", id="for the author"),
        pytest.param("rapide", id="too little"),
        pytest.param("les files NATSIO, natsio partout", id="its own name"),
        pytest.param("sans disque (moins de 1 ms", id="cut off"),
    ],
)
def test_this_tells_it_from_no_other(remark: str) -> None:
    beside = {**BESIDE, "NATS": remark}
    assert all(answer != "NATS" for _, answer in told(beside))


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(("Coût", "Taille", "Limites"), id="sides"),
        pytest.param(("st1", "sc1", "st1/sc1"), id="one in another"),
        pytest.param(("NGINX + WAF", "HAProxy", "Squid"), id="a sum"),
        pytest.param(("Oracle → RDS", "SQL → S3", "FTP → EFS"), id="cases"),
        pytest.param(("choisir le nom", "payer", "renouveler"), id="deeds"),
        pytest.param(("NATS",), id="alone"),
    ],
)
def test_these_are_no_options(names: tuple[str, ...]) -> None:
    assert told(dict(zip(names, BESIDE.values(), strict=False))) == []


@pytest.mark.parametrize("side", ["Piège", "À noter", "Mot-clé dans l’énoncé", "Low"])
def test_a_column_of_what_came_to_mind_is_not_asked(side: str) -> None:
    assert told(BESIDE, side) == []


def test_of_many_only_the_nearest_are_offered() -> None:
    names = ("SQS", "SNS", "EC2", "RDS", "EBS", "EFS", "MSK", "EMR", "ECS")
    many = {name: f"{at}zorgs {at}boîtes {at}clous" for at, name in enumerate(names)}
    prompts = {answer: prompt for prompt, answer in told(many)}
    assert prompts["ECS"].startswith("Parmi EBS, EFS, MSK, EMR et ECS, ")
    assert prompts["RDS"].startswith("Parmi SNS, EC2, RDS, EBS et EFS, ")


USES = {
    "RabbitMQ": "routage fin, files de tâches",
    "ActiveMQ": "Faire parler de vieux logiciels Java",
    "NATS": "Pour des messages brefs entre capteurs",
}


def for_use(
    uses: dict[str, str], header: str = "Usage typique"
) -> list[tuple[str, str]]:
    facts = [
        Fact(subject=name, attribute=header, value=value, trail=("Files",), line=at, anchor=name,
             shape="attribute", column="a", header=True)
        for at, (name, value) in enumerate(uses.items())
    ]  # fmt: skip
    return [(one.prompt.translate(NO_BREAK), one.answer) for one in chosen(facts)]


def test_what_to_choose_is_asked_for_each_use() -> None:
    among = "RabbitMQ, ActiveMQ ou NATS ?"
    assert for_use(USES) == [
        (f"Que choisir pour «routage fin, files de tâches» : {among}", "RabbitMQ"),
        (
            f"Que choisir pour faire parler de vieux logiciels Java : {among}",
            "ActiveMQ",
        ),
        (f"Que choisir pour «des messages brefs entre capteurs» : {among}", "NATS"),
    ]
    assert for_use(USES, "Idéal pour") == for_use(USES)
    assert not for_use(USES, "Licence")


@pytest.mark.parametrize(
    ("name", "use"),
    [
        ("Kafka", "gros débits"),
        ("Kafka", "journaux rejoués (fermé aux nouveaux clients)"),
        ("Kafka (arrêté)", "rejouer les journaux d’un site"),
        ("Kafka", "routage fin, files courtes"),
    ],
)
def test_a_use_that_many_things_have_is_none(name: str, use: str) -> None:
    assert name not in [answer for _, answer in for_use({**USES, name: use})]


def test_nothing_is_chosen_for_a_use_that_names_it() -> None:
    uses = {**USES, "Kafka": "journaux que Kafka rejoue, partitions"}
    assert "Kafka" not in [answer for _, answer in for_use(uses)]


def test_a_header_that_asks_what_for_says_no_side() -> None:
    prompts = [prompt for prompt, _ in told(BESIDE, "À quoi ça sert, vraiment")]
    assert prompts
    assert all("à quoi correspond «" in one for one in prompts)
