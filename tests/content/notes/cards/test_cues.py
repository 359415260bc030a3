"""What an arrow leads to: a need, a goal or a mishap, and what answers it."""

from __future__ import annotations

import pytest

from content.notes.cards.cues import write
from content.notes.facts import Fact
from content.notes.language.base import Language
from tests.content.notes.reading import NO_BREAK


def led(line: str, language: Language = "fr") -> dict[str, str]:
    fact = Fact(subject="EBS", attribute="", value=line, shape="statement", trail=("EBS",),
                line=1, anchor="a", language=language)  # fmt: skip
    return {one.prompt.translate(NO_BREAK): one.answer for one in write(fact)}


@pytest.mark.parametrize(
    ("line", "prompt", "answer"),
    [
        pytest.param(
            "refuser une adresse → NACL (un groupe ne sait pas le faire)",
            "Quel choix répond à ce besoin : «Refuser une adresse» ?",
            "NACL (un groupe ne sait pas le faire)",
            id="a need and what has a name",
        ),
        pytest.param(
            "Pour changer de disque → copie puis nouveau montage",
            "Avec EBS, que faire pour changer de disque ?",
            "copie puis nouveau montage",
            id="a goal and what to do",
        ),
        pytest.param(
            "Le volume est plein à ras bord ? → agrandir à chaud",
            "Avec EBS, face à «Le volume est plein à ras bord», que faire ?",
            "agrandir à chaud",
            id="a mishap and what to do",
        ),
        pytest.param(
            "« disque à plusieurs » → EFS plutôt",
            "Quel choix répond à ce besoin : «Disque à plusieurs» ?",
            "EFS plutôt",
            id="the words of a customer",
        ),
    ],
)  # fmt: skip
def test_a_cue_asks_for_what_it_leads_to(line: str, prompt: str, answer: str) -> None:
    assert led(line)[prompt] == answer


def test_in_english_too() -> None:
    prompt = "Which choice fits this need: “Block a single bad address”?"
    assert led("block a single bad address -> NACL", "en") == {prompt: "NACL"}


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("pas chiffré → VPN par-dessus", id="of what"),
        pytest.param("durée de 15 min au moins → Fargate", id="a figure"),
        pytest.param("journaux de flux → S3", id="a thing"),
        pytest.param("sortie vers le réseau public → 0,09 $/Go", id="a price"),
        pytest.param("copie de toute la base → RPO de 6 h", id="a measure"),
        pytest.param("plus gros que tout le reste → Snowball", id="than what"),
        pytest.param("piège de l’examen : la clé → KMS", id="the exam"),
        pytest.param("Multi-Attach → io2", id="a name"),
        pytest.param("l’ancien agent et ses outils sont en fin de vie → Fluent Bit",
                     id="a statement"),
        pytest.param("le collecteur lit chaque table → Data Catalog", id="what comes of it"),
        pytest.param("toutes tailles et toutes régions comprises → EC2, Lambda",
                     id="how wide it is"),
    ],
)  # fmt: skip
def test_this_leads_to_no_answer(line: str) -> None:
    assert led(line) == {}
