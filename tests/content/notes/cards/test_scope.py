"""A question of one of a kind says of what: «type « NS »» of the DNS."""

from __future__ import annotations

import pytest

from content.notes.cards.model import Sketch
from content.notes.cards.owned import is_of_heading
from content.notes.facts import reasons
from tests.content.notes.reading import asked, facts_of, skipped_of


def _table(*titles: str, header: str = "Type | Usage", rows: tuple[str, ...]) -> str:
    above = "".join(
        f"{'#' * level} {title}\n\n" for level, title in enumerate(titles, start=1)
    )
    cells = "".join(f"| {row} |\n" for row in rows)
    return f"{above}| {header} |\n|---|---|\n{cells}"


_RECORDS = ("**A** | Adresse IPv4", "**NS** | Serveur faisant autorité")


@pytest.mark.parametrize(
    ("titles", "prompt"),
    [
        pytest.param(
            ("Domain Name System (DNS)", "Types utiles"),
            "Dans le DNS, quel est l’usage du type « NS » ?", id="the title",
        ),
        pytest.param(
            ("Cours", "Route 53", "Types utiles"),
            "Dans Route 53, quel est l’usage du type « NS » ?", id="the nearest name",
        ),
        pytest.param(
            ("Cours", "nsq - Name Server Query", "Types utiles"),
            "Avec nsq, quel est l’usage du type « NS » ?", id="a tool spelt out",
        ),
        pytest.param(
            ("Cours", "Sous Linux", "Types utiles"),
            "Sous Linux, quel est l’usage du type « NS » ?", id="a system",
        ),
        pytest.param(
            ("Cours", "La réponse inverse", "Types"),
            "Pour la réponse inverse, quel est l’usage du type « NS » ?",
            id="the thing that has these types",
        ),
    ],
)  # fmt: skip
def test_it_is_placed_by_the_headings(titles: tuple[str, ...], prompt: str) -> None:
    assert prompt in asked(_table(*titles, rows=_RECORDS))


@pytest.mark.parametrize(
    ("owner", "kind"),
    [
        ("Résolution", "type de résolution"),
        ("Types de zones", "type"),
        ("Recherche inverse", "type"),
    ],
)
def test_a_kind_that_others_have_too_is_of_the_noun_above(
    owner: str, kind: str
) -> None:
    note = _table("Domain Name System (DNS)", owner, "Types", rows=_RECORDS)
    assert f"Dans le DNS, quel est l’usage du {kind} « NS » ?" in asked(note)


@pytest.mark.parametrize("part", ["Partie 2", "Récapitulatif"])
def test_a_part_of_the_note_is_no_place(part: str) -> None:
    told = asked(_table("Cours", part, "Types utiles", rows=_RECORDS))
    assert not [prompt for prompt in told if part.split(" ")[0] in prompt]


def test_what_has_no_place_and_says_too_little_is_left_out() -> None:
    note = _table(
        "Cours", "Étapes", header="Étape | Description",
        rows=("**Accès** | Lecture des pages manquantes", "**Tri** | Fusion des listes lues"),
    )  # fmt: skip
    assert asked(note) == {}
    assert reasons.NO_SUBJECT in {one.reason for one in skipped_of(note)}


def test_it_says_no_domain_twice() -> None:
    note = _table(
        "Domain Name System (DNS)", "Glossaire", header="Terme | Définition",
        rows=("Cache DNS | Stockage temporaire des réponses", "Racine | Sommet de la hiérarchie"),
    )  # fmt: skip
    told = asked(note)
    assert "Dans le DNS, que désigne le terme « Racine » ?" in told
    assert "Que désigne le terme « Cache DNS » ?" in told


def test_a_kind_that_says_whose_it_is_needs_no_place() -> None:
    note = _table(
        "Sauvegarder avec EBS", "Commandes PowerShell", header="Commande PowerShell | Description",
        rows=("`Get-Date` | Affiche l’heure", "`Get-Item` | Affiche un fichier"),
    )  # fmt: skip
    assert "Que fait la commande PowerShell « Get-Date » ?" in asked(note)


def test_a_provider_is_placed_by_what_it_provides() -> None:
    note = _table(
        "Domain Name System (DNS)", "Principaux résolveurs publics", header="Fournisseur | Pays",
        rows=("Quad9 | Suisse", "Google | États-Unis"),
    )  # fmt: skip
    told = asked(note)
    assert (
        "Pour les résolveurs publics, quel est le pays du fournisseur « Google » ?"
        in told
    )


def test_a_question_under_a_system_says_so() -> None:
    note = (
        "# Cours\n\n## Variables\n\n### Sous Linux\n\n"
        "La variable `PATH` contient une liste de chemins où chercher les commandes.\n"
    )
    assert "Sous Linux, que contient la variable PATH ?" in asked(note)


def test_what_another_name_says_is_not_said_before() -> None:
    note = (
        "# Fichiers\n\n## Lien physique (Hard Link)\n\n### Définition - Hard Link\n\n"
        "Un **lien physique** est une entrée de répertoire de plus vers les mêmes données.\n"
    )
    assert "Qu’est-ce qu’un lien physique ?" in asked(note)


def test_a_heading_that_is_no_name_is_not_pasted_before_a_question() -> None:
    note = (
        "# Cours\n\n## Niveau 2 - Relais de trames\n\n"
        "- **pont** : un appareil qui relie deux segments\n"
    )
    told = [*asked(note), *asked(note.replace(" - ", " / "))]
    assert not [prompt for prompt in told if "Niveau 2" in prompt]


@pytest.mark.parametrize(
    "rubric",
    [
        "Critères de choix d’un volume",
        "Les enjeux de la virtualisation",
        "AWS – EBS Disk Types (disques)",
    ],
)
def test_what_heads_many_things_has_no_side(rubric: str) -> None:
    note = f"# Cours\n\n## {rubric}\n\n- **Prix** : 0,10 $ par Go et par mois\n"
    assert asked(note) == {}


def test_letters_are_placed_too() -> None:
    note = _table(
        "Cours", "Amazon EBS", header="Volume | Usage idéal",
        rows=("gp3 | Charges courantes", "st1 | Lectures séquentielles"),
    )  # fmt: skip
    assert "Dans Amazon EBS, quel est l’usage idéal pour gp3 ?" in asked(note)


def test_a_title_in_large_letters_is_no_place_of_a_term() -> None:
    note = (
        "# Cours\n\n## Common Protection Tools\n\n"
        "- **Pare-feu** : équipement qui filtre le trafic du réseau\n"
        "- **Sonde** : équipement qui relève les attaques\n"
    )
    told = asked(note)
    assert told
    assert not [prompt for prompt in told if "Common Protection" in prompt]


def test_a_row_of_any_kind_is_asked_where_something_says_of_what() -> None:
    note = """
    # Fiche Zeta

    ## {}

    | {} | Surveille |
    |---|---|
    | Sonde | une adresse ou un nom de domaine |
    | Calcul | d’autres contrôles déjà en place |
    """
    told = asked(note.format("Health checks", "Type"))
    assert "Pour les health checks, que surveille le type « Sonde » ?" in told
    assert not any("« Sonde »" in one for one in asked(note.format("Résumé", "Type")))


def test_a_short_element_of_a_table_is_said_of_nothing() -> None:
    note = """
    # Résumé

    | Élément | Description |
    |---|---|
    | Forêt | {} |
    | Branche | {} |
    """
    short = asked(note.format("Ensemble de domaines", "Organisation logique"))
    assert not any("l’élément" in prompt for prompt in short)
    full = note.format(
        "Ensemble de domaines liés par des relations",
        "Partie de la forêt avec sa racine",
    )
    assert any("l’élément « Forêt »" in prompt for prompt in asked(full))


def _told(title: str, row: str) -> list[str]:
    note = f"# {title}\n\n| Terme | Description |\n|---|---|\n| {row} |\n| omega | Trame échangée entre deux hôtes |\n"
    return [one for one in asked(note) if "correspond à cette description" in one]


def test_a_description_without_a_name_is_said_in_its_field() -> None:
    row = "TTL | durée de vie de la copie gardée"
    assert any(
        one.startswith("Dans le DNS, quel terme")
        for one in _told("Domain Name System (DNS)", row)
    )
    # What runs under a system is the same elsewhere.
    assert any(
        one.startswith("Quel terme")
        for one in _told("Linux", "RPO | perte de données tolérée au pire")
    )


def test_a_product_without_a_field_is_not_asked() -> None:
    row = "ZetaRTOSix | noyau de temps réel des petites cartes"
    assert not any("noyau" in one for one in _told("Vocabulaire", row))
    assert any("noyau" in one for one in _told("Domain Name System (DNS)", row))


@pytest.mark.parametrize(
    ("rows", "begins"),
    [
        ("- `/var/zeta` : racine des pages publiées sur le site\n- `/tmp` : rien",
         "Sous Linux, quel chemin"),
        ("| Sous-dossier | Rôle |\n|---|---|\n| `C:\\Zeta\\Depot` | Fichiers partagés entre les équipes |\n| `C:\\Omega` | Journaux de la veille |",
         "Sous Windows, quel sous-dossier"),
    ],
)  # fmt: skip
def test_a_path_is_asked_on_its_system(rows: str, begins: str) -> None:
    told = asked(f"# Arborescence\n\n{rows}\n")
    assert [one for one in told if one.startswith(begins)]


def test_a_step_is_not_asked_of_the_field_of_the_whole_note() -> None:
    note = """
    # Domain Name System (DNS)

    ## {}

    | Étape | Description |
    |---|---|
    | Paiement | Régler les frais de la première année |
    | Dépôt | Remplir le formulaire du bureau choisi |
    """
    assert not any("Paiement" in one for one in asked(note.format("Louer un nom")))
    near = asked(note.format("Route 53"))
    assert any("Paiement" in one for one in near)


def test_a_side_is_of_what_its_heading_says() -> None:
    note = "# Domain Name System (DNS)\n\n## {}\n\n- Structure : étiquettes séparées par des points\n"
    asks = "Quelle est la structure du Domain Name System (DNS) ?"
    (below,) = facts_of(note.format("Structure des zones"))
    assert is_of_heading(Sketch(below, "attribute", asks, below.value))
    (beside,) = facts_of(note.format("Hiérarchie des zones"))
    assert not is_of_heading(Sketch(beside, "attribute", asks, beside.value))
    whole = "# Domain Name System (DNS)\n\n## Structure des noms\n\n- Un nom est lu de droite à gauche\n- Structure : **zone.pays.racine** (le point final est souvent omis)\n"
    assert not any("structure" in one for one in asked(whole))


def test_letters_of_several_fields_are_said_in_theirs() -> None:
    note = "# DNS\n\n## Champs\n\n- **TTL** : date à laquelle une réponse périt\n"
    assert any(one.startswith("Dans le DNS, ") and "TTL" in one for one in asked(note))


def test_letters_with_an_everyday_meaning_are_not_asked_for_out_of_a_field() -> None:
    note = "# Vocabulaire\n\n**{}**\n: Adresse qui passe d’un serveur à l’autre.\n"
    assert any(
        "sigle VRB" in one for one in asked(note.format("VRB (Virtual Routed Bridge)"))
    )
    assert not any("sigle VIP" in one for one in asked(note.format("VIP (Virtual IP)")))


def test_a_question_in_the_heading_turns_to_what_it_names() -> None:
    note = """
    # Annuaire LDAP

    ## Et OpenBao dans tout ça ?

    | Type | Repose sur |
    |---|---|
    | Statique | KV v2 |
    | Dynamique | rôles de base de données |

    ## Et Keycloak ?

    | Mode | Protocole |
    |---|---|
    | Direct | OIDC |
    | Délégué | SAML |
    """
    found = asked(note)
    assert found["Pour OpenBao, sur quoi repose le type « Statique » ?"] == "KV v2"
    assert found["Pour Keycloak, quel est le protocole du mode « Direct » ?"] == "OIDC"
