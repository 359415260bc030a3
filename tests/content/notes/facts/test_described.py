"""Labels that brackets describe, line after line."""

from __future__ import annotations

import pytest

from content.notes.facts import reasons
from content.notes.language import asker
from content.notes.language.base import Topic
from tests.content.notes.reading import asked, facts_of, skipped_of

HEADING = "## Stratégies d’éviction du cache"
LINES = (
    "Ancienneté (retire la clé la moins récemment lue) : sessions",
    "Fréquence (retire la clé la moins souvent lue) : catalogues",
    "Échéance (retire d’abord la clé qui expire bientôt) : jetons",
)
BREAKS = {
    "bullets": "\n".join(f"- {line}" for line in LINES),
    "hard breaks": " \\\n".join(LINES),
    "plain line ends": "\n".join(LINES),
}


def told_in(note: str) -> list[tuple[str, str, str]]:
    return [(one.category, one.subject, one.value) for one in facts_of(note)]


@pytest.mark.parametrize("typed", BREAKS.values(), ids=BREAKS.keys())
def test_a_bracket_says_what_its_label_is_and_the_heading_of_which_kind(
    typed: str,
) -> None:
    kind = "stratégie d’éviction du cache"
    assert told_in(f"{HEADING}\n\n{typed}") == [
        (kind, "Ancienneté", "retire la clé la moins récemment lue"),
        (kind, "Fréquence", "retire la clé la moins souvent lue"),
        (kind, "Échéance", "retire d’abord la clé qui expire bientôt"),
    ]


def test_what_stands_behind_the_colon_is_left_out_and_reported() -> None:
    left = skipped_of(f"{HEADING}\n\n{BREAKS['bullets']}")
    assert ("Échéance : jetons", reasons.CUT) in [
        (one.text, one.reason) for one in left
    ]


def test_a_service_named_in_the_heading_is_where_they_are_used() -> None:
    note = """
    ## Modes de déploiement CodeDeploy

    - Direct (arrête les machines puis installe la version) : petites équipes
    - Bleu/vert (crée de nouvelles machines et bascule le trafic) : retour rapide
    - Canari (envoie une petite part du trafic vers la version) : essais
    """
    prompt = "Dans CodeDeploy, qu’envoie le mode de déploiement « Canari » ?"
    assert asked(note)[prompt] == "Une petite part du trafic vers la version"


def test_under_a_heading_of_no_kind_they_are_no_sides_of_it() -> None:
    note = """
    ## Sécurité dans le bureau

    - Badge (carte nominative, avec photo et puce) : entrée par le hall
    - Coffre (armoire en acier, deux clés séparées) : contrats signés
    - Caméra (objectif fixe, image gardée un mois) : couloir et parking
    """
    assert facts_of(note) == ()


@pytest.mark.parametrize(
    "typed",
    [
        "- SLA (Service Level Agreement) : contrat de service\n"
        "- SLO (Service Level Objective) : objectif interne\n"
        "- SLI (Service Level Indicator) : mesure du service",
        "- HTTP (port 80) : page en clair\n"
        "- HTTPS (port 443) : page chiffrée\n"
        "- SSH (port 22) : console chiffrée",
        "\n".join(f"- {line}" for line in LINES[:2]),
        "- Purge (cache purge-all-keys --force now): delete every key\n"
        "- Flush (cache flush-one-key --force now): delete one of the keys\n"
        "- Drop (cache drop-old-keys --force now): delete keys of last week",
    ],
    ids=["letters spelt out", "ports", "two are no row", "English"],
)
def test_other_brackets_leave_the_value_to_its_label(typed: str) -> None:
    left = skipped_of(f"{HEADING}\n\n{typed}")
    assert reasons.CUT not in [one.reason for one in left if " : " in one.text]


def test_members_behind_the_colon_are_still_listed() -> None:
    note = """
    ## Catégories d’instances

    - Calcul (traitement par lots et calcul scientifique intensif) : C4, C5
    - Mémoire (grands ensembles de données gardés en mémoire) : R4, R5, X1
    - Stockage (beaucoup de lectures et d’écritures sur disque local) : D2, H1
    """
    listed = [one.items for one in facts_of(note) if one.shape == "enumeration"]
    assert listed == [("C4", "C5"), ("R4", "R5", "X1"), ("D2", "H1")]


@pytest.mark.parametrize(
    ("label", "asks"), [("Alarmes de seuil", False), ("Alarme de seuil", True)]
)
def test_a_verb_that_does_not_agree_with_its_label_asks_nothing(
    label: str, *, asks: bool
) -> None:
    told = "surveille la mesure et prévient l’équipe"
    assert (asker("fr").definition(Topic(label), told) is not None) is asks
