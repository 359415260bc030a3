"""Fifty edits of one note as people make them, each with the plan that it gives."""

from __future__ import annotations

import pytest

from content.importing import Plan
from content.notes.groups import grouped
from tests.content.importing.shelf import Shelf

NOTE = """\
# Stockage AWS

## Amazon S3

| Élément | Description |
|---|---|
| **Durabilité** | 99,999999999 % par an |
| **Taille maximale** | 5 To par objet |
| **Chiffrement par défaut** | SSE-S3, sans surcoût |
| **Cohérence** | forte en lecture après écriture |
| **Réplication** | entre deux régions avec CRR |

### Classes de stockage

- **S3 Standard** : accès fréquent, latence en millisecondes
- **S3 Standard-IA** : accès rare, durée minimale de 30 jours
- **S3 One Zone-IA** : une seule zone de disponibilité
- **S3 Glacier Deep Archive** : récupération en 12 heures

## Amazon EBS

| Élément | Description |
|---|---|
| **Portée** | une seule zone de disponibilité |
| **Sauvegarde** | snapshots incrémentiels vers S3 |
| **Volumes gp3** | 3 000 IOPS de base |

## Amazon EFS

- **Protocole** : NFSv4
- **Systèmes pris en charge** : Linux uniquement
- **Capacité** : croît automatiquement
"""
ADDED = "| **Format** | objet accompagné de métadonnées |\n"
EBS_ROW = "| **Sauvegarde** | snapshots incrémentiels vers S3 |\n"
EFS = NOTE[NOTE.index("## Amazon EFS") :]
EBS = NOTE[NOTE.index("## Amazon EBS") : NOTE.index("## Amazon EFS")]
CLASSES = NOTE[NOTE.index("### Classes") : NOTE.index("## Amazon EBS")]

Replacements = list[tuple[str, str]]
# What is replaced by what, and what happens to which fact.
EDITS: dict[str, tuple[Replacements, dict[str, str]]] = {
    "a typo in a value": (
        [("surcoût", "surcout")],
        {"Chiffrement par défaut": "changed"},
    ),
    "a missing letter in a value": (
        [("incrémentiels", "incrémntiels")],
        {"Sauvegarde": "changed"},
    ),
    "a typo in a label": (
        [("**Durabilité**", "**Durablité**")],
        {"Durablité": "changed"},
    ),
    "a typo in a label of two words": (
        [("**Taille maximale**", "**Taille maximlae**")],
        {"Taille maximlae": "changed"},
    ),
    "a typo in the name of a term": (
        [("**S3 Standard-IA**", "**S3 Standrad-IA**")],
        {"S3 Standrad-IA": "changed, changed"},
    ),
    "a value in another unit": (
        [("5 To par objet", "5 000 Go par objet")],
        {"Taille maximale": "changed"},
    ),
    "a larger limit": (
        [("5 To", "50 To")],
        {"Taille maximale": "changed"},
    ),
    "a limit corrected twice in a line": (
        [("3 000 IOPS de base", "16 000 IOPS au plus")],
        {"Volumes gp3": "changed"},
    ),
    "a value said in other words": (
        [("croît automatiquement", "s’étend toute seule")],
        {"Capacité": "changed"},
    ),
    "a value made longer": (
        [("NFSv4", "NFSv4.1, chiffré en transit")],
        {"Protocole": "changed"},
    ),
    "a value made shorter": (
        [(", sans surcoût", "")],
        {"Chiffrement par défaut": "changed"},
    ),
    "a value that is the contrary": (
        [("Linux uniquement", "Linux et Windows")],
        {"Systèmes pris en charge": "changed"},
    ),
    "a delay of a class": (
        [("12 heures", "48 heures")],
        {"S3 Glacier Deep Archive": "changed"},
    ),
    "a label in other words": (
        [("**Cohérence**", "**Modèle de cohérence**")],
        {"Modèle de cohérence": "changed"},
    ),
    "a label in English": (
        [("**Chiffrement par défaut**", "**Default encryption**")],
        {},
    ),
    "a label made shorter": (
        [("**Systèmes pris en charge**", "**Systèmes**")],
        {"Systèmes": "changed"},
    ),
    "a label and its value": (
        [("**Durabilité** | 99,999999999 %", "**Durablité** | 99,99 %")],
        {"Durablité": "changed"},
    ),
    "two labels that change places": (
        [
            ("**Durabilité**", "**@**"),
            ("**Taille maximale**", "**Durabilité**"),
            ("**@**", "**Taille maximale**"),
        ],
        {"Taille maximale": "changed", "Durabilité": "changed"},
    ),
    "a row added at the top": (
        [("| **Durabilité**", ADDED + "| **Durabilité**")],
        {"Format": "new"},
    ),
    "a row added in the middle": (
        [("| **Cohérence**", ADDED + "| **Cohérence**")],
        {"Format": "new"},
    ),
    "a bullet added at the end": (
        [("automatiquement\n", "automatiquement\n- **Débit** : en rafale\n")],
        {"Débit": "new"},
    ),
    "a class added": (
        [
            (
                "- **S3 Glacier",
                "- **S3 Intelligent-Tiering** : déplacement automatique\n- **S3 Glacier",
            )
        ],
        {"S3 Intelligent-Tiering": "new"},
    ),
    "a row deleted": (
        [(EBS_ROW, "")],
        {"Sauvegarde": "retired"},
    ),
    "a bullet deleted": (
        [("- **Protocole** : NFSv4\n", "")],
        {"Protocole": "retired"},
    ),
    "a class deleted": (
        [("- **S3 One Zone-IA** : une seule zone de disponibilité\n", "")],
        {"S3 One Zone-IA": "retired"},
    ),
    "a row deleted and another added in its place": (
        [(EBS_ROW, "| **Débit** | 1 000 Mio/s pour un volume |\n")],
        {"Débit": "new", "Sauvegarde": "retired"},
    ),
    "a row deleted and another added elsewhere": (
        [(EBS_ROW, ""), ("| **Durabilité**", ADDED + "| **Durabilité**")],
        {"Format": "new", "Sauvegarde": "retired"},
    ),
    "two rows that change places": (
        [
            (
                "| **Cohérence** | forte en lecture après écriture |\n| **Réplication** | entre deux régions avec CRR |",
                "| **Réplication** | entre deux régions avec CRR |\n| **Cohérence** | forte en lecture après écriture |",
            )
        ],
        {"Réplication": "moved"},
    ),
    "a row moved to the top of its table": (
        [(EBS_ROW, ""), ("| **Portée**", EBS_ROW + "| **Portée**")],
        {"Sauvegarde": "moved"},
    ),
    "bullets in another order": (
        [
            (
                EFS,
                "## Amazon EFS\n\n- **Capacité** : croît automatiquement\n- **Protocole** : NFSv4\n- **Systèmes pris en charge** : Linux uniquement\n",
            )
        ],
        {"Capacité": "moved"},
    ),
    "a heading renamed": (
        [("## Amazon EBS", "## Amazon EBS (Elastic Block Store)")],
        {"Portée": "changed", "Sauvegarde": "changed", "Volumes gp3": "changed"},
    ),
    "a heading with another name": (
        [("## Amazon EFS", "## Système de fichiers élastique")],
        {
            "Protocole": "changed",
            "Systèmes pris en charge": "changed",
            "Capacité": "changed",
        },
    ),
    "a heading below renamed": (
        [("### Classes de stockage", "### Les classes")],
        {
            "S3 Standard": "changed",
            "S3 Standard-IA": "changed",
        },
    ),
    "a heading taken out": (
        [("### Classes de stockage\n\n", "")],
        {
            "S3 Standard": "changed",
            "S3 Standard-IA": "changed",
        },
    ),
    "a heading one level up": (
        [("### Classes", "## Classes")],
        {
            "S3 Standard": "moved, moved",
            "S3 Standard-IA": "moved, moved",
            "S3 One Zone-IA": "moved",
            "S3 Glacier Deep Archive": "moved",
        },
    ),
    "the title changed": (
        [("# Stockage AWS", "# Le stockage sur AWS")],
        {},
    ),
    "no vendor before the name": (
        [("## Amazon EBS", "## EBS")],
        {"Portée": "changed", "Sauvegarde": "changed", "Volumes gp3": "changed"},
    ),
    "sections that change places": (
        [(EBS, ""), (EFS, EFS + "\n" + EBS)],
        {},
    ),
    "a section moved to the top": (
        [(EFS, ""), ("## Amazon S3", EFS + "\n## Amazon S3")],
        {},
    ),
    "a section taken out": (
        [(EFS, "")],
        {
            "Protocole": "retired",
            "Systèmes pris en charge": "retired",
            "Capacité": "retired",
        },
    ),
    "a section added": (
        [
            (
                "## Amazon EFS",
                "## Amazon FSx\n\n- **Protocole** : SMB\n- **Portée** : une zone\n\n## Amazon EFS",
            )
        ],
        {"Protocole": "new", "Portée": "new"},
    ),
    "bullets turned into a table": (
        [
            (
                EFS,
                "## Amazon EFS\n\n| Élément | Description |\n|---|---|\n| **Protocole** | NFSv4 |\n| **Systèmes pris en charge** | Linux uniquement |\n| **Capacité** | croît automatiquement |\n",
            )
        ],
        {},
    ),
    "a table turned into bullets": (
        [
            (
                EBS,
                "## Amazon EBS\n\n- **Portée** : une seule zone de disponibilité\n- **Sauvegarde** : snapshots incrémentiels vers S3\n- **Volumes gp3** : 3 000 IOPS de base\n\n",
            )
        ],
        {},
    ),
    "no bold any more": (
        [("**Protocole**", "Protocole"), ("**Capacité**", "Capacité")],
        {},
    ),
    "stars for dashes": (
        [("- **", "* **")],
        {},
    ),
    "bold within a value": (
        [("5 To", "**5 To**"), ("Linux uniquement", "*Linux* uniquement")],
        {},
    ),
    "capitals and accents": (
        [("une seule zone", "Une seule zone"), ("Cohérence", "Coherence")],
        {"Coherence": "changed"},
    ),
    "straight quotes and spaces": (
        [
            ("surcoût |", "surcoût   |"),
            ("croît automatiquement", "croît  automatiquement"),
        ],
        {},
    ),
    "an introduction added": (
        [("## Amazon EBS\n", "## Amazon EBS\n\nVoici l’essentiel à connaître :\n")],
        {},
    ),
    "several at once": (
        [
            ("5 To", "50 To"),
            ("**Durabilité**", "**Durablité**"),
            (EBS_ROW, ""),
            ("- **Capacité**", "- **Débit** : en rafale\n- **Capacité**"),
        ],
        {
            "Durablité": "changed",
            "Taille maximale": "changed",
            "Débit": "new",
            "Sauvegarde": "retired",
        },
    ),
}


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_gives_the_plan_that_a_person_expects(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    replacements, expected = EDITS[name]
    shelf = Shelf(monkeypatch)
    shelf.publish({"stockage.md": NOTE.encode()})
    planned = shelf.publish({"stockage.md": _edited(replacements).encode()})
    assert _told(planned) == expected


@pytest.mark.parametrize("name", EDITS)
def test_undoing_an_edit_restores_every_card(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = Shelf(monkeypatch)
    shelf.publish({"stockage.md": NOTE.encode()})
    before = shelf.cards
    shelf.publish({"stockage.md": _edited(EDITS[name][0]).encode()})
    shelf.publish({"stockage.md": NOTE.encode()})
    after = {key: one for key, one in shelf.cards.items() if not one.retired_at}
    assert after.keys() == before.keys()
    for key, card in before.items():
        assert (after[key].pk, after[key].prompt, after[key].answer) == (
            card.pk,
            card.prompt,
            card.answer,
        )


def test_there_are_fifty() -> None:
    assert len(EDITS) == 50


def _edited(replacements: Replacements) -> str:
    text = NOTE
    for old, new in replacements:
        assert old in text
        text = text.replace(old, new)
    return text


def _told(planned: Plan) -> dict[str, str]:
    """What happens to the cards of each fact, but for those to which nothing does."""
    told = [
        (card.after.attribute or card.after.subject, card.change.value)
        for card in planned.cards
        if card.change != "unchanged"
    ]
    return {
        name: ", ".join(sorted(change for _name, change in changes))
        for name, changes in grouped(told, lambda one: one[0]).items()
    }
