"""A question that names nothing is put after the nearest heading that holds a name."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked

_CONTAINERS = """\
# Dossiers OpenLDAP par défaut

| Dossier logique | Contenu |
|---|---|
| Personnes | comptes des agents |
| Groupes | listes de diffusion |
"""
_KEYS = """\
# Le protocole SSH

## Authentification SSH

### Clés de la machine

Formats des fichiers :

- fichier de la clé privée
- fichier de la clé publique
- fichier des clés connues
"""


def test_a_member_of_a_common_kind_is_told_of_what() -> None:
    found = [one for one in asked(_CONTAINERS) if "Personnes" in one]
    assert found
    assert all(one.startswith("Dossiers OpenLDAP par défaut : ") for one in found)


def test_a_place_without_a_name_stands_after_one_that_has() -> None:
    found = [one for one in asked(_KEYS) if "clés de la machine" in one.lower()]
    assert found
    assert all("SSH" in one for one in found)


def test_a_blank_under_a_common_noun_is_told_of_what() -> None:
    found = asked(
        """\
        # Le protocole SSH

        ## Décomposition des composants

        - Le champ de longueur occupe 4 octets dans chaque paquet
        """
    )
    assert list(found) == [
        "Le protocole SSH, décomposition des composants : le champ de longueur occupe […]"
        " dans chaque paquet"
    ]


def test_what_integrates_with_a_service_does_it_for_that_service() -> None:
    found = asked(
        """\
        # Gouvernance

        ## AWS Config

        ### Intégrations

        - **EventBridge** : déclenche une correction quand une ressource s’écarte des règles
        """
    )
    assert "AWS Config : que déclenche EventBridge ?" in found


def test_one_word_written_large_is_told_of_what() -> None:
    found = asked(
        """\
        # Amazon Redshift

        ## Tarifs

        ### Spectrum

        Spectrum permet d’interroger des fichiers sans les charger.
        """
    )
    assert list(found) == ["Amazon Redshift : que permet Spectrum ?"]


def test_what_the_answer_names_is_told_with_the_question() -> None:
    found = asked(
        """\
        # Services

        ## SWF - Simple Workflow Service

        ### Deciders

        Deciders are programs that tell Amazon SWF which task comes next.
        """
    )
    assert "SWF: what are deciders?" in found


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("Passerelles OpenLDAP et Samba", id="of several"),
        pytest.param("Quelques notions OpenLDAP", id="of the note"),
        pytest.param("Dossiers par défaut", id="no name"),
    ],
)
def test_a_heading_that_tells_no_field_is_not_said(title: str) -> None:
    note = _CONTAINERS.replace("Dossiers OpenLDAP par défaut", title)
    assert not [one for one in asked(note) if one.startswith(title)]


def test_what_names_a_thing_is_asked_as_it_is() -> None:
    note = _CONTAINERS.replace("Personnes", "sysvol")
    note = note.replace("Dossier logique", "Protocole")
    assert not [one for one in asked(note) if one.startswith("Dossiers")]


_PARTNERS = """\
# PostgreSQL

## Interactions avec l'extérieur

### Avec la supervision

- **CloudWatch** : Collecte des métriques de stockage
- **Grafana** : Tableaux de bord
- **Lambda** : Fonctions de nettoyage
"""


def test_what_a_partner_does_is_asked_of_whom_it_works_with() -> None:
    found = asked(_PARTNERS)
    assert (
        found["PostgreSQL : que collecte CloudWatch ?"] == "Des métriques de stockage"
    )


def test_its_part_defines_no_partner() -> None:
    assert not any("est-ce qu" in one or "que sont" in one for one in asked(_PARTNERS))


def test_partners_of_nothing_that_is_named_are_not_asked_for() -> None:
    note = _PARTNERS.replace("# PostgreSQL", "# Vue d'ensemble des serveurs")
    assert not any("CloudWatch" in one for one in asked(note))


_TITLED = """\
# %s

## Réglages

- **Global Lag** : retard entre deux régions
"""


def test_the_name_of_a_part_is_told_with_what_it_is_of() -> None:
    found = asked(_TITLED % "Amazon Aurora")
    assert "Amazon Aurora : qu’est-ce que Global Lag ?" in found


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("S3, EBS et EFS", id="services side by side"),
        pytest.param("REP", id="letters that the note does not speak of"),
        pytest.param(
            "Mémo du soir, ou comment S3 a eu raison de moi hier", id="an aside"
        ),
    ],
)
def test_a_part_is_of_no_heading_that_may_not_own_it(title: str) -> None:
    assert "Qu’est-ce que Global Lag ?" in asked(_TITLED % title)


def test_a_name_of_three_words_tells_by_itself() -> None:
    note = (_TITLED % "Amazon Aurora").replace("Global Lag", "Global Lag Monitor")
    assert "Qu’est-ce que Global Lag Monitor ?" in asked(note)


def test_a_need_that_another_service_answers_is_of_no_service_above() -> None:
    found = asked(
        """\
        # Amazon Aurora

        ## Que choisir

        | Besoin | Réponse |
        |---|---|
        | Garder dix ans | Glacier |
        | Répartir les lectures | reader endpoint |
        """
    )
    needs = {one.split(" : ")[0] for one in found if "dix ans" in one}
    assert needs == {"Quel choix répond à ce besoin"}
    assert [
        one for one in found if one.startswith("Amazon Aurora") and "lectures" in one
    ]


def test_what_stands_before_a_blank_follows_its_service() -> None:
    found = asked("# SQS queues\n\n## Hidden Window\n\n- Maximum is **12 hours**\n")
    assert list(found) == ["SQS, Hidden Window : maximum is […]"]


def test_what_is_chosen_from_stands_behind_the_service() -> None:
    found = asked(
        """\
        # CodeDeploy

        | Mode | Sur site | Instantané |
        |---|---|---|
        | Direct | oui | non |
        | Par paliers | non | oui |
        """
    )
    assert not [one for one in found if one.startswith("CodeDeploy, direct")]
    assert [one for one in found if "CodeDeploy" in one]


@pytest.mark.parametrize(
    ("letters", "meaning", "prompt"),
    [
        ("RTT", "Round Trip Token", "SSH : que signifie le sigle RTT ?"),
        # Four letters stand for few things, a protocol and a service for one.
        ("FTP", "File Transfer Protocol", "Que signifie le sigle FTP ?"),
        ("SRTT", "Smoothed Round Trip Time", "Que signifie le sigle SRTT ?"),
        ("IAM", "Identity and Access Management", "Que signifie le sigle IAM ?"),
    ],
)
def test_few_letters_are_spelt_out_in_their_field(
    letters: str, meaning: str, prompt: str
) -> None:
    found = asked(
        f"""\
        # Secure Shell (SSH)

        ## Échanges

        - Le client renvoie un {letters} ({meaning}) à chaque ouverture de session.
        - SSH chiffre tout le trafic.

        ## Rappels sur SSH

        - Le serveur garde le {letters} ({meaning}) une heure au plus.
        """
    )
    assert [one for one in found if "sigle" in one] == [prompt]


def test_a_heading_is_not_said_where_the_question_ends_as_it_does() -> None:
    note = (
        "# Le réseau\n\n## Amazon VPC IPAM\n\n- **IPAM** : gestion des plages d’adresses\n\n"
        "## S3 Object Lock\n\n| Verrou d’Object Lock | Condition de levée |\n|---|---|\n"
        "| Un verrou en mode strict | L’échéance seule |\n"
        "| Un verrou en mode souple | Le droit spécial |\n"
    )
    found = [one for one in asked(note) if "IPAM" in one or "Object Lock" in one]
    assert found
    assert not [one for one in found if " :" in one and "description" not in one]


def test_a_row_of_one_common_word_is_asked_under_what_its_table_is_headed_by() -> None:
    note = """
    # EC2

    ## Groupes d’ancrage

    | | grappe | éventail |
    |---|---|---|
    | But | latence faible | isolation forte |
    | Limite | risque partagé | 7 machines par zone |
    """
    questions = asked(note)
    assert len(questions) == 4
    assert all(one.startswith("EC2, groupes d’ancrage : ") for one in questions)


def test_a_row_that_says_what_it_is_stands_without_that_heading() -> None:
    note = """
    # EC2

    ## Groupes d’ancrage

    | Groupe | But |
    |---|---|
    | groupe en grappe | latence faible |
    | groupe en éventail | isolation forte |
    """
    assert all("ancrage :" not in one for one in asked(note))


def test_letters_of_a_service_that_mean_another_thing_are_placed() -> None:
    note = "## Partage\n\n- RAM (Resource Access Manager) : partage entre comptes\n"
    assert "AWS : que signifie le sigle RAM ?" in asked(note)
